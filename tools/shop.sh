# shellcheck shell=bash
# ./dev shop: a shop in the browser, with the simulator. Sourced by ./dev.

cmd_shop() {
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}"
    use_php debian
    [[ " $* " != *' --laravel '* ]] || install_laravel_shop
    mkdir -p "$BUILD"
    (flock 9 && build_extension && cp "$TREE/modules/payments.so" "$BUILD/shop.so") 9>"$BUILD/.lock" # not while the shop runs
    exec "$PHP" -d extension="$BUILD/shop.so" examples/shop/start.php --php-option=extension="$BUILD/shop.so" "$@"
}
