"""A deed told before the wish to keep it is kept, and who took part is no deed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.good_deeds import deed_said
from tests.handlers.good_deeds.deed_talk import STAFF
from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("said", "deed"),
    [
        ("วันนี้ผมช่วยเก็บขยะหน้าสภา อยากบันทึกความดี", "ช่วยเก็บขยะหน้าสภา"),
        ("ช่วยพี่แม่บ้านยกของขึ้นชั้น 3 ขอบันทึกความดีไว้ด้วยค่ะ", "ช่วยพี่แม่บ้านยกของขึ้นชั้น 3"),
    ],
)
def test_the_deed_before_the_wish_is_the_deed(
    chat: Callable[[str], Chat], said: str, deed: str
) -> None:
    me = chat(STAFF).says(said)
    assert me.state["answers"]["what"] == deed and "ตรงกับคุณธรรมใด" in me.last


@pytest.mark.parametrize(
    "said",
    [
        "อยากบันทึกความดี",
        "ผมช่วยเก็บขยะ จะบันทึกความดียังไง",
        "เพื่อนบอกว่า อยากบันทึกความดี",
        "ทุจริตช่วยกันเก็บเงินใต้โต๊ะ อยากบันทึกความดี",
        "เก็บเงินได้แล้วไม่คืน อยากลงความดี",
    ],
)
def test_a_wish_without_a_deed_asks_for_it(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says(said)
    states = me.house.states(me.user_id).values()
    assert all("what" not in state["answers"] for _row, state in states)


@pytest.mark.parametrize("said", ["ทำกับพี่วินัยอ่ะ", "ทำกับเพื่อนๆครับ", "ทำคนเดียว"])
def test_who_took_part_is_no_deed(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(said)
    assert "what" not in me.state["answers"] and "ทำอะไร" in me.last


@pytest.mark.parametrize("said", ["ทำกับข้าวเลี้ยงพี่แม่บ้าน 10 คน", "ทำกับข้าวไปให้เพื่อนที่ป่วย"])
def test_cooking_for_others_is_a_deed(chat: Callable[[str], Chat], said: str) -> None:
    me = chat(STAFF).says("บันทึกความดี").says(said)
    assert me.state["answers"]["what"] == said


def test_a_name_is_no_virtue() -> None:
    assert deed_said.likely_virtue("ทำกับพี่วินัย") is None
    assert deed_said.likely_virtue("รักษาวินัยจราจร") == "discipline"


@pytest.mark.parametrize("said", ["วันนี้ช่วยเก็บขยะหน้าสภา อยากบันทึกความดี", "เข้าร่วมประกาศที่เหลือยกเว้นสินบน"])
def test_a_stranger_is_told_how_to_register(demo: House, said: str) -> None:
    stranger = Chat(demo, "U" + "f" * 32).says(said)
    assert "กรุณาลงทะเบียนก่อนเริ่มใช้งาน" in stranger.last
