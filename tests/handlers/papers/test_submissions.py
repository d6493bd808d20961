"""The list of submissions: who has sent what, bureaus by activities, as the rows have it."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from handlers.papers.paper_kinds import PaperRequest, render
from handlers.papers.reports import submissions
from handlers.papers.wording import OfficeWords
from models.errors import Refusal
from models.plans.plan import Activity
from models.reports.figures.progress import DueReport
from models.reports.report import APPROVED, RETURNED, SUBMITTED
from tests import factories
from tests.handlers.papers.conftest import NOW, Desk
from tests.handlers.papers.reading import arabic, readings, sheets, squeezed

DUE = date(2027, 3, 20)


@pytest.fixture
def round_(desk: Desk) -> Desk:
    """Two bureaus and three activities; one of each state, and one owed by one bureau alone."""
    session = desk.session
    one, two = factories.bureau(session, "สำนักหนึ่ง"), factories.bureau(session, "สำนักสอง")
    plan = factories.plan(session)
    first = factories.activity(session, plan, "1.1", [one, two], [DUE])
    second = factories.activity(session, plan, "1.2", [one, two], [DUE])
    factories.activity(session, plan, "1.3", [one], [DUE])
    of_one, of_two = factories.person(session, one), factories.person(session, two)
    factories.report(session, first, of_one, DUE, APPROVED)
    factories.report(session, first, of_two, DUE, SUBMITTED)
    factories.report(session, second, of_one, DUE, RETURNED)
    return desk


def test_it_counts_by_bureau_and_in_all(round_: Desk) -> None:
    data = render(round_.makes(PaperRequest("submissions", due=DUE)), "xlsx", round_.sealer).data
    assert sheets(data)["สรุปรายสำนัก"][1:] == [
        ["สำนักสอง", 2, 0, 1, 0, 1, 50],
        ["สำนักหนึ่ง", 3, 1, 0, 1, 1, 33.33],
        ["รวม", 5, 1, 1, 1, 2, 40],
    ]


def test_bureaus_stand_against_activities(round_: Desk) -> None:
    data = render(round_.makes(PaperRequest("submissions", due=DUE)), "xlsx", round_.sealer).data
    rows = sheets(data)["สำนักและกิจกรรม"]
    assert {arabic(head) for head in rows[0]} == {"สำนัก", "1.1", "1.2", "1.3"}
    columns = [arabic(head) for head in rows[0]]
    found = {row[0]: dict(zip(columns, row, strict=True)) for row in rows[1:]}
    assert [found["สำนักหนึ่ง"][n] for n in ("1.1", "1.2", "1.3")] == ["✓", "↩", "–"]
    assert [found["สำนักสอง"][n] or "" for n in ("1.1", "1.2", "1.3")] == ["●", "–", ""]


def test_the_pdf_read_back_holds_every_row(round_: Desk) -> None:
    document = round_.makes(PaperRequest("submissions", due=DUE, digits="arabic"))
    for text in readings(render(document, "pdf", round_.sealer).data):
        plain = squeezed(text)
        assert "รวม5111240.00" in plain
        assert plain.count("ยังไม่ส่ง") == 2 + 2  # the head of a column, the legend, and two rows
        assert "✓" in plain and "↩" in plain


def test_a_supervisor_gets_the_bureaus_they_may_see(round_: Desk) -> None:
    two = factories.bureau(round_.session, "สำนักสอง").id
    document = round_.makes(PaperRequest("submissions", due=DUE, bureau_ids=frozenset((two,))))
    data = render(document, "xlsx", round_.sealer).data
    assert "สำนักหนึ่ง" not in str(sheets(data))


def test_a_day_on_which_nothing_is_due_is_refused(round_: Desk) -> None:
    with pytest.raises(Refusal, match="no_rows"):
        round_.makes(PaperRequest("submissions", due=date(2027, 3, 21)))


def test_the_list_of_what_is_missing_holds_nothing_else(round_: Desk) -> None:
    wanted = PaperRequest("unsent", due=DUE, digits="arabic")
    data = render(round_.makes(wanted), "xlsx", round_.sealer).data
    rows = [[arabic(str(cell)) for cell in row] for row in sheets(data)["รายการ"][1:]]
    assert [(row[0], row[1], row[4]) for row in rows] == [
        ("สำนักสอง", "1.2", "ยังไม่ส่ง"),
        ("สำนักหนึ่ง", "1.2", "ส่งกลับแก้ไข"),
        ("สำนักหนึ่ง", "1.3", "ยังไม่ส่ง"),
    ]
    pdf = render(round_.makes(wanted), "pdf", round_.sealer).data
    assert all("ยังไม่ส่ง3จาก5ฉบับ2สำนัก" in squeezed(text) for text in readings(pdf))


def test_the_list_may_be_of_one_bureau_and_is_refused_where_nothing_is_missing(
    round_: Desk,
) -> None:
    two = factories.bureau(round_.session, "สำนักสอง")
    data = render(
        round_.makes(PaperRequest("unsent", due=DUE, bureau_id=two.id)), "xlsx", round_.sealer
    ).data
    assert "สำนักหนึ่ง" not in str(sheets(data))
    second = round_.session.scalars(select(Activity).where(Activity.number == "1.2")).one()
    factories.report(round_.session, second, factories.person(round_.session, two), DUE, APPROVED)
    with pytest.raises(Refusal, match="no_rows"):
        round_.makes(PaperRequest("unsent", due=DUE, bureau_id=two.id))


@pytest.mark.soak
def test_836_rows_are_all_on_paper(desk: Desk) -> None:
    duties = [
        DueReport(n % 38, f"1.{n % 38 + 1}", f"กิจกรรม {n}.", n // 38, f"สำนัก {n // 38:02}", DUE,
                  "none", None, None)
        for n in range(836)
    ]  # fmt: skip
    document = submissions.build(2570, None, duties, NOW, OfficeWords("arabic"))
    text = squeezed(readings(render(document, "pdf", desk.sealer).data)[0])
    assert all(f"กิจกรรม{n}." in text for n in range(836))


@pytest.mark.parametrize(
    ("kind", "called", "found"),
    [
        ("sent-list", "ส่งแล้ว", [("สำนักสอง", "1.1"), ("สำนักหนึ่ง", "1.1")]),
        ("waiting-list", "รออนุมัติ", [("สำนักสอง", "1.1")]),
        ("returned-list", "ส่งกลับแก้ไข", [("สำนักหนึ่ง", "1.2")]),
        ("approved-list", "อนุมัติแล้ว", [("สำนักหนึ่ง", "1.1")]),
    ],
)
def test_a_list_of_one_state_holds_nothing_else(
    round_: Desk, kind: str, called: str, found: list[tuple[str, str]]
) -> None:
    document = round_.makes(PaperRequest(kind, due=DUE))
    assert document.title == [f"บัญชีรายงานที่{called}ตามแผนส่งเสริมคุณธรรมและป้องกันการทุจริต"]
    data = render(document, "xlsx", round_.sealer).data
    assert [(row[0], arabic(row[1])) for row in sheets(data)["รายการ"][1:]] == found


def test_a_list_of_a_state_in_which_there_is_nothing_is_not_made(desk: Desk) -> None:
    bureau = factories.bureau(desk.session, "สำนักหนึ่ง")
    factories.activity(desk.session, factories.plan(desk.session), "1.1", [bureau], [DUE])
    with pytest.raises(Refusal, match="no_rows"):
        desk.makes(PaperRequest("approved-list", due=DUE))
