"""The worker begins a year in September, opens it on its day, and tells everybody once, though it
is killed in the middle or two of them run."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from models.new_year import opening
from models.plans import plans
from models.plans.years import preparing
from models.queues.outbox import OutboxMessage
from models.reports import source_reports
from scheduler.new_year.timed import tell_opened, turn_year
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock
from tests.models.new_year.test_opening import NEXT, OCTOBER, SEPTEMBER, YEAR


class KilledWorkerError(Exception):
    """The worker ended here."""


def killed(_point: str) -> None:
    raise KilledWorkerError


def told(office: Outside) -> list[str]:
    query = select(OutboxMessage.key).where(OutboxMessage.kind == "year_opened")
    return office.database.read(lambda session: list(session.scalars(query)))


def test_a_year_is_begun_opened_and_told_once(office: Outside, clock: MovableClock) -> None:
    def fill(session: Session) -> None:
        factories.plan(session)
        where = factories.bureau(session)
        for joined in (True, True, False):
            factories.person(session, where, joined=joined)

    office.database.write(fill)
    clock.moment = datetime(2027, 8, 31, 9, tzinfo=UTC)
    assert not turn_year(office)
    clock.moment = SEPTEMBER
    assert turn_year(office) and not turn_year(office)

    def prepare(session: Session) -> None:
        source_reports.take_in(session, NEXT, SEPTEMBER)
        opening.open_year(session, YEAR, SEPTEMBER, None)

    office.database.write(prepare)
    assert not turn_year(office) and not tell_opened(office)
    clock.moment = OCTOBER
    with pytest.raises(KilledWorkerError):
        turn_year(replace(office, checkpoint=killed))
    assert office.database.read(lambda session: preparing.is_prepared(session, YEAR))
    assert turn_year(office) and not turn_year(office)
    assert office.database.read(lambda session: len(plans.rounds(session, YEAR))) == 1
    with pytest.raises(KilledWorkerError):
        tell_opened(replace(office, checkpoint=killed))
    assert told(office) == []
    assert tell_opened(office) and not tell_opened(office)
    assert len(told(office)) == 2
