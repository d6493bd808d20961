"""The colleague's answer to praise."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.good_deeds.deed_talk import GIVER, STAFF, praises, tells
from tests.handlers.house import Chat


def test_accepted_praise_is_a_deed_of_the_colleague_who_says_who_reads_it(
    chat: Callable[[str], Chat],
) -> None:
    me, giver = chat(STAFF), chat(GIVER)
    praises(giver, me)
    me.taps("รับไว้")
    assert "ให้ใครอ่านได้" in me.last
    me.taps("ฉันคนเดียว")
    assert "รับไว้ในสมุดความดีแล้ว" in me.last
    assert tells(me, giver) and "รับคำชื่นชมของท่านไว้แล้ว" in giver.last
    assert "ผู้ชื่นชม" in me.taps("ดูบันทึกนี้").last


def test_declined_praise_is_gone_and_its_giver_cannot_find_out(
    chat: Callable[[str], Chat],
) -> None:
    me, giver = chat(STAFF), chat(GIVER)
    praises(giver, me)
    data, before = me.button("รับไว้"), len(giver.house.sent)
    me.taps("ไม่ขอรับ")
    assert "ไม่แจ้งผู้ส่ง" in me.last and me.button("แจ้งเรื่องนี้")
    assert [each.recipient for each in me.house.sent[before:]] == [me.user_id]
    assert "ตอบแล้ว" in me.taps_data(data).last
    assert "ยังไม่มีบันทึก" in me.says("สมุดความดี").last
    giver.says(f"ชื่นชมเพื่อน {STAFF}").says("ช่วยสอนงานน้องใหม่ทุกเย็น").taps("จิตอาสา").taps("ส่งคำชื่นชม")
    assert "ท่านชื่นชมผู้นี้ไปแล้ว" in giver.since(0)


@pytest.mark.parametrize("said", ["ขอรับไว้ค่ะ ขอบคุณมากๆ", "ยินดีรับครับ", "รับไว้ด้วยค่ะ ดีใจมากเลย"])
def test_taken_in_words_below_it_only_its_readers_are_asked(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(STAFF)
    praises(chat(GIVER), me)
    assert "ให้ใครอ่านได้" in me.says(said).last
    assert "รับไว้ในสมุดความดีแล้ว" in me.taps("ฉันคนเดียว").last


def test_without_praise_in_sight_nothing_is_taken(chat: Callable[[str], Chat]) -> None:
    assert "ให้ใครอ่านได้" not in chat(STAFF).says("เมนู").says("รับไว้ครับ ขอบคุณมาก").last
