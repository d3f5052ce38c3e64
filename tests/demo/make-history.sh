#!/bin/sh
# Makes sample-repo/ into an ordinary git repository with the history that it might have had.
#
#   make-history.sh TARGET
#
# Every author, date and message comes from the files, so each run gives the same commits. The
# first wordings of commitments are in earlier-wordings/, when and why they changed in
# rewordings.txt. Needs git and a POSIX shell; the user's own git configuration plays no part.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
school=$(CDPATH='' cd -- "$here/../../sample-repo" && pwd)
head=sian-prydderch   # begins the cycle and tags its years
office=jean-thackray  # writes down who comes and goes

die() {
    printf 'make-history: %s\n' "$*" >&2
    exit 2
}

if [ $# -ne 1 ] || [ -z "$1" ]; then
    die "say where to make the repository: make-history.sh TARGET"
fi
if [ -e "$1" ] && { [ ! -d "$1" ] || [ -n "$(ls -A -- "$1")" ]; }; then
    die "$1 is there already and is not an empty folder; choose another place"
fi

# shellcheck disable=SC2046 # a list of variable names
unset $(git rev-parse --local-env-vars)
export LC_ALL=C GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_ATTR_NOSYSTEM=1
git init -q -b main --object-format=sha1 --template= -- "$1" || die "git could not make $1"
target=$(CDPATH='' cd -- "$1" && pwd)
work=$target/.git/making
leftover=$target/.git
trap 'rm -rf "$leftover"' EXIT
trap 'exit 130' HUP INT TERM
mkdir "$work"
cd "$school"

# ---- what files say ---------------------------------------------------------------------------

# field KEY FILE: the items under a key of the front matter, one a line, in any way of writing them
field() {
    awk -v key="$1" '
        /^---$/ { if (seen++) exit; next }
        /^ *- / { if (within) { sub(/^ *- */, ""); print }; next }
        { within = 0 }
        index($0, key ":") == 1 {
            within = 1
            $0 = substr($0, length(key) + 2)
            gsub(/^ *\[?|\]? *$/, "")
            n = split($0, item, / *, */)
            for (i = 1; i <= n; i++) print item[i]
        }' "$2"
}

name_of() {
    field name "staff/$1/profile.md"
}

identity() {
    printf '%s <%s>' "$(name_of "$1")" "$(field email "staff/$1/profile.md")"
}

# "classroom-practice" as people say it; several with "and" between them
words_of() {
    printf '%s' "$*" | sed 's/ / and /g; s/-/ /g'
}

# 2021-11-04 as people say it
day_of() {
    month=${1#*-}
    set -- "${1%%-*}" "${month%-*}" "${month#*-}"
    case $2 in
    01) month=January ;; 02) month=February ;; 03) month=March ;; 04) month=April ;;
    05) month=May ;; 06) month=June ;; 07) month=July ;; 08) month=August ;;
    09) month=September ;; 10) month=October ;; 11) month=November ;; *) month=December ;;
    esac
    printf '%s %s %s' "${3#0}" "$month" "$1"
}

# The clocks of 2025 to 2027: summer time from the last Sunday of March to that of October
zone_of() {
    number=$(printf '%s' "$1" | tr -d -)
    if [ "$number" -lt 20251026 ] ||
        { [ "$number" -ge 20260329 ] && [ "$number" -lt 20261025 ]; } ||
        [ "$number" -ge 20270328 ]; then
        printf '+0100'
    else
        printf '+0000'
    fi
}

# A time when somebody might be writing, always the same for the same text
time_of() {
    sum=$(printf '%s' "$1" | cksum)
    sum=${sum%% *}
    set -- 16 20 17 21 15 12 15 16 17 19
    shift $((sum % 10))
    printf '%s:%02d:%02d' "$1" $((sum / 10 % 60)) $((sum / 600 % 60))
}

# ---- what happened when: DAY TIME WHAT SLUG [KIND or NAME] [WORDING] --------------------------

plan_people() {
    starts=$(field starts school.md)
    printf '%s 08:05:00 begin %s\n' "$starts" "$head"
    printf '%s 08:40:00 welcome everyone\n' "$starts"
    for profile in staff/*/profile.md; do
        slug=${profile#staff/}
        slug=${slug%/*}
        joined=$(field joined "$profile")
        left=$(field left "$profile")
        if [ "$(printf '%s' "$joined" | tr -d -)" -le "$(printf '%s' "$starts" | tr -d -)" ]; then
            printf '%s\n' "$slug" >> "$work/everyone"
        else
            printf '%s 08:20:00 welcome %s\n' "$joined" "$slug"
        fi
        [ -z "$left" ] || printf '%s 16:30:00 goodbye %s\n' "$left" "$slug"
    done
}

# The path of a wording: an earlier one while there is one, then the present one
wording() {
    if [ -f "$here/earlier-wordings/$1/$2/$3.md" ]; then
        printf '%s' "$here/earlier-wordings/$1/$2/$3.md"
    else
        printf '%s' "$school/staff/$1/$2.md"
    fi
}

plan_commitments() {
    for file in staff/*/classroom-practice.md staff/*/recovery-plan.md; do
        slug=${file#staff/}
        slug=${slug%/*}
        kind=${file##*/}
        kind=${kind%.md}
        first=$(wording "$slug" "$kind" 1)
        printf '%s %s write %s %s 1\n' "$(field since "$first")" "$(time_of "$file")" "$slug" "$kind"
        grep -E "^[0-9-]+ +$slug +$kind " "$here/rewordings.txt" > "$work/rewordings" || continue
        n=1
        while read -r day rest; do
            n=$((n + 1))
            printf '%s %s reword %s %s %s\n' "$day" "$(time_of "$rest")" "$slug" "$kind" "$n"
        done < "$work/rewordings"
    done
}

plan_reflections() {
    for file in staff/*/reflections/*.md; do
        slug=${file#staff/}
        slug=${slug%%/*}
        name=${file##*/}
        name=${name%.md}
        day=$(printf '%.10s' "$name")
        printf '%s %s reflect %s %s\n' "$day" "$(time_of "$file")" "$slug" "$name"
    done
}

# ---- each of them as a commit -----------------------------------------------------------------

# commit SLUG DAY TIME: begins one; the message comes on standard input
commit() {
    who="$(identity "$1") $2T$3$(zone_of "$2")"
    printf 'commit refs/heads/main\nauthor %s\ncommitter %s\ndata <<end of message\n' "$who" "$who"
    cat
    printf 'end of message\n'
}

# put PATH [SOURCE]: a file into the commit that was begun
put() {
    printf 'M 100644 inline %s\ndata %d\n' "$1" "$(wc -c < "${2:-$school/$1}")"
    cat "${2:-$school/$1}"
    printf '\n'
}

# The pictures of somebody's folder that a file shows
put_pictures() {
    for picture in "staff/$1"/*.svg; do
        [ ! -f "$picture" ] || ! grep -qF "${picture##*/}" "$2" || put "$picture"
    done
}

begin() { # SLUG DAY TIME
    printf 'Begin %s\n\nWhat we are about for the next two years, and how we use this.\n' \
        "$(field cycle school.md)" | commit "$1" "$2" "$3"
    put school.md
    put README.md
}

welcome() { # SLUG|everyone DAY TIME
    {
        if [ "$1" = everyone ]; then
            printf 'Welcome everyone to %s\n\n' "$(field cycle school.md)"
        else
            printf '%s\n' "$1" > "$work/newcomers"
            printf 'Welcome %s\n\n' "$(name_of "$1")"
        fi
        sed 's/^/Staff: /' "$work/newcomers"
    } | commit "$office" "$2" "$3"
    while read -r slug; do
        put "staff/$slug/profile.md" "$(wording "$slug" profile 1)"
    done < "$work/newcomers"
}

goodbye() { # SLUG DAY TIME
    printf 'Say goodbye to %s\n\nStaff: %s\n' "$(name_of "$1")" "$1" | commit "$office" "$2" "$3"
    put "staff/$1/profile.md"
}

coauthors() { # FILE
    for colleague in $(field with "$1"); do
        printf 'Co-authored-by: %s\n' "$(identity "$colleague")"
    done
}

write_wording() { # SLUG DAY TIME KIND N
    source=$(wording "$1" "$4" "$5")
    {
        if [ "$5" -eq 1 ]; then
            printf 'Write %s: %s\n\n' "$(words_of "$4")" "$(name_of "$1")"
        else
            printf 'Reword %s: %s\n\n' "$(words_of "$4")" "$(name_of "$1")"
            sed -n "s/^$2 *$1 *$4 *//p" "$here/rewordings.txt" | fold -s -w 72 | sed 's/ *$//'
            printf '\n'
        fi
        printf 'Staff: %s\nCommitment: %s\n' "$1" "$4"
        coauthors "$source"
    } | commit "$1" "$2" "$3"
    put "staff/$1/$4.md" "$source"
    put_pictures "$1" "$source"
}

reflect() { # SLUG DAY TIME NAME
    file=staff/$1/reflections/$4.md
    about=$(field about "$file")
    {
        # shellcheck disable=SC2086 # a list of kinds
        printf 'Reflect on %s: %s, %s\n\n' "$(words_of $about)" "$(name_of "$1")" "$(day_of "$2")"
        printf 'Staff: %s\n' "$1"
        # shellcheck disable=SC2086
        printf 'Commitment: %s\n' $about
        printf 'Reflection: %s\n' "$4"
        coauthors "$file"
    } | commit "$1" "$2" "$3"
    put "$file"
    put_pictures "$1" "$file"
}

tag() { # SLUG DAY TIME NAME WORDS
    printf 'tag %s\nfrom refs/heads/main\ntagger %s %sT%s%s\n' "$4" "$(identity "$1")" "$2" "$3" \
        "$(zone_of "$2")"
    printf 'data <<end of message\n%s\nend of message\n' "$5"
}

tell() {
    cp "$work/everyone" "$work/newcomers"
    while read -r day time what slug more n; do
        case $what in
        begin | welcome | goodbye) "$what" "$slug" "$day" "$time" ;;
        write | reword) write_wording "$slug" "$day" "$time" "$more" "$n" ;;
        reflect) reflect "$slug" "$day" "$time" "$more" ;;
        tag) tag "$slug" "$day" "$time" "$more" "As it stood on the last day of the school year" ;;
        esac
    done
    printf 'done\n'
}

# Whether the tree just made is sample-repo/, file for file
same_tree() {
    export GIT_INDEX_FILE="$work/index"
    git --git-dir="$target/.git" --work-tree="$school" -c core.excludesFile=/dev/null \
        -c core.attributesFile=/dev/null -c core.fileMode=false add -A -f .
    git --git-dir="$target/.git" diff --cached --name-status HEAD > "$work/different"
    unset GIT_INDEX_FILE
    [ ! -s "$work/different" ]
}

{
    plan_people
    plan_commitments
    plan_reflections
    printf '2026-07-21 17:30:00 tag %s summer-2026\n' "$head"
} > "$work/plan"
sort "$work/plan" | tell > "$work/stream"
git -C "$target" fast-import --quiet --done --date-format=rfc2822 < "$work/stream" ||
    die "git could not read the history"
if ! same_tree; then
    cat "$work/different" >&2
    die "the history does not end in what sample-repo holds; see above"
fi
git -C "$target" -c core.attributesFile=/dev/null checkout -q -f main
leftover=$work
