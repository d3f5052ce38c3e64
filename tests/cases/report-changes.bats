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
    jq -r '.text[].paragraph // empty' <<<"$output" | grep -q "now has ‘A thing of its own’\."
}

@test "school.md that cannot be read has not lost its names" {
    cp school.md "$BATS_TEST_TMPDIR/sound.md"
    printf '\n\377\n' >>school.md
    commit_on 2026-03-11 "Damage"
    git tag damaged
    cp "$BATS_TEST_TMPDIR/sound.md" school.md
    commit_on 2026-03-12 "Mend"
    for part in "before --at=damaged" damaged; do
        # shellcheck disable=SC2086 # a value and an option
        changes --since $part
        [ "$(jq -r '.text[2].paragraph' <<<"$output")" = "The words of school.md changed." ]
        [[ "$output" != *"no more"* && "$output" != *"now has"* ]]
    done
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

@test "invitations fit what there is, and a quiet stretch is nobody's fault" {
    changes --since before
    [ "$(jq -r '.text[0].paragraph' <<<"$output")" = "Since 2 March 2026 (before) nothing new was written down. Quiet weeks have work of their own." ]
    [ "$(jq -r '.invitations | length' <<<"$output")" -eq 1 ]
    mkdir staff/new-comer
    printf -- '---\nname: New Comer\nrole: teacher\n---\n' >staff/new-comer/profile.md
    commit_on 2026-03-18 "More"
    changes --since before
    [ "$(jq -r '.invitations[]' <<<"$output")" = "Whose room would New Comer enjoy a visit to?" ]
    echo 'We will listen more closely.' >>"$commitment"
    commit_on 2026-03-19 "Reword"
    changes --since before
    [[ "$(jq -r '.invitations[0]' <<<"$output")" == "Ask "*" over a cup of tea: what brought the new words about?" ]]
}

@test "of a few it says who, of many nobody is picked out" {
    for i in 1 2 3 4; do
        mkdir "staff/comer-$i"
        printf -- '---\nname: Comer %s\nrole: teacher\n---\n' "$i" >"staff/comer-$i/profile.md"
        commit_on 2026-03-18 "More"
        changes --since before
        wanted=$(jq -r '.text[0].paragraph' <<<"$output")
        [ $i -ne 3 ] || [ "$wanted" = "Since 2 March 2026 (before), we welcomed Comer 1, Comer 2 and Comer 3." ]
    done
    [ "$wanted" = "Since 2 March 2026 (before), we welcomed colleagues." ]
}

@test "what is shared is quoted, a sentence each, what they noticed first, and never whose" {
    printf -- '---\nabout: recovery-plan\nshare: true\n---\n\n## What I tried\n\nA map.\n\n## What I noticed\n\nThey *all* drew the sea. Then we ate.\n' >"$person/reflections/2026-03-17.md"
    printf -- '---\nabout: recovery-plan\n---\n\nThis is mine alone.\n' >"$person/reflections/2026-03-18.md"
    commit_on 2026-03-18 "More"
    changes --since before
    [ "$(jq '[.text[] | select(.quote)] | length' <<<"$output")" -eq 0 ] # one wrote, and stands above it
    write_note() { # SLUG DATE WORDS
        mkdir -p "staff/$1/reflections"
        printf -- '---\nabout: recovery-plan\nshare: true\n---\n\n%s\n' "$3" >"staff/$1/reflections/$2.md"
    }
    write_note bilal-hussain 2026-03-19 "Zofia drew a boat of her own."
    write_note carys-evans 2026-03-19 "We asked Anna for her big map."
    write_note ewa-nowak 2026-03-20 "May drew the whole town."
    mkdir staff/new-comer
    printf -- '---\nname: New Comer\nrole: teacher\n---\n' >staff/new-comer/profile.md
    commit_on 2026-03-20 "More"
    changes --since before
    [ "$(jq '[.text[] | select(.quote)] | length' <<<"$output")" -eq 0 ] # four did
    write_note new-comer 2026-03-21 "We have 4 maps now."
    commit_on 2026-03-21 "More"
    changes --since before
    [ "$(jq -r '.text[] | select(.quote).quote' <<<"$output")" = "They all drew the sea." ]
    sed -i '/^team:/d; s/^role:.*/&\nteam: Oak/' staff/*/profile.md
    commit_on 2026-03-21 "One team"
    for part in "2026-03-17" "before --today=2026-03-22" "before --team=oak"; do
        # shellcheck disable=SC2086 # a value and an option
        changes --since $part
        told | grep -q "reflection recovery-plan: .*new-comer"
        [ "$(jq '[.text[] | select(.quote)] | length' <<<"$output")" -eq 0 ]
    done
}

@test "what is new and cannot be read is said to be left out, and why" {
    note() { # NAME FRONT
        printf -- '---\n%s\n---\n\nWe talked.\n' "$2" >"$person/reflections/$1.md"
    }
    note 2026-03-16-about-nothing "with: bilal-hussain"
    note 2026-03-16-about-other 'about: something-else'
    note 2026-03-16-no-yaml 'about: [recovery-plan'
    note 2026-03-16-sound 'about: recovery-plan'
    printf 'We talked.\n' >"$person/reflections/2026-03-16-no-front.md"
    printf -- '---\nabout: recovery-plan\nshare: true\n---\n\n\377\n' >"$person/reflections/2026-03-16-no-text.md"
    { printf -- '---\nabout: recovery-plan\n---\n\n' && head -c 1100000 /dev/zero | tr '\0' a; } >"$person/reflections/2026-03-16-large.md"
    printf 'Re\377worded.\n' >>"$commitment"
    commit_on 2026-03-17 "More"
    changes --since before
    [ "$(told)" = "2026-03-16 reflection recovery-plan: $slug" ]
    [ "$(jq -r '.["left-out"][]' <<<"$output")" = "$commitment cannot be read as it is, so what became of this commitment is not told here.
$person/reflections/2026-03-16-about-nothing.md does not say which commitment it is about, so it is not told here.
$person/reflections/2026-03-16-about-other.md does not say which commitment it is about, so it is not told here.
$person/reflections/2026-03-16-large.md cannot be read as it is, so this reflection is not told here.
$person/reflections/2026-03-16-no-front.md cannot be read as it is, so this reflection is not told here.
$person/reflections/2026-03-16-no-text.md cannot be read as it is, so this reflection is not told here.
$person/reflections/2026-03-16-no-yaml.md cannot be read as it is, so this reflection is not told here." ]
    changes --since HEAD
    [ "$(jq '.["left-out"] | length' <<<"$output")" -eq 0 ]
}

@test "commitments of several cycles that were reworded have headings of their own" {
    for cycle in oak elm "an elm"; do
        mkdir -p "$person/earlier/$cycle"
        cp "$commitment" "$person/earlier/$cycle/"
    done
    commit_on 2026-03-10 "Finished cycles"
    git tag finished
    for file in "$commitment" "$person"/earlier/*/classroom-practice.md; do
        echo 'We will listen more closely.' >>"$file"
    done
    commit_on 2026-03-11 "Reword"
    run -0 "$TWOFOLD" report changes --today "$TODAY" --format html --since finished
    [ "$(grep -o "<h3 id=[^>]*" <<<"$output" | sort -u | wc -l)" -eq 4 ]
}

@test "an item of a list keeps its number, and has a dot where it has a mark" {
    body() { # ITEM ITEM
        sed -i '/^# /,$d' "$commitment"
        printf '# Boats\n\nWe draw boats.\n\n%s\n\nAnd then:\n\n%s\n' "$1" "$2" >>"$commitment"
    }
    body "1. Draw a boat with red sails." "- Draw a lighthouse with a lamp."
    commit_on 2026-03-10 "Lists"
    git tag lists
    body "1. Draw a boat with blue sails." "- Draw a lighthouse with a bell."
    commit_on 2026-03-11 "Reword"
    changes --since lists
    [ "$(quotes)" = "1. Draw a boat with [-red-]{+blue+} sails.
• Draw a lighthouse with a [-lamp-]{+bell+}." ]
}

# quotes: the sentences that are quoted, a line each.
quotes() {
    jq -r '.text[] | select(.quote).quote' <<<"$output"
}

@test "a note that comes late brings no sentence, and does not make five of four" {
    rm -r staff/*/reflections
    for name in a b c d e; do
        mkdir -p "staff/$name/reflections"
        printf -- '---\nname: Person %s\nrole: support\n---\n' "$name" >"staff/$name/profile.md"
    done
    write_note() { # SLUG DATE WHAT
        mkdir -p "staff/$1/reflections"
        printf -- '---\nabout: recovery-plan\nshare: true\n---\n\nWe heard a %s.\n' "$3" >"staff/$1/reflections/$2.md"
    }
    # No sentence is held back for an article because somebody is called Person A.
    for name in a b c d; do write_note $name 2026-03-17 "tide of $name$name"; done
    commit_on 2026-03-22 "The last day of the week"
    write_note e 2026-03-18 "wind"
    commit_on 2026-03-23 "Late"
    changes --since before
    told | grep -q "2026-03-16 reflection recovery-plan: a b c d e"
    [ -z "$(quotes)" ]
    git reset --quiet --hard HEAD~1
    write_note e 2026-03-18 "wind"
    commit_on 2026-03-22 "In time"
    write_note a 2026-03-19 "gulls"
    commit_on 2026-03-23 "Late"
    changes --since before
    wanted="We heard a tide of aa.
We heard a tide of bb.
We heard a tide of cc."
    [ "$(quotes)" = "$wanted" ]
    # Also once the cycle has ended, and its notes stand elsewhere.
    for name in a b c d e; do
        mkdir -p staff/$name/earlier/oak
        git mv staff/$name/reflections staff/$name/earlier/oak/reflections
    done
    commit_on 2026-03-24 "A cycle ends"
    changes --since before
    [ "$(quotes)" = "$wanted" ]
    # In a clone that begins behind the week nobody can say who was in time.
    git clone --quiet --depth 1 "file://$PWD" ../late
    cd ../late
    changes --since 2026-03-02
    [ -z "$(quotes)" ]
}

@test "no history, no such revision, no commit yet" {
    run -2 "$TWOFOLD" report changes --since nix
    rm -rf .git
    run -2 "$TWOFOLD" report changes
    [[ $output == *"is not in a git repository, so it has no history" ]]
    git init --quiet
    run -2 "$TWOFOLD" report changes
    [[ $output == *"Nothing has been committed here yet"* && $output != *HEAD* ]]
}

@test "of many who reflected in a week the teams are told, and everybody in the table" {
    for n in {10..22}; do
        mkdir -p "staff/p$n/reflections"
        printf -- '---\nname: Person %s\nrole: teacher\nteam: %s\n---\n' "$n" \
            "$([ $((n % 2)) -eq 0 ] && echo Oak || echo Ash)" >"staff/p$n/profile.md"
        printf -- '---\nabout: recovery-plan\n---\n\nWe talked.\n' >"staff/p$n/reflections/2026-03-17.md"
    done
    sed -i /team/d staff/p22/profile.md
    commit_on 2026-03-18 "Many"
    "$TWOFOLD" report changes --since before --today "$TODAY" --format markdown >"$BATS_TEST_TMPDIR/many"
    grep -qx "Colleagues in ‘Ash’, ‘Oak’ and no team reflected on the recovery plan." "$BATS_TEST_TMPDIR/many"
    grep -q "^|.*reflection.*Person 10.*Person 22" "$BATS_TEST_TMPDIR/many"
    # No more than twelve are named.
    git rm -q -r staff/p22
    git commit -q --amend --no-edit
    "$TWOFOLD" report changes --since before --today "$TODAY" --format markdown >"$BATS_TEST_TMPDIR/few"
    grep -q "^Person 10, Person 11, .* and Person 21 reflected on the recovery plan.$" "$BATS_TEST_TMPDIR/few"
    run ! grep -q "^|" "$BATS_TEST_TMPDIR/few"
}
