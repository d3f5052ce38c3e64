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
