"""Commands that make pages: of one PDF, of a whole database."""
