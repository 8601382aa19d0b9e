# shellcheck shell=bash
# Tools from Packagist. Sourced by ./dev, not run.
#
# Each is kept in ${XDG_CACHE_HOME:-~/.cache}/payments-lab/NAME-VERSION: installed once, and again for another version.

# The package, and the version of it that the project is checked with.
composer_package() {
    case $1 in
    phpunit) echo phpunit/phpunit 11.5.57 ;;
    phpstan) echo phpstan/phpstan 2.3.5 ;;
    psalm) echo vimeo/psalm 5.18.0 ;;
    guzzle) echo guzzlehttp/guzzle 7.16.1 ;;
    symfony) echo symfony/http-client 7.4.23 ;;
    stripe) echo stripe/stripe-php 22.0.0 ;;
    *) die "unknown tool: $1 (there are: phpunit phpstan psalm guzzle symfony stripe)" ;;
    esac
}

install_composer_tool() { # FOLDER PACKAGE VERSION
    local work
    say "Installing $2 $3 from Packagist"
    work=$(mktemp -d "$1.XXXXXX")
    printf '{"require": {"%s": "%s"}}\n' "$2" "$3" >"$work/composer.json"
    quietly env COMPOSER_ALLOW_SUPERUSER=1 composer install --working-dir="$work" \
        --no-interaction --no-progress --no-plugins --no-scripts
    mv "$work" "$1"
}

# composer_tool NAME: installs it when it is not there, and prints its folder.
composer_tool() {
    local cache=${XDG_CACHE_HOME:-~/.cache}/payments-lab package version folder
    read -r package version < <(composer_package "$1")
    folder=$cache/$1-$version
    if [[ ! -e $folder/vendor/autoload.php ]]; then
        need_packages composer unzip php8.2-cli php8.2-mbstring php8.2-xml
        mkdir -p "$cache"
        (
            flock 9 # two runs at once: the second waits, and finds it installed
            [[ -e $folder/vendor/autoload.php ]] || install_composer_tool "$folder" "$package" "$version"
        ) 9>"$cache/lock-$1"
    fi
    echo "$folder"
}
