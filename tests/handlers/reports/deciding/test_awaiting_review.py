"""The administrator's queue: approved and not yet reviewed, what was sent first on top."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.deciding.awaiting import AWAITING_REVIEW
from handlers.reports.filing.report_review import CHECKLIST
from models.reports.report import ACCEPTED, ReportVersion
from models.reports.report_checks import CODES
from tests import factories
from tests.handlers.house import Chat
from tests.handlers.question.desk import JUNE, MARCH, TODAY, Office, ask, office, send, tap
from tests.handlers.reports.sent_reports import ADMIN, HEAD, REPORTER, sends


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def version(at: Office, report_id: int) -> ReportVersion:
    query = select(ReportVersion).where(ReportVersion.report_id == report_id)
    return at.session.scalars(query).one()


def test_what_is_approved_waits_and_what_is_not_or_was_reviewed_does_not(at: Office) -> None:
    waits = send(at, "1.10", MARCH, "approved")
    send(at, "3.7", JUNE, "submitted")
    done = send(at, "2.1", MARCH, "approved", who="other")
    version(at, done.id).review = ACCEPTED
    at.session.flush()
    heard = ask(at.session, AWAITING_REVIEW, at.people["admin"])
    assert "รอตรวจ 1 ฉบับ" in heard.words and "สำนักกฎหมาย" in heard.words
    assert ("review_report", {"r": str(waits.id), "v": "1"}) in heard.opened


def test_nothing_waiting_says_so_with_ways_on(at: Office) -> None:
    heard = ask(at.session, AWAITING_REVIEW, at.people["admin"])
    assert "ไม่มีรายงานที่รอท่านตรวจ" in heard.words


def test_what_one_sent_oneself_or_a_source_printed_does_not_wait(at: Office) -> None:
    own = send(at, "1.10", MARCH, "approved", who="admin")
    printed = send(at, "3.7", JUNE, "approved")
    version(at, printed.id).submitted_by = None
    at.session.flush()
    assert own.id
    assert "ไม่มีรายงานที่รอท่านตรวจ" in ask(at.session, AWAITING_REVIEW, at.people["admin"]).words


def test_a_superior_who_asks_what_is_to_be_checked_gets_what_waits_for_the_decision(
    at: Office,
) -> None:
    send(at, "1.10", MARCH, "submitted")
    assert "รออนุมัติ 1 ฉบับ" in ask(at.session, AWAITING_REVIEW, at.people["head"]).words


def test_the_queue_comes_in_pages_that_lose_none(at: Office) -> None:
    more = factories.plan(at.session, "more")
    for n in range(1, 15):
        activity = factories.activity(at.session, more, f"4.{n}", [at.bureaus["law"]])
        made = factories.report(at.session, activity, at.people["reporter"], state="approved")
        sent = version(at, made.id)
        sent.submitted_at = datetime(TODAY.year, 1, n, tzinfo=UTC)
    at.session.flush()
    page = ask(at.session, AWAITING_REVIEW, at.people["admin"])
    seen = [row.value for row in page.rows]
    assert "4.1 " in seen[0]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, AWAITING_REVIEW, at.people["admin"], ahead[0])
        seen += [row.value for row in page.rows]
    assert len(set(seen)) == 14
    beyond = ask(at.session, AWAITING_REVIEW, at.people["admin"], facts={"p": "99"})
    assert [row.value for row in beyond.rows] == seen[12:]


def test_the_checklist_of_the_review_holds_every_check_made_at_sending() -> None:
    named = [code for _, codes in CHECKLIST for code in codes]
    assert sorted(named) == sorted(CODES)


def test_the_review_card_lists_the_checks_and_marks_the_report_as_looked_at(
    chat: Callable[[str], Chat],
) -> None:
    reporter, head, admin = chat(REPORTER), chat(HEAD), chat(ADMIN)
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    assert "รายงานที่รอท่านตรวจ" in admin.says("เมนู").last
    admin.says("รอตรวจ")
    assert "✓ ดูแล้ว" not in admin.last
    admin.taps("ตรวจ")
    card = admin.since(-2)
    assert "✓ ส่งทันกำหนด" in card and "✗ เผยแพร่ครบช่องทาง" in card
    assert "✓ เอกสารเป็นไฟล์ ไม่ใช่ลิงก์" in card
    assert "✓ ดูแล้ว" in admin.says("รอตรวจ").last


def test_a_report_without_a_file_has_no_evidence_on_the_checklist(
    chat: Callable[[str], Chat],
) -> None:
    reporter, head, admin = chat(REPORTER), chat(HEAD), chat(ADMIN)
    sends(reporter, head, files=0)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    admin.says("รอตรวจ").taps("ตรวจ")
    assert "✗ มีหลักฐานและภาพ" in admin.since(-2)


def test_the_next_one_is_offered_after_a_review(chat: Callable[[str], Chat]) -> None:
    reporter, head, admin = chat(REPORTER), chat(HEAD), chat(ADMIN)
    for number in ("1.10", "2.1"):
        sends(reporter, head, number=number)
        head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    admin.says("ตรวจรายงาน").taps("ตรวจ").taps("ตรวจรับ")
    assert "ตรวจรับรายงาน 1.10 แล้ว" in admin.last
    admin.taps("รอตรวจ (1 ฉบับ)")
    assert "2.1" in admin.last and "1.10" not in admin.last
