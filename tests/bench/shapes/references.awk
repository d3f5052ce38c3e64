# Definitions, references to them, and a title that is said with each of many references.
BEGIN {
    for (i = 0; i < size * 4000; i++) print "[a" i "]: b" i ".md\n\n[a" i "] [none" i "][c]\n"
    printf "[t]: d.md \""
    for (i = 0; i < size * 10000; i++) printf "title "
    print "\"\n"
    for (i = 0; i < size * 10000; i++) printf "[t] "
}
