"""Who sees that nobody can read a complaint is told why, and may ask."""

from __future__ import annotations

import pytest

from tests.handlers.complaints.filing.complaint_talk import answers_of, told
from tests.handlers.house import House

WHY = "ตรงกับผู้รับเรื่องทุกคน"


@pytest.mark.parametrize(
    "asked", ["ทำไมถึงไม่มีคนรับเรื่องล่ะ", "ทำไมไม่มีคนอ่านล่ะครับ", "อ้าว ทำไมไม่มีใครรับเรื่องเลยคะ"]
)
def test_the_names_that_leave_no_reader_are_told_of(demo: House, asked: str) -> None:
    who = told(demo).says("คนที่ห้ามเห็นคือ นายสมมติ ทดสอบยานยนต์").taps("แก้ตามนี้")
    assert WHY in who.last and WHY in who.says(asked).since(-2)
    assert answers_of(who)["more"] is None


def test_where_somebody_reads_it_they_are_told_of(demo: House) -> None:
    who = told(demo).says("ทำไมไม่มีคนอ่านล่ะครับ")
    assert "ผู้ที่จะได้อ่านคือ" in who.since(-2) and answers_of(who)["more"] is None


@pytest.mark.parametrize("words", ["ทำไมไม่มีคนรับโทรศัพท์เลยทั้งวัน", "ไม่มีคนรับเรื่องที่เคาน์เตอร์มาสามวันแล้ว"])
def test_a_story_of_nobody_there_is_no_such_question(demo: House, words: str) -> None:
    assert "ผู้ที่จะได้อ่านคือ" not in told(demo).says(words).since(-2)


def test_the_story_is_to_be_told_again(demo: House) -> None:
    who = told(demo).says("ขอเริ่มเล่าใหม่ทั้งหมดได้มั้ย")
    assert "กด “แก้ไข” ที่ข้อ “เรื่อง”" in who.since(-2) and answers_of(who)["more"] is None
