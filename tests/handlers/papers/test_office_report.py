"""The office's report: source 000 to the last digit, its contradictions remarked, nothing typed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.printing.model import Bars, Notes
from handlers.reports.report_words import STATUS
from models.documents import document_figures, document_rows, document_subjects
from models.errors import Refusal
from models.plans import plan_files, plan_roll
from models.reports import plan_intake
from models.reports.report import SUBMITTED
from tests.handlers.papers.conftest import PLAN, Desk
from tests.handlers.papers.reading import docx_text, readings, sheets, squeezed, tables

WANTED = PaperRequest("office-report", "risk-2567")
PRINTED = (
    "91,200.00", "10,075.00", "11.05", "81,125.00", "88.95", "275.00", "81,400.00",
    "20.00", "66.67", "13.33", "รอบ6เดือน(ตุลาคม2566–มีนาคม2567)",
    "โครงการที่7เบิกจ่ายเกินที่ได้รับจัดสรร275.00บาท", "26.67%", "73.33%",
)  # fmt: skip


def test_the_figures_of_000_are_computed_from_its_rows(risk: Desk) -> None:
    plan = document_subjects.plan(risk.session, "risk-2567")
    projects = document_rows.projects(risk.session, plan, date(2024, 3, 31))
    figures = document_figures.office(projects)
    by_status = figures.by_status
    assert (figures.total, figures.unreported) == (15, 0)
    assert {n: by_status[n] for n in by_status if by_status[n]} == {
        "not_started": 2, "started": 10, "done": 3,
    }  # fmt: skip
    shares = [figures.share(by_status[name]) for name in ("done", "started", "not_started")]
    assert shares == [Decimal("20.00"), Decimal("66.67"), Decimal("13.33")]
    assert (figures.allocated, figures.disbursed) == (Decimal("91200.00"), Decimal("10075.00"))
    assert figures.of_money(figures.disbursed) == Decimal("11.05")
    assert (figures.left, figures.of_money(figures.left)) == (Decimal(81125), Decimal("88.95"))
    halves = replace(figures, allocated=Decimal(8000), disbursed=Decimal(7350))
    assert halves.of_money(halves.disbursed) + halves.of_money(halves.left) == 100
    assert figures.over == (("7", Decimal("275.00")),)
    assert figures.unspent == Decimal("81400.00")


@pytest.mark.soak
def test_the_pdf_read_back_holds_the_figures_and_the_contradictions(risk: Desk) -> None:
    for text in readings(render(risk.makes(WANTED), "pdf", risk.sealer).data):
        plain = squeezed(text)
        assert [each for each in PRINTED if each not in plain] == []
        assert plain.count("☑") == 15
        assert plain.count("☐") == 60


@pytest.mark.soak
def test_the_word_file_read_back_holds_the_figures(risk: Desk) -> None:
    data = render(risk.makes(WANTED), "docx", risk.sealer).data
    plain = squeezed(docx_text(data))
    assert [each for each in PRINTED if each not in plain] == []
    [statuses] = [table for table in tables(data) if table[0][0] == "สถานะการดำเนินการ"]
    assert statuses[1] == ["ดำเนินการแล้วเสร็จ", "3", "20.00"]
    assert statuses[-1] == ["รวม", "15", "100.00"]


@pytest.mark.soak
def test_the_workbook_holds_them_as_numbers(risk: Desk) -> None:
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    assert found["งบประมาณ"][1:] == [
        ["ได้รับจัดสรร", 91200, 100],
        ["เบิกจ่าย", 10075, 11.05],
        ["ยังไม่เบิกจ่าย", 81125, 88.95],
    ]
    counted = {row[0]: row[1:] for row in found["สถานะ"][1:]}
    assert counted["เริ่มดำเนินการไปบ้าง แต่ยังไม่ครบถ้วน"] == [10, 66.67]
    assert counted["ยังไม่ได้ดำเนินการ"] == [2, 13.33]


@pytest.mark.soak
def test_every_project_has_its_own_box_ticked(risk: Desk) -> None:
    """The three done ones are 7, 11 and 15, not started 1 and 3 (000)."""
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    ticked = {number: _ticked(row[2]) for number, row in by_number(found["รายโครงการ"]).items()}
    assert len(ticked) == 15
    assert {n for n, words in ticked.items() if words == STATUS["done"]} == {"7", "11", "15"}
    assert {n for n, words in ticked.items() if words == STATUS["not_started"]} == {"1", "3"}


def by_number(rows: list[list[Any]]) -> dict[str, list[Any]]:
    """The rows of projects; heads and the words over a group are none."""
    return {row[0]: row for row in rows[1:] if row[1] is not None}


def _ticked(boxes: str) -> str:
    [line] = [line for line in boxes.splitlines() if line.startswith("☑")]
    return line.removeprefix("☑ ")


@pytest.mark.soak
def test_what_nobody_reported_is_no_status_and_never_green(desk: Desk) -> None:
    rolled = plan_roll.roll(plan_files.packaged_plan("risk-2567"), 2570, None)
    plan_intake.store(desk.session, rolled)
    data = render(desk.makes(PaperRequest("office-report", rolled.name)), "xlsx", desk.sealer).data
    found = sheets(data)
    risks = by_number(found["ตารางสรุป"]).values()
    assert {tuple(row[2:6]) for row in risks} == {("ยังไม่ได้รายงาน", "–", "–", "–")}
    counted = {row[0]: row[1] for row in found["สถานะ"][1:]}
    assert counted["ยังไม่ได้รายงาน"] == 15
    assert "☑" not in "".join(row[2] for row in by_number(found["รายโครงการ"]).values())


@pytest.mark.soak
def test_a_bureaus_report_takes_the_place_of_what_the_plan_printed(risk: Desk) -> None:
    risk.reports(
        "risk-2567", "1", narrative="จัดอบรมแล้ว", risk="yellow",
        budget_allocated=Decimal(10000), budget_disbursed=Decimal("9999.99"),
    )  # fmt: skip
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    assert found["งบประมาณ"][2][1] == pytest.approx(20074.99)
    assert by_number(found["ตารางสรุป"])["1"][3:6] == [None, "✓", None]
    assert "จัดอบรมแล้ว" in by_number(found["รายโครงการ"])["1"][3]
    assert {row[0]: row[1] for row in found["สถานะ"][1:]}["ดำเนินการแล้วเสร็จ"] == 4


def test_what_one_of_several_bureaus_reports_has_its_name(desk: Desk) -> None:
    named = PLAN.replace("bureaus: [สำนักหนึ่ง]", "bureaus: [สำนักหนึ่ง, สำนักสอง]", 1)
    plan = plan_intake.store(desk.session, plan_files.read_plan(named))
    desk.reports("small-2570", "1.1", narrative="จัดอบรมแล้ว")
    desk.reports("small-2570", "1.2", narrative="จัดประชุมแล้ว")
    both, own, _ = document_rows.projects(desk.session, plan, date(2027, 3, 31))
    assert both.details == "สำนักหนึ่ง: จัดอบรมแล้ว" and own.details == "จัดประชุมแล้ว"


@pytest.mark.soak
def test_what_several_bureaus_owe_is_done_once_all_have_said_so(risk: Desk) -> None:
    risk.reports("risk-2567", "15", status="done")  # every bureau's; only one has reported
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    assert {row[0]: row[1] for row in found["สถานะ"][1:]}["ดำเนินการแล้วเสร็จ"] == 2


@pytest.mark.soak
def test_the_colours_are_explained_whether_bureaus_have_reported_or_not(risk: Desk) -> None:
    """000:141-143, under the summary table, red first; the plan's remarks do not say it twice."""
    for number in ("1", "2"):
        said = docx_text(render(risk.makes(WANTED), "docx", risk.sealer).data)
        told = [line for line in said.splitlines() if "(สถานะสี" in line]
        assert [line.split(" ")[1][8:] for line in told] == ["แดง", "เหลือง", "เขียว"]
        assert told[2] == "๓. (สถานะสีเขียว Green) ยังไม่เกิด ให้เฝ้าระวังต่อเนื่อง"
        risk.reports("risk-2567", number)


@pytest.mark.soak
def test_the_risk_stands_in_the_summary_and_not_among_what_was_done(risk: Desk) -> None:
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    summary = by_number(found["ตารางสรุป"]).values()
    assert {row[2] for row in summary} == {"ไม่มีความเสี่ยง/การทุจริตเกิดขึ้น"}
    told = by_number(found["รายโครงการ"]).values()
    assert not any("ไม่มีความเสี่ยง/การทุจริต" in row[3] for row in told)


@pytest.mark.parametrize("number", ["11", "12", "14", "15"])
@pytest.mark.soak
def test_the_parts_of_a_project_stand_in_the_table_and_in_the_form(risk: Desk, number: str) -> None:
    """000:84-137 and 517-738 print them under the title, each behind a dash."""
    [row] = [r for r in plan_files.packaged_plan("risk-2567").activities if r.number == number]
    parts = [f"- {line}" for line in (row.description or "").split("\n")]
    assert len(parts) >= 2
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    for name in ("ตารางสรุป", "รายโครงการ"):
        assert by_number(found[name])[number][1].split("\n") == [row.title, *parts]
    plain = squeezed(docx_text(render(risk.makes(WANTED), "docx", risk.sealer).data))
    assert all(plain.count(squeezed(part)) == 2 for part in parts)


@pytest.mark.soak
def test_the_result_that_the_source_filled_in_stands_in_its_own_box(risk: Desk) -> None:
    """000:372-381: 100 percent of 7 in ผลผลิต, and that its outcome is being measured."""
    found = sheets(render(risk.makes(WANTED), "xlsx", risk.sealer).data)
    told = {n: row[3].split("\n") for n, row in by_number(found["รายโครงการ"]).items()}
    seventh = told["7"]
    assert seventh[seventh.index("ผลผลิต") + 1].startswith("ร้อยละ 100 ของกลุ่มเป้าหมายเข้าร่วมโครงการ")
    assert seventh[seventh.index("ผลลัพธ์") + 1] == "อยู่ระหว่างประเมินผล"
    promised = seventh[seventh.index("ตัวชี้วัดผลลัพธ์") + 1]
    assert promised.startswith("ร้อยละ ..... ของบุคลากร") and "ตัวชี้วัดผลผลิต" not in seventh
    assert not any(line.startswith(("ผลผลิต :", "ผลลัพธ์ :")) for row in told.values() for line in row)


def test_a_budget_nobody_told_is_not_one_nobody_asked_for(desk: Desk) -> None:
    plan = desk.small_plan()
    desk.reports(plan.name, "1.1")
    document = desk.makes(PaperRequest("office-report", plan.name, date(2027, 3, 20)))
    found = sheets(render(document, "xlsx", desk.sealer).data)
    told = {number: row[3] for number, row in by_number(found["รายโครงการ"]).items()}
    assert "ไม่ขอรับการจัดสรรงบประมาณ" in told["1.1"]
    assert "งบประมาณ" not in told["1.2"]
    assert found["งบประมาณ"][1:] == [
        ["ได้รับจัดสรร", 0, "–"], ["เบิกจ่าย", 0, "–"], ["ยังไม่เบิกจ่าย", 0, "–"],
    ]  # fmt: skip
    assert [block.title[:7] for block in document.blocks if isinstance(block, Bars)] == ["โครงการ"]


def test_without_a_remark_there_is_no_empty_list_of_them(desk: Desk) -> None:
    plan = desk.small_plan()
    for number in ("1.1", "1.2", "1.3"):
        desk.reports(plan.name, number)
    document = desk.makes(PaperRequest("office-report", plan.name, date(2027, 3, 20)))
    assert all(block.items for block in document.blocks if isinstance(block, Notes))


def test_a_bureaus_name_is_never_broken_over_a_line(risk: Desk) -> None:
    assert "สำนักเทคโนโลยีสารสนเทศและการสื่อสาร" in risk.makes(WANTED).whole


@pytest.mark.soak
def test_a_report_that_waits_for_a_decision_makes_it_a_draft(risk: Desk) -> None:
    assert risk.makes(WANTED).draft == ""
    risk.reports("risk-2567", "1", SUBMITTED)
    assert "1 โครงการ" in risk.makes(WANTED).draft


@pytest.mark.soak
@pytest.mark.parametrize(
    ("due", "told"),
    [(date(2024, 3, 20), "รอบ 6 เดือน"), (date(2024, 6, 30), "รอบ 9 เดือน"),
     (date(2024, 9, 20), "รอบ 12 เดือน")],
)  # fmt: skip
def test_a_round_says_of_how_many_months_the_report_is(risk: Desk, due: date, told: str) -> None:
    document = risk.makes(PaperRequest("office-report", "risk-2567", due))
    assert told in document.title


@pytest.mark.soak
def test_what_was_sent_before_its_round_is_told_as_soon_as_it_was_sent(desk: Desk) -> None:
    """1.10, due in June, was approved in March: a six-month report tells of it."""
    rolled = plan_roll.roll(plan_files.packaged_plan("central-2566"), 2570, ["สำนักวิชาการ"])
    plan_intake.store(desk.session, rolled)
    desk.reports(rolled.name, "1.10", submitted_at=datetime(2027, 3, 31, 16, 59, tzinfo=UTC))
    desk.reports(rolled.name, "1.7", submitted_at=datetime(2027, 3, 31, 17, 0, tzinfo=UTC))
    document = desk.makes(PaperRequest("office-report", rolled.name, date(2027, 3, 20)))
    assert "รอบ 6 เดือน" in document.title
    found = sheets(render(document, "xlsx", desk.sealer).data)
    told = {n: row[3].split("\n")[0] for n, row in by_number(found["รายโครงการ"]).items()}
    assert told["1.10"] == "ดำเนินการตามแผน"
    assert told["1.7"] == "ยังไม่ได้รายงาน"  # sent on 1 April at the office


@pytest.mark.soak
def test_the_plan_is_found_by_the_year_where_only_one_is_the_offices(desk: Desk) -> None:
    desk.takes_in("risk-2567", "rounds-2567")
    named = desk.makes(WANTED)
    found = desk.makes(PaperRequest("office-report", due=date(2024, 3, 20)))
    assert found.title == named.title


def test_without_such_a_plan_it_says_so(desk: Desk) -> None:
    for wanted in (WANTED, PaperRequest("office-report")):
        with pytest.raises(Refusal, match="no_plan"):
            desk.makes(wanted)
