"""An administrator takes the year's days out as a workbook, sends one, and taps once."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from openpyxl import Workbook, load_workbook
from sqlalchemy import select

from bot import workbook_file
from handlers.papers.paper_kinds import PaperRequest, gather
from handlers.papers.printing import sheet_file
from models.documents import documents
from models.documents.document import DocumentRequest
from models.plans.working_days import working_days
from models.reports.form_files import MEDIA_TYPE
from scheduler.opening import lists_read
from tests.handlers.house import Chat
from tests.handlers.plan_drafts.plan_files_sent import saved
from tests.handlers.reports.sent_reports import ADMIN

HEADS = ["วันที่", "ชื่อวันหยุด", "ชนิด", "สำนัก"]


@pytest.fixture
def admin(chat: Callable[[str], Chat]) -> Chat:
    found = chat(ADMIN)
    found.house.now = datetime(2027, 5, 10, 3, 0, tzinfo=UTC)
    return found


def sends(chat: Chat, *rows: list[str]) -> Chat:
    """The file as LINE brings it, and the worker's own event with what it read."""
    return takes(chat, workbook_file.written({"วันหยุด": [["ประกาศ"], HEADS, *rows]}))


def takes(chat: Chat, content: bytes) -> Chat:
    read = lists_read.read_days(content)
    assert read is not None
    chat.sends_file(look=False)
    file_id = chat.house.files()[-1].id
    told = chat.house.looks_at_file(media_type=MEDIA_TYPE, form={**read, "file": file_id})
    chat.hears(told or [])
    return chat


def year_file(chat: Chat, words: str) -> Workbook:
    """The workbook that the words ask for, as the worker makes it."""
    said = {"type": "text", "id": words, "text": words}
    chat.sends({"type": "message", "message": said}, silent=True)  # the file is the answer
    with chat.house.session() as session:
        spec = documents.spec_of(session.scalars(select(DocumentRequest)).all()[-1])
        request = PaperRequest(spec.kind, gift=spec.gift)
        document = gather(session, chat.house.sealer, request, chat.house.now)
    return load_workbook(io.BytesIO(sheet_file.render(document, "")))


def works(who: Chat, *day: int) -> bool:
    with who.house.session() as session:
        return working_days(session).is_working(date(2027, *day))


def test_a_sheet_in_both_eras_is_shown_and_counts_after_one_tap(admin: Chat) -> None:
    rows = (
        ["2027-06-18 00:00:00", "วันหยุดพิเศษ", "", ""],
        ["21/6/2570", "วันหยุดชดเชยวันพิเศษ", "", "ทั้งสำนักงาน"],
        ["3 พ.ค. 2570", "วันที่ผ่านไปแล้ว", "วันหยุด", ""],
        ["12 ส.ค. 70", "", "วันทำการ", ""],
    )
    sends(admin, *rows)
    assert "จะเปลี่ยน 3 วัน" in admin.last and "1 วันในไฟล์ผ่านไปแล้ว" in admin.last
    assert "การเตือนของรอบ 20 มิ.ย. 70" in admin.last and works(admin, 6, 18)
    admin.taps("บันทึกวันตามไฟล์")
    assert not works(admin, 6, 18) and not works(admin, 6, 21) and works(admin, 8, 12)
    sends(admin, *rows)
    assert "ตรงกับที่บันทึกไว้แล้ว" in admin.last


@pytest.mark.soak
def test_the_year_goes_out_comes_back_unchanged_and_changed(admin: Chat) -> None:
    admin.says("ขอวันหยุดปี 2570 เป็น Excel")
    assert "ขอปี 2570 เป็น Excel" in admin.offers
    book = year_file(admin, "ขอวันหยุดเป็น Excel ปี 2570")
    sheet = book["วันหยุด"]
    at = next(r for r in range(2, 40) if sheet.cell(r, 1).value == "12 สิงหาคม 2570")
    assert sheet.cell(at, 3).value == "วันหยุดราชการ"
    takes(admin, saved(book))
    assert "ตรงกับที่บันทึกไว้แล้ว" in admin.last
    sheet.cell(at, 3).value = "ยกเลิก"
    sheet.append(["18 มิ.ย. 70", "วันหยุดพิเศษ", None, "ทั้งสำนักงาน"])
    takes(admin, saved(book))
    assert "จะเปลี่ยน 2 วัน" in admin.last
    admin.taps("บันทึกวันตามไฟล์")
    assert works(admin, 8, 12) and not works(admin, 6, 18)
    takes(admin, saved(book))
    assert "ตรงกับที่บันทึกไว้แล้ว" in admin.last
    takes(admin, saved(year_file(admin, "ขอไฟล์วันหยุด")))
    assert "ตรงกับที่บันทึกไว้แล้ว" in admin.last


@pytest.mark.soak
def test_all_faults_are_told_at_once_and_nothing_is_stored(admin: Chat) -> None:
    sends(
        admin,
        ["31/6/2570", "ไม่มีวันนี้", "", ""],
        ["18/6/2570", "", "วันหยุด", "สำนักที่ไม่มี"],
        ["19/6/2570", "แปลก", "อะไร", ""],
    )
    assert "ไฟล์มีที่ต้องแก้ 4 แห่ง" in admin.last and "แถว 4" in admin.last
    admin.taps("รับทราบ")
    assert works(admin, 6, 18)


@pytest.mark.soak
def test_a_sheet_of_who_is_no_administrator_stays_a_file(reporter: Chat) -> None:
    sends(reporter, ["18/6/2570", "วันหยุดพิเศษ", "", ""])
    assert "จะเปลี่ยน" not in reporter.since(0)
