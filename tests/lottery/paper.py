"""The paper that a report of the lottery is printed on, in points."""

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 56.0
