"""An earlier answer that is put right at a later question, and words that only sound so."""

from __future__ import annotations

from typing import Any

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.scenes import PLACES, types_in, walks

DEED = ("บันทึกความดี", "ช่วยผู้สูงอายุกรอกแบบคำขอที่เคาน์เตอร์", ["วินัย"])
PRAISE = ("ชื่นชมเพื่อน", "D0103")


@pytest.fixture
def staff(demo: House) -> Chat:
    return Chat(demo, seed.line_id("D0106"))


def answers(chat: Chat) -> dict[str, Any]:
    [row] = chat.house.states(chat.user_id).values()
    return {"at": row[0].step, **row[1]["answers"]}


@pytest.mark.parametrize(
    ("opening", "said", "name", "value"),
    [
        (DEED, "ไม่เอาวินัยแล้ว เอาจิตอาสาแทนค่ะ", "virtue", "volunteering"),
        (DEED, "เมื่อกี้กดผิด จิตอาสาครับ", "virtue", "volunteering"),
        (DEED, "เปลี่ยนใจ เอาจิตอาสาดีกว่า", "virtue", "volunteering"),
        (DEED, "ไม่ใช่วินัยค่ะ จิตอาสาต่างหาก", "virtue", "volunteering"),
        ((*DEED, "เมื่อวาน"), "วันนี้ค่ะ ไม่ใช่เมื่อวาน", "done_on", "2027-03-01"),
        ((*DEED, "เมื่อวาน"), "ขอเปลี่ยนจากวินัยเป็นจิตอาสาได้ไหมครับ", "virtue", "volunteering"),
    ],
)
def test_another_choice_is_taken_at_once(
    staff: Chat, opening: tuple[Any, ...], said: str, name: str, value: str
) -> None:
    walks(staff, opening)
    at = answers(staff)["at"]
    types_in(staff, said)
    after = answers(staff)
    assert (value in str(after[name]), after["at"]) == (True, at)


def test_somebody_else_is_praised_where_the_words_of_praise_are_asked(staff: Chat) -> None:
    walks(staff, PRAISE)
    before = answers(staff)
    types_in(staff, "เปลี่ยนใจ เอา D0102 ดีกว่าค่ะ")
    after = answers(staff)
    assert after["who"] != before["who"] and "what" not in after


@pytest.mark.parametrize(
    "said", ["ความดีผิดค่ะ ต้องเป็น ช่วยน้องฝึกงานทำตาราง", "แก้ความดีเป็น ช่วยน้องฝึกงานทำตาราง"]
)
def test_a_new_text_is_shown_before_it_stands_for_the_old_one(staff: Chat, said: str) -> None:
    walks(staff, DEED)
    before = answers(staff)["what"]
    assert "แก้ตามนี้ไหม" in types_in(staff, said)
    assert answers(staff)["what"] == before
    types_in(staff, "แก้ตามนี้")
    assert answers(staff)["what"] == "ช่วยน้องฝึกงานทำตาราง"


@pytest.mark.parametrize(
    "said",
    [
        "เพื่อนไม่เอาเงินทอน เอาไปคืนแม่ค้าแทน",
        "ช่วยแก้ตารางเวรให้พี่ที่ลาป่วยจนเสร็จ",
        "ไม่ใช่หน้าที่แต่ก็ช่วยยกของทุกวัน",
        "เปลี่ยนหลอดไฟห้องประชุมให้โดยไม่มีใครขอ",
        "บอกพ่อค้าว่าทอนเงินผิด เป็นห้าร้อย แล้วคืนเขาไป",
    ],
)
def test_prose_that_only_sounds_so_changes_no_earlier_answer(staff: Chat, said: str) -> None:
    walks(staff, PRAISE)
    before = answers(staff)["who"]
    types_in(staff, said)
    assert answers(staff)["who"] == before


@pytest.mark.parametrize(
    "said",
    [
        "เขาเปลี่ยนจากเครื่องพิมพ์เป็นเครื่องสแกน แล้วเก็บเงินเพิ่ม",
        "เอกสารตรวจรับผิด เป็นของปีก่อน",
        "ไม่ใช่เรื่องเงินครับ เรื่องเวลา",
    ],
)
def test_a_complaints_words_change_no_earlier_answer(staff: Chat, said: str) -> None:
    walks(staff, PLACES["complaint:text"].opening)
    before = {name: answers(staff)[name] for name in ("kind", "identity")}
    types_in(staff, said)
    assert {name: answers(staff)[name] for name in ("kind", "identity")} == before
