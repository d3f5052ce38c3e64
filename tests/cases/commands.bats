# Help, version, explain, schema and list.
bats_require_minimum_version 1.5.0
load lib/school

@test "every command has help that names its options" {
    run "$TWOFOLD" --help
    [ "$status" -eq 0 ]
    for command in $(sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' <<<"$output"); do
        run "$TWOFOLD" "$command" --help
        [ "$status" -eq 0 ]
        [[ "$output" == "usage: twofold [-C DIR] $command"* ]]
        [[ "$output" == *"--today DATE"* ]]
        run "$TWOFOLD" help "$command"
        [ "$status" -eq 0 ]
    done
}

@test "help fits a terminal of 80 columns, and can be asked for in each way" {
    cd "$BATS_TEST_TMPDIR"
    for command in "" check explain schema list help completion manual; do
        "$TWOFOLD" $command --help >help
        [ "$(wc -L <help)" -lt 80 ]
        "$TWOFOLD" $command -h | diff help -
        "$TWOFOLD" --help $command | diff help -
        [ "$command" = help ] || "$TWOFOLD" help $command | diff help -
    done
    run "$TWOFOLD"
    [ "$status" -eq 2 ]
    run -1 grep -E '^  (manual|completion)' <<<"$output"
}

@test "what cannot be understood ends with 2, what was likely meant, and where to read on" {
    while IFS='|' read -r words wanted; do
        echo "twofold $words"
        eval "run --separate-stderr '$TWOFOLD' $words"
        [ "$status" -eq 2 ]
        [ "$output" = "" ]
        diff <(echo "twofold: ${wanted# }") <(sed '$d' <<<"$stderr")
        [[ "${stderr##*$'\n'}" =~ ^"See \`twofold "([a-z]+" ")?"--help\`."$ ]]
    done <<'LINES'
chekc | There is no command `chekc`: did you mean `check`?
help chekc | There is no command `chekc`: did you mean `check`?
check --formt json | There is no option `--formt`: did you mean `--format`?
check --s | There is no option `--s`: did you mean `--staged` or `--since`?
check -z | There is no option `-z`
-z check | There is no option `-z`
check --format jsn | There is no --format `jsn`: did you mean `json`?
check --format xml | There is no --format `xml`: it can be `text`, `json`, `sarif`, `github` or `junit`
check --format | There is no FORMAT behind `--format`
check -f | There is no FORMAT behind `-f`
-C | There is no DIR behind `-C`
check --staged=yes | `--staged` takes no value, but there is one in `--staged=yes`
check --today tomorrow | --today wants a day such as 2026-09-01, not `tomorrow`
check --today 26/11/2026 | --today wants a day such as 2026-09-01, not `26/11/2026`: did you mean 2026-11-26?
check --today 1.2.26 | --today wants a day such as 2026-09-01, not `1.2.26`: did you mean 2026-02-01?
list people --since 01-09-2026 | --since wants a day such as 2026-09-01, not `01-09-2026`: did you mean 2026-09-01?
check --today 11/26/2026 | --today wants a day such as 2026-09-01, not `11/26/2026`
check --today 26/11 | --today wants a day such as 2026-09-01, not `26/11`
check --today 26/11.2026 | --today wants a day such as 2026-09-01, not `26/11.2026`
check --today 26/11/202 | --today wants a day such as 2026-09-01, not `26/11/202`
explain alone again | There is one word too many: `again`
explain nmeric-target | There is no rule `nmeric-target`: did you mean `numeric-target`?
explain everything | There is no rule `everything`: `twofold explain` lists them all
schema xx | There is no kind of file `xx`: it can be `commitment`, `profile`, `reflection` or `school`
list | Please say which list: `people`, `commitments` or `reflections`
list folk | There is no list `folk`: it can be `people`, `commitments` or `reflections`
completion zhs | There is no shell `zhs`: did you mean `zsh`?
LINES
    run --separate-stderr "$TWOFOLD" manaul
    [[ "$stderr" != *'did you mean'* ]]
}

@test "--version" {
    run "$TWOFOLD" --version
    [ "$status" -eq 0 ]
    [[ "$output" =~ ^twofold\ [0-9]+\.[0-9]+\.[0-9]+$ ]]
}

@test "explain lists the rules, and each has its page" {
    run "$TWOFOLD" explain
    [ "$status" -eq 0 ]
    [ "$(sed '/^$/,$d' <<<"$output" | wc -l)" -eq 16 ]
    for rule in $(sed '/^$/,$d' <<<"$output" | cut -d' ' -f1); do
        run "$TWOFOLD" explain "$rule"
        [ "$status" -eq 0 ]
        [[ "$output" == "# $rule"* ]]
    done
}

@test "schema prints the files that the program is built from" {
    for kind in school profile commitment reflection; do
        run "$TWOFOLD" schema "$kind"
        [ "$status" -eq 0 ]
        diff "$BATS_TEST_DIRNAME/../../schema/$kind.json" - <<<"$output"
        python3 -c 'import json, sys, jsonschema; jsonschema.Draft202012Validator.check_schema(json.load(sys.stdin))' <<<"$output"
    done
    run "$TWOFOLD" schema
    [ "$(wc -l <<<"$output")" -eq 4 ]
    run "$TWOFOLD" schema nothing
    [ "$status" -eq 2 ]
}

@test "list in text, json and csv" {
    make_school
    for what in people commitments reflections; do
        run --separate-stderr "$TWOFOLD" list "$what" --today "$TODAY"
        [ "$status" -eq 0 ]
        run --separate-stderr "$TWOFOLD" list "$what" --format json --today "$TODAY"
        [ "$status" -eq 0 ]
        python3 - "$BATS_TEST_DIRNAME/../../schema/output/list.json" <(printf '%s' "$output") <<'PY'
import json, sys, jsonschema
jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))
PY
        rows=$(jq ".$what | length" <<<"$output")
        [ "$rows" -gt 0 ]
        run --separate-stderr "$TWOFOLD" list "$what" --format csv --today "$TODAY"
        [ "$(python3 -c 'import csv, sys; print(len(list(csv.reader(sys.stdin))))' <<<"$output")" -eq $((rows + 1)) ]
    done
    [ "$(find staff -path '*/reflections/*.md' | wc -l)" -eq "$rows" ]
}

@test "list filters" {
    make_school
    slug=${person#staff/}
    count() {
        run --separate-stderr "$TWOFOLD" list "$@" --format json
        [ "$status" -eq 0 ]
        jq '[.[] | arrays] | add | length' <<<"$output"
    }
    [ "$(count people --person "$slug")" -eq 1 ]
    [ "$(count commitments --person "$slug" --about classroom-practice)" -eq 1 ]
    [ "$(count reflections --person "$slug")" -eq "$(find "$person/reflections" -name '*.md' | wc -l)" ]
    [ "$(count reflections --since 2026-11-21)" -eq 0 ]
    [ "$(count reflections --until 2025-08-31)" -eq 0 ]
    name=$(sed -n 's/^### //p' school.md | head -n 1)
    [ "$(count commitments --supports "${name^^}")" -eq "$(grep -l "^supports:.*$name" staff/*/classroom-practice.md | wc -l)" ]
    run --separate-stderr "$TWOFOLD" list people --person nobody
    [ "$status" -eq 2 ]
    run --separate-stderr "$TWOFOLD" list peolpe
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `people`'* ]]
}

@test "a list says what it left out" {
    make_school
    printf '\xff' >"$person/profile.md"
    run --separate-stderr "$TWOFOLD" list people
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"$person/profile.md"* ]]
}

@test "a formula in a cell is defused" {
    make_school
    sed -i 's/^name:.*/name: "=1+1"/' "$person/profile.md"
    run --separate-stderr "$TWOFOLD" list people --format csv
    [[ "$output" == *"'=1+1"* ]]
}

@test "what somebody wrote in earlier cycles is never passed over" {
    make_repository
    for what in people commitments reflections; do
        run --separate-stderr "$TWOFOLD" list "$what" --person anna-reid
        [ -z "$stderr" ]
    done
    mkdir -p staff/anna-reid/earlier/first-2024-26
    git mv staff/anna-reid/reflections staff/anna-reid/earlier/first-2024-26/
    git commit --quiet -m "Begin anew"
    for options in "" "--format json" "--format csv" "--at HEAD"; do
        # shellcheck disable=SC2086 # an option and its value
        run --separate-stderr "$TWOFOLD" list reflections --person anna-reid $options
        [ "$status" -eq 0 ]
        [ "$stderr" = "twofold: Only one cycle is listed: what Anna Reid wrote in earlier ones is in staff/anna-reid/earlier/" ]
    done
    cd staff/anna-reid
    run --separate-stderr "$TWOFOLD" list commitments --person anna-reid
    [[ "$stderr" == *" is in earlier/" ]]
    run --separate-stderr "$TWOFOLD" list reflections --person carys-evans
    [ -z "$stderr" ]
    run --separate-stderr "$TWOFOLD" list reflections
    [ -z "$stderr" ]
}

@test "somebody is found by folder, name or a word of it, whatever the accents of the keyboard" {
    make_school
    sed -i 's/^name:.*/name: Siân Prydderch/' staff/carys-evans/profile.md
    found() {
        run --separate-stderr "$TWOFOLD" list people --format json --person "$1"
        [ "$status" -eq 0 ]
        [ "$(jq -r '.people[].person' <<<"$output")" = "$2" ]
    }
    for who in carys-evans "Siân Prydderch" siân SIAN "sian prydderch" Prydderch; do
        found "$who" carys-evans
    done
    found anna anna-reid
    sed -i 's/^name:.*/name: Sian Foster/' staff/dan-foster/profile.md
    found Siân carys-evans
    found "sian foster" dan-foster
    run --separate-stderr "$TWOFOLD" list people --person sian
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"could be several people"*carys-evans*dan-foster* ]]
    run --separate-stderr "$TWOFOLD" list people --person prydde
    [[ "$stderr" == *"nobody called"* ]]
    # Nobody is guessed of whom hardly a letter was written.
    sed -i 's/^name:.*/name: Bob Nowak/' staff/ewa-nowak/profile.md
    run --separate-stderr "$TWOFOLD" list people --person zoe
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"nobody called \`zoe\`"*"twofold list people"* ]]
    run --separate-stderr "$TWOFOLD" list people --person bbo
    [[ "$stderr" == *"did you mean \`Bob\`?" ]]
}
