# Commits of ours beside those of the real git, made in the same repository: trees, index, status, hooks, signatures.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_repository
    note=staff/anna-reid/recovery-plan.md
    twin=$BATS_TEST_TMPDIR/twin
}

save() {
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" save --today "$TODAY" "$@"
    if [ "$status" -ne 0 ]; then
        echo "$output$stderr" >&2
    fi
}

# What git would make of the same: in a copy, `git commit --only` of these paths.
twin() {
    rm -rf "$twin"
    cp -a . "$twin"
    (cd "$twin" && git add -- "$@" && git commit --quiet -m "As git does" --only -- "$@")
}

# All that git can tell of a repository apart from the commit's own name.
state() {
    git -C "$1" rev-parse 'HEAD^{tree}'
    git -C "$1" ls-files --stage -t -v
    git -C "$1" ls-files --eol
    git -C "$1" status --porcelain
    git -C "$1" fsck --strict --no-dangling 2>&1
    git -C "$1" reflog --format=%gs | sed 's/:.*//'
}

same() {
    [ "$status" -eq 0 ] || return 1
    diff <(state "$twin") <(state .)
}

hook() { # NAME, its text from standard input
    { echo '#!/bin/sh'; cat; } >".git/hooks/$1"
    chmod +x ".git/hooks/$1"
}

@test "line ends by core.autocrlf, wherever git has it from" {
    printf 'One more line.\r\n' >>"$note"
    sed -i 's/\r*$/\r/' "$note"
    git config core.autocrlf true
    twin "$note"
    save
    same
}

@test "line ends by a setting of one command" {
    sed -i 's/\r*$/\r/' "$note"
    echo "More." >>"$note"
    export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.autocrlf GIT_CONFIG_VALUE_0=input
    twin "$note"
    save
    same
}

@test "line ends by a file that is included, through an alias with -c" {
    sed -i 's/\r*$/\r/' "$note"
    echo "More." >>"$note"
    printf '[core]\n\tautocrlf = input\n' >"$BATS_TEST_TMPDIR/crlf.inc"
    printf '[includeIf "gitdir:%s/"]\n\tpath = crlf.inc\n[alias]\n\ttwofold = "!%s"\n' "$PWD" "$TWOFOLD" \
        >"$BATS_TEST_TMPDIR/global"
    export GIT_CONFIG_GLOBAL=$BATS_TEST_TMPDIR/global
    rm -rf "$twin"
    cp -a . "$twin"
    git -C "$twin" config core.autocrlf input
    git -C "$twin" commit --quiet -m "As git does" --only "$note"
    run git -c user.name="Through An Alias" twofold save --today "$TODAY"
    same
    [ "$(git log -1 --format=%cn)" = "A Teacher" ]
}

@test "a file that has CRLF in git keeps it under autocrlf" {
    sed -i 's/\r*$/\r/' "$note"
    git commit --quiet -am "CRLF"
    git config core.autocrlf true
    printf 'More.\r\n' >>"$note"
    twin "$note"
    save
    same
}

@test "text, eol and ident by .gitattributes, and by the file that core.attributesFile names" {
    printf '*.md text eol=crlf\nstaff/anna-reid/*.md ident\n' >.gitattributes
    git add .gitattributes
    git commit --quiet -m "Attributes"
    sed -i 's/\r*$/\r/' "$note"
    printf 'More. $Id: something$\r\n' >>"$note"
    twin "$note"
    save
    same
    echo '*.md -text' >"$BATS_TEST_TMPDIR/attributes"
    git rm -q .gitattributes
    git commit --quiet -m "No attributes"
    printf '[core]\n\tattributesFile = %s\n\tautocrlf = input\n' "$BATS_TEST_TMPDIR/attributes" >"$BATS_TEST_TMPDIR/global"
    export GIT_CONFIG_GLOBAL=$BATS_TEST_TMPDIR/global
    printf 'More.\r\n' >>"$note"
    twin "$note"
    save
    same
}

@test "the executable bit is git's business: set, and not looked at" {
    chmod +x "$note"
    twin "$note"
    save
    same
    git config core.fileMode false
    chmod -x "$note"
    echo "More." >>"$note"
    twin "$note"
    save
    same
    [[ "$(git ls-tree HEAD "$note")" == 100755* ]]
}

@test "what else was staged and changed within one second stays changed" {
    echo aaa >other.txt
    git add other.txt
    git commit --quiet -m "Other"
    echo "More." >>"$note"
    while [ "$(date +%N | cut -c1)" -gt 1 ]; do sleep 0.05; done
    echo bbb >other.txt
    git add other.txt
    echo ccc >other.txt
    sleep 1.2
    save
    [ "$status" -eq 0 ]
    [ "$(git status --porcelain)" = "MM other.txt" ]
}

@test "hooks see the index that is committed, in git's order" {
    for name in pre-commit prepare-commit-msg commit-msg post-commit; do
        hook "$name" <<SH
cat >/dev/null
echo "$name \$# \$(git diff --cached --name-only | tr '\n' ' ')\${GIT_EDITOR:-none}" >>"$BATS_TEST_TMPDIR/seen"
SH
    done
    echo "staged" >staged.txt
    git add staged.txt
    echo "More." >>"$note"
    twin "$note"
    mv "$BATS_TEST_TMPDIR/seen" "$BATS_TEST_TMPDIR/seen-of-git"
    rm -f "$BATS_TEST_TMPDIR/seen"
    save
    same
    diff "$BATS_TEST_TMPDIR/seen-of-git" "$BATS_TEST_TMPDIR/seen"
}

@test "a hook does not eat what others read from standard input" {
    hook pre-commit <<<'cat >/dev/null'
    echo "More." >>"$note"
    left=$(printf 'one\ntwo\n' | { "$TWOFOLD" save --today "$TODAY" >/dev/null; cat; })
    [ "$left" = $'one\ntwo' ]
}

@test "hooks in core.hooksPath, relative, at home and of somebody else" {
    mkdir -p shared-hooks "$HOME/hooks"
    for place in "$PWD/shared-hooks" "$HOME/hooks"; do
        printf '#!/bin/sh\necho %s >>"%s/seen"\n' "$place" "$BATS_TEST_TMPDIR" >"$place/commit-msg"
        chmod +x "$place/commit-msg"
    done
    git config core.hooksPath shared-hooks
    echo "More." >>"$note"
    (cd staff/anna-reid && "$TWOFOLD" save --today "$TODAY")
    git config core.hooksPath "~/hooks"
    echo "More." >>"$note"
    save
    diff <(printf '%s\n' "$PWD/shared-hooks" "$HOME/hooks") "$BATS_TEST_TMPDIR/seen"
    git config core.hooksPath "~$(id -un)/no-such-folder"
    mkdir -p "${HOME}$(id -un)/no-such-folder"
    printf '#!/bin/sh\nexit 1\n' >"${HOME}$(id -un)/no-such-folder/pre-commit"
    chmod +x "${HOME}$(id -un)/no-such-folder/pre-commit"
    echo "More." >>"$note"
    save
    [ "$status" -eq 0 ]
}

@test "a pre-commit hook that commits by itself is not run for ever" {
    hook pre-commit <<'SH'
echo x >>.git/ran
git commit-tree -p HEAD -m "Mine" "HEAD^{tree}" >.git/mine && git update-ref HEAD "$(cat .git/mine)"
SH
    echo "More." >>"$note"
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" save --today "$TODAY"
    [ "$(wc -l <.git/ran)" -le 2 ]
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"pre-commit"* ]]
    git fsck --strict --no-dangling
    [ "$(git status --porcelain)" = " M $note" ]
}

@test "a rival's commit of the very same: there is nothing left to commit" {
    hook pre-commit <<'SH'
[ -e .git/once ] && exit
touch .git/once
git update-ref HEAD "$(git commit-tree -p HEAD -m "The rival's" "$(git write-tree)")"
SH
    echo "More." >>"$note"
    save
    [ "$status" -eq 0 ]
    [ "$(git log -1 --format=%s)" = "The rival's" ]
    [ -z "$(git status --porcelain)" ]
}

@test "a rival's commit of another path is kept, one of ours is refused" {
    hook pre-commit <<'SH'
[ -e .git/once ] && exit
touch .git/once
export GIT_INDEX_FILE=$PWD/.git/rival
git read-tree HEAD
echo theirs >.git/theirs
git update-index --add --cacheinfo "100644,$(git hash-object -w .git/theirs),$(cat .git/path)"
git update-ref HEAD "$(git commit-tree -p HEAD -m "The rival's" "$(git write-tree)")"
SH
    echo other.txt >.git/path
    echo "More." >>"$note"
    save
    [ "$status" -eq 0 ]
    [ "$(git log --format=%s | sed -n 2p)" = "The rival's" ]
    [ "$(git show HEAD:other.txt)" = theirs ]
    [ "$(git show --format= --name-only)" = "$note" ]
    rm .git/once
    echo "$note" >.git/path
    echo "Yet more." >>"$note"
    save
    [ "$status" -eq 2 ]
    [ "$(git show HEAD:"$note")" = theirs ]
    tail -n 1 "$note" | grep -q "Yet more."
}

@test "signed with an ssh key" {
    ssh-keygen -q -t ed25519 -N "" -f "$BATS_TEST_TMPDIR/key"
    printf 'teacher@school.example %s\n' "$(cat "$BATS_TEST_TMPDIR/key.pub")" >"$BATS_TEST_TMPDIR/signers"
    git config gpg.format ssh
    git config user.signingKey "$BATS_TEST_TMPDIR/key.pub"
    git config gpg.ssh.allowedSignersFile "$BATS_TEST_TMPDIR/signers"
    git config commit.gpgSign true
    echo "More." >>"$note"
    twin "$note"
    save
    same
    git verify-commit HEAD
    rm "$BATS_TEST_TMPDIR/key"
    echo "Yet more." >>"$note"
    save
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"signed"* ]]
    [ "$(git status --porcelain)" = " M $note" ]
}

@test "signed with gpg" {
    export GNUPGHOME=$BATS_TEST_TMPDIR/gnupg
    mkdir -m 700 "$GNUPGHOME"
    # gpg would start it too, and wait for it five seconds at most.
    gpg-agent --quiet --daemon
    gpg --batch --quiet --passphrase '' --quick-generate-key "A Teacher <teacher@school.example>" default default never
    git config commit.gpgSign true
    echo "More." >>"$note"
    twin "$note"
    save
    same
    git verify-commit HEAD
    gpgconf --kill all
}

@test "i18n.commitEncoding: the message reads well in git log" {
    git config i18n.commitEncoding ISO-8859-1
    export GIT_AUTHOR_NAME="Zoë Brontë" GIT_COMMITTER_NAME="Zoë Brontë"
    sed -i 's/^name: .*/name: Zoë Reid/' staff/anna-reid/profile.md
    git commit --quiet -am "Zoe"
    echo "More." >>"$note"
    save
    [ "$status" -eq 0 ]
    [ "$(git -c i18n.logOutputEncoding=UTF-8 log -1 --format='%s|%an|%e')" = "Reword recovery plan: Zoë Reid|Zoë Brontë|ISO-8859-1" ]
    git fsck --strict --no-dangling
    git config i18n.commitEncoding US-ASCII
    echo "More." >>"$note"
    save
    [ "$status" -eq 0 ]
    [ "$(git -c i18n.logOutputEncoding=UTF-8 log -1 --format='%s|%an')" = "Reword recovery plan: Zoë Reid|Zoë Brontë" ]
}

@test "a branch that is another name of one" {
    git branch -m trunk
    git symbolic-ref refs/heads/main refs/heads/trunk
    git symbolic-ref HEAD refs/heads/main
    echo "More." >>"$note"
    twin "$note"
    save
    same
    [ "$(git symbolic-ref refs/heads/main)" = refs/heads/trunk ]
    [ "$(git rev-parse trunk)" = "$(git rev-parse HEAD)" ]
}

@test "reflogs switched off; all in packs" {
    git config core.logAllRefUpdates false
    rm -rf .git/logs
    git pack-refs --all --prune
    git gc --quiet
    echo "More." >>"$note"
    twin "$note"
    save
    same
    [ ! -e .git/logs ]
}

@test "a repository that several share" {
    git config core.sharedRepository group
    umask 022
    echo "More." >>"$note"
    save
    [ "$status" -eq 0 ]
    blob=$(git rev-parse "HEAD:$note")
    [ "$(stat -c %A ".git/objects/${blob:0:2}" | cut -c6)" = w ]
    [ "$(stat -c %A .git/refs/heads/main | cut -c6)" = w ]
    [ "$(stat -c %A .git/index | cut -c6)" = w ]
    [ "$(stat -c %a "$note")" = 644 ]
}

@test "a lock of git's stays and is named, one of ours that died goes" {
    touch .git/index.lock
    echo "More." >>"$note"
    TWOFOLD_LOCK_PATIENCE=100 save
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"rm '"*"index.lock'"* ]]
    [ -e .git/index.lock ]
    rm .git/index.lock
    mkdir -p .git/twofold/locks
    echo twofold >".git/twofold/locks/$(hostname | tr ./ --).1.1"
    ln ".git/twofold/locks/$(hostname | tr ./ --).1.1" .git/index.lock
    save
    [ "$status" -eq 0 ]
    [ -z "$(find .git -name '*.lock')" ]
}

@test "a submodule that was never fetched stays one" {
    git rm -rqf --ignore-unmatch staff/anna-reid/reflections
    git update-index --add --cacheinfo "160000,$(git rev-parse HEAD),staff/anna-reid/reflections"
    git commit --quiet -m "A submodule"
    mkdir -p staff/anna-reid/reflections
    run --separate-stderr "$TWOFOLD" reflect anna-reid --today "$TODAY" -m "A thought about reading."
    [ "$status" -eq 2 ]
    [[ "$(git ls-tree HEAD staff/anna-reid/reflections)" == 160000* ]]
}
