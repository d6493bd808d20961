"""What a month to come will be billed, for `forecast`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import click
from sqlalchemy.orm import Session

from bot.commands import desk, printed
from bot.commands.reminders.reminder_table import as_rows, quota_row, say_quota, table
from bot.refusals import CannotStart
from models.audit import audit_witnesses
from models.calendar import office_day
from models.plans.working_days import working_days
from models.queues import quota
from models.queues.quota import Quota
from models.reminders import briefings, reminder_pass
from models.reminders.reminder_pass import DayAhead


@dataclass(frozen=True)
class MonthAhead:
    first: date
    days: list[DayAhead]
    heads: int  # messages with the audit trail's heads
    summaries: int  # messages with the executives' summary
    quota: Quota | None  # None before LINE was asked


_HEADER = ("day", "duties", "billed", "must", "plain")


def show(month: date | None, as_json: bool) -> None:
    """Print the month (the present one if None), day by day, and compare it with the quota."""
    found = desk.read("forecast", lambda session, at: _look(session, at.outside.clock.now(), month))
    rows = [_day_row(day) for day in found.days]
    reminders, plain = sum(day.billed for day in found.days), sum(day.plain for day in found.days)
    billed = reminders + found.heads + found.summaries
    if as_json:
        counted = {"reminders": reminders, "plain": plain, "heads": found.heads}
        told = {"month": f"{found.first:%Y-%m}", **counted, "summaries": found.summaries}
        rest = {"billed": billed, "quota": quota_row(found.quota)}
        printed.put({**told, **rest, "days": [_numbers(row) for row in rows]})
        return
    table(_HEADER, rows)
    click.echo(
        f"{found.first:%Y-%m}: {reminders} messages billed, the plain policy would bill {plain}"
    )
    if found.heads:
        words = f"{reminders + found.heads} in all"
        click.echo(f"and {found.heads} with the audit trail's heads, weekly: {words}")
    if found.summaries:
        click.echo(f"and {found.summaries} with the executives' summary: {billed} in all")
    say_quota(found.quota)
    _compare(billed, found.quota)


def _numbers(row: tuple[str, ...]) -> dict[str, object]:
    [told] = as_rows(_HEADER, [row])
    return {name: value if name == "day" else int(value) for name, value in told.items()}


def _compare(billed: int, known: Quota | None) -> None:
    if known is not None and known.left is not None:
        over = billed - known.left
        words = (
            f"{over} more than is left: early steps are left out" if over > 0 else "it is enough"
        )
        click.echo(f"forecast {billed}, left {known.left}: {words}")


def _look(session: Session, now: datetime, month: date | None) -> MonthAhead:
    first = month or office_day(now).replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    if last < office_day(now):
        raise CannotStart(f"{first:%Y-%m} is over: name this month or one to come")
    calendar = working_days(session)
    days = reminder_pass.forecast(session, calendar, now, first, last)
    heads = sum(audit_witnesses.ahead(session, calendar, now, first, last).values())
    summaries = sum(briefings.ahead(session, calendar, now, first, last).values())
    this = (first.year, first.month) == (office_day(now).year, office_day(now).month)
    known = quota.load(session, now)
    if known is not None and not this:  # of a month to come nothing is used yet
        known = replace(known, used=0)
    return MonthAhead(first, days, heads, summaries, known)


def _day_row(day: DayAhead) -> tuple[str, ...]:
    duties = len({line.duty.key for digest in day.digests for line in digest.lines})
    return day.day.isoformat(), *map(str, (duties, day.billed, day.must, day.plain))
