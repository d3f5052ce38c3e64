# Plain paragraphs: 250 KB, or twice that.
BEGIN { for (i = 0; i < size * 1250; i++) print "We tried the listening walk again, and the quiet ones led it this time, which\nsurprised nobody more than me. Next week the hall is free, so we go further and\nbring the clipboards.\n" }
