# shellcheck shell=bash
# The part of ./dev integrations that is integrations/woocommerce, a plugin. Sourced by ./dev, not run.

# Debian's WordPress, unpacked: nothing of it is installed or run by a web server.
wordpress_source() {
    local folder=$BUILD/wordpress
    if [[ ! -e $folder/usr/share/wordpress/wp-includes/version.php ]]; then
        mkdir -p "$folder/deb"
        (cd "$folder/deb" && quietly apt-get download wordpress)
        dpkg-deb -x "$folder"/deb/wordpress_*.deb "$folder"
    fi
    echo "$folder/usr/share/wordpress"
}

# The plugin alone: the doubles declare again what the stubs of WordPress do.
woocommerce_phpstan() {
    local start=$SECONDS folder=$BUILD/integrations/woocommerce title="integrations/woocommerce: PHPStan" p=1 f=0
    say "$title"
    attempt "$SYSTEM_PHP" "$folder/vendor/bin/phpstan" analyse --configuration="$ROOT/integrations/woocommerce/phpstan.neon" \
        --autoload-file="$folder/vendor/autoload.php" --no-progress --memory-limit=1500M \
        integrations/woocommerce/src integrations/woocommerce/payments-woocommerce.php >"$folder/phpstan.log" 2>&1
    if [[ $STATUS -ne 0 ]]; then
        p=0 f=1
        tail -n 80 "$folder/phpstan.log"
        FAILURES+=("$title: ${folder#"$ROOT"/}/phpstan.log")
    fi
    record "$title" "$p" "$f" 0 $((SECONDS - start))
}

# The scripts of the checkouts.
woocommerce_scripts() {
    local start=$SECONDS log=$BUILD/integrations/woocommerce/node.log title="integrations/woocommerce: scripts" p f
    say "$title"
    attempt node --test integrations/woocommerce/tests/blocks.test.js >"$log" 2>&1
    p=$(sed -n 's/^# pass //p' "$log") f=$(sed -n 's/^# fail //p' "$log")
    [[ -n $p && $p -gt 0 && ($STATUS -eq 0 || $f -gt 0) ]] || f=1
    [[ $f -eq 0 ]] || { tail -n 40 "$log"; FAILURES+=("$title: ${log#"$ROOT"/}"); }
    record "$title" "${p:-0}" "$f" 0 $((SECONDS - start))
}

integration_woocommerce() {
    local packages=(mariadb-server php8.2-mysql)
    command -v node >/dev/null || packages+=(nodejs)
    need_packages "${packages[@]}"
    install_integration woocommerce
    PAYMENTS_TEST_WORDPRESS=${PAYMENTS_TEST_WORDPRESS:-$(wordpress_source)}
    export PAYMENTS_TEST_WORDPRESS
    # shellcheck disable=SC2034 # integrations.sh reads it
    MORE_EXTENSIONS=(mysqlnd mysqli pdo_mysql)
    run_integration_tests woocommerce "$BUILD/integrations/woocommerce" "$BUILD/integrations/woocommerce"
    # shellcheck disable=SC2034
    MORE_EXTENSIONS=()
    woocommerce_scripts
    woocommerce_phpstan
}
