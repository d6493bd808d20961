"""Who is responsible for an activity by name goes on with it when the new year is opened."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.duties import duty_holders
from models.duties.reminder_tables import DutyHolder
from models.new_year import opening, reporters_carried, rolling
from models.new_year.reporters_carried import LEFT, MOVED, NO_ACTIVITY, NO_BUREAU
from models.people.person import REPORTER
from models.plans.plan import Activity
from models.plans.working_days import working_days
from models.reports import plan_intake
from models.reports.plan_changes import activities_ended, changing_plan, unopened_plans
from models.trail.audit_entry import AuditEntry
from tests import factories
from tests.models.plans.test_plans import file, row

SEPTEMBER, OCTOBER = datetime(2027, 9, 6, 2, tzinfo=UTC), datetime(2027, 10, 4, 2, tzinfo=UTC)
MARCH = date(2027, 3, 20)
ONE, TWO = "สำนักหนึ่ง", "สำนักสอง"


def test_names_go_on_with_their_activities_once_and_the_others_say_why_not(
    session: Session,
) -> None:
    bureaus = {name: factories.bureau(session, name) for name in (ONE, TWO)}
    numbers = ("1.1", "1.2", "1.3", "1.4", "1.5")
    rows = [row(number, MARCH, bureaus=(ONE, TWO)) for number in numbers]
    plan = plan_intake.store(session, file(*rows))
    activities = {n: changing_plan.numbered(session, 2570, n)[0] for n in numbers}
    me = factories.person(session, bureaus[ONE], ["admin"])

    def holds(number: str, where: str) -> object:
        person = factories.person(session, bureaus[where], [REPORTER])
        duty_holders.assign(session, me, person, SEPTEMBER, activities[number].id)
        return person

    stays, gone = holds("1.1", ONE), holds("1.2", ONE)
    moved, cut = holds("1.2", TWO), holds("1.3", ONE)
    taken, ended = holds("1.4", TWO), holds("1.5", ONE)
    gone.retired_at, moved.bureau_id = SEPTEMBER, bureaus[ONE].id  # type: ignore[attr-defined]
    activities_ended.end(session, me.id, [activities["1.5"].id], MARCH, "ยุบ", SEPTEMBER)
    days = working_days(session)
    found = rolling.preview(session, plan.id, 2571, days)
    assert found.ended == ("1.5",) and len(found.file.activities) == 4
    rolling.take(session, plan.id, 2571, found.seen, days, SEPTEMBER, me)
    _mend(session, "1.3", unopened_plans.CUT, "")
    _mend(session, "1.4", unopened_plans.BUREAUS, ONE)
    why = {each.person.id: each.why for each in reporters_carried.of_year(session, 2571)}
    assert why == {
        stays.id: "", gone.id: LEFT, moved.id: MOVED,  # type: ignore[attr-defined]
        cut.id: NO_ACTIVITY, taken.id: NO_BUREAU, ended.id: NO_ACTIVITY,  # type: ignore[attr-defined]
    }  # fmt: skip
    opening.open_year(session, 2571, OCTOBER, me)
    query = select(Activity).join(DutyHolder, DutyHolder.activity_id == Activity.id)
    new = [each for each in session.scalars(query).unique() if each.plan.fiscal_year == 2571]
    assert [each.number for each in new] == ["1.1"]
    assert reporters_carried.carry_over(session, 2571) == 0
    told = session.scalars(select(AuditEntry).where(AuditEntry.verb == "year.opened")).one()
    assert told.details["reporters"] == 1


def _mend(session: Session, number: str, field: str, words: str) -> None:
    found = unopened_plans.numbered(session, 2571, number)
    old = unopened_plans.present(found[0], field)
    unopened_plans.mend(session, None, found, field, words, old, SEPTEMBER)
