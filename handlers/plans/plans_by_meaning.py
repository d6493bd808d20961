"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.plans.asked import not_of_bureau
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (by_meaning(not_of_bureau.QUERY),)
