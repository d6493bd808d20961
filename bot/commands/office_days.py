"""`calendar …`: the office's own days over the public holidays."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.command_group import CommandGroup
from bot.commands import desk, printed, sent_files
from bot.refusals import CannotStart
from models.calendar import BUDDHIST_YEARS, office_day
from models.errors import FileFaults, Refusal

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.wiring import Assembled
    from handlers.plans.days.day_sheet import DayFault
    from models.plans.days.day_changes import DayChange
    from models.plans.holidays_file import DayRow

    Rows = Callable[[Session, date], Sequence[DayRow]]
    """Takes the session and the office's day."""

_REFUSED = {
    "past": "is over: what was reminded and counted by it has happened",
    "is_off": "is a day off already",
    "works": "is a working day already",
    "weekend": "is a weekend: `calendar work` makes it a working day",
    "same": "is noted like that already",
}
_FAULTS = {
    "date": "date {value!r} is no day such as 4/6/2570",
    "kind": "kind {value!r} is none of those in the workbook's last sheet",
    "name": "a holiday needs its name",
    "long": "the name is too long",
    "bureau": "bureau {value} is not on the roster",
    "twice": "{value} stands twice",
    "empty": "the file holds no days",
}
_MOST_BYTES = 2 * 1024 * 1024
_DRY = click.option("--dry-run", is_flag=True, help="only show what would change")
_BUREAU = click.option("--bureau", default="", help="only of this bureau; its full name")


@click.group("calendar", cls=CommandGroup)
def calendar_group() -> None:
    """The office's own days over the public holidays."""


@calendar_group.command("show")
@click.option("--year", type=int, help="calendar year, B.E. (2570); this one if not named")
@printed.JSON
def calendar_show(year: int | None, as_json: bool) -> None:
    """The holidays and own days of a year."""
    from models.plans.days import days_listed  # noqa: PLC0415

    def work(session: Session, now: datetime) -> list[printed.Row]:
        of_year = office_day(now).year if year is None else year - BUDDHIST_YEARS
        span = date(of_year, 1, 1), date(of_year, 12, 31)
        found = days_listed.listed_days(session, *span, every=True)
        return [
            {"day": each.day, "kind": each.kind, "name": each.name, "bureau": each.bureau or None}
            for each in found
        ]

    printed.rows(desk.look("calendar", work), as_json, printed.columns)


@calendar_group.command("import")
@click.argument("file", type=desk.FILE)
@_DRY
def calendar_import(file: Path, dry_run: bool) -> None:
    """Import the office's holidays, closures and substitutions (CSV or XLSX), or nothing of it.

    CSV has the columns date, kind, name, optionally year and bureau. XLSX is the workbook that the
    chat gives (`document days-sheet`), or any with its heads. Days that are over are taken in too:
    an office may start in the middle of its year.
    """
    from models.plans import holidays_file  # noqa: PLC0415

    if file.suffix.lower() == ".xlsx":
        _change(_sheet_rows(file), dry_run, past=True)
        return
    rows = holidays_file.read_days(file.read_bytes())
    _change(lambda _session, _today: rows, dry_run, past=True)


def _sheet_rows(file: Path) -> Rows:
    raw = sent_files.opened(file, _MOST_BYTES)
    if raw is None or "days" not in raw:
        raise CannotStart(f"{file} holds no sheet of days: `document days-sheet` writes one")
    if raw["left"]:
        raise CannotStart(f"{file} holds more than {len(raw['days'])} rows, that is no calendar")

    def rows(session: Session, today: date) -> Sequence[DayRow]:
        from handlers.plans.days import day_sheet  # noqa: PLC0415
        from models.people import people  # noqa: PLC0415
        from models.plans.days import day_changes  # noqa: PLC0415

        names = {each.name for each in people.bureaus(session)}
        sheet = day_sheet.read_sheet(raw["days"], names, today)
        if sheet.faults:
            raise FileFaults([_fault_words(each) for each in sheet.faults])
        return day_changes.meant(session, sheet.rows)

    return rows


def _fault_words(fault: DayFault) -> str:
    words = _FAULTS[fault.code].format(value=fault.value)
    return f"row {fault.row}: {words}" if fault.row else words


@calendar_group.command("rest")
@click.argument("day")
@click.argument("name")
@click.option(
    "--kind",
    type=click.Choice(("holiday", "substitute", "closure")),
    default="holiday",
    help="what the day is; a holiday, if not said",
)
@_BUREAU
@_DRY
def calendar_rest(day: str, name: str, kind: str, bureau: str, dry_run: bool) -> None:
    """Make DAY (2570-06-04) a day off called NAME."""
    _wish("rest", day, kind, name, bureau, dry_run)


@calendar_group.command("lift")
@click.argument("day")
@_BUREAU
@_DRY
def calendar_lift(day: str, bureau: str, dry_run: bool) -> None:
    """Take back a day off: DAY (2570-06-04) is no holiday after all."""
    _wish("lift", day, "", "", bureau, dry_run)


@calendar_group.command("work")
@click.argument("day")
@click.argument("name", default="")
@_BUREAU
@_DRY
def calendar_work(day: str, name: str, bureau: str, dry_run: bool) -> None:
    """Make DAY (2570-06-05), a weekend or a holiday, a working day."""
    _wish("work", day, "", name, bureau, dry_run)


# -- one way for all -----------------------------------------------------------------------------


def _wish(wish: str, day: str, kind: str, name: str, bureau: str, dry_run: bool) -> None:
    from models.plans.days import day_changes  # noqa: PLC0415

    on = desk.day_of(day)

    def rows(session: Session, _today: date) -> Sequence[DayRow]:
        if bureau:
            desk.bureau_named(session, bureau)
        return day_changes.asked(session, wish, [on], kind, name, bureau)

    _change(rows, dry_run)


def _change(rows: Rows, dry_run: bool, past: bool = False) -> None:
    """Changes the days and prints what changed and what moves by it; `past`: days that are over
    may change too."""

    def work(session: Session, at: Assembled) -> list[str]:
        now = at.outside.clock.now()
        try:
            return _changed(session, rows(session, office_day(now)), now, dry_run, past)
        except Refusal as refusal:
            raise CannotStart(f"{refusal.facts['day']} {_REFUSED[refusal.code]}") from refusal

    for line in (desk.read if dry_run else desk.write)("calendar", work):
        click.echo(line)


def _changed(
    session: Session, rows: Sequence[DayRow], now: datetime, dry_run: bool, past: bool
) -> list[str]:
    from models.plans.days import day_changes  # noqa: PLC0415

    changes = day_changes.compared(session, rows)
    if not past:
        day_changes.check_ahead((each.row.day for each in changes), office_day(now))
    lines = [*_counted(changes), *_effects(session, changes, office_day(now))]
    if dry_run:
        return [*lines, "nothing was stored (--dry-run)"]
    day_changes.import_days(session, rows, now)
    return lines


def _counted(changes: Sequence[DayChange]) -> Iterator[str]:
    from models.plans.days import day_changes  # noqa: PLC0415

    result = day_changes.result_of(changes)
    for words, days in (
        ("added", result.added),
        ("changed", result.changed),
        ("removed", result.removed),
    ):
        named = f": {', '.join(day.isoformat() for day in days)}" if days else ""
        yield f"{words} {len(days)}{named}"


def _effects(session: Session, changes: Sequence[DayChange], today: date) -> Iterator[str]:
    from models import tables  # noqa: PLC0415
    from models.reminders.rounds import day_effects  # noqa: PLC0415

    found = day_effects.effects(session, changes, today, tables.ON_DAYS)
    for day, numbers in found.rounds.items():
        yield f"due on it\t{day.isoformat()}\t{' '.join(numbers)}"
    for step in found.moved:
        days = f"{step.before.isoformat()} -> {step.after.isoformat()}"
        yield f"reminder\tround {step.round.isoformat()}\t{step.offset:+d}\t{days}"
    for room, planned in found.planned.items():
        for each in planned:
            yield f"planned on it\t{each.day.isoformat()}\t{room}\t{each.title}".rstrip()
