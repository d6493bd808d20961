"""Takes a sentence to pieces, by which the trained reader knows what it is about."""

import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from handlers.understand.commands.concepts import Care, read
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, sound, without_polite_ending

_LONGEST = 400
"""Letters that are looked at: the wish stands at the beginning or at the end of a long text."""
_LONGEST_PIECE = 4
_NUMBER = pattern_of(r"\d+(?:[.,/]\d+)*")
_ACTIVITY = pattern_of(r"\d\.\d{1,2}(?:\.[1-9])?")
_NOT_A_LETTER = pattern_of(r"[^\w\u0e31\u0e34-\u0e3a\u0e47-\u0e4e#.]+")
_NO_MEANING = frozenset(("polite",))
SORTED = "/"
"""Stands between the name of a place and that of its sort."""
_SHORT = 2
"""Letters of a piece that counts apart at each question."""
_MARKS_FROM, _MARKS = 0xE000, 6400
"""The letters of Unicode that nobody's writing has: one marks the pieces of a place."""


def pieces(text: str) -> Counter[str]:
    """Returns how often each piece stands in the text: runs of 1 to 4 letters as they sound, the
    concepts of its words, and pairs of these.

    Numbers are one sign and activity numbers another, so that a sentence about 2.1 is a sentence
    about 3.4. Never raises.
    """
    plain = _ends(normalise(text))
    letters = f"^{sound(_NOT_A_LETTER.sub('', _numberless(plain)))}$"
    found = Counter(
        [
            letters[at : at + length]
            for length in range(1, _LONGEST_PIECE + 1)
            for at in range(len(letters) - length + 1)
        ]
    )
    concepts = sorted(read(plain, Care.AS_HEARD).concepts - _NO_MEANING)
    found.update({f"={each}": 2 for each in concepts})
    found.update(f"={one}+{other}" for one, other in combinations(concepts, 2))
    return found


def as_read(text: str) -> str:
    """Returns the text in small letters without its polite ending, with one sign for each number
    and another for each activity's; of a long one its begin and its end."""
    return _numberless(_ends(normalise(text)))


def short_ones(found: Iterable[str]) -> list[str]:
    """Returns those of the pieces that may mean another thing at another question."""
    return [
        piece for piece in found if len(piece) <= _SHORT or piece[0] == "=" and "+" not in piece
    ]


@lru_cache(maxsize=256)
def marks_of(place: str) -> Sequence[str]:
    """Returns the sign of each name of a place."""
    return [place_mark(name) for name in place.split(SORTED)]


def place_mark(place: str) -> str:
    """Returns the sign of a place, a letter that no text has."""
    return chr(_MARKS_FROM + zlib.crc32(place.encode()) % _MARKS)


def _ends(plain: str) -> str:
    half = _LONGEST // 2
    return plain if len(plain) <= _LONGEST else f"{plain[:half]} {plain[-half:]}"


def _numberless(plain: str) -> str:
    text = without_polite_ending(plain).casefold()
    return _NUMBER.sub(lambda found: "#.#" if _ACTIVITY.fullmatch(found[0]) else "0", text)
