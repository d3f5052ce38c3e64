# A very long heading that matters for each of the many passages below it.
BEGIN {
    printf "## Status"
    for (i = 0; i < size * 20000; i++) printf " a b c"
    for (i = 0; i < size * 8000; i++) print "\n\nmet"
}
