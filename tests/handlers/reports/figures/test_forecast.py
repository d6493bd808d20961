"""The forecast: the pace of the last weeks, said with how it is computed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from handlers.reports.figures.forecast import QUERY
from models.reports.figures.sending_days import Pace, SendingDay, pace
from tests.handlers.house import Chat, House
from tests.handlers.question.desk import MARCH, Office, ask, office, send

TODAY = date(2027, 3, 10)  # nine days after the reports of these tests were sent


@pytest.fixture
def at(session: Session) -> Office:
    """Owed: 1.1 without a date, five in March, two in June, three in July."""
    return office(session)


def test_each_round_ahead_is_held_against_the_pace(at: Office) -> None:
    for number in ("1.10", "2.1"):
        send(at, number, MARCH, "submitted")
    heard = ask(at.session, QUERY, at.people["admin"], today=TODAY)
    assert "ส่งแล้ว 2 จาก 11 ฉบับ (18.18%)" in heard.words
    march, june, july, end = heard.rows
    assert march.value == "เหลือสะสม 3 ฉบับ คาดว่าส่งไม่ทัน 3 ฉบับ"  # ten days bring none
    assert june.value == "เหลือสะสม 5 ฉบับ คาดว่าส่งครบทันกำหนด"  # 102 days bring seven
    assert june.label.startswith("ถึงรอบ") and "รวมรอบก่อนหน้าที่ยังไม่ส่งด้วย" in heard.words
    assert "คาดว่าครบราว 14 กรกฎาคม 2570" in end.value  # nine more: 126 days
    assert "ใน 4 สัปดาห์ล่าสุดมีรายงานส่งเข้ามา 2 ฉบับ" in heard.words


def test_without_a_report_lately_nothing_is_foretold(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["executive"], today=TODAY)
    assert "คาดไม่ได้" in heard.words


def test_the_pace_counts_only_what_came_in_within_four_weeks_and_still_stands() -> None:
    days = [date(2027, 2, 10), date(2027, 2, 11), TODAY]
    listed = [SendingDay(1, "สำนัก", MARCH, "submitted", day) for day in days]
    listed.append(SendingDay(1, "สำนัก", MARCH, "returned", TODAY))
    found = pace(listed, TODAY)
    assert (found.sent, found.lately, found.rounds) == (3, 2, ((MARCH, 1),))


def test_all_sent_is_finished_today() -> None:
    assert Pace(3, 3, 0, ()).finished_on(TODAY) == TODAY
    assert Pace(4, 3, 0, ()).finished_on(TODAY) is None


@pytest.mark.parametrize("words", ["รอบไหนเสี่ยงสุด", "รอบไหนน่าห่วงที่สุดคะ", "รอบไหนจะส่งไม่ทันบ้าง"])
def test_a_leader_who_asks_which_round_is_at_risk_sees_the_forecast(
    demo: House, chat: Callable[[str], Chat], words: str
) -> None:
    assert "คาดการณ์การส่ง" in chat("D0001").says(words).last
