"""What is told of a gift is kept as its reader needs it, and an answer with assent, doubt or polite
words is taken as one (decisions/0311)."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


def test_answers_are_taken_and_kept_without_talk(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ").says("หมอนอิง 2 ใบ 600 บาท")
    me.says("ใช่ค่ะ บริษัทโฮมเดคคอร์").says("น่าจะคู่สัญญาค่ะ").taps("ให้ฉัน ปฏิเสธไม่ได้")
    me.says("ที่ทำงานค่ะ เขามาส่งของเมื่อวาน")
    answers = me.state["answers"]
    assert (answers["giver"], answers["relation"]) == ("บริษัทโฮมเดคคอร์", "contractor")
    assert answers["occasion"].startswith("ที่ทำงาน เขามาส่งของ")
