# Front matter of keys that nobody knows.
BEGIN {
    print "---\nabout: recovery-plan"
    for (i = 0; i < size * 3000; i++) print "key" i ": value"
    print "---\n\nA walk."
}
