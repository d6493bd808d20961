"""Who asks for the clinic's days or the bureau's appointment hears of them, whatever their role."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.appointments import clinic
from tests.handlers.house import Chat

STAFF, REPORTER = "D0106", "D0103"


@pytest.mark.parametrize("who", [STAFF, REPORTER])
@pytest.mark.parametrize(
    "said",
    [
        "คลินิกว่างวันไหนคะ",
        "คลินิกเปิดให้คำปรึกษาเมื่อไหร่",
        "สำนักเรามีนัดกับคลินิกหรือยังครับ",
        "อยากขอคำปรึกษาคลินิกคุณธรรมหน่อยค่ะ ว่างวันไหน",
        "ขอปรึกษาคลินิกหน่อยครับ เปิดวันไหนบ้าง",
        "จะปรึกษาคลินิก สะดวกวันไหนคะ",
        "คลินิกคุณธรรมว่างช่วงไหนบ้าง",
        "คืออยากจะขอคุยกับคลินิกให้คำปรึกษาเรื่องเขียนองค์ความรู้น่ะค่ะ ช่วงสัปดาห์วันที่ 8 มีนาคม ถ้าได้ช่วงพุธเช้าก็ดีค่ะ",
    ],
)
def test_the_days_are_told(chat: Callable[[str], Chat], who: str, said: str) -> None:
    assert "ปกติเปิดคลินิก 5 พฤศจิกายน 2569 ถึง 25 ธันวาคม 2569" in chat(who).says(said).last


@pytest.mark.parametrize(
    "said",
    ["สิ่งที่ต้องส่งคลินิกมีอะไรบ้าง", "คลินิกตอบคำถามวันไหน", "คลินิกคืออะไร", "ขอปรึกษาคลินิกเรื่องรับของจากบริษัท"],
)
def test_other_questions_about_the_clinic_are_not_meant(
    chat: Callable[[str], Chat], said: str
) -> None:
    assert "ปกติเปิดคลินิก" not in chat(STAFF).says(said).last


def test_who_takes_no_slot_hears_which_are_free_and_how_to_ask_in_writing(
    admin: Chat, chat: Callable[[str], Chat]
) -> None:
    clinic.opens_slots(admin)
    staff = chat(STAFF).says("อยากขอคำปรึกษาคลินิกคุณธรรมหน่อยค่ะ ว่างวันไหน")
    assert "ช่วงที่ยังว่าง" in staff.last and "9.00-9.30 น." in staff.last
    assert "พิมพ์ “ถามคลินิก”" in staff.last and staff.house.states(staff.user_id) == {}


@pytest.mark.parametrize(
    "said", ["นัดคลินิกวันอังคารไม่ว่าง ขอเลื่อนไปวันอื่น", "นัดกับที่ปรึกษาไว้แล้ว อยากย้ายเป็นวันศุกร์"]
)
def test_what_is_to_be_moved_may_be_named_first(admin: Chat, reporter: Chat, said: str) -> None:
    clinic.opens_slots(admin)
    clinic.takes(reporter)
    assert "เลือกช่วงใหม่" in reporter.says(said).last
