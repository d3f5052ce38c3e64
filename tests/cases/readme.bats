# README says what is so: what it shows is run, its tables are compared with the program.
bats_require_minimum_version 1.5.0
load lib/school
load lib/readme

# A clone as README's reader has it, and `twofold` on the PATH at the day of the school's story.
setup() {
    local top=$BATS_TEST_DIRNAME/../..
    unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
    export GIT_AUTHOR_DATE="$TODAY 16:00 +0000" GIT_COMMITTER_DATE="$TODAY 16:00 +0000"
    export GIT_CONFIG_GLOBAL=$HOME/.gitconfig
    git config --global user.name "Jean Thackray"
    git config --global user.email jean.thackray@oaklane.example
    mkdir "$BATS_TEST_TMPDIR/bin" "$BATS_TEST_TMPDIR/clone" "$BATS_TEST_TMPDIR/clone/build"
    cd "$BATS_TEST_TMPDIR/clone"
    ln -s "$(cd "$top" && pwd)"/{tests,sample-repo} .
    ln -s "$(realpath "$TWOFOLD")" build/twofold
    printf '#!/bin/sh\nexec "%s" --today %s "$@"\n' "$PWD/build/twofold" "$TODAY" >../bin/twofold
    chmod +x ../bin/twofold
    PATH=$BATS_TEST_TMPDIR/bin:$PATH
}

sample_school() {
    tests/demo/make-history.sh build/twofold build/school >/dev/null
    cd build/school
}

@test "the tour of README prints what README says" {
    run_section "A tour of two minutes"
    # So does the finding on its first page.
    local finding
    finding=$(awk '/^```/ && n++ { exit } /^```/ { next } n' "$readme")
    [[ "$finding" == staff/*numeric-target* && $(<"$BATS_TEST_TMPDIR/got") == *"$finding"* ]]
}

@test "a school can be started as README says" {
    cd build
    run_section "Starting a school"
    git -C oak-lane fsck --strict
    [ -z "$(git -C amara status --porcelain)" ]
}

@test "what README tells a data protection lead" {
    sample_school
    git -c user.name="Linnet Ashby" -c user.email=linnet.ashby@staithelane.example \
        commit --quiet --allow-empty -m "Look at school.md"
    run_section "Personal data"
    grep -q "^+# Drafts with mud" ../linnet-ashby-history.txt
    python3 -m zipfile -l ../linnet-ashby.zip | grep -q staff/linnet-ashby/classroom-practice.md
    # Nothing is left but what colleagues wrote with a first name alone.
    cd ../rewritten
    git fsck --strict
    run ! grep -iE 'linnet.ashby' <(git log --all --format='%an %ae %cn %ce %B' --patch)
}

@test "README's recipes for history" {
    sample_school
    run_section "History, with git alone"
}

@test "what is followed through a new cycle is one history" {
    sample_school
    twofold cycle "High Water 2027-29" --starts 2027-09-01 --ends 2029-07-20 --today 2027-07-21
    git log --format=%s --follow -- staff/yusuf-demir/earlier/*/classroom-practice.md >followed
    grep -q "^Write classroom practice.*: Yusuf Demir" followed
    grep -q "^Begin High Water" followed
}

@test "README's table of rules is the program's" {
    "$TWOFOLD" explain | sed '/^$/,$d' >"$BATS_TEST_TMPDIR/rules"
    while read -r id severity summary; do
        grep -qF "| \`$id\` | $severity | $summary |" "$readme" || {
            echo "README lacks: | \`$id\` | $severity | $summary |"
            return 1
        }
    done <"$BATS_TEST_TMPDIR/rules"
}

@test "README's table of reports is the program's" {
    "$TWOFOLD" report | sed -n '/^[a-z]/{s/ \[PERSON]//;N;s/\n    /|/;p}' >"$BATS_TEST_TMPDIR/reports"
    [ -s "$BATS_TEST_TMPDIR/reports" ]
    while IFS='|' read -r name question; do
        grep -qF "| \`$name\` | $question |" "$readme" || {
            echo "README lacks: | \`$name\` | $question |"
            return 1
        }
    done <"$BATS_TEST_TMPDIR/reports"
}

@test "README names every library that the program is linked with" {
    for library in $(sed -n 's/^LIBRARIES := //p' "$BATS_TEST_DIRNAME/../../Makefile"); do
        name=$(sed 's/-.*//; s/yaml/libyaml/; s/libutf8proc/utf8proc/; s/libpcre2/pcre2/' <<<"$library")
        grep -q "^| \`$name\` |" "$readme"
    done
}

@test "what README and src/README.md point at is there" {
    local top=$BATS_TEST_DIRNAME/../.. path folder
    for path in $(grep -ohE '`(src|include|tests|schema|\.ci)/[a-z./-]+`' "$top/README.md" "$top/src/README.md" | tr -d '`'); do
        [ -e "$top/$path" ] || { echo "$path is not there" && return 1; }
    done
    for folder in "$top"/src/*/; do
        grep -q "^| \`$(basename "$folder")/\` |" "$top/src/README.md" || { echo "$folder is not told of" && return 1; }
    done
}
