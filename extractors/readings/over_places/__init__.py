"""Tables over places, whatever they count: where they stand, the ways to read them, and what is lost."""

from extractors.readings.kinds import Kind
from extractors.readings.over_places.candidates import candidates
from extractors.readings.over_places.passages import passages
from extractors.readings.over_places.provers import prove

OVER_PLACES = Kind(passages, candidates, prove)
