"""An approved report as an example: allowed by its bureau, read by all, taken back at any time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.people.person import Person
from models.reports.report import ReportVersion
from models.trail.audit_entry import AuditEntry
from tests.handlers.house import Chat
from tests.handlers.reports.sent_reports import meets, sends
from tests.handlers.test_group_chat import happens, mention
from tests.talk import words

NARRATIVE = "จัดแลกเปลี่ยนเรียนรู้และติดบอร์ดประมวลจริยธรรม"


@pytest.fixture
def other(chat: Callable[[str], Chat]) -> Chat:
    """Somebody of another bureau."""
    return chat("D0202")


@pytest.fixture
def approved(reporter: Chat, head: Chat) -> Chat:
    """The reporter, told that the head has approved their report of 1.10."""
    sends(reporter, head)
    head.taps("อนุมัติ").taps("ยืนยันอนุมัติ")
    meets(head.house, reporter)
    with reporter.house.session() as session:
        session.scalars(select(ReportVersion)).one().narrative = NARRATIVE
        session.commit()
    assert "รายงานได้รับอนุมัติแล้ว" in reporter.last
    return reporter


def shared(approved: Chat) -> Chat:
    return approved.taps("ให้ใช้เป็นตัวอย่าง").taps("ยืนยัน")


def test_nobody_reads_a_report_before_its_bureau_allows_it(approved: Chat, other: Chat) -> None:
    assert "ตัวอย่างที่อนุมัติแล้ว" not in other.says("คลินิก 1.10").last
    assert "ยังไม่มีสำนักใดให้ใช้" in other.says("ตัวอย่าง 1.10").last
    assert NARRATIVE not in other.taps_data("o:report_example?r=1").last
    approved.taps("ให้ใช้เป็นตัวอย่าง")
    assert "ไม่เห็นชื่อผู้รายงานและไฟล์แนบ" in approved.last
    approved.taps("ไม่เปลี่ยน")
    assert NARRATIVE not in other.says("ตัวอย่าง 1.10").last


def test_what_is_allowed_is_read_by_all_without_names_and_files(
    approved: Chat, other: Chat
) -> None:
    shared(approved)
    other.says("คลินิก 1.10")
    assert "ตัวอย่างที่อนุมัติแล้ว" in other.last and "สำนักบริหารงานกลาง" in other.last
    told = other.taps("ดูตัวอย่าง").last
    assert NARRATIVE in told and "ไม่แสดง" in told
    with other.house.session() as session:
        names = session.scalars(select(Person.name)).all()
    assert not [name for name in names if name in told]
    assert "ดูไฟล์แนบ" not in other.offers
    for said in ("ตัวอย่าง 1.10", "ขอตัวอย่างรายงาน 1.10", "ดูตัวอย่าง ๑.๑๐ หน่อยค่ะ"):
        assert NARRATIVE in other.says(said).last


def test_it_is_taken_back_at_once(approved: Chat, head: Chat, other: Chat) -> None:
    shared(approved)
    seen = other.says("ตัวอย่าง 1.10")
    head.says("ประวัติ 1.10").taps("เลิกให้เป็นตัวอย่าง").taps("ยืนยัน")
    assert "ยังไม่มีสำนักใดให้ใช้" in seen.says("ตัวอย่าง 1.10").last
    assert "เลิกให้ใช้" in other.taps_data("o:report_example?r=1").last
    approved.says("ให้ใช้เป็นตัวอย่าง 1.10").taps("ยืนยัน")
    assert NARRATIVE in other.says("ตัวอย่าง 1.10").last
    with other.house.session() as session:
        verbs = session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)).all()
    assert [verb for verb in verbs if verb.startswith("report.example")] == [
        "report.example", "report.example_end", "report.example",
    ]  # fmt: skip


def test_a_correction_is_not_read_before_it_is_allowed_anew(approved: Chat, other: Chat) -> None:
    shared(approved)
    with approved.house.session() as session:
        session.scalars(select(ReportVersion)).one().review = "returned"
        session.commit()
    assert NARRATIVE not in other.says("ตัวอย่าง 1.10").last
    assert NARRATIVE not in other.taps_data("o:report_example?r=1").last


@pytest.mark.parametrize("who", ["D0202", "D0002", "D0103"])
def test_nobody_else_allows_it(approved: Chat, chat: Callable[[str], Chat], who: str) -> None:
    somebody = chat(who)
    if somebody.user_id == approved.user_id:
        somebody.taps_data("o:share_example?r=1&v=9")
    else:
        somebody.taps_data("o:share_example?r=1&v=1")
    assert "ใช่หรือไม่" not in somebody.last


def test_the_group_gets_no_example(approved: Chat, other: Chat) -> None:
    shared(approved)
    [told], _ = happens(other.house, mention("ขอตัวอย่างรายงาน 1.10"))
    assert NARRATIVE not in words(told)


def test_without_an_approved_report_the_command_says_so(other: Chat) -> None:
    assert "ยังไม่มีรายงาน 1.10 ที่อนุมัติแล้ว" in other.says("ให้ใช้เป็นตัวอย่าง 1.10").last


def test_an_activity_may_be_called_by_its_title(reporter: Chat) -> None:
    assert "ให้ใช้รายงาน 1.14 เป็นตัวอย่าง" in reporter.says("ขอดูตัวอย่างรายงานมุมจริยธรรม").last
