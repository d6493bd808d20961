"""Each organisation is a giver of its own; what is told early or put right finds its place."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from handlers.gifts.gift_parts import another
from tests.handlers.house import Chat

ORGANISATIONS = ("บริษัทเอ", "บริษัท เอบีซี จำกัด", "ร้านสุขใจ", "ธนาคารตัวอย่าง", "มูลนิธิทดสอบ")
JOINTS = (" และ", "และ", " กับ", " แล้วก็", ", ", " และจาก")


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize(
    ("one", "two"), [pair for pair in product(ORGANISATIONS, ORGANISATIONS) if len({*pair}) == 2]
)
def test_a_second_organisation_is_never_kept_with_the_first(one: str, two: str, joint: str) -> None:
    first, other = another(f"ได้กระเช้าจาก{one}{joint}{two} เมื่อวาน")
    assert one in first and two not in first and first.endswith("เมื่อวาน")
    assert other == f"กระเช้า จาก{two}"


@pytest.mark.parametrize("opening", ["", "รับของขวัญ"])
@pytest.mark.parametrize("joint", JOINTS)
def test_it_is_told_how_the_second_is_reported(
    chat: Callable[[str], Chat], opening: str, joint: str
) -> None:
    talk = chat("D0103")
    talk = talk.says(opening) if opening else talk
    heard = len(talk.heard)
    talk.says(f"ได้กระเช้าจากบริษัทเอ{joint}บริษัทบี")
    assert "ยังไม่ได้เก็บ “กระเช้า จากบริษัทบี”" in talk.since(heard)
    assert "มูลค่าประมาณกี่บาท" in talk.last and "และบริษัทบี\n" not in talk.since(heard)


@pytest.mark.parametrize(
    "said",
    [
        "กระเช้าจากคุณสมชายและคุณสมหญิง บริษัทเอ",
        "กระเช้าจากบริษัทเอ เมื่อวาน",
        "กระเช้าและปากกาจากบริษัทเอ",
        "ปากกากับสมุดจากร้านเอ",
    ],
)
def test_one_giver_stays_one(said: str) -> None:
    assert another(said) == (said, "")


@pytest.mark.parametrize("roughly", ["ราว ๆ", "ราวๆ", "ราว", "น่าจะ", "แถว ๆ", "สัก"])
def test_a_rough_price_is_no_part_of_the_giver(chat: Callable[[str], Chat], roughly: str) -> None:
    talk = chat("D0106").says("รับของขวัญ").says(f"กระเช้าผลไม้ จากบริษัท เอบีซี {roughly} 2 พัน")
    kept = talk.state["answers"]
    assert (kept["what"], kept["giver"]) == ("กระเช้าผลไม้", "บริษัท เอบีซี")
    assert kept["value"] == "2000.00"


@pytest.mark.parametrize("said", ["จำชื่อคนให้ไม่ได้ค่ะ", "ไม่รู้ชื่อผู้ให้", "ไม่ทราบชื่อบริษัทเลยครับ"])
def test_who_knows_no_name_is_told_where_that_is_asked(
    chat: Callable[[str], Chat], said: str
) -> None:
    talk = chat("D0106").says("รับของขวัญ").says("กระเช้า").says(said)
    assert "ข้อ “ผู้ให้” จะถามต่อไป" in talk.since(0) and "มูลค่าประมาณกี่บาท" in talk.last


@pytest.mark.parametrize("cry", ["เอ้ย", "เอ๊ย", "อุ๊ย"])
def test_how_many_there_are_is_put_right(chat: Callable[[str], Chat], cry: str) -> None:
    talk = chat("D0106").says("รับของขวัญ").says("กระเช้า 2 ใบ").says(f"{cry} ใบเดียวค่ะ")
    assert "กระเช้า ใบเดียว" in talk.last and "แก้ตามนี้" in talk.last
