"""`year …`: a fiscal year that is prepared, and opening it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.refusals import CannotStart
from models.calendar import BUDDHIST_YEARS
from models.errors import Refusal

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.plans.years.prepared_year import PreparedYear

_REFUSED: dict[str, Callable[[Refusal], str]] = {
    "too_early": lambda why: f"it may be opened from {why.facts['day']} on",
    "known": lambda _why: "people know it already: it needs no opening",
    "opened": lambda why: f"it was opened on {why.facts['at']:%Y-%m-%d}",
    "set": lambda why: f"it is set to open by itself on {why.facts['on']}",
    "not_set": lambda _why: "it is not set to open by itself",
    "no_plan": lambda _why: "it has no plan: `strongbot plan import` or `plan roll` first",
    "plan_faults": lambda why: f"the stored plan {why.facts['name']} has faults: import it again",
}
_DRY = click.option("--dry-run", is_flag=True, help="say what would change, store nothing")


class _Undone(Exception):
    """Takes the transaction of a dry run back."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words


@click.group("year")
def year_group() -> None:
    """A fiscal year that is prepared: nobody is told of it before it is opened."""


@year_group.command("list")
def year_list() -> None:
    """The years that are or were prepared."""
    for line in desk.look("year", lambda session, _now: _listed(session)) or ["none"]:
        click.echo(line)


def _listed(session: Session) -> list[str]:
    from sqlalchemy import select  # noqa: PLC0415

    from models.plans.years.prepared_year import PreparedYear  # noqa: PLC0415

    rows = session.scalars(select(PreparedYear).order_by(PreparedYear.fiscal_year))
    return [f"{each.fiscal_year}\t{_state(each)}" for each in rows]


def _state(found: PreparedYear) -> str:
    if found.opened_at is not None:
        return f"opened on {found.opened_at:%Y-%m-%d}"
    return f"opens by itself on {found.opens_on}" if found.opens_on else "prepared"


@year_group.command("begin")
@click.argument("year", type=int)
@_DRY
def year_begin(year: int, dry_run: bool) -> None:
    """Begin to prepare a year to come, so that nobody is told of it before it is opened."""

    def begin(session: Session, now: datetime) -> str:
        from models.plans.years import preparing  # noqa: PLC0415

        found = preparing.begin(session, year, now, None)
        return (
            f"{year}\t{_state(found)}" if found is not None else f"{year}\tpeople know it already"
        )

    _do(year, begin, dry_run)


@year_group.command("open")
@click.argument("year", type=int)
@_DRY
def year_open(year: int, dry_run: bool) -> None:
    """Open a prepared year: at once, or by itself on 1 October if that is still to come."""

    def opened(session: Session, now: datetime) -> str:
        from models.new_year import opening  # noqa: PLC0415

        return f"{year}\t{_state(opening.open_year(session, year, now, None))}"

    _do(year, opened, dry_run)


@year_group.command("unset")
@click.argument("year", type=int)
@_DRY
def year_unset(year: int, dry_run: bool) -> None:
    """Take back that a year opens by itself."""

    def unset(session: Session, now: datetime) -> str:
        from models.new_year import opening  # noqa: PLC0415

        return f"{year}\t{_state(opening.unset(session, year, now, None))}"

    _do(year, unset, dry_run)


def _do(year: int, change: Callable[[Session, datetime], str], dry_run: bool) -> None:
    """Run the change and print what it did, or would do. Raises CannotStart."""
    if year < BUDDHIST_YEARS + 1957:
        raise click.UsageError(f"{year} is no fiscal year in B.E. such as 2571")

    def work(session: Session, now: datetime) -> str:
        try:
            words = change(session, now)
        except Refusal as refusal:
            raise CannotStart(f"{year}: {_REFUSED[refusal.code](refusal)}") from refusal
        if dry_run:
            raise _Undone(words)
        return words

    try:
        click.echo(desk.write("year", lambda session, at: work(session, at.outside.clock.now())))
    except _Undone as undone:
        click.echo(f"{undone.words}  (dry run: nothing is stored)")
