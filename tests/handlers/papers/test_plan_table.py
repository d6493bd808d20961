"""The plan itself on paper: every activity with its points, days and bureaus (002:161-224)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.printing.model import Document, Table
from models.errors import Refusal
from models.plans import plan_files
from models.plans.plan import Activity
from models.plans.plan_files import read_plan
from models.plans.plan_roll import roll
from models.plans.plan_rows import ActivityRow, PlanFile
from models.plans.years import preparing
from models.reports import plan_intake
from tests.handlers.papers.conftest import NOW, PLAN, Desk
from tests.handlers.papers.reading import arabic, docx_text, readings, sheets, squeezed

HEADS = ["ลำดับ", "โครงการ/กิจกรรม", "ผลผลิต", "ผลลัพธ์", "ระยะเวลา", "ผู้รับผิดชอบ", "หมายเหตุ"]
HARD = "ฎีกา ปิ่นปั้นฟ้า ฟื้นฟู ญวน ฐานะ ก็ ๏ ฤๅษี"
EMOJI = "จิตอาสา 🌱👩‍👩‍👧 ร่วมใจ"


def table_of(document: Document, name: str) -> list[list[str]]:
    [table] = [b for b in document.blocks if isinstance(b, Table) and b.name == name]
    return [[arabic(str(cell.value or "")) for cell in row] for row in table.rows]


def plan(name: str, **digits: str) -> PaperRequest:
    return PaperRequest("plan-table", name, **digits)  # type: ignore[arg-type]


def test_every_activity_of_002_stands_in_it_with_its_points(desk: Desk) -> None:
    desk.takes_in("central-2566")
    document = desk.makes(plan("central-2566"))
    [first, *_] = [block for block in document.blocks if isinstance(block, Table)]
    assert [column.title for column in first.columns] == HEADS
    rows = [row for n in (1, 2, 3) for row in table_of(document, f"มาตรการที่ {n}") if len(row) > 1]
    file = plan_files.packaged_plan("central-2566")
    assert [row[0] for row in rows] == [each.number for each in file.activities]
    for row, each in zip(rows, file.activities, strict=True):
        told = squeezed("".join(row))
        for words in (each.title, each.description, each.output, each.outcome, each.timing):
            for line in (words or "").split("\n"):
                assert squeezed(line) in told, each.number
    [heads] = table_of(document, "มาตรการที่ 1")[0]
    assert heads == "1. โครงการขับเคลื่อนและรักษามาตรฐานการเป็นองค์กรคุณธรรมต้นแบบ"


def test_a_day_that_the_words_do_not_name_is_added_and_one_they_name_is_not(desk: Desk) -> None:
    desk.takes_in("central-2566")
    rows = {row[0]: row for row in table_of(desk.makes(plan("central-2566")), "มาตรการที่ 1")}
    assert rows["1.12"][4] == "ส่ง 20 มิถุนายน 2566"
    promised_above = rows["1.12"][3]  # by ผลผลิต and ผลลัพธ์ in the same words
    assert promised_above == "มีองค์ความรู้ จำนวน 1 เรื่อง"
    assert rows["1.1"][3].count("ตัวชี้วัด: ") == 1
    assert "กำหนดส่งรายงาน" not in rows["1.1"][4]
    moved = plan_files.packaged_plan("central-2566")
    activities = tuple(
        replace(each, due=(date(2023, 6, 27),)) if each.number == "1.12" else each
        for each in moved.activities
    )
    plan_intake.store(desk.session, replace(moved, activities=activities, reports=()))
    rows = {row[0]: row for row in table_of(desk.makes(plan("central-2566")), "มาตรการที่ 1")}
    assert rows["1.12"][4].endswith("กำหนดส่งรายงาน\n27\u00a0มิถุนายน\u00a02566")


@pytest.mark.soak
def test_bureaus_budget_and_who_reports_for_all_are_said(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    document = desk.makes(plan("risk-2567"))
    [first, *_] = [block for block in document.blocks if isinstance(block, Table)]
    assert "งบประมาณ (บาท)" in [column.title for column in first.columns]
    told = "".join(arabic(text) for text in readings(render(document, "pdf", desk.sealer).data))
    assert "10,000.00" in told and "(ผู้รายงาน)" in told
    [row] = [row for row in table_of(document, "มาตรการที่ 2") if row[0] == "15"]
    assert row[5] == "ทุกสำนัก"


@pytest.mark.soak
def test_the_rounds_list_what_is_due_once_and_not_its_parts_whole(desk: Desk) -> None:
    desk.takes_in("central-2566")
    document = desk.makes(plan("central-2566", digits="arabic"))
    [table] = [b for b in document.blocks if isinstance(b, Table) and b.name == "รอบส่งรายงาน"]
    rows = {row[0].value: [cell.value for cell in row[1:]] for row in table.rows}
    assert rows[date(2023, 4, 7)] == [1, "1.6.1"]
    assert rows[date(2023, 7, 27)] == [2, "1.4.1, 1.4.2"]


def test_what_fell_away_is_said_beside_it(desk: Desk) -> None:
    stored = desk.small_plan()
    ended = desk.session.query(Activity).filter(Activity.plan_id == stored.id).all()[1]
    ended.ended_from, ended.ended_reason = date(2027, 1, 5), "ซ้ำกับกิจกรรม 1"
    desk.session.flush()
    rows = table_of(desk.makes(plan("small-2570")), "มาตรการที่ 1")
    assert rows[1][6] == "ตัดออกจากแผนตั้งแต่ 5\u00a0มกราคม\u00a02570 เพราะซ้ำกับกิจกรรม 1"


@pytest.mark.soak
def test_a_plan_of_a_prepared_year_says_that_it_is_a_draft(desk: Desk) -> None:
    preparing.begin(desk.session, 2571, NOW, None)
    plan_intake.store(desk.session, roll(read_plan(PLAN), 2571, None))
    assert "ยังไม่เปิด" in desk.makes(plan("small-2571")).draft


def biggest() -> PlanFile:
    """300 activities with the worst texts."""
    small = read_plan(PLAN)
    long = "ข้อความยาว " * 500  # 5,500 letters
    rows = [
        ActivityRow(
            number=f"1.{n}", measure=1, title=f"{HARD}\n{EMOJI}\nกิจกรรมที่ {n}",
            bureaus=("สำนักหนึ่ง",), due=(date(2027, 3, 20),),
            output=long if n == 7 else HARD, description="- ข้อหนึ่ง\n(1) ข้อสอง\nข้อสาม",
        )
        for n in range(1, 301)
    ]  # fmt: skip
    title = "แผนที่มีชื่อยาวมาก " * 12
    return replace(small, name="big-2570", title=title.strip(), activities=tuple(rows))


@pytest.mark.parametrize("ending", ["pdf", "docx", "xlsx"])
@pytest.mark.soak
def test_three_hundred_activities_with_the_worst_texts_come_out_whole(
    desk: Desk, ending: str
) -> None:
    plan_intake.store(desk.session, biggest())
    data = render(desk.makes(plan("big-2570")), ending, desk.sealer).data
    if ending == "pdf":
        told = squeezed("".join(readings(data)))
    elif ending == "docx":
        told = squeezed(docx_text(data))
    else:
        cells = (cell for rows in sheets(data).values() for row in rows for cell in row)
        told = squeezed("".join(str(cell) for cell in cells))
    assert told.count(squeezed("กิจกรรมที่")) >= 300 and arabic(told).count("1.300") >= 1
    assert arabic(told).count(squeezed("ข้อความยาว")) >= 500
    assert squeezed("•ข้อสาม") in told and squeezed(HARD.replace("๏", "")) in told.replace("๏", "")


@pytest.mark.parametrize(("name", "code"), [("nothing", "no_plan"), (None, "no_plan")])
def test_a_plan_that_is_not_there_is_refused(desk: Desk, name: str | None, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        desk.makes(PaperRequest("plan-table", name))
