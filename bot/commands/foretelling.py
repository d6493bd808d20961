"""`forecast`: the reminders of a month to come and what LINE would bill for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import click

from bot.commands import desk
from bot.commands.reminder_table import quota_known, say_quota, table
from bot.refusals import CannotStart
from bot.settings import read_moment
from models.calendar import office_day

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from models.queues.quota import Quota
    from models.reminders.reminder_pass import DayAhead


@click.command("forecast")
@click.option("--month", "text", metavar="MONTH", help="either era: 2570-03; this one if not named")
def forecast(text: str | None) -> None:
    """Reminders and billed messages to come in a month, if nobody sends anything meanwhile."""
    month = None if text is None else _month(text)

    def look(
        session: Session, at: Assembled
    ) -> tuple[list[DayAhead], int, int, Quota | None, date]:
        from models.audit import audit_witnesses  # noqa: PLC0415
        from models.plans.working_days import working_days  # noqa: PLC0415
        from models.reminders import briefings, reminder_pass  # noqa: PLC0415

        now = at.outside.clock.now()
        first = month or office_day(now).replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        if last < office_day(now):
            raise CannotStart(f"{first:%Y-%m} is over: name this month or one to come")
        calendar = working_days(session)
        days = reminder_pass.forecast(session, calendar, now, first, last)
        heads = sum(audit_witnesses.ahead(session, calendar, now, first, last).values())
        summaries = sum(briefings.ahead(session, calendar, now, first, last).values())
        this = (first.year, first.month) == (office_day(now).year, office_day(now).month)
        known = quota_known(session, now)
        return days, heads, summaries, known if this else _fresh(known), first

    days, heads, summaries, known, first = desk.read("forecast", look)
    table(("day", "duties", "billed", "must", "plain"), [_day_row(day) for day in days])
    reminders, plain = sum(day.billed for day in days), sum(day.plain for day in days)
    click.echo(f"{first:%Y-%m}: {reminders} messages billed, the plain policy would bill {plain}")
    billed = reminders + heads + summaries
    if heads:
        told = f"{reminders + heads} in all"
        click.echo(f"and {heads} with the audit trail's heads, weekly: {told}")
    if summaries:
        click.echo(f"and {summaries} with the executives' summary: {billed} in all")
    say_quota(known)
    if known is not None and known.left is not None:
        over = billed - known.left
        told = f"{over} more than is left: early steps are left out" if over > 0 else "it is enough"
        click.echo(f"forecast {billed}, left {known.left}: {told}")


def _fresh(known: Quota | None) -> Quota | None:
    """A month to come begins at nothing."""
    return None if known is None else replace(known, used=0)


def _day_row(day: DayAhead) -> tuple[str, ...]:
    duties = len({line.duty.key for digest in day.digests for line in digest.lines})
    return day.day.isoformat(), *map(str, (duties, day.billed, day.must, day.plain))


def _month(text: str) -> date:
    try:
        return office_day(read_moment(f"{text.strip()}-01"))
    except ValueError as wrong:
        raise click.UsageError(f"{text} is no month such as 2570-03") from wrong
