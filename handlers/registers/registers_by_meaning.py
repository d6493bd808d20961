"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.question.query import Query, by_meaning
from handlers.registers import links_sent

QUERIES: tuple[Query, ...] = (by_meaning(links_sent.QUERY),)
