"""On which day a round is held now, where the plans' round of its day was moved. Never commits.

What is due at a round's end besides reports (No Gift results, complaints' numbers) names its
rounds by month and day. This is the one place that knows where such a day went.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.trail import facts
from models.trail.audit_entry import Fact

_PREFIX = "round:"


def moved(session: Session) -> Mapping[date, date]:
    """By the day a round once had, the day it has now; one statement."""
    rows = session.execute(select(Fact.name, Fact.value).where(Fact.name.startswith(_PREFIX)))
    return {_day(name.removeprefix(_PREFIX)): _day(value) for name, value in rows}


def note(session: Session, old: date, new: date, emptied: bool) -> None:
    """The plans' round of `old` was moved to `new`. emptied: no plan asks on `old` any more; then
    all that is held on that day goes along. Otherwise only what came from `new` returns there."""
    now = moved(session)
    held_here = {name for name, day in now.items() if day == old} | {old}
    for name in held_here:
        if now.get(name, old) == old and (emptied or name == new):
            facts.put(session, f"{_PREFIX}{name.isoformat()}", new.isoformat())


def _day(text: str) -> date:
    return date.fromisoformat(text)
