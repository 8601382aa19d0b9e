# shellcheck shell=bash
# ./dev test. Sourced by ./dev.

need_test_environment() {
    exec 2>&1 # one stream, so that what is said stays in order
    need_packages "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
    need_locale
    PHPUNIT=$(composer_tool phpunit)
}

cmd_test() {
    local rows=() paths=() php=debian argument
    for argument in "$@"; do
        case $argument in
        --php=*) php=${argument#--php=} ;;
        --no-persistent | --locale) rows+=("${argument#--}") ;;
        -*) die "./dev test knows no $argument; see ./dev help" ;;
        *) paths+=("$argument") ;;
        esac
    done
    need_test_environment

    if [[ ${#paths[@]} -eq 0 ]]; then
        run_checks
        run_core_tests
        run_simulator_tests
        run_faults
    fi
    for argument in "$php" "${rows[@]}"; do
        run_row "$argument" "${paths[@]}"
    done
    summary
}
