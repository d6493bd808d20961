"""Who approves what somebody sends, read for some bureaus, is as read from everybody."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.database import Database
from models.duties.duty_people import household
from models.people.person import Person
from models.reports.deciding import report_approvers
from models.reports.deciding.report_approvers import Approvers
from tests.models.duties.random_office import (
    BUREAUS,
    DAY,
    acting,
    built,
    chosen,
    offices,
    places,
)
from tests.soaking import examples


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=examples(100),
    deadline=None,
)
@given(
    told=offices, deputies=acting, holders=chosen,
    shown=st.sets(st.integers(0, BUREAUS - 1)), me=places,
)  # fmt: skip
def test_some_bureaus_approvers_are_those_of_the_whole_roster(
    database: Database,
    told: list[dict[str, Any]],
    deputies: list[tuple[int, int, int]],
    holders: list[tuple[int, int | None, int]],
    shown: set[int],
    me: int,
) -> None:
    def play(session: Session) -> None:
        bureaus, ids, _ = built(session, told, deputies, holders)
        mine = [bureaus[each] for each in shown]
        asking = ids[me % len(ids)]
        near = report_approvers.on(session, DAY, mine, (asking,))
        rows = session.execute(select(Person.id, Person.name, Person.position))
        whole = Approvers(household(session, DAY), {row[0]: (row[1], row[2]) for row in rows})
        senders = {asking}
        for bureau_id in mine:
            assert near.reporters(bureau_id) == whole.reporters(bureau_id)
            senders.update(whole.reporters(bureau_id))
        for sender in senders:
            assert near.of(sender) == whole.of(sender)
            assert near.passes_over(sender) == whole.passes_over(sender)
            assert near.administrators(sender) == whole.administrators(sender)
        everybody = [*whole.house.everybody(bureaus)]
        assert report_approvers.staffed(session, mine).keys() == {
            each.bureau_id for each in everybody if each.bureau_id in mine
        }
        session.rollback()

    database.write(play)
