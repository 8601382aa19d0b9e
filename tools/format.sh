# shellcheck shell=bash
# ./dev format. Sourced by ./dev.

cmd_format() {
    need_packages clang-format-14
    mapfile -t files < <(c_files)
    say "Formatting ${#files[@]} C files"
    clang-format-14 -i "${files[@]}"
}
