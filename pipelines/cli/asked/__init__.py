"""Commands that ask the database, or take all of it away."""
