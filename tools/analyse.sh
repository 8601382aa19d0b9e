# shellcheck shell=bash
# ./dev analyse: programs that read the code and do not run it. Sourced by ./dev, not run.
#
# Each analyser is one result. It fails on a finding that tools/silenced does not name, on one that tools/silenced names and that
# is not there, and when it does not run to its end.

readonly ANALYSERS=(gcc clang-tidy cppcheck shellcheck windows config.w32 phpstan types psalm)

# What the files are compiled with: the flags of config.m4, and PHP's configuration in the built tree.
analyse_flags() {
    echo "-std=gnu11 -D_GNU_SOURCE -DHAVE_CONFIG_H -DCOMPILE_DL_PAYMENTS -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1" \
        "-iquote src/core -I. -Isrc -I$BUILD/debian" \
        "$(php-config8.2 --includes) $(pkg-config --cflags libcurl libcjson openssl)"
}

# analyse_each SCRIPT [FLAGS]: runs the script for each C file, two at a time and more where there are more cores.
# In the script $1 is the file and $flags what it is compiled with. What each says stays in one piece.
analyse_each() {
    local logs=$BUILD/analyse/each
    rm -rf "$logs"
    mkdir -p "$logs"
    flags=${2:-$(analyse_flags)} logs=$logs xargs -P"$(nproc)" -I{} \
        bash -c 'log=$logs/${1//\//-}; '"$1"' >"$log" 2>&1 || { echo "$1:1: error: the analyser ended with exit code $?" >>"$log"; exit 1; }' \
        each {} < <(find src -name '*.c' | sort -r) || true # the slowest are in src/php
    cat "$logs"/*
}

# Each analyser prints "FILE:LINE[:COLUMN]: what it says [NAME]", among other lines.

analyse_with_gcc() {
    # -O1: as many findings as with -O2, in less than half the time.
    analyse_each 'gcc $flags -O1 -fanalyzer -c "$1" -o /dev/null'
}

analyse_with_clang-tidy() {
    analyse_each 'clang-tidy-14 --quiet "$1" -- $flags'
}

# Without PHP's headers, which would make two seconds two minutes: tools/cppcheck.cfg says what their macros are.
analyse_with_cppcheck() {
    local curl
    curl=$(echo LIBCURL_VERSION_NUM | gcc -E -include curl/curl.h - | tail -n 1)
    cppcheck --quiet -j"$(nproc)" --enable=warning,style,portability,performance --std=c11 \
        --library=posix,gnu,tools/cppcheck.cfg -D__linux__ -D__GNUC__=12 -D_GNU_SOURCE -DSIZEOF_ZEND_LONG=8 "-DLIBCURL_VERSION_NUM=$curl" \
        -I. -Isrc -Isrc/core --template='{file}:{line}:{column}: {severity}: {message} [{id}]' src
}

analyse_with_shellcheck() {
    local code=0
    shellcheck -x --format=gcc dev tools/*.sh tools/build-php tools/deb-install tools/root fuzz/get-cjson .ci/run >"$BUILD/analyse/shellcheck.notes" || code=$?
    sed 's/: note: /: warning: /' "$BUILD/analyse/shellcheck.notes"
    [[ $code -le 1 ]] # 1: it found something
}

# The libraries' headers alone, without those of libc beside them; and PHP's configuration of Windows as the source has it.
windows_headers() { # FOLDER HEADERS-OF-PHP
    local folder=$1 name
    rm -rf "$folder"
    mkdir -p "$folder/main"
    for name in curl openssl cjson; do
        cp -r /usr/include/*/"$name" /usr/include/"$name" "$folder/" 2>/dev/null || [[ -d $folder/$name ]]
    done
    cp "$2/win32/build/config.w32.h.in" "$folder/main/config.w32.h"
}

# Reads the sources as a compiler for Windows does: finds what only POSIX has. It makes no program.
analyse_with_windows() {
    local headers=$BUILD/analyse/windows php
    php=$(tools/build-php headers)
    windows_headers "$headers" "$php"
    # shellcheck disable=SC2016
    analyse_each 'x86_64-w64-mingw32-gcc $flags -fsyntax-only "$1"' \
        "-std=gnu11 -Wall -Wno-attributes -Werror=implicit-function-declaration
        -DPHP_WIN32 -DZEND_WIN32 -DWIN32 -D_WINDOWS -DWINDOWS=1 -DZTS=1 -DZEND_DEBUG=0
        -DCOMPILE_DL_PAYMENTS -DZEND_ENABLE_STATIC_TSRMLS_CACHE=1
        -include tools/windows/include/shim.h -iquote src/core -I. -Isrc -isystem tools/windows/include
        -isystem $headers -isystem $headers/main -isystem $php -isystem $php/main -isystem $php/Zend -isystem $php/TSRM"
}

# Runs config.w32 as PHP's configure.js would; each source that it names must be there.
analyse_with_config.w32() {
    local line
    while read -r line; do
        if [[ $line == *.c ]]; then
            [[ -e $line ]] || echo "config.w32:1: error: names $line, which is not there"
        else
            echo "$line"
        fi
    done < <(mujs tools/windows/config.js 2>&1 || echo "config.w32:1: error: cannot be run")
}

# The stubs as a shop's PHPStan takes them, at its highest level, and what it reads.
phpstan_configuration() { # PATH...
    cat <<NEON
includes: [$ROOT/stubs/phpstan.neon]
parameters:
    level: max
    tmpDir: $BUILD/analyse/phpstan
    scanFiles: [$ROOT/simulator/Client.php, $ROOT/simulator/Receiver.php]
    paths: [$(IFS=, && echo "$*")]
NEON
}

# Runs PHPStan over the paths; what it says is in $BUILD/analyse/NAME.json.
run_phpstan() { # NAME PATH...
    local tool code=0
    tool=$(composer_tool phpstan)
    phpstan_configuration "${@:2}" >"$BUILD/analyse/$1.neon"
    "$SYSTEM_PHP" "$tool/vendor/bin/phpstan" analyse --configuration="$BUILD/analyse/$1.neon" \
        --no-progress --memory-limit=1G --error-format=json >"$BUILD/analyse/$1.json" || code=$?
    [[ $code -le 1 ]] # 1: it found something
}

# The blocks of PHP on the pages, as files.
write_blocks() { # FOLDER
    rm -rf "$1"
    "$SYSTEM_PHP" -n tools/blocks.php "$1" README.md docs/*.md docs/providers/*.md docs/merchants/*.md
}

# All of the stubs are named in the list that a shop includes.
phpstan_names_each_stub() {
    local stub
    for stub in stubs/*.stub.php; do
        [[ $(grep -c -- "- ${stub##*/}\$" stubs/phpstan.neon) -eq 2 ]] || { echo "stubs/phpstan.neon:1: error: does not name $stub twice"; return 1; }
    done
}

# A block's line is that of its page.
analyse_with_phpstan() {
    local blocks=$BUILD/analyse/blocks
    phpstan_names_each_stub
    write_blocks "$blocks"
    run_phpstan phpstan "$ROOT/examples" "$blocks"
    # shellcheck disable=SC2016
    "$SYSTEM_PHP" -n -r '
        $said = json_decode(file_get_contents($argv[1]), flags: JSON_THROW_ON_ERROR);
        foreach ($said->errors as $error) echo "phpstan:1: error: ", $error, "\n";
        foreach ($said->files as $file => $found) foreach ($found->messages as $one) {
            $file = preg_replace("~^\Q$argv[2]\E/(.*)\\.php$~", "$argv[3]/$1", $file);
            printf("%s:%d: error: %s [%s]\n", $file, $one->line, strtok($one->message, "\n"), $one->identifier ?? "error");
        }' "$BUILD/analyse/phpstan.json" "$blocks" "$ROOT"
}

# PHPStan must complain where a shop leaves a payment out that is not known, or takes it for one that failed: in tests/types,
# and in every example, once one case of its match is cut out.
analyse_with_types() {
    local blocks=$BUILD/analyse/types.blocks cut=$BUILD/analyse/types.cut files
    write_blocks "$blocks"
    rm -rf "$cut"
    mapfile -t files < <(cd "$blocks" && find . -name '*.md.php' -printf "$blocks:%P\n" && cd "$ROOT" && find examples -name '*.php' -printf "$ROOT:%p\n")
    "$SYSTEM_PHP" tools/types.php cut "$cut" "${files[@]}"
    run_phpstan types "$ROOT/tests/types" "$cut"
    "$SYSTEM_PHP" tools/types.php judge "$cut" "$BUILD/analyse/types.json" tests/types/*.php
}

# The stubs alone, at the strictest level. A stub has no bodies, so nothing is returned and no property is set in it.
analyse_with_psalm() {
    local tool code=0
    tool=$(composer_tool psalm)
    cat >"$BUILD/analyse/psalm.xml" <<XML
<?xml version="1.0"?>
<psalm xmlns="https://getpsalm.org/schema/config" errorLevel="1"
    findUnusedCode="false" findUnusedBaselineEntry="false">
    <projectFiles><directory name="$ROOT/stubs"/></projectFiles>
    <issueHandlers><InvalidReturnType errorLevel="suppress"/><PropertyNotSetInConstructor errorLevel="suppress"/></issueHandlers>
</psalm>
XML
    (cd "$tool" && "$SYSTEM_PHP" vendor/bin/psalm --config="$BUILD/analyse/psalm.xml" --no-progress --no-cache --threads=1 \
        --output-format=json >"$BUILD/analyse/psalm.json" 2>"$BUILD/analyse/psalm.notes") || code=$?
    # shellcheck disable=SC2016
    "$SYSTEM_PHP" -n -r '
        foreach (json_decode(file_get_contents($argv[1]), flags: JSON_THROW_ON_ERROR) as $one)
            printf("%s:%d: error: %s [%s]\n", $one->file_path, $one->line_from, strtok($one->message, "\n"), $one->type);
        ' "$BUILD/analyse/psalm.json"
    [[ $code -eq 0 || $code -eq 2 ]] || { cat "$BUILD/analyse/psalm.notes"; return 1; } # 2: it found something
}

# The findings in what an analyser said: "FILE NAME LINE text", each once. What has no name is called error.
analyse_findings() {
    sed -nE "s#^$ROOT/##
        s#^([^: ]+):([0-9]+)(:[0-9]+)?: (fatal )?(error|warning|style|portability|performance): (.*)#\1 \2 \6#p" |
        sed -E 's#^([^ ]+) ([0-9]+) (.*) \[-?W?([^][ ]+)\]$#\1 \4 \2 \3#; t
                s#^([^ ]+) ([0-9]+) #\1 error \2 #' | sort -u
}

# analyse_judge ANALYSER: compares the findings that come in with tools/silenced; prints what differs, and fails if anything does.
analyse_judge() {
    awk -v analyser="$1" '
        FNR == 1 { list++ }
        list == 1 && $1 == analyser { allowed[$2, $3] = $4 }
        list == 2 {
            file = (($1, $2) in allowed) ? $1 : "*"
            found[file, $2]++
            place = $1 ":" $3; name = $2
            sub(/^[^ ]+ [^ ]+ [^ ]+ /, "")
            told[file, name] = told[file, name] place ": " $0 " [" name "]\n"
        }
        END {
            for (key in found)
                if (!(key in allowed)) { printf "%s", told[key]; bad = 1 }
                else if (allowed[key] != "*" && found[key] > allowed[key]) {
                    printf "%d of these, and tools/silenced names %d:\n%s", found[key], allowed[key], told[key]; bad = 1
                }
            for (key in allowed)
                if (!found[key] || (allowed[key] != "*" && found[key] < allowed[key])) {
                    split(key, part, SUBSEP)
                    printf "tools/silenced names %s in %s (%s): there is %d\n", part[2], part[1], allowed[key], found[key]; bad = 1
                }
            exit bad
        }' tools/silenced -
}

run_analyser() { # ANALYSER
    local start=$SECONDS log=$BUILD/analyse/$1.log code=0
    say "Analysing: $1"
    attempt "analyse_with_$1" >"$log" 2>&1
    code=$STATUS
    analyse_findings <"$log" >"$BUILD/analyse/$1.findings"
    attempt analyse_judge "$1" <"$BUILD/analyse/$1.findings" >"$BUILD/analyse/$1.told"
    first 60 <"$BUILD/analyse/$1.told"
    if [[ $code -ne 0 ]]; then
        tail -n 20 "$log"
        echo "it ended with exit code $code"
    fi
    if [[ $code -eq 0 && $STATUS -eq 0 ]]; then
        record "$1" 1 0 0 $((SECONDS - start))
    else
        FAILURES+=("$1: everything it said is in ${log#"$ROOT"/}")
        record "$1" 0 1 0 $((SECONDS - start))
    fi
}

cmd_analyse() {
    local analyser
    [[ $# -gt 0 ]] || set -- "${ANALYSERS[@]}"
    for analyser in "$@"; do
        [[ " ${ANALYSERS[*]} " == *" $analyser "* ]] || die "there is no analyser $analyser (there are: ${ANALYSERS[*]})"
    done
    exec 2>&1 # one stream, so that what is said stays in order
    need_packages "${BUILD_PACKAGES[@]}" clang-tidy-14 cppcheck shellcheck mujs gcc-mingw-w64-x86-64
    [[ "$*" =~ ^(phpstan|psalm|shellcheck|windows|config.w32|types|\ )+$ ]] || build_for debian # for its config.h
    mkdir -p "$BUILD/analyse"
    export LC_ALL=C
    for analyser in "$@"; do run_analyser "$analyser"; done
    summary
}
