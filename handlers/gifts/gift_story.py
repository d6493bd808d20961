"""Hears who tells of a gift without any word for it, right below what invites to report one: the
report opens with it. `กระติกน้ำค่ะ ร้านพิมพ์เอามาให้เมื่อเช้า`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.gifts import gift_brought, report_gift
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|ทำไง|ถ้า|หาก|ล่ะ|จะเอา|[?]")
_INVITES = f"o:{report_gift.FLOW.name}"


@listener(longest=250, cue=pattern_of("มาให้|มาฝาก|มาแจก|วาง"))
def asks(context: Context, words: str) -> Query | None:
    """Returns what opens the report; None for other words, and where nothing invites to it."""
    newest = next((each for each in context.shown() if each), ())
    if _INVITES not in {each.target.partition("?")[0] for each in newest}:
        return None
    plain = normalise(words)
    told = gift_brought.brought_in(plain) is not None or gift_brought.thing_and_who(plain)
    return QUERY if told and not _ASKS.search(plain) else None


def _opened(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return beginning.open_flow(context, report_gift.FLOW, "", {"said": rest})


QUERY = Query("gift_story", (), _opened, goes_on=True)
