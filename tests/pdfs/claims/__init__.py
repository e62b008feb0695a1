"""The drawn claims, by what they are about."""
