# A very long list with boxes.
BEGIN { for (i = 0; i < size * 5000; i++) print "- [ ] bring the tray of seedlings in, number " i }
