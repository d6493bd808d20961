"""`status`, `check`, `replay`: the figures, and the rows that are stuck."""

from __future__ import annotations

import json
import os
import re
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from bot.commands import desk
from bot.refusals import CannotStart
from models.calendar import fiscal_year, office_day

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.clock import OfficeClock
    from bot.settings import Settings
    from bot.wiring import Assembled
    from models.database import Database


@click.command("status")
@click.option("--round", "due", help="a round's date, either era: 2570-03-20")
@click.option("--bureau", help="a bureau's full name")
@click.option("--json", "as_json", is_flag=True)
def status(due: str | None, bureau: str | None, as_json: bool) -> None:
    """Who has sent what: the figures administrators see in chat."""
    day = desk.day_of(due) if due is not None else None
    rows = desk.look("status", lambda session, now: _status_rows(session, now, day, bureau))
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    click.echo("bureau\towed\tapproved\twaiting\treturned\tnot sent\tlate")
    for row in rows:
        click.echo("\t".join(str(value) for value in row.values()))


def _status_rows(
    session: Session, now: datetime, due: date | None, bureau: str | None
) -> list[dict[str, Any]]:
    from models.reports.figures import progress  # noqa: PLC0415

    today = office_day(now)
    narrow = progress.ReportFilter(
        bureau_ids=None if bureau is None else frozenset((desk.bureau_named(session, bureau).id,)),
        due=due,
    )
    year = fiscal_year(due or today)
    counted = progress.counts(session, year, today, by="bureau", narrow=narrow)
    return [
        {
            "bureau": count.name,
            "owed": count.total,
            "approved": count.approved,
            "submitted": count.submitted,
            "returned": count.returned,
            "none": count.none,
            "late": count.late,
        }
        for count in counted
    ]


@click.command("check")
def check() -> None:
    """What is wrong now and what to do, and rows that are stuck; exit 1 if there is anything."""
    with desk.opened("check") as (settings, database, clock):
        ill, reads = _ill(settings, database, clock)
        stuck = database.read(_stuck) if reads else []
    for line in [*ill, *stuck]:
        click.echo(line)
    if stuck:
        ways = "`replay ID` tries one again, `replay --drop ID` gives it up"
        click.echo(f"{len(stuck)} stuck: {ways}", err=True)
    if stuck or ill:
        sys.exit(1)
    click.echo("nothing is stuck")


def _ill(settings: Settings, database: Database, clock: OfficeClock) -> tuple[list[str], bool]:
    """Return `ill:<name>`, what is wrong and what to do, but for the rows that `check` lists; and
    whether the database answers."""
    from bot import measuring  # noqa: PLC0415
    from bot.clock import real_now  # noqa: PLC0415
    from bot.randomness import RandomBytes  # noqa: PLC0415
    from models.upkeep import illnesses, vitals  # noqa: PLC0415

    storing = measuring.storing_fault(database, f"check-{os.getpid()}", RandomBytes())
    machine = vitals.Machine(storing, measuring.free_bytes(settings.data_dir))
    now, ticks, real = clock.now(), clock.ticks(), real_now()
    measured = database.read(lambda session: vitals.read(session, machine, now, ticks, real))
    lines = [
        f"ill:{symptom.illness.name}\t{symptom.words}\t{symptom.illness.to_do}"
        for symptom in illnesses.symptoms(measured)
        if symptom.illness.name != "parked"
    ]
    return lines, not measured.blind


def _stuck(session: Session) -> list[str]:
    from models.queues import inbox_lanes, outbox_parked  # noqa: PLC0415

    events = inbox_lanes.parked_events(session)
    messages = outbox_parked.parked_messages(session)
    return [f"in:{e.id}\t{e.kind}\t{e.fault}" for e in events] + [
        f"out:{m.id}\t{m.kind}\t{m.fault}" for m in messages
    ]


@click.command("replay")
@click.option("--drop", is_flag=True, help="give the row up instead: nothing comes of it")
@click.argument("row", metavar="ID")
def replay(row: str, drop: bool) -> None:
    """Try a stuck row again (ID as `check` prints it: in:12, out:7)."""
    kind, _, number = row.partition(":")
    if not re.fullmatch("(in|out):[0-9]{1,18}", row):
        raise click.UsageError("ID is what `check` prints: in:12 or out:7")
    settle = _give_up if drop else _try_again
    if not desk.write("replay", lambda session, at: settle(session, at, kind, int(number))):
        gone = "" if drop else ", or its content is gone"
        raise CannotStart(f"{row} is not stuck{gone}")
    click.echo(f"{row} is given up" if drop else f"{row} is tried again by the worker")


def _try_again(session: Session, _at: Assembled, kind: str, number: int) -> bool:
    from models.queues import inbox_lanes, outbox_parked  # noqa: PLC0415

    again = inbox_lanes.replay if kind == "in" else outbox_parked.replay
    return again(session, number)


def _give_up(session: Session, at: Assembled, kind: str, number: int) -> bool:
    from models.queues import inbox_lanes, outbox_parked  # noqa: PLC0415

    give_up = inbox_lanes.give_up if kind == "in" else outbox_parked.give_up
    return give_up(session, number, at.outside.clock.now())
