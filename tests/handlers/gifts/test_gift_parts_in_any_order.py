"""Whatever an opening of a gift tells, in any order, stands in the report or is offered for it."""

from __future__ import annotations

import random
from collections.abc import Callable
from decimal import Decimal

import pytest

from handlers.gifts import gift_parts, gift_worth
from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

_THINGS = ("กระเช้าผลไม้", "ปฏิทินกับไดอารี่", "ส้ม", "ปากกา", "ขนมเค้ก", "เสื้อโปโล", "น้ำผึ้ง")
_COUNTS = ("", "2 กล่อง", "สองกล่อง", "3 ชุด", "1 อัน", "สามใบ", "2 ถุง", "กล่องนึง")
_GIVERS = (
    "จากบริษัทรุ่งเรือง",
    "จากธนาคาร",
    "จากผู้ขายคอมพิวเตอร์",
    "จากคุณสมชาย ใจดี",
    "จากบริษัททำความสะอาด",
    "จาก หจก.มั่งมี",
)
_DAYS = {
    "": None,
    "เมื่อวาน": "2027-02-28",
    "วันพุธที่แล้ว": "2027-02-24",
    "เมื่อวันศุกร์": "2027-02-26",
    "เช้านี้": "2027-03-01",
}
_VALUES = {
    "มูลค่าไม่น่าเกินห้าร้อย": "500.00",
    "ราคารวมไม่เกินสามร้อย": "300.00",
    "ราคาราวๆ 800": "800.00",
    "น่าจะซักพันกว่าๆ": "1000.00",
    "ราคา 1,500 บาท": "1500.00",
    "ประมาณ 500": "500.00",
    "ราคาตกราวสองร้อย": "200.00",
    "ไม่ถึงพันบาท": "1000.00",
    "เกือบสองพัน": "2000.00",
    "ซัก 700 บาทได้": "700.00",
    "ราคาไม่แน่ใจ น่าจะพันห้า": "1500.00",
    "ไม่ทราบราคา": "unknown",
}
_TAILS = ("", "ค่ะ", "ขอแจ้งค่ะ", "ด้วย ขอแจ้งอันนี้", "ขอรายงานด้วยครับ", "แจ้งไว้ก่อนนะคะ", "ขอลงไว้หน่อย")


@pytest.mark.parametrize("seed", range(40))
def test_no_part_of_an_opening_is_lost(chat: Callable[[str], Chat], seed: int) -> None:
    chosen = random.Random(seed)
    thing, count, giver = (chosen.choice(each) for each in (_THINGS, _COUNTS, _GIVERS))
    day, value = (chosen.choice(list(each)) for each in (_DAYS, _VALUES))
    parts = [each for each in (count, giver, value, day) if each]
    chosen.shuffle(parts)
    said = " ".join((f"รายงานของขวัญ ได้{thing}", *parts, chosen.choice(_TAILS))).strip()
    me = chat(ME).says(said)
    answers = me.state["answers"]
    assert answers["what"] == f"{thing} {count}".strip(), said
    assert _told(answers, "giver") == giver.removeprefix("จาก").strip(), said
    assert _told(answers, "value") == _VALUES[value], said
    assert answers.get("received_on") == _DAYS[day], said


def _told(answers: dict, step: str) -> object:
    """Returns what is kept, or offered, for a question."""
    return answers.get(step, answers.get("likely", {}).get(step, {}).get("value"))


def test_calendars_from_a_bank_are_kept_with_their_number(chat: Callable[[str], Chat]) -> None:
    me = chat(ME).says("ได้ปฏิทินกับไดอารี่จากธนาคาร 2 ชุด มูลค่าไม่น่าเกินห้าร้อย")
    assert me.state["answers"]["what"] == "ปฏิทินกับไดอารี่ 2 ชุด"
    assert me.offers[0] == "รวมไม่เกิน 500 บาท"
    me.taps("รวมไม่เกิน 500 บาท")
    assert me.state["answers"]["value"] == "500.00" and me.offers[0] == "ธนาคาร"


@pytest.mark.parametrize(
    ("said", "value", "words"),
    [
        ("เสื้อ ราคาไม่เกินพัน", "1000", "ไม่เกิน 1,000 บาท"),
        ("เสื้อราวๆ 800", "800", "ประมาณ 800 บาท"),
        ("น่าจะซักพันกว่าๆ มั้ง", "1000", "ประมาณ 1,000 บาท"),
        ("ไม่รู้ราคา น่าจะพันห้า", "1500", "ประมาณ 1,500 บาท"),
        ("ราคา 2,500.50 บาท", "2500.50", "2,500.50 บาท"),
        ("ไม่ถึง 300", "300", "ไม่ถึง 300 บาท"),
        ("เกือบสองพัน", "2000", "เกือบ 2,000 บาท"),
    ],
)
def test_a_value_is_offered_in_the_words_it_was_told(said: str, value: str, words: str) -> None:
    told = gift_worth.worth(said)
    assert told is not None and (Decimal(told.value), told.words) == (Decimal(value), words)


@pytest.mark.parametrize(
    "said",
    [
        "ประชุมประมาณ 100 คน",
        "น้ำหอม 2 ขวด ขวดละ 1,200",
        "ราคา 1500-2000 บาท",
        "สร้อยทอง 1 บาท",
        "ที่ห้อง 301",
        "เสื้อประมาณ 20 ตัว",
        "บัตรกำนัล 500 บาท 2 ใบ",
        "ได้ของราวๆ 10.30 น.",
    ],
)
def test_no_other_figure_is_the_value(said: str) -> None:
    assert gift_worth.worth(said) is None


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("ได้ผลไม้จากบริษัททำความสะอาดด้วย ขอแจ้งอันนี้", "ได้ผลไม้จากบริษัททำความสะอาด"),
        ("ได้ปากกาจากร้าน แจ้งไว้ก่อนนะคะ", "ได้ปากกาจากร้าน"),
        ("ได้ขนมจากคู่สัญญา เลยจะขอรายงานค่ะ", "ได้ขนมจากคู่สัญญา"),
        ("ได้ปากกาจากบริษัทแจ้งดี", "ได้ปากกาจากบริษัทแจ้งดี"),
    ],
)
def test_what_is_asked_of_the_bot_is_left_out(said: str, left: str) -> None:
    assert gift_parts.without_request(said) == left


@pytest.mark.parametrize(
    ("said", "what", "giver"),
    [
        ("ได้ตลับหมึกแถม 1 กล่อง จากร้านหมึก (จำชื่อไม่ได้)", "ตลับหมึกแถม 1 กล่อง", "ร้านหมึก จำชื่อไม่ได้"),
        ("ได้ปากกา 2 ด้าม จากบริษัทขายกระดาษ จำชื่อไม่ได้", "ปากกา 2 ด้าม", "บริษัทขายกระดาษ จำชื่อไม่ได้"),
        ("รับของขวัญ ได้เสื้อจากเซลล์ ไม่รู้ชื่อ 1 ตัว", "เสื้อ 1 ตัว", "เซลล์ ไม่รู้ชื่อ"),
        ("รับของขวัญ ตลับหมึกแถม 1 กล่อง (จำชื่อไม่ได้)", "ตลับหมึกแถม 1 กล่อง", "จำชื่อไม่ได้"),
    ],
)
def test_an_unknown_name_is_the_givers_and_not_the_things(
    chat: Callable[[str], Chat], said: str, what: str, giver: str
) -> None:
    answers = chat(ME).says(said).state["answers"]
    assert (answers["what"], _told(answers, "giver")) == (what, giver)
