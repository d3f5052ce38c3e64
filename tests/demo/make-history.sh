#!/bin/sh
# Makes sample-repo/ into an ordinary git repository with the history that it might have had: each
# step is a command that somebody at the school would have typed.
#
#   make-history.sh PROGRAM TARGET
#
# Every author, date and message comes from the files, so each run gives the same commits. The
# first wordings are in earlier-wordings/, when and why they changed in rewordings.txt. Needs git
# and a POSIX shell; the user's own git configuration plays no part.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
school=$(CDPATH='' cd -- "$here/../../sample-repo" && pwd)
head=sian-prydderch     # begins the cycle and tags its years
office=jean-thackray    # writes down who comes and goes
shorter=harpreet-sandhu # has a folder that is called less than she is

die() {
    printf 'make-history: %s\n' "$*" >&2
    exit 2
}

if [ $# -ne 2 ] || [ -z "$1" ] || [ -z "$2" ]; then
    die "say which program, and where to make the repository: make-history.sh PROGRAM TARGET"
fi
program=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
[ -x "$program" ] || die "$1 is not there yet: make builds it"
if [ -e "$2" ] && { [ ! -d "$2" ] || [ -n "$(ls -A -- "$2")" ]; }; then
    die "$2 is there already and is not an empty folder; choose another place"
fi

# shellcheck disable=SC2046 # a list of variable names
unset $(git rev-parse --local-env-vars)
export LC_ALL=C GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_ATTR_NOSYSTEM=1
git init -q -b main --object-format=sha1 --template= -- "$2" || die "git could not make $2"
target=$(CDPATH='' cd -- "$2" && pwd)
work=$target/.git/making
unfinished=yes
trap 'rm -rf "$work"; [ -z "$unfinished" ] || rm -rf "$target/.git" "$target"/*' EXIT
trap 'exit 130' HUP INT TERM
mkdir "$work"
export HOME="$work" XDG_CONFIG_HOME="$work"
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

email_of() {
    field email "staff/$1/profile.md"
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
    printf '%s 08:40:00 everyone %s\n' "$starts" "$office"
    for profile in staff/*/profile.md; do
        slug=${profile#staff/}
        slug=${slug%/*}
        joined=$(field joined "$profile")
        left=$(field left "$profile")
        if [ "$slug" = "$shorter" ]; then
            printf '%s 08:45:00 newcomer %s\n' "$starts" "$slug"
        elif [ "$(printf '%s' "$joined" | tr -d -)" -le "$(printf '%s' "$starts" | tr -d -)" ]; then
            printf '%s\n' "$slug" >> "$work/everyone"
        else
            printf '%s 08:20:00 newcomer %s\n' "$joined" "$slug"
        fi
        [ -z "$left" ] || printf '%s 16:30:00 goodbye %s\n' "$left" "$slug"
    done
}

# The path of a wording: an earlier one while there is one, then the present one
wording() { # SLUG KIND N
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
        first=$(field since "$(wording "$slug" "$kind" 1)")
        printf '%s %s write %s %s 1\n' "$first" "$(time_of "$file")" "$slug" "$kind"
    done
}

plan_rewordings() {
    grep -v '^#' "$here/rewordings.txt" | sort > "$work/rewordings"
    while read -r day slug kind why; do
        n=$(grep -c "^[0-9-]* *$slug *$kind " "$work/told" || :)
        printf '%s %s %s \n' "$day" "$slug" "$kind" >> "$work/told"
        printf '%s %s write %s %s %s\n' "$day" "$(time_of "$slug $kind $why")" "$slug" "$kind" \
            "$((n + 2))"
    done < "$work/rewordings"
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

# ---- each of them as somebody would do it -----------------------------------------------------

# as SLUG DAY TIME COMMAND…: what one of them does then; `twofold` is the program
as() {
    GIT_AUTHOR_NAME=$(name_of "$1") GIT_AUTHOR_EMAIL=$(email_of "$1")
    GIT_AUTHOR_DATE="$2T$3$(zone_of "$2")" today=$2
    GIT_COMMITTER_NAME=$GIT_AUTHOR_NAME GIT_COMMITTER_EMAIL=$GIT_AUTHOR_EMAIL
    GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
    export GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_AUTHOR_DATE
    export GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL GIT_COMMITTER_DATE
    shift 3
    "$@" > "$work/said" 2>&1 || {
        status=$?
        cat "$work/said" >&2
        die "on $today $GIT_AUTHOR_NAME could not: $* (exit status $status)"
    }
}

twofold() {
    "$program" -C "$target" "$@" --today "$today"
}

git_there() {
    git -C "$target" "$@"
}

# put PATH [SOURCE]: a file as its author leaves it
put() {
    mkdir -p "$target/$(dirname "$1")"
    cat "${2:-$school/$1}" > "$target/$1"
}

# The pictures of somebody's folder that a file shows
put_pictures() {
    for picture in "staff/$1"/*.png; do
        [ ! -f "$picture" ] || ! grep -qF "${picture##*/}" "$2" || put "$picture"
    done
}

begin() { # SLUG DAY TIME
    put school.md
    as "$1" "$2" "$3" twofold save \
        -m "What we are about for the next two years. Nobody will tick anything off."
    put README.md # is not the school's, so plain git has it
    as "$1" "$2" "$3" git_there add README.md
    as "$1" "$2" "$3" git_there commit -m "Say how we use this"
}

cell() {
    printf '"%s"' "$(field "$1" "$2" | sed 's/"/""/g')"
}

everyone() { # SLUG DAY TIME
    printf 'Name,Role,Team,Email,Start date\n' > "$work/staff.csv"
    while read -r slug; do
        profile=staff/$slug/profile.md
        printf '%s,%s,%s,%s,%s\n' "$(cell name "$profile")" "$(cell role "$profile")" \
            "$(cell team "$profile")" "$(cell email "$profile")" "$(cell joined "$profile")"
    done < "$work/everyone" >> "$work/staff.csv"
    as "$1" "$2" "$3" twofold join --from "$work/staff.csv"
}

newcomer() { # SLUG DAY TIME
    profile=staff/$1/profile.md
    as "$office" "$2" "$3" twofold join "$(name_of "$1")" --slug "$1" \
        --role "$(field role "$profile")" --team "$(field team "$profile")" \
        --email "$(field email "$profile")" --on "$(field joined "$profile")"
}

goodbye() { # SLUG DAY TIME
    as "$office" "$2" "$3" twofold leave "$1" --on "$2"
}

# The words of a profile go in with the first commitment; that somebody left is for `leave` to say.
put_profile() { # SLUG N
    sed '/^left:/d' "$(wording "$1" profile "$2")" > "$work/profile"
    put "staff/$1/profile.md" "$work/profile"
}

# Yusuf began with a number, as many do. `save` says no to that, and so it must; he had plain git.
past_the_check() { # SLUG DAY TIME KIND
    as "$1" "$2" "$3" refused twofold save
    as "$1" "$2" "$3" git_there add staff
    set -- "$1" "$2" "$3" git_there commit -m "Write classroom practice and profile: $(name_of "$1")" \
        --trailer "Staff: $1" --trailer "Commitment: $4"
    for colleague in $(field with "$source"); do
        set -- "$@" --trailer "Co-authored-by: $(name_of "$colleague") <$(email_of "$colleague")>"
    done
    as "$@"
}

refused() {
    status=0
    "$@" || status=$?
    [ "$status" -eq 1 ]
}

write() { # SLUG DAY TIME KIND N
    source=$(wording "$1" "$4" "$5")
    why=$(sed -n "s/^$2 *$1 *$4 *//p" "$here/rewordings.txt")
    if [ "$4" = profile ]; then
        put_profile "$1" "$5"
    else
        [ -n "$why" ] || put_profile "$1" 1
        put "staff/$1/$4.md" "$source"
        put_pictures "$1" "$source"
    fi
    case $1/$4/$5 in
    yusuf-demir/classroom-practice/1) past_the_check "$1" "$2" "$3" "$4" ;;
    *) as "$1" "$2" "$3" twofold save ${why:+-m "$why"} ;;
    esac
}

reflect() { # SLUG DAY TIME NAME
    put "staff/$1/reflections/$4.md"
    put_pictures "$1" "staff/$1/reflections/$4.md"
    as "$1" "$2" "$3" twofold save
}

tag() { # SLUG DAY TIME NAME
    as "$1" "$2" "$3" git_there tag -a -m "As it stood on the last day of the school year" "$4"
}

tell() {
    while read -r day time what slug more n; do
        "$what" "$slug" "$day" "$time" "$more" "$n" < /dev/null
    done
}

# Whether the tree just made is sample-repo/, file for file
same_tree() {
    GIT_INDEX_FILE=$work/index git --git-dir="$target/.git" --work-tree="$school" \
        -c core.fileMode=false add -A -f .
    GIT_INDEX_FILE=$work/index git_there diff --cached --name-status HEAD > "$work/different"
    [ ! -s "$work/different" ] && [ -z "$(git_there status --porcelain)" ]
}

: > "$work/told"
{
    plan_people
    plan_commitments
    plan_rewordings
    plan_reflections
    printf '2026-07-21 17:30:00 tag %s summer-2026\n' "$head"
} > "$work/plan"
sort "$work/plan" > "$work/sorted"
tell < "$work/sorted"
if ! same_tree; then
    cat "$work/different" >&2
    die "the history does not end in what sample-repo holds; see above"
fi
unfinished=
