"""A form filled in Word: cells are read, what differs from the print is shown before it is sent."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import docx
import pytest
from sqlalchemy import select

from handlers.papers.paper_kinds import PaperRequest, gather, render
from models.people.person import Person
from models.plans.plan import Plan
from models.reports import form_files
from scheduler.opening.content_check import check
from scheduler.opening.word import word_form_read
from tests.handlers.house import Chat, House
from tests.handlers.reports.filing.test_take_in_form import DONE, TOLD, hands_in, newest, planned
from tests.handlers.reports.sent_reports import REPORTER, sends

Through = Callable[[bytes], bytes]


def printed(house: House) -> bytes:
    """The bureau's form in Word as เอกสาร makes it."""
    with house.session() as session:
        person = session.scalars(select(Person).where(Person.staff_id == REPORTER)).one()
        plan = session.scalars(select(Plan.name).where(Plan.fiscal_year == 2570)).first()
        wanted = PaperRequest("bureau-form", plan or "", date(2027, 3, 20), person.bureau_id)
        document = gather(session, house.sealer, wanted, house.now)
    return render(document, "docx", house.sealer).data


def filled(data: bytes, edits: dict[str, tuple[str, ...]]) -> bytes:
    """Its cells from the third on filled by the number before the title, each line as a paragraph,
    as people type."""
    opened = docx.Document(io.BytesIO(data))
    for table in opened.tables:
        for row in table.rows:
            cells = row.cells
            across = cells[0]._tc is cells[1]._tc
            values = () if across else edits.get(planned(cells[1].text), ())
            for cell, value in zip(cells[2:], values, strict=False):
                first, *others = value.split("\n")
                cell.text = first
                for line in others:
                    cell.add_paragraph(line)
    out = io.BytesIO()
    opened.save(out)
    return out.getvalue()


def read(data: bytes) -> Any:
    return word_form_read.read(check(data, "แบบ.docx").data)


def test_a_form_filled_in_word_is_shown_and_sent_once_confirmed(reporter: Chat) -> None:
    edits = {"2.2": (TOLD, "รายงานการทบทวน", "ความเสี่ยงลดลง"), "2.1": (DONE, "–", "–")}
    before = len(reporter.heard)
    hands_in(reporter, read(filled(printed(reporter.house), edits)))
    shown = reporter.since(before)
    assert "อ่านได้ 2 กิจกรรม" in shown and "80%: จัดประชุมทบทวน" in shown
    assert "ไม่ได้อ่าน" not in shown and newest(reporter.house) == {}
    reporter.taps("ยืนยันการส่ง")
    sent = newest(reporter.house)
    assert {n: (v.status, str(v.percent)) for n, v in sent.items()} == {
        "2.2": ("started", "80.00"), "2.1": ("done", "100.00"),
    }  # fmt: skip
    assert (sent["2.2"].output, sent["2.2"].outcome) == ("รายงานการทบทวน", "ความเสี่ยงลดลง")


@pytest.mark.soak
def test_what_differs_from_the_print_is_shown_word_by_word_before_it_counts(
    reporter: Chat, head: Chat
) -> None:
    sends(reporter, head, number="2.2")
    head.taps("ส่งกลับแก้ไข").taps("ผลไม่ตรงแผน")
    was = newest(reporter.house)["2.2"]
    now = f"ร้อยละ {was.percent:f}\n{was.narrative} และเพิ่มการอบรมอีกหนึ่งครั้ง"
    before = len(reporter.heard)
    hands_in(reporter, read(filled(printed(reporter.house), {"2.2": (now,)})))
    shown = reporter.since(before)
    assert "ส่วนที่ต่างจากฉบับที่ระบบพิมพ์ให้" in shown and "รอท่านยืนยัน" in shown
    assert "เดิม: " in shown and "และเพิ่มการอบรมอีกหนึ่งครั้ง" in shown
    assert newest(reporter.house)["2.2"].narrative == was.narrative


@pytest.mark.soak
def test_as_printed_nothing_of_it_is_sent(reporter: Chat) -> None:
    before = len(reporter.heard)
    hands_in(reporter, read(printed(reporter.house)))
    assert "ไม่มีกิจกรรมที่ส่งได้" in reporter.since(before) and newest(reporter.house) == {}


@pytest.mark.soak
def test_a_table_whose_heads_were_changed_is_named(reporter: Chat) -> None:
    opened = docx.Document(io.BytesIO(filled(printed(reporter.house), {"2.2": (TOLD,)})))
    opened.tables[0].rows[0].cells[4].text = "ผล"
    out = io.BytesIO()
    opened.save(out)
    before = len(reporter.heard)
    hands_in(reporter, read(out.getvalue()))
    shown = reporter.since(before)
    assert "ตารางที่ 1" in shown and "ไม่พบหัวคอลัมน์ “ผลลัพธ์”" in shown


@pytest.mark.soak
def test_a_word_file_that_is_no_form_is_kept_and_the_way_is_said(reporter: Chat) -> None:
    reporter.sends_file(look=False)
    before = len(reporter.heard)
    reporter.hears(reporter.house.looks_at_file(media_type=form_files.WORD) or [])
    shown = reporter.since(before)
    assert "ไม่ได้อ่านไฟล์ Word เป็นแบบรายงาน" in shown and "ใช้ไฟล์นี้กับเรื่องใด" in shown
    reporter.taps("ขอแบบเป็น Excel")
    assert "ของรอบใด" in reporter.last


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nothing"])
def test_what_is_no_word_file_gives_nothing(data: bytes) -> None:
    assert word_form_read.read(data) is None
