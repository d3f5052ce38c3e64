# Comments and tags that never close, and anchors in HTML.
BEGIN {
    print "[none](#none)\n"
    for (i = 0; i < size * 2500; i++) print "<a id=\"b" i "\"></a> <!-- a <b c=\"d <?e <!F\n" (i % 3 ? "" : "\n<div id=x id = y\n")
}
