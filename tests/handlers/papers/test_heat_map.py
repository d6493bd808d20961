"""The heat map: each activity of each bureau where it stands, by colour and by sign, on a phone."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from itertools import product

import pytest
from PIL import Image

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing import seal
from handlers.papers.printing.model import Document, Grid, GridRow, Heading, Legend
from handlers.papers.reports import heat_map
from handlers.papers.wording import NO_BREAK, OfficeWords
from models.errors import Refusal
from models.reports.figures.progress import DueReport
from models.reports.report import APPROVED, RETURNED, SUBMITTED
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.round import DUE, Round

AFTER = datetime(2027, 3, 25, 3, 0, tzinfo=UTC)
OWN = OfficeWords("arabic")
WANTED = PaperRequest("heat-map", due=DUE)


@pytest.fixture
def round_(desk: Desk) -> Round:
    """Two bureaus and four activities: the first has one of each state, the second nothing."""
    made = Round(desk.session, desk.sealer, 2, 4)
    for place, state in enumerate((APPROVED, SUBMITTED, RETURNED)):
        made.sends(0, place, state)
    return made


def drawn(round_: Round, now: datetime, wanted: PaperRequest = WANTED) -> Document:
    return gather(round_.session, round_.sealer, wanted, now)


def grid(document: Document) -> Grid:
    [found] = [block for block in document.blocks if isinstance(block, Grid)]
    return found


def marks(document: Document, head: str) -> list[tuple[object, str]]:
    """The signs and fills of one bureau, from the first activity down."""
    found = grid(document)
    at = list(found.heads).index(head)
    return [(row.cells[at].value, row.cells[at].fill) for row in found.rows]


def test_every_state_has_its_own_sign_and_what_is_not_sent_is_never_green(round_: Round) -> None:
    document = drawn(round_, AFTER)
    assert marks(document, "วิชาการ") == [
        ("✓", "green"), ("●", "yellow"), ("↩", "red"), ("✕", "red"),
    ]  # fmt: skip
    assert set(marks(document, "การต่างประเทศ")) == {("✕", "red")}


def test_before_its_day_what_is_not_sent_is_grey_and_not_late(round_: Round) -> None:
    assert set(marks(drawn(round_, NOW), "การต่างประเทศ")) == {("–", "grey")}


def test_the_figures_over_it_are_those_of_the_rows(round_: Round) -> None:
    document = drawn(round_, AFTER)
    [figure] = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert figure == "ส่งแล้ว 2 จาก 8 ฉบับ (ร้อยละ 25.00)"
    [legend] = [block for block in document.blocks if isinstance(block, Legend)]
    assert {words: count for _, words, count in legend.entries} == {
        "อนุมัติแล้ว": 1, "รออนุมัติ": 1, "ส่งกลับแก้ไข": 1, "เกินกำหนด ยังไม่ส่ง": 5,
        "ยังไม่ส่ง ยังไม่ถึงกำหนด": 0,
    }  # fmt: skip
    signs = {str(cell.value) for cell, _, _ in legend.entries}
    assert len(signs) == len(legend.entries)


def test_one_plan_is_named_and_its_activities_stand_in_its_order(desk: Desk) -> None:
    """Also where the first bureau by name owes only the plan's last activities."""

    def duty(activity: int, number: str, bureau: int) -> DueReport:
        return DueReport(
            activity, number, "กิจกรรม", bureau, f"สำนัก {bureau}", DUE, "none", None, None
        )

    duties = [duty(13, "3.4", 1), duty(14, "3.10", 1), duty(11, "1.1", 2), duty(12, "1.10", 2)]
    plans = {activity: "แผนบูรณาการ 2570" for activity in (11, 12, 13, 14)}
    document = heat_map.build("", duties, plans, NOW, OWN)
    assert [row.label for row in grid(document).rows] == ["1.1", "1.10", "3.4", "3.10"]
    assert document.meta[0] == "แผนบูรณาการ 2570"
    assert document.meta[-1].replace(NO_BREAK, " ") == "ข้อมูล ณ วันที่ 20 พฤศจิกายน 2569"


def test_of_several_dates_the_worst_that_has_come_is_shown() -> None:
    def duty(day: int, state: str) -> DueReport:
        return DueReport(1, "1.1", "กิจกรรม", 1, "สำนัก", date(2027, 3, day), state, None, None)

    today = date(2027, 3, 15)
    assert heat_map.state_of([duty(1, APPROVED), duty(31, "none")], today) == APPROVED
    assert heat_map.state_of([duty(1, APPROVED), duty(2, "none")], today) == heat_map.LATE
    assert heat_map.state_of([duty(1, APPROVED), duty(2, RETURNED)], today) == RETURNED
    assert heat_map.state_of([duty(31, "none")], today) == "none"


@pytest.mark.soak
def test_the_picture_is_as_wide_as_a_phone_shows_and_small_enough_for_line(desk: Desk) -> None:
    full = Round(desk.session, desk.sealer, 20, 38)
    full.sends_everything()
    document = drawn(full, AFTER)
    assert len(grid(document).heads) == 20 and len(grid(document).rows) == 38
    data = render(document, "png", desk.sealer).data
    assert data == render(drawn(full, AFTER), "png", desk.sealer).data
    assert len(data) < 1_000_000  # LINE's preview (line.md, limits)
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.size[0] == 1170 and picture.size[1] > picture.size[0]
    mark = seal.read(desk.sealer, data)
    assert mark is not None and mark.made_at == AFTER


def test_the_colours_of_the_cells_are_on_the_picture(round_: Round) -> None:
    data = render(drawn(round_, AFTER), "png", round_.sealer).data
    with Image.open(io.BytesIO(data)) as picture:
        colours = {colour for _, colour in picture.convert("RGB").getcolors(1 << 20) or []}
    assert {(0xA9, 0xDB, 0xA6), (0xFB, 0xDC, 0x7F), (0xF2, 0xA3, 0x9B)} <= colours


def test_more_bureaus_than_a_phone_is_wide_stand_in_grids_below_one_another() -> None:
    duties = [
        DueReport(a, f"1.{a}", "กิจกรรม", b, f"สำนัก {b:02}", DUE, "none", None, None)
        for b, a in product(range(45), range(2))
    ]
    document = heat_map.build("", duties, {}, AFTER, OWN)
    grids = [block for block in document.blocks if isinstance(block, Grid)]
    assert [len(each.heads) for each in grids] == [20, 20, 5]


def test_activities_of_several_plans_stand_under_their_titles() -> None:
    duties = [DueReport(a, "1.1", "กิจกรรม", 1, "สำนักหนึ่ง", DUE, "none", None, None) for a in (1, 2)]
    document = heat_map.build("", duties, {1: "แผนก", 2: "แผนข"}, AFTER, OWN)
    assert [row.label for row in grid(document).rows if not row.cells] == ["แผนก", "แผนข"]
    assert sum(isinstance(row, GridRow) and bool(row.cells) for row in grid(document).rows) == 2


def test_where_nothing_is_owed_there_is_no_picture(desk: Desk) -> None:
    with pytest.raises(Refusal, match="no_rows"):
        desk.makes(WANTED)
