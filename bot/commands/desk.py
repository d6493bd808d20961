"""What every command does first and last: settings, assembly, one transaction, the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from bot import settings
from bot.refusals import CannotStart, NoDatabase
from bot.settings import Settings
from models.migrations import HEAD

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled

T = TypeVar("T")


def chosen_settings() -> Settings:
    """The settings of the folder one stands in. Raises SettingsFaults."""
    return settings.load(settings.home())


@contextmanager
def assembled(role: str) -> Iterator[Assembled]:
    """A wired process, closed at the end."""
    from bot.wiring import assemble  # noqa: PLC0415  loads all there is: wrong use needs none of it

    made = assemble(chosen_settings(), role)
    try:
        yield made
    finally:
        made.close()


@contextmanager
def migrated(role: str) -> Iterator[Assembled]:
    """The same, refused unless the database has this code's schema."""
    from models.queues import health  # noqa: PLC0415

    with assembled(role) as made:
        revision = made.outside.database.read(health.schema_revision)
        if revision != HEAD:
            refused = CannotStart if revision else NoDatabase
            raise refused(
                f"the database's schema is {revision or 'missing'}, this program needs {HEAD}: "
                "run `strongbot db upgrade`"
            )
        yield made


def write(role: str, work: Callable[[Session, Assembled], T]) -> T:
    """One unit of work, committed."""
    with migrated(role) as made:
        return made.outside.database.write(lambda session: work(session, made))


def read(role: str, work: Callable[[Session, Assembled], T]) -> T:
    """One question."""
    with migrated(role) as made:
        return made.outside.database.read(lambda session: work(session, made))
