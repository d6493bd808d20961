"""`year …`: a fiscal year that is prepared, and opening it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.commands.new_year import year_checks
from bot.commands.new_year.year_work import DRY, do

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.plans.years.prepared_year import PreparedYear


@click.group("year")
def year_group() -> None:
    """A fiscal year that is prepared: nobody is told of it before it is opened."""


for _command in year_checks.COMMANDS:
    year_group.add_command(_command)


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
@DRY
def year_begin(year: int, dry_run: bool) -> None:
    """Begin to prepare a year to come, so that nobody is told of it before it is opened."""

    def begin(session: Session, now: datetime) -> str:
        from models.plans.years import preparing  # noqa: PLC0415

        found = preparing.begin(session, year, now, None)
        return (
            f"{year}\t{_state(found)}" if found is not None else f"{year}\tpeople know it already"
        )

    do(year, begin, dry_run)


@year_group.command("open")
@click.argument("year", type=int)
@DRY
def year_open(year: int, dry_run: bool) -> None:
    """Open a prepared year: at once, or by itself on 1 October if that is still to come."""

    def opened(session: Session, now: datetime) -> str:
        from models.new_year import opening  # noqa: PLC0415

        return f"{year}\t{_state(opening.open_year(session, year, now, None))}"

    do(year, opened, dry_run)


@year_group.command("unset")
@click.argument("year", type=int)
@DRY
def year_unset(year: int, dry_run: bool) -> None:
    """Take back that a year opens by itself."""

    def unset(session: Session, now: datetime) -> str:
        from models.new_year import opening  # noqa: PLC0415

        return f"{year}\t{_state(opening.unset(session, year, now, None))}"

    do(year, unset, dry_run)
