#!/usr/bin/env bats
# twofold report collaboration: who is told to work alone, and who is not.

bats_require_minimum_version 1.5.0

setup() {
    load lib/school
    load lib/reports
    begin_school
    add_person ana ""
    add_person ben ""
}

alone() { # WANTED
    report collaboration
    says '.text[0].paragraph' "$1"
}

# with NAMES…: what Ana's recovery plan says of colleagues.
with() {
    printf -- '---\nsupports: Reading\nwith: %s\n---\n\n# Read\n\nWe read.\n' "$*" >staff/ana/recovery-plan.md
}

@test "who names nobody, and is named by nobody, works alone so far" {
    alone "Person ana and Person ben work alone so far: who wonders about the same things?"
    with ben
    alone "Everyone who has a commitment shares the work on it."
}

@test "with whom somebody works is not known where a file cannot be read" {
    printf -- '---\nsupports: [\n---\n\n# Read\n\nWe read.\n' >staff/ana/recovery-plan.md
    alone "Person ben works alone so far: who wonders about the same thing?"
}

@test "nor where a name leads to nobody" {
    with benn
    alone "Person ben works alone so far: who wonders about the same thing?"
    with "[[ben]]"
    alone "Person ben works alone so far: who wonders about the same thing?"
}

@test "that everyone shares the work is said as far as one can know it" {
    with benn
    rm -r staff/ben
    alone "As far as files say, everyone who has a commitment shares the work on it."
}

@test "who worked with somebody that has left works alone now" {
    add_person cat "" "left: 2026-01-30"
    with cat
    alone "Person ana and Person ben work alone so far: who wonders about the same things?"
}

# template SLUG NAME: a recovery plan that names somebody and says nothing yet.
template() {
    printf -- '---\nsupports: Reading\nwith: %s\n---\n\n# Read\n' "$2" >"staff/$1/recovery-plan.md"
    rm -f "staff/$1/classroom-practice.md"
}

@test "a commitment that is not written yet is no work with anybody, and is an answer" {
    template ben ana
    alone "Person ana works alone so far: who wonders about the same thing?"
    says '.tables.people[] | "\(.person): \(.together) \(.names) \(."named-by")"' "ana: [] [] []" "ben: [] [] []"
    with ben
    alone "Everyone who has a commitment shares the work on it."
    says '.tables.people[] | "\(.person): \(.together) \(.names) \(."named-by")"' \
        'ana: ["ben"] [] []' 'ben: ["ana"] [] []'
    template ben ""
    report collaboration
    says '.tables.people[] | "\(.person): \(.together) \(.names) \(."named-by")"' \
        'ana: [] ["ben"] []' 'ben: [] [] ["ana"]'
}
