# A small sound school to break, and ways to say what is expected of `twofold check`.
# The program under test is $TWOFOLD.

TWOFOLD=${TWOFOLD:-$BATS_TEST_DIRNAME/../../build/twofold}
export TODAY=2026-11-20

# Seconds after which something hangs. A machine may stand still for a while, or crawl: that fails no
# test, and patience costs nothing where all is well.
export PATIENCE=300

# Nothing of the person who runs the tests may change what happens.
export HOME=$BATS_TEST_TMPDIR LC_ALL=C.UTF-8 GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null
export GIT_AUTHOR_NAME="A Teacher" GIT_AUTHOR_EMAIL=teacher@school.example
export GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
export GIT_AUTHOR_DATE="2026-03-02T16:00:00+0000" GIT_COMMITTER_DATE="2026-03-02T16:00:00+0000"
unset NO_COLOR GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE TWOFOLD_THREADS CDPATH

# With `bats --print-output-on-failure`, what is said of a test that failed: bats itself leaves this out.
teardown() {
    [ -n "${BATS_TEST_COMPLETED:-}" ] || echo "Last status: ${status:-none}"
}

# Copies the school to $BATS_TEST_TMPDIR/school and goes there. A reflection to break is $note,
# a commitment $commitment.
make_school() {
    cp -R "$BATS_TEST_DIRNAME/explain/school" "$BATS_TEST_TMPDIR/school"
    cd "$BATS_TEST_TMPDIR/school" || return
    note=$(find staff -path '*/reflections/*.md' | sort | head -n 1)
    commitment=$(find staff -name classroom-practice.md | sort | head -n 1)
    person=${commitment%/*}
}

make_repository() {
    make_school
    git init --quiet --initial-branch=main
    git add .
    git commit --quiet -m "Begin"
}

# Commits all there is on a day.
commit_on() { # DAY SUBJECT
    git add -A
    GIT_AUTHOR_DATE="$1T12:00:00+0000" GIT_COMMITTER_DATE="$1T12:00:00+0000" git commit --quiet -m "$2"
}

# Runs check; $output has its JSON, $findings a line "rule path line:column" for each finding.
check() {
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" check --today "$TODAY" --format json "$@"
    findings=$(jq -r '.diagnostics[] | "\(.rule) \(.path) \(.range.start.line):\(.range.start.column)"' <<<"$output")
}

# The findings are exactly these lines, in any order.
finds() {
    local wanted
    wanted=$(printf '%s\n' "$@" | sort)
    if [ "$(sort <<<"$findings")" != "$wanted" ]; then
        printf 'wanted:\n%s\nfound (exit %s):\n%s\n%s\n' "$wanted" "$status" "$findings" "$stderr" >&2
        return 1
    fi
}

# There is one finding, and one alone. (To `wc -l` no finding is a line too.)
finds_one() {
    [ -n "$findings" ] && [[ "$findings" != *$'\n'* ]]
}

finds_nothing() {
    if [ -n "$findings" ] || [ "$status" -ne 0 ]; then
        printf 'found (exit %s):\n%s\n%s\n' "$status" "$findings" "$stderr" >&2
        return 1
    fi
}

# Writes standard input below the front matter of a file.
put_body() {
    local front
    front=$(awk '{ print } /^---/ && n++ { exit }' "$1")
    { printf '%s\n\n' "$front"; cat; } >"$1.new"
    mv "$1.new" "$1"
}

# What libgit2 1.5 itself loses is not ours: a name whose commit cannot be read, and what it looks for in
# the settings of a repository with extensions.
forgive_libgit2() {
    printf 'leak:%s\n' git_revparse_ext git_config_foreach_match >"$BATS_FILE_TMPDIR/lost"
    export LSAN_OPTIONS="suppressions=$BATS_FILE_TMPDIR/lost:print_suppressions=0"
    export ASAN_OPTIONS=fast_unwind_on_malloc=0
}
