# Somebody joins, or a whole list.
bats_require_minimum_version 1.5.0
load lib/school

join() {
    run --separate-stderr "$TWOFOLD" join --today "$TODAY" "$@"
}

school() {
    make_repository
    count=$(git rev-list --count HEAD)
}

# There is one commit more, it is sound, and nothing else has changed.
one_commit() {
    [ "$status" -eq 0 ]
    [ "$(git rev-list --count HEAD)" -eq $((count + 1)) ]
    git fsck --strict
    [ -z "$(git status --porcelain)" ]
}

no_commit() {
    [ "$(git rev-list --count HEAD)" -eq "$count" ]
    [ -z "$(git status --porcelain)" ]
}

@test "a teacher gets a profile and both commitments to write" {
    school
    join "Amara Okafor" --role teacher --team "Key Stage 2" --email amara@school.example --on 2026-11-02
    one_commit
    [ "$(git log -1 --format=%B)" = "Welcome Amara Okafor

Staff: amara-okafor" ]
    [ "$(git log -1 --format='%(trailers:key=Staff,valueonly)' | sed '/^$/d')" = amara-okafor ]
    [ "$(cat staff/amara-okafor/profile.md)" = "---
name: Amara Okafor
role: teacher
team: Key Stage 2
email: amara@school.example
joined: 2026-11-02
---" ]
    # What may be supported is there to choose from.
    sed -n 's/^### //p' school.md | head -n 1 | grep -qf - staff/amara-okafor/classroom-practice.md
    check
    finds "unwritten staff/amara-okafor/classroom-practice.md 1:1" \
        "unwritten staff/amara-okafor/recovery-plan.md 1:1"
}

@test "support staff get the commitment to the recovery plan alone" {
    school
    join Jean Thackray --role support
    one_commit
    [ ! -e staff/jean-thackray/classroom-practice.md ]
    check
    finds "unwritten staff/jean-thackray/recovery-plan.md 1:1"
}

@test "names of any script, and of any shape" {
    school
    join "Łukasz \"Luc\" O'Żółć: 50%" --role leader
    one_commit
    [ "$(git log -1 --format=%s)" = "Welcome Łukasz \"Luc\" O'Żółć: 50%" ]
    [ -f staff/lukasz-luc-ozolc-50/profile.md ]
    join "محمد علي" --role teacher
    [ -f staff/mhmd-ly/profile.md ]
    join $'  Two\nLines ' --role teacher
    [ -f staff/two-lines/profile.md ]
    join "😀" --role teacher
    [ -f staff/staff-member/profile.md ]
    join "# [x] & *y*" --role teacher
    check
    [ "$(grep -vc '^unwritten' <<<"$findings")" -eq 0 ]
    [ "$("$TWOFOLD" list people --format json | jq -r '.people[].name' | grep -cxF 'Łukasz "Luc" O'"'"'Żółć: 50%')" -eq 1 ]
}

@test "no name forges a trailer or turns text around" {
    school
    join $'Eve\n\nStaff: somebody-else' --role teacher
    one_commit
    [ "$(git log -1 --format='%(trailers:key=Staff,valueonly)' | sed '/^$/d')" = eve-staff-somebody-else ]
    count=$((count + 1))
    for name in $'Eve\u202e' $'Eve\x1b[1m' "" " " "$(printf '%0401d' 0)"; do
        join "$name" --role teacher
        [ "$status" -eq 2 ]
        no_commit
    done
}

@test "what else is staged or changed stays as it was" {
    school
    echo staged >staged && git add staged
    echo changed >>"$commitment"
    before=$(git status --porcelain)
    join "Amara Okafor" --role teacher
    [ "$status" -eq 0 ]
    [ "$(git status --porcelain)" = "$before" ]
    [ "$(git show --name-only --format= | cut -d/ -f2 | sort -u)" = amara-okafor ]
}

@test "who is here already is left as they are" {
    school
    join "Amara Okafor" --role teacher
    count=$(git rev-list --count HEAD)
    join "AMARA  OKAFOR" --role leader
    [ "$status" -eq 0 ]
    [[ "$output" == *"is here already: staff/amara-okafor/"* ]]
    [[ "$output" == *"--slug"* ]]
    no_commit
}

@test "somebody else of the same name" {
    school
    join "Amara Okafor" --role teacher --email one@school.example
    count=$(git rev-list --count HEAD)
    join "Amara Okafor" --role teacher --email two@school.example --team "Site & office"
    one_commit
    [[ "$output" == *"staff/amara-okafor-site-office/"* ]]
    count=$(git rev-list --count HEAD)
    join "Amara Okafor" --role teacher --slug amara-o
    one_commit
    [ -f staff/amara-o/profile.md ]
    count=$(git rev-list --count HEAD)
    for slug in amara-o Amara ../x a/b "" nul; do
        join "Amara Okafor" --role teacher --slug "$slug"
        [ "$status" -eq 2 ]
        no_commit
    done
}

@test "a folder of another name, a folder whose profile is broken, a file in the way" {
    school
    mkdir staff/amara-okafor && printf -- '---\nname: Amara Bello\nrole: teacher\n---\n' >staff/amara-okafor/profile.md
    join "Amara Okafor" --role support
    [ "$status" -eq 0 ]
    [ -f staff/amara-okafor-2/recovery-plan.md ]
    mkdir staff/cara-lin && printf -- '---\nname: [\n---\n' >staff/cara-lin/profile.md
    join "Cara Lin" --role support
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"staff/cara-lin/"*"mend it"* ]]
    [ ! -e staff/cara-lin-2 ]
    mkdir staff/ben-li
    touch staff/ben-li/notes.txt
    join "Ben Li" --role support
    [ "$status" -eq 0 ]
    [ "$(ls staff/ben-li)" = notes.txt ]
    [ -f staff/ben-li-2/profile.md ]
}

@test "who has left is not added anew" {
    school
    join "Amara Okafor" --role teacher
    "$TWOFOLD" leave amara-okafor --on 2026-10-01
    count=$(git rev-list --count HEAD)
    join "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    [[ "$output" == *"left:"* ]]
    no_commit
}

@test "a dry run changes nothing" {
    school
    join "Amara Okafor" --role teacher --dry-run
    [ "$status" -eq 0 ]
    [[ "$output" == *"staff/amara-okafor/"*"Nothing was changed"* ]]
    no_commit
}

@test "without a role, a name, or with too much" {
    school
    join "Amara Okafor"
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"--role"* ]]
    join
    [ "$status" -eq 2 ]
    join "Amara Okafor" "Ben Li" --role teacher
    [ "$status" -eq 2 ]
    join "Amara Okafor" --role teacher --email nowhere
    [ "$status" -eq 2 ]
    join "Amara Okafor" --from list.csv
    [ "$status" -eq 2 ]
    no_commit
}

# ---- lists --------------------------------------------------------------------------------------

@test "a list as a staff system exports it" {
    school
    printf '\xef\xbb\xbfPayroll;Legal Surname;Forename;Job Title;Department;Work Email;Start Date\r\n' >../staff.csv
    printf '1;"O'"'"'Brien";Kathleen;Class teacher;"Early; Years";k@school.example;01/09/2021\r\n' >>../staff.csv
    printf '2;Nguyễn;Mai;HLTA;;;1 September 2022\r\n\r\n' >>../staff.csv
    join --from ../staff.csv
    one_commit
    [ "$(git log -1 --format=%s)" = "Welcome Kathleen O'Brien and Mai Nguyễn" ]
    [ "$(git log -1 --format='%(trailers:key=Staff,valueonly)' | sed '/^$/d' | tr '\n' ' ')" = "kathleen-obrien mai-nguyen " ]
    grep -qx 'team: "Early; Years"' staff/kathleen-obrien/profile.md
    grep -qx 'joined: 2021-09-01' staff/kathleen-obrien/profile.md
    [ ! -e staff/mai-nguyen/classroom-practice.md ]
    [[ "$output" == *"left alone: Payroll."* ]]
    check
    [ "$(grep -vc '^unwritten' <<<"$findings")" -eq 0 ]
}

@test "the same list again adds only who is new" {
    school
    printf 'Name,Role\nAmara Okafor,teacher\nAmara Okafor,teacher\n' >../staff.csv
    join --from ../staff.csv
    one_commit
    [[ "$output" == *"twice (line 3)"* ]]
    count=$((count + 1))
    join --from ../staff.csv
    [ "$status" -eq 0 ]
    no_commit
    printf 'Ben Li,support\n' >>../staff.csv
    join --from - <../staff.csv
    one_commit
    [ "$(git show --name-only --format=)" = "staff/ben-li/profile.md
staff/ben-li/recovery-plan.md" ]
}

@test "a list comes from a program that takes its time" {
    school
    join --from <(sleep 0.3; printf 'Name,Role\nGwen Price,Teacher\n')
    one_commit
    [ -f staff/gwen-price/profile.md ]
}

@test "two of one name in a list stay two, whenever it is given" {
    school
    printf 'Name,Role,Team\nAmara Okafor,teacher,Maths\nAmara Okafor,teacher,Art\n' >../staff.csv
    join --from ../staff.csv
    one_commit
    [[ "$output" == *"staff/amara-okafor-art/"* ]]
    count=$((count + 1))
    join --from ../staff.csv
    [ "$status" -eq 0 ]
    no_commit
}

@test "all that is wrong with a list is told by line and column, and nobody is added" {
    school
    printf 'Name,Role,Joined\nAmara Okafor,Wizard,\n,teacher,\n=cmd|x,teacher,soon\n' >../staff.csv
    join --from ../staff.csv
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    for place in "line 2, column 2" "line 3, column 1" "line 4, column 1" "line 4, column 3"; do
        [[ "$stderr" == *"../staff.csv, $place: "* ]]
    done
    no_commit
    printf 'Name,Role\nSi\xe2n,teacher\n' >../staff.csv
    join --from ../staff.csv
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"line 2"*"UTF-8"* ]]
    for list in ../none.csv . /dev/null; do
        join --from "$list"
        [ "$status" -eq 2 ]
    done
    no_commit
}

@test "a list of a thousand" {
    school
    python3 - >../staff.csv <<'PY'
print("Forename,Surname,Role,Email")
for i in range(1000):
    print(f"Ånna{'abcdefghij'[i // 100]},Reid-{i % 100},{'teacher' if i % 3 else 'TA'},p{i}@school.example")
PY
    join --from ../staff.csv
    one_commit
    [ "$(git log -1 --format='%(trailers:key=Staff,valueonly)' | grep -c .)" -eq 1000 ]
    [ "$(git log -1 --format=%s)" = "Welcome new colleagues to $(sed -n 's/^cycle: //p' school.md)" ]
    check --fail-on never
    [ "$(grep -vc '^unwritten' <<<"$findings")" -eq 0 ]
}

# ---- trouble ------------------------------------------------------------------------------------

@test "where nothing can be committed it says why" {
    make_school
    join "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"twofold init"* ]]
    [ ! -e staff/amara-okafor ]
    git init -q -b main . && git add . && git commit -qm "Begin"
    git clone -q --bare . ../bare.git
    join -C ../bare.git "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    git checkout -q -b other && echo x >>school.md && git commit -qam x
    git checkout -q main && echo y >>school.md && git commit -qam y
    git merge -q other >/dev/null || true
    join "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    [ ! -e staff/amara-okafor ]
    mkdir ../empty && git init -q ../empty
    join -C ../empty "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"school.md"* ]]
}

@test "no identity" {
    school
    unset GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_NAME GIT_COMMITTER_EMAIL
    git config user.useConfigOnly true
    join "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"git config"* ]]
    [ ! -e staff/amara-okafor ]
}

@test "before the first commit, and on no branch" {
    make_school
    git init -q -b main .
    join "Amara Okafor" --role teacher
    [ "$status" -eq 0 ]
    [ "$(git log --format=%s)" = "Welcome Amara Okafor" ]
    git checkout -q --detach
    join "Ben Li" --role support
    [ "$status" -eq 0 ]
    [[ "$stderr" == *"git switch -c"* ]]
    git fsck --strict
}

@test "a hook that refuses" {
    school
    printf '#!/bin/sh\necho "not on a Friday" >&2\nexit 1\n' >.git/hooks/pre-commit
    chmod +x .git/hooks/pre-commit
    join "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"not on a Friday"* ]]
    no_commit
    rm .git/hooks/pre-commit
    join "Amara Okafor" --role teacher
    one_commit
}

@test "a folder that is a symbolic link is written through by nobody, and in nobody's way" {
    school
    mv staff ../elsewhere && ln -s ../elsewhere staff
    join "Amara Okafor" --role teacher
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"symbolic link"* ]]
    [ ! -e ../elsewhere/amara-okafor ]
    rm staff && mv ../elsewhere staff
    join "Amara Okafor" --role teacher
    one_commit
}

@test "a school in a folder, called from within somebody's folder" {
    mkdir "$BATS_TEST_TMPDIR/trust"
    make_school
    mv "$BATS_TEST_TMPDIR/school" "$BATS_TEST_TMPDIR/trust/oak"
    cd "$BATS_TEST_TMPDIR/trust"
    git init -q -b main . && git add . && git commit -qm "Begin"
    cd "oak/$person"
    join "Amara Okafor" --role teacher
    [ "$status" -eq 0 ]
    [ "$(git show --name-only --format= | head -n 1)" = oak/staff/amara-okafor/classroom-practice.md ]
    [ -z "$(git status --porcelain)" ]
}

@test "an email that is brought for somebody who has none is not passed over" {
    school
    join "Folake Adeyemi" --role teacher
    count=$((count + 1))
    join "Folake Adeyemi" --role teacher --email f@school.example
    [ "$status" -eq 0 ]
    no_commit
    [[ "$output" == *"add the line \`email: f@school.example\` to staff/folake-adeyemi/profile.md, and then: twofold save"* ]]
    printf 'name,role,email\nFolake Adeyemi,teacher,f@school.example\nAnna Reid,teacher,\nSam New,teacher,\n' >../list
    join --from ../list --dry-run
    [[ "$output" == *"\`email: f@school.example\`"* ]]
    [[ "$output" != *"Anna Reid"* ]]
    run --separate-stderr env GIT_AUTHOR_EMAIL=f@school.example "$TWOFOLD" reflect -m "One." --today "$TODAY"
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"add the line \`email: f@school.example\` to profile.md in it:"* ]]
    sed -i 's/^role:/email: f@school.example\nrole:/' staff/folake-adeyemi/profile.md
    join "Folake Adeyemi" --role teacher --email f@school.example
    [[ "$output" != *"email:"* ]]
}
