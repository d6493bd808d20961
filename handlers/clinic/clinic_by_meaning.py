"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.clinic import gift_giving_heard, what_and_when
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(what_and_when.QUERY),
    by_meaning(gift_giving_heard.QUERY),
)
