# Markdown that is made to blow up a reader: never a crash, a hang, or all the memory.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_school
    ulimit -v "${TF_MEMORY:-unlimited}" 2>/dev/null || true
}

# hostile [RULE]: one of the findings is of that rule.
hostile() {
    put_body "$note"
    SECONDS=0
    check
    [ "$status" -le 1 ]
    [ "$SECONDS" -lt 30 ]
    [ $# -eq 0 ] || grep -q "^$1 " <<<"$findings"
}

@test "a link that is cut off at the end of the file" {
    { awk '{ print } /^---/ && n++ { exit }' "$note"; printf '\n[link](foo(and(bar))'; } >n
    mv n "$note"
    check
    [ "$status" -eq 0 ]
}

@test "a table of very many columns" {
    {
        for _ in $(seq 10000); do printf 'a|'; done
        echo
        for _ in $(seq 10000); do printf -- '---|'; done
        echo
        for _ in $(seq 10000); do echo '|'; done
    } | hostile unreadable
}

@test "reference definitions that expand" {
    {
        printf '[a]: x%s\n\n' "$(head -c 40000 /dev/zero | tr '\0' 'y')"
        for _ in $(seq 10000); do printf '[a]'; done
    } | hostile
}

@test "a title that a thousand references repeat" {
    {
        printf '[a]: x "%s"\n\n' "$(head -c 200000 /dev/zero | tr '\0' 'y')"
        for _ in $(seq 100000); do printf '[a]'; done
    } | hostile unreadable
}

@test "nested quotations" {
    { head -c 100000 /dev/zero | tr '\0' '>'; echo ' a'; } | hostile unreadable
}

@test "nested lists" {
    for i in $(seq 300); do printf '%*s- a\n' $((i * 2)) ''; done | hostile
}

@test "brackets that never close" {
    head -c 200000 /dev/zero | tr '\0' '[' | hostile
}

@test "emphasis that never closes" {
    for _ in $(seq 30000); do printf '*a _b '; done | hostile
}

@test "comments that never close" {
    for _ in $(seq 20000); do printf '<!-- twofold allow '; done | hostile
}

@test "allow comments by the thousand" {
    for _ in $(seq 5000); do printf '<!-- twofold allow met-not-met: quoted -->\n\nA walk.\n\n'; done | hostile
}

@test "headings and links by the thousand" {
    for i in $(seq 5000); do printf '# same\n\n[a](#same-%d)\n\n' "$i"; done | hostile
}

@test "numbers without end" {
    { printf '%0200000d' 1; echo; for _ in $(seq 20000); do printf 'nine out of ten thousand million '; done; } | hostile
}
