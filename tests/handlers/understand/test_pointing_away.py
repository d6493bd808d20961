"""Words that only say where an answer stands are no answer by themselves."""

from __future__ import annotations

import pytest

from handlers.understand.pointing.pointing_away import AnswerStands, points_away
from tests.handlers.house import Chat

DONE = "จัดแลกเปลี่ยนเรียนรู้เมื่อ 15 มกราคม มีผู้เข้าร่วม 118 คน"


@pytest.mark.parametrize(
    "said",
    [
        "ก็ตามนั้นแหละ", "เหมือนข้อเมื่อกี้", "ตามที่ตอบไปข้อบน", "อย่างที่บอกไป", "ก็อย่างที่เห็น", "ตามที่คุยกัน",
        "เหมือนรอบที่แล้วเลยค่ะ", "คนเดิม", "เจ้าเดิมปีที่แล้ว", "บริษัทเดิมครับ", "ที่เดิม", "ดูข้อบน", "แบบเดิม",
    ],
)  # fmt: skip
def test_what_was_before_is_no_answer(said: str) -> None:
    assert points_away(said) is AnswerStands.BEFORE


@pytest.mark.parametrize(
    "said",
    [
        "ดูในไฟล์", "ดูตามไฟล์แนบนะคะ", "ตามรูปค่ะ", "ดูในการ์ดค่ะ", "รายละเอียดตามเอกสารที่แนบมาครับ",
        "อยู่ในไฟล์แล้วค่ะ", "ดูในรายงานเล่มใหญ่นะ",
    ],
)  # fmt: skip
def test_what_stands_in_papers_is_no_answer(said: str) -> None:
    assert points_away(said) is AnswerStands.PAPERS


@pytest.mark.parametrize(
    "said",
    [
        "ตามแผน", "จัดอบรมตามแผน", "ดำเนินการตามที่ได้รับมอบหมาย", "ดูงานที่ระยอง", "ดูแลต้นไม้ในห้อง",
        "ทำแบบเดิมแต่เพิ่มคน", "เหมือนเดิมแต่คนน้อยลง", "คนเดิมคือคุณสมชาย", "บริษัทเดิมครับ ชื่อทวีทรัพย์",
        "เอกสารเผยแพร่ 2 ชุด", "อ่านหนังสือให้ผู้สูงอายุฟัง", "อบรมตามคำสั่งสำนักงาน", "ที่ห้องเดิมชั้น 3",
        "เหมือนฝัน สุขใจ", "ตามใจ",
    ],
)  # fmt: skip
def test_words_that_tell_something_are_kept(said: str) -> None:
    assert points_away(said) is None


def test_a_long_text_is_read_at_once() -> None:
    assert points_away("ก็ตามนั้นเลย " * 400) is None
    assert points_away("ก็" * 29 + "นั้") is None


@pytest.mark.soak
def test_a_report_asks_again(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("ดูตามไฟล์แนบนะคะ")
    assert "บอตไม่อ่านข้อความในไฟล์" in reporter.since(0)
    assert "narrative" not in reporter.state["answers"]
    reporter.says(DONE).says("ก็ตามนั้นแหละ")
    assert "output" not in reporter.state["answers"]
    assert reporter.says("ตามแผนแหละ").state["answers"]["output"] == "เป็นไปตามแผน"


def test_a_giver_is_named(reporter: Chat) -> None:
    reporter.says("รับของขวัญ").says("กระเช้าผลไม้ 3,500 บาท").says("คนเดิม")
    assert "giver" not in reporter.state["answers"]


def test_a_message_to_many_may_point_at_what_goes_with_it(admin: Chat) -> None:
    admin.says("ส่งข้อความถึงผู้รายงานทุกคน").says("รายละเอียดตามเอกสารแนบ")
    assert admin.state["answers"]["text"] == "รายละเอียดตามเอกสารแนบ"
