# Runs a section of README as its reader would, and compares what README shows with what came.

readme=$BATS_TEST_DIRNAME/../../README.md

# run_section HEADING: each `$ command` of the section's ```console blocks is run here (lines that
# begin with `> ` go on), and must print the lines below it, no more and no less; a line `…` stands
# for any that are left out. A block behind `<!-- file: PATH -->` is put into that file. Only a
# finding of `check` or `save` may end with 1. Names of commits are alike to us.
run_section() {
    local wanted=$BATS_TEST_TMPDIR/wanted got=$BATS_TEST_TMPDIR/got script=$BATS_TEST_TMPDIR/script
    : >"$wanted"
    awk -v heading="## $1" -v wanted="$wanted" -f "$BATS_TEST_DIRNAME/lib/readme.awk" "$readme" >"$script"
    [ -s "$wanted" ]
    bash -O expand_aliases "$script" >"$got" 2>&1 </dev/null
    sed -Ei 's/\b[0-9a-f]{7,40}\b/COMMIT/g' "$wanted" "$got"
    awk -f "$BATS_TEST_DIRNAME/lib/like.awk" "$wanted" "$got" || {
        cat "$got" >&2
        return 1
    }
}
