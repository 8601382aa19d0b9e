# shellcheck shell=bash
# ./dev package: the PECL archive. Sourced by ./dev.

# The time that files of an archive get: that of the last commit, or package.xml's date where there is no git.
archive_time() { # TREE
    [[ -z ${SOURCE_DATE_EPOCH:-} ]] || { echo "$SOURCE_DATE_EPOCH"; return; }
    git -c safe.directory="$1" -C "$1" log -1 --format=%ct 2>/dev/null ||
        date --utc --date="$("$SYSTEM_PHP" "$1/tools/package.php" date "$1/package.xml")" +%s
}

# Writes the PECL archive of a tree. Its bytes depend on the tree and the last commit, not on the folder, the umask or the day.
write_archive() { # TREE ARCHIVE
    local tree=$1 name staging
    name=payments-$("$SYSTEM_PHP" "$tree/tools/package.php" version "$tree/package.xml")
    staging=$(mktemp -d)
    mkdir "$staging/$name"
    "$SYSTEM_PHP" "$tree/tools/package.php" files "$tree/package.xml" | rsync -a --files-from=- "$tree/" "$staging/$name/"
    cp "$tree/package.xml" "$staging/"
    tar -C "$staging" --format=ustar --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
        --mtime="@$(archive_time "$tree")" -cf - package.xml "$name" | gzip -9n >"$2"
    rm -rf "$staging"
}

# package.xml's files and itself, and nothing else.
check_archive_list() { # ARCHIVE
    diff <({ echo package.xml; "$SYSTEM_PHP" tools/package.php files package.xml; } | LC_ALL=C sort) \
        <(tar -tzf "$1" | grep -v '/$' | sed 's#^payments-[^/]*/##' | LC_ALL=C sort) |
        sed -nE 's/^< (.*)/the archive lacks \1/p; s/^> (.*)/the archive holds \1, which package.xml does not name/p' | grep . && return 1
    return 0
}

# PEAR's own reader finds no error. Its warnings are printed.
check_archive_for_pear() { # ARCHIVE
    local said
    said=$(pear package-validate "$1" 2>&1) || true
    echo "$said"
    grep -q '^Validation: 0 error(s)' <<<"$said"
}

# The bytes of the archives made in two clones of the last commit are the same: in other folders, with another umask, locale and time
# zone, and with files of another day. So are those of this folder, unless it holds something that is not committed.
check_archive_again() { # ARCHIVE
    local again=$BUILD/package-again archives=()
    rm -rf "$again"
    mkdir -p "$again/a folder/of another depth"
    git -c safe.directory="$ROOT" clone -q "file://$ROOT" "$again/one"
    (umask 077 && git -c safe.directory="$ROOT" clone -q "file://$ROOT" "$again/a folder/of another depth/two")
    find "$again/a folder" -exec touch --no-dereference --date=2001-02-03 {} +
    write_archive "$again/one" "$again/one.tgz"
    (umask 077 && TZ=Asia/Tokyo LC_ALL=tr_TR.UTF-8 write_archive "$again/a folder/of another depth/two" "$again/two.tgz")
    archives=("$again/one.tgz" "$again/two.tgz")
    if [[ -n $(git -c safe.directory="$ROOT" status --porcelain) ]]; then
        echo "not compared with this folder's archive: something is not committed"
    else
        archives+=("$1")
    fi
    sha256sum "${archives[@]}"
    [[ $(sha256sum "${archives[@]}" | cut -d' ' -f1 | sort -u | wc -l) -eq 1 ]] || return 1
    rm -rf "$again"
}

# try_archive TITLE COMMAND ARGUMENT...: one test.
try_archive() {
    local start=$SECONDS title=$1
    say "$title"
    attempt "${@:2}"
    [[ $STATUS -eq 0 ]] || FAILURES+=("$title")
    record "$title" $((STATUS == 0)) $((STATUS != 0)) 0 $((SECONDS - start))
}

# make test in the unpacked archive, without anything that ./dev gives to tests: what needs it is skipped, with a reason.
# PHP's own shared extensions are put where make test looks for them.
test_package() {
    local start=$SECONDS p f s name variables=()
    say "make test in the archive"
    for name in curl intl mbstring pdo pdo_sqlite sqlite3; do
        ln -sf "$(php-config8.2 --extension-dir)/$name.so" modules/
    done
    mapfile -t variables < <(compgen -e PAYMENTS_ | sed 's/^/--unset=/')
    attempt env "${variables[@]}" NO_INTERACTION=1 TEST_PHP_ARGS="-q -j$(nproc) --no-color --no-progress --set-timeout 600" make test \
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

# Builds the archive as a user does, and leaves the built tree as $PWD.
build_from_archive() { # ARCHIVE NAME
    say "Building from ${1##*/}, as a user does"
    rm -rf "$BUILD/from-package"
    mkdir -p "$BUILD/from-package"
    tar -C "$BUILD/from-package" -xzf "$1"
    cd "$BUILD/from-package/$2"
    {
        phpize8.2 &&
            ./configure --enable-payments --with-php-config=/usr/bin/php-config8.2 &&
            make -j"$(nproc)"
    } >build.log 2>&1 </dev/null || { tail -n 30 build.log; die "the archive does not build"; }
    "$SYSTEM_PHP" -n -d extension="$PWD/modules/payments.so" --ri payments
}

cmd_package() {
    local name archive
    need_packages "${BUILD_PACKAGES[@]}" git php-pear php8.2-{curl,intl,mbstring,sqlite3,xml}
    mkdir -p "$BUILD/checks"
    say "Checking package.xml"
    check_package

    name=payments-$("$SYSTEM_PHP" tools/package.php version package.xml)
    archive=$ROOT/$name.tgz
    write_archive "$ROOT" "$archive"
    try_archive "The archive holds what package.xml names" check_archive_list "$archive"
    try_archive "PEAR reads the archive" check_archive_for_pear "$archive"
    try_archive "The archive has the same bytes again" check_archive_again "$archive"

    build_from_archive "$archive" "$name"
    test_package
    cd "$ROOT"
    check_copy
    summary || exit 1
    say "Done: $archive"
}
