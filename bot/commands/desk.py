"""What every command shares: settings, assembly, one transaction, dates in either era."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from bot import settings
from bot.refusals import CannotStart, NoDatabase
from bot.settings import Settings, read_moment
from models.calendar import office_day
from models.migrations import HEAD

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.clock import OfficeClock
    from bot.wiring import Assembled
    from models.database import Database
    from models.people.person import Bureau, Person

T = TypeVar("T")
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
NEW_FILE = click.Path(dir_okay=False, path_type=Path)


def chosen_settings() -> Settings:
    """Return the settings of this folder. Raises SettingsFaults."""
    return settings.load(settings.home())


@contextmanager
def assembled(role: str) -> Iterator[Assembled]:
    """Yield a wired process and close it at the end."""
    from bot.wiring import assemble  # noqa: PLC0415  loads all there is: wrong use needs none of it

    with closing(assemble(chosen_settings(), role)) as made:
        yield made


@contextmanager
def migrated(role: str) -> Iterator[Assembled]:
    """Yield a wired process; raise CannotStart if its database still needs a migration."""
    with assembled(role) as made:
        _refuse_older_schema(made.outside.database)
        yield made


def _refuse_older_schema(database: Database) -> None:
    from models.queues import health  # noqa: PLC0415

    revision = database.read(health.schema_revision)
    if revision is None or revision < HEAD:
        refused = CannotStart if revision else NoDatabase
        raise refused(
            f"the database's schema is {revision or 'missing'}, this program needs {HEAD}: "
            "run `strongbot db upgrade`"
        )


def write(role: str, work: Callable[[Session, Assembled], T], dry_run: bool = False) -> T:
    """Run the work in one transaction, commit it, and return its result.

    dry_run: commit nothing; the result says what would be.
    """
    from bot import progress  # noqa: PLC0415

    with migrated(role) as made, progress.shown(role):
        database = made.outside.database
        if not dry_run:
            return database.write(lambda session: work(session, made))
        kept: list[T] = []

        def undone(session: Session) -> None:
            kept.append(work(session, made))
            raise _DryRun

        with suppress(_DryRun):
            database.write(undone)
        say_dry_run()
        return kept[-1]


def say_dry_run() -> None:
    """Print, beside what would be, that nothing is stored."""
    click.echo("dry run: nothing is stored", err=True)


class _DryRun(Exception):
    """The work is done and must not be kept."""


def read(role: str, work: Callable[[Session, Assembled], T]) -> T:
    """Run the work in a read-only session and return its result."""
    from bot import progress  # noqa: PLC0415

    with migrated(role) as made, progress.shown(role):
        return made.outside.database.read(lambda session: work(session, made))


@contextmanager
def opened(role: str) -> Iterator[tuple[Settings, Database, OfficeClock]]:
    """Yield the settings, their database and the office's clock, and close it at the end.

    Loads no conversation and no client, which takes a second.
    """
    from bot import own_clock, own_database  # noqa: PLC0415
    from bot.randomness import RandomBytes  # noqa: PLC0415

    settings = chosen_settings()
    with closing(own_database.open_own(settings, role, RandomBytes()).database) as database:
        _refuse_older_schema(database)
        yield settings, database, own_clock.of(settings, database)


def look(role: str, work: Callable[[Session, datetime], T]) -> T:
    """Run the work in a read-only session, with office time (UTC), and return its result."""
    from bot import progress  # noqa: PLC0415

    with opened(role) as (_settings, database, clock), progress.shown(role):
        now = clock.now()
        return database.read(lambda session: work(session, now))


def bureau_named(session: Session, name: str) -> Bureau:
    """Return the bureau of this full name. Raises CannotStart, which lists the names."""
    from models.people import people  # noqa: PLC0415
    from models.people.person import Bureau  # noqa: PLC0415

    known = {bureau.name: bureau.id for bureau in people.bureaus(session)}
    if name not in known:
        raise CannotStart(f"no bureau is called {name}; there are: {', '.join(known)}")
    return session.get_one(Bureau, known[name])


def person_with(session: Session, staff_id: str) -> Person:
    """Return the person of this staff id. Raises CannotStart."""
    from models.people import people  # noqa: PLC0415

    found = people.by_staff_id(session, staff_id)
    if found is None:
        raise CannotStart(f"nobody on the roster has the staff id {staff_id}")
    return found


def file_or_packaged(source: str, read: Callable[[str], T], packaged: Callable[[str], T]) -> T:
    """Return what the file holds, else what is packaged under that name. Raises CannotStart."""
    path = Path(source)
    if path.is_file():
        return read(path.read_text(encoding="utf-8", errors="replace"))
    try:
        return packaged(source)
    except LookupError as wrong:
        raise CannotStart(str(wrong.args[0])) from wrong


# -- what is typed as a date: either era ---------------------------------------------------------


def moment_of(text: str) -> datetime:
    """Return the aware moment of office time, such as 2570-03-19T09:00. Raises UsageError."""
    return _moment(text.strip(), f"{text} is no moment such as 2570-03-19T09:00")


def day_of(text: str, example: str = "2570-03-20") -> date:
    """Return the day in Asia/Bangkok. Raises UsageError, which shows the example."""
    return office_day(_moment(text, f"{text} is no date such as {example}"))


def month_of(text: str) -> date:
    """Return the first day of the month, such as 2570-03. Raises UsageError."""
    return office_day(_moment(f"{text.strip()}-01", f"{text} is no month such as 2570-03"))


def _moment(text: str, wrong: str) -> datetime:
    try:
        return read_moment(text)
    except ValueError as fault:
        raise click.UsageError(wrong) from fault
