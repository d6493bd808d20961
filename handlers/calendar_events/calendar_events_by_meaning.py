"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.calendar_events.asking import (
    cannot_come,
    event_asked,
    free_asked,
    join_asked,
    kept_on_phone,
)
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(kept_on_phone.QUERY),
    by_meaning(cannot_come.QUERY),
    by_meaning(join_asked.JOIN),
    by_meaning(join_asked.SIGN_UP),
    by_meaning(event_asked.WHEN),
    by_meaning(event_asked.WHERE),
    by_meaning(event_asked.WHO),
    by_meaning(free_asked.FREE),
    by_meaning(free_asked.ROOMS),
    by_meaning(cannot_come.WHO),
)
