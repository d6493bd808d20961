"""Which letters are typed for each other: keys beside on a Thai keyboard (Kedmanee), one sound."""

from functools import cache

from handlers.understand.patterns import pattern_of

_ROWS = (
    ("ๅ/-ภถุึคตจขช", "+๑๒๓๔ู฿๕๖๗๘๙"),
    ("ๆไำพะัีรนยบล", '๐"ฎฑธํ๊ณฯญฐ,'),
    ("ฟหกดเ้่าสวง", "ฤฆฏโฌ็๋ษศซ."),
    ("ผปแอิืทมใฝ", "()ฉฮฺ์?ฒฬฦ"),
)
"""The rows of keys from the top, each without and with shift."""
_STARTS = (0.0, 0.5, 0.75, 1.25)
"""How far each row stands to the right, in widths of a key."""


_ENGLISH_ROWS = (
    ("1234567890-=", "!@#$%^&*()_+"),
    ("qwertyuiop[]", "QWERTYUIOP{}"),
    ("asdfghjkl;'", 'ASDFGHJKL:"'),
    ("zxcvbnm,./", "ZXCVBNM<>?"),
)
"""The same keys with the English layout on."""
_LEAST_KEYS, _MOST_KEYS = 5, 120
_THAI = pattern_of("[ก-๙]")


def on_english_keys(text: str) -> str:
    """Returns what was typed while the keyboard's English layout was left on (`;yoouh,uvtwi` is
    `วันนี้มีอะไร`); "" for a text with a Thai letter, and for a short or long one."""
    if not _LEAST_KEYS <= len(text) <= _MOST_KEYS or _THAI.search(text):
        return ""
    keys = _from_english()
    words = (each if _NUMBER.fullmatch(each) else each.translate(keys) for each in text.split(" "))
    return " ".join(words)


_NUMBER = pattern_of(r"\d[\d.,/:-]*")


@cache
def _from_english() -> dict[int, str]:
    """Returns the Thai letter of each English one."""
    pairs = zip(_ENGLISH_ROWS, _ROWS, strict=True)
    return {
        ord(english): thai
        for of_english, of_thai in pairs
        for englishes, thais in zip(of_english, of_thai, strict=True)
        for english, thai in zip(englishes, thais, strict=True)
    }


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
