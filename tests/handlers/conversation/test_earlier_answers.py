"""An earlier answer that is put right at a later question, and words that only sound so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.scenes import GIFT, PLACES, types_in, walks

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


_REPORT = ("รายงาน 1.10", "เริ่มแล้ว 50%")


@pytest.mark.parametrize(
    ("opening", "said", "name", "value"),
    [
        (_REPORT, "เอ๊ย 60", "percent", "60"),
        (_REPORT, "เอ๊ย ยังไม่เสร็จ 80%", "percent", "80"),
        ((*DEED, "เมื่อวาน"), "เอ้ย วันนี้ค่ะ", "done_on", "2027-03-01"),
        (DEED, "เอ๊ย จิตอาสาครับ", "virtue", "volunteering"),
    ],
)
def test_a_slip_that_is_noticed_puts_the_answer_before_right(
    chat: Callable[[str], Chat], opening: tuple[Any, ...], said: str, name: str, value: str
) -> None:
    somebody = chat("D0103")
    walks(somebody, opening)
    at = answers(somebody)["at"]
    types_in(somebody, said)
    after = answers(somebody)
    assert (value in str(after[name]), after["at"]) == (True, at)


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        (("รับของขวัญ", f"{GIFT} 2,500 บาท"), "เอ๊ย ของทั้งสำนักงาน"),
    ],
)
def test_a_slip_that_answers_nothing_before_is_asked_about_and_never_kept(
    chat: Callable[[str], Chat], opening: tuple[Any, ...], said: str
) -> None:
    somebody = chat("D0103")
    walks(somebody, opening)
    before = answers(somebody)
    told = types_in(somebody, said)
    assert "จะแก้ข้ออื่น" in told and f"“{said.removeprefix('เอ๊ย ')}”" in told
    assert answers(somebody) == before


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


@pytest.mark.parametrize(
    "said",
    [
        "ข้อ 3 แก้เป็น มีผู้ร่วมตักบาตร 54 คน",
        "แก้ข้อ 3 เป็น มีผู้ร่วมตักบาตร 54 คน",
        "ข้อที่ 3 เปลี่ยนเป็น มีผู้ร่วมตักบาตร 54 คน",
        "ขอแก้ข้อ 3 เป็น มีผู้ร่วมตักบาตร 54 คน",
    ],
)
def test_a_question_is_named_by_its_number(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("จัดแลกเปลี่ยนเรียนรู้ 15 มกราคม")
    reporter.says("มีผู้ร่วมตักบาตร 45 คน").taps("ผลลัพธ์ได้ตามแผน").taps("ไม่ใช้งบ ไม่มีความเสี่ยง")
    reporter.says("ไม่มี").says(said)
    answers = reporter.agrees().state["answers"]
    assert answers["output"] == "มีผู้ร่วมตักบาตร 54 คน" and reporter.state["at"] == "publicity"
    assert "publicity" not in answers


def test_a_choice_is_put_right_by_the_number_of_its_question(reporter: Chat) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says("ข้อ 1 แก้เป็น 80%")
    assert reporter.state["answers"]["percent"] == "80" and reporter.state["at"] == "narrative"


@pytest.mark.parametrize(
    "said",
    [
        "ข้อ 9 แก้เป็น ยังไม่มี",
        "แก้ไขระเบียบข้อ 3 แล้วเสร็จ",
        "ตามข้อ 1 ของประกาศ จัดอบรมแล้ว",
        "ข้อ 1 และข้อ 2 ทำครบ",
    ],
)
def test_other_numbers_name_no_answer(reporter: Chat, said: str) -> None:
    reporter.says("รายงาน 1.10").taps("เสร็จแล้ว 100%").says(said)
    assert reporter.state["answers"]["status"] == "done"
