# Completion in bash, zsh and fish, by pressing the tab key.
bats_require_minimum_version 1.5.0
load lib/school

setup() {
    cd "$BATS_TEST_TMPDIR"
    PATH=${TWOFOLD%/*}:$PATH
    unset BASH_ENV
    export ZDOTDIR=$HOME XDG_CONFIG_HOME=$HOME/.config XDG_DATA_HOME=$HOME/.local/share
    for shell in bash zsh fish; do
        "$TWOFOLD" completion "$shell" >"$BATS_TEST_TMPDIR/$shell"
    done
}

# How each shell is told of the script that is being tested.
load_script() {
    case $1 in
    bash) echo "source $BATS_TEST_TMPDIR/bash" ;;
    zsh) echo "autoload -Uz compinit; compinit -u -D; source $BATS_TEST_TMPDIR/zsh" ;;
    fish) echo "source $BATS_TEST_TMPDIR/fish" ;;
    esac
}

# Types the first half of each line of standard input, with `>` for the tab key, into a shell, and
# wants the other half: "twofold ch> | twofold,check". Of `--format=json` and `--format json`, and
# of folders with and without a slash, shells may write either.
press_tab() {
    local shell=$1 setup=${2:-$(load_script "$1")} typed=() wanted=() left right
    while IFS='|' read -r left right; do
        left=${left% }
        typed+=("${left//>/$'\t'}")
        right=${right# }
        wanted+=("[${right//,/][}]")
    done
    python3 "$BATS_TEST_DIRNAME/lib/press-tab.py" "$shell" "$setup" "${typed[@]}" |
        sed -E 's/(\[--[a-z-]+)=/\1][/g; s,/\],],g' >"$BATS_TEST_TMPDIR/got"
    diff <(printf '%s\n' "${wanted[@]}") "$BATS_TEST_TMPDIR/got"
}

in_each_shell() {
    local lines
    lines=$(cat)
    for shell in bash zsh fish; do
        echo "in $shell:"
        press_tab "$shell" <<<"$lines"
    done
}

# A word that is not a unique beginning stays as it was typed.
@test "commands, options and choices" {
    make_repository
    git tag autumn-2026
    in_each_shell <<'LINES'
twofold ch> | twofold,check
twofold exp> alo> | twofold,explain,alone
twofold explain alone al> | twofold,explain,alone,al
twofold schema pro> | twofold,schema,profile
twofold list comm> | twofold,list,commitments
twofold help ex> | twofold,help,explain
twofold -C staff li> | twofold,-C,staff,list
twofold check --st> | twofold,check,--staged
twofold list --st> | twofold,list,--st
twofold check --fo>ju> | twofold,check,--format,junit
twofold check --format=sa> | twofold,check,--format,sarif
twofold check -f gi> | twofold,check,-f,github
twofold check -fgi> | twofold,check,-fgithub
twofold list people -f gi> | twofold,list,people,-f,gi
twofold list --about cl> | twofold,list,--about,classroom-practice
twofold list people --role le> | twofold,list,people,--role,leader
twofold check --fail-on=wa> | twofold,check,--fail-on,warning
twofold --col>alw> | twofold,--color,always
twofold check --at au> | twofold,check,--at,autumn-2026
twofold check --since HE> | twofold,check,--since,HEAD
twofold scho> | twofold,scho
twofold explain scho> | twofold,explain,scho
twofold list --person scho> | twofold,list,--person,scho
twofold list --team scho> | twofold,list,--team,scho
twofold check -- --fo> | twofold,check,--,--fo
twofold man> | twofold,man
twofold compl> | twofold,compl
LINES
}

@test "people of the school, wherever it is" {
    make_school
    mv "$BATS_TEST_TMPDIR/school" "$BATS_TEST_TMPDIR/our school"
    cd "$BATS_TEST_TMPDIR"
    in_each_shell <<'LINES'
twofold -C our\ school list people --person ca> | twofold,-C,our school,list,people,--person,carys-evans
twofold -C "our school" list --person=ca> | twofold,-C,our school,list,--person,carys-evans
twofold --directory 'our school' list --person ca> | twofold,--directory,our school,list,--person,carys-evans
LINES
}

@test "files, also with spaces and quotes in their names" {
    make_school
    mkdir "my notes"
    touch "my notes/it's here.md" 'quo"te.md'
    in_each_shell <<'LINES'
twofold check my> | twofold,check,my notes
twofold check my\ notes/it> | twofold,check,my notes/it's here.md
twofold check quo> | twofold,check,quo"te.md
twofold check school.md staff/anna>prof> | twofold,check,school.md,staff/anna-reid/profile.md
twofold -C st> | twofold,-C,staff
LINES
}

@test "without a school or a repository there is nothing to offer, and nothing is said" {
    mkdir "$BATS_TEST_TMPDIR/empty"
    cd "$BATS_TEST_TMPDIR/empty"
    in_each_shell <<'LINES'
twofold list --person ca> | twofold,list,--person,ca
twofold check --at HE> | twofold,check,--at,HE
twofold check ab> | twofold,check,ab
twofold ch> | twofold,check
LINES
    run --separate-stderr bash -c ". '$BATS_TEST_TMPDIR/bash'; COMP_WORDS=(twofold list --person ''); COMP_CWORD=3; _twofold"
    [ "$output$stderr" = "" ]
    run --separate-stderr fish --no-config -c "source '$BATS_TEST_TMPDIR/fish'; complete -C 'twofold list --person '"
    [ "$output$stderr" = "" ]
}

@test "a folder's name is never run" {
    make_school
    cp -R staff/anna-reid 'staff/x$(touch ran)'
    cp -R staff/anna-reid 'staff/y`touch ran`'
    cp -R staff/anna-reid "staff/z';touch ran;'"
    for shell in bash zsh fish; do
        python3 "$BATS_TEST_DIRNAME/lib/press-tab.py" "$shell" "$(load_script "$shell")" \
            $'twofold list --person x\t' $'twofold list --person y\t' $'twofold list --person z\t' \
            $'twofold list --person \t\t\x15true' >"$BATS_TEST_TMPDIR/said"
        [ ! -e ran ]
    done
}

# The options of a command, from its help.
options_of() {
    "$TWOFOLD" $1 --help | sed -n 's/^  \(-.,\|   \) --\([a-z-]*\).*/--\2/p' | sort
}

@test "every option of every command is offered" {
    for command in "" check explain schema list; do
        options_of "$command" >wanted
        [ "$(wc -l <wanted)" -ge 5 ]
        bash -c ". '$BATS_TEST_TMPDIR/bash'; COMP_WORDS=(twofold $command --); COMP_CWORD=\$((\${#COMP_WORDS[@]} - 1)); _twofold
                 printf '%s\n' \"\${COMPREPLY[@]}\"" | sort | diff wanted -
        fish --no-config -c "source '$BATS_TEST_TMPDIR/fish'; complete -C 'twofold $command --'" |
            cut -f1 | sed 's/=$//' | sort | diff wanted -
        sed -n "/^    common=(/,/^    )/p; /^    $command) _arguments/,/;;\$/p" "$BATS_TEST_TMPDIR/zsh" |
            grep -oE -- '(^ +|,)--[a-z-]+' | tr -d ' ,' | sort | diff wanted -
    done
}

@test "the scripts are sound" {
    for shell in bash zsh fish; do
        "$shell" -n "$BATS_TEST_TMPDIR/$shell"
        run -1 grep '@[a-z]' "$BATS_TEST_TMPDIR/$shell"
    done
    shellcheck "$BATS_TEST_TMPDIR/bash"
    run "$TWOFOLD" completion tcsh
    [ "$status" -eq 2 ]
}

@test "each shell finds the script that was installed" {
    unset MAKEFLAGS MAKELEVEL
    make -s -C "$BATS_TEST_DIRNAME/../.." BUILD="${TWOFOLD%/*}" DESTDIR="$BATS_TEST_TMPDIR/root" PREFIX=/usr install
    share=$BATS_TEST_TMPDIR/root/usr/share
    echo 'twofold ch> | twofold,check' >line
    press_tab bash "XDG_DATA_DIRS=$share; . /usr/share/bash-completion/bash_completion" <line
    press_tab zsh "fpath=($share/zsh/vendor-completions \$fpath); autoload -Uz compinit; compinit -u -D" <line
    press_tab fish "set -p fish_complete_path $share/fish/vendor_completions.d" <line
}
