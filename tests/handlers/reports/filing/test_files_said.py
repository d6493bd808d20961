"""What is said of a report's files at its questions: more of them, elsewhere, all there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER, TOLD


@pytest.fixture
def asked(chat: Callable[[str], Chat]) -> Chat:
    """A reporter who is asked for files."""
    reporter = chat(REPORTER).says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(TOLD)
    return reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")


def test_after_one_file_it_is_said_that_more_may_come(asked: Chat) -> None:
    assert "หากมีอีก ส่งเข้ามาได้เลย" in asked.sends_file().since(-2)
    assert asked.state["at"] == "publicity"
    asked.sends_file()
    assert len(asked.state["answers"]["evidence"]) == 2


@pytest.mark.parametrize(
    "said",
    [
        "มีรูปด้วยแต่อยู่อีกเครื่อง",
        "รูปอยู่ในคอมที่บ้าน",
        "ไฟล์อยู่ที่ทำงานค่ะ",
        "ภาพถ่ายเก็บไว้ในมือถืออีกเครื่อง",
        "รูปอยู่กับน้องอีกคน",
        "แต่เอกสารอยู่ในโน้ตบุ๊กครับ",
    ],
)
@pytest.mark.parametrize("sent", [0, 1])
def test_of_files_elsewhere_it_is_told_how_they_come_later(
    asked: Chat, said: str, sent: int
) -> None:
    for _ in range(sent):
        asked.sends_file()
    before = asked.state
    asked.says(said)
    assert "ทีหลังได้" in asked.since(0) and "ทำต่อ" in asked.since(0)
    assert asked.state["at"] == before["at"] and asked.state["answers"] == before["answers"]


@pytest.mark.parametrize(
    "said",
    ["มีอีกรูป", "ยังมีรูปอีก 2 รูป", "ขอส่งเพิ่มอีก", "มีไฟล์อีกค่ะ", "รูปยังไม่ครบ", "จะแนบเพิ่มเติมนะคะ"],
)
def test_of_more_files_nothing_is_kept_as_a_channel(asked: Chat, said: str) -> None:
    asked.sends_file().says(said)
    assert "ขณะนี้ได้รับแล้ว 1 ไฟล์" in asked.since(0)
    assert asked.state["at"] == "publicity" and "publicity" not in asked.state["answers"]


@pytest.mark.parametrize(
    "said", ["พอแล้วครับ", "หมดแล้วค่ะ", "ครบแล้ว", "ครบแล้วค่ะ", "มีแค่นี้ค่ะ", "รูปมีเท่านี้"]
)
def test_that_these_are_all_goes_on(asked: Chat, said: str) -> None:
    asked.sends_file().says(said)
    assert "ได้รับไฟล์แล้ว 1 ไฟล์ ตอบข้อด้านล่างต่อได้เลย" in asked.since(0)
    assert asked.state["at"] == "publicity" and "publicity" not in asked.state["answers"]


@pytest.mark.parametrize("said", ["ลงครบแล้ว", "เผยแพร่ครบแล้วค่ะ", "ครบทุกช่องทาง"])
def test_that_it_was_published_everywhere_is_all_channels(asked: Chat, said: str) -> None:
    asked.sends_file().says(said)
    assert len(asked.state["answers"]["publicity"]) > 1


@pytest.mark.parametrize("said", ["เรียบร้อยแล้วค่ะ", "ราบรื่นดีครับ ไม่มีอุปสรรค", "ทุกอย่างเรียบร้อยดี"])
def test_that_it_went_well_is_no_channel(asked: Chat, said: str) -> None:
    asked.sends_file().says(said)
    assert "publicity" not in asked.state["answers"]


@pytest.mark.parametrize("said", ["ติดบอร์ดหน้าห้อง", "ไลน์กลุ่มสำนักอีกช่องทาง", "ลงวารสารภายใน"])
def test_a_channel_is_still_one(asked: Chat, said: str) -> None:
    asked.sends_file().says(said)
    assert asked.state["answers"].get("publicity")


@pytest.mark.parametrize("said", ["ยกเลิก", "พักก่อน"])
def test_who_leaves_still_leaves(asked: Chat, said: str) -> None:
    asked.sends_file().says(said)
    assert "ตอบข้อด้านล่างต่อได้เลย" not in asked.since(0)


@pytest.mark.parametrize("said", ["พอแล้วครับ", "หมดแล้วค่ะ"])
def test_at_the_card_it_is_said_how_it_is_sent(asked: Chat, said: str) -> None:
    asked.sends_file().taps("ยังไม่ได้เผยแพร่").says(said)
    assert "รายงานยังไม่ได้ส่ง ตรวจแล้วส่งจากปุ่ม" in asked.since(0)
    assert asked.state["at"] == "review"


@pytest.mark.parametrize("said", ["มีรูปกับรายงานการประชุม เดี๋ยวส่งทีหลัง", "ไฟล์อยู่ที่น้อง เดี๋ยวตามส่ง"])
def test_files_that_come_later_leave_the_question(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").says("เสร็จแล้ว").says("จัดแลกเปลี่ยนเรียนรู้ 15 มกราคม คนมา 5 คน")
    reporter.says("ได้ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says(said)
    assert reporter.state["at"] == "publicity" and reporter.state["answers"]["evidence"] is None
