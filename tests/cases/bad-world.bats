# A world that fails: repositories in odd states, and outputs that cannot be written.
bats_require_minimum_version 1.5.0
load lib/school

@test "no school here says where it looked" {
    mkdir "$BATS_TEST_TMPDIR/empty"
    cd "$BATS_TEST_TMPDIR/empty"
    run --separate-stderr "$TWOFOLD" check
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [[ "$stderr" == *"school.md"* ]]
}

@test "in a wrong folder nobody who writes is told to make a repository of it" {
    mkdir "$BATS_TEST_TMPDIR/empty"
    cd "$BATS_TEST_TMPDIR/empty"
    for words in "reflect -m One" save "join Amara --role teacher" "leave amara" "hooks install" check; do
        echo "twofold $words"
        # shellcheck disable=SC2086 # words
        run --separate-stderr "$TWOFOLD" $words
        [ "$status" -eq 2 ]
        [ -z "$output" ]
        [[ "$stderr" == "twofold: There is no school here"*"Go to the school's folder first (cd FOLDER)"* ]]
        [[ "$stderr" == *"A new school begins with: twofold init FOLDER"* ]]
    done
    touch school.md
    run --separate-stderr "$TWOFOLD" save
    [ "$status" -eq 2 ]
    [[ "$stderr" == "twofold: This school is in no git repository"*"twofold init" ]]
}

@test "an empty repository has no school" {
    git init --quiet "$BATS_TEST_TMPDIR/empty"
    cd "$BATS_TEST_TMPDIR/empty"
    run --separate-stderr "$TWOFOLD" check
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"school.md"* ]]
}

@test "a school above the repository is not this repository's" {
    make_school
    git init --quiet inner
    cd inner
    run --separate-stderr "$TWOFOLD" check
    [ "$status" -eq 2 ]
}

@test "before the first commit the working tree and the index can be checked, HEAD cannot" {
    make_school
    git init --quiet
    check
    finds_nothing
    git add .
    check --staged
    finds_nothing
    run --separate-stderr "$TWOFOLD" check --at HEAD
    [ "$status" -eq 2 ]
    [[ "$stderr" == *commit* ]]
    printf '\nI have met my commitment.\n' >>"$commitment"
    git add .
    check --staged
    [[ "$findings" == "met-not-met $commitment "* ]]
}

@test "a branch that has no commit yet" {
    make_repository
    git switch --quiet --orphan fresh
    git checkout --quiet main -- .
    check --staged
    finds_nothing
}

@test "a detached HEAD" {
    make_repository
    git switch --quiet --detach
    check --at HEAD
    finds_nothing
    check --staged
    finds_nothing
}

@test "a merge in progress: each unmerged path is unreadable" {
    make_repository
    git switch --quiet -c other
    sed -i '$s/.*/Their words./' "$note"
    git commit --quiet -am theirs
    git switch --quiet main
    sed -i '$s/.*/Our words./' "$note"
    git commit --quiet -am ours
    run git merge other
    check --staged
    [ "$status" -eq 1 ]
    finds "unreadable $note 1:1"
    check
    [[ "$findings" == "unreadable $note "* ]]
}

@test "a corrupt object is named, and the rest is checked" {
    make_repository
    id=$(git rev-parse "HEAD:$note")
    object=.git/objects/${id:0:2}/${id:2}
    chmod u+w "$object"
    printf 'garbage' >"$object"
    check --at HEAD
    [ "$status" -eq 1 ]
    finds "unreadable $note 1:1"
}

@test "an object of which one bit is wrong is named, in a pack too" {
    make_repository
    git gc --quiet
    pack=$(find .git/objects/pack -name '*.pack')
    chmod u+w "$pack"
    id=$(git rev-parse "HEAD:$note")
    read -r size at < <(git verify-pack -v "$pack" | awk -v id="$id" '$1 == id { print $4, $5 }')
    for where in 3 $((size / 3)) $((size / 2)) $((size - 1)); do
        byte=$(od -An -t u1 -j $((at + where)) -N 1 "$pack")
        poke() { printf "\\x$(printf %x "$1")" | dd of="$pack" bs=1 seek=$((at + where)) conv=notrunc status=none; }
        poke $((byte ^ 16))
        check --at HEAD
        grep -qxF "unreadable $note 1:1" <<<"$findings"
        poke "$byte"
    done
    check --at HEAD
    finds_nothing
}

@test "a missing object is named" {
    make_repository
    id=$(git rev-parse "HEAD:$note")
    rm -f ".git/objects/${id:0:2}/${id:2}"
    check --at HEAD
    finds "unreadable $note 1:1"
}

@test "a tree that is not there cannot be worked with" {
    make_repository
    id=$(git rev-parse "HEAD:staff")
    rm -f ".git/objects/${id:0:2}/${id:2}"
    run --separate-stderr "$TWOFOLD" check --at HEAD
    [ "$status" -ne 0 ]
}

@test "symbolic links and submodules in a commit" {
    make_repository
    ln -s "$(basename "$note")" "$(dirname "$note")/2026-02-02.md"
    git add .
    git update-index --add --cacheinfo "160000,$(git rev-parse HEAD),$(dirname "$note")/2026-02-03.md"
    git commit --quiet -m odd
    check --at HEAD
    finds "unreadable $(dirname "$note")/2026-02-02.md 1:1" "unreadable $(dirname "$note")/2026-02-03.md 1:1"
    check --staged
    finds_nothing
}

@test "an unknown revision is named" {
    make_repository
    run --separate-stderr "$TWOFOLD" check --at mian
    [ "$status" -eq 2 ]
    [[ "$stderr" == *mian* ]]
    [[ "$stderr" == *"main"* ]]
}

@test "outside git there is no past" {
    make_school
    for option in "--at HEAD" "--staged" "--since HEAD"; do
        # shellcheck disable=SC2086 # an option and its value
        run --separate-stderr "$TWOFOLD" check $option
        [ "$status" -eq 2 ]
        [[ "$stderr" == *git* ]]
    done
}

@test "an output that cannot be written is said, and ends with 2" {
    make_school
    for format in text json sarif github junit; do
        run bash -c '"$TWOFOLD" check --today "$TODAY" --format "$1" >/dev/full' _ "$format"
        if [ "$format" = github ]; then continue; fi
        [ "$status" -eq 2 ]
        [[ "$output" == *"standard output"* ]]
    done
    run bash -c '"$TWOFOLD" --help >/dev/full'
    [ "$status" -eq 2 ]
    run bash -c '"$TWOFOLD" --version >&-'
    [ "$status" -eq 2 ]
}

@test "a reader that goes away is nobody's error" {
    make_school
    run bash -c 'set -o pipefail; "$TWOFOLD" check --today "$TODAY" --format sarif 2>&1 | head -c 1 >/dev/null; exit "${PIPESTATUS[0]}"'
    [ "$status" -eq 0 ]
    [ -z "$output" ]
}

@test "what cannot be understood on the command line is said with what was likely meant" {
    make_school
    run --separate-stderr "$TWOFOLD" chekc
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `check`'* ]]
    run --separate-stderr "$TWOFOLD" check --fromat json
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `--format`'* ]]
    run --separate-stderr "$TWOFOLD" check --format jsn
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `json`'* ]]
    run --separate-stderr "$TWOFOLD" check --today 2026-02-30
    [ "$status" -eq 2 ]
    run --separate-stderr "$TWOFOLD" explain numeric-targets
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `numeric-target`'* ]]
    run --separate-stderr "$TWOFOLD" check "staff/nobody-of-that-name"
    [ "$status" -eq 2 ]
    run --separate-stderr "$TWOFOLD"
    [ "$status" -eq 2 ]
}
