"""The nouns: what a page, a table, a statement, a record and a database row are. Knows no PDF and no flow."""
