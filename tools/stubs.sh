# shellcheck shell=bash
# ./dev stubs: the *_arginfo.h from the *.stub.php. Sourced by ./dev.

# gen_stub.php of PHP's own build folder, with the packaged PHP-Parser where it would download one.
gen_stub() {
    local generator version folder=$BUILD/stubs
    generator=$(php-config8.2 --extension-dir)/build/gen_stub.php
    version=$(sed -nE '/function initPhpParser/,/^}/s/.*\$version = "([0-9.]+)".*/\1/p' "$generator")
    mkdir -p "$folder/PHP-Parser-$version"
    cp "$generator" "$folder/gen_stub.php"
    ln -sfn /usr/share/php "$folder/PHP-Parser-$version/lib"
    "$SYSTEM_PHP" -n -d extension=tokenizer "$folder/gen_stub.php" --force-regeneration "$@"
}

cmd_stubs() {
    need_packages php8.2-cli php8.2-dev php-parser
    say "Generating *_arginfo.h from stubs/"
    gen_stub stubs
}
