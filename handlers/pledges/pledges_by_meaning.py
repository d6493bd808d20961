"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.pledges import (
    bound_asked,
    declaration_asked,
    door_words,
    joined_not_shown,
    joining_asked,
    joining_link,
    joining_some,
)
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(declaration_asked.QUERY),
    by_meaning(door_words.QUERY),
    by_meaning(joined_not_shown.QUERY),
    by_meaning(joining_asked.EACH_YEAR),
    by_meaning(joining_asked.FOR_OTHERS),
    by_meaning(joining_link.QUERY),
    by_meaning(joining_some.QUERY),
    by_meaning(bound_asked.QUERY),
)
