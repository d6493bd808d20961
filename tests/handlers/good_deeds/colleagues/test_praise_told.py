"""Praise that is told whole: who, for what, when and where in one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds.colleagues import praise_told
from tests.handlers.good_deeds.deed_talk import GIVER
from tests.handlers.house import Chat

_STORY = "เมื่อวานตอนสามทุ่มยังอยู่ช่วยแก้เอกสารที่ห้องประชุม 301 จนเสร็จ"


@pytest.mark.parametrize("words", [f"พี่สมมติ บุคลากร{_STORY}", f"คุณบุคลากร {_STORY}"])
def test_name_and_story_answer_who_and_for_what(chat: Callable[[str], Chat], words: str) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says(words)
    kept = me.state["answers"]
    assert kept["who"]["name"] == "นายสมมติ บุคลากร" and _STORY in kept["what"]
    assert me.state["at"] == "virtue"


def test_of_a_name_that_is_not_found_the_story_stays(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says(f"พี่วรรณา{_STORY}")
    assert "เก็บคำชื่นชมไว้แล้ว" in me.last and me.state["answers"]["what"] == f"พี่วรรณา{_STORY}"
    me.says("บุคลากร")
    assert me.state["at"] == "virtue"


def test_the_bureau_beside_a_name_is_not_its_director(chat: Callable[[str], Chat]) -> None:
    me = chat(GIVER).says("อยากชมพี่วรรณา สำนักการคลัง เมื่อวานช่วยขนของที่ห้องประชุมใหญ่ให้")
    kept = me.state["answers"]
    assert "who" not in kept and "ช่วยขนของที่ห้องประชุมใหญ่" in kept["what"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("วันนี้คุณสุดาช่วยพาแขกไปห้องประชุมชั้น 5 น่ารักมาก อยากชมเขาหน่อย", False),
        ("วันนี้คุณสมมติ บุคลากร ช่วยพาแขกไปห้องประชุมชั้น 5 น่ารักมาก อยากชมเขาหน่อย", True),
    ],
)
def test_the_story_before_the_wish_is_kept(
    chat: Callable[[str], Chat], said: str, found: bool
) -> None:
    kept = chat(GIVER).says(said).state["answers"]
    assert ("who" in kept) is found
    assert "ช่วยพาแขกไปห้องประชุมชั้น 5 น่ารักมาก" in kept["what"] and "อยากชม" not in kept["what"]


@pytest.mark.parametrize(
    "words",
    [
        "คนที่ช่วยงานผมเมื่อวาน จำชื่อไม่ได้",
        "พี่ที่ช่วยงานผมเมื่อวานชื่ออะไรนะ",
        "ไม่ใช่คนที่ช่วยงานผมเมื่อวานนะ",
        "ช่วยยกเลิกคำชมเมื่อกี้ให้หน่อย",
        "ช่วยแก้ชื่อให้หน่อยครับ ชื่อผิด",
        "ขอชื่นชมคนที่ช่วยผมเมื่อวานนี้",
    ],
)
def test_words_that_tell_no_praise_are_none(words: str) -> None:
    assert not praise_told.tells(words)


@pytest.mark.parametrize(
    "words", ["แล้วแกจะเห็นมั้ยว่าผมชม", "พี่เขาจะเห็นชื่อผมป่ะ", "เจ้าตัวจะรู้มั้ยครับ", "แกจะรู้หรือเปล่าว่าหนูชม"]
)
@pytest.mark.parametrize("before", [(), ("บุคลากร",), ("บุคลากร", "ช่วยงานดีมากทุกวันเลย")])
def test_whether_they_see_who_praised_is_told_at_any_question(
    chat: Callable[[str], Chat], words: str, before: tuple[str, ...]
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน")
    for each in before:
        me.says(each)
    at = me.state["at"]
    assert "เห็นข้อความพร้อมชื่อของท่าน" in me.says(words).since(-2)
    assert me.state["at"] == at


@pytest.mark.parametrize(
    ("words", "old", "new"),
    [
        ("สี่ทุ่มนะไม่ใช่สามทุ่ม แก้แล้วส่งเลยครับ", "สามทุ่ม", "สี่ทุ่ม"),
        ("เปลี่ยนสามทุ่มเป็นสี่ทุ่มพอ", "สามทุ่ม", "สี่ทุ่ม"),
        ("ห้อง 302 นะ ไม่ใช่ 301 แก้ด้วยครับ", "301", "302"),
    ],
)
def test_words_of_the_praise_are_exchanged_before_it_is_sent(
    chat: Callable[[str], Chat], words: str, old: str, new: str
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says("บุคลากร").says(_STORY).says("จิตอาสา").says(words)
    assert _STORY.replace(old, new) in me.taps("แก้ตามนี้").last


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("ขอชมน้องแอนที่ช่วยจัดประชุมเมื่อวานค่ะ", "ช่วยจัดประชุมเมื่อวาน"),
        ("ขอชื่นชมพี่นกช่วยยกของขึ้นชั้น 3 จนดึกค่ะ", "ช่วยยกของขึ้นชั้น 3 จนดึก"),
        ("ขอชมพี่ที่ช่วยยกของขึ้นชั้น 3 เมื่อวาน", "พี่ที่ช่วยยกของขึ้นชั้น 3 เมื่อวาน"),
    ],
)
def test_a_nickname_that_nobody_has_is_no_part_of_the_praise(
    chat: Callable[[str], Chat], said: str, kept: str
) -> None:
    me = chat(GIVER).says(said)
    assert me.state["answers"]["what"] == kept and me.state["at"] == "who"


@pytest.mark.parametrize("words", ["ส่ง", "ส่งเลยค่ะ", "หน่อย", "ยืนยัน", "กลุ่มงานส่งเสริม", "งาน"])
def test_what_is_said_to_the_bot_and_part_of_a_post_name_nobody(
    chat: Callable[[str], Chat], words: str
) -> None:
    chat("D0002").says("เมนู")  # `กลุ่มงานส่งเสริม…` is part of her post
    me = chat(GIVER).says("ชื่นชมเพื่อน").says(words)
    assert "who" not in me.state["answers"] and me.state["at"] == "who"


def test_only_asking_politely_is_no_name_that_is_not_found(chat: Callable[[str], Chat]) -> None:
    assert "ไม่พบชื่อนี้" not in chat(GIVER).says("ชื่นชมเพื่อนหน่อย").last


def test_who_is_described_and_not_named_may_be_praised_to_the_office(
    chat: Callable[[str], Chat],
) -> None:
    me = chat(GIVER).says("อยากชมพี่ที่ห้องสมุดค่ะ บริการดีมาก")
    assert "ส่งคำชมเชย" in me.last and "ไม่บอกชื่อท่านได้" in me.last
    assert "พี่ที่ห้องสมุด" in me.state["answers"]["what"]


@pytest.mark.parametrize("words", ["เปลี่ยนใจ ไม่บอกดีกว่า", "ไม่บอกดีกว่าค่ะ", "คิดอีกที ไม่บอกชื่อดีกว่า"])
def test_who_does_not_want_to_be_named_is_told_who_sees_the_name(
    chat: Callable[[str], Chat], words: str
) -> None:
    me = chat(GIVER).says("ชื่นชมเพื่อน").says(words)
    assert "พร้อมชื่อของท่าน" in me.last and "จะยกเลิกใช่หรือไม่" not in me.last
