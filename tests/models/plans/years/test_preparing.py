"""A year to come begins to be prepared once, whoever begins it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import ORMExecuteState, Session

from models.database import Database
from models.plans.years import preparing
from models.trail.audit_entry import AuditEntry

YEAR, SEPTEMBER = 2571, datetime(2027, 9, 6, 2, tzinfo=UTC)
BEGUN = select(func.count()).where(AuditEntry.verb == "year.begun")


def begin(session: Session) -> None:
    assert preparing.begin(session, YEAR, SEPTEMBER, None) is not None


@pytest.mark.xdist_group("pg")  # SQLite has one writer, so nobody can be quicker there
@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_who_begins_when_somebody_was_quicker_puts_nothing_on_the_trail(database: Database) -> None:
    def is_quicker(state: ORMExecuteState) -> None:
        if state.is_insert:
            database.write(begin)

    with Session(database.engine) as session, session.begin():
        event.listen(session, "do_orm_execute", is_quicker)
        begin(session)
    assert database.read(lambda s: s.scalar(BEGUN)) == 1
