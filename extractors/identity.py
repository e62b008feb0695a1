"""What a document is, from its cover, running header and imprint. Never from its file name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractors.pages.document import lines_of
from extractors.pages.marks import marked_text
from schemas.document import DocumentIdentity, DocumentKind, Language
from schemas.finding import Finding
from schemas.page import Line, Page
from schemas.text.signs import A_YEAR, whole_year
from schemas.text.turkish import ascii_fold, clean, fold, slug
from schemas.text.turkish import title as in_title_case
from schemas.vocabulary.document_words import document_words, months
from schemas.vocabulary.places import PROVINCE_OF_DISTRICTS, Place, find_place

FRONT_PAGES = 4  # cover, imprint, foreword, first page with a running header
TITLE_WORDS = 12  # of a title or running header; longer lines are prose
COVER_LINES = 24  # lines of the first page that may be its title; a page without a cover begins with prose
PLAN_PERIOD = re.compile(rf"\b({A_YEAR})\s?[-–—/]\s?({A_YEAR})\b")
YEAR_ALONE = re.compile(rf"(?<![\d.,-])({A_YEAR})(?![\d.,]*\d)(?!\s?[-–—/]\s?\d)")  # of no plan period
DAY_MONTH_YEAR = re.compile(rf"\b(0?[1-9]|[12]\d|3[01])[./](0?[1-9]|1[0-2])[./]({A_YEAR})\b")


def identify(pages: Sequence[Page]) -> tuple[DocumentIdentity, list[Finding]]:
    """Recognise kind, title, place, date, plan period, language and publisher.

    Args:
        pages: the pages of a document, words mended, first page first.

    Returns:
        The identity, and a finding for each part that the document does not state.
    """
    cover = _cover_lines(pages)
    front = [clean(marked_text(line)[0]) for line in [*cover, *_front_lines(pages)]]
    front = [text for text in front if not _is_sentence(text)]
    language = language_of(pages)
    kind = _kind([text for line in cover if not _is_sentence(text := clean(marked_text(line)[0]))], front)
    place = _place(front, kind)
    period = _plan_period(front)
    title = _title(cover, kind)
    label = _edition_label([clean(line.text) for line in cover], front)
    identity = DocumentIdentity(
        slug=_slug(kind, period, place, title),
        kind=kind,
        language=language,
        title=title,
        plan_period=period,
        place=place.slug if place else None,
        publisher=_publisher(pages),
        edition_label=label,
    )
    return identity, _what_is_missing(identity)


def _front_lines(pages: Sequence[Page]) -> Iterator[Line]:
    for page in pages[:FRONT_PAGES]:
        yield from lines_of([word for word in page.words if word.angle == 0])


def _cover_lines(pages: Sequence[Page]) -> list[Line]:
    return lines_of([word for word in pages[0].words if word.angle == 0])[:COVER_LINES] if pages else []


def language_of(pages: Sequence[Page]) -> Language:
    """Turkish or English, by the words that only one of them has; Turkish where neither speaks."""
    words = [ascii_fold(word.text) for page in pages for word in page.words]
    stop_words = document_words().stop_words.items()
    folded = {language: {ascii_fold(stop) for stop in stops} for language, stops in stop_words}
    counts = {language: sum(1 for word in words if word in stops) for language, stops in folded.items()}
    return "en" if counts["en"] > counts["tr"] else "tr"


@cache
def _kind_patterns() -> dict[DocumentKind, re.Pattern[str]]:
    words = document_words()
    return {
        kind: re.compile("|".join(rf"\b{re.escape(ascii_fold(t))}" for t in words.kinds[kind].titles))
        for kind in words.precedence
        if words.kinds[kind].titles
    }


def _kind(cover: Sequence[str], front: Sequence[str]) -> DocumentKind:
    """The most specific kind that the cover names; where it names none, the first pages' headings."""
    for lines in (cover, front):
        for kind, pattern in _kind_patterns().items():
            if any(pattern.search(ascii_fold(line)) for line in lines):
                return kind
    return "other"


def _is_sentence(text: str) -> bool:
    """Whether a line is prose, which may name other documents: long, or ended by a stop."""
    return len(text.split()) > TITLE_WORDS or (text.endswith((".", ";", ",")) and len(text.split()) > 3)


def _place(front: Sequence[str], kind: DocumentKind) -> Place | None:
    """The place in the title: the district of a report, else the province or country a plan is for."""
    named = [place for line in front for place in _places_before_title(line, kind)]
    districts = [place for place in named if place.kind == "district"]
    if kind == "district_report":
        return districts[0] if districts else None
    return named[0] if named else None


def _places_before_title(line: str, kind: DocumentKind) -> Iterator[Place]:
    """Places named right before (or after "of") the words that name the kind: "Foça Özet Raporu"."""
    pattern = _kind_patterns().get(kind)
    match = pattern.search(ascii_fold(line)) if pattern else None
    words = clean(line).split()
    if match is None:
        candidates = words if len(words) <= 3 else []
    else:
        candidates = (
            _without_period(clean(line[: match.start()])).split()[-3:] + line[match.end() :].split()[:4]
        )
    for size in (2, 1):
        for start in range(len(candidates) - size + 1):
            found = find_place(_bare(" ".join(candidates[start : start + size])))
            if found is not None and found.sure:
                yield found.place


def _without_period(text: str) -> str:
    return PLAN_PERIOD.sub(" ", text)


def _bare(word: str) -> str:
    """A name without its case ending: "İzmir'in" → "İzmir"."""
    return re.split(r"['’]", word)[0].strip("(),.:;–-")


def _plan_period(front: Sequence[str]) -> str | None:
    for line in front:
        match = PLAN_PERIOD.search(line)
        if match and int(match[1]) < int(match[2]):
            return f"{match[1]}-{match[2]}"
    return None


def _title(cover: Sequence[Line], kind: DocumentKind) -> str:
    """The cover line that names the kind; where none does, the largest one."""
    pattern = _kind_patterns().get(kind)
    texts = [clean(marked_text(line)[0]) for line in cover]
    naming = [text for text in texts if pattern and pattern.search(ascii_fold(text))]
    named_places = [text for text in naming if next(_places_before_title(text, kind), None)]
    if kind == "district_report":
        named_places = [
            t for t in named_places if any(p.kind == "district" for p in _places_before_title(t, kind))
        ]
    if named_places or naming:
        return min(named_places or naming, key=len)
    largest = max(cover, key=lambda line: line.size, default=None)
    return clean(marked_text(largest)[0]) if largest else "Untitled"


def _edition_label(cover: Sequence[str], front: Sequence[str]) -> str:
    """The printed date as precise as it is: the cover's, else the first pages'; no plan period."""
    for lines in (cover, front):
        for read in (_full_date, _month_and_year):
            label = next((found for line in lines if (found := read(line))), None)
            if label:
                return label
        if lines is cover:
            alone = next(
                (m[1] for line in lines if (m := YEAR_ALONE.search(line)) and len(line.split()) <= 3), None
            )
            if alone:
                return alone
    return "undated"


def _full_date(line: str) -> str | None:
    match = DAY_MONTH_YEAR.search(line)
    if match and len(line.split()) <= 4:
        return f"{match[3]}-{int(match[2]):02d}-{int(match[1]):02d}"
    return None


def _month_and_year(line: str) -> str | None:
    """`2010-12` of "Aralık 2010", `2010-12-05` of "5 Aralık 2010"; no date within a sentence."""
    words = [ascii_fold(word).strip(".,;:()") for word in line.split()]
    if len(words) > 5:
        return None
    for index, word in enumerate(words[:-1]):
        month = months().get(word)
        if month and whole_year(words[index + 1]):
            day = (
                words[index - 1]
                if index and re.fullmatch(r"0?[1-9]|[12]\d|3[01]", words[index - 1])
                else None
            )
            return f"{words[index + 1]}-{month:02d}" + (f"-{int(day):02d}" if day else "")
    return None


def _publisher(pages: Sequence[Page]) -> str | None:
    """The publisher named most often; a known one by any of its spellings."""
    text = fold(" ".join(word.text for page in pages for word in page.words))
    for publisher in document_words().publishers:
        if any(re.search(rf"\b{re.escape(fold(spelling))}\b", text) for spelling in publisher.spellings):
            return publisher.name
    for suffix in document_words().publisher_suffixes:
        match = re.search(rf"(\S+(?: anadolu)?) {re.escape(fold(suffix))}", text)
        if match:
            return clean(f"{in_title_case(match[1])} {suffix}")
    return None


def _slug(kind: DocumentKind, period: str | None, place: Place | None, title: str) -> str:
    """Parts of the identity that stay the same over editions and languages.

    A plan or analysis of İzmir needs no place in its slug (its agency has one province); others do.
    """
    parts = [document_words().kinds[kind].slug]
    parts += [period] if period else []
    if kind == "other":
        parts.append(slug(title) or "adsiz")
    elif place is not None and (kind == "district_report" or place.slug != PROVINCE_OF_DISTRICTS):
        parts.append(place.slug)
    return "/".join(parts)


def _what_is_missing(identity: DocumentIdentity) -> list[Finding]:
    missing = {
        "document-kind-unknown": (identity.kind == "other", "names no known kind of document"),
        "document-undated": (identity.edition_label == "undated", "prints no date"),
        "document-place-unknown": (
            identity.kind == "district_report" and identity.place is None,
            "names no known district",
        ),
    }
    return [
        Finding(
            check_code=code,
            severity="warning",
            page=1,
            message=f"The document's first {FRONT_PAGES} pages: it {what}; title read: {identity.title!r}.",
        )
        for code, (is_missing, what) in missing.items()
        if is_missing
    ]
