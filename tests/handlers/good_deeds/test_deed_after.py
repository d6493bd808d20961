"""A deed of its own amid another one, or behind it with a day of its own, waits until then."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.good_deeds.deed_talk import STAFF
from tests.handlers.house import Chat

TWO_DAYS = "บันทึกความดี เมื่อวานพาคุณยายข้ามถนนหน้าสภา แล้วก็ช่วยน้องฝึกงานทำเอกสารจนเย็นวันศุกร์"
FIRST, SECOND = "พาคุณยายข้ามถนนหน้าสภา", "ช่วยน้องฝึกงานทำเอกสารจนเย็น"


@pytest.fixture
def card(chat: Callable[[str], Chat]) -> Chat:
    """Somebody at the card of the first deed."""
    me = chat(STAFF).says(f"บันทึกความดี เมื่อวาน{FIRST}").says("จิตอาสาค่ะ")
    return me.says("อ่านคนเดียว")


def test_two_days_of_one_line_are_two_deeds(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says(TWO_DAYS)
    assert "เล่ามาสองวัน" in me.since(0) and SECOND in me.since(0)
    assert me.state["answers"]["what"] == FIRST
    me.says("จิตอาสาค่ะ").says("อ่านคนเดียวพอ").says("ถูกแล้ว บันทึกเลย")
    assert "28 กุมภาพันธ์" in me.last and "บันทึกเรื่องถัดไป" in me.offers
    me.says(f"บันทึกความดี {SECOND}วันศุกร์")
    assert me.state["answers"]["done_on"] == "2027-02-26"


@pytest.mark.parametrize(
    "said",
    [
        f"ทีนี้บันทึกอีกเรื่อง วันศุกร์{SECOND} จิตอาสา อ่านคนเดียว",
        f"บันทึกความดี วันศุกร์{SECOND} จิตอาสา อ่านคนเดียว",
        f"แล้วก็ขอบันทึกอีกเรื่องหนึ่งนะคะ วันศุกร์{SECOND}",
    ],
)
def test_another_deed_waits_and_the_card_goes_on(card: Chat, said: str) -> None:
    before = card.state["answers"]["what"]
    assert "เป็นอีกเรื่อง" in card.answer_to(said)
    assert card.state["answers"]["what"] == before and not card.state.get("held")
    assert "บันทึกความดีแล้ว" in card.says("บันทึกค่ะ").last and SECOND in card.last


@pytest.mark.parametrize("said", ["ลืมบอก ช่วยถือของด้วย", "เพิ่มว่าช่วยถือของให้ด้วย"])
def test_more_of_the_same_deed_is_no_other_one(card: Chat, said: str) -> None:
    assert "เป็นอีกเรื่อง" not in card.answer_to(said)


def test_two_things_on_one_day_are_one_deed(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says(f"บันทึกความดี เมื่อวาน{FIRST} แล้วก็{SECOND}")
    assert "เล่ามาสองวัน" not in me.since(0) and SECOND in me.state["answers"]["what"]


def test_another_deed_begins_where_none_is_open(chat: Callable[[str], Chat]) -> None:
    me = chat(STAFF).says(f"บันทึกความดี เมื่อวาน{FIRST} จิตอาสา อ่านคนเดียว").says("บันทึก")
    me.says(f"ทีนี้บันทึกอีกเรื่อง วันศุกร์{SECOND} จิตอาสา อ่านคนเดียว")
    assert me.state["answers"]["done_on"] == "2027-02-26"
    assert me.state["answers"]["what"].endswith(SECOND)


@pytest.mark.parametrize(
    "said",
    [
        "บันทึกความดี เมื่อวานเก็บกระเป๋าเงินได้หน้าตึก และวันนี้คืนเจ้าของครบ",
        "บันทึกความดี ช่วยงานวัดวันเสาร์ที่ผ่านมา กับวันอาทิตย์ที่ผ่านมา",
        "บันทึกความดี ช่วยงานวัดวันเสาร์ที่ผ่านมา แล้วก็วันอาทิตย์ที่ผ่านมา",
    ],
)
def test_a_bare_day_or_what_only_goes_on_is_no_other_deed(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat(STAFF).says(said)
    assert "เล่ามาสองวัน" not in me.since(0) and not me.state["answers"].get("deeds_after")


def test_a_third_that_would_wait_is_refused(card: Chat) -> None:
    card.says(f"บันทึกอีกเรื่อง วันศุกร์{SECOND}").says("บันทึกอีกเรื่อง วันพุธช่วยแม่บ้านยกน้ำ")
    assert "ข้อความนี้ยังไม่ได้เก็บ" in card.answer_to("บันทึกอีกเรื่อง วันอังคารช่วยคนแก่ข้ามถนน")
    assert len(card.state["answers"]["deeds_after"]) == 2


def test_what_waits_is_said_to_go_with_the_first(card: Chat) -> None:
    card.says(f"บันทึกอีกเรื่อง วันศุกร์{SECOND}").says("ยกเลิก")
    assert "ความดีที่รออยู่ก็ไม่ได้บันทึก" in card.last and SECOND in card.last


@pytest.mark.parametrize(
    "deed",
    ["เก็บเฉพาะขวดพลาสติกไปบริจาคที่วัด", "ใช้เป็นอาสานำกระถางเก่าไปปลูก", "ให้เอาแค่ของเหลือไปแจกคนข้างวัด"],
)
def test_a_new_text_is_kept_whole(card: Chat, deed: str) -> None:
    card.says(f"แก้ความดีเป็น {deed}")
    kept = card.says("แก้ตามนี้") if card.state.get("held") else card
    assert kept.state["answers"]["what"] == deed


@pytest.mark.parametrize("deed", ["เอาแค่ ช่วยคนแก่ข้ามถนน", "เหลือแค่ว่าช่วยคนแก่ข้ามถนน"])
def test_what_only_orders_a_new_text_is_no_part_of_it(card: Chat, deed: str) -> None:
    card.says(f"แก้ความดีเป็น {deed}")
    kept = card.says("แก้ตามนี้") if card.state.get("held") else card
    assert kept.state["answers"]["what"] == "ช่วยคนแก่ข้ามถนน"
