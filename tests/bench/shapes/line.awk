# One paragraph on one line.
BEGIN { for (i = 0; i < size * 20000; i++) printf "ten words "; print "" }
