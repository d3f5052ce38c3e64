# What each rule reports and what it leaves out: one file a case in rules/, laid over the small school. What
# is wanted stands in its block `finds`, a line a finding: rule path line:column-line:column. Each line of a
# block `says` is part of what people are told.
bats_require_minimum_version 1.5.0
load lib/school
load lib/overlay

# The lines of an example's block of that kind.
block() {
    local n
    n=$(grep -n "^$2" "$1/plan" | cut -d: -f1)
    [ -z "$n" ] || cat "$1/$n"
}

# Runs one case; says what is otherwise than it wants.
judge() {
    local line wrong=0
    apply_example "$1"
    look
    block "$1" finds | sort | diff - "$places" || wrong=1
    while read -r line; do
        grep -qF -e "$line" "$said" || { printf 'nobody says: %s\n' "$line" && wrong=1; }
    done < <(block "$1" says)
    return "$wrong"
}

# Every case in a folder of rules/.
cases_of() {
    local case example failed=0
    for case in "$BATS_TEST_DIRNAME/rules/$1"/*.md; do
        example=$BATS_TEST_TMPDIR/${case##*/}
        overlay "$case" "$example" whole
        grep -q '^finds' "$example/001/plan"
        if ! judge "$example/001" >"$BATS_TEST_TMPDIR/verdict"; then
            printf '%s/%s (< wanted, > found)\n' "$1" "${case##*/}" >&2
            cat "$BATS_TEST_TMPDIR/verdict" "$said" >&2
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
