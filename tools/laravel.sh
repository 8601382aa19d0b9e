# shellcheck shell=bash
# The part of ./dev integrations that is integrations/laravel: its tests on each Laravel, and Larastan. Sourced by ./dev, not run.
#
# Nothing is installed into integrations/: build/integrations/laravel-VERSION has the package's composer.json for that Laravel, links to
# its folders, and vendor/.

readonly LARAVELS=(12 11)
readonly LARAVEL_PACKAGES=(php8.2-pgsql postgresql redis-server)
readonly LARAVEL_EXTENSIONS=(ctype curl dom fileinfo iconv mbstring pdo pdo_pgsql pdo_sqlite phar posix simplexml sockets tokenizer xml xmlwriter)

# install_laravel VERSION: what it needs from Packagist, when composer.json is not what was installed last.
install_laravel() {
    local folder=$BUILD/integrations/laravel-$1 wanted entry
    mkdir -p "$folder"
    for entry in config database lang resources routes src tests; do ln -sfn "$ROOT/integrations/laravel/$entry" "$folder/$entry"; done
    wanted=$(sed -e "s|\"laravel/framework\": \"[^\"]*\"|\"laravel/framework\": \"^$1.0\"|" -e "s|\"url\": \"\.\./|\"url\": \"$ROOT/integrations/|" integrations/laravel/composer.json)
    [[ $wanted != "$(cat "$folder/vendor/installed-for.json" 2>/dev/null)" ]] || return 0
    say "Installing Laravel $1 from Packagist"
    printf '%s\n' "$wanted" >"$folder/composer.json"
    quietly env COMPOSER_ALLOW_SUPERUSER=1 composer update --working-dir="$folder" \
        --no-interaction --no-progress --no-plugins --no-scripts --ignore-platform-req=ext-payments
    cp "$folder/composer.json" "$folder/vendor/installed-for.json"
}

# What the shop in integrations/laravel/example needs from Packagist, in build/: artisan and the shop find it by COMPOSER_VENDOR_DIR.
install_laravel_shop() {
    local example=integrations/laravel/example installed
    export COMPOSER_VENDOR_DIR=$BUILD/laravel-shop/vendor
    need_packages "${INTEGRATION_PACKAGES[@]}"
    installed=$COMPOSER_VENDOR_DIR/installed-for.json
    ! cmp -s "$example/composer.json" "$installed" || return 0
    say "Installing what $example needs from Packagist"
    quietly env COMPOSER_ALLOW_SUPERUSER=1 composer update --working-dir="$example" --no-dev \
        --no-interaction --no-progress --no-plugins --no-scripts --ignore-platform-req=ext-payments
    cp "$example/composer.json" "$installed"
}

# run_laravel_tests VERSION ARGUMENT...: the arguments go to PHPUnit.
run_laravel_tests() {
    local start=$SECONDS folder=$BUILD/integrations/laravel-$1 title="integrations/laravel: tests on Laravel $1" php=() name p f s
    shift
    say "$title"
    rm -f "$folder/report.xml"
    for name in "${LARAVEL_EXTENSIONS[@]}"; do php+=(-d "extension=$name"); done
    export PAYMENTS_TEST_EXTENSION=$TREE/modules/payments.so PAYMENTS_TEST_FOLDER=$folder PAYMENTS_SIMULATOR_PHP=$SYSTEM_PHP
    php=("$SYSTEM_PHP" -n "${php[@]}" -d extension="$PAYMENTS_TEST_EXTENSION")
    # shellcheck disable=SC2016
    PAYMENTS_TEST_PHP=$("${php[@]}" -r 'echo json_encode(array_slice($argv, 1));' -- "${php[@]}")
    export PAYMENTS_TEST_PHP
    attempt timeout 900 "${php[@]}" -d zend.assertions=1 -d memory_limit=512M \
        "$folder/vendor/bin/phpunit" --configuration="$ROOT/integrations/phpunit.xml" --cache-directory="$folder/cache" --log-junit="$folder/report.xml" \
        --bootstrap="$folder/vendor/autoload.php" --colors=never "$@" "$ROOT/integrations/laravel/tests" >"$folder/log" 2>&1 </dev/null
    read -r p f s < <(phpunit_counts "$folder/report.xml") || true
    if [[ -z ${p:-} || ($STATUS -ne 0 && $f -eq 0) ]]; then
        f=$((${f:-0} + 1))
    fi
    [[ $f -eq 0 ]] || { tail -n 120 "$folder/log"; FAILURES+=("$title: ${folder#"$ROOT"/}/log"); }
    record "$title" "${p:-0}" "$f" "${s:-0}" $((SECONDS - start))
}

# readme_files FOLDER: the blocks of README.md that are files of an app, and the others as one file.
readme_files() {
    # shellcheck disable=SC2016
    "$SYSTEM_PHP" -n -r '
        [, $folder, $page] = $argv;
        preg_match_all("/^```php\n(.*?)^```$/ms", file_get_contents($page), $found);
        $rest = "<?php\n/** @return array<string, mixed> */\nfunction readme(\\Payments\\Attempt \$attempt): array\n{\n";
        $uses = "";
        foreach ($found[1] as $block) {
            if (preg_match("~^<\?php\n// (\S+)~", $block, $path) === 1) {
                @mkdir(dirname("$folder/$path[1]"), 0777, true);
                file_put_contents("$folder/$path[1]", $block);
                continue;
            }
            preg_match_all("/^use .*;$/m", $block, $imports);
            $uses .= implode("\n", $imports[0]) . "\n";
            $rest .= preg_replace("/^use .*;$/m", "", $block);
        }
        file_put_contents("$folder/rest.php", str_replace("<?php\n", "<?php\n$uses", $rest) . "return get_defined_vars();\n}\n");' "$1" "$2"
}

# An app for Larastan to look into, and the blocks of the README as files of it.
prepare_larastan() {
    local folder=$BUILD/integrations/laravel-12
    mkdir -p "$folder/bootstrap/cache" "$folder/storage/framework/views" "$folder/storage/logs"
    cp integrations/laravel/tests/app.php "$folder/bootstrap/app.php"
    rm -rf "$folder/readme"
    mkdir -p "$folder/readme/tests"
    readme_files "$folder/readme" integrations/laravel/README.md
    printf '<?php\nnamespace Tests;\n\nabstract class TestCase extends \\Illuminate\\Foundation\\Testing\\TestCase\n{\n}\n' >"$folder/readme/tests/TestCase.php"
}

# run_larastan WHAT SETTINGS: at its highest level.
run_larastan() {
    local start=$SECONDS folder=$BUILD/integrations/laravel-12 title="integrations/laravel: Larastan, $1" name p=1 f=0
    say "$title"
    name=phpstan-${1// /-}
    sed -e "s|%vendor%|$folder/vendor|" -e "s|%root%|$ROOT|" "$2" >"$folder/$name.neon"
    attempt env -C "$folder" "$SYSTEM_PHP" "$folder/vendor/bin/phpstan" analyse --configuration="$folder/$name.neon" \
        --no-progress --error-format=raw --memory-limit=1500M >"$folder/$name.log" 2>&1
    if [[ $STATUS -ne 0 ]]; then
        p=0 f=1
        tail -n 150 "$folder/$name.log"
        FAILURES+=("$title: ${folder#"$ROOT"/}/$name.log")
    fi
    record "$title" "$p" "$f" 0 $((SECONDS - start))
}

integration_laravel() {
    local version
    need_packages "${LARAVEL_PACKAGES[@]}"
    for version in "${LARAVELS[@]}"; do
        install_laravel "$version"
        run_laravel_tests "$version"
    done
    prepare_larastan
    run_larastan package integrations/laravel/phpstan.neon
    run_larastan example integrations/laravel/example/phpstan.neon
}
