"""How much is done: computed from what was reported, by the office's five statuses."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.figures.completion import QUERY
from models.reports.report import ReportVersion
from tests.handlers.question.desk import JULY, JUNE, MARCH, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def says(at: Office, status: str, number: str, who: str = "reporter") -> None:
    due = {"1.10": MARCH, "2.1": MARCH, "3.7": JUNE}.get(number)
    report = send(at, number, due, "approved", who)
    sent = select(ReportVersion).where(ReportVersion.report_id == report.id)
    at.session.scalars(sent).one().status = status
    at.session.flush()


def test_the_share_that_is_done_stands_first_and_each_status_below(at: Office) -> None:
    says(at, "done", "1.1")
    says(at, "not_started", "3.7")
    heard = ask(at.session, QUERY, at.people["admin"])
    assert heard.bars[0].caption == "แล้วเสร็จ 1 จาก 4 กิจกรรม (25.00%)"
    assert "ยังไม่ได้ดำเนินการ 1 กิจกรรม (25.00%)" in heard.words
    assert "ยังไม่รายงาน 2 กิจกรรม (50.00%)" in heard.words


def test_an_activity_is_done_once_every_bureau_that_owes_it_says_so(at: Office) -> None:
    says(at, "done", "1.10")
    asked = {"n": "1.10"}
    assert "แล้วเสร็จ 0 จาก 1" in ask(at.session, QUERY, at.people["admin"], facts=asked).words
    assert "แล้วเสร็จ 1 จาก 1" in ask(at.session, QUERY, at.people["reporter"], facts=asked).words
    says(at, "done", "1.10", "other")
    assert "แล้วเสร็จ 1 จาก 1" in ask(at.session, QUERY, at.people["admin"], facts=asked).words


def test_it_says_when_an_activity_of_several_bureaus_counts_as_done(at: Office) -> None:
    told = "เมื่อทุกสำนักที่ต้องรายงานเสร็จ"
    assert told in ask(at.session, QUERY, at.people["admin"], facts={"n": "1.10"}).words
    assert told not in ask(at.session, QUERY, at.people["reporter"], facts={"n": "1.10"}).words


def test_the_newest_round_s_word_counts(at: Office) -> None:
    says(at, "done", "2.1")
    later = send(at, "2.1", JULY, "submitted")
    sent = select(ReportVersion).where(ReportVersion.report_id == later.id)
    at.session.scalars(sent).one().status = "started"
    at.session.flush()
    words = ask(at.session, QUERY, at.people["reporter"], "2.1").words
    assert "แล้วเสร็จ 0 จาก 1" in words
    words = ask(at.session, QUERY, at.people["reporter"], "2.1 รอบ 20 มีนาคม").words
    assert "แล้วเสร็จ 1 จาก 1" in words


def test_where_nothing_was_reported_the_bar_is_empty(at: Office) -> None:
    [bar] = ask(at.session, QUERY, at.people["admin"]).bars
    assert bar.share is None


def test_a_measure_and_its_activities_are_a_tap_away(at: Office) -> None:
    says(at, "done", "1.1")
    first = ask(at.session, QUERY, at.people["admin"])
    assert [row.label for row in first.rows] == [f"มาตรการที่ {n}" for n in (1, 2, 3)]
    assert first.rows[0].button is not None
    measure = tap(at.session, QUERY, at.people["admin"], first.rows[0].button)
    assert "แล้วเสร็จ 1 จาก 2 กิจกรรม (50.00%)" in measure.words
    [see] = [button for button in measure.buttons if button.label == "รายกิจกรรม"]
    rows = tap(at.session, QUERY, at.people["admin"], see).rows
    assert [row.label for row in rows] == ["กิจกรรม 1.1", "กิจกรรม 1.10"]
    assert "ยังไม่รายงาน" in rows[1].value and rows[1].tone == "muted"
