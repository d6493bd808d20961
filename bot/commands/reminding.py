"""`calendar import` and `remind`: the office's own days, and one pass of the reminders."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click
from sqlalchemy import select

from bot.commands import desk, explaining
from bot.commands.reminder_table import (
    duty_words,
    quota_known,
    say_quota,
    say_silence,
    staff_ids,
    table,
)
from bot.settings import read_moment
from models.calendar import office_day
from models.queues.outbox import SENT, WAITING, OutboxMessage
from scheduler.ports import Clock, Outside

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from models.reminders.reminder_lines import Digest
    from models.reminders.round_announcements import Announcement

PATIENCE = 30.0  # seconds: another process may hold one of the messages meanwhile
AHEAD = timedelta(hours=1)
"""How far from now a pass may lie that sends by LINE's own API."""


@click.group("calendar")
def calendar_group() -> None:
    """The office's own days over the public holidays."""


@calendar_group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
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


# -- one pass ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class At:
    """A clock that stands at a moment of office time; ticks go on."""

    moment: datetime
    real: Clock

    def now(self) -> datetime:
        return self.moment

    def ticks(self) -> float:
        return self.real.ticks()


@click.command("remind")
@click.option("--at", "moment", metavar="T", help="office time, either era: 2570-03-19T09:00")
@click.option("--dry-run", is_flag=True, help="send nothing; explain every line")
def remind(moment: str | None, dry_run: bool) -> None:
    """One pass of the reminders at T (now, if not named), its messages sent before it returns."""
    told = None if moment is None else _moment(moment)
    with desk.migrated("remind") as made:
        real = made.outside.clock
        when = told or real.now()
        far = when - real.now() > AHEAD
        if far and made.settings.against_line and not dry_run:
            raise click.UsageError(
                "a pass more than an hour from now would tell people too early by LINE: "
                "add --dry-run to see it"
            )
        outside = replace(made.outside, clock=At(when, real))
        if dry_run:
            explaining.explain(outside)
        else:
            _carry_out(outside, real)


def _moment(text: str) -> datetime:
    try:
        return read_moment(text.strip())
    except ValueError as wrong:
        raise click.UsageError(f"{text} is no moment such as 2570-03-19T09:00") from wrong


def _carry_out(outside: Outside, real: Clock) -> None:
    from models.plans.working_days import working_days  # noqa: PLC0415
    from scheduler.reminders.reminders_fire import fire  # noqa: PLC0415
    from scheduler.reminders.rounds_announce import announce_one  # noqa: PLC0415

    now, database = outside.clock.now(), outside.database
    calendar = database.read(working_days)
    if not calendar.may_speak(now):
        say_silence(now, calendar.next_speaking(now))
        return
    groups = database.read(lambda session: _announced(outside, session))
    fired = fire(outside)
    while announce_one(outside):
        pass
    keys = [digest.key for digest in fired.queued] + [each.key for each in groups]
    # What else waits is sent at its own time: nothing may expire, or leave early, for our sake.
    states = _send(replace(outside, clock=At(min(now, real.now()), real)), keys)
    told = {digest.person_id for digest in fired.queued + fired.left_out}
    staff = database.read(lambda session: staff_ids(session, told))
    rows = [(*row, states.get(d.key, WAITING)) for d in fired.queued for row in _lines(d, staff)]
    rows += [(*row, "left out: quota") for d in fired.left_out for row in _lines(d, staff)]
    rows += [_group_row(each, states.get(each.key, "left out: quota")) for each in groups]
    table(("staff_id", "role", "step", "duty", "outcome"), rows)
    sent = [digest for digest in fired.queued if states.get(digest.key) == SENT]
    members = sum(each.members for each in groups if states.get(each.key) == SENT)
    click.echo(f"{len(sent)} people told, {len(sent) + members} messages billed")
    waiting = sum(state == WAITING for state in states.values())
    if waiting:
        click.echo(f"{waiting} messages could not leave yet: the worker tries again")
    say_quota(database.read(lambda session: quota_known(session, now)))


def _announced(outside: Outside, session: Session) -> list[Announcement]:
    from models.plans.working_days import working_days  # noqa: PLC0415
    from models.reminders import round_announcements  # noqa: PLC0415

    today = office_day(outside.clock.now())
    return round_announcements.due(session, outside.sealer, working_days(session), today)


def _group_row(each: Announcement, outcome: str) -> tuple[str, ...]:
    return f"group {each.code}", "group", f"{each.offset:+d}", f"round {each.round}", outcome


def _send(outside: Outside, keys: Collection[str]) -> dict[str, str]:
    """Send until none of these messages is due any more; where each of them stands."""
    from scheduler.outbox_send import send_one  # noqa: PLC0415

    end, never = outside.clock.ticks() + PATIENCE, threading.Event()
    while True:
        while send_one(outside):
            pass
        held = outside.database.read(lambda session: _held(session, outside, keys))
        if not held or outside.clock.ticks() > end:
            return outside.database.read(lambda session: _states(session, keys))
        never.wait(0.2)


def _states(session: Session, keys: Collection[str]) -> dict[str, str]:
    query = select(OutboxMessage.key, OutboxMessage.state).where(OutboxMessage.key.in_(keys))
    return {key: state for key, state in session.execute(query)}


def _held(session: Session, outside: Outside, keys: Collection[str]) -> bool:
    """Whether another process is sending one of them at this moment."""
    query = select(OutboxMessage.id).where(
        OutboxMessage.key.in_(keys),
        OutboxMessage.state == WAITING,
        OutboxMessage.leased_until > outside.clock.ticks(),
    )
    return session.scalars(query.limit(1)).first() is not None


def _lines(digest: Digest, staff: dict[int, str]) -> Iterator[tuple[str, ...]]:
    for line in (*digest.lines, *digest.covered):
        who = staff.get(digest.person_id, "?")
        yield who, line.role, line.step, duty_words(line.duty)
