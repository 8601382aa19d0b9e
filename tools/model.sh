# shellcheck shell=bash
# ./dev model: the table of an attempt among crashes, lost answers and second clicks, with spin. Sourced by ./dev.

MODEL=$BUILD/model

# The gateways, as switches of payment.pml.
declare -A MODEL_GATEWAYS=(
    [direct]="-DHAS_PAGE=0 -DMAY_CHARGE=1 -DASKABLE=1
        -DASKING_CHARGES=0 -DTRAVELS=0 -DBY_NOTICE=0 -DLATE=1 -DREVERSED=1"
    [page]="-DHAS_PAGE=1 -DMAY_CHARGE=1 -DASKABLE=1
        -DASKING_CHARGES=0 -DTRAVELS=0 -DBY_NOTICE=0 -DLATE=1 -DREVERSED=0"
    [frame]="-DHAS_PAGE=1 -DMAY_CHARGE=0 -DASKABLE=1
        -DASKING_CHARGES=0 -DTRAVELS=0 -DBY_NOTICE=0 -DLATE=0 -DREVERSED=1"
    [form]="-DHAS_PAGE=1 -DMAY_CHARGE=0 -DASKABLE=1
        -DASKING_CHARGES=1 -DTRAVELS=0 -DBY_NOTICE=0 -DLATE=1 -DREVERSED=0"
    [link]="-DHAS_PAGE=1 -DMAY_CHARGE=0 -DASKABLE=0
        -DASKING_CHARGES=0 -DTRAVELS=1 -DBY_NOTICE=1 -DLATE=1 -DREVERSED=0"
)

# TITLE|MODEL|GATEWAY|SWITCHES[|large]: --short leaves out the large ones, which take most of the time. A direct payment that waits is pending, and a link cannot be asked: no attempt of
# theirs is superseded, and Refuse and AfterAsking are one.
MODEL_PROOFS=(
    "payment, card without a page|payment|direct|-DAFTER_ASKING=0"
    "payment, link by mail, webhook|payment|link|-DAFTER_ASKING=0|large"
    "payment, frame, Refuse|payment|frame|-DAFTER_ASKING=0"
    "payment, frame, AfterAsking|payment|frame|-DAFTER_ASKING=1"
    "payment, question completes it, Refuse|payment|form|-DAFTER_ASKING=0"
    "payment, question completes it, AfterAsking|payment|form|-DAFTER_ASKING=1"
    "payment, 3-D page or charge, Refuse|payment|page|-DAFTER_ASKING=0|large"
    "payment, 3-D page or charge, AfterAsking|payment|page|-DAFTER_ASKING=1|large"
    "two refunds that fit|refund||-DUNITS=1 -DBY_PANEL=0"
    "two refunds that fit, and one in the panel|refund||-DUNITS=1 -DBY_PANEL=1"
    "two refunds of which one fits|refund||-DUNITS=2 -DBY_PANEL=0"
    "two of which one fits, and one in the panel|refund||-DUNITS=2 -DBY_PANEL=1"
    "delivery|delivery||-DFACTS=4"
)

# The same with a bug: TITLE|MODEL|GATEWAY|SWITCHES|PATCH of the table.
MODEL_BUGS=(
    "no second look after the insert|payment|frame|-DAFTER_ASKING=0 -DBUG_NO_SECOND_LOOK|"
    "a page before its commit|payment|frame|-DAFTER_ASKING=0 -DBUG_PAGE_BEFORE_COMMIT|"
    "a lost answer is called again|payment|direct|-DAFTER_ASKING=0 -DBUG_CALLED_AGAIN|"
    "lost is taken for not-sent|payment|direct|-DAFTER_ASKING=0 -DBUG_LOST_AS_NOT_SENT|"
    "not-sent is taken for lost|payment|direct|-DAFTER_ASKING=0 -DBUG_NOT_SENT_AS_LOST|"
    "won_key is not unique|payment|frame|-DAFTER_ASKING=1 -DBUG_WON_NOT_UNIQUE|"
    "pending keeps the session's end|payment|page|-DAFTER_ASKING=0 -DBUG_END_KEPT|"
    "a pending charge lapses|payment|frame|-DAFTER_ASKING=0 -DBUG_PENDING_LAPSES|"
    "the clock alone ends a session|payment|frame|-DAFTER_ASKING=0 -DBUG_CLOCK_ALONE|"
    "an answer from before the end lapses|payment|frame|-DAFTER_ASKING=0 -DBUG_ANSWER_FROM_BEFORE_THE_END|"
    "lapsed attempts are not asked|payment|page|-DAFTER_ASKING=0 -DBUG_LAPSED_NOT_ASKED|"
    "never-shown where the call may charge|payment|direct|-DAFTER_ASKING=0 -DBUG_NEVER_SHOWN_MAY_CHARGE|"
    "a charging question without open_key|payment|form|-DAFTER_ASKING=0 -DBUG_KEY_NOT_TAKEN_BACK|"
    "a hint makes paid|payment|link|-DAFTER_ASKING=0|paid=hint"
    "look frees open_key|payment|direct|-DAFTER_ASKING=0|look=frees"
    "a notice alone changes paid|payment|link|-DAFTER_ASKING=0|unclear:paid=look"
    "not-found is taken for declined|payment|link|-DAFTER_ASKING=0|not-found:waiting=refused"
    "no second look before the refund|refund||-DUNITS=1 -DBY_PANEL=0 -DBUG_NO_LOOK_AGAIN|"
    "what was left is stored at the insert|refund||-DUNITS=1 -DBY_PANEL=0 -DBUG_BEFORE_AT_INSERT|"
    "the state after a cancel is trusted|refund||-DUNITS=1 -DBY_PANEL=0 -DBUG_STATUS_ALONE|"
    "two refunds are open|refund||-DUNITS=1 -DBY_PANEL=0 -DBUG_TWO_OPEN|"
    "a refund's look frees open_key|refund||-DUNITS=1 -DBY_PANEL=0 -DBUG_LOOK_FREES_REFUND|"
    "a lost refund is called again|refund||-DUNITS=1 -DBY_PANEL=0 -DBUG_CALLED_AGAIN|"
    "the mark comes before the handler|delivery||-DFACTS=4 -DBUG_MARK_FIRST|"
    "the mark is set on a newer version|delivery||-DFACTS=4 -DBUG_MARK_WITHOUT_VERSION|"
)

# The program that prints the table of src/core/attempt.c.
build_model_table() {
    mkdir -p "$MODEL"
    cc -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror -iquote src/core tools/model/table.c src/core/attempt.c \
        src/core/text.c -o "$MODEL/table"
}

# Builds and runs one; its report is in FOLDER/log.
run_model() { # FOLDER OPTIMIZE MODEL GATEWAY SWITCHES [PATCH]
    local run=$1 switches patch
    mkdir -p "$run"
    cp tools/model/*.pml "$run/"
    read -ra patch <<<"${6:-}"
    read -ra switches -d '' <<<"${4:+${MODEL_GATEWAYS[$4]}} $5" || true
    "$MODEL/table" promela "${patch[@]}" >"$run/table.pml"
    (
        cd "$run"
        spin -a "${switches[@]}" "$3.pml"
        cc "$2" -w -DSAFETY -DCOLLAPSE -DMEMLIM=3500 -o pan pan.c
        timeout 1800 ./pan -m1000000 -w24
    ) >"$run/log" 2>&1 || true
}

# One for each core at a time; the report of the first row is in $MODEL/run/0/log.
run_models() { # OPTIMIZE ROW...
    local optimize=$1 row model gateway switches patch n=0
    rm -rf "$MODEL/run"
    for row in "${@:2}"; do
        IFS='|' read -r _ model gateway switches patch <<<"$row"
        while [[ $(jobs -rp | wc -l) -ge $(nproc) ]]; do wait -n || true; done
        run_model "$MODEL/run/$n" "$optimize" "$model" "$gateway" "$switches" "$patch" &
        n=$((n + 1))
    done
    wait
}

# All states were seen, and nothing was wrong.
is_proved() { # LOG
    grep -q 'errors: 0' "$1" && ! grep -qE 'Search not completed|max search depth too small|out of memory' "$1"
}

report_model() { # WORD TITLE LOG
    printf '   %-6s %-46s %10s states %7s s\n' "$1" "$2" \
        "$(sed -nE 's/^ *([0-9.e+]+) states, stored.*/\1/p' "$3")" \
        "$(sed -nE 's/^pan: elapsed time ([0-9.]+).*/\1/p' "$3")"
}

run_model_proofs() { # [--short]
    local row rows=() optimize=-O2 log n=0 start=$SECONDS passed=0 failed=0
    say "What must hold"
    for row in "${MODEL_PROOFS[@]}"; do
        [[ ${1:-} == --short && $row == *'|large' ]] || rows+=("${row%|large}")
    done
    [[ ${1:-} != --short ]] || optimize=-O0 # less to build than there is to gain
    run_models "$optimize" "${rows[@]}"
    for row in "${rows[@]}"; do
        log=$MODEL/run/$n/log n=$((n + 1))
        if is_proved "$log"; then
            report_model holds "${row%%|*}" "$log"
            passed=$((passed + 1))
        else
            report_model FAILS "${row%%|*}" "$log"
            grep -E '^pan:|[Ee]rror' "$log" | first 5 || true
            FAILURES+=("model: ${row%%|*}")
            failed=$((failed + 1))
        fi
    done
    record "Models" "$passed" "$failed" 0 $((SECONDS - start))
}

# A bug that is not found here would not be found in the design either.
run_model_bugs() {
    local row log n=0 start=$SECONDS passed=0 failed=0
    say "Planted bugs"
    run_models -O0 "${MODEL_BUGS[@]}"
    for row in "${MODEL_BUGS[@]}"; do
        log=$MODEL/run/$n/log n=$((n + 1))
        if grep -q '^pan:1: assertion violated' "$log"; then
            report_model found "${row%%|*}" "$log"
            passed=$((passed + 1))
        else
            report_model MISSED "${row%%|*}" "$log"
            FAILURES+=("model: not found: ${row%%|*}")
            failed=$((failed + 1))
        fi
    done
    record "Planted bugs" "$passed" "$failed" 0 $((SECONDS - start))
}

# docs/attempts.md with its table and pictures made anew.
print_attempts_page() {
    build_model_table
    awk -v table="$MODEL/table markdown" '
        /^<!-- end of the table -->$/ { inside = 0 }
        !inside { print }
        /^<!-- the table: / { inside = 1; print ""; while ((table | getline line) > 0) print line; print "" }
    ' docs/attempts.md
}

check_attempts_page() {
    print_attempts_page | diff docs/attempts.md - || { echo "run ./dev model --docs"; return 1; }
}

cmd_model() {
    local page
    case ${1:-} in
    --docs)
        need_packages build-essential
        page=$(print_attempts_page)
        printf '%s\n' "$page" >docs/attempts.md
        ;;
    '' | --short)
        need_packages build-essential spin
        build_model_table
        run_model_proofs "$@"
        run_model_bugs
        summary
        ;;
    *) die "./dev model knows no $1; see ./dev help" ;;
    esac
}
