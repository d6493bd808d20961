"""What the bot does not do or keep is said, instead of showing what only sounds like it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House

SUPERIOR, TOP = "D0102", "D0001"
People = Callable[[str], Chat]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ปีที่แล้วสำนักเราได้กี่คะแนน ITA", "บอตไม่ได้เก็บคะแนน"),
        ("คะแนนไอทีเอของสำนักงานล่ะ", "บอตไม่ได้เก็บคะแนน"),
        ("ITA คืออะไร ใครดูแล", "การประเมินคุณธรรมและความโปร่งใส"),
        ("ขอกราฟ no gift ทั้งสำนักงาน", "ยังไม่มีแผนภูมิของขวัญ"),
        ("ขอกราฟเบิกจ่าย", "ยังไม่มีแผนภูมิการเบิกจ่าย"),
        ("ขอกราฟงบประมาณหน่อย", "ยังไม่มีแผนภูมิการเบิกจ่าย"),
        ("กราฟการใช้จ่ายงบของทุกสำนัก", "ยังไม่มีแผนภูมิการเบิกจ่าย"),
        ("ผลเบิกจ่ายเป็นแผนภูมิได้ไหม", "ยังไม่มีแผนภูมิการเบิกจ่าย"),
        ("ทำกราฟค่าใช้จ่ายให้ที", "ยังไม่มีแผนภูมิการเบิกจ่าย"),
        ("ทำหนังสือเวียนถึงทุกสำนัก เรื่องกำชับการงดรับของขวัญ ให้ผมเซ็น", "ยังร่างหนังสือเวียนให้ลงนามไม่ได้"),
        ("ร่างหนังสือเวียนให้หน่อย", "ยังร่างหนังสือเวียนให้ลงนามไม่ได้"),
        ("แก้ให้บอตเรียกผมว่าท่านผอ. ได้มั้ย", "ยังตั้งคำเรียกเองไม่ได้"),
        ("แล้วใครเตือนได้ล่ะ", "ผู้ดูแลระบบส่งเตือนได้ทั้งสำนักงาน"),
        ("ปิดแจ้งเตือนวันเสาร์อาทิตย์", "เฉพาะเวลาทำการของวันทำการ"),
        ("ตั้งค่าให้บอตเตือนก่อนกำหนด 5 วันแทน", "30, 14, 7, 3 และ 1 วันทำการ"),
    ],
)
def test_it_is_said_to_who_asks_for_it(chat: People, words: str, told: str) -> None:
    for who in (SUPERIOR, TOP):
        person = chat(who).says(words)
        assert told in person.last and not person.house.states(person.user_id)


@pytest.mark.parametrize(
    "words",
    ["ปฏิทิน ITA", "หนังสือเวียน", "ผล No Gift", "เลื่อนเตือนไปวันหยุด", "เรียกดูรายงาน", "งบประมาณ"],
)
def test_other_words_are_answered_as_before(chat: People, words: str) -> None:
    top = chat(TOP).says(words)
    assert "ยังไม่มีแผนภูมิ" not in top.last and "บอตไม่ได้เก็บ" not in top.last
    assert "ลงนามไม่ได้" not in top.last and "คำเรียก" not in top.last


@pytest.mark.parametrize("words", ["ตั้งเตือนตัวเองวันที่ 1 ธันวา ให้ตามเรื่อง 2.1", "ช่วยตั้งเตือนผมพรุ่งนี้เช้าหน่อย"])
def test_a_reminder_of_ones_own_is_not_set_and_what_can_be_done_is_told(
    chat: People, words: str
) -> None:
    superior = chat(SUPERIOR).says(words)
    assert "จึงยังไม่ได้ตั้ง" in superior.last and "เลื่อนการเตือน" in superior.offers
    assert not superior.house.states(superior.user_id)


def test_all_reminders_at_once_approve_nothing(demo: House, chat: People) -> None:
    superior = chat(SUPERIOR).says("เลื่อนเตือน").says("ทุกเรื่องเลย ไปอาทิตย์หน้า")
    assert "เลื่อนได้ทีละเรื่อง" in superior.since(-2)
    assert [row.flow for row, _ in demo.states(superior.user_id).values()] == ["put_off"]
