"""A day or a place told anew while an event to sign in at is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.roster.changing.test_change_person import ADMIN

_BOTH = "เปลี่ยนเป็นวันที่ 11 มีนา แล้วก็ย้ายไปห้องประชุม 301"


def test_both_are_changed_on_the_way_and_at_the_review(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    admin = chat(ADMIN).says("เปิดลงชื่ออบรมคุณธรรม 9 มีนา 9 โมงถึงเที่ยง ห้องประชุมใหญ่")
    admin.says(_BOTH)
    assert "11 มีนาคม 2570 เวลา 09.00-12.00 น. ห้องประชุม 301" in admin.last
    admin.taps("ทั้งสำนักงาน").taps("ป้ายพิมพ์").taps("เฉพาะบุคลากร")
    assert "ห้องประชุม 301" in admin.last
    admin.says("เป็นวันที่ 12 มีนาค่ะ").says("ห้องประชุม 303 ค่ะ")
    assert "12 มีนาคม 2570 เวลา 09.00-12.00 น." in admin.last and "ห้องประชุม 303" in admin.last


@pytest.mark.parametrize("words", ["ห้องประชุม 303 ว่างไหม", "11 มีนา", "เลื่อนรอบ 20 มีนาเป็น 25 มีนา"])
def test_other_words_change_nothing_on_the_way(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    admin = chat(ADMIN).says("เปิดลงชื่ออบรมคุณธรรม 9 มีนา 9 โมงถึงเที่ยง ห้องประชุมใหญ่")
    assert "ยังไม่ได้บันทึก" not in admin.says(words).last
