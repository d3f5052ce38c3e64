# Many findings on one line, and one sentence without an end.
BEGIN {
    for (i = 0; i < size * 5000; i++) printf "Target met. "
    print "\n"
    for (i = 0; i < size * 5000; i++) printf "my commitment was rated 4/5, “on track” and "
}
