"""Deletes rows of traffic whose time is over, as the rooms declare it, and keeps their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Select, delete, literal, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from models.attachments import kept_files
from models.base import table_of
from models.calendar import office_day
from models.conversations import conversation_rows
from models.conversations.conversation import EXPIRED
from models.declaration import PassingRows
from models.tables import STORAGES
from models.trail.past_rows import PastRows

BATCH = 200
"""Rows of one rule that go in one transaction: few, so that no turn waits for it."""

DRAFTS = 5
"""Drafts that end in one transaction: each may have files."""

PASSING = tuple(each for storage in STORAGES for each in storage.passing)


def drop_some(session: Session, now: datetime) -> int:
    """End some old drafts, and delete one batch of old rows of each rule. Return how many."""
    ended = session.scalars(conversation_rows.untouched(now).limit(DRAFTS)).all()
    for row in ended:
        kept_files.part(session, row.id)
        conversation_rows.end(session, row, EXPIRED, row.touched_at)
    return len(ended) + sum(_drop(session, each, now) for each in PASSING)


def has_some(session: Session, now: datetime) -> bool:
    """Tell whether `drop_some` would find any."""
    if session.scalars(conversation_rows.untouched(now).limit(1)).first() is not None:
        return True
    return any(session.scalar(_old(each, now).limit(1)) is not None for each in PASSING)


def _old(passing: PassingRows, now: datetime) -> Select[int]:
    table = table_of(passing.model)
    key = next(iter(table.primary_key.columns))
    over = table.c[passing.since] < now - passing.kept_for
    return select(key).where(over, passing.only).order_by(key)


def _drop(session: Session, passing: PassingRows, now: datetime) -> int:
    found = session.scalars(_old(passing, now).limit(BATCH)).all()
    if not found:
        return 0
    table = table_of(passing.model)
    named = (passing.since, passing.kind, passing.state, passing.via)
    columns = [table.c[name] if name else literal("") for name in named]
    key = next(iter(table.primary_key.columns))
    # Another worker may delete the same rows: each counts those that it has deleted.
    gone = delete(table).where(key.in_(found)).returning(*columns)
    counted = Counter(
        (office_day(since).replace(day=1), kind, state, way or "")
        for since, kind, state, way in session.execute(gone).all()
    )
    for group, rows in counted.items():
        _count(session, table.name, group, rows)
    return len(found)


def _count(session: Session, name: str, group: Sequence[str | date], rows: int) -> None:
    maker = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    row = dict(zip(("month", "kind", "state", "via"), group, strict=True))
    insert = maker(PastRows).values(name=name, rows=rows, **row)
    keys = list(table_of(PastRows).primary_key.columns)
    more = {"rows": PastRows.rows + rows}
    session.execute(insert.on_conflict_do_update(index_elements=keys, set_=more))
