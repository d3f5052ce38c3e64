# `twofold hooks`: a pre-commit hook that git runs, whatever way a commit is made.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_repository
    hook=.git/hooks/pre-commit
    mkdir -p "$BATS_TEST_TMPDIR/bin"
    ln -s "$(realpath "$TWOFOLD")" "$BATS_TEST_TMPDIR/bin/twofold"
    PATH=$BATS_TEST_TMPDIR/bin:$PATH
}

hooks() {
    run --separate-stderr "$TWOFOLD" hooks "$@"
}

verdict() {
    printf '\nI have met my commitment.\n' >>"${1:-$commitment}"
}

# git refuses, and says what twofold found.
refuses() {
    local before
    before=$(git rev-parse HEAD)
    run "$@"
    [ "$status" -ne 0 ]
    [[ "$output" == *met-not-met*"Your commit waits"*"git commit --no-verify"* ]]
    [ "$(git rev-parse HEAD)" = "$before" ]
}

existing() { # a hook that says so and ends with $1
    printf '#!/bin/sh\necho "the old hook $*" >&2\nexit %s\n' "$1" >"$hook"
    chmod +x "$hook"
}

@test "install, status, uninstall" {
    hooks status
    [ "$status" -eq 0 ]
    [[ "$output" == *"no hook"* ]]
    hooks install
    [ "$status" -eq 0 ]
    [ -x "$hook" ]
    sh -n "$hook"
    shellcheck "$hook"
    cp "$hook" "$HOME/first"
    hooks install pre-commit
    [ "$status" -eq 0 ]
    cmp "$hook" "$HOME/first"
    hooks status
    [[ "$output" == "twofold looks over what is about to be committed: "*"$hook" ]]
    hooks uninstall
    [ "$status" -eq 0 ]
    [ ! -e "$hook" ]
    hooks uninstall
    [ "$status" -eq 0 ]
    [[ "$output" == *"nothing to take away"* ]]
    for wrong in "" "instal" "install post-commit"; do
        # shellcheck disable=SC2086 # two words
        hooks $wrong
        [ "$status" -eq 2 ]
    done
}

@test "commit, commit -a, commit PATH and amend are looked over" {
    hooks install
    verdict
    cp "$commitment" "$HOME/verdict"
    git add .
    refuses git commit -m "A verdict"
    git reset --quiet
    refuses git commit -am "A verdict"
    refuses git commit -m "A verdict" "$commitment"
    git add .
    refuses git commit --amend --no-edit
    git commit --quiet --no-verify -m "A verdict all the same"
    [ "$(git log -1 --format=%s)" = "A verdict all the same" ]
}

@test "what is not in the commit does not hold it back, and all is quiet where all is well" {
    hooks install
    verdict
    echo "Other words." >>staff/bilal-hussain/recovery-plan.md
    run git commit -m "Other words" staff/bilal-hussain/recovery-plan.md
    [ "$status" -eq 0 ]
    [[ "$output" != *"All is well"* ]]
    git add "$commitment"
    git show "HEAD:$commitment" >"$commitment"
    refuses git commit -m "What is staged counts"
}

@test "warnings are shown and let through" {
    hooks install
    echo "See [the plan](nowhere.md)." >>"$commitment"
    run git commit -am "A link"
    [ "$status" -eq 0 ]
    [[ "$output" == *broken-link* ]]
}

@test "the commit that ends a merge" {
    hooks install
    git switch --quiet -c other
    echo "Theirs." >>"$commitment" && git commit --quiet -am Theirs
    git switch --quiet main
    echo "Ours." >>"$commitment" && git commit --quiet -am Ours
    run git merge other
    [ "$status" -eq 1 ]
    git checkout --quiet --ours "$commitment"
    verdict
    git add "$commitment"
    refuses git commit --no-edit
    git checkout --quiet HEAD -- "$commitment"
    git commit --quiet --no-edit
    [ "$(git log -1 --format=%P | wc -w)" -eq 2 ]
}

@test "a linked worktree shares the hook" {
    git worktree add --quiet "$BATS_TEST_TMPDIR/linked" -b other
    cd "$BATS_TEST_TMPDIR/linked"
    hooks install
    [ "$status" -eq 0 ]
    [ -x "$BATS_TEST_TMPDIR/school/$hook" ]
    verdict
    refuses git commit -am "A verdict"
    cd staff
    refuses git commit -am "A verdict"
    cd "$BATS_TEST_TMPDIR/school"
    verdict
    refuses git commit -am "A verdict"
}

@test "a hook that was there is kept, runs first, and is put back" {
    existing 0
    cp -p "$hook" "$HOME/old"
    hooks install
    [ "$status" -eq 0 ]
    [[ "$output" == *"runs first"* ]]
    hooks install
    [ "$status" -eq 0 ]
    verdict
    refuses git commit -am "A verdict"
    [[ "$output" == *"the old hook"*met-not-met* ]]
    hooks status
    [[ "$output" == *before-twofold* ]]
    hooks uninstall
    [ "$status" -eq 0 ]
    cmp "$hook" "$HOME/old"
    [ -x "$hook" ]
    [ ! -e "$hook.before-twofold" ]
    run git commit -am "A verdict"
    [ "$status" -eq 0 ]
}

@test "what the old hook refuses stays refused" {
    existing 3
    hooks install
    echo "Other words." >>"$commitment"
    run git commit -am "Other words"
    [ "$status" -ne 0 ]
    [[ "$output" == *"the old hook"* ]]
}

@test "a symbolic link is kept as one" {
    mkdir scripts
    printf '#!/bin/sh\necho linked >&2\n' >scripts/hook.sh
    chmod +x scripts/hook.sh
    ln -s ../../scripts/hook.sh "$hook"
    hooks install
    [ "$status" -eq 0 ]
    [ ! -L "$hook" ]
    grep -q linked scripts/hook.sh
    echo "Other words." >>"$commitment"
    run git commit -am "Other words"
    [ "$status" -eq 0 ]
    [[ "$output" == *linked* ]]
    hooks uninstall
    [ "$(readlink "$hook")" = ../../scripts/hook.sh ]
}

@test "two hooks that both claim the place are left for a person to sort out" {
    hooks install
    existing 0
    cp -p "$hook" "$hook.before-twofold"
    hooks install
    [ "$status" -eq 2 ]
    cmp "$hook" "$hook.before-twofold"
}

@test "core.hooksPath in the repository, and one that others share" {
    git config core.hooksPath tools/hooks
    hooks install
    [ "$status" -eq 2 ] # tools/ is not there
    mkdir tools
    hooks install
    [ "$status" -eq 0 ]
    [ -x tools/hooks/pre-commit ]
    verdict
    refuses git commit -am "A verdict"
    mkdir "$BATS_TEST_TMPDIR/shared"
    git config core.hooksPath "$BATS_TEST_TMPDIR/shared"
    hooks install
    [ "$status" -eq 2 ]
    [[ "$stderr" == *core.hooksPath*"twofold check --staged"* ]]
    [ -z "$(ls "$BATS_TEST_TMPDIR/shared")" ]
}

@test "twofold is found where it was, and its absence is said" {
    cp "$(realpath "$TWOFOLD")" "$BATS_TEST_TMPDIR/twofold-there"
    "$BATS_TEST_TMPDIR/twofold-there" hooks install
    rm "$BATS_TEST_TMPDIR/bin/twofold"
    [ -z "$(command -v twofold)" ]
    verdict
    refuses git commit -am "A verdict"
    rm "$BATS_TEST_TMPDIR/twofold-there"
    run git commit -am "A verdict"
    [ "$status" -eq 0 ]
    [[ "$output" == *"not to be found"* ]]
}

@test "schools in folders of one repository, with names that a shell would take apart" {
    mkdir "$BATS_TEST_TMPDIR/trust"
    git archive main --prefix="schools/it's \$HOME/" | tar -x -C "$BATS_TEST_TMPDIR/trust"
    git archive main --prefix=schools/ash/ | tar -x -C "$BATS_TEST_TMPDIR/trust"
    cd "$BATS_TEST_TMPDIR/trust"
    git init --quiet --initial-branch=main && git add . && git commit --quiet -m Begin
    oak="schools/it's \$HOME"
    "$TWOFOLD" -C "$oak" hooks install
    "$TWOFOLD" -C schools/ash hooks install
    verdict "$oak/$commitment"
    refuses git commit -am "A verdict"
    git checkout --quiet .
    verdict "schools/ash/$commitment"
    refuses git commit -am "A verdict"
    "$TWOFOLD" -C schools/ash hooks uninstall
    run "$TWOFOLD" -C schools/ash hooks status
    [[ "$output" == *"no hook for this school"* ]]
    git commit --quiet -am "A verdict"
    verdict "$oak/$commitment"
    refuses git commit -am "A verdict"
    "$TWOFOLD" -C "$oak" hooks uninstall
    [ ! -e "$hook" ]
}

@test "a branch without the school is nobody's business" {
    hooks install
    git switch --quiet --orphan pages
    echo Hello >index.html && git add index.html
    run git commit -m "Pages"
    [ "$status" -eq 0 ]
}

@test "twofold's own commits are looked over once" {
    hooks install
    export GIT_AUTHOR_EMAIL=anna@millbrook.example
    rm "$BATS_TEST_TMPDIR/bin/twofold"
    printf '#!/bin/sh\necho "$*" >>"$HOME/called"\n' >"$BATS_TEST_TMPDIR/bin/twofold"
    chmod +x "$BATS_TEST_TMPDIR/bin/twofold"
    run "$TWOFOLD" reflect --today "$TODAY" -m "We talked."
    [ "$status" -eq 0 ]
    [ ! -e "$HOME/called" ]
    echo "Other words." >>"$commitment"
    git commit --quiet -am "Other words"
    grep -q -- --staged "$HOME/called"
}

@test "the pre-commit framework's file is read as it means it" {
    python3 - "$BATS_TEST_DIRNAME/../../.pre-commit-hooks.yaml" <<'PY'
import re, sys, yaml
(hook,) = yaml.safe_load(open(sys.argv[1]))
assert hook["id"] == "twofold" and hook["entry"] == "twofold check --staged"
assert hook["language"] == "system" and hook["pass_filenames"] is False
for path in "school.md", "staff/a/profile.md", "oak/staff/a/recovery-plan.md", "oak/school.md":
    assert re.search(hook["files"], path)
for path in "README.md", "src/preschool.md", "myschool.md":
    assert not re.search(hook["files"], path)
PY
}
