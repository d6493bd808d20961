"""With many reports behind, what a turn asks the database reads only what it needs."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.crypto import KeyRing, Sealer
from models.database import Database, open_database
from models.people import people
from models.people.person import Person
from models.plans.plan import Activity
from models.reminders.duties import duties
from models.reports import former_reports, reports
from models.reports.deciding import report_decisions, report_history
from models.reports.figures import progress
from models.reports.figures.progress_table import progress_table
from models.reports.report import SUBMITTED, Report, ReportVersion
from models.trail.audit_entry import AuditEntry
from tests.bench import many_reports
from tests.bench.many_reports import ACTIVITIES, ASKED, STATES, line_id
from tests.fakes import CHAIN_KEY
from tests.plans import gather_statistics, plan_of, walks_through

MANY = 12_000
TODAY, DUE = date(2027, 3, 1), date(2027, 3, 20)


@pytest.fixture(
    scope="module",
    params=["sqlite", pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))],
)
def grown(request: pytest.FixtureRequest, own_database: Callable[[str], str]) -> Iterator[Database]:
    """Filled once, and only read."""
    sealer = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    made = open_database(own_database(request.param), CHAIN_KEY)
    many_reports.fill(made, MANY, sealer)
    gather_statistics(made)
    yield made
    made.close()


def head(session: Session) -> Person:
    return session.scalars(
        select(Person).where(Person.line_user_id == line_id("head", ASKED))
    ).one()


def admin(session: Session) -> Person:
    return session.scalars(select(Person).where(Person.line_user_id == line_id("admin", 0))).one()


def activity(session: Session) -> Activity:
    return session.get_one(Activity, 1)


TURNS: dict[str, Callable[[Session], object]] = {
    "awaiting": lambda s: report_decisions.awaiting(s, head(s), TODAY),
    "by date": lambda s: reports.by_date(s, 1, ASKED + 1),
    "former": lambda s: former_reports.former(s, activity(s), ASKED + 1, DUE, None),
    "earlier": lambda s: reports.earlier(s, activity(s), ASKED + 1, DUE),
    "find": lambda s: reports.find(s, 1, ASKED + 1, DUE),
    "happenings": lambda s: report_history.history(s, s.get_one(Report, 1)),
    "duties_of": lambda s: progress.duties_of(s, ASKED + 1, many_reports.THIS_YEAR),
}


@pytest.mark.soak
def test_no_turn_walks_through_the_reports(grown: Database) -> None:
    for name, turn in TURNS.items():
        plan = plan_of(grown, turn)
        for table in (Report, ReportVersion, AuditEntry):
            assert not walks_through(plan, table.__tablename__), (name, plan)


@pytest.mark.soak
def test_of_all_that_waits_a_head_is_shown_what_waits_with_them(grown: Database) -> None:
    found = grown.read(lambda s: report_decisions.awaiting(s, head(s), TODAY))
    everywhere = grown.read(
        lambda s: s.scalar(select(func.count()).where(Report.state == SUBMITTED))
    )
    assert len(found) == STATES.count(SUBMITTED) < (everywhere or 0)
    assert {person.line_user_id for _, _, person in found} == {line_id("reporter", ASKED)}


@pytest.mark.soak
def test_whoever_sends_to_others_is_not_even_read(grown: Database) -> None:
    read: list[int] = []

    def note(person: Person, _context: object) -> None:
        read.append(person.bureau_id)

    event.listen(Person, "load", note)
    try:
        assert grown.read(lambda s: report_decisions.awaiting(s, head(s), TODAY))
    finally:
        event.remove(Person, "load", note)
    assert set(read) == {ASKED + 1}


def test_who_decides_for_a_sender_is_asked_once_however_much_they_have_sent(
    grown: Database,
) -> None:
    plan = plan_of(grown, lambda s: report_decisions.awaiting(s, admin(s), TODAY))
    if grown.dialect == "sqlite":
        senders = next(n for n, line in enumerate(plan) if line.endswith("senders"))
        superiors = next(n for n, line in enumerate(plan) if "CORRELATED" in line)
        assert any("ix_report_version_undecided" in line for line in plan[senders:superiors])


def test_what_waits_is_found_among_what_is_undecided_before_statistics_are_gathered(
    database: Database,
) -> None:
    many_reports.fill(
        database, 100, Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    )
    plan = plan_of(database, lambda s: report_decisions.awaiting(s, head(s), TODAY))
    if database.dialect == "sqlite":
        of_versions = [line for line in plan if line.startswith("SEARCH report_version")]
        assert of_versions
        assert all("ix_report_version_undecided" in line for line in of_versions), of_versions


@pytest.mark.soak
def test_the_whole_office_is_counted_in_indexes_alone(kept_sqlite: Database) -> None:
    year = many_reports.THIS_YEAR
    plan = plan_of(kept_sqlite, lambda s: progress_table(s, year, TODAY))
    of_reports = [line for line in plan if " report " in f"{line} "]
    assert any("ix_report_tally (due=?)" in line for line in of_reports)
    assert all(line.startswith("SEARCH report USING COVERING INDEX") for line in of_reports)


@pytest.mark.soak
def test_of_years_in_which_nothing_is_owed_no_bureau_is_looked_at(kept_sqlite: Database) -> None:
    """Else every bureau's reports of each activity ever planned are looked for, twice a minute."""
    now = datetime(2027, 3, 1, tzinfo=UTC)
    plan = plan_of(kept_sqlite, lambda s: duties(s, WorkingDays(), now))
    owed = plan[: next(n for n, line in enumerate(plan) if "ix_report_returned" in line) + 1]
    assert [line for line in owed if line == "SEARCH activity USING INTEGER PRIMARY KEY (rowid=?)"]
    assert not walks_through(owed, "activity")


@pytest.mark.soak
def test_who_is_below_somebody_is_found_by_an_index(kept_sqlite: Database) -> None:
    plan = plan_of(kept_sqlite, lambda s: s.scalars(people.ids_below({1})).all())
    assert [line for line in plan if "ix_person_supervisor_id" in line]
    assert not walks_through(plan, Person.__tablename__)


def test_a_year_is_counted_by_what_stands_in_it_however_many_years_there_are(
    grown: Database,
) -> None:
    narrow = progress.ReportFilter(bureau_ids=frozenset((ASKED + 1,)))
    [count] = grown.read(lambda s: progress.counts(s, many_reports.THIS_YEAR, TODAY, narrow=narrow))
    assert (count.submitted, count.approved, count.returned) == (2, 2, 1)
    assert count.total == ACTIVITIES * len(many_reports.ROUNDS)
