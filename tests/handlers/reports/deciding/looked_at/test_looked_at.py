"""At the report that somebody who decides has before them: who sent it and when, the way back to
it, the other one that is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reports.report import SUBMITTED
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import DIRECTOR, HEAD, REPORTER, decision, sends

TOLD = "คือ นางสาวตัวอย่าง รายงานดี"
ASKED = "รายงาน {}: จะอนุมัติ หรือส่งกลับให้แก้ไข"


@pytest.fixture
def head(chat: Callable[[str], Chat]) -> Chat:
    """Two reports wait for the head: 2.1 of March, 1.10 of June."""
    head = chat(HEAD)
    for number in ("2.1", "1.10"):
        sends(chat(REPORTER), head, number=number)
    return head


# -- who sent it ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "asked",
    [
        "ใครส่งมา ส่งวันไหนคะ",
        "อันนี้ใครเป็นคนส่งคะ ส่งเมื่อไร",
        "ใครส่งมา",
        "ส่งมาเมื่อไหร่",
        "หมายถึง 2.1 ค่ะ ใครส่ง",
        "รายงานนี้ส่งมาวันไหน ใครส่ง",
    ],
)
@pytest.mark.parametrize("looks", ["พิจารณา 2.1 รอบ 20 มีนา", "ประวัติ 2.1", "พิจารณา 2.1"])
def test_it_is_told_of_the_report_in_sight(head: Chat, looks: str, asked: str) -> None:
    head.says(looks)
    told = head.answer_to(asked)
    there = f"ผู้รายงาน 2.1 {TOLD}" in told and "ส่งเมื่อ 1 มี.ค. 70" in told
    at_the_question = "รายงาน 2.1 ส่งเมื่อ 1 มีนาคม 2570 เวลา 09.00 น. โดย นางสาวตัวอย่าง รายงานดี" in told
    assert there or at_the_question
    assert "อีก 19 วัน" not in told


@pytest.mark.parametrize("asked", ["ใครเขียนมา", "ใครส่งมา ส่งวันไหนคะ", "2.1 ใครส่งมา"])
def test_it_is_told_at_the_open_question(head: Chat, asked: str) -> None:
    head.says("รออนุมัติ").says("2.1")
    told = head.answer_to(asked)
    assert f"ผู้รายงาน 2.1 {TOLD}" in told and ASKED.format("2.1") in told


def test_it_is_told_below_a_list_of_one(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    head.says("รออนุมัติ")
    assert f"ผู้รายงาน 1.10 {TOLD}" in head.answer_to("ใครส่งมา") and "พิจารณา" in head.offers


@pytest.mark.parametrize(
    "asked", ["ใครยังไม่ส่ง", "ต้องส่งวันไหน", "2.1 ใครรายงาน", "รอบนี้ส่งวันไหน", "ส่งให้ใคร"]
)
def test_other_questions_of_sending_are_others(head: Chat, asked: str) -> None:
    head.says("ประวัติ 2.1")
    assert "ส่งเมื่อ 1 มี.ค. 70" not in head.answer_to(asked)


def test_of_several_in_sight_none_is_meant(head: Chat) -> None:
    head.says("รออนุมัติ")
    assert TOLD not in head.answer_to("ใครส่งมา ส่งวันไหน")


# -- back to it ----------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["เปิดรายงานเมื่อกี้", "กลับไปรายงานเมื่อกี้", "ขอกลับไปดูรายงานที่เปิดเมื่อกี้ค่ะ"])
def test_the_report_that_was_looked_at_is_opened_again(head: Chat, words: str) -> None:
    head.says("พิจารณา 2.1 รอบ 20 มีนา").says("ขอลา 9 มีนา")
    assert ASKED.format("2.1") in head.answer_to(words)


def test_one_that_only_its_opening_kept_is_opened_again(head: Chat) -> None:
    head.says("พิจารณา 2.1 รอบ 20 มีนา")
    for other in ("วันหยุด", "วันหยุด", "วันหยุด", "วันหยุด", "วันหยุด"):
        head.says(other)
    assert ASKED.format("2.1") in head.answer_to("เปิดรายงานเมื่อกี้")


def test_one_that_is_no_more_to_be_decided_on_shows_its_history(head: Chat) -> None:
    head.says("อนุมัติ 2.1").says("ยืนยัน").says("วันหยุด")
    assert "ประวัติรายงาน 2.1" in head.answer_to("กลับไปดูรายงานเมื่อกี้")


def test_the_only_one_of_a_list_is_opened(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    head.says("ส่งกลับ 1.10 ขาดรูปถ่าย").says("ยืนยัน").says("มีรายงานที่ส่งกลับไปแก้ไขหรือยัง")
    assert "ประวัติรายงาน 1.10" in head.answer_to("ขอเปิดดูฉบับนั้นค่ะ")


def test_who_reports_means_a_report_of_their_own(chat: Callable[[str], Chat]) -> None:
    reporter = chat(REPORTER)
    sends(reporter)
    reporter.says("ประวัติ 1.10").says("วันหยุด")
    assert "ประวัติรายงาน" not in reporter.answer_to("กลับไปรายงานเมื่อกี้")


# -- another one is meant -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ใช่ รอบมีนา",
        "อ้าวไม่ใช่ เอา 2.1",
        "ไม่ใช่อันนี้ค่ะ รอบ 20 มีนา",
        "เปิดผิด เอา 2.1 ค่ะ",
        "ไม่ใช่ 1.10 เอา 2.1",
    ],
)
def test_the_one_that_is_meant_is_opened_instead(head: Chat, words: str) -> None:
    head.says("รออนุมัติ").says("1.10")
    told = head.answer_to(words)
    assert "ปิดรายงาน 1.10 แล้ว ยังไม่ได้อนุมัติหรือส่งกลับ" in told and ASKED.format("2.1") in told


@pytest.mark.parametrize(
    "words", ["ไม่ใช่ รอบกันยา", "ไม่ใช่ครับ", "ไม่ใช่ 9.9", "ไม่เอา 2.1", "ไม่ใช่รอบมีนา", "ไม่เอารอบมีนา"]
)
def test_none_is_opened_that_does_not_wait(head: Chat, words: str) -> None:
    head.says("รออนุมัติ").says("1.10")
    assert "ปิดรายงาน" not in head.answer_to(words)


# -- numbers alone --------------------------------------------------------------------------------


def test_a_bare_number_opens_what_waits(head: Chat) -> None:
    head.says("พิจารณา 1.10").says("ยกเลิก")
    assert ASKED.format("2.1") in head.answer_to("2.1")


@pytest.mark.parametrize("number", ["1.01", "9.9"])
def test_a_number_of_nothing_is_said_so(head: Chat, number: str) -> None:
    assert f"{number}" in head.answer_to(f"พิจารณารายงาน {number} ค่ะ").partition("รออนุมัติ 2")[0]
    assert f"ไม่มีรายงาน {number} ที่รอท่านพิจารณา" in head.answer_to(number)


def test_what_was_returned_is_opened(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    head.says("ส่งกลับ 1.10 ขาดรูปถ่าย").says("ยืนยัน").says("วันหยุด")
    for words in ("มีที่ส่งกลับไปแก้นี่ เปิดดู", "อย่างไรก็ดี ขอดูรายงานฉบับที่ส่งกลับไปนั้นด้วยค่ะ"):
        told = head.answer_to(words)
        assert "ประวัติรายงาน 1.10" in told and "เหตุผล: ขาดรูปถ่าย" in told


def test_an_approval_by_its_number_is_confirmed_at_the_open_report(head: Chat) -> None:
    head.says("รออนุมัติ").says("2.1")
    assert "ยืนยันอนุมัติรายงาน 2.1" in head.answer_to("อนุมัติ 2.1 เลย")
    assert "อนุมัติรายงาน 2.1 แล้ว" in head.answer_to("ยืนยัน")


def test_nothing_is_decided_by_looking(chat: Callable[[str], Chat]) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    for words in ("1.10", "ใครส่งมา ส่งวันไหน", "เปิดรายงานเมื่อกี้", "ต่อไป"):
        head.says(words)
    assert decision(head.house)[0] == SUBMITTED


# -- those that wait for somebody nearer ----------------------------------------------------------


@pytest.fixture
def director(chat: Callable[[str], Chat], head: Chat) -> Chat:
    return chat(DIRECTOR)


@pytest.mark.parametrize("words", ["รออนุมัติ", "ขอดูที่รออนุมัติ", "มีรายงานรออนุมัติไหม"])
def test_a_superior_sees_what_they_may_decide_on(director: Chat, words: str) -> None:
    told = director.answer_to(words)
    assert "ไม่มีรายงานที่รอท่านอนุมัติโดยตรง" in told and "รอ นางตัวอย่าง หัวหน้ากลุ่ม" in told
    assert director.offers.count("พิจารณา") == 2


def test_the_first_of_them_is_opened_by_its_place(director: Chat) -> None:
    assert "เปิดรายงาน 2.1 ให้อ่านก่อน" in director.answer_to("ขอดูรายงานที่รอผมเรื่องแรก")


def test_whose_turn_it_is_offers_the_decision(director: Chat) -> None:
    director.says("ดูรายงานที่รอ")
    assert director.offers.count("พิจารณา") == 2


@pytest.mark.parametrize("words", ["ต่อไป", "เรื่องต่อไป", "ขอดูที่เหลือ", "ถัดไปเลย"])
def test_the_next_of_them_follows_a_decision(director: Chat, words: str) -> None:
    director.says("อนุมัติ 2.1").says("ยืนยัน")
    assert ASKED.format("1.10") in director.answer_to(words)


def test_after_the_last_decision_none_is_left(director: Chat) -> None:
    director.says("อนุมัติ 2.1").says("ยืนยัน").says("อนุมัติ 1.10").says("ยืนยัน")
    assert "ไม่มีรายงานที่รอท่านอนุมัติ" in director.answer_to("ต่อไป")


def test_whoever_stands_elsewhere_sees_none(head: Chat, chat: Callable[[str], Chat]) -> None:
    assert "พิจารณา" not in chat("D0301").says("รออนุมัติ").offers


@pytest.mark.parametrize(
    "words",
    [
        "เรียนสอบถามว่ารายงานที่ดิฉันส่งกลับให้แก้ไขเมื่อสัปดาห์ที่แล้ว เจ้าหน้าที่ได้ดำเนินการแก้ไขเรียบร้อยแล้วหรือยังคะ",
        "รายงานที่ส่งกลับไป แก้ไขเรียบร้อยหรือยัง",
    ],
)
def test_whether_what_was_returned_is_put_right_is_told(
    chat: Callable[[str], Chat], words: str
) -> None:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    head.says("ส่งกลับ 1.10 ขาดรูปถ่าย").says("ยืนยัน")
    told = head.answer_to(words)
    assert "รายงานที่ส่งกลับแก้ไข 1 ฉบับ" in told and "ยังไม่ได้ส่งใหม่" in told
