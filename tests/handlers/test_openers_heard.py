"""A question is answered the same, whoever is called before it and whoever is thanked behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("plain", "typed"),
    [
        ("สถานะ", "เอ่อ สถานะเนี่ย"),
        ("วันนี้ต้องส่งอะไรบ้าง", "พี่คะ คือว่าวันนี้ต้องส่งอะไรบ้างคะ ขอบคุณค่ะ"),
        ("ส่งช้าได้ไหม", "รบกวนสอบถามค่ะ ส่งช้าได้มั๊ย 🙏"),
        ("ใครเห็นเรื่องร้องเรียน", "แอดมินคะ คัยเห็นเรื่องร้องเรียนบ้าง"),
    ],
)
def test_it_is_answered_alike(reporter: Chat, plain: str, typed: str) -> None:
    first = reporter.says(plain).last.splitlines()[0]
    assert reporter.says(typed).last.splitlines()[0] == first


@pytest.mark.parametrize("behind", [" ถ้าไม่มีก็แล้วไป", "คะ ไม่มีก็ไม่เป็นไรค่ะ", " แต่ถ้าไม่มีก็ไม่ต้องตอบนะ"])
def test_that_none_would_be_as_well_says_nothing(reporter: Chat, behind: str) -> None:
    first = reporter.says("มีรายงานที่ถูกส่งกลับไหม").last
    assert reporter.says(f"มีรายงานที่ถูกส่งกลับไหม{behind}").last == first


def test_a_question_for_an_adviser_is_kept_as_it_was_typed(reporter: Chat) -> None:
    reporter.says("พี่คะ ถามคลินิก ใบลงชื่อใดใช้เป็นหลักฐานได้ ขอบคุณค่ะ").taps("ส่งถามคน")
    assert "ใบลงชื่อใดใช้เป็นหลักฐานได้" in reporter.taps("ไม่บอกชื่อ").last


def test_an_announced_order_does_nothing_yet(reporter: Chat) -> None:
    reporter.says("ขอถามหน่อย รับของขวัญ 3,000 บาทต้องทำอย่างไร")
    assert not reporter.house.states(reporter.user_id)


def test_of_a_complaint_the_call_before_it_is_left_out_and_nothing_else(
    chat: Callable[[str], Chat],
) -> None:
    story = "หัวหน้าเอารถหลวงไปใช้ส่วนตัวทุกเสาร์ ไม่มีใครกล้าพูด ช่วยด้วย"
    assert f"“{story}”" in chat("D0106").says(f"พี่คะ อยากร้องเรียน {story}").taps("ข้อร้องเรียน").last


def test_thanks_in_praise_and_the_end_of_a_name_stay(reporter: Chat) -> None:
    reporter.says("ชื่นชม นายสมมติ ช่วยรายงาน ช่วยสอนงานทุกวัน ขอบคุณค่ะ").taps("จิตอาสา")
    assert "ขอบคุณ" in reporter.last
