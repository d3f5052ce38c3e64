# Command lines that cannot be meant, and those that can though they look odd.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_school
}

# Nothing is printed but words on standard error, which hold $1; the status is 2.
refused() {
    local says=$1
    shift
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" "$@"
    if [ "$status" -ne 2 ] || [ -n "$output" ] || [[ "$stderr" != "twofold: "*"$says"* ]]; then
        printf 'status %s, said: %s\n' "$status" "$stderr" >&2
        return 1
    fi
}

@test "days that are none" {
    for day in 2026-02-30 2025-02-29 2100-02-29 0000-01-01 10000-01-01 2026-13-01 2026-00-10 2026-1-1 20260101 today "" \
        " 2026-01-01" "2026-01-01 " 2026-01-01T00:00:00 -2026-01-01 2026-W01-1 ２０２６-01-01; do
        refused "--today wants a day" check --today "$day"
    done
    refused "--since wants a day" list reflections --since 2026-02-30
    refused "--until wants a day" list reflections --until=2026-02-30
}

@test "days at the ends of the calendar" {
    for day in 0001-01-01 9999-12-31 2024-02-29 2000-02-29; do
        run "$TWOFOLD" check --today "$day"
        [ "$status" -le 1 ]
        run "$TWOFOLD" list reflections --since "$day" --until "$day"
        [ "$status" -eq 0 ]
    done
    make_nothing=$("$TWOFOLD" list reflections --format json --since 9999-12-31 --until 0001-01-01)
    [ "$(jq '.reflections | length' <<<"$make_nothing")" -eq 0 ]
}

@test "options that want a value, that want none, that are cut short or unknown" {
    refused "There is no FORMAT behind \`--format\`" check --format
    refused "There is no DIR behind \`-C\`" check -C
    refused "There is no FORMAT behind \`-f\`" check -f
    refused "\`--staged=yes\`" check --staged=yes
    refused "\`--s\`" check --s
    refused "\`-x\`" check -x
    refused "\`-x\`" check -hx
    refused "\`-é" check -é
    refused "\`-é" check -fjson -é
    refused "\`--\$(id)\`" check '--$(id)'
    refused "\`---\`" check ---
    refused "There is no --format" check --format ''
    refused "There is no --format" check --format JSON
    refused "There is no --fail-on" check --fail-on errors
    refused "There is no --color" --color perhaps check
    refused "one word too many" explain alone schema
    refused "one word too many" schema school profile
    refused "one word too many" list people commitments
    refused "which list" list
    refused "no rule" explain ''
    refused "no kind of file" schema ''
    refused "no command \`\`" ''
    refused "no command \`-\`" -
    refused "nobody called" list people --person ''
    refused "did you mean" list people --person ana-reid
    refused "no name in school.md" list commitments --supports 'Something else'
}

@test "options before and behind, short and long, once and again" {
    check -fjson --format=json --form json
    finds_nothing
    run "$TWOFOLD" --today 2020-01-01 -C / --color always check -C . --color never --today "$TODAY" --format text --format json
    [ "$status" -eq 0 ]
    jq -e '.diagnostics == []' <<<"$output"
    run "$TWOFOLD" check school.md --format json --today "$TODAY" staff
    jq -e '.diagnostics == []' <<<"$output"
    for words in "-h" "check -h" "--help check" "--version check" "check --version --help"; do
        # shellcheck disable=SC2086 # several words
        run "$TWOFOLD" $words
        [ "$status" -eq 0 ]
        [ -n "$output" ]
    done
}

@test "behind -- everything is a path" {
    mkdir staff/--staged
    cp staff/carys-evans/*.md staff/--staged/
    sed -i 's/^name:.*/name: Somebody/; /^email:/d' staff/--staged/profile.md
    printf '\nI have met my commitment.\n' >>staff/--staged/recovery-plan.md
    cd staff
    check -- --staged
    grep -q "^met-not-met staff/--staged/recovery-plan.md" <<<"$findings"
    refused "There is no \`--format\`" check -- --format
    refused "There is no \`-x\`" check -- -x
    refused "There is no \`--\`" check -- --
}

@test "paths that are nowhere, or outside the school" {
    refused "There is no \`nowhere\` in the folder" check nowhere
    refused "did you mean \`staff/anna-reid/profile.md\`" check staff/anna-reid/profil.md
    refused "There is no" check school.md/within
    refused "There is no" check "$(printf '%05000d' 1)"
    refused "not in this school" check /etc/passwd
    refused "not in this school" check ../elsewhere
    refused "not in this school" check "$PWD-other/school.md"
    refused "not in this school" check staff/../../elsewhere
    refused "There is no \`nowhere\`" check school.md nowhere
    cd staff/anna-reid
    refused "not in this school" check ../../../elsewhere
    refused "did you mean \`profile.md\`" check profil.md
    for all in ../.. ../../ "$PWD/../.." ../../..; do
        check "$all" || true
        finds_nothing
    done
}

@test "in a folder of a larger repository too" {
    cd .. && mkdir -p larger/elm && mv school larger/oak && touch larger/elm/notes.md
    cd larger
    git init --quiet && git add . && git commit --quiet -m "Begin"
    cd oak
    for where in --today="$TODAY" --staged --at=HEAD; do
        refused "not in this school" check "$where" ../elm
        refused "not in this school" check "$where" ../elm/notes.md
        refused "not in this school" check "$where" "$BATS_TEST_TMPDIR/larger/elm"
        check "$where" .. school.md "$PWD/staff"
        finds_nothing
    done
}

@test "ten thousand paths, and very long words" {
    seq -f 'staff/anna-reid/../anna-reid/./%.0f/../profile.md' 10000 >paths
    # shellcheck disable=SC2046 # many words
    run timeout "$PATIENCE" "$TWOFOLD" check --today "$TODAY" --format json $(cat paths)
    [ "$status" -eq 0 ]
    long=$(printf '%0130000d' 1)
    for words in check explain schema "list people --person" "check --at" "check --since" "check --format" "check --today" "check -C" ""; do
        # shellcheck disable=SC2086 # several words
        refused "" $words "$long"
    done
}
