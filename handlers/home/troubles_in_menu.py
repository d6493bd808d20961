"""Illnesses of the system that an administrator has to look after, as rows of the menu."""

from __future__ import annotations

from handlers.context import Context
from handlers.home import illness_card
from handlers.messages import Part
from models.people.person import ADMIN
from models.trail import facts


def rows(context: Context) -> list[Part]:
    """Returns what was seen at the last look, a minute ago at most."""
    if not context.me.has(ADMIN):
        return []
    seen = facts.get(context.session, facts.ILL)
    return [*illness_card.paras(seen.split(","))] if seen else []
