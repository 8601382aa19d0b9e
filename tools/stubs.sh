# shellcheck shell=bash
# ./dev stubs: the *_arginfo.h, and the one file for editors and analysers, from the *.stub.php. Sourced by ./dev.

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

readonly PHP_STUBS=integrations/stubs/payments.stub.php

# The file of integrations/stubs, as the stubs say it is.
php_stubs() {
    "$SYSTEM_PHP" -n -d extension=tokenizer tools/php-stubs.php
}

check_php_stubs() {
    php_stubs | diff -u "$PHP_STUBS" - || { echo "run ./dev stubs"; return 1; }
}

cmd_stubs() {
    need_packages php8.2-cli php8.2-dev php-parser
    say "Generating *_arginfo.h from stubs/"
    gen_stub stubs
    say "Generating $PHP_STUBS"
    mkdir -p "$BUILD"
    php_stubs >"$BUILD/payments.stub.php"
    cp "$BUILD/payments.stub.php" "$PHP_STUBS"
}
