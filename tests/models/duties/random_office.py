"""Random rosters with leave, deputies and chosen reporters, for tests that compare two readings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.duties.reminder_tables import DutyHolder
from models.people.person import ADMIN, REPORTER, SUPERVISOR, Absence, Deputy
from tests import factories
from tests.models.reminders.owing import at

DAY = date(2027, 3, 1)
BUREAUS = 3
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
    joined = [each["state"] != "absent" for each in told]
    office = [factories.person(session, bureaus[0], joined=each) for each in joined]
    for person, each in zip(office, told, strict=True):
        person.bureau_id, person.roles = bureaus[each["bureau"]].id, ["staff", *each["roles"]]
        above = each["above"]
        known = above is not None and above < len(office)
        person.supervisor_id = office[above].id if known else None
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
