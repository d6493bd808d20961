"""An administrator changes an answer of a matter's sheet, and takes the change back."""

from __future__ import annotations

import pytest

from handlers import registry
from handlers.subjects.facts import facts_told
from models.clinic.clinic_answer import ClinicAnswer
from tests.handlers.clinic.test_give_answer import trail_of
from tests.handlers.house import Chat

DUE, TITLE = "ใบรับรองขอได้ถึงเมื่อไหร่", "ใบรับรองการเข้าร่วม · กำหนดเวลา"
WORDS, SOURCE = "ปีนี้ขอใบรับรองได้ถึงวันที่ 20 กันยายน", "บันทึกกลุ่มงานส่งเสริมคุณธรรม 3 มี.ค. 2570"
LONGEST = ClinicAnswer.__table__.c.topic.type.length


def test_each_answer_has_a_topic_of_its_own_that_can_be_kept() -> None:
    cells = [
        facts_told.FactCell(sheet, facet, fact)
        for sheet in facts_told.sheets(registry.SUBJECTS).values()
        for facet in sheet.facts
        for fact in sheet.cells(facet)
        if isinstance(fact, facts_told.ShortAnswer)
    ]
    topics = [facts_told.topic_of(each) for each in cells]
    assert len(set(topics)) == len(topics) and max(map(len, topics)) <= LONGEST
    assert all(facts_told.cell_of(registry.SUBJECTS, each) is not None for each in topics)


def test_a_fact_is_changed_from_its_card_and_taken_back(admin: Chat, reporter: Chat) -> None:
    admin.says(DUE).taps("เปลี่ยนคำตอบนี้")
    assert TITLE in admin.last and "ไม่มีกำหนดวันสุดท้าย" in admin.last
    admin.says(WORDS).says(SOURCE).taps("บันทึกคำตอบ")
    assert WORDS in admin.last
    reporter.says(DUE)
    assert reporter.last.startswith(TITLE) and WORDS in reporter.last and SOURCE in reporter.last
    assert "เปลี่ยนคำตอบนี้" not in reporter.offers
    reporter.says("แล้วแก้ทีหลังได้ป่ะ")
    assert WORDS not in reporter.last
    admin.says(DUE).taps("เปลี่ยนคำตอบนี้").taps("ใช้คำตอบเดิมของบอต").taps("บันทึกคำตอบ")
    reporter.says(DUE)
    assert WORDS not in reporter.last and "ไม่มีกำหนดวันสุดท้าย" in reporter.last
    assert trail_of(admin.house) == [("clinic.answer", 1), ("clinic.end", 2)]


@pytest.mark.parametrize("order", ["แก้คำตอบนี้", "ขอแก้คำตอบเมื่อกี้หน่อยค่ะ", "ปรับคำตอบ"])
def test_the_one_told_just_before_is_changed_by_an_order(admin: Chat, order: str) -> None:
    admin.says(DUE).says(order)
    assert f"คำตอบของ “{TITLE}”" in admin.last


@pytest.mark.parametrize(
    ("order", "title"),
    [("แก้คำตอบ ใบรับรองการเข้าร่วม · กำหนดเวลา", TITLE), ("แก้คำตอบเรื่อง ส่งช้าได้ไหม", "ส่งช้าได้ไหม")],
)
def test_or_by_its_title(admin: Chat, order: str, title: str) -> None:
    admin.says(order)
    assert f"คำตอบของ “{title}”" in admin.last


@pytest.mark.parametrize("said", ["แก้คำตอบ", "แก้คำตอบแบบสอบถามได้ไหม"])
def test_where_none_was_told_or_is_titled_nothing_begins(admin: Chat, said: str) -> None:
    admin.says(said)
    assert "คำตอบปัจจุบัน" not in admin.last


def test_who_is_no_administrator_changes_nothing(reporter: Chat) -> None:
    reporter.says(DUE).says("แก้คำตอบนี้")
    assert "คำตอบปัจจุบัน" not in reporter.last and not reporter.house.states(reporter.user_id)


def test_changed_facts_stand_in_no_list_of_questions(admin: Chat, reporter: Chat) -> None:
    admin.says(DUE).taps("เปลี่ยนคำตอบนี้").says(WORDS).says(SOURCE).taps("บันทึกคำตอบ")
    reporter.says("คำถามที่พบบ่อย")
    assert "คำถามอื่นของสำนักงาน" not in reporter.last
