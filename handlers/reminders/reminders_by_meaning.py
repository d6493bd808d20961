"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.question.query import Query, by_meaning
from handlers.reminders import (
    hour_fixed,
    quota_asked,
    reminder_terms,
    reminder_text,
    reminder_wished,
    today_asked,
)
from handlers.reminders.rounds import later_days_wished, moved_asked, round_opened, round_stays
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

QUERIES: tuple[Query, ...] = (
    by_meaning(reminder_wished.NOT_POSSIBLE),
    by_meaning(hour_fixed.QUERY),
    by_meaning(quota_asked.QUERY),
    by_meaning(moved_asked.QUERY),
    by_meaning(today_asked.QUERY),
    by_meaning(later_days_wished.QUERY, ADMIN),
    by_meaning(round_opened.QUERY, ADMIN),
    by_meaning(round_stays.QUERY, ADMIN),
    by_meaning(reminder_terms.HOW_SOME, ADMIN, EXECUTIVE, SUPERVISOR),
    by_meaning(reminder_wished.NOT_OTHERS, ADMIN, EXECUTIVE, SUPERVISOR),
    by_meaning(reminder_text.OWN_WORDS, ADMIN, EXECUTIVE, SUPERVISOR),
)
