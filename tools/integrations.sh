# shellcheck shell=bash
# ./dev integrations: the Composer packages of integrations/. Sourced by ./dev, not run.
#
# Nothing is installed into integrations/: build/integrations/PACKAGE has a copy of the package's composer.json, links to its
# folders, and vendor/. That of stubs needs nothing: it is a link to integrations/stubs, where psr finds it as ../stubs.

readonly INTEGRATIONS=(stubs psr laravel woocommerce)
readonly INTEGRATION_PACKAGES=(composer unzip php8.2-cli php8.2-curl php8.2-mbstring php8.2-sqlite3 php8.2-xml)

# What the packages and their tests need of Debian's PHP; the extension under test comes on top.
readonly INTEGRATION_EXTENSIONS=(ctype curl dom fileinfo iconv mbstring pdo pdo_sqlite phar simplexml tokenizer xml xmlwriter)
MORE_EXTENSIONS=() # of one package

# install_integration PACKAGE: what it needs from Packagist, when composer.json is not what was installed last.
install_integration() {
    local folder=$BUILD/integrations/$1 installed=$BUILD/integrations/$1/vendor/installed-for.json entry
    mkdir -p "$folder"
    ln -sfn "$ROOT/integrations/stubs" "$BUILD/integrations/stubs"
    for entry in src tests; do ln -sfn "$ROOT/integrations/$1/$entry" "$folder/$entry"; done
    ! cmp -s "integrations/$1/composer.json" "$installed" || return 0
    say "Installing what integrations/$1 needs from Packagist"
    cp "integrations/$1/composer.json" "$folder/composer.json"
    quietly env COMPOSER_ALLOW_SUPERUSER=1 composer update --working-dir="$folder" \
        --no-interaction --no-progress --no-plugins --no-scripts --ignore-platform-req=ext-payments
    cp "$folder/composer.json" "$installed"
}

# The figures of a report of PHPUnit: "PASSED FAILED SKIPPED".
phpunit_counts() {
    # shellcheck disable=SC2016
    "$SYSTEM_PHP" -n -d extension=simplexml -r '
        $all = simplexml_load_file($argv[1])->testsuite;
        [$tests, $bad, $skipped] = [(int) $all["tests"], $all["errors"] + $all["failures"], (int) $all["skipped"]];
        echo $tests - $bad - $skipped, " $bad $skipped\n";' "$1" 2>/dev/null
}

# run_integration_tests PACKAGE FOLDER PHPUNIT: the package's tests, by the PHPUnit in that folder. What they leave is in FOLDER.
run_integration_tests() {
    local start=$SECONDS folder=$2 title="integrations/$1: tests" php=() arguments=() name p f s
    say "$title"
    mkdir -p "$folder"
    rm -f "$folder/report.xml"
    for name in "${INTEGRATION_EXTENSIONS[@]}" "${MORE_EXTENSIONS[@]}"; do php+=(-d "extension=$name"); done
    arguments+=(--configuration="$ROOT/integrations/phpunit.xml" --cache-directory="$folder/cache" --log-junit="$folder/report.xml")
    [[ ! -e $folder/vendor/autoload.php ]] || arguments+=(--bootstrap="$folder/vendor/autoload.php")
    export PAYMENTS_TEST_EXTENSION=$TREE/modules/payments.so PAYMENTS_TEST_FOLDER=$folder PAYMENTS_SIMULATOR_PHP=$SYSTEM_PHP
    attempt timeout 900 "$SYSTEM_PHP" -n "${php[@]}" -d extension="$PAYMENTS_TEST_EXTENSION" -d zend.assertions=1 -d memory_limit=512M \
        "$3/vendor/bin/phpunit" "${arguments[@]}" --colors=never "$ROOT/integrations/$1/tests" >"$folder/log" 2>&1 </dev/null
    read -r p f s < <(phpunit_counts "$folder/report.xml") || true
    if [[ -z ${p:-} || ($STATUS -ne 0 && $f -eq 0) ]]; then
        f=$((${f:-0} + 1))
    fi
    [[ $f -eq 0 ]] || { tail -n 80 "$folder/log"; FAILURES+=("$title: ${folder#"$ROOT"/}/log"); }
    record "$title" "${p:-0}" "$f" "${s:-0}" $((SECONDS - start))
}

# The package, its tests and the blocks of its README, at PHPStan's highest level.
run_integration_phpstan() { # PACKAGE
    local start=$SECONDS folder=$BUILD/integrations/$1 title="integrations/$1: PHPStan"
    say "$title"
    rm -rf "$folder/blocks"
    "$SYSTEM_PHP" -n tools/blocks.php "$folder/blocks" "integrations/$1/README.md"
    attempt "$SYSTEM_PHP" "$folder/vendor/bin/phpstan" analyse --configuration="$ROOT/integrations/$1/phpstan.neon" \
        --autoload-file="$folder/vendor/autoload.php" --no-progress --memory-limit=1G \
        "integrations/$1/src" "integrations/$1/tests" "$folder/blocks" >"$folder/phpstan.log" 2>&1
    if [[ $STATUS -eq 0 ]]; then
        record "$title" 1 0 0 $((SECONDS - start))
    else
        tail -n 80 "$folder/phpstan.log"
        FAILURES+=("$title: ${folder#"$ROOT"/}/phpstan.log")
        record "$title" 0 1 0 $((SECONDS - start))
    fi
}

integration_stubs() {
    local start=$SECONDS passed=0 failed=0 skipped=0 phpunit
    say "integrations/stubs: the file"
    mkdir -p "$BUILD/checks"
    check "integrations/stubs is what the stubs say" check_php_stubs
    record "integrations/stubs: the file" "$passed" "$failed" "$skipped" $((SECONDS - start))
    phpunit=$(composer_tool phpunit)
    PAYMENTS_TEST_PHPSTAN=$(composer_tool phpstan) PAYMENTS_TEST_PSALM=$(composer_tool psalm)
    export PAYMENTS_TEST_PHPSTAN PAYMENTS_TEST_PSALM
    run_integration_tests stubs "$BUILD/integrations/stubs.tests" "$phpunit"
}

integration_psr() {
    install_integration psr
    run_integration_tests psr "$BUILD/integrations/psr" "$BUILD/integrations/psr"
    run_integration_phpstan psr
}

cmd_integrations() {
    local package
    [[ $# -gt 0 ]] || set -- "${INTEGRATIONS[@]}"
    for package in "$@"; do
        [[ " ${INTEGRATIONS[*]} " == *" $package "* ]] || die "there is no package $package (there are: ${INTEGRATIONS[*]})"
    done
    exec 2>&1 # one stream, so that what is said stays in order
    need_packages "${BUILD_PACKAGES[@]}" "${INTEGRATION_PACKAGES[@]}" "${SIMULATOR_PACKAGES[@]}"
    build_for debian
    for package in "$@"; do "integration_$package"; done
    summary
}
