# shellcheck shell=bash
# ./dev deb: the Debian packages, for Debian 12 and 13. Sourced by ./dev.

readonly DEB=$BUILD/deb
# As debian/control.in has them; here, because apt-get build-dep wants to reach a network even when all are there.
readonly DEB_PACKAGES=(build-essential debhelper dh-php fakeroot git lintian libcjson-dev libcurl4-openssl-dev libssl-dev
    php-all-dev php-curl php-fpm php-intl php-mbstring php-sqlite3 pkg-config rsync)

# debian/changelog releases what package.xml does.
check_deb_version() {
    local package changelog
    package=$("$SYSTEM_PHP" tools/package.php version package.xml)
    changelog=$(dpkg-parsechangelog -S Version)
    [[ ${changelog%-*} == "$package" ]] || { echo "package.xml says version $package, debian/changelog says $changelog"; return 1; }
}

# Unpacks the archive and adds debian/, as a source package wants it: FOLDER/php-payments-VERSION.
lay_deb_source() { # ARCHIVE FOLDER
    local version source
    version=$("$SYSTEM_PHP" tools/package.php version package.xml)
    source=$2/php-payments-$version
    rm -rf "$2"
    mkdir -p "$source"
    cp "$1" "$2/php-payments_$version.orig.tar.gz"
    tar -C "$source" -xzf "$1"
    source_files debian | rsync -a --files-from=- "$ROOT/" "$source/"
    cd "$source"
    /usr/share/dh-php/gen-control -a
}

# Builds the packages in FOLDER, with make test unless the profile says nocheck.
build_deb() { # ARCHIVE FOLDER [nocheck]
    lay_deb_source "$1" "$2"
    DEB_BUILD_PROFILES=${3:-} DEB_BUILD_OPTIONS="${3:-} parallel=$(nproc)" dpkg-buildpackage --unsigned-source --unsigned-changes \
        >"$2/build.log" 2>&1 </dev/null || { grep -aE '^(FAIL|dpkg|dh_|make)' "$2/build.log" | tail -n 30; tail -n 10 "$2/build.log"; return 1; }
    sed -nE 's/^(Tests (passed|failed|skipped)) *: *([0-9]+).*/\1: \3/p' "$2/build.log"
}

# The same package under a higher version, for the upgrade.
raise_version() { # PACKAGE NEXT
    local folder
    folder=$(mktemp -d)
    dpkg-deb --raw-extract "$1" "$folder/it"
    sed -i 's/^Version: .*/&+next/' "$folder/it/DEBIAN/control"
    dpkg-deb --root-owner-group --build "$folder/it" "$2" >"$folder/log"
    rm -rf "$folder"
}

the_deb() { # FOLDER: the package with the module
    find "$1" -maxdepth 1 -name 'php*-payments_*.deb'
}

# No error and no warning. Overrides are in debian/, with reasons.
check_deb_lintian() { # FOLDER
    lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$1"/*.changes
}

# The libraries that the module is linked with, the PHP that it fits, and nothing else.
check_deb_depends() { # FOLDER
    local found wanted api
    found=$(dpkg-deb -f "$(the_deb "$1")" Depends | sed 's/, */\n/g' | sed 's/ (.*//; s/t64$//' | LC_ALL=C sort)
    api=$(find /usr/bin -name 'php-config[0-9]*' | sort -V | tail -n 1)
    wanted=$(printf '%s\n' libc6 libcjson1 libcurl4 libssl3 php-common "phpapi-$("$api" --phpapi)" | LC_ALL=C sort)
    [[ $found == "$wanted" ]] || { diff <(echo "$wanted") <(echo "$found"); return 1; }
}

# The bytes of the packages are the same when they are built again in another folder, with another umask, locale and time zone.
check_deb_again() { # ARCHIVE FOLDER
    local again=$2-again/another/folder package wrong=0
    (umask 027 && TZ=Asia/Tokyo LC_ALL=C.UTF-8 build_deb "$1" "$again" nocheck)
    for package in "$2"/*.deb; do
        cmp "$package" "$again/${package##*/}" || wrong=1
    done
    return "$wrong"
}

# What ./dev deb does on one Debian release: in a root it is called there. It leaves the packages in build/deb/NAME.
deb_tests() { # NAME ARCHIVE
    local folder=$DEB/$1
    rm -rf "$folder" "$folder-again"
    try_archive "$1: the package builds, and make test passes" build_deb "$2" "$folder"
    [[ -n $(the_deb "$folder") ]] || return 0
    try_archive "$1: lintian has nothing to say" check_deb_lintian "$folder"
    try_archive "$1: it depends on what it is linked with" check_deb_depends "$folder"
    try_archive "$1: the package has the same bytes again" check_deb_again "$2" "$folder"
}

# ./dev in-deb NAME ARCHIVE: what cmd_deb calls inside a root. Leaves its counts in a file.
cmd_in-deb() {
    exec 2>&1
    use_root_php
    deb_tests "$1" "$2"
    {
        printf 'row|%s\n' "${ROWS[@]}"
        [[ ${#FAILURES[@]} -eq 0 ]] || printf 'failure|%s\n' "${FAILURES[@]}"
    } >"$DEB/in-$1"
}

# In a layer over the root, as root: the package is installed, used, upgraded, removed and purged by apt.
check_deb_install() { # NAME
    raise_version "$(the_deb "$DEB/$1")" "$DEB/$1/next.deb"
    tools/root --fresh "$1" bash "$ROOT/tools/deb-install" "$(the_deb "$DEB/$1")" "$DEB/$1/next.deb"
}

build_debs_in_root() { # NAME ARCHIVE
    local start=$SECONDS
    rm -f "$DEB/in-$1"
    attempt tools/root "$1" "$ROOT/dev" in-deb "$1" "$2"
    if [[ -s $DEB/in-$1 ]]; then
        take_results "$DEB/in-$1"
    else
        FAILURES+=("$1: the build in the root ended with exit code $STATUS")
        record "$1" 0 1 0 $((SECONDS - start))
    fi
}

cmd_deb() {
    local archive=$DEB/payments.tgz name
    [[ $# -gt 0 ]] || set -- debian-12 debian-13
    exec 2>&1 # one stream, so that what is said stays in order
    need_packages "${DEB_PACKAGES[@]}" mmdebstrap
    mkdir -p "$DEB"
    write_archive "$ROOT" "$archive"
    try_archive "debian/changelog has package.xml's version" check_deb_version
    for name in "$@"; do
        case $name in
        debian-12) deb_tests "$name" "$archive" ;;
        debian-13) build_debs_in_root "$name" "$archive" ;;
        *) die "there is no $name (there are: debian-12 debian-13)" ;;
        esac
        [[ -z $(the_deb "$DEB/$name") ]] || try_archive "$name: apt installs, upgrades, removes and purges it" check_deb_install "$name"
    done
    summary || exit 1
    say "Done: $(find "$DEB"/debian-1? -name 'php*.deb' | paste -sd' ')"
}
