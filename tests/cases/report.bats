# Reports: what they say of the sample school, in every format, and what they make of a poor school.
bats_require_minimum_version 1.5.0
load lib/school

sample=$BATS_TEST_DIRNAME/../../sample-repo

report() { # NAME FORMAT …
    local name=$1 format=$2
    shift 2
    "$TWOFOLD" report "$name" --today "$TODAY" --format "$format" "$@"
}

# Reports that need no history and no person.
plain_reports="coverage alignment collaboration rhythm themes"

@test "reports say what their golden files say" {
    local golden=$BATS_TEST_DIRNAME/reports
    for name in $plain_reports; do
        for format in text markdown csv; do
            (cd "$sample" && report "$name" "$format") >"$BATS_TEST_TMPDIR/got"
            [ -z "${TF_GOLDEN:-}" ] || cp "$BATS_TEST_TMPDIR/got" "$golden/$name.$format"
            diff "$golden/$name.$format" "$BATS_TEST_TMPDIR/got"
        done
    done
}

@test "JSON of every report keeps to its schema" {
    cd "$sample"
    for name in $plain_reports; do
        report "$name" json >"$BATS_TEST_TMPDIR/$name"
        python3 - "$BATS_TEST_DIRNAME/../../schema/output/report.json" "$BATS_TEST_TMPDIR/$name" <<'PY'
import json, sys, jsonschema
schema, output = (json.load(open(name)) for name in sys.argv[1:])
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(output)
PY
    done
}

@test "a column of a spreadsheet is of one kind: days, numbers, or words" {
    cd "$sample"
    for name in $plain_reports governors; do
        for table in $(report "$name" json | jq -r '.tables | keys[]'); do
            report "$name" csv --table "$table" | tee "$BATS_TEST_TMPDIR/$name.$table" >"$BATS_TEST_TMPDIR/got"
            python3 - "$BATS_TEST_TMPDIR/got" <<'PY'
import csv, re, sys
rows = list(csv.DictReader(open(sys.argv[1], newline="")))
for key in rows[0]:
    cells = [row[key] for row in rows]
    number = any(re.fullmatch(r"\d+", cell) for cell in cells)
    day = any(re.search(r"\d", cell) for cell in cells) and key in ("day", "week", "from")
    wanted = r"\d*" if number else r"(\d{4}-\d\d-\d\d)?" if day else r"(?s).*"
    assert all(re.fullmatch(wanted, cell) for cell in cells), (key, cells)
PY
        done
    done
    run -0 head -2 "$BATS_TEST_TMPDIR/rhythm.weeks"
    [[ "${lines[1]}" == "The school,September to October 2025,2025-09-01,"* ]]
    # What is withheld is no number, and why stands beside it; in JSON, too.
    head -2 "$BATS_TEST_TMPDIR/themes.words" | tr -d '\r' | diff - <(printf 'word,change,then,then-note,now,now-note\nasked,stays,57,,62,\n')
    grep -q '^answer,stays,23,,,too few to tell$' <(tr -d '\r' <"$BATS_TEST_TMPDIR/themes.words")
    head -2 "$BATS_TEST_TMPDIR/governors.recovery-plan" | cut -d, -f1-3 | diff - <(printf 'name,people,people-note\nEvery voice in the room,,fewer than five\n')
    [ "$(report governors json | jq -c '.tables["recovery-plan"][0] | [.people, ."people-note"]')" = '[null,"fewer than five"]' ]
}

@test "one team can be asked about, and a team that is not there says so" {
    cd "$sample"
    run -0 report coverage csv --team "office and SITE"
    [ "$(wc -l <<<"$output")" -eq 3 ]
    run -2 --separate-stderr report coverage text --team "Office and sites"
    [[ "$stderr" == *"did you mean \`Office and site\`?"* ]]
    run -2 --separate-stderr report coverage text --team zzz
    [[ "$stderr" == *"there are "*"\`Office and site\`"* ]]
}

@test "invitations fit what there is" {
    make_school
    report alignment json >"$BATS_TEST_TMPDIR/told"
    orphans=$(jq '[.tables[][] | select(.people == [])] | length' "$BATS_TEST_TMPDIR/told")
    [ "$orphans" -eq 0 ] || jq -e '.invitations | any(startswith("Where nobody pulls yet"))' "$BATS_TEST_TMPDIR/told"
    find staff -name '*.md' -exec sed -i 's/^supports:.*/supports: Nothing/; s/^principles:.*//; /^  - /d' {} +
    run -0 report alignment json
    [ "$(jq -r '.invitations | length' <<<"$output")" -eq 1 ]
    [[ "$(jq -r '.invitations[0]' <<<"$output")" == "Where nobody pulls yet"* ]]
    printf -- '---\nname: Oak\n---\n' >school.md
    run -0 report alignment json
    [[ "$(jq -r '.invitations[]' <<<"$output")" == "What are we after, in a few words"* ]]
}

@test "what is told of one team, or of some days, says so" {
    cd "$sample"
    report alignment json --team "office and site" >"$BATS_TEST_TMPDIR/got"
    [[ "$(jq -r .snapshot "$BATS_TEST_TMPDIR/got")" == *" today, 20 November 2026, of the team ‘Office and site’ alone" ]]
    [[ "$(jq -r '[.text[].paragraph // empty][1]' "$BATS_TEST_TMPDIR/got")" == "Nobody in this team pulls on "* ]]
    [[ "$(jq -r '.invitations[0]' "$BATS_TEST_TMPDIR/got")" == "Where nobody in this team pulls yet: who elsewhere does"* ]]
    run -0 report themes text --since 2025-11-03 --until 2026-11-06
    [[ "$output" == *"from 3 November 2025, up to 6"*"November 2026"* ]]
}

@test "what is still to be written supports nothing yet, whatever its front matter says" {
    mkdir -p "$BATS_TEST_TMPDIR/school"
    cd "$BATS_TEST_TMPDIR/school"
    load lib/reports
    begin_school
    add_person Oak-1 Oak
    printf -- '---\nsupports: Talk\n---\n\n# \n' >staff/Oak-1/classroom-practice.md
    [ "$("$TWOFOLD" report coverage --format json | jq -r '.tables.people[0]."classroom-practice"')" = "to be written" ]
    [ "$("$TWOFOLD" report alignment --format json | jq -c '.tables["learning-process"][0]')" = '{"name":"Talk","people":[]}' ]
}

@test "a team in which nobody teaches is asked for nothing that is for those who do" {
    cd "$sample"
    report alignment json --team "Office and site" >"$BATS_TEST_TMPDIR/got"
    [[ "$(jq -r '.text[1].paragraph' "$BATS_TEST_TMPDIR/got")" == "Nobody in this team teaches, so nobody here is asked "* ]]
    [ "$(jq -c '[.text[].figure // empty]' "$BATS_TEST_TMPDIR/got")" = '["Who pulls on what: School recovery plan","Who pulls on what: School development principles"]' ]
    run -0 report alignment text --team "Office and site"
    [[ "$output" == *"Begin with a puzzle       nobody is asked"* ]]
    run -2 --separate-stderr report rhythm text --team "office and SITE"
    [[ "$stderr" == *"the team ‘Office and site’ cannot be told of alone"* ]]
}

@test "a colleague in another team is told of with a team's own" {
    cd "$sample"
    run -0 report collaboration csv --team "Office and site"
    [ "$(cut -d, -f1 <<<"$output" | tr '\n' ' ')" = "person Bernard Sowerby Jean Thackray " ]
    [[ "$output" == *"Yusuf Demir"* ]]
}

@test "what nobody supports yet stands out" {
    cd "$sample"
    run -0 report alignment text
    [[ "$output" == *"Nobody pulls on ‘Make it for someone’ yet."* ]]
    [[ "$output" == *"Make it for someone       nobody yet"* ]]
    [ "$(report alignment json | jq -c '.tables["learning-process"][5]')" = '{"name":"Make it for someone","people":[]}' ]
    run -0 report alignment csv --table principles
    [[ "$output" == *"Rooted in Wenholme"* ]]
    run -2 --separate-stderr report alignment csv --table principals
    [[ "$stderr" == *"\`principles\`"* ]]
}

@test "an empty box in the picture of alignment is explained where there is one" {
    cd "$sample"
    report alignment json | jq -r '.text[] | .about // empty' >"$BATS_TEST_TMPDIR/about"
    [[ "$(sed -n 1p "$BATS_TEST_TMPDIR/about")" == *" Where a box is empty, no commitment names any of these; colleagues who do not teach are not asked for one." ]]
    [[ "$(sed -n 2p "$BATS_TEST_TMPDIR/about")" != *"box is empty"* ]]
    make_school
    find staff -name recovery-plan.md -exec sed -i 's/^supports:.*/supports: Nothing/' {} +
    [[ "$(report alignment json | jq -r '.text[] | .about // empty' | sed -n 2p)" == *" Where a box is empty, no commitment names any of these yet." ]]
}

@test "whoever is asked for a commitment and has none is invited, not blamed" {
    make_school
    rm staff/anna-reid/classroom-practice.md
    run -0 report coverage text
    [[ "$output" == *"Sit down with Anna Reid over classroom practice."* ]]
    [[ "$output" == *"Some commitments are still to be put into words"* ]]
    [ "$(report coverage json | jq -r '.tables.people[] | select(.person == "anna-reid")["classroom-practice"]')" = "to be written" ]
}

@test "a leaver is in no report, and nor is who has no profile" {
    make_school
    sed -i 's/^role:.*/&\nleft: 2026-01-01/' staff/anna-reid/profile.md
    rm staff/bilal-hussain/profile.md
    for name in $plain_reports; do
        run -0 report "$name" json
        run -1 grep -E '"(anna-reid|bilal-hussain)"' <<<"$output"
    done
}

@test "whoever works alone is told of first, with an invitation" {
    make_school
    run -0 report collaboration text
    [[ "$output" == *"Everyone who has a commitment shares the work on it."* ]]
    find staff -name '*-p*.md' -exec sed -i '/^with:/d' {} +
    sed -i 's/^supports:.*/&\nwith: ewa-nowak/' staff/anna-reid/recovery-plan.md
    run -0 report collaboration text
    [[ "$output" == *"Bilal Hussain and Carys Evans work alone so far: who wonders"* ]]
    [[ "$output" == *"Ewa Nowak      Key Stage 2      Anna Reid"* ]] # by a reflection
    find staff/ewa-nowak -name '*.md' -exec sed -i '/^with:/d' {} +
    run -0 report collaboration text
    [[ "$output" == *"Anna Reid names Ewa Nowak: a word over tea"* ]]
}

@test "what cannot be read is said, and the rest goes on" {
    make_school
    printf 'caf\xe9\n' >staff/anna-reid/recovery-plan.md
    run -0 report alignment text
    [[ "$output" == *"What was left out:"*"staff/anna-reid/recovery-plan.md cannot be read as it is"* ]]
    [ "$(report coverage json | jq -r '.tables.people[] | select(.person == "anna-reid")["recovery-plan"]')" = "cannot be read" ]
    run -0 report coverage text
    [[ "$output" == *"As far as files can be read, everyone who is asked for a commitment has it in"* ]]
}

@test "where nothing is written yet nobody shares work, and every report invites to something" {
    load lib/reports
    begin_school
    for name in $plain_reports; do
        [ "$("$TWOFOLD" report "$name" --format json | jq '.invitations | length')" -gt 0 ]
    done
    add_person Oak-1 Oak
    rm staff/Oak-1/*-p*.md
    [ "$("$TWOFOLD" report collaboration --format json | jq -r '.text[0].paragraph')" = "No commitment has been written yet." ]
    add_people Oak 5
    sed -i 's/^ends:.*/&\nterms: 2027-01-11\/2027-02-12/' school.md
    [ "$("$TWOFOLD" report rhythm --format json | jq '.invitations | length')" -gt 0 ]
}

@test "a rhythm that nobody could keep to is compared with nothing" {
    load lib/reports
    begin_school "rhythm: 6 weeks" "terms: 2025-10-13/2025-10-24"
    add_people Oak 5
    for i in $(seq 5); do sed -i 's/^role:.*/&\njoined: 2026-05-01/' staff/Oak-$i/profile.md; done
    report rhythm
    [ "$(jq '[.text[] | select(.list)] | length' <<<"$output")" -eq 0 ]
    [[ "$output" != *"no wish to judge"* ]]
}

@test "a name that school.md does not have is left out and named" {
    make_school
    sed -i '/^supports:/,/^[a-z]*:/ s/^  - .*/  - Juggling/' staff/anna-reid/recovery-plan.md
    sed -i 's/^supports: .*/supports: Juggling/' staff/anna-reid/recovery-plan.md
    run -0 report alignment text
    [[ "$(tr -s ' \n' ' ' <<<"$output")" == *"staff/anna-reid/recovery-plan.md names ‘Juggling’, which is not in school.md"* ]]
}

@test "a school without people, without names, without files is told as it is" {
    make_school
    rm -r staff
    for name in $plain_reports; do
        run -0 report "$name" text
        [ -n "$output" ]
    done
    printf -- '---\nname: Oak\n---\n' >school.md
    run -0 report alignment text
    [[ "$output" == *"school.md names nothing here yet."* ]]
}

@test "a table is chosen of CSV alone" {
    cd "$sample"
    run -2 --separate-stderr report alignment json --table principles
    [[ "$stderr" == *"--table"*"CSV"* ]]
}

@test "nothing in a name reaches a terminal, a spreadsheet or a forge as more than text" {
    make_school
    sed -i "s/^name:.*/name: \"=cmd() \\\\e[31m\\\\u202e|**<b>@me #1\"/" staff/anna-reid/profile.md
    run -0 report coverage csv
    [[ "$output" == *"'=cmd() <U+001B>[31m<U+202E>|**<b>@me #1,"* ]]
    run -0 report coverage text
    [[ "$output" == *"<U+001B>[31m<U+202E>"* ]]
    run -0 report coverage markdown
    [[ "$output" == *'\<U\>'* || "$output" == *'\<U\+202E\>\|\*\*\<b\>&#64;me &#35;1'* ]]
}

@test "without a name the questions are listed" {
    cd /
    run -0 "$TWOFOLD" report
    [[ "$output" == "coverage"*"Who has both commitments in place"*"alignment"* ]]
}

@test "README asks the questions that the program answers" {
    diff <(sed -n 's/^| `\([a-z]*\)` | \(.*?\) |$/\1 \2/p' "$BATS_TEST_DIRNAME/../../README.md") \
        <("$TWOFOLD" report | sed -n '/^[a-z]/ { s/ .*//; N; s/\n */ /; p }')
}

@test "asking for what a report cannot tell is refused in words" {
    cd "$sample"
    run -2 --separate-stderr report coverge text
    [[ "$stderr" == *"coverage"* ]]
    run -2 --separate-stderr report coverage text --since 2026-01-01
    [[ "$stderr" == *"is not told by --since"* ]]
    run -2 --separate-stderr report changes text --until 2026-01-01
    [[ "$stderr" == *"is not told by --until: \`--at\` takes a day, too"* ]]
    run -2 --separate-stderr report coverage text amara-okafor
    [[ "$stderr" == *"is not about one person"* ]]
    run -2 --separate-stderr report rhythm text --since 2026-02-02 --until 2026-02-01
    [[ "$stderr" == *"No day is both from --since on and up to --until"* ]]
    run -0 report rhythm text --since 2026-02-01 --until 2026-02-01
}

@test "a report that cannot be written ends with 2" {
    cd "$sample"
    run -2 --separate-stderr bash -c '"$0" report coverage >/dev/full' "$TWOFOLD"
}
