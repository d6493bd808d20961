"""The picture in the executives' digest: bureaus by rounds, small enough for a chat message."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from handlers.papers.printing import picture
from handlers.papers.printing.model import Document, Grid, Heading, Legend
from handlers.papers.reports import digest_map
from models.reports.figures.progress import NONE, DueReport
from models.reports.report import APPROVED, RETURNED, SUBMITTED

NOW = datetime(2027, 5, 1, 3, 0, tzinfo=UTC)
MARCH, JUNE = date(2027, 3, 20), date(2027, 6, 20)


def owed(bureau: int, due: date | None, *states: str) -> list[DueReport]:
    name = f"สำนักที่{bureau}"
    return [
        DueReport(n, f"1.{n}", "x", bureau, name, due, s, None, None) for n, s in enumerate(states)
    ]


def grid(document: Document) -> Grid:
    [found] = [block for block in document.blocks if isinstance(block, Grid)]
    return found


def shown(*duties: DueReport) -> list[list[tuple[str, str]]]:
    rows = grid(digest_map.build(2570, duties, NOW)).rows
    return [[(str(c.value).replace("\u00a0", " "), c.fill) for c in row.cells] for row in rows]


def test_a_cell_tells_the_worst_and_how_many_were_sent() -> None:
    assert shown(
        *owed(1, MARCH, APPROVED, APPROVED), *owed(1, JUNE, APPROVED, NONE),
        *owed(2, MARCH, APPROVED, NONE), *owed(2, JUNE, SUBMITTED),
        *owed(3, MARCH, RETURNED, APPROVED), *owed(3, None, NONE),
    ) == [
        [("✓ 2/2", "green"), ("– 1/2", "grey"), ("", "plain")],
        [("✕ 1/2", "red"), ("● 1/1", "yellow"), ("", "plain")],
        [("↩ 1/2", "red"), ("", "plain"), ("– 0/1", "grey")],
    ]  # fmt: skip


def test_rounds_stand_abreast_by_their_days_and_what_has_none_comes_last() -> None:
    document = digest_map.build(
        2570, [*owed(1, None, NONE), *owed(1, JUNE, NONE), *owed(1, MARCH, NONE)], NOW
    )
    assert [head.replace("\u00a0", " ") for head in grid(document).heads] == [
        "20 มี.ค.", "20 มิ.ย.", "ไม่มีวัน",
    ]  # fmt: skip


def test_the_figures_over_it_are_those_of_the_rows() -> None:
    document = digest_map.build(2570, owed(1, MARCH, APPROVED, NONE, RETURNED, SUBMITTED), NOW)
    [figure] = [block.text for block in document.blocks if isinstance(block, Heading)]
    assert figure == "ส่งแล้ว 2 จาก 4 ฉบับ (ร้อยละ 50.00)"
    [legend] = [block for block in document.blocks if isinstance(block, Legend)]
    assert [count for _, _, count in legend.entries] == [1, 1, 0, 1, 1]


@pytest.mark.soak
def test_of_an_office_it_stays_within_what_a_card_may_hold_and_is_the_same_each_time() -> None:
    days = [date(2027, month, 28) for month in range(1, 13)]
    duties = [duty for bureau in range(20) for day in days for duty in owed(bureau, day, NONE)]
    document = digest_map.build(2570, duties, NOW)
    drawn = picture.render(document, "จัดทำเมื่อ", inside=True)
    assert max(picture.size(drawn)) <= 1024 and len(drawn) < 1_000_000
    assert drawn == picture.render(document, "จัดทำเมื่อ", inside=True)
