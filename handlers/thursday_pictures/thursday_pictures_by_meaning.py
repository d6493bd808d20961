"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.question.query import Query, by_meaning
from handlers.thursday_pictures import picture_asked

QUERIES: tuple[Query, ...] = (by_meaning(picture_asked.TURNS),)
