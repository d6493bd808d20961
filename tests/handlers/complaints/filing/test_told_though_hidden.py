"""How somebody wants to be told the result is no story; what it needs is said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

_SAID = "เลือก “ให้ผู้รับเรื่องรู้เท่านั้น”"
_WISHES = (
    "กลัวเขารู้ว่าเป็นเราอะ แต่ก็อยากให้โทรกลับมาเล่าผลให้ฟัง",
    "ไม่อยากให้เขารู้ว่าเป็นเรา แต่อยากให้แจ้งผลด้วย",
    "กังวลว่าหัวหน้าจะรู้ว่าเป็นหนู แต่อยากรู้ผลด้วยค่ะ",
    "ไม่อยากบอกชื่อ แต่ขอให้ติดต่อกลับแจ้งผลหน่อยครับ",
    "อยากให้โทรมาแจ้งผลด้วยค่ะ",
    "ช่วยแจ้งผลกลับด้วยนะคะ แต่ไม่อยากให้ใครรู้ว่าเป็นเรา",
)


@pytest.mark.parametrize("words", _WISHES)
def test_nothing_of_it_is_the_story(chat: Callable[[str], Chat], words: str) -> None:
    me = chat("D0106").says("ขอร้องเรียน").says(words)
    assert _SAID in me.since(0) and "จะเปิดเผยชื่อหรือไม่" in me.last
    assert not {"text", "identity"} & {*me.state["answers"]}


@pytest.mark.parametrize("words", _WISHES)
def test_so_it_is_where_the_story_is_asked_for(chat: Callable[[str], Chat], words: str) -> None:
    me = chat("D0106").says("ขอร้องเรียน").says("ไม่เปิดเผยชื่อ").says(words)
    assert "เปลี่ยนการเปิดเผยชื่อได้ก่อนส่ง" in me.since(0) and "เกิดอะไรขึ้น" in me.last
    assert "text" not in me.state["answers"]


@pytest.mark.parametrize(
    "words",
    [
        "กลัวเขารู้ว่าเป็นเรา เขาเรียกเงินผู้รับเหมาทุกงวด อยากให้แจ้งผลด้วย",
        "อยากให้โทรกลับมาแต่เจ้าหน้าที่ไม่เคยโทรเลย รอมาสามเดือน",
        "หัวหน้าไม่อยากให้ใครรู้ว่าเบิกเงินไปแล้ว",
    ],
)
def test_a_story_stays_one(chat: Callable[[str], Chat], words: str) -> None:
    me = chat("D0106").says("ขอร้องเรียน").says("ไม่เปิดเผยชื่อ").says(words)
    assert _SAID not in me.since(0)
