# What reports and the site make of schools that nobody would found: each is told, truly and soon.
bats_require_minimum_version 1.5.0
load lib/school

report() { # NAME …
    timeout "$PATIENCE" "$TWOFOLD" report --today "$TODAY" "$@"
}

# Whatever became of a school, its pages can be made, or it is said why not; and no two things in one
# of them have the same id.
teardown() {
    [ -f "$BATS_TEST_TMPDIR/school/school.md" ] || return 0
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" -C "$BATS_TEST_TMPDIR/school" site --today "$TODAY" "$BATS_TEST_TMPDIR/pages"
    echo "$stderr"
    [ "$status" -eq 0 ] || { [ "$status" -eq 2 ] && [ -n "$stderr" ] && return 0; }
    find "$BATS_TEST_TMPDIR/pages" -name '*.html' -print0 | xargs -0 "$BATS_TEST_DIRNAME/../promise/ids.py"
}

# Five colleagues who wrote in two months, so that there is something to tell.
make_five() {
    make_school
    rm -r staff
    for name in a b c d e; do
        mkdir -p "staff/$name/reflections"
        printf -- '---\nname: Person %s\nrole: support\n---\n\nHello.\n' "$name" >"staff/$name/profile.md"
        for day in 2026-09-15 2026-10-06 "$@"; do
            printf -- '---\nabout: recovery-plan\n---\n\nWe read aloud.\n' >"staff/$name/reflections/$day.md"
        done
    done
}

# Puts other dates of the cycle into school.md, without terms.
put_cycle() { # STARTS ENDS
    sed -i "s/^starts:.*/starts: $1/; s/^ends:.*/ends: $2/" school.md
}

@test "a cycle of ten thousand years is told of as far as people remember" {
    make_five 0001-01-01
    put_cycle 0001-01-01 9999-12-31
    for name in rhythm themes governors; do
        report "$name" >"$BATS_TEST_TMPDIR/$name"
        grep -q 'more than twenty years ago' "$BATS_TEST_TMPDIR/$name"
    done
    run -0 report rhythm --format json
    [ "$(jq '.tables.weeks | length' <<<"$output")" -eq 240 ]
    [ "$(jq -c '.tables.weeks[-2] | [.term, .reflections]' <<<"$output")" = '["October 2026",[0,5,0,0,0]]' ]
    # Where school.md has no dates, those of reflections stand in.
    sed -i '/^starts:/d; /^ends:/d' school.md
    run -0 report rhythm --format json
    [ "$(jq '.tables.weeks | length' <<<"$output")" -le 240 ]
    [ "$(jq -c '.tables.weeks[-1] | [.term, .reflections[0:2]]' <<<"$output")" = '["October 2026",[0,5]]' ]
}

@test "a term of ten thousand years" {
    make_five
    put_cycle 0001-01-01 9999-12-31
    sed -i 's,^ends:.*,&\nterms:\n  - 0001-01-01/9999-12-31,' school.md
    run -0 report rhythm --format json
    [ "$(jq -c '[.tables.weeks[].reflections | add]' <<<"$output")" = '[10]' ]
    run -0 report rhythm
    [[ "$output" == *"more than twenty years ago"* ]]
    report story a --format html >"$BATS_TEST_TMPDIR/story"
    grep -q '<svg' "$BATS_TEST_TMPDIR/story"
}

@test "weeks in which nobody wrote, in a school that names no rhythm" {
    make_five
    put_cycle 1999-09-01 2000-07-21
    sed -i '/^rhythm:/d' school.md
    run -0 report rhythm
    [[ "$output" == *"when an hour would be most welcome"* ]]
    [ "$(report rhythm --format json | jq '[.tables.weeks[].reflections | add] | add')" -eq 0 ]
}

@test "a cycle that is long over, or is to come in four hundred years" {
    make_five 1999-10-05 1999-11-09
    put_cycle 1999-09-01 2000-07-21
    run -0 report rhythm --format json
    [ "$(jq '[.tables.weeks[].reflections | add] | add' <<<"$output")" -eq 10 ]
    put_cycle 2399-09-01 2400-07-21
    run -0 report rhythm
    [[ "$output" == *"nothing to tell yet"* ]]
}

@test "three hundred priorities" {
    make_school
    rm -r staff
    awk 'BEGIN {
        print "---\nname: Many\ncycle: C\nstarts: 2025-09-01\nends: 2027-07-21\n---\n\n# Many\n"
        split("Compelling Learning Process|School recovery plan|School development principles", title, "|")
        for (s = 1; s <= 3; s++) {
            print "## " title[s] "\n"
            for (i = 0; i < 100; i++) print "### Thing " s "." i "\n\nWe do.\n"
        }
    }' >school.md
    for i in $(seq 30); do
        mkdir -p "staff/p$i"
        printf -- '---\nname: Person %s\nrole: teacher\n---\n\nHello.\n' "$i" >"staff/p$i/profile.md"
        printf -- '---\nsupports: Thing 1.%s\nprinciples: Thing 3.%s\n---\n\n# Talk\n\nWe talk.\n' \
            $((i * 7 % 100)) $((i % 3)) >"staff/p$i/classroom-practice.md"
        printf -- '---\nsupports: [Thing 2.%s, Thing 2.%s]\n---\n\n# Read\n\nWe read.\n' \
            $((i % 4)) $((i * 11 % 100)) >"staff/p$i/recovery-plan.md"
    done
    for name in governors alignment; do
        report "$name" --format html >"$BATS_TEST_TMPDIR/$name"
        tail -n 1 "$BATS_TEST_TMPDIR/$name" | grep -qx '</html>'
    done
    [ "$(report alignment --format json | jq '.tables["learning-process"] | length')" -eq 100 ]
}

# A school with terms, in a commit at the end of each of two and one since.
make_terms() {
    make_five
    sed -i 's,^ends:.*,&\nterms:\n  - 2026-01-05/2026-03-27\n  - 2026-04-13/2026-07-21\n  - 2026-09-02/2026-12-18,' school.md
    git init --quiet --initial-branch=main
    commit_on 2026-03-20 "Begin"
    for day in 2026-07-20 2026-10-30; do
        sed -i 's/^Hello.*/& Again./' staff/*/profile.md
        commit_on $day "Go on"
    done
}

# Takes an object out of the repository.
lose() { # REVISION
    local id
    id=$(git rev-parse "$1")
    rm -f ".git/objects/${id:0:2}/${id:2}"
}

@test "what a term ended with cannot be read: that is no term before the school was there" {
    make_terms
    run -0 report governors --format json
    lose "HEAD~1^{tree}"
    run -2 --separate-stderr report governors --format json
    [ -z "$output" ]
    [[ "$stderr" == "twofold: The terms that the school had: "*"cannot be read"* ]]
    rm -rf .git
    git init --quiet --initial-branch=main
    commit_on 2026-03-20 "Begin"
    echo more >more.txt
    commit_on 2026-10-30 "Go on"
    lose HEAD~1
    run -2 --separate-stderr report governors
    [[ "$stderr" == *"cannot be read"* ]]
}

@test "the end of a term is the same wherever one looks from" {
    make_terms
    GIT_COMMITTER_DATE="2026-07-21T23:30:00-0800" git commit --quiet --allow-empty -m "Late on the last day"
    GIT_COMMITTER_DATE="2026-07-22T00:30:00+1400" git commit --quiet --allow-empty -m "Early in the holidays"
    for zone in UTC Pacific/Kiritimati Etc/GMT+12; do
        TZ=$zone report governors --format json >"$BATS_TEST_TMPDIR/$(basename $zone)"
    done
    cmp "$BATS_TEST_TMPDIR/UTC" "$BATS_TEST_TMPDIR/Kiritimati"
    cmp "$BATS_TEST_TMPDIR/UTC" "$BATS_TEST_TMPDIR/GMT+12"
}

@test "a way round to the school's own files" {
    make_repository
    for dir in new/../staff/site ./new/./..//staff/a/../site "$PWD/new/../.git/site" new/x/../../staff; do
        run -2 --separate-stderr "$TWOFOLD" site --today "$TODAY" "$dir"
        [[ "$stderr" == *"is among the school's own files"* ]]
        [ ! -e new ]
    done
    run -2 --separate-stderr "$TWOFOLD" site --today "$TODAY" ""
    [[ "$stderr" == *"Please name a folder"* ]]
    run -0 "$TWOFOLD" site --today "$TODAY" new/../out//
    [[ "$output" == *"Open new/../out/index.html in"* ]]
    [ -z "$(git status --short)" ]
}

@test "a folder that cannot be locked is not told as another run" {
    make_repository
    command -v strace >/dev/null
    run --separate-stderr env ASAN_OPTIONS=detect_leaks=0 strace -f -o /dev/null \
        -e trace=flock -e inject=flock:error=ENOLCK "$TWOFOLD" site --today "$TODAY" out
    echo "$status: $stderr"
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"out cannot be locked: No locks available"* ]]
}

@test "an address without a host, or with a password" {
    make_repository
    for url in http:// https:///x https://:80/ https://me:secret@school.example/; do
        run -2 --separate-stderr "$TWOFOLD" site --today "$TODAY" --base-url "$url" out
        [[ "$stderr" == *"is no address that pages can stand at"* ]]
    done
}

@test "finished cycles whose folders are called as nobody would call them" {
    make_five
    for folder in now main "a b" this-cycle timeline recovery-plan-001 'q"<u>' $'e\xcc\x81' $'\xc3\xa9' a a-reflection-2024-01-08; do
        mkdir -p "staff/a/earlier/$folder/reflections"
        printf -- '---\nsupports: Talk\n---\n\n# Read\n\nWe read.\n' >"staff/a/earlier/$folder/recovery-plan.md"
        cp staff/a/reflections/2026-09-15.md "staff/a/earlier/$folder/reflections/2024-01-08.md"
    done
    cp staff/a/reflections/2026-09-15.md "staff/a/reflections/2026-09-16-a b.md"
    cp staff/a/reflections/2026-09-15.md "staff/a/reflections/2026-09-16-a\"b.md"
    report story a --format html >"$BATS_TEST_TMPDIR/story.html"
    [ "$(grep -o 'begins</h3>' "$BATS_TEST_TMPDIR/story.html" | wc -l)" -eq 11 ]
}

@test "a thousand rewordings on one day stand in their order" {
    make_repository
    file=staff/anna-reid/classroom-practice.md
    {
        for i in $(seq 1002); do
            printf 'commit refs/heads/main\ncommitter A <a@school.example> 1772467200 +0000\ndata 1\nx\n'
            [ "$i" -gt 1 ] || printf 'from refs/heads/main^0\n'
            text=$(sed '/^# /,$d' "$file"; printf '# Talk\n\nWords of the turn %s end.' "$i")
            printf 'M 100644 inline %s\ndata %s\n%s\n' "$file" "$(printf %s "$text" | wc -c)" "$text"
        done
    } | git fast-import --quiet
    git reset --quiet --hard
    report story anna-reid --format markdown | grep -o '~~[0-9]*~~' | tr -d '~' >"$BATS_TEST_TMPDIR/turns"
    [ "$(wc -l <"$BATS_TEST_TMPDIR/turns")" -ge 1000 ]
    sort -nc "$BATS_TEST_TMPDIR/turns"
}

@test "an object whose file was cut short by a full disk, wherever that was" {
    forgive_libgit2
    make_repository
    sed -i 's/^# .*/& again/' "$commitment"
    commit_on 2026-09-14 "Reword"
    for object in HEAD 'HEAD^{tree}' "HEAD:$commitment" HEAD~1; do
        id=$(git rev-parse "$object")
        file=.git/objects/${id:0:2}/${id:2}
        cp "$file" "$BATS_TEST_TMPDIR/whole"
        chmod u+w "$file"
        for part in 2 5 8 9; do
            head -c $(($(wc -c <"$file") * part / 10)) "$BATS_TEST_TMPDIR/whole" >"$file"
            for name in "story anna-reid" changes governors "coverage --at HEAD"; do
                status=0
                # shellcheck disable=SC2086 # several words
                report $name --format json >"$BATS_TEST_TMPDIR/out" 2>&1 || status=$?
                echo "$object cut to $part tenths, $name: $status"
                [ "$status" -eq 0 ] || [ "$status" -eq 2 ]
            done
            cp "$BATS_TEST_TMPDIR/whole" "$file"
        done
    done
    id=$(git rev-parse HEAD~1)
    truncate -s -9 ".git/objects/${id:0:2}/${id:2}"
    run -2 --separate-stderr report changes --since 2026-01-01
    [[ "$stderr" == *"its file is cut short or damaged"* ]]
}

# Runs a command; fails where it takes more than so many MiB of memory.
within_memory() { # MIB COMMAND …
    python3 - "$@" <<'PY'
import resource, subprocess, sys
status = subprocess.run(sys.argv[2:]).returncode
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
print(f"status {status}, {most} MiB", file=sys.stderr)
sys.exit(status or most > int(sys.argv[1]))
PY
}

@test "a recording that was kept as a reflection is not read to be left out" {
    make_repository
    head -c 300M /dev/zero >"$note"
    git -c core.compression=1 -c core.bigFileThreshold=1g commit --quiet -am "A recording"
    for packed in "" yes; do
        [ -z "$packed" ] || git -c core.bigFileThreshold=1g repack -adq
        for name in "changes --since HEAD~1" "story $(basename "$person")" "coverage --at HEAD"; do
            # shellcheck disable=SC2086 # several words
            within_memory 200 "$TWOFOLD" report --today "$TODAY" $name >/dev/null
        done
    done
}

@test "a folder that cannot be looked into is said to be left out" {
    make_repository
    mv staff/anna-reid "$BATS_TEST_TMPDIR/elsewhere"
    ln -s "$BATS_TEST_TMPDIR/elsewhere" staff/anna-reid
    run -0 report coverage
    [[ "$output" == *"staff/anna-reid cannot be read as it is, so what is in it is not told here."* ]]
    run -0 report themes
    [[ "$output" == *"What stands in files that cannot be read as they are"* ]]
    lose HEAD:staff/anna-reid
    run -0 report coverage --at HEAD
    [[ "$output" == *"staff/anna-reid cannot be read as it is, so what is in it is not told here."* ]]
}

@test "a school in which nearly nothing is as it should be: all is told or refused, and soon" {
    "$BATS_TEST_DIRNAME/../hostile-school" "$BATS_TEST_TMPDIR/school"
    cd "$BATS_TEST_TMPDIR/school"
    for name in coverage alignment collaboration rhythm themes "story q-1" "changes --since HEAD~4" governors; do
        for format in text markdown json csv html; do
            # shellcheck disable=SC2086 # several words
            run -0 --separate-stderr report $name --format $format
            [ "$format" != json ] || jq -e . <<<"$output" >/dev/null
            # Nothing that steers a terminal or turns what is read around.
            [ "$format" = json ] || [ "$format" = csv ] ||
                run -1 grep -qP '[\x00-\x08\x0b-\x1f\x7f-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}]' <<<"$output"
        done
    done
    for which in first second; do
        run -0 "$TWOFOLD" site --today "$TODAY" "$BATS_TEST_TMPDIR/twice"
        find "$BATS_TEST_TMPDIR/twice" -type f -printf '%p %T@ %i\n' | sort >"$BATS_TEST_TMPDIR/$which"
    done
    cmp "$BATS_TEST_TMPDIR/first" "$BATS_TEST_TMPDIR/second"
}
