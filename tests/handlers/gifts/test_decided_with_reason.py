"""A decision and its reason in one sentence fill the decision up to its confirmation."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.gifts import gifting
from tests.handlers.house import Chat


@pytest.fixture
def staff(chat: Callable[[str], Chat]) -> Chat:
    return chat(gifting.ME)


SAID = [
    ("ให้ส่งคืนเจ้าของเขาไปนะ เกรงว่าไม่เหมาะ", "return", "เกรงว่าไม่เหมาะ"),
    ("คืนค่ะ เป็นคู่สัญญา", "return", "เป็นคู่สัญญา"),
    ("เป็นคู่สัญญากับเรา คืนเขาไปเถอะ", "return", "เป็นคู่สัญญากับเรา"),
    ("มอบให้ส่วนกลาง ใช้ร่วมกันได้", "hand_over", "ใช้ร่วมกันได้"),
]


@pytest.mark.parametrize("opened", [True, False])
@pytest.mark.parametrize(("said", "decision", "why"), SAID)
def test_both_are_shown_before_they_count(
    staff: Chat, head: Chat, said: str, decision: str, why: str, opened: bool
) -> None:
    gifting.gives(staff)
    head.says("ของขวัญรอพิจารณา")
    if opened:
        head.taps("พิจารณา")
    head.says(said)
    assert f"“{why}” ใช่หรือไม่" in head.last
    assert head.state["answers"]["decision"] == decision


def test_a_quoted_reason_is_what_stands_there(staff: Chat, head: Chat) -> None:
    gifting.gives(staff)
    head.says("ของขวัญรอพิจารณา").taps("พิจารณา").says("คืนผู้ให้")
    head.says('ใส่เหตุผลว่า "เป็นคู่สัญญา" ครับ')
    assert "เพราะ “เป็นคู่สัญญา” ใช่หรือไม่" in head.last
    head.says('ไม่ใช่ครับ เหตุผลเอาแค่ "เกินเกณฑ์ของกฎหมาย"')
    assert "เพราะ “เกินเกณฑ์ของกฎหมาย” ใช่หรือไม่" in head.last


def test_an_order_keeps_only_the_quoted_reason(staff: Chat, head: Chat) -> None:
    gifting.gives(staff)
    count = len(head.says("ของขวัญรอพิจารณา").heard)
    said = head.says('ให้ส่งคืน เหตุผลว่า "เป็นคู่สัญญา" แล้วต้องคืนในกี่วันครับ').since(count)
    assert "เพราะ “เป็นคู่สัญญา” ใช่หรือไม่" in said and "“แล้วต้องคืนในกี่วันครับ” ยังไม่ได้ทำ" in said


def test_a_decision_with_a_note_begins_no_report(chat: Callable[[str], Chat]) -> None:
    director = chat(gifting.DIRECTOR)
    said = "ของขวัญตะกร้าผลไม้ 1,200 บาท จากบริษัท ส่งคืนผู้ให้ครับ หมายเหตุ ส่งคืนพร้อมหนังสือขอบคุณ"
    told = director.says(said).since(0)
    assert "ใครเป็นผู้ให้" not in told and "พิจารณา" in told


def test_what_is_no_reason_is_not_taken(staff: Chat, head: Chat) -> None:
    gifting.gives(staff)
    head.says("ของขวัญรอพิจารณา").taps("พิจารณา").says("คืนได้ไหม ขอถามก่อน")
    assert "ใช่หรือไม่" not in head.last


@pytest.mark.parametrize("said", ["งั้นให้เอาเข้าเป็นของส่วนกลาง", "เอาเข้าส่วนกลางไปเลยค่ะ"])
def test_who_gives_it_to_the_office_is_asked_why(staff: Chat, head: Chat, said: str) -> None:
    gifting.gives(staff)
    head.says("ของขวัญรอพิจารณา").taps("พิจารณา").says(said)
    assert head.state["answers"]["decision"] == "hand_over" and "เพราะเหตุใด" in head.last


def test_another_decision_is_no_reason_and_sends_nothing(staff: Chat, head: Chat) -> None:
    gifting.gives(staff)
    head.says("ของขวัญรอพิจารณา").taps("พิจารณา").says("มอบให้ส่วนกลาง ใช้ร่วมกันได้")
    head.says("ขอเวลาคิดแป๊บนึง เดี๋ยวกลับมา").says("มาต่อเรื่องกระเช้าค่ะ")
    assert "“ใช้ร่วมกันได้” ใช่หรือไม่" in head.last
    head.says("ไม่เอาละ ให้คืนเขาดีกว่า ส่งไปรษณีย์ได้").says("ยืนยันตามนี้ค่ะ")
    assert head.state["answers"]["decision"] == "return"
    assert "reason" not in head.state["answers"]


@pytest.mark.parametrize("said", ["แล้วงบล่ะครับ", "แล้วของขวัญล่ะ"])
def test_what_is_asked_on_is_no_reason(staff: Chat, head: Chat, said: str) -> None:
    gifting.gives(staff)
    head.says("ของขวัญรอพิจารณา").taps("พิจารณา").says("คืนผู้ให้").says(said)
    assert f"เพราะ “{said}”" not in head.last
