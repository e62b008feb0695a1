"""The dictionaries of languages that are asked for a word: loaded once a process, where one is asked for.

They are read as they are packed: a million Turkish forms take 15 MB and half a second, where the unpacked
ones take 103 MB and a whole one. A look takes seven millionths of a second instead of two.
"""


def is_listed(word: str, *languages: str) -> bool:
    """Whether the dictionary of one of the languages holds a word just so.

    Args:
        word: folded, where the language is Turkish.
        languages: by their codes of two letters.
    """
    import simplemma  # noqa: PLC0415  (dictionaries: most documents ask for none)

    return simplemma.is_known(word, lang=languages, low_memory=True)


def lemma_of(word: str) -> str:
    """A Turkish word's dictionary form, in lower case; the word itself where none is known."""
    import simplemma  # noqa: PLC0415  (see `is_listed`)

    return simplemma.lemmatize(word, lang="tr", low_memory=True)
