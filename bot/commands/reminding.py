"""`remind`, `forecast`: one pass of the reminders, a month's bill."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import click

from bot.commands import desk, printed

AHEAD = timedelta(hours=1)
"""A pass that sends by LINE's own API may lie this far from now."""


@click.command("remind")
@click.option("--at", "moment", metavar="T", help="office time, either era: 2570-03-19T09:00")
@click.option("--dry-run", is_flag=True, help="send nothing; explain every line")
@printed.JSON
def remind(moment: str | None, dry_run: bool, as_json: bool) -> None:
    """One pass of the reminders at T (now, if not named), its messages sent before it returns."""
    given = None if moment is None else desk.moment_of(moment)
    from bot import progress  # noqa: PLC0415
    from bot.commands.reminders import explaining, reminder_run  # noqa: PLC0415

    with desk.migrated("remind") as made, progress.shown("remind"):
        real = made.outside.clock
        when = given or real.now()
        far = when - real.now() > AHEAD
        if far and made.settings.against_line and not dry_run:
            raise click.UsageError(
                "a pass more than an hour from now would tell people too early by LINE: "
                "add --dry-run to see it"
            )
        outside = replace(made.outside, clock=reminder_run.At(when, real))
        if dry_run:
            explaining.explain(outside, as_json)
        else:
            reminder_run.carry_out(outside, real, as_json)


@click.command("forecast")
@click.option("--month", "text", metavar="MONTH", help="either era: 2570-03; this one if not named")
@printed.JSON
def forecast(text: str | None, as_json: bool) -> None:
    """Reminders and billed messages to come in a month, if nobody sends anything meanwhile."""
    month = None if text is None else desk.month_of(text)
    from bot.commands.reminders import billing_ahead  # noqa: PLC0415

    billing_ahead.show(month, as_json)
