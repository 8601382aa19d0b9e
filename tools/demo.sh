# shellcheck shell=bash
# ./dev demo: one payment through every provider. Sourced by ./dev.

cmd_demo() {
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}"
    build_for debian
    say "The demo"
    exec "$PHP" -d extension="$TREE/modules/payments.so" examples/demo.php "$@"
}
