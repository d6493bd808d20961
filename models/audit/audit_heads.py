"""The audit trail's finished days: entries as they lie there, their sum, a day's head. Never
commits.

A head covers everything written since the head before it, in the order of writing. It is sent to
administrators and printed on documents, so that it stands where nobody who alters the database can
reach it.
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
"""Rows held at once."""

SHOWN = 16
"""Letters of a head that are printed and sent: 80 bits."""

# -- reading -------------------------------------------------------------------------------------
# Values as the database holds them: what was altered need not be what the column's type reads.

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
    """The query's rows, few of them in memory."""
    return iter(session.execute(query.execution_options(yield_per=AT_A_TIME)))


def content(row: Row[Any]) -> bytes:
    """What a row of ENTRIES says, as it is hashed."""
    return trail.content_of(
        row.subject, row.number, moment(row.at), row.actor_id, row.verb, _details(row.details)
    )


def moment(stored: object) -> object:
    """SQLite keeps moments as texts, in UTC."""
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
    """What entries come to, in the order in which they were written."""

    def __init__(self, key: bytes) -> None:
        self.entries, self._mac = 0, trail.mac(key, [b"entries"])

    def add(self, row: Row[Any]) -> None:
        """One more entry, the next one written."""
        self.entries += 1
        trail.add(self._mac, f"{row.id} {row.link}".encode())
        trail.add(self._mac, content(row))

    def digest(self) -> bytes:
        """The keyed sum so far."""
        return self._mac.digest()


HeadFacts = tuple[object, object, object, object]
"""Day, last id, count of entries, moment of closing."""


def head_mac(key: bytes, before: str, facts: HeadFacts, digest: bytes) -> str:
    """The head of a day, `before` being the one before it, `digest` the sum of its entries."""
    told = trail.content_of("head", facts[2], facts[3], facts[1], "close", str(facts[0]))
    made = trail.mac(key, [b"head", before.encode(), told, digest])
    return base64.b32encode(made.digest()[:20]).decode()


# -- closing a day -------------------------------------------------------------------------------


def may_close(session: Session, now: datetime) -> bool:
    """Whether a finished office day has entries that no head covers; reads only."""
    last = _newest(session)
    if last is not None and last.day >= _yesterday(now):
        return False
    return session.execute(_uncovered(last, now).limit(1)).first() is not None


def boundary(session: Session, now: datetime) -> int | None:
    """The last entry of the days before this one that no head covers, None where there is none.

    To be committed before `close_day`: no entry of a lower id can come after it. PostgreSQL gives
    ids out before their rows are seen, so that writers are waited for here, for a moment.
    """
    if not FLAGS[session.get_bind().dialect.name].one_writer:
        session.execute(text("LOCK TABLE audit_entry IN SHARE ROW EXCLUSIVE MODE"))
    newest = _uncovered(_newest(session), now).order_by(AuditEntry.id.desc()).limit(1)
    found: int | None = session.scalar(newest)
    return found


def close_day(session: Session, through: int, now: datetime) -> AuditHead | None:
    """Write the head of the office day before that of `now`, over what was written since the head
    before it up to entry `through` (`boundary`); None where the day has its head. Days on which
    nobody closed one are covered by the next.
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
    """A head as it is sent and printed: `ABCD-EFGH-IJKL-MNOP`."""
    return "-".join(head.mac[at : at + 4] for at in range(0, SHOWN, 4))


def latest(session: Session, at: datetime) -> AuditHead | None:
    """The newest head there was at the aware moment."""
    query = select(AuditHead).where(AuditHead.closed_at <= at).order_by(AuditHead.day.desc())
    return session.scalars(query.limit(1)).first()


def heads_since(session: Session, first: date) -> list[AuditHead]:
    """Heads of that day and later ones, the earliest first."""
    query = select(AuditHead).where(AuditHead.day >= first).order_by(AuditHead.day)
    return list(session.scalars(query))


def unknown(session: Session, shown: Iterable[str]) -> list[str]:
    """Of these printed heads those that no day has: the trail was cut off or altered since."""
    macs = set(session.scalars(select(func.substr(AuditHead.mac, 1, SHOWN))))
    return [each for each in shown if each.upper().replace("-", "").replace(" ", "") not in macs]
