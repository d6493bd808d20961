"""A thing that somebody of an organisation brought: neither they nor what they did is its name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.gifts.gift_carried import carried_in, name_alone, somebody_ends
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat


@pytest.mark.parametrize(
    ("said", "giver", "sure", "thing"),
    [
        ("มีเจ้าหน้าที่จากบริษัท ทรัพย์เจริญ หอบตะกร้าผลไม้มาฝากถึงห้อง", "บริษัท ทรัพย์เจริญ", True, "ตะกร้าผลไม้"),
        ("เอ้า มีคนของ บจก.ไทยพรินต์ แบกกระเช้าปีใหม่มาทิ้งไว้", "บจก.ไทยพรินต์", True, "กระเช้าปีใหม่"),
        ("เซลส์จากบริษัท นำชัย มาร์เก็ตติ้ง เอาปากกา 3 ด้ามมาฝาก", "บริษัท นำชัย มาร์เก็ตติ้ง", True, "ปากกา"),
        ("คนของร้านนำชัย การช่าง ส่งปฏิทินมาให้ 2 ชุด", "ร้านนำชัย การช่าง", True, "ปฏิทิน"),
        ("เพื่อนที่อยู่กรมอื่นเพิ่งเอาแก้วมาให้", "เพื่อนที่อยู่กรมอื่น", False, "แก้ว"),
    ],
)
def test_giver_and_thing_are_parted_from_who_brought_it(
    said: str, giver: str, sure: bool, thing: str
) -> None:
    found = carried_in(said)
    assert found is not None
    assert (said[slice(*found.giver)], found.sure) == (giver, sure)
    assert said[slice(*found.thing)] == thing


@pytest.mark.parametrize(
    "said",
    [
        "ได้กระเช้าจากตัวแทนของบริษัท ก เอากลับมาไว้บ้าน",
        "มีคนจากบริษัททำป้ายโทรมาบอกว่าจะแวะ",
        "ร้านเครื่องเขียนมาส่งของ",
        "มีคนจากบริษัท ก ไม่ได้เอากระเช้ามาให้",
        "มีคนจากบริษัท ก ยังไม่ได้เอากระเช้ามาให้",
        "มีคนจากบริษัท ก กำลังจะเอากระเช้ามาให้",
    ],
)
def test_other_words_carry_nothing(said: str) -> None:
    assert carried_in(said) is None


def test_a_person_before_from_is_no_thing() -> None:
    assert somebody_ends("โอ๊ย มีคนจากบริษัท", len("โอ๊ย มีคน"))
    assert not somebody_ends("ได้ตุ๊กตาคนจากร้าน", len("ได้ตุ๊กตาคน"))


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("บริษัท เอบีซี หิ้วกระเช้าผลไม้มาวางที่โต๊ะพี่", "บริษัท เอบีซี"),
        ("บริษัท เอบีซี แวะมาคุยงาน", "บริษัท เอบีซี"),
        ("บริษัท นำชัย มาร์เก็ตติ้ง", "บริษัท นำชัย มาร์เก็ตติ้ง"),
        ("คุณสมชาย ไม่ทราบนามสกุล", "คุณสมชาย ไม่ทราบนามสกุล"),
        ("บริษัท แวะมาดี จำกัด หิ้วกระเช้ามาวางที่โต๊ะ", "บริษัท แวะมาดี จำกัด"),
        ("บริษัท เอบีซี เขาแวะมา", "บริษัท เอบีซี"),
        ("บริษัท เอบีซี กำลังจะ", "บริษัท เอบีซี"),
        ("บริษัท เอบีซี โทรมาบอก", "บริษัท เอบีซี"),
    ],
)
def test_what_a_giver_did_is_no_part_of_the_name(words: str, name: str) -> None:
    assert name_alone(words) == name


@pytest.mark.parametrize(
    "name",
    [
        "บริษัท โทรคมนาคมแห่งชาติ", "ร้าน เขาใหญ่ฟาร์ม", "บริษัท เขาค้อ คอฟฟี่", "หจก. มันฝรั่งทอง", "บริษัท ตั้งที่ดี",
        "บริษัท แต่งบ้าน", "บริษัท แวะมาดี จำกัด", "คุณสมชาย บริษัท มันสำปะหลังไทย", "ร้านกาแฟ เขาใหญ่",
    ],
)  # fmt: skip
def test_a_name_that_begins_like_what_they_did_stays_whole(name: str) -> None:
    assert name_alone(name) == name


def test_such_a_name_is_kept_from_a_whole_sentence(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ ปากกา 3 ด้าม จากบริษัท โทรคมนาคมแห่งชาติ ราคา 300 บาท เมื่อวาน")
    assert me.state["answers"]["giver"] == "บริษัท โทรคมนาคมแห่งชาติ"


def test_a_story_with_gossip_fills_what_it_tells(chat: Callable[[str], Chat]) -> None:
    told = chat(ME).says(
        "รับของขวัญ โอ๊ย เมื่อวันศุกร์ มีคนจากบริษัท เอบีซี ซัพพลาย หิ้วกระเช้าผลไม้มาวางที่โต๊ะพี่ ตีราคาน่าจะสองพันห้า"
    )
    kept = told.state["answers"]
    assert (kept["what"], kept["giver"]) == ("กระเช้าผลไม้", "บริษัท เอบีซี ซัพพลาย")
    assert kept["value"] == "2500.00" and kept["likely"]["occasion"]["value"] == "ที่โต๊ะพี่"


def test_a_giver_who_is_only_described_is_asked(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("รับของขวัญ เพื่อนที่อยู่กรมอื่นเพิ่งเอาแก้วมาให้ ราคาสัก 300")
    assert me.state["answers"]["what"] == "แก้ว" and "giver" not in me.state["answers"]
    assert "เพื่อนที่อยู่กรมอื่น" in me.offers
