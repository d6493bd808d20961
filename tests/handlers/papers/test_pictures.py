"""Pictures with captions: side by side, never parted, as large as their place, and none is lost."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import docx
import openpyxl
import pytest

from handlers.papers.printing import pdf, sheet_file, thumbnails, word_file
from handlers.papers.printing.model import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Pictures,
    Table,
    Thumb,
)
from scheduler.opening.content_pictures import small
from tests.handlers.papers.reading import docx_text, images, pages, squeezed
from tests.handlers.papers.round import photo

NOW = datetime(2026, 11, 20, 2, 14, tzinfo=UTC)
KEPT = {"wide": photo(), "tall": photo("olive", (600, 1800))}


def document(*blocks: Block) -> Document:
    return Document(["ภาพกิจกรรม"], [], blocks, NOW)


def captioned(many: int, key: str = "wide", across: int = 2) -> Pictures:
    return Pictures([(Thumb(key), f"ภาพที่ {n} ผู้เข้าร่วม") for n in range(1, many + 1)], across)


def shown(made: Document) -> dict[str, bytes]:
    return thumbnails.of_document(made, KEPT.get, small)


def test_two_stand_side_by_side_and_the_last_one_in_the_middle() -> None:
    made = document(captioned(3))
    [[first, second, third]] = images(pdf.render(made, "", shown(made)))
    assert first[1] == pytest.approx(second[1], abs=1) and first[2] < second[0]
    assert third[3] < first[1] and (third[0] + third[2]) / 2 == pytest.approx(595 / 2, abs=2)


@pytest.mark.parametrize("across", [1, 2, 3, 4])
def test_each_page_has_as_many_captions_as_pictures(across: int) -> None:
    made = document(Heading("ภาพประกอบ"), captioned(25, "tall", across))
    data = pdf.render(made, "", shown(made))
    counted = [page.count("ผู้เข้าร่วม") for page in map(squeezed, pages(data))]
    assert counted == list(map(len, images(data))) and sum(counted) == 25


def test_a_picture_is_as_fine_as_its_place_and_no_finer() -> None:
    table = Table("ตาราง", [Column("ภาพ", 1)], [[Cell(Thumb("wide"))]])
    asked = []
    for blocks in ((table,), (captioned(1, across=2),), (table, captioned(1, across=4))):
        thumbnails.of_document(document(*blocks), KEPT.get, lambda _data, side: asked.append(side))
    assert asked == [160, 600, 300]


def test_one_that_is_gone_keeps_its_place_and_its_caption() -> None:
    made = document(captioned(2, "gone"))
    assert shown(made) == {}
    [page] = pages(pdf.render(made, ""))
    assert squeezed(page).count("(ภาพ)") == squeezed(page).count("ผู้เข้าร่วม") == 2
    assert "(ภาพ)\n" in docx_text(word_file.render(made, "ท้าย"))


def test_a_caption_longer_than_a_page_goes_on_over_it_and_is_not_lost() -> None:
    told = "คำบรรยายภาพ" * 450
    made = document(Pictures([(Thumb("wide"), told)]))
    found = pages(pdf.render(made, "", shown(made)))
    assert squeezed("".join(found)).count("คำบรรยายภาพ") == 450


def test_word_has_them_as_a_table_with_as_many_columns() -> None:
    made = document(captioned(3))
    read = docx.Document(io.BytesIO(word_file.render(made, "ท้าย", shown(made))))
    [table] = read.tables
    assert [len(row.cells) for row in table.rows] == [2, 2]
    assert len(read.inline_shapes) == 3
    assert table.rows[1].cells[0].text.strip() == "ภาพที่ 3 ผู้เข้าร่วม"


def test_a_workbook_has_them_on_a_sheet_of_their_own_each_beside_its_caption() -> None:
    made = document(captioned(2), Pictures([(Thumb("wide"), "คำ" * 3000)], name="อื่น"))
    book = openpyxl.load_workbook(io.BytesIO(sheet_file.render(made, "ท้าย", shown(made))))
    assert book.sheetnames == ["สรุป", "ภาพ", "อื่น"]
    assert book["ภาพ"]["B3"].value == "ภาพที่ 2 ผู้เข้าร่วม"
    assert [each.anchor._from.row for each in book["ภาพ"]._images] == [1, 2]
    assert [each.anchor._from.row for each in book["อื่น"]._images] == [1]
