"""Who cannot come on the day hears whether another is open, if an appointment stands, and how new
days are heard of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.appointments import clinic
from tests.handlers.house import Chat


@pytest.fixture
def taken(admin: Chat, reporter: Chat) -> Chat:
    """A reporter whose bureau has the first of two slots of tomorrow."""
    clinic.opens_slots(admin)
    return clinic.takes(reporter)


@pytest.mark.parametrize(
    "said",
    [
        "วันที่ 2 ทั้งวันไม่ได้อะค่ะ มีวันอื่นมั้ยคะ อาทิตย์หน้าก็ได้",
        "ถามเรื่องนัดคลินิกอะค่ะ มีช่วงอื่นที่ไม่ใช่วันที่ 2 มั้ย",
        "มีวันอื่นอีกไหมคะ",
    ],
)
def test_only_the_same_day_is_open(taken: Chat, said: str) -> None:
    taken.says("ขอเลื่อนนัดคลินิกค่ะ พอดีวันนั้นติดไปราชการ ตจว.").says(said)
    assert "ไม่มีวันอื่นที่เปิดให้นัด มีเฉพาะวันเดียวกับนัดเดิม 2 มีนาคม 2570" in taken.last
    assert {"เลือก", "ถามคลินิก", "ยกเลิกนัดคลินิก"} <= set(taken.offers)


def test_another_day_that_is_open_is_offered(admin: Chat, taken: Chat) -> None:
    clinic.opens_slots(admin, "9 มี.ค. 9.00-10.00 ครั้งละ 30 นาที ห้อง 301")
    taken.says("ขอเลื่อนนัดคลินิกค่ะ วันนั้นไม่ว่าง")
    assert "ไม่มีวันอื่น" not in taken.last and "9 มี.ค. 70" in taken.last


def test_what_stands_is_told_and_that_nothing_does(taken: Chat) -> None:
    assert "ผู้ให้คำปรึกษา" in taken.says("ตอนนี้หนูมีนัดค้างอยู่มั้ย").last
    taken.says("ยกเลิกนัดคลินิก").taps("ยืนยันยกเลิกนัด").says("ตอนนี้หนูมีนัดค้างอยู่มั้ย")
    assert "ขณะนี้ยังไม่มีนัด" in taken.last
    assert "ขณะนี้ยังไม่มีนัด" in taken.says("หมายถึงนัดคลินิกค่ะ มีนัดอยู่มั้ย").last


@pytest.mark.parametrize(
    "said",
    ["แล้วจะรู้ได้ไงว่าพี่เค้าเปิดวันใหม่คะ", "ถ้าเปิดช่วงใหม่บอตจะแจ้งไหมคะ", "คลินิกเปิดช่วงใหม่เมื่อไหร่จะรู้ได้ยังไง"],
)
def test_new_days_are_told_by_nobody(taken: Chat, said: str) -> None:
    taken.says("ยกเลิกนัดคลินิก").taps("ยืนยันยกเลิกนัด").says(said)
    assert "บอตไม่แจ้งเมื่อผู้ให้คำปรึกษาเปิดช่วงใหม่" in taken.last


@pytest.mark.parametrize("said", ["พรุ่งนี้มีนัดอะไรไหม", "มีวันอื่นที่อบรมมั้ย", "แล้วจะรู้ได้ไงว่าเปิดรอบใหม่"])
def test_without_the_clinic_other_things_are_meant(chat: Callable[[str], Chat], said: str) -> None:
    last = chat("D0103").says(said).last
    assert "ผู้ให้คำปรึกษาเปิดช่วงใหม่" not in last and "เลือกช่วงใหม่" not in last


@pytest.mark.parametrize("said", ["อาทิตย์หน้ามีประชุมไหม", "เดือนหน้ามีงานอะไรไหม"])
def test_other_things_of_next_week_are_no_appointment(taken: Chat, said: str) -> None:
    assert "เลือกช่วงใหม่" not in taken.says(said).last
