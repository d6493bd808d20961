"""The papers about one activity, asked for in one sentence by whoever may read its report."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.documents.document import DocumentRequest
from models.documents.document_rights import DocumentSpec
from models.documents.documents import spec_of
from models.people.person import Bureau
from models.reports.report import Report
from tests.handlers.house import Chat, House
from tests.handlers.reports.sent_reports import ADMIN, DIRECTOR, HEAD, REPORTER, sends

CENTRAL, MONEY = "สำนักบริหารงานกลาง", "สำนักการคลังและงบประมาณ"
STRANGER = "D0202"
"""A reporter of another bureau."""


def asked(house: House) -> list[DocumentSpec]:
    with house.session() as session:
        rows = session.scalars(select(DocumentRequest).order_by(DocumentRequest.id))
        return [spec_of(row) for row in rows]


def types(someone: Chat, text: str) -> None:
    someone.sends(
        {"type": "message", "message": {"type": "text", "id": "m", "text": text}}, silent=True
    )


def sent(someone: Chat) -> Report:
    sends(someone)
    with someone.house.session() as session:
        return session.scalars(select(Report)).one()


@pytest.mark.every(8)
@pytest.mark.parametrize(
    ("sentence", "ending"),
    [
        ("รายงานหนึ่งหน้า 1.10", "pdf"),
        ("ขอรายงานหนึ่งหน้าของกิจกรรม 1.10 หน่อยค่ะ", "pdf"),
        ("อยากได้รายงานหนึ่งหน้าของ 1.10 ครับ", "pdf"),
        ("อยากได้รายงานพร้อมภาพข้อ 1.10 ครับ", "pdf"),
        ("ขอรายงานสรุปกิจกรรม 1.10 เป็นไฟล์ word", "docx"),
        ("รายงาน 1 หน้า ข้อ ๑.๑๐", "pdf"),
        ("รายงานหนึ่งหน้า 1.10 เป็น word", "docx"),
        ("ช่วยทำรายงานหนึ่งหน้าของ 1.10 ให้หน่อย", "pdf"),
    ],
)
def test_one_sentence_asks_for_the_page_of_an_activity(
    chat: Callable[[str], Chat], sentence: str, ending: str
) -> None:
    someone = chat(REPORTER)
    report = sent(someone)
    types(someone, sentence)
    assert asked(someone.house) == [DocumentSpec("activity-page", ending, gift=report.id)]


@pytest.mark.soak
@pytest.mark.parametrize("who", [HEAD, DIRECTOR, ADMIN])
def test_who_may_read_the_report_may_have_its_page(chat: Callable[[str], Chat], who: str) -> None:
    report = sent(chat(REPORTER))
    someone = chat(who)
    types(someone, "รายงานหนึ่งหน้า 1.10")
    assert [each.gift for each in asked(someone.house)] == [report.id]


@pytest.mark.soak
def test_nobody_else_gets_it_and_hears_what_to_type(chat: Callable[[str], Chat]) -> None:
    report = sent(chat(REPORTER))
    stranger = chat(STRANGER).says("รายงานหนึ่งหน้า 1.10")
    assert "ยังไม่มีรายงาน 1.10 ที่ส่งแล้วในหน้าที่ของท่าน" in stranger.last
    assert stranger.offers == ["รายงาน 1.10", "เมนู"]
    stranger.taps_data(f"o:activity_page?g={report.id}")
    assert asked(stranger.house) == []


@pytest.mark.soak
@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("รายงานหนึ่งหน้า 3.7", "ยังไม่มีรายงาน 3.7 ที่ส่งแล้ว"),
        ("รายงานหนึ่งหน้า", "รายงานหนึ่งหน้า 1.10"),
        ("รายงานหนึ่งหน้า 1.10 1.11", "ยังไม่มีรายงาน 1.11 ที่ส่งแล้ว"),
    ],
)
def test_without_a_sent_report_the_way_is_told(
    chat: Callable[[str], Chat], sentence: str, way: str
) -> None:
    someone = chat(REPORTER)
    sent(someone)
    assert way in someone.says(sentence).last


@pytest.mark.soak
@pytest.mark.parametrize(
    ("sentence", "ending"),
    [
        ("รายงานหนึ่งหน้าทั้งสำนัก", "pdf"),
        ("ขอรายงานหนึ่งหน้าทุกกิจกรรมเป็น zip ค่ะ", "zip"),
        ("ขอรายงานพร้อมภาพทั้งสำนักเป็นเวิร์ด", "docx"),
    ],
)
def test_one_sentence_asks_for_all_of_the_own_bureau(
    chat: Callable[[str], Chat], sentence: str, ending: str
) -> None:
    someone = chat(REPORTER)
    report = sent(someone)
    types(someone, sentence)
    [spec] = asked(someone.house)
    assert (spec.kind, spec.ending, spec.bureau_id) == ("activity-page", ending, report.bureau_id)


@pytest.mark.soak
def test_another_bureau_is_named_by_whoever_sees_it(chat: Callable[[str], Chat]) -> None:
    admin, mine = chat(ADMIN), chat(REPORTER)
    types(admin, "รายงานหนึ่งหน้าทั้งสำนัก สำนักการคลังและงบประมาณ รอบ 20 มีนาคม 2570")
    [spec] = asked(admin.house)
    with admin.house.session() as session:
        assert session.get_one(Bureau, spec.bureau_id).name == "สำนักการคลังและงบประมาณ"
    assert str(spec.due) == "2027-03-20"
    types(mine, "รายงานหนึ่งหน้าทั้งสำนัก สำนักการคลังและงบประมาณ")
    assert asked(admin.house)[1].bureau_id != spec.bureau_id  # one's own, as nobody else's is seen


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("sentence", "ending"),
    [
        ("รายงานผลโครงการ 1.10", "docx"),
        ("ขอรายงานสรุปผลโครงการ 1.10 เป็น pdf ค่ะ", "pdf"),
        ("อยากได้รายงานปิดโครงการของกิจกรรม 1.10", "docx"),
        ("ช่วยจัดทำรายงานสรุปผลการดำเนินโครงการ 1.10 ให้หน่อยครับ", "docx"),
    ],
)
def test_one_sentence_asks_for_the_report_on_a_project(
    chat: Callable[[str], Chat], sentence: str, ending: str
) -> None:
    someone = chat(REPORTER)
    report = sent(someone)
    types(someone, sentence)
    assert asked(someone.house) == [DocumentSpec("project-report", ending, gift=report.id)]


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("who", "sentence", "kind", "bureau", "ending"),
    [
        (REPORTER, "ถอดบทเรียน", "lessons", CENTRAL, "docx"),
        (REPORTER, "ขอรายงานถอดบทเรียนของสำนักปีงบประมาณ 2570 เป็น pdf ค่ะ", "lessons", CENTRAL, "pdf"),
        (ADMIN, "ช่วยทำถอดบทเรียนสำนักการคลังและงบประมาณให้หน่อย", "lessons", MONEY, "docx"),
        (DIRECTOR, "ถอดบทเรียนทั้งสำนักงาน", "lessons", "", "docx"),
    ],
)  # fmt: skip
def test_one_sentence_asks_for_the_paper_of_a_year(
    chat: Callable[[str], Chat], who: str, sentence: str, kind: str, bureau: str, ending: str
) -> None:
    someone = chat(who)
    types(someone, sentence)
    [spec] = asked(someone.house)
    with someone.house.session() as session:
        found = session.get(Bureau, spec.bureau_id) if spec.bureau_id is not None else None
    assert (spec.kind, found.name if found else "", spec.ending) == (kind, bureau, ending)
