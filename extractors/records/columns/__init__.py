"""What stands over a column says: what it counts, of which year, in which unit."""
