"""Whether the audit trail is as it was written. Reads only.

Two things hold it. Each subject's entries are linked (`trail`): an altered entry, one missing
among others, an altered order is found by that, and named. Each finished office day has a head
(`audit_heads`): what is cut off at an end, a whole subject gone, a head altered is found by those.
What was cut off together with the newest head is found by whoever holds a copy of that head.
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
"""Faults that are named; further ones are counted."""


@dataclass(frozen=True)
class Fault:
    """Something is not as it was written. where: `gift:3 no. 2 (entry 17)`, or a day.

    code: of an entry `altered`, `missing` (numbers of a subject that are not there), `order`
    (written after what follows it), `loose` (outside any chain); of a day `fewer` or `more`
    entries than its head counts, `day` (its entries or its head altered).
    """

    code: str
    where: str


@dataclass
class Verified:
    """What was read. before: entries from before there was a chain; open: entries that no head
    covers yet; faults: the first of them, `found` in all."""

    entries: int = 0
    subjects: int = 0
    days: int = 0
    before: int = 0
    open: int = 0
    found: Counter[str] = field(default_factory=Counter)
    faults: list[Fault] = field(default_factory=list)

    def note(self, code: str, where: str) -> None:
        """One more fault."""
        self.found[code] += 1
        if len(self.faults) < MOST_NAMED:
            self.faults.append(Fault(code, where))


def verify(session: Session) -> Verified:
    """Read the whole trail, some rows at a time; its counts and what is wrong with it."""
    key, told = trail.key_of(session), Verified()
    heads = list(session.execute(HEADS))
    _chains(session, key, told)
    _loose(session, _reach(heads[0]) if heads else None, told)
    _days(session, key, heads, told)
    return told


# -- chains --------------------------------------------------------------------------------------


@dataclass
class _Chain:
    """A subject being read: the links its next entry may come after. Where an entry is altered the
    next one fits either what stands there or what should."""

    subject: object
    next: int = 1
    befores: tuple[str, ...] = (trail.BEGINNING,)
    last_id: int = 0


def _chains(session: Session, key: bytes, told: Verified) -> None:
    chain: _Chain | None = None
    for row in streamed(session, _LINKED):
        told.entries += 1
        if chain is None or chain.subject != row.subject:
            told.subjects += 1
            chain = _Chain(row.subject)
        _follow(key, chain, row, told)


def _follow(key: bytes, chain: _Chain, row: Row[Any], told: Verified) -> None:
    written, stored = content(row), str(row.link)
    if row.number != chain.next:
        told.note(MISSING, f"{row.subject} before no. {row.number} (entry {row.id})")
        chain.befores = (stored,)
    else:
        fitting = [trail.link_after(key, before, written) for before in chain.befores]
        if not any(hmac.compare_digest(link, stored) for link in fitting if stored.isascii()):
            told.note(ALTERED, _place(row))
            chain.befores = (stored, fitting[0])
        else:
            chain.befores = (stored,)
    if row.id <= chain.last_id:
        told.note(ORDER, _place(row))
    chain.last_id = max(chain.last_id, row.id)
    chain.next = row.number + 1 if isinstance(row.number, int) else chain.next


def _place(row: Row[Any]) -> str:
    return f"{row.subject} no. {row.number} (entry {row.id})"


def _loose(session: Session, first_covered: int | None, told: Verified) -> None:
    """Entries of no chain: written before there was one; those the first head covers."""
    for row in streamed(session, ENTRIES.where(_rows.c.number.is_(None))):
        told.entries += 1
        if row.link is None and (first_covered is None or row.id <= first_covered):
            told.before += 1
        else:
            told.note(LOOSE, f"{row.subject} (entry {row.id})")


# -- days ----------------------------------------------------------------------------------------


def _days(session: Session, key: bytes, heads: list[Row[Any]], told: Verified) -> None:
    rows = streamed(session, ENTRIES.order_by(_rows.c.id))
    row = next(rows, None)
    befores: tuple[str, ...] = (trail.BEGINNING,)
    for head in heads:
        told.days += 1
        sum_ = Sum(key)
        while row is not None and row.id <= _reach(head):
            sum_.add(row)
            row = next(rows, None)
        befores = _check_day(key, befores, head, sum_, told)
    while row is not None:
        told.open += 1
        row = next(rows, None)


def _reach(head: Row[Any]) -> int:
    return head.last_id if isinstance(head.last_id, int) else 0


def _check_day(
    key: bytes, befores: tuple[str, ...], head: Row[Any], found: Sum, told: Verified
) -> tuple[str, ...]:
    """Note what is wrong with a day; what the next day's head may come after."""
    stored, digest = str(head.mac), found.digest()
    facts = (head.day, head.last_id, head.entries, moment(head.closed_at))
    fitting = [head_mac(key, before, facts, digest) for before in befores]
    if any(hmac.compare_digest(mac, stored) for mac in fitting if stored.isascii()):
        return (stored,)
    if isinstance(head.entries, int) and found.entries != head.entries:
        code = FEWER if found.entries < head.entries else MORE
    else:
        code = DAY
    told.note(code, str(head.day))
    return (stored, fitting[0])
