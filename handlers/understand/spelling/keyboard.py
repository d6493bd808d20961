"""Which letters are typed for each other: keys beside on a Thai keyboard (Kedmanee), one sound."""

from functools import cache

_ROWS = (
    ("ๅ/-ภถุึคตจขช", "+๑๒๓๔ู฿๕๖๗๘๙"),
    ("ๆไำพะัีรนยบล", '๐"ฎฑธํ๊ณฯญฐ,'),
    ("ฟหกดเ้่าสวง", "ฤฆฏโฌ็๋ษศซ."),
    ("ผปแอิืทมใฝ", "()ฉฮฺ์?ฒฬฦ"),
)
"""The rows of keys from the top, each without and with shift."""
_STARTS = (0.0, 0.5, 0.75, 1.25)
"""How far each row stands to the right, in widths of a key."""


_SOUNDS = (
    "ใไ",
    "ศษสซ",
    "นณ",
    "ยญ",
    "ดฎ",
    "ตฏ",
    "ถฐทธฑฒ",
    "คฆข",
    "ชฌฉ",
    "พภผ",
    "รล",
)
_SOUNDS_AT_END = "ดตทธจศษสซชฎฏ"


@cache
def alike(letter: str) -> frozenset[str]:
    """Returns the other letters that sound like this one, or nearly so."""
    return frozenset(other for group in _SOUNDS if letter in group for other in group) - {letter}


@cache
def alike_at_end(letter: str) -> frozenset[str]:
    """Returns the other letters that sound like this one at the end of a syllable."""
    return frozenset(_SOUNDS_AT_END) - {letter} if letter in _SOUNDS_AT_END else frozenset()


@cache
def beside(letter: str) -> frozenset[str]:
    """Returns the letters that a finger hits instead of this one: of the keys around it, and of the
    same key with or without shift."""
    keys = _keys()
    if letter not in keys:
        return frozenset()
    row, place, shifted = keys[letter]
    return frozenset(
        {
            other
            for other, (at, x, up) in keys.items()
            if other != letter
            and (
                (at == row and x == place)
                or (up == shifted and abs(at - row) <= 1 and abs(x - place) <= 1)
            )
        }
    )


@cache
def _keys() -> dict[str, tuple[int, float, bool]]:
    """Returns the row and the place of each letter's key, and whether it needs shift."""
    return {
        letter: (at, place + _STARTS[at], bool(up))
        for at, row in enumerate(_ROWS)
        for up, letters in enumerate(row)
        for place, letter in enumerate(letters)
    }
