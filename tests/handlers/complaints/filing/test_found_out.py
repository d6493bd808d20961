"""Whether one is found out is answered at each question of a complaint, and is no part of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.complaints.filing.complaint_asked import of_the_name
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    "said",
    [
        "จะไม่มีใครรู้ใช่มั้ยว่าผมเป็นคนแจ้ง", "ไม่มีใครรู้ว่าเป็นหนูใช่ไหมคะ", "จะไม่รู้ใช่ไหมว่าเราเป็นคนร้องเรียน",
        "ใครจะรู้มั้ยว่าหนูแจ้ง", "ถ้าแจ้งแล้วจะไม่มีใครรู้แน่นะครับว่าผมเป็นคนส่ง", "ไม่มีใครรู้ว่าใครแจ้งใช่ปะ",
        "ชัวนะว่าไม่เห็นชื่อไลน์ผม", "แน่ใจนะคะว่าไม่มีใครรู้",
    ],
)  # fmt: skip
def test_it_is_answered(said: str) -> None:
    assert "จะไม่รู้ว่าเป็นท่าน" in of_the_name(said)


@pytest.mark.parametrize(
    "said",
    [
        "ไม่มีใครรู้ว่าเขาโกงมานานแล้ว", "เขารู้ว่าผมเป็นคนแจ้งแล้วขู่ผม", "ไม่มีใครรู้ว่าผมโดนอะไรบ้าง",
        "หัวหน้ารู้ว่าเป็นผมเลยกลั่นแกล้ง", "ไม่รู้ว่าใครเป็นคนส่ง", "ไม่รู้ว่าผมเป็นคนแจ้ง",
        "แน่ใจว่าเขาไม่เห็นผม",
    ],
)  # fmt: skip
def test_a_story_is_no_such_question(said: str) -> None:
    assert of_the_name(said) == ""


def test_the_kind_is_asked_again_below_it(chat: Callable[[str], Chat]) -> None:
    me = chat("D0103").says("ร้องเรียน").says("จะไม่มีใครรู้ใช่มั้ยว่าผมเป็นคนแจ้ง")
    assert "จะไม่รู้ว่าเป็นท่าน" in me.since(0) and "ต้องการแจ้งเรื่องประเภทใด" in me.last


def test_a_name_that_may_be_shown_is_no_story_before_the_kind(chat: Callable[[str], Chat]) -> None:
    me = chat("D0106").says("ร้องเรียน").says("เปิดเผยชื่อ")
    assert "เรื่องชื่อถามในข้อถัดไป" in me.since(0)
    assert not {"text", "identity"} & {*me.state["answers"]}


@pytest.mark.parametrize(
    ("chosen", "said", "told"),
    [
        ("ไม่เปิดเผยชื่อ", "แน่ใจนะคะว่าไม่มีใครเห็นชื่อหนู", "เรื่องนี้จึงไม่มีชื่อของท่าน"),
        ("ไม่เปิดเผยชื่อ", "แล้วเขาจะรู้ว่าเป็นหนูไหม", "เรื่องนี้จึงไม่มีชื่อของท่าน"),
        ("ไม่เปิดเผยชื่อ", "ใครเห็นชื่อผมบ้าง", "เรื่องนี้จึงไม่มีชื่อของท่าน"),
        ("เปิดเผยชื่อ", "ใครเห็นชื่อผมบ้าง", "จึงเห็นชื่อของท่าน"),
    ],
)
def test_of_a_name_that_was_chosen_it_is_told_how_it_stands(
    chat: Callable[[str], Chat], chosen: str, said: str, told: str
) -> None:
    me = chat("D0106").says("ร้องเรียนค่ะ ที่ลานจอดรถ เจ้าหน้าที่เอาน้ำหลวงล้างรถ เก็บคันละ 50 บาท")
    me.taps("ข้อร้องเรียน")
    before = len(me.says(chosen).heard)
    me.says(said)
    assert told in me.since(before) and "เลือกไม่เปิดเผยชื่อได้" not in me.since(before)
