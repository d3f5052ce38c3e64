# Repositories that libgit2 reads otherwise than git, or not at all: refused, with what to do.
bats_require_minimum_version 1.5.0
load lib/school

refused() {
    run --separate-stderr "$TWOFOLD" check --today "$TODAY" "$@"
    [ "$status" -eq 2 ]
    [ -z "$output" ]
}

@test "a split index" {
    make_repository
    git update-index --split-index
    refused --staged
    [[ "$stderr" == *"--no-split-index"* ]]
}

@test "a sparse index" {
    make_repository
    git sparse-checkout set --cone --sparse-index "$person"
    refused --staged
    [[ "$stderr" == *"sparse-checkout disable"* ]]
}

@test "a sparse checkout, where files are missing that nobody took away" {
    make_repository
    git sparse-checkout set --cone "$person"
    refused
    [[ "$stderr" == *"--at HEAD"* ]]
    check --at HEAD
    finds_nothing
}

@test "objects named by SHA-256" {
    make_school
    git init --quiet --object-format=sha256
    refused
    [[ "$stderr" == *"SHA-256"* ]]
}

@test "a repository of somebody else's, until it is declared safe" {
    [ "$(id -u)" -eq 0 ] || skip "needs root to give a folder away"
    make_repository
    chown -R 65534 .
    refused
    [[ "$stderr" == *"safe.directory"* ]]
    export GIT_CONFIG_GLOBAL=$BATS_TEST_TMPDIR/config XDG_CONFIG_HOME=$BATS_TEST_TMPDIR/none
    cp "$GIT_CONFIG_GLOBAL" "$HOME/.gitconfig" 2>/dev/null || true
    git config --file "$HOME/.gitconfig" safe.directory '*'
    check
    finds_nothing
}

@test "a hook's own index" {
    make_repository
    cp .git/index other-index
    printf '\nI have met my commitment.\n' >>"$commitment"
    GIT_INDEX_FILE=$PWD/other-index git add "$commitment"
    check --staged
    finds_nothing
    GIT_INDEX_FILE=$PWD/other-index check --staged
    [[ "$findings" == "met-not-met $commitment "* ]]
}
