"""The bureau's form: 002's March round from its rows; what is not reported is no 0 %."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from handlers.papers.forms import form_files
from handlers.papers.forms.form import FormTable
from handlers.papers.paper_desk import PaperDesk
from handlers.papers.paper_kinds import SUBJECTS, PaperRequest, render
from handlers.papers.printing.model import Cell, Document, Notes, Table
from handlers.papers.reports import bureau_form, gather_reports
from handlers.reports.filing import form_heads
from models.documents import document_figures
from models.documents.document_rows import Reported
from models.errors import Refusal
from models.plans import plans
from models.plans.plan import Activity
from models.plans.plan_files import packaged_plan, read_plan
from models.reports import plan_intake
from models.reports.report import RETURNED, SUBMITTED, Report, ReportVersion
from models.reports.report_checks import NO_PICTURE
from models.reports.report_facts import Remark
from models.reports.report_figures import CONTRADICT
from scheduler.opening import form_read
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.reading import (
    arabic,
    docx_text,
    pages,
    readings,
    sheets,
    squeezed,
    tables,
)

MARCH = date(2023, 3, 20)
COLUMNS = ["ลำดับที่", "โครงการ/กิจกรรม", "ผลการดำเนินการ", "ผลผลิต", "ผลลัพธ์", "เอกสาร/หลักฐาน", "หมายเหตุ"]
BELOW = (
    "ดำเนินการแล้วเสร็จ3/3แนวทาง",
    "ดำเนินการแล้วเสร็จ1/2แนวทาง",
    "ผลการดำเนินการในภาพรวมคิดเป็นร้อยละ100(เฉลี่ยจาก3กิจกรรมที่รายงาน)",
    "ผลการดำเนินการในภาพรวมคิดเป็นร้อยละ100(เฉลี่ยจาก1กิจกรรมที่รายงาน)",
    "อยู่ระหว่างดำเนินการ–แนวทาง",
    "ยังไม่ได้รายงาน1กิจกรรม(ไม่นับเป็นร้อยละ0)",
    "91.37",
)


SMALL = PaperRequest("bureau-form", "small-2570", digits="arabic")
DUE = date(2027, 3, 20)


@pytest.fixture
def small(desk: Desk) -> Desk:
    desk.small_plan()
    return desk


@pytest.fixture
def central(desk: Desk) -> Desk:
    desk.takes_in("central-2566")
    return desk


def wanted(due: date | None = MARCH) -> PaperRequest:
    return PaperRequest("bureau-form", "central-2566", due)


def below(document: Document) -> list[list[str]]:
    """The lines under each measure: the last row of its table."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return [str(table.rows[-1][0].value).split("\n") for table in tables]


def test_the_march_round_has_the_seven_columns_and_the_seven_reports(central: Desk) -> None:
    found = tables(render(central.makes(wanted()), "docx", central.sealer).data)
    forms = [table for table in found if table[0] == COLUMNS]
    rows = [[arabic(cell) for cell in row] for form in forms for row in form[1:]]
    reported = [row for row in rows if "ร้อยละ 100\nการดำเนินการ" in row[2]]
    numbers = [row[1].split()[0] for row in reported]
    assert numbers == ["1.1", "1.2", "1.3", "2.1", "3.3", "3.4", "3.7"]
    assert [row[0] for row in reported] == ["1.", "2.", "3.", "1.", "1.", "2.", "3."]
    [silent] = [row for row in rows if row[1].startswith("2.2 ")]
    assert silent[2:] == ["ยังไม่ได้รายงาน", "–", "–", "–", "–"]


@pytest.mark.soak
def test_the_pdf_read_back_holds_what_stands_under_each_measure(central: Desk) -> None:
    for text in readings(render(central.makes(wanted()), "pdf", central.sealer).data):
        plain = arabic(squeezed(text))
        assert [each for each in BELOW if each not in plain] == []
        assert "ร้อยละ0" not in plain.replace("(ไม่นับเป็นร้อยละ0)", "")


@pytest.mark.soak
def test_it_is_printed_in_thai_digits_like_its_model(central: Desk) -> None:
    text = docx_text(render(central.makes(wanted()), "docx", central.sealer).data)
    assert "๒๐\u00a0มีนาคม\u00a0๒๕๖๖" in text
    assert "ร้อยละ ๑๐๐" in text


@pytest.mark.soak
def test_arabic_digits_may_be_asked_for(central: Desk) -> None:
    asked = PaperRequest("bureau-form", "central-2566", MARCH, digits="arabic")
    text = docx_text(render(central.makes(asked), "docx", central.sealer).data)
    assert "20\u00a0มีนาคม\u00a02566" in text and "๒" not in text


@pytest.mark.soak
def test_the_whole_year_lists_every_activity_once_a_date(central: Desk) -> None:
    found = sheets(render(central.makes(wanted(None)), "xlsx", central.sealer).data)
    rows = [row for name in found if name.startswith("มาตรการ") for row in found[name][1:]]
    numbers = [arabic(row[1]).split()[0] for row in rows if row[1] is not None]
    assert numbers.count("2.2") == 2  # both dates of an ambiguous row are kept
    assert {"1.4.1", "1.14", "3.8"} <= set(numbers)


def test_the_mean_is_of_what_was_reported(small: Desk) -> None:
    small.reports("small-2570", "1.1", status="started", percent=Decimal(50))
    small.reports("small-2570", "1.2", status="started", percent=Decimal("33.33"))
    [said] = below(small.makes(SMALL))
    assert "ผลการดำเนินการในภาพรวมคิดเป็น ร้อยละ 41.67 (เฉลี่ยจาก 2 กิจกรรมที่รายงาน)" in said
    assert "ดำเนินการแล้วเสร็จ 0/3 แนวทาง" in said
    assert "อยู่ระหว่างดำเนินการ 2 แนวทาง" in said
    assert "ยังไม่ได้รายงาน 1 กิจกรรม (ไม่นับเป็นร้อยละ 0)" in said


def test_several_proofs_are_numbered_and_where_it_was_published_is_none(small: Desk) -> None:
    published = {"เพจสำนัก": {"told": True, "link": ""}}
    small.reports("small-2570", "1.1", evidence_names=["คำสั่ง", "ภาพถ่าย"], links=["https://a.go.th"])
    small.reports("small-2570", "1.2", evidence_names=["คำสั่ง"], published=published)
    [table] = tables(render(small.makes(SMALL), "docx", small.sealer).data)[:1]
    assert table[1][5] == "1. คำสั่ง\n2. ภาพถ่าย\nเผยแพร่: https://a.go.th"
    assert table[2][5].split("\n")[0] == "คำสั่ง"


@pytest.mark.soak
def test_the_year_counts_an_activity_once_however_many_dates_it_has(central: Desk) -> None:
    """002:169-222: 14, 4 and 8 activities, of which 3, 1 and 3 are reported as done."""
    said = [arabic(line) for lines in below(central.makes(wanted(None))) for line in lines]
    counted = [line for line in said if line.startswith("ดำเนินการแล้วเสร็จ")]
    assert counted == [f"ดำเนินการแล้วเสร็จ {done} แนวทาง" for done in ("3/14", "1/4", "3/8")]
    assert "ยังไม่ได้รายงาน 3 กิจกรรม (ไม่นับเป็นร้อยละ 0)" in said


def test_the_last_report_of_an_activity_with_several_dates_tells_where_it_is() -> None:
    first, last = Activity(id=1, number="1.1"), Activity(id=1, number="1.1")
    other = Activity(id=2, number="1.2.1", parent="1.2")
    part = Activity(id=3, number="1.2.2", parent="1.2")
    begun = ReportVersion(status="started", percent=Decimal(40))
    done = ReportVersion(status="done", percent=Decimal(100))
    rows = [
        Reported(first, date(2027, 3, 20), "approved", begun),
        Reported(last, date(2027, 7, 30), "approved", done),
        Reported(other, date(2027, 7, 30), "approved", begun),
        Reported(other, date(2027, 9, 15), "none", None),
        Reported(part, date(2027, 7, 30), "approved", done),
    ]
    figures = document_figures.measure(rows)
    assert (figures.listed, figures.done, figures.under_way) == (2, 1, 1)
    assert (figures.unreported, figures.counted, figures.mean) == (0, 2, Decimal("85.00"))


@pytest.mark.parametrize("ending", ["docx", "xlsx", "pdf"])
@pytest.mark.soak
def test_the_parts_that_the_plan_numbers_stand_under_their_titles(
    central: Desk, ending: str
) -> None:
    data = render(central.makes(wanted(None)), ending, central.sealer).data
    if ending == "pdf":
        [plain, *_] = [arabic(squeezed(text)) for text in readings(data)]
    elif ending == "docx":
        plain = arabic(squeezed(docx_text(data)))
    else:
        cells = [str(cell) for rows in sheets(data).values() for row in rows for cell in row]
        plain = arabic(squeezed("".join(cells)))
    for number in ("1.7", "1.10", "2.2", "2.4", "3.7"):
        [row] = [row for row in packaged_plan("central-2566").activities if row.number == number]
        parts = (row.description or "").split("\n")
        assert parts[1].startswith("2) ")
        assert [part for part in parts if squeezed(part)[:12] not in plain] == []


def test_the_remarks_of_a_form_are_findings_and_no_advice_to_the_writer(small: Desk) -> None:
    facts = {"kind": "too_many", "people": "139", "whole": "127", "roster": ""}
    kept = [
        Remark(NO_PICTURE, "evidence", {"documents": "0"}),
        Remark(CONTRADICT, "narrative", facts),
    ]
    small.reports("small-2570", "1.1", SUBMITTED, remarks=[remark.kept() for remark in kept])
    [table] = tables(render(small.makes(SMALL), "docx", small.sealer).data)[:1]
    assert table[1][6] == "จำนวน 139 คน มากกว่าจำนวนทั้งหมด ซึ่งมี 127 คน"


def test_a_returned_report_is_not_reported(small: Desk) -> None:
    small.reports("small-2570", "1.1", RETURNED)
    document = small.makes(SMALL)
    [table] = tables(render(document, "docx", small.sealer).data)[:1]
    assert table[1][2] == "ส่งกลับแก้ไข ยังไม่ได้ส่งใหม่"
    assert document.draft == ""


def test_a_report_that_waits_makes_it_a_draft(small: Desk) -> None:
    small.reports("small-2570", "1.1", SUBMITTED)
    assert small.makes(SMALL).draft.startswith("ร่าง: มี 1 รายงาน")


def test_what_people_wrote_stays_as_they_wrote_it(small: Desk) -> None:
    told = "=จัด 2 ครั้ง #import ครั้งที่ 1/2570 <b>ตัวหนา</b>"
    small.reports("small-2570", "1.1", narrative=told)
    document = small.makes(PaperRequest("bureau-form", "small-2570", digits="thai"))
    for text in readings(render(document, "pdf", small.sealer).data):
        assert squeezed(told) in squeezed(text)
    assert told in docx_text(render(document, "docx", small.sealer).data)


def test_without_a_plans_name_the_bureaus_one_of_the_year_is_taken(small: Desk) -> None:
    bureau = small.bureau("สำนักหนึ่ง").id
    found = small.makes(PaperRequest("bureau-form", due=DUE, bureau_id=bureau))
    assert "แผนทดสอบ" in found.title[0]


@pytest.mark.parametrize(
    ("asked", "code"),
    [(PaperRequest("bureau-form"), "bureau_missing"),
     (PaperRequest("bureau-form", "nothing"), "no_plan"),
     (PaperRequest("bureau-form", "central-2566", date(2023, 1, 1)), "no_rows"),
     (PaperRequest("unheard-of"), "no_kind")],
)  # fmt: skip
@pytest.mark.soak
def test_what_cannot_be_made_is_refused_by_its_reason(
    central: Desk, asked: PaperRequest, code: str
) -> None:
    if code == "no_rows":  # what names no date is reported in it all the same
        central.session.query(ReportVersion).delete()
        central.session.query(Report).delete()
    with pytest.raises(Refusal, match=code):
        central.makes(asked)


# -- the layout of 002 ---------------------------------------------------------------------------

GROUPED = """
name: grouped-2570
title: แผนทดสอบ ประจำปีงบประมาณ พ.ศ. 2570
fiscal_year: 2570
owner: สำนักหนึ่ง
channels: []
measures:
- number: 1
  title: มาตรการทดสอบ
  guidelines: [{number: "1.1", title: แนวทางแรก}, {number: "1.2", title: แนวทางหลัง}]
activities:
- {number: "1.1", measure: 1, guideline: "1.2", title: ก, bureaus: [สำนักหนึ่ง], due: [2027-03-20]}
- {number: "1.2", measure: 1, title: ข, bureaus: [สำนักหนึ่ง], due: [2027-03-20]}
- number: "1.3"
  measure: 1
  guideline: "1.1"
  title: ค
  description: |-
    ข้อที่หนึ่ง
    1) ข้อที่มีเลข
  bureaus: [สำนักหนึ่ง]
  due: [2027-03-20]
"""


def test_activities_stand_under_their_guidelines_and_are_counted_anew(desk: Desk) -> None:
    plan_intake.store(desk.session, read_plan(GROUPED))
    asked = PaperRequest("bureau-form", "grouped-2570", digits="arabic")
    [table] = tables(render(desk.makes(asked), "docx", desk.sealer).data)[:1]
    assert [row[:2] for row in table[1:-1]] == [
        ["1.1 แนวทางแรก"] * 2,
        ["1.", "1.3 ค\n• ข้อที่หนึ่ง\n1) ข้อที่มีเลข"],
        ["1.2 แนวทางหลัง"] * 2,
        ["2.", "1.1 ก"],
        ["กิจกรรมที่แผนไม่ได้จัดไว้ในแนวทางใด"] * 2,
        ["3.", "1.2 ข"],
    ]


def test_a_sub_heading_is_no_activity_in_a_form_sent_back(desk: Desk) -> None:
    plan_intake.store(desk.session, read_plan(GROUPED))
    asked = PaperRequest("bureau-form", "grouped-2570")
    read = form_read.read(render(desk.makes(asked), "xlsx", desk.sealer).data)
    assert read is not None and [row["number"] for row in read["rows"]] == ["๑.", "๒.", "๓."]


@pytest.mark.soak
def test_no_page_ends_behind_a_sub_heading(desk: Desk) -> None:
    for lines in range(18, 30):
        text = GROUPED.replace("ข้อที่หนึ่ง", "\n    ".join(["ข้อย่อย"] * lines))
        plan_intake.store(desk.session, read_plan(text))
        asked = PaperRequest("bureau-form", "grouped-2570")
        for page in pages(render(desk.makes(asked), "pdf", desk.sealer).data):
            body = squeezed(page).split("จัดทำเมื่อ")[0]
            assert not body.endswith(("แนวทางแรก", "แนวทางหลัง", "ไม่ได้จัดไว้ในแนวทางใด"))


def test_a_stored_plan_keeps_its_guidelines_beside_a_text_that_older_code_reads(
    desk: Desk,
) -> None:
    stored = plan_intake.store(desk.session, read_plan(GROUPED))
    assert "guideline:" not in stored.source
    assert plans.as_file(stored) == read_plan(GROUPED)


# -- its file ------------------------------------------------------------------------------------


def edited(desk: Desk, *changes: tuple[str, str]) -> Document:
    """The form of the grouped plan by a file with these words in place of others."""
    plan_intake.store(desk.session, read_plan(GROUPED))
    text = form_files.packaged_text("bureau-form", 2566)
    for was, becomes in changes:
        assert text.count(was) == 1, was
        text = text.replace(was, becomes)
    form = form_files.read_form(text, bureau_form.FORM, "mine.yaml")
    asked = PaperRequest("bureau-form", "grouped-2570", digits="arabic")
    at = PaperDesk(desk.session, desk.sealer, asked, NOW, SUBJECTS)
    return replace(gather_reports.bureau_form_of(at), form=form).document()


def test_next_years_form_is_an_edit_of_its_file(desk: Desk) -> None:
    document = edited(
        desk,
        ("แบบรายงานผลการดำเนินการตาม{plan}", "แบบติดตาม {bureau}"),
        ("{title: ผลลัพธ์, width: 1.9", "{title: ผลที่เกิดขึ้น, width: 1.9"),
        ("  - {title: หมายเหตุ, width: 1.2, shows: [notes]}\n", ""),
        ("  - อยู่ระหว่างดำเนินการ {under_way} แนวทาง\n", ""),
        ('  band: "{guideline}"\n', ""),
        ("- {is: notes, title: แนวทางการดำเนินการตามมาตรการ, of: guidelines, dash: false}\n", ""),
    )
    assert document.title == ["แบบติดตาม สำนักหนึ่ง"]
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    heads = [*COLUMNS[:4], "ผลที่เกิดขึ้น", COLUMNS[5]]
    assert [column.title for column in table.columns] == heads
    assert [len(row) for row in table.rows] == [6, 6, 6, 1]  # no sub-headings
    assert "อยู่ระหว่าง" not in str(table.rows[-1][0].value)
    assert not any(isinstance(block, Notes) for block in document.blocks)


def test_a_form_by_its_packaged_file_is_known_when_it_is_sent_back() -> None:
    for name, year in form_files.packaged():
        if name == bureau_form.FORM.name:
            form = form_files.form_of(bureau_form.FORM, year)
            [table] = [each for each in form.parts["measure"] if isinstance(each, FormTable)]
            assert set(form_heads.COLUMNS) <= {column.title for column in table.columns}


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
@pytest.mark.soak
def test_the_worst_texts_come_out_whole_and_are_read_again(desk: Desk, ending: str) -> None:
    hard, long = "ฎีกา ฟื้นฟู ปิ่นปั้นฟ้า ฤๅษี ญวน 🌱👩‍👩‍👧", "ข้อความที่ยาวมาก " * 300
    title = "กิจกรรมที่มีชื่อยาวถึงสามบรรทัดเพื่อดูว่าช่องของตารางรับได้ " * 4
    text = GROUPED.replace("title: ก,", f'title: "{title.strip()}",')
    plan_intake.store(desk.session, read_plan(text))
    asked = PaperRequest("bureau-form", "grouped-2570", digits="arabic")
    silent = desk.makes(asked)  # of a bureau that has sent nothing
    assert all("ยังไม่ได้รายงาน" in str(r[2].value) for r in table(silent) if len(r) > 1)
    desk.reports("grouped-2570", "1.1", narrative=long, output=hard, outcome=f"{hard}\n\n{hard}")
    data = render(desk.makes(asked), ending, desk.sealer).data
    if ending == "xlsx":
        read = form_read.read(data)
        assert read is not None
        [row] = [each for each in read["rows"] if long.strip()[:60] in each["result"]]
        assert row["title"].startswith("1.1 กิจกรรมที่มีชื่อยาว") and hard in row["output"]
        return
    told = squeezed(docx_text(data) if ending == "docx" else "".join(readings(data)))
    assert told.count("ข้อความที่ยาวมาก") >= 300 and "ปิ่นปั้นฟ้าฤๅษีญวน" in told


def table(document: Document) -> Sequence[Sequence[Cell]]:
    [found] = [block for block in document.blocks if isinstance(block, Table)]
    return found.rows
