"""Below the card of a complaint, the own name, a telephone and wishes about the result are no
silent part of the story."""

from __future__ import annotations

from time import process_time

import pytest

from handlers.complaints.filing.heard import bot_orders, wanted_at_review
from models.complaints.case_draft import BY_PUSH
from tests.handlers.complaints.filing.complaint_talk import answers_of, told
from tests.handlers.house import House


@pytest.mark.parametrize(
    "said", ["ผมชื่อสมชายนะ เผื่อติดต่อ", "หนูชื่อนกค่ะ", "โทรมาได้ที่ 0891112222", "เบอร์ผม 0891112222"]
)
def test_who_hides_the_name_is_asked_first(demo: House, said: str) -> None:
    chat = told(demo).says(said)
    assert not answers_of(chat).get("more") and "ยังไม่ได้เก็บข้อความนี้" in chat.last
    assert "เลือก “ไม่เปิดเผยชื่อ” ไว้" in chat.since(-2)


@pytest.mark.parametrize(
    "said", ["แจ้งเตือนผมด้วยนะถ้ามีผล", "ช่วยแจ้งผลให้ทราบด้วยค่ะ", "ถ้ามีความคืบหน้าบอกด้วยนะคะ"]
)
def test_who_wants_to_hear_of_the_result_is_offered_it(demo: House, said: str) -> None:
    chat = told(demo).says(said)
    assert not answers_of(chat).get("more") and "มีเรื่องรอท่าน" in chat.since(-2)
    assert answers_of(chat.taps("แก้ตามนี้"))["hear"] == BY_PUSH


@pytest.mark.parametrize("said", ["ขอรหัสติดตามหน่อย", "รหัสติดตามอยู่ไหน"])
def test_the_code_is_on_the_card(demo: House, said: str) -> None:
    chat = told(demo).says(said)
    assert not answers_of(chat).get("more") and "รหัสติดตามอยู่ในการ์ด" in chat.since(-2)


@pytest.mark.parametrize(
    "said",
    [
        "คนที่เห็นมีพี่แดงกับน้องฝน", "ที่จริงเขาทำมาสองปีแล้ว", "เขาบอกผลสอบให้ญาติรู้ก่อน",
        "เขาชื่อสมชาย อยู่ฝ่ายพัสดุ", "เขาแจ้งผลตรวจรับเป็นเท็จ", "ผมชื่อเสียเพราะเรื่องนี้",
    ],
)  # fmt: skip
def test_more_of_the_story_is_added(demo: House, said: str) -> None:
    assert answers_of(told(demo).says(said)).get("more") == [said]


@pytest.mark.parametrize("said", ["อย่าลืมส่งรายงานวันศุกร์นะ", "สั่งข้าวให้ด้วย"])
def test_further_orders_are_for_the_bot(said: str) -> None:
    assert bot_orders.is_for_bot(said)


@pytest.mark.parametrize("piece", ["ช่วยแจ้งผล", "ถ้ามีผล", "แล้วก็", "ขอให้ขอ", "ผมชื่อ"])
def test_it_is_quick(piece: str) -> None:
    began = process_time()
    for at in ("review", "more"):
        wanted_at_review.heeded((piece * 80)[:80], at, {"identity": "anonymous"})
    assert process_time() - began < 0.2
