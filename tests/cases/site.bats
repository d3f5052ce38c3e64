# `twofold site`: what is written, left alone, taken away and refused; and that nobody sees half of it.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_repository
    site=$BATS_TEST_TMPDIR/site
}

site() {
    run --separate-stderr timeout "$PATIENCE" "$TWOFOLD" site "$site" --today "$TODAY" "$@"
}

# Every file of the site with its hash, and with the time of its last change.
hashes() {
    (cd "$site" && find . -type f | LC_ALL=C sort | xargs -d '\n' sha256sum)
}
times() {
    (cd "$site" && find . -type f -printf '%p %T@ %i\n' | LC_ALL=C sort)
}

# Nothing that we make ready is left behind.
tidy() {
    [ -z "$(find "$site" -name '.twofold-site.*')" ]
}

refused() {
    [ "$status" -eq 2 ]
    [ -z "$output" ]
    [[ "$stderr" == "twofold: "*"$1"* ]]
}

@test "a page for each report, priority and colleague, and a front page that leads there" {
    site
    [ "$status" -eq 0 ]
    [[ "$output" == *"is ready. Open $site/index.html in a browser."* ]]
    [[ "$output" == *"tells of colleagues by name"* ]]
    for page in index coverage alignment collaboration; do
        grep -q "^<!doctype html>" "$site/$page.html"
        tail -n 1 "$site/$page.html" | grep -qx "</html>"
    done
    [ "$(find "$site/recovery-plan" -name '*.html' | wc -l)" -gt 0 ]
    [ "$(find "$site/learning-process" -name '*.html' | wc -l)" -gt 0 ]
    grep -q 'href="coverage.html"' "$site/index.html"
    grep -q '#priorities"><bdi>School recovery plan<' "$site"/recovery-plan/*.html
    tidy
}

@test "what a front page invites to can be understood there, and no card is cut off" {
    sed -i 's/^## School recovery plan$/### Slow reading\n\nWith time.\n\n&/' school.md
    site
    [ "$status" -eq 0 ]
    run -0 sed -n '/<section class="invitations"/,/<\/section>/p' "$site/index.html"
    [[ "$output" == *">Slow reading</bdi></a>’: is it still what we are after?"* ]]
    run -1 grep -F "…" "$site/index.html"
}

@test "the page for governors is to be passed on once a term is over" {
    site
    grep -q "A sheet of A4 to pass on: " "$site/index.html"
    rm -r .git "$site"
    site
    grep -q "A sheet of A4 to pass on once a term is over: " "$site/index.html"
    grep -q "please show one a term, at its end" "$site/governors.html"
}

@test "the card of rhythm gives an answer, and not the wish alone" {
    run -0 "$TWOFOLD" -C "$BATS_TEST_DIRNAME/../../sample-repo" site "$site" --today "$TODAY"
    run -0 sed -n '/<h3><a href="rhythm.html"/,/<\/li>/p' "$site/index.html"
    [[ "$output" == *"November to December 2026 so far is close to the rhythm that the school would like: "* ]]
}

@test "every page says where one is, once" {
    site
    [ "$status" -eq 0 ]
    while read -r page; do
        [ "$(grep -o 'aria-current="page"' "$page" | wc -l)" -eq 1 ]
    done < <(find "$site" -name '*.html' ! -name governors.html)
}

@test "the policy of every page names the hash of its one style" {
    site
    while read -r page; do
        [ "$(grep -c '<style>' "$page")" -eq 1 ]
        hash=$(python3 -c '
import base64, hashlib, re, sys
style = re.search("<style>(.*?)</style>", open(sys.argv[1], newline="").read(), re.S).group(1)
print(base64.b64encode(hashlib.sha256(style.encode()).digest()).decode())' "$page")
        grep -qF "content=\"default-src 'none'; style-src 'sha256-$hash'; img-src data: 'self'; base-uri 'none'; form-action 'none'\"" "$page"
    done < <(find "$site" -name '*.html')
}

@test "the same school gives the same bytes, in any place and with any number of threads" {
    site
    hashes >"$BATS_TEST_TMPDIR/first"
    site=$BATS_TEST_TMPDIR/deep/er/site
    TWOFOLD_THREADS=1 site
    [ "$status" -eq 0 ]
    hashes >"$BATS_TEST_TMPDIR/second"
    cmp "$BATS_TEST_TMPDIR/first" "$BATS_TEST_TMPDIR/second"
}

@test "what is as it should be is left untouched" {
    site
    times >"$BATS_TEST_TMPDIR/before"
    site
    [ "$status" -eq 0 ]
    [[ "$output" == *"Files: 0 written, "*" 0 taken away."* ]]
    times >"$BATS_TEST_TMPDIR/after"
    cmp "$BATS_TEST_TMPDIR/before" "$BATS_TEST_TMPDIR/after"
    # A page that somebody spoilt is written again, and no other is.
    echo spoilt >>"$site/coverage.html"
    site
    [[ "$output" == *"Files: 1 written, "* ]]
    run ! grep -q spoilt "$site/coverage.html"
}

@test "pages that no longer belong go, and files of others stay" {
    site
    old=$(cd "$site" && find recovery-plan -name '*.html' | LC_ALL=C sort | head -n 1)
    kept=$(cd "$site" && find learning-process -name '*.html' | LC_ALL=C sort | head -n 1)
    echo mine >"$site/mine.txt"
    echo mine >"$site/recovery-plan/mine.txt"
    echo changed >>"$site/$kept"
    sed -i 's/^### .*/### Something else/' school.md
    site
    [ "$status" -eq 0 ]
    [ ! -e "$site/$old" ]
    [ -e "$site/recovery-plan/something-else.html" ]
    grep -q changed "$site/$kept"
    grep -qx mine "$site/mine.txt"
    grep -qx mine "$site/recovery-plan/mine.txt"
    tidy
}

@test "a folder that empties goes with its last page" {
    site
    sed -i '/^## School development principles/,$d' school.md
    site
    [ "$status" -eq 0 ]
    [ ! -e "$site/principles" ]
}

modes() {
    find "$site" -printf '%M %y\n' | sort -u
}

@test "a new site is for nobody but who made it" {
    umask 000
    site=$BATS_TEST_TMPDIR/new/site site
    [ "$(site=$BATS_TEST_TMPDIR/new modes)" = $'-rw------- f\ndrwx------ d' ]
    site=$BATS_TEST_TMPDIR/new/site
    printf '\n### New\n\nA word.\n' >>school.md
    site
    [[ "$output" == *"Files: "[1-9]*" written, "* ]]
    [ "$(modes)" = $'-rw------- f\ndrwx------ d' ]
}

@test "a folder that was there stays as it is, and new files are for whom it is" {
    umask 000
    mkdir -m 750 "$site"
    site
    [ "$(modes)" = $'-rw-r----- f\ndrwxr-x--- d' ]
    rm -r "$site"
    mkdir -m 2775 "$site"
    site
    [ "$(modes)" = $'-rw-rw-r-- f\ndrwxrwsr-x d' ]
    rm -r "$site"
    mkdir -m 777 "$site"
    umask 022
    site
    [ "$(stat -c %a "$site")" = 777 ]
    [ "$(stat -c %a "$site/index.html" "$site/people")" = $'644\n755' ]
}

@test "a folder's name with a line break does not confuse the list of what is ours" {
    odd=$'staff/a\nb\\n'
    cp -R "$person" "$odd"
    site
    [ "$status" -eq 0 ]
    page=$(find "$site/people" -name $'a\n*')
    [ -f "$page" ]
    times >"$BATS_TEST_TMPDIR/before"
    site
    [[ "$output" == *"Files: 0 written, "* ]]
    times | cmp - "$BATS_TEST_TMPDIR/before"
    printf '\nWe went on.\n' >>"$odd/classroom-practice.md"
    site
    [ "$status" -eq 0 ]
    grep -q "We went on" "$page"
    rm -r "$odd"
    site
    [ "$status" -eq 0 ]
    [ ! -e "$page" ]
}

@test "a folder with other things in it is left alone" {
    mkdir "$site"
    echo mine >"$site/index.html"
    site
    refused "holds other files than a site of ours"
    [ "$(ls -A "$site")" = index.html ]
    rm "$site/index.html"
    echo "a list, but not of ours" >"$site/.twofold-site"
    site
    refused "holds other files than a site of ours"
}

@test "a file of somebody else is not replaced by a page of its name" {
    site
    rm -r "$site/recovery-plan"
    sed -i 's/^### .*/### Something else/' school.md
    mkdir "$site/recovery-plan"
    echo mine >"$site/recovery-plan/something-else.html"
    site
    refused "something-else.html is there, and no page of ours"
    grep -qx mine "$site/recovery-plan/something-else.html"
    tidy
}

@test "a symbolic link in the way is not followed" {
    mkdir "$BATS_TEST_TMPDIR/elsewhere"
    site
    rm -r "$site/recovery-plan"
    ln -s ../elsewhere "$site/recovery-plan"
    site
    refused "recovery-plan is no folder"
    [ -z "$(ls -A "$BATS_TEST_TMPDIR/elsewhere")" ]
}

@test "not a folder, no folder to be made, among the school's own files" {
    echo file >"$BATS_TEST_TMPDIR/file"
    site=$BATS_TEST_TMPDIR/file site
    refused "is no folder"
    site=$BATS_TEST_TMPDIR/file/below site
    refused "cannot be made"
    for own in staff/site staff/new/site .git/site .; do
        site=$own site
        [ "$status" -eq 2 ]
    done
    [ -z "$(git status --porcelain)" ]
    run --separate-stderr "$TWOFOLD" site
    refused "Please name a folder"
}

@test "within the school's repository git passes the site over" {
    site=public site
    [ "$status" -eq 0 ]
    [ -z "$(git status --porcelain)" ]
    site=public site
    [[ "$output" == *"Files: 0 written, "* ]]
    site=as-it-was site --at HEAD
    [ "$status" -eq 0 ]
    [ -z "$(git status --porcelain)" ]
    site=staff/public site --at HEAD
    refused "among the school's own files"
}

@test "an address for the site: its pages say where they stand, and sitemap.xml lists them" {
    site --base-url https://school.example/site
    [ "$status" -eq 0 ]
    grep -qF '<link rel="canonical" href="https://school.example/site/coverage.html">' "$site/coverage.html"
    grep -qF '<loc>https://school.example/site/index.html</loc>' "$site/sitemap.xml"
    [ "$(grep -c '<loc>' "$site/sitemap.xml")" -eq "$(find "$site" -name '*.html' | wc -l)" ]
    site
    [ ! -e "$site/sitemap.xml" ]
    for address in school.example 'javascript:x' 'https://a/"><script>' 'https://a/ b'; do
        site --base-url "$address"
        [ "$status" -eq 2 ]
    done
}

@test "as it was: of a commit, and of a bare repository" {
    sed -i 's/^### .*/### Something else/' school.md
    site --at HEAD
    [ "$status" -eq 0 ]
    [ ! -e "$site/recovery-plan/something-else.html" ]
    hashes >"$BATS_TEST_TMPDIR/first"
    git clone --quiet --bare . "$BATS_TEST_TMPDIR/bare"
    cd "$BATS_TEST_TMPDIR/bare"
    site=$BATS_TEST_TMPDIR/other site --at HEAD
    [ "$status" -eq 0 ]
}

@test "a folder that is no repository, an empty school, names that no file could have" {
    rm -rf .git
    site
    [ "$status" -eq 0 ]
    grep -q "told from git" "$site/index.html"
    long=$(printf 'long %.0s' {1..80})
    sed -i "0,/^### .*/s//### $long/; s/^### Something.*/### 🌱/" school.md
    site
    [ "$status" -eq 0 ]
    rm -rf staff
    site
    [ "$status" -eq 0 ]
    printf 'nothing\n' >school.md
    site
    [ "$status" -eq 0 ]
    grep -q "cannot be read as it is" "$site/index.html"
}

@test "colleagues whose folders have very long names, or differ only by case" {
    site
    before=$(find "$site/people" -name '*.html' | wc -l)
    long=$(printf 'a%.0s' {1..253})
    for folder in "$long" "${long%a}b" kim Kim; do
        cp -R "$person" "staff/$folder"
    done
    site
    [ "$status" -eq 0 ]
    [ "$(find "$site/people" -name '*.html' | wc -l)" -eq $((before + 4)) ]
    [ -z "$(find "$site" -type f -printf '%P\n' | LC_ALL=C tr '[:upper:]' '[:lower:]' | sort | uniq -d)" ]
    for page in "$site"/people/*.html; do
        grep -qF "href=\"people/${page##*/}\"" "$site/index.html"
        grep -qF "href=\"people/${page##*/}\"" "$site/coverage.html"
    done
}

@test "priorities whose names differ in no letter have pages of their own" {
    printf '\n### C\n\nA note.\n\n### C++\n\nA language.\n\n### Ç\n\nA letter.\n' >>school.md
    site
    [ "$status" -eq 0 ]
    for name in C C++ Ç; do
        [ "$(grep -rlF "<h1>$name</h1>" "$site" | wc -l)" -eq 1 ]
        page=$(grep -rlF "<h1>$name</h1>" "$site")
        grep -qF "<a href=\"${page#"$site"/}\"><bdi>$name</bdi>" "$site/index.html"
        grep -qF "<a href=\"${page#"$site"/}\"><bdi>$name</bdi>" "$site/alignment.html"
    done
}

@test "a school that is in no commit yet, a clone that has a part of the history" {
    rm -rf .git
    git init --quiet --initial-branch=main
    git commit --quiet --allow-empty -m "Something else"
    site
    [ "$status" -eq 0 ]
    [ ! -e "$site/changes.html" ]
    grep -q "There is no school.md in commit" "$site/index.html"
    git add .
    git commit --quiet -m "Begin"
    git clone --quiet --depth 1 "file://$PWD" "$BATS_TEST_TMPDIR/shallow"
    cd "$BATS_TEST_TMPDIR/shallow"
    site
    [ "$status" -eq 0 ]
    [ -e "$site/changes.html" ]
    [ ! -e "$site/governors.html" ]
    grep -q "no page for governors" "$site/index.html"
}

@test "a colleague's page says nothing of files of others that cannot be read" {
    other=$(find staff -name recovery-plan.md | grep -v "^$person/" | head -n 1)
    printf '\377' >"$other"
    site
    [ "$status" -eq 0 ]
    grep -qF "$other" "$site/coverage.html"
    ! grep -qF "$other" "$site/people/${person#staff/}.html"
}

@test "a run that is killed leaves whole pages, and the next one mends it" {
    site
    hashes | grep -v ' ./.twofold-site' >"$BATS_TEST_TMPDIR/whole"
    for call in write rename renameat openat mkdirat; do
        for when in 1 3 9; do
            rm -rf "$site"
            strace -f -qq -o /dev/null -e inject="$call:signal=KILL:when=$when" \
                "$TWOFOLD" site "$site" --today "$TODAY" >/dev/null 2>&1 || :
            if [ -d "$site" ]; then
                while read -r page; do
                    tail -n 1 "$page" | grep -qx "</html>"
                done < <(find "$site" -name '*.html')
            fi
            site
            [ "$status" -eq 0 ]
            hashes | grep -v ' ./.twofold-site' | cmp - "$BATS_TEST_TMPDIR/whole"
            tidy
        done
    done
}

@test "a disk that fills up leaves the old site as it was" {
    site
    hashes >"$BATS_TEST_TMPDIR/before"
    sed -i 's/^name: .*/name: Another school/' school.md
    for call in write renameat; do
        run env ASAN_OPTIONS=detect_leaks=0 strace -f -qq -o /dev/null -e inject="$call:error=ENOSPC:when=2+" \
            "$TWOFOLD" site "$site" --today "$TODAY"
        [ "$status" -eq 2 ]
        tidy
        while read -r page; do
            tail -n 1 "$page" | grep -qx "</html>"
        done < <(find "$site" -name '*.html')
    done
    site
    [ "$status" -eq 0 ]
    # What is passed on to governors still tells of the last term, and what is new of commits.
    [ "$(grep -lr "Another school" "$site" --include='*.html' --exclude={governors,changes}.html | wc -l)" -eq \
        "$(find "$site" -name '*.html' ! -name governors.html ! -name changes.html | wc -l)" ]
}

@test "a closed output, a full one" {
    run bash -c '"$1" site "$2" --today "$3" 2>&1 >/dev/full' _ "$TWOFOLD" "$site" "$TODAY"
    [ "$status" -eq 2 ]
    [[ "$output" == "twofold: standard output cannot be written: "* ]]
    [ -e "$site/index.html" ]
}

@test "another run at the same time waits for nobody and harms nothing" {
    site
    exec 9<"$site"
    flock 9
    site
    refused "Another run is writing"
    exec 9<&-
    site
    [ "$status" -eq 0 ]
}

@test "a story in the site begins in the cycle that is over" {
    local finished words
    finished=$(sed -n 's/^cycle: //p' school.md)
    words=$(sed -n "s/^# //p" staff/anna-reid/classroom-practice.md)
    "$TWOFOLD" cycle "High Water 2026-28" --starts 2026-11-01 --ends 2028-07-21 --today "$TODAY"
    [ -n "$finished" ] && [ -n "$words" ]
    [ -e staff/anna-reid/earlier ]
    site
    [ "$status" -eq 0 ]
    story=$(find "$site" -name 'anna-reid.html')
    grep -q "$finished" "$story"
    grep -q "$words" "$story"
}

@test "a whole site without a fault in memory" {
    # A sanitised program watches itself.
    local watched=(valgrind --quiet --error-exitcode=99 --leak-check=full)
    grep -qa __asan_init "$TWOFOLD" && watched=()
    run "${watched[@]}" "$TWOFOLD" site "$site" --today "$TODAY"
    echo "$status: $output"
    [ "$status" -eq 0 ]
}

@test "a priority that one colleague pulls on asks who else would, and knows things of its name elsewhere" {
    load lib/reports
    begin_school
    sed -i 's/^### Together/### Reading/' school.md
    add_person Oak-1 ""
    sed -i 's/^supports:.*/&\nprinciples: Reading/' staff/Oak-1/recovery-plan.md
    "$TWOFOLD" site "$BATS_TEST_TMPDIR/site"
    page=$(tr '\n' ' ' <"$BATS_TEST_TMPDIR/site/recovery-plan/reading.html")
    [[ $page == *"Who else would enjoy pulling on this"* ]]
    [[ $page == *"No team"* ]]
    [[ $page == *"(School development principles)"* ]]
}

@test "a site of a day is of that day, from whatever day one looks back" {
    day=$(git log -1 --format=%cd --date=format:%Y-%m-%d)
    site --at "$day"
    [ "$status" -eq 0 ]
    run -0 sed -n '/<footer>/,$p' "$site/rhythm.html"
    [[ "$output" == *"as it stood on "* && "$output" != *"seen from"* ]]
}
