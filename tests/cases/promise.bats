#!/usr/bin/env bats
# The promise, on everything that reports print: nobody is ranked, scored, graded, counted or timed.

bats_require_minimum_version 1.5.0
load lib/school

promise=$BATS_TEST_DIRNAME/../promise

# The sample school with a history: one commitment came later.
make_sample() {
    cp -R "$BATS_TEST_DIRNAME/../../sample-repo" "$BATS_TEST_TMPDIR/sample"
    cd "$BATS_TEST_TMPDIR/sample" || return
    git init --quiet --initial-branch=main
    git add --all
    git rm --quiet --cached staff/mai-nguyen/classroom-practice.md
    git commit --quiet -m "Begin"
    git add --all
    GIT_COMMITTER_DATE=2026-11-01T12:00:00 GIT_AUTHOR_DATE=2026-11-01T12:00:00 git commit --quiet -m "Go on"
}

@test "the sample school's reports keep the promise in every format, whatever is asked" {
    make_sample
    "$promise/promise" "$TWOFOLD" .
}

@test "so do those of a school whose names and words are as awkward as can be" {
    "$promise/awkward.py" "$BATS_TEST_TMPDIR/awkward"
    "$promise/promise" "$TWOFOLD" "$BATS_TEST_TMPDIR/awkward"
    "$TWOFOLD" -C "$BATS_TEST_TMPDIR/awkward" site --today "$TODAY" "$BATS_TEST_TMPDIR/pages"
    find "$BATS_TEST_TMPDIR/pages" -name '*.html' -print0 | xargs -0 "$promise/ids.py"
}

@test "breaches that are planted into reports are found" {
    make_sample
    "$promise/promise" --self-test "$TWOFOLD" .
}

@test "a story names colleagues in the order of the alphabet, whatever a file's is" {
    make_sample
    sed -i 's/^with:.*/with: [yusuf-demir, bernard-sowerby]/' staff/amara-okafor/classroom-practice.md
    git commit --quiet --all -m "With others"
    run -0 "$TWOFOLD" report story amara-okafor --today "$TODAY"
    [[ $output == *"Bernard Sowerby and Yusuf Demir"* ]]
    [[ $output != *"Yusuf Demir and Bernard Sowerby"* ]]
}
