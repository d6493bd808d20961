"""A budget that was asked for and has not come is no activity without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handlers.understand.reports.budget.awaited_budget import awaits_budget
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import REPORTER

NOTHING_YET = ["0.00", "0.00"]


@pytest.fixture
def at_budget(chat: Callable[[str], Chat]) -> Chat:
    return chat(REPORTER).says("รายงาน 1.10").says("ยังไม่เริ่ม").says("รอของบครับ น่าจะเริ่มมกรา")


@pytest.mark.parametrize(
    "said",
    [
        "รอของบครับ",
        "งบยังไม่มา",
        "ขอไปแล้วแต่ยังไม่ได้รับจัดสรร",
        "ยังไม่ได้งบเลยค่ะ",
        "รออนุมัติงบอยู่",
        "เราขอแล้วแต่ยังไม่ได้ ไม่ใช่ไม่ขอ",
        "ไม่ใช้งบ ก็มันยังไม่ได้เงิน",
        "ไม่ได้ใช้ เพราะงบยังไม่โอนมา",
        "ก็บอกว่างบไม่มา ยังไม่ได้ใช้สักบาท",
    ],
)
def test_a_budget_still_to_come_is_nothing_received_so_far(at_budget: Chat, said: str) -> None:
    assert at_budget.says(said).state["answers"]["budget"] == NOTHING_YET


@pytest.mark.soak
def test_no_budget_yet_asks_which_is_meant(at_budget: Chat) -> None:
    at_budget.says("ยังไม่มีงบ")
    assert "budget" not in at_budget.state["answers"]
    assert {"ได้รับ 0 ใช้ 0", "ไม่ใช้งบประมาณ"} <= set(at_budget.offers)
    assert at_budget.taps("ได้รับ 0 ใช้ 0").state["answers"]["budget"] == NOTHING_YET


@pytest.mark.parametrize(
    ("said", "budget"),
    [
        ("ขอตั้งไว้ 5000 แต่ยังไม่ได้เบิก", ["5000.00", "0.00"]),
        ("5000 ยังไม่เบิก", ["5000.00", "0.00"]),
        ("แก้งบเป็น 3000 ยังไม่เบิก", ["3000.00", "0.00"]),
        ("ไม่ใช้งบ", "none"),
        ("ไม่มีงบ", "none"),
    ],
)
def test_an_amount_not_spent_yet_and_no_budget_at_all(
    at_budget: Chat, said: str, budget: object
) -> None:
    assert at_budget.says(said).state["answers"]["budget"] == budget


@pytest.mark.parametrize("said", ["งบผิดนะ เราขอแล้วแต่ยังไม่ได้ ไม่ใช่ไม่ขอ", "งบประมาณแก้เป็นยังไม่ได้รับงบ"])
def test_it_is_put_right_at_the_review_card(at_budget: Chat, said: str) -> None:
    at_budget.says("ไม่ใช้งบ").says("เขียว").says("ไม่มีไฟล์ ยังไม่เผยแพร่").says(said)
    assert at_budget.state["at"] == "review"
    assert at_budget.state["answers"]["budget"] == NOTHING_YET
    assert "ได้รับ 0.00 บาท" in at_budget.last


@pytest.mark.parametrize(
    "said",
    [
        "รอหัวหน้าอยู่",
        "ยังไม่ได้เบิก",
        "ยังไม่ได้",
        "ขอแล้ว",
        "รอก่อน",
        "ขอ 5000 แต่ยังไม่ได้",
        "ไม่ได้ขอ",
        "รองานเสร็จก่อน",
    ],
)
def test_other_words_tell_of_no_awaited_budget(said: str) -> None:
    assert not awaits_budget(said)


@pytest.mark.parametrize(
    "said",
    [
        "เริ่มแล้วแต่ไม่รู้กี่เปอร์เซ็นต์",
        "เริ่มแล้ว ยังบอก % ไม่ได้",
        "เริ่มแล้วค่ะ แต่บอกเปอร์เซ็นต์ไม่ถูก",
        "กำลังทำอยู่ค่ะ ไม่แน่ใจว่ากี่ %",
        "เริ่มแล้วครับ ไม่ทราบร้อยละ",
        "ทำไปบ้างแล้ว กะไม่ถูกว่าเท่าไหร่",
    ],
)
def test_a_start_without_a_share_is_taken(chat: Callable[[str], Chat], said: str) -> None:
    answers = chat(REPORTER).says("รายงาน 1.10").says(said).state["answers"]
    assert (answers["status"], answers["percent"]) == ("started", None)


@pytest.mark.parametrize(
    "said", ["ไม่รู้กี่เปอร์เซ็นต์", "เริ่มแล้วแต่ไม่รู้จะเสร็จเมื่อไหร่", "ต้องกี่เปอร์เซ็นต์ถึงเรียกว่าเริ่มแล้ว"]
)
def test_that_nobody_knows_alone_starts_nothing(chat: Callable[[str], Chat], said: str) -> None:
    assert "status" not in chat(REPORTER).says("รายงาน 1.10").says(said).state["answers"]


def test_nothing_used_yet_is_not_that_no_budget_was_asked_for(at_budget: Chat) -> None:
    at_budget.says("ยังไม่ได้ใช้สักบาท")
    assert "budget" not in at_budget.state["answers"] and "ยังไม่ได้เบิก" in at_budget.last


def test_waiting_for_the_budget_denies_no_word_told(
    chat: Callable[[str], Chat],
) -> None:
    reporter = chat(REPORTER).says("3.3 ยังเริ่มไม่ได้นะ งบยังไม่โอนมา").says("ยังไม่ได้เริ่ม รองบอยู่")
    assert reporter.state["answers"]["status"] == "not_started"
    assert "ยังรองบอยู่ไม่ได้" not in "".join(map(str, reporter.heard))


def test_a_rating_is_no_share_of_the_work(chat: Callable[[str], Chat]) -> None:
    said = "เสร็จแล้ว แบบประเมินได้ 92% ห้อง 402 จัด 18 กพ นะ"
    told = chat(REPORTER).says("รายงาน 1.10").says("แบบประเมินได้ 92%")
    assert "status" not in told.state["answers"]
    assert told.says(said).state["answers"]["status"] == "done"
    assert "percent" not in told.state["answers"]


def test_what_was_typed_for_another_chat_is_no_part(chat: Callable[[str], Chat]) -> None:
    told = chat(REPORTER).says("รายงาน 1.10")
    told.says("คุณแม่สบายดีไหมคะ อุ๊ย ขอโทษค่ะพิมพ์ผิดห้อง กิจกรรมนี้ทำเสร็จแล้วค่ะ เมื่อ 18 กุมภา")
    assert told.state["answers"]["status"] == "done"
    assert "ผิดห้อง" not in str(told.state["answers"])
