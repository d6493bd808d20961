"""Writes bureaus' names out where a sentence has their initials: `สำนักเราเทียบกับ ปชส. เป็นไง`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise

_INITIALS = pattern_of(r"(?<![ก-๎.])[ก-ฮ]{2,4}\.?(?![ก-๎])")


def may_have_initials(text: str) -> bool:
    """Tells whether some letters stand alone that may be initials."""
    return _INITIALS.search(normalise(text)) is not None


def in_full(text: str, names: Sequence[str]) -> str:
    """Returns the sentence with the whole name in each place that surely means one bureau; the text
    itself where there is none."""
    plain = normalise(text)
    found = bureaus_named(plain, names)
    if found.unknown or len(found.mentions) != len(found.places):
        return text
    written = plain
    for meant, (start, end) in reversed([*zip(found.mentions, found.places, strict=True)]):
        if len(meant) == 1 and _INITIALS.fullmatch(plain[start:end].strip()):
            written = f"{written[:start]}{meant[0]}{written[end:]}"
    return written if written != plain else text
