#!/usr/bin/env bats
# The demonstration's history is the same wherever and by whomever it is made.
bats_require_minimum_version 1.5.0
load lib/school

setup_file() {
    export made=$BATS_FILE_TMPDIR/made
    make_history "$made"
}

make_history() {
    "$BATS_TEST_DIRNAME/../demo/make-history.sh" "$TWOFOLD" "$@"
}

@test "the same history on every run, in a folder with spaces, whatever git is told" {
    cat >"$BATS_TEST_TMPDIR/.gitconfig" <<'CONFIG'
[init]
	defaultBranch = trunk
[core]
	autocrlf = true
	excludesFile = /dev/null/no
[commit]
	gpgSign = true
[twofold]
	person = amara-okafor
CONFIG
    cd "$BATS_TEST_TMPDIR"
    env -u GIT_CONFIG_GLOBAL TZ=Pacific/Auckland GIT_DIR=elsewhere GIT_CONFIG_COUNT=1 \
        GIT_CONFIG_KEY_0=core.hooksPath GIT_CONFIG_VALUE_0=/dev/null/no \
        "$BATS_TEST_DIRNAME/../demo/make-history.sh" "$TWOFOLD" "two of them/a school"
    one=$(git -C "$made" rev-parse main summer-2026)
    two=$(git -C "two of them/a school" rev-parse main summer-2026)
    [ "$one" = "$two" ]
}

@test "it ends in what sample-repo holds, sound and clean" {
    diff -r --exclude=.git "$BATS_TEST_DIRNAME/../../sample-repo" "$made"
    git -C "$made" fsck --strict
    [ -z "$(git -C "$made" status --porcelain)" ]
}

@test "every commit names the people it is about, and only its reflection's author wrote it" {
    cd "$made"
    [ "$(git rev-list --count HEAD)" -eq "$(git log --format=%h --grep='^Staff: ' --grep='^Write school.md' --grep='^Say how' | wc -l)" ]
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

@test "every rewording says why" {
    grep -v '^#' "$BATS_TEST_DIRNAME/../demo/rewordings.txt" >"$BATS_TEST_TMPDIR/rewordings"
    [ -s "$BATS_TEST_TMPDIR/rewordings" ]
    while read -r day slug kind why; do
        git -C "$made" log --format=%as%n%B --grep="^Staff: $slug" --grep='^Reword' --all-match -- \
            "staff/$slug/$kind.md" | tr '\n' ' ' | grep -qF "$day Reword"
        git -C "$made" log --format=%B --grep="^Staff: $slug" | tr '\n' ' ' | grep -qF " $why "
    done <"$BATS_TEST_TMPDIR/rewordings"
}

@test "a folder that holds something is refused and left alone" {
    mkdir "$BATS_TEST_TMPDIR/full"
    echo mine >"$BATS_TEST_TMPDIR/full/notes"
    run make_history "$BATS_TEST_TMPDIR/full"
    [ "$status" -eq 2 ]
    [ "$(ls -A "$BATS_TEST_TMPDIR/full")" = notes ]
}

@test "a history that cannot be made leaves nothing behind" {
    run "$BATS_TEST_DIRNAME/../demo/make-history.sh" /bin/false "$BATS_TEST_TMPDIR/none"
    [ "$status" -eq 2 ]
    [ -z "$(ls -A "$BATS_TEST_TMPDIR/none")" ]
}

@test "the sample school is clean" {
    cd "$BATS_TEST_DIRNAME/../../sample-repo"
    check --fail-on hint
    finds_nothing
}
