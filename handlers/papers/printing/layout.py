"""A document's texts in pieces between which lines may be broken, for a page or a picture."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from handlers.papers.printing.model import Block, Document, Heading, Notes, Paragraph
from handlers.papers.printing.thai_words import pieces
from handlers.papers.wording import words

BAR_COLOURS = {
    "green": "#5aa469",
    "yellow": "#e3b341",
    "red": "#cf5c4f",
    "grey": "#9a9a9a",
    "plain": "#5b7db1",
}
CELL_COLOURS = {"green": "C6E6C3", "yellow": "FDE9A2", "red": "F6BDB7", "grey": "EEEEEE"}
"""The fills of cells in an office file; others are plain."""

_LINE = 60
"""Letters of a line as long as usual."""

Pieces = list[list[str]]
"""Lines, each as pieces between which it may be broken."""

Make = Callable[[Any, Any], dict[str, Any]]
Blocks = Mapping[type, tuple[str, Make]]
"""The name of each kind of block, and what makes its texts of a layout and the block."""


@dataclass(frozen=True)
class Layout:
    """A document's texts in pieces, for a page or a picture."""

    document: Document

    def pieces(self, text: str, longest: float | None = None) -> Pieces:
        """Returns the cleaned text in lines, each as pieces between which it may be broken.

        longest: letters that fit a line (`letter_widths`), if it is not as long as usual.
        """
        plain = words(text, self.document.digits)
        return [
            pieces(line, tuple(self.document.whole), longest or _LINE) for line in plain.split("\n")
        ]

    def head_line(self, line: str) -> Pieces:
        """Returns a line of the head."""
        return self.pieces(line)

    def texts(self, footer: str, blocks: Blocks) -> dict[str, Any]:
        """Returns the heads, the blocks and the footer."""
        document = self.document
        return {
            "draft": self.pieces(document.draft) if document.draft else [],
            "title": [self.head_line(line) for line in document.title],
            "meta": [self.pieces(line) for line in document.meta],
            "blocks": self.blocks(document.blocks, blocks),
            "footer": self.pieces(footer),
        }

    def blocks(self, these: Sequence[Block], blocks: Blocks) -> list[dict[str, Any]]:
        return [self._block(block, *blocks[type(block)]) for block in these]

    def _block(self, block: Block, name: str, make: Make) -> dict[str, Any]:
        return {"is": name, **make(self, block)}


def _heading(layout: Layout, block: Heading) -> dict[str, Any]:
    return {"text": layout.pieces(block.text), "level": block.level, "align": block.align}


def _para(layout: Layout, block: Paragraph) -> dict[str, Any]:
    text = layout.pieces(block.text)
    return {
        "text": text,
        "bold": block.bold,
        "align": block.align,
        "indent": block.indent,
        "part": block.part,
    }


def _notes(layout: Layout, block: Notes) -> dict[str, Any]:
    return {
        "title": layout.pieces(block.title),
        "items": [layout.pieces(i) for i in block.items],
        "dash": block.dash,
    }


COMMON: Blocks = {
    Heading: ("heading", _heading),
    Paragraph: ("para", _para),
    Notes: ("notes", _notes),
}
"""What a page and a picture have alike; a picture takes less of it."""
