"""Risk colours in chat: the worst told stands above, and what was not reported is never green."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.figures.traffic_lights import BUREAUS_QUERY, QUERY
from models.reports.report import ReportVersion
from tests.handlers.question.desk import JUNE, MARCH, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    found = office(session)
    for number, due, risk, who in (
        ("1.10", MARCH, "green", "reporter"),
        ("1.10", MARCH, "red", "other"),
        ("3.7", JUNE, None, "reporter"),
    ):
        report = send(found, number, due, "submitted", who)
        sent = select(ReportVersion).where(ReportVersion.report_id == report.id)
        session.scalars(sent).one().risk = risk
    session.flush()
    return found


def test_an_activity_has_the_worst_colour_its_bureaus_told(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"])
    assert "แดง 1 · ยังไม่รายงาน 2 · รายงานแล้ว ไม่ระบุสี 1 จาก 4 กิจกรรม" in heard.words
    assert heard.rows[0].tone == "bad"
    own = ask(at.session, QUERY, at.people["reporter"])
    assert "เขียว 1 จาก 4 กิจกรรม" in own.words and "แดง" not in own.words.replace(
        "ไฟเขียวเหลืองแดง", ""
    )


def test_what_was_not_reported_is_a_state_of_its_own_and_never_green(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"])
    [untold] = [row for row in heard.rows if row.label.startswith("ยังไม่รายงาน")]
    assert untold.tone == "muted"
    assert not [row for row in heard.rows if row.tone == "good"]


def test_the_activities_of_a_colour_are_a_tap_away(at: Office) -> None:
    first = ask(at.session, QUERY, at.people["admin"])
    assert first.rows[0].button is not None
    behind = tap(at.session, QUERY, at.people["admin"], first.rows[0].button)
    assert [row.label for row in behind.rows] == ["กิจกรรม 1.10"]
    assert "รายงานแล้ว 2 จาก 2 สำนัก" in behind.words
    assert "สำนักการพิมพ์" in behind.rows[0].value and "สำนักกฎหมาย" not in behind.words


def test_the_bureaus_that_told_a_colour_are_named_with_their_activities(at: Office) -> None:
    admin = at.people["admin"]
    [button] = [b for b in ask(at.session, QUERY, admin).buttons if b.label == "สำนักไหนแดง"]
    heard = tap(at.session, BUREAUS_QUERY, admin, button)
    assert [(row.label, row.value) for row in heard.rows] == [("สำนักการพิมพ์", "1 กิจกรรม: 1.10")]
    assert heard.words.startswith("แดง 1 สำนัก")
    green = ask(at.session, BUREAUS_QUERY, admin, facts={"c": "green"})
    assert [row.label for row in green.rows] == ["สำนักกฎหมาย"]
    none = ask(at.session, BUREAUS_QUERY, admin, facts={"c": "yellow"})
    assert none.rows == [] and "ยังไม่มีสำนักที่รายงานสีเหลือง" in none.words


def test_no_bureau_out_of_scope_is_named_for_its_colour(at: Office) -> None:
    heard = ask(at.session, BUREAUS_QUERY, at.people["reporter"])
    assert heard.rows == [] and "สำนักการพิมพ์" not in heard.words


def test_a_colour_that_nothing_has_is_told_so(at: Office) -> None:
    words = ask(at.session, QUERY, at.people["admin"], facts={"c": "yellow"}).words
    assert "เหลือง 0 กิจกรรม" in words and "ไม่มีกิจกรรมสีนี้" in words


@pytest.mark.parametrize("colour", ["pink", "", "none' --"])
def test_what_is_no_colour_leads_back_to_the_figures(at: Office, colour: str) -> None:
    assert "จาก 4 กิจกรรม" in ask(at.session, QUERY, at.people["admin"], facts={"c": colour}).words


def test_the_most_urgent_colour_is_that_which_was_told(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "", {"c": "worst"})
    assert "แดง 1 กิจกรรม" in heard.words
    heard = ask(at.session, QUERY, at.people["reporter"], "", {"c": "worst"})
    assert "เขียว 1 กิจกรรม" in heard.words
