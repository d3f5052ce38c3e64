# A verdict in every line.
BEGIN { for (i = 0; i < size * 1500; i++) print "I have met my commitment.\n" }
