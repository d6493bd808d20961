"""Repairs the text of a finished PDF so that readers find each raised mark once.

The typesetter draws raised Thai marks in runs of their own. It gives the text of the whole cluster
to the base and again to each such run ("ทั้ทั้"). Here only the base keeps the text; the marks are
drawn without text. The two readers people use (poppler, pdfium) then find each word once and whole.
It works on the file's bytes, and changes only what this typesetter writes.
"""

from __future__ import annotations

import re
import zlib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

_STRING = rb"\((?:[^\\()]|\\.)*+\)"
_NUMBER = rb"-?[\d.]+"
_FONT = rb" 0 Tr/(?P<font>f\d+) [\d.]+ Tf 1 0 0 -1 " + _NUMBER + rb" 0 Tm"
_ALONE = re.compile(
    rb"BT(?:/Span<</ActualText<FEFF(?P<told>[0-9A-F]*)>>>BDC)?(?P<run>"
    + _FONT
    + rb"(?P<shown>\[(?:"
    + _STRING
    + rb"|"
    + _NUMBER
    + rb")*+\]TJ|"
    + _STRING
    + rb"Tj))"
    rb"(?:\nEMC)?\nET",
    re.DOTALL,
)
"""A text object of one run; each run of raised marks is one."""
_BACK = re.compile(
    rb"(?P<head>FEFF0E[0-9A-F]*>>>BDC"
    + _FONT
    + rb"\[(?:"
    + _STRING
    + rb"|-[\d.]+|\d{1,2}(?=\())*+)(?P<tail>\d{3}"
    + _STRING
    + rb"\]TJ)\nEMC",
    re.DOTALL,
)
"""A cluster whose last mark is drawn a tenth of the font's size or more before its end; poppler
would read a space after it."""
_STRINGS = re.compile(_STRING, re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MAPPED = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>")

_NOTHING = b"/Span<</ActualText<FEFF>>>BDC/Mark<</ActualText<FEFFFFFD>>>BDC%b\nEMC\nEMC"
"""The outer span counts (PDF 32000-1, 14.9.4).

pdfium takes the inner one and skips text that is no letter; for an empty text it would read the
glyphs.
"""

_HEADER = re.compile(rb"\d+ 0 obj\n<</Length (\d+)[^\n]*?/Filter/FlateDecode[^\n]*>>\nstream\n")
_PAGE = re.compile(rb"\n<</Type/Page/Resources (\d+) 0 R[^\n]*/Contents (\d+) 0 R")
_FONTS = re.compile(rb"/Font<<([^>]*)>>")
_NAMED = re.compile(rb"/(f\d+) (\d+) 0 R")
_PARTS = re.compile(rb"/DescendantFonts\[(\d+) 0 R\]/ToUnicode (\d+) 0 R")
_WIDTHS = re.compile(rb"/W\[([\d. ]*)\]")
_TABLE = re.compile(
    rb"xref\n0 \d+\n((?:\d{10} \d{5} [fn]\r\n)+)(trailer\n.*startxref\n)\d+", re.DOTALL
)


def tell_marks_once(data: bytes) -> bytes:
    """Returns the same pages with each mark read once; the same bytes for the same bytes."""
    file = _File(data)
    fonts: dict[int, _Font] = {}
    changed: dict[int, bytes] = {}
    for resources, contents in _PAGE.findall(data):
        named = _FONTS.search(file.line(int(resources)))
        page = file.stream(int(contents))
        if named is None or page is None:
            continue
        of = {name: int(at) for name, at in _NAMED.findall(named[1])}
        for at in of.values():
            if at not in fonts:
                fonts[at] = _font(file, at)
        repaired = _without_doubles(page, {name: fonts[at] for name, at in of.items()})
        if repaired != page:
            changed[int(contents)] = repaired
    return file.with_streams(changed)


@dataclass
class _Font:
    """A font of the file.

    It counts the letters of the runs it has met; None for a run that is not only marks.
    """

    wide: frozenset[int]
    """The glyphs with a width."""
    tells: Mapping[int, int]
    """How many letters each glyph stands for."""

    def __post_init__(self) -> None:
        self._marks: dict[bytes, tuple[int, int] | None] = {}

    def marks(self, shown: bytes) -> tuple[int, int] | None:
        """Returns (marks, letters of the first one) of a run of marks alone, else None."""
        if shown not in self._marks:
            glyphs = _glyphs(shown)
            alone = glyphs and self.wide.isdisjoint(glyphs)
            found = (len(glyphs), self.tells.get(glyphs[0], 0)) if alone else None
            self._marks[shown] = found
        return self._marks[shown]


def _glyphs(shown: bytes) -> list[int]:
    """Returns the two-byte glyph numbers of a run."""
    raw = b"".join(_ESCAPE.sub(_plain, part[1:-1]) for part in _STRINGS.findall(shown))
    return [raw[at] << 8 | raw[at + 1] for at in range(0, len(raw) - 1, 2)]


def _plain(escape: re.Match[bytes]) -> bytes:
    letter = escape[1]
    if letter[0:1].isdigit():
        return bytes((int(letter, 8) & 0xFF,))
    return _ESCAPED.get(letter, letter)


def _without_doubles(page: bytes, fonts: Mapping[bytes, _Font]) -> bytes:
    """Returns the page's content with doubled text removed."""

    def silent(found: re.Match[bytes]) -> bytes:
        marks = fonts[found["font"]].marks(found["shown"])
        if marks is None:
            return found[0]
        count, letters = marks
        if found["told"] is not None:
            letters = len(found["told"]) // 4
        # Marks that stand only for themselves: no base has their text.
        return b"BT%b\nET" % (_NOTHING % found["run"]) if letters > count else found[0]

    def ended(found: re.Match[bytes]) -> bytes:
        if fonts[found["font"]].marks(found["tail"]) is None:
            return found[0]
        return b"%b]TJ\nEMC%b" % (found["head"], _NOTHING % (b"[" + found["tail"]))

    return _BACK.sub(ended, _ALONE.sub(silent, page))


class _File:
    """A file as the typesetter writes it: objects one after another, then a table of their places.

    In a file of another form nothing is found.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._table = _TABLE.search(data, max(0, data.rfind(b"\nxref\n")))
        lines = self._table[1] if self._table is not None else b""
        self._starts = [int(lines[at : at + 10]) for at in range(0, len(lines), 20)]

    def line(self, number: int) -> bytes:
        """Returns the object's own line, its dictionary; b"" if there is no such object."""
        if not 0 < number < len(self._starts):
            return b""
        start = self._data.find(b"\n", self._starts[number]) + 1
        return self._data[start : self._data.find(b"\n", start)]

    def stream(self, number: int) -> bytes | None:
        place = self._place(number)
        return zlib.decompress(self._data[slice(*place)]) if place is not None else None

    def _place(self, number: int) -> tuple[int, int] | None:
        """Returns the place of the object's compressed bytes."""
        if not 0 < number < len(self._starts):
            return None
        head = _HEADER.match(self._data, self._starts[number])
        return (head.end(), head.end() + int(head[1])) if head is not None else None

    def with_streams(self, changed: Mapping[int, bytes]) -> bytes:
        """Returns the file with new streams for these objects."""
        if self._table is None or not changed:
            return self._data
        parts, at, grown = [], 0, []
        for start, number in sorted((self._starts[number], number) for number in changed):
            place = self._place(number)
            assert place is not None  # it was read from there
            packed = zlib.compress(changed[number])
            parts += [self._data[at:start], b"%d 0 obj\n" % number, _head(packed), packed]
            at = place[1]
            grown.append((start, len(b"".join(parts[-3:])) - (at - start)))
        end = self._table.start()
        parts.append(self._data[at:end])
        moved = _moved(self._starts, grown)
        lines = self._table[1]
        entries = [
            b"%010d%b" % (start, lines[n * 20 + 10 : n * 20 + 20]) for n, start in enumerate(moved)
        ]
        table_at = end + sum(by for _, by in grown)
        head = b"xref\n0 %d\n" % len(moved)
        return b"".join((*parts, head, *entries, self._table[2], b"%d\n%%%%EOF" % table_at))


def _head(packed: bytes) -> bytes:
    return b"<</Length %d/Filter/FlateDecode>>\nstream\n" % len(packed)


def _moved(starts: Sequence[int], grown: Sequence[tuple[int, int]]) -> list[int]:
    """Returns where each object begins after the objects at these places have grown by so many
    bytes."""
    places = [place for place, _ in grown]
    by = [0, *accumulate(more for _, more in grown)]
    return [start + by[bisect_left(places, start)] for start in starts]


def _font(file: _File, number: int) -> _Font:
    parts = _PARTS.search(file.line(number))
    if parts is None:
        return _Font(frozenset(), {})
    widths = _WIDTHS.search(file.line(int(parts[1])))
    mapped = _MAPPED.findall(file.stream(int(parts[2])) or b"")
    return _Font(
        frozenset(_wide(widths[1].split())) if widths is not None else frozenset(),
        {int(glyph, 16): len(text) // 4 for glyph, text in mapped},
    )


def _wide(listed: Sequence[bytes]) -> Iterator[int]:
    """Yields the glyphs whose width is not 0: ranges with a width each (PDF 32000-1, 9.7.4.3)."""
    for first, last, width in zip(listed[::3], listed[1::3], listed[2::3], strict=False):
        if float(width) > 0:
            yield from range(int(first), int(last) + 1)
