"""Tables over places, whatever they count: where they stand, the ways to read them, and what is lost."""
