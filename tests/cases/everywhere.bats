# The same files are found wanting wherever they are read from: a folder, the index, a commit, and so on.
bats_require_minimum_version 1.5.0
load lib/school
load lib/everywhere

setup() {
    make_school
}

@test "a sound school is sound everywhere" {
    found_everywhere 0 ""
}

@test "every unreadable file is named everywhere, and the rest goes on" {
    notes=staff/anna-reid/reflections
    printf 'caf\xe9\n' >$notes/2026-02-01.md
    printf 'a\0b\n' >$notes/2026-02-02.md
    printf '~~~\n<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n~~~\n' >$notes/2026-02-03.md
    ln -s 2026-02-03.md $notes/2026-02-04.md
    ln -s nowhere $notes/2026-02-05.md
    ln -s 2026-02-06.md $notes/2026-02-06.md
    ln -s ../../../.. $notes/2026-02-07.md
    mkdir $notes/2026-02-08.md && touch $notes/2026-02-08.md/within
    head -c 1048577 /dev/zero | tr '\0' a >$notes/2026-02-09.md
    : >$notes/2026-02-10.md
    mkdir staff/anna-reid/thoughts.md && touch staff/anna-reid/thoughts.md/within
    mv staff/ewa-nowak elsewhere && ln -s ../elsewhere staff/ewa-nowak
    rm -r staff/dan-foster/reflections && echo notes >staff/dan-foster/reflections
    printf '\nI have met my commitment.\n' >>"$commitment"
    found_everywhere 1 \
        "unreadable $notes/2026-02-01.md 1:4" "unreadable $notes/2026-02-02.md 1:2" \
        "unreadable $notes/2026-02-03.md 2:1" "unreadable $notes/2026-02-04.md 1:1" \
        "unreadable $notes/2026-02-05.md 1:1" "unreadable $notes/2026-02-06.md 1:1" \
        "unreadable $notes/2026-02-07.md 1:1" "unreadable $notes/2026-02-08.md 1:1" \
        "unreadable $notes/2026-02-09.md 1:1" "schema $notes/2026-02-10.md 1:1" \
        "unreadable staff/anna-reid/thoughts.md 1:1" "unreadable staff/ewa-nowak 1:1" \
        "unreadable staff/dan-foster/reflections 1:1" \
        "met-not-met $commitment $(wc -l <"$commitment"):8"
}

@test "a file named staff stands in the way of everybody's folder" {
    rm -r staff && echo people >staff
    found_everywhere 1 "unreadable staff 1:1"
}

@test "a link named staff is not followed" {
    mv staff people && ln -s people staff
    found_everywhere 1 "unreadable staff 1:1"
}

@test "a folder named school.md is no school.md" {
    rm school.md && mkdir school.md && touch school.md/within
    found_everywhere 1 "unreadable school.md 1:1"
}

@test "a link named school.md is not followed" {
    mv school.md millbrook.md && ln -s millbrook.md school.md
    found_everywhere 1 "unreadable school.md 1:1"
}

@test "folders that begin with a dot are nobody's, others in staff/ are somebody's" {
    mkdir staff/.trash staff/new-colleague
    cp staff/anna-reid/profile.md staff/.trash/
    touch staff/new-colleague/picture.png staff/.hidden.md staff/README staff/notes.md
    ln -s nowhere staff/notes.txt
    found_everywhere 1 "schema staff/new-colleague/profile.md 1:1"
}

@test "links lead to the same things, over symbolic links too" {
    mkdir pictures && touch pictures/a.svg
    ln -s pictures gallery
    ln -s nowhere dangling.svg
    ln -s loop loop
    ln -s /etc/passwd absolute
    ln -s ../../../etc/passwd out
    target=pictures/a.svg
    for i in $(seq 12); do ln -s "$target" "step$i" && target=step$i; done
    line=$(($(wc -l <"$commitment") + 1))
    for link in pictures/a.svg gallery/a.svg step12 gallery gallery/../pictures/a.svg pictures//a.svg \
        dangling.svg loop absolute out gallery/A.svg school.md/within; do
        printf '[there](../../%s)\n' "$link"
    done >>"$commitment"
    found_everywhere 0 \
        "broken-link $commitment $((line + 6)):9" "broken-link $commitment $((line + 7)):9" \
        "broken-link $commitment $((line + 8)):9" "broken-link $commitment $((line + 9)):9" \
        "broken-link $commitment $((line + 10)):9" "broken-link $commitment $((line + 11)):9"
    [[ "$output" != *"spelt otherwise: \`dangling.svg\`"* ]]
}

@test "links out of the school lead through the larger repository, and not out of that" {
    mkdir -p ../trust/elm && touch ../trust/elm/notes.md ../outside.md
    line=$(($(wc -l <"$commitment") + 1))
    for link in ../../../elm/notes.md /elm/notes.md /oak/school.md /school.md ../../../../outside.md /../outside.md ../../../elm; do
        printf '[there](%s)\n' "$link"
    done >>"$commitment"
    cd .. && mv school trust/oak && cd trust
    git init --quiet --initial-branch=main
    git add . && git commit --quiet -m "Begin"
    echo >>"oak/$commitment" && git add .
    for where in --today="$TODAY" --at=HEAD --staged; do
        check -C oak "$where"
        finds "broken-link oak/$commitment $((line + 3)):9" "broken-link oak/$commitment $((line + 4)):9" \
            "broken-link oak/$commitment $((line + 5)):9"
    done
}
