# Front matter that cannot be trusted: said once, where it stands.
bats_require_minimum_version 1.5.0
load lib/school
load lib/bounds

setup() {
    make_school
}

# Replaces the front matter of $note by the lines given, and checks.
front() {
    { printf -- '---\n'; printf '%s\n' "$@"; printf -- '---\n\nWe tried a listening walk.\n'; } >"$note"
    check
}

@test "no closing line" {
    printf -- '---\nabout: recovery-plan\n\nWe tried a listening walk.\n' >"$note"
    check
    finds "schema $note 1:1"
}

@test "no front matter" {
    printf 'We tried a listening walk.\n' >"$note"
    check
    finds "schema $note 1:1"
}

@test "a tab as indentation" {
    front 'about:' $'\t- recovery-plan'
    finds "schema $note 3:1"
}

@test "a key that stands twice" {
    front 'about: recovery-plan' 'about: classroom-practice'
    finds "schema $note 3:1"
}

@test "an anchor" {
    front 'about: &a recovery-plan'
    [[ "$findings" == "schema $note 2:"* ]]
}

@test "an alias" {
    front 'about: recovery-plan' 'with: *a'
    [[ "$findings" == "schema $note 3:"* ]]
}

@test "a tag" {
    front 'about: !!str recovery-plan'
    [[ "$findings" == "schema $note 2:"* ]]
}

@test "a directive" {
    front '%YAML 1.2'
    [[ "$findings" == "schema $note 2:"* ]]
}

@test "a second document behind the front matter is prose" {
    printf -- '---\nabout: recovery-plan\n---\nText.\n\n---\n\nMore.\n' >"$note"
    check
    finds_nothing
}

@test "a second document within the front matter" {
    front 'about: recovery-plan' '...' 'share: true'
    [[ "$findings" == "schema $note "* ]]
    finds_one
}

@test "a lone carriage return" {
    front $'about: recovery-plan\rshare: true'
    [[ "$findings" == "schema $note 2:"* ]]
    finds_one
}

@test "30 February" {
    sed -i 's/^joined:.*//' "$person/profile.md"
    sed -i 's/^role:/joined: 2026-02-30\nrole:/' "$person/profile.md"
    check
    finds "schema $person/profile.md $(grep -n 2026-02-30 "$person/profile.md" | cut -d: -f1):9"
}

@test "the year 0000 is no year" {
    mv "$note" "$(dirname "$note")/0000-01-01.md"
    check
    finds "reflection-date $(dirname "$note")/0000-01-01.md 1:1"
}

@test "the year 9999 is a year, and not yet" {
    mv "$note" "$(dirname "$note")/9999-12-31.md"
    check
    [ "$(cut -d' ' -f1 <<<"$findings" | sort -u)" = reflection-date ]
}

@test "deep nesting is refused at once" {
    { printf -- '---\nabout: '; head -c 40000 /dev/zero | tr '\0' '['; printf '\n---\n\nText.\n'; } >"$note"
    SECONDS=0
    check
    [[ "$findings" == "schema $note "* ]]
    finds_one
    [ "$SECONDS" -lt 20 ]
}

@test "the two bytes that make a parser loop" {
    { printf -- '---\n'; printf '%%\x9c'; printf '\n---\n\nText.\n'; } >"$note"
    check
    [[ "$findings" == "unreadable $note "* ]]
}

@test "many colons, quotes and braces" {
    front '{{{{: }: "": '\''' '? !' '- - -' ': : :'
    [[ "$findings" == "schema $note "* ]]
}

@test "fronts, line by line" {
    n=0
    while IFS=$'\t' read -r wanted bytes; do
        [[ $wanted != "#"* ]] || continue
        file=${note%/*}/2026-02-02-line-$((++n)).md
        # shellcheck disable=SC2059 # it is a format
        printf -- "$bytes" >"$file"
        [ "$wanted" = - ] || printf '%s: %s\n' "$file" "$wanted"
    done <"$BATS_TEST_DIRNAME/front-matter/cases" | sort >wanted
    check
    jq -r '.diagnostics[] | "\(.path): \(.rule) \(.range.start.line):\(.range.start.column)-\(.range.end.line):\(.range.end.column)"' \
        <<<"$output" | sort | diff wanted -
}

@test "days that are none, in every field that takes a day" {
    for day in 2026-02-30 2100-02-29 2025-02-29 0000-01-01 2026-13-01 2026-1-1 20260101 '"2026-02-30"' 10000-01-01; do
        sed -i '/^joined:/d; /^left:/d' "$person/profile.md"
        cp "$person/profile.md" profile
        sed -i "s/^role:/joined: $day\nrole:/" "$person/profile.md"
        sed -i "s/^since:.*/since: $day/" "$commitment"
        check
        finds "schema $person/profile.md 3:9" "schema $commitment $(grep -n ^since: "$commitment" | cut -d: -f1):8"
        cp profile "$person/profile.md"
    done
    sed -i "s/^since:.*/since: 2024-02-29/" "$commitment"
    sed -i "s/^role:/joined: 2000-02-29\nleft: 9999-12-31\nrole:/" "$person/profile.md"
    check
    finds_nothing
}

@test "front matter that is made to blow up a reader" {
    bound_memory
    while read -r times piece; do
        { printf -- '---\n' && again "${piece%@}" "$times" && printf -- '\n---\n\nWe walked.\n'; } >"$note"
        bounded || { echo "$piece" >&2 && return 1; }
    done <<'PIECES'
60000 [
60000 {
60000 - @
60000 ? @
60000 : @
60000 a: @
60000 &a @
60000 *a @
60000 !a @
60000 %
60000 |
60000 >
60000 "
60000 '
60000 #
60000 ,
60000 \
PIECES
    for line in 'k: v' 'about: recovery-plan' '- a' '  - a' '#' '? a' '---' '...' '%YAML 1.2' '"a": b' "k: '" 'k: |'; do
        { printf -- '---\n' && yes -- "$line" | head -n 15000 && printf -- '---\n\nWe walked.\n'; } >"$note"
        bounded || { echo "$line" >&2 && return 1; }
    done
    { printf -- '---\nabout: recovery-plan\nwith:\n' && seq -f '- nobody%.0f' 10000 && printf -- '---\n\nWe walked.\n'; } >"$note"
    bounded
    { printf -- '---\n' && seq -f 'key%.0f: v' 5000 && printf -- '---\n\nWe walked.\n'; } >"$note"
    bounded
}
