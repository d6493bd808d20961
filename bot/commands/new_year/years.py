"""`year …`: a fiscal year that is prepared, and opening it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed
from bot.commands.new_year import year_checks
from bot.commands.new_year.year_work import DRY, do

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.plans.years.prepared_year import PreparedYear


@click.group("year", cls=CommandGroup)
def year_group() -> None:
    """A fiscal year that is prepared: nobody is told of it before it is opened."""


for _command in year_checks.COMMANDS:
    year_group.add_command(_command)


@year_group.command("list")
@printed.JSON
def year_list(as_json: bool) -> None:
    """The years that are or were prepared."""
    rows = desk.look("year", lambda session, _now: _listed(session))
    printed.rows(rows, as_json, lambda row: f"{row['year']}\t{_words(row)}", "none")


def _listed(session: Session) -> list[printed.Row]:
    from sqlalchemy import select  # noqa: PLC0415

    from models.plans.years.prepared_year import PreparedYear  # noqa: PLC0415

    rows = session.scalars(select(PreparedYear).order_by(PreparedYear.fiscal_year))
    return [_row(each) for each in rows]


def _row(found: PreparedYear) -> printed.Row:
    kept = {"opened_at": found.opened_at, "opens_on": found.opens_on}
    state = "opened" if found.opened_at else "set" if found.opens_on else "prepared"
    return {"year": found.fiscal_year, "state": state, **kept}


def _words(row: printed.Row) -> str:
    if row["opened_at"] is not None:
        return f"opened on {row['opened_at']:%Y-%m-%d}"
    return f"opens by itself on {row['opens_on']}" if row["opens_on"] else "prepared"


def _state(found: PreparedYear) -> str:
    return _words(_row(found))


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
