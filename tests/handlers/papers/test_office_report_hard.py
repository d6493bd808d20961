"""The office's report of what is hard to print: long texts, many projects, rare marks."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.printing.model import Bars, Document
from models.plans import plan_files
from models.reports import plan_intake
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import docx_text, pages, squeezed

WORDS = "ดำเนินการส่งเสริมคุณธรรมและจริยธรรมของบุคลากรในสำนักงานอย่างต่อเนื่อง "
HEADS = "ที่โครงการ/กิจกรรมสถานะการดำเนินการรายละเอียดการดำเนินการผู้รับผิดชอบ"
RARE = "ฟื้นฟูปิ่นปั้นฟ้า ก๊้ กํ๋า"


def plan(activities: int) -> str:
    """One bureau's plan; the title of its second activity takes three lines and more."""
    titles = {2: (WORDS * 4).strip()}
    lines = (
        f'- {{number: "1.{n}", measure: 1, title: "{titles.get(n, f"กิจกรรมที่ {n}")}", '
        f"bureaus: [สำนักหนึ่ง], due: [2027-03-20]}}"
        for n in range(1, activities + 1)
    )
    return f"""
name: hard-2570
title: แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2570
fiscal_year: 2570
owner: สำนักหนึ่ง
channels: []
measures:
- {{number: 1, title: {WORDS * 3}}}
activities:
""" + "\n".join(lines)


def report(desk: Desk, activities: int) -> Document:
    made = plan_intake.store(desk.session, plan_files.read_plan(plan(activities)))
    desk.reports(made.name, "1.1", narrative=(WORDS * 90)[:5000].strip(), output=f"เสร็จ 😀 {RARE}")
    desk.reports(
        made.name, "1.2", narrative="\n".join(f"{n}. ทำแล้ว" for n in range(60)), risk="red",
        budget_allocated=Decimal("1234567.89"), budget_disbursed=Decimal("2234567.89"),
    )  # fmt: skip
    return desk.makes(PaperRequest("office-report", made.name))


def of_projects(found: Sequence[str]) -> list[str]:
    first = next(n for n, text in enumerate(found) if HEADS in squeezed(text))
    return list(found[first:])


@pytest.mark.soak
def test_a_cell_of_5000_letters_goes_on_over_pages_that_each_have_their_heads(desk: Desk) -> None:
    document = report(desk, 3)
    found = pages(render(document, "pdf", desk.sealer).data)
    plain = squeezed("".join(found))
    assert plain.count(squeezed(WORDS)[:30]) >= 60
    projects = of_projects(found)
    assert len(projects) >= 4 and all(HEADS in squeezed(text) for text in projects[:-1])
    assert [text.splitlines()[0] for text in projects] == list("๑๒๓๔๕๖๗๘๙"[: len(projects)])
    assert squeezed(RARE) in plain and "😀" not in plain
    assert f"😀 {RARE}" in docx_text(render(document, "docx", desk.sealer).data)


@pytest.mark.soak
def test_the_boxes_of_a_project_never_part_over_a_page(desk: Desk) -> None:
    for text in of_projects(pages(render(report(desk, 9), "pdf", desk.sealer).data)):
        assert text.count("ยังไม่ได้ดำเนินการ") == text.count("เหตุผลอื่น…")


@pytest.mark.soak
def test_a_plan_of_300_activities_has_each_number_whole_and_its_legend_at_the_end(
    desk: Desk,
) -> None:
    found = pages(render(report(desk, 300), "pdf", desk.sealer).data)
    lines = {line.split(" ")[0] for text in found for line in text.splitlines()}
    assert {f"1.{n}" for n in range(1, 301)} <= lines
    [legend] = [text for text in found if "๑. (สถานะสีแดง" in text]
    assert "1.300 " in legend and "๓. (สถานะสีเขียว" in legend
    assert "ลงชื่อ" in found[-1] and len(found[-1].splitlines()) > 4


def test_more_spent_than_given_is_told_and_its_bar_ends_at_nothing(desk: Desk) -> None:
    [_, money] = [block for block in report(desk, 3).blocks if isinstance(block, Bars)]
    assert [bar.share for bar in money.bars] == [Decimal("181.00"), Decimal(0)]
    assert money.bars[1].words == "จำนวน -1,000,000.00 บาท (-81.00%)"
