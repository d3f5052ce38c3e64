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
