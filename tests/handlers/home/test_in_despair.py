"""Who does not want to live is told of somebody to talk to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

LINE = "1323"


@pytest.mark.parametrize(
    "said",
    ["อยากตาย ไม่ไหวแล้ว", "เหนื่อยมาก ไม่รู้จะอยู่ต่อไปทำไม", "คิดสั้นหลายรอบแล้วค่ะ", "บางทีก็ไม่อยากมีชีวิตอยู่แล้ว"],
)
def test_somebody_to_talk_to_is_told(
    chat: Callable[[str], Chat], stranger: Chat, said: str
) -> None:
    for me in (chat("D0106"), chat("D0101"), stranger):
        assert LINE in me.says(said).last and not me.house.states(me.user_id)


def test_in_a_conversation_it_is_told_and_nothing_is_kept_of_it(
    chat: Callable[[str], Chat],
) -> None:
    me = chat("D0106").says("ลา")
    assert LINE in me.says("อยากตาย ไม่ไหวแล้ว").last
    (answers,) = me.house.states(me.user_id).values()
    assert "อยากตาย" not in str(answers[1])
    assert "ลาตั้งแต่วันใด" in me.says("ทำต่อ").last


def test_a_complaint_keeps_what_is_told_in_it(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ร้องเรียน").taps("ข้อร้องเรียน").taps("ไม่เปิดเผยชื่อ")
    assert LINE not in me.says("หัวหน้ากลั่นแกล้งทุกวันจนอยากตาย เรียกเงินทุกเดือน เดือนละ 2,000 บาท").last


@pytest.mark.parametrize("said", ["อยากตายแล้วเกิดใหม่เป็นแมว", "จัดอบรมป้องกันการฆ่าตัวตาย 40 คน"])
def test_other_words_are_not_taken_for_it(chat: Callable[[str], Chat], said: str) -> None:
    assert LINE not in chat("D0103").says(said).last
