"""What is taken back is seen no more."""

from __future__ import annotations

import secrets
from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.executive_news.news import ISSUED
from models.queues import outbox_queue
from models.queues.outbox import OutboxMessage
from models.queues.outbox_queue import Envelope
from tests.handlers.executive_news.announcing import TITLE, handles, issued, newest
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import SECRETARY, number_of

STAFF = "D0106"


def test_what_was_taken_back_is_seen_no_more(demo: House, chat: Callable[[str], Chat]) -> None:
    secretary, staff = handles(chat(SECRETARY), issued(demo)), chat(STAFF)
    staff.says("ข่าวของผู้บริหาร").taps("เปิดอ่าน")
    button = staff.button("รับทราบ")
    secretary.taps("ยกเลิกประกาศ").taps("ยืนยันยกเลิก")
    assert "ยกเลิกแล้ว" in secretary.last
    assert "ไม่พบประกาศนี้" in staff.taps_data(button).last
    assert TITLE not in staff.says("ข่าวของผู้บริหาร").last


def test_what_waits_to_be_sent_of_it_is_sent_no_more(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    secretary = handles(chat(SECRETARY), issued(demo, urgent=True))
    key = f"news_pushed:{newest(demo).id}:{number_of(demo, STAFF)}"
    with demo.session() as session:
        waits = Envelope(key, "news_pushed", "lane", [{"type": "text", "text": "x"}])
        outbox_queue.put(session, demo.sealer, waits, demo.now, secrets.token_bytes)
        session.commit()
    secretary.taps("ยกเลิกประกาศ").taps("ยืนยันยกเลิก")
    with demo.session() as session:
        query = select(OutboxMessage.state).where(OutboxMessage.key == key)
        assert session.scalars(query).one() == "cancelled"


@pytest.mark.parametrize(
    "words",
    ["ถอนประกาศเมื่อกี้เลยครับ ยังไม่ได้อนุมัติให้ออก", "ยกเลิกประกาศเมื่อครู่ก่อนค่ะ ดิฉันไม่ได้ตั้งใจกดออก"],
)
def test_what_nobody_wanted_out_is_asked_about_to_be_taken_back(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    secretary = handles(chat(SECRETARY), issued(demo)).says(words)
    assert "ยืนยันยกเลิก" in secretary.offers


@pytest.mark.parametrize(
    "words",
    ["อย่าเพิ่งยกเลิกนะครับ ปล่อยมันไว้ก่อน", "ปล่อยไว้แบบเดิมครับ"],
)
def test_what_is_not_to_be_taken_back_stays(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    secretary = handles(chat(SECRETARY), issued(demo)).taps("ยกเลิกประกาศ").says(words)
    assert "ยกเลิกประกาศ" in secretary.offers
    assert newest(demo).state == ISSUED


def test_who_need_not_take_it_back_any_more_ends_that(
    demo: House, chat: Callable[[str], Chat]
) -> None:
    secretary = handles(chat(SECRETARY), issued(demo)).taps("ยกเลิกประกาศ")
    assert "ยกเลิกการยกเลิกประกาศ" in secretary.answer_to("ไม่ต้องยกเลิกแล้วค่ะ คงไว้ตามเดิม")
    assert newest(demo).state == ISSUED and not demo.states(secretary.user_id)
