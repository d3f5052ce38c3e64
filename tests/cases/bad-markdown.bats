# Markdown that is made to blow up a reader: never a crash, a hang, or all the memory.
bats_require_minimum_version 1.5.0
load lib/school

load lib/bounds

setup() {
    make_school
    bound_memory
}

# The front matter of a file, and an empty line.
front_of() {
    awk '{ print } /^---/ && n++ { print ""; exit }' "$1"
}

# hostile [RULE]: one of the findings is of that rule.
hostile() {
    put_body "$note"
    bounded
    [ $# -eq 0 ] || grep -q "\"rule\":\"$1\"" "$BATS_TEST_TMPDIR/printed"
}

@test "a link that is cut off at the end of the file" {
    { awk '{ print } /^---/ && n++ { exit }' "$note"; printf '\n[link](foo(and(bar))'; } >n
    mv n "$note"
    check
    [ "$status" -eq 0 ]
}

@test "a table of very many columns" {
    {
        again 'a|' 10000 && echo
        again '---|' 10000 && echo
        yes '|' | head -n 10000
    } | hostile unreadable
}

@test "links to headings that are nearly there, by the thousand" {
    {
        seq -f '# The heading of a part that has number %.0f' 250
        seq -f '[a](#the-heading-of-a-part-which-has-numbre-%.0f)' 1000 18000
    } | hostile broken-link
}

@test "reference definitions that expand" {
    { printf '[a]: x' && again y 40000 && printf '\n\n' && again '[a]' 10000; } | hostile
}

@test "a title that a thousand references repeat" {
    {
        printf '[a]: x "%s"\n\n' "$(head -c 200000 /dev/zero | tr '\0' 'y')"
        for _ in $(seq 100000); do printf '[a]'; done
    } | hostile unreadable
}

@test "nested quotations" {
    { again '>' 100000 && echo ' a'; } | hostile unreadable
}

@test "nested lists" {
    awk 'BEGIN { for (i = 1; i <= 300; i++) printf "%*s- a\n", 2 * i, "" }' | hostile
}

@test "allow comments by the thousand" {
    yes $'<!-- twofold allow met-not-met: quoted -->\n\nA walk.\n' | head -n 15000 | hostile
}

@test "headings and links by the thousand" {
    awk 'BEGIN { for (i = 1; i <= 5000; i++) printf "# same\n\n[a](#same-%d)\n\n", i }' | hostile
}

@test "numbers without end" {
    { printf '%0200000d\n' 1 && again 'nine out of ten thousand million ' 20000; } | hostile
}

@test "each sign and word again and again, in a reflection and in a commitment" {
    front_of "$note" >note
    front_of "$commitment" >commitment
    while read -r times piece; do
        piece=${piece%@} # which stands for a blank at the end
        again "$piece" "$times" >text
        cat note text >"$note"
        cat commitment text >"$commitment"
        bounded || { echo "$piece" >&2 && return 1; }
    done <<'PIECES'
1000000 [
1000000 >
500000 - @
300000 * a@
300000 1. a@
1000000 `
200000 <!--
60000 *a _b @
200000 <!-- twofold allow @
200000 <a @
200000 <?a @
200000 <![CDATA[
180000 ![a](
180000 [a](b
180000 [a][
200000 **a @
180000 _a*b @
200000 ~~a @
1000000 |
500000 a|
500000 -|
200000 &amp;
1000000 &
1000000 \
300000 # @
1000000 =
1000000 ~
25000 80% of pupils will achieve grade 4. @
25000 at least at most at least 5 to 6 from 7 @
35000 I have met my commitment. @
35000 My commitment was not met, met: @
70000 nine hundred @
70000 three quarters of @
1000000 1
300000 1.
220000 1/2 @
220000 1,2,@
180000 “a @
200000 'a @
1000000 a
500000 é
500000 a.
500000 %
PIECES
}

@test "lines, paragraphs and items by the ten thousand" {
    front_of "$note" >note
    front_of "$commitment" >commitment
    for line in a '# a' '- [x] a' '> a' '1. a' '| a | b |' '    a' '<b>' '```' '[a]: b' '***' '\\' 'I have met my commitment.' \
        '80% of pupils will achieve grade 4.' '<!-- twofold allow met-not-met: quoted -->'; do
        yes -- "$line" | head -n 10000 | cat commitment - >"$commitment"
        yes -- "$line" | head -n 10000 | sed G | cat note - >"$note"
        bounded || { echo "$line" >&2 && return 1; }
    done
}

@test "ever longer runs and ever deeper indents" {
    awk 'BEGIN { for (i = 1; i < 1300; i++) { run = run "`"; print run "a" } }' | hostile
    awk 'BEGIN { for (i = 1; i < 900; i++) { run = run " >"; print run "a" } }' | hostile
    awk 'BEGIN { for (i = 1; i < 900; i++) { run = run "  "; print run "- a" } }' | hostile
    awk 'BEGIN { for (i = 1; i < 20000; i++) printf "[%d]: x\n", i; for (i = 1; i < 20000; i++) printf "[%d]", i }' | hostile
}
