# Names of files and people that would break an output or steer a terminal: every format stays whole.
bats_require_minimum_version 1.5.0
load lib/school

# Pieces of names: what could end a line, a string, a cell, an element or a command; what could steer a terminal; and
# what two computers spell differently.
pieces=($'a\nb' "a\"'b" 'a<&>]]>b' $'a\e[31mb' $'a\xffb' $'a\xed\xa0\x80b' $'a\rb' $'a\tb' 'a%0A::error::b' 'a,b:c=d'
    $'a\xc2\x9b31mb' $'a\x7fb' $'a\x01b' $'\xe2\x80\xaeb' $'a\xe2\x80\x8bb' $'a\xe2\x80\xa8b' $'\xef\xbb\xbfb' $'a\xf3\xa0\x81\x81b'
    '-rf' '--help' '=1+1' '+1' '@a' ' ' 'a b' '\' '$(id)' '`id`' '*' '😀' $'\xd7\x90\xd7\x91' $'caf\xc3\xa9' $'cafe\xcc\x81' CAFÉ '%s%n' "$(printf '%0240d' 1)")

# Prints in every format that a command has.
print_all() {
    local out=$BATS_TEST_TMPDIR/outputs format list
    mkdir -p "$out"
    for format in text json sarif github junit; do
        status=0
        "$TWOFOLD" check --today "$TODAY" --format "$format" "$@" >"$out/check.$format" 2>"$BATS_TEST_TMPDIR/said" || status=$?
        [ "$status" -eq 1 ]
        [ ! -s "$BATS_TEST_TMPDIR/said" ]
    done
    for list in people commitments reflections; do
        for format in text json csv; do
            "$TWOFOLD" list "$list" --format "$format" >"$out/$list.$format" 2>"$out/$list-$format.text"
            [ -s "$out/$list-$format.text" ] || rm "$out/$list-$format.text"
        done
    done
    python3 "$BATS_TEST_DIRNAME/lib/read-outputs.py" "$out"
}

@test "names of reflections" {
    make_school
    for piece in "${pieces[@]}"; do
        printf 'No front matter\n' >"${note%/*}/$piece.md"
    done
    print_all
    [ "$(jq '.diagnostics | length' "$BATS_TEST_TMPDIR/outputs/check.json")" -eq "${#pieces[@]}" ]
    # Git takes them too, and says the same.
    git init --quiet && git -c core.quotePath=false add .
    check
    here=$findings
    check --staged
    [ "$findings" = "$here" ]
    git commit --quiet -m "Odd names"
    check --at HEAD
    [ "$findings" = "$here" ]
}

@test "names of people's folders" {
    make_school
    for piece in "${pieces[@]}"; do
        mkdir -p "staff/$piece/reflections"
        cp staff/carys-evans/recovery-plan.md "staff/$piece/"
        printf -- '---\nname: %s\nrole: support\n---\n' "Somebody $((++n))" >"staff/$piece/profile.md"
        printf -- '---\nabout: recovery-plan\n---\n\nI have met my commitment.\n' >"staff/$piece/reflections/2026-02-02.md"
    done
    print_all
    [ "$(jq '[.diagnostics[] | select(.rule == "met-not-met")] | length' "$BATS_TEST_TMPDIR/outputs/check.json")" -eq "${#pieces[@]}" ]
    # Each can be asked for by name.
    for piece in $'a\nb' $'a\e[31mb' $'a\xffb' --help ' ' '*' $'cafe\xcc\x81'; do
        check -- "staff/$piece"
        [ "$(grep -c ^met-not-met <<<"$findings")" -ge 1 ]
        rows=$("$TWOFOLD" list reflections --format json --person="$piece" | jq '.reflections | length')
        [ "$rows" -eq 1 ]
    done
}

@test "names of people, teams, titles, links, and what is named in front matter" {
    make_school
    for piece in "${pieces[@]}"; do
        case $piece in *[$'\x01-\x1f\x7f']* | *$'\xff'* | *$'\xed'* | *$'\xc2\x9b'*) continue ;; esac
        quoted=$(jq -cn --arg name "$piece" '$name' | sed 's/\\[u$]/\\\\&/g')
        mkdir -p "staff/p$((++n))"
        printf -- '---\nname: %s\nrole: support\nteam: %s\nemail: %s\nx%s: 1\n---\n' "$quoted" "$quoted" "$quoted" "$quoted" >"staff/p$n/profile.md"
        printf -- '---\nsupports: %s\nwith: [%s, %s]\n---\n\n# I met my target: %s\n\n[a](<%s> "%s")\n' \
            "$quoted" "$quoted" "$quoted" "$piece" "$piece" "$piece" >"staff/p$n/recovery-plan.md"
    done
    print_all
}

@test "a command line full of odd names is answered without them" {
    make_school
    for piece in $'a\e[31mb\nc\r' $'a\xffb\x01' $'a\xc2\x9b31mb\xe2\x80\xaeb' %s%n; do
        for words in check list explain schema "list people --person" "check --at" "check --format" "check --today" \
            "check -C" help "" "check --$piece"; do
            # shellcheck disable=SC2086 # several words
            run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" $words "$piece"
            [ "$status" -eq 2 ] || [ "$status" -eq 0 ] || [ "$status" -eq 1 ]
            case "$output$stderr" in *$'\e'* | *$'\xe2\x80\xae'* | *$'\xc2\x9b'* | *$'\xff'* | *$'\r'* | *$'\x01'*) false ;; esac
        done
    done
}

@test "one name in two Unicode forms, and in capitals, is one person to those who name it" {
    make_school
    mv staff/carys-evans $'staff/Zo\xc3\xab-Evans'
    grep -rl carys-evans staff | xargs sed -i $'s/carys-evans/zoe\xcc\x88-evans/'
    check
    finds_nothing
    cp -R $'staff/Zo\xc3\xab-Evans' $'staff/zoe\xcc\x88-evans'
    check
    finds $'one-sided staff/Zo\xc3\xab-Evans/recovery-plan.md 4:8' $'one-sided staff/Zo\xc3\xab-Evans/recovery-plan.md 4:19' \
        $'duplicate-person staff/zoe\xcc\x88-evans/profile.md 2:1' $'duplicate-person staff/zoe\xcc\x88-evans/profile.md 5:1'
}
