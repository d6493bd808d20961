"""Checks that the audit trail is as it was written.

The links between a subject's entries (`trail`) show an altered entry, a missing one, and a changed
order. The head of each finished office day (`audit_heads`) shows entries cut off at the end, a
whole subject removed, and an altered head. If the newest head was cut off too, only a copy of that
head shows it.
"""

from __future__ import annotations

import hmac
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Row
from sqlalchemy.orm import Session

from models.audit.audit_heads import ENTRIES, HEADS, Sum, content, head_mac, moment, streamed
from models.base import table_of
from models.trail import trail
from models.trail.audit_entry import AuditEntry

_rows = table_of(AuditEntry)
_LINKED = ENTRIES.where(_rows.c.number.is_not(None)).order_by(_rows.c.subject, _rows.c.number)

ALTERED, MISSING, ORDER, LOOSE = "altered", "missing", "order", "loose"
FEWER, MORE, DAY = "fewer", "more", "day"
MOST_NAMED = 1000
"""So many faults are listed; further ones are only counted."""


@dataclass(frozen=True)
class TrailFault:
    """Something is not as it was written.

    code: of an entry: `altered`, `missing` (numbers before it), `order` (written after the next
    one) or `loose` (in no chain). Of a day: `fewer` or `more` entries than its head counts, or
    `day` (its entries or its head were altered).
    where: `gift:3 no. 2 (entry 17)`, or a day.
    """

    code: str
    where: str


@dataclass
class Verified:
    """What a check read and found.

    before: entries older than the chain.
    open: entries that no head covers yet.
    found: how many faults of each code.
    faults: the first MOST_NAMED of them.
    """

    entries: int = 0
    subjects: int = 0
    days: int = 0
    before: int = 0
    open: int = 0
    found: Counter[str] = field(default_factory=Counter)
    faults: list[TrailFault] = field(default_factory=list)

    def note(self, code: str, where: str) -> None:
        self.found[code] += 1
        if len(self.faults) < MOST_NAMED:
            self.faults.append(TrailFault(code, where))


def verify(session: Session) -> Verified:
    """Check the whole trail, some rows at a time."""
    key, verified = trail.key_of(session), Verified()
    heads = list(session.execute(HEADS))
    _chains(session, key, verified)
    _loose(session, _reach(heads[0]) if heads else None, verified)
    _days(session, key, heads, verified)
    return verified


# -- chains --------------------------------------------------------------------------------------


@dataclass
class _Chain:
    """A subject while it is read.

    befores: the links after which its next entry may come. After an altered entry these are two:
    the stored link and the right one.
    """

    subject: object
    next: int = 1
    befores: tuple[str, ...] = (trail.BEGINNING,)
    last_id: int = 0


def _chains(session: Session, key: bytes, verified: Verified) -> None:
    chain: _Chain | None = None
    for row in streamed(session, _LINKED):
        verified.entries += 1
        if chain is None or chain.subject != row.subject:
            verified.subjects += 1
            chain = _Chain(row.subject)
        _follow(key, chain, row, verified)


def _follow(key: bytes, chain: _Chain, row: Row[Any], verified: Verified) -> None:
    written, stored = content(row), str(row.link)
    if row.number != chain.next:
        verified.note(MISSING, f"{row.subject} before no. {row.number} (entry {row.id})")
        chain.befores = (stored,)
    else:
        fitting = [trail.link_after(key, before, written) for before in chain.befores]
        if not any(hmac.compare_digest(link, stored) for link in fitting if stored.isascii()):
            verified.note(ALTERED, _place(row))
            chain.befores = (stored, fitting[0])
        else:
            chain.befores = (stored,)
    if row.id <= chain.last_id:
        verified.note(ORDER, _place(row))
    chain.last_id = max(chain.last_id, row.id)
    chain.next = row.number + 1 if isinstance(row.number, int) else chain.next


def _place(row: Row[Any]) -> str:
    return f"{row.subject} no. {row.number} (entry {row.id})"


def _loose(session: Session, first_covered: int | None, verified: Verified) -> None:
    """Check the entries in no chain: only entries that the first head covers may have none."""
    for row in streamed(session, ENTRIES.where(_rows.c.number.is_(None))):
        verified.entries += 1
        if row.link is None and (first_covered is None or row.id <= first_covered):
            verified.before += 1
        else:
            verified.note(LOOSE, f"{row.subject} (entry {row.id})")


# -- days ----------------------------------------------------------------------------------------


def _days(session: Session, key: bytes, heads: list[Row[Any]], verified: Verified) -> None:
    rows = streamed(session, ENTRIES.order_by(_rows.c.id))
    row = next(rows, None)
    befores: tuple[str, ...] = (trail.BEGINNING,)
    for head in heads:
        verified.days += 1
        sum_ = Sum(key)
        while row is not None and row.id <= _reach(head):
            sum_.add(row)
            row = next(rows, None)
        befores = _check_day(key, befores, head, sum_, verified)
    while row is not None:
        verified.open += 1
        row = next(rows, None)


def _reach(head: Row[Any]) -> int:
    return head.last_id if isinstance(head.last_id, int) else 0


def _check_day(
    key: bytes, befores: tuple[str, ...], head: Row[Any], found: Sum, verified: Verified
) -> tuple[str, ...]:
    """Note what is wrong with a day. Returns the MACs after which the next head may come."""
    stored, digest = str(head.mac), found.digest()
    facts = (head.day, head.last_id, head.entries, moment(head.closed_at))
    fitting = [head_mac(key, before, facts, digest) for before in befores]
    if any(hmac.compare_digest(mac, stored) for mac in fitting if stored.isascii()):
        return (stored,)
    if isinstance(head.entries, int) and found.entries != head.entries:
        code = FEWER if found.entries < head.entries else MORE
    else:
        code = DAY
    verified.note(code, str(head.day))
    return (stored, fitting[0])
