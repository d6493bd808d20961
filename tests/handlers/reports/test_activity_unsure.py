"""Who does not know the number of an activity finds it by words of the work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("ไม่แน่ใจว่าข้อไหน เป็นงานตอบคำถามวินัยน่ะครับ", "3.1"),
        ("เรื่องวินัย", "3.1"),
        ("อันที่เกี่ยวกับวินัยอ่ะ", "3.1"),
        ("ไม่รู้ว่าเลขอะไร ที่ไปวัดน่ะ", "2.1"),
        ("เป็นงาน STRONG", "3.3"),
        ("จัดกิจกรรมถวายเทียนพรรษา", "2.1"),
    ],
)
def test_below_the_list_the_work_is_enough(
    chat: Callable[[str], Chat], said: str, first: str
) -> None:
    someone = chat(REPORTER).says("รายงาน").says(said)
    rows = [line for line in someone.last.splitlines() if line[:1].isdigit()]
    assert rows[0].startswith(f"{first} ") and not someone.house.states(someone.user_id)


def test_elsewhere_it_says_that_it_is_a_report(chat: Callable[[str], Chat]) -> None:
    said = "ไม่แน่ใจว่ารายงานข้อไหน เป็นงานตอบคำถามวินัยน่ะครับ"
    assert "รายงานกิจกรรม" in chat(REPORTER).says(said).last


@pytest.mark.parametrize(
    "said",
    [
        "เรื่องร้องเรียนที่ได้รับ",
        "งานเข้าเยอะจัง",
        "ไม่รู้จะเริ่มข้อไหนก่อนดี",
        "เรื่องวินัยส่งเมื่อไหร่",
        "งานนี้ใครอนุมัติ",
        "ลาป่วย",
    ],
)
def test_other_words_below_the_list_are_not_taken(chat: Callable[[str], Chat], said: str) -> None:
    reply = chat(REPORTER).says("รายงาน").says(said).last
    assert "อยู่ด้านบน" not in reply


@pytest.mark.parametrize("said", ["อันที่ไปวัดอะค่ะ จำเลขไม่ได้", "อันเกี่ยวกับความเสี่ยงอะครับ ลืมเลข"])
def test_words_that_look_for_an_activity_are_no_story(
    chat: Callable[[str], Chat], said: str
) -> None:
    someone = chat(REPORTER).says("รายงาน").says(said)
    assert "อยู่ด้านบน" in someone.last and "จะเติมในรายงาน" not in someone.last
    someone.says("รายงาน 2.1").says("เสร็จแล้ว")
    assert "ลืมเลข" not in someone.last and "จำเลขไม่ได้" not in someone.last
    assert "เล่าสิ่งที่ทำ" in someone.last
