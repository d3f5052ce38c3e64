# Schools made person by person, and what reports tell of them. Load lib/school first.

# Begins a school without people in $BATS_TEST_TMPDIR/school, and goes there. Each argument is a
# line of its front matter.
begin_school() {
    mkdir -p "$BATS_TEST_TMPDIR/school/staff"
    cd "$BATS_TEST_TMPDIR/school" || return
    {
        printf -- '---\nname: Our School\ncycle: Heart of Oak\nstarts: 2025-09-01\nends: 2027-07-21\n'
        printf '%s\n' "$@"
        printf -- '---\n\n## Compelling Learning Process\n\n### Talk\n\nWe talk.\n\n### Puzzles\n\nWe wonder.\n\n'
        printf '## School recovery plan\n\n### Reading\n\nWe read.\n\n### Belonging\n\nWe belong.\n\n'
        printf '## School development principles\n\n### Together\n\nWe help one another.\n'
    } >school.md
}

# add_person SLUG TEAM [LINE…]: somebody with both commitments; lines go into the profile.
add_person() {
    local folder=staff/$1 name=$1 team=$2
    shift 2
    mkdir -p "$folder/reflections"
    {
        printf -- '---\nname: Person %s\nrole: teacher\n' "$name"
        [ -z "$team" ] || printf 'team: %s\n' "$team"
        printf '%s\n' "$@"
        printf -- '---\n'
    } >"$folder/profile.md"
    printf -- '---\nsupports: Talk\n---\n\n# Talk\n\nWe talk first.\n' >"$folder/classroom-practice.md"
    printf -- '---\nsupports: Reading\n---\n\n# Read\n\nWe read.\n' >"$folder/recovery-plan.md"
}

# add_people TEAM N [PREFIX]: that many, each with a note on 20 October 2025.
add_people() {
    local i prefix=${3:-$1}
    for i in $(seq "$2"); do
        add_person "$prefix-$i" "$1"
        add_note "$prefix-$i" 2025-10-20
    done
}

# add_note SLUG DATE [TEXT]
add_note() {
    printf -- '---\nabout: classroom-practice\n---\n\n%s\n' "${3:-We tried it.}" >"staff/$1/reflections/$2.md"
}

# Runs a report as JSON: $output has it, and it must have gone well.
report() {
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" report --today "$TODAY" --format json "$@"
    if [ "$status" -ne 0 ]; then
        printf 'exit %s: %s\n' "$status" "$stderr" >&2
        return 1
    fi
}

# What a jq filter makes of the last report is these lines.
says() {
    local filter=$1 wanted
    shift
    wanted=$(printf '%s\n' "$@")
    if [ "$(jq -r "$filter" <<<"$output")" != "$wanted" ]; then
        printf 'wanted:\n%s\nsaid:\n%s\n' "$wanted" "$(jq -r "$filter" <<<"$output")" >&2
        return 1
    fi
}
