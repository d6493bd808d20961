"""Bureaus ranked by lateness and by what they sent in time, figured from the days of sending."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.simulator import seed
from handlers.reports.figures.bureau_ranking import (
    BEST_QUERY,
    LATEST_QUERY,
    MOST_SENT_QUERY,
    NEVER_QUERY,
)
from models.people.person import REPORTER
from models.reports.report import ReportVersion
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import MARCH, Heard, Office, ask, office, send


@pytest.fixture
def at(session: Session) -> Office:
    """On 1 May, 42 days after the March round: law sent 2.1 ten days late and owes 1.10, printing
    owes both, the academics sent all in time."""
    found = office(session)
    sent_on(found, send(found, "2.1", MARCH, "approved"), date(2027, 3, 30))
    send(found, "2.1", MARCH, "approved", "admin")
    return found


def sent_on(within: Office, report: Any, day: date) -> None:
    query = select(ReportVersion).where(ReportVersion.report_id == report.id)
    [version] = within.session.scalars(query)
    version.submitted_at = datetime(day.year, day.month, day.day, 2, tzinfo=UTC)
    within.session.flush()


def labels(heard: Heard) -> list[str]:
    return [row.label for row in heard.rows]


def test_the_latest_stands_first_with_its_days_and_open_reports(at: Office) -> None:
    heard = ask(at.session, LATEST_QUERY, at.people["admin"])
    assert labels(heard) == ["1. สำนักการพิมพ์", "2. สำนักกฎหมาย"]
    assert [row.value for row in heard.rows] == [
        "ช้ารวม 84 วัน · ค้างส่ง 2 ฉบับ",
        "ช้ารวม 52 วัน · ค้างส่ง 1 ฉบับ · ส่งหลังกำหนด 1 ฉบับ",
    ]
    assert "2 จาก 3 สำนัก" in heard.words and "ทั้งสำนักงาน" in heard.words


def test_only_so_many_places_as_asked(at: Office) -> None:
    admin = at.people["admin"]
    for typed in ("top 1", "1 อันดับแรก", "รอบ 20 มีนาคม 1 อันดับแรก"):
        assert labels(ask(at.session, LATEST_QUERY, admin, typed)) == ["1. สำนักการพิมพ์"]
    heard = ask(at.session, BEST_QUERY, admin, "สองอันดับแรก")
    assert labels(heard) == ["1. สำนักวิชาการ", "2. สำนักกฎหมาย"]


def test_who_never_was_late_has_a_report_that_was_due(at: Office) -> None:
    heard = ask(at.session, NEVER_QUERY, at.people["executive"])
    assert labels(heard) == ["1. สำนักวิชาการ"]
    assert "ทันกำหนด 1 จาก 1 ฉบับ" in heard.words


def test_before_the_first_round_is_over_nobody_is_ranked(at: Office) -> None:
    early = date(2027, 3, 20)
    heard = ask(at.session, NEVER_QUERY, at.people["admin"], today=early)
    assert not heard.rows and "ยังไม่มีรายงานที่ครบกำหนด" in heard.words
    heard = ask(at.session, LATEST_QUERY, at.people["admin"], today=early)
    assert "ยังไม่มีสำนักใดส่งช้า" in heard.words and "ช้ารวม" not in heard.words
    assert heard.rows[0].value.startswith("ส่งแล้ว 0 จาก") and heard.rows[0].tone == "plain"


def test_supervisors_see_the_bureaus_of_their_people_and_reporters_no_ranking(at: Office) -> None:
    heard = ask(at.session, LATEST_QUERY, at.people["head"])
    assert labels(heard) == ["1. สำนักกฎหมาย"]
    assert REPORTER not in LATEST_QUERY.roles
    heard = ask(at.session, LATEST_QUERY, at.people["head"], "สำนักการพิมพ์")
    assert "อยู่นอกขอบเขตของท่าน" in heard.words


def test_who_sent_most_is_counted_before_anything_is_due(at: Office) -> None:
    heard = ask(at.session, MOST_SENT_QUERY, at.people["admin"], today=date(2027, 3, 10))
    assert labels(heard)[0][:2] == "1." and "ส่งแล้ว 1 จาก" in heard.rows[0].value
    assert "สำนักการพิมพ์" not in "".join(labels(heard))  # has sent nothing
    assert "2 จาก 3 สำนัก" in heard.words and "วันช้า" not in heard.words


@pytest.mark.parametrize(
    ("words", "many"),
    [("3 สำนักที่ช้าที่สุด", 3), ("สำนักไหนบ๊วย", 3), ("2 สำนักที่ส่งช้าที่สุด", 2), ("0 สำนักที่ช้าที่สุด", 3)],
)
def test_before_any_day_has_passed_who_sent_least_stands_first(
    at_work: House, words: str, many: int
) -> None:
    told = Chat(at_work, seed.line_id("D0001")).answer_to(words)
    assert told.startswith("สำนักที่ส่งแล้วน้อยที่สุด") and "ยังไม่มีสำนักใดส่งช้า" in told, told
    assert told.count("ส่งแล้ว 0 จาก 32 ฉบับ") == 2
    assert ("3. สำนักบริหารงานกลาง" in told) == (many == 3)


@pytest.mark.parametrize(
    "words",
    ["สำนักไหนทำได้ดีที่สุดรอบนี้ อยากให้กำลังใจเค้า", "สำนักไหนเก่งสุดรอบนี้", "สำนักไหนส่งครบที่สุด จะได้ชม"],
)
def test_before_any_day_has_passed_who_sent_most_stands_first(at_work: House, words: str) -> None:
    told = Chat(at_work, seed.line_id("D0001")).answer_to(words)
    assert "ยังจัดอันดับว่าดีที่สุดไม่ได้" in told and "1. สำนักบริหารงานกลาง" in told
    assert "สำนักประชาสัมพันธ์" not in told  # has sent nothing


def test_that_nobody_has_sent_is_told_beside_it(at_work: House) -> None:
    told = Chat(at_work, seed.line_id("D0001")).answer_to("สำนักไหนดีที่สุดรอบ 30 กรกฎา")
    assert "ยังจัดอันดับว่าดีที่สุดไม่ได้" in told and "ยังไม่มีสำนักใดส่งรายงาน" in told


def test_of_several_that_are_alike_none_is_singled_out(at_work: House) -> None:
    chat = Chat(at_work, seed.line_id("D0001")).says("สำนักไหนส่งช้าที่สุด")
    told = chat.answer_to("แล้วยังไม่ส่งอะไรบ้าง")
    assert "สำนักการคลังและงบประมาณ" in told and "สำนักประชาสัมพันธ์" in told


@pytest.mark.parametrize("words", ["สำนักไหนส่งน้อยสุด", "สำนักไหนส่งรายงานน้อยสุดคะ"])
def test_who_sent_least_is_no_question_who_sent_most(at_work: House, words: str) -> None:
    told = Chat(at_work, seed.line_id("D0001")).answer_to(words)
    assert told.startswith("สำนักที่ส่งแล้วน้อยที่สุด") and "ยังไม่มีฉบับใดครบกำหนด" not in told, told
    assert told.index("ส่งแล้ว 0 จาก") < told.index("สำนักบริหารงานกลาง")


@pytest.mark.parametrize(
    "words",
    ["top3 สำนักที่ทำได้ดี กับ 3 อันดับรั้งท้าย ขอแค่นี้", "top3 สำนักที่ทำได้ดี กับ 3 อันดับท้าย"],
)
def test_both_ends_are_told_where_both_are_asked_for(at_work: House, words: str) -> None:
    told = Chat(at_work, seed.line_id("D0001")).answer_to(words)
    assert "สำนักที่ส่งมากที่สุด" in told and "สำนักที่ส่งแล้วน้อยที่สุด" in told
    assert "เรียงตามที่ส่งแล้ว" in told


@pytest.mark.parametrize(
    "words",
    ["top3 สำนักที่ทำได้ดี", "สำนักไหนทำได้ดี ส่งก่อนท้ายเดือน", "top3 สำนักที่ทำได้ดี ไม่เอาแย่"],
)
def test_one_end_is_told_alone(at_work: House, words: str) -> None:
    told = Chat(at_work, seed.line_id("D0001")).answer_to(words)
    assert "สำนักที่ส่งแล้วน้อยที่สุด" not in told
