# Brackets that open and never close.
BEGIN { for (i = 0; i < size * 2500; i++) printf "[a](b%s", i % 50 ? " " : "\n\n" }
