# Backticks in runs of many lengths, none of which meet again.
BEGIN { for (i = 0; i < size * 8000; i++) { for (k = i % 60; k >= 0; k--) printf "`"; printf "a " } }
