"""`status`, `check`, `replay`: the figures, and the rows that are stuck."""

from __future__ import annotations

import os
import re
import sys
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from bot.commands import desk, printed
from bot.refusals import CannotStart
from models.calendar import fiscal_year, office_day

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from bot.clock import OfficeClock
    from bot.settings import Settings
    from bot.wiring import Assembled
    from models.database import Database


_ILLNESS = "illness"


@click.command("status")
@click.option("--round", "due", help="a round's date, either era: 2570-03-20")
@click.option("--bureau", help="a bureau's full name")
@printed.JSON
def status(due: str | None, bureau: str | None, as_json: bool) -> None:
    """Who has sent what: the figures administrators see in chat."""
    day = desk.day_of(due) if due is not None else None
    rows = desk.look("status", lambda session, now: _status_rows(session, now, day, bureau))
    if not as_json:
        click.echo("bureau\towed\tapproved\twaiting\treturned\tnot sent\tlate")
    printed.rows(rows, as_json, printed.columns)


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
@printed.JSON
def check(as_json: bool) -> None:
    """What is wrong now and what to do, and rows that are stuck; exit 1 if there is anything."""
    with desk.opened("check") as (settings, database, clock):
        ill, reads = _ill(settings, database, clock)
        stuck = database.read(_stuck) if reads else []
    printed.rows([*ill, *stuck], as_json, _line, "nothing is stuck")
    if stuck:
        ways = "`replay ID` tries one again, `replay --drop ID` gives it up"
        click.echo(f"{len(stuck)} stuck: {ways}", err=True)
    if stuck or ill:
        sys.exit(1)


def _line(row: printed.Row) -> str:
    told = (row["fault"], row["to_do"]) if row["kind"] == _ILLNESS else (row["kind"], row["fault"])
    return "\t".join((row["id"], *map(str, told)))


def _ill(
    settings: Settings, database: Database, clock: OfficeClock
) -> tuple[list[printed.Row], bool]:
    """Return what is wrong and what to do, but for the rows that `check` lists; and whether the
    database answers."""
    from bot import measuring  # noqa: PLC0415
    from bot.clock import real_now  # noqa: PLC0415
    from bot.randomness import RandomBytes  # noqa: PLC0415
    from models.upkeep import illnesses, vitals  # noqa: PLC0415

    storing = measuring.storing_fault(database, f"check-{os.getpid()}", RandomBytes())
    machine = vitals.Machine(storing, measuring.free_bytes(settings.data_dir))
    now, ticks, real = clock.now(), clock.ticks(), real_now()
    measured = database.read(lambda session: vitals.read(session, machine, now, ticks, real))
    found: list[printed.Row] = [
        {
            "id": f"ill:{symptom.illness.name}",
            "kind": _ILLNESS,
            "fault": symptom.words,
            "to_do": symptom.illness.to_do,
        }
        for symptom in illnesses.symptoms(measured)
        if symptom.illness.name != "parked"
    ]
    return found, not measured.blind


def _stuck(session: Session) -> list[printed.Row]:
    from models.queues import inbox_lanes, outbox_parked  # noqa: PLC0415

    events = inbox_lanes.parked_events(session)
    messages = outbox_parked.parked_messages(session)
    rows = [(f"in:{e.id}", e.kind, e.fault) for e in events]
    rows += [(f"out:{m.id}", m.kind, m.fault) for m in messages]
    return [
        {"id": name, "kind": kind, "fault": fault, "to_do": f"strongbot replay {name}"}
        for name, kind, fault in rows
    ]


@click.command("replay")
@click.option("--drop", is_flag=True, help="give the row up instead: nothing comes of it")
@click.argument("row", metavar="ID")
@click.option("--dry-run", is_flag=True, help="only say whether the row is stuck; store nothing")
def replay(row: str, drop: bool, dry_run: bool) -> None:
    """Try a stuck row again (ID as `check` prints it: in:12, out:7)."""
    kind, _, number = row.partition(":")
    if not re.fullmatch("(in|out):[0-9]{1,18}", row):
        raise click.UsageError("ID is what `check` prints: in:12 or out:7")
    settle = _give_up if drop else _try_again
    if not desk.write(
        "replay", lambda session, at: settle(session, at, kind, int(number)), dry_run
    ):
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
