"""While a survey is made: another day, a name of one's own, fewer questions, who sees names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.surveys import as_packaged
from tests.handlers.house import Chat


@pytest.fixture
def begun(chat: Callable[[str], Chat]) -> Chat:
    """A reporter, asked which questionnaire."""
    return chat("D0103").says("ทำแบบสำรวจ 1.5")


@pytest.fixture
def dated(begun: Chat) -> Chat:
    """The same, open until Friday 12 March."""
    return begun.says("ประเมินตนเอง").says("สำนักเรา ไม่เก็บชื่อ").says("12 มี.ค.")


@pytest.mark.parametrize(
    "said",
    ["เปลี่ยนชื่อแบบสำรวจเป็น ความพึงพอใจงานอบรม", "ตั้งชื่อเองได้ไหม", "ขอแก้ชื่อเป็นประเมินการอบรม"],
)
def test_a_name_chooses_no_questionnaire(begun: Chat, said: str) -> None:
    before = begun.state["answers"].get("questionnaire")
    begun.says(said)
    assert "ตั้งชื่อเองไม่ได้" in begun.since(0)
    assert begun.state["answers"].get("questionnaire") == before


@pytest.mark.parametrize(
    "said", ["ถามแค่สามข้อพอ", "ตัดข้อสุดท้ายออกได้มั้ย", "เอาแค่ 5 ข้อ", "ลดคำถามลงหน่อย", "ขอตัดบางข้อออก"]
)
def test_the_questions_stay(begun: Chat, said: str) -> None:
    assert "ตัดหรือลดข้อไม่ได้" in begun.says(said).since(0)


@pytest.mark.parametrize(
    "said", ["ถามสำนักเรา", "พอใจบริการ", "เพิ่มคำถามว่าสะดวกไหม", "มี 3 คน", "เลือกข้อ 2", "ชื่อแบบนี้ดี"]
)
def test_other_words_are_not_heard_so(said: str) -> None:
    assert as_packaged.heeds(said, "questionnaire") is None


@pytest.mark.parametrize("said", ["คนตอบต้องใส่ชื่อไหม", "เห็นชื่อคนตอบมั้ย", "จะเก็บชื่อหรือเปล่า"])
def test_who_sees_names_is_told(begun: Chat, said: str) -> None:
    begun.says("ประเมินตนเอง").says(said)
    assert "ไม่มีผู้ใดเห็นว่าใครตอบอะไร" in begun.since(0) and "who" not in begun.state["answers"]


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("ปิดเร็วขึ้นเป็นวันพุธได้ไหม", "2027-03-10"),
        ("เปิดถึงวันที่ 20 มี.ค. ละกัน", "2027-03-20"),
        ("เลื่อนปิดไปอีกอาทิตย์", "2027-03-19"),
        ("ขอปิด 31 มี.ค. ดีกว่า", "2027-03-31"),
        ("เปลี่ยนวันปิดเป็น 18 มีนา", "2027-03-18"),
    ],
)
def test_another_day_is_taken_at_a_later_question(dated: Chat, said: str, day: str) -> None:
    dated.says(said)
    assert dated.state["answers"]["last_day"] == day and "คำถามเพิ่ม" in dated.last


@pytest.mark.parametrize(
    ("said", "day"), [("12 มี.ค. ห้าโมงเย็น", "2027-03-12"), ("ศุกร์นี้เที่ยง", "2027-03-05")]
)
def test_of_a_closing_hour_the_day_is_kept_and_that_is_said(
    begun: Chat, said: str, day: str
) -> None:
    begun.says("ประเมินตนเอง").says("สำนักเรา ไม่เก็บชื่อ").says(said)
    assert "เวลาปิดเลือกไม่ได้" in begun.since(0) and begun.state["answers"]["last_day"] == day


@pytest.mark.parametrize(
    "said", ["ใช้แบบเดิมเหมือนปีที่แล้วได้ไหม", "ขอใช้คำถามชุดเดิมของปีก่อน", "เอาเหมือนครั้งที่แล้วได้มั้ย"]
)
def test_what_was_asked_before_is_told_to_be_the_same(begun: Chat, said: str) -> None:
    begun.says("ประเมินตนเอง").says(said)
    assert "ใช้คำถามชุดเดิมทุกครั้ง" in begun.since(0) and "who" not in begun.state["answers"]


@pytest.mark.parametrize(
    "said", ["เอาคำถามของเราเองได้ป่าว", "เพิ่มคำถามเองได้ไหมคะ", "ใส่คำถามของสำนักเพิ่มได้มั้ย"]
)
def test_when_own_questions_are_added_is_told(begun: Chat, said: str) -> None:
    begun.says("ประเมินตนเอง").says(said)
    assert "บอตถามหลังเลือกวันปิด" in begun.since(0) and "who" not in begun.state["answers"]


@pytest.mark.parametrize("said", ["โอเค เปิดเลย", "พอแล้วค่ะ เปิดแบบสำรวจได้เลย", "เปิดเลยครับ"])
def test_who_wants_it_open_adds_no_question_and_sees_it_first(dated: Chat, said: str) -> None:
    assert "ตรวจแบบสำรวจก่อนเปิด" in dated.says(said).last and "เปิดแบบสำรวจ" in dated.offers
