"""How wide texts are on paper, in letters: a letter is half as wide as the font is high.

It reads the widths of the documents' font; the bold one counts where it is wider.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PIL import ImageFont
from PIL.ImageFont import FreeTypeFont

_FACES = ("Sarabun-Regular.ttf", "Sarabun-Bold.ttf")
_SCALE = 1000
_OTHERS = 0.62
"""Of its height: a letter of the font that is taken where ours has none."""
_OURS = range(0x20, 0x250), range(0xE00, 0xE80), range(0x2000, 0x2070)
"""The letters that the font has, as far as documents need them."""


def width(text: str) -> float:
    """Returns how many letters the text is wide."""
    return sum(map(_WIDTHS.__getitem__, text))


class _Widths(dict[str, float]):
    def __missing__(self, letter: str) -> float:
        em = max(face.getlength(letter) for face in _faces()) / _SCALE
        if not any(ord(letter) in letters for letters in _OURS):
            em = max(em, _OTHERS)
        self[letter] = found = 2 * em
        return found


_WIDTHS = _Widths()


@cache
def _faces() -> tuple[FreeTypeFont, ...]:
    folder = files("fontpkg_sarabun") / "files"
    return tuple(
        ImageFont.truetype(str(folder / name), _SCALE, layout_engine=ImageFont.Layout.BASIC)
        for name in _FACES
    )
