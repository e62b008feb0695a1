"""Which reading of a table is taken, and how sure it is."""
