"""Which reading of a SWOT is taken: those that are offered, and what speaks for and against each."""
