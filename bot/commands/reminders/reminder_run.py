"""One pass of the reminders at a moment, for `remind`: its messages are sent before it returns."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

import click
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.commands import printed
from bot.commands.reminders.reminder_table import (
    as_rows,
    duty_words,
    quota_row,
    say_quota,
    say_silence,
    staff_ids,
    table,
)
from models.calendar import office_day
from models.plans.working_days import working_days
from models.queues import quota
from models.queues.outbox import SENT, WAITING, OutboxMessage
from models.reminders.reminder_lines import Digest
from models.reminders.rounds import round_announcements
from models.reminders.rounds.round_announcements import RoundAnnouncement
from scheduler.outbox_send import send_one
from scheduler.ports import Clock, Outside
from scheduler.reminders.reminders_fire import fire
from scheduler.reminders.rounds_announce import announce_one

PATIENCE = 30.0  # seconds: another process may be sending one of the messages


@dataclass(frozen=True)
class At:
    """A clock that stands still at one moment of office time; ticks go on."""

    moment: datetime
    real: Clock

    def now(self) -> datetime:
        return self.moment

    def ticks(self) -> float:
        return self.real.ticks()


_HEADER = ("staff_id", "role", "step", "duty", "outcome")


def carry_out(outside: Outside, real: Clock, as_json: bool) -> None:
    """Run the pass at the clock's moment, send its messages, print what became of each."""
    now, database = outside.clock.now(), outside.database
    calendar = database.read(working_days)
    if not calendar.may_speak(now):
        speaks_at = calendar.next_speaking(now)
        if as_json:
            printed.put({"at": now, "silent_until": speaks_at, **_NOTHING})
        else:
            say_silence(now, speaks_at)
        return
    groups = database.read(lambda session: _announced(outside, session))
    fired = fire(outside)
    while announce_one(outside):
        pass
    keys = [digest.key for digest in fired.queued] + [each.key for each in groups]
    # Other waiting messages keep their own time: none may expire or leave early because of us.
    states = _send(replace(outside, clock=At(min(now, real.now()), real)), keys)
    people = {digest.person_id for digest in fired.queued + fired.left_out}
    staff = database.read(lambda session: staff_ids(session, people))
    rows = [(*row, states.get(d.key, WAITING)) for d in fired.queued for row in _lines(d, staff)]
    rows += [(*row, "left out: quota") for d in fired.left_out for row in _lines(d, staff)]
    rows += [_group_row(each, states.get(each.key, "left out: quota")) for each in groups]
    sent = [digest for digest in fired.queued if states.get(digest.key) == SENT]
    members = sum(each.members for each in groups if states.get(each.key) == SENT)
    waiting = sum(state == WAITING for state in states.values())
    known = database.read(lambda session: quota.load(session, now))
    if as_json:
        told = {"people": len(sent), "billed": len(sent) + members, "waiting": waiting}
        rest = {"quota": quota_row(known), "lines": as_rows(_HEADER, rows)}
        printed.put({"at": now, "silent_until": None, **told, **rest})
        return
    table(_HEADER, rows)
    click.echo(f"{len(sent)} people told, {len(sent) + members} messages billed")
    if waiting:
        click.echo(f"{waiting} messages could not leave yet: the worker tries again")
    say_quota(known)


_NOTHING: printed.Row = {"people": 0, "billed": 0, "waiting": 0, "quota": None, "lines": []}


def _announced(outside: Outside, session: Session) -> list[RoundAnnouncement]:
    today = office_day(outside.clock.now())
    return round_announcements.due(session, outside.sealer, working_days(session), today)


def _group_row(each: RoundAnnouncement, outcome: str) -> tuple[str, ...]:
    return f"group {each.code}", "group", f"{each.offset:+d}", f"round {each.round}", outcome


def _send(outside: Outside, keys: Collection[str]) -> dict[str, str]:
    """Send until none of these messages is due. Returns the state of each by its key."""
    end, never = outside.clock.ticks() + PATIENCE, threading.Event()
    while True:
        while send_one(outside):
            pass
        busy = outside.database.read(lambda session: _being_sent(session, outside, keys))
        if not busy or outside.clock.ticks() > end:
            return outside.database.read(lambda session: _states(session, keys))
        never.wait(0.2)


def _states(session: Session, keys: Collection[str]) -> dict[str, str]:
    query = select(OutboxMessage.key, OutboxMessage.state).where(OutboxMessage.key.in_(keys))
    return {key: state for key, state in session.execute(query)}


def _being_sent(session: Session, outside: Outside, keys: Collection[str]) -> bool:
    """Return whether another process is sending one of them now."""
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
