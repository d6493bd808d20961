"""Which activities are in a state, and which are left where a state is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import TOLD, sends

LEFT, BEGUN, GOING, NOT_BEGUN = (
    "กิจกรรมที่ยังไม่เสร็จ 29 จาก 30",
    "กิจกรรมที่มีรายงานแล้ว 2 จาก 30",
    "กิจกรรมที่มีรายงานแล้วแต่ยังไม่เสร็จ 1 จาก 30",
    "กิจกรรมที่ยังไม่มีรายงาน 28 จาก 30",
)


@pytest.fixture
def asking(reporter: Chat) -> Chat:
    """Whose bureau has finished one activity and begun another."""
    sends(reporter, number="2.1")
    reporter.says("รายงาน 2.2").sends_file().taps("เริ่มแล้ว 50%").says(TOLD)
    reporter.taps("ได้ตามแผนทั้งสองข้อ").taps("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ไม่มี").says("ยืนยัน")
    return reporter


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("กิจกรรมมีอะไรบ้าง ไม่เอาที่ทำเสร็จแล้ว", LEFT),
        ("ขอดูกิจกรรม ยกเว้นอันที่เสร็จแล้ว", LEFT),
        ("กิจกรรมทั้งหมดไม่รวมที่เสร็จแล้ว", LEFT),
        ("กิจกรรมไหนยังไม่เสร็จบ้าง", LEFT),
        ("ขอดูกิจกรรม ยกเว้นที่ยังไม่ได้เริ่ม", BEGUN),
        ("มีกิจกรรมอะไรบ้าง ไม่ต้องเอาที่ยังไม่เริ่มนะ", BEGUN),
        ("กิจกรรมไหนยังไม่เสร็จ ไม่เอาที่ยังไม่เริ่ม", GOING),
        ("กิจกรรมมีอะไรบ้าง ไม่เอาที่เสร็จแล้วกับที่ยังไม่เริ่ม", GOING),
        ("กิจกรรมที่ทำเสร็จแล้วมีอะไรบ้าง", "กิจกรรมที่ทำเสร็จแล้ว 1 จาก 30"),
        ("กิจกรรมไหนยังไม่เริ่มบ้าง", NOT_BEGUN),
        ("มีกิจกรรมที่เสร็จแล้วอะไรบ้าง ไม่รวมที่ยังไม่เริ่ม", "กิจกรรมที่ทำเสร็จแล้ว 1 จาก 30"),
        ("ขอดูกิจกรรมที่ยังไม่มีรายงาน ไม่เอาที่เสร็จแล้ว", NOT_BEGUN),
        ("กิจกรรมไหนยังไม่เริ่มและไม่เสร็จ", NOT_BEGUN),
        ("กิจกรรมไหนทำแล้วแต่ยังไม่เสร็จ", GOING),
        ("ขอดูกิจกรรมที่เริ่มแล้ว ไม่เอาที่เสร็จแล้ว", GOING),
        ("กิจกรรมไหนยังไม่ดำเนินการแล้วเสร็จบ้าง", LEFT),
    ],
)
def test_the_state_that_is_left_out_is_not_listed(asking: Chat, said: str, shown: str) -> None:
    assert shown in asking.answer_to(said)


def test_each_of_those_left_says_how_it_stands(asking: Chat) -> None:
    told = asking.answer_to("กิจกรรมมีอะไรบ้าง ไม่เอาที่เสร็จแล้วกับที่ยังไม่เริ่ม")
    assert "กิจกรรม 2.2" in told and "เริ่มดำเนินการไปบ้าง" in told
    assert "2.1" not in told
    assert "กิจกรรม 2.1" in asking.taps("กิจกรรมที่เสร็จแล้ว").last


def test_what_left_out_leaves_is_asked_on_of_another_bureau(chat: Callable[[str], Chat]) -> None:
    executive = chat("D0001")
    executive.says("กิจกรรมมีอะไรบ้าง ไม่เอาที่ทำเสร็จแล้ว")
    assert "กิจกรรมที่ยังไม่เสร็จ" in executive.answer_to("แล้วสำนักการคลังและงบประมาณล่ะ")


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0103", "กิจกรรมไม่เสร็จทันปีงบต้องแจ้งอะไร"),
        ("D0103", "กิจกรรมยังไม่เสร็จกรอกอะไร"),
        ("D0103", "โครงการไม่เสร็จในปีนี้ รายงานแบบไหน"),
        ("D0103", "กิจกรรมทำไม่เสร็จเลือกสถานะอะไร"),
        ("D0103", "รายงานกิจกรรมที่ยังไม่เสร็จ มีปัญหาอะไรบ้าง"),
        ("D0103", "กิจกรรมที่ไม่เสร็จเพราะอะไร"),
        ("D0103", "ทำไมกิจกรรมไม่เสร็จสักที มีอะไรติดขัด"),
        ("D0103", "ขอเลื่อนกิจกรรมที่ยังไม่เสร็จ"),
        ("D0001", "สำนักไหนมีกิจกรรมยังไม่เสร็จมากที่สุด"),
        ("D0001", "กิจกรรมไหนไม่เสร็จตามกำหนดบ้าง"),
    ],
)
def test_another_question_of_what_is_not_finished_lists_none(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    assert " จาก 30" not in chat(who).answer_to(said)


@pytest.mark.parametrize(
    ("said", "opposite"),
    [
        ("กิจกรรมมีอะไรบ้าง ไม่นับที่ยกเลิกกับที่เสร็จแล้ว", "กิจกรรมที่ทำเสร็จแล้ว"),
        ("กิจกรรมมีอะไรบ้าง ไม่รวมที่ยกเลิกไปและเสร็จแล้ว", "กิจกรรมที่ทำเสร็จแล้ว"),
        ("กิจกรรมมีอะไรบ้าง ไม่นับที่ยกเลิกกับที่ยังไม่เริ่ม", "กิจกรรมที่ยังไม่มีรายงาน"),
    ],
)
def test_what_is_left_out_with_something_unknown_is_not_listed(
    asking: Chat, said: str, opposite: str
) -> None:
    assert opposite not in asking.answer_to(said).split("\n")[0]
