"""Why reports were sent back: the number first, the bureaus beside it, a bureau's rounds."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reports.deciding.returning import LABELS
from handlers.reports.figures.common_faults import FOUND, QUERY
from handlers.reports.figures.status import QUERY as STATUS
from models.reports.report import RETURNED, ReportVersion
from models.reports.report_checks import CHANNEL, CODES, OUTPUT
from tests import factories
from tests.handlers.question.desk import JUNE, MARCH, Office, ask, office, send, tap

CHANNELS = next(words for words, label in LABELS.items() if label == "ช่องทางไม่ครบ")
EVIDENCE = next(words for words, label in LABELS.items() if label == "หลักฐานไม่ครบ")


@pytest.fixture
def at(session: Session) -> Office:
    return office(session)


def comes_back(
    at: Office, number: str, reason: str, who: str = "reporter", review: bool = False
) -> None:
    due = {"1.10": MARCH, "2.1": MARCH, "3.7": JUNE}[number]
    report = send(at, number, due, "returned", who)
    query = select(ReportVersion).where(ReportVersion.report_id == report.id)
    sent = at.session.scalars(query).one()
    sent.decision, sent.decision_reason = ("approved", "") if review else (RETURNED, reason)
    sent.review, sent.review_reason = (RETURNED, reason) if review else (None, "")
    at.session.flush()


def test_the_number_stands_first_and_what_is_found_most_on_top(at: Office) -> None:
    comes_back(at, "1.10", CHANNELS)
    comes_back(at, "3.7", CHANNELS, review=True)
    comes_back(at, "2.1", "จำนวนคนไม่ตรงแผน", who="other")
    heard = ask(at.session, QUERY, at.people["admin"])
    assert "ส่งกลับให้แก้ไข 3 ครั้ง" in heard.words
    assert [(bar.label, bar.caption) for bar in heard.bars] == [
        ("ช่องทางไม่ครบ", "2 ครั้ง (66.67%)"), ("เหตุผลอื่น", "1 ครั้ง (33.33%)"),
    ]  # fmt: skip
    assert [row.label for row in heard.rows] == ["สำนักกฎหมาย", "สำนักการพิมพ์"]


def test_one_bureau_is_told_round_by_round(at: Office) -> None:
    comes_back(at, "3.7", EVIDENCE)
    comes_back(at, "1.10", CHANNELS)
    heard = ask(at.session, QUERY, at.people["reporter"])
    rounds = [(row.label, row.value) for row in heard.rows]
    assert [value for _, value in rounds] == [
        "1 ครั้ง: ช่องทางไม่ครบ 1", "1 ครั้ง: หลักฐานไม่ครบ 1",
    ]  # fmt: skip
    assert "มี.ค." in rounds[0][0] and "มิ.ย." in rounds[1][0]


def test_one_sees_one_s_own_bureau_and_an_executive_all(at: Office) -> None:
    comes_back(at, "1.10", CHANNELS, who="other")
    assert "ยังไม่มีรายงานที่ถูกส่งกลับ" in ask(at.session, QUERY, at.people["reporter"]).words
    assert "ยังไม่มีรายงานที่ถูกส่งกลับ" in ask(at.session, QUERY, at.people["head"]).words
    assert "สำนักการพิมพ์" in ask(at.session, QUERY, at.people["executive"]).words
    asked = ask(at.session, QUERY, at.people["reporter"], "สำนักการพิมพ์")
    assert "อยู่นอกขอบเขตของท่าน" in asked.words


def test_a_bureau_s_row_opens_its_rounds(at: Office) -> None:
    comes_back(at, "1.10", CHANNELS)
    comes_back(at, "2.1", CHANNELS, who="other")
    heard = ask(at.session, QUERY, at.people["admin"])
    row = next(row for row in heard.rows if row.label == "สำนักกฎหมาย")
    assert row.button is not None
    assert "แต่ละรอบ" in tap(at.session, QUERY, at.people["admin"], row.button).words


def test_many_bureaus_come_in_pages_that_lose_none(at: Office) -> None:
    for n in range(12):
        bureau = factories.bureau(at.session, f"สำนักทดสอบ {n}")
        at.people[str(n)] = factories.person(at.session, bureau, ["reporter"])
        comes_back(at, "2.1", CHANNELS, who=str(n))
    page = ask(at.session, QUERY, at.people["admin"])
    labels = [row.label for row in page.rows]
    while ahead := [b for b in page.buttons if b.label == "หน้าถัดไป"]:
        page = tap(at.session, QUERY, at.people["admin"], ahead[0])
        labels += [row.label for row in page.rows]
    assert len(labels) == len(set(labels)) == 12


def test_a_round_can_be_named(at: Office) -> None:
    comes_back(at, "1.10", CHANNELS)
    comes_back(at, "3.7", EVIDENCE)
    heard = ask(at.session, QUERY, at.people["admin"], "รอบ 20 มิถุนายน 2570")
    assert [bar.label for bar in heard.bars] == ["หลักฐานไม่ครบ"]


def test_a_bureau_to_which_reports_came_back_finds_the_way_from_its_status(at: Office) -> None:
    ways = ask(at.session, STATUS, at.people["reporter"]).opened
    assert "common_faults" not in {name for name, _ in ways}
    comes_back(at, "1.10", CHANNELS)
    bureau = str(at.bureaus["law"].id)
    assert ("common_faults", {"b": bureau}) in ask(at.session, STATUS, at.people["head"]).opened


def sent_anyway(at: Office, number: str, *codes: str, who: str = "reporter") -> ReportVersion:
    due = {"1.10": MARCH, "2.1": MARCH, "3.7": JUNE}[number]
    report = send(at, number, due, "approved", who)
    query = select(ReportVersion).where(ReportVersion.report_id == report.id)
    sent = at.session.scalars(query).one()
    sent.remarks = [{"code": code, "field": "output"} for code in codes]
    at.session.flush()
    return sent


def test_what_was_sent_though_it_was_pointed_out_is_counted_besides(at: Office) -> None:
    comes_back(at, "2.1", CHANNELS)
    sent_anyway(at, "1.10", OUTPUT, CHANNEL)
    sent_anyway(at, "3.7", CHANNEL, CHANNEL)
    heard = ask(at.session, QUERY, at.people["reporter"])
    assert "ส่งกลับให้แก้ไข 1 ครั้ง" in heard.words
    assert "ส่งทั้งที่ระบบแจ้งข้อที่ควรแก้ 2 ฉบับ" in heard.words
    assert [(bar.label, bar.caption) for bar in heard.bars][1:] == [
        ("ช่องทางไม่ครบ", "2 ฉบับ (100.00%)"), ("ผลผลิตไม่ตอบตามแผน", "1 ฉบับ (50.00%)"),
    ]  # fmt: skip


def test_a_bureau_to_which_nothing_came_back_stands_there_for_what_it_sent(at: Office) -> None:
    sent_anyway(at, "1.10", OUTPUT, who="other")
    heard = ask(at.session, QUERY, at.people["admin"])
    assert [(row.label, row.value) for row in heard.rows] == [
        ("สำนักการพิมพ์", "ส่งทั้งที่แจ้งแล้ว พบมาก: ผลผลิตไม่ตอบตามแผน 1")
    ]
    assert "ยังไม่มีรายงานที่ถูกส่งกลับ" in ask(at.session, QUERY, at.people["reporter"]).words


def test_what_was_withdrawn_is_as_if_never_sent(at: Office) -> None:
    sent_anyway(at, "1.10", OUTPUT).decision = "withdrawn"
    at.session.flush()
    assert "ยังไม่มีรายงานที่ถูกส่งกลับ" in ask(at.session, QUERY, at.people["admin"]).words


def test_every_check_has_its_name() -> None:
    assert set(FOUND) == set(CODES)
