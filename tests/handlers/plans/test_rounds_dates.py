"""The days of all rounds: the next one first, with what is due."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from sqlalchemy.orm import Session

from handlers.plans.rounds_dates import QUERY
from models.plans.plan import ActivityDue
from tests.handlers.house import Chat
from tests.handlers.question.desk import JULY, MARCH, Office, ask, office, send

MAY = date(2027, 5, 1)


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


@pytest.mark.parametrize("who", ["admin", "executive", "director"])
def test_who_leads_the_office_reads_every_round_with_its_activities(at: Office, who: str) -> None:
    heard = ask(at.session, QUERY, at.people[who], today=MAY)
    assert [(row.label, row.value) for row in heard.rows] == [
        ("20 มิถุนายน 2570", "อีก 50 วัน · 1 กิจกรรม\n3.7"),
        ("30 กรกฎาคม 2570", "อีก 90 วัน · 1 กิจกรรม\n2.1"),
        ("20 มีนาคม 2570", "ผ่านไปแล้ว · 2 กิจกรรม\n1.10 และ 2.1"),
    ]
    assert ("status", {"d": "2027-06-20"}) in heard.opened


@pytest.mark.parametrize("who", ["reporter", "head", "staff"])
def test_others_read_what_their_own_bureau_has_to_send(at: Office, who: str) -> None:
    send(at, "2.1", JULY, "submitted")
    send(at, "1.10", MARCH, "returned")
    heard = ask(at.session, QUERY, at.people[who], today=MAY)
    assert [row.value for row in heard.rows] == [
        "อีก 50 วัน · ต้องส่งอีก 1 จาก 1 ฉบับ\n3.7",
        "อีก 90 วัน · ส่งครบ 1 ฉบับแล้ว",
        "ผ่านไปแล้ว · ต้องส่งอีก 2 จาก 2 ฉบับ\n1.10 และ 2.1",
    ]
    assert ("about_plan", {"d": "2027-06-20"}) in heard.opened


def test_the_day_of_a_round_is_still_to_come(at: Office) -> None:
    first, *_ = ask(at.session, QUERY, at.people["admin"], today=MARCH).rows
    assert first.label == "20 มีนาคม 2570" and "ครบกำหนดวันนี้" in first.value


def test_a_long_round_names_twelve_activities(at: Office) -> None:
    due = at.activities["3.7"].dues[0].due
    for number in range(1, 21):
        part = type(at.activities["3.7"])(
            plan_id=at.activities["3.7"].plan_id, number=f"4.{number}", position=90 + number,
            measure=4, measure_title="", title="ก", output="", outcome="", target="", timing="",
            responsible="", remarks="", channels=[], evidence=[], reportable=True,
            every_bureau=True, dues=[ActivityDue(due=due)],
        )  # fmt: skip
        at.session.add(part)
    at.session.flush()
    first, *_ = ask(at.session, QUERY, at.people["admin"], today=MAY).rows
    assert "21 กิจกรรม" in first.value and first.value.endswith("4.11 และอีก 9 กิจกรรม")


def test_another_year_is_told_or_has_no_rounds(at: Office) -> None:
    assert "ปีงบประมาณ 2571" in ask(at.session, QUERY, at.people["admin"], "ปีหน้า").words


def test_an_activity_that_is_named_has_its_own_days(at: Office) -> None:
    words = ask(at.session, QUERY, at.people["reporter"], "2.1").words
    assert "กิจกรรม 2.1" in words and "30 กรกฎาคม 2570" in words


def test_an_administrator_may_move_a_round_and_a_reporter_report(at: Office) -> None:
    opened = {who: {n for n, _ in ask(at.session, QUERY, at.people[who]).opened}
              for who in ("admin", "reporter")}  # fmt: skip
    assert opened == {
        "admin": {"status", "move_round"},
        "reporter": {"about_plan", "report_activity"},
    }


@pytest.mark.parametrize(
    "said",
    ["รอบ 20 มีนา เหลืออีกกี่วันคะ", "รอบนี้ปิดวันไหน เหลืออีกกี่วัน", "รอบหน้าต้องส่งภายในวันไหนนะ", "รอบมีนาปิดวันไหน"],
)
def test_of_one_round_that_is_asked_about_only_that_is_told(
    chat: Callable[[str], Chat], said: str
) -> None:
    me = chat("D0103").says(said)
    assert "รอบ 20 มีนาคม 2570 อีก " in me.last and "มิถุนายน" not in me.last
    assert "20 มิถุนายน 2570" in me.taps("ทุกรอบ").last
