# shellcheck shell=bash
# ./dev fuzz: the engine without PHP, under libFuzzer. Sourced by ./dev.

readonly FUZZ_PACKAGES=(build-essential pkg-config clang-14 libclang-rt-14-dev llvm-14
    libcjson-dev libcurl4-openssl-dev libssl-dev)

FUZZ=$BUILD/fuzz FUZZ_WATCH='-fsanitize=address,undefined -fno-sanitize-recover=all'
FUZZ_OPTIONS=() # of libFuzzer, for each target
FUZZ_RUNS=-1    # executions of each target; -1: as many as the time allows

# Watching comparisons and weighing rare inputs (libFuzzer's "entropic") take most of the time of a short execution.
use_plain_fuzzers() {
    FUZZ=$BUILD/fuzz-plain FUZZ_WATCH='-O2 -fno-sanitize-coverage=trace-cmp' FUZZ_OPTIONS=(-entropic=0)
}

fuzz_make() { # ARGUMENTS OF MAKE...
    make -f fuzz/Makefile OUT="$FUZZ" WATCH="$FUZZ_WATCH" \
        CJSON="$(find "$BUILD/fuzz/source/cjson" -name cJSON.c 2>/dev/null)" "$@"
}

build_fuzzers() {
    if [[ ! -e $BUILD/fuzz/source/cjson/cJSON.c ]]; then
        say "Getting the sources of cJSON"
        attempt fuzz/get-cjson "$BUILD/fuzz/source"
        [[ $STATUS -eq 0 ]] || say "There are none: cJSON stays the system's library, which the fuzzers do not see into"
    fi
    say "Building the fuzzers"
    mkdir -p "$FUZZ"
    fuzz_make -j"$(nproc)" >"$FUZZ/make.log" 2>&1 </dev/null || {
        grep -vE '^(clang-14|make:|rm|ar) ' "$FUZZ/make.log" | first 80
        die "the fuzzers do not build; everything that was said is in $FUZZ/make.log"
    }
}

# How much of the time a target gets: more, the more there is to try.
fuzz_share() {
    case $1 in
    answer) echo 4 ;;
    json | message | reader | request | scrub) echo 2 ;;
    *) echo 1 ;;
    esac
}

# The longest input, in bytes. Every limit of the reader is within reach of a short one.
fuzz_length() {
    case $1 in
    reader) echo 320 ;;
    *) echo 4096 ;;
    esac
}

# Runs one target: first on what it found in earlier runs, then for so many seconds on new inputs; 0: no limit.
# fuzz_one TARGET SECONDS
fuzz_one() {
    local program=$FUZZ/$1_fuzz dir=$BUILD/fuzz/$1 options found
    options=(-timeout=20 -rss_limit_mb=1024 -artifact_prefix="$dir/" "${FUZZ_OPTIONS[@]}")
    [[ ! -e fuzz/$1.dict ]] || options+=(-dict="fuzz/$1.dict")
    export ASAN_SYMBOLIZER_PATH=/usr/bin/llvm-symbolizer-14
    export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1 UBSAN_OPTIONS=print_stacktrace=1
    mapfile -t found < <(find "$dir" -maxdepth 1 -name '*-*' | sort)
    {
        { [[ ${#found[@]} -eq 0 ]] || "$program" "${options[@]}" "${found[@]}"; } &&
            nice "$program" "${options[@]}" -max_total_time="$2" -runs="$FUZZ_RUNS" -max_len="$(fuzz_length "$1")" \
                -print_final_stats=1 "$dir/corpus" "fuzz/corpus/$1"
    } >"$dir/log" 2>&1 </dev/null
}

# What became of it, counted.
# tell_fuzz TARGET SECONDS CODE
tell_fuzz() {
    local dir=$BUILD/fuzz/$1
    say "Fuzzed: $1, $2 s"
    printf '   %s executions, %s of %s edges\n' \
        "$(sed -nE 's/^stat::number_of_executed_units: *//p' "$dir/log" | tail -n 1)" \
        "$(sed -nE 's/.* cov: ([0-9]+) .*/\1/p' "$dir/log" | tail -n 1)" \
        "$(sed -nE 's/.*Loaded .* \(([0-9]+) inline 8-bit counters\).*/\1/p' "$dir/log" | tail -n 1)"
    if [[ $3 -ne 0 ]]; then
        sed -nE '/does not hold|ERROR: |runtime error: /,$p' "$dir/log" | first 30
        find "${dir#"$ROOT"/}" -maxdepth 1 -name '*-*' -printf '   kept: %p\n' | sort
        FAILURES+=("fuzz: $1 (exit code $3; everything it said is in ${dir#"$ROOT"/}/log)")
    fi
    record "fuzz: $1" $(($3 == 0)) $(($3 != 0)) 0 "$2"
}

# As many at once as there are cores, the longest first; they share SECONDS of each core.
# fuzz_all SECONDS TARGET...
fuzz_all() {
    local seconds=$1 cores shares=0 target share start code
    shift
    cores=$(nproc)
    for target in "$@"; do shares=$((shares + $(fuzz_share "$target"))); done
    while read -r share target; do
        share=$((seconds * cores * share / shares))
        printf '%s %s\n' "$target" $((share >= seconds ? seconds : share > 0 ? share : 1))
    done < <(for target in "$@"; do echo "$(fuzz_share "$target") $target"; done | sort -k1,1nr -k2) >"$BUILD/fuzz/times"

    while read -r target share; do
        mkdir -p "$BUILD/fuzz/$target/corpus" "fuzz/corpus/$target"
        echo 1 0 >"$BUILD/fuzz/$target/code" # should it not come to say so
        [[ $(jobs -pr | wc -l) -lt $cores ]] || wait -n || true
        {
            start=$SECONDS
            attempt fuzz_one "$target" "$share"
            echo "$STATUS" $((SECONDS - start)) >"$BUILD/fuzz/$target/code"
        } 9>&- &
    done <"$BUILD/fuzz/times"
    wait
    while read -r target _; do
        read -r code seconds <"$BUILD/fuzz/$target/code"
        tell_fuzz "$target" "$seconds" "$code"
    done <"$BUILD/fuzz/times"
}

# Which lines of the C code the inputs reach that earlier runs have found.
# tell_fuzz_coverage TARGET...
tell_fuzz_coverage() {
    local target sources objects=()
    FUZZ=$BUILD/fuzz-coverage FUZZ_WATCH='-fprofile-instr-generate -fcoverage-mapping'
    build_fuzzers
    rm -f "$FUZZ"/*.profraw
    for target in "$@"; do
        mkdir -p "$BUILD/fuzz/$target/corpus"
        LLVM_PROFILE_FILE=$FUZZ/$target.profraw "$FUZZ/${target}_fuzz" -runs=0 "$BUILD/fuzz/$target/corpus" "fuzz/corpus/$target" \
            >"$FUZZ/$target.log" 2>&1 </dev/null || { tail -n 20 "$FUZZ/$target.log"; die "$target breaks something"; }
        objects+=(${objects[0]:+-object} "$FUZZ/${target}_fuzz")
    done
    llvm-profdata-14 merge -o "$FUZZ/profdata" "$FUZZ"/*.profraw
    mapfile -t sources < <(portable_folders | xargs -I{} find {} -name '*.c' | sort)
    llvm-cov-14 report "${objects[@]}" -instr-profile="$FUZZ/profdata" -show-region-summary=false -show-branch-summary=false \
        "${sources[@]}" | sed 's#^[^ ]*/src/#src/#'
}

cmd_fuzz() {
    local seconds=60 covers='' target targets=() argument
    for argument in "$@"; do
        case $argument in
        --coverage) covers=1 ;;
        --plain) use_plain_fuzzers ;;
        --runs=*) FUZZ_RUNS=${argument#--runs=} seconds=0 ;;
        '' | *[!0-9]*) targets+=("$argument") ;;
        *) seconds=$argument ;;
        esac
    done
    [[ $FUZZ_RUNS =~ ^(-1|[0-9]+)$ ]] || die "--runs wants a number; see ./dev help"
    [[ ${#targets[@]} -gt 0 ]] || mapfile -t targets < <(find fuzz -name '*_fuzz.c' -printf '%f\n' | sed 's/_fuzz\.c$//' | sort)
    for target in "${targets[@]}"; do
        [[ -e fuzz/${target}_fuzz.c ]] || die "there is no target $target; see ./dev help"
    done
    exec 2>&1 # one stream, so that what is said stays in order
    need_packages "${FUZZ_PACKAGES[@]}"
    mkdir -p "$BUILD/fuzz"
    exec 9>"$BUILD/fuzz/.lock" # it may take long: other commands need not wait for it
    flock 9

    if [[ -n $covers ]]; then
        tell_fuzz_coverage "${targets[@]}"
        return
    fi
    build_fuzzers
    say "Fuzzing$([[ $seconds -eq 0 ]] || echo " for $seconds s")$([[ $FUZZ_RUNS -lt 0 ]] || echo ", $FUZZ_RUNS executions of each target")"
    fuzz_all "$seconds" "${targets[@]}"
    summary
}
