"""Duties and their figures: who owes what, in one statement a question."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event
from sqlalchemy.orm import Session

from models.plans import plans
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter, percent, percents
from tests import factories

YEAR = factories.FISCAL_YEAR
MARCH, JUNE, JULY = date(2027, 3, 20), date(2027, 6, 20), date(2027, 7, 30)
TODAY = date(2027, 5, 1)


def statements(session: Session, ask: Callable[[], Any]) -> int:
    """How many statements a question takes."""
    seen: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        seen.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        ask()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return len(seen)


@pytest.fixture
def office(session: Session) -> dict[str, Any]:
    """Two bureaus: 1.1 undated of the first, 1.2 of both in March and July, 2.1 of every bureau."""
    a, b = factories.bureau(session, "สำนักก"), factories.bureau(session, "สำนักข")
    plan = factories.plan(session)
    rows = {
        "1.1": factories.activity(session, plan, "1.1", [a]),
        "1.2": factories.activity(session, plan, "1.2", [a, b], [MARCH, JULY]),
        "2.1": factories.activity(session, plan, "2.1", due=[JUNE]),
    }
    people = {
        "a": factories.person(session, a),
        "b": factories.person(session, b),
    }
    return {"a": a, "b": b, "plan": plan, "people": people, **rows}


def places(duties: list[progress.DueReport]) -> list[tuple[str, date | None, str]]:
    return [(d.number, d.due, d.state) for d in duties]


def test_a_bureau_owes_its_own_activities_and_those_of_every_bureau(
    session: Session, office: dict[str, Any]
) -> None:
    mine = progress.duties_of(session, office["b"].id, YEAR)
    assert places(mine) == [("1.2", MARCH, "none"), ("2.1", JUNE, "none"), ("1.2", JULY, "none")]


def test_what_is_due_next_comes_first_then_undated_then_waiting_then_approved(
    session: Session, office: dict[str, Any]
) -> None:
    me = office["people"]["a"]
    factories.report(session, office["1.2"], me, MARCH, "approved")
    factories.report(session, office["2.1"], me, JUNE, "submitted")
    sent = factories.report(session, office["1.2"], me, JULY, "returned", version=3)
    duties = progress.duties_of(session, office["a"].id, YEAR)
    assert places(duties) == [
        ("1.2", JULY, "returned"),
        ("1.1", None, "none"),
        ("2.1", JUNE, "submitted"),
        ("1.2", MARCH, "approved"),
    ]
    assert (duties[0].report_id, duties[0].version) == (sent.id, 3)


def test_a_report_of_an_undated_activity_is_found(session: Session, office: dict[str, Any]) -> None:
    factories.report(session, office["1.1"], office["people"]["a"], None, "approved")
    duties = progress.duties_of(session, office["a"].id, YEAR, office["1.1"].id)
    assert places(duties) == [("1.1", None, "approved")]


def test_only_the_bureau_marked_as_reporter_owes_the_report(session: Session) -> None:
    reports, helps = factories.bureau(session, "สำนักก"), factories.bureau(session, "สำนักข")
    plan = factories.plan(session)
    factories.activity(session, plan, "1.1", [reports], helpers=[helps])
    assert len(progress.duties_of(session, reports.id, YEAR)) == 1
    assert progress.duties_of(session, helps.id, YEAR) == []
    assert len(plans.listed_activities(session, YEAR, helps.id)) == 1


def test_an_activity_with_parts_is_owed_by_its_parts_alone(session: Session) -> None:
    bureau, plan = factories.bureau(session), factories.plan(session)
    factories.activity(session, plan, "1.6", [bureau], [JUNE], reportable=False)
    factories.activity(session, plan, "1.6.1", [bureau], [JUNE], parent="1.6")
    factories.activity(session, plan, "1.7", [bureau], [JUNE], reportable=False)
    assert [d.number for d in progress.duties_of(session, bureau.id, YEAR)] == ["1.6.1"]
    listed = [a.number for a in plans.listed_activities(session, YEAR, bureau.id)]
    assert listed == ["1.6", "1.6.1"], "1.7 has no part: it left the plan"


def test_another_fiscal_year_is_not_counted(session: Session, office: dict[str, Any]) -> None:
    assert progress.duties_of(session, office["a"].id, YEAR - 1) == []
    assert progress.counts(session, YEAR - 1, TODAY)[0].total == 0
    assert progress.rounds(session, YEAR - 1) == []


def test_states_are_counted_apart_and_late_is_told_by_the_day(
    session: Session, office: dict[str, Any]
) -> None:
    a, b = office["people"]["a"], office["people"]["b"]
    factories.report(session, office["1.2"], a, MARCH, "approved")
    factories.report(session, office["2.1"], a, JUNE, "submitted")
    factories.report(session, office["1.2"], b, MARCH, "returned")
    [whole] = progress.counts(session, YEAR, TODAY)
    assert (whole.total, whole.approved, whole.submitted) == (7, 1, 1)
    assert (whole.returned, whole.none, whole.late) == (1, 4, 1)
    assert (whole.sent, whole.missing) == (2, 5)
    assert progress.counts(session, YEAR, MARCH)[0].late == 0, "on its day nothing is late"


@pytest.mark.parametrize("by", ["bureau", "round", "measure"])
def test_groups_add_up_to_the_whole(
    session: Session, office: dict[str, Any], by: progress.Group
) -> None:
    factories.report(session, office["1.2"], office["people"]["b"], MARCH, "approved")
    [whole] = progress.counts(session, YEAR, TODAY)
    groups = progress.counts(session, YEAR, TODAY, by)
    for figure in ("total", "approved", "submitted", "returned", "none", "late"):
        assert sum(getattr(g, figure) for g in groups) == getattr(whole, figure)


def test_rounds_are_counted_by_date_with_the_undated_last(
    session: Session, office: dict[str, Any]
) -> None:
    found = [(c.key, c.total) for c in progress.counts(session, YEAR, TODAY, "round")]
    assert found == [(MARCH, 2), (JUNE, 2), (JULY, 2), (None, 1)]


@pytest.mark.parametrize(
    ("narrow", "total"),
    [
        (ReportFilter(due=MARCH), 2),
        (ReportFilter(undated=True), 1),
        (ReportFilter(number="1.2"), 4),
        (ReportFilter(bureau_ids=frozenset()), 0),
        (ReportFilter(number="9.9"), 0),
    ],
)
def test_counts_can_be_narrowed(
    session: Session, office: dict[str, Any], narrow: ReportFilter, total: int
) -> None:
    assert progress.counts(session, YEAR, TODAY, narrow=narrow)[0].total == total


def test_a_number_with_parts_names_all_its_parts(session: Session) -> None:
    bureau, plan = factories.bureau(session), factories.plan(session)
    factories.activity(session, plan, "1.6", [bureau], reportable=False)
    factories.activity(session, plan, "1.6.1", [bureau], [JUNE], parent="1.6")
    factories.activity(session, plan, "1.6.2", [bureau], [JULY], parent="1.6")
    assert progress.counts(session, YEAR, TODAY, narrow=ReportFilter(number="1.6"))[0].total == 2


def test_what_is_to_be_sent_comes_by_date_and_what_has_none_last(
    session: Session, office: dict[str, Any]
) -> None:
    a, b = office["people"]["a"], office["people"]["b"]
    factories.report(session, office["1.2"], a, MARCH, "submitted")
    factories.report(session, office["1.2"], b, MARCH, "returned")
    listed = progress.to_send(progress.every_duty(session, YEAR))
    assert [(d.bureau, d.number, d.due) for d in listed] == [
        ("สำนักข", "1.2", MARCH),
        ("สำนักก", "2.1", JUNE),
        ("สำนักข", "2.1", JUNE),
        ("สำนักก", "1.2", JULY),
        ("สำนักข", "1.2", JULY),
        ("สำนักก", "1.1", None),
    ]


def test_what_is_to_be_sent_can_be_asked_of_a_round_and_of_bureaus(
    session: Session, office: dict[str, Any]
) -> None:
    only_b = ReportFilter(due=JUNE, bureau_ids=frozenset((office["b"].id,)))
    rows = progress.to_send(progress.every_duty(session, YEAR, only_b))
    assert [(d.bureau, d.number) for d in rows] == [("สำนักข", "2.1")]


def test_the_next_round_may_be_today_and_ends_with_the_year(
    session: Session, office: dict[str, Any]
) -> None:
    assert progress.rounds(session, YEAR) == [MARCH, JUNE, JULY]
    assert progress.next_round(session, YEAR, MARCH) == MARCH
    assert progress.next_round(session, YEAR, TODAY) == JUNE
    assert progress.next_round(session, YEAR, date(2027, 8, 1)) is None


@pytest.mark.soak
def test_every_question_takes_one_statement(session: Session, office: dict[str, Any]) -> None:
    factories.report(session, office["1.2"], office["people"]["a"], MARCH)
    bureau_id = office["a"].id
    questions: list[Callable[[], Any]] = [
        lambda: progress.duties_of(session, bureau_id, YEAR),
        lambda: progress.counts(session, YEAR, TODAY),
        lambda: progress.counts(session, YEAR, TODAY, "bureau"),
        lambda: progress.counts(session, YEAR, TODAY, "round", ReportFilter(number="1.2")),
        lambda: progress.counts(session, YEAR, TODAY, "measure"),
        lambda: progress.every_duty(session, YEAR, ReportFilter(frozenset((bureau_id,)))),
        lambda: progress.rounds(session, YEAR),
        lambda: progress.next_round(session, YEAR, TODAY),
        lambda: plans.listed_activities(session, YEAR, bureau_id),
    ]
    assert [statements(session, ask) for ask in questions] == [1] * len(questions)


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(127, 139, "91.37"), (3, 15, "20.00"), (2, 15, "13.33"), (1, 8, "12.50"), (1, 800, "0.13")],
)
def test_percentages_have_two_digits_and_round_halves_up(part: int, whole: int, shown: str) -> None:
    assert percent(part, whole) == Decimal(shown)


def test_two_parts_of_one_whole_add_up() -> None:
    assert percents([1, 31]) == [Decimal("3.13"), Decimal("96.87")]
    assert percents([2, 1, 0, 29]) == [Decimal("6.25"), Decimal("3.13"), 0, Decimal("90.62")]
    assert percents([0, 0]) == [0, 0]


@given(st.lists(st.integers(0, 2_000), min_size=1, max_size=6))
def test_each_part_is_within_half_a_hundredth_and_two_make_a_hundred(parts: list[int]) -> None:
    found, whole = percents(parts), sum(parts)
    for part, share in zip(parts, found, strict=True):
        assert abs(share * whole - 100 * part) * 1000 <= 5 * whole
    assert sum(map(bool, parts)) not in (1, 2) or sum(found) == 100


def test_nothing_of_nothing_is_no_percentage() -> None:
    assert percent(0, 0) is None


@given(st.integers(0, 10_000), st.integers(1, 10_000))
def test_a_percentage_is_within_half_a_hundredth_of_the_truth(part: int, whole: int) -> None:
    told = percent(part, whole)
    assert told is not None
    assert abs(told * whole - 100 * part) * 200 <= whole
