"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.home import bot_texts, new_for_me, web_asked
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(bot_texts.QUERY),
    by_meaning(new_for_me.QUERY),
    by_meaning(web_asked.QUERY),
)
