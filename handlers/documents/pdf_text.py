"""Makes the text of a finished PDF read as it was written: no raised mark is told twice.

The typesetter puts some raised Thai marks into runs of their own, and tells the whole cluster for
the base and for each such run again ("ทั้ทั้"). Here the letters of a cluster are shared out among
its runs. Neither of the two readers people use (poppler, pdfium) then doubles a letter. Knows how
this typesetter writes a page, no more: what it does not know it leaves alone.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

_STRING = rb"\((?:\\.|[^\\()])*\)"
_TOKENS = re.compile(
    rb"<</ActualText<FEFF(?P<told>[0-9A-F]*)>>>\s*BDC"
    rb"|/(?P<font>\w+) [\d.]+ Tf"
    rb"|(?P<end>EMC)"
    rb"|(?P<shown>\[(?:" + _STRING + rb"|[^\]()])*\]|" + _STRING + rb")\s*T[Jj]",
    re.DOTALL,
)
_STRINGS = re.compile(_STRING, re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MAPPED = re.compile(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>")
_SARA_AM = "ำ"
"""One letter drawn as two glyphs, one on each side of a tone mark: its runs share no letters."""


def tell_marks_once(data: bytes) -> bytes:
    """The same pages; the same bytes for the same bytes."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts: dict[Any, _Font] = {}
        for page in pdf.pages:
            named = {
                name.lstrip("/").encode("ascii"): fonts.setdefault(font.objgen, _Font(font))
                for name, font in page.Resources.get("/Font", {}).items()
            }
            page.Contents = pdf.make_stream(_rewritten(page.Contents.read_bytes(), named))
        for each in fonts.values():
            each.write(pdf)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, compress_streams=True)
    return out.getvalue()


class _Font:
    """A font of the file: which glyphs take room, and what each of them `told` and now `says`."""

    def __init__(self, font: Any) -> None:
        self._font = font
        self._cmap = font.ToUnicode.read_bytes().decode("ascii")
        self.wide = _wide(font["/DescendantFonts"][0].get("/W", []))
        self.told = {int(g, 16): _read(text) for g, text in _MAPPED.findall(self._cmap)}
        self.says = dict(self.told)

    def write(self, pdf: pikepdf.Pdf) -> None:
        def mapped(found: re.Match[str]) -> str:
            return f"<{found[1]}> <{_written(self.says[int(found[1], 16)])}>"

        self._font.ToUnicode = pdf.make_stream(_MAPPED.sub(mapped, self._cmap).encode("ascii"))


def _read(text: str) -> str:
    return bytes.fromhex(text).decode("utf-16-be", "surrogatepass")


def _written(text: str) -> str:
    return text.encode("utf-16-be", "surrogatepass").hex().upper()


def _wide(listed: Sequence[Any]) -> frozenset[int]:
    """The glyphs whose width is not 0 (PDF 32000-1, 9.7.4.3: lists, and ranges)."""
    found: set[int] = set()
    at = 0
    while at < len(listed):
        first, second = int(listed[at]), listed[at + 1]
        if isinstance(second, pikepdf.Array):
            found |= {first + n for n, width in enumerate(second) if float(width) > 0}
            at += 2
        else:
            found |= set(range(first, int(second) + 1)) if float(listed[at + 2]) > 0 else set()
            at += 3
    return frozenset(found)


@dataclass
class _Span:
    """Where a page says the text of what follows, and what it says."""

    start: int
    end: int
    text: str
    changed: bool = False


@dataclass
class _Run:
    """Glyphs shown together; `span` says their text, if one does."""

    font: _Font
    glyphs: list[int]
    span: _Span | None

    @property
    def only_marks(self) -> bool:
        return bool(self.glyphs) and not self.font.wide.intersection(self.glyphs)

    @property
    def teller(self) -> int:
        """The glyph that stands for the run's last cluster, where no span does."""
        wide = [glyph for glyph in self.glyphs if glyph in self.font.wide]
        return wide[-1] if wide else self.glyphs[0]

    @property
    def text(self) -> str:
        if self.span is not None:
            return self.span.text
        return self.font.told.get(self.teller, "") if self.glyphs else ""

    def say(self, text: str) -> None:
        if self.span is not None:
            self.span.text, self.span.changed = text, True
        elif self.glyphs and self.teller in self.font.told:
            self.font.says[self.teller] = text


def _rewritten(page: bytes, fonts: dict[bytes, _Font]) -> bytes:
    runs = list(_runs(page, fonts))
    for cluster in _clusters(runs):
        _share_out(cluster)
    parts, at = [], 0
    for span in {id(run.span): run.span for run in runs if run.span is not None}.values():
        if span.changed:
            parts += [page[at : span.start], _written(span.text).encode("ascii")]
            at = span.end
    return b"".join((*parts, page[at:]))


def _runs(page: bytes, fonts: dict[bytes, _Font]) -> Iterator[_Run]:
    font: _Font | None = None
    span: _Span | None = None
    for token in _TOKENS.finditer(page):
        if token.lastgroup == "font":
            font = fonts.get(token["font"])
        elif token.lastgroup == "told":
            span = _Span(*token.span("told"), _read(token["told"].decode("ascii")))
        elif token.lastgroup == "end":
            span = None
        elif font is not None:
            yield _Run(font, _glyphs(token["shown"]), span)


def _glyphs(shown: bytes) -> list[int]:
    """The two-byte glyph numbers of a run."""
    raw = b"".join(_ESCAPE.sub(_plain, part[1:-1]) for part in _STRINGS.findall(shown))
    return [raw[at] << 8 | raw[at + 1] for at in range(0, len(raw) - 1, 2)]


def _plain(escape: re.Match[bytes]) -> bytes:
    letter = escape[1]
    if letter[0:1].isdigit():
        return bytes((int(letter, 8) & 0xFF,))
    return _ESCAPED.get(letter, letter)


def _clusters(runs: Sequence[_Run]) -> Iterator[list[_Run]]:
    """A base with the runs of marks behind it, where there are any."""
    at = 0
    while at < len(runs):
        end = at + 1
        while end < len(runs) and runs[end].only_marks:
            end += 1
        if end > at + 1:
            yield list(runs[at:end])
        at = end


def _share_out(cluster: Sequence[_Run]) -> None:
    """The last letters to the last run, and so on; the base keeps what is left."""
    base, *marks = cluster
    whole = next((run.text for run in marks if run.text), "")
    left = whole
    for run in reversed(marks):
        taken = min(len(run.glyphs), len(left) - 1) if _SARA_AM not in whole else 0
        run.say(left[len(left) - taken :] if taken > 0 else "")
        left = left[: len(left) - taken] if taken > 0 else left
    if base.text == whole:
        base.say(left)
