"""The report on a project: the sections of the source with what the bot holds."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Document
from handlers.papers.reports.activities.project_report import MOST_PHOTOS
from models.attendance import events, signing_in
from models.attendance.attendance_event import TYPED
from models.errors import Refusal
from models.reports.report import APPROVED, RETURNED
from scheduler.opening import content_pictures
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, pages, squeezed
from tests.handlers.papers.round import Round, photo
from tests.models.attendance.gathering import BEGINS, ENDS, EVENT

SECTIONS = (
    "1. รูปแบบการจัดกิจกรรม", "2. กลุ่มเป้าหมาย", "3. ระยะเวลาและสถานที่", "4. สรุปสาระสำคัญ",
    "5. ผลการดำเนินโครงการ", "6. การประเมินผลการดำเนินโครงการ", "7. งบประมาณที่ใช้",
    "8. ปัญหา/อุปสรรค", "9. ผลวิเคราะห์ที่เป็นประโยชน์", "ผู้สรุปรายงาน",
)  # fmt: skip


@pytest.fixture
def round_(desk: Desk) -> Round:
    return Round(desk.session, desk.sealer, 1, 2)


def made(round_: Round, report_id: int, **wanted: object) -> Document:
    request = PaperRequest("project-report", gift=report_id, **wanted)  # type: ignore[arg-type]
    return gather(round_.session, round_.sealer, request, ENDS)


def printed(round_: Round, document: Document, ending: str = "pdf") -> bytes:
    fetch = round_.files.get
    return render(document, ending, round_.sealer, fetch, content_pictures.small).data


def told(data: bytes) -> str:
    return squeezed(arabic("".join(pages(data))))


def test_it_has_the_sources_sections_with_what_was_held_and_spent(round_: Round) -> None:
    sender = round_._people[0]
    sender.name, sender.position = "นางสาวสมมติ เขียนรายงาน", "นักทรัพยากรบุคคล"
    new = replace(EVENT, activity_id=round_.activities[0].id)
    event = events.make(round_.session, sender, new, round_.sealer.random, BEGINS)
    signing_in.sign_in(round_.session, event, sender, TYPED, BEGINS)
    events.close(round_.session, event, round_.sealer, ENDS)
    picture = round_.keeps("เปิดงาน.jpg", photo(), "image/jpeg")
    version = round_.sends(
        0, 0, APPROVED, narrative="ชี้แจงแผนแก่ผู้แทนทุกสำนัก", budget_allocated=Decimal(5000),
        budget_disbursed=Decimal(4200), status_reason="เวลาชี้แจงไม่พอ", risk="yellow",
        evidence=[picture.id],
    )  # fmt: skip
    document = made(round_, version.report_id)
    words = told(printed(round_, document))
    for part in (
        *SECTIONS, "ชี้แจงแผนแก่ผู้แทนทุกสำนัก", "4,200.00บาท(สี่พันสองร้อยบาทถ้วน)", "ห้อง301",
        "มีผู้เข้าร่วม1คน", "เวลาชี้แจงไม่พอ", "เหลือง", "(นางสาวสมมติ เขียนรายงาน)", "ภาพที่1เปิดงาน",
    ):  # fmt: skip
        assert squeezed(part) in words, part
    assert "สี่พันสองร้อยบาทถ้วน" in docx_text(printed(round_, document, "docx"))


@pytest.mark.soak
def test_what_nobody_told_is_dotted_and_never_invented(round_: Round) -> None:
    version = round_.sends(0, 1, APPROVED)
    document = made(round_, version.report_id)
    words = told(printed(round_, document))
    assert "สถานที่....." in words and "ระยะเวลา....." in words
    assert "ไม่ขอรับการจัดสรรงบประมาณ" in words and "ภาพประกอบ" not in words
    assert docx_text(printed(round_, document, "docx"))


@pytest.mark.soak
def test_no_more_pictures_than_four_pages_hold(round_: Round) -> None:
    files = [round_.keeps(None, photo(size=(60, 40)), "image/jpeg").id for _ in range(200)]
    version = round_.sends(0, 0, APPROVED, evidence=files, narrative="ยาว " * 1500)
    words = told(printed(round_, made(round_, version.report_id)))
    assert words.count("ภาพที่") == MOST_PHOTOS and "จากทั้งหมด200ภาพ" in words


def test_of_a_returned_report_there_is_none(round_: Round) -> None:
    version = round_.sends(0, 0, RETURNED)
    for report_id in (version.report_id, 987):
        with pytest.raises(Refusal, match="no_rows"):
            made(round_, report_id)
