# What other programs read: each format by a reader of its own, on a school with many mistakes.

load lib/school

setup() {
    make_school
    cp -R "$BATS_TEST_DIRNAME/formats/school/." .
    schemas=$BATS_TEST_DIRNAME/../../schema/output
}

# Puts what `check` prints in a format into a file of that name.
check_as() {
    local status=0
    "$TWOFOLD" check --today "$TODAY" --format "$1" >"$BATS_TEST_TMPDIR/$1" || status=$?
    [ "$status" -eq 1 ]
}

# The findings as "path line:column severity rule", from JSON.
check_findings() {
    check_as json
    jq -r '.diagnostics[] | "\(.path) \(.range.start.line):\(.range.start.column) \(.severity) \(.rule)"' \
        "$BATS_TEST_TMPDIR/json" >"$BATS_TEST_TMPDIR/findings"
    [ -s "$BATS_TEST_TMPDIR/findings" ]
}

keeps_to_schema() {
    python3 - "$schemas/$1.json" "$BATS_TEST_TMPDIR/$2" <<'PY'
import json, sys, jsonschema
schema, output = (json.load(open(name)) for name in sys.argv[1:])
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(output)
PY
}

@test "JSON and SARIF keep to their schemas" {
    check_as json
    keeps_to_schema check json
    check_as sarif
    keeps_to_schema sarif sarif
}

@test "a school where all is well keeps to the schemas too" {
    cd "$BATS_TEST_DIRNAME/explain/school"
    for format in json sarif; do
        "$TWOFOLD" check --today "$TODAY" --format "$format" >"$BATS_TEST_TMPDIR/$format"
    done
    keeps_to_schema check json
    keeps_to_schema sarif sarif
    [ "$(jq '.runs[0].results | length' "$BATS_TEST_TMPDIR/sarif")" -eq 0 ]
}

@test "SARIF says what JSON says, in its own words" {
    check_findings
    check_as sarif
    jq -r '.runs[0] as $run | $run.results[]
        | .locations[0].physicalLocation as $place
        | "\($place.artifactLocation.uri) \($place.region.startLine):\($place.region.startColumn) "
            + "\(.level) \($run.tool.driver.rules[.ruleIndex].id)"' \
        "$BATS_TEST_TMPDIR/sarif" | sed 's/ note / hint /' | diff "$BATS_TEST_TMPDIR/findings" -
}

@test "GitHub is told what JSON says" {
    check_as json
    check_as github
    # What goes over several lines has no columns there, and a column that ends something is in it.
    jq -r '.diagnostics[] | .range.start as $from | .range.end as $to
        | "\(.severity) \(.path) \($from.line)-\($to.line)"
            + if $from.line != $to.line then ""
              else " \($from.column)-\([$from.column, $to.column - 1] | max)" end
            + " \(.rule)"' \
        "$BATS_TEST_TMPDIR/json" >"$BATS_TEST_TMPDIR/findings"
    sed -E 's/^::([a-z]+) file=([^,]*),line=([0-9]+),endLine=([0-9]+)(,col=([0-9]+),endColumn=([0-9]+))?,title=([^:]*)::.*/\1 \2 \3-\4 \6-\7 \8/
        s/ - / /; s/^notice /hint /' "$BATS_TEST_TMPDIR/github" >"$BATS_TEST_TMPDIR/told"
    diff "$BATS_TEST_TMPDIR/findings" "$BATS_TEST_TMPDIR/told"
}

@test "JUnit is XML with a case a file" {
    check_findings
    check_as junit
    python3 - "$BATS_TEST_TMPDIR/junit" "$BATS_TEST_TMPDIR/findings" <<'PY'
import sys, xml.etree.ElementTree as tree
suites = tree.parse(sys.argv[1]).getroot()
cases = suites.findall("./testsuite/testcase")
failing = sorted({line.split(" ")[0] for line in open(sys.argv[2]) if " error " in line})
assert [c.get("name") for c in cases if c.find("failure") is not None] == failing
assert int(suites.get("tests")) == len(cases) == len({c.get("name") for c in cases})
assert int(suites.get("failures")) == len(failing)
assert all(len(c.findall("failure")) <= 1 for c in cases)
said = "\n".join("".join(c.itertext()) for c in cases)
for line in open(sys.argv[2]):
    assert line.rstrip("\n").split(" ", 1)[1] in said, line
PY
}

@test "no format carries what steers a terminal or misleads a reader" {
    printf -- '---\nsupports: "Reading \\u202e \\e[31m"\nwith: ewa-nowak\n---\n\n# A \xe2\x80\xae title \x1b[1m\n\nAt least 80%% \xe2\x80\xae of \x1b[31m \xc2\x9b1m them.\n\n[a](\xe2\x81\xa6x\x1b.md)\n' \
        >staff/dan-foster/recovery-plan.md
    touch $'staff/dan-foster/reflections/2026-03-19-\e[31m\u202e.md'
    for format in text json sarif github junit; do
        check_as "$format"
    done
    for format in text json csv; do
        "$TWOFOLD" list commitments --format "$format" >"$BATS_TEST_TMPDIR/list-$format"
        "$TWOFOLD" list reflections --format "$format" >>"$BATS_TEST_TMPDIR/list-$format"
    done
    python3 - "$BATS_TEST_TMPDIR"/{text,json,sarif,github,junit,list-text,list-json,list-csv} <<'PY'
import sys, unicodedata
for name in sys.argv[1:]:
    text = open(name, "rb").read().decode()
    if name.endswith("csv"):
        text = text.replace("\r\n", "\n")
    bad = {c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf")}
    assert text and not bad, (name, bad)
PY
}
