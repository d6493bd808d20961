"""A round's move: what it changes, what it refuses, whom it concerns."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Person
from models.plans import plans
from models.plans.plan import Activity, Plan
from models.plans.plan_files import read_plan
from models.reminders.rounds import round_moves
from models.reminders.rounds.round_moves import Move
from models.reports import plan_intake
from models.reports.figures import progress
from models.reports.report import APPROVED, RETURNED, SUBMITTED
from models.trail import trail
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.reminders.owing import at
from tests.patience import PATIENCE

OLD, NEW, LATER = date(2027, 3, 20), date(2027, 3, 26), date(2027, 7, 30)
TODAY = date(2027, 3, 1)
FILE = """
name: {name}
title: แผน {name}
fiscal_year: 2570
owner: สำนักก
channels: []
measures:
- {{number: 1, title: มาตรการ}}
activities:
- {{number: "1.1", measure: 1, title: ก, bureaus: ["*"], due: [2027-03-20]}}
- {{number: "1.2", measure: 1, title: ข, bureaus: [สำนักก], due: [2027-03-20, 2027-07-30]}}
- {{number: "1.3", measure: 1, title: ค, bureaus: [สำนักก], due: [2027-03-20]}}
- {{number: "1.3.1", parent: "1.3", measure: 1, title: ง, bureaus: [สำนักก], due: [2027-03-20]}}
- {{number: "1.4", measure: 1, title: จ, bureaus: [สำนักก], due: [2027-07-30]}}
"""


def stored(session: Session, name: str = "one-2570") -> Plan:
    return plan_intake.store(session, read_plan(FILE.format(name=name)))


@pytest.fixture
def plan(session: Session) -> Plan:
    factories.bureau(session, "สำนักข")
    return stored(session)


def admin(session: Session) -> Person:
    return factories.person(session, factories.bureau(session, "สำนักข"), [ADMIN])


def move(plan: Plan, new: date = NEW, old: date = OLD) -> Move:
    return Move(old, new, frozenset((plan.id,)))


def dues(session: Session, plan: Plan) -> dict[str, list[date]]:
    rows = session.scalars(select(Activity).where(Activity.plan_id == plan.id)).unique()
    return {row.number: sorted(each.due for each in row.dues) for row in rows}


def test_every_row_of_the_round_has_the_new_date_and_no_other(session: Session, plan: Plan) -> None:
    other = stored(session, "two-2570")
    round_moves.carry_out(session, admin(session), move(plan), at(TODAY))
    assert dues(session, plan) == {
        "1.1": [NEW], "1.2": [NEW, LATER], "1.3": [NEW], "1.3.1": [NEW], "1.4": [LATER],
    }  # fmt: skip
    assert dues(session, other)["1.1"] == [OLD]
    assert [p.name for p in round_moves.holding(session, OLD)] == ["two-2570"]
    assert [p.name for p in round_moves.holding(session, NEW)] == ["one-2570"]
    assert all(row.due != (OLD,) for row in plans.as_file(plan).activities)


def test_the_plan_s_own_file_taken_in_again_takes_the_move_back(
    session: Session, plan: Plan
) -> None:
    before = dues(session, plan)
    round_moves.carry_out(session, admin(session), move(plan), at(TODAY))
    stored(session)
    session.expire_all()
    assert dues(session, plan) == before


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (date(2027, 3, 21), NEW, "no_round"),
        (OLD, OLD, "same_day"),
        (OLD, date(2027, 2, 28), "past"),
        (OLD, date(2027, 10, 1), "other_year"),
        (OLD, LATER, "taken"),
    ],
)
def test_a_move_that_cannot_be_is_refused_and_changes_nothing(
    session: Session, plan: Plan, old: date, new: date, code: str
) -> None:
    before = dues(session, plan)
    with pytest.raises(Refusal) as refused:
        round_moves.carry_out(session, admin(session), move(plan, new, old), at(TODAY))
    assert refused.value.code == code
    assert dues(session, plan) == before


def test_a_day_of_which_a_report_was_sent_before_is_taken(session: Session, plan: Plan) -> None:
    activity = session.scalars(select(Activity).where(Activity.number == "1.1")).unique().one()
    reporter = factories.person(session, factories.bureau(session, "สำนักก"))
    factories.report(session, activity, reporter, NEW)
    with pytest.raises(Refusal) as refused:
        round_moves.check(session, move(plan), TODAY)
    assert (refused.value.code, refused.value.facts["number"]) == ("taken", "1.1")


def test_today_is_not_past(session: Session, plan: Plan) -> None:
    round_moves.check(session, move(plan, TODAY), TODAY)


def test_whom_it_concerns_is_counted_and_who_still_owes_is_told(
    session: Session, plan: Plan
) -> None:
    bureau = factories.bureau(session, "สำนักก")
    head = factories.person(session, bureau, [SUPERVISOR])
    first = factories.person(session, bureau, [REPORTER], head)
    second = factories.person(session, bureau, [REPORTER], head)
    other = factories.person(session, factories.bureau(session, "สำนักข"), [REPORTER])
    by_number = {a.number: a for a in session.scalars(select(Activity)).unique()}
    factories.report(session, by_number["1.1"], other, OLD, APPROVED)
    factories.report(session, by_number["1.2"], first, OLD, SUBMITTED)
    factories.report(session, by_number["1.3.1"], first, OLD, RETURNED)
    found = round_moves.affected(session, move(plan), at(TODAY))
    assert (found.bureaus, found.activities, found.unsent, found.sent) == (2, 3, 2, 2)
    assert found.recipients == {first.id: ["1.1", "1.3.1"], head.id: ["1.1", "1.3.1"]}
    assert second.id not in found.recipients


def test_what_was_sent_goes_along_untouched_and_is_not_owed_again(
    session: Session, plan: Plan
) -> None:
    activity = session.scalars(select(Activity).where(Activity.number == "1.1")).unique().one()
    reporter = factories.person(session, factories.bureau(session, "สำนักก"))
    report = factories.report(session, activity, reporter, OLD, APPROVED)
    round_moves.carry_out(session, admin(session), move(plan), at(TODAY))
    session.refresh(report)
    assert (report.due, report.state, report.version) == (NEW, APPROVED, 1)
    narrow = progress.ReportFilter(
        activity_id=activity.id, bureau_ids=frozenset((reporter.bureau_id,))
    )
    [count] = progress.counts(session, 2570, TODAY, narrow=narrow)
    assert (count.approved, count.missing) == (1, 0)


@pytest.mark.soak
def test_taking_a_move_back_touches_only_what_it_had_moved(session: Session, plan: Plan) -> None:
    """1.2 and 1.4 are moved onto the day that 1.1 was moved onto before."""
    actor, onto = admin(session), date(2027, 8, 30)
    round_moves.carry_out(session, actor, Move(OLD, onto, frozenset((plan.id,)),
                                               frozenset((_id(session, "1.1"),))),
                          at(TODAY))  # fmt: skip
    before = dues(session, plan)
    entry_id = round_moves.carry_out(session, actor, move(plan, onto, LATER), at(TODAY))
    assert dues(session, plan)["1.4"] == [onto]
    done = round_moves.known(session, entry_id)
    assert done is not None
    round_moves.carry_out(session, actor, done.back, at(TODAY))
    assert dues(session, plan) == before


def _id(session: Session, number: str) -> int:
    return session.scalars(select(Activity.id).where(Activity.number == number)).one()


def test_an_entry_of_something_else_is_no_move(session: Session, plan: Plan) -> None:
    trail.record(session, at(TODAY), None, "deputy.appoint", "person:1")
    session.flush()
    entry_id = session.scalars(select(AuditEntry.id)).one()
    assert round_moves.known(session, entry_id) is None
    assert round_moves.known(session, entry_id + 1) is None


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_of_two_who_move_a_round_at_the_same_moment_one_does_and_the_other_is_told(
    database: Database,
) -> None:
    def fill(session: Session) -> tuple[int, int]:
        return stored(session).id, admin(session).id

    plan_id, admin_id = database.write(fill)
    both_looked = threading.Barrier(2, timeout=PATIENCE)
    outcomes: list[str] = []

    def moves(new: date) -> None:
        def work(session: Session) -> None:
            plan, actor = session.get_one(Plan, plan_id), session.get_one(Person, admin_id)
            round_moves.check(session, move(plan, new), TODAY)
            both_looked.wait()
            round_moves.carry_out(session, actor, move(plan, new), at(TODAY))

        try:
            database.write(work)
            outcomes.append("moved")
        except Refusal as refused:
            outcomes.append(refused.code)
        except Exception as fault:  # noqa: BLE001  a database's fault is what must not happen
            outcomes.append(type(fault).__name__)

    threads = [threading.Thread(target=moves, args=(new,)) for new in (NEW, date(2027, 3, 27))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert sorted(outcomes) == ["moved", "no_round"]
    found = database.read(lambda s: dues(s, s.get_one(Plan, plan_id)))
    assert len(found["1.1"]) == 1 and len(found["1.2"]) == 2
