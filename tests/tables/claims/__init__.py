"""The drawn claims: each is read as drawn, and without the mechanism that it shows it is not."""
