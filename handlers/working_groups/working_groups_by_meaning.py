"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.question.query import Query, by_meaning
from handlers.working_groups import groups_asked

QUERIES: tuple[Query, ...] = (by_meaning(groups_asked.MEMBERS),)
