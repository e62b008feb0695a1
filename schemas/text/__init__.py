"""Letters, numbers and signs: the one door for each."""
