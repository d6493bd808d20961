"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.pledges import (
    joining_link,
    joining_some,
)
from handlers.question.query import Query, by_meaning

QUERIES: tuple[Query, ...] = (
    by_meaning(joining_link.QUERY),
    by_meaning(joining_some.QUERY),
)
