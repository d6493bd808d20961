"""What is stored of one person is counted without a look at what others sent and began."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from models.accounts import personal_data
from models.conversations.conversation import Conversation
from models.crypto import Sealer
from models.database import Database
from models.people import people
from models.people.person import Person
from models.reports import personal_reports
from models.reports.report import ReportVersion
from tests.bench import many_reports
from tests.plans import gather_statistics, plan_of, walks_through


def reporter(session: Session) -> Person:
    found = people.by_line_id(session, many_reports.line_id("reporter", many_reports.ASKED))
    assert found is not None
    return found


@pytest.mark.parametrize("table", [ReportVersion, Conversation])
def test_nobody_elses_are_gone_through(
    database: Database, sealer: Sealer, table: type[ReportVersion | Conversation]
) -> None:
    many_reports.fill(database, 3_000, sealer)
    gather_statistics(database)

    def ask(session: Session) -> tuple[int, int]:
        me = reporter(session)
        return personal_reports.count(session, me), personal_data.counts(session, me).files

    plan = plan_of(database, ask)
    assert not walks_through(plan, table.__tablename__), plan
    versions, files = database.read(ask)
    assert 0 < files <= versions < 3_000
