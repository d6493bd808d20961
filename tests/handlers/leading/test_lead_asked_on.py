"""What leaders ask on is answered in the new scope, or it is said why not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.question.query import opens
from tests.handlers.house import Chat

DIRECTOR, HEAD = "D0101", "D0102"
_NOT_THE_OFFICE = "จึงไม่ได้แสดงของทั้งสำนักงาน"


@pytest.mark.parametrize(
    ("who", "before", "words", "told"),
    [
        (DIRECTOR, "led_people", "แล้วทั้งสำนักงานล่ะ", "บุคลากรทั้งสำนักงาน 14 คน"),
        (HEAD, "led_people", "แล้วทั้งสำนักงานล่ะ", _NOT_THE_OFFICE),
        (HEAD, "led_gifts", "แล้วทั้งสำนักงานล่ะ", _NOT_THE_OFFICE),
        (DIRECTOR, "led_newcomers", "แล้วทั้งสำนักงานล่ะ", "แสดงเฉพาะคนในสายงานของท่าน"),
        (DIRECTOR, "led_newcomers", "แล้วปีที่แล้วล่ะ", "ปีงบประมาณ 2569"),
        (DIRECTOR, "led_leave", "แล้วพรุ่งนี้ล่ะ", "2 มีนาคม 2570"),
        (DIRECTOR, "led_gifts", "ขอดูรูปหน่อย", "รูปของขวัญ"),
        (DIRECTOR, "gifts_over", "ดูรูป", "รูปของขวัญ\n"),
        (DIRECTOR, "led_gifts", "ขอเป็นภาพหน่อย", "ยังทำเป็นภาพหรือกราฟไม่ได้"),
        (DIRECTOR, "gifts_over", "ขอเป็นภาพหน่อย", "ยังทำเป็นภาพหรือกราฟไม่ได้"),
        (DIRECTOR, "bureau_people", "แล้วทั้งสำนักงานล่ะ", "ทั้งสำนักงานมีบุคลากรในทะเบียน 14 คน"),
        (DIRECTOR, "bureau_people", "แล้วสำนักประชาสัมพันธ์ล่ะ", "สำนักประชาสัมพันธ์มีบุคลากร"),
        (HEAD, "bureau_people", "แล้วทั้งสำนักงานล่ะ", _NOT_THE_OFFICE),
        (DIRECTOR, "my_circulars", "แล้วปีที่แล้วล่ะ", "1 ตุลาคม 2568 ถึง 30 กันยายน 2569"),
    ],
)
def test_the_new_scope_is_named(
    chat: Callable[[str], Chat], who: str, before: str, words: str, told: str
) -> None:
    leader = chat(who)
    leader.house.asked[leader.user_id] = ((opens(before), leader.house.now),)
    assert told in leader.says(words).since(0)
