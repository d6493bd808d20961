"""Hears which event is meant below a list of which one was to be chosen: `ประชุมใหญ่พรุ่งนี้อะค่ะ`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import parse_qsl

from handlers.calendar_events import add_event, cancel_event, change_event, move_told
from handlers.context import Context
from handlers.conversation import beginning
from handlers.conversation.nearest_offers import TOLD
from handlers.messages import Message
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_FLOWS = {flow.name: flow for flow in (change_event.FLOW, cancel_event.FLOW)}
_LEAD = pattern_of(r"^(?:หมายถึง|เอา|เลือก|อัน|ตัว|เป็น|คือ|ของ|ที่|งาน|\s)+")
_ASKS = pattern_of(
    rf"{WHETHER}|ไหน|กี่|อะไร|ใคร|เมื่อไ|{HOW_IN_SHORT}|เลื่อน|ย้าย|ยกเลิก|เพิ่ม|เปลี่ยน|แก้|แจ้ง|ส่ง"
)


@listener(longest=60, roles=add_event.ADMINISTRATORS)
def asked(context: Context, words: str) -> Query | None:
    """Returns what goes on with the one that the words name; None for other words, where they ask
    or want something else, and where no such list was shown just now."""
    return QUERY if _button(context, words) is not None else None


def _button(context: Context, words: str) -> tuple[str, Mapping[str, str]] | None:
    """Returns the conversation and the facts of the list's button for the event that is named."""
    newest = next((each for each in context.shown() if each), ())
    found = [
        (name, dict(parse_qsl(each.target.partition("?")[2])))
        for name in _FLOWS
        for each in newest
        if each.target.startswith(f"{opens(name)}e=")
    ]
    if len(found) < 2:  # noqa: PLR2004 - a list has several
        return None
    plain = _LEAD.sub("", without_polite_ending(normalise(words)))
    if not plain or _ASKS.search(plain):
        return None
    meant = move_told.only_meant(context, plain)
    return next((each for each in found if each[1].get("e") == str(meant)), None)


def _go_on(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    button = _button(context, rest)
    if button is None:
        return ()
    name, facts = button
    told = facts.get(TOLD, "")
    context.said = told
    return beginning.open_flow(context, _FLOWS[name], told, facts)


QUERY = Query("event_chosen", (), _go_on, goes_on=True, several=True)
