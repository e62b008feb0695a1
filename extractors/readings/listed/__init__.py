"""Statistics as lists of text, `Aliağa ..... 66.000`: names and one figure each, in columns side by side."""
