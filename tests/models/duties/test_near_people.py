"""People who are read as they are asked for answer as the whole roster does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.duties.duty_people import Household, household
from models.duties.near_people import NearHousehold
from models.people import scope
from models.people.person import Person
from tests.bench import many_reports
from tests.models.duties.random_office import (
    BUREAUS,
    DAY,
    acting,
    built,
    chosen,
    offices,
    places,
)
from tests.plans import gather_statistics, plan_of, walks_through
from tests.soaking import examples

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

asked = st.lists(st.tuples(st.sampled_from([*QUESTIONS]), places), min_size=1, max_size=12)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(200),
    deadline=None,
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

    def ask(session: Session) -> NearHousehold:
        house = NearHousehold(session, DAY, (1,))
        house.recipients(1, 7)
        return house

    plan = plan_of(database, ask, by_index=True)
    assert not walks_through(plan, "person"), plan
    assert len(database.read(ask).known) == 4  # two reporters, their head, the administrator
