# A school from nothing, and what is missing of one that is there.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    cd "$BATS_TEST_TMPDIR"
    unset GIT_AUTHOR_DATE GIT_COMMITTER_DATE
}

init() {
    run --separate-stderr "$TWOFOLD" init --today "$TODAY" "$@"
}

# What was committed is sound, and nothing else is about.
sound() {
    git -C "${1:-.}" fsck --strict
    [ -z "$(git -C "${1:-.}" status --porcelain)" ]
}

@test "a school from nothing is clean, and all of it is committed" {
    init oak --name "Oak Lane" --cycle "Heart of Oak 2026-28"
    [ "$status" -eq 0 ]
    [ -z "$stderr" ]
    cd oak
    sound
    [ "$(git log --format=%s)" = "Begin Heart of Oak 2026-28" ]
    for file in school.md README.md .editorconfig .gitattributes .vscode/settings.json; do
        [[ "$output" == *"Added $file"* ]]
        git cat-file -e "HEAD:$file"
    done
    [ ! -e .github ]
    check
    finds_nothing
    grep -qx 'name: Oak Lane' school.md
    grep -qx 'starts: 2026-09-01' school.md
    grep -qx 'ends: 2028-08-31' school.md
}

@test "its settings are JSON, its schemas the program's, and no gap is left" {
    init oak
    cd oak
    for file in .vscode/*.json; do jq . "$file" >/dev/null; done
    "$TWOFOLD" schema commitment | diff - .vscode/commitment.schema.json
    jq -r '."yaml.schemas" | keys[]' .vscode/settings.json | while read -r schema; do [ -f "$schema" ]; done
    run ! grep -rE '\{[a-z-]+\}' school.md README.md .editorconfig .gitattributes
}

@test "the first branch is what git's settings say" {
    printf '[init]\n\tdefaultBranch = trunk\n' >"$BATS_TEST_TMPDIR/config"
    GIT_CONFIG_GLOBAL=$BATS_TEST_TMPDIR/config init oak
    [ "$(git -C oak symbolic-ref HEAD)" = refs/heads/trunk ]
    [[ "$output" == *"to trunk: "* ]]
}

@test "cycles are two school years, from the September that is near" {
    for case in "2026-05-31 2025" "2026-06-01 2026" "2027-01-10 2026"; do
        rm -rf oak
        run "$TWOFOLD" init oak --today "${case% *}"
        grep -qx "starts: ${case#* }-09-01" oak/school.md
    done
}

@test "the dates of the cycle can be given, and have to be in order" {
    init oak --starts 2026-01-05 --ends 2026-12-18
    grep -qx 'ends: 2026-12-18' oak/school.md
    init elm --starts 2026-01-05 --ends 2025-12-18
    [ "$status" -eq 2 ]
    for day in 0001-01-01 9999-12-31; do
        run "$TWOFOLD" init elm --today "$day"
        [ "$status" -eq 2 ]
    done
    [ ! -e elm ]
    run "$TWOFOLD" init elm --today 1970-01-01
    grep -qx 'starts: 1969-09-01' elm/school.md
}

@test "once more adds nothing" {
    init oak
    before=$(git -C oak rev-parse HEAD)
    init oak
    [ "$status" -eq 0 ]
    [ "$output" = "Nothing is missing here." ]
    [ "$(git -C oak rev-parse HEAD)" = "$before" ]
}

@test "what is about to be committed is looked over, and a hook that was there is kept" {
    git init -q -b main oak
    printf '#!/bin/sh\necho before\n' >oak/.git/hooks/pre-commit
    chmod +x oak/.git/hooks/pre-commit
    init oak
    [ "$status" -eq 0 ]
    cd oak
    run "$TWOFOLD" join "Amara Okafor" --role teacher --today "$TODAY"
    [[ "$output" != *unwritten* ]]
    printf '\n80%% of my class will reach grade 5.\n' >>staff/amara-okafor/classroom-practice.md
    git add .
    run git commit -m "A target"
    [ "$status" -ne 0 ]
    [[ "$output" == *before*numeric-target* ]]
    git reset -q --hard
    rm .git/hooks/pre-commit
    init
    [ -x .git/hooks/pre-commit ]
    init
    [ "$output" = "Nothing is missing here." ]
}

@test "hooks that other repositories share are left alone, and the school is made" {
    mkdir hooks
    git config --file config core.hooksPath "$PWD/hooks"
    GIT_CONFIG_GLOBAL=$PWD/config init oak
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"core.hooksPath"* ]]
    [ -z "$(ls hooks)" ]
    sound oak
}

@test "what is missing is added, and what is there stays" {
    init oak
    cd oak
    echo "Ours." >README.md
    git rm -q --cached .editorconfig && rm .editorconfig
    git commit -qam "Go our own way"
    init
    [ "$status" -eq 0 ]
    [[ "$output" == *"Added .editorconfig"* ]]
    [[ "$output" == *"Kept as it is: README.md"* ]]
    [ "$(git log -1 --format=%s)" = "Add .editorconfig" ]
    [ "$(git show --name-only --format=)" = .editorconfig ]
    [ "$(cat README.md)" = "Ours." ]
}

@test "a hook that refuses: nothing is left, and the next try is as the first" {
    git init -q -b main oak
    printf '#!/bin/sh\nexit 1\n' >oak/.git/hooks/commit-msg
    chmod +x oak/.git/hooks/commit-msg
    init oak
    [ "$status" -eq 2 ]
    [ "$(ls -A oak)" = .git ]
    rm oak/.git/hooks/commit-msg
    init oak
    [ "$status" -eq 0 ]
    sound oak
}

@test "a folder with files in it: they stay, uncommitted" {
    mkdir oak
    echo hello >oak/notes.txt
    echo "# Us" >oak/ReadMe.txt
    init oak
    [ "$status" -eq 0 ]
    [ ! -e oak/README.md ]
    [ "$(git -C oak status --porcelain)" = "?? ReadMe.txt
?? notes.txt" ]
}

@test "a folder of a larger repository" {
    git init -q -b main trust
    cd trust
    echo hello >README.md
    git add . && git commit -qm "A trust"
    echo staged >other && git add other
    init schools/oak --github
    [ "$status" -eq 0 ]
    [ ! -e schools/oak/.git ]
    [ -f .github/workflows/twofold.yml ]
    grep -q '"school/schools/oak/"' .github/workflows/twofold.yml
    run ! grep -q root schools/oak/.editorconfig
    [ "$(git status --porcelain)" = "A  other" ]
    python3 -c 'import yaml; yaml.safe_load(open(".github/workflows/twofold.yml"))'
    check -C schools/oak
    finds_nothing
}

@test "within a school there is no other" {
    init oak
    cd oak
    init staff/elm
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"within a school already"* ]]
    [ ! -e staff/elm ]
}

@test "-C, a folder with spaces, a name that is more than words" {
    mkdir "a b"
    init -C "a b" "c d" --name $'St. Mary\'s: "All" *Angels*\n<!-- # x'
    [ "$status" -eq 0 ]
    cd "a b/c d"
    check
    finds_nothing
    [ "$(python3 -c 'import yaml; print(next(yaml.safe_load_all(open("school.md").read().split("---\n")[1]))["name"])')" = \
        'St. Mary'"'"'s: "All" *Angels* <!-- # x' ]
    [ "$("$TWOFOLD" list people --format csv | wc -l)" -eq 1 ]
}

@test "a name that turns text around is refused" {
    init oak --name $'Oak \u202e Lane'
    [ "$status" -eq 2 ]
    [ ! -e oak ]
    init oak --name " "
    [ "$status" -eq 2 ]
}

@test "it says where the repository is" {
    mkdir oak elm
    cd oak
    init
    [[ "$output" == "Made a repository in this folder."$'\n'* ]]
    cd ..
    run --separate-stderr "$TWOFOLD" -C elm init --today "$TODAY"
    [[ "$output" == "Made a repository in elm."$'\n'* ]]
    init ash
    [[ "$output" == "Made a repository in ash."$'\n'* ]]
}

@test "without an identity nothing is written, and it says what to do" {
    unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
    printf '[user]\n\tuseConfigOnly = true\n' >config
    GIT_CONFIG_GLOBAL=$PWD/config init oak
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"user.name"* || "$stderr" == *"user.email"* ]]
    [ ! -e oak ]
    # Neither a folder nor a repository that was there is touched, be it damaged.
    mkdir here && touch here/mine
    GIT_CONFIG_GLOBAL=$PWD/config init here
    [ "$status" -eq 2 ]
    [ "$(ls -A here)" = mine ]
    git init -q there && rm there/.git/HEAD && touch there/.git/mine
    GIT_CONFIG_GLOBAL=$PWD/config init there
    [ "$status" -eq 2 ]
    [ -e there/.git/mine ]
    git config --file config user.name "A Teacher"
    git config --file config user.email a@school.example
    GIT_CONFIG_GLOBAL=$PWD/config init oak
    [ "$status" -eq 0 ]
    sound oak
    # Where nothing is to be committed nobody is asked for.
    git config --file config --remove-section user
    git config --file config user.useConfigOnly true
    GIT_CONFIG_GLOBAL=$PWD/config init oak
    [ "$output" = "Nothing is missing here." ]
    GIT_INDEX_FILE=$PWD/index init elm
    [ "$status" -eq 2 ]
    [ ! -e elm ]
}

@test "a bare repository" {
    git init -q --bare oak.git
    init oak.git
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"git clone"* ]]
}

@test "a folder that may not be written" {
    [ "$(id -u)" -ne 0 ] || skip "root may write anywhere"
    mkdir oak && chmod 555 oak
    init oak
    [ "$status" -eq 2 ]
}

@test "a file where the folder should be" {
    echo hello >oak
    init oak
    [ "$status" -eq 2 ]
    init oak/deeper
    [ "$status" -eq 2 ]
    [ "$(cat oak)" = hello ]
}

@test "a detached HEAD is allowed, and said" {
    git init -q -b main oak
    cd oak
    git commit -q --allow-empty -m "Begin" && git checkout -q --detach
    init
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"git switch -c"* ]]
    sound
}

@test "what git is told to ignore is left out" {
    git init -q -b main oak
    echo .vscode/ >oak/.gitignore
    git -C oak add . && git -C oak commit -qm "Ignore editors"
    init oak
    [ "$status" -eq 0 ]
    [[ "$output" == *"Left out, since git is told to ignore it: .vscode/settings.json"* ]]
    [ ! -e oak/.vscode ]
    sound oak
}

@test "wherever GIT_DIR points" {
    git init -q other
    GIT_DIR=$PWD/other/.git init oak
    [ "$status" -eq 0 ]
    [ -d oak/.git ]
    sound oak
    run ! git -C other rev-parse HEAD
}

@test "the recipes of the README for staff are plain git" {
    init oak
    cd oak
    "$TWOFOLD" join "Amara Okafor" --role teacher --today "$TODAY"
    awk '/^```sh/ { block = 1; next } /^```/ { block = 0 } block && !/^#/' README.md >recipes
    grep -q '^git log' recipes
    mv recipes ..
    sed -i 's/^## Compelling.*/&\n\n### Talk first/' school.md && git commit -qam "Talk first"
    sed -i 's/^supports:.*/supports: Talk first/' staff/amara-okafor/classroom-practice.md
    printf 'Anna and I talk first.\n' >>staff/amara-okafor/classroom-practice.md
    sh -eux ../recipes >../said
    grep -q "Welcome Amara Okafor" ../said
    grep -q "talk first" <(git log -1 --patch)
    grep -q "^staff/amara-okafor/recovery-plan.md:.*with:" ../said
    sound
}
