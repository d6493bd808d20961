"""An election of a club is none that the bot holds: that is said, and nothing is begun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.elections.polling import polling
from tests.handlers.house import Chat, House

ADMIN, STAFF = "D0002", "D0106"
NONE, NO_DAYS = "ขณะนี้ไม่มีการเลือกตั้งของ", "ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("เลือกตั้งชมรมวันไหน ใครลงสมัครบ้าง", f"{NONE}ชมรม"),
        ("มีเลือกตั้งกรรมการสหกรณ์เมื่อไหร่", f"{NONE}สหกรณ์"),
        ("ผู้สมัครเลือกตั้งประธานชมรมมีใครบ้าง", f"{NONE}ชมรม"),
        ("ตอนนี้มีเลือกตั้งอะไรอยู่ไหม", NO_DAYS),
    ],
)
def test_none_is_open(chat: Callable[[str], Chat], said: str, told: str) -> None:
    assert told in chat(STAFF).answer_to(said)


def test_of_the_one_that_goes_on_the_days_are_told(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    polling(demo)
    told = chat(STAFF).answer_to("เลือกตั้งชมรมวันไหน ใครลงสมัครบ้าง")
    assert told.startswith(f"{NONE}ชมรม") and "19 พ.ค. 70" in told


@pytest.mark.parametrize(
    "said",
    [
        "เปิดเลือกตั้งกรรมการชมรม 10 ถึง 14 มีนาคม ตั้งให้หน่อย",
        "ช่วยจัดการเลือกตั้งประธานชมรม 10-14 มี.ค.",
        "อยากตั้งเลือกตั้งคณะกรรมการสหกรณ์ วันที่ 10 ถึง 14 มีนา",
    ],
)
def test_to_open_one_takes_no_words_for_names_and_keeps_the_days(
    demo: House, chat: Callable[[str], Chat], said: str
) -> None:
    admin = chat(ADMIN)
    told = admin.answer_to(said)
    assert "ยังไม่ได้เปิดการเลือกตั้ง" in told and "ไม่พบในทะเบียน" not in told
    assert "10 มีนาคม 2570 ถึง 14 มีนาคม 2570" in told and not demo.states(admin.user_id)
    begun = admin.answer_to("จัดคัดเลือกดีเด่น ลงคะแนน 10 มี.ค. 70 – 14 มี.ค. 70")
    assert "ข้อ 1 · ปี" in begun and "ไม่พบในทะเบียน" not in begun


def test_a_club_in_a_line_about_choosing_is_no_name(admin: Chat) -> None:
    told = admin.answer_to("จัดคัดเลือกดีเด่น เลือกตั้งกรรมการชมรม 10 ถึง 14 มีนาคม")
    assert "ไม่พบในทะเบียน" not in told
