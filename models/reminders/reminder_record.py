"""What was sent to whom: the unique keys that let a reminder go out once.

A person's digest is claimed by (person, day), each of its lines by (duty, step, person). A second
pass, another host, or a clock set back find the rows there and add nothing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    Integer,
    String,
    and_,
    bindparam,
    cast,
    delete,
    select,
    true,
)
from sqlalchemy.orm import Session

from models.base import insert_once, member, of_json, table_of
from models.duties.reminder_tables import LEFT_OUT, PUSH, ReminderDigest, ReminderLine
from models.queues.outbox import OutboxMessage
from models.reminders.reminder_lines import Digest, Line, SentLines


def load(session: Session, first: date, today: date) -> SentLines:
    """Returns what was sent from that day on, and who was told on `today`. Takes two statements."""
    sent = SentLines()
    session.flush()
    rows = session.connection().execute(_LINES, {"first": first})
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


def told_lines(
    session: Session, day: date, person_ids: Collection[int]
) -> dict[int, tuple[datetime, list[str]]]:
    """Returns when each of these people had their digest of that day (aware), and the keys of the
    duties in it. Sealed ones are among them."""
    found: dict[int, tuple[datetime, list[str]]] = {}
    its_lines = and_(
        ReminderLine.person_id == ReminderDigest.person_id,
        ReminderLine.day == ReminderDigest.day,
        ReminderLine.via != LEFT_OUT,
    )
    rows = session.execute(
        select(ReminderDigest.person_id, ReminderDigest.at, ReminderLine.duty_key)
        .join(ReminderLine, its_lines)
        .where(ReminderDigest.day == day, ReminderDigest.person_id.in_(person_ids))
        .order_by(ReminderLine.id)
    )
    for person_id, at, key in rows:
        _, keys = found.setdefault(person_id, (at, []))
        if key not in keys:
            keys.append(key)
    return found


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
    new = _noted(session, claimed, via, outbox_key)
    if new is None:
        _note_told(session, (line for digest in claimed for line in digest.lines), now)
        return claimed
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


def _note_told(session: Session, lines: Iterable[Line], now: datetime) -> None:
    """Does what a kind of duty does when a line of it is sent."""
    for line in lines:
        when_told = line.duty.kind.when_told
        if when_told is not None:
            when_told(session, line.duty, line.role, line.person_id, now)


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
    lines = [line for digest in found for line in (*digest.lines, *digest.covered)]
    new = _noted(session, found, LEFT_OUT)
    return lines if new is None else [line for line in lines if line.key in new]


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
    mine = set(map(tuple, session.connection().execute(returning, rows))) if rows else set()
    return [digest for digest in found if (digest.person_id, digest.day) in mine]


def _noted(
    session: Session, found: Sequence[Digest], via: str, outbox_key: str | None = None
) -> set[tuple[str, str, int]] | None:
    """Notes the lines of these digests, all of a day by one statement.

    Returns the keys of those that were not there before; None if that is all of them.
    """
    connection, told = session.connection(), 0
    statement = _noting(connection.dialect.name)
    new: set[tuple[str, str, int]] = set()
    for day, digests in groupby(sorted(found, key=_day), key=_day):
        lines = [row for digest in digests for row in _rows(digest, via, outbox_key)]
        given = {"lines": json.dumps(lines), "on": day, "by": via}
        new.update(map(tuple, connection.execute(statement, given).all()))  # row by row is dearer
        told += len(lines)
    return None if len(new) == told else new


def _day(digest: Digest) -> date:
    return digest.day


def _rows(digest: Digest, via: str, outbox_key: str | None) -> Iterator[list[Any]]:
    """Yields what `_noting` takes of each line."""
    key = None if via == LEFT_OUT else outbox_key or digest.key
    for line in (*digest.lines, *digest.covered):
        yield [line.duty.key, line.step, line.person_id, line.role, key]


@cache
def _noting(dialect: str) -> Any:
    """An INSERT of lines that are bound as one JSON text (`_rows`), each where it is not yet there.
    It returns the keys of the new ones."""
    rows = of_json(dialect, bindparam("lines", type_=String))
    duty_key, step, person_id, role, outbox_key = (member(rows, place) for place in range(5))
    day, via = bindparam("on", type_=Date), bindparam("by", type_=String)
    told: dict[str, ColumnElement[Any]] = {
        "duty_key": duty_key,
        "step": step,
        "person_id": cast(person_id, Integer),
        "role": role,
        "day": day,
        "via": via,
        "outbox_key": outbox_key,
    }
    # SQLite could not tell ON CONFLICT from the ON of a join without a WHERE.
    insert = insert_once(ReminderLine, dialect).from_select(
        list(told), select(*told.values()).select_from(rows).where(true())
    )
    columns = table_of(ReminderLine).c
    return insert.returning(columns.duty_key, columns.step, columns.person_id)


def _forget(session: Session, person_id: int, day: date) -> None:
    session.execute(
        delete(ReminderDigest).where(
            ReminderDigest.person_id == person_id, ReminderDigest.day == day
        )
    )
