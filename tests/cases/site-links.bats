#!/usr/bin/env bats
# Links and pictures in what people wrote lead to the right page of a site, or nowhere.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    make_repository
    slug=${person#staff/}
    other=$(find staff -mindepth 1 -maxdepth 1 | sort | tail -n 1)
    thing=$(sed -n 's/^### //p' school.md | head -n 1)
    anchor=$(tr 'A-Z ' 'a-z-' <<<"$thing" | tr -cd 'a-z0-9-')
    site=$BATS_TEST_TMPDIR/site
}

# leads DEST HREF: that link, in a reflection; an empty HREF is no link.
leads() {
    printf -- '---\nabout: classroom-practice\n---\n\nWe read [this](%s).\n' "$1" >"$person/reflections/2026-03-05.md"
    run -0 --separate-stderr "$TWOFOLD" site "$site" --today "$TODAY"
    local line
    line=$(grep -h "We read" "$site/people/$slug.html")
    [ -z "$2" ] || grep -qF "href=\"$2\"" <<<"$line" || { echo "$1: $line"; return 1; }
    [ -n "$2" ] || ! grep -q "href=" <<<"$line" || { echo "$1: $line"; return 1; }
}

@test "to a colleague's file or folder: their page" {
    local name=${other#staff/}
    leads "../../$name/classroom-practice.md" "../people/$name.html"
    leads "../../$name/profile.md#name" "../people/$name.html"
    leads "../../$name" "../people/$name.html"
    leads "/staff/$name/recovery-plan.md" "../people/$name.html"
}

@test "to school.md: the front page, or the page of the thing" {
    leads "../../../school.md" "../index.html"
    leads "../../../school.md#$anchor" "../learning-process/$anchor.html"
    leads "../../../school.md#nothing-of-that-name" "../index.html"
}

@test "to what is in no page, outside, or nobody's: nowhere" {
    leads "../../nobody-here/profile.md" ""
    leads "../../../notes.md" ""
    leads "../../../../elsewhere.md" ""
    leads "../../${other#staff/}/pictures/wall.jpg" ""
}

@test "to another site: there, and no other scheme" {
    leads "https://oak.example/a?b=1&c" "https://oak.example/a?b=1&amp;c"
    leads "javascript:alert(1)" ""
}

@test "a picture of the repository is in the page, and none that is not there" {
    printf '\211PNG\r\n\032\n' >"$person/wall.png"
    printf -- '---\nabout: classroom-practice\n---\n\n![The wall](../wall.png) ![Lost](../lost.png)\n' >"$person/reflections/2026-03-05.md"
    run -0 --separate-stderr "$TWOFOLD" site "$site" --today "$TODAY"
    [ "$(grep -o '<img[^>]*>' "$site/people/$slug.html" | wc -l)" -eq 1 ]
    grep -q 'src="data:image/png;base64,iVBORw0KGgo="' "$site/people/$slug.html"
    grep -q 'The picture <code>../lost.png</code> in .*2026-03-05.md.* is not shown: there is no such file' "$site/people/$slug.html"
}

@test "a picture that no page shows is told of, with what to do" {
    echo '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$person/wall.svg"
    truncate -s 2M "$person/wall.png"
    printf -- '---\nabout: classroom-practice\n---\n\n![The wall](../wall.svg) ![Large](../wall.png)\n' >"$person/reflections/2026-03-05.md"
    git add -A && git commit --quiet -m pictures
    for at in "" --at=HEAD; do
        run -0 --separate-stderr "$TWOFOLD" report story "$slug" $at --format html --today "$TODAY"
        [[ "$output" == *"The picture <code>../wall.svg</code> in <code>$person/reflections/2026-03-05.md</code> is not shown: pages show PNG"*"Save it as PNG"* ]]
        [[ "$output" == *"The picture <code>../wall.png</code> in "*" is not shown: it cannot be read, or is larger than 1 MiB"* ]]
    done
}
