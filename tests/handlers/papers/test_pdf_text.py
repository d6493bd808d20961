"""A PDF's text: each letter told once and in its place, whatever marks stand over each other."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import product

import pikepdf
import pytest

from handlers.papers.printing import pdf
from handlers.papers.printing.model import Document, Paragraph
from handlers.papers.printing.pdf_text import tell_marks_once
from tests.handlers.papers.reading import readings, squeezed

NOW = datetime(2026, 11, 20, 2, 14, tzinfo=UTC)
BASES = "กขคฉชซญฐดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
VOWELS = ("", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็")
TONES = ("", "่", "้", "๊", "๋", "์")
NAMES = ("นางสาวปิ่นปั้นฟ้า", "ฟื้นฟู", "ปื้นฝุ่น", "เฟื่องฟ้า", "ฝั่งป่า")
A_TENTH = 100
"""Of a font's size, in thousandths: poppler sees a space in a gap as wide."""


def made(*lines: str, bold: bool = False, whole: Sequence[str] = ()) -> bytes:
    blocks = [Paragraph(line, bold=bold) for line in lines]
    return pdf.render(Document([], [], blocks, NOW, whole=whole), "")


@pytest.mark.parametrize("base", BASES)
def test_every_cluster_is_read_once_and_whole(base: str) -> None:
    """Twice amid letters, so that a space within a word would show."""
    clusters = [base + vowel + tone for vowel, tone in product(VOWELS, TONES)]
    clusters += [f"{base}{tone}ำ" for tone in TONES[:-1]]
    words = [f"{cluster}งดต{cluster}ง" for cluster in clusters]
    for text in readings(made(" ".join(words), whole=words)):
        assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("bold", [False, True])
def test_names_with_raised_marks_after_tall_letters_are_found_whole(bold: bool) -> None:
    for text in readings(made(*NAMES, bold=bold)):
        assert [name for name in NAMES if name not in text] == []


@pytest.mark.parametrize("bold", [False, True])
def test_by_the_format_s_own_rule_each_letter_is_told_once_and_no_gap_follows_it(
    bold: bool,
) -> None:
    """PDF 32000-1, 14.9.4: an ActualText stands for all that is within it."""
    lines = [f"{base}ี้ {base}ั่ {base}ื้น" for base in BASES]
    told = "".join(text for text, _ in _told(made(*lines, bold=bold)))
    assert squeezed(told).startswith("".join(map(squeezed, lines)))
    assert not [text for text, back in _told(made(*lines, bold=bold)) if text and back >= A_TENTH]


def _told(data: bytes) -> Iterator[tuple[str, float]]:
    """What each outermost span or run of the first page tells, and how far before its end its
    last glyphs were drawn."""
    with pikepdf.open(io.BytesIO(data)) as file:
        page = file.pages[0]
        maps = {name: _map(font) for name, font in page.Resources["/Font"].items()}
        spans: list[str | None] = []
        font, back = "", 0.0
        for instruction in pikepdf.parse_content_stream(page):
            name, operands = str(instruction.operator), instruction.operands
            if name == "Tf":
                font = str(operands[0])
            elif name == "BDC":
                given = operands[1].get("/ActualText") if len(operands) > 1 else None
                spans.append(str(given) if given is not None else None)
                back = 0.0
            elif name == "EMC":
                text = spans.pop()
                if text is not None and not any(each is not None for each in spans):
                    yield text, back
            elif name in ("Tj", "TJ"):
                parts = list(operands[0]) if name == "TJ" else [operands[0]]
                back = float(parts[-2]) if _goes_back(parts) else 0.0
                if not any(each is not None for each in spans):
                    yield "".join(_letters(part, maps[font]) for part in parts), 0.0


def _goes_back(parts: list[object]) -> bool:
    return len(parts) > 2 and not isinstance(parts[-2], pikepdf.String)


def _letters(part: object, mapped: dict[int, str]) -> str:
    if not isinstance(part, pikepdf.String):
        return ""
    raw = bytes(part)
    return "".join(mapped[raw[at] << 8 | raw[at + 1]] for at in range(0, len(raw), 2))


def _map(font: pikepdf.Object) -> dict[int, str]:
    found = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]*)>", font.ToUnicode.read_bytes())
    return {
        int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for glyph, text in found
    }


def test_a_mark_that_nobody_wrote_a_letter_for_is_told_too() -> None:
    for text in readings(made("ก่อน ้ หลัง")):
        assert "้" in squeezed(text).replace("ก่อน", "").replace("หลัง", "")


@pytest.mark.soak
def test_the_file_stays_sound_and_a_file_of_another_maker_stays_as_it_was() -> None:
    data = made(*(f"{base}ั้ง {base}ิ่น" for base in BASES * 20))
    with pikepdf.open(io.BytesIO(data)) as file:
        assert len(file.pages) > 3
        assert file.check_pdf_syntax() == []
        out = io.BytesIO()
        file.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert tell_marks_once(out.getvalue()) == out.getvalue()
    assert tell_marks_once(b"no PDF") == b"no PDF"
