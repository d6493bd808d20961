"""Questions of this subject that a whole sentence asks by what it means (decisions/0328)."""

from __future__ import annotations

from handlers.gifts import (
    consequences,
    for_another,
    gift_came,
    gift_doubts,
    gift_unreturned,
    gifts_come_in,
)
from handlers.gifts.amid import used_meanwhile
from handlers.question.query import Query, by_meaning
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

QUERIES: tuple[Query, ...] = (
    by_meaning(consequences.QUERY),
    by_meaning(for_another.PASSED_ON),
    by_meaning(gift_doubts.USED),
    by_meaning(gifts_come_in.QUERY),
    by_meaning(gift_unreturned.QUERY),
    by_meaning(gift_came.QUERY),
    by_meaning(used_meanwhile.QUERY),
    by_meaning(gifts_come_in.TO_DO, SUPERVISOR, ADMIN, EXECUTIVE),
)
