"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.good_deeds import about_deeds
from handlers.good_deeds.bureau import show_figures
from handlers.good_deeds.colleagues import praise_asked, praise_colleague
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(about_deeds.COUNTS),
    by_meaning(show_figures.BY_BUREAU),
    by_meaning(praise_asked.GOT_QUERY),
    by_meaning(praise_asked.SENT_QUERY),
    by_meaning(praise_colleague.CANNOT_WITHDRAW),
)
