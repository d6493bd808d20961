"""The heads of the audit trail: a checksum for each finished office day.

A head covers everything written since the head before, in the order of writing. It is sent to
administrators and printed on documents, where somebody who alters the database cannot reach it.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, String, cast, func, select, text, type_coerce
from sqlalchemy.orm import Session

from models.base import FLAGS, table_of
from models.calendar import BANGKOK, office_day
from models.trail import trail
from models.trail.audit_entry import AuditEntry, AuditHead

AT_A_TIME = 500
"""Rows in memory at once."""

SHOWN = 16
"""How many letters of a head are printed and sent: 80 bits."""

# -- reading -------------------------------------------------------------------------------------
# Values are read as stored: an altered value may not fit the column's type.

_rows, _heads = table_of(AuditEntry), table_of(AuditHead)
ENTRIES = select(
    _rows.c.id,
    type_coerce(_rows.c.at, String).label("at"),
    _rows.c.actor_id,
    _rows.c.verb,
    _rows.c.subject,
    cast(_rows.c.details, String).label("details"),
    _rows.c.number,
    _rows.c.link,
)
HEADS = select(
    type_coerce(_heads.c.day, String).label("day"),
    _heads.c.last_id,
    _heads.c.entries,
    type_coerce(_heads.c.closed_at, String).label("closed_at"),
    _heads.c.mac,
).order_by(_heads.c.day)


def streamed(session: Session, query: Any) -> Iterator[Row[Any]]:
    return iter(session.execute(query.execution_options(yield_per=AT_A_TIME)))


def content(row: Row[Any]) -> bytes:
    """The content of a row of ENTRIES, as the bytes that are hashed."""
    return trail.content_of(
        row.subject, row.number, moment(row.at), row.actor_id, row.verb, _details(row.details)
    )


def moment(stored: object) -> object:
    """The stored value as an aware moment; SQLite stores moments as text in UTC."""
    if not isinstance(stored, str):
        return stored
    try:
        read = datetime.fromisoformat(stored)
    except ValueError:
        return stored
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)


def _details(stored: object) -> object:
    try:
        return json.loads(str(stored))
    except ValueError:
        return stored


# -- sums ----------------------------------------------------------------------------------------


class Sum:
    """A keyed sum over entries, in the order in which they were written."""

    def __init__(self, key: bytes) -> None:
        self.entries, self._mac = 0, trail.mac(key, [b"entries"])

    def add(self, row: Row[Any]) -> None:
        self.entries += 1
        trail.add(self._mac, f"{row.id} {row.link}".encode())
        trail.add(self._mac, content(row))

    def digest(self) -> bytes:
        return self._mac.digest()


HeadFacts = tuple[object, object, object, object]
"""Day, last id, count of entries, moment of closing."""


def head_mac(key: bytes, before: str, facts: HeadFacts, digest: bytes) -> str:
    """The MAC of a day's head. before: the MAC of the head before. digest: its entries' sum."""
    stated = trail.content_of("head", facts[2], facts[3], facts[1], "close", str(facts[0]))
    made = trail.mac(key, [b"head", before.encode(), stated, digest])
    return base64.b32encode(made.digest()[:20]).decode()


# -- closing a day -------------------------------------------------------------------------------


def may_close(session: Session, now: datetime) -> bool:
    """Whether a finished office day has entries that no head covers."""
    last = _newest(session)
    if last is not None and last.day >= _yesterday(now):
        return False
    return session.execute(_uncovered(last, now).limit(1)).first() is not None


def boundary(session: Session, now: datetime) -> int | None:
    """The id of the last entry of finished days that no head covers, or None.

    Commit it before `close_day`: then no entry with a lower id can appear. PostgreSQL gives out
    ids before their rows are visible, so this waits a moment for writers.
    """
    if not FLAGS[session.get_bind().dialect.name].one_writer:
        session.execute(text("LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE"))
    newest = _uncovered(_newest(session), now).order_by(AuditEntry.id.desc()).limit(1)
    found: int | None = session.scalar(newest)
    return found


def close_day(session: Session, through: int, now: datetime) -> AuditHead | None:
    """Write the head of yesterday (at the office), up to entry `through` (see `boundary`).

    Returns None if yesterday has its head. It also covers earlier days that were not closed.
    """
    if not FLAGS[session.get_bind().dialect.name].one_writer:
        session.execute(text("LOCK TABLE audit_head IN SHARE ROW EXCLUSIVE MODE"))
    key, last, day = trail.key_of(session), _newest(session), _yesterday(now)
    since = last.last_id if last is not None else 0
    if (last is not None and last.day >= day) or through <= since:
        return None
    sum_ = Sum(key)
    new = ENTRIES.where(_rows.c.id > since, _rows.c.id <= through).order_by(_rows.c.id)
    for row in streamed(session, new):
        sum_.add(row)
    before = last.mac if last is not None else trail.BEGINNING
    facts = (day, through, sum_.entries, now)
    mac = head_mac(key, before, facts, sum_.digest())
    head = AuditHead(day=day, last_id=through, entries=sum_.entries, closed_at=now, mac=mac)
    session.add(head)
    session.flush()
    return head


def _yesterday(now: datetime) -> date:
    return office_day(now) - timedelta(days=1)


def _newest(session: Session) -> AuditHead | None:
    return session.scalars(select(AuditHead).order_by(AuditHead.day.desc()).limit(1)).first()


def _uncovered(last: AuditHead | None, now: datetime) -> Any:
    begins = datetime.combine(office_day(now), time(), BANGKOK)
    since = last.last_id if last is not None else 0
    return select(AuditEntry.id).where(AuditEntry.id > since, AuditEntry.at < begins)


# -- heads that leave the database ---------------------------------------------------------------


def short(head: AuditHead) -> str:
    """The head as it is sent and printed: `ABCD-EFGH-IJKL-MNOP`."""
    return "-".join(head.mac[at : at + 4] for at in range(0, SHOWN, 4))


def latest(session: Session, at: datetime) -> AuditHead | None:
    """The newest head at the aware moment."""
    query = select(AuditHead).where(AuditHead.closed_at <= at).order_by(AuditHead.day.desc())
    return session.scalars(query.limit(1)).first()


def heads_since(session: Session, first: date) -> list[AuditHead]:
    """Heads of that day and later ones, the earliest first."""
    query = select(AuditHead).where(AuditHead.day >= first).order_by(AuditHead.day)
    return list(session.scalars(query))


def unknown(session: Session, shown: Iterable[str]) -> list[str]:
    """The printed heads that no day has: the trail was cut off or altered since."""
    macs = set(session.scalars(select(func.substr(AuditHead.mac, 1, SHOWN))))
    return [each for each in shown if each.upper().replace("-", "").replace(" ", "") not in macs]
