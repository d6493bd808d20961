"""The thing of a gift report, and how many there are, put right before it is decided."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME, all_gifts, gives, texts
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets

People = Callable[[str], Chat]


@pytest.fixture
def me(chat: People, head: Chat) -> Chat:
    me = chat(ME)
    gives(me, head, what="ปากกา 500 บาท")
    return me


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("ลืมบอกไปว่ามี 3 กล่องไม่ใช่กล่องเดียว", "ปากกา 3 กล่อง"),
        ("จริงๆ มี 3 ด้ามค่ะ", "ปากกา 3 ด้าม"),
        ("ลืมบอกว่าได้มา 2 ชุด", "ปากกา 2 ชุด"),
        ("จริงๆ เป็นดินสอ ไม่ใช่ปากกา", "ดินสอ"),
        ("แก้จำนวนเป็น 4 ด้าม", "ปากกา 4 ด้าม"),
    ],
)
def test_what_was_told_wrongly_is_put_right(me: Chat, head: Chat, said: str, what: str) -> None:
    me.says(said)
    assert f"สิ่งที่ได้รับใหม่ “{what}”" in me.last
    me.taps("กรอกผิด").taps("ยืนยันการแก้ไข")
    [gift] = all_gifts(me.house)
    kept = texts(me.house, gift)
    assert kept.what == what and kept.corrections[-1]["what"] == "ปากกา"
    meets(me.house, head)
    assert f"สิ่งที่ได้รับ\n{what}" in head.last and "เดิม ปากกา" in head.last


@pytest.mark.soak
def test_a_number_told_before_is_told_anew(me: Chat) -> None:
    me.says("จริงๆ มี 3 ด้ามค่ะ").taps("กรอกผิด").taps("ยืนยันการแก้ไข")
    me.says("จริงๆ มี 5 ด้ามค่ะ")
    assert "สิ่งที่ได้รับใหม่ “ปากกา 5 ด้าม”" in me.last


def test_the_button_asks_for_the_thing(me: Chat) -> None:
    me.taps("ดูรายละเอียด").taps("แก้ไขรายงาน").taps("สิ่งที่ได้รับ")
    assert "ที่ถูกต้องได้รับสิ่งใด" in me.last
    me.says("4 ด้าม")
    assert me.state["answers"]["what"] == "ปากกา 4 ด้าม"


@pytest.mark.parametrize("said", ["มี 3 คนที่ได้ด้วย", "ได้ 3 กล่องใช่ไหม", "3 กล่องนี่เยอะไปไหม"])
def test_other_figures_change_nothing(me: Chat, said: str) -> None:
    me.says(said)
    assert "สิ่งที่ได้รับใหม่" not in me.since(0)
