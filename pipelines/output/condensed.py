"""What changed between two editions, for people: one row a change, the extraction's own changes apart."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from schemas.change import Change, ChangeSubject
from schemas.text.turkish import fold

SUBJECTS: dict[ChangeSubject, str] = {
    "figure": "Figures", "programme_result": "Programme results", "goal": "Goals", "swot_item": "SWOT items",
    "heading": "Headings", "statement": "Statements",
}  # fmt: skip
"""In the order in which a reader asks."""
ROWS = 10
"""of a subject that are shown unless all are asked for: six subjects then fill two to three screens."""
Years = tuple[int | None, int | None]


@dataclass(frozen=True)
class Condensed:
    """The changes that are to be shown, and how many are not."""

    changes: tuple[Change, ...]
    """By subject, the document's own place first, then the largest in percent."""
    read_differently: tuple[Change, ...]
    """The print is the same: only the extraction differs."""
    same_values: dict[Years, int]
    """Old year and new year → figures that are the same in both."""

    def of(self, subject: ChangeSubject) -> list[Change]:
        """Those of a subject."""
        return [change for change in self.changes if change.subject == subject]

    def counts(self, subject: ChangeSubject) -> dict[str, int]:
        """How a subject changed → how often: `changed`, `added`, `removed`, …"""
        return dict(Counter(change.change for change in self.of(subject)))


def condense(
    changes: Iterable[Change],
    *,
    home: str | None,
    places: Sequence[str] = (),
    subjects: Sequence[str] = (),
    same_edition: bool = False,
) -> Condensed:
    """Leave out what a reader need not see, and say how much that was.

    Args:
        changes: as `compare` found them.
        home: slug of the place that the document is about.
        places: slugs; only changes about these. None given: about any.
        subjects: `figure`, `goal`, …; only those. None given: any.
        same_edition: two readings of one edition: all changes are the extraction's, and shown.
    """
    asked = [
        change
        for change in changes
        if (not places or change.place in places)
        and (not subjects or change.subject in subjects)
    ]
    same = Counter(
        (change.old_year, change.new_year) for change in asked if change.is_same_value
    )
    rest = [change for change in asked if same_edition or not change.is_same_value]
    shown = [change for change in rest if same_edition or change.cause == "source"]
    apart = [
        change for change in rest if not same_edition and change.cause == "extraction"
    ]
    return Condensed(
        tuple(_sorted(_once(shown), home)),
        tuple(_once(apart)),
        {} if same_edition else dict(same),
    )


def _once(changes: Iterable[Change]) -> list[Change]:
    """A figure that table and prose change alike is one change."""
    first: dict[Hashable, Change] = {}
    for change in changes:
        first.setdefault(_key(change), change)
    return list(first.values())


def _key(change: Change) -> Hashable:
    values = (change.old_value, change.new_value)
    texts = (fold(change.old_text or ""), fold(change.new_text or ""))
    said = values if change.subject == "figure" else texts
    return (change.subject, change.change, change.place, change.what, said)


def _sorted(changes: list[Change], home: str | None) -> list[Change]:
    by_subject: dict[ChangeSubject, list[Change]] = defaultdict(list)
    for change in changes:
        by_subject[change.subject].append(change)
    return [
        change
        for subject in SUBJECTS
        for change in sorted(
            by_subject[subject], key=lambda change: _order(change, home)
        )
    ]


def _order(change: Change, home: str | None) -> tuple[bool, bool, Decimal]:
    """Texts stay in the order of the document; figures go by how much they changed."""
    relative = change.relative_change if change.subject == "figure" else None
    return (
        change.place not in (home, None),
        relative is None,
        -abs(relative or Decimal(0)),
    )


def percent(change: Change) -> str:
    """`+4.5 %`, `-0.004 %`; nothing where there is no such thing."""
    relative = change.relative_change
    if relative is None:
        return ""
    shown = f"{relative * 100:+.1f}"
    small = Decimal(f"{relative * 100:.0e}")  # one digit, wherever it stands
    return f"{shown if shown.strip('+-0.') else f'{small:+f}'} %"


def summary(condensed: Condensed) -> list[str]:
    """A line a subject, then what was left out."""
    lines = []
    for subject, title in SUBJECTS.items():
        counts = condensed.counts(subject)
        if counts:
            lines.append(
                f"{title}: "
                + ", ".join(f"{count} {kind}" for kind, count in counts.items())
            )
    for (old, new), count in condensed.same_values.items():
        lines.append(
            f"Not shown: {count} figures that are the same, of {old or 'no year'} and {new or 'no year'}"
        )
    if condensed.read_differently:
        count = len(condensed.read_differently)
        lines.append(
            f"Not shown: {count} that are printed alike and were read differently (--extraction)"
        )
    return lines or ["Nothing changed."]
