# shellcheck shell=bash
# What ./dev test checks before it runs anything: format, layers, lists of files, who may send. Sourced by ./dev.

# Each check prints what is wrong and fails, or prints nothing.

check_arginfo() {
    local fresh=$BUILD/arginfo
    rm -rf "$fresh"
    mkdir -p "$fresh"
    cp -R stubs "$fresh/"
    find "$fresh" -name '*_arginfo.h' -delete
    gen_stub "$fresh/stubs" >"$fresh/log" 2>&1 || { cat "$fresh/log"; return 1; }
    diff -ru stubs "$fresh/stubs" || { echo "run ./dev stubs"; return 1; }
}

c_files() {
    find src tests/core tests/crash tests/kit fuzz benchmarks tools/model php_payments.h -name '*.[ch]' ! -name '*_arginfo.h' 2>/dev/null | sort
}

check_format() {
    mapfile -t files < <(c_files)
    [[ ${#files[@]} -gt 0 ]] || { echo "there are no C files"; return 1; }
    if ! clang-format-14 --dry-run -Werror "${files[@]}" >"$BUILD/checks/format.log" 2>&1; then
        sed -nE 's/^([^:]+):.*clang-format-violations.*/\1/p' "$BUILD/checks/format.log" | sort | uniq -c
        echo "run ./dev format"
        return 1
    fi
}

# An include never points up: core < providers < providers.c < php < testing < module.c. Providers do not know each other.
check_floors() {
    local folder others wrong=0
    for folder in $(portable_folders); do
        others=$(find src -mindepth 1 -maxdepth 1 -type d ! -path "$folder" ! -name core -printf '%f\n' | paste -sd'|')
        ! grep -rnE '#\s*include\s*[<"](php|Zend|zend|main/|ext/|SAPI|TSRM)' "$folder" || wrong=1
        ! grep -rnE "#\s*include\s*\"(\.\./|src/)*($others)/" "$folder" || wrong=1
        ! grep -rnE '#\s*include\s*"(\.\./|src/)*providers\.h' "$folder" || wrong=1
    done
    ! grep -rnE '#\s*include\s*"(\.\./|src/)*testing/' src/php || wrong=1
    return "$wrong"
}

# No circles, no long functions or files, no copies, no two statics of one name.
check_structure() {
    "$SYSTEM_PHP" -n tools/structure.php
}

# PHP needs one function of the shared object.
check_exports() {
    local names
    build_for debian >&2
    names=$(nm -D --defined-only "$TREE/modules/payments.so" | awk '{ print $3 }')
    [[ $names == get_module ]] || { printf 'payments.so exports:\n%s\n' "$names"; return 1; }
}

# The C file without its comments, lines kept: "FILE:LINE:text".
code_of() {
    gcc -fpreprocessed -dD -E -w "$1" 2>/dev/null | awk -v file="$1" '
        /^# [0-9]+ "/ { line = $2 - 1; next }
        { line++; print file ":" line ":" $0 }'
}

# Nothing that a setlocale() in the shop could change.
check_locale_free() {
    local calls='strto(d|f|ld)|atof|str(n)?casecmp|strcoll|strxfrm|to(lower|upper)'
    calls+='|is(alnum|alpha|blank|cntrl|digit|graph|lower|print|punct|space|upper|xdigit)'
    local float='%(?![0-9A-Fa-f]{2})[-+ #0]*([0-9]+|\*)?(\.([0-9]+|\*))?L?[fFgGeE](?![0-9A-Fa-f])'
    local file
    ! for file in $(find src -name '*.[ch]' | sort); do code_of "$file"; done |
        grep -P "^[^:]+:[0-9]+:.*(\b($calls)\s*\(|\"[^\"]*$float)"
}

# Files under the given paths, those not committed yet included.
source_files() {
    git -c safe.directory="$ROOT" ls-files -co --exclude-standard -- "$@" 2>/dev/null ||
        find "$@" -type f 2>/dev/null
}

# package.xml ships every file under the folders it ships, and nothing that is not there.
check_package() {
    local listed wanted top
    listed=$("$SYSTEM_PHP" tools/package.php files package.xml) || return 1
    top=$(cut -d/ -f1 <<<"$listed" | sort -u | grep -v '\.' || true)
    wanted=$(
        # shellcheck disable=SC2086
        source_files config.m4 config.w32 php_payments.h src stubs $top
        grep -v / <<<"$listed" || true
    )
    diff <(LC_ALL=C sort -u <<<"$listed") <(LC_ALL=C sort -u <<<"$wanted" | while read -r file; do
        [[ ! -e $file ]] || printf '%s\n' "$file"
    done) >"$BUILD/checks/package.diff" || {
        sed -nE 's/^< /package.xml names what is not shipped: /p; s/^> /package.xml does not name: /p' "$BUILD/checks/package.diff"
        return 1
    }
    check_version
}

check_version() {
    local package header
    package=$("$SYSTEM_PHP" tools/package.php version package.xml)
    header=$(sed -nE 's/^#\s*define\s+PHP_PAYMENTS_VERSION\s+"([^"]+)".*/\1/p' php_payments.h)
    [[ $package == "$header" ]] ||
        { echo "package.xml says version $package, PHP_PAYMENTS_VERSION says ${header:-nothing}"; return 1; }
}

# At most once needs this: one function gives bytes of a request to libcurl, and one function calls that.
check_writers() {
    local file uses wrong=0
    for file in $(find src -name '*.[ch]' | sort); do code_of "$file"; done >"$BUILD/checks/code"
    uses=$(grep -E '\bcurl_easy_send\b' "$BUILD/checks/code" || true)
    [[ $(wc -l <<<"$uses") -eq 1 && $uses == src/core/connection.c:* ]] ||
        { printf 'curl_easy_send() is not called in connection.c alone, once:\n%s\n' "$uses"; wrong=1; }
    # Its definition, its prototype and its one call.
    uses=$(grep -E '\bpay_connection_send\b' "$BUILD/checks/code" || true)
    [[ $(cut -d: -f1 <<<"$uses" | paste -sd' ') == 'src/core/connection.c src/core/connection.h src/core/http.c' ]] ||
        { printf 'pay_connection_send() is not called in http.c alone, once:\n%s\n' "$uses"; wrong=1; }
    # Its prototype, which is its definition, and its one call.
    uses=$(grep -E '\bsend_some\b' "$BUILD/checks/code" || true)
    [[ $(cut -d: -f1 <<<"$uses" | paste -sd' ') == 'src/core/http.c src/core/http.c' ]] ||
        { printf 'send_some() is not called once:\n%s\n' "$uses"; wrong=1; }
    return "$wrong"
}

# What of libcurl and OpenSSL's TLS the extension is linked with. Whatever is not here may be able to send something.
WIRE_IMPORTS='curl_easy_(cleanup|escape|getinfo|init|recv|send|setopt|strerror)|curl_(free|getdate|version_info)'
WIRE_IMPORTS+='|curl_global_(init|cleanup)|curl_multi_(add_handle|cleanup|info_read|init|setopt|socket_action)'
WIRE_IMPORTS+='|curl_share_(cleanup|init|setopt)|curl_url(_cleanup|_set)?'
WIRE_IMPORTS+='|SSL_CTX_(clear_mode|clear_options|free|get_ex_data|set_ex_data|up_ref|set_info_callback|set_keylog_callback|set_mode|set_options)'
WIRE_IMPORTS+='|SSL_(CTX_)?ctrl|SSL_(get0_alpn_selected|get_mode|get_shutdown|get_SSL_CTX|has_pending)'
# What writes to a descriptor, a stream or another process.
SENDERS='p?writev?(64)?(v2)?|send(to|msg|mmsg|file|file64)?|splice|tee|vmsplice|f?puts|fwrite|v?[fd]?printf|connect'
SENDERS+='|_?php_stream_.*|BIO_.*|popen|system|exec[lv]p?e?|posix_spawnp?|fork|syscall'

check_imports() {
    local names
    build_for debian >&2
    names=$(nm -D --undefined-only "$TREE/modules/payments.so" | awk '{ sub(/@.*/, "", $2); print $2 }' | sort -u)
    grep -qx curl_easy_send <<<"$names" || { echo "nm does not find curl_easy_send"; return 1; }
    # _php_stream_alloc makes the streams of src/php/scheduler.c, whose own operations refuse to write.
    ! { grep -E '^(curl_|SSL_|BIO_)' <<<"$names" | grep -vxE "$WIRE_IMPORTS"; grep -xE "$SENDERS" <<<"$names" | grep -vx _php_stream_alloc; } | grep .
}

# A release's bill of materials names the libraries that payments.so is linked with, and no others.
check_bill() {
    build_for debian >&2
    "$SYSTEM_PHP" -n tools/sbom.php linked "$TREE/modules/payments.so"
}

# check TITLE COMMAND [FILE]: counts one; skipped when the FILE it looks at is not there.
check() {
    local title=$1 command=$2 file=${3:-} output
    if [[ -n $file && ! -e $file ]]; then
        printf '   skip  %s: no %s\n' "$title" "$file"
        skipped=$((skipped + 1))
        return
    fi
    output=$BUILD/checks/$command
    attempt "$command" >"$output" 2>&1
    if [[ $STATUS -eq 0 ]]; then
        printf '   ok    %s\n' "$title"
        passed=$((passed + 1))
    else
        printf '   FAIL  %s\n' "$title"
        head -n 40 "$output" | sed 's/^/         /'
        FAILURES+=("check: $title")
        failed=$((failed + 1))
    fi
}

run_checks() {
    local start=$SECONDS passed=0 failed=0 skipped=0
    say "Checks"
    mkdir -p "$BUILD/checks"
    check "arginfo is what the stubs say" check_arginfo stubs
    check "integrations/stubs is what the stubs say" check_php_stubs integrations/stubs
    check "the C sources are formatted" check_format
    check "no include points up" check_floors
    check "no circles, nothing long, no copies" check_structure
    check "no call depends on the locale" check_locale_free
    check "config.m4 and config.w32 name every source" check_sources
    check "package.xml names what is shipped" check_package package.xml
    check "docs/attempts.md has the table of the source" check_attempts_page docs/attempts.md
    check "one function sends" check_writers
    check "payments.so has no other function that sends" check_imports
    check "payments.so exports get_module alone" check_exports
    check "the bill of materials names what payments.so is linked with" check_bill tools/sbom.php
    record Checks "$passed" "$failed" "$skipped" $((SECONDS - start))
}
