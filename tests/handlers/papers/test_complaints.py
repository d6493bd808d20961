"""Complaints in numbers on paper: what may be shown and nothing else, nil in words."""

from __future__ import annotations

import re
from datetime import date

import pytest

from handlers.papers.paper_kinds import PaperRequest, gather, render
from handlers.papers.printing.model import Document
from models.complaints.complaint import COMPLIMENT, SUGGESTION, TIP
from models.complaints.figures import case_confirming, case_results
from models.complaints.figures.case_confirming import for_confirmation
from models.complaints.figures.case_numbers import BY_KIND, TABLES
from models.errors import Refusal
from tests.handlers.papers.conftest import Desk
from tests.handlers.papers.reading import docx_text, pages, readings, sheets, squeezed
from tests.models.complaints.complaining import STORY, Office, filed, later, office

UNTIL = date(2027, 7, 30)
AT = later(160)  # 8 August 2570


def made(desk: Desk, bureau_id: int | None = None, **wanted: object) -> Document:
    asked = PaperRequest("complaints", due=UNTIL, bureau_id=bureau_id, **wanted)  # type: ignore[arg-type]
    return gather(desk.session, desk.sealer, asked, AT)


def some(desk: Desk) -> Office:
    """Two bureaus and the office as a whole, with small counts and larger ones."""
    here = office(desk.session)
    for bureau, kind, count in (
        (here.bureau, "complaint", 12),
        (here.bureau, SUGGESTION, 2),
        (here.centre, "complaint", 9),
        (here.centre, COMPLIMENT, 7),
        (None, TIP, 6),
    ):
        for _ in range(count):
            filed(desk.session, desk.sealer, bureau, kind=kind)
    return here


def test_the_numbers_read_back_from_the_page_are_those_that_may_be_shown(desk: Desk) -> None:
    some(desk)
    shown = case_results.round_numbers(desk.session, UNTIL, AT.date())
    assert shown.total is not None and shown.hides
    rows = [*((row.bureau or "สำนักงานโดยรวม", row) for row in shown.rows), ("รวม", shown.total)]
    data = render(made(desk), "pdf", desk.sealer).data
    for text in readings(data):
        plain = squeezed(text)
        for name, row in rows:
            line = [row.received, *row.counts[BY_KIND]]
            printed = "".join("ไม่แสดง" if count is None else str(count) for count in line)
            assert f"{name}{printed}" in plain


@pytest.mark.soak
def test_a_workbook_holds_the_same_counts_in_every_table(desk: Desk) -> None:
    some(desk)
    shown = case_results.round_numbers(desk.session, UNTIL, AT.date())
    assert shown.total is not None
    read = sheets(render(made(desk), "xlsx", desk.sealer).data)
    kinds = read["เรื่องที่รับตามประเภท"][1:]
    for told, row in zip(kinds, (*shown.rows, shown.total), strict=True):
        counts = (row.received, *row.counts[BY_KIND])
        assert told[1:7] == ["ไม่แสดง" if count is None else count for count in counts]
    told_apart = read["ระยะเวลาและผล"][1:]
    flat = [n for table in TABLES[2:] for n in shown.total.counts[table]]
    assert told_apart[-1][1:] == ["ไม่แสดง" if n is None else n for n in flat]


def test_no_count_from_one_to_four_is_printed_in_a_table(desk: Desk) -> None:
    some(desk)
    read = sheets(render(made(desk), "xlsx", desk.sealer).data)
    rows = [row for table in read.values() for row in table[1:]]
    counts = [value for row in rows for value in row if isinstance(value, int)]
    assert counts and all(count == 0 or count >= 5 for count in counts)


@pytest.mark.soak
def test_the_footnote_says_what_hidden_means_and_no_case_is_in_it(desk: Desk) -> None:
    here = some(desk)
    text = docx_text(render(made(desk), "docx", desk.sealer).data)
    assert "น้อยกว่า 5" in text and STORY not in text
    assert here.first.name not in text and here.own.name not in text


def test_a_round_without_a_case_says_so(desk: Desk) -> None:
    here = office(desk.session)
    waiting = for_confirmation(desk.session, here.first, UNTIL, AT)
    case_confirming.confirm(desk.session, here.first, UNTIL, waiting.stamp, AT)
    data = render(made(desk, here.bureau.id), "pdf", desk.sealer).data
    [page] = pages(data)
    plain = squeezed(page)
    assert "ไม่มีเรื่องร้องเรียนในรอบนี้" in plain and "ยืนยันเมื่อ8ส.ค.70" in plain
    assert "น้อยกว่า5" not in plain and here.centre.name not in page


@pytest.mark.soak
def test_one_bureaus_paper_hides_what_the_whole_hides(desk: Desk) -> None:
    here = some(desk)
    whole = sheets(render(made(desk), "xlsx", desk.sealer).data)["เรื่องที่รับตามประเภท"]
    own = sheets(render(made(desk, here.bureau.id), "xlsx", desk.sealer).data)
    assert own["เรื่องที่รับตามประเภท"][1] == next(row for row in whole if row[0] == here.bureau.name)


@pytest.mark.soak
def test_only_the_bureaus_the_reader_may_see_are_in_it(desk: Desk) -> None:
    here = some(desk)
    only = frozenset((here.bureau.id,))
    assert here.centre.name not in docx_text(
        render(made(desk, bureau_ids=only), "docx", desk.sealer).data
    )
    with pytest.raises(Refusal, match="no_rows"):
        made(desk, here.centre.id, bureau_ids=only)


@pytest.mark.soak
def test_without_a_round_it_is_of_thirty_july_and_the_digits_may_be_thai(desk: Desk) -> None:
    some(desk)
    asked = PaperRequest("complaints", digits="thai")
    document = gather(desk.session, desk.sealer, asked, AT)
    assert re.search("๓๐\u00a0กรกฎาคม\u00a0๒๕๗๐", document.meta[1])
