# Marks of emphasis that open and never close, close and never opened, and do both.
BEGIN { for (i = 0; i < size * 10000; i++) printf "*a **b _c d* e** ~~f g*h" (i % 50 ? " " : "\n\n") }
