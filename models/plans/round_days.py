"""The new days of moved rounds.

No Gift results and complaint numbers name their rounds by month and day. Only this module knows
to which day such a round was moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.trail import facts
from models.trail.audit_entry import Fact

_PREFIX = "round:"
# Built once: every turn asks it.
_MOVED = select(Fact.name, Fact.value).where(Fact.name.startswith(_PREFIX))


def moved(session: Session) -> Mapping[date, date]:
    """The present day of each moved round, by every day it had before; one statement."""
    rows = session.execute(_MOVED)
    return {_day(name.removeprefix(_PREFIX)): _day(value) for name, value in rows}


def note(session: Session, old: date, new: date, emptied: bool) -> None:
    """Records that the plans' round of `old` moved to `new`.

    emptied: True if no plan has a round on `old` any more. Then every round on that day moves.
    Otherwise only a round that came from `new` returns there.
    """
    now = moved(session)
    on_old = {name for name, day in now.items() if day == old} | {old}
    for name in on_old:
        if now.get(name, old) == old and (emptied or name == new):
            facts.put(session, f"{_PREFIX}{name.isoformat()}", new.isoformat())


def _day(text: str) -> date:
    return date.fromisoformat(text)
