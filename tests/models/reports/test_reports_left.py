"""What a year leaves open is counted as it would be listed, and none of it is read."""

from __future__ import annotations

from collections import Counter
from datetime import date

from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.database import Database
from models.plans.years import year_ends
from models.plans.years.year_end import CARRIED, CLOSED
from models.reports import closed_reports, reports_left
from models.reports.figures.progress import DueReport
from tests.bench import many_reports
from tests.bench.many_reports import THIS_YEAR
from tests.models.reminders.owing import at

TODAY = date(2027, 3, 1)


def keys(found: list[DueReport]) -> list[str]:
    return [closed_reports.key(each.activity_id, each.bureau_id, each.due) for each in found]


def test_counts_are_those_of_the_lists(database: Database, sealer: Sealer) -> None:
    many_reports.fill(database, 1_000, sealer)

    def ask(session: Session) -> None:
        unsent = keys(reports_left.unsent(session, THIS_YEAR, TODAY))
        waiting = keys(reports_left.waiting(session, THIS_YEAR))
        assert unsent and waiting
        for year, outcome, ends in (
            (THIS_YEAR, CARRIED, [(closed_reports.KIND, key) for key in unsent[:3]]),
            (THIS_YEAR, CLOSED, [(closed_reports.KIND, key) for key in unsent[3:5]]),
            (THIS_YEAR, CARRIED, [(reports_left.WAITING, key) for key in waiting[:2]]),
            # Of what is not open any more, and of another year, nothing counts.
            (THIS_YEAR, CLOSED, [(closed_reports.KIND, waiting[0])]),
            (THIS_YEAR - 1, CLOSED, [(closed_reports.KIND, unsent[9])]),
        ):
            year_ends.decide(session, year, ends, outcome, "", at(TODAY), None)
        assert reports_left.count_unsent(session, THIS_YEAR, TODAY) == len(unsent)
        assert reports_left.count_waiting(session, THIS_YEAR, TODAY) == len(waiting)
        decided = reports_left.unsent_decided(session, THIS_YEAR, TODAY)
        assert decided == Counter({CARRIED: 3, CLOSED: 2})
        assert reports_left.waiting_decided(session, THIS_YEAR) == {CARRIED: 2}
        kinds = {closed_reports.KIND, reports_left.WAITING}
        assert year_ends.kinds_decided(session, THIS_YEAR) == kinds

    database.write(ask)
