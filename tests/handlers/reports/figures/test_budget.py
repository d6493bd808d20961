"""Budget in chat: what was given, spent and is left, and where more was spent than given."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.messages import Row
from handlers.reports.figures.money.budget import QUERY
from models.reports.report import ReportVersion
from tests.handlers.question.desk import JUNE, MARCH, Office, ask, office, send, tap


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def spends(at: Office, given: str, spent: str, *where: Any) -> None:
    report = send(at, *where)
    sent = at.session.scalars(
        select(ReportVersion).where(ReportVersion.report_id == report.id)
    ).one()
    sent.budget_allocated, sent.budget_disbursed = Decimal(given), Decimal(spent)
    at.session.flush()


def test_the_sums_stand_first_with_their_shares(at: Office) -> None:
    spends(at, "81400.00", "0", "1.10", MARCH, "approved")
    spends(at, "9800.00", "10075.00", "3.7", JUNE, "submitted")
    heard = ask(at.session, QUERY, at.people["admin"])
    assert heard.bars[0].caption == "เบิกจ่าย 10,075.00 บาท (11.05%)"
    assert "91,200.00 บาท · 2 กิจกรรม" in heard.words
    assert "81,125.00 บาท (88.95%)" in heard.words
    assert "เบิกเกินที่ได้รับจัดสรร 1 กิจกรรม รวม 275.00 บาท" in heard.words


def test_what_is_spent_and_what_is_left_add_up(at: Office) -> None:
    spends(at, "8000", "7350", "1.10", MARCH, "approved")
    words = ask(at.session, QUERY, at.people["admin"]).words
    assert "(91.88%)" in words and "650.00 บาท (8.12%)" in words


def test_the_activities_are_a_tap_away_what_was_overspent_first(at: Office) -> None:
    spends(at, "100", "0", "1.10", MARCH, "approved")
    spends(at, "100", "130", "3.7", JUNE, "approved")
    first = ask(at.session, QUERY, at.people["reporter"])
    [see] = [button for button in first.buttons if button.label == "รายกิจกรรม"]
    rows = tap(at.session, QUERY, at.people["reporter"], see).rows
    assert [row.label for row in rows] == ["กิจกรรม 3.7", "กิจกรรม 1.10"]
    assert rows[0].tone == "bad" and "เบิกเกิน 30.00 บาท" in rows[0].value


def test_one_bureau_s_overspending_is_not_hidden_by_what_another_has_left(at: Office) -> None:
    spends(at, "100", "130", "1.10", MARCH, "approved")
    spends(at, "100", "0", "1.10", MARCH, "approved", "other")
    heard = ask(at.session, QUERY, at.people["admin"], facts={"v": "rows"})
    [row] = [part for part in heard.parts if isinstance(part, Row)]
    assert "มีสำนักเบิกเกิน รวม 30.00 บาท" in row.value and row.tone == "bad"


def test_where_no_money_was_asked_for_none_is_shown(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    heard = ask(at.session, QUERY, at.people["admin"])
    assert "ยังไม่มีกิจกรรมที่รายงานว่าได้รับจัดสรร" in heard.words and heard.bars == []
    assert "ยังไม่รายงาน 3 จาก 4 กิจกรรม" in heard.words


def test_a_returned_report_s_money_does_not_count(at: Office) -> None:
    spends(at, "100", "50", "1.10", MARCH, "returned")
    assert ask(at.session, QUERY, at.people["admin"]).bars == []


def test_what_is_spent_is_said_where_nothing_was_given(at: Office) -> None:
    send(at, "1.10", MARCH, "approved")
    words = ask(at.session, QUERY, at.people["admin"]).words
    assert "ใช้ไป 0 บาท จากที่ได้รับจัดสรร 0 บาท" in words
    assert "แผนในระบบไม่มีวงเงินของกิจกรรมที่ยังไม่รายงาน" in words
