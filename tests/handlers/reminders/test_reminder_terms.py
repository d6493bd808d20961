"""A reminder under terms: each narrows whom it reaches, or is said not to be kept."""

from __future__ import annotations

import pytest

from bot.simulator import seed
from tests.handlers.house import Chat, House
from tests.understanding.office_at_work import told_in

HEAD, ADMIN, EXECUTIVE = "D0102", "D0002", "D0001"
NO_HOUR = "ไม่ได้ เมื่อกดส่ง บอตส่งทันที"


def says(at_work: House, who: str, words: str) -> str:
    """Returns the answer; nothing goes to anybody else."""
    sent = len(at_work.sent)
    told = told_in(at_work, who, words)
    assert len(at_work.sent) == sent + 1  # the answer alone
    return told


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        ("ส่งเตือนทุกสำนักที่ยังค้าง เฉพาะที่เหลือเกิน 3 เรื่อง", "สำนักที่มีเรื่องถึงเวลาเตือน 4 เรื่องขึ้นไป"),
        ("ส่งเตือนเฉพาะสำนักที่ค้างตั้งแต่ 2 เรื่องขึ้นไป", "สำนักที่มีเรื่องถึงเวลาเตือน 2 เรื่องขึ้นไป"),
        ("เตือนคนที่ค้างอย่างน้อยสามเรื่อง", "ผู้ที่มีเรื่องถึงเวลาเตือน 3 เรื่องขึ้นไป"),
        ("ส่งเตือนทุกสำนักที่ยังไม่ส่ง แต่ไม่ต้องส่งสำนักที่ส่งแล้วรออนุมัติ", "ไม่รวมเรื่องที่ส่งแล้วรอพิจารณา"),
        ("ทวงรายงานทุกสำนัก ยกเว้นสำนักประชาสัมพันธ์", "ไม่รวมสำนักประชาสัมพันธ์"),
        ("ส่งเตือนเดี๋ยวนี้เลยเฉพาะคนที่เลยกำหนด", "เลยกำหนดแล้ว"),
        ("เตือนทุกคนที่เลยกำหนดเกิน 7 วัน", "เลยกำหนดแล้วเกิน 7 วัน"),
    ],
)
def test_a_term_narrows_whom_it_reaches(at_work: House, words: str, terms: str) -> None:
    told = says(at_work, ADMIN, words)
    assert told.startswith("ยังไม่ได้ส่ง เตือนได้ตอนนี้") and terms in told


@pytest.mark.parametrize(
    ("words", "not_kept"),
    [
        ("ส่งเตือนทุกสำนักที่ยังค้างวันนี้บ่ายสอง เฉพาะที่เหลือเกิน 3 เรื่อง", f"ตั้งเวลา “วันนี้บ่ายสอง” {NO_HOUR}"),
        ("เตือนคนที่ค้างเกิน 2 เรื่อง ให้เสร็จภายใน 15 มีนา", "“ให้เสร็จภายใน 15 มีนา” ไม่อยู่ในข้อความเตือน"),
        ("เตือนคนที่ค้างไม่เกิน 3 เรื่อง", "ไม่เกิน 3 เรื่อง” บอตคัดให้ไม่ได้"),
        ("ส่งเตือนทุกคนที่ค้าง ยกเว้นพวกที่นั่งชั้นสาม", "เว้น “พวกที่นั่งชั้นสาม” ไม่ได้"),
        ("เตือนทุกคนที่ค้าง เว้นคนที่เตือนไปแล้วเมื่อเช้า", "บอตไม่ส่งซ้ำอยู่แล้ว"),
    ],
)
def test_a_term_that_cannot_be_kept_is_said(at_work: House, words: str, not_kept: str) -> None:
    assert not_kept in says(at_work, ADMIN, words)


def test_what_is_sent_keeps_the_terms(at_work: House) -> None:
    admin = Chat(at_work, seed.line_id(ADMIN))
    admin.says("ทวงรายงานทุกสำนัก ยกเว้นสำนักประชาสัมพันธ์").taps("ส่งเตือนตอนนี้")
    assert "ไม่รวมสำนักประชาสัมพันธ์: จะส่ง 1 ข้อความ" in admin.last
    admin.taps("ยืนยันส่ง 1 ข้อความ")
    assert "รับส่งเตือน 1 คนแล้ว" in admin.last


def test_so_many_of_nobody_reach_nobody(at_work: House) -> None:
    told = says(at_work, ADMIN, "ส่งเตือนทุกสำนักที่ยังค้าง เฉพาะที่เหลือเกิน 90 เรื่อง")
    assert "เตือนได้ตอนนี้ 0 คน" in told and "ขณะนี้ไม่มีผู้ที่ถึงเวลาเตือนตามนี้" in told


def test_who_is_away_is_not_reminded_anyway(at_work: House) -> None:
    assert "บอตไม่เตือนในวันลาอยู่แล้ว" in says(at_work, HEAD, "เตือนลูกทีมที่ค้าง เว้นคนที่ลาอยู่")


@pytest.mark.parametrize(
    "words",
    [
        "มอบหมายให้เร่งรัดสำนักที่ยังค้าง แจ้งหัวหน้าสำนักโดยตรง ให้เสร็จภายใน 15 มีนา",
        "เร่งรัดทุกสำนักที่ยังค้างรายงาน แจ้ง ผอ.สำนักด้วย ให้เสร็จภายใน 15 มีนา",
    ],
)
def test_an_executive_is_told_what_an_order_does_not_hold(at_work: House, words: str) -> None:
    chat = Chat(at_work, seed.line_id(EXECUTIVE)).says(words)
    told = chat.since(0)
    assert "ยังไม่ได้เตือนเรื่องรายงาน" in told and "ฝากผู้ดูแลระบบ" in told
    assert "“ให้เสร็จภายใน 15 มีนา” ไม่อยู่ในข้อความเตือน" in told and "สำนัก" in told
    assert "ไม่อยู่ในการเตือนนี้" in told


@pytest.mark.parametrize(
    "words", ["เตือน", "ทำไมเตือนเฉพาะสำนักที่ค้างเกิน 3 เรื่อง", "เตือนทุกคนว่าเหลือเกิน 3 เรื่อง"]
)
def test_other_words_are_no_such_order(at_work: House, words: str) -> None:
    assert "เรื่องขึ้นไป" not in Chat(at_work, seed.line_id(ADMIN)).answer_to(words)
