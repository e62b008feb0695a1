"""The numbers of this room, a settings object a mechanism: unit, reason, and what breaks without it."""

from dataclasses import dataclass


@dataclass(slots=True)
class ChoiceSettings:
    """Of `choice.py`: which reading of a table is taken, how sure that is, and why."""

    same_table: float = 0.5
    """share of the smaller box that two readings of one table have in common."""
    within: float = 0.8
    """share of a peer's box that lies within ours: titles and notes that it takes in are no better
    reading."""
    margin: float = 0.08
    """by how much another reading must be better than ours: what is equal is not changed."""
    peer_alone: float = 0.55
    """The same for a grid of another engine."""
    agreed: float = 0.98
    """share of the cells on which two readings of one table agree."""
    as_good: float = 0.02
    """by how much less good, by what it shows itself, a reading may be on which two peers agree against
    us."""
    strict: int = 6
    """power: of tables on which peers agree on 96 % of the cells, one in ten is wrong somewhere."""
    far_lines: float = 2.4
    unclear: float = 0.8
    """times the font size, from base line to base line: lines of one entry never stand so far apart;
    factor."""


CHOICE = ChoiceSettings()


@dataclass(slots=True)
class EvidenceSettings:
    """Of `evidence.py`.

    What speaks for a reading of a table: whole words, single values, filled rows, and who else sees it
    so.
    """

    cut_pt: float = 1.5
    """points by which a word may stick out of its cell before the cell's border cuts it."""
    full_enough: float = 0.5
    """share from which on a table is full: SWOT matrices and sparse tables are half empty."""


EVIDENCE = EvidenceSettings()


@dataclass(slots=True)
class PeersSettings:
    """Of `peers.py`.

    Second opinions: what pdfplumber and Camelot see on a page, asked only where it can change
    something.
    """

    confirmed: float = 0.98
    """share of the cells on which another engine agrees: then no third one is asked."""
    side_pt: float = 4.0
    """points from a grid's sides: lines further in part its columns."""
    wrapped: float = 0.1
    """share of the filled cells: with more of several lines, a reading that cuts each such cell in two has
    less than 86 % of the cells in common with ours, and that raises no confidence."""


PEERS = PeersSettings()


@dataclass(slots=True)
class PlumberSettings:
    """Of `plumber.py`.

    pdfplumber's opinion: the grids that it makes of a page's lines, in our coordinates.
    """

    reopened_after: int = 20
    """pages: pdfminer keeps every object it has parsed; opening the file anew now and then keeps memory
    flat."""


PLUMBER = PlumberSettings()
