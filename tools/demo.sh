# shellcheck shell=bash
# ./dev demo: a whole checkout, then the services one by one. Sourced by ./dev.

cmd_demo() {
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}"
    build_for debian
    say "A checkout"
    "$PHP" -d extension="$TREE/modules/payments.so" examples/checkout.php
    say "The services"
    exec "$PHP" -d extension="$TREE/modules/payments.so" examples/demo.php "$@"
}
