# Where `twofold check` reads from, what it shows, and how it ends.
bats_require_minimum_version 1.5.0
load lib/school

verdict() {
    printf '\nI have met my commitment.\n' >>"${1:-$commitment}"
}

# ---- where it reads from ----------------------------------------------------------------------

@test "a plain folder, from anywhere within it" {
    make_school
    check
    finds_nothing
    cd "$person"
    check
    finds_nothing
}

@test "the working tree, the index and HEAD are three things" {
    make_repository
    verdict
    git add .
    git show "HEAD:$commitment" >"$commitment"
    check
    finds_nothing
    check --staged
    [[ "$findings" == "met-not-met $commitment "* ]]
    check --at HEAD
    finds_nothing
}

@test "a commit, a branch, a tag, a short hash, a parent and a day" {
    make_repository
    git tag -a spring -m "The spring term"
    verdict
    GIT_AUTHOR_DATE="2026-05-04T16:00:00+0000" GIT_COMMITTER_DATE="2026-05-04T16:00:00+0000" \
        git commit --quiet -am "A verdict"
    for rev in HEAD main "$(git rev-parse --short HEAD)" 2026-05-04 2026-11-01; do
        check --at "$rev"
        [[ "$findings" == "met-not-met $commitment "* ]]
    done
    for rev in HEAD~1 HEAD^ spring 2026-05-03 2026-03-02; do
        check --at "$rev"
        finds_nothing
    done
    run --separate-stderr "$TWOFOLD" check --at 2025-01-01
    [ "$status" -eq 2 ]
}

@test "a bare repository" {
    make_repository
    git clone --quiet --bare . "$BATS_TEST_TMPDIR/bare.git"
    cd "$BATS_TEST_TMPDIR/bare.git"
    check --at HEAD
    finds_nothing
    run --separate-stderr "$TWOFOLD" check
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"--at"* ]]
}

@test "a linked worktree" {
    make_repository
    git worktree add --quiet "$BATS_TEST_TMPDIR/linked" -b other
    cd "$BATS_TEST_TMPDIR/linked"
    verdict
    check
    [[ "$findings" == "met-not-met $commitment "* ]]
    git add .
    check --staged
    [[ "$findings" == "met-not-met $commitment "* ]]
    check --at HEAD
    finds_nothing
    cd "$BATS_TEST_TMPDIR/school"
    check --staged
    finds_nothing
}

@test "a school in a folder of a larger repository" {
    mkdir -p "$BATS_TEST_TMPDIR/trust"
    make_school
    mv "$BATS_TEST_TMPDIR/school" "$BATS_TEST_TMPDIR/trust/oak school"
    cd "$BATS_TEST_TMPDIR/trust"
    git init --quiet --initial-branch=main
    git add .
    git commit --quiet -m "Begin"
    cd "oak school"
    verdict
    check
    # Machines get paths from the top, people from where they are.
    [[ "$findings" == "met-not-met oak school/$commitment "* ]]
    git add .
    check --staged
    [[ "$findings" == "met-not-met oak school/$commitment "* ]]
    git commit --quiet -m more
    check --at HEAD
    [[ "$findings" == "met-not-met oak school/$commitment "* ]]
    cd "$person"
    run "$TWOFOLD" check --today "$TODAY"
    [[ "$output" == *"classroom-practice.md"* ]]
    [[ "$output" != *"oak school/staff"* ]]
    cd "$BATS_TEST_TMPDIR/trust"
    run --separate-stderr "$TWOFOLD" check
    [ "$status" -eq 2 ]
    check -C "oak school"
    [[ "$findings" == "met-not-met oak school/$commitment "* ]]
}

@test "the nearest school is the one, whatever lies above it" {
    make_school
    mkdir -p annexe/rooms
    cp school.md annexe/
    verdict
    cd annexe/rooms
    check
    finds_nothing
    [ "$(jq .summary.files <<<"$output")" -eq 1 ]
    check -C ../..
    [[ "$findings" == "met-not-met $commitment "* ]]
}

@test "names of folders with spaces, quotes and newlines" {
    make_school
    mv "$BATS_TEST_TMPDIR/school" "$BATS_TEST_TMPDIR/"$'o\'a "k\n'
    cd "$BATS_TEST_TMPDIR/"$'o\'a "k\n'
    check
    finds_nothing
}

@test "reading never writes" {
    make_repository
    git status >/dev/null
    before=$(find . -type f -exec sha256sum {} + | sort)
    check
    check --staged
    check --at HEAD
    [ "$before" = "$(find . -type f -exec sha256sum {} + | sort)" ]
}

# ---- what is about to be committed ------------------------------------------------------------

@test "--staged judges what changed, not old trouble elsewhere" {
    make_repository
    verdict "$note"
    git commit --quiet -am "Old trouble"
    check --staged
    finds_nothing
    verdict
    git add .
    check --staged
    [[ "$findings" == "met-not-met $commitment "* ]]
    finds_one
}

@test "--staged sees what a change breaks elsewhere" {
    make_repository
    git rm --quiet "$commitment"
    check --staged
    [[ "$findings" == *"two-commitments $person/profile.md"* ]]
    git reset --quiet --hard
    sed -i "s/^### .*/& renamed/" school.md
    git add .
    check --staged
    [[ "$findings" == *"unknown-name $commitment "* ]]
}

@test "--staged knows every colleague, one without a profile and one in capitals too" {
    make_school
    mkdir staff/new-colleague
    cp staff/carys-evans/recovery-plan.md staff/new-colleague/
    mv staff/bilal-hussain staff/Bilal-Hussain
    git init --quiet && git add . && git commit --quiet -m "Begin"
    sed -i 's/^with:.*/with: [ewa-nowak, bilal-hussain]/' "$commitment"
    sed -i 's/^about:/with: new-colleague\nabout:/' "$note"
    git add .
    check --staged
    finds "one-sided $commitment $(grep -n ^with: "$commitment" | cut -d: -f1):19"
}

@test "--staged with nothing staged is quick and quiet" {
    make_repository
    verdict
    check --staged
    finds_nothing
}

@test "--staged and --at do not go together" {
    make_repository
    run --separate-stderr "$TWOFOLD" check --staged --at HEAD
    [ "$status" -eq 2 ]
}

# ---- what is shown ------------------------------------------------------------------------------

@test "--since shows what is new" {
    make_repository
    verdict "$note"
    git commit --quiet -am "Old trouble"
    verdict
    check --since HEAD
    [[ "$findings" == "met-not-met $commitment "* ]]
    finds_one
    # Lines that move do not make an old finding new.
    { awk '{ print } /^---/ && n++ { exit }' "$note"; printf '\nOne more paragraph.\n'; awk 'n > 1 { print } /^---/ { n++ }' "$note"; } >n
    mv n "$note"
    check --since HEAD
    finds_one
    check --since HEAD~1
    [ "$(wc -l <<<"$findings")" -eq 2 ]
}

@test "paths restrict what is shown, from the current folder" {
    make_school
    verdict
    verdict "$note"
    check "$commitment"
    [ "$(cut -d' ' -f1,2 <<<"$findings")" = "met-not-met $commitment" ]
    check school.md
    finds_nothing
    check staff
    [ "$(wc -l <<<"$findings")" -eq 2 ]
    for asked in "$PWD/$commitment" "staff/notes../../${commitment#staff/}"; do
        check "$asked"
        [ "$(cut -d' ' -f1,2 <<<"$findings")" = "met-not-met $commitment" ]
    done
    # Each that is asked for is looked for, also within another, or where nothing is found.
    check staff "$commitment" . "$commitment" school.md
    [ "$(wc -l <<<"$findings")" -eq 2 ]
    run --separate-stderr "$TWOFOLD" check staff staff/nobody
    [ "$status" -eq 2 ]
    cd "$person"
    check classroom-practice.md
    [ "$(cut -d' ' -f1,2 <<<"$findings")" = "met-not-met $commitment" ]
    check ../../school.md
    finds_nothing
    run --separate-stderr "$TWOFOLD" check clasroom-practice.md
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"did you mean"* ]]
}

@test "--fail-on decides the exit status and nothing else" {
    make_school
    sed -i '/^with:/d' "$commitment"
    check
    [ "$status" -eq 0 ]
    [[ "$findings" == *"alone $commitment"* ]]
    check --fail-on warning
    [ "$status" -eq 1 ]
    check --fail-on hint
    [ "$status" -eq 1 ]
    verdict
    check --fail-on never
    [ "$status" -eq 0 ]
    check
    [ "$status" -eq 1 ]
}

@test "a school loosens warnings and hints, and no error" {
    make_school
    sed -i '/^with:/d' "$commitment"
    sed -i '0,/^cycle:/s//rules:\n  alone: off\n  one-sided: off\ncycle:/' school.md
    check
    finds_nothing
    sed -i 's/^  alone: off/  alone: error/' school.md
    check
    [ "$status" -eq 1 ]
    jq -e '.diagnostics[0].rule == "alone" and .diagnostics[0].severity == "error"' <<<"$output"
    sed -i 's/^  alone: error/  met-not-met: off/' school.md
    verdict
    check
    grep -q '^schema school.md' <<<"$findings"
    grep -q "^met-not-met $commitment" <<<"$findings"
}

@test "an allow comment lets its block through, with a reason, and not without" {
    make_school
    printf '\n<!-- twofold allow met-not-met: quoted from the old form -->\n\n- I have met my commitment.\n- It was met.\n' >>"$commitment"
    check
    finds_nothing
    sed -i 's/: quoted from the old form//' "$commitment"
    check
    grep -q '^needless-allow' <<<"$findings"
    grep -q '^met-not-met' <<<"$findings"
}

@test "the same findings whatever the number of threads and wherever they are read" {
    make_repository
    verdict
    verdict "$note"
    TWOFOLD_THREADS=1 check
    one=$output
    TWOFOLD_THREADS=2 check
    [ "$one" = "$output" ]
    git add .
    check --staged
    [ "$(jq -S .diagnostics <<<"$one")" = "$(jq -S .diagnostics <<<"$output")" ]
    git commit --quiet -m now
    check --at HEAD
    [ "$one" = "$output" ]
}

@test "a school of many people is read by two threads as by one" {
    make_school
    verdict
    for i in $(seq 100); do
        cp -R "$person" "staff/colleague-$i"
        rm -f staff/colleague-"$i"/reflections/*
    done
    ln -s colleague-7 staff/colleague-7a
    touch staff/colleague-{7.txt,7/zebra.md,99/Recovery-plan.md} staff/notes.md
    TWOFOLD_THREADS=1 check
    one=$output
    [ "$(wc -l <<<"$findings")" -gt 100 ]
    for _ in 1 2 3; do
        TWOFOLD_THREADS=2 check
        [ "$one" = "$output" ]
    done
    run "$TWOFOLD" check --today "$TODAY" --format junit
    output=$(grep '<testcase' <<<"$output")
    [ "$(grep -o ' name="[^"]*"' <<<"$output")" = "$(grep -o ' name="[^"]*"' <<<"$output" | sort)" ]
}

# ---- the formats ------------------------------------------------------------------------------

@test "JSON keeps to its schema" {
    make_school
    verdict
    check
    python3 - "$BATS_TEST_DIRNAME/../../schema/output/check.json" <(printf '%s' "$output") <<'PY'
import json, sys, jsonschema
jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))
PY
    [ "$(jq -r '.summary.errors' <<<"$output")" -eq 1 ]
    [ "$(jq -r '.summary.files' <<<"$output")" -eq "$(find . -name '*.md' | wc -l)" ]
    [ "$(jq -r '.summary.people' <<<"$output")" -eq "$(find staff -mindepth 1 -maxdepth 1 | wc -l)" ]
}

@test "the same mistakes in every format, as the golden files have them" {
    make_school
    cp -R "$BATS_TEST_DIRNAME/formats/school/." .
    for format in text json sarif github junit; do
        run "$TWOFOLD" check --today "$TODAY" --format "$format"
        [ "$status" -eq 1 ]
        # The version is not what is compared.
        sed 's/"semanticVersion": *"[^"]*"/"semanticVersion":"0"/' <<<"$output" >"$BATS_TEST_TMPDIR/$format"
        [ -z "${TF_GOLDEN:-}" ] || cp "$BATS_TEST_TMPDIR/$format" "$BATS_TEST_DIRNAME/formats/$format"
        cmp "$BATS_TEST_DIRNAME/formats/$format" "$BATS_TEST_TMPDIR/$format" || {
            diff <(tr , '\n' <"$BATS_TEST_DIRNAME/formats/$format") <(tr , '\n' <"$BATS_TEST_TMPDIR/$format")
            return 1
        }
    done
}
