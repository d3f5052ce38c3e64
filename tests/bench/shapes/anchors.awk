# Headings, links to them, and links to headings that are not there.
BEGIN { for (i = 0; i < size * 4000; i++) print "# Part " i "\n\n[one](#part-" i ") [none](#piece-" i ")\n" }
