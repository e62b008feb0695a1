"""The spaCy pipeline of the reports: a blank language with our own components, built once per process.

`pipeline("tr")("İzmir'in nüfusu 33.131 kişi.")` → a Doc with sentences and with the span groups `quantities`,
`years`, `places` and `concepts`; `doc._.sentences` holds the same as plain `Sentence` frames.
The components are factories with names: `nlp.to_disk(folder)` and `spacy.load(folder)` keep them, where this
module is imported.
"""

import re
from functools import cache
from typing import Any, Literal

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import compile_infix_regex, compile_prefix_regex

from extractors.prose.mentions.cases import same_length_fold
from extractors.prose.mentions.numerals import find_numerals
from extractors.prose.mentions.places import find_places
from extractors.prose.mentions.sentence_ends import sentence_starts
from extractors.prose.sentence import Sentence, find_concepts
from schemas.text.numbers import Convention
from schemas.text.signs import ABBREVIATIONS
from schemas.vocabulary.places import Provinces

STARTS, GOES_ON = 1, -1
"""What spaCy keeps of a token: that a sentence starts with it, or goes on."""


@Language.factory("bolgeplan_sentences")
def make_sentences(nlp: Language, name: str) -> "Sentences":
    """Component: sentence boundaries."""
    return Sentences()


class Sentences:
    """Sets `is_sent_start` by our own rules (ordinals and abbreviations do not end a sentence)."""

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with more set."""
        starts = {0, *sentence_starts(doc.text)}
        told = [
            STARTS if token.i == 0 or token.idx in starts else GOES_ON for token in doc
        ]
        if told:  # all in one: set token by token, each looks through the whole text
            codes: Any = np.array(told, dtype=np.int64).astype(np.uint64)[:, None]
            doc.from_array(["SENT_START"], codes)
        return doc


@Language.factory("bolgeplan_numerals", default_config={"convention": None})
def make_numerals(
    nlp: Language, name: str, convention: Convention | None
) -> "Numerals":
    """Component: quantities and years; `convention` is the document's, or in `doc.user_data`."""
    return Numerals(convention)


class Numerals:
    """Sets the span groups `quantities` and `years`."""

    def __init__(self, convention: Convention | None) -> None:
        self.convention = convention

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with more set."""
        convention = doc.user_data.get("convention", self.convention)
        found = find_numerals(doc.text, convention)
        doc._.numerals = found
        doc.spans["quantities"] = [
            _span(doc, n.start, n.end, n.unit or n.kind)
            for n in found
            if n.kind != "year"
        ]
        doc.spans["years"] = [
            _span(doc, n.start, n.end, n.kind) for n in found if n.kind == "year"
        ]
        return doc


@Language.factory("bolgeplan_places")
def make_places(nlp: Language, name: str) -> "Places":
    """Component: places with their cases; whose districts are meant, `provinces` in `doc.user_data` says."""
    return Places()


class Places:
    """Sets the span group `places`; a span's label is the place's slug, or what kind of mention it is."""

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with more set."""
        doc._.places = find_places(doc.text, doc.user_data.get("provinces", ()))
        doc.spans["places"] = [
            _span(doc, m.start, m.end, m.slug or m.kind) for m in doc._.places
        ]
        return doc


@Language.factory("bolgeplan_concepts")
def make_concepts(nlp: Language, name: str) -> "Concepts":
    """Component: what the words are about, by the vocabulary."""
    return Concepts()


class Concepts:
    """Sets the span group `concepts`, and gathers everything into `doc._.sentences`."""

    def __call__(self, doc: Doc) -> Doc:
        """The Doc with more set."""
        found = find_concepts(doc.text)
        doc.spans["concepts"] = [
            _span(doc, mention.start, mention.end, mention.concept) for mention in found
        ]
        doc._.concepts = found
        doc._.sentences = [_frame(doc, sentence) for sentence in doc.sents]
        return doc


def _frame(doc: Doc, sentence: Span) -> Sentence:
    start, end = sentence.start_char, sentence.end_char
    numerals, places, concepts = (
        tuple(each for each in found if start <= each.start < end)
        for found in (doc._.numerals, doc._.places, doc._.concepts)
    )
    return Sentence(start, end, doc.text, doc._.folded, numerals, places, concepts)


def _span(doc: Doc, start: int, end: int, label: str) -> Span:
    return doc.char_span(start, end, label=label, alignment_mode="expand") or doc[0:0]


def _set_extensions() -> None:
    for attribute in ("numerals", "places", "concepts", "sentences"):
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, default=())
    if not Doc.has_extension("folded"):
        Doc.set_extension("folded", getter=_folded)


def _folded(doc: Doc) -> str:
    if "folded" not in doc.user_data:
        doc.user_data["folded"] = same_length_fold(doc.text)
    return str(doc.user_data["folded"])


_set_extensions()


@cache
def pipeline(language: Literal["tr", "en"]) -> Language:
    """The pipeline for a language, built once per process."""
    nlp = spacy.blank(language)
    _teach_tokenizer(nlp)
    for name in ("sentences", "numerals", "places", "concepts"):
        nlp.add_pipe(f"bolgeplan_{name}")
    return nlp


def _teach_tokenizer(nlp: Language) -> None:
    """Abbreviations stay whole; `%25'i` → `%`, `25'i`; `İzmir'in` → `İzmir`, `'in`."""
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    for abbreviation in (*ABBREVIATIONS, "etc."):  # which may end a sentence
        tokenizer.add_special_case(abbreviation, [{"ORTH": abbreviation}])
    infixes = [
        *(nlp.Defaults.infixes or ()),
        r"(?<=[\w])(?=['’][^\W\d_])",
        r"(?<=\d)(?=%)",
    ]
    prefixes = [*(nlp.Defaults.prefixes or ()), "%", "‰"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.token_match = re.compile(r"\d+(?:[.,]\d+)+$").match


def read_sentences(
    nlp: Language, text: str, convention: Convention, provinces: Provinces = ()
) -> list[Sentence]:
    """The sentences of a statement with all that was found in them."""
    doc = nlp.make_doc(text)
    doc.user_data["provinces"] = provinces
    doc.user_data["convention"] = convention
    for _, component in nlp.pipeline:
        doc = component(doc)
    return list(doc._.sentences)
