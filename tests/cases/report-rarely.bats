#!/usr/bin/env bats
# What is rare in reports: other words in school.md, titles that go, cycles that nobody remembers, long histories.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_repository
    slug=${person#staff/}
    git tag before
}

report() {
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" report --today "$TODAY" --format json "$@"
    [ "$status" -eq 0 ] || { echo "exit $status: $stderr"; return 1; }
}

# A paragraph of the last report is just this.
tells() {
    jq -e --arg text "$1" 'any(.text[].paragraph; . == $text)' <<<"$output" >/dev/null ||
        { jq -r '.text[].paragraph // empty' <<<"$output"; return 1; }
}

# school_says SED-COMMAND WANTED
school_says() {
    sed -i "$1" school.md
    commit_on 2026-03-09 "Other words"
    report changes --since before
    tells "$2"
}

@test "a new cycle, a new name, other terms, other words of school.md are news" {
    school_says "s/^cycle:.*/cycle: Ash 2026-28/" "A new cycle began: Ash 2026-28."
    school_says "s/^name:.*/name: Ash School/" "The school is called Ash School now."
    school_says "s/^starts:/terms: [2026-01-05\/2026-02-13]\n&/" "The dates of the terms changed."
    git tag -f before
    echo "One more word." >>school.md
    commit_on 2026-03-10 "More"
    report changes --since before
    tells "The words of school.md changed."
}

@test "a title that goes, and a colleague that nobody knows, are told as they are" {
    sed -i '/^# /d' "$commitment"
    sed -i 's/^with:.*/with: some-body-else/' "$commitment"
    commit_on 2026-03-09 "Reword"
    report story "$slug"
    jq -r '.text[].paragraph // empty' <<<"$output" | grep -q "^It has no title any more: \[-.*-\]$"
    jq -r '.text[].paragraph // empty' <<<"$output" | grep -q "some-body-else"
}

@test "cycles that school.md never named are called as their folders, and stand in the order of their days" {
    local cycle day=2019
    for cycle in zeal-2018-20 dawn-2020-22; do
        mkdir -p "$person/earlier/$cycle/reflections"
        cp "$commitment" "$person/earlier/$cycle/"
        printf -- '---\nabout: classroom-practice\n---\n\nWe talked.\n' >"$person/earlier/$cycle/reflections/$day-03-02.md"
        day=2021
    done
    mkdir -p "$person/earlier/no-note-2010-12/reflections"
    printf 'Words.\n' >"$person/earlier/no-note-2010-12/reflections/not-a-day.md"
    commit_on 2026-03-09 "Cycles of before"
    report story "$slug"
    [ "$(jq -r '.tables.story[].cycle' <<<"$output" | uniq | head -n 2 | tr '\n' ,)" = "zeal 2018 20,dawn 2020 22," ]
}

@test "where staff/ is a file, nobody is told of, and that is said" {
    git rm -rq staff
    echo "Later." >staff
    report coverage
    jq -e '."left-out" | any(startswith("The folder staff/ cannot be looked into"))' <<<"$output"
}

@test "a long history is told the same by one thread and by two" {
    local i what path=$person/recovery-plan.md
    for i in $(seq 700); do
        printf 'commit refs/heads/main\ncommitter A <a@oak.example> %s +0000\ndata 1\nc\n' $((1772700000 + i * 600))
        [ "$i" -gt 1 ] || echo "from refs/heads/main^0"
        printf 'M 644 inline %s\ndata <<END\n---\nsupports: Reading\n---\n\n# Read\n\nWe read %s.\nEND\n\n' "$path" $((i % 9))
        [ "$i" -gt 250 ] || printf 'M 644 inline staff/p%s/profile.md\ndata <<END\n---\nname: P %s\nrole: teacher\n---\nEND\n\n' "$i" "$i"
    done | git fast-import --quiet
    git reset -q --hard main
    for what in "changes --since before" "story $slug"; do
        # shellcheck disable=SC2086 # several words
        TWOFOLD_THREADS=1 report $what
        alone=$output
        # shellcheck disable=SC2086
        TWOFOLD_THREADS=2 report $what
        [ "$output" = "$alone" ]
    done
    [ "$(jq '.tables.story | length' <<<"$output")" -gt 100 ]
}
