"""Plans in the database: taken in, brought up to date, rolled on, and asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.people import people
from models.people.person import Bureau
from models.plans import plans
from models.plans.plan import Activity, ActivityBureau, ActivityDue, Plan
from models.plans.plan_files import packaged_plan
from models.plans.plan_roll import roll
from models.plans.plan_rows import EVERY_BUREAU, ActivityRow, MeasureRow, PlanFile
from models.reports import plan_intake, reports
from models.reports.figures import progress
from models.reports.report import APPROVED
from tests import factories

LAW, PRINT = "สำนักกฎหมาย", "สำนักการพิมพ์"
MARCH, JUNE, JULY = date(2027, 3, 20), date(2027, 6, 20), date(2027, 7, 30)
TODAY = date(2027, 5, 1)


def row(number: str, *due: date, **more: object) -> ActivityRow:
    values: dict[str, object] = {"title": f"กิจกรรม {number}", "bureaus": (LAW,), "measure": 1}
    return ActivityRow(number=number, due=due, **(values | more))  # type: ignore[arg-type]


def file(*rows: ActivityRow, **more: object) -> PlanFile:
    values: dict[str, object] = {
        "name": "test-2570",
        "title": "แผนทดสอบ 2570",
        "fiscal_year": 2570,
        "owner": LAW,
        "measures": (MeasureRow(number=1, title="มาตรการที่ 1"),),
        "channels": ("เว็บไซต์", "Facebook"),
        "activities": rows,
    }
    return PlanFile(**(values | more))  # type: ignore[arg-type]


def ids(session: Session) -> dict[str, int]:
    found = session.execute(select(Activity.number, Activity.id))
    return {number: activity_id for number, activity_id in found}


def dues(session: Session, number: str) -> list[date]:
    activity = session.scalars(select(Activity).where(Activity.number == number)).one()
    session.refresh(activity)
    return [each.due for each in activity.dues]


def count(session: Session, table: type) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


# -- taking in -----------------------------------------------------------------------------------


def test_the_same_plan_twice_is_stored_once(session: Session) -> None:
    first = plan_intake.store(session, file(row("1.1", MARCH)))
    assert plan_intake.store(session, file(row("1.1", MARCH))) is first
    assert (count(session, Plan), count(session, Activity), count(session, ActivityDue)) == (
        1,
        1,
        1,
    )


def test_activities_keep_their_ids_when_the_plan_changes(session: Session) -> None:
    plan_intake.store(session, file(row("1.1", MARCH), row("1.2", JUNE)))
    before = ids(session)
    changed = file(row("1.2", JUNE, title="ชื่อใหม่"), row("1.1", MARCH, JULY), row("1.3"))
    plan_intake.store(session, changed)
    after = ids(session)
    assert {number: after[number] for number in before} == before
    assert session.get_one(Activity, before["1.2"]).title == "ชื่อใหม่"
    assert session.get_one(Activity, before["1.2"]).position == 0
    assert dues(session, "1.1") == [MARCH, JULY]


def test_an_activity_that_left_the_plan_keeps_its_report_and_is_asked_no_more(
    session: Session,
) -> None:
    plan_intake.store(session, file(row("1.1", MARCH), row("1.2", JUNE)))
    gone = session.get_one(Activity, ids(session)["1.2"])
    law = people.bureau_named(session, LAW)
    report = factories.report(session, gone, factories.person(session, law), JUNE, APPROVED)
    plan_intake.store(session, file(row("1.1", MARCH)))
    assert not gone.reportable and session.get_one(type(report), report.id).activity is gone
    assert [d.number for d in progress.duties_of(session, law.id, 2570)] == ["1.1"]
    assert plans.activities_numbered(session, 2570, law.id, "1.2") == []
    assert plans.every_numbered(session, 2570, "1.2") == []
    assert plans.rounds(session, 2570) == [(MARCH, 1)]


def test_an_activity_that_comes_back_is_asked_again_under_its_old_id(session: Session) -> None:
    plan_intake.store(session, file(row("1.1", MARCH), row("1.2", JUNE)))
    before = ids(session)
    plan_intake.store(session, file(row("1.1", MARCH)))
    plan_intake.store(session, file(row("1.1", MARCH), row("1.2", JUNE)))
    assert ids(session) == before
    assert session.get_one(Activity, before["1.2"]).reportable


def test_a_round_that_was_moved_takes_its_reports_along(session: Session) -> None:
    plan_intake.store(session, file(row("1.1", MARCH, JULY)))
    activity = session.get_one(Activity, ids(session)["1.1"])
    law = people.bureau_named(session, LAW)
    sender = factories.person(session, law)
    sent = factories.report(session, activity, sender, MARCH, APPROVED)
    later = factories.report(session, activity, sender, JULY)
    moved = date(2027, 3, 27)
    plan_intake.store(session, file(row("1.1", moved, JULY)))
    session.refresh(sent)
    assert (sent.due, sent.due_key) == (moved, "2027-03-27")
    assert reports.find(session, activity.id, law.id, JULY) is later
    states = {d.due: d.state for d in progress.duties_of(session, law.id, 2570)}
    assert states == {moved: APPROVED, JULY: "submitted"}


def test_dates_that_come_and_go_otherwise_move_no_report(session: Session) -> None:
    plan_intake.store(session, file(row("1.1", MARCH, JUNE)))
    activity = session.get_one(Activity, ids(session)["1.1"])
    sender = factories.person(session, people.bureau_named(session, LAW))
    sent = factories.report(session, activity, sender, MARCH, APPROVED)
    plan_intake.store(session, file(row("1.1", JULY)))
    session.refresh(sent)
    assert (sent.due, dues(session, "1.1")) == (MARCH, [JULY])


def test_an_activity_that_gets_parts_is_reported_by_them(session: Session) -> None:
    plan_intake.store(session, file(row("1.6", MARCH, output="คู่มือ", evidence=("ภาพ",))))
    part = row("1.6.1", MARCH, parent="1.6", output=None)
    plan_intake.store(session, file(row("1.6", MARCH, output="คู่มือ", evidence=("ภาพ",)), part))
    law = people.bureau_named(session, LAW).id
    [found] = plans.activities_numbered(session, 2570, law, "1.6")
    assert (found.number, found.output, found.evidence) == ("1.6.1", "คู่มือ", ["ภาพ"])


def test_bureaus_come_and_go_with_the_plan(session: Session) -> None:
    both = row("1.1", MARCH, bureaus=(LAW, PRINT), reporter=PRINT)
    plan_intake.store(session, file(both))
    law, printing = (people.bureau_named(session, name).id for name in (LAW, PRINT))
    assert [len(plans.activities_numbered(session, 2570, b, "1.1")) for b in (law, printing)] == [
        0,
        1,
    ]
    plan_intake.store(session, file(replace(both, reporter=None)))
    assert [len(plans.activities_numbered(session, 2570, b, "1.1")) for b in (law, printing)] == [
        1,
        1,
    ]
    plan_intake.store(session, file(replace(both, bureaus=(LAW,), reporter=None)))
    assert count(session, ActivityBureau) == 1
    plan_intake.store(session, file(replace(both, bureaus=EVERY_BUREAU, reporter=None)))
    assert count(session, ActivityBureau) == 0
    assert len(plans.activities_numbered(session, 2570, printing, "1.1")) == 1


def test_a_bureau_the_roster_does_not_know_yet_is_made(session: Session) -> None:
    plan_intake.store(session, file(row("1.1", MARCH)))
    assert session.scalars(select(Bureau.name)).all() == [LAW]


def test_the_stored_plan_is_the_file_it_came_from(session: Session) -> None:
    taken = file(row("1.1", MARCH))
    stored = plan_intake.store(session, taken)
    assert plans.as_file(stored) == taken
    assert plans.named(session, "test-2570") is stored and plans.named(session, "x") is None


def test_plans_are_listed_newest_year_first(session: Session) -> None:
    for name, year in (("b", 2569), ("a", 2570), ("c", 2570)):
        plan_intake.store(session, file(row("1.1"), name=name, fiscal_year=year))
    assert [plan.name for plan in plans.all_plans(session)] == ["a", "c", "b"]


# -- rolled on -----------------------------------------------------------------------------------


def test_the_packaged_plan_rolled_into_2570_is_owed_by_each_bureau_it_was_given(
    session: Session,
) -> None:
    stored = plan_intake.store(session, roll(packaged_plan("central-2566"), 2570, (LAW, PRINT)))
    assert (stored.name, stored.fiscal_year) == ("central-2570", 2570)
    for name in (LAW, PRINT):
        bureau = people.bureau_named(session, name).id
        duties = progress.duties_of(session, bureau, 2570)
        assert {d.state for d in duties} == {"none"}
        assert next(d for d in duties if d.number == "1.10").due == JUNE
        assert [d.due for d in duties if d.number == "2.1"] == [MARCH, JULY]
    assert progress.duties_of(session, people.bureau_named(session, "สำนักอื่น").id, 2570) == []
    days = [due for due, _ in plans.rounds(session, 2570)]
    assert days == [MARCH, date(2027, 4, 7), JUNE, date(2027, 7, 27), JULY, date(2027, 9, 15)]


def test_a_plan_rolled_to_every_bureau_is_owed_by_one_that_comes_later(session: Session) -> None:
    plan_intake.store(session, roll(packaged_plan("central-2566"), 2570, EVERY_BUREAU))
    late = factories.bureau(session, "สำนักใหม่")
    assert len(plans.activities_numbered(session, 2570, late.id, "1.10")) == 1


def test_a_rolled_plan_carries_no_results(session: Session) -> None:
    plan_intake.store(session, roll(packaged_plan("risk-2567"), 2570, (LAW,)))
    results = session.execute(
        select(Activity.status, Activity.risk, Activity.budget_allocated).distinct()
    ).all()
    assert [tuple(each) for each in results] == [(None, None, None)]


# -- asked ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("settled", "today", "due"),
    [
        ((), TODAY, MARCH),
        ((MARCH,), TODAY, JUNE),
        ((MARCH, JUNE), TODAY, JULY),
        ((JUNE,), TODAY, MARCH),
        ((MARCH, JUNE, JULY), TODAY, None),
        ((), date(2027, 12, 1), MARCH),
    ],
)
def test_the_next_report_is_for_the_earliest_date_not_settled(
    session: Session, settled: tuple[date, ...], today: date, due: date | None
) -> None:
    plan_intake.store(session, file(row("1.1", MARCH, JUNE, JULY)))
    activity = session.get_one(Activity, ids(session)["1.1"])
    assert plans.next_due(activity, today, set(settled)) == due


def test_an_activity_without_a_date_has_no_next_one(session: Session) -> None:
    plan_intake.store(session, file(row("1.1")))
    assert plans.next_due(session.get_one(Activity, ids(session)["1.1"]), TODAY, set()) is None


def test_the_same_number_in_two_plans_is_found_in_both_in_the_plans_order(session: Session) -> None:
    plan_intake.store(session, file(row("1.2"), row("1.1", MARCH)))
    plan_intake.store(session, file(row("1.1", JULY), name="other-2570"))
    law = people.bureau_named(session, LAW).id
    found = plans.activities_numbered(session, 2570, law, "1.1")
    assert [a.plan.name for a in found] == ["test-2570", "other-2570"]
    assert plans.activities_numbered(session, 2569, law, "1.1") == []
