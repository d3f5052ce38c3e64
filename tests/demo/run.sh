#!/bin/sh
# The demonstration: a school's repository is made, checked, broken on purpose, mended, and added to.
#
#   run.sh PROGRAM FOLDER        `make demo` calls it so; FOLDER/school is made anew
#
# Ends with 0 only when every step gave the exit status that it should.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
today=2026-11-20 # the school's stories end that week, whenever you read them

if [ $# -ne 2 ]; then
    echo "run.sh: say which program and which folder: run.sh build/twofold build/demo" >&2
    exit 2
fi
program=$(CDPATH='' cd -- "$(dirname -- "$1")" && pwd)/$(basename -- "$1")
mkdir -p -- "$2"
school=$(CDPATH='' cd -- "$2" && pwd)/school

# shellcheck disable=SC2046 # a list of variable names
unset $(git rev-parse --local-env-vars)
export GIT_CONFIG_NOSYSTEM=1 GIT_CONFIG_GLOBAL=/dev/null GIT_PAGER=cat PAGER=cat

say() {
    printf '\n'
    printf '%s\n' "$@"
}

# A command as one would type it; that the day is fixed goes without showing
typed() {
    printf '\n  $'
    for word; do
        case $word in
        --today=*) ;;
        *[!A-Za-z0-9_./=:%-]*) printf ' "%s"' "$word" ;;
        *) printf ' %s' "$word" ;;
        esac
    done
    printf '\n'
}

# expect STATUS COMMAND…: shows a command, runs it, and minds how it ends; where `most` is set, only
# so many lines of what it says are shown
most=
expect() {
    wanted=$1
    shift
    typed "$@"
    if [ "$1" = twofold ]; then
        shift
        set -- "$program" "$@"
    fi
    status=0
    "$@" > "$school/.git/demo-output" 2>&1 || status=$?
    sed "${most:+${most}q}" "$school/.git/demo-output" | sed 's/^\(.\)/  \1/'
    [ -z "$most" ] || printf '  …\n'
    if [ "$status" -ne "$wanted" ]; then
        printf '\nThat should have ended with %s and ended with %s. The school is in %s.\n' \
            "$wanted" "$status" "$school" >&2
        exit 1
    fi
}

# in_place FILE SCRIPT: edits a file as somebody might by hand
in_place() {
    sed "$2" "$1" > "$school/.git/demo-edit"
    cat "$school/.git/demo-edit" > "$1"
}

say "Staithe Lane is a small primary school by the Humber that was flooded one January." \
    "Fourteen people work on two commitments each (a few on one) and write about how it goes." \
    "We make them a repository, with the year and more that lies behind them."
rm -rf "$school"
"$here/make-history.sh" "$program" "$school"
cd "$school"
expect 0 git log --oneline --max-count=5

# The computer is Amara's.
git config user.name "Amara Okafor"
git config user.email amara.okafor@staithelane.example
export GIT_AUTHOR_DATE="${today}T16:10:00+0000" GIT_COMMITTER_DATE="${today}T16:10:00+0000"

say "It is Friday, 20 November 2026. Is everything in place?"
expect 0 twofold check "--today=$today"

say "Now a hurried afternoon. Amara is asked for a figure, Tomasz remembers the old form," \
    "Kathleen misspells a part of the learning process, and Delroy names a colleague who is" \
    "not there."
cat >> staff/amara-okafor/recovery-plan.md <<'END'

By July at least 90% of Curlews will borrow a book every week.
END
cat >> staff/tomasz-wisniewski/reflections/2026-04-30.md <<'END'

Commitment: partially met.
END
in_place staff/kathleen-obrien/classroom-practice.md 's/Begin with a puzzle/Begin with a puzzel/'
in_place staff/delroy-campbell/recovery-plan.md 's/^with: yusuf-demir/with: [yusuf-demir, beth-lowther]/'
expect 1 twofold check "--today=$today"

say "Each finding says where, why it matters and what to do. For the reasoning behind one:"
most=11
expect 0 twofold explain numeric-target
most=

say "So Amara says it without the number, the spelling is put right, and git brings back the" \
    "rest as it was."
in_place staff/amara-okafor/recovery-plan.md \
    's/^By July at least.*/I would love it if borrowing a book became as ordinary as borrowing a pencil./'
in_place staff/kathleen-obrien/classroom-practice.md 's/puzzel/puzzle/'
expect 0 git restore staff/tomasz-wisniewski staff/delroy-campbell
expect 0 twofold check "--today=$today"

say "Amara's new wording is committed with why it changed, in her own words…"
expect 0 twofold save -m "A wish, where a figure stood." "--today=$today"

say "… and she writes down how the week went. Plain \`twofold reflect\` opens an editor; a line" \
    "will do, too."
expect 0 twofold reflect --about recovery-plan --with delroy-campbell \
    -m "They found the flood books." "--today=$today"
expect 0 git show --stat

say "Some people use git itself. A hook gives them the same look over their shoulder."
expect 0 twofold hooks install
printf '\nCommitment: partially met.\n' >> staff/amara-okafor/classroom-practice.md
most=7
expect 1 git commit -a -m "Fill in the form"
most=
git restore staff/amara-okafor

say "Nothing here is twofold's own: it is a folder of Markdown with an ordinary history. This" \
    "is how Yusuf's wording went; he began with a number, too."
expect 0 git log --oneline --reverse -- staff/yusuf-demir/classroom-practice.md
expect 0 git log --format=format:%B --grep=without.the.number

say "All of it in one place, for those who work there: a page for each question, each colleague" \
    "and each thing that the school is after."
rm -rf "${school%/*}/site"
expect 0 twofold site ../site "--today=$today"

say "Open ${school%/*}/site/index.html in a browser." \
    "Look around in $school, too. It is still that Friday there: add" \
    "--today $today to what you type." ""
rm -f "$school/.git/demo-output" "$school/.git/demo-edit"
