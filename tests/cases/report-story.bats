# A teacher's own story, from repositories that the real git made.
bats_require_minimum_version 1.5.0
load lib/school

story() {
    run --separate-stderr "$TWOFOLD" report story --today "$TODAY" --format json "$@"
}

# What happened, a line each: "DAY WHAT ABOUT".
told() {
    jq -r '.tables.story[]? | "\(.day) \(.what) \(.about | join(" "))"' <<<"$output"
}

setup() {
    make_repository
    slug=${person#staff/}
}

@test "a rewording is told word by word, and a reflection in full" {
    echo 'We will listen more closely.' >>"$commitment"
    commit_on 2026-03-09 "Reword"
    story "$slug"
    [ "$status" -eq 0 ]
    told | grep -qx "2026-03-09 reworded classroom-practice"
    jq -e '[.text[] | select(.markdown) | .path] | index($note) != null' --arg note "$(find "$person/reflections" -name '*.md' | head -n 1)" <<<"$output"
}

@test "what was only wrapped anew or moved is no rewording" {
    story "$slug"
    before=$(told)
    fold -s -w 40 "$commitment" | awk '/^---/ { n++ } 1' >wrapped
    awk 'NR == FNR { if (n < 2) print; n += /^---$/; next } { m += /^---$/ } m >= 2 && !/^---$/' "$commitment" wrapped >new
    mv new "$commitment"
    rm wrapped
    commit_on 2026-03-10 "Wrap"
    git mv "$person" staff/somebody-else
    commit_on 2026-03-11 "Move"
    story somebody-else
    [ "$(told)" = "$before" ]
}

@test "what is not committed yet is told as that" {
    echo 'We will listen more closely.' >>"$commitment"
    story "$slug"
    jq -r '.text[].heading // empty' <<<"$output" | grep -q "^Not saved yet: classroom practice in other words"
}

@test "a finished cycle comes first, under its name" {
    story "$slug"
    before=$(told)
    run -0 "$TWOFOLD" cycle "High Water 2026-28" --starts 2026-11-01 --ends 2028-07-21 --today "$TODAY"
    story "$slug"
    [ "$(told)" = "$before" ]
    [ "$(jq -r '.tables.story[].cycle' <<<"$output" | sort -u)" = "$(git show HEAD~1:school.md | sed -n 's/^cycle: //p')" ]
}

@test "a finished cycle may be called what another heading is" {
    for cycle in now this-cycle timeline story; do
        mkdir -p "$person/earlier/$cycle"
        cp "$commitment" "$person/earlier/$cycle/"
    done
    commit_on 2026-03-11 "Cycles"
    run -0 "$TWOFOLD" report story "$slug" --format html --today "$TODAY"
    [ -z "$(grep -o ' id="[^"]*"' <<<"$output" | sort | uniq -d)" ]
}

@test "a plain folder is told of as it is, and says what is missing" {
    rm -rf .git
    story "$slug"
    [ "$status" -eq 0 ]
    [ -n "$(told)" ]
    jq -r '.["left-out"][]' <<<"$output" | grep -q "no history"
}

@test "a story that has not begun" {
    mkdir staff/new-comer
    printf -- '---\nname: %s\nrole: teacher\n---\n' "$(printf 'N%.0s' {1..300})" >staff/new-comer/profile.md
    story new-comer
    [ "$status" -eq 0 ]
    [ -z "$(told)" ]
    jq -r '.text[].paragraph' <<<"$output" | grep -q "not been written down yet"
}

@test "nothing tells a time of day, a count or a last day" {
    run -0 "$TWOFOLD" report story "$slug" --today "$TODAY"
    ! grep -Eiq '[0-9]:[0-9]{2}|last seen|[0-9]+ (reflections|rewordings)|most recent' <<<"$(sed '/^  /d' <<<"$output")"
}

@test "nobody is called so" {
    run -2 "$TWOFOLD" report story nobody-at-all
}

@test "every picture spans the same days, so that none tells when somebody last wrote" {
    local slug spans
    for terms in "" "terms: [2025-09-03/2025-12-19, 2026-01-05/2026-03-27, 2026-04-13/2026-07-21, 2026-09-02/2026-12-18]"; do
        sed -i "s#^rhythm:.*#&${terms:+\\n$terms}#" school.md
        for slug in anna-reid bilal-hussain carys-evans; do
            "$TWOFOLD" report story "$slug" --today "$TODAY" --format html |
                grep -oE 'class="band" x="[0-9.]+" y="[0-9.]+" width="[0-9.]+"' >"$BATS_TEST_TMPDIR/$slug"
        done
        [ "$(wc -l <"$BATS_TEST_TMPDIR/anna-reid")" -gt 1 ]
        diff "$BATS_TEST_TMPDIR/anna-reid" "$BATS_TEST_TMPDIR/bilal-hussain"
        diff "$BATS_TEST_TMPDIR/anna-reid" "$BATS_TEST_TMPDIR/carys-evans"
    done
}

@test "of somebody who has left nothing more is asked" {
    sed -i '2i left: 2026-03-20' "$person/profile.md"
    story "$slug"
    [ "$status" -eq 0 ]
    run -0 jq -r '.text[0].paragraph, .invitations[]' <<<"$output"
    [[ "${lines[0]}" == *", who has moved on, was working on"* ]]
    [[ "${lines[*]:1}" == *"carry on?"*"a copy to take along?"* && "$output" != *"whenever you like"* ]]
}
