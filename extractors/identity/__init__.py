"""Stage 3, identify: what a document is, by cover, running header and imprint. Never by its file name."""

import hashlib
import re
from collections.abc import Iterator, Sequence

from extractors.identity.area import PLAN_PERIOD, Area, area_of, named_before_title
from extractors.identity.kinds import is_sentence, kind_of, kind_patterns
from extractors.identity.settings import IDENTITY
from extractors.pages.document import lines_of
from extractors.pages.marks import marked_text
from schemas.document import DocumentIdentity, DocumentKind, Language
from schemas.finding import Finding
from schemas.page import Line, Page
from schemas.text.signs import A_YEAR, whole_year
from schemas.text.turkish import ascii_fold, clean, slug
from schemas.vocabulary.document_words import OTHER, document_words, months
from schemas.vocabulary.load import HOME
from schemas.vocabulary.regions import region_of_province

UNDATED = "undated"
YEAR_ALONE = re.compile(
    rf"(?<![\d.,-])({A_YEAR})(?![\d.,]*\d)(?!\s?[-–—/]\s?\d)"
)  # of no plan period
DAY_MONTH_YEAR = re.compile(
    rf"\b(0?[1-9]|[12]\d|3[01])[./](0?[1-9]|1[0-2])[./]({A_YEAR})\b"
)


def identify(pages: Sequence[Page]) -> tuple[DocumentIdentity, list[Finding]]:
    """Recognise kind, title, place, date, plan period, language and publisher.

    Args:
        pages: the pages of a document, words mended, first page first.

    Returns:
        The identity, and a finding for each part that the document does not state.
    """
    cover = _cover_lines(pages)
    front = [clean(marked_text(line)[0]) for line in [*cover, *_front_lines(pages)]]
    front = [text for text in front if not is_sentence(text)]
    language = language_of(pages)
    kind = kind_of(
        [
            text
            for line in cover
            if not is_sentence(text := clean(marked_text(line)[0]))
        ],
        front,
    )
    area = area_of(
        front, " ".join(word.text for page in pages for word in page.words), kind
    )
    period = _plan_period(front)
    title = _title(cover, kind)
    label = _edition_label([clean(line.text) for line in cover], front)
    identity = DocumentIdentity(
        slug=slug_of(kind, period, label, _title_slug(title, pages), area),
        kind=kind,
        language=language,
        title=title,
        plan_period=period,
        place=area.place.slug if area.place else None,
        publisher=area.publisher,
        region=area.region,
        edition_label=label,
    )
    return identity, _what_is_missing(identity, area)


def _front_lines(pages: Sequence[Page]) -> Iterator[Line]:
    for page in pages[: IDENTITY.front_pages]:
        yield from lines_of([word for word in page.words if word.angle == 0])


def _cover_lines(pages: Sequence[Page]) -> list[Line]:
    if not pages:
        return []
    return lines_of([word for word in pages[0].words if word.angle == 0])[
        : IDENTITY.cover_lines
    ]


def language_of(pages: Sequence[Page]) -> Language:
    """Turkish or English, by the words that only one of them has; Turkish where neither speaks."""
    words = [ascii_fold(word.text) for page in pages for word in page.words]
    stop_words = document_words().stop_words.items()
    folded = {
        language: {ascii_fold(stop) for stop in stops} for language, stops in stop_words
    }
    counts = {
        language: sum(1 for word in words if word in stops)
        for language, stops in folded.items()
    }
    return "en" if counts["en"] > counts["tr"] else "tr"


def _plan_period(front: Sequence[str]) -> str | None:
    for line in front:
        match = PLAN_PERIOD.search(line)
        if match and int(match[1]) < int(match[2]):
            return f"{match[1]}-{match[2]}"
    return None


def _title(cover: Sequence[Line], kind: DocumentKind) -> str:
    """The cover line that names the kind; where none does, the largest one."""
    pattern = kind_patterns().get(kind)
    texts = [clean(marked_text(line)[0]) for line in cover]
    naming = [text for text in texts if pattern and pattern.search(ascii_fold(text))]
    named_places = [text for text in naming if _names_its_place(text, kind)]
    if named_places or naming:
        return min(named_places or naming, key=len)
    largest = max(cover, key=lambda line: line.size, default=None)
    return clean(marked_text(largest)[0]) if largest else "Untitled"


def _title_slug(title: str, pages: Sequence[Page]) -> str:
    """The title's; `adsiz-` and a digest of all words where the cover has none, or none in Latin letters.

    Else all documents without a title were editions of one, and the last hid the others. A long one ends in a
    digest of the whole: it names a folder, and no file system takes names of any length.
    """
    named = slug(title) if _cover_lines(pages) else ""
    if len(named) > IDENTITY.slug_signs:
        return f"{named[: IDENTITY.slug_signs].rstrip('-')}-{_digest(named)}"
    if named:
        return named
    words = " ".join(word.text for page in pages for word in page.words)
    return f"adsiz-{_digest(words)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]


def _names_its_place(title: str, kind: DocumentKind) -> bool:
    """Whether a title names a place; that of a report on a district, a district."""
    of_district = document_words().kinds[kind].about == "district"
    named = [place for bearers in named_before_title(title, kind) for place in bearers]
    return any(place.kind == "district" or not of_district for place in named)


def _edition_label(cover: Sequence[str], front: Sequence[str]) -> str:
    """The printed date as precise as it is: the cover's, else the first pages'; no plan period."""
    for lines in (cover, front):
        for read in (_full_date, _month_and_year):
            label = next((found for line in lines if (found := read(line))), None)
            if label:
                return label
        if lines is cover:
            short = (line for line in lines if len(line.split()) <= IDENTITY.year_words)
            alone = next(
                (m[1] for line in short if (m := YEAR_ALONE.search(line))), None
            )
            if alone:
                return alone
    return UNDATED


def _full_date(line: str) -> str | None:
    match = DAY_MONTH_YEAR.search(line)
    if match and len(line.split()) <= IDENTITY.month_words:
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    return None


def _month_and_year(line: str) -> str | None:
    """`2010-12` of "Aralık 2010", `2010-12-05` of "5 Aralık 2010"; no date within a sentence."""
    words = [ascii_fold(word).strip(".,;:()") for word in line.split()]
    if len(words) > IDENTITY.month_words:
        return None
    for index, word in enumerate(words[:-1]):
        month = months().get(word)
        if month and whole_year(words[index + 1]):
            day = (
                words[index - 1]
                if index and re.fullmatch(r"0?[1-9]|[12]\d|3[01]", words[index - 1])
                else None
            )
            return f"{words[index + 1]}-{month:02d}" + (
                f"-{int(day):02d}" if day else ""
            )
    return None


def slug_of(
    kind: DocumentKind, period: str | None, label: str, title_slug: str, area: Area
) -> str:
    """Parts of the identity that stay the same over editions and languages, as its kind lists them."""
    words = document_words().kinds[kind]
    parts = {
        "period": period,
        "year": label[:4] if label != UNDATED else None,
        "title": title_slug,
        "place": area.place.slug if area.place else None,
        "area": _area_slug(area),
    }
    return "/".join(
        [words.slug, *(part for name in words.apart if (part := parts[name]))]
    )


def _area_slug(area: Area) -> str | None:
    """The place, else the region, else the publisher; none for İzmir, whose agency has no other province."""
    region = area.region if area.region != region_of_province(HOME) else None
    place = area.place.slug if area.place and area.place.slug != HOME else None
    publisher = area.publisher if area.region is None else None
    return (
        place
        or (slug(region) if region else None)
        or (slug(publisher) if publisher else None)
    )


def _what_is_missing(identity: DocumentIdentity, area: Area) -> list[Finding]:
    may_be = (
        f": it may be {' or '.join(p.slug for p in area.homonyms)}"
        if area.homonyms
        else ""
    )
    of_district = document_words().kinds[identity.kind].about == "district"
    missing = {
        "document-kind-unknown": (
            identity.kind == OTHER,
            "names no known kind of document",
        ),
        "document-undated": (identity.edition_label == UNDATED, "prints no date"),
        "document-place-unknown": (
            of_district and identity.place is None,
            f"names no district for sure{may_be}"
            if may_be
            else "names no known district",
        ),
    }
    return [
        Finding(
            check_code=code,
            severity="warning",
            page=1,
            message=f"The document's first {IDENTITY.front_pages} pages: it {what}; "
            f"title read: {identity.title!r}.",
        )
        for code, (is_missing, what) in missing.items()
        if is_missing
    ]
