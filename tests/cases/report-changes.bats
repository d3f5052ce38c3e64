# What is new, from repositories that the real git made.
bats_require_minimum_version 1.5.0
load lib/school

changes() {
    run --separate-stderr "$TWOFOLD" report changes --today "$TODAY" --format json "$@"
}

# A line each: "WEEK WHAT ABOUT: WHO".
told() {
    jq -r '.tables.changes[]? | "\(.week) \(.what) \(.about // "-"): \(.people | join(" "))"' <<<"$output"
}

setup() {
    make_repository
    slug=${person#staff/}
    git tag before
}

@test "a rewording, a reflection, somebody who comes and somebody who goes, by week" {
    echo 'We will listen more closely.' >>"$commitment"
    commit_on 2026-03-11 "Reword"
    printf -- '---\nabout: recovery-plan\n---\n\nWe talked.\n' >"$person/reflections/2026-03-17.md"
    mkdir staff/new-comer
    printf -- '---\nname: New Comer\nrole: teacher\n---\n' >staff/new-comer/profile.md
    commit_on 2026-03-18 "More"
    changes --since before
    [ "$status" -eq 0 ]
    [ "$(told)" = "2026-03-16 joined -: new-comer
2026-03-16 reflection recovery-plan: $slug
2026-03-09 reworded classroom-practice: $slug" ]
    jq -r '.text[].heading // empty' <<<"$output" | grep -qx "Week of 16 March 2026"
}

@test "since a day, that day too, and up to a revision" {
    echo 'We will listen more closely.' >>"$commitment"
    commit_on 2026-03-11 "Reword"
    git tag reworded
    sed -i 's/^role/left: 2026-03-20\nrole/' "$person/profile.md"
    commit_on 2026-03-19 "Goodbye"
    changes --since 2026-03-11
    [ "$(told | wc -l)" -eq 2 ]
    changes --since 2026-03-12
    [ "$(told)" = "2026-03-16 left -: $slug" ]
    changes --since 0001-01-01
    [[ "$(told)" == *"2026-03-16 left -: $slug"* ]]
    changes --since before --at reworded
    [ "$(told)" = "2026-03-09 reworded classroom-practice: $slug" ]
}

@test "a move is no news, and somebody's folder that was taken away neither" {
    git mv "$person" staff/somebody-else
    commit_on 2026-03-11 "Move"
    changes --since before
    [ -z "$(told)" ]
    rm -r staff/somebody-else
    commit_on 2026-03-12 "Remove"
    changes --since HEAD~1
    [ -z "$(told)" ]
}

@test "what school.md names" {
    sed -i 's/^## School recovery plan.*/&\n\n### A thing of its own\n\nWords./' school.md
    commit_on 2026-03-11 "Name"
    changes --since before
    jq -r '.text[].paragraph // empty' <<<"$output" | grep -q "now has A thing of its own\."
}

@test "only what is committed is told, and a bare repository is told of too" {
    echo 'We will listen more closely.' >>"$commitment"
    changes --since before
    [ -z "$(told)" ]
    commit_on 2026-03-11 "Reword"
    git clone --quiet --bare . ../bare.git
    run --separate-stderr "$TWOFOLD" -C ../bare.git report changes --since before --at main --today "$TODAY" --format json
    [ "$(told)" = "2026-03-09 reworded classroom-practice: $slug" ]
}

@test "a shallow clone says that there may be more" {
    echo 'We will listen more closely.' >>"$commitment"
    commit_on 2026-03-11 "Reword"
    git clone --quiet --depth 1 "file://$PWD" ../shallow
    run -0 --separate-stderr "$TWOFOLD" -C ../shallow report changes --since 2020-01-01 --today "$TODAY" --format json
    jq -r '.["left-out"][]' <<<"$output" | grep -q -- "--unshallow"
}

@test "no history, no such revision, no commit yet" {
    run -2 "$TWOFOLD" report changes --since nix
    rm -rf .git
    run -2 "$TWOFOLD" report changes
    git init --quiet
    run -2 "$TWOFOLD" report changes
}
