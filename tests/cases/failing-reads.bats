# A disk that fails, and files that go while they are read: each is named once, the rest goes on, and nothing is
# passed over. strace makes single system calls fail.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    command -v strace >/dev/null && strace -qq -o /dev/null true || skip "strace may not be used here"
    make_school
}

# Checks while system calls fail: SYSCALL,…:WHAT, as strace has it, and the path that they are about, if any: as the
# call names it, from the top or from its folder, or of the file that was opened.
check_with() {
    local about=${2:+-P $2 -P ${2##*/} -P $PWD/$2}
    # shellcheck disable=SC2086 # an option and its value, or nothing
    ASAN_OPTIONS=detect_leaks=0 TWOFOLD_THREADS=1 run --separate-stderr timeout "$PATIENCE" strace -f -qq -o /dev/null \
        -e trace="${1%%:*}" -e inject="$1" $about "$TWOFOLD" check --today "$TODAY" --format json
    findings=$(jq -r '.diagnostics[] | "\(.rule) \(.path) \(.range.start.line):\(.range.start.column)"' <<<"$output")
}

@test "a file that cannot be read" {
    printf '\nI have met my commitment.\n' >>"$commitment"
    check_with read:error=EIO "$note"
    finds "unreadable $note 1:1" "met-not-met $commitment $(wc -l <"$commitment"):8"
    [[ "$output" == *"Input/output error"* ]]
}

@test "a commitment that cannot be read counts as there" {
    check_with read:error=EIO "$commitment"
    finds "unreadable $commitment 1:1"
}

@test "a school.md that cannot be read makes no name unknown" {
    check_with read:error=EIO school.md
    finds "unreadable school.md 1:1"
}

@test "a school.md that cannot even be looked at" {
    check_with openat,openat2:error=EACCES school.md
    finds "unreadable school.md 1:1"
}

@test "a page that cannot be read, of a file of several" {
    for size in 4096 8192 65536 73728; do
        { cat "$note" && printf '%*s\n' "$size"; } | head -c "$size" >long.md
        mv long.md "$note"
        check_with read:error=EIO:when=2+ "$note"
        finds "unreadable $note 1:1"
    done
}

@test "files as long as pages are read to their ends" {
    verdict="I have met my commitment."
    cp "$note" short.md
    for size in 4095 4096 4097 8192 65535 65536 65537 131072; do
        printf '%*s\n%s\n' $((size - $(wc -c <short.md) - ${#verdict} - 2)) '' "$verdict" | cat short.md - >"$note"
        [ "$(wc -c <"$note")" -eq "$size" ]
        check
        finds "met-not-met $note $(wc -l <"$note"):8"
    done
}

@test "a read that is interrupted goes on" {
    check_with read:error=EINTR:when=1 "$note"
    finds_nothing
}

@test "opening that is interrupted goes on" {
    for path in school.md staff "$person" "$commitment" "$note"; do
        check_with openat,openat2:error=EINTR:when=1 "$path"
        finds_nothing
    done
}

@test "a kernel without openat2" {
    check_with openat2:error=ENOSYS
    finds_nothing
    check_with openat2:error=EPERM
    finds_nothing
}

@test "folders of which the disk tells only a part" {
    printf '\n[Ewa](../../ewa-nowak/profile.md)\n' >>"$note"
    check_with getdents64:error=EIO:when=1
    finds "unreadable staff 1:1"
    # A folder is told in one call, and a second says that this was all: both fail, in one folder after the other.
    calls=$(ASAN_OPTIONS=detect_leaks=0 strace -f -e trace=getdents64 "$TWOFOLD" check 2>&1 | grep -c getdents64)
    for when in $(seq 2 "$calls"); do
        check_with getdents64:error=EIO:when="$when"
        [ "$status" -eq 1 ]
        finds_one
        [[ "$findings" == "unreadable staff"* ]]
    done
}

@test "files and folders that went away" {
    # A file is opened by its name in its folder, and no other has these names.
    for path in school.md "$person" "${note%/*}" "$note"; do
        check_with openat,openat2:error=ENOENT:when=1 "$path"
        [ "$status" -eq 1 ]
        finds "unreadable $path 1:1"
    done
}

@test "no more open files to be had" {
    check_with openat2:error=EMFILE:when=9+
    [ "$status" -eq 1 ]
    [ "$(cut -d' ' -f1 <<<"$findings" | sort -u)" = unreadable ]
    [[ "$output" == *"Too many open files"* ]]
}

@test "an object that cannot be read" {
    git init --quiet && git add . && git commit --quiet -m "Begin"
    id=$(git rev-parse "HEAD:$note")
    run --separate-stderr env ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o /dev/null -e trace=read -e inject=read:error=EIO \
        -P "$PWD/.git/objects/${id:0:2}/${id:2}" "$TWOFOLD" check --today "$TODAY" --format json --at HEAD
    [ "$status" -eq 1 ]
    [ "$(jq -r '.diagnostics[] | "\(.rule) \(.path)"' <<<"$output")" = "unreadable $note" ]
}

@test "output that is taken byte by byte, interrupted, refused" {
    whole=$("$TWOFOLD" check --today "$TODAY" --format json)
    check_with write:error=EINTR:when=1
    [ "$output" = "$whole" ]
    check_with write:error=EIO
    [ "$status" -eq 2 ]
    [ -z "$output" ]
}
