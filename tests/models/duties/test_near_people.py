"""People who are read as they are asked for answer as the whole roster does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.duties.duty_people import Household, household
from models.duties.near_people import NearHousehold
from models.duties.reminder_tables import DutyHolder
from models.people import scope
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Absence, Deputy, Person
from tests import factories
from tests.bench import many_reports
from tests.models.reminders.owing import at
from tests.plans import gather_statistics, plan_of, walks_through

DAY = date(2027, 3, 1)
BUREAUS = 3
Asked = Callable[[Household, int, int, int], object]
QUESTIONS: Mapping[str, Asked] = {
    "recipients": lambda house, bureau, activity, _: house.recipients(bureau, activity),
    "reporters": lambda house, bureau, activity, _: house.reporters(bureau, activity),
    "everybody": lambda house, bureau, *_: [*house.everybody((bureau,))],
    "administrators": lambda house, *_: house.administrators,
    "only one": lambda house, _, __, who: house.only("owner", who),
    "approvers": lambda house, _, __, who: house.approvers(frozenset((who,)), who),
    "stands in": lambda house, _, __, who: house.stands_in(who),
    "line": lambda house, _, __, who: [*house.line_above(who)],
    "deputy": lambda house, _, __, who: house.deputy_of(who),
    "on leave": lambda house, _, __, who: house.member(who) and house.is_away(who),
    "leaders": lambda house, _, __, who: house.member(who) and house.head_and_director(who),
}

places = st.integers(0, 7)
people = st.fixed_dictionaries(
    {
        "bureau": st.integers(0, BUREAUS - 1),
        "above": st.none() | places,
        "roles": st.lists(st.sampled_from((REPORTER, SUPERVISOR, ADMIN)), unique=True, max_size=2),
        "state": st.sampled_from(("here", "here", "here", "absent", "blocked", "left", "away")),
        "was_away": st.booleans(),
    }
)
offices = st.lists(people, min_size=1, max_size=8)
acting = st.lists(st.tuples(places, places, st.integers(-1, 1)), max_size=3)
chosen = st.lists(
    st.tuples(st.integers(0, BUREAUS - 1), st.none() | st.integers(0, 1), places), max_size=3
)
asked = st.lists(st.tuples(st.sampled_from([*QUESTIONS]), places), min_size=1, max_size=12)


def built(
    session: Session,
    told: list[dict[str, Any]],
    deputies: list[tuple[int, int, int]],
    holders: list[tuple[int, int | None, int]],
) -> tuple[list[int], list[int], list[int]]:
    """The ids of the bureaus, of the people, also of those who have left, and of two activities."""
    plan = factories.plan(session)
    activities = [factories.activity(session, plan, number).id for number in ("9.1", "9.2")]
    bureaus = [factories.bureau(session, f"สำนักทดสอบ {number}") for number in range(BUREAUS)]
    office = [factories.person(session, bureaus[0]) for _ in told]
    for person, each in zip(office, told, strict=True):
        person.bureau_id, person.roles = bureaus[each["bureau"]].id, ["staff", *each["roles"]]
        above = each["above"]
        known = above is not None and above < len(office)
        person.supervisor_id = office[above].id if known else None
        person.line_user_id = None if each["state"] == "absent" else f"U{person.id:032}"
        person.blocked_at = at(DAY) if each["state"] == "blocked" else None
        person.retired_at = at(DAY) if each["state"] == "left" else None
        for day, is_away in ((DAY, each["state"] == "away"), (_before(), each["was_away"])):
            if is_away:
                leave = Absence(person_id=person.id, first_day=day, last_day=day, told_at=at(day))
                session.add(leave)
    for superior, deputy, off in deputies:
        if superior < len(office) and deputy < len(office):
            day = DAY + timedelta(days=off)
            session.add(Deputy(
                person_id=office[superior].id, deputy_id=office[deputy].id,
                first_day=day, last_day=day, appointed_at=at(DAY),
            ))  # fmt: skip
    for number, (bureau, activity_at, place) in enumerate(holders):
        if place < len(office):
            session.add(DutyHolder(
                key=f"{number}", bureau_id=bureaus[bureau].id,
                activity_id=None if activity_at is None else activities[activity_at],
                person_id=office[place].id,
            ))  # fmt: skip
    session.flush()
    return [each.id for each in bureaus], [each.id for each in office], activities


def _before() -> date:
    return DAY - timedelta(days=3)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200, deadline=None
)
@given(
    told=offices, deputies=acting, holders=chosen,
    first=st.sets(st.integers(0, BUREAUS - 1)), others=st.sets(places, max_size=2),
    also=st.sets(places, max_size=1), questions=asked,
)  # fmt: skip
def test_every_answer_is_that_of_the_whole_roster(
    database: Database,
    told: list[dict[str, Any]],
    deputies: list[tuple[int, int, int]],
    holders: list[tuple[int, int | None, int]],
    first: set[int],
    others: set[int],
    also: set[int],
    questions: list[tuple[str, int]],
) -> None:
    """Whatever is read at first, and in whatever order it is asked."""

    def play(session: Session) -> None:
        bureaus, ids, activities = built(session, told, deputies, holders)
        nobody = max(ids) + 1
        known = [*ids, *(nobody for _ in range(8))]
        away = frozenset(known[place] for place in also)
        whole = household(session, DAY, away)
        near = NearHousehold(
            session, DAY, [bureaus[each] for each in first], [known[each] for each in others], away
        )
        for what, place in questions:
            about = (bureaus[place % BUREAUS], activities[place % 2], known[place])
            assert QUESTIONS[what](near, *about) == QUESTIONS[what](whole, *about), (what, about)
        led = known[questions[0][1]]
        if whole.member(led) is not None:
            under = {
                each.id for each in whole.everybody(bureaus)
                if any(above.id == led for above in whole.line_above(each.id))
            }  # fmt: skip
            assert scope.people_under(session, session.get_one(Person, led)) == under
        session.rollback()

    database.write(play)


def test_nobody_else_is_read(database: Database, sealer: Sealer) -> None:
    many_reports.fill(database, 100, sealer, many_reports.Size(20, 3_000))
    gather_statistics(database)

    def ask(session: Session) -> Household:
        house = NearHousehold(session, DAY, (1,))
        house.recipients(1, 7)
        return house

    plan = plan_of(database, ask)
    assert not walks_through(plan, "person"), plan
    assert len(database.read(ask)._members) == 4  # two reporters, their head, the administrator
