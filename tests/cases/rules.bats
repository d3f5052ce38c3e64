# What each rule reports and what it leaves out: one file a case in rules/, laid over the small school. What
# is wanted stands in its block `finds`, a line a finding: rule path line:column-line:column.
bats_require_minimum_version 1.5.0
load lib/school
load lib/overlay

# Every case in a folder of rules/.
cases_of() {
    local case failed=0
    for case in "$BATS_TEST_DIRNAME/rules/$1"/*.md; do
        local name=$1/${case##*/} example=$BATS_TEST_TMPDIR/${case##*/}
        overlay "$case" "$example" whole
        example=$example/001
        apply_example "$example"
        local n
        n=$(grep -n '^finds' "$example/plan" | cut -d: -f1)
        places >"$BATS_TEST_TMPDIR/found"
        if ! sort "$example/${n:?the case says nothing of what it finds}" | diff - "$BATS_TEST_TMPDIR/found" >"$BATS_TEST_TMPDIR/diff"; then
            printf '%s (< wanted, > found)\n' "$name" >&2
            cat "$BATS_TEST_TMPDIR/diff" >&2
            failed=1
        fi
    done
    return "$failed"
}

@test "every rule has cases, and there are no others" {
    [ "$("$TWOFOLD" explain | sed '/^$/,$d' | cut -d' ' -f1 | sort)" = \
        "$(basename -a "$BATS_TEST_DIRNAME"/rules/* | sort)" ]
}

@test "two-commitments" { cases_of two-commitments; }
@test "extra-commitment" { cases_of extra-commitment; }
@test "numeric-target" { cases_of numeric-target; }
@test "met-not-met" { cases_of met-not-met; }
@test "schema" { cases_of schema; }
@test "unknown-name" { cases_of unknown-name; }
@test "reflection-date" { cases_of reflection-date; }
@test "reflection-about" { cases_of reflection-about; }
@test "unreadable" { cases_of unreadable; }
@test "unwritten" { cases_of unwritten; }
@test "alone" { cases_of alone; }
@test "left-colleague" { cases_of left-colleague; }
@test "broken-link" { cases_of broken-link; }
@test "duplicate-person" { cases_of duplicate-person; }
@test "needless-allow" { cases_of needless-allow; }
@test "one-sided" { cases_of one-sided; }
