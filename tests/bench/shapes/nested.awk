# Lists and quotations within each other, as deep as they are read.
BEGIN {
    for (i = 0; i < size * 400; i++) { for (k = i % 40; k >= 0; k--) printf "> - "; print "met\n" }
    for (i = 0; i < size * 800; i++) { for (k = i % 80; k >= 0; k--) printf "  "; print "- met" }
}
