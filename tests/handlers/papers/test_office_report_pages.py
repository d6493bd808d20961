"""The pages of 000: cover, numbers, legend, remarks, boxes of a project."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.printing.model import Notes
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import pages, sheets

WANTED = PaperRequest("office-report", "risk-2567")


@pytest.mark.soak
def test_the_cover_stands_alone_and_pages_are_numbered_in_thai_from_the_projects_on(
    risk: Desk,
) -> None:
    """000:1-6, and 172-792: ๑ is the first page of the projects."""
    found = pages(render(risk.makes(WANTED), "pdf", risk.sealer).data)
    cover = found[0].splitlines()
    assert cover[:6] == [
        "รายงานการติดตามและประเมินผลการดำเนินการ",
        "ตามแผนปฏิบัติการบริหารความเสี่ยงและป้องกันการทุจริต",
        "ของสำนักงานเลขาธิการวุฒิสภา",
        "ประจำปีงบประมาณ พ.ศ. 2567",
        "รอบ 6 เดือน",
        "(ตุลาคม 2566 – มีนาคม 2567)",
    ]
    assert len(cover) == 8  # the day of the data, and the foot
    first = next(n for n, text in enumerate(found) if "รายละเอียดการดำเนินการ" in text)
    numbers = [text.splitlines()[0] for text in found[first:]]
    assert numbers[:10] == list("๑๒๓๔๕๖๗๘๙") + ["๑๐"]
    assert not any(text.splitlines()[0][0] in "๐๑๒๓๔๕๖๗๘๙" for text in found[:first])
    assert not any("หน้า 1" in text for text in found)


@pytest.mark.soak
def test_a_word_file_numbers_the_projects_pages_from_one_in_thai(risk: Desk) -> None:
    made = docx.Document(io.BytesIO(render(risk.makes(WANTED), "docx", risk.sealer).data))
    before, projects = made.sections
    heads = [part.header._element.iter(qn("w:t")) for part in (before, projects)]
    assert [[each.text for each in head] for head in heads] == [[], ["๑"]]
    [numbers] = projects._sectPr.findall(qn("w:pgNumType"))
    assert (numbers.get(qn("w:fmt")), numbers.get(qn("w:start"))) == ("thaiNumbers", "1")


@pytest.mark.soak
def test_the_legend_of_the_colours_stands_on_the_page_of_the_last_project(risk: Desk) -> None:
    found = pages(render(risk.makes(WANTED), "pdf", risk.sealer).data)
    [page] = [text for text in found if "๒. (สถานะสีเหลือง" in text]
    assert "๑. (สถานะสีแดง" in page and "๓. (สถานะสีเขียว" in page
    assert "\n15 " in page and "สถานะความเสี่ยง" in page


@pytest.mark.soak
def test_red_then_yellow_are_named_first_among_the_remarks(risk: Desk) -> None:
    risk.reports("risk-2567", "2", risk="yellow")
    risk.reports("risk-2567", "5", risk="red")
    remarks = [block for block in risk.makes(WANTED).blocks if isinstance(block, Notes)][-1]
    assert remarks.items[:2] == [
        "สถานะสีแดง: โครงการที่ 5 ควรมีกิจกรรมเพิ่มเติม",
        "สถานะสีเหลือง: โครงการที่ 2 ควรมีกิจกรรมเพิ่มเติม",
    ]


@pytest.mark.soak
def test_what_was_reached_stands_beside_what_the_plan_promises(risk: Desk) -> None:
    risk.reports("risk-2567", "4", output="ส่งหนังสือเวียน 1 ฉบับ", outcome="มีรายงานผลการดำเนินกิจกรรม")
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    [row] = [row for row in found["รายโครงการ"] if row[0] == "4"]
    told = row[3].split("\n")
    promised = told.index("ตัวชี้วัดผลผลิต")
    assert told[promised + 1].startswith("1. มีการประชาสัมพันธ์มาตรฐาน")
    assert told[told.index("ผลผลิต") + 1].endswith("ส่งหนังสือเวียน 1 ฉบับ")
    assert told[-2] == "ผลลัพธ์" and told[-1].endswith("มีรายงานผลการดำเนินกิจกรรม")
    assert "ตัวชี้วัดผลลัพธ์" not in told
