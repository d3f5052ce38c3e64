# The pages of `twofold explain`: their shape, and their examples. Each Wrong raises exactly its rule; each
# Right, and what is let through, nothing.
bats_require_minimum_version 1.5.0
load lib/school
load lib/overlay

pages=$BATS_TEST_DIRNAME/../../src/rule

@test "every rule has a page, and every page a rule" {
    [ "$("$TWOFOLD" explain | sed '/^$/,$d' | cut -d' ' -f1 | sort)" = \
        "$(basename -s .md -a "$pages"/*.md | sort)" ]
}

@test "the pages have one shape" {
    for page in "$pages"/*.md; do
        [ "$(head -n 1 "$page")" = "# $(basename "$page" .md)" ]
        [ "$(sed '/^~~~ /,/^~~~$/d' "$page" | grep '^## ')" = $'## Why\n## Wrong\n## Right\n## When to let it through' ]
        "$TWOFOLD" explain "$(basename "$page" .md)" | diff "$page" -
    done
}

@test "each Wrong raises exactly its rule, each Right nothing" {
    failed=0
    for page in "$pages"/*.md; do
        rule=$(basename "$page" .md)
        overlay "$page" "$BATS_TEST_TMPDIR/$rule"
        for example in "$BATS_TEST_TMPDIR/$rule"/*; do
            apply_example "$example"
            wanted=
            [ "$(cat "$example/heading")" != Wrong ] || wanted=$rule
            look
            [ "$(cut -d' ' -f1 "$places" | sort -u)" = "$wanted" ] && continue
            printf '%s, %s: wanted %s, found\n' "$rule" "$(basename "$example")" "${wanted:-nothing}" >&2
            cat "$places" >&2
            failed=1
        done
    done
    [ "$failed" -eq 0 ]
}
