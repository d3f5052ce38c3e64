# Somebody leaves; what they wrote stays.
bats_require_minimum_version 1.5.0
load lib/school

leave() {
    run --separate-stderr "$TWOFOLD" leave --today "$TODAY" "$@"
}

@test "the last day is written into the profile, and nothing else" {
    make_repository
    leave anna-reid --on 2026-12-18
    [ "$status" -eq 0 ]
    [[ "$output" == *"18 December 2026"* ]]
    [ "$(git log -1 --format=%B)" = "Say goodbye to Anna Reid

Staff: anna-reid" ]
    [ "$(git show --numstat --format=)" = $'1\t0\tstaff/anna-reid/profile.md' ]
    git show | grep -qx '+left: 2026-12-18'
    [ -z "$(git status --porcelain)" ]
    git fsck --strict
}

@test "today where no day is given, and by name" {
    make_repository
    leave "anna  REID"
    [ "$status" -eq 0 ]
    grep -qx "left: $TODAY" staff/anna-reid/profile.md
}

@test "another day is put in place of the first, and the same one once more is nothing" {
    make_repository
    leave anna-reid --on 2026-12-18
    leave anna-reid --on 2026-12-19
    [ "$status" -eq 0 ]
    [ "$(grep -c '^left:' staff/anna-reid/profile.md)" -eq 1 ]
    before=$(git rev-parse HEAD)
    leave anna-reid --on 2026-12-19
    [ "$status" -eq 0 ]
    [[ "$output" == *"already"* ]]
    [ "$(git rev-parse HEAD)" = "$before" ]
}

@test "CRLF, a BOM and comments stay" {
    make_repository
    printf '\xef\xbb\xbf---\r\nname: Anna Reid # our Anna\r\nrole: teacher\r\n---\r\nHello\r\n' >staff/anna-reid/profile.md
    git commit -qam "From Windows"
    leave anna-reid --on 2026-12-18
    [ "$status" -eq 0 ]
    printf '\xef\xbb\xbf---\r\nname: Anna Reid # our Anna\r\nrole: teacher\r\nleft: 2026-12-18\r\n---\r\nHello\r\n' | cmp - staff/anna-reid/profile.md
}

@test "a hook that refuses: the next try commits what was written" {
    make_repository
    printf '#!/bin/sh\nexit 1\n' >.git/hooks/commit-msg
    chmod +x .git/hooks/commit-msg
    leave anna-reid --on 2026-12-18
    [ "$status" -eq 2 ]
    rm .git/hooks/commit-msg
    leave anna-reid --on 2026-12-18
    [ "$status" -eq 0 ]
    [ "$(git log -1 --format=%s)" = "Say goodbye to Anna Reid" ]
    [ -z "$(git status --porcelain)" ]
}

@test "who is meant has to be clear" {
    make_repository
    leave Anna-Ried
    [ "$status" -eq 2 ]
    [[ "$stderr" == *'did you mean `anna-reid`'* ]]
    leave nobody-at-all
    [ "$status" -eq 2 ]
    leave
    [ "$status" -eq 2 ]
    cp -r staff/anna-reid staff/anna-two
    leave "Anna Reid"
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"several people"* ]]
}

@test "a day before they joined, a profile that cannot be read or edited" {
    make_repository
    before=$(git rev-parse HEAD)
    sed -i 's/^joined:.*//; s/^role:.*/&\njoined: 2026-01-05/' staff/anna-reid/profile.md
    leave anna-reid --on 2026-01-04
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"5 January 2026"* ]]
    printf -- '---\n{name: Anna Reid, role: teacher}\n---\n' >staff/anna-reid/profile.md
    cp staff/anna-reid/profile.md ../was
    leave anna-reid
    [ "$status" -eq 2 ]
    [[ "$stderr" == *"staff/anna-reid/profile.md"*"left: $TODAY"* ]]
    cmp ../was staff/anna-reid/profile.md
    printf -- '---\nname: [\n---\n' >staff/anna-reid/profile.md
    leave anna-reid
    [ "$status" -eq 2 ]
    rm staff/anna-reid/profile.md
    leave anna-reid
    [ "$status" -eq 2 ]
    [ "$(git rev-parse HEAD)" = "$before" ]
}

@test "nothing is asked of somebody who has left" {
    make_repository
    rm staff/anna-reid/recovery-plan.md
    check
    finds "two-commitments staff/anna-reid/profile.md 3:1"
    leave anna-reid --on 2026-11-01
    [ "$status" -eq 0 ]
    check --fail-on error
    [[ "$findings" != *two-commitments* ]]
}
