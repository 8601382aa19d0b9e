# shellcheck shell=bash
# ./dev package: the PECL archive. Sourced by ./dev.

cmd_package() {
    local version name
    need_packages "${BUILD_PACKAGES[@]}" php8.2-xml
    mkdir -p "$BUILD/checks"
    say "Checking package.xml"
    check_package

    version=$("$SYSTEM_PHP" tools/package.php version package.xml)
    name=payments-$version
    rm -rf "$BUILD/package"
    mkdir -p "$BUILD/package/$name"
    "$SYSTEM_PHP" tools/package.php files package.xml | rsync -a --files-from=- . "$BUILD/package/$name/"
    cp package.xml "$BUILD/package/"
    tar -C "$BUILD/package" --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
        --mtime="@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}" \
        -czf "$name.tgz" package.xml "$name"

    say "Building from $name.tgz, as a user does"
    rm -rf "$BUILD/from-package"
    mkdir -p "$BUILD/from-package"
    tar -C "$BUILD/from-package" -xzf "$name.tgz"
    cd "$BUILD/from-package/$name"
    {
        phpize8.2 &&
            ./configure --enable-payments --with-php-config=/usr/bin/php-config8.2 &&
            make -j"$(nproc)"
    } >build.log 2>&1 </dev/null || { tail -n 30 build.log; die "the archive does not build"; }
    "$SYSTEM_PHP" -n -d extension="$PWD/modules/payments.so" --ri payments
    say "Done: $ROOT/$name.tgz"
}
