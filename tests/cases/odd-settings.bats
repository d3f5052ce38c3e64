# Settings of git's, its environment and permissions that are odd: what is told is as without them, or it
# is refused, and it is said why.
bats_require_minimum_version 1.5.0
load lib/school

asked=("check" "check --staged" "check --at HEAD" "check --at 2026-05-01" "check --since HEAD~1"
    "report story anna-reid --format json" "report changes --since 2026-01-01 --format json"
    "report governors --format json" "report coverage --at HEAD --format json")

setup_file() {
    local BATS_TEST_TMPDIR=$BATS_FILE_TMPDIR
    make_repository
    sed -i 's,^ends:.*,&\nterms:\n  - 2026-01-05/2026-03-27\n  - 2026-04-13/2026-07-21\n  - 2026-09-02/2026-12-18,' school.md
    sed -i 's/^# .*/& again/' staff/*/classroom-practice.md
    printf -- '---\nabout: recovery-plan\n---\n\nWe talked.\n' >staff/anna-reid/reflections/2026-09-07-ünder.md
    commit_on 2026-09-14 "Reword"
    forgive_libgit2
    tell >"$BATS_FILE_TMPDIR/right"
}

setup() {
    cp -a "$BATS_FILE_TMPDIR/school" "$BATS_TEST_TMPDIR/school"
    cd "$BATS_TEST_TMPDIR/school" || return
}

# All that is asked, with what came of it.
tell() {
    local words status
    for words in "${asked[@]}"; do
        status=0
        echo "== $words"
        # shellcheck disable=SC2086 # several words
        timeout 60 "$TWOFOLD" $words --today "$TODAY" 2>&1 || status=$?
        echo "ended with $status"
    done
}

# All is told as ever.
as_ever() {
    tell >"$BATS_TEST_TMPDIR/now"
    diff "$BATS_FILE_TMPDIR/right" "$BATS_TEST_TMPDIR/now" >"$BATS_TEST_TMPDIR/differs" || {
        echo "not as ever: $*"
        cut -c 1-300 "$BATS_TEST_TMPDIR/differs"
        return 1
    }
}

# Each that is not as ever is refused in these words, and some are.
refused() { # WORDS
    local words other=0
    for words in "${asked[@]}"; do
        # shellcheck disable=SC2086 # several words
        run --separate-stderr timeout 60 "$TWOFOLD" $words --today "$TODAY"
        [ "$status" -ne 0 ] || continue
        echo "$words: $status, $stderr"
        [ "$status" -eq 2 ]
        [ -z "$output" ]
        [[ "$stderr" == "twofold: "*"$1"* ]]
        other=1
    done
    [ "$other" -eq 1 ]
}

@test "settings that change how git looks, and nothing that there is" {
    while read -r key value; do
        git config "$key" "$value"
    done <<'SETTINGS'
core.quotePath true
core.precomposeUnicode true
core.ignoreCase true
core.fileMode false
core.symlinks false
core.abbrev 4
core.commitGraph false
core.multiPackIndex false
core.fsmonitor /nowhere
core.untrackedCache true
core.splitIndex true
core.attributesFile /nowhere
core.hooksPath /nowhere
core.autocrlf true
core.bigFileThreshold 1
core.protectHFS true
core.pager false
color.ui always
diff.renames false
log.showSignature true
log.mailmap false
mailmap.blob HEAD:nowhere
i18n.logOutputEncoding latin1
i18n.commitEncoding latin1
index.version 4
index.sparse true
feature.manyFiles true
remote.origin.promisor true
SETTINGS
    as_ever
    git config core.quotePath false
    git config core.abbrev no
    as_ever
}

@test "extensions of a repository" {
    config() { git config --file .git/config "$@"; }
    config core.repositoryFormatVersion 1
    for extension in "worktreeConfig true" "preciousObjects true" "relativeWorktrees true" "partialClone origin" \
        "objectFormat sha1" "refStorage files" "noop true"; do
        config "extensions.${extension% *}" "${extension#* }"
    done
    as_ever
    config extensions.refStorage reftable
    refused "keeps its branches and tags otherwise than in files"
    config extensions.refStorage files
    config extensions.objectFormat sha256
    refused "names its objects otherwise than by SHA-1"
    config extensions.objectFormat sha1
    config extensions.compatObjectFormat sha256
    refused "not supported yet: unsupported extension name extensions.compatobjectformat"
}

@test "an environment that says nothing new, or nothing that can be" {
    export GIT_DIR="" GIT_INDEX_FILE="" GIT_OBJECT_DIRECTORY="" GIT_NAMESPACE=x GIT_COMMON_DIR="" GIT_CONFIG_COUNT=bogus \
        GIT_CONFIG_PARAMETERS=bogus GIT_CONFIG=/nowhere GIT_LITERAL_PATHSPECS=bogus GIT_DEFAULT_HASH=sha256 \
        GIT_REPLACE_REF_BASE=refs/x/ GIT_CEILING_DIRECTORIES="..:" GIT_PREFIX=staff/
    as_ever
    export GIT_OBJECT_DIRECTORY=/nowhere GIT_ALTERNATE_OBJECT_DIRECTORIES=':::"unclosed:/tmp:/nowhere:"\7'
    as_ever
    export GIT_OBJECT_DIRECTORY=.git/objects GIT_CEILING_DIRECTORIES=$PWD
    as_ever
    unset GIT_CONFIG_COUNT GIT_CONFIG_PARAMETERS
    GIT_DIR=/nowhere refused "The repository /nowhere cannot be opened"
    GIT_INDEX_FILE=/tmp refused "The index cannot be read: /tmp is no file"
    GIT_WORK_TREE=/nowhere refused "The working tree /nowhere cannot be opened"
}

@test "no home, or one that is none" {
    unset XDG_CONFIG_HOME
    for home in /nowhere "$PWD/school.md" ""; do
        HOME=$home as_ever
    done
    (unset HOME && as_ever)
}

@test "settings that cannot be read are named, with the line" {
    printf '[include]\n\tpath = /nowhere/at-all\n[includeIf "nonsense:x"]\n\tpath = /nowhere\n' >"$HOME/.gitconfig"
    as_ever
    printf '[user]\n\tname = x\n[core\n' >"$HOME/.gitconfig"
    refused "The settings of git cannot be read: failed to parse config file: missing ']' in section header (in $HOME/.gitconfig:3)"
    rm "$HOME/.gitconfig"
    cp .git/config "$BATS_TEST_TMPDIR/config"
    printf '[core\n' >>.git/config
    refused "(in $PWD/.git/config:$(wc -l <.git/config))"
    printf '[include]\n\tpath = config\n' >.git/config
    refused "git config --list --show-origin"
    cp "$BATS_TEST_TMPDIR/config" .git/config
    git config --file .git/config core.bare perhaps
    refused "failed to parse 'perhaps' as a boolean value"
    # Outside a repository nobody needs them.
    printf '[core\n' >"$HOME/.gitconfig"
    rm -rf .git
    for words in check "report coverage" "report story anna-reid" "report governors" "list people"; do
        # shellcheck disable=SC2086 # several words
        run -0 "$TWOFOLD" $words --today "$TODAY"
    done
}

@test "a HEAD or branch that is damaged is not one that is not there" {
    for file in .git/HEAD .git/refs/heads/main; do
        cp "$file" "$BATS_TEST_TMPDIR/sound"
        for text in garbage ""; do
            printf '%s' "$text" >"$file"
            refused "cannot be"
        done
        cp "$BATS_TEST_TMPDIR/sound" "$file"
    done
    as_ever
}

@test "a commit by its words" {
    run -0 "$TWOFOLD" check --at ":/Reword" --today "$TODAY"
    run -2 --separate-stderr "$TWOFOLD" check --at ":/nothing" --today "$TODAY"
    [[ "$stderr" == *'`:/nothing`'* ]]
}

# ---- as somebody else --------------------------------------------------------------------------------

# From here on the program runs as a user who has no rights; the school and their home are theirs.
as_nobody() {
    [ "$(id -u)" -eq 0 ] || skip "needs root to give a folder away"
    chmod 755 "$BATS_RUN_TMPDIR" "$BATS_RUN_TMPDIR"/* "$BATS_TEST_TMPDIR" "$BATS_FILE_TMPDIR"
    cp "$TWOFOLD" "$BATS_TEST_TMPDIR/program"
    printf '#!/bin/sh\nexec setpriv --reuid 65534 --regid 65534 --clear-groups "%s/program" "$@"\n' "$BATS_TEST_TMPDIR" >"$BATS_TEST_TMPDIR/as-nobody"
    chmod 755 "$BATS_TEST_TMPDIR/as-nobody"
    TWOFOLD=$BATS_TEST_TMPDIR/as-nobody
    export HOME=$BATS_TEST_TMPDIR/home LSAN_OPTIONS=detect_leaks=0 ASAN_OPTIONS=detect_leaks=0
    mkdir "$HOME"
    chown -R 65534:65534 "$HOME" .
    # shellcheck disable=SC2086 # it may be that nobody may come here
    setpriv --reuid 65534 --regid 65534 --clear-groups test -r school.md || skip "nobody may come here"
}

@test "settings, or a home, that may not be read are passed over" {
    as_nobody
    mkdir -p "$HOME/.config/git"
    touch "$HOME/.gitconfig" "$HOME/.config/git/config"
    as_ever
    for closed in .gitconfig .config/git/config .config ""; do
        chmod 000 "$HOME/$closed"
        as_ever "$closed"
        chmod 755 "$HOME/$closed"
    done
    printf '[include]\n\tpath = other\n' >"$HOME/.gitconfig"
    touch "$HOME/other" && chmod 000 "$HOME/other"
    refused "$HOME/other': Permission denied"
}

@test "what of a repository may not be read is said" {
    as_nobody
    for closed in .git .git/HEAD .git/refs/heads .git/index .git/objects; do
        chmod 000 "$closed"
        refused "cannot be"
        chmod 755 "$closed"
    done
    chmod 000 staff
    run -2 --separate-stderr "$TWOFOLD" report story anna-reid --today "$TODAY"
    [[ "$stderr" == *"The folder staff/ cannot be looked into, for"* ]]
    chmod 755 staff
    # What is told of the end of a term does not hang on what lies there now.
    run -0 "$TWOFOLD" report governors --today "$TODAY"
    right=$output
    chmod 000 school.md
    run -0 --separate-stderr "$TWOFOLD" report governors --today "$TODAY"
    [ "$output" = "$right" ]
}

@test "somebody else's repository is opened where git would open it" {
    as_nobody
    chown -R 0:0 .
    refused "The repository in $PWD belongs to somebody else. If you trust it:"
    for trusted in "$PWD" "*"; do
        printf '[safe]\n\tdirectory = "%s"\n' "$trusted" >"$HOME/.gitconfig"
        GIT_CONFIG_GLOBAL=$HOME/.gitconfig as_ever
        rm "$HOME/.gitconfig"
        GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$trusted as_ever
    done
    GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=$PWD/staff refused "belongs to somebody else"
}
