#!/usr/bin/env bats
# The demonstration's history is the same wherever and by whomever it is made.

load lib/school

make_history() {
    "$BATS_TEST_DIRNAME/../demo/make-history.sh" "$@"
}

@test "the same history on every run, in a folder with spaces, whatever git is told" {
    make_history "$BATS_TEST_TMPDIR/one"
    cat >"$BATS_TEST_TMPDIR/.gitconfig" <<'END'
[init]
	defaultBranch = trunk
[core]
	autocrlf = true
[commit]
	gpgSign = true
END
    cd "$BATS_TEST_TMPDIR"
    env -u GIT_CONFIG_GLOBAL TZ=Pacific/Auckland GIT_DIR=elsewhere \
        "$BATS_TEST_DIRNAME/../demo/make-history.sh" "two of them/a school"
    one=$(git -C one rev-parse main summer-2026)
    two=$(git -C "two of them/a school" rev-parse main summer-2026)
    [ "$one" = "$two" ]
}

@test "it ends in what sample-repo holds, sound and clean" {
    make_history "$BATS_TEST_TMPDIR/made"
    diff -r --exclude=.git "$BATS_TEST_DIRNAME/../../sample-repo" "$BATS_TEST_TMPDIR/made"
    git -C "$BATS_TEST_TMPDIR/made" fsck --strict
    [ -z "$(git -C "$BATS_TEST_TMPDIR/made" status --porcelain)" ]
}

@test "every commit names the people it is about, and only its reflection's author wrote it" {
    make_history "$BATS_TEST_TMPDIR/made"
    cd "$BATS_TEST_TMPDIR/made"
    run git log --format='%(trailers:key=Staff,valueonly,separator=%x2C)%x09%ae%x09%(trailers:key=Reflection,valueonly,separator=%x2C)%x09%as' \
        --grep='^Reflection: '
    [ "${#lines[@]}" -gt 0 ]
    for line in "${lines[@]}"; do
        IFS=$'\t' read -r slug email reflection day <<<"$line"
        grep -qx "email: $email" "staff/$slug/profile.md"
        [ "${reflection:0:10}" = "$day" ]
        [ -f "staff/$slug/reflections/$reflection.md" ]
    done
}

@test "a folder that holds something is refused and left alone" {
    mkdir "$BATS_TEST_TMPDIR/full"
    echo mine >"$BATS_TEST_TMPDIR/full/notes"
    run make_history "$BATS_TEST_TMPDIR/full"
    [ "$status" -eq 2 ]
    [ "$(ls -A "$BATS_TEST_TMPDIR/full")" = notes ]
}

@test "the sample school is clean" {
    cd "$BATS_TEST_DIRNAME/../../sample-repo"
    check --fail-on hint
    finds_nothing
}
