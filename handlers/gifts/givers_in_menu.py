"""The menu's row about givers who gave more than once, for administrators."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, Part, Row
from handlers.question.query import opens
from models.gifts import gift_lists
from models.people.person import ADMIN


def rows(context: Context) -> list[Part]:
    """How many givers gave more than once. Leaves out gifts that name the administrator."""
    if not context.me.has(ADMIN):
        return []
    named = gift_lists.naming(context.session, context.me)
    found = gift_lists.repeated_givers(context.session, context.today, named)
    button = Button("ดู", opens("gifts", w="again"), "ผู้ให้ที่มาซ้ำ")
    words = f"{len(found):,} ราย ใน 12 เดือน"
    return [Row("ผู้ให้ของขวัญที่มาซ้ำ", words, button, "warn")] if found else []
