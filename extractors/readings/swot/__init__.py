"""SWOT: which words of a page are an item, in which quadrant, and under which dimension and part of it.

regions (headings of quadrants) → matrix (columns, rows, labels, entries) → table → proof
"""

from extractors.readings.kinds import Kind
from extractors.readings.swot.choice.offered import candidates, passages
from extractors.readings.swot.choice.prove import prove

SWOT = Kind(passages, candidates, prove)
