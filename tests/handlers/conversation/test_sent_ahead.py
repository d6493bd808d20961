"""Who wants to send amid the questions is led past those that need no answer, to the card."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House


@pytest.fixture
def circular(demo: House) -> Chat:
    """An administrator at the file of a message to many, which may be left out."""
    someone = Chat(demo, seed.line_id("D0002")).says("ส่งข้อความถึงทุกคน")
    return someone.says("พรุ่งนี้ไฟดับตึก 1 ตั้งแต่ 9 โมง")


@pytest.fixture
def report(reporter: Chat) -> Chat:
    """A report at its evidence; only optional questions are left."""
    for said in ("รายงาน 2.1", "เสร็จแล้ว", "จัดอบรมที่ห้องประชุมใหญ่ คนเข้า 62 คน", "ได้ตามแผนทั้งสองข้อ"):
        reporter.says(said)
    reporter.says("ไม่ใช้งบ").says("เขียว")
    assert "ยังไม่มีไฟล์" in reporter.offers
    return reporter


@pytest.mark.parametrize("said", ["ส่งเลย", "ส่งได้เลย", "โอเคส่ง", "ส่งเลยค่ะ"])
def test_the_first_question_that_needs_an_answer_is_asked(circular: Chat, said: str) -> None:
    circular.says(said)
    assert "ข้าม “เอกสารแนบ” “ปุ่ม” แล้ว เหลือ" in circular.since(-1)
    assert "การรับทราบ" in circular.since(-1)
    circular.says(said)
    assert "เหลือ 2 ข้อ" in circular.since(-1) and "การรับทราบ" in circular.since(-1)


@pytest.mark.parametrize("said", ["ส่งเลย", "ส่งได้เลย", "โอเคส่ง"])
def test_the_card_is_seen_before_anything_is_sent(report: Chat, said: str) -> None:
    report.says(said)
    assert report.state["at"] == "review" and "ยังไม่ได้ส่ง ตรวจอีกครั้งด้านล่าง" in report.since(-2)
    report.says(said)
    assert "ส่งรายงานแล้ว" in report.last


def test_files_that_were_sent_stay(report: Chat) -> None:
    report.sends_file().says("ยังไม่ได้เผยแพร่").says("แก้ไข หลักฐาน")
    files = report.state["answers"]["evidence"]
    assert files and report.state["at"] == "evidence"
    report.says("ส่งเลย")
    assert report.state["at"] == "review" and report.state["answers"]["evidence"] == files


def test_where_nothing_is_optional_it_is_said_what_is_left(reporter: Chat) -> None:
    reporter.says("รายงาน 2.1").says("บันทึกเลย")
    assert reporter.state["at"] == "status" and "ข้อที่ต้องตอบก่อน" in reporter.since(-1)
