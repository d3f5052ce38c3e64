# `twofold save`: what was changed, looked over and committed. git reads it back.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_repository
    anna=staff/anna-reid
}

save() {
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" save --today "$TODAY" "$@"
}

# The subjects beyond the first commit are these, the oldest first; and the repository is sound.
subjects() {
    git fsck --strict --no-dangling 2>&1
    diff <(printf '%s\n' "$@") <(git log --reverse --format=%s | sed 1d)
}

trailer() {
    git log -1 --format="%(trailers:key=$1,valueonly)" "${2:-HEAD}" | sed '/^$/d'
}

note() { # PATH [TEXT]
    mkdir -p "$(dirname "$1")"
    printf -- '---\nabout: classroom-practice\nwith: bilal-hussain\n---\n\n%s\n' "${2:-We talked.}" >"$1"
}

body() {
    git log -1 --format=%b "${1:-HEAD}"
}

@test "nothing to save" {
    save
    [ "$status" -eq 0 ]
    [[ "$output" == "Nothing has changed in the school's files"* ]]
    echo "Mine." >mine.txt
    save
    [ "$status" -eq 0 ]
    [[ "$output" == *"not the school's"* ]]
    [ "$(git status --porcelain)" = "?? mine.txt" ]
    subjects ''  || [ "$(git rev-list --count HEAD)" -eq 1 ]
}

@test "a commitment reworded, and only what stands above it changed" {
    echo "Other words." >>"$anna/recovery-plan.md"
    save
    [ "$status" -eq 0 ]
    [[ "$output" == "Committed "*" to main: Reword recovery plan: Anna Reid
    $anna/recovery-plan.md" ]]
    [ "$(trailer Staff)" = anna-reid ]
    [ "$(trailer Commitment)" = recovery-plan ]
    sed -i '2i x-note: mine' "$anna/recovery-plan.md"
    save
    [ "$status" -eq 0 ]
    [ -z "$(git status --porcelain)" ]
    subjects "Reword recovery plan: Anna Reid" "Change recovery plan: Anna Reid"
}

@test "a commitment that was still the template is written" {
    printf -- '---\nsupports: Reading\n---\n\n# A title\n\n<!-- What would you like to explore? -->\n' >"$anna/recovery-plan.md"
    git commit --quiet -am "A template"
    git show HEAD~1:"$anna/recovery-plan.md" >"$anna/recovery-plan.md"
    save
    [ "$status" -eq 0 ]
    [ "$(git log -1 --format=%s)" = "Write recovery plan: Anna Reid" ]
}

@test "a profile that has its first words, others, and only a new team" {
    sed -i 's/^team:.*/team: Another/' "$anna/profile.md"
    save
    printf '\nIn most days.\n' >>"$anna/profile.md"
    save
    echo "Knock loud." >>"$anna/profile.md"
    save
    subjects "Change profile: Anna Reid" "Write profile: Anna Reid" \
        "Reword profile: Anna Reid"
}

@test "a new reflection, one reworded, one moved, one removed" {
    note "$anna/reflections/2026-11-18.md"
    save
    [ "$status" -eq 0 ]
    [ "$(trailer Reflection)" = 2026-11-18 ]
    [ "$(trailer Commitment)" = classroom-practice ]
    [ "$(trailer Co-authored-by)" = "Bilal Hussain <bilal@millbrook.example>" ]
    echo "More of it." >>"$anna/reflections/2026-11-18.md"
    save
    mv "$anna/reflections/2026-11-18.md" "$anna/reflections/2026-11-19.md"
    save
    [ "$(git show --format= --name-status -M)" = "R100	$anna/reflections/2026-11-18.md	$anna/reflections/2026-11-19.md" ]
    rm "$anna/reflections/2026-11-19.md"
    save
    [ "$status" -eq 0 ]
    subjects "Reflect on classroom practice: Anna Reid, 18 November 2026" \
        "Reword reflection: Anna Reid, 18 November 2026" \
        "Move reflection: Anna Reid, 19 November 2026" \
        "Remove reflection: Anna Reid, 19 November 2026"
    [ -z "$(git status --porcelain)" ]
}

@test "several things of one person, joined; a person a commit; the school's own first" {
    echo "Other words." >>"$anna/recovery-plan.md"
    echo "Other words." >>"$anna/classroom-practice.md"
    sed -i 's/^team:.*/team: Key Stage 1/' "$anna/profile.md"
    note "$anna/reflections/2026-11-18.md"
    echo "Other words." >>staff/bilal-hussain/recovery-plan.md
    echo "What we mean by it." >>school.md
    save
    [ "$status" -eq 0 ]
    subjects "Change school.md" \
        "Reflect on classroom practice, reword classroom practice and recovery plan, change profile: Anna Reid" \
        "Reword recovery plan: Bilal Hussain"
    [ "$(trailer Staff HEAD~1)" = anna-reid ]
    [ "$(trailer Commitment HEAD~1)" = $'classroom-practice\nrecovery-plan' ]
    [ -z "$(trailer Staff HEAD~2)" ]
    [ -z "$(git status --porcelain)" ]
}

@test "somebody new, and a folder that was renamed or removed" {
    mkdir staff/fay-gill
    sed 's/^name:.*/name: Fay Gill/; /^email/d' "$anna/profile.md" >staff/fay-gill/profile.md
    cp "$anna"/*-p*.md staff/fay-gill/
    sed -i '/^with/d' staff/fay-gill/*-p*.md
    save
    [ "$status" -eq 0 ]
    mv staff/fay-gill staff/fay-gill-hope
    save
    [ "$status" -eq 0 ]
    [ "$(git show --format= --name-status -M | cut -c1-4 | sort -u)" = R100 ]
    [ "$(trailer Staff)" = fay-gill-hope ]
    rm -r staff/fay-gill-hope
    save
    [ "$status" -eq 0 ]
    subjects "Write classroom practice, recovery plan and profile: Fay Gill" \
        "Move classroom practice, recovery plan and profile: Fay Gill" \
        "Remove classroom practice, recovery plan and profile: Fay Gill"
}

@test "so much that a line cannot hold it" {
    note "$anna/reflections/2026-11-18.md"
    for name in seating plan.pdf photograph-of-the-wall.jpg photograph-of-the-floor.jpg another-photograph.jpg; do
        echo "$name" >"$anna/$name"
    done
    save
    [ "$status" -eq 0 ]
    subjects "Reflect on classroom practice, and more: Anna Reid"
    rm "$anna"/*.jpg && for i in 1 2 3 4 5; do echo "$i" >"$anna/picture-number-$i-of-the-wall.jpg"; done
    save
    subjects "Reflect on classroom practice, and more: Anna Reid" "Change several files: Anna Reid"
}

@test "what is written comes first, however much comes with it" {
    for kind in classroom-practice recovery-plan; do
        printf -- '---\nsupports: Reading\n---\n\n# A title\n' >"$anna/$kind.md"
    done
    git commit --quiet -am "Templates"
    git checkout --quiet HEAD~1 -- "$anna"
    echo "Mine." >"$anna/recovery plan (1).docx"
    for name in seating plan photograph; do echo "$name" >"$anna/$name-of-the-room.jpg"; done
    save
    [ "$status" -eq 0 ]
    [ "$(git log -1 --format=%s)" = "Write classroom practice and recovery plan, and more: Anna Reid" ]
}

@test "the files of each commit are listed" {
    echo "Other words." >>"$anna/recovery-plan.md"
    echo "Mine." >"$anna/recovery plan (1).docx"
    rm staff/bilal-hussain/reflections/*.md
    gone=$(git ls-files --deleted | head -n 1)
    save
    [ "$status" -eq 0 ]
    [[ "$output" == "Committed "*": Reword recovery plan, add recovery plan (1).docx: Anna Reid
    $anna/recovery plan (1).docx
    $anna/recovery-plan.md
Committed "*": Bilal Hussain"*"
    $gone (gone)"* ]]
}

@test "pictures are a person's too; what editors leave is not" {
    echo picture >"$anna/wall.svg"
    echo swap >"$anna/.recovery-plan.md.swp"
    echo backup >"$anna/recovery-plan.md~"
    save
    [ "$status" -eq 0 ]
    subjects "Add wall.svg: Anna Reid"
    [ "$(git status --porcelain | wc -l)" -eq 2 ]
}

@test "a link is left alone, wherever it leads" {
    ln -s recovery-plan.md "$anna/link.md"
    ln -s nowhere "$anna/dangling.svg"
    git add "$anna/dangling.svg" && git commit --quiet -m "A link"
    ln -sf elsewhere "$anna/dangling.svg"
    echo "Other words." >>"$anna/classroom-practice.md"
    save "$anna/classroom-practice.md" "$anna/dangling.svg"
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"$anna/dangling.svg is no file but a link"* ]]
    [ "$(git log -1 --format=%s)" = "Reword classroom practice: Anna Reid" ]
    [ "$(readlink "$anna/dangling.svg")" = elsewhere ]
    (cd "$anna" && save dangling.svg && [[ "$stderr" == "twofold: dangling.svg is no file but a link"* ]])
    [ "$(git status --porcelain | wc -l)" -eq 2 ]
}

@test "what is not the school's is for git, told as a shell takes it" {
    echo "Tea, milk" >"the office's list.txt"
    save "the office's list.txt"
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"none of the school's files"* ]]
    told=$(sed -n "s/^Commit it with: git commit //p" <<<"$stderr")
    eval "[ -f $told ]"
}

@test "paths limit it" {
    echo "Other words." >>"$anna/recovery-plan.md"
    echo "I have met my commitment." >>"$anna/classroom-practice.md"
    echo "Other words." >>staff/bilal-hussain/recovery-plan.md
    save "$anna/recovery-plan.md"
    [ "$status" -eq 0 ]
    run --separate-stderr "$TWOFOLD" -C staff save --today "$TODAY" bilal-hussain
    [ "$status" -eq 0 ]
    save "$anna/profile.md"
    [ "$status" -eq 0 ]
    [[ "$output" == "Nothing has changed in what you asked about"* ]]
    save nowhere.md
    [ "$status" -eq 2 ]
    echo "Mine." >mine.txt
    save mine.txt
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"git commit"* ]]
    subjects "Reword recovery plan: Anna Reid" "Reword recovery plan: Bilal Hussain"
}

@test "errors are not committed: in what is saved, or because of it" {
    echo "I have met my commitment." >>"$anna/classroom-practice.md"
    echo "Other words." >>staff/bilal-hussain/recovery-plan.md
    before=$(git status --porcelain)
    save
    [ "$status" -eq 1 ]
    [[ "$stderr" == *met-not-met*"Nothing is committed yet"* ]]
    [ "$(git status --porcelain)" = "$before" ]
    git checkout --quiet .
    sed -i '0,/^### .*/s//### Another name/' school.md
    save
    [ "$status" -eq 1 ]
    [[ "$stderr" == *unknown-name* ]]
    [ "$(git rev-list --count HEAD)" -eq 1 ]
}

@test "what was wrong elsewhere before is nothing to do with it" {
    echo "I have met my commitment." >>"$commitment"
    git commit --quiet -am "A verdict"
    sed -i 's/^team:.*/team: Another/' staff/bilal-hussain/profile.md
    save
    [ "$status" -eq 0 ]
    [ "$(git log -1 --format=%s)" = "Change profile: Bilal Hussain" ]
}

@test "--dry-run says and does nothing" {
    echo "Other words." >>"$anna/recovery-plan.md"
    rm staff/bilal-hussain/reflections/*.md
    before=$(git status --porcelain)
    save --dry-run
    [ "$status" -eq 0 ]
    [[ "$output" == *"Would commit: Reword recovery plan: Anna Reid
    $anna/recovery-plan.md"*"(gone)"* ]]
    [ "$(git status --porcelain)" = "$before" ]
    [ "$(git rev-list --count HEAD)" -eq 1 ]
}

@test "what else is staged, changed or promised stays as it was" {
    mkdir src
    echo "Code." >src/code.c && git add src/code.c
    echo "Promised." >src/promised.c && git add -N src/promised.c
    echo "New." >src/new.c
    before=$(git status --porcelain) staged=$(git diff --cached)
    echo "Other words." >>"$anna/recovery-plan.md" && git add "$anna/recovery-plan.md"
    echo "Still other words." >>"$anna/recovery-plan.md"
    note "$anna/reflections/2026-11-18.md" && git add -N "$anna/reflections/2026-11-18.md"
    save
    [ "$status" -eq 0 ]
    [ "$(git status --porcelain)" = "$before" ]
    [ "$(git diff --cached)" = "$staged" ]
    subjects "Reflect on classroom practice, reword recovery plan: Anna Reid"
    git show HEAD:"$anna/recovery-plan.md" | cmp - "$anna/recovery-plan.md"
}

@test "the first commit, a folder of a larger repository, a detached HEAD" {
    rm -rf .git
    git init --quiet --initial-branch=main
    save
    [ "$status" -eq 0 ]
    [ -z "$(git status --porcelain)" ]
    [ "$(git log --reverse --format=%s | head -n 1)" = "Write school.md" ]
    mkdir -p "$BATS_TEST_TMPDIR/trust/schools"
    cp -R . "$BATS_TEST_TMPDIR/trust/schools/oak"
    cd "$BATS_TEST_TMPDIR/trust"
    rm -rf schools/oak/.git
    git init --quiet --initial-branch=main && git add . && git commit --quiet -m Begin
    git switch --quiet --detach
    echo "Other words." >>"schools/oak/$anna/recovery-plan.md"
    echo "Mine." >mine.txt
    run --separate-stderr "$TWOFOLD" -C schools/oak save --today "$TODAY"
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"no branch"* ]]
    [ "$(git show --format=%s --name-only HEAD)" = "Reword recovery plan: Anna Reid

schools/oak/$anna/recovery-plan.md" ]
}

@test "a merge under way, an unmerged index, no identity" {
    git switch --quiet -c other
    echo "Theirs." >>"$commitment" && git commit --quiet -am Theirs
    git switch --quiet main
    echo "Ours." >>"$commitment" && git commit --quiet -am Ours
    git merge other >/dev/null 2>&1 || true
    save
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"merge is under way"* ]]
    git merge --abort
    git config user.useConfigOnly true
    unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL EMAIL
    echo "Other words." >>"$anna/recovery-plan.md"
    save
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"git config --global user.name"* ]]
}

@test "why, in the author's own words, between subject and trailers" {
    echo "Other words." >>"$anna/recovery-plan.md"
    save -m "I had given every room a date, and the rooms, it turns out when one listens, have dates of their own: Mai's is the spring.

  Bilal   asked first."
    [ "$status" -eq 0 ]
    [[ "$output" == *": Reword recovery plan: Anna Reid"$'\n'* ]]
    body >"$BATS_TEST_TMPDIR/body"
    diff - "$BATS_TEST_TMPDIR/body" <<'END'
I had given every room a date, and the rooms, it turns out when one
listens, have dates of their own: Mai's is the spring.

Bilal asked first.

Staff: anna-reid
Commitment: recovery-plan
Co-authored-by: Carys Evans <carys@millbrook.example>

END
    [ "$(trailer Staff)" = anna-reid ]
}

@test "one why for what several people changed, and for the school's own" {
    echo "Other words." | tee -a "$anna/recovery-plan.md" >>staff/bilal-hussain/recovery-plan.md
    echo "What we mean by it." >>school.md
    save --message "After the staff meeting."
    [ "$status" -eq 0 ]
    [ "$(git log -3 --format=%b | grep -cx 'After the staff meeting.')" -eq 3 ]
    [ "$(body HEAD~2)" = "After the staff meeting." ]
}

@test "a why that is longer comes from standard input" {
    echo "Other words." >>"$anna/recovery-plan.md"
    save --message - <<<"After the staff meeting."
    [ "$status" -eq 0 ]
    [ "$(body | head -n 1)" = "After the staff meeting." ]
    echo "And others." >>"$anna/recovery-plan.md"
    save -m - <.
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"Standard input cannot be read"* ]]
}

@test "words that look like trailers are none" {
    for forged in "Staff: bilal-hussain" $'Words.\n\nStaff: bilal-hussain\nReflection : 2026-11-18' \
        $'Signed-off-by: bilal\n(cherry picked from commit 1234)' \
        $'Words\r\n\r\nStaff: bilal-hussain\r\n' $'--- \n# mine\nStaff: bilal-hussain' \
        "Twelve words and more, so that the line is full and we begin the next: Staff: bilal-hussain"; do
        for path in "$anna/recovery-plan.md" school.md; do
            echo "Other words." >>"$path"
            save -m "$forged"
            [ "$status" -eq 0 ]
            git log -1 --format=%B >"$BATS_TEST_TMPDIR/message"
            [ "$(git interpret-trailers --parse <"$BATS_TEST_TMPDIR/message" | sed '/^Co-auth/d')" = "$(
                [ "$path" = school.md ] || printf 'Staff: anna-reid\nCommitment: recovery-plan'
            )" ]
            [ -z "$(git log -1 --format='%(trailers:key=Reflection)')" ]
            # An editor's session keeps every word.
            GIT_EDITOR=true git commit --quiet --amend
            git log -1 --format=%B | cmp - "$BATS_TEST_TMPDIR/message"
        done
    done
    [ -z "$(git log --format=%h --grep='^Staff: bilal' --grep='^Reflection *:')" ]
}

@test "a why that says nothing, or hides something" {
    echo "Other words." >>school.md
    save -m $'\u202eback to front'
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"hidden character"* ]]
    save -m $'not \xff UTF-8'
    [ "$status" -eq 2 ]
    [ "$(git rev-list --count HEAD)" -eq 1 ]
    save -m $' \n\t'
    [ "$status" -eq 0 ]
    [ -z "$(body)" ]
}
