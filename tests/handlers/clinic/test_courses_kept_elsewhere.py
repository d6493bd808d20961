"""Courses and one's own training record are kept elsewhere: that is told, and nothing is begun."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

ELSEWHERE = "ไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("D0106", "ขอบันทึกประวัติการอบรม ออนไลน์ 23-24 ก.พ. 70 จัดโดยสำนักงาน ก.พ."),
        ("D0106", "ประวัติอบรมของหนูดูที่ไหน"),
        ("D0103", "ไปอบรมคุณธรรมมา 6 ชั่วโมง จะเก็บไว้ในระบบตรงไหนคะ"),
        ("D0106", "มีหลักสูตรอะไรบังคับบ้าง"),
        ("D0101", "คนในสำนักใครยังไม่ผ่านอบรมวินัยบ้าง"),
        ("D0002", "จะเพิ่มคอร์สออนไลน์เรื่องวินัย"),
    ],
)
def test_it_is_told_where_courses_are_kept(
    chat: Callable[[str], Chat], who: str, said: str
) -> None:
    somebody = chat(who).says(said)
    assert ELSEWHERE in somebody.last and "หน่วยงานทรัพยากรบุคคล" in somebody.last
    assert somebody.house.states(somebody.user_id) == {}


@pytest.mark.parametrize(
    "said",
    [
        "รายงาน 3.1 จัดอบรมหลักสูตรวินัย ผู้เข้าร่วม 52 คน เสร็จแล้ว",
        "อบรมจริยธรรมวันไหน",
        "ขอใบรับรองอบรมเมื่อวาน",
        "ลาไปเรียนหลักสูตรนักบริหาร 5-9 มี.ค.",
        "หลักสูตรนี้มีการทุจริตเรื่องค่าวิทยากร",
    ],
)
def test_what_the_bot_does_know_is_answered_as_before(reporter: Chat, said: str) -> None:
    assert ELSEWHERE not in reporter.says(said).since(0)


def test_a_month_that_is_an_offices_name_breaks_nothing(chat: Callable[[str], Chat]) -> None:
    said = "บันทึกการอบรม 24 ก.พ. 70 6 ชม สำนักงาน ก.พ. จัด"
    assert chat("D0106").says(said).last
