# One school, looked at in every place that it can lie in. Load lib/school first, and be in the school, which is
# in no repository yet.

# Checks with these options; what is found and how it ended must be $wanted, and what is counted as everywhere.
agrees() {
    local where=$1 top=$2
    shift 2
    check "$@"
    found=$(sed "s|^\([a-z-]* \)$top|\1|" <<<"$findings" | sort; echo "exit $status")
    if [ "$found" != "$wanted" ]; then
        printf '%s (< wanted, > found):\n%s\n' "$where" "$stderr" >&2
        diff <(echo "$wanted") <(echo "$found") >&2
        return 1
    fi
    counted=${counted:-$(jq -c .summary <<<"$output")}
    [ "$(jq -c .summary <<<"$output")" = "$counted" ]
}

# What a folder finds, its repository, the index, a commit, a bare repository, a linked worktree and a folder of a
# larger repository find too: the status, then the findings, as lib/school's `finds` has them.
found_everywhere() {
    local status_wanted=$1
    shift
    wanted=$(printf '%s\n' "$@" | sort; echo "exit $status_wanted")
    agrees "the plain folder" ""
    git init --quiet --initial-branch=main
    git add --all
    agrees "the working tree" ""
    agrees "the index" "" --staged
    git commit --quiet -m "Begin"
    agrees "the commit" "" --at HEAD
    git clone --quiet --bare . ../bare.git
    agrees "the bare repository" "" -C ../bare.git --at main
    git worktree add --quiet ../linked -b linked
    agrees "the linked worktree" "" -C ../linked
    agrees "the linked worktree's HEAD" "" -C ../linked --at HEAD
    mkdir ../larger
    cp -R . ../larger/oak
    rm -rf ../larger/oak/.git
    git -C ../larger init --quiet --initial-branch=main
    git -C ../larger add --all
    agrees "a folder of a larger repository" "oak/" -C ../larger/oak
    agrees "a folder of its index" "oak/" -C ../larger/oak --staged
    git -C ../larger commit --quiet -m "Begin"
    agrees "a folder of its commit" "oak/" -C ../larger/oak --at HEAD
    agrees "a folder named behind a colon" "oak/" -C ../larger --at HEAD:oak
}
