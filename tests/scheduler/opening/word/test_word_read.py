"""The text of a Word file: numbers of lists and rows of tables stand where people see them."""

from __future__ import annotations

import io

import docx

from scheduler.opening.word import word_read


def word(*lines: tuple[str, str | None], columns: int = 0) -> bytes:
    document, out = docx.Document(), io.BytesIO()
    for text, style in lines:
        document.add_paragraph(text, style=style)
    if columns:
        row = document.add_table(1, columns).rows[0]
        row.cells[0].merge(row.cells[1]).text = "ช่องรวม"
        row.cells[2].text = "ช่องท้าย"
    document.save(out)
    return out.getvalue()


def test_lists_keep_their_numbers_and_a_table_row_is_one_paragraph() -> None:
    listed = (("หัวข้อ", None), ("หนึ่ง", "List Number"), ("สอง", "List Number"), ("จุด", "List Bullet"))
    assert word_read.read(word(*listed, columns=3)) == {
        "words": ["หัวข้อ", "1. หนึ่ง", "2. สอง", "• จุด", "ช่องรวม ช่องท้าย"],
        "tables": 1,
        "left": 0,
    }


def test_what_has_no_text_or_is_no_word_file_gives_nothing_and_a_long_one_is_cut() -> None:
    assert word_read.read(word(("  ", None))) is None
    assert word_read.read(b"PK\x03\x04 nothing") is None
    read = word_read.read(word(*[("ก" * 1_000, None)] * 40))
    assert read is not None and read["left"] == 1 and len(read["words"]) == 30
