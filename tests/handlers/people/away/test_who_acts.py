"""Who acts for whom is answered in words, and an appointment is changed in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

DAYS = "8 มี.ค. 70 – 10 มี.ค. 70"


def appoints(director: Chat) -> Chat:
    director.says("ให้หัวหน้ากลุ่มรักษาการแทน 8 ถึง 10 มี.ค.").taps("ยืนยันมอบหมาย")
    return director


@pytest.mark.parametrize(
    "said",
    [
        "ตอนนี้ใครรักษาการแทนผมบ้าง",
        "ผู้แทนของผมคือใคร",
        "มอบหมายใครไว้บ้าง",
        "หัวหน้ากลุ่มมีชื่อเป็นผู้แทนแล้วใช่ไหม",
        "หัวหน้ากลุ่มรักษาการแทนถึงวันไหนนะ",
        "มีใครทำหน้าที่แทนผมช่วงวันที่ 9 ไหม",
    ],
)
def test_a_superior_asks_who_acts(director: Chat, said: str) -> None:
    appoints(director).says(said)
    assert "ทำหน้าที่แทนท่าน" in director.last and DAYS in director.last
    assert "นางตัวอย่าง หัวหน้ากลุ่ม" in director.last


@pytest.mark.parametrize("said", ["ตอนนี้พี่ต้องรักษาการแทน ผอ. วันไหนบ้าง", "ช่วงนี้ดิฉันต้องเซ็นแทนใครบ้างคะ"])
def test_a_deputy_asks_when(director: Chat, head: Chat, said: str) -> None:
    appoints(director)
    head.says(said)
    assert "ท่านทำหน้าที่แทน" in head.last and f"นายสมมติ อำนวยการ {DAYS}" in head.last


def test_a_day_and_a_person_are_answered_first(director: Chat) -> None:
    appoints(director).says("วันที่ 11 มีคนเซ็นแทนผมหรือเปล่า")
    assert "11 มี.ค. 70 ยังไม่มีผู้ใดทำแทนท่าน" in director.last
    director.says("คุณรายงานดีเป็นผู้แทนผมแล้วหรือยัง")
    assert "นางสาวตัวอย่าง รายงานดี ยังไม่ได้รับมอบหมาย" in director.last


def test_others_are_not_told_whom_a_superior_has_appointed(
    director: Chat, chat: Callable[[str], Chat]
) -> None:
    appoints(director)
    staff = chat("D0106").says("ใครรักษาการแทนผอ.อยู่ตอนนี้")
    assert "หัวหน้ากลุ่ม" not in staff.last and "ใครอนุมัติ" in staff.offers


@pytest.mark.parametrize(
    "said", ["ใครรักษาการแทนผมได้บ้าง", "ถ้าผมไม่อยู่ใครเซ็นแทน", "หัวหน้าจะลา ใครทำแทน"]
)
def test_who_may_be_appointed_is_another_question(director: Chat, said: str) -> None:
    director.says(said)
    assert "การทำหน้าที่แทน\n" not in director.last


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("ผมกลับมาเร็ว รักษาการแทนถึงแค่วันที่ 9 พอ", "8 มีนาคม 2570 ถึง 9 มีนาคม 2570"),
        ("ขยายวันรักษาการแทนไปถึงวันที่ 12 มี.ค.", "8 มีนาคม 2570 ถึง 12 มีนาคม 2570"),
        ("เลื่อนวันที่มอบหมายแทนเป็น 15-17 มี.ค.", "15 มีนาคม 2570 ถึง 17 มีนาคม 2570"),
        ("เปลี่ยนคนรักษาการแทนเป็นคุณรายงานดี", "นางสาวตัวอย่าง รายงานดี"),
    ],
)
def test_an_appointment_is_changed_in_words(director: Chat, said: str, now: str) -> None:
    appoints(director).says(said)
    assert now in director.last and f"แทนการมอบหมายเดิม\nนางตัวอย่าง หัวหน้ากลุ่ม {DAYS}" in director.last
    director.says("ใครรักษาการแทนผมบ้าง")
    director.taps("ยืนยันมอบหมาย").says("ใครรักษาการแทนผมบ้าง")
    assert "ยังไม่มีผู้ใด" not in director.last and director.last.count("มี.ค. 70 –") == 1


def test_who_no_longer_acts_hears_of_it(director: Chat, head: Chat) -> None:
    appoints(director).says("เปลี่ยนคนรักษาการแทนเป็นคุณรายงานดี").taps("ยืนยันมอบหมาย")
    head.hears([e for e in head.house.sent if e.recipient == head.user_id])
    assert "เลิกมอบหมายให้ท่านพิจารณารายงานแทนแล้ว" in head.last


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("สัปดาห์หน้าผมไปราชการ ให้หัวหน้ากลุ่มรักษาการแทนวันที่ 9 ถึง 11 มี.ค.", "9 มีนาคม 2570 ถึง 11"),
        ("ให้รายงานดีทำแทน อาทิตย์หน้า วันพุธถึงศุกร์", "10 มีนาคม 2570 ถึง 12"),
        ("สัปดาห์หน้าให้หัวหน้ากลุ่มอนุมัติแทน", "8 มีนาคม 2570 ถึง 12"),
    ],
)
def test_days_beside_a_week_are_the_days(director: Chat, said: str, days: str) -> None:
    director.says(said)
    assert days in director.last
