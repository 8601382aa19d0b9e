# shellcheck shell=bash
# ./dev race: eight processes that want the same of one order. Sourced by ./dev, after crash.sh.

cmd_race() {
    need_packages "${BUILD_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}" "${CRASH_PACKAGES[@]}"
    build_for debian
    say "The race, with bugs put in"
    play_crash race.php --self-test
    [[ $* != --self-test ]] || return 0
    say "The race"
    play_crash race.php "$@"
}
