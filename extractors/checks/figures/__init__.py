"""What must hold between the figures of a table: sums, shares, how they are written."""
