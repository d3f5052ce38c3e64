# README says what is so: its tour is run, its tables are compared with the program.
bats_require_minimum_version 1.5.0
load lib/school

readme=$BATS_TEST_DIRNAME/../../README.md

# The tour's blocks, each `$ command` followed by what it prints. Lines of `…` stand for some that
# are left out; a comment behind `#` is for people.
@test "the tour of README prints what README says" {
    "$BATS_TEST_DIRNAME/../demo/make-history.sh" "$TWOFOLD" "$BATS_TEST_TMPDIR/school" >/dev/null
    cd "$BATS_TEST_TMPDIR/school"
    PATH=$(dirname "$TWOFOLD"):$PATH
    awk '/^## A tour/ { tour = 1 } /^## The files/ { tour = 0 }
         tour && /^```console/ { block = 1; next } /^```/ { block = 0 } tour && block' "$readme" >../tour
    [ -s ../tour ]
    twofold() { command twofold "$@" --today "$TODAY"; }
    : >../got
    while IFS= read -r line; do
        case $line in
        '$ '*)
            printf '%s\n' "$line" >>../got
            eval "${line#\$ }" >>../got 2>&1 || true
            ;;
        esac
    done <../tour
    # Everything that README shows stands in the real output, in its order.
    grep -vxF '…' ../tour | awk 'NR == FNR { got[++n] = $0; next }
        { while (++at <= n && got[at] != $0) { } if (at > n) { print "not printed: " $0; exit 1 } }' ../got - || {
        cat ../got >&2
        return 1
    }
}

@test "README's table of rules is the program's" {
    "$TWOFOLD" explain | sed '/^$/,$d' >"$BATS_TEST_TMPDIR/rules"
    while read -r id severity summary; do
        grep -qF "| \`$id\` | $severity | $summary |" "$readme" || {
            echo "README lacks: | \`$id\` | $severity | $summary |"
            return 1
        }
    done <"$BATS_TEST_TMPDIR/rules"
}

@test "README names every library that the program is linked with" {
    for library in $(sed -n 's/^LIBRARIES := //p' "$BATS_TEST_DIRNAME/../../Makefile"); do
        name=$(sed 's/-.*//; s/yaml/libyaml/; s/libutf8proc/utf8proc/; s/libpcre2/pcre2/' <<<"$library")
        grep -q "^| \`$name\` |" "$readme"
    done
}
