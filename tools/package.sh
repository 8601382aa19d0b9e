# shellcheck shell=bash
# ./dev package: the PECL archive. Sourced by ./dev.

# make test in the unpacked archive, without anything that ./dev gives to tests: what needs it is skipped, with a reason.
test_package() {
    local start=$SECONDS p f s variables=()
    say "make test in the archive"
    mapfile -t variables < <(compgen -e PAYMENTS_ | sed 's/^/--unset=/')
    attempt env "${variables[@]}" NO_INTERACTION=1 TEST_PHP_ARGS="-q -j$(nproc) --no-color --no-progress" make test \
        >test.log 2>&1 </dev/null
    grep -aE '^(SKIP|FAIL|BORK|WARN|LEAK) ' test.log || true
    s=$(grep -acE '^SKIP ' test.log || true)
    p=$(grep -acE '^PASS ' test.log || true)
    f=$(grep -acE '^(FAIL|BORK|WARN|LEAK)' test.log || true)
    [[ $p -gt 0 && ($STATUS -eq 0 || $f -gt 0) ]] || f=$((f + 1))
    [[ $f -eq 0 ]] || FAILURES+=("make test in the archive, exit code $STATUS: ${PWD#"$ROOT"/}/test.log")
    record "make test in the archive" "$p" "$f" "$s" $((SECONDS - start))
}

# A copy of this folder, build/ and all, builds its own sources, and not those of where it was copied from.
check_copy() {
    local start=$SECONDS copy=$BUILD/copy version=0.0.0-copy said
    say "A copy of this folder builds its own sources"
    build_for debian
    rm -rf "$copy"
    mkdir -p "$copy/build"
    rsync -a --exclude=/build --exclude=/.git --exclude='/payments-*.tgz' "$ROOT/" "$copy/"
    cp -a "$BUILD/debian" "$BUILD/debian.configured" "$copy/build/"
    sed -i "s/\(PHP_PAYMENTS_VERSION\) .*/\1 \"$version\"/" "$copy/php_payments.h"
    attempt env --unset=PAYMENTS_DEV_LOCKED "$copy/dev" test tests/shared/currency.phpt >"$BUILD/copy.log" 2>&1
    said=$("$SYSTEM_PHP" -n -d extension="$copy/build/debian/modules/payments.so" -r 'echo phpversion("payments");' || true)
    if [[ $STATUS -eq 0 && $said == "$version" ]]; then
        rm -rf "$copy"
        record "A copy builds its own sources" 1 0 0 $((SECONDS - start))
    else
        FAILURES+=("a copy builds version $said, exit code $STATUS: ${BUILD#"$ROOT"/}/copy.log")
        record "A copy builds its own sources" 0 1 0 $((SECONDS - start))
    fi
}

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
    test_package
    cd "$ROOT"
    check_copy
    summary || exit 1
    say "Done: $ROOT/$name.tgz"
}
