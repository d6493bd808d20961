"""A document that one sentence names wholly is made; who may not have it hears so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.handlers.documents.test_activity_papers_asked import asked, sent, types
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import ADMIN, REPORTER

People = Callable[[str], Chat]


@pytest.mark.parametrize(
    ("said", "ending"),
    [
        ("ขอไฟล์รายงาน 1.10 เป็น pdf", "pdf"),
        ("ขอรายงาน 1.10 เป็น pdf", "pdf"),
        ("ขอ pdf รายงาน 1.10", "pdf"),
        ("ขอไฟล์รายงาน 1.10 เป็น word", "docx"),
        ("พิมพ์รายงาน 1.10", "pdf"),
        ("โหลดรายงานกิจกรรม 1.10", "pdf"),
    ],
)
def test_the_report_of_an_activity_is_made(chat: People, said: str, ending: str) -> None:
    reporter = chat(REPORTER)
    report = sent(reporter)
    types(reporter, said)
    [spec] = asked(reporter.house)
    assert (spec.kind, spec.gift, spec.ending) == ("activity-page", report.id, ending)


def test_where_none_was_sent_its_number_is_told(reporter: Chat) -> None:
    reporter.says("ขอไฟล์รายงาน 3.7 เป็น pdf")
    assert "ยังไม่มีรายงาน 3.7 ที่ส่งแล้ว" in reporter.last and "รายงาน 3.7" in reporter.offers


@pytest.mark.parametrize(
    ("said", "kind", "ending"),
    [
        ("พิมพ์ทะเบียนของขวัญปีนี้เป็น pdf", "gifts", "pdf"),
        ("ขอบัญชีรับของขวัญทั้งปีเป็น word", "gifts", "docx"),
        ("ขอทะเบียนการรับของขวัญปีงบประมาณนี้เป็น pdf", "gifts", "pdf"),
        ("พิมพ์บัญชีการส่งรายงานปีนี้เป็น pdf", "submissions", "pdf"),
    ],
)
def test_a_register_of_this_year_is_made(chat: People, said: str, kind: str, ending: str) -> None:
    admin = chat(ADMIN)
    types(admin, said)
    [spec] = asked(admin.house)
    assert (spec.kind, spec.ending, spec.due, spec.bureau_id) == (kind, ending, None, None)


def test_the_round_is_read_before_the_format(chat: People) -> None:
    reporter = chat(REPORTER)
    types(reporter, "ขอแบบรายงานของสำนักรอบมีนาเป็น word")
    [spec] = asked(reporter.house)
    assert (spec.kind, str(spec.due), spec.ending) == ("bureau-form", "2027-03-20", "docx")


def test_what_is_not_named_is_asked(chat: People) -> None:
    admin = chat(ADMIN).says("ขอทะเบียนของขวัญเป็น excel")
    assert "ของรอบใด" in admin.last and asked(admin.house) == []
    assert "สำนักใด" in admin.says("ยกเลิก").says("พิมพ์สถิติเรื่องร้องเรียนปีนี้เป็น pdf").last


def test_a_document_of_others_is_refused_by_its_name(reporter: Chat) -> None:
    count = len(reporter.heard)
    reporter.says("พิมพ์ทะเบียนของขวัญปีนี้เป็น pdf")
    assert "รายงานรับทรัพย์สินไม่อยู่ในเอกสารที่ท่านขอได้" in reporter.since(count)


@pytest.mark.parametrize(
    "said",
    [
        "ขอแบบฟอร์มรายงาน 1.10 เป็น word",
        "รายงาน 1.10 แนบไฟล์ pdf ได้ไหม",
        "ส่งไฟล์ pdf รายงาน 1.10",
        "ขอตัวอย่างรายงาน 1.10 เป็น pdf",
        "พิมพ์รายงาน 1.10 ยังไง",
        "รายงาน 1.10 พิมพ์เอกสารแจกแล้ว 30 ชุด",
    ],
)
def test_other_words_make_none(chat: People, said: str) -> None:
    reporter = chat(REPORTER)
    sent(reporter)
    types(reporter, said)
    assert asked(reporter.house) == []
