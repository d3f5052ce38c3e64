#!/usr/bin/env bats
# twofold report governors: one page of aggregates, at the end of the last finished term.

bats_require_minimum_version 1.5.0

setup() {
    load lib/school
    load lib/reports
    begin_school "terms: [2025-09-01/2025-12-19, 2026-01-05/2026-03-27, 2026-04-13/2026-07-21]"
}

# save_on DATE: commits all on that day.
save_on() {
    [ -d .git ] || git init --quiet --initial-branch=main
    git add --all
    GIT_AUTHOR_DATE="$1T12:00:00" GIT_COMMITTER_DATE="$1T12:00:00" git commit --quiet --allow-empty -m "On $1"
}

# commit_to SLUG THING WITH: what somebody's classroom practice supports, and with whom.
commit_to() {
    printf -- '---\nsupports: %s\nwith: %s\n---\n\n# Talk\n\nWe talk.\n' "$2" "$3" >"staff/$1/classroom-practice.md"
}

things='.tables["learning-process"][] | "\(.name) \(.people)"'
page=.snapshot
said='.text[] | select(.paragraph).paragraph'

@test "the page tells of the end of the last finished term, not of what came later" {
    add_people Oak 12
    for i in $(seq 7); do commit_to Oak-$i Puzzles Oak-12; done
    save_on 2025-12-10
    for i in $(seq 12); do commit_to Oak-$i Puzzles Oak-12; done
    add_people Elm 6
    save_on 2026-01-10
    report governors --today 2026-02-01
    says "$page" "at the end of a term, 19 December 2025, when 12 people worked here"
    says "$things" "Talk 5" "Puzzles 7"
    says '.tables.rhythm[] | "\(.term): \(.reflections)"' "September to December 2025: 12"
    first=$output
    report governors --today 2026-03-27
    [ "$output" = "$first" ]
    report governors --today 2026-03-28
    says "$page" "at the end of a term, 27 March 2026, when 18 people worked here"
    # Six support Talk now, one more than was told before.
    says "$things" "Talk null" "Puzzles 12"
    report governors --at HEAD --today 2026-02-01
    [ "$output" = "$first" ]
}

@test "figures under five, and those that leave fewer than five, are not told" {
    add_people Oak 12
    for i in 1 2; do commit_to Oak-$i Puzzles Oak-12; done
    save_on 2025-12-10
    report governors --today 2026-02-01
    says "$things" "Talk null" "Puzzles null"
    says "$said | select(test(\"people here\"))" \
        "All of the 12 people here, or all but fewer than five, have a commitment to it in their classroom." \
        "All of the 12 people here, or all but fewer than five, have a commitment to it." \
        "Fewer than five of the 12 people here name one of these, or several, in their commitments so far."
    run "$TWOFOLD" report governors --today 2026-02-01 --format csv --table learning-process
    [ "${lines[1]}" = $'Talk,,"all, or all but fewer than five",We talk.\r' ]
    [ "${lines[2]}" = $'Puzzles,,fewer than five,We wonder.\r' ]
}

@test "a figure that a part of it would lay bare is not told" {
    add_people Oak 7
    add_people Elm 7
    # Six of the eight who name a colleague name one of another team: two do not.
    for i in 1 2 3 4 5 6; do commit_to Oak-$i Talk Elm-1; done
    for i in 1 2; do commit_to Elm-$i Talk Elm-7; done
    save_on 2025-12-10
    report governors --today 2026-02-01
    says '.tables.collaboration[] | "\(.how): \(.people)"' "Name a colleague: 8" "Name one of another team: null"
}

@test "a page stands until five people make a difference to it" {
    add_people Oak 13
    for i in $(seq 6); do commit_to Oak-$i Puzzles Oak-12; done
    save_on 2025-12-10
    report governors --today 2026-01-01
    says "$things" "Talk 7" "Puzzles 6"
    for i in 7 8 9 10; do commit_to Oak-$i Puzzles Oak-12; done
    save_on 2026-01-10
    report governors --today 2026-04-01
    says "$page" "at the end of a term, 19 December 2025, when 13 people worked here"
    says '.text[1].paragraph' "Too few people have changed anything since then for new figures that give nobody away, so these still stand. What is said of reflecting goes on to the last term."
    says "$things" "Talk 7" "Puzzles 6"
    add_person Oak-14 Oak
    save_on 2026-05-01
    report governors --today 2026-08-01
    says "$page" "at the end of a term, 21 July 2026, when 14 people worked here"
    # Ten support Puzzles now, four more than the first page told; and four is what Talk has. What the
    # first page told is known, and may be said again.
    says "$things" "Talk null" "Puzzles null"
    run "$TWOFOLD" report governors --format csv --table learning-process --today 2026-08-01
    [ "${lines[1]}" = $'Talk,,7 in December 2025,We talk.\r' ]
    [ "${lines[2]}" = $'Puzzles,,6 in December 2025,We wonder.\r' ]
}

@test "a thing under a new name is still the same thing" {
    add_people Oak 20
    for i in $(seq 8); do commit_to Oak-$i Puzzles Oak-20; done
    save_on 2025-12-10
    report governors --today 2026-01-01
    says "$things" "Talk 12" "Puzzles 8"
    sed -i 's/^### Puzzles/### Riddles/' school.md
    for i in $(seq 9); do commit_to Oak-$i Riddles Oak-20; done
    save_on 2026-01-10
    report governors --today 2026-04-01
    says "$page" "at the end of a term, 27 March 2026, when 20 people worked here"
    # Nine are eight and one more.
    says "$things" "Talk null" "Riddles null"
    # What others take up is another thing, though nearly as many do.
    git reset --quiet --hard HEAD~1
    for i in $(seq 8); do commit_to Oak-$i Talk Oak-20; done
    for i in $(seq 12 20); do commit_to Oak-$i Knots Oak-1; done
    sed -i 's/^### Puzzles/### Knots/' school.md
    save_on 2026-01-10
    report governors --today 2026-04-01
    says "$things | select(startswith(\"Knots\"))" "Knots 9"
}

@test "terms tell what stood at their end, and only where five people wrote" {
    add_people Oak 10
    for i in $(seq 4); do add_note Oak-$i 2026-02-03; done
    save_on 2026-03-01
    add_note Oak-5 2026-02-04
    add_note Oak-6 2025-10-05
    save_on 2026-05-01
    report governors --today 2026-08-01
    says '.tables.rhythm[] | "\(.term): \(.reflections)"' "January to March 2026: null" "April to July 2026: null"
}

@test "weeks are told where five people wrote in either half of them, and else together" {
    add_people Oak 12
    # Eight weeks from 1 September: five write in the first four, six in the fifth, one in the last.
    sed -i 's/^terms:.*/terms: [2025-09-01\/2025-10-24]/' school.md
    rm staff/*/reflections/*
    for i in 1 2 3 4 5; do add_note Oak-$i 2025-09-03; done
    for i in 1 2 3 4 5 6; do add_note Oak-$i 2025-09-29; done
    add_note Oak-7 2025-10-23
    save_on 2025-10-24
    report governors --today 2025-11-01
    says '.tables.rhythm[] | "\(.reflections): \(.weeks | join(", "))"' "12: weeks 1 to 4: 5, weeks 5 to 8: 7"
    for i in 1 2 3 4 5; do add_note Oak-$i 2025-10-08; done
    for i in 2 3 4 5; do add_note Oak-$i 2025-10-22; done
    save_on 2025-10-24
    report governors --today 2025-11-01
    # Weeks seven and eight are cut off; the last alone has five people, and the seventh nobody.
    says '.tables.rhythm[] | "\(.reflections): \(.weeks | join(", "))"' "21: weeks 1 to 4: 5, week 5: 6, week 6: 5, weeks 7 to 8: 5"
}

rhythm='.tables.rhythm[] | "\(.term): \(.reflections)"'

@test "a term keeps the dates that it ended with, whatever school.md has later" {
    add_people Oak 12
    for i in 1 2 3 4 5 6; do add_note Oak-$i 2025-09-15; done
    add_note Oak-7 2025-09-02
    save_on 2025-12-19
    report governors --today 2026-01-02
    says "$rhythm" "September to December 2025: 19"
    before=$output
    # Beside the first page another cut would tell what was written on the days between.
    for dates in 2025-09-08/2025-12-19 2025-09-01/2025-12-12 2025-09-01/2026-01-04; do
        sed -i "s,^terms: .[^,]*,terms: [$dates," school.md
        report governors --today 2026-01-07
        [ "$output" = "$before" ]
        save_on 2026-01-06
        report governors --today 2026-01-07
        [ "$output" = "$before" ]
    done
    # What is within a term that has ended is no part of the next one; and one that was taken out is told.
    sed -i 's/^terms:.*/terms: [2025-12-01\/2026-03-27]/' school.md
    for i in 1 2 3 4 5; do add_note Oak-$i 2025-12-10; done
    for i in 1 2 3 4 5 6; do add_note Oak-$i 2026-02-02; done
    save_on 2026-03-27
    report governors --today 2026-04-01
    says "$rhythm" "September to December 2025: 19" "December 2025 to March 2026: 6"
}

@test "a school that names one thing in each section has a page" {
    sed -i '/^### Puzzles/,/^We wonder/d; /^### Belonging/,/^We belong/d' school.md
    add_people Oak 14
    save_on 2025-12-10
    report governors --today 2026-02-01
    says "$things" "Talk null"
    for i in $(seq 8); do rm "staff/Oak-$i/classroom-practice.md"; done
    save_on 2025-12-11
    report governors --today 2026-02-01
    says "$things" "Talk 6"
}

@test "of fewer than five who are not asked for classroom practice nothing can be worked out" {
    add_people Oak 15
    for i in 1 2 3; do sed -i 's/^role:.*/role: support/' "staff/Oak-$i/profile.md"; done
    for i in 1 2 3 4 5 6; do rm "staff/Oak-$i/classroom-practice.md"; done
    save_on 2025-12-10
    report governors --today 2026-02-01
    says '.tables.coverage[] | "\(.commitment): \(.asked) \(."in-place")"' "Recovery plan: 15 null"
    # Nine of all would leave but four numbers for those who are asked.
    says "$said | select(test(\"in their classroom\"))" "How many people here have a commitment to it in their classroom is not told this time."
}

@test "what is more than one sheet holds is told of as a whole, and the page says so" {
    "$BATS_TEST_DIRNAME/lib/made-school" ../large 40 3,40,12
    cd ../large
    report governors --today 2026-08-01
    says '.tables | keys[]' collaboration coverage learning-process rhythm
    says "$said | select(test(\"one sheet\"))" \
        "The school names 40 things here, more than one sheet holds, so this page tells of them together." \
        "The school names 12 things here, more than one sheet holds, so this page tells of them together."
}

@test "what a thing means is the school's own words, and names no colleague" {
    printf '\n### Gardens\n\nPerson grows beans with us.\n\n### Silence\n\n> Hush.\n\n### Bridges\n\n%s\n' \
        "We build them from what there is, in the rain and out of it, until somebody can stand on one, however small they are. Then we take it down, and begin again." >>school.md
    add_people Oak 12
    save_on 2025-12-10
    report governors --today 2026-02-01
    says '.tables.principles[] | "\(.name): \(.means)"' "Together: We help one another." "Gardens: null" "Silence: null" \
        "Bridges: We build them from what there is, in the rain and out of it, until somebody can stand on one, however small they are."
}

# share SLUG DATE TEXT
share() {
    add_note "$1" "$2" "$3"
    sed -i 's/^about:.*/&\nshare: true/' "staff/$1/reflections/$2.md"
}

quotes='.text[] | select(.quote).quote'

@test "sentences are of five who share, and go when their authors take them back" {
    add_people Oak 12
    for i in 1 2 3 4; do share Oak-$i 2025-11-0$i "We learned that ${i//[0-9]/small} groups $(tr 1-4 a-d <<<$i) make for better talk."; done
    add_note Oak-9 2025-11-09 "We learned that nobody shares this sentence here."
    save_on 2025-12-10
    report governors --today 2026-02-01
    says "$quotes" ""
    share Oak-5 2025-11-05 "We learned that long pauses make for better talk."
    save_on 2025-12-11
    report governors --today 2026-02-01
    says "$quotes" "We learned that long pauses make for better talk." \
        "We learned that small groups a make for better talk." "We learned that small groups b make for better talk."
    sed -i '/^share/d' staff/Oak-2/reflections/2025-11-02.md
    report governors --today 2026-02-01
    says "$quotes" ""
}

@test "sentences of one child or colleague, and of no learning, are not quoted" {
    add_people Oak 12
    for i in 1 2 3 4 5 6; do share Oak-$i 2025-11-0$i "We learned that quiet rooms $(tr 1-6 a-f <<<$i) make for better talk."; done
    share Oak-7 2025-11-07 "I learned that he would rather draw than say a word."
    share Oak-8 2025-11-08 "A pleasant week, with apples and a good deal of rain."
    save_on 2025-12-10
    report governors --today 2026-02-01
    says "$quotes" "We learned that quiet rooms a make for better talk." \
        "We learned that quiet rooms b make for better talk." "We learned that quiet rooms c make for better talk."
}

@test "a page passed on has nothing of the repository in it: no commit, path or day of reading" {
    add_people Oak 12
    save_on 2025-12-10
    for format in text markdown json csv html; do
        before=$("$TWOFOLD" report governors --today 2026-02-01 --format $format)
        git commit --quiet --allow-empty -m "Later"
        [ "$("$TWOFOLD" report governors --today 2026-02-02 --format $format)" = "$before" ]
        [[ $before != *"$(git rev-parse --short=7 HEAD~1)"* && $before != *alphabetical* && $before != *staff/* ]]
    done
}

@test "pages of the sample and of a large school say what their golden files say" {
    local golden=$BATS_TEST_DIRNAME/reports sample=$BATS_TEST_DIRNAME/../../sample-repo
    cp -R "$sample" ../sample
    (cd ../sample && save_on 2025-10-01)
    "$BATS_TEST_DIRNAME/lib/made-school" ../large 150 5,5,4
    for name in sample large; do
        for format in text markdown json; do
            "$TWOFOLD" -C ../$name report governors --today 2026-08-01 --format $format >../got
            [ -z "${TF_GOLDEN:-}" ] || cp ../got "$golden/governors-$name.$format"
            diff "$golden/governors-$name.$format" ../got
        done
    done
}

@test "the first day and the last of a term are of it" {
    add_people Oak 10
    for i in $(seq 5); do add_note Oak-$i 2025-09-01; done
    for i in $(seq 6); do add_note Oak-$i 2025-12-19; done
    save_on 2025-12-19
    report governors --today 2026-02-01
    says '.tables.rhythm[].reflections' 21
}

@test "before the first term is over, and outside git, the page tells of now and says so" {
    add_people Oak 12
    report governors --today 2026-02-01
    says "$page" "on 1 February 2026, when 12 people work here: no term that history knows is over yet"
    says '."left-out"[0] | contains("earlier pages")' false
    says '."left-out"[1] | startswith("What was so at the end of a term")' true
    says '."left-out"[1] | endswith("please show one a term, at its end.")' true
    save_on 2025-10-01
    report governors --today 2025-10-02
    says "$page" "on 2 October 2025, when 12 people work here: no term that history knows is over yet"
}

@test "fewer than ten people have no figures, and fewer than five nothing" {
    add_people Oak 9
    save_on 2025-12-10
    report governors --today 2026-02-01
    says '.tables | keys[]' rhythm
    says '.text[0].paragraph' "With fewer than ten people, every figure would leave a few of whom it tells too much, so there is none. A conversation with the staff tells more."
    rm -r staff/Oak-[5-9]
    save_on 2026-02-10
    report governors --today 2026-04-01
    says '.tables' '{}'
}

@test "in a clone that has a part of the history it is refused" {
    add_people Oak 12
    save_on 2025-12-10
    save_on 2026-02-10
    git clone --quiet --depth 1 "file://$PWD" ../shallow
    run -2 "$TWOFOLD" -C ../shallow report governors --today 2026-04-01
    [[ $output == *"git fetch --unshallow"* ]]
}

@test "what was left out at the end of an earlier term is said as well" {
    add_people Oak 12
    printf -- '---\nname: [\n---\n' >staff/Oak-2/recovery-plan.md
    save_on 2025-12-10
    printf -- '---\nsupports: Attendance\n---\n\n# Shelf\n\nWe share.\n' >staff/Oak-2/recovery-plan.md
    rm -r staff/Oak-3
    save_on 2026-02-10
    report governors --today 2026-04-01
    says '."left-out"[-1]' "What stood in files that cannot be read as they were then: twofold check --at 2025-12-19 says which."
}

@test "where something of an earlier term is lost there is no page" {
    add_people Oak 12
    save_on 2025-12-10
    lost=$(git rev-parse HEAD:staff/Oak-1/profile.md)
    printf -- '---\nname: Oak Again\nrole: teacher\n---\n' >staff/Oak-1/profile.md
    save_on 2026-02-10
    rm -f ".git/objects/${lost:0:2}/${lost:2}"
    run -2 --separate-stderr "$TWOFOLD" report governors --today 2026-04-01
    [ -z "$output" ]
    [[ $stderr == *"end of a term, 19 December 2025"*"staff/Oak-1/profile.md cannot be read"* ]]
}

@test "files that cannot be read are not named, and the rest is told" {
    add_people Oak 12
    printf 'No front matter' >staff/Oak-1/profile.md
    printf -- '---\nname: [\n---\n' >staff/Oak-2/recovery-plan.md
    rm staff/Oak-3/*-*.md
    save_on 2025-12-10
    report governors --today 2026-02-01
    [[ $output != *Oak-* ]]
    says '."left-out"[-1]' "What stood in files that cannot be read as they were then: twofold check --at 2025-12-19 says which."
    says "$page" "at the end of a term, 19 December 2025, when 11 people worked here"
    printf -- '---\nname: [\n---\n' >school.md
    save_on 2025-12-11
    report governors --today 2026-02-01
    says '.tables | keys[]' collaboration coverage
}

@test "no filter is taken, and nobody is there" {
    for filter in "--team Oak" "--since 2025-09-01" "--until 2025-10-01"; do
        # shellcheck disable=SC2086 # an option and its value
        run -2 "$TWOFOLD" report governors $filter
    done
    report governors
    says '.tables' '{}'
}

@test "a school with a thousand priorities is told of soon" {
    awk '/^### / { for (i = 0; i < 1000; i++) print $0 " " i "\n\nWords.\n"; next } { print }' school.md >new
    mv new school.md
    for i in $(seq 24); do
        add_person "p-$i" Oak
        commit_to "p-$i" "[Talk $i, Talk $((i % 3)), Puzzles $((i % 5))]" "p-$((i % 24 + 1))"
    done
    report governors
    says '.tables."learning-process" | length' 0
    says '.text[] | select(.heading == "Compelling Learning Process").heading' "Compelling Learning Process"
}

@test "five thousand people are counted, and in reports that name nobody" {
    mkdir -p $(seq -f 'staff/p-%g/reflections' 5000)
    awk 'BEGIN {
        for (i = 1; i <= 5000; i++) {
            folder = "staff/p-" i "/"
            printf "---\nname: P %d\nrole: teacher\nteam: T %d\n---\n", i, i % 300 >(folder "profile.md")
            printf "---\nsupports: Reading\n---\n\n# Read\n\nWe read.\n" >(folder "recovery-plan.md")
            printf "---\nabout: recovery-plan\n---\n\nWe drew maps.\n" >(folder "reflections/2025-10-20.md")
            close(folder "profile.md"); close(folder "recovery-plan.md"); close(folder "reflections/2025-10-20.md")
        }
    }'
    report governors --today 2026-02-01
    says '.tables.rhythm[0].reflections' 5000
    report rhythm
    says '.tables.weeks | length' 903
    report themes
}
