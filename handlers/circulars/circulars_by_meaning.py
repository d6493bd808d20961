"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.circulars import gift_letters, letters_new, not_sent_asked, sent_taken_back
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(gift_letters.QUERY),
    by_meaning(letters_new.LATELY),
    by_meaning(not_sent_asked.QUERY),
    by_meaning(sent_taken_back.LIST_QUERY),
)
