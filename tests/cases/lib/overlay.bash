# Lays examples over the small sound school, and says what is found then. Load lib/school first.

# overlay PAGE DIR [whole]: takes the examples of a page apart, each into a folder of DIR.
overlay() {
    mkdir -p "$2"
    awk -v out="$2" ${3:+-v whole=1} -f "$BATS_TEST_DIRNAME/lib/overlay.awk" "$1"
}

# Makes a fresh copy of the school with an example laid over it, and goes there.
apply_example() {
    local n=0 kind path
    rm -rf "$BATS_TEST_TMPDIR/school"
    make_school
    while read -r kind path; do
        n=$((n + 1))
        [ -z "$path" ] || mkdir -p "$(dirname "$path")"
        case $kind in
        file) cp "$1/$n" "$path" ;;
        body) put_body "$path" <"$1/$n" ;;
        remove) rm -r "$path" ;;
        run) sh -eu "$1/$n" ;;
        finds | says) ;;
        *) echo "$1: what is '$kind'?" >&2 && return 1 ;;
        esac || return 1
    done <"$1/plan"
}

# What `check` finds: the lines "rule path line:column-line:column" go to the file $places, sorted, and what is
# said to people to $said.
look() {
    places=$BATS_TEST_TMPDIR/places said=$BATS_TEST_TMPDIR/said
    timeout "$PATIENCE" "$TWOFOLD" check --today "$TODAY" --format json "$@" >"$BATS_TEST_TMPDIR/json" || [ $? -eq 1 ]
    jq -r '.diagnostics[] | "\(.rule) \(.path) \(.range.start.line):\(.range.start.column)-\(.range.end.line):\(.range.end.column)"' \
        "$BATS_TEST_TMPDIR/json" | sort >"$places"
    jq -r '.diagnostics[] | .message, .help' "$BATS_TEST_TMPDIR/json" >"$said"
}
