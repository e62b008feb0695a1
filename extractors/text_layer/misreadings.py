"""Ways in which a Turkish text layer is misread: bytes written in one encoding, read as if in another.

A `Misreading` turns what the text layer holds back into what was written: `Ýlçe` → `İlçe`, `Ä°lÃ§e` → `İlçe`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cache

TURKISH_LETTERS = frozenset("çğıöşüÇĞİÖŞÜâîûÂÎÛ")
_QUOTES_AND_DASHES = frozenset("’‘“”–—…")


@dataclass(frozen=True)
class Misreading:
    """One encoding taken for another."""

    name: str
    """`cp1254-as-cp1252`: written in the first, read as the second."""
    mend: Callable[[str], str] = field(repr=False)
    sign: re.Pattern[str] = field(repr=False)
    """What betrays it in a word; a word without it is left alone."""
    strong: re.Pattern[str] = field(repr=False)
    """Signs that no sound Turkish word has: without any of them a font is not suspected."""
    any_language: bool = False
    """Whether words of other languages speak for it too."""


def _characters(codec: str) -> list[str]:
    """What each byte means in a single-byte codec; bytes it leaves undefined stand for themselves."""
    return [
        bytes([byte]).decode(codec, errors="ignore") or chr(byte) for byte in range(256)
    ]


def _single_byte(written: str, read: str) -> Misreading:
    pairs = zip(_characters(read)[0x80:], _characters(written)[0x80:], strict=True)
    swapped = {
        seen: meant
        for seen, meant in pairs
        if seen != meant and (meant in TURKISH_LETTERS | _QUOTES_AND_DASHES)
    }
    letters = "".join(
        seen for seen, meant in swapped.items() if meant in TURKISH_LETTERS
    )
    foreign = "".join(seen for seen in letters if seen not in TURKISH_LETTERS)
    table = str.maketrans(swapped)
    return Misreading(
        name=f"{written}-as-{read}",
        mend=lambda word: word.translate(table),
        sign=re.compile(f"[{re.escape(letters)}]"),
        strong=re.compile(f"[{re.escape(foreign)}]"),
    )


_LEADS = (
    range(0xC2, 0xC6),
    (0xE2, 0xEF),
)  # Latin letters with marks; quotes, dashes and symbol fonts


def _utf8(read: str) -> Misreading:
    """UTF-8 read as a single-byte codec: `Ä±` for `ı`, `â€™` for `’`."""
    characters = _characters(read)
    controls = {
        chr(byte): byte for byte in range(0x80, 0xA0)
    }  # what readers put where the codec has nothing
    bytes_of = controls | {
        character: byte for byte, character in enumerate(characters) if byte >= 0x80
    }
    trail = (
        "["
        + re.escape("".join(seen for seen, byte in bytes_of.items() if byte < 0xC0))
        + "]"
    )
    two, three = (
        "[" + re.escape("".join(characters[byte] for byte in lead)) + "]"
        for lead in _LEADS
    )
    sign = re.compile(f"{two}{trail}|{three}{trail}{{2}}")

    def decoded(match: re.Match[str]) -> str:
        return (
            bytes(bytes_of[character] for character in match[0]).decode(
                "utf-8", errors="ignore"
            )
            or match[0]
        )

    return Misreading(
        name=f"utf-8-as-{read}",
        mend=lambda word: sign.sub(decoded, word),
        sign=sign,
        strong=sign,
        any_language=True,
    )


@cache
def misreadings() -> tuple[Misreading, ...]:
    """The known ones, the most frequent first."""
    pairs = [
        ("cp1254", "cp1252"),  # ð þ ý: by far the most frequent in Turkish PDFs
        ("mac_turkish", "mac_roman"),  # ﬁ ﬂ › ‹
        ("mac_turkish", "cp1252"),
        ("mac_turkish", "cp1254"),
        ("cp857", "cp1252"),
        ("cp857", "cp1254"),
        ("cp857", "cp850"),
        ("cp857", "cp437"),
        ("cp1254", "mac_roman"),
        ("cp1254", "cp1251"),
        ("cp1254", "iso8859_2"),
    ]
    utf8 = [_utf8(read) for read in ("cp1252", "mac_roman", "cp857")]
    return (
        tuple(_single_byte(written, read) for written, read in pairs)
        + tuple(utf8)
        + (_twice(utf8[0]),)
    )


def _twice(misreading: Misreading) -> Misreading:
    """The same mistake made twice: UTF-8 misread, saved as UTF-8, misread again."""
    return replace(
        misreading,
        name=f"{misreading.name}-twice",
        mend=lambda word: misreading.mend(misreading.mend(word)),
    )
