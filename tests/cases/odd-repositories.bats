# Repositories that libgit2 reads otherwise than git, or not at all: refused, with what to do.
bats_require_minimum_version 1.5.0
load lib/school

# libgit2 loses memory where a repository names its extensions, and where a branch leads to a commit that
# cannot be read: a sanitised program is told to overlook what it loses in FUNCTION.
overlook() {
    echo "leak:$1" >"$BATS_TEST_TMPDIR/overlooked"
    export ASAN_OPTIONS=fast_unwind_on_malloc=0 LSAN_OPTIONS=print_suppressions=0:suppressions=$BATS_TEST_TMPDIR/overlooked
}

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
    overlook git_config_foreach_match
    make_school
    git init --quiet --object-format=sha256
    refused
    [[ "$stderr" == *"not supported yet"*sha256* ]]
}

@test "a repository of somebody else's, until it is declared safe" {
    [ "$(id -u)" -eq 0 ] || skip "needs root to give a folder away"
    make_repository
    chown -R 65534 .
    refused
    [[ "$stderr" == *"belongs to somebody else"*"git config --global --add safe.directory $PWD" ]]
    unset GIT_CONFIG_GLOBAL
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

# The school is found sound in the working tree, the index and the last commit; with options, with each of these.
sound_in() {
    local option
    [ $# -gt 0 ] || set -- "--today=$TODAY" --staged --at=HEAD
    for option in "$@"; do
        check "$option"
        finds_nothing
    done
}

@test "extensions that change nothing about reading" {
    overlook git_config_foreach_match
    make_repository
    git config core.repositoryformatversion 1
    git config extensions.worktreeConfig true
    git config extensions.preciousObjects true
    sound_in
}

@test "references kept otherwise" {
    overlook git_config_foreach_match
    make_repository
    git config core.repositoryformatversion 1
    git config extensions.refStorage reftable
    refused --at HEAD
    [[ "$stderr" == *"not supported yet"*refstorage* ]]
}

@test "settings that cannot be parsed" {
    make_repository
    echo '[core' >>.git/config
    refused
    [[ "$stderr" == *config* ]]
}

@test "an index with all that git can put into one" {
    make_repository
    git update-index --force-untracked-cache --index-version 4
    git update-index --assume-unchanged "$note"
    git update-index --skip-worktree "$commitment"
    git config core.precomposeunicode true
    git status >/dev/null
    sound_in
    rm "$note"
    sound_in --staged --at=HEAD
    # What is only announced is not about to be committed.
    git checkout --quiet -- . 2>/dev/null || true
    : >"$(dirname "$note")/2026-02-02.md"
    git add --intent-to-add .
    sound_in --staged
}

@test "an index without its checksum, cut short, damaged or empty" {
    make_repository
    cp .git/index "$BATS_TEST_TMPDIR/index"
    size=$(stat -c %s .git/index)
    # As index.skipHash has git leave it.
    { head -c $((size - 20)) "$BATS_TEST_TMPDIR/index" && head -c 20 /dev/zero; } >.git/index
    sound_in --staged
    for bytes in 0 1 11 12 100 $((size - 20)) $((size - 1)); do
        head -c "$bytes" "$BATS_TEST_TMPDIR/index" >.git/index
        refused --staged
        [[ "$stderr" == *"git reset"* ]]
        [[ "$stderr" != *"no longer exists"* ]]
    done
    mkfifo pipe
    GIT_INDEX_FILE=pipe refused --staged
    rm .git/index
    refused --staged
    [[ "$stderr" == *"no school.md in the index"* ]]
    sound_in --at=HEAD
}

@test "an index of ten thousand other files" {
    make_repository
    empty=$(git hash-object -w --stdin </dev/null)
    seq -f "100644 $empty"$'\t'"archive/%05g.txt" 10000 | git update-index --index-info
    sound_in --staged
}

@test "folders with permissions, as other programs write them, are folders" {
    make_repository
    check --at HEAD
    finds_nothing
    files=$(jq .summary.files <<<"$output")
    staff=$(git cat-file tree HEAD:staff | LC_ALL=C sed 's/40000 /40755 /g' | git hash-object -t tree --literally -w --stdin)
    root=$(git ls-tree HEAD | sed "s/ tree .*\tstaff/ tree $staff\tstaff/" | git mktree)
    git reset --quiet --soft "$(git commit-tree -m "As others do" "$root")"
    check --at HEAD
    [ "$(jq .summary.files <<<"$output")" -eq "$files" ]
    git repack -adq
    check --at HEAD
    [ "$(jq .summary.files <<<"$output")" -eq "$files" ]
}

@test "all in packs, references too" {
    make_repository
    git gc --quiet
    git pack-refs --all
    [ -z "$(find .git/refs -type f)" ]
    sound_in
    # A pack that is cut short is said; it does not crash.
    pack=$(find .git/objects/pack -name '*.pack')
    chmod u+w "$pack"
    truncate -s 300 "$pack"
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" check --at HEAD
    [ "$status" -eq 1 ] || [ "$status" -eq 2 ]
    [ -n "$output$stderr" ]
}

@test "a shallow clone, to where its history ends" {
    make_repository
    git commit --quiet --allow-empty -m "More"
    git clone --quiet --depth 1 "file://$PWD" ../shallow
    cd ../shallow
    sound_in
    for option in --at=HEAD~1 --since=HEAD~1 --since=HEAD^ "--since=$(git -C ../school rev-parse HEAD~1)"; do
        refused "$option"
        [[ "$stderr" == *"There is no \`${option#*=}\`: this clone has only part of the history."* ]]
        [[ "$stderr" == *"git fetch --unshallow (in CI: fetch-depth: 0)"* ]]
    done
    refused --at mian
    [[ "$stderr" == *'did you mean `main`'* ]]
    refused --at 2026-03-01
    [[ "$stderr" == *"does not reach back to \`2026-03-01\`: this clone"* ]]
    git fetch --quiet --unshallow
    check --since HEAD~1
    finds_nothing
    refused --at HEAD~9
    [[ "$stderr" != *"unshallow"* ]]
}

@test "a partial clone, where an object was never fetched" {
    forgive_libgit2
    make_repository
    git config uploadpack.allowFilter true
    git clone --quiet --no-checkout --filter=blob:none "file://$PWD" ../partial
    cd ../partial
    check --at HEAD
    [ "$status" -eq 1 ]
    [ "$(cut -d' ' -f1 <<<"$findings" | sort -u)" = unreadable ]
    [ "$(wc -l <<<"$findings")" -eq "$(git ls-tree -r --name-only HEAD | grep -c '\.md$')" ]
    [[ $output == *"git fetch --refetch --no-filter"* ]]
    for report in "changes --since 2020-01-01" governors "story $(basename "$person")"; do
        run -2 --separate-stderr "$TWOFOLD" report $report --at HEAD "--today=$TODAY"
        [[ $stderr == *"partial clone"*"git fetch --refetch --no-filter"* ]]
        [[ $stderr != *damaged* ]]
    done
    git fetch --quiet --refetch --no-filter
    sound_in --at=HEAD
}

@test "objects that stand in for others" {
    make_repository
    git replace "$(git rev-parse "HEAD:$note")" "$(git hash-object -w --stdin </dev/null)"
    sound_in "--today=$TODAY"
    refused --at HEAD
    [[ "$stderr" == *"GIT_NO_REPLACE_OBJECTS"* ]]
    refused --staged
    git pack-refs --all
    refused --at HEAD
    GIT_NO_REPLACE_OBJECTS=1 check --at HEAD
    finds_nothing
}

@test "objects that another repository holds" {
    make_repository
    git clone --quiet --shared . ../borrower
    cd ../borrower
    sound_in
}

@test "objects that are in quarantine, as a receiving hook finds them" {
    make_repository
    git clone --quiet --bare . ../bare.git
    printf '\nI have met my commitment.\n' >>"$commitment"
    git commit --quiet -am "More"
    cat >../bare.git/hooks/pre-receive <<'HOOK'
#!/bin/sh
read -r old new name
"$TWOFOLD" check --today "$TODAY" --at "$new"
HOOK
    chmod +x ../bare.git/hooks/pre-receive
    export TWOFOLD
    run git push --quiet ../bare.git main
    [ "$status" -ne 0 ]
    [[ "$output" == *"met-not-met"* ]]
    # A folder's name with all that such a list must quote.
    mkdir -p '../a:"b'
    mv .git/objects '../a:"b/objects' && mkdir -p .git/objects
    GIT_ALTERNATE_OBJECT_DIRECTORIES="/nowhere:\"$BATS_TEST_TMPDIR/a:\\\"b/objects\"" check --at HEAD
    [[ "$findings" == "met-not-met $commitment "* ]]
}

@test "a repository beside its working tree" {
    make_repository
    mv .git ../elsewhere.git
    export GIT_DIR=$BATS_TEST_TMPDIR/elsewhere.git
    sound_in
    cd staff
    export GIT_WORK_TREE=..
    sound_in
    printf '\nI have met my commitment.\n' >>"../$commitment"
    check
    [[ "$findings" == "met-not-met $commitment "* ]]
    cd /
    export GIT_WORK_TREE=$BATS_TEST_TMPDIR/school
    refused
    [[ "$stderr" == *"not in the working tree"* ]]
    export GIT_WORK_TREE=/nowhere
    refused
}

@test "a commit that is damaged or missing" {
    overlook git_reference_dwim
    make_repository
    id=$(git rev-parse HEAD)
    chmod u+w ".git/objects/${id:0:2}/${id:2}"
    echo garbage >".git/objects/${id:0:2}/${id:2}"
    for option in --at=HEAD --at=main --at=2026-11-20 --staged --since=HEAD; do
        refused "$option"
        [[ "$stderr" != *"no commit"* ]]
    done
    rm ".git/objects/${id:0:2}/${id:2}"
    for option in --at=HEAD --at=main --at=2026-11-20 --staged --since=HEAD; do
        refused "$option"
        [[ "$stderr" != *"no commit"* ]]
    done
    sound_in "--today=$TODAY"
}

@test "an index of several packs that is damaged, here or in an alternate" {
    make_repository
    git repack -adq
    git multi-pack-index write
    git clone --quiet --shared . ../shared
    midx=.git/objects/pack/multi-pack-index
    cp $midx sound
    chmod u+w $midx
    # Of every object the pack and the place in it, the last chunk, are nowhere.
    n=$((8 * $(git cat-file --batch-all-objects --batch-check | wc -l)))
    { head -c -$((n + 20)) sound; head -c $n /dev/zero | tr '\\0' '\\377'; tail -c 20 sound; } >$midx
    for option in --at=HEAD --staged --since=HEAD; do
        refused "$option"
        [[ "$stderr" == *"multi-pack-index is damaged"*"git multi-pack-index write"* ]]
    done
    cd ../shared
    refused --at=HEAD
    [[ "$stderr" == *"multi-pack-index is damaged"* ]]
    cd -
    rm $midx
    git multi-pack-index write
    cmp $midx sound
    sound_in --at=HEAD
}

@test "a submodule where a person's folder or a file belongs" {
    make_repository
    id=$(git rev-parse HEAD)
    git rm -r --quiet --cached staff/carys-evans/reflections
    for path in staff/new-colleague staff/carys-evans/reflections "$(dirname "$note")/2026-02-02.md"; do
        git update-index --add --cacheinfo "160000,$id,$path"
    done
    check --staged
    finds "unreadable staff/new-colleague 1:1" "unreadable staff/carys-evans/reflections 1:1" \
        "unreadable $(dirname "$note")/2026-02-02.md 1:1"
    git commit --quiet -m "Submodules"
    check --at HEAD
    finds "unreadable staff/new-colleague 1:1" "unreadable staff/carys-evans/reflections 1:1" \
        "unreadable $(dirname "$note")/2026-02-02.md 1:1"
}

@test "every unmerged path of the school is unreadable, and nothing else follows" {
    make_repository
    echo picture >"$person/picture.svg"
    git add . && git commit --quiet -m "A picture"
    git switch --quiet -c other
    git rm --quiet staff/carys-evans/recovery-plan.md
    echo theirs >>"$person/picture.svg"
    echo theirs >"$(dirname "$note")/2026-02-02.md"
    echo theirs >>school.md
    git add . && git commit --quiet -m "Theirs"
    git switch --quiet main
    echo Ours. >>staff/carys-evans/recovery-plan.md
    echo ours >>"$person/picture.svg"
    echo ours >"$(dirname "$note")/2026-02-02.md"
    git rm --quiet school.md
    printf '\n![a picture](picture.svg)\n[a plan](../carys-evans/recovery-plan.md#other)\n' >>"$commitment"
    git add . && git commit --quiet -m "Ours"
    run git merge other
    check --staged
    finds "unreadable $person/picture.svg 1:1" "unreadable staff/carys-evans/recovery-plan.md 1:1" \
        "unreadable $(dirname "$note")/2026-02-02.md 1:1" "unreadable school.md 1:1"
}

@test "a rebase that waits to be finished" {
    make_repository
    git switch --quiet -c other
    sed -i '$s/.*/Their words./' "$note"
    git commit --quiet -am "Theirs"
    git switch --quiet main
    sed -i '$s/.*/Our words./' "$note"
    git commit --quiet -am "Ours"
    run git rebase other
    [ "$status" -ne 0 ]
    check --staged
    finds "unreadable $note 1:1"
    check
    [[ "$findings" == "unreadable $note "* ]]
    sound_in --at=HEAD --at=main --at=other
}

@test "a .git that leads nowhere" {
    make_school
    for wrong in "gitdir: /nowhere" "garbage" ""; do
        printf '%s' "$wrong" >.git
        run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" check --today "$TODAY"
        [ "$status" -eq 0 ] || [ -n "$stderr" ]
    done
    rm .git && mkfifo .git
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" check --today "$TODAY"
    [ "$status" -eq 0 ] || [ "$status" -eq 2 ]
}

# Commits the tree of a folder as a Perl expression leaves its bytes, wherever git would not write it so.
retree() { # FOLDER EXPRESSION
    local id
    id=$(git cat-file tree "HEAD^{tree}:$1" | perl -0777 -pe "$2" | git hash-object -t tree --literally -w --stdin)
    id=$(git cat-file tree "HEAD^{tree}" |
        OLD=$(git rev-parse "HEAD:$1") NEW=$id perl -0777 -pe 's/\Q${\pack "H*", $ENV{OLD}}\E/pack "H*", $ENV{NEW}/e' |
        git hash-object -t tree --literally -w --stdin)
    id=$(git commit-tree -p HEAD -m "Odd" "$id")
    git update-ref HEAD "$(git commit-tree -p "$id" -m "More" "$id^{tree}")"
}

# Does something where all objects are loose, and again where they are in a pack, as they stand.
loose_and_packed() { # COMMAND …
    "$@"
    git cat-file --batch-all-objects --batch-check='%(objectname)' | git pack-objects --quiet .git/objects/pack/pack >/dev/null
    git prune-packed
    [ -z "$(find .git/objects/?? -type f)" ]
    "$@"
}

# What is told of a commit and of all before it.
told_of() { # REVISION
    local words id
    id=$(git rev-parse "$1")
    for words in check "report coverage --format json" "report changes --format json --since 2026-01-01" "report story anna-reid --format json"; do
        # shellcheck disable=SC2086 # several words
        "$TWOFOLD" $words --at "$id" --today "$TODAY" 2>&1 | sed "s/$id//g"
    done
}

as_before() {
    diff <(told_of HEAD~2) <(told_of HEAD~1)
}

@test "folders and files whose modes have bits that git does not care for" {
    make_repository
    git commit --quiet --allow-empty -m "More"
    retree staff 's/40000 /40755 /g'
    loose_and_packed as_before
    retree staff 's/40755 /040000 /g'
    loose_and_packed as_before
}

# It is told that staff/ cannot be read, and nobody is told of.
staff_is_closed() {
    check --at HEAD
    [ "$findings" = "unreadable staff 1:1" ]
    run -2 --separate-stderr "$TWOFOLD" report story anna-reid --at HEAD --today "$TODAY"
    [[ "$stderr" == *"staff/ cannot be looked into"* ]]
    # From before to after nobody left: it is not known.
    run -2 --separate-stderr "$TWOFOLD" report changes --since HEAD~2 --at HEAD --today "$TODAY"
    [[ "$stderr" == *"is damaged: the folder $(git rev-parse HEAD:staff) cannot be read"* ]]
}

@test "a folder that holds what has no name, or no mode that there is" {
    make_repository
    for change in 's/40000 [^\0]*/40000 /' 's/40000 /1040000 /' 's/40000 /40000000040000 /' 's/.{7}$//s' 's/40000 /40000/'; do
        git update-ref refs/heads/sound HEAD
        retree staff "$change"
        loose_and_packed staff_is_closed
        git update-ref HEAD sound
    done
}
