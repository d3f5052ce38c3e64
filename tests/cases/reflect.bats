# `twofold reflect`: notes written and committed, and drafts that are never lost. What was written
# is read back by git.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_repository
    export GIT_AUTHOR_EMAIL=Anna@Millbrook.example
    today=$TODAY
    drafts=.git/twofold/drafts
}

reflect() {
    run --separate-stderr timeout 60 "$TWOFOLD" reflect --today "$today" "$@"
}

# The same at a terminal, with "QUESTION=>ANSWER" before a `--`.
converse() {
    local turns=()
    while [ "$1" != -- ]; do
        turns+=("$1")
        shift
    done
    run timeout 60 python3 "$BATS_TEST_DIRNAME/lib/converse.py" "${turns[@]}" -- \
        "$TWOFOLD" reflect --today "$today" "${@:2}"
    echo "status $status, said: $output"
}

# Makes standard input the user's editor: a shell script with the file as $1.
editor() {
    { echo '#!/bin/sh'; cat; } >"$BATS_TEST_TMPDIR/editor"
    chmod +x "$BATS_TEST_TMPDIR/editor"
    export GIT_EDITOR=$BATS_TEST_TMPDIR/editor
}

# How many commits there are beyond the first, and that the repository is sound.
commits() {
    git fsck --strict --no-dangling 2>&1
    [ "$(git rev-list --count HEAD)" -eq $(($1 + 1)) ]
}

trailer() {
    git log -1 --format="%(trailers:key=$1,valueonly)" | sed '/^$/d'
}

no_drafts() {
    [ -z "$(find "$drafts" -type f 2>/dev/null)" ]
}

# ---- a note and its commit -----------------------------------------------------------------------

@test "a text on the command line becomes a file and a commit" {
    reflect -m "Freddie put his hand up." --about classroom-practice
    [ "$status" -eq 0 ]
    [[ "$output" == "Committed "*" to main: Reflect on classroom practice: Anna Reid, 20 November 2026"* ]]
    [[ "$output" == *staff/anna-reid/reflections/2026-11-20.md ]]
    commits 1
    diff - staff/anna-reid/reflections/2026-11-20.md <<'MD'
---
about: classroom-practice
---

Freddie put his hand up.
MD
    [ "$(git log -1 --format=%s)" = "Reflect on classroom practice: Anna Reid, 20 November 2026" ]
    [ "$(trailer Staff)" = anna-reid ]
    [ "$(trailer Commitment)" = classroom-practice ]
    [ "$(trailer Reflection)" = 2026-11-20 ]
    [ -z "$(git status --porcelain)" ]
    no_drafts
    check
    finds_nothing
}

@test "standard input, in two ways, and a whole file with its front matter" {
    printf 'We talked before we wrote.\n' | "$TWOFOLD" reflect --today "$today" - --on 2026-11-18
    printf 'We wrote before we talked.\n' | "$TWOFOLD" reflect --today "$today" -m - --on 2026-11-19
    printf -- '---\nabout: recovery-plan\nshare: true\n---\n\nA whole file.\n' | "$TWOFOLD" reflect --today "$today" anna-reid -
    commits 3
    grep -q '^share: true$' staff/anna-reid/reflections/2026-11-20.md
    [ "$(trailer Commitment)" = recovery-plan ]
}

@test "it is about all commitments that there are, unless told" {
    reflect -m "We talked."
    [ "$status" -eq 0 ]
    [[ "$stderr" == *'about both commitments; `--about classroom-practice` or `--about recovery-plan`'* ]]
    [ "$(trailer Commitment)" = $'classroom-practice\nrecovery-plan' ]
    [ "$(git log -1 --format=%s)" = "Reflect on classroom practice and recovery plan: Anna Reid, 20 November 2026" ]
    reflect carys-evans -m "We swept the path."
    [ "$status" -eq 0 ]
    [ "$(trailer Commitment)" = recovery-plan ]
    for about in "--about recovery-plan --about classroom-practice" "--about classroom-practice,recovery-plan"; do
        # shellcheck disable=SC2086 # two words
        reflect $about --on 2026-11-18 -m "Both of them, $about."
        [ "$status" -eq 0 ]
        [ "$(trailer Commitment)" = $'classroom-practice\nrecovery-plan' ]
    done
    reflect carys-evans --about classroom-practice -m "No such thing."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"Carys Evans has no classroom practice commitment"* ]]
    reflect --about classroom-practise -m "No such thing."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `classroom-practice`'* ]]
}

@test "colleagues by folder, name, first name and surname" {
    reflect -m "We talked." --with Bilal --with EVANS,"Ewa Nowak"
    [ "$status" -eq 0 ]
    grep -qx 'with: \[bilal-hussain, carys-evans, ewa-nowak\]' staff/anna-reid/reflections/2026-11-20.md
    [ "$(trailer Co-authored-by)" = "Bilal Hussain <bilal@millbrook.example>
Carys Evans <carys@millbrook.example>
Ewa Nowak <ewa@millbrook.example>" ]
    reflect -m "We talked." --with Bilall
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `Bilal`'* ]]
    sed -i 's/^name:.*/name: Bilal Evans/' staff/bilal-hussain/profile.md
    reflect -m "We talked." --with evans
    [ "$status" -eq 2 ]
    [[ "$stderr" == *bilal-hussain*Bilal\ Evans*carys-evans* ]]
    commits 1
}

@test "--share, --words and --on" {
    reflect -m "We talked." --share --words "Talk Partners, again!" --on 2026-11-18
    [ "$status" -eq 0 ]
    grep -qx 'share: true' staff/anna-reid/reflections/2026-11-18-talk-partners-again.md
    [ "$(trailer Reflection)" = 2026-11-18-talk-partners-again ]
    [ "$(git log -1 --format=%s)" = "Reflect on classroom practice and recovery plan: Anna Reid, 18 November 2026" ]
    reflect -m "We talked." --words "!?"
    [ "$status" -eq 2 ]
}

@test "a second note of a day gets a number, and never words of its text" {
    for text in "We talked." "Kayleigh cried when the bell rang." "Kayleigh smiled."; do
        reflect -m "$text" --on 2026-11-18
        [ "$status" -eq 0 ]
    done
    [ "$(trailer Reflection)" = 2026-11-18-3 ]
    [ -z "$(git log --format=%B --name-only | grep -i kayleigh)" ]
    reflect -m "Other words." --on 2026-11-18 --words "We talked"
    reflect -m "Other words still." --on 2026-11-18 --words "We talked"
    commits 5
    [ "$(cd staff/anna-reid/reflections && echo 2026-11-18*)" = "2026-11-18-2.md 2026-11-18-3.md \
2026-11-18-we-talked-2.md 2026-11-18-we-talked.md 2026-11-18.md" ] ||
        { ls staff/anna-reid/reflections; false; }
    check staff/anna-reid
    finds_nothing
}

@test "the same note twice is one" {
    reflect -m "We talked."
    reflect -m "We talked."
    [ "$status" -eq 0 ]
    [[ "$output" == "This very note is committed already"* ]]
    commits 1
}

# ---- who one is ------------------------------------------------------------------------------------

@test "by operand, by setting, by email whatever its case" {
    reflect -m "One."
    [ "$(trailer Staff)" = anna-reid ]
    git config twofold.person ewa-nowak
    reflect -m "Two."
    [ "$(trailer Staff)" = ewa-nowak ]
    reflect bilal -m "Three."
    [ "$(trailer Staff)" = bilal-hussain ]
    git config twofold.person nobody
    reflect -m "Four."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"git config twofold.person"*nobody* ]]
    commits 3
}

@test "nobody, or more than one, with that email: how to say it" {
    GIT_AUTHOR_EMAIL=somebody@else.example reflect -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"git config twofold.person SLUG"*"anna-reid  Anna Reid"* ]]
    [[ "$stderr" != *dan-foster* ]] # who has left
    for n in {1..40}; do
        mkdir "staff/former-$n"
        printf -- '---\nname: Former %d\nrole: teacher\nleft: 2020-07-17\n---\n' "$n" >"staff/former-$n/profile.md"
    done
    GIT_AUTHOR_EMAIL=somebody@else.example reflect -m "One."
    [[ "$stderr" == *"anna-reid  Anna Reid"* && "$stderr" != *"shows everybody"* ]]
    sed -i '/^left/d' staff/former-*/profile.md
    GIT_AUTHOR_EMAIL=somebody@else.example reflect -m "One."
    [[ "$stderr" == *"shows everybody"* ]]
    sed -i 's/^email:.*/email: anna@millbrook.example/' staff/ewa-nowak/profile.md
    reflect -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"More than one profile"*"git config twofold.person SLUG"* ]]
    commits 0
}

@test "no identity: what to tell git" {
    unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL EMAIL
    git config user.useConfigOnly true
    reflect anna-reid -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"git config --global user.name"* ]]
    commits 0
}

@test "names with quotes, line breaks, brackets and right-to-left text" {
    mkdir -p 'staff/o"neil'
    printf 'name: "Ann\\" <x>\\nStaff: forged \u202eolleh"\nrole: teacher\nemail: o@x.example\n' | sed '1i ---' >'staff/o"neil/profile.md'
    echo --- >>'staff/o"neil/profile.md'
    cp -R "$person/recovery-plan.md" 'staff/o"neil/'
    reflect 'o"neil' -m "One." --with anna-reid --about recovery-plan
    [ "$status" -eq 0 ]
    [[ "$output" != *$'\u202e'* ]]
    [ "$(trailer Staff)" = 'o"neil' ]
    reflect -m "Two." --with 'o"neil'
    [ "$status" -eq 0 ]
    [ "$(trailer Staff)" = anna-reid ]
    [ "$(trailer Co-authored-by)" = $'Ann" x Staff: forged \u202eolleh <o@x.example>' ]
    check staff/anna-reid/reflections
    finds_nothing
}

# ---- the editor --------------------------------------------------------------------------------------

@test "the template, filled in: hints and empty headings go" {
    editor <<'SH'
cp "$1" "$HOME/template"
sed -i 's/^## What I noticed$/&\n\nThat they talked./; s/^about: .*/about: recovery-plan/; s/^with: .*/with: bilal-hussain/' "$1"
SH
    reflect
    [ "$status" -eq 0 ]
    grep -qx 'about: \[classroom-practice, recovery-plan\] # .*' "$HOME/template"
    for heading in "What I tried" "What I noticed" "What I will try next"; do
        grep -qx "## $heading" "$HOME/template"
    done
    commits 1
    diff - staff/anna-reid/reflections/2026-11-20.md <<'MD'
---
about: recovery-plan
with: bilal-hussain
---

## What I noticed

That they talked.
MD
    [ "$(trailer Commitment)" = recovery-plan ]
    [ "$(trailer Co-authored-by)" = "Bilal Hussain <bilal@millbrook.example>" ]
    no_drafts
}

@test "a file that somebody put among the drafts is none of ours" {
    editor <<<'sed -i "s/^## What I tried/&\n\nTried./" "$1"'
    mkdir -p "$drafts/anna-reid"
    for name in "$today-02" "$today-+2" "$today- 2" "$today-99999999999999999999" "$today-0" "$today-"; do
        echo "Mine." >"$drafts/anna-reid/$name.md"
    done
    reflect
    [ "$status" -eq 0 ]
    commits 1
    [ "$(cat "$drafts"/anna-reid/*.md | sort -u)" = "Mine." ]
}

@test "a text that is none is refused, and all of it kept" {
    run --separate-stderr "$TWOFOLD" reflect --today "$today" - < <(printf 'We talked.\0And talked.\n')
    [ "$status" -eq 1 ]
    [[ "$stderr" == *unreadable*"NUL"* ]]
    [ "$(tr '\0' . <"$drafts"/*/*.md | tail -n 1)" = "We talked..And talked." ]
    commits 0
}

@test "the editor is the one that git has, with its arguments" {
    unset GIT_EDITOR
    editor <<'SH'
[ "$1" = --now ] && echo "Words." >>"$2"
SH
    git config core.editor "'$GIT_EDITOR' --now"
    unset GIT_EDITOR
    reflect
    [ "$status" -eq 0 ]
    commits 1
}

@test "the editor is the repository's own, from wherever" {
    editor <<'SH'
echo "Words." >>"$1"
SH
    git config core.editor "$GIT_EDITOR"
    export EDITOR=false
    unset GIT_EDITOR VISUAL
    school=$PWD
    cd /
    reflect -C "$school"
    [ "$status" -eq 0 ]
    cd "$school"
    commits 1
}

@test "an editor that saves nothing, or an empty file, or takes it away: nothing is committed" {
    for act in 'sleep 3' ': >"$1"' 'rm "$1"' 'echo >>"$1"' 'sed -i s/about:.*/about:\ recovery-plan/ "$1"'; do
        editor <<<"$act"
        reflect
        [ "$status" -eq 0 ]
        [[ "$stderr" == *"Nothing was written"* ]]
        [[ "$stderr" != *"did not wait"* ]]
        no_drafts
    done
    commits 0
    [ -z "$(git status --porcelain)" ]
}

@test "an editor that does not wait: what is saved later is offered" {
    editor <<<'cp "$1" "$HOME/template"'
    reflect --about recovery-plan
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"Nothing was written"*"did not wait"*"code --wait"* ]]
    cmp "$HOME/template" "$drafts/anna-reid/2026-11-20.md"
    echo "Words." >>"$drafts/anna-reid/2026-11-20.md"
    reflect
    [[ "$stderr" == *"Going on with the draft"*"Nothing was changed"*"did not wait"* ]]
    reflect --no-edit
    [ "$status" -eq 0 ]
    grep -qx "Words." staff/anna-reid/reflections/2026-11-20.md
    commits 1
    no_drafts
}

@test "an editor that fails or is killed: what was typed is kept, its place said" {
    editor <<<'echo "Some words." >>"$1"; exit 3'
    reflect
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"did not end well"*"$PWD/$drafts/anna-reid/2026-11-20.md"* ]]
    grep -q "Some words." "$drafts/anna-reid/2026-11-20.md"
    editor <<<'echo "More words." >>"$1"; kill -KILL $$'
    reflect
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"$drafts/anna-reid/2026-11-20.md"* ]]
    commits 0
    reflect --no-edit
    [ "$status" -eq 0 ]
    grep -q "Some words." staff/anna-reid/reflections/2026-11-20.md
    grep -q "More words." staff/anna-reid/reflections/2026-11-20.md
    commits 1
    no_drafts
}

@test "an editor that fails before anything was typed leaves no draft, and another can be named" {
    editor <<<'exit 1'
    for act in "$GIT_EDITOR" /nowhere/editor; do
        export GIT_EDITOR=$act
        reflect
        [ "$status" -eq 2 ]
        [[ "$stderr" == *"git config --global core.editor nano"*"twofold reflect -m TEXT"* ]]
        no_drafts
    done
}

@test "an editor that saves CRLF, one that replaces the file, one that writes a BOM" {
    editor <<<'sed -i "s/^## What I tried/&\n\nWords./" "$1" && sed -i "s/\$/\r/" "$1"'
    reflect
    [ "$status" -eq 0 ]
    printf -- '---\r\nabout: [classroom-practice, recovery-plan]\r\n---\r\n\r\n## What I tried\r\n\r\nWords.\r\n' |
        diff - staff/anna-reid/reflections/2026-11-20.md
    editor <<<'{ sed "s/^## What I tried/&\n\nOther words./" "$1"; } >"$1.new"; mv "$1.new" "$1"'
    reflect
    [ "$status" -eq 0 ]
    editor <<<'{ printf "\357\273\277"; sed "s/^## What I tried/&\n\nThird words./" "$1"; } >"$1.new"; mv "$1.new" "$1"'
    reflect
    [ "$status" -eq 0 ]
    commits 3
    check staff/anna-reid
    finds_nothing
}

@test "without a terminal errors are refused and the draft is offered again" {
    editor <<<'echo "I have met my commitment." >>"$1"'
    reflect
    [ "$status" -eq 1 ]
    [[ "$stderr" == *met-not-met*"$drafts/anna-reid/2026-11-20.md"* ]]
    commits 0
    [ -z "$(git status --porcelain)" ]
    editor <<<'sed -i "s/I have met.*/I tried something./" "$1"'
    reflect
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"Going on with the draft of 20 November 2026"* ]]
    commits 1
    no_drafts
}

@test "without a terminal warnings are shown and committed" {
    reflect -m "See [the plan](nowhere.md)."
    [ "$status" -eq 0 ]
    [[ "$stderr" == *broken-link* ]]
    commits 1
}

@test "a draft of another day is mentioned, and taken with --on" {
    editor <<<'echo "I have met my commitment." >>"$1"'
    reflect --on 2026-11-18
    [ "$status" -eq 1 ]
    editor <<<'echo "Words of today." >>"$1"'
    reflect
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"draft of 18 November 2026"* ]]
    grep -q "Words of today" staff/anna-reid/reflections/2026-11-20.md
    editor <<<'sed -i "s/I have met.*/I tried something./" "$1"'
    reflect --on 2026-11-18
    [ "$status" -eq 0 ]
    [ "$(trailer Reflection)" = 2026-11-18 ]
    no_drafts
}

@test "a text that is refused never overwrites a draft" {
    reflect -m "I have met my commitment."
    reflect -m "I have met my other commitment."
    [ "$(find "$drafts" -type f | wc -l)" -eq 2 ]
    grep -q "met my commitment" "$drafts/anna-reid/2026-11-20.md"
    grep -q "met my other" "$drafts/anna-reid/2026-11-20-2.md"
}

@test "a draft outlives the work tree that it was begun in" {
    git worktree add --quiet "$BATS_TEST_TMPDIR/linked" -b other
    (cd "$BATS_TEST_TMPDIR/linked" && ! "$TWOFOLD" reflect --today "$today" -m "I have met my commitment.")
    git worktree remove "$BATS_TEST_TMPDIR/linked"
    sed -i 's/I have met.*/I tried something./' "$drafts/anna-reid/2026-11-20.md"
    reflect --no-edit
    [ "$status" -eq 0 ]
    commits 1
}

@test "an unchanged draft is not committed unasked" {
    reflect -m "I have met my commitment."
    sed -i 's/I have met.*/I tried something./' "$drafts/anna-reid/2026-11-20.md"
    editor <<<:
    reflect --with bilal
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"at its top stands"*"Nothing was changed"*--no-edit*"$drafts/anna-reid/2026-11-20.md"* ]]
    commits 0
    reflect --no-edit
    [ "$status" -eq 0 ]
    commits 1
    reflect --no-edit
    [ "$status" -eq 2 ]
}

@test "a draft that somebody is at is nobody else's" {
    editor <<'SH'
echo "First words." >>"$1"
mkfifo "$HOME/wait"
read -r _ <"$HOME/wait"
SH
    "$TWOFOLD" reflect --today "$today" 3>&- &
    first=$!
    until [ -p "$HOME/wait" ]; do sleep 0.05; done
    editor <<<'echo "Other words." >>"$1"'
    reflect
    [ "$status" -eq 0 ]
    [[ "$stderr" != *"draft"* ]]
    commits 1
    echo go >"$HOME/wait"
    wait "$first"
    commits 2
    grep -q "First words." staff/anna-reid/reflections/2026-11-20-2.md
    no_drafts
}

@test "many at once, of one person and day" {
    for i in 1 2 3 4 5 6; do
        "$TWOFOLD" reflect --today "$today" -m "Note number $i." --about recovery-plan 3>&- &
    done
    wait
    commits 6
    [ "$(cat staff/anna-reid/reflections/2026-11-20* | grep -c "Note number")" -eq 6 ]
    [ "$(cat staff/anna-reid/reflections/2026-11-20* | grep "Note number" | sort -u | wc -l)" -eq 6 ]
    [ -z "$(git status --porcelain)" ]
    no_drafts
}

@test "a text from a file is kept whatever its day" {
    run --separate-stderr bash -c '"$0" reflect --today "$TODAY" --on 2026-12-24 - <<<"We talked."' "$TWOFOLD"
    [ "$status" -eq 1 ]
    [[ "$stderr" == *reflection-date*"$drafts/anna-reid/2026-12-24.md"* ]]
    grep -q "We talked." "$drafts/anna-reid/2026-12-24.md"
}

# ---- at a terminal -----------------------------------------------------------------------------------

@test "at a terminal: mended in the editor" {
    editor <<'SH'
if grep -q "I have met" "$1"; then sed -i "s/I have met.*/I tried something./" "$1"
else echo "I have met my commitment." >>"$1"; fi
SH
    converse "end it in the editor=>m^M" --
    [ "$status" -eq 0 ]
    [[ "$output" == *met-not-met*"Committed "* ]]
    commits 1
    no_drafts
}

@test "at a terminal: errors are never committed, and the draft is kept" {
    editor <<<'echo "I have met my commitment." >>"$1"'
    converse "eep it as a draft=>c^M" "eep it as a draft=>k^M" --
    [ "$status" -eq 1 ]
    [[ "$output" != *"[c]ommit"* ]]
    [[ "$output" == *"$drafts/anna-reid/2026-11-20.md"* ]]
    commits 0
}

@test "at a terminal: Ctrl-C and the end of the input keep the draft" {
    editor <<<'echo "I have met my commitment." >>"$1"'
    for key in "^C" "^D"; do
        converse "eep it as a draft=>$key" -- -m "I have met my commitment."
        [ "$status" -eq 1 ]
        [[ "$output" == *"$drafts/anna-reid/2026-11-20"* ]]
    done
    [ "$(find "$drafts" -type f | wc -l)" -eq 2 ]
}

@test "at a terminal: Ctrl-C in the editor is the editor's" {
    # dash heeds a Ctrl-C only once the program that it was about to start has ended.
    editor <<'SH'
trap 'trap - INT; kill -INT $$' INT
echo "Some words." >>"$1"
echo editing
while :; do sleep 0.1; done
SH
    converse "editing=>^C" --
    [ "$status" -eq 2 ]
    [[ "$output" == *"did not end well"*"$drafts/anna-reid/2026-11-20.md"* ]]
    editor <<<'trap "" INT; echo editing; sleep 1; echo "More words." >>"$1"'
    converse "Go on with it=>y^M" "editing=>^C" --
    [ "$status" -eq 0 ]
    grep -q "Some words." staff/anna-reid/reflections/2026-11-20.md
    grep -q "More words." staff/anna-reid/reflections/2026-11-20.md
}

@test "at a terminal: warnings are committed all the same, when asked" {
    converse "[c]ommit it as it is=>c^M" -- -m "See [the plan](nowhere.md)."
    [ "$status" -eq 0 ]
    commits 1
    converse "[c]ommit it as it is=>k^M" -- -m "See [the plan](elsewhere.md)."
    [ "$status" -eq 0 ]
    commits 1
    [[ "$output" == *"$drafts/anna-reid/2026-11-20.md"* ]]
}

@test "at a terminal: a draft of any day is offered, and may wait" {
    reflect -m "I have met my commitment." --on 2026-11-17
    editor <<<'sed -i "s/I have met.*/I tried something./" "$1"; grep -q "tried something" "$1" || echo "Words." >>"$1"'
    converse "draft of 17 November 2026=>n^M" --
    [ "$status" -eq 0 ]
    [ "$(trailer Reflection)" = 2026-11-20 ]
    converse "draft of 17 November 2026=>^M" --
    [ "$status" -eq 0 ]
    [ "$(trailer Reflection)" = 2026-11-17 ]
    no_drafts
}

@test "at a terminal: Ctrl-C and the end of the input at an earlier draft stop, and open no editor" {
    editor <<<'echo opened >"$HOME/opened"'
    reflect -m "I have met my commitment." --on 2026-11-17
    for key in "^C" "^D"; do
        converse "Go on with it=>$key" --
        [ "$status" -eq 0 ]
        [[ "$output" == *"Your draft is where it was:"*"$drafts/anna-reid/2026-11-17.md" ]]
    done
    converse "Go on with it=>d^M" "iscard it?=>^C" --
    [[ "$output" == *"Your draft is where it was:"* ]]
    grep -q "I have met" "$drafts/anna-reid/2026-11-17.md"
    [ ! -e "$HOME/opened" ]
    commits 0
}

@test "at a terminal: an earlier draft is discarded, once that is meant" {
    reflect -m "I have met my commitment." --on 2026-11-16
    reflect -m "I have met my commitment." --on 2026-11-17
    editor <<<'echo "Words." >>"$1"'
    converse "draft of 17 November 2026=>d^M" "iscard it?=>^M" --
    [[ "$output" == *"Your draft is where it was:"* ]]
    converse "draft of 17 November 2026=>d^M" "iscard it?=>d^M" "draft of 16 November 2026=>n^M" --
    [ "$status" -eq 0 ]
    commits 1
    [ "$(trailer Reflection)" = 2026-11-20 ]
    [ "$(find "$drafts" -type f)" = "$drafts/anna-reid/2026-11-16.md" ]
}

@test "--no-edit takes the draft of today before another" {
    printf 'We have talked.\n' | "$TWOFOLD" reflect --today "$today" --on 2026-12-24 - || true
    reflect -m "I have met my commitment." --on 2026-11-17
    reflect -m "I have met my commitment."
    sed -i 's/I have met.*/I tried something./' "$drafts/anna-reid/"*
    reflect --no-edit
    [ "$status" -eq 0 ]
    [ "$(trailer Reflection)" = 2026-11-20 ]
    commits 1
    reflect --no-edit --on 2026-11-17
    [ "$(trailer Reflection)" = 2026-11-17 ]
    [ "$(find "$drafts" -type f)" = "$drafts/anna-reid/2026-12-24.md" ]
}

# ---- what cannot be, before a word is typed ------------------------------------------------------------

@test "a day that cannot be is refused before the editor opens" {
    editor <<<'echo opened >"$HOME/opened"'
    for text in "" "-m Words."; do
        for refused in "--on 2020-01-01:before the" "dan-foster:after the day on which its writer left"; do
            # shellcheck disable=SC2086 # two words
            reflect ${refused%%:*} $text
            [ "$status" -eq 1 ]
            [[ "$stderr" == *reflection-date*"${refused#*:}"* ]]
        done
        # shellcheck disable=SC2086 # two words
        reflect --on 2026-11-21 $text
        [ "$status" -eq 2 ]
        [[ "$stderr" == *'21 November 2026 has not come yet: leave out `--on` for today'* ]]
    done
    no_drafts
    [ ! -e "$HOME/opened" ]
    commits 0
}

@test "somebody who has left may still have a day before" {
    reflect dan-foster --on 2026-07-17 -m "My last day."
    [ "$status" -eq 0 ]
    commits 1
}

@test "no commitment to reflect on" {
    rm staff/anna-reid/*-p*.md
    reflect -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"has no commitment yet"* ]]
}

@test "a clock in 1970" {
    # A sanitised program minds that faketime comes before it.
    export ASAN_OPTIONS=verify_asan_link_order=0
    run --separate-stderr faketime -f '@1970-01-02 10:00:00' "$TWOFOLD" reflect -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"2 January 1970"*"--today DATE"* ]]
    commits 0
}

@test "no school in a plain folder: nobody is told to make one of it" {
    mkdir "$BATS_TEST_TMPDIR/elsewhere"
    cd "$BATS_TEST_TMPDIR/elsewhere"
    for command in "reflect -m One." save "join Fay --role teacher" "hooks install"; do
        # shellcheck disable=SC2086 # words
        run --separate-stderr "$TWOFOLD" $command
        [ "$status" -eq 2 ]
        [[ "$stderr" == *"There is no school here"*"Go to the school's folder first"* ]]
        [[ "$stderr" != *"twofold init" ]] # of a folder of its own, yes: twofold init FOLDER
    done
    [ -z "$(ls -A)" ]
}

@test "no repository, and a bare one" {
    make_plain=$BATS_TEST_TMPDIR/plain
    cp -R . "$make_plain"
    rm -rf "$make_plain/.git"
    cd "$make_plain"
    reflect -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"no git repository"* ]]
    git clone --quiet --bare "$BATS_TEST_TMPDIR/school" "$BATS_TEST_TMPDIR/bare.git"
    cd "$BATS_TEST_TMPDIR/bare.git"
    reflect -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"bare repository"* ]]
}

@test "a merge, a rebase, a bisection, a cherry-pick under way" {
    git switch --quiet -c other
    echo "Theirs." >>"$commitment" && git commit --quiet -am Theirs
    git switch --quiet main
    echo "Ours." >>"$commitment" && git commit --quiet -am Ours
    editor <<<'echo opened >"$HOME/opened"'
    for act in "merge other" "rebase other" "cherry-pick other"; do
        # shellcheck disable=SC2086 # two words
        git $act >/dev/null 2>&1 || true
        reflect
        [ "$status" -eq 2 ]
        [[ "$stderr" == *"${act% *} is under way"* ]]
        git "${act% *}" --abort
    done
    git bisect start HEAD HEAD~1 >/dev/null
    reflect
    [ "$status" -eq 2 ]
    git bisect reset >/dev/null 2>&1
    [ ! -e "$HOME/opened" ]
}

@test "an unmerged index" {
    blob=$(git hash-object -w school.md)
    printf '0 %040d\tschool.md\n100644 %s 2\tschool.md\n100644 %s 3\tschool.md\n' 0 "$blob" "$blob" | git update-index --index-info
    reflect -m "One."
    [ "$status" -eq 2 ]
    commits 0
}

# Runs as somebody whom permissions keep out: root gives up what lets it pass them.
reflect_without_leave() {
    local plainly=()
    [ "$(id -u)" -ne 0 ] || plainly=(setpriv --bounding-set=-dac_override,-dac_read_search --inh-caps=-all)
    run --separate-stderr "${plainly[@]}" "$TWOFOLD" reflect --today "$today" "$@"
}

@test "folders that may not be written to: ours, those of the school, and git's objects" {
    editor <<<'echo "Some words." >>"$1"'
    chmod a-w .git
    reflect_without_leave
    chmod u+w .git
    [ "$status" -eq 2 ]
    for closed in staff/anna-reid/reflections .git/objects .git/refs/heads; do
        chmod a-w "$closed"
        reflect_without_leave --on 2026-11-18
        chmod u+w "$closed"
        [ "$status" -eq 2 ]
        grep -rq "Some words." "$drafts" staff/anna-reid/reflections
        [[ "$stderr" == *"$drafts/anna-reid/2026-11-18.md"* || "$stderr" == *"What you wrote is in"* ]]
        commits 0
    done
    reflect
    [ "$status" -eq 0 ]
    commits 1
}

# ---- allowed, and said -----------------------------------------------------------------------------------

@test "a detached HEAD is allowed, and said" {
    git switch --quiet --detach
    reflect -m "One."
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"no branch"*"git switch -c"* ]]
    commits 1
}

@test "an unborn branch, a linked worktree, a school in a folder of a repository" {
    git switch --quiet --orphan fresh
    git checkout --quiet main -- . && git reset --quiet
    reflect -m "One."
    [ "$status" -eq 0 ]
    [ "$(git ls-tree -r --name-only HEAD)" = staff/anna-reid/reflections/2026-11-20.md ]
    rm -rf staff
    git checkout --quiet --force main
    git worktree add --quiet "$BATS_TEST_TMPDIR/linked" -b other
    (cd "$BATS_TEST_TMPDIR/linked/staff" && "$TWOFOLD" reflect --today "$today" -m "Two." >"$HOME/said")
    grep -qx '    anna-reid/reflections/2026-11-20.md' "$HOME/said"
    [ "$(git log -1 --format=%s other)" = "Reflect on classroom practice and recovery plan: Anna Reid, 20 November 2026" ]
    mkdir -p "$BATS_TEST_TMPDIR/trust/schools"
    git archive main --prefix=oak/ | tar -x -C "$BATS_TEST_TMPDIR/trust/schools"
    cd "$BATS_TEST_TMPDIR/trust"
    git init --quiet --initial-branch=main && git add . && git commit --quiet -m Begin
    run "$TWOFOLD" -C schools/oak reflect --today "$today" -m "Three."
    [ "$status" -eq 0 ]
    [ "$(git show --format= --name-only)" = schools/oak/staff/anna-reid/reflections/2026-11-20.md ]
}

@test "what else is staged, changed or promised stays as it was" {
    echo "Changed." >>"$commitment"
    echo "Staged." >>school.md && git add school.md
    echo "Both." >>README.local && git add README.local && echo "More." >>README.local
    echo "Promised." >promised && git add -N promised
    echo "New." >new
    git mv staff/ewa-nowak/recovery-plan.md staff/ewa-nowak/plan.txt
    before=$(git status --porcelain) staged=$(git diff --cached)
    reflect -m "One."
    [ "$status" -eq 0 ]
    [ "$(git status --porcelain)" = "$before" ]
    [ "$(git diff --cached)" = "$staged" ]
    [ "$(git show --format= --name-only)" = staff/anna-reid/reflections/2026-11-20.md ]
}

@test "a hook that refuses: the note is in its place, and save is named" {
    printf '#!/bin/sh\necho "Not today." >&2\nexit 1\n' >.git/hooks/pre-commit
    chmod +x .git/hooks/pre-commit
    reflect -m "One."
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"Not today."*"staff/anna-reid/reflections/2026-11-20.md"*"twofold save"* ]]
    grep -q "One." staff/anna-reid/reflections/2026-11-20.md
    commits 0
    no_drafts
    rm .git/hooks/pre-commit
    reflect -m "One."
    [ "$status" -eq 0 ]
    commits 1
}

@test "output that cannot be written is said, and the commit stands" {
    export TWOFOLD
    run bash -c '"$TWOFOLD" reflect --today "$TODAY" -m "One." >/dev/full'
    [ "$status" -eq 2 ]
    commits 1
    no_drafts
}

@test "two texts at once are one too many" {
    reflect -m "One." -
    [ "$status" -eq 2 ]
    reflect anna-reid bilal-hussain -m "One."
    [ "$status" -eq 2 ]
    reflect -m "One." --no-edit
    [ "$status" -eq 2 ]
    reflect -m "  "
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"nothing to commit"* ]]
    commits 0
}
