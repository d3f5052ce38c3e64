# A very long table.
BEGIN { print "| What I tried | What I noticed |\n| --- | --- |"; for (i = 0; i < size * 4000; i++) print "| a listening walk | they heard the swifts, **all** of them |" }
