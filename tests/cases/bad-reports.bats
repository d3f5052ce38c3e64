# What reports and the site make of schools that nobody would found: each is told, truly and soon.
bats_require_minimum_version 1.5.0
load lib/school

report() { # NAME …
    timeout 20 "$TWOFOLD" report --today "$TODAY" "$@"
}

# Five colleagues who wrote in two months, so that there is something to tell.
make_five() {
    make_school
    rm -r staff
    for name in a b c d e; do
        mkdir -p "staff/$name/reflections"
        printf -- '---\nname: Person %s\nrole: support\n---\n\nHello.\n' "$name" >"staff/$name/profile.md"
        for day in 2026-09-15 2026-10-06 "$@"; do
            printf -- '---\nabout: recovery-plan\n---\n\nWe read aloud.\n' >"staff/$name/reflections/$day.md"
        done
    done
}

# Puts other dates of the cycle into school.md, without terms.
put_cycle() { # STARTS ENDS
    sed -i "s/^starts:.*/starts: $1/; s/^ends:.*/ends: $2/" school.md
}

@test "a cycle of ten thousand years is told of as far as people remember" {
    make_five 0001-01-01
    put_cycle 0001-01-01 9999-12-31
    for name in rhythm themes governors; do
        report "$name" >"$BATS_TEST_TMPDIR/$name"
        grep -q 'more than twenty years ago' "$BATS_TEST_TMPDIR/$name"
    done
    run -0 report rhythm --format json
    [ "$(jq '.tables.weeks | length' <<<"$output")" -eq 240 ]
    [ "$(jq -c '.tables.weeks[-2] | [.term, .reflections]' <<<"$output")" = '["October 2026",[0,5,0,0,0]]' ]
    # Where school.md has no dates, those of reflections stand in.
    sed -i '/^starts:/d; /^ends:/d' school.md
    run -0 report rhythm --format json
    [ "$(jq '.tables.weeks | length' <<<"$output")" -le 240 ]
    [ "$(jq -c '.tables.weeks[-1] | [.term, .reflections[0:2]]' <<<"$output")" = '["October 2026",[0,5]]' ]
}

@test "a term of ten thousand years" {
    make_five
    put_cycle 0001-01-01 9999-12-31
    sed -i 's,^ends:.*,&\nterms:\n  - 0001-01-01/9999-12-31,' school.md
    run -0 report rhythm --format json
    [ "$(jq -c '[.tables.weeks[].reflections | add]' <<<"$output")" = '[10]' ]
    run -0 report rhythm
    [[ "$output" == *"more than twenty years ago"* ]]
    report story a --format html >"$BATS_TEST_TMPDIR/story"
    grep -q '<svg' "$BATS_TEST_TMPDIR/story"
}

@test "a cycle that is long over, or is to come in four hundred years" {
    make_five 1999-10-05 1999-11-09
    put_cycle 1999-09-01 2000-07-21
    run -0 report rhythm --format json
    [ "$(jq '[.tables.weeks[].reflections | add] | add' <<<"$output")" -eq 10 ]
    put_cycle 2399-09-01 2400-07-21
    run -0 report rhythm
    [[ "$output" == *"nothing to tell yet"* ]]
}
