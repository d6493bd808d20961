"""Planning an election: by questions, in one line, and with a committee that is too small."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from models.elections import elections
from models.elections.election import VOTING
from tests.handlers.elections.electing import PLANNED, election_of
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, REPORTER


def test_one_line_plans_it_and_each_setting_says_where_it_comes_from(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says(PLANNED)
    words = admin.since(0)
    assert "19 พ.ค. 70 – 24 พ.ค. 70 (ตามกรอบการคัดเลือกปี 2567 เลื่อนปี)" in words
    assert "2 คน (กำหนดเอง)" in words and "1 คน (ไม่ได้ระบุในแหล่งข้อมูล)" in words
    assert "นายสมมติ อำนวยการข่าว" in words and "นายสมมติ รับแจ้งเหตุ" in words
    admin.taps("จัดการคัดเลือก")
    assert "จัดการคัดเลือกแล้ว" in admin.last and "กำลังเสนอชื่อ" in admin.last
    found = election_of(demo)
    assert elections.settings_of(found).winners == 2
    with demo.session() as session:
        days = elections.days_of(session, found)
        committee = elections.members(session, found)
    assert days[VOTING] == (date(2027, 5, 19), date(2027, 5, 24))
    assert [each.chair for each in committee] == [True, False, False]


@pytest.mark.soak
def test_it_is_asked_question_by_question_and_two_letters_find_a_person(
    chat: Callable[[str], Chat],
) -> None:
    admin = chat(ADMIN).says("จัดคัดเลือกดีเด่น").taps("ปี 2570")
    admin.says("อำนวย")
    assert "หมายถึงผู้ใด" in admin.last and "สำนักประชาสัมพันธ์" in admin.last
    admin.taps(next(each for each in admin.offers if each.startswith("3. ")))
    admin.says("การคลัง, ขวัญใจ")
    assert "ไม่พบในทะเบียน" in admin.last and "ขวัญใจ" in admin.last


def test_a_committee_of_two_is_told_to_take_one_more(chat: Callable[[str], Chat]) -> None:
    admin = chat(ADMIN).says("จัดคัดเลือกดีเด่น ปี 2570 ประธาน อำนวยการข่าว กรรมการ อำนวยการคลัง")
    assert "อย่างน้อย 3 คนรวมประธาน กรุณาพิมพ์ชื่อเพิ่มอีก 1 คน" in admin.since(0)
    assert "นางตัวอย่าง อำนวยการคลัง" in admin.last and "ครบแล้ว" not in admin.offers
    admin.says("รับแจ้งเหตุ").taps("ครบแล้ว")
    assert "นางตัวอย่าง อำนวยการคลัง และ นายสมมติ รับแจ้งเหตุ" in admin.last


def test_nobody_else_plans_one(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER).says("จัดคัดเลือกดีเด่น")
    assert "จัดการคัดเลือก" not in reporter.offers and "ปีใด" not in reporter.last


def test_days_told_before_the_year_or_at_another_question_stay(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("จัดคัดเลือกดีเด่น เสนอชื่อ 5-10 มีนา แล้วโหวต 15-20 มีนา").says("ปี 2570")
    answers = admin.state["answers"]
    assert answers["naming"] == ["2027-03-05", "2027-03-10"]
    assert answers["voting"] == ["2027-03-15", "2027-03-20"]
    assert answers["result"] == ["2027-06-10", "2027-06-10"]  # of the year's usual days
    admin.says("ประกาศผล 25 มีนา")
    assert admin.state["answers"]["result"] == ["2027-03-25", "2027-03-25"]
    assert "ผู้ใดเป็นประธานกรรมการคัดเลือก" in admin.last


def test_days_of_another_year_give_way_to_those_of_the_year(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("จัดคัดเลือกดีเด่น เสนอชื่อ 5-10 มีนา").says("ปี 2571")
    assert admin.state["answers"]["naming"][0].startswith("2028")


@pytest.mark.parametrize("words", ["โหวตกันยังไง", "เสนอชื่อใครได้บ้าง", "เลื่อนรอบ 20 มีนาคม เป็น 25 มีนาคม"])
def test_other_words_change_no_day(demo: House, chat: Callable[[str], Chat], words: str) -> None:
    admin = chat(ADMIN).says("จัดคัดเลือกดีเด่น").says("ปี 2570").says(words)
    assert "เก็บวันตามที่บอกแล้ว" not in admin.since(0)


LINE = "เปิดให้เสนอชื่อคนดีปี 70 ได้เลย ตั้งแต่พรุ่งนี้ถึง 20 มีนา"


@pytest.fixture
def card(chat: Callable[[str], Chat]) -> Chat:
    """The administrator at the card of a plan."""
    admin = chat(ADMIN).says(LINE).says("อำนวยการข่าว")
    return admin.says("อำนวยการคลัง กับ รับแจ้งเหตุ ค่ะ").taps("ครบแล้ว")


def days_of(chat: Chat) -> object:
    return chat.state["answers"]["naming"]


def test_the_days_of_the_first_line_are_taken(card: Chat) -> None:
    assert days_of(card) == ["2027-03-02", "2027-03-20"]
    assert "วันเริ่มกำหนดเอง" in card.since(0)


@pytest.mark.parametrize(
    "said",
    [
        "วันเสนอชื่อเอาตั้งแต่พรุ่งนี้ถึง 21 มีนา นะคะ",
        "แก้ไขวันเสนอชื่อ 2 มี.ค. 70 ถึง 21 มี.ค. 70",
        "เปลี่ยนวันเสนอชื่อเป็น 2-21 มีนาคม",
    ],
)
def test_days_named_by_their_step_are_no_leave(card: Chat, said: str) -> None:
    assert "วันลา" not in card.answer_to(said)
    if "แก้ตามนี้" in card.offers:
        card.says("แก้ตามนี้")
    assert days_of(card) == ["2027-03-02", "2027-03-21"]


def test_leave_told_amid_a_plan_is_leave(card: Chat) -> None:
    before = days_of(card)
    card.says("พรุ่งนี้ถึงวันศุกร์ขอลาพักร้อนค่ะ")
    assert "วันลา" in card.since(0) or days_of(card) == before


@pytest.mark.parametrize(
    "said",
    [
        "ไม่ให้เลือกตัวเอง",
        "ห้ามเลือกตนเองค่ะ",
        "ตั้งค่าให้เลือกตนเองไม่ได้",
        "ไม่อยากให้เลือกตัวเอง",
        "อย่าให้เลือกตัวเอง",
        "ไม่ควรให้โหวตตัวเอง",
        "ห้ามให้เลือกตัวเอง",
        "ไม่ควรเลือกตัวเองได้",
    ],
)
def test_a_setting_is_taken_in_words(card: Chat, said: str) -> None:
    assert card.says(said).state["answers"]["own_vote"] is False and not card.state.get("held")


def test_two_settings_are_taken_together(card: Chat) -> None:
    card.says("แก้ให้สำนักเสนอได้ 2 คน แล้วห้ามเลือกตัวเอง")
    kept = card.state["answers"]
    assert (kept["of_bureau"], kept["own_vote"]) == (2, False)


def test_who_may_choose_themself_is_asked_and_not_set(card: Chat) -> None:
    assert card.says("เลือกตัวเองได้ไหม").state["answers"]["own_vote"] is True


@pytest.mark.parametrize("said", ["อีกคน รับแจ้งเหตุ", "เพิ่มอีกคนคือ รับแจ้งเหตุ ค่ะ"])
def test_one_more_of_the_committee(chat: Callable[[str], Chat], said: str) -> None:
    admin = chat(ADMIN).says("จัดคัดเลือกดีเด่น ปี 2570 ประธาน อำนวยการข่าว กรรมการ อำนวยการคลัง")
    assert "นายสมมติ รับแจ้งเหตุ" in admin.says(said).last and "ไม่พบในทะเบียน" not in admin.last


def test_it_is_looked_at_and_set_afterwards(card: Chat) -> None:
    card.taps("จัดการคัดเลือก")
    assert "รอขั้นเสนอชื่อ" in card.answer_to("ขอดูการคัดเลือกอีกที")
    card.says("ตั้งค่าให้เลือกตนเองไม่ได้")
    assert card.state["answers"]["own_vote"] is False


def test_the_name_of_what_is_open_is_no_part_of_it(card: Chat) -> None:
    before = card.state["answers"]
    card.says("การจัดคัดเลือกดีเด่น")
    assert card.state["answers"] == before and not card.state.get("held")
