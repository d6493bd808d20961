"""The giver was a person and no company, or another one: the whole name is replaced."""

from __future__ import annotations

import pytest

from tests.handlers.house import Chat, House


@pytest.mark.parametrize(
    ("words", "giver"),
    [
        ("จริงๆคนให้คือคุณสุจริต ไม่ใช่บริษัท", "คุณสุจริต"),
        ("ไม่ใช่บริษัท เป็นคุณวินัย", "คุณวินัย"),
        ("เอ๊ย ไม่ใช่บริษัท เป็นนายมานะ", "นายมานะ"),
        ("ไม่ใช่บริษัทค่ะ เป็นพี่ตั้งใจ", "พี่ตั้งใจ"),
    ],
)
def test_a_person_stands_for_the_whole_company(
    demo: House, reporter: Chat, words: str, giver: str
) -> None:
    reporter.says("แจ้งของขวัญ").says("กระเช้าผลไม้ 2,500 บาท จากบริษัทพอเพียง")
    if "แก้ตามนี้" in reporter.says(words).offers:
        reporter.taps("แก้ตามนี้")
    assert reporter.state["answers"]["giver"] == giver


def test_another_company_keeps_what_is_not_denied(demo: House, reporter: Chat) -> None:
    reporter.says("แจ้งของขวัญ").says("กระเช้าผลไม้ 2,500 บาท จากบริษัทพอเพียง")
    reporter.says("ไม่ใช่บริษัท เป็นร้าน")
    assert reporter.state["answers"]["giver"] == "ร้านพอเพียง"


def test_an_order_to_exchange_chooses_nothing(demo: House, reporter: Chat) -> None:
    reporter.says("แจ้งของขวัญ").says("กระเช้าผลไม้ 2,500 บาท จากบริษัทพอเพียง")
    reporter.says("แก้บริษัทเป็นนายมานะ")
    assert "relation" not in reporter.state["answers"]
    assert reporter.state["answers"]["giver"] == "นายมานะ"


@pytest.mark.parametrize("words", ["เป็นบริษัทขายกระดาษค่ะ", "บริษัท", "ร้านค้า", "ผู้ประกอบการ"])
def test_a_company_is_no_contractor_by_itself(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("แจ้งของขวัญ").says("กระเช้าผลไม้ 2,500 บาท จากบริษัทพอเพียง").says(words)
    assert "relation" not in reporter.state["answers"] and "คู่สัญญา/ผู้รับจ้าง" in reporter.offers


@pytest.mark.parametrize(
    "words",
    ["บริษัทที่รับจ้างทำความสะอาดตึกเรา", "เขามาเสนอราคางานซ่อมแอร์", "บริษัทที่ส่งน้ำดื่มให้สำนักงานทุกเดือน"],
)
def test_one_who_works_for_the_office_is_one(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("แจ้งของขวัญ").says("กระเช้าผลไม้ 2,500 บาท จากบริษัทพอเพียง").says(words)
    assert reporter.state["answers"]["relation"] == "contractor"


@pytest.mark.parametrize("words", ["เป็นบริษัทคู่สัญญา", "บริษัทคู่สัญญาค่ะ"])
def test_words_of_a_choice_still_choose(demo: House, reporter: Chat, words: str) -> None:
    reporter.says("แจ้งของขวัญ").says("กระเช้าผลไม้ 2,500 บาท จากบริษัทพอเพียง").says(words)
    assert reporter.state["answers"]["relation"]


def test_a_thing_with_its_price_is_no_giver(reporter: Chat) -> None:
    reporter.says("แจ้งของขวัญ").says("นาฬิกา").says("5000 บาท").says("กระเป๋า 900 บาท")
    assert "ข้อนี้ถามว่าใครเป็นผู้ให้" in reporter.last and "giver" not in reporter.answers
    reporter.says("ร้านทองเยาวราช 900 บาท")
    assert "ร้านทองเยาวราช" in reporter.answers["giver"]
