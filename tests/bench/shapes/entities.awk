# A character reference for every character.
BEGIN { for (i = 0; i < size * 40000; i++) printf "&amp;%s", i % 1000 ? "" : "\n" }
