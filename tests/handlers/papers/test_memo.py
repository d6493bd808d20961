"""The memo to the Secretary-General: the government's layout, every figure from the rows."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import docx
import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Bars, Document, Fields, Paragraph, Table
from models.documents.letterhead import EMBLEM
from models.plans.plan import ActivityDue
from models.reports.figures.memo_periods import month_of, quarter_of
from models.reports.report import APPROVED, RETURNED, SUBMITTED
from models.trail import facts
from scheduler.opening.content_pictures import small
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import (
    arabic,
    docx_text,
    images,
    pages,
    readings,
    squeezed,
    tables,
)
from tests.handlers.papers.round import DUE, Round, photo

AFTER = datetime(2027, 3, 25, 3, 0, tzinfo=UTC)
LATE = datetime(2027, 3, 22, 3, 0, tzinfo=UTC)
WANTED = PaperRequest("memo", due=DUE, digits="arabic")


@pytest.fixture
def round_(desk: Desk) -> Round:
    """Two bureaus and four activities: in time, late, returned; the second has sent nothing."""
    made = Round(desk.session, desk.sealer, 2, 4)
    made.sends(0, 0, APPROVED)
    made.sends(0, 1, SUBMITTED, submitted_at=LATE)
    made.sends(0, 2, RETURNED)
    return made


def made(round_: Round, wanted: PaperRequest = WANTED, now: datetime = AFTER) -> Document:
    return gather(round_.session, round_.sealer, wanted, now)


def head_of(document: Document) -> dict[str, str | None]:
    [head] = [block for block in document.blocks if isinstance(block, Fields)]
    return dict(pair for line in head.lines for pair in line)


def said(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def test_it_has_the_head_of_a_government_memo(round_: Round) -> None:
    document = made(round_)
    assert document.title == ["บันทึกข้อความ"]
    values = head_of(document)
    assert list(values) == ["ส่วนราชการ", "ที่", "วันที่", "เรื่อง"]
    assert values["ที่"] is None  # the registry's to write
    assert values["วันที่"] == "25\u00a0มีนาคม\u00a02570"
    assert "เรียน  เลขาธิการวุฒิสภา" in said(document)


def test_it_says_which_bureau_and_group_it_comes_from_as_far_as_the_office_has_said(
    round_: Round,
) -> None:
    assert head_of(made(round_))["ส่วนราชการ"] == "สำนักงานเลขาธิการวุฒิสภา"
    facts.put(round_.session, facts.MEMO_FROM, "สำนักหนึ่ง กลุ่มงานสอง โทร. 0 2831 0000")
    assert head_of(made(round_, PaperRequest("memo", due=DUE)))["ส่วนราชการ"] == (
        "สำนักงานเลขาธิการวุฒิสภา สำนักหนึ่ง กลุ่มงานสอง โทร. ๐ ๒๘๓๑ ๐๐๐๐"
    )


def test_it_has_three_parts_reason_findings_and_request(round_: Round) -> None:
    parts = [
        b.text for b in made(round_).blocks if isinstance(b, Paragraph) and b.part and b.indent
    ]
    reason, findings, request = parts
    assert reason.startswith("ตามที่") and reason.endswith(" นั้น")
    assert findings.startswith("บัดนี้") and request.startswith("จึงเรียนมาเพื่อโปรดทราบ")


@pytest.mark.parametrize("given", [True, False])
def test_the_emblem_is_15_mm_high_or_its_place_is_marked(round_: Round, given: bool) -> None:
    kept = {EMBLEM: photo("brown", (900, 900))} if given else {}
    document = made(round_)
    data = render(document, "pdf", round_.sealer, kept.get, small).data
    word = docx.Document(io.BytesIO(render(document, "docx", round_.sealer, kept.get, small).data))
    [[*emblems], *_] = images(data)
    heights = [round((top - bottom) * 2.54 / 72, 2) for _, bottom, _, top in emblems]
    assert heights == [each.height.cm for each in word.inline_shapes] == [1.5] * given
    assert ("ตราครุฑ" in pages(data)[0]) == ("ตราครุฑ" in word.tables[0].cell(0, 0).text)
    assert ("ตราครุฑ" in pages(data)[0]) != given


def test_what_will_come_is_forecast_from_what_came_and_shown_as_computed(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    text = said(desk.makes(PaperRequest("memo-quarter", due=date(2024, 3, 31), digits="arabic")))
    assert "6. คาดการณ์ หากเป็นไปตามอัตราที่ผ่านมา" in text
    assert (
        "แล้วเสร็จ 6 จาก 15 โครงการ (ร้อยละ 40.00) จากที่แล้วเสร็จ 3 โครงการใน 183 วันจากทั้งปี 366 วัน" in text
    )
    assert "20,150.00 บาท (ร้อยละ 22.09) จากที่เบิกจ่าย 10,075.00 บาทใน 183 วัน" in text
    assert "ให้เร่งรัดโครงการที่คาดว่าจะไม่แล้วเสร็จภายในปีงบประมาณ 9 โครงการ" in text


@pytest.mark.parametrize(
    ("day", "done", "told", "hurries"),
    [
        (date(2026, 12, 20), "done", False, False),
        (date(2027, 2, 20), "done", True, False),
        (date(2027, 4, 20), "done", True, True),
        (date(2027, 4, 20), "started", False, False),
    ],
)
def test_the_first_weeks_and_nothing_done_say_nothing_of_the_years_end(
    desk: Desk, day: date, done: str, told: bool, hurries: bool
) -> None:
    desk.small_plan()
    desk.reports("small-2570", "1.1", status=done, submitted_at=datetime(2026, 12, 1, tzinfo=UTC))
    now = datetime(day.year, day.month, day.day, 3, 0, tzinfo=UTC)
    asked = PaperRequest("memo", due=day, digits="arabic")
    text = said(gather(desk.session, desk.sealer, asked, now))
    assert ("เมื่อสิ้นปีงบประมาณคาดว่าแล้วเสร็จ" in text) == told
    assert ("ให้เร่งรัดโครงการที่คาดว่าจะไม่แล้วเสร็จ" in text) == hurries


@pytest.mark.parametrize(("state", "told"), [("submitted", True), ("approved", False)])
def test_it_says_how_many_projects_are_told_from_reports_that_nobody_has_approved(
    desk: Desk, state: str, told: bool
) -> None:
    desk.small_plan()
    desk.reports("small-2570", "1.1", state)
    text = said(gather(desk.session, desk.sealer, WANTED, AFTER))
    assert ("รวมรายงานที่ยังไม่ได้รับอนุมัติ 1 โครงการ" in text) == told


def test_it_calls_the_statuses_as_the_chat_does(desk: Desk) -> None:
    desk.small_plan()
    desk.reports("small-2570", "1.1", status="started")
    desk.reports("small-2570", "1.2", status="not_started")
    text = said(gather(desk.session, desk.sealer, WANTED, AFTER))
    assert "เริ่มดำเนินการไปบ้าง 1 โครงการ" in text and "ยังไม่ได้ดำเนินการ 1 โครงการ" in text
    assert "อยู่ระหว่างดำเนินการ" not in text


def test_memo_report_and_picture_count_who_has_not_begun_alike(desk: Desk) -> None:
    desk.small_plan()
    desk.reports("small-2570", "1.1", status="not_started")
    desk.reports("small-2570", "1.2", status="started")
    text = said(gather(desk.session, desk.sealer, WANTED, AFTER))
    assert "ยังไม่ได้ดำเนินการ 1 โครงการ (ร้อยละ 33.33)" in text
    for kind in ("office-report", "progress-chart"):
        paper = desk.makes(PaperRequest(kind, "small-2570", digits="arabic"))
        charts = [block for block in paper.blocks if isinstance(block, Bars)]
        bars = {bar.label: bar.words for bar in charts[0].bars}
        assert bars == {
            "ดำเนินการแล้วเสร็จ": "จำนวน 0 โครงการ (0.00%)",
            "อยู่ระหว่างดำเนินการ": "จำนวน 1 โครงการ (33.33%)",
            "ยังไม่ได้ดำเนินการ": "จำนวน 1 โครงการ (33.33%)",
            "ยังไม่ได้รายงาน": "จำนวน 1 โครงการ (33.33%)",
        }


def test_the_next_round_is_forecast_from_how_this_years_reports_came(desk: Desk) -> None:
    plan = desk.small_plan()
    later = date(2027, 6, 30)
    for activity in plan.activities:
        activity.dues.append(ActivityDue(due=later))
    desk.reports("small-2570", "1.1", submitted_at=datetime(2027, 3, 1, 3, 0, tzinfo=UTC))
    asked = PaperRequest("memo", due=DUE, digits="arabic")
    text = said(gather(desk.session, desk.sealer, asked, AFTER))
    assert (
        "รอบวันที่ 30\u00a0มิถุนายน\u00a02570 ต้องส่งอีก 3 ฉบับ คาดว่าส่งตามกำหนด 1 ฉบับ "
        "(ปีงบประมาณนี้ครบกำหนดแล้ว 3 ฉบับ ส่งตามกำหนด 1 ฉบับ ร้อยละ 33.33)"
    ) in text
    assert "ไม่ถึงครึ่ง ได้แก่ สำนักหนึ่ง (ตามกำหนด 1 จาก 3 ฉบับ)" in text


def test_what_was_sent_in_time_late_and_not_is_told_from_the_rows(round_: Round) -> None:
    text = said(made(round_))
    assert "การส่งรายงาน 2 สำนักมีรายงานที่ครบกำหนดรวม 8 ฉบับ ส่งแล้ว 2 ฉบับ (ร้อยละ 25.00)" in text
    assert "ส่งหลังกำหนด 1 ฉบับ ยังไม่ส่งและเกินกำหนด 5 ฉบับ ส่งกลับแก้ไข 1 ฉบับ" in text


def test_the_table_behind_it_adds_up(round_: Round) -> None:
    [table] = [block for block in made(round_).blocks if isinstance(block, Table)]
    rows = {str(row[0].value): [cell.value for cell in row[1:7]] for row in table.rows}
    assert rows == {
        "สำนักการต่างประเทศ": [4, 0, 0, 4, 0, 0],
        "สำนักวิชาการ": [4, 1, 1, 1, 1, 0],
        "รวม": [8, 1, 1, 5, 1, 0],
    }


def test_before_the_day_nothing_is_overdue_and_nothing_is_asked(round_: Round) -> None:
    text = said(made(round_, now=datetime(2027, 3, 10, tzinfo=UTC)))
    assert "เกินกำหนด 0 ฉบับ" in text and "เร่งส่งรายงาน" not in text
    assert "กำชับให้สำนัก" in text  # one was returned


def test_what_is_at_risk_and_what_is_asked_follow_from_the_rows(round_: Round) -> None:
    text = said(made(round_))
    assert "ได้แก่ สำนักการต่างประเทศ (4 ฉบับ), สำนักวิชาการ (1 ฉบับ)" in text
    assert "(1) สั่งการให้สำนักที่มีรายงานเกินกำหนดเร่งส่ง" in text


def test_the_projects_and_budget_of_000_come_out_in_its_quarter(desk: Desk) -> None:
    desk.takes_in("risk-2567")
    text = said(desk.makes(PaperRequest("memo-quarter", due=date(2024, 3, 31), digits="arabic")))
    for figure in ("15 โครงการ", "3 โครงการ (ร้อยละ 20.00)", "10 โครงการ (ร้อยละ 66.67)",
                   "2 โครงการ (ร้อยละ 13.33)", "91,200.00", "10,075.00 บาท (ร้อยละ 11.05)",
                   "81,125.00 บาท (ร้อยละ 88.95)", "เบิกจ่ายเกินที่ได้รับจัดสรรรวม 275.00 บาท"):  # fmt: skip
        assert figure in text
    assert "ไตรมาสที่\u00a02" in text


@pytest.mark.soak
def test_what_a_plans_source_printed_was_not_sent_late_by_being_taken_in(desk: Desk) -> None:
    desk.takes_in("central-2566")
    asked = PaperRequest("memo", due=date(2023, 3, 20), digits="arabic")
    [table] = [b for b in desk.makes(asked).blocks if isinstance(b, Table)]
    assert [cell.value for cell in table.rows[-1]][:5] == ["รวม", 5, 4, 0, 1]


def test_a_month_without_anything_due_says_so(desk: Desk) -> None:
    text = said(desk.makes(PaperRequest("memo", due=date(2027, 1, 15))))
    assert "ไม่มีรายงานที่ครบกำหนดในเดือนมกราคม" in text
    assert text.endswith("จึงเรียนมาเพื่อโปรดทราบ")


def test_its_digits_are_thai_unless_asked_otherwise(round_: Round) -> None:
    document = made(round_, PaperRequest("memo", due=DUE))
    assert document.digits == "thai" and "ส่งแล้ว ๒ ฉบับ (ร้อยละ ๒๕.๐๐)" in said(document)


@pytest.mark.soak
def test_both_formats_read_back_hold_the_figures(round_: Round) -> None:
    document = made(round_)
    plain = squeezed(docx_text(render(document, "docx", round_.sealer).data))
    assert "ส่งแล้ว2ฉบับ(ร้อยละ25.00)" in plain and "บันทึกข้อความ" in plain
    [_, table] = tables(render(document, "docx", round_.sealer).data)
    assert table[-1] == ["รวม", "8", "1", "1", "5", "1", "0", "25.00"]
    for text in readings(render(document, "pdf", round_.sealer).data):
        assert "ส่งแล้ว2ฉบับ(ร้อยละ25.00)" in arabic(squeezed(text))


@pytest.mark.soak
def test_the_same_rows_and_moment_give_the_same_bytes(round_: Round) -> None:
    for ending in ("docx", "pdf"):
        assert len({render(made(round_), ending, round_.sealer).data for _ in range(2)}) == 1


@pytest.mark.parametrize(
    ("day", "first", "last", "quarter"),
    [(date(2026, 10, 1), date(2026, 10, 1), date(2026, 12, 31), 1),
     (date(2027, 3, 20), date(2027, 1, 1), date(2027, 3, 31), 2),
     (date(2027, 9, 30), date(2027, 7, 1), date(2027, 9, 30), 4)],
)  # fmt: skip
def test_a_quarter_is_of_the_fiscal_year(day: date, first: date, last: date, quarter: int) -> None:
    found = quarter_of(day)
    assert (found.first, found.last, found.quarter, found.year) == (first, last, quarter, 2570)


def test_a_month_is_the_days_own() -> None:
    found = month_of(date(2028, 2, 10))
    assert (found.first, found.last, found.year) == (date(2028, 2, 1), date(2028, 2, 29), 2571)


def test_what_is_overdue_from_before_the_month_is_still_to_be_followed(round_: Round) -> None:
    later = datetime(2027, 4, 6, 3, 0, tzinfo=UTC)
    text = said(made(round_, PaperRequest("memo", due=date(2027, 4, 6), digits="arabic"), later))
    assert "ก่อนเดือนเมษายน\u00a02570 ยังค้าง 6 ฉบับ" in text
    assert "สั่งการให้สำนักที่มีรายงานเกินกำหนดเร่งส่ง" in text
    assert "ยังค้าง" not in said(made(round_))
