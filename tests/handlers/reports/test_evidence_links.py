"""Links and files of evidence over bureaus, as far as the asker may read the reports."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.messages import Button
from handlers.reports.evidence_links import QUERY
from models.reports.report import ReportVersion
from tests.handlers.question.desk import MARCH, Heard, Office, ask, office, send, tap

LINK, PAGE = "https://example.org/album", "https://example.org/page"


@pytest.fixture
def at(session: Session) -> Office:
    """Law gave a file and a link for 1.10, printing two links; 2.1 came without evidence."""
    found = office(session)
    gives(found, send(found, "1.10", MARCH, "approved"), [7], [LINK], {})
    printed = send(found, "1.10", MARCH, "submitted", "other")
    gives(found, printed, [], [LINK], {"website": {"link": PAGE, "on": "2027-03-01"}})
    send(found, "2.1", MARCH, "approved")
    return found


def gives(
    within: Office, report: Any, files: list[int], links: list[str], published: dict[str, Any]
) -> None:
    query = select(ReportVersion).where(ReportVersion.report_id == report.id)
    [version] = within.session.scalars(query)
    version.evidence, version.links, version.published = files, links, published
    within.session.flush()


def test_each_bureau_s_files_and_links_are_a_tap_away(at: Office) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "1.10")
    assert "2 ฉบับ · 1 ไฟล์ · 3 ลิงก์" in heard.words
    assert [row.label for row in heard.rows] == [
        "1.10 · สำนักกฎหมาย", "ลิงก์ที่ 1", "1.10 · สำนักการพิมพ์", "ลิงก์ที่ 1", "ลิงก์ที่ 2",
    ]  # fmt: skip
    assert [button.uri for button in heard.buttons if button.uri] == [LINK, LINK, PAGE]
    assert [name for name, _ in heard.opened] == ["show_files"]


def test_only_what_the_asker_may_read_is_told(at: Office) -> None:
    words = ask(at.session, QUERY, at.people["reporter"], "1.10").words
    assert "สำนักกฎหมาย" in words and PAGE not in words and "1 ฉบับ" in words
    refused = ask(at.session, QUERY, at.people["reporter"], "สำนักการพิมพ์").words
    assert "อยู่นอกขอบเขตของท่าน" in refused


def test_that_there_is_none_is_said(at: Office) -> None:
    assert "ยังไม่มีหลักฐาน" in ask(at.session, QUERY, at.people["admin"], "3.7").words


@pytest.mark.parametrize(
    "said", ["สำนักไหนไม่มีหลักฐานแนบเลย", "รายงานไหนไม่แนบไฟล์", "ใครลืมแนบหลักฐานบ้าง"]
)
def test_reports_without_any_are_listed_by_bureau_where_they_are_asked_for(
    at: Office, said: str
) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "", said=said)
    assert "ไม่มีหลักฐาน 1 จาก 3 ฉบับที่ส่งแล้ว" in heard.words and "กิจกรรม 2.1" in heard.words
    assert "สำนักการพิมพ์" not in heard.words
    own = tap(at.session, QUERY, at.people["admin"], _see(heard))
    assert [row.label for row in own.rows] == ["2.1 · สำนักกฎหมาย"]


def _see(heard: Heard) -> Button:
    return next(each for each in heard.buttons if each.label == "ดู")


@pytest.mark.parametrize("said", ["มีหลักฐานหรือไม่มี", "ขอดูหลักฐาน", "หลักฐานของสำนักกฎหมาย"])
def test_other_words_list_what_there_is(at: Office, said: str) -> None:
    heard = ask(at.session, QUERY, at.people["admin"], "", said=said)
    assert "ลิงก์ที่ 1" in heard.words and "ฉบับที่ไม่มีหลักฐาน" in [each.label for each in heard.buttons]
