"""Programme results: titles, pairs, places that no column names."""
