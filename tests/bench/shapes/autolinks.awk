# Links that are their own text.
BEGIN { for (i = 0; i < size * 8000; i++) printf "see <https://school.example/walk> " }
