# shellcheck shell=bash
# ./dev release: what a release consists of, made and checked; what publishes it is left to a person. Sourced by ./dev.

readonly RELEASE=$BUILD/release

release_git() { git -c safe.directory="$ROOT" -C "$ROOT" "$@"; }

# Each prints why this tree is no release of VERSION, or nothing.

refuse_version() {
    [[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+((alpha|beta|RC)[0-9]+)?$ ]] || echo "\"$1\" is no version: 1.2.3, or 1.2.3beta1"
}

refuse_branch() {
    local branch
    branch=$(release_git symbolic-ref --short -q HEAD) || branch="no branch"
    [[ $branch == main ]] || echo "a release is made on main; this is $branch"
}

refuse_changes() {
    [[ -z $(release_git status --porcelain) ]] || echo "the tree is not clean: commit or remove what git status names"
}

refuse_tag() {
    local code=0
    ! release_git rev-parse -q --verify "refs/tags/$1" >/dev/null || echo "there is a tag $1"
    release_git remote get-url origin >/dev/null 2>&1 || return 0
    release_git ls-remote --exit-code --tags origin "refs/tags/$1" >/dev/null 2>&1 || code=$?
    case $code in
    0) echo "origin has a tag $1" ;;
    2) ;; # it has none
    *) echo "origin does not say whether it has a tag $1" ;;
    esac
}

refuse_header() {
    local said
    said=$(sed -nE 's/^#define PHP_PAYMENTS_VERSION "(.*)"$/\1/p' php_payments.h)
    [[ $said == "$1" ]] || echo "php_payments.h says version $said"
}

refuse_package() {
    local said
    said=$("$SYSTEM_PHP" tools/package.php version package.xml)
    [[ $said == "$1" ]] || echo "package.xml says version $said"
}

refuse_composer() {
    local said
    # shellcheck disable=SC2016 # PHP's variables
    said=$("$SYSTEM_PHP" -r 'echo json_decode(file_get_contents("composer.json"), true, flags: JSON_THROW_ON_ERROR)["version"] ?? $argv[1];' "$1")
    [[ $said == "$1" ]] || echo "composer.json says version $said; it needs none"
}

refuse_debian() {
    local said
    said=$(sed -nE '1s/^php-payments \((.*)-[^-]+\) .*/\1/p' debian/changelog)
    [[ $said == "$1" ]] || echo "debian/changelog says version $said"
}

# The lines of CHANGELOG.md under a heading.
changelog_of() { # HEADING
    awk -v heading="## [$1]" '/^## / { inside = index($0, heading) == 1; next } inside && NF' CHANGELOG.md
}

refuse_changelog() {
    local day released
    [[ -z $(changelog_of Unreleased) ]] || echo "CHANGELOG.md has lines under [Unreleased]: give them a heading \"## [$1] - $(date +%F)\""
    day=$(awk -v heading="## [$1] - " 'index($0, heading) == 1 { print substr($0, length(heading) + 1) }' CHANGELOG.md)
    [[ $day =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}$ ]] || { echo "CHANGELOG.md has no heading \"## [$1] - YEAR-MONTH-DAY\""; return; }
    [[ -n $(changelog_of "$1") ]] || echo "CHANGELOG.md says nothing under [$1]"
    released=$("$SYSTEM_PHP" tools/package.php date package.xml)
    [[ $day == "$released" ]] || echo "CHANGELOG.md says $day, package.xml says $released"
}

refuse_release() { # VERSION
    local refusal said wrong=0
    for refusal in version branch changes tag header package composer debian changelog; do
        said=$("refuse_$refusal" "$1")
        [[ -z $said ]] || { printf 'refused: %s\n' "$said"; wrong=1; }
        [[ $refusal != version || $wrong -eq 0 ]] || break # nothing can be compared with it
    done
    return "$wrong"
}

make_release() { # VERSION
    local archive=$RELEASE/payments-$1.tgz bill=$RELEASE/payments-$1.spdx.json
    rm -rf "$RELEASE"
    mkdir -p "$RELEASE"
    write_archive "$ROOT" "$archive"
    try_archive "package.xml names what is shipped" check_package
    try_archive "The archive holds what package.xml names" check_archive_list "$archive"
    try_archive "PEAR reads the archive" check_archive_for_pear "$archive"
    try_archive "The archive has the same bytes again" check_archive_again "$archive"
    "$SYSTEM_PHP" tools/sbom.php make "$archive" >"$bill"
    try_archive "The bill of materials is whole" "$SYSTEM_PHP" tools/sbom.php check "$bill" "$archive"
    cd "$RELEASE" || return 1
    sha256sum "${archive##*/}" "${bill##*/}" >SHA256SUMS
    cd "$ROOT" || return 1
}

say_what_remains() { # VERSION
    cat <<REMAINS

$(sed 's/^/    /' "$RELEASE/SHA256SUMS")

Nothing is published. What remains, by hand, after ./dev test and ./dev deb on this commit:

    git tag -s -m 'payments $1' $1
    git push origin main $1
    gh release create $1 --verify-tag --notes-from-tag build/release/payments-$1.tgz build/release/payments-$1.spdx.json build/release/SHA256SUMS

* The tag is what Packagist, and so PIE, takes; .github/workflows/windows.yml builds the DLLs of the release.
* PECL takes build/release/payments-$1.tgz at https://pecl.php.net/release-upload.php.
REMAINS
}

# A repository of its own with what is here, ready to be released as 9.8.7, and a place it was cloned from.
prepare_release_test() { # FOLDER
    local tree=$1/tree
    rm -rf "$1"
    mkdir -p "$tree"
    rsync -a --filter=':- .gitignore' --exclude=/.git "$ROOT/" "$tree/"
    cd "$tree" || return 1
    git init -q -b main
    git config user.name release && git config user.email release@localhost
    sed -i 's/\(PHP_PAYMENTS_VERSION\) .*/\1 "9.8.7"/' php_payments.h
    sed -i '0,/<release>/s#<release>.*</release>#<release>9.8.7</release>#; s#<date>.*</date>#<date>2026-01-02</date>#' package.xml
    sed -i '1s/(.*)/(9.8.7-1)/' debian/changelog
    sed -i '0,/^## \[Unreleased\]/s//## [Unreleased]\n\n## [9.8.7] - 2026-01-02/' CHANGELOG.md
    git add -A && git commit -q -m 'ready'
    git clone -q --bare "$tree" "$1/origin.git"
    git remote add origin "$1/origin.git"
    cd "$ROOT" || return 1
}

run_release() { # TREE VERSION
    env -u PAYMENTS_DEV_LOCKED "$1/dev" release "$2" 2>&1
}

# One thing is wrong: refused with these words, and with no others; nothing is built.
check_refusal() { # FOLDER WORDS EDIT...
    local folder=$1/refused words=$2 code=0 said
    rm -rf "$folder"
    git clone -q "$1/origin.git" "$folder"
    git -C "$folder" config user.name release && git -C "$folder" config user.email release@localhost
    (cd "$folder" && "${@:3}") >/dev/null 2>&1
    said=$(run_release "$folder" "${RELEASE_VERSION:-9.8.7}") || code=$?
    [[ $code -ne 0 ]] || { echo "it is not refused"; return 1; }
    [[ $(grep '^refused:' <<<"$said") == "refused: $words" ]] || { echo "$said"; return 1; }
    [[ ! -e $folder/build/release ]] || { echo "it built something all the same"; return 1; }
}

edit() { echo 'another line' >>"$1"; }

edit_and_commit() { # FILE SED
    sed -i "$2" "$1" && git commit -q -a -m 'edited'
}

add_version_to_composer() { edit_and_commit composer.json '0,/{/s//{\n    "version": "9.8.6",/'; }
lose_origin() { git remote set-url origin "$PWD/nowhere"; }
tag_origin() { git tag 9.8.7 && git push -q origin 9.8.7 && git tag -d 9.8.7; }
untag_origin() { git -C "$1/origin.git" tag -d 9.8.7; }

test_refusals() { # FOLDER
    local unreleased='CHANGELOG.md has lines under [Unreleased]: give them a heading "## [9.8.7] - '
    RELEASE_VERSION=9.8 try_archive "refuses what is no version" check_refusal "$1" '"9.8" is no version: 1.2.3, or 1.2.3beta1' true
    RELEASE_VERSION='' try_archive "refuses no version" check_no_version "$1"
    try_archive "refuses another branch" check_refusal "$1" 'a release is made on main; this is topic' git checkout -q -b topic
    try_archive "refuses a lone commit" check_refusal "$1" 'a release is made on main; this is no branch' git checkout -q --detach
    try_archive "refuses what is not committed" check_refusal "$1" 'the tree is not clean: commit or remove what git status names' edit LICENSE
    try_archive "refuses a file that git does not know" check_refusal "$1" 'the tree is not clean: commit or remove what git status names' touch new
    try_archive "refuses a tag that is there" check_refusal "$1" 'there is a tag 9.8.7' git tag 9.8.7
    try_archive "refuses an origin that does not answer" check_refusal "$1" 'origin does not say whether it has a tag 9.8.7' lose_origin
    try_archive "refuses a tag that origin has" check_refusal "$1" 'origin has a tag 9.8.7' tag_origin
    untag_origin "$1" >/dev/null
    try_archive "refuses another version in php_payments.h" check_refusal "$1" 'php_payments.h says version 9.8.6' edit_and_commit php_payments.h 's/9\.8\.7/9.8.6/'
    try_archive "refuses another version in package.xml" check_refusal "$1" 'package.xml says version 9.8.6' edit_and_commit package.xml 's#<release>9.8.7#<release>9.8.6#'
    try_archive "refuses another version in composer.json" check_refusal "$1" 'composer.json says version 9.8.6; it needs none' add_version_to_composer
    try_archive "refuses another version in debian/changelog" check_refusal "$1" 'debian/changelog says version 9.8.6' edit_and_commit debian/changelog '1s/9\.8\.7/9.8.6/'
    try_archive "refuses lines that have no release" check_refusal "$1" "$unreleased$(date +%F)\"" edit_and_commit CHANGELOG.md '0,/^## \[Unreleased\]/s//&\n\n* A line./'
    try_archive "refuses a changelog without the release" check_refusal "$1" 'CHANGELOG.md has no heading "## [9.8.7] - YEAR-MONTH-DAY"' edit_and_commit CHANGELOG.md 's/^## \[9\.8\.7\]/## [9.8.6]/'
    try_archive "refuses a release that says nothing" check_refusal "$1" 'CHANGELOG.md says nothing under [9.8.7]' edit_and_commit CHANGELOG.md '/^## \[9\.8\.7\]/a ## [0.0.1] - 2020-01-01'
    try_archive "refuses two dates" check_refusal "$1" 'CHANGELOG.md says 2026-01-02, package.xml says 2026-01-03' edit_and_commit package.xml 's#<date>2026-01-02#<date>2026-01-03#'
}

check_no_version() { # FOLDER
    local said code=0
    said=$(run_release "$1/tree" "") || code=$?
    [[ $code -ne 0 && $said == *'usage: ./dev release VERSION'* ]] || { echo "$said"; return 1; }
}

# A tree that is ready: the files are made, their sums hold, and neither the tree nor its origin has changed.
check_acceptance() { # FOLDER
    local before after said
    before=$(git -C "$1/tree" for-each-ref && git -C "$1/origin.git" for-each-ref)
    said=$(run_release "$1/tree" 9.8.7) || { echo "$said"; return 1; }
    after=$(git -C "$1/tree" for-each-ref && git -C "$1/origin.git" for-each-ref)
    [[ $before == "$after" ]] || { echo "it changed a reference: $after"; return 1; }
    [[ $said == *"git tag -s -m 'payments 9.8.7' 9.8.7"* ]] || { echo "$said"; return 1; }
    (cd "$1/tree/build/release" && sha256sum --quiet -c SHA256SUMS)
    [[ $(cd "$1/tree/build/release" && echo *) == 'SHA256SUMS payments-9.8.7.spdx.json payments-9.8.7.tgz' ]] || { ls "$1/tree/build/release"; return 1; }
}

test_release() {
    local folder=$BUILD/release-test
    prepare_release_test "$folder"
    test_refusals "$folder"
    try_archive "makes a release of a tree that is ready, and publishes nothing" check_acceptance "$folder"
    try_archive "sees each loss in a bill of materials" "$SYSTEM_PHP" tools/sbom.php self-test "$folder/tree/build/release/payments-9.8.7.tgz"
    [[ ${#FAILURES[@]} -gt 0 ]] || rm -rf "$folder"
}

cmd_release() {
    local version=${1:-}
    [[ -n $version ]] || die "usage: ./dev release VERSION"
    need_packages git php-pear php8.2-cli php8.2-xml rsync
    mkdir -p "$BUILD/checks"
    if [[ $version == --self-test ]]; then
        exec 2>&1
        test_release
        summary
        return
    fi
    refuse_release "$version" || exit 1
    make_release "$version"
    summary || exit 1
    say_what_remains "$version"
}
