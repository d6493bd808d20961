"""Leave told of somebody else is not one's own; whom the work is left to is not lost; what is due
meanwhile is answered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat

People = Callable[[str], Chat]
THEMSELVES = "บอตให้เจ้าตัวแจ้งวันลาเอง จึงยังไม่ได้บันทึกวันลาของผู้ใด"
MEANWHILE = "กำหนดส่งและวันปิดไม่เลื่อนตามวันลา"
OWN_CARD = "ตรวจวันลา"


@pytest.mark.parametrize(
    "words",
    [
        "น้องบุคลากรลา 5-6 มีนา",
        "ลูกน้องลาป่วยพรุ่งนี้",
        "คุณช่วยรายงานลา 10 มีนาคมนี้ค่ะ",
        "นายสมมติ บุคลากร ลาพักร้อน 5-6 มีนา",
        "แจ้งว่าน้องบุคลากรลากิจพรุ่งนี้",
        "แจ้งลาให้น้องบุคลากร 5-6 มี.ค.",
        "ขอแจ้งลาแทนลูกน้องได้ไหม",
        "เพื่อนร่วมงานขอลาวันศุกร์ครับ",
    ],
)
@pytest.mark.parametrize("who", ["D0102", "D0103"])
def test_leave_of_another_is_theirs_to_tell(chat: People, words: str, who: str) -> None:
    me = chat(who).says(words)
    assert THEMSELVES in me.last and OWN_CARD not in me.since(0)
    leads = who == "D0102"
    assert ("ผู้รับผิดชอบรายงาน" in me.offers) is leads


def test_the_days_are_shown_as_they_are_typed(chat: People) -> None:
    assert "“ลา 5-6 มี.ค. 70”" in chat("D0102").says("น้องบุคลากรลา 5-6 มีนา").last


@pytest.mark.parametrize(
    "words",
    [
        "พี่ลาพรุ่งนี้นะ",
        "น้องลาพรุ่งนี้ค่ะ",
        "นางสาวตัวอย่าง รายงานดี ลา 5-6 มีนา",
        "คุณพ่อป่วย ขอลาพรุ่งนี้",
        "เพื่อนแต่งงาน ขอลาพรุ่งนี้",
        "ขอลาพรุ่งนี้ไปงานแต่งเพื่อน",
    ],
)
def test_ones_own_leave_stays_ones_own(chat: People, words: str) -> None:
    me = chat("D0103").says(words)
    assert THEMSELVES not in me.last and OWN_CARD in me.since(0)


@pytest.mark.parametrize(
    "words",
    [
        "หัวหน้าลาพรุ่งนี้ใครอนุมัติแทน",
        "น้องบุคลากรลาไปกี่วันแล้ว",
        "ลูกน้องลาวันไหนบ้าง",
        "ลูกน้องลาออกแล้ว",
        "น้องบุคลากรลาหรือยัง",
        "คุณช่วยรายงานส่ง 2.1 หรือยัง",
    ],
)
def test_questions_of_others_are_questions(chat: People, words: str) -> None:
    assert THEMSELVES not in chat("D0102").says(words).since(0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("ลาวันที่ 10 มีนา ให้กตัญญูเซ็นแทน", "ให้กตัญญูเซ็นแทน"),
        ("ลา 5-9 มี.ค. ฝากเพื่อนดูงานแทน", "ฝากเพื่อนดูงานแทน"),
    ],
)
def test_whom_the_work_is_left_to_is_said_back(chat: People, words: str, said: str) -> None:
    me = chat("D0103").says(words)
    assert f"“{said}” บอตไม่ได้แจ้งผู้นั้น" in me.since(0) and OWN_CARD in me.last


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("พรุ่งนี้ลา ให้พี่ช่วยรายงานทำแทน", "นายสมมติ ช่วยรายงาน"),
        ("ลากิจพรุ่งนี้ ให้น้องบุคลากรดูแทน", "นายสมมติ บุคลากร"),
    ],
)
def test_a_colleague_whom_the_work_is_left_to_stands_on_the_card(
    chat: People, words: str, chosen: str
) -> None:
    me = chat("D0103").says(words)
    assert OWN_CARD in me.last and chosen in me.last.split("ที่เลือก", 1)[1]


@pytest.mark.parametrize(
    ("words", "unknown"),
    [
        ("ลาวันที่ 10 มีนา ฝากงานไว้กับพี่สมชาย", "พี่สมชาย"),
        ("พรุ่งนี้ขอลาป่วย ให้คุณสมชายลงนามแทน", "คุณสมชาย"),
    ],
)
def test_who_is_none_of_the_bureau_is_told_and_another_may_be_chosen(
    chat: People, words: str, unknown: str
) -> None:
    me = chat("D0103").says(words)
    assert f"ไม่พบ “{unknown}”" in me.last and "บอตจำวันไว้ให้แล้ว" in me.last
    assert "ไม่ระบุผู้แทน" in me.offers and me.answers["days"]


@pytest.mark.parametrize(
    "words",
    ["ลาวันที่ 10 มีนา", "ลาพรุ่งนี้ ใครดูแทน", "ลาวันศุกร์ ฝากบอกหัวหน้าด้วย", "ลาพรุ่งนี้แทนวันศุกร์"],
)
def test_other_leave_leaves_nothing_to_anybody(chat: People, words: str) -> None:
    assert "บอตไม่ได้แจ้งผู้นั้น" not in chat("D0103").says(words).since(0)


@pytest.mark.parametrize(
    "words",
    [
        "ลาคลอดแล้วยังต้องโหวตหรือเปล่า",
        "ตอนลายังต้องทำแบบสำรวจไหม",
        "ระหว่างลาต้องส่งรายงานไหม",
        "ถ้าลาต้องตอบเรื่องของขวัญด้วยไหม",
        "ลาอยู่ต้องลงชื่อประกาศไหม",
        "ช่วงลาพักร้อนต้องเข้าไปตอบแบบสอบถามมั้ยคะ",
    ],
)
def test_what_is_due_meanwhile_is_answered(chat: People, words: str) -> None:
    assert MEANWHILE in chat("D0103").says(words).last


@pytest.mark.parametrize(
    "words",
    [
        "ลาป่วยต้องส่งใบรับรองแพทย์ไหม",
        "ต้องทำแบบสำรวจไหม",
        "ลากิจต้องแจ้งล่วงหน้าไหม",
        "เวลาส่งรายงานต้องทำแบบสำรวจไหม",
        "ตอนลาใครทำแทน",
        "ลาพรุ่งนี้",
    ],
)
def test_other_questions_are_others(chat: People, words: str) -> None:
    assert MEANWHILE not in chat("D0103").says(words).since(0)
