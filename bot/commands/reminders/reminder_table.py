"""How the commands print reminders: columns, the month's quota, silent hours."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click
from sqlalchemy import select

from models.calendar import BANGKOK
from models.people.person import Person
from models.queues.quota import Quota

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.duties.duty import Duty


def staff_ids(session: Session, people: Collection[int]) -> dict[int, str]:
    """Return the staff id of each person id. No names are printed."""
    query = select(Person.id, Person.staff_id).where(Person.id.in_(people))
    return {person_id: staff_id for person_id, staff_id in session.execute(query)}


def duty_words(duty: Duty) -> str:
    """Return `report 1.10 2027-03-20`: kind, number, and the day that its steps count from."""
    return f"{duty.kind.name} {duty.payload.number} {duty.day.isoformat()}"


def quota_row(known: Quota | None) -> dict[str, object] | None:
    """Return the quota as `--json` tells it; limit and left are None where there is no limit."""
    if known is None:
        return None
    return {"used": known.used, "limit": known.limit, "left": known.left}


def say_quota(known: Quota | None) -> None:
    if known is None:
        click.echo("the channel's quota is not known yet: the worker asks LINE for it")
    elif known.limit is None:
        click.echo(f"quota: {known.used} used this month, no limit")
    else:
        click.echo(f"quota: {known.used} of {known.limit} used, {known.left} left")


def say_silence(now: datetime, speaks_at: datetime) -> None:
    """Print that nothing may be sent at this moment, and when the next pass may send."""
    here = now.astimezone(BANGKOK)
    click.echo(f"nothing goes out at {here:%Y-%m-%d %H:%M}, the next pass that speaks: "
               f"{speaks_at:%Y-%m-%d %H:%M}")  # fmt: skip


def as_rows(header: Sequence[str], rows: Sequence[Sequence[str]]) -> list[dict[str, str]]:
    """Return the table as `--json` tells it."""
    return [dict(zip(header, row, strict=True)) for row in rows]


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print columns as wide as their longest cell; only the last column may hold Thai."""
    widths = [max(len(row[at]) for row in (header, *rows)) for at in range(len(header))]
    for row in (header, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
