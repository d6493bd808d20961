"""How the commands print reminders: columns, the month's quota, silence. Decides nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click
from sqlalchemy import select

from models.calendar import BANGKOK
from models.people.person import Person

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.duties.duty_facts import Duty
    from models.queues.quota import Quota


def staff_ids(session: Session, people: Collection[int]) -> dict[int, str]:
    """Staff ids by the ids of these people; no names are printed."""
    query = select(Person.id, Person.staff_id).where(Person.id.in_(people))
    return {person_id: staff_id for person_id, staff_id in session.execute(query)}


def duty_words(duty: Duty) -> str:
    """`report 1.10 2027-03-20`: kind, number, the day from which its steps are counted."""
    return f"{duty.kind} {duty.number} {duty.day.isoformat()}"


def quota_known(session: Session, now: datetime) -> Quota | None:
    """The channel's quota at the aware moment, None before LINE was asked."""
    from models.queues import quota  # noqa: PLC0415

    return quota.load(session, now)


def say_quota(known: Quota | None) -> None:
    if known is None:
        click.echo("the channel's quota is not known yet: the worker asks LINE for it")
    elif known.limit is None:
        click.echo(f"quota: {known.used} used this month, no limit")
    else:
        click.echo(f"quota: {known.used} of {known.limit} used, {known.left} left")


def say_silence(now: datetime, speaks_at: datetime) -> None:
    """Nothing may be said at that moment."""
    here = now.astimezone(BANGKOK)
    click.echo(f"nothing goes out at {here:%Y-%m-%d %H:%M}, the next pass that speaks: "
               f"{speaks_at:%Y-%m-%d %H:%M}")  # fmt: skip


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns as wide as what stands in them; only the last may hold Thai."""
    widths = [max(len(row[at]) for row in (header, *rows)) for at in range(len(header))]
    for row in (header, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        click.echo("  ".join(cells).rstrip())
