# Files that cannot be read as text, or are no files at all: each is named, and the rest goes on.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_school
}

@test "the school itself is sound" {
    check
    finds_nothing
}

@test "bytes that are not UTF-8 are named, with their place" {
    printf 'caf\xe9 notes\n' | put_body "$note"
    check
    [ "$status" -eq 1 ]
    line=$(grep -n 'notes' -a "$note" | cut -d: -f1)
    finds "unreadable $note $line:4"
}

@test "NUL bytes are named" {
    printf 'one\0two\n' | put_body "$note"
    check
    [[ "$findings" == "unreadable $note "* ]]
}

@test "conflict markers are named, also within code" {
    printf '~~~\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n~~~\n' | put_body "$note"
    check
    [[ "$findings" == "unreadable $note "* ]]
}

@test "a line of equals signs is a heading, not a conflict" {
    printf 'What I tried\n=======\n\nA listening walk.\n' | put_body "$note"
    check
    finds_nothing
}

@test "a symbolic link is not followed" {
    mv "$note" elsewhere.md
    ln -s "$PWD/elsewhere.md" "$note"
    check
    finds "unreadable $note 1:1"
}

@test "a symbolic link to itself does not hang" {
    ln -sf loop.md "$(dirname "$note")/2026-02-02-loop.md"
    check
    finds "unreadable $(dirname "$note")/2026-02-02-loop.md 1:1"
}

@test "a person's folder that is a symbolic link is unreadable as a whole" {
    mv "$person" moved
    ln -s ../moved "$person"
    check
    [ "$(grep -c "^unreadable $person " <<<"$findings")" -eq 1 ]
    ! grep -q "two-commitments $person" <<<"$findings"
}

@test "a FIFO is named and not waited for" {
    mkfifo "$(dirname "$note")/2026-02-02.md"
    check
    finds "unreadable $(dirname "$note")/2026-02-02.md 1:1"
}

@test "a FIFO in place of school.md does not hang" {
    rm school.md
    mkfifo school.md
    check
    [[ "$findings" == *"unreadable school.md 1:1"* ]]
}

@test "a socket is named" {
    (cd "$(dirname "$note")" && python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("2026-02-02.md")')
    check
    finds "unreadable $(dirname "$note")/2026-02-02.md 1:1"
}

@test "a folder with a file's name is named" {
    mkdir "$(dirname "$note")/2026-02-02.md"
    check
    finds "unreadable $(dirname "$note")/2026-02-02.md 1:1"
}

@test "a file larger than 1 MiB is named, one of 1 MiB is read" {
    head -c 1048576 /dev/zero | tr '\0' 'a' >"$(dirname "$note")/2026-02-02.md"
    check
    finds "schema $(dirname "$note")/2026-02-02.md 1:1"
    printf a >>"$(dirname "$note")/2026-02-02.md"
    check
    finds "unreadable $(dirname "$note")/2026-02-02.md 1:1"
}

# Checks as somebody whom permissions keep out: root reads all, and becomes nobody.
check_without_leave() {
    if [ "$(id -u)" -ne 0 ]; then
        check "$@"
        return
    fi
    command -v setpriv >/dev/null || skip "needs setpriv to be somebody else"
    local somebody=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    [ -e "$BATS_TEST_TMPDIR/twofold" ] || install -m 755 "$TWOFOLD" "$BATS_TEST_TMPDIR/twofold"
    chmod 755 "$BATS_RUN_TMPDIR" "$BATS_TEST_TMPDIR" 2>/dev/null || true
    "${somebody[@]}" test -x "$BATS_TEST_TMPDIR/twofold" || skip "the folder for tests is private"
    run --separate-stderr "${somebody[@]}" "$BATS_TEST_TMPDIR/twofold" check --today "$TODAY" --format json "$@"
    findings=$(jq -r '.diagnostics[] | "\(.rule) \(.path) \(.range.start.line):\(.range.start.column)"' <<<"$output")
}

@test "what may not be read is named, and the rest is checked" {
    chmod -R go+rX .
    mkdir staff/new-colleague
    for closed in "${note%/*}" "$note" "$commitment" "$person/profile.md" "$person" staff school.md; do
        usual=$(stat -c %a "$closed")
        chmod 0 "$closed"
        check_without_leave
        chmod "$usual" "$closed"
        [ "$status" -eq 1 ]
        if [ "$closed" = staff ]; then
            finds "unreadable staff 1:1"
        else
            finds "unreadable $closed 1:1" "schema staff/new-colleague/profile.md 1:1"
        fi
    done
}

@test "a folder that may be listed and not entered, or entered and not listed" {
    chmod -R go+rX .
    chmod 444 "${note%/*}"
    check_without_leave
    chmod 111 "$person"
    [[ "$findings" == "unreadable $note "* ]]
    check_without_leave
    chmod 755 "$person" "${note%/*}"
    grep -q "^unreadable $person 1:1" <<<"$findings"
    ! grep -qv '^unreadable ' <<<"$findings"
}

@test "a link to what may not be looked at is not called broken" {
    chmod -R go+rX .
    mkdir -m 0 private
    printf '\n[a](../../private/notes.md)\n' >>"$commitment"
    check_without_leave
    chmod 755 private
    finds_nothing
}

@test "a school or repository that may not be looked into" {
    chmod -R go+rX .
    chmod 0 "$PWD"
    check_without_leave -C "$PWD"
    chmod 755 "$PWD"
    [ "$status" -eq 2 ]
    [ -n "$stderr" ]
    git init --quiet
    chmod 0 .git
    check_without_leave
    chmod 755 .git
    [ "$status" -eq 0 ] || { [ "$status" -eq 2 ] && [ -n "$stderr" ]; }
}

@test "a device is not read" {
    [ "$(id -u)" -eq 0 ] || skip "needs root to make a device"
    mknod "${note%/*}/2026-02-02.md" c 1 5 || skip "devices may not be made here"
    check
    finds "unreadable ${note%/*}/2026-02-02.md 1:1"
}

@test "one bad file of every kind, and all is said in one run" {
    printf '\xff' >"$note"
    mkfifo "${note%/*}/2026-02-02.md"
    mkdir "${note%/*}/2026-02-03.md"
    rm staff/carys-evans/recovery-plan.md
    sed -i 's/^role:.*/role: head/' staff/bilal-hussain/profile.md
    printf '\nI have met my commitment.\n' >>"$commitment"
    check
    [ "$status" -eq 1 ]
    grep -q "^met-not-met $commitment" <<<"$findings"
    grep -q "^two-commitments staff/carys-evans/profile.md" <<<"$findings"
    grep -q "^schema staff/bilal-hussain/profile.md" <<<"$findings"
    [ "$(grep -c ^unreadable <<<"$findings")" -eq 3 ]
    # What could not be read is not counted as read.
    [ "$(jq .summary.files <<<"$output")" -eq $(($(find . -name '*.md' -type f | wc -l) - 1)) ]
    # A list runs on what there is, and says what it left out.
    run --separate-stderr "$TWOFOLD" list reflections --format json
    [ "$status" -eq 0 ]
    for left_out in "$note" "${note%/*}/2026-02-02.md" "${note%/*}/2026-02-03.md"; do
        [[ "$stderr" == *"What $left_out says is left out"* ]]
    done
    mv "$person" moved && ln -s ../moved "$person"
    run --separate-stderr "$TWOFOLD" list people
    [[ "$stderr" == *"What $person says is left out"* ]]
    cd staff
    run --separate-stderr "$TWOFOLD" list people
    [[ "$stderr" == *"What ${person#staff/} says is left out"* ]]
}

@test "an empty file is a file without front matter" {
    : >"$note"
    check
    finds "schema $note 1:1"
}

@test "an empty folder of a person asks for a profile" {
    mkdir staff/new-colleague
    check
    finds "schema staff/new-colleague/profile.md 1:1"
}

@test "a school without staff is no trouble" {
    rm -r staff
    check
    finds_nothing
}

@test "an empty school.md is one finding" {
    : >school.md
    check
    finds "schema school.md 1:1"
}

@test "CRLF and a BOM are accepted, and positions stay right" {
    { printf '\xef\xbb\xbf'; cat "$note"; } >n
    mv n "$note"
    sed -i 's/$/\r/' "$note" "$commitment" school.md
    check
    finds_nothing
    printf '\r\nI have met my commitment.\r\n' >>"$commitment"
    check
    finds "met-not-met $commitment $(wc -l <"$commitment"):8"
}

@test "names match whatever the Unicode form" {
    name=$(sed -n 's/^### //p' school.md | head -n 1)
    sed -i "s/^### $name\$/### Café talk/" school.md
    grep -rl -- "$name" staff | xargs -r sed -i "s/$name/$(printf 'Cafe\xcc\x81 talk')/"
    check
    finds_nothing
}

@test "file names with newlines, quotes, escapes and bad UTF-8 are reported safely" {
    dir=$(dirname "$note")
    cp "$note" "$dir/"$'2026-02-02\nx.md'
    cp "$note" "$dir/2026-02-03\"'.md"
    cp "$note" "$dir/"$'2026-02-04\e[31m.md'
    cp "$note" "$dir/"$'2026-02-05\xff.md'
    check
    [ "$status" -eq 1 ]
    jq -e '[.diagnostics[].rule] | length == 4 and all(. == "reflection-date")' <<<"$output"
    jq -e '[.diagnostics[].path] | any(contains("\ufffd"))' <<<"$output"
    for format in text github junit sarif; do
        run "$TWOFOLD" check --today "$TODAY" --format "$format"
        [ "$status" -eq 1 ]
        [[ "$output" != *$'\e'* ]]
    done
}

@test "what files contain cannot steer a terminal" {
    printf 'I have met my commitment \e]0;owned\a \xc2\x9b31m \xe2\x80\xae backwards.\n' >>"$commitment"
    run "$TWOFOLD" check --today "$TODAY" --color always
    [ "$status" -eq 1 ]
    [[ "$output" == *"<U+001B>"* ]]
    [[ "$output" != *$'\e]'* ]]
    [[ "$output" != *$'\xc2\x9b'* ]]
    [[ "$output" != *$'\xe2\x80\xae'* ]]
}
