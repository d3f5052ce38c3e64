#!/usr/bin/env bats
# twofold report themes: words that grew, faded and stay, and never whose.

bats_require_minimum_version 1.5.0

setup() {
    load lib/school
    load lib/reports
    begin_school "terms: [2025-09-01/2025-10-24, 2025-11-03/2025-12-19, 2026-01-05/2026-02-13]"
}

rows='.tables.words[]? | "\(.word) \(.change) \(.then) \(.now)"'

# write_notes DATE TEXT: a note of each person whose words they are, one line a person from the first on.
write_notes() {
    local i=0 line
    while IFS= read -r line; do
        i=$((i + 1))
        [ -z "$line" ] || add_note "Oak-$i" "$1" "$line"
    done
}

# add_oaks N: that many people without notes.
add_oaks() {
    local i
    for i in $(seq "$1"); do add_person "Oak-$i" Oak; done
}

# share SLUG DATE: its author shares it.
share() {
    sed -i 's/^about:.*/&\nshare: true/' "staff/$1/reflections/$2.md"
}

@test "a word that many take up grew, one that they leave faded" {
    add_oaks 20
    for i in $(seq 20); do echo "We drew maps and read a puzzle."; done | write_notes 2025-10-20
    for i in $(seq 20); do echo "We walked outdoors, reading a puzzle."; done | write_notes 2025-11-20
    report themes
    says "$rows" \
        "outdoors grew null 100" "walked grew null 100" "drew faded 100 null" "maps faded 100 null" \
        "puzzle stays 100 100" "read stays 100 100"
}

@test "a word of fewer than five people never shows, however often they write it" {
    add_oaks 12
    for i in $(seq 12); do echo "We drew maps of a puzzle."; done | write_notes 2025-10-20
    {
        for i in 1 2 3 4; do echo "We drew maps of a puzzle with a ukulele, ukulele and ukulele."; done
        for i in $(seq 8); do echo "We drew maps of a puzzle."; done
    } | write_notes 2025-11-20
    report themes
    says "$rows" "drew stays 100 100" "maps stays 100 100" "puzzle stays 100 100"
}

@test "one long note weighs no more than a short one, nor many more than one" {
    add_oaks 10
    for i in $(seq 10); do echo "A puzzle in the garden."; done | write_notes 2025-10-20
    for i in $(seq 10); do echo "A puzzle in the garden."; done | write_notes 2025-11-20
    for day in 04 05 06 07 10 11 12 13; do
        add_note Oak-1 2025-11-$day "A garden, the garden, that garden: $(printf 'garden %.0s' {1..200})"
    done
    report themes
    says "$rows" "garden stays 100 100" "puzzle stays 100 91"
}

@test "names of colleagues are no words, nor is what has a capital" {
    add_oaks 8
    sed -i 's/^name:.*/name: Ottoline Pond/' staff/Oak-1/profile.md
    text="Ottoline took ottoline and Zofia to the pond; zebras drew maps."
    for i in $(seq 8); do echo "$text"; done | write_notes 2025-10-20
    for i in $(seq 8); do echo "$text"; done | write_notes 2025-11-20
    report themes
    says "$rows" "drew stays 100 100" "maps stays 100 100" "zebras stays 100 100"
}

@test "sentences are only of those who share them, name nobody, and stand in no order of people" {
    add_oaks 8
    sed -i 's/^name:.*/name: Ottoline Pond/' staff/Oak-8/profile.md
    for i in $(seq 8); do echo "We tried a puzzle again on the carpet."; done | write_notes 2025-10-20
    {
        echo "The puzzle began with a boot nobody owned."
        echo "A puzzle is best when it is small and odd."
        echo "Zofia solved the puzzle before we did."
        echo "Then Ottoline brought a puzzle of her own."
        echo "At 9 we had the puzzle laid out on desks."
        echo "My own puzzle stays with me, thank you."
        echo "We saw a puzzle last Tuesday in the hall."
        echo "I asked pond life for a puzzle this time."
    } | write_notes 2025-11-20
    for i in 1 2 3 4 5 7 8; do share "Oak-$i" 2025-11-20; done
    report themes
    says '.text[] | select(.quote).quote' "A puzzle is best when it is small and odd." \
        "The puzzle began with a boot nobody owned."
}

@test "a first word with a capital that could be a child, a day or a month stands in no sentence" {
    add_oaks 10
    for i in $(seq 10); do echo "We tried a puzzle on the carpet."; done | write_notes 2025-10-20
    {
        echo "May hid the puzzle behind the piano."
        echo "Will says a puzzle is never over."
        echo "Friday is when the puzzle went missing."
        echo "Hope brought a puzzle from her home."
        echo "March is a puzzle from end to end."
        echo "We made the puzzle last for an hour."
        echo "Puzzle after puzzle went into the bin."
        echo "Don had one more puzzle in his bag."
        echo "You said that a puzzle wants no carpet."
        echo "Your puzzle is not for this carpet."
    } | write_notes 2025-11-20
    for i in $(seq 10); do share "Oak-$i" 2025-11-20; done
    report themes
    says '.text[] | select(.quote).quote' "Puzzle after puzzle went into the bin." \
        "We made the puzzle last for an hour." "You said that a puzzle wants no carpet."
}

@test "each author has one sentence for a word, a word at most three, and no sentence stands twice" {
    add_oaks 8
    for i in $(seq 8); do echo "A puzzle again on the carpet."; done | write_notes 2025-10-20
    for i in $(seq 8); do
        echo "A puzzle like that is not for a carpet. One puzzle was $(tr 1-8 a-h <<<"$i") and we kept the carpet."
    done | write_notes 2025-11-20
    for i in $(seq 8); do share "Oak-$i" 2025-11-20; done
    report themes
    says '.text[] | select(.quote).quote' "A puzzle like that is not for a carpet." \
        "One puzzle was b and we kept the carpet." "One puzzle was c and we kept the carpet." \
        "One puzzle was a and we kept the carpet." "One puzzle was d and we kept the carpet." \
        "One puzzle was e and we kept the carpet."
}

@test "with one term or none there is nothing to compare, and no word is told" {
    report themes
    says '.tables' '{}'
    add_oaks 6
    for i in 1 2 3 4; do echo "A puzzle."; done | write_notes 2025-10-20
    report themes
    says '.text[0].paragraph' \
        "No term or month has been written in by five or more people yet, and the words of fewer would tell whose they are."
    for i in 1 2 3 4 5; do echo "A puzzle."; done | write_notes 2025-10-20
    report themes
    says '.text[0].paragraph' \
        "Five or more people have written in one term or month so far: from the next one on, there is something to compare it with."
}

@test "where one term has few words, several are taken together, whatever days are asked for" {
    sed -i 's#^terms:.*#terms: [2025-09-01/2025-10-24, 2025-11-03/2025-12-19, 2026-01-05/2026-02-13, 2026-02-23/2026-03-27]#' school.md
    add_oaks 6
    for term in 2025-10-2:1 2025-12-0:2 2026-01-2:3 2026-03-0:4; do
        for i in $(seq 6); do
            [ $((i % 2)) -eq $((${term#*:} % 2)) ] || add_note "Oak-$i" "${term%:*}$i" "A lantern and a ladder, a marble and a kettle."
        done
    done
    for i in $(seq 6); do add_note "Oak-$i" "2025-11-0$i" "An otter."; done
    for i in $(seq 6); do add_note "Oak-$i" "2026-03-1$i" "An otter."; done
    report themes
    [[ $output == *"In January to March 2026, beside September to December 2025"* ]]
    [[ $output == *"Several terms are taken together"* ]]
    says "$rows" "kettle stays 50 50" "ladder stays 50 50" "lantern stays 50 50" "marble stays 50 50" "otter stays 50 50"
    report themes --since 2026-01-01
    [[ $output == *"In January to March 2026, beside September to December 2025"* || $output == *"one term or month so far"* ]]
}

@test "where nobody shares a word, what is shared in sentences is heard, and a conversation is offered" {
    add_oaks 6
    for day in 2025-10-20 2025-11-20; do
        for i in a b c d e f; do
            echo "In all of it there was x${i}x, and then w${i}w, and after that v${i}v, again and again."
        done | write_notes $day
    done
    share Oak-2 2025-11-20
    report themes
    says .tables '{}'
    says '.text[0].paragraph' "Each of us writes in words of our own: none was used by five people, and those of fewer would tell whose they are. What moves a school of this size is better heard than counted."
    says '.text[] | select(.quote).quote' "In all of it there was xbx, and then wbw, and after that vbv, again and again."
    says '.invitations[0]' "Ask one another in pairs: which word comes back to you again and again, and what stands behind it?"
}

@test "with fewer than five colleagues nothing is told, and why" {
    add_oaks 4
    for day in 2025-10-20 2025-11-20; do for i in 1 2 3 4; do echo "A puzzle."; done | write_notes $day; done
    report themes
    says .tables '{}'
    [[ $output == *"With fewer than five colleagues, any word on this page would tell whose it is"* ]]
    add_person Oak-5 Oak
    report themes
    says '.text[0].paragraph' "No term or month has been written in by five or more people yet, and the words of fewer would tell whose they are."
}

@test "days stand for the terms that they are in" {
    add_oaks 6
    for day in 2025-10-20 2025-11-20 2026-01-20; do
        for i in $(seq 6); do echo "A puzzle."; done | write_notes $day
    done
    report themes
    [[ $output == *"In January to February 2026, beside November to December 2025"* ]]
    report themes --until 2025-11-03
    [[ $output == *"In November to December 2025, beside September to October 2025"* ]]
    report themes --since 2025-12-01
    [[ $output == *"In January to February 2026, beside November to December 2025"* ]]
}

@test "a cycle that began in 0202 by a slip of the pen, and terms by the thousand, are told of soon" {
    load lib/bounds
    add_oaks 6
    for day in 2026-01-20 2026-02-20; do
        for i in $(seq 6); do seq -s " word" 3000 | tr 0-9 a-j; done | write_notes $day
    done
    sed -i 's/^terms:.*//; s/^starts:.*/starts: 0202-09-01/' school.md
    bound_memory
    report themes
    report rhythm
    [ "$(jq '.tables.weeks | length' <<<"$output")" -le 241 ]
    seq 0 20000 | awk 'BEGIN { print "terms:" } {
        day = sprintf("%04d-%02d-%02d", 300 + $1 / 336, $1 / 28 % 12 + 1, $1 % 28 + 1)
        print "  - " day "/" day
    } END { print "  - 2026-01-01/2026-01-31\n  - 2026-02-01/2026-02-27" }' >"$BATS_TEST_TMPDIR/terms"
    sed -i "/^ends:/r $BATS_TEST_TMPDIR/terms" school.md
    report themes
    [[ $output == *"In February 2026, beside January 2026"* ]]
}

@test "an oracle reads the same words in the same files" {
    add_oaks 24
    awk 'BEGIN {
        srand(7)
        for (person = 1; person <= 24; person++)
            for (day = 6; day <= 24; day++)
                for (term = 0; term < 3; term++) {
                    if (rand() > 0.1 + 0.1 * (person % 5)) continue
                    file = sprintf("staff/Oak-%d/reflections/%s-%02d.md", person, \
                        term == 0 ? "2025-10" : term == 1 ? "2025-11" : "2026-01", day)
                    printf "---\nabout: classroom-practice\n---\n\n" >file
                    for (i = 0; i < 5 + 60 * rand(); i++) {
                        word = int(40 * rand() ^ (term == 2 ? 1.6 : term == 1 ? 2.2 : 2))
                        printf "%sob%s ", substr("bcdfghjklm", word % 10 + 1, 1), \
                            substr("bckm", int(word / 10) + 1, 1) >file
                    }
                    printf "\n" >file
                    close(file)
                }
    }'
    report themes
    python3 "$BATS_TEST_DIRNAME/../oracle/themes.py" . 2026-01-05/2026-02-13 2025-11-03/2025-12-19 <<<"$output"
    TWOFOLD_THREADS=1 report themes
    python3 "$BATS_TEST_DIRNAME/../oracle/themes.py" . 2026-01-05/2026-02-13 2025-11-03/2025-12-19 <<<"$output"
}
