# The manual pages, and what is installed.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    source_tree=$BATS_TEST_DIRNAME/../..
    cd "$BATS_TEST_TMPDIR"
    for section in 1 5; do
        "$TWOFOLD" manual <"$source_tree/src/cmd/twofold.$section" >"twofold.$section"
    done
}

# What a section or subsection of a page says, up to the next one of its level.
part() {
    awk -v wanted=".$2" '$0 == wanted { on = 1; next } on && /^\.Sh / { exit }
        on && wanted ~ /^\.Ss / && /^\.Ss / { exit } on' "$1"
}

@test "the pages are sound" {
    for section in 1 5; do
        mandoc -T lint -W warning "twofold.$section"
        mandoc -T utf8 -W warning "twofold.$section" >/dev/null
        run -1 grep '" @' "twofold.$section"
        grep -q "^.Os twofold $("$TWOFOLD" --version | cut -d' ' -f2)\$" "twofold.$section"
    done
}

@test "a gap that nothing fills stops the build" {
    run --separate-stderr "$TWOFOLD" manual <<<'.\" @everything'
    [ "$status" -eq 2 ]
    [ "$output" = "" ]
    [ "$stderr" = 'twofold: There is no part `everything`' ]
}

@test "every command and every option of it is in its place" {
    for command in check explain schema list help; do
        part twofold.1 "Ss $command" >part
        grep -q "^.Nm twofold Cm $command" part
        "$TWOFOLD" "$command" --help |
            sed -n '/^Options:/,/^$/s/^ .* --\([a-z-]*\).*/\1/p' >options
        while read -r option; do
            grep -qE "^\.It.* Fl -$option( |\$)" part
        done <options
        [ "$(grep -c '^\.It.* Fl -' part || true)" -eq "$(wc -l <options)" ]
    done
    [ "$(cat options)" = "" ]
    part twofold.1 "Sh DESCRIPTION" >part
    for option in directory today color help version; do
        grep -qE "^\.It.* Fl -$option( |\$)" part
    done
    [ "$("$TWOFOLD" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p')" = \
        "$(sed -n 's/^\.It Cm \([a-z]*\)$/\1/p' part)" ]
    run -1 grep -E '^\.Ss (manual|completion)' twofold.1
}

@test "every rule is there, and those that a comment can let through" {
    part twofold.1 "Sh RULES" >part
    "$TWOFOLD" explain | sed '/^$/,$d' >rules
    [ "$(wc -l <rules)" -eq 16 ]
    while read -r rule severity _; do
        grep -qx ".It Cm $rule Pq $severity" part
    done <rules
    part twofold.5 "Sh ALLOW COMMENTS" >part
    for rule in numeric-target met-not-met broken-link; do
        grep -qE "^\.Cm $rule" part
    done
    run -1 grep -E '^\.Cm (alone|schema)' part
}

@test "every field of every schema is there, and whether it is required" {
    fields() { # KIND SECTION
        part twofold.5 "Sh $2" | sed 's/\\&//g; s/\\-/-/g' >part
        "$TWOFOLD" schema "$1" | jq -r '
            (.required // []) as $required | .properties | to_entries[] |
            (.key + if .key | IN($required[]) then " required" else " optional" end),
            (.value.properties // {} | keys[] + " optional")' >fields
        [ -s fields ]
        while read -r field needed; do
            grep -E "^\.It Cm (.* )?$field( |\$)" part >item
            [ "$(grep -c 'Pq required$' item || true)" = "$([ "$needed" = optional ] && echo 0 || echo 1)" ]
        done <fields
    }
    fields school school.md
    fields profile profile.md
    fields commitment "classroom-practice.md and recovery-plan.md"
    fields reflection reflections
}

@test "every variable of the environment and every format is there" {
    grep -rhoE 'getenv\("[A-Z_]+"' "$source_tree/src" | cut -d'"' -f2 | sort -u >variables
    [ "$(wc -l <variables)" -ge 8 ]
    part twofold.1 "Sh ENVIRONMENT" >part
    while read -r variable; do
        grep -qE "^\.It Ev .*\b$variable\b" part
    done <variables
    part twofold.1 "Sh OUTPUT" >part
    for format in json sarif github junit csv; do
        grep -qx ".It Cm $format" part
    done
}

@test "the examples of twofold(1) work" {
    make_repository
    printf 'Name,Role\nBen Li,Caretaker\n' >staff.csv
    sed -n 's/^\.Dl \$ \(twofold .*\)/\1/p' "$BATS_TEST_TMPDIR/twofold.1" |
        sed "s/\\\\(dq/\"/g; s/twofold reflect/& --today $TODAY/" >../examples
    export GIT_AUTHOR_EMAIL=anna@millbrook.example GIT_EDITOR="printf 'We talked.\n' >>"
    [ "$(wc -l <../examples)" -ge 8 ]
    while read -r example; do
        echo "$example"
        status=0
        PATH=${TWOFOLD%/*}:$PATH bash -o pipefail -c "${example% | source}" >/dev/null || status=$?
        [ "$status" -eq 0 ]
    done <../examples
}

@test "a school made of the examples in twofold(5) is sound" {
    example() { # NUMBER
        awk -v n="$1" '/^\.Bd/ { on = ++i == n; next } /^\.Ed/ { on = 0 } on' twofold.5
    }
    mkdir -p school/staff/{amara-okafor,bilal-hussain,carys-evans}/reflections
    amara=school/staff/amara-okafor
    example 1 >"$amara/classroom-practice.md"
    example 2 >school/school.md
    example 3 >"$amara/profile.md"
    example 4 >"$amara/reflections/2026-11-04.md"
    for name in bilal-hussain carys-evans; do
        printf -- '---\nname: %s\nrole: teacher\n---\n' "$name" >"school/staff/$name/profile.md"
        sed 's/^with:.*/with: amara-okafor/' "$amara/classroom-practice.md" >"school/staff/$name/classroom-practice.md"
    done
    for person in school/staff/*; do
        printf -- '---\nsupports: Reading for pleasure\nwith: amara-okafor\n---\n\n# Read\n\nWe read aloud.\n' >"$person/recovery-plan.md"
    done
    sed -i 's/^with:.*/with: bilal-hussain/' "$amara/recovery-plan.md"
    cd school
    check --fail-on hint
    finds_nothing
    # The comment lets through what would otherwise be found.
    allow=$(cd .. && example 5)
    [[ "$allow" == "<!--"* ]]
    printf '\n%s\n\nAt least 80%% of pupils will pass.\n' "$allow" >>staff/amara-okafor/classroom-practice.md
    check --fail-on hint
    finds_nothing
}

@test "make install puts each file in its place, and make uninstall takes it away" {
    unset MAKEFLAGS MAKELEVEL
    into() { # TARGET PREFIX
        make -s -C "$source_tree" BUILD="${TWOFOLD%/*}" DESTDIR="$BATS_TEST_TMPDIR/our root" PREFIX="$2" "$1"
    }
    for prefix in /usr /usr/local; do
        into install "$prefix"
        completions=site-functions
        [ "$prefix" = /usr/local ] || completions=vendor-completions
        find "our root" -type f -printf '%m %P\n' | sort -k 2 | diff <(sed "s,^... ,&${prefix#/}/," <<LIST
755 bin/twofold
644 share/bash-completion/completions/twofold
644 share/fish/vendor_completions.d/twofold.fish
644 share/man/man1/twofold.1
644 share/man/man5/twofold.5
644 share/twofold/schema/commitment.json
644 share/twofold/schema/output/check.json
644 share/twofold/schema/output/list.json
644 share/twofold/schema/output/report.json
644 share/twofold/schema/output/sarif.json
644 share/twofold/schema/profile.json
644 share/twofold/schema/reflection.json
644 share/twofold/schema/school.json
644 share/zsh/$completions/_twofold
LIST
        ) -
        "our root$prefix/bin/twofold" --version
        diff twofold.1 "our root$prefix/share/man/man1/twofold.1"
        diff "$source_tree/schema/school.json" "our root$prefix/share/twofold/schema/school.json"
        into uninstall "$prefix"
        [ "$(find "our root" -type f)" = "" ]
        [ ! -e "our root$prefix/share/twofold" ]
    done
}

@test "a cross build asks a program of this machine for its pages" {
    unset MAKEFLAGS MAKELEVEL
    printf '#!/bin/sh\necho %s\n' pdp11-unix-v7 >pdp11-cc
    chmod +x pdp11-cc
    make -n -C "$source_tree" BUILD="$PWD/cross" CC="$PWD/pdp11-cc" all >recipe
    grep -q "build/native/twofold manual < src/cmd/twofold.5" recipe
    run -1 grep "cross/twofold manual" recipe
    make -n -C "$source_tree" BUILD="$PWD/plain" all >recipe
    grep -q "plain/twofold manual < src/cmd/twofold.5" recipe
    run -1 grep build/native recipe
    [ ! -e cross ]
}

@test "make help tells of every target, within 80 columns" {
    make -s -C "$source_tree" help >help
    [ "$(wc -L <help)" -lt 80 ]
    sed -n '/^\.PHONY/,/[^\\]$/p' "$source_tree/Makefile" | tr ' \\\t' '\n' |
        grep -vE '^(\.PHONY:|packages-.*|)$' >targets
    [ "$(wc -l <targets)" -ge 15 ]
    while read -r target; do
        grep -qE "^  make $target " help
    done <targets
}
