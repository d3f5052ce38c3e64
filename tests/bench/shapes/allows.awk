# Comments that let something through, and comments by the thousand above one list.
BEGIN {
    comment = "<!-- twofold allow met-not-met: quoted from the old form -->\n"
    for (i = 0; i < size * 1200; i++) print comment "\nI have met my commitment.\n"
    for (i = 0; i < size * 1200; i++) print comment
    for (i = 0; i < size * 1200; i++) print "- I have met my commitment."
}
