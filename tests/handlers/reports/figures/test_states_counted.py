"""Several states that are counted in one sentence are told in one answer, with what is late."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

DIRECTOR, HEAD, EXECUTIVE = "D0101", "D0102", "D0001"
FIGURES, NONE_LATE = "ความสำเร็จของงาน สำนักบริหารงานกลาง", "ยังไม่มีฉบับใดเลยกำหนด"


@pytest.mark.parametrize(
    "words",
    [
        "สำนักเป็นยังไงรอบนี้ เสร็จกี่ กำลังทำกี่ ยังไม่เริ่มกี่ อะไรช้า",
        "สรุปสำนักรอบนี้ เสร็จกี่กิจกรรม ช้ากี่กิจกรรม",
        "รอบนี้สำนักเราทำเสร็จไปกี่กิจกรรม ยังไม่ได้เริ่มอีกกี่กิจกรรมครับ",
    ],
)
@pytest.mark.parametrize("who", [DIRECTOR, HEAD])
def test_the_states_and_what_is_late_are_told_of_the_own_bureau(
    at_work: House, who: str, words: str
) -> None:
    told = told_in(at_work, who, words)
    assert FIGURES in told and "รอบ 20 มีนาคม 2570" in told
    assert "แล้วเสร็จ 1 จาก 5 กิจกรรม" in told and NONE_LATE in told


@pytest.mark.parametrize(
    "words",
    [
        "สำนักเป็นยังไงรอบนี้ เสร็จกี่ กำลังทำกี่ ยังไม่เริ่มกี่ อะไรช้า",
        "ช่วยดูให้หน่อยว่ารอบนี้สำนักเรากำลังดำเนินการกี่กิจกรรม ยังไม่เริ่มกี่กิจกรรม",
        "ขอตัวเลขรอบนี้ของสำนัก เสร็จ กำลังทำ ยังไม่เริ่ม",
        "รอบนี้สำนักผมทำเสร็จกี่อัน ยังไม่แตะเลยกี่อัน",
    ],
)
def test_a_state_in_which_nothing_stands_is_told_too(at_work: House, words: str) -> None:
    told = told_in(at_work, DIRECTOR, words)
    assert "แล้วเสร็จ 1 · กำลังดำเนินการ 0 · ยังไม่เริ่ม 0 กิจกรรม" in told
    assert "อีก 4 กิจกรรมยังไม่รายงาน จึงยังไม่ทราบว่าทำถึงไหน" in told


def test_of_the_whole_office_for_who_leads_it(at_work: House) -> None:
    told = told_in(at_work, EXECUTIVE, "ตอนนี้เสร็จกี่กิจกรรม เลยกำหนดกี่กิจกรรม")
    assert "ความสำเร็จของงาน ทั้งสำนักงาน" in told and NONE_LATE in told


@pytest.mark.parametrize("words", ["เสร็จแล้วต้องรอกี่วัน ช้าได้ไหม", "ถ้าทำไม่เสร็จ ส่งช้าได้กี่วัน"])
def test_rules_are_no_figures(at_work: House, words: str) -> None:
    assert NONE_LATE not in told_in(at_work, DIRECTOR, words)


@pytest.mark.parametrize(
    "words",
    ["มีอะไรช้า", "อะไรล่าช้าบ้าง", "เรื่องไหนช้าบ้าง", "รอบนี้สำนักไหนช้าบ้าง กี่กิจกรรม", "กิจกรรมไหนช้า"],
)
@pytest.mark.parametrize("who", [DIRECTOR, EXECUTIVE])
def test_what_is_slow_is_late(at_work: House, who: str, words: str) -> None:
    told = told_in(at_work, who, words)
    assert "ไม่มีรายงานที่เลยกำหนด" in told and "สำนักประชาสัมพันธ์" not in told


def test_what_is_slow_and_why_are_both_told(at_work: House) -> None:
    told = told_in(at_work, DIRECTOR, "เรื่องไหนช้าบ้าง ช้าเพราะอะไร")
    assert "ไม่มีรายงานที่เลยกำหนด" in told and "ยังไม่มีฉบับใดบอกปัญหา" in told
    assert "ร้องเรียน" not in told


def test_what_is_slow_is_of_the_bureau_of_the_answer_before(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id(DIRECTOR)).says("สถานะสำนักบริหารงานกลาง")
    asked = len(chat.heard)
    assert "สำนักบริหารงานกลาง" in chat.says("มีอะไรช้า").since(asked)
