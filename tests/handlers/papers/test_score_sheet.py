"""The sheet to fill in can be read back, and the report to the committee in every format."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from handlers.papers.paper_desk import PaperRequest
from handlers.papers.paper_kinds import gather, render
from handlers.score_sheets import sheet_read
from models.bureau_awards import awards
from models.bureau_awards.bureau_award import BureauAward
from models.calendar import WorkingDays
from models.score_sheets import giving_points, score_sheets
from models.score_sheets.score_sheet import ScoreSheet
from scheduler.opening import score_read
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import arabic, docx_text, readings, sheets, squeezed
from tests.handlers.question.desk import Office, office

PLANNED, AUGUST, AFTER = (datetime(2027, month, 20, 2, tzinfo=UTC) for month in (5, 8, 9))


def planned(desk: Desk) -> tuple[Office, BureauAward, ScoreSheet]:
    """The staff member of the law bureau has scored the print bureau with 8 of 10 each."""
    at = office(desk.session)
    me, session = at.people["staff"], desk.session
    people = [me, at.people["director"]]
    award = awards.plan(session, at.people["admin"], "สำนักดีเด่น", people, WorkingDays(), PLANNED)
    sheet = awards.sheet_of(session, award)
    items = [replace(each, most=Decimal(10)) for each in score_sheets.items_of(sheet)]
    score_sheets.set_items(session, at.people["admin"], sheet, items, PLANNED)
    points = {each.number: Decimal(8) for each in items}
    [print_] = [c for c in score_sheets.candidates(session, sheet) if c.name == "สำนักการพิมพ์"]
    giving_points.give(session, desk.sealer, me, sheet, print_, points, 2, AUGUST)
    return at, award, sheet


def test_the_sheet_comes_with_the_own_points_and_is_read_back_without_a_fault(desk: Desk) -> None:
    at, _, sheet = planned(desk)
    me = at.people["staff"]
    asked = PaperRequest("score-sheet", gift=sheet.id, reader=me.id)
    made = render(gather(desk.session, desk.sealer, asked, AUGUST), "xlsx", desk.sealer).data
    read = score_read.read(made)
    assert read is not None
    every = score_sheets.candidates(desk.session, sheet)
    scores = read["scores"]
    found = sheet_read.read(sheet, scores["version"], every, me, scores["heads"], read["rows"])
    assert found.faults == []
    assert [set(points.values()) for points in found.points.values()] == [{Decimal(8)}]
    book = load_workbook(io.BytesIO(made))
    assert any(cell.value == 8 for row in book["ให้คะแนน"].iter_rows() for cell in row)
    other = PaperRequest("score-sheet", gift=sheet.id, reader=at.people["director"].id)
    assert "8" not in [
        str(cell)
        for row in sheets(
            render(gather(desk.session, desk.sealer, other, AUGUST), "xlsx", desk.sealer).data
        )["ให้คะแนน"][1:]
        for cell in row
    ]


@pytest.mark.soak
def test_the_report_has_means_and_places_after_the_closing_alone(desk: Desk) -> None:
    _, award, _ = planned(desk)
    asked = PaperRequest("award-report", gift=award.id)
    before = gather(desk.session, desk.sealer, asked, AUGUST)
    assert before.draft and "๘๐.๐๐" not in str(before)
    document = gather(desk.session, desk.sealer, asked, AFTER)
    for ending, read in (("pdf", readings), ("docx", lambda data: [docx_text(data)])):
        for text in read(render(document, ending, desk.sealer).data):
            plain = squeezed(arabic(text))
            assert "80.00" in plain and "รวม(100)" in plain
            assert "จำนวนสำนักที่ได้รับคัดเลือก" in plain and "ตรวจเยี่ยม" in plain


@pytest.mark.soak
def test_the_report_as_a_workbook_ranks_the_scored_ones_first(desk: Desk) -> None:
    _, award, _ = planned(desk)
    asked = PaperRequest("award-report", gift=award.id, digits="arabic")
    book = sheets(render(gather(desk.session, desk.sealer, asked, AFTER), "xlsx", desk.sealer).data)
    rows = book["คะแนน"][1:]
    assert [row[:2] for row in rows][0] == [1, "สำนักการพิมพ์"]
    assert rows[0][-2:] == ["80.00", "1/2"] and rows[1][-2] == "–"
