"""A bare day is no result: it is offered to what was done, in the place of the day that stands
there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

STORY = "จัดอบรมเรื่องผลประโยชน์ทับซ้อน ห้อง 301 วันอังคารที่ 17 พ.ย. โดย ผอ.สำนัก"


def at_output(chat: Callable[[str], Chat], story: str = STORY) -> Chat:
    return chat(REPORTER).says("รายงาน 3.1").says("เสร็จแล้ว").says(story)


@pytest.mark.parametrize("words", ["วันที่ 16 พ.ย. ค่ะ", "อ๋อ เป็นวันจันทร์ที่ 16 พ.ย. 69 ครับ", "16/11/69"])
def test_the_day_of_the_deed_is_offered(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_output(chat).says(words)
    assert "output" not in someone.answers and "แก้ตามนี้ไหม" in someone.last
    someone.taps("แก้ตามนี้")
    assert "ห้อง 301 วันจันทร์ที่ 16 พฤศจิกายน 2569 โดย" in someone.answers["narrative"]
    assert someone.state["at"] == "output"


@pytest.mark.soak
def test_a_deed_without_a_day_gets_it_behind(chat: Callable[[str], Chat]) -> None:
    someone = at_output(chat, "จัดอบรมให้บุคลากรทุกคน").says("เมื่อวานซืนค่ะ").taps("แก้ตามนี้")
    assert someone.answers["narrative"].startswith("จัดอบรมให้บุคลากรทุกคน\nวันที่ ")


def test_a_day_and_a_slip_are_put_right_together(chat: Callable[[str], Chat]) -> None:
    words = "เมื่อวานซืนค่ะ แต่เขียนผิดเป็นอบรมคุณธรรมนะ ไม่ใช่ผลประโยชน์ทับซ้อน"
    someone = at_output(chat).says(words).taps("แก้ตามนี้")
    story = someone.answers["narrative"]
    assert "output" not in someone.answers and "17 พ.ย." not in story
    assert "เรื่องอบรมคุณธรรม ห้อง 301" in story


def test_a_day_that_cannot_be_read_is_no_result(chat: Callable[[str], Chat]) -> None:
    someone = at_output(chat).says("อังคารที่ 18 ค่ะ")
    assert "output" not in someone.answers and "ยังไม่ได้บันทึก" in someone.last


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("เมื่อวานซืนจัดอบรมแล้ว 40 คน", "เมื่อวันเสาร์ที่ 27 กุมภาพันธ์ 2570 จัดอบรมแล้ว 40 คน"),
        ("มีผู้เข้าร่วม 45 คน", "มีผู้เข้าร่วม 45 คน"),
        ("ครบเมื่อ 16 พ.ย.", "ครบเมื่อ 16 พ.ย."),
    ],
)
def test_a_result_with_a_day_is_one(chat: Callable[[str], Chat], words: str, kept: str) -> None:
    assert at_output(chat).says(words).answers.get("output") == kept


def test_what_was_kept_is_shown(chat: Callable[[str], Chat]) -> None:
    said = "มีผู้เข้าร่วม 45 คน แต่เขียนผิดเป็นอบรมคุณธรรมนะ ไม่ใช่ผลประโยชน์ทับซ้อน"
    someone = at_output(chat)
    reply = someone.answer_to(said)
    assert "เก็บคำตอบข้อ “ผลผลิต” แล้ว: มีผู้เข้าร่วม 45 คน" in reply


@pytest.mark.parametrize(
    "words",
    [
        "อังคารที่ 18 ค่ะ แล้วก็ห้อง 302 ไม่ใช่ 301",
        "วันศุกร์ที่ 20 ครับ แต่ห้อง 302 ไม่ใช่ 301",
        "เมื่อวันศุกร์ที่ 20 ครับ แต่ว่าห้อง 302 ไม่ใช่ 301",
    ],
)
def test_a_day_before_a_correction_is_no_result(chat: Callable[[str], Chat], words: str) -> None:
    someone = at_output(chat)
    reply = someone.answer_to(words)
    assert "output" not in someone.answers and "ไม่ใช่วันที่จัด" in reply and "ห้อง 302" in reply
    someone.taps("แก้ตามนี้")
    assert "ห้อง 302" in someone.answers["narrative"]


def test_a_result_before_but_and_a_correction_is_kept_alone(chat: Callable[[str], Chat]) -> None:
    someone = at_output(chat).says("ทุกคนเข้าใจวินัยมากขึ้นครับ แต่ว่าห้อง 302 ไม่ใช่ 301")
    assert someone.answers["output"] == "ทุกคนเข้าใจวินัยมากขึ้น"
    assert "ห้อง 302" in someone.taps("แก้ตามนี้").answers["narrative"]


def at_evidence(chat: Callable[[str], Chat]) -> Chat:
    someone = at_output(chat, "ประชุม 20 ม.ค. คน 40 คน").says("ได้ตามแผนทั้งสองข้อ")
    someone.says("ไม่ใช้งบ ไม่มีความเสี่ยง")
    assert someone.state["at"] == "evidence"
    return someone


def test_a_day_ordered_amid_other_questions_is_put_right(chat: Callable[[str], Chat]) -> None:
    someone = at_evidence(chat).says("แก้วันที่เป็น 16 ก.พ.")
    assert "แก้สิ่งที่ทำแล้ว" in someone.since(-2)
    assert (
        "16 กุมภาพันธ์ 2570" in someone.answers["narrative"]
        and "40 คน" in someone.answers["narrative"]
    )
    assert "20 ม.ค." not in someone.answers["narrative"] and someone.state["at"] == "evidence"


@pytest.mark.parametrize("typed", ["แก้คนเป็น 50", "แก้คนเป็น 50 ส่งเลย", "แก้จำนวนคนเป็น 50 คน"])
def test_a_number_of_people_ordered_at_the_card_is_no_share(
    chat: Callable[[str], Chat], typed: str
) -> None:
    someone = at_evidence(chat).says("ยังไม่มีไฟล์").says("ยังไม่ได้เผยแพร่")
    assert someone.state["at"] == "review"
    someone.says(typed)
    if "50 คน" not in someone.answers["narrative"]:
        someone.taps("แก้ตามนี้")
    assert someone.answers["status"] == "done" and "percent" not in someone.answers
    assert someone.answers["narrative"] == "ประชุม 20 ม.ค. คน 50 คน"
