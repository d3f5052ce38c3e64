#!/usr/bin/env bats
# What story and changes say, in every format, of a small school whose history has rewordings, a passage
# that was let through, and a merge.

bats_require_minimum_version 1.5.0

setup() {
    load lib/school
    load lib/reports
    begin_school "terms: [2026-01-05/2026-03-27]"
    for name in Anna Ben; do add_person "${name,,}" "Year 4"; done
    sed -i 's/^name:.*/name: Anna Reid/' staff/anna/profile.md
    sed -i 's/^name:.*/name: Ben Hale/' staff/ben/profile.md
    write_anna "I ask, and take the first hand that goes up." ""
    git init --quiet --initial-branch=main
    commit_on 2026-01-12 "Begin"
    git checkout --quiet -b ben
    add_reflection ben 2026-02-03 recovery-plan <<'MD'
## What I tried

Reading aloud at the gate, **every** morning.

## What I noticed

Three fathers stayed to listen. One asked for [the list](../../anna/recovery-plan.md).

| book | who asked |
| :--- | ---: |
| *The Tide* | a father |
| Nets | a `nan` |
MD
    sed -i 's/^about:.*/&\nshare: true/' staff/ben/reflections/2026-02-03.md
    commit_on 2026-02-03 "Ben"
    git checkout --quiet main
    write_anna "I ask, and **wait** until the bottle is empty. Then:" "- pairs talk first;
- I [listen](https://oak.example/listen), and _nobody_ is told that a guess is wrong."
    commit_on 2026-02-05 "Anna"
    GIT_AUTHOR_DATE="2026-02-06T12:00:00+0000" GIT_COMMITTER_DATE="2026-02-06T12:00:00+0000" \
        git merge --quiet --no-edit ben
    printf '\n<!-- twofold allow numeric-target: a memory of how it was -->\nIn 2019 we said 80%% of all answers.\n' \
        >>staff/anna/classroom-practice.md
    add_reflection anna 2026-03-10 "[classroom-practice, recovery-plan]" <<'MD'
It is quieter now. I do not mind.
MD
    commit_on 2026-03-10 "Anna again"
    add_person cara "Year 4"
    sed -i 's/^name:.*/name: Cara Lund/' staff/cara/profile.md
    rm staff/cara/*-p*.md
    sed -i 's/^role.*/&\nleft: 2026-03-20/' staff/ben/profile.md
    commit_on 2026-03-18 "Comings and goings"
}

write_anna() { # SENTENCE LIST
    printf -- '---\nsupports: Talk\nprinciples: Together\nwith: ben\n---\n\n# Talk that waits\n\n%s\n\n%s\n' "$1" "$2" \
        >staff/anna/classroom-practice.md
}

add_reflection() { # SLUG DATE ABOUT
    { printf -- '---\nabout: %s\n---\n\n' "$3" && cat; } >"staff/$1/reflections/$2.md"
}

keeps_to() { # NAME FORMAT ARGUMENT…
    local golden=$BATS_TEST_DIRNAME/reports/$1.$2
    "$TWOFOLD" report "$1" --today 2026-03-27 --format "$2" "${@:3}" >"$BATS_TEST_TMPDIR/got"
    [ "$2" != json ] || jq . "$BATS_TEST_TMPDIR/got" >"$BATS_TEST_TMPDIR/pretty"
    [ "$2" != json ] || mv "$BATS_TEST_TMPDIR/pretty" "$BATS_TEST_TMPDIR/got"
    [ -z "${TF_GOLDEN:-}" ] || cp "$BATS_TEST_TMPDIR/got" "$golden"
    diff "$golden" "$BATS_TEST_TMPDIR/got"
}

@test "a story says what its golden files say" {
    for format in text markdown json csv; do keeps_to story "$format" anna; done
}

@test "a story of nobody in particular is that of whoever asks" {
    local story="$TWOFOLD report story --today 2026-03-27"
    $story anna >"$BATS_TEST_TMPDIR/hers"
    sed -i 's/^name:.*/&\nemail: Anna.Reid@oak.example/' staff/anna/profile.md
    unset GIT_AUTHOR_EMAIL
    git config user.email anna.reid@oak.example
    $story | diff "$BATS_TEST_TMPDIR/hers" -
    git config user.email office@oak.example
    run -2 --separate-stderr $story
    [[ "$stderr" == *"Whose story is it to be? Please name a person"*"git config twofold.person SLUG"* ]]
    git config twofold.person anna
    $story | diff "$BATS_TEST_TMPDIR/hers" -
    git config twofold.person zoe
    run -2 --separate-stderr $story
    [[ "$stderr" == *zoe* ]]
}

@test "what is new says what its golden files say" {
    for format in text markdown json csv; do keeps_to changes "$format" --since 2026-01-13; done
}

@test "a passage that is let through, words made bold and text wrapped anew are no rewording" {
    git checkout --quiet -b quiet
    sed -i 's/^In 2019/<!-- twofold allow met-not-met: as well -->\nIn 2019/' staff/anna/classroom-practice.md
    sed -i 's/\*\*wait\*\*/wait/; s/ until / _until_\n/' staff/anna/classroom-practice.md
    commit_on 2026-03-19 "Looks"
    report changes --since 2026-03-19
    says '.tables | length' 0
    says '.text[0].paragraph' \
        "Since 19 March 2026 nothing new was written down. Quiet weeks have work of their own."
}

@test "weeks behind a tag are not told of as empty ones" {
    git tag spring
    sed -i 's/^cycle:/terms: [2026-01-05\/2026-03-27, 2026-09-07\/2026-12-18]\n&/' school.md
    for slug in q w e r t y; do
        mkdir -p "staff/$slug/reflections"
        printf -- '---\nname: %s\nrole: support\n---\n' "$slug" >"staff/$slug/profile.md"
        printf -- '---\nabout: recovery-plan\n---\n\nWords.\n' >"staff/$slug/reflections/2026-03-10.md"
    done
    git add -A && git commit --quiet --date=2026-03-20T12:00:00 -m terms && git tag terms
    report rhythm --at terms
    [[ "$(jq -r '.tables.weeks[].from' <<<"$output")" == "2026-01-05" ]]
    report rhythm --at HEAD
    [[ "$(jq -r '.tables.weeks[].from' <<<"$output")" == $'2026-01-05\n2026-09-07' ]]
}

@test "a day that is still to come is refused, kindly" {
    for command in "report coverage" "report governors" "site $BATS_TEST_TMPDIR/site"; do
        run -2 --separate-stderr "$TWOFOLD" $command --at 2030-01-01 --today "$TODAY"
        [[ "$stderr" == *"\`--at 2030-01-01\` is still to come: nobody knows how things will stand then. Today is 20 November 2026; without --at a report is of today"* ]]
        run -0 "$TWOFOLD" $command --at "$TODAY" --today "$TODAY"
    done
}

@test "what is told was read from is said in words, and exactly to machines" {
    git tag spring
    report coverage
    says '.snapshot, .source' "as the files stand today, 20 November 2026" "the working tree"
    report changes
    says '.snapshot, .source' "as it was last saved, on 18 March 2026" "commit $(git rev-parse HEAD)"
    run -0 "$TWOFOLD" report coverage --at 2026-02-04 --format json
    says '.snapshot, .source' "as it stood on 4 February 2026" "commit $(git rev-parse ':/^Begin')"
    run -0 "$TWOFOLD" report coverage --at spring --format json
    says .snapshot "as it stood on 18 March 2026 (spring)"
    # Whatever the day: what a tag, a commit or a day looked like says nothing of what came after it.
    for at in spring "$(git rev-parse HEAD)" HEAD~0 2026-03-18; do
        report coverage --at "$at"
        [[ "$(jq -r .snapshot <<<"$output")" == "as it stood on 18 March 2026"* ]]
        [[ "$output" != *"seen from"* ]]
    done
    # A branch is as it is today.
    for at in HEAD "$(git branch --show-current)"; do
        report coverage --at "$at"
        says .snapshot "as it stood on 18 March 2026 ($at), seen from 20 November 2026"
    done
    run -0 "$TWOFOLD" report changes --today "$TODAY" --format html
    [[ $output == *"<footer>"*"title=\"commit $(git rev-parse HEAD)\">as it was last saved, on 18 March 2026<"* ]]
    [[ "$(sed 's/<[^>]*>//g' <<<"$output")" != *"$(git rev-parse --short HEAD)"* ]]
}
