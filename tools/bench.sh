# shellcheck shell=bash
# ./dev bench: what calls cost. Sourced by ./dev, whose functions it uses; not run.

# The peers in C, as any program that uses these libraries is built.
build_peers() { # FOLDER
    local peer compile link
    read -ra compile <<<"$(pkg-config --cflags libcurl libcjson openssl)"
    read -ra link <<<"$(pkg-config --libs libcurl libcjson openssl)"
    mkdir -p "$1"
    for peer in easy connect_only; do
        gcc -std=gnu11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror "${compile[@]}" \
            "benchmarks/wire/peers/$peer.c" benchmarks/wire/peers/{peer,loop}.c -o "$1/$peer" "${link[@]}"
    done
    gcc -std=gnu11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror -Ibenchmarks/wire/peers "${compile[@]}" \
        benchmarks/batch/peers/multi.c benchmarks/wire/peers/peer.c -o "$1/multi" "${link[@]}"
    gcc -std=gnu11 -D_GNU_SOURCE -O2 -Wall -Wextra -Werror benchmarks/wire/delay.c -o "$1/delay"
}

# Clients from Packagist, each in a folder that a variable names.
export_clients() {
    BENCH_GUZZLE=$(composer_tool guzzle) || exit 1
    BENCH_SYMFONY=$(composer_tool symfony) || exit 1
    BENCH_STRIPE=$(composer_tool stripe) || exit 1
    export BENCH_GUZZLE BENCH_SYMFONY BENCH_STRIPE
}

# ./dev in-bench: what bench_share calls inside the root.
cmd_in-bench() {
    exec 2>&1
    build_for php-8.5
    "$PHP" benchmarks/share/run.php "$TREE/modules/payments.so" "$FPM" </dev/null
}

# Needs PHP 8.5, which is in a root of a suite whose packages change from day to day. Where that cannot be made, nothing is measured.
bench_share() {
    local log=$BUILD/root-php-8.5.log
    attempt tools/root php-8.5 >"$log" 2>&1
    if [[ $STATUS -ne 0 ]]; then
        first 60 <"$log"
        printf "\nPHP 8.5's persistent curl share is not measured: %s\n" "$(sed -n '$s/^error: //; $p' "$log")"
        return
    fi
    tools/root php-8.5 "$ROOT/dev" in-bench
}

cmd_bench() {
    if [[ $# -eq 0 ]]; then
        local each
        for each in wire engine fpm share batch reconcile; do cmd_bench "$each"; done
        return
    fi
    [[ $# -eq 1 && $1 =~ ^(wire|engine|fpm|share|batch|reconcile)$ ]] ||
        die "what is to be measured? There are: ./dev bench wire, engine, fpm, share, batch or reconcile"
    exec 2>&1 # one stream, so that what is said stays in order
    if [[ $1 == share ]]; then
        mkdir -p "$BUILD"
        bench_share
        return
    fi
    need_packages "${BUILD_PACKAGES[@]}" php8.2-{curl,fpm,mbstring,opcache} nginx-light valgrind ca-certificates
    build_for debian
    local given=()
    case $1 in
    wire | batch | reconcile)
        build_peers "$BUILD/bench"
        export_clients
        given=("$BUILD/bench")
        ;;
    fpm)
        need_packages wrk
        given=("$FPM")
        ;;
    esac
    "$PHP" "benchmarks/$1/run.php" "$TREE/modules/payments.so" "${given[@]}" </dev/null
}
