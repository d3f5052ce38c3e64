# One cycle ends and the next begins.
bats_require_minimum_version 1.5.0
load lib/school

cycle() {
    run --separate-stderr "$TWOFOLD" cycle --today "$TODAY" "$@"
}

setup() {
    make_repository
    finished=$(sed -n 's/^cycle: //p' school.md)
    before=$(git rev-parse HEAD)
}

next="High Water 2026-28"

begin_next() {
    cycle "$next" --starts 2026-11-01 --ends 2028-07-21
}

untouched() {
    [ "$status" -eq 2 ]
    [ "$(git rev-parse HEAD)" = "$before" ]
    [ ! -e staff/anna-reid/earlier ]
}

@test "the finished cycle is tagged and moved, and everybody begins afresh" {
    begin_next
    [ "$status" -eq 0 ]
    git fsck --strict
    [ -z "$(git status --porcelain)" ]
    [ "$(git log -1 --format=%B)" = "Begin $next

Cycle: $next" ]
    [ "$(git rev-list --count "$before..HEAD")" -eq 1 ]
    slug=common-ground-2025-27
    [ "$(git cat-file -t "$slug")" = tag ]
    [ "$(git rev-parse "$slug^{commit}")" = "$before" ]
    git cat-file tag "$slug" | grep -qxF "$finished, as it ended"
    # Byte for byte what it was.
    for file in $(git ls-tree -r --name-only "$before" staff | grep -E '(practice|plan)\.md$|/reflections/'); do
        rest=${file#staff/*/}
        person=${file%"/$rest"}
        git show "$before:$file" | cmp - "$person/earlier/$slug/$rest"
    done
    run ! ls -d staff/*/reflections
    check
    [ "$(grep -vc '^unwritten' <<<"$findings")" -eq 0 ]
    grep -qxF "cycle: $next" school.md
    grep -qx "starts: 2026-11-01" school.md
    grep -qx "ends: 2028-07-21" school.md
    [ "$(git diff --numstat "$before" -- school.md | cut -f1,2)" = $'3\t3' ]
}

@test "history goes on through the move" {
    begin_next
    for file in staff/*/earlier/*/classroom-practice.md staff/*/earlier/*/reflections/*.md; do
        [ "$(git log --follow --format=%s -- "$file" | tail -n 1)" = Begin ]
    done
}

@test "pictures go where the words are that show them" {
    for picture in shown shared loose "two words"; do
        echo "$picture" >"staff/anna-reid/$picture.svg"
    done
    printf '\n![](shared.svg)\n' >>staff/anna-reid/profile.md
    printf '\n![](shared.svg) ![](two%%20words.svg) [B](../bilal-hussain/profile.md)\n' >>staff/anna-reid/recovery-plan.md
    note=$(ls staff/anna-reid/reflections/*.md | head -n 1)
    printf '\n![](../shown.svg)\n' >>"$note"
    git add . && git commit -qm "Pictures"
    begin_next
    [ "$status" -eq 0 ]
    [ -z "$(git status --porcelain)" ]
    cd staff/anna-reid
    [ "$(ls *.svg | tr '\n' ' ')" = "loose.svg shared.svg " ]
    cd earlier/common-ground-2025-27
    [ "$(cat shown.svg shared.svg "two words.svg" | tr '\n' ' ')" = "shown shared two words " ]
}

@test "a leaver's folder is moved, and nothing is asked of them" {
    begin_next
    [ ! -e staff/dan-foster/recovery-plan.md ]
    [ -f staff/dan-foster/earlier/common-ground-2025-27/recovery-plan.md ]
    check
    [[ "$findings" != *dan-foster* ]]
}

@test "support staff who had both commitments get both" {
    person=$(grep -l '^role: support' staff/*/profile.md | head -n 1)
    person=${person%/profile.md}
    cp staff/anna-reid/classroom-practice.md "$person/classroom-practice.md"
    git add . && git commit -qm "Both"
    begin_next
    [ "$status" -eq 0 ]
    grep -q '^supports: \[\]' "$person/classroom-practice.md"
}

@test "who had not written one yet gets it all the same" {
    git rm -q staff/anna-reid/recovery-plan.md && git commit -qm "Not yet"
    begin_next
    [ "$status" -eq 0 ]
    grep -q '^supports: \[\]' staff/anna-reid/recovery-plan.md
}

@test "a dry run changes nothing" {
    cycle "$next" --starts 2026-11-01 --ends 2028-07-21 --dry-run
    [ "$status" -eq 0 ]
    [ "$(git rev-parse HEAD)" = "$before" ]
    [ -z "$(git tag)" ]
    [ -z "$(git status --porcelain)" ]
}

@test "what is not committed has to be first" {
    echo "More." >>staff/anna-reid/recovery-plan.md
    begin_next
    untouched
    [[ "$stderr" == *"staff/anna-reid/recovery-plan.md"*"twofold save"* ]]
    git checkout -q .
    printf -- '---\nabout: recovery-plan\n---\nNew.\n' >staff/anna-reid/reflections/2026-11-10.md
    begin_next
    untouched
    rm staff/anna-reid/reflections/2026-11-10.md
    echo >>school.md
    begin_next
    untouched
    [ -z "$(git tag)" ]
    git checkout -q .
    echo elsewhere >notes.txt
    begin_next
    [ "$status" -eq 0 ]
    [ "$(git status --porcelain)" = "?? notes.txt" ]
}

@test "what git is told to ignore stays where it is" {
    echo '*.swp' >.git/info/exclude
    echo x >staff/anna-reid/reflections/.x.swp
    begin_next
    [ "$status" -eq 0 ]
    [ -f staff/anna-reid/reflections/.x.swp ]
}

@test "a tag of that name" {
    git tag common-ground-2025-27
    begin_next
    [ "$status" -eq 0 ]
    git reset -q --hard "$before"
    git commit -q --allow-empty -m "Later"
    before=$(git rev-parse HEAD)
    begin_next
    untouched
    [[ "$stderr" == *"git tag -d"* ]]
}

@test "a hook that refuses: the next try goes on from there" {
    printf '#!/bin/sh\nexit 1\n' >.git/hooks/commit-msg
    chmod +x .git/hooks/commit-msg
    begin_next
    [ "$status" -eq 2 ]
    [ "$(git rev-parse HEAD)" = "$before" ]
    [[ "$stderr" == *"tag common-ground-2025-27 is set"* ]]
    [ -z "$(git status --porcelain)" ]
    rm .git/hooks/commit-msg
    begin_next
    [ "$status" -eq 0 ]
    [ -z "$(git status --porcelain)" ]
    [ "$(git rev-parse common-ground-2025-27^{commit})" = "$before" ]
    [ "$(git rev-parse HEAD^)" = "$before" ]
    check
    [ "$(grep -vc '^unwritten' <<<"$findings")" -eq 0 ]
}

@test "line ends are converted, and stay as they are" {
    git config core.autocrlf true
    rm -r staff && git checkout -q staff
    grep -q $'\r' staff/anna-reid/recovery-plan.md
    cp staff/anna-reid/recovery-plan.md ../was
    begin_next
    [ "$status" -eq 0 ]
    [ -z "$(git status --porcelain)" ]
    cmp ../was staff/anna-reid/earlier/common-ground-2025-27/recovery-plan.md
}

@test "a link among the reflections" {
    ln -s ../recovery-plan.md staff/anna-reid/reflections/link.md
    git add . && git commit -qm "Link"
    before=$(git rev-parse HEAD)
    begin_next
    untouched
    [[ "$stderr" == *"staff/anna-reid/reflections/link.md"* ]]
}

@test "earlier/ has something of that name" {
    mkdir -p staff/anna-reid/earlier/common-ground-2025-27
    echo mine >staff/anna-reid/earlier/common-ground-2025-27/recovery-plan.md
    git add . && git commit -qm "Mine"
    begin_next
    [ "$status" -eq 2 ]
    [ "$(cat staff/anna-reid/earlier/common-ground-2025-27/recovery-plan.md)" = mine ]
    [ -z "$(git status --porcelain)" ]
}

@test "names and dates that cannot be" {
    cycle "$next"
    untouched
    cycle "$next" --starts 2028-01-01 --ends 2027-01-01
    untouched
    cycle "common ground, 2025-27" --starts 2027-09-01 --ends 2028-07-21
    untouched
    cycle $'High\u202eWater' --starts 2027-09-01 --ends 2028-07-21
    untouched
    cycle --starts 2027-09-01 --ends 2028-07-21
    untouched
}

@test "a profile or school.md that cannot be read" {
    printf -- '---\nname: [\n---\n' >staff/bilal-hussain/profile.md
    git commit -qam "Broken"
    before=$(git rev-parse HEAD)
    begin_next
    untouched
    [[ "$stderr" == *"staff/bilal-hussain/profile.md"* ]]
    git revert --no-edit HEAD >/dev/null
    sed -i '/^cycle:/d' school.md
    git commit -qam "Broken"
    before=$(git rev-parse HEAD)
    begin_next
    untouched
}

@test "nothing committed yet, no identity, no repository" {
    rm -rf .git
    begin_next
    [ "$status" -eq 2 ]
    git init -q -b main
    begin_next
    [ "$status" -eq 2 ]
    git add . && git commit -qm "Begin"
    before=$(git rev-parse HEAD)
    unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
    git config user.useConfigOnly true
    begin_next
    untouched
    [ -z "$(git tag)" ]
}

@test "on no branch, in a folder of a larger repository, in a work tree of its own" {
    mkdir -p "$BATS_TEST_TMPDIR/trust/schools"
    rm -rf .git
    mv "$BATS_TEST_TMPDIR/school" "$BATS_TEST_TMPDIR/trust/schools/oak"
    cd "$BATS_TEST_TMPDIR/trust"
    git init -q -b main && git add . && git commit -qm "Begin"
    git worktree add -q --detach ../other
    cd ../other/schools/oak
    begin_next
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"git switch -c"* ]]
    [ -z "$(git status --porcelain)" ]
    [ -f staff/anna-reid/earlier/common-ground-2025-27/recovery-plan.md ]
    git fsck --strict
}

@test "two cycles, one after the other" {
    begin_next
    cycle "Third 2028-30" --starts 2028-09-01 --ends 2030-07-20
    [ "$status" -eq 0 ]
    [ "$(ls staff/anna-reid/earlier | tr '\n' ' ')" = "common-ground-2025-27 high-water-2026-28 " ]
    [ "$(git log --format='%(trailers:key=Cycle,valueonly)' | grep -c .)" -eq 2 ]
}
