"""Commands that read one PDF, without a database."""
