"""What waits for a decision, and for whose."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from handlers.reports.deciding.awaiting import AWAITING_ME
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import JULY, JUNE, MARCH, ask, office, send, tap


def test_nothing_waiting_says_what_to_do_instead(session: Session) -> None:
    heard = ask(session, AWAITING_ME, office(session).people["head"])
    assert "ไม่มีรายงานที่รอท่านอนุมัติ" in heard.words
    assert [name for name, _ in heard.opened] == ["status", "menu"]


def test_each_waiting_report_opens_its_decision_at_its_version(session: Session) -> None:
    at = office(session)
    first = send(at, "1.10", MARCH, "submitted")
    second = factories.report(
        session, at.activities["3.7"], at.people["reporter"], JUNE, "submitted", version=2
    )
    send(at, "2.1", JULY, "approved")
    heard = ask(session, AWAITING_ME, at.people["head"])
    assert heard.opened == [
        ("decide_report", {"r": str(first.id), "v": "1"}),
        ("decide_report", {"r": str(second.id), "v": "2"}),
    ]
    assert "รออนุมัติ 2 ฉบับ" in heard.words and "ครั้งที่ 2" in heard.words


def test_another_line_s_reports_are_not_shown(session: Session) -> None:
    at = office(session)
    send(at, "1.10", MARCH, "submitted", who="other")
    assert "ไม่มีรายงาน" in ask(session, AWAITING_ME, at.people["head"]).words
    assert len(ask(session, AWAITING_ME, at.people["director"]).rows) == 1


def test_a_report_with_nobody_above_waits_for_an_administrator(session: Session) -> None:
    at = office(session)
    lonely = factories.person(session, at.bureaus["print"], ["reporter"])
    factories.report(session, at.activities["1.10"], lonely, MARCH)
    assert len(ask(session, AWAITING_ME, at.people["admin"]).rows) == 1


def test_many_come_in_pages_that_lose_none(session: Session) -> None:
    at = office(session)
    plan = factories.plan(session, "more")
    for n in range(1, 15):
        activity = factories.activity(session, plan, f"4.{n}", [at.bureaus["law"]], [JUNE])
        factories.report(session, activity, at.people["reporter"], JUNE)
    head = at.people["head"]
    page = ask(session, AWAITING_ME, head)
    seen = [row.value for row in page.rows]
    for _ in range(2):
        page = tap(
            session, AWAITING_ME, head, next(b for b in page.buttons if b.label == "หน้าถัดไป")
        )
        seen += [row.value for row in page.rows]
    assert len(set(seen)) == 14 and "หน้าถัดไป" not in [b.label for b in page.buttons]


def test_a_page_that_is_gone_shows_the_last_one(session: Session) -> None:
    at = office(session)
    send(at, "1.10", MARCH, "submitted")
    for strange in ("99", "0", "-1", "x", "9" * 50, "๓"):
        assert len(ask(session, AWAITING_ME, at.people["head"], facts={"p": strange}).rows) == 1


@pytest.mark.parametrize("words", ["เซ็น", "มีอะไรให้พี่เซ็นบ้างวันนี้", "มีอะไรให้เซ็นต์ไหม"])
def test_whoever_asks_what_to_sign_hears_of_documents_too(
    chat: Callable[[str], Chat], words: str
) -> None:
    assert "ไม่มีเอกสารหรือเรื่องอื่นที่รอท่านลงนาม" in chat("D0101").says(words).last


def test_whoever_asks_for_reports_hears_of_reports(chat: Callable[[str], Chat]) -> None:
    assert "ลงนาม" not in chat("D0101").says("มีรายงานรออนุมัติไหม").last
