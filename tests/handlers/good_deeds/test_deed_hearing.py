"""What people say of good deeds without the exact command."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_said
from models.documents.document import DocumentRequest
from models.good_deeds.deed_documents import OWN_DEEDS
from tests.handlers.good_deeds.deed_talk import GIVER, STAFF, keeps
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("อยากจดความดี", "ทำความดีอะไร"),
        ("อยากบันทึกความดีว่าเมื่อวานช่วยสอนงานน้อง", "ตรงกับคุณธรรมใด"),
        ("ขอบันทึกความดีหน่อยค่ะ", "ทำความดีอะไร"),
        ("บันทึกความดียังไง", "แล้วเลือกคุณธรรม"),
        ("บันทึกความดีลบได้ไหม", "ถอนได้ทุกเมื่อ"),
        ("ใครเห็นความดีของฉันบ้าง", "ท่านเลือกทุกครั้ง"),
        ("ธนาคารความดีคืออะไรคะ", "ท่านเลือกทุกครั้ง"),
        ("ขอดูสมุดความดีหน่อยครับ", "สมุดความดีของท่าน"),
        ("ความดีที่ฉันทำปีนี้", "สมุดความดีของท่าน"),
        ("มีคนเห็นความดีผมรึยัง", "สมุดความดีของท่าน"),
        ("มีใครอ่านความดีของหนูบ้างมั้ย", "สมุดความดีของท่าน"),
        ("เปลี่ยนผู้อ่านเป็นฉันคนเดียว", "ยังไม่ได้เปลี่ยน กดเรื่องที่ต้องการ"),
        ("ขอเล่มความดีของสำนักปีนี้", "เล่มความดีของ"),
        ("สำนักเราทำความดีกี่เรื่องแล้ว", "ยังไม่แสดงตัวเลข"),
        ("มีใครทำความดีบ้าง", "ความดีที่เผยแพร่"),
    ],
)
def test_free_words_find_their_way(chat: Callable[[str], Chat], said: str, told: str) -> None:
    me = chat(GIVER).says(said)
    assert told in me.since(0)


@pytest.mark.soak
def test_the_own_book_as_a_file_is_asked_for_by_words(chat: Callable[[str], Chat]) -> None:
    me = keeps(chat(STAFF))
    asked = {"type": "text", "id": "asked", "text": "ขอไฟล์สมุดความดี"}
    me.sends({"type": "message", "message": asked}, silent=True)  # the worker answers with it
    with me.house.session() as session:
        assert [each.kind for each in session.query(DocumentRequest)] == [OWN_DEEDS.name]


@pytest.mark.soak
@pytest.mark.parametrize("said", ["ขอรายการความดีที่อยากทำทั้งหมด", "ความดีที่อยากทำ"])
def test_a_round_of_ideas_is_still_asked_for(chat: Callable[[str], Chat], said: str) -> None:
    assert "ระดมความคิด" in chat(STAFF).says(said).last


@pytest.mark.soak
def test_in_a_report_such_words_are_its_text(chat: Callable[[str], Chat]) -> None:
    reporter = chat(GIVER).says("รายงาน 2.2").taps("เสร็จแล้ว 100%")
    reporter.says("จัดกิจกรรมบันทึกความดีทุกวันศุกร์ มีผู้ร่วมทำความดีหลายคน")
    assert "ทำความดีอะไร" not in reporter.last and "สมุดความดี" not in reporter.last


@pytest.mark.parametrize("word", ["บันทึกความดีค่ะ", "ขอบันทึกความดีหน่อยนะคะ", "จะบันทึกความดีครับ"])
def test_politeness_behind_the_command_is_no_deed(word: str) -> None:
    assert deed_said.deed_in(f"{word} ช่วยแม่บ้านยกน้ำขึ้นชั้น 5") == "ช่วยแม่บ้านยกน้ำขึ้นชั้น 5"


def test_whose_deed_it_is_is_no_part_of_it() -> None:
    said = "บันทึกความดีของผมเองด้วยครับ ช่วยแม่บ้านยกน้ำขึ้นชั้น 5"
    assert deed_said.deed_in(said) == "ช่วยแม่บ้านยกน้ำขึ้นชั้น 5"


@pytest.mark.parametrize(
    "said", ["ของหนูเองบ้าง ช่วยแม่บ้านยกน้ำขึ้นชั้น 5", "ของตัวเองค่ะ ช่วยแม่บ้านยกน้ำขึ้นชั้น 5"]
)
def test_whose_deed_it_is_may_stand_behind_the_command(said: str) -> None:
    assert deed_said.deed_in(said) == "ช่วยแม่บ้านยกน้ำขึ้นชั้น 5"


@pytest.mark.parametrize("words", ["ความดีที่ผมบันทึก หัวหน้าเห็นไหม", "ใครเห็นความดีที่ผมบันทึกบ้าง"])
def test_who_may_read_ones_deeds_is_told(chat: Callable[[str], Chat], words: str) -> None:
    told = chat("D0106").says(words).since(0)
    assert "บอตไม่แสดงแก่ผู้ใด รวมทั้งผู้บังคับบัญชา" in told and "สมุดความดี" in told
