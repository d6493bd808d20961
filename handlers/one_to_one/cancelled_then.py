"""Takes a sentence that does not want the open conversation any more, and wants something else:
`ยกเลิก ผมขอไฟล์แผนปีนี้`. Nothing that was told is lost: what was begun is put aside."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.controls import CANCEL, word_of
from handlers.conversation.flow import Flow
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.understand.corrections.dropping import cancels, gives_up, what_is_cancelled
from handlers.understand.thai import fold, normalise
from handlers.understand.words import Match
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED
from models.conversations.conversation_rows import Draft

_LONGEST, _LEAST = 120, 4

_MAY_CANCEL = re.compile("เลิก|ไม่")
"""A word that all words need that cancel: a turn asks this of each sentence in a conversation."""
_LATER = re.compile("ค่อย|ไว้|ทีหลัง|ใหม่|ก่อน")
"""Comes back to the same another time."""


@dataclass(frozen=True)
class CancelledThen:
    """then: the words of the other wish. wish: what they want."""

    then: str
    wish: Match


def read(context: Context, place: Draft, text: str) -> CancelledThen | None:
    """Returns what a sentence wants instead of the open conversation; None for other sentences. In
    a confidential one words are never looked at so."""
    flow = context.flows.get(place.row.flow) if len(text) <= _LONGEST else None
    if flow is None or flow.name in registry.CONFIDENTIAL or not _MAY_CANCEL.search(text):
        return None
    said, _, then = normalise(text).partition(" ")
    while then:
        if _is_not_wanted(flow, said) and not _LATER.search(then):
            wish = opening.meant(context, then, registry.meant)
            if wish is not None and wish.name not in (flow.name, *registry.CONFIDENTIAL):
                return CancelledThen(then, wish)
        more, _, then = then.partition(" ")
        said = f"{said} {more}"
    return None


def _is_not_wanted(flow: Flow, said: str) -> bool:
    if cancels(said) or gives_up(said) or word_of(said) == CANCEL:
        return True
    named = fold(what_is_cancelled(said)).removeprefix("เอา")
    known = map(fold, (flow.title, *flow.opens_on))
    return len(named) >= _LEAST and any(named in each for each in known)


def put_aside(context: Context, place: Draft) -> Message:
    """Ends the conversation if nothing was told in it, else puts it aside, and says so."""
    flow = context.flows[place.row.flow]
    told = (place.state or {}).get("answers", {})
    if not any(step.name in told for step in flow.steps):
        drafts.end(context, place.row, CANCELLED)
        return Text(f"ยกเลิก{flow.title}แล้ว")
    conversation_rows.pause(context.session, place.row)
    return Text(f"พัก{flow.title}ไว้ให้แล้ว ไม่ทำแล้วพิมพ์ “ทิ้งร่าง” กลับมาทำพิมพ์ “ทำต่อ”")
