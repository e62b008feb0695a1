"""`bolgeplan browse`: the SQLite file in Datasette, read-only, with labels, questions and pictures."""
