"""Two orders in one sentence, offers that were passed by, and confirming in own words."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.scenes import types_in

GIFT = (
    "รับของขวัญ", "กระเช้าผลไม้ 1500 บาท", "บริษัทแอร์สมมติ จำกัด", "คู่สัญญา", "ให้ฉัน ปฏิเสธไม่ได้",
    "ที่ห้องประชุม เมื่อวาน", "ยังอยู่กับตัว",
)  # fmt: skip


@pytest.fixture
def gift(demo: House) -> Chat:
    """Whose report of a gift stands at its review card."""
    chat = Chat(demo, seed.line_id("D0106"))
    for said in GIFT:
        chat.says(said)
    assert answers(chat)["at"] == "review"
    return chat


def answers(chat: Chat) -> dict[str, Any]:
    [row] = chat.house.states(chat.user_id).values()
    return {"at": row[0].step, **row[1]["answers"]}


def test_both_corrections_of_a_sentence_are_heard(gift: Chat) -> None:
    gift.says("มูลค่าเปลี่ยนเป็น 1,800 ค่ะ แล้วผู้ให้เอาแค่ ช่างสมมติ บริษัทแอร์สมมติ จำกัด")
    assert answers(gift)["value"] == "1800.00"
    types_in(gift, "แก้ตามนี้")
    assert answers(gift)["giver"] == "ช่างสมมติ บริษัทแอร์สมมติ จำกัด"


@pytest.mark.parametrize("end", ["แล้วส่งเลยค่ะ", "แล้วก็ยืนยันเลย", "ยืนยันส่งได้เลยครับ"])
def test_a_correction_with_a_wish_to_send_shows_the_card_with_it(gift: Chat, end: str) -> None:
    gift.says(f"แก้มูลค่าเป็น 2,000 {end}")
    assert answers(gift)["at"] == "review" and answers(gift)["value"] == "2000.00"
    assert "2,000.00 บาท" in gift.last and "ยืนยันการรายงาน" in gift.last


@pytest.mark.parametrize(
    "said", ["แก้สถานที่และโอกาสเป็น ที่ห้องประชุม ตอนตรวจงาน แล้วเลี้ยงข้าวกลางวัน", "แก้ผู้ให้เป็น ร้านส่งเลยการค้า"]
)
def test_one_correction_stays_whole(gift: Chat, said: str) -> None:
    types_in(gift, said)
    types_in(gift, "แก้ตามนี้")
    assert said.partition("เป็น ")[2] in answers(gift).values()


def test_an_offer_that_was_passed_by_does_not_come_back(gift: Chat) -> None:
    """What the first offer would have changed was told anew since."""
    assert "แก้ตามนี้ไหม" in types_in(gift, "ผู้ให้เอาแค่ บริษัทแอร์")
    assert "แก้ตามนี้ไหม" in types_in(gift, "ผู้ให้เอาแค่ ช่างสมมติ บริษัทแอร์สมมติ จำกัด")
    types_in(gift, "แก้ตามนี้")
    assert answers(gift)["giver"] == "ช่างสมมติ บริษัทแอร์สมมติ จำกัด"
    assert "แก้ตามนี้ไหม" not in types_in(gift, "ยืนยันการรายงาน")
    assert gift.house.states(gift.user_id) == {}


@pytest.mark.parametrize("said", ["โอเค ยืนยันรายงานเลยค่ะ", "ถูกต้องแล้ว ยืนยันการรายงานได้เลย"])
def test_what_is_confirmed_may_be_said(gift: Chat, said: str) -> None:
    gift.says(said)
    assert gift.house.states(gift.user_id) == {}


@pytest.mark.parametrize("said", ["ยืนยันแก้ไข", "ขอยืนยันพรุ่งนี้", "ยืนยันทีหลัง", "ยังไม่ยืนยันรายงาน"])
def test_other_words_with_it_confirm_nothing(gift: Chat, said: str) -> None:
    types_in(gift, said)
    assert len(gift.house.states(gift.user_id)) == 1


def test_two_texts_told_anew_are_shown_together(demo: House) -> None:
    chat = Chat(demo, seed.line_id("D0106"))
    for said in ("บันทึกความดี", "ช่วยผู้สูงอายุกรอกแบบคำขอ", "วินัย", "เมื่อวาน", "ฉันคนเดียว"):
        chat.says(said)
    types_in(chat, "แก้ความดีเป็น ช่วยน้องฝึกงานทำตารางเวร แล้วคุณธรรมเป็นจิตอาสา แล้วบันทึกเลย")
    types_in(chat, "แก้ตามนี้")
    after = answers(chat)
    assert (after["what"], after["virtue"]) == ("ช่วยน้องฝึกงานทำตารางเวร", "volunteering")
