"""Sending what a review card shows, in people's own words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import HEAD, REPORTER, TOLD, sends
from tests.understanding.scenes import types_in

_STORY = "เจ้าหน้าที่พูดจาไม่ดีใส่เมื่อวานที่เคาน์เตอร์"


@pytest.fixture
def reviewing(chat: Callable[[str], Chat]) -> Chat:
    reporter = chat(REPORTER).says("รายงาน 1.10").says("เสร็จแล้ว").says(TOLD)
    reporter.says("ตามแผนทั้งสองข้อ").says("ไม่ใช้งบ ไม่มีความเสี่ยง").says("ยังไม่มีไฟล์")
    return reporter.says("ครบทุกช่องทาง")


@pytest.mark.parametrize(
    "said",
    [
        "เซฟเลยจ้า", "ดีแล้ว ส่งจ้า", "เคๆ รายงานไปเลย", "โอเคแล้ว ยิงเลย", "ใช่ค่ะ", "เคค่ะ",
        "อันนี้ถูกแล้ว ส่งเลยจ้า", "ผ่าน ส่งเลย", "ยิงไปเลยจ้า",
    ],
)  # fmt: skip
def test_other_words_send_a_report(reviewing: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" in types_in(reviewing, said)


@pytest.mark.parametrize(
    "said",
    [
        "ดีแล้ว", "ดีแล้วแต่ยังไม่ส่ง", "เซฟไว้ก่อน", "เค้าส่งแล้ว", "เคยส่งแล้ว", "ผ่าน", "ยิงเลยได้ไหม",
        "ใช่ ส่งผ่านไลน์", "เซฟ", "ส่งเข้าอีเมลด้วย",
    ],
)  # fmt: skip
def test_words_that_are_like_them_send_nothing(reviewing: Chat, said: str) -> None:
    assert "ส่งรายงานแล้ว" not in types_in(reviewing, said)


def test_a_leave_is_confirmed_so_too(chat: Callable[[str], Chat]) -> None:
    assert "บันทึกวันลา" in types_in(chat(REPORTER).says("ลา").says("พรุ่งนี้"), "เคๆ เซฟเลย")


def _complains(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("ร้องเรียน").says("ข้อร้องเรียน").says("ไม่เปิดเผยชื่อ").says(_STORY)


@pytest.mark.parametrize("said", ["ดีแล้ว ส่งจ้า", "โอเค ยิงเลย"])
def test_a_complaint_is_sent_so_too(chat: Callable[[str], Chat], said: str) -> None:
    assert "รับข้อร้องเรียนแล้ว" in types_in(_complains(chat), said)


@pytest.mark.parametrize("said", ["ดีแล้ว", "อันนี้โอเคแล้วค่ะ"])
def test_that_it_is_well_so_is_no_part_of_a_complaint(
    chat: Callable[[str], Chat], said: str
) -> None:
    citizen = _complains(chat)
    types_in(citizen, said)
    assert citizen.state["at"] == "review" and not citizen.state["answers"]["more"]


def _asked_which(chat: Callable[[str], Chat]) -> Chat:
    head = chat(HEAD)
    sends(chat(REPORTER), head)
    head.says("อนุมัติ 1.10").says("เออ ใช่ ผ่านเลย แล้วเรื่องน้องส้มด้วย")
    assert "หมายถึงข้อใด" in head.last
    return head


def test_who_confirms_where_it_was_asked_which_approves(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    assert "อนุมัติรายงาน 1.10 แล้ว" in types_in(_asked_which(chat), "ใช่ ยืนยัน")


def test_a_mere_yes_is_taken_below_the_question(demo: House, chat: Callable[[str], Chat]) -> None:
    head = _asked_which(chat)
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in types_in(head, "ใช่ค่ะ")
    assert "อนุมัติรายงาน 1.10 แล้ว" in types_in(head, "ใช่ค่ะ")


@pytest.mark.parametrize("said", ["ยังไม่ส่ง", "ยังไม่ส่งค่ะ", "ยังไม่ส่งดีกว่า"])
def test_who_does_not_send_yet_puts_it_aside(reviewing: Chat, said: str) -> None:
    assert "พักไว้ให้แล้ว" in types_in(reviewing, said)


def test_elsewhere_it_asks_who_has_not_sent(chat: Callable[[str], Chat]) -> None:
    assert "ยังไม่รายงาน" in types_in(chat(REPORTER), "ยังไม่ส่ง")


def test_who_asks_who_has_not_sent_is_told_at_the_card_too(reviewing: Chat) -> None:
    assert "ยังไม่รายงาน" in types_in(reviewing, "ใครยังไม่ส่ง")
