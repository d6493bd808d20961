"""Hears a superior who names who is to report: `ตั้งคุณ… เป็นผู้รายงานแทน`, `เปลี่ยนคนรายงานเป็นคุณ…`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message
from handlers.people.away import choose_holder
from handlers.people.away.holder_words import name_in
from handlers.question.query import Query
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_OTHER = pattern_of(r"กรรมการ|คณะ|ลงนาม|วันหยุด")


def asks(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns what opens the choice, or says who may have it; None for other words, and for an
    administrator, who gives somebody the role itself."""
    if inside not in (None, choose_holder.FLOW.name) or context.person is None:
        return None
    if context.me.has(ADMIN):
        return None
    return TOLD if name_in(text) and not _OTHER.search(normalise(text)) else None


def _open(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return beginning.open_flow(context, choose_holder.FLOW, rest, {})


TOLD = Query("choose_holder_told", (), _open, goes_on=True)
