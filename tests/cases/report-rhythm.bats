#!/usr/bin/env bats
# twofold report rhythm: weeks of terms, of the school and of teams that are large enough.

bats_require_minimum_version 1.5.0

setup() {
    load lib/school
    load lib/reports
}

answer='.text[0].paragraph'
rows='.tables.weeks[] | "\(.who) \(.from): \(.reflections | join(" "))"'

@test "weeks are those of terms; holidays are nobody's gap, and nothing is said of weeks to come" {
    begin_school "terms: [2025-09-03/2025-10-24, 2026-11-02/2026-12-18]"
    add_people Oak 5
    add_note Oak-1 2025-09-05
    add_note Oak-2 2025-10-28
    add_note Oak-3 2026-11-09
    add_note Oak-4 2026-11-21
    report rhythm
    says "$rows" "The school 2025-09-01: 1 0 0 0 0 0 0 5" "The school 2026-11-02: 0 1 0"
}

@test "without terms, months" {
    begin_school
    add_people Oak 5
    TODAY=2025-11-12
    report rhythm
    says "$rows" "The school 2025-09-01: 0 0 0 0 0" "The school 2025-09-29: 0 0 0 5 0" \
        "The school 2025-10-27: 0 0 0"
}

@test "a team of five stands alone; smaller ones stand together" {
    begin_school "terms: 2025-10-13/2025-10-24"
    add_people Oak 5
    add_people Elm 3
    add_people Ash 2
    report rhythm
    says "$rows" "The school 2025-10-13: 0 10" "Oak 2025-10-13: 0 5" \
        "The smaller teams together 2025-10-13: 0 5"
    says '."left-out"[0]' \
        "“Ash” and “Elm” are told of together, so that no weeks are those of fewer than five people."
}

@test "who is in no team comes behind the teams, and the smaller ones together come last" {
    begin_school "terms: 2025-10-13/2025-10-24"
    add_people Oak 5
    add_people "" 6 head
    add_people Elm 3
    add_people Ash 2
    report rhythm
    says "$rows" "The school 2025-10-13: 0 16" "Oak 2025-10-13: 0 5" \
        "No team 2025-10-13: 0 6" "The smaller teams together 2025-10-13: 0 5"
    says '."left-out"[0]' \
        "“Ash” and “Elm” are told of together, so that no weeks are those of fewer than five people."
}

@test "a small team that others would lay bare takes the next smallest with it" {
    begin_school "terms: 2025-10-13/2025-10-24"
    add_people Oak 7
    add_people Elm 6
    add_people "" 1 head
    report rhythm
    says "$rows" "The school 2025-10-13: 0 14" "Oak 2025-10-13: 0 7" \
        "The smaller teams together 2025-10-13: 0 7"
    run -2 "$TWOFOLD" report rhythm --team Elm --today "$TODAY"
    [[ $output == *"cannot be told of alone"* ]]
    report rhythm --team oak
    says "$rows" "Oak 2025-10-13: 0 7"
}

@test "where no two groups are left, only the school" {
    begin_school "terms: 2025-10-13/2025-10-24"
    add_people Oak 6
    add_people Elm 1
    report rhythm
    says "$rows" "The school 2025-10-13: 0 7"
    for team in Oak Elm; do
        run -2 "$TWOFOLD" report rhythm --team $team --today "$TODAY"
    done
}

@test "who has left, and who has not written, do not make a team large" {
    begin_school "terms: 2025-10-13/2025-10-24"
    add_people Oak 9
    add_people Elm 4
    add_people Ash 4
    add_person elm-5 Elm
    add_person ash-5 Ash "left: 2026-01-30"
    add_note ash-5 2025-10-21
    report rhythm
    says "$rows" "The school 2025-10-13: 0 18" "Oak 2025-10-13: 0 9" \
        "The smaller teams together 2025-10-13: 0 9"
}

@test "groups are the same whatever is asked for, and days count as their weeks" {
    begin_school "terms: [2025-10-13/2025-10-24, 2026-01-05/2026-01-16]"
    add_people Oak 5
    add_people Elm 5
    for i in 1 2 3 4 5; do
        rm staff/Elm-$i/reflections/*
        add_note Elm-$i 2026-01-07
    done
    report rhythm --since 2026-01-07
    says "$rows" "The school 2026-01-05: 5 0" "Elm 2026-01-05: 5 0" "Oak 2026-01-05: 0 0"
    first=$(jq 'del(.snapshot)' <<<"$output")
    report rhythm --since 2026-01-08
    [ "$(jq 'del(.snapshot)' <<<"$output")" = "$first" ]
    report rhythm --until 2026-01-05
    says "$rows" "The school 2025-10-13: 0 5" "The school 2026-01-05: 5" \
        "Elm 2025-10-13: 0 0" "Elm 2026-01-05: 5" "Oak 2025-10-13: 0 5" "Oak 2026-01-05: 0"
}

@test "a school of fewer than five is told kindly that there is no picture" {
    begin_school "terms: 2025-10-13/2025-10-24"
    add_people Oak 4
    report rhythm
    says '.tables, .text[0].paragraph' '{}' \
        "Fewer than five people write here so far, and the weeks of so few would tell when one of them wrote. So there is no picture: talking will tell more."
}

@test "the school's own rhythm is an invitation, in words" {
    begin_school "rhythm: 2 weeks" "terms: [2025-09-01/2025-10-03, 2025-10-06/2025-11-07]"
    add_people Oak 8
    for i in 1 2 3 4 5 6 7 8; do
        for day in 2025-10-08 2025-10-15 2025-11-05; do add_note Oak-$i $day; done
    done
    report rhythm
    says '.text[] | select(.list).list[]' \
        "September to October 2025: quieter than that; all weeks (1 September to 3 October 2025) were quiet." \
        "October to November 2025: livelier than that."
    says "$answer" "October to November 2025 was livelier than the rhythm that the school would like: time for everyone to reflect about every 2 weeks. September to October 2025 was quieter than that."
    TODAY=2025-10-28 report rhythm
    [[ "$(jq -r "$answer" <<<"$output")" == "October to November 2025 so far is livelier than the rhythm that "* ]]
    sed -i '/^rhythm:/d' school.md
    report rhythm
    says "$answer" "October to November 2025 was livelier than what is usual here. September to October 2025 was quieter than usual."
    TODAY=2025-11-06 report rhythm --since 2025-11-03
    says "$answer" "It is early days: there is nothing yet that these weeks could stand beside."
    sed -i 's/^cycle:/rhythm: 2 weeks\n&/' school.md
    report rhythm
    says '.invitations[0]' \
        "All weeks of September to October 2025 (1 September to 3 October 2025) were quiet: what filled them? Might weeks like these be a good time to offer an hour, and take something else away?"
}

@test "weeks in which nobody wrote have no usual week to stand beside" {
    begin_school "terms: [2025-10-13/2025-10-24, 2026-01-05/2026-02-13]"
    add_people Oak 5
    report rhythm --since 2026-01-05
    says "$rows" "The school 2026-01-05: 0 0 0 0 0 0"
    says '.text[] | select(.list).list[]' ""
}

@test "those in no team come behind the teams, and what is told of together last" {
    begin_school "terms: 2025-10-13/2025-10-24"
    add_people Oak 5
    add_people "" 5 head
    add_people Elm 3
    add_people Ash 2
    report rhythm
    says '.tables.weeks[].who' "The school" "Oak" "No team" "The smaller teams together"
    says '."left-out"[0]' \
        "“Ash” and “Elm” are told of together, so that no weeks are those of fewer than five people."
}

@test "terms that begin on one day are one behind the other, whatever their order" {
    for terms in 2025-10-13/2025-10-24,\ 2025-10-13/2025-11-07 2025-10-13/2025-11-07,\ 2025-10-13/2025-10-24; do
        begin_school "terms: [$terms]"
        add_people Oak 5
        report rhythm
        says "$rows" "The school 2025-10-13: 0 5" "The school 2025-10-20: 0 0 0"
    done
}

@test "a school that is all but empty, or broken, is told of as far as it goes" {
    begin_school
    report rhythm
    says '.tables' '{}'
    add_people Oak 5
    printf 'No front matter' >staff/Oak-1/profile.md
    report rhythm
    says '.tables' '{}'
    says '."left-out"[0]' "What stands in files that cannot be read as they are: twofold check says which."
    add_people Elm 5
    printf -- '---\nname: [\n---\n' >school.md
    report rhythm
    says "$rows" "The school 2025-10-20: 9"
}

@test "a year as it stood on a day ends there, from whatever day one looks back" {
    begin_school "terms: [2025-10-13/2025-10-24, 2026-01-05/2026-01-16]" "rhythm: 1 week"
    add_people Oak 5
    git init --quiet
    git add --all
    GIT_AUTHOR_DATE=2025-10-21T12:00:00 GIT_COMMITTER_DATE=2025-10-21T12:00:00 git commit --quiet -m "Begin"
    report rhythm --at 2025-10-31
    says "$rows" "The school 2025-10-13: 0 5"
    says .snapshot "as it stood on 31 October 2025"
    [[ "$output" != *"January"* ]]
}
