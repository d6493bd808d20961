"""What changed since a week ago: the numbers first, what to act on above, all of it in pages."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.figures.what_changed import QUERY
from handlers.understand.dates.dates import short_date
from models.reports.report import ReportVersion
from tests import factories
from tests.handlers.question.desk import JUNE, MARCH, TODAY, Office, ask, office, send, tap

NOON = datetime(TODAY.year, TODAY.month, TODAY.day, 1, 0, tzinfo=UTC)


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def happens(
    at: Office, number: str, state: str, days_ago: float, who: str = "reporter"
) -> ReportVersion:
    due = {"1.10": MARCH, "2.1": MARCH, "3.7": JUNE}.get(number)
    report = send(at, number, due, state, who)
    sent = at.session.scalars(
        select(ReportVersion).where(ReportVersion.report_id == report.id)
    ).one()
    sent.submitted_at = NOON - timedelta(days=days_ago)
    sent.decided_at = sent.submitted_at if state != "submitted" else None
    at.session.flush()
    return sent


def test_the_numbers_stand_first_and_what_came_back_above_what_was_sent(at: Office) -> None:
    happens(at, "1.10", "submitted", 1)
    happens(at, "3.7", "returned", 2)
    happens(at, "2.1", "approved", 20)
    heard = ask(at.session, QUERY, at.people["admin"])
    assert "ส่งกลับให้แก้ไข 1 · ส่งเข้ามา 2" in heard.words
    assert [row.label for row in heard.rows] == [
        "3.7 · ส่งกลับให้แก้ไข", "1.10 · ส่งเข้ามา", "3.7 · ส่งเข้ามา",
    ]  # fmt: skip


def test_a_week_has_seven_days_and_what_lies_before_is_old(at: Office) -> None:
    happens(at, "1.10", "submitted", 7)
    happens(at, "3.7", "submitted", 8.1)
    heard = ask(at.session, QUERY, at.people["admin"])
    assert "ส่งเข้ามา 1" in heard.words and "3.7" not in heard.words


@pytest.mark.parametrize(
    ("said", "days", "old"), [("เมื่อวานมีใครส่งมั้ย", 1, 2), ("วันนี้มีใครส่งบ้าง", 0, 1)]
)
def test_the_day_that_is_named_is_the_first(at: Office, said: str, days: int, old: int) -> None:
    happens(at, "1.10", "submitted", days)
    happens(at, "3.7", "submitted", old)
    heard = ask(at.session, QUERY, at.people["admin"], said=said)
    assert "ส่งเข้ามา 1" in heard.words and "3.7" not in heard.words


def test_what_fell_overdue_is_above_all_and_in_red(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"], today=MARCH + timedelta(days=3))
    assert "เลยกำหนดใหม่ 2" in heard.words
    assert {row.tone for row in heard.rows} == {"bad"}
    assert "ส่งเข้ามา" not in heard.words


def test_a_quiet_week_says_so_and_leads_to_the_status(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["reporter"])
    assert "ไม่มีรายงานที่ส่ง" in heard.words
    assert ("status", {}) in heard.opened


def test_it_comes_in_pages_that_lose_none(at: Office) -> None:
    more = factories.plan(at.session, "more")
    for n in range(1, 13):
        activity = factories.activity(at.session, more, f"4.{n}", [at.bureaus["law"]])
        report = factories.report(at.session, activity, at.people["reporter"])
        sent = select(ReportVersion).where(ReportVersion.report_id == report.id)
        at.session.scalars(sent).one().submitted_at = NOON
    at.session.flush()
    page = ask(at.session, QUERY, at.people["admin"])
    labels = [row.label for row in page.rows]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, QUERY, at.people["admin"], ahead[0])
        labels += [row.label for row in page.rows]
    assert labels == [f"4.{n} · ส่งเข้ามา" for n in range(1, 13)]
    beyond = ask(at.session, QUERY, at.people["admin"], facts={"p": "99"})
    assert [row.label for row in beyond.rows] == labels[-len(beyond.rows) :]


def test_two_rounds_of_one_moment_keep_their_order(at: Office) -> None:
    """Nothing but the round tells them apart: neither is shown on two pages."""
    more = factories.plan(at.session, "more")
    days = [MARCH + timedelta(days=n) for n in range(9)]
    activity = factories.activity(at.session, more, "4.1", [at.bureaus["law"]], days)
    for due in reversed(days):
        report = factories.report(at.session, activity, at.people["reporter"], due)
        sent = select(ReportVersion).where(ReportVersion.report_id == report.id)
        at.session.scalars(sent).one().submitted_at = NOON
    at.session.flush()
    values = []
    for page in ("1", "2", "3"):
        rows = ask(at.session, QUERY, at.people["admin"], facts={"p": page}).rows
        values += [row.value for row in rows]
    assert len(values) == 9 and values == [
        v for day in days for v in values if short_date(day) in v
    ]


def test_the_moment_stands_on_a_line_of_its_own(at: Office) -> None:
    happens(at, "1.10", "submitted", 1)
    [row] = ask(at.session, QUERY, at.people["admin"]).rows
    *_, whose, when = row.value.split("\n")
    assert "08.00 น." in when and "สำนัก" in whose and "น." not in whose


def test_history_is_offered_to_who_may_read_it(at: Office) -> None:
    happens(at, "1.10", "submitted", 1)
    assert "report_history" in {n for n, _ in ask(at.session, QUERY, at.people["admin"]).opened}
    assert "report_history" in {n for n, _ in ask(at.session, QUERY, at.people["reporter"]).opened}
    assert "report_history" not in {n for n, _ in ask(at.session, QUERY, at.people["head"]).opened}
