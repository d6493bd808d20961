"""DOCX: headings that Word's navigation shows, heads of tables on each page, Thai as Thai."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from handlers.papers.printing import word_file
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Digits,
    Document,
    Heading,
    Notes,
    Paragraph,
    Table,
)

NOW = datetime(2026, 11, 20, 2, 14, tzinfo=UTC)
FOOT = "รหัสเอกสาร A1B2-C3D4-E5F6"
TABLE = Table("ผลของสำนัก", (Column("ช่อง", 1), Column("ผล", 2)), [[Cell("ก"), Cell("ข")]] * 3)


def made(
    *blocks: Block, digits: Digits = "thai", memo: bool = False, draft: str = ""
) -> tuple[Any, bytes]:
    """The file opened, and its bytes."""
    document = Document(
        ["แบบรายงาน", "รอบมีนาคม"], ["สำนักหนึ่ง"], blocks, NOW, digits, memo=memo, draft=draft
    )
    data = word_file.render(document, FOOT)
    return docx.Document(io.BytesIO(data)), data


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(f"word/{name}").decode()


def outline(opened: Any) -> list[tuple[int, str]]:
    """What Word's navigation shows: (level from 0, words)."""
    levels = {
        style.name: int(found.get(qn("w:val")))
        for style in opened.styles
        if (found := style.element.find(f"{qn('w:pPr')}/{qn('w:outlineLvl')}")) is not None
    }
    paragraphs = [(each.style.name, each.text) for each in opened.paragraphs]
    return [(levels[name], text) for name, text in paragraphs if name in levels]


def test_headings_stand_in_the_navigation_by_level() -> None:
    opened, _ = made(Heading("หนึ่ง"), Paragraph("ก"), Heading("สอง", 2), Notes("หมายเหตุ", ["ข"]))
    assert outline(opened) == [(0, "หนึ่ง"), (1, "สอง"), (2, "หมายเหตุ")]
    assert [each.text for each in opened.paragraphs if each.style.name == "Title"] == [
        "แบบรายงาน", "รอบมีนาคม",
    ]  # fmt: skip


def test_texts_leave_their_look_to_the_styles() -> None:
    """One change of a style changes the file; only signs have a font of their own."""
    opened, _ = made(Heading("หนึ่ง"), Paragraph("ก ☑"), TABLE)
    body = opened.element.body
    said = {text.text: text.getparent().rPr for text in body.iter(qn("w:t"))}
    fonts = [text for text, looks in said.items() if looks is not None and looks.rFonts is not None]
    assert fonts == ["☑"]
    assert said["หนึ่ง"] is None or not len(said["หนึ่ง"])


def test_every_style_in_use_is_thai_in_the_font_of_complex_scripts() -> None:
    opened, data = made(Heading("หนึ่ง"), Heading("สอง", 2), Paragraph("ก"), TABLE, draft="ร่าง")
    used = {each.style.name for each in opened.paragraphs} | {"Header", "Footer"}
    for name in used:
        looks = opened.styles[name].element.rPr
        assert looks.rFonts.get(qn("w:cs")) == "TH Sarabun New", name
        assert looks.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH", name
        size, complex_size = (looks.find(qn(f"w:{each}")) for each in ("sz", "szCs"))
        assert (size is None) == (complex_size is None), name
        assert size is None or size.get(qn("w:val")) == complex_size.get(qn("w:val")), name
    assert 'Theme="' not in part(data, "styles.xml").partition("<w:latentStyles")[0]
    assert 'w:bidi="th-TH"' in part(data, "settings.xml")
    assert opened.core_properties.language == "th-TH"


def test_the_head_of_a_table_is_repeated_and_its_rows_stay_whole() -> None:
    opened, data = made(TABLE)
    rows = opened.tables[0].rows
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in rows]
    assert heads == [True, False, False, False]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)
    assert '<w:tblCaption w:val="ผลของสำนัก"/>' in part(data, "document.xml")


@pytest.mark.parametrize(("digits", "kind"), [("thai", "thaiNumbers"), ("arabic", None)])
def test_pages_are_numbered_in_the_forms_digits(digits: Digits, kind: str | None) -> None:
    opened, _ = made(TABLE, digits=digits)
    section = opened.sections[0]
    numbers = section._sectPr.find(qn("w:pgNumType"))
    assert (None if numbers is None else numbers.get(qn("w:fmt"))) == kind
    for footer in (section.footer, section.first_page_footer):
        fields = [each.get(qn("w:instr")) for each in footer._element.iter(qn("w:fldSimple"))]
        assert fields == ["PAGE"] if kind else ["PAGE", "NUMPAGES"]
        assert FOOT in footer.paragraphs[0].text


def test_pages_behind_the_first_name_the_document_and_its_draft() -> None:
    section = made(TABLE, draft="ร่าง: รออนุมัติ")[0].sections[0]
    assert section.different_first_page_header_footer
    assert section.header.paragraphs[0].text == "ร่าง: รออนุมัติ  แบบรายงาน รอบมีนาคม"
    assert not section.first_page_header.paragraphs[0].text


def test_a_memo_has_no_title_over_its_pages() -> None:
    section = made(Paragraph("ก"), memo=True)[0].sections[0]
    assert not section.different_first_page_header_footer
    assert not section.header.paragraphs[0].text and FOOT in section.footer.paragraphs[0].text
