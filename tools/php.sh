# shellcheck shell=bash
# A PHP to build for, and the build. Sourced by ./dev.

# use_php FLAVOUR: sets what the rest needs to know about one PHP.
use_php() {
    FLAVOUR=$1
    TREE=$BUILD/$FLAVOUR # a copy of the sources, built in place
    CONFIGURE=(--enable-payments --enable-payments-dev)
    RUN_TESTS=()

    case $FLAVOUR in
    debian | coverage)
        PHP=$SYSTEM_PHP PHPIZE=phpize8.2 PHP_CONFIG=php-config8.2 FPM=/usr/sbin/php-fpm8.2
        TEST_PHP=$PHP
        [[ $FLAVOUR != coverage ]] || CONFIGURE+=("CFLAGS=-g $COVERAGE_FLAGS" LDFLAGS=--coverage)
        ;;
    debian-13 | newest | php-8.5 | php-8.6)
        use_root_php
        ;;
    debug | debug-8.4)
        use_lab_php "$FLAVOUR"
        TEST_PHP=$PHP
        ;;
    tsan)
        use_lab_php tsan
        TEST_PHP=$PHP
        CONFIGURE+=('CFLAGS=-O1 -g -fno-omit-frame-pointer -fsanitize=thread' LDFLAGS=-fsanitize=thread)
        ;;
    asan)
        local flags='-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer'
        use_lab_php asan
        TEST_PHP=$BUILD/asan-php
        CONFIGURE+=("CFLAGS=-O1 -g $flags" "LDFLAGS=-fsanitize=address,undefined")
        RUN_TESTS=(--asan)
        write_asan_wrapper
        ;;
    *)
        die "unknown PHP: $FLAVOUR (there are: debian, debug, debug-8.4, asan)"
        ;;
    esac
}

# A PHP of our own; it is built if it is not there.
use_lab_php() {
    PREFIX=$(tools/build-php "$1")
    PHP=$PREFIX/bin/php PHPIZE=$PREFIX/bin/phpize PHP_CONFIG=$PREFIX/bin/php-config FPM=$PREFIX/sbin/php-fpm
}

# A PHP that names the sanitizers' reports after the test at hand, in this process and in all it starts.
write_asan_wrapper() {
    mkdir -p "$BUILD"
    cat >"$TEST_PHP" <<WRAPPER
#!/bin/sh
name=php
for argument in "\$@"; do
    [ "\$previous" = -f ] && name=\${argument##*/}
    previous=\$argument
done
export ASAN_OPTIONS="detect_leaks=1:strict_string_checks=1:log_path=\${PAYMENTS_TEST_REPORTS:-.}/\$name"
export UBSAN_OPTIONS="print_stacktrace=1:log_path=\${PAYMENTS_TEST_REPORTS:-.}/\$name"
export ZEND_DONT_UNLOAD_MODULES=1
exec "$PHP" "\$@"
WRAPPER
    chmod +x "$TEST_PHP"
}

# Copies what changed into the flavour's own tree, and drops what is gone. What .gitignore names is neither copied
# nor dropped: that keeps the build's products.
mirror_sources() {
    mkdir -p "$TREE"
    rsync -a --checksum --no-times --delete --filter=':- .gitignore' --exclude=/.git "$ROOT/" "$TREE/"
}

# What a configured tree depends on: if this changes, it starts from nothing.
configuration() {
    "$PHP" -n -v
    cat config.m4
    find src stubs -name '*.c' | sort
    printf '%s\n' "$TREE" "$PHP_CONFIG" "${CONFIGURE[@]}" # a Makefile names its folder
}

configure_tree() {
    say "Configuring for $FLAVOUR"
    cd "$TREE"
    {
        # The stubs are ./dev stubs' business; make's own way to do it would want the network.
        "$PHPIZE" && rm -f build/gen_stub.php &&
            ASAN_OPTIONS=detect_leaks=0 ./configure --with-php-config="$PHP_CONFIG" "${CONFIGURE[@]}"
    } >configure.log 2>&1 </dev/null || {
        tail -n 30 configure.log
        die "configure failed; everything it said is in $TREE/configure.log"
    }
}

build_extension() {
    local wanted
    wanted=$(configuration | sha256sum)
    if [[ $(cat "$TREE.configured" 2>/dev/null) != "$wanted" ]]; then
        rm -rf "$TREE" "$TREE.configured"
        mirror_sources
        (configure_tree)
        printf '%s\n' "$wanted" >"$TREE.configured"
    else
        mirror_sources
    fi

    say "Building for $FLAVOUR"
    if ! make -C "$TREE" -j"$(nproc)" >"$TREE/make.log" 2>&1 </dev/null; then
        grep -vE '^(/bin/bash .*)?libtool' "$TREE/make.log" |
            grep -E -A6 'error|undefined reference|\*\*\*' | first 80 || true
        die "make failed; everything it said is in $TREE/make.log"
    fi
    [[ -e $TREE/modules/payments.so ]] || die "make left no payments.so; see $TREE/make.log"
    "$PHP" -n -d extension="$TREE/modules/payments.so" -r 'exit((int) !extension_loaded("payments"));' ||
        die "PHP cannot load $TREE/modules/payments.so"
}

build_for() { # FLAVOUR
    use_php "$1"
    build_extension
}
