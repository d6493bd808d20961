"""Who has a role is found without a look at everybody."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.people import people, scope
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, ROLES, Person, holders, holds
from models.people.roster_memory import roster
from tests import factories
from tests.bench import many_reports
from tests.plans import gather_statistics, plan_of, walks_through

ASKED: dict[str, Callable[[Session], object]] = {
    "administrators": people.administrators,
    "administrators, reached or not": people.all_administrators,
    "of several roles": lambda s: people.with_roles(s, ADMIN, RECEIVER, EXECUTIVE),
    "who leads the office": lambda s: scope.head_of(s, None),
    "of one role, by name": lambda s: list(
        s.scalars(select(Person).where(holds(EXECUTIVE)).order_by(Person.name))
    ),
}


@pytest.fixture
def many(database: Database, sealer: Sealer) -> Database:
    many_reports.fill(database, 100, sealer, many_reports.Size(20, 3_000))
    gather_statistics(database)
    return database


def test_nobody_else_is_read(many: Database) -> None:
    for name, work in ASKED.items():
        plan = plan_of(many, work)
        assert not walks_through(plan, "person"), (name, plan)
    assert walks_through(plan_of(many, roster), "person")  # so that the plans are read rightly


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15)
@given(
    held=st.lists(st.lists(st.sampled_from(ROLES), unique=True), max_size=12),
    asked=st.lists(st.sampled_from(ROLES), min_size=1, unique=True),
)
def test_they_are_those_whose_roles_name_it(
    database: Database, held: list[list[str]], asked: list[str]
) -> None:
    def play(session: Session) -> None:
        bureau = factories.bureau(session)
        for roles in held:
            factories.person(session, bureau, roles).roles = roles
        session.flush()
        everybody = session.scalars(select(Person).order_by(Person.id)).all()
        query = select(Person).where(holders(*asked)).order_by(Person.id)
        assert session.scalars(query).all() == [each for each in everybody if each.has(*asked)]
        session.rollback()

    database.write(play)
