"""What speaks for a reading of a table and what against it, and how sure its records are."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extractors.readings.settings.proofs import PROOF, SUPPORT
from schemas.records import DOUBTFUL_BELOW
from schemas.table import TableKind


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a reading is to be believed, in plain English with figures."""

    kind: TableKind
    """What the table is, read this way."""
    supports: tuple[str, ...]
    """`30 rows are the 30 districts of İzmir, once each`."""
    objections: tuple[str, ...]
    """`employees: the rows add up to 658.224, Toplam says 658.225`."""
    confidence: float
    """0..1: the share of such records that are right."""
    open_questions: tuple[str, ...] = ()
    """What findings of their own tell; another reading may answer it."""
    places: frozenset[str] = frozenset()
    """Slugs of the places that records were read of: a reading that loses some is no better."""
    parts: Mapping[int, "Proof"] = field(default_factory=dict)
    """Column → what proves it alone, where columns are proved one by one."""
    adds_up: bool = False
    """Of a column: whether its rows add up to the total printed with them, and its own heading names it."""
    of_totals: tuple[str, ...] = ()
    """Objections that speak but against the totals of columns which add up: a place without a row has nothing
    that they lack, or they are no totals of the whole."""

    @property
    def is_complete(self) -> bool:
        """Whether nothing speaks against it: no other reading need be asked."""
        return not self.objections and not self.open_questions

    @property
    def is_doubtful(self) -> bool:
        """Whether its records are to be compared with the page."""
        return bool(self.objections) or self.confidence < DOUBTFUL_BELOW

    def of(self, column: int, *, total: bool = True) -> "Proof":
        """The proof of a column, in the row of a total or in another; of the whole table where it has none.

        Where something speaks against the whole table, or asks what the column is, it is no surer than with
        nothing to add up: sums prove figures, not what they count nor of which place they are.
        """
        part = self.parts.get(column, self)
        bears = self.of_totals if part.adds_up and not total else ()
        against = [each for each in self._against_all() if each not in bears]
        against += part.open_questions
        if not against or part.confidence <= SUPPORT.plain:
            return part
        told = replace(part, supports=part.supports or self.supports)
        return told.doubted(against[0], SUPPORT.plain)

    def _against_all(self) -> tuple[str, ...]:
        """What speaks against the whole table: what does against one column alone is its own."""
        own = {each for part in self.parts.values() for each in part.objections}
        return tuple(each for each in self.objections if each not in own)

    def doubted(self, objection: str, confidence: float) -> "Proof":
        """The proof with one more objection, and no surer than such a doubt leaves it."""
        objections = (*self.objections, objection)
        return replace(
            self, objections=objections, confidence=min(self.confidence, confidence)
        )

    @property
    def text(self) -> str:
        """One line: what holds, then what does not."""
        against = [f"but {objection}" for objection in self.objections]
        return "; ".join([*self.supports, *against])


def are_figures(texts: Sequence[str]) -> bool:
    """Whether most texts hold no letter: figures of a table or a chart, never goals or findings."""
    wordless = sum(not any(map(str.isalpha, text)) for text in texts)
    return 2 * wordless > len(texts)


def listed(what: Iterable[str], most: int | None = None) -> str:
    """The first few of some names, and how many more there are."""
    names, most = list(what), most or PROOF.listed
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def told_of(said: str, texts: Iterable[str]) -> Iterator[str]:
    """What is said of some texts, and the first of them; nothing where there are none."""
    found = list(texts)
    if found:
        yield f"{said}: {listed(map(quoted, found))}"


def told_by(
    signs: Mapping[str, Callable[[str], bool]], texts: Iterable[str]
) -> Iterator[str]:
    """What speaks against texts, each sign with those that show it.

    Args:
        signs: what is said → whether it is to be said of a text.
        texts: all of a kind, in order.
    """
    texts = list(texts)
    for said, is_wrong in signs.items():
        yield from told_of(said, filter(is_wrong, texts))


def quoted(text: str) -> str:
    """A text in quotation marks, cut after some words."""
    return repr(text if len(text) <= PROOF.quoted else text[: PROOF.quoted - 1] + "…")
