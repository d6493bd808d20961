"""The rota of a year as a document: published, late, open, skipped, with the pictures."""

from __future__ import annotations

import io
from datetime import date

import docx
from PIL import Image
from sqlalchemy import select

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather, render
from handlers.papers.printing.model import Table
from models.documents.document import DocumentRequest
from models.thursday_pictures.picture_documents import PICTURE_REPORT
from tests.handlers.house import Chat
from tests.handlers.papers.reading import readings
from tests.handlers.thursday_pictures.picturing import TITLE, sends_picture, sets_rota


def small_picture(_bytes: bytes, _side: int) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (16, 16), "red").save(out, "JPEG")
    return out.getvalue()


def published_late(admin: Chat, reporter: Chat, head: Chat) -> None:
    """Of four weeks the first is published a day late, the second is over, two are to come."""
    sets_rota(admin)
    sends_picture(reporter, head)
    head.taps("อนุมัติ")
    admin.house.later(days=4)
    reporter.says("รับภาพไปส่งต่อ").taps("ส่งต่อแล้ว")
    admin.house.later(days=7)


def test_it_tells_what_was_published_late_and_open_with_the_picture(
    admin: Chat, reporter: Chat, head: Chat
) -> None:
    published_late(admin, reporter, head)
    house = admin.house
    with house.session() as session:
        request = PaperRequest(PICTURE_REPORT.name, gift=2570)
        report = gather(session, house.sealer, request, house.now)
    [table] = [each for each in report.blocks if isinstance(each, Table)]
    assert [row[0].value for row in table.rows][:2] == [date(2027, 3, 4), date(2027, 3, 11)]
    printed = str(report).replace("\\xa0", " ")
    assert "กำหนดเผยแพร่ ๔ เรื่อง เผยแพร่แล้ว ๑ เรื่อง (ช้ากว่ากำหนด ๑ เรื่อง)" in printed
    assert "คงเหลือ ๓ เรื่อง (เลยกำหนด ๑ เรื่อง) เว้น ๐ สัปดาห์" in printed
    assert TITLE in printed and "ช้ากว่ากำหนด เมื่อ ๕ มีนาคม ๒๕๗๐" in printed

    def fetch(_key: str) -> bytes:
        return b"stored"

    word = render(report, "docx", house.sealer, fetch, small_picture).data
    assert len(docx.Document(io.BytesIO(word)).inline_shapes) == 1
    page = render(report, "pdf", house.sealer, fetch, small_picture).data
    assert any(TITLE in each for each in readings(page))


def test_one_sentence_asks_for_it_and_units_do_not_get_it(admin: Chat, reporter: Chat) -> None:
    sets_rota(admin)
    admin.sends(
        {"type": "message", "message": {"type": "text", "id": "m0", "text": "รายงานอินโฟกราฟิก"}},
        silent=True,
    )
    with admin.house.session() as session:
        [asked] = session.scalars(select(DocumentRequest)).all()
        assert (asked.kind, asked.ending, asked.gift) == (PICTURE_REPORT.name, "pdf", 0)
    assert "ผู้ดูแลระบบและผู้บริหาร" in reporter.says("รายงานอินโฟกราฟิก").last
