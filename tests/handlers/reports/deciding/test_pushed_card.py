"""What heads type below the card of a report that was brought to them, and after deciding."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.reports.deciding.content_asked import asks_of_this
from handlers.reports.deciding.doubt_said import doubt_told
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import decision, meets, sends


@pytest.fixture
def looking(reporter: Chat, head: Chat) -> Chat:
    """The head sees the card of report 1.10."""
    sends(reporter, head)
    return head


@pytest.mark.parametrize(
    "words",
    [
        "อันนี้ของใครนะ ขอดูรายละเอียดก่อน",
        "อันนี้ของใครนะ",
        "ของใครคะเนี่ย",
        "ใครส่งมา ดูก่อนนะ",
        "ขอดูรายละเอียดก่อน",
        "งบเท่าไหร่นะ",
        "เป็นของกลุ่มงานไหนคะ ขออ่านเนื้อหาหน่อย",
        "ทำไมไม่มีรูปแนบมาเลยล่ะ",
        "ตัวเลข 118 มันมาจากไหน",
    ],
)
def test_whose_it_is_and_what_it_says_is_shown(looking: Chat, words: str) -> None:
    told = looking.answer_to(words)
    assert "ผู้รายงาน" in told and "จะอนุมัติ หรือส่งกลับให้แก้ไข" in told


@pytest.mark.parametrize("words", ["ของใครนะ", "ขอดูรายละเอียดก่อน"])
def test_it_is_shown_again_while_it_is_decided_on(looking: Chat, words: str) -> None:
    assert "ผู้รายงาน" in looking.taps("อนุมัติ").answer_to(words)
    assert decision(looking.house)[0] == "submitted"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("ยังไม่เห็นแก้เลย ตีกลับอีกรอบ", "ยังไม่เห็นแก้"),
        ("ไม่มีรูปเลย ส่งกลับไปก่อน", "ไม่มีรูป"),
        ("ขอตีกลับได้ไหม ยังไม่เห็นแก้", "ยังไม่เห็นแก้"),
        ("ไม่ผ่านนะ ผลลัพธ์เขียนไม่ตรงแผน", "ผลลัพธ์เขียนไม่ตรงแผน"),
        ("รูปไม่ชัด ให้ถ่ายใหม่", "รูปไม่ชัด ให้ถ่ายใหม่"),
        ("ขอให้เพิ่มรายชื่อคนเข้าร่วมด้วยนะ", "ขอให้เพิ่มรายชื่อคนเข้าร่วม"),
        ("ผลลัพธ์ยังไม่ตรงแผน ให้เขาเขียนมาใหม่นะ", "ผลลัพธ์ยังไม่ตรงแผน ให้เขาเขียนมาใหม่"),
    ],
)
def test_a_return_is_asked_about_with_its_reason(looking: Chat, words: str, reason: str) -> None:
    assert f"เพราะ “{reason}" in looking.answer_to(words)
    assert "ยืนยันส่งกลับ" in looking.offers and decision(looking.house)[0] == "submitted"


@pytest.mark.parametrize(
    "words",
    [
        "ไม่ผ่านเพราะอะไร",
        "ขอให้เพิ่มวันประชุมในปฏิทินวันพุธ",
        "เขาโดนตีกลับอีกรอบแล้ว",
        "ถ้าไม่มีรูป ตีกลับเลยได้ไหม",
        "เดี๋ยวดูก่อน",
        "ทำไมต้องให้ถ่ายใหม่",
    ],
)
def test_other_words_return_nothing(looking: Chat, words: str) -> None:
    assert "ยืนยันส่งกลับ" not in looking.answer_to(words)


@pytest.mark.parametrize("words", ["อันนี้ของใครนะ ขอดูรายละเอียดก่อน", "ยังไม่เห็นแก้เลย ตีกลับอีกรอบ"])
def test_nothing_is_opened_where_nothing_waits(head: Chat, words: str) -> None:
    told = head.answer_to(words)
    assert "ยืนยันส่งกลับ" not in told and "จะอนุมัติ" not in told


def test_a_reason_that_only_points_back_is_asked_again(looking: Chat) -> None:
    told = looking.taps("ส่งกลับแก้ไข").answer_to("ตามเดิมค่ะ เหมือนที่เคยบอก")
    assert "ยังไม่บอกคำตอบ" in told and "ยืนยันส่งกลับ" not in looking.offers


def test_who_is_busy_decides_nothing(looking: Chat) -> None:
    assert "รายงานยังรออยู่" in looking.answer_to("ยังไม่ว่าง เดี๋ยวเย็นๆ ดูให้")


def test_a_wish_for_the_next_time_is_named_and_not_passed_on(looking: Chat) -> None:
    told = looking.answer_to("โอเคผ่าน แต่บอกน้องว่าคราวหน้าขอรูปชัดๆ")
    assert "ยังไม่ถูกส่งถึงผู้รายงาน" in told and "ยืนยันอนุมัติ" in looking.offers


def test_an_approval_in_haste_is_told_to_stand(looking: Chat) -> None:
    looking.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "อนุมัติไปแล้ว" in looking.answer_to("อ้าว กดเร็วไป ขอกลับไปแก้เป็นส่งกลับ")


def test_of_two_the_one_that_stands_above_is_the_first(reporter: Chat, head: Chat) -> None:
    for number in ("1.10", "2.1"):
        sends(reporter, number=number)
        meets(head.house, head)
    told = head.answer_to("อันแรกผ่านค่ะ อันที่สองรอดูก่อน")
    assert "ยังไม่ได้ทำส่วนนี้: “2.1 รอดูก่อน”" in told
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in told


def test_in_the_list_one_is_approved_and_the_other_left(reporter: Chat, head: Chat) -> None:
    for number in ("1.10", "2.1"):
        sends(reporter, head, number=number)
    told = head.says("รออนุมัติ").answer_to("1.10 ผ่านค่ะ 2.1 รอดูก่อน")
    assert "ยังไม่ได้ทำส่วนนี้: “2.1 รอดูก่อน”" in told
    assert "ยืนยันอนุมัติรายงาน 1.10 ใช่หรือไม่" in told


@pytest.mark.parametrize(
    "words", ["ที่อนุมัติไปเมื่อกี้ของใครนะ", "เมื่อกี้ผมอนุมัติของใครไป", "อันที่เพิ่งอนุมัติไปเรื่องอะไรนะ"]
)
def test_what_was_just_decided_is_told_with_its_reporter(looking: Chat, words: str) -> None:
    looking.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    told = looking.answer_to(words)
    assert "รายงานที่ท่านอนุมัติล่าสุด" in told and "1.10" in told and "รายงานดี" in told


def test_what_was_sent_back_is_told_apart(looking: Chat) -> None:
    looking.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "ยังไม่ได้ส่งกลับรายงานใด" in looking.answer_to("ที่เพิ่งส่งกลับไปเรื่องอะไรนะ")


def test_who_decides_on_nothing_is_not_answered_so(chat: Callable[[str], Chat]) -> None:
    assert "ล่าสุด" not in chat("D0106").answer_to("ที่อนุมัติไปเมื่อกี้ของใครนะ")


@pytest.mark.parametrize("words", ["สำนักนี้ของใครดูแล", "ของขวัญของใคร ขอดูหน่อย", "ขอดูรายละเอียดแผน 3.7"])
def test_other_things_are_not_asked_of_the_report(words: str) -> None:
    assert not asks_of_this(words)


@pytest.mark.parametrize("words", ["อนุมัติแล้วให้ส่งรูปเพิ่ม", "ผ่าน แล้วคราวหน้าให้ถ่ายใหม่", "ให้ถ่ายใหม่ไหม"])
def test_what_is_wished_besides_is_no_doubt(words: str) -> None:
    assert not doubt_told(words)
