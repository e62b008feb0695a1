"""The page before its tables are looked for: turned upright, typed rules, currency signs."""
