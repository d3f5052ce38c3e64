# Outputs that cannot be written, and surroundings that lack something: said and ended with 2, or made do without.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_school
    printf '\nI have met my commitment.\n' >>"$commitment"
}

# Runs what is given as $1, with each kind of output that there is as its arguments.
for_every_output() {
    local words list
    for words in --help --version help "help check" explain "explain schema" schema "schema school" check \
        "check --help" "explain --help" "schema --help" "list --help" "list people --version" \
        "check --format json" "check --format sarif" "check --format github" "check --format junit"; do
        # shellcheck disable=SC2086 # several words
        "$1" $words
    done
    for list in people commitments reflections; do
        for words in text json csv; do
            "$1" list "$list" --format "$words"
        done
    done
}

full() {
    run bash -c '"$TWOFOLD" "$@" 2>&1 >/dev/full' _ "$@"
    [ "$status" -eq 2 ]
    [[ "$output" == "twofold: standard output cannot be written: "* ]]
}

closed() {
    run bash -c '"$TWOFOLD" "$@" 2>&1 >&-' _ "$@"
    [ "$status" -eq 2 ]
    [[ "$output" == "twofold: standard output cannot be written: "* ]]
}

# All that could fail is closed: what was meant for nobody harms no file that is read.
all_closed() {
    run bash -c '"$TWOFOLD" "$@" <&- >&- 2>&-' _ "$@"
    [ "$status" -eq 2 ]
}

# A reader that has gone, as a pager does: nobody's error, and findings stay findings.
gone() {
    local usual
    usual=$("$TWOFOLD" "$@" >/dev/null && echo 0 || echo $?)
    rm -f pipe && mkfifo pipe
    run bash -c ': <pipe & exec 3>pipe; wait $!; "$TWOFOLD" "$@" 2>&1 >&3' _ "$@"
    [ "$status" -eq "$usual" ]
    [ -z "$output" ]
}

@test "a full disk" {
    export TWOFOLD
    for_every_output full
}

@test "a closed standard output" {
    export TWOFOLD
    for_every_output closed
}

@test "nothing but closed outputs" {
    export TWOFOLD
    before=$(find . -type f -exec sha256sum {} + | sort)
    for_every_output all_closed
    [ "$before" = "$(find . -type f -exec sha256sum {} + | sort)" ]
}

@test "a reader that has gone" {
    export TWOFOLD
    for_every_output gone
}

@test "words that cannot be said end with 2 all the same" {
    export TWOFOLD
    run bash -c '"$TWOFOLD" chekc 2>/dev/full'
    [ "$status" -eq 2 ]
    run bash -c '"$TWOFOLD" check --at HEAD 2>&-'
    [ "$status" -eq 2 ]
}

@test "the same output whatever the surroundings lack" {
    usual=$("$TWOFOLD" check --today "$TODAY" || true)
    [[ "$usual" == *"met-not-met"* ]]
    program=$(realpath "$TWOFOLD")
    for lack in -uHOME -uTERM TERM=dumb TERM=nonsense LC_ALL=C "LC_ALL=no_SUCH.locale" -uLC_ALL COLUMNS=0 COLUMNS=1 \
        COLUMNS=99999999999999999999 COLUMNS=-5 COLUMNS=words NO_COLOR=1 PATH= PATH=/nowhere PAGER=/nowhere \
        GIT_PAGER=false TZ= TZ=Nowhere/At_All TZ=:/dev/zero TWOFOLD_THREADS=0 TWOFOLD_THREADS=-1 TWOFOLD_THREADS=x \
        TWOFOLD_THREADS=99999999999999999999 HOME=/nowhere XDG_CONFIG_HOME=/dev/null GIT_DIR= GIT_INDEX_FILE= \
        GIT_CEILING_DIRECTORIES="$PWD" POSIXLY_CORRECT=1 MALLOC_ARENA_MAX=1; do
        run timeout "$PATIENCE" env "$lack" "$program" check --today "$TODAY"
        [ "$status" -eq 1 ]
        [ "$output" = "$usual" ]
    done
    run env -i "$program" check --today "$TODAY"
    [ "$output" = "$usual" ]
    run bash -c '"$1" check --today "$TODAY" <&-' _ "$program"
    [ "$output" = "$usual" ]
}

@test "colour through a pipe only when it is asked for, and nothing else then" {
    plain=$("$TWOFOLD" check --today "$TODAY" || true)
    for format in text json sarif github junit; do
        [[ "$("$TWOFOLD" check --format "$format" || true)" != *$'\e'* ]]
    done
    for colour in "$("$TWOFOLD" check --today "$TODAY" --color always || true)" \
        "$(NO_COLOR=1 TERM=dumb "$TWOFOLD" check --today "$TODAY" --color=always || true)"; do
        [[ "$colour" == *$'\e['* ]]
        # Without the colours it is what was there before.
        [ "$(sed $'s/\e\\[[0-9;]*m//g' <<<"$colour")" = "$plain" ]
    done
    for format in json sarif github junit; do
        [[ "$("$TWOFOLD" check --format "$format" --color always || true)" != *$'\e'* ]]
    done
}

# Runs a line of shell at a terminal.
at_terminal() {
    run python3 "$BATS_TEST_DIRNAME/lib/converse.py" -- sh -c "$1"
}

# Of what is ignored, shells and all that they start make no more of it.
@test "a pager of several programs ends as it does for git" {
    echo 'yes | head -n 1; cat' >"$BATS_TEST_TMPDIR/pager"
    at_terminal "stty rows 3; PAGER='sh $BATS_TEST_TMPDIR/pager' $(realpath "$TWOFOLD") check --today $TODAY"
    # A slow machine says first how far it is.
    [[ "$output" == *$'y\n'* ]]
    [[ "$output" != *"Broken pipe"* ]]
}

@test "a terminal without a pager, and of any width" {
    usual=$("$TWOFOLD" check --today "$TODAY" --color never || true)
    for set in PAGER=/nowhere PAGER= PAGER=cat GIT_PAGER=/nowhere PATH=/nowhere "TERM=dumb PAGER=cat"; do
        at_terminal "stty rows 3; env -uLESS $set $(realpath "$TWOFOLD") check --today $TODAY --color never"
        [[ "$output" == *"met-not-met"*"explain"* ]]
    done
    for columns in 1 2 20 1000; do
        at_terminal "stty cols $columns rows 3; PAGER=cat $(realpath "$TWOFOLD") check --today $TODAY"
        [[ "$output" == *"met-not-met"* ]]
    done
}

@test "folders that are not there, not folders, or gone" {
    for dir in /nowhere "" school.md "$PWD/school.md/x" $'\xff' "$(printf '%05000d' 1)"; do
        run --separate-stderr "$TWOFOLD" -C "$dir" check
        [ "$status" -eq 2 ]
        [ -z "$output" ]
        [[ "$stderr" == "twofold: "* ]]
    done
    mkdir gone && cd gone && rmdir ../gone
    for command in check "list people"; do
        # shellcheck disable=SC2086 # several words
        run --separate-stderr "$TWOFOLD" $command
        [ "$status" -eq 2 ]
        [[ "$stderr" == "twofold: "* ]]
    done
    run "$TWOFOLD" explain schema
    [ "$status" -eq 0 ]
    check -C "$BATS_TEST_TMPDIR/school"
    [[ "$findings" == "met-not-met $commitment "* ]]
}

@test "a folder in which nothing may be written" {
    chmod -R a-w .
    check
    chmod -R u+w .
    [[ "$findings" == "met-not-met $commitment "* ]]
}

# Node and others leave their pipes so.
@test "an output that would have to wait is waited for" {
    run -0 python3 - "$TWOFOLD" <<'END'
import array, fcntl, os, subprocess, sys, termios, time

PIPE = 4096

def waiting(pipe):
    n = array.array("i", [0])
    fcntl.ioctl(pipe, termios.FIONREAD, n)
    return n[0]

reader, writer = os.pipe()
fcntl.fcntl(writer, fcntl.F_SETPIPE_SZ, PIPE)
os.set_blocking(writer, False)
check = subprocess.Popen([sys.argv[1], "check", "--format", "sarif", "--fail-on", "never"], stdout=writer)
os.close(writer)
while waiting(reader) < PIPE and check.poll() is None:
    time.sleep(0.05)
time.sleep(0.1)  # for the try that finds it full
page = b"".join(iter(lambda: os.read(reader, PIPE), b""))
assert len(page) > PIPE and check.wait() == 0, (len(page), check.wait())
END
}
