"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.advice import advice_hearing
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (by_meaning(advice_hearing.STANDS),)
