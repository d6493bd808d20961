"""Another report is spoken of where one is to be confirmed: no bare approval decides either."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from models.reports.report import APPROVED, SUBMITTED
from tests.handlers.house import Chat
from tests.handlers.reports.deciding.test_decided_in_sight import states
from tests.handlers.reports.sent_reports import HEAD, REPORTER, sends

SURE = "ยืนยันอนุมัติรายงาน 2.1 ใช่หรือไม่"


@pytest.fixture
def head(chat: Callable[[str], Chat]) -> Chat:
    head = chat(HEAD)
    for number in ("2.1", "1.10"):
        sends(chat(REPORTER), head, number=number)
    head.says("อนุมัติ 2.1")
    return head


@pytest.mark.parametrize(
    "asked",
    [
        "ใครส่ง 1.10 มาครับ",
        "น้องคนไหนส่ง 1.10 มาคะ",
        "รายงาน 1.10 ใครเป็นคนส่งมา ส่งวันไหน",
        "คนที่ส่ง 1.10 คือใคร",
    ],
)
def test_who_sent_the_other_is_told_and_the_question_stays(head: Chat, asked: str) -> None:
    told = head.answer_to(asked)
    assert "ผู้รายงาน 1.10 คือ นางสาวตัวอย่าง รายงานดี" in told and "ส่งเมื่อ 1 มี.ค. 70" in told
    assert SURE in told and "พิจารณา 1.10" in told


@pytest.mark.parametrize("typed", ["อนุมัติด้วยครับ", "อนุมัติ", "โอเค อนุมัติ", "อันนี้ก็อนุมัติ", "ผ่าน"])
def test_a_bare_approval_then_asks_which(head: Chat, typed: str) -> None:
    head.says("ใครส่ง 1.10 มาครับ")
    told = head.answer_to(typed)
    assert "ท่านหมายถึง 2.1 หรือ 1.10" in told and SURE in told
    assert set(states(head.house).values()) == {SUBMITTED}
    assert "ยืนยันอนุมัติรายงาน 1.10" in head.taps("พิจารณา 1.10").answer_to("อนุมัติ")


@pytest.mark.parametrize("typed", ["ยืนยัน", "ใช่ครับ", "อนุมัติ 2.1", "ยืนยันอนุมัติ 2.1"])
def test_what_names_the_open_one_decides_on_it(head: Chat, typed: str) -> None:
    head.says("ใครส่ง 1.10 มาครับ").says(typed)
    assert states(head.house) == {"2.1": APPROVED, "1.10": SUBMITTED}


def test_an_approval_that_was_put_aside_is_shown_before_it_is_made(head: Chat) -> None:
    head.says("ขอพักไว้ก่อนนะ")
    assert SURE in head.answer_to("อนุมัติเลยครับ")
    assert set(states(head.house).values()) == {SUBMITTED}
    head.says("อนุมัติเลยครับ")
    assert states(head.house)["2.1"] == APPROVED


def test_words_that_tell_no_choice_show_them_in_their_order(head: Chat) -> None:
    head.says("ครับ")
    assert head.offers.index("ยืนยันอนุมัติ") < head.offers.index("ส่งกลับแก้ไข")


@pytest.mark.parametrize(
    "asked", ["ใครส่งรายงาน1.10มา ส่งเมื่อไหร่", "ส่ง 1.10 มาวันไหน", "ใครเป็นคนส่ง 1.10"]
)
def test_it_is_told_anywhere(head: Chat, asked: str) -> None:
    head.says("ยกเลิก")
    assert "ผู้รายงาน 1.10 คือ นางสาวตัวอย่าง รายงานดี" in head.answer_to(asked)


@pytest.mark.parametrize(
    "typed",
    [
        "อนุมัติ 2.1 ของสำนักคลัง", "อนุมัติ 2.1 ผิด", "อนุมัติ 2.1 ไปแล้วเมื่อวาน", "การอนุมัติ 2.1",
        "อนุมัติของสำนักคลัง",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "ใครส่ง 1.10 มาครับ"])
def test_what_says_more_than_this_one_decides_on_none(head: Chat, before: str, typed: str) -> None:
    if before:
        head.says(before)
    head.says(typed)
    assert set(states(head.house).values()) == {SUBMITTED}


@pytest.mark.parametrize(
    "typed", ["อนุมัติ 2.1 ครับ", "อนุมัติ 2.1 เลย", "2.1 อนุมัติ", "ยืนยันอนุมัติ 2.1", "อนุมัติรายงาน 2.1 ได้เลยค่ะ"]
)
def test_the_number_alone_confirms(head: Chat, typed: str) -> None:
    assert states(head.says(typed).house)["2.1"] == APPROVED
