#!/usr/bin/env bats
# A disk that changes a bit of what git keeps: a report is as it was, or it is refused.
bats_require_minimum_version 1.5.0
load lib/school

reports=("changes --since 2025-01-01" "governors" "story amara-okafor")

setup_file() {
    local school=$BATS_FILE_TMPDIR/school
    "$BATS_TEST_DIRNAME/../demo/make-history.sh" "$TWOFOLD" "$school"
    git -C "$school" gc --quiet
    git -C "$school" commit-graph write --reachable
    git -C "$school" multi-pack-index write
    chmod -R u+w "$school/.git/objects"
    forgive_libgit2
}

# Each case damages a school of its own.
setup() {
    cp -r "$BATS_FILE_TMPDIR/school" "$BATS_TEST_TMPDIR/school"
    school=$BATS_TEST_TMPDIR/school
}

tell() { # REPORT: a word or three of it
    # shellcheck disable=SC2086
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" -C "$school" --today 2026-11-20 report $1 --format json
}

# flip_in FILE STEP: in turn, one bit of a byte in so many of the file.
flip_in() {
    local file=$1 step=$2 n byte at report flips
    local -A right
    cp "$file" "$BATS_TEST_TMPDIR/sound"
    for report in "${reports[@]}"; do
        tell "$report"
        [ "$status" -eq 0 ]
        right[$report]=$output
    done
    n=$(wc -c <"$file")
    for ((at = step / 2, flips = 0; at < n; at += step, flips++)); do
        byte=$(od -An -tu1 -j "$at" -N 1 "$file")
        # shellcheck disable=SC2059
        printf "\\x$(printf %x $((byte ^ 1 << flips % 8)))" | dd of="$file" bs=1 seek="$at" conv=notrunc status=none
        for report in "${reports[@]}"; do
            tell "$report"
            if ! { [ "$status" -eq 2 ] && [ -z "$output" ] && [ -n "$stderr" ]; } &&
                ! { [ "$status" -eq 0 ] && [ "$output" = "${right[$report]}" ]; }; then
                printf 'bit %d of byte %d of %s: %s ended with %d\n%s\n' $((flips % 8)) "$at" "$file" "$report" "$status" "$stderr"
                return 1
            fi
        done
        cp "$BATS_TEST_TMPDIR/sound" "$file"
    done
    [ "$flips" -gt 20 ]
}

@test "a bit of a pack" {
    flip_in "$school"/.git/objects/pack/*.pack 5003
}

@test "a bit of a pack's index" {
    flip_in "$school"/.git/objects/pack/*.idx 1009
}

@test "a bit of the index of several packs" {
    flip_in "$school/.git/objects/pack/multi-pack-index" 1021
}

@test "a bit of the commit-graph" {
    flip_in "$school/.git/objects/info/commit-graph" 401
}

# Its objects are files of their own, and stand in the repository `lender`. The line of `borrower` that
# leads there is LINE.
make_borrower() { # LINE
    cp -r "$BATS_TEST_DIRNAME/explain/school" "$BATS_TEST_TMPDIR/borrower"
    cd "$BATS_TEST_TMPDIR/borrower" || return
    git init --quiet
    git add .
    git commit --quiet -m "Begin"
    sed -i 's/^# .*/& again/' staff/*/classroom-practice.md
    GIT_COMMITTER_DATE=2026-09-14T12:00:00Z GIT_AUTHOR_DATE=2026-09-14T12:00:00Z git commit --quiet -am "Reword"
    mkdir -p "$BATS_TEST_TMPDIR/lender" .git/objects.new/info
    mv .git/objects "$BATS_TEST_TMPDIR/lender/"
    mv .git/objects.new .git/objects
    echo "$1" >.git/objects/info/alternates
}

# Cuts files of objects short: what is asked then soon says so, or knows better.
cut_short() {
    local object id file report
    for object in HEAD 'HEAD^{tree}' HEAD:staff/anna-reid/classroom-practice.md HEAD~1; do
        id=$(git rev-parse "$object")
        file=$BATS_TEST_TMPDIR/lender/objects/${id:0:2}/${id:2}
        cp "$file" "$BATS_TEST_TMPDIR/whole"
        chmod u+w "$file"
        truncate -s -9 "$file"
        for report in "report story anna-reid" "report changes --since 2026-01-01" "report coverage --at HEAD" "check --at HEAD" "check --staged"; do
            # shellcheck disable=SC2086 # several words
            run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" $report --today 2026-11-20 --format json
            echo "$object, $report: $status, $stderr"
            [ "$status" -le 1 ] || { [ "$status" -eq 2 ] && [[ $stderr == *"its file is cut short or damaged"* ]]; }
        done
        cp "$BATS_TEST_TMPDIR/whole" "$file"
    done
}

@test "objects cut short in a repository that they are borrowed from" {
    make_borrower "$BATS_TEST_TMPDIR/lender/objects"
    cut_short
    for line in ../../../lender/objects \"../../../lender/objects\" "# a note
../../../between/objects/"; do
        echo "$line" >.git/objects/info/alternates
        mkdir -p ../between/objects/info
        echo ../../lender/objects >../between/objects/info/alternates
        run -0 timeout "$PATIENCE" "$TWOFOLD" report changes --today 2026-11-20 --since 2026-01-01
        cut_short
    done
    rm .git/objects/info/alternates
    GIT_ALTERNATE_OBJECT_DIRECTORIES=$BATS_TEST_TMPDIR/between/objects cut_short
    GIT_OBJECT_DIRECTORY=$BATS_TEST_TMPDIR/lender/objects cut_short
}

@test "repositories that borrow from one another, and from none" {
    make_borrower ../../../lender/objects
    mkdir -p ../lender/objects/info
    for i in 1 2 3 4 5 6 7 8 9; do
        mkdir -p "../between-$i/objects/info" .git/objects/info/
        echo "../../../between-$i/objects" >>.git/objects/info/alternates
        printf '../../between-%s/objects\n' 1 2 3 4 5 6 7 8 9 >"../between-$i/objects/info/alternates"
    done
    echo ../../borrower/.git/objects >../lender/objects/info/alternates
    printf 'nowhere/objects\nwithin/objects\n' >>.git/objects/info/alternates
    mkdir -p .git/objects/within
    mv ../lender/objects .git/objects/within/
    run -0 timeout "$PATIENCE" "$TWOFOLD" report changes --today 2026-11-20 --since 2026-01-01
    run -0 timeout "$PATIENCE" "$TWOFOLD" check --at HEAD --today 2026-11-20
    git fsck
}

@test "a folder that ends within an entry is damaged, and not a shorter one" {
    cd "$school"
    staff=$({ git cat-file tree HEAD:staff && printf '100644 x'; } | git hash-object -t tree --literally -w --stdin)
    root=$(git ls-tree HEAD | sed "s/ tree .*\tstaff/ tree $staff\tstaff/" | git mktree)
    git reset --quiet --soft "$(git commit-tree -p HEAD -m "Damage" "$root")"
    for packed in "" yes; do
        if [ -n "$packed" ]; then
            git cat-file --batch-all-objects --batch-check='%(objectname)' | git pack-objects -q .git/objects/pack/pack
            git prune-packed
        fi
        for words in "changes --since HEAD~1" "story nobody-at-all" "story amara-okafor"; do
            # shellcheck disable=SC2086 # several words
            run -2 --separate-stderr timeout "$PATIENCE" "$TWOFOLD" report $words --at HEAD --today 2026-11-20
            [ -z "$output" ]
            [[ "$stderr" == *" cannot be "* ]]
        done
        run -2 --separate-stderr timeout "$PATIENCE" "$TWOFOLD" report changes --since HEAD~1 --today 2026-11-20
        [[ "$stderr" == *"The history is damaged: the folder $staff cannot be read: "* ]]
        run -1 timeout "$PATIENCE" "$TWOFOLD" check --at HEAD --today 2026-11-20
    done
}
