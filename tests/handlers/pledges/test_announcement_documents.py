"""An announcement as a document: asked for in one sentence by whom it is for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy import select

from handlers.pledges import announcement_documents
from models.documents.document import DocumentRequest
from models.people.person import Person
from models.pledges import announcing
from models.pledges.announcement_files import packaged_announcement
from tests.handlers.house import Chat, House

STAFF = "D0103"


def opens(house: House, *names: str, bureau: bool = False) -> None:
    """These announcements, in the whole office or in one bureau that is not STAFF's."""
    with house.session() as session:
        staff = session.scalars(select(Person).where(Person.staff_id == STAFF)).one()
        other = session.scalars(select(Person).where(Person.bureau_id != staff.bureau_id)).first()
        assert other is not None
        for name in names:
            kept = announcing.store(session, packaged_announcement(name, 2570), house.now)
            where = other.bureau if bureau else None
            announcing.open_campaign(
                session, kept.announcement, date(2027, 2, 1), date(2027, 9, 30), house.now, where
            )
        session.commit()


def asked(house: House) -> list[tuple[str, str, str]]:
    with house.session() as session:
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id))
        return [
            (row.kind, row.ending, announcing.short_name(session, row.gift or 0)) for row in rows
        ]


def orders(someone: Chat, words: str) -> Chat:
    """Says it; the document that comes is the only answer."""
    before = len(someone.heard)
    message = {"type": "text", "id": f"order-{words}", "text": words}
    someone.sends({"type": "message", "message": message}, silent=True)
    assert someone.since(before) == ""
    return someone


@pytest.mark.parametrize(
    ("words", "ending"),
    [
        ("ขอตัวประกาศ", "pdf"),
        ("ขอประกาศ No Gift เป็น word", "docx"),
        ("พิมพ์ประกาศเจตนารมณ์ปี 2570 เป็น pdf หน่อยค่ะ", "pdf"),
        ("ขอประกาศ No Gift Policy ฉบับลงนาม", "pdf"),
        ("ขอไฟล์ประกาศ No Gift เป็น pdf", "pdf"),
        ("ขอไฟล์ประกาศ No Gift", "pdf"),
        ("ช่วยส่งเอกสารประกาศไม่รับของขวัญ", "pdf"),
    ],
)
def test_one_sentence_asks_for_the_only_announcement(
    chat: Callable[[str], Chat], words: str, ending: str
) -> None:
    someone = chat(STAFF)
    opens(someone.house, "no-gift")
    orders(someone, words)
    assert asked(someone.house) == [("announcement", ending, "No Gift Policy")]


@pytest.mark.parametrize(
    "words",
    ["ประกาศที่เข้าร่วม", "ประกาศผลการคัดเลือกเป็น pdf", "ขอประกาศของผู้บริหารเป็น word", "บันทึกประกาศ",
     "เปิดประกาศ", "แก้ประกาศในไฟล์ word", "No Gift", "ไฟล์ประกาศส่งตรงไหน", "แนบไฟล์ประกาศแล้ว",
     "ส่งไฟล์ประกาศให้ทุกคนหน่อย", "ขอไฟล์ผล No Gift"],
)  # fmt: skip
def test_other_sentences_about_announcements_ask_for_something_else(words: str) -> None:
    assert not announcement_documents.PAPERS.heard(words)


@pytest.mark.soak
def test_several_are_offered_and_a_name_chooses(chat: Callable[[str], Chat]) -> None:
    someone = chat(STAFF)
    opens(someone.house, "no-gift", "moral-organisation")
    someone.says("ขอตัวประกาศเป็น word")
    assert "ต้องการประกาศใด" in someone.last and asked(someone.house) == []
    orders(someone, "ขอตัวประกาศองค์กรคุณธรรมต้นแบบ")
    assert asked(someone.house) == [("announcement", "pdf", "องค์กรคุณธรรมต้นแบบ")]


@pytest.mark.soak
def test_one_of_another_bureau_is_not_theirs_and_none_says_so(chat: Callable[[str], Chat]) -> None:
    someone = chat(STAFF)
    opens(someone.house, "no-gift", bureau=True)
    someone.says("ขอตัวประกาศ")
    assert "ยังไม่มีประกาศ" in someone.last
    someone.taps_data("o:announcement_paper?g=1")
    assert "ไม่พบประกาศนี้" in someone.last and asked(someone.house) == []
