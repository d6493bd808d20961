"""Who fears what follows of a gift is told calmly what is to be done, and stays where they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts.gifting import ME
from tests.handlers.house import Chat

TOLD = "แจ้งช้าดีกว่าไม่แจ้ง"


@pytest.mark.parametrize(
    "asked",
    [
        "รับไปแล้วไม่ได้แจ้ง จะโดนอะไรไหมอะ กลัว",
        "ใช้บัตรห้างไปแล้วไม่ได้รายงาน จะผิดไหมคะ",
        "ได้ของขวัญมาแล้วลืมแจ้ง หัวหน้าจะว่ามั้ย",
        "หมายถึงถ้าแจ้งบัตรห้างตอนนี้ หัวหน้าจะลงโทษมั้ย",
        "ได้กระเช้ามาเมื่อเดือนก่อน ลืมแจ้ง ผิดไหมคะ",
        "เพิ่งมาแจ้งรับของขวัญตอนนี้ หัวหน้าจะดุไหม",
    ],
)
def test_it_is_answered_with_what_to_do(reporter: Chat, asked: str) -> None:
    said = reporter.says(asked).last
    assert TOLD in said and "มาตรา 128" in said and "ไม่ตัดสิน" in said
    assert {"แจ้งเดี๋ยวนี้", "ถามคลินิก"} <= set(reporter.offers)


def test_below_such_an_answer_the_gift_need_not_be_named(reporter: Chat) -> None:
    reporter.says("รับไปแล้วไม่ได้แจ้ง จะโดนอะไรไหมอะ กลัว")
    assert TOLD in reporter.says("หัวหน้าจะว่ามั้ย").last
    assert TOLD not in reporter.says("เมนู").says("หัวหน้าจะว่ามั้ย").last


@pytest.mark.parametrize(
    "asked",
    ["จะโดนอะไรไหม กลัว", "หัวหน้าจะว่ามั้ย", "แบบนี้หนูจะผิดวินัยมั้ยคะ", "ใช้ไปแล้วจะโดนอะไรมั้ย"],
)
@pytest.mark.parametrize("told", [(), ("บัตรห้าง 2000",), ("บัตรห้าง 2000", "2000 ค่ะ")])
def test_amid_the_report_it_is_answered_and_the_question_stays(
    reporter: Chat, told: tuple[str, ...], asked: str
) -> None:
    reporter.says("แจ้งรับของขวัญ")
    for each in told:
        reporter.says(each)
    before = reporter.state
    said = reporter.says(asked).last
    assert TOLD in said and "คำตอบที่ให้ไว้ยังอยู่ครบ" in said
    assert reporter.state["answers"] == before["answers"] and reporter.state["at"] == before["at"]


@pytest.mark.parametrize(
    "said",
    [
        "ลาป่วยช้าจะโดนหักเงินไหม",
        "ส่งรายงานช้าจะโดนอะไรไหม",
        "หัวหน้าว่างไหม",
        "ร้องเรียนแล้วจะโดนอะไรไหม กลัว",
        "เพื่อนรับของแล้วไม่แจ้ง จะโดนอะไรไหม",
        "ไม่ได้แจ้งลา จะโดนอะไรไหม",
        "รายงานช้าผิดไหม",
        "แจ้งรับของขวัญตอนนี้เลย",
        "ถ้าเขาไม่แจ้งรับของขวัญ จะผิดไหม",
        "ของขวัญที่แจ้งไป หัวหน้าว่ายังไงคะ",
        "แจ้งรับของขวัญแบบนี้ถูกไหมคะ",
        "แจ้งของขวัญว่ายังไงคะ",
        "รับของจากแม่ วันเกิด ผิดไหมคะ",
        "รับกระเช้าจากผู้รับเหมา ถูกไหมคะ",
    ],
)
def test_other_fears_are_answered_elsewhere(reporter: Chat, said: str) -> None:
    assert TOLD not in reporter.says(said).since(0)


@pytest.mark.parametrize(
    "asked",
    [
        "ถ้าน้าแท้ๆให้ทองมาตอนแต่งงานต้องแจ้งด้วยหรอ",
        "ป้าให้ซองวันแต่งงานต้องรายงานไหม",
        "แม่ให้ทองวันแต่งงานต้องแจ้งด้วยเหรอคะ",
        "ป้าให้ซองงานบวชต้องรายงานหรอ",
    ],
)
def test_a_relative_s_wedding_gift_need_not_be_reported(reporter: Chat, asked: str) -> None:
    assert reporter.says(asked).last.startswith("ไม่ต้องรายงาน")


def test_a_relative_who_does_business_is_no_such_case(reporter: Chat) -> None:
    said = reporter.says("น้าที่เป็นผู้รับเหมาให้ทองตอนแต่งงานต้องแจ้งมั้ย").last
    assert not said.startswith("ไม่ต้องรายงาน")


@pytest.mark.parametrize("who", [ME, "D0103"])
def test_what_was_told_in_fear_begins_the_report_of_a_gift(
    chat: Callable[[str], Chat], who: str
) -> None:
    me = chat(who).says("มันเดือนที่แล้วอะค่ะ บัตรห้าง 2000 จากเซลล์ ใช้ไปแล้วด้วย")
    kept = me.state["answers"]
    assert kept["what"].startswith("บัตรห้าง") and kept["used_up"]
    assert me.offers[0] == "ประมาณ 2,000 บาท"


@pytest.mark.parametrize("asked", ["กรอกว่าอะไรคะ", "ใช้คำว่าอะไรคะ", "แล้วส่งผิดไหมคะ", "ถูกไหมคะ"])
def test_amid_the_report_what_to_fill_in_is_no_fear(reporter: Chat, asked: str) -> None:
    assert TOLD not in reporter.says("แจ้งรับของขวัญ").says(asked).last
