"""`calendar import`, `remind`, `forecast`: the office's own days, one pass, a month's bill."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import click

from bot.commands import desk

AHEAD = timedelta(hours=1)
"""A pass that sends by LINE's own API may lie this far from now."""


@click.group("calendar")
def calendar_group() -> None:
    """The office's own days over the public holidays."""


@calendar_group.command("import")
@click.argument("file", type=desk.FILE)
def calendar_import(file: Path) -> None:
    """Import the office's holidays, closures, substitutions and rounds (CSV), or nothing of it."""
    from models.plans import holidays_file, working_days  # noqa: PLC0415

    rows = holidays_file.read_days(file.read_bytes())
    result = desk.write(
        "calendar",
        lambda session, at: working_days.import_days(session, rows, at.outside.clock.now()),
    )
    for words, days in (
        ("added", result.added),
        ("changed", result.changed),
        ("removed", result.removed),
    ):
        named = f": {', '.join(day.isoformat() for day in days)}" if days else ""
        click.echo(f"{words} {len(days)}{named}")


@click.command("remind")
@click.option("--at", "moment", metavar="T", help="office time, either era: 2570-03-19T09:00")
@click.option("--dry-run", is_flag=True, help="send nothing; explain every line")
def remind(moment: str | None, dry_run: bool) -> None:
    """One pass of the reminders at T (now, if not named), its messages sent before it returns."""
    given = None if moment is None else desk.moment_of(moment)
    from bot.commands.reminders import explaining, reminder_run  # noqa: PLC0415

    with desk.migrated("remind") as made:
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
            explaining.explain(outside)
        else:
            reminder_run.carry_out(outside, real)


@click.command("forecast")
@click.option("--month", "text", metavar="MONTH", help="either era: 2570-03; this one if not named")
def forecast(text: str | None) -> None:
    """Reminders and billed messages to come in a month, if nobody sends anything meanwhile."""
    month = None if text is None else desk.month_of(text)
    from bot.commands.reminders import billing_ahead  # noqa: PLC0415

    billing_ahead.show(month)
