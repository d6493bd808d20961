"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.bureau_awards import award_chance, award_lateness
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(award_chance.QUERY),
    by_meaning(award_lateness.QUERY),
)
