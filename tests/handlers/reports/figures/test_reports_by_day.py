"""Reports and the people they tell of, counted by the days on which they were sent or decided."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.question.query import Query
from handlers.reports.figures.in_days import reports_by_day
from models.reports.report import ReportVersion
from tests.handlers.house import Chat
from tests.handlers.question.desk import JULY, JUNE, MARCH, Heard, Office, ask, desk, office, send

HEAD, REPORTER, EXECUTIVE = "D0102", "D0103", "D0001"


@pytest.fixture
def at(session: Session) -> Office:
    """Law sent in December (40 people) and in February (25), which was approved in March; printing
    in January (30); a year before law sent once (10)."""
    found = office(session)
    dated(found, send(found, "1.10", MARCH, "submitted"), (2026, 12, 7), "ผู้เข้าร่วม 40 คน")
    approved = send(found, "3.7", JUNE, "approved")
    dated(found, approved, (2027, 2, 20), "ผู้เข้าร่วม 25 คน", decided=(2027, 3, 2))
    other = send(found, "1.10", MARCH, "submitted", "other")
    dated(found, other, (2027, 1, 15), "ผู้เข้าร่วม 30 คน เป็นชาย 10 คน")
    dated(found, send(found, "2.1", JULY, "submitted"), (2025, 12, 3), "ผู้เข้าร่วม 10 คน")
    return found


def dated(
    within: Office,
    report: Any,
    day: tuple[int, int, int],
    words: str,
    decided: tuple[int, int, int] | None = None,
) -> None:
    query = select(ReportVersion).where(ReportVersion.report_id == report.id)
    [version] = within.session.scalars(query)
    version.submitted_at, version.narrative = datetime(*day, 3, tzinfo=UTC), words
    if decided is not None:
        version.decided_at = datetime(*decided, 3, tzinfo=UTC)
    within.session.flush()


def asked(at: Office, who: str, sentence: str) -> Heard:
    query = heard(at, who, sentence)
    assert query is not None, sentence
    return ask(at.session, query, at.people[who], sentence, said=sentence)


def heard(at: Office, who: str, sentence: str) -> Query | None:
    return reports_by_day.heard(desk(at.session, at.people[who]), sentence, None)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("รายงานที่อนุมัติไปเดือนมีนามีกี่เรื่อง", "รวม 1 ฉบับ"),
        ("รายงานที่อนุมัติไปเดือนกุมภามีกี่เรื่อง", "รวม 0 ฉบับ"),
        ("ตั้งแต่ปีใหม่ส่งรายงานกันมาแล้วกี่ฉบับ", "รวม 2 ฉบับ"),
        ("ส่งรายงานไปกี่ฉบับ ไม่เอาเดือนมกรา", "รวม 2 ฉบับ"),
        ("ส่งรายงานไปกี่ฉบับ ไม่รวมธันวากับมกรา", "รวม 1 ฉบับ"),
        ("ไม่รวมธันวา ส่งรายงานเดือนมกรากี่ฉบับ", "รวม 1 ฉบับ"),
        ("ตัดยอดสิ้นมกรา ส่งรายงานกี่ฉบับ", "รวม 2 ฉบับ"),
        ("ส่งรายงานกี่ฉบับตั้งแต่กันยา", "รวม 3 ฉบับ"),
        ("ส่งรายงานกี่ฉบับตั้งแต่ปี 2568", "รวม 4 ฉบับ"),
        ("รายงานที่ส่งแล้วรออนุมัติเดือนธันวากี่ฉบับ", "รวม 1 ฉบับ"),
        ("รายงานที่ยังไม่อนุมัติตั้งแต่ต้นปีงบมีกี่ฉบับ", "รวม 2 ฉบับ"),
        ("สำนักกฎหมายส่งรายงานไปกี่ฉบับตั้งแต่ ต.ค. ถึง ธ.ค.", "รวม 1 ฉบับ"),
    ],
)
def test_reports_are_counted_in_their_state_by_the_days_that_are_named(
    at: Office, sentence: str, told: str
) -> None:
    assert told in asked(at, "executive", sentence).words.split("\n")


def test_people_stand_by_month_with_their_sum(at: Office) -> None:
    typed = "รวมคนเข้าร่วมกิจกรรมตั้งแต่ธันวาถึงกุมภา ทั้งหมดกี่คน แยกรายเดือนให้ด้วย"
    found = asked(at, "executive", typed)
    rows = [(each.label, each.value) for each in found.rows]
    assert rows == [
        ("ธันวาคม 2569", "40 คน"),
        ("มกราคม 2570", "30 คน"),
        ("กุมภาพันธ์ 2570", "25 คน"),
    ]
    assert "รวม 95 คน" in found.words and "ตามเดือนที่ส่งรายงาน" in found.words


def test_a_month_amid_the_others_is_left_out_and_that_is_said(at: Office) -> None:
    found = asked(at, "executive", "คนเข้าร่วมกิจกรรมกี่คน แยกรายเดือน ไม่นับเดือนมกราคม")
    assert "รวม 65 คน" in found.words and "ไม่รวม 1 ม.ค. 70 – 31 ม.ค. 70" in found.words
    assert "มกราคม 2570" not in [each.label for each in found.rows]


def test_bureaus_stand_in_order_and_only_so_many(at: Office) -> None:
    found = asked(at, "admin", "top 1 สำนักที่ส่งรายงานมากที่สุดตั้งแต่ต้นปีงบประมาณ")
    assert [each.label for each in found.rows] == ["1. สำนักกฎหมาย"]
    assert "แสดง 1 จาก 2 สำนัก" in found.words


def test_the_mean_and_the_year_before_stand_beside_the_sum(at: Office) -> None:
    typed = "ยอดคนเข้าร่วมเฉลี่ยสำนักละเท่าไร เทียบกับปีที่แล้วด้วย"
    words = asked(at, "executive", typed).words
    assert "47.50 คน (เฉพาะ 2 สำนักที่มีตัวเลข)" in words
    assert "10 คน · เฉลี่ยต่อสำนัก 10.00 · ปีนี้เพิ่มขึ้น 85 คน" in words


def test_another_year_is_not_called_this_one(at: Office) -> None:
    words = asked(at, "executive", "รายงานที่ส่งเดือนธันวา 2568 กี่ฉบับ เทียบกับปีก่อน").words
    assert "ไม่มีรายงานในระบบนี้ จึงเทียบไม่ได้" in words
    words = asked(at, "executive", "รายงานที่อนุมัติเดือนธันวากี่ฉบับ เทียบกับปีที่แล้ว").words
    assert "0 ฉบับ · ปีนี้เท่ากัน" in words


def test_a_reporter_hears_of_the_own_bureau(at: Office) -> None:
    found = asked(at, "reporter", "คนเข้าร่วมกิจกรรมตั้งแต่ตุลาถึงกุมภากี่คน")
    assert "คนเข้าร่วมตามรายงาน สำนักกฎหมาย" in found.words and "รวม 65 คน" in found.words


@pytest.mark.parametrize(
    "sentence",
    [
        "รายงานที่ผมอนุมัติเดือนกุมภากี่ฉบับ",
        "เดือนนี้ต้องส่งรายงานกี่ฉบับ",
        "รายงาน 1.10 ส่งเดือนไหน กี่ฉบับ",
        "ใครยังไม่ส่งรายงานเดือนมีนา กี่คน",
        "รายงานที่ส่งแล้วมีกี่ฉบับ",
        "ส่งรายงานรอบ 20 มีนาแล้วกี่ฉบับ",
        "เดือนมกรามีรายงานที่ยังไม่ถูกอนุมัติกี่ฉบับ",
        "เดือนมกรามีรายงานที่ยังไม่กดอนุมัติกี่ฉบับ",
        "เดือนมกรามีรายงานที่รอผอ.อนุมัติกี่ฉบับ",
        "เดือนมกรายังไม่มีใครอนุมัติรายงานกี่ฉบับ",
        "เดือนมกรามีรายงานที่ยังไม่เคยส่งกี่ฉบับ",
        "เดือนมกราขาดส่งรายงานกี่ฉบับ",
        "เดือนมกราเหลือส่งรายงานกี่ฉบับ",
        "เดือนมกราไม่ยอมส่งรายงานกี่ฉบับ",
        "เดือนมกราไม่มีใครส่งรายงานกี่ฉบับ",
        "รายงานที่เลยกำหนดส่งเดือนกุมภามีกี่ฉบับ",
        "เดือนมกราอนุมัติกับส่งกลับรายงานอย่างละกี่ฉบับ",
        "รายงานรวมเล่มเดือนมกราส่งเมื่อไร",
        "รายงานเดือนมกราส่งแล้ว รวม 3 ฉบับ",
        "ตั้งแต่มกรารายงานที่มีคนเข้าร่วมเกิน 50 คนมีกี่ฉบับ",
        "ส่งรายงานกี่ฉบับตั้งแต่มกราคม 9999",
    ],
)
def test_what_other_answers_tell_is_left_to_them(at: Office, sentence: str) -> None:
    assert heard(at, "executive", sentence) is None


def test_staff_without_duties_are_not_heard(at: Office) -> None:
    assert heard(at, "staff", "รายงานที่อนุมัติไปเดือนกุมภามีกี่เรื่อง") is None


def test_the_answer_is_asked_on_by_month_and_by_bureau(chat: Callable[[str], Chat]) -> None:
    said = chat(EXECUTIVE).says("รายงานที่อนุมัติไปเดือนกุมภามีกี่เรื่อง")
    assert "รายงานที่อนุมัติ ทั้งสำนักงาน" in said.last and "1 ก.พ. 70 – 28 ก.พ. 70" in said.last
    assert "กุมภาพันธ์ 2570" in said.says("แยกรายเดือน").last
    assert "1 ม.ค. 70 – 31 ม.ค. 70" in said.says("แล้วเดือนมกราล่ะ").last
    assert "สำนักที่ไม่มีในช่วงนี้ไม่แสดง" in said.taps("แยกรายสำนัก").last
