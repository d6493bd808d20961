"""What was sent to whom: the unique keys that let a reminder go out once.

A person's digest is claimed by (person, day), each of its lines by (duty, step, person). A second
pass, another host, or a clock set back find the rows there and add nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Date, bindparam, delete, select
from sqlalchemy.orm import Session

from models.base import insert_once, table_of
from models.duties.reminder_tables import LEFT_OUT, PUSH, ReminderDigest, ReminderLine
from models.queues.outbox import OutboxMessage
from models.reminders.reminder_lines import Digest, Line, SentLines


def load(session: Session, first: date, today: date) -> SentLines:
    """Returns what was sent from that day on, and who was told on `today`. Takes two statements."""
    sent = SentLines()
    rows = session.execute(_LINES, {"first": first})
    for duty_key, step, person_id, day, via in rows:
        sent.lines.setdefault((duty_key, person_id), {})[step] = day
        if via == LEFT_OUT:
            sent.unheard.add((duty_key, step, person_id))
    sent.told.update(session.scalars(_TOLD, {"today": today}))
    return sent


# Built once: every turn asks them.
_LINES = select(
    ReminderLine.duty_key,
    ReminderLine.step,
    ReminderLine.person_id,
    ReminderLine.day,
    ReminderLine.via,
).where(ReminderLine.day >= bindparam("first", type_=Date))
_TOLD = select(ReminderDigest.person_id).where(ReminderDigest.day == bindparam("today", type_=Date))


def was_told(session: Session, person_id: int, day: date) -> bool:
    """Returns whether the person had their digest of that day."""
    return session.get(ReminderDigest, (person_id, day)) is not None


def note_digests(
    session: Session,
    found: Sequence[Digest],
    now: datetime,
    via: str = PUSH,
    outbox_key: str | None = None,
) -> list[Digest]:
    """Notes digests as sent, and returns what of them is new: only that may be sent.

    via: PUSH or REPLY.
    outbox_key: of the message that carries it. None: the digest's own key.

    Whoever has had a digest on that day gets none. A line that was sent before is dropped, and so
    is a digest of which nothing is left. Takes a few statements for all together. To be committed
    together with the message.
    """
    claimed = _claimed(session, found, now, via, outbox_key)
    rows = []
    for digest in claimed:
        key = outbox_key or digest.key
        told = (*digest.lines, *digest.covered)
        rows += [_row(line, digest.day, via, key) for line in told]
    new = _inserted(session, rows)
    kept = []
    for digest in claimed:
        fresh = tuple(line for line in digest.lines if line.key in new)
        covered = tuple(line for line in digest.covered if line.key in new)
        if fresh:
            kept.append(Digest(digest.person_id, digest.day, fresh, covered))
            _note_told(session, fresh, now)
        else:
            _forget(session, digest.person_id, digest.day)
    return kept


def _note_told(session: Session, lines: Sequence[Line], now: datetime) -> None:
    """Does what a kind of duty does when a line of it is sent."""
    for line in lines:
        if line.duty.kind.when_told is not None:
            line.duty.kind.when_told(session, line.duty, line.role, line.person_id, now)


def note_afresh(
    session: Session,
    found: Sequence[Digest],
    now: datetime,
    random_bytes: Callable[[int], bytes],
) -> list[tuple[Digest, str]]:
    """Notes digests as sent by a push, and returns the new ones, each with the key of its message.

    A message that was cancelled or expired holds its key for ever. What is to be sent again on that
    day goes under another key, or it would be noted as sent and never leave.
    """
    keys = [digest.key for digest in found]
    used = set(session.scalars(select(OutboxMessage.key).where(OutboxMessage.key.in_(keys))))
    usual = [digest for digest in found if digest.key not in used]
    new = [(digest, digest.key) for digest in note_digests(session, usual, now)]
    for digest in found:
        if digest.key in used:
            key = f"{digest.key}:{random_bytes(4).hex()}"
            again = note_digests(session, [digest], now, outbox_key=key)
            new += [(each, key) for each in again]
    return new


def unsay_lines(session: Session, outbox_key: str) -> None:
    """Takes back the lines of a message that was refused. They are sent again, on another day."""
    session.execute(delete(ReminderLine).where(ReminderLine.outbox_key == outbox_key))


def note_left_out(session: Session, found: Sequence[Digest]) -> list[Line]:
    """Notes lines that the quota left out, and returns the new ones of them. They are done with."""
    lines = [(line, d.day) for d in found for line in (*d.lines, *d.covered)]
    new = _inserted(session, [_row(line, day, LEFT_OUT, None) for line, day in lines])
    return [line for line, _ in lines if line.key in new]


def unsay(session: Session, outbox_key: str) -> None:
    """Takes back the lines of a message that reached nobody (parked, expired, cancelled), so that
    they are sent again. Only for messages of which LINE certainly took nothing."""
    unsay_lines(session, outbox_key)
    session.execute(delete(ReminderDigest).where(ReminderDigest.outbox_key == outbox_key))


def _claimed(
    session: Session,
    found: Sequence[Digest],
    now: datetime,
    via: str,
    outbox_key: str | None,
) -> list[Digest]:
    rows = [
        {
            "person_id": digest.person_id,
            "day": digest.day,
            "via": via,
            "outbox_key": outbox_key or digest.key,
            "at": now,
        }
        for digest in found
    ]
    table = table_of(ReminderDigest)
    insert = insert_once(ReminderDigest, session.get_bind().dialect.name)
    returning = insert.returning(table.c.person_id, table.c.day)
    mine = {(row.person_id, row.day) for row in _all_rows(session, returning, rows)}
    return [digest for digest in found if (digest.person_id, digest.day) in mine]


def _row(line: Line, day: date, via: str, outbox_key: str | None) -> dict[str, Any]:
    return {
        "duty_key": line.duty.key,
        "step": line.step,
        "person_id": line.person_id,
        "role": line.role,
        "day": day,
        "via": via,
        "outbox_key": outbox_key,
    }


def _inserted(session: Session, rows: Sequence[Mapping[str, Any]]) -> set[tuple[str, str, int]]:
    table = table_of(ReminderLine)
    insert = insert_once(ReminderLine, session.get_bind().dialect.name)
    returning = insert.returning(table.c.duty_key, table.c.step, table.c.person_id)
    return set(map(tuple, _all_rows(session, returning, rows)))


def _all_rows(session: Session, statement: Any, rows: Sequence[Mapping[str, Any]]) -> list[Any]:
    return list(session.connection().execute(statement, rows)) if rows else []


def _forget(session: Session, person_id: int, day: date) -> None:
    session.execute(
        delete(ReminderDigest).where(
            ReminderDigest.person_id == person_id, ReminderDigest.day == day
        )
    )
