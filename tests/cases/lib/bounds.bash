# Bounds that no file, whatever is in it, may make `check` cross. Load lib/school first.

# At most 600 MB from here on: a sanitised program takes far more for itself, and goes without.
bound_memory() {
    grep -qa __asan_init "$TWOFOLD" || ulimit -v 600000
}

# Checks within a minute of the processor's time, without a crash. What is printed may be long: it goes
# to a file.
bounded() {
    local status=0 printed=$BATS_TEST_TMPDIR/printed
    (ulimit -t 60 && exec timeout "$PATIENCE" "$TWOFOLD" check --today "$TODAY" --format json) >"$printed" 2>&1 || status=$?
    if [ "$status" -gt 1 ] || [ "$(tail -c 3 "$printed")" != "]}" ]; then
        printf 'status %s: %s\n' "$status" "$(head -c 1000 "$printed")" >&2
        return 1
    fi
}

# A piece of text again and again, $2 times, but no more than 200,000 bytes.
again() {
    yes -- "$1" | head -n "$2" | tr -d '\n' | head -c 200000
}
