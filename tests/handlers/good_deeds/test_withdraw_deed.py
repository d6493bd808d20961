"""The owner takes the words of a deed back."""

from __future__ import annotations

from collections.abc import Callable

from tests.handlers.good_deeds.deed_talk import STAFF, WORDS, keeps
from tests.handlers.house import Chat, House
from tests.handlers.own_file import own_file


def test_the_words_are_gone_everywhere(demo: House, chat: Callable[[str], Chat]) -> None:
    me = keeps(chat(STAFF)).taps("ดูบันทึกนี้")
    data = me.button("ถอนข้อความ")
    assert "ยังอยู่ตามเดิม" in me.taps("ถอนข้อความ").taps("ไม่ถอน").last
    [deed] = own_file(demo, STAFF)["ความดีที่บันทึก"]
    assert WORDS in deed["ความดี"] and deed["คุณธรรม"] == "จิตอาสา"
    me.says("สมุดความดี").taps("ดู").taps("ถอนข้อความ").taps("ถอนข้อความ")
    assert "ถูกลบและกู้คืนไม่ได้" in me.last
    assert "ยังไม่มีบันทึก" in me.says("สมุดความดี").last
    assert not own_file(demo, STAFF)["ความดีที่บันทึก"]
    assert "ไม่พบบันทึกนี้" in me.taps_data(data).last
