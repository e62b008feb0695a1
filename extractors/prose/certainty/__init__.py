"""Whether a figure surely means what it seems to: every word accounted for, every value believable."""
