"""Throws drafts away by typed words: `ทิ้งร่างนี้`, `เริ่มใหม่`, `ยกเลิก`, also the one that is open."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from handlers.context import Context
from handlers.conversation import draft_buttons, drafts, keeping, resuming
from handlers.conversation.controls import DISCARD
from handlers.conversation.heard import agreeing
from handlers.messages import Message, Text
from handlers.understand.agreement import agrees
from handlers.understand.of_the_open.thrown_away import thrown_away
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations.conversation_rows import Draft
from models.people.person import ADMIN
from models.tables import SECRET_FLOWS


def of_none_named(context: Context, said: str) -> Sequence[Message]:
    """Returns what `ทิ้งร่างนี้` and `เริ่มใหม่` do where no card of a draft is in sight: the card of
    the only draft, or the list; nothing for other words."""
    thrown = thrown_away(said)
    drops = thrown is not None and thrown.called and not thrown.number
    if not drops and _ANEW.fullmatch(without_polite_ending(normalise(said[:100]))) is None:
        return ()
    waiting = drafts.resumable(context)
    if len(waiting) > 1:
        return [resuming.listed(context, waiting)]
    if not waiting:
        return _nothing_waits(context, drops)
    [place] = waiting
    if drops:
        return draft_buttons.asked_to_drop(context, place)
    if not place.state["answers"]:
        return draft_buttons.anew(context, place.row.id, drafts.stamp(place.row))
    return [_BEGIN, drafts.offer(context, context.flows[place.row.flow], place)]


def _nothing_waits(context: Context, drops: bool) -> Sequence[Message]:
    """Says that there is no draft. An administrator may mean drafts of plans."""
    if context.person is None and not drops or context.may(frozenset((ADMIN,))):
        return ()
    return [_NONE_TO_DROP if drops else resuming.NOTHING]


_ANEW = pattern_of(r"(?:ขอ|จะ|อยาก)*เริ่ม(?:ต้น|ทำ)?ใหม่(?:ทั้งหมด|หมด|เลย|อีกที|อีกครั้ง|\s)*")
_NONE_TO_DROP = Text("ไม่มีร่างที่ทำค้างไว้ จึงไม่มีอะไรต้องทิ้ง", (drafts.MENU,))
_BEGIN = Text("หากจะเริ่มใหม่ กด “เริ่มใหม่” คำตอบเดิมในร่างนี้จะถูกลบ")


def cancelled(context: Context) -> Sequence[Message]:
    """Returns what `ยกเลิก` means where nothing is open: the card of the only draft, or a list."""
    waiting = drafts.resumable(context)
    if len(waiting) > 1:
        return [_SEVERAL_WAIT, resuming.listed(context, waiting)]
    if not waiting:
        return ()
    [place] = waiting
    return [_NONE_OPEN, drafts.offer(context, context.flows[place.row.flow], place)]


_SEVERAL_WAIT = Text(
    "ขณะนี้ไม่มีเรื่องที่เปิดอยู่ให้ยกเลิก แต่มีหลายเรื่องที่พักไว้ หากจะทิ้งเรื่องใด กด “ทำต่อ” ที่เรื่องนั้น แล้วพิมพ์ “ยกเลิก”"
)
_NONE_OPEN = Text("ขณะนี้ไม่มีเรื่องที่เปิดอยู่ให้ยกเลิก แต่มีเรื่องที่พักไว้ หากจะทิ้ง กด “ทิ้งร่างนี้” หากจะทำต่อ กด “ทำต่อ”")


def of_the_open(context: Context, place: Draft, said: str) -> Sequence[Message]:
    """Returns the card of the open draft where the whole words throw it away; such words or a yes
    right behind that do what its button does, a no goes on. Nothing for other words, and where
    nothing would stay as a draft."""
    asked = DISCARD in (place.state or {}).get("refused", "")
    if not asked and thrown_away(said) is None:
        return ()  # most words: a turn asks this of each sentence
    flow = context.flows.get(place.row.flow)
    if flow is None or not flow.kept_back or not drafts.allowed(context, flow):
        return ()
    asked = draft_buttons.asks_to_drop(context, place) and _in_sight(context) == place.row.id
    return asked and _answered(context, place, said) or _thrown(context, place, said)


def _thrown(context: Context, place: Draft, said: str) -> Sequence[Message]:
    thrown = thrown_away(said)
    if thrown is None or not thrown.surely:
        return ()
    flow = context.flows[place.row.flow]
    engine, state = drafts.standing(context, flow, place)
    step = flow.step(state.at)
    of_a_file = not thrown.called and step is not None and step.takes_files
    other = thrown.number and thrown.number != flow.describe(state.answers)
    if of_a_file or other or engine.chooses(state, said):
        return ()
    if not engine.answered(state):
        return keeping.keep(context, place.row, engine.cancel(state))
    return draft_buttons.asked_to_drop(context, place)


def _answered(context: Context, place: Draft, said: str) -> Sequence[Message]:
    """Returns what a yes or a no does below the card; nothing for other words."""
    thrown = thrown_away(said)
    if agrees(said, *_THROWS) or thrown is not None and not thrown.number:
        return draft_buttons.drop(context, place.row.id, drafts.stamp(place.row))
    _engine, state = drafts.standing(context, context.flows[place.row.flow], place)
    return (
        draft_buttons.resume(context, place.row.id) if agreeing.agreed(state, said) is False else ()
    )


_THROWS = ("ทิ้ง", "ทิ้งร่าง", "ลบ", "ลบร่าง", "ร่าง")
"""What the card does, as people say it."""


def answered(context: Context, said: str) -> Sequence[Message]:
    """Returns what a yes or a no does below the card of a draft that is not open and is to be
    thrown away; nothing for other words, and where anything else was said since."""
    if len(said) > _LONGEST_ANSWER or _MAY_ANSWER.search(said) is None or context.person is None:
        return ()
    card_of = _in_sight(context)
    for place in drafts.resumable(context) if card_of else ():
        asked = place.row.id == card_of and place.row.flow not in SECRET_FLOWS
        if asked and draft_buttons.asks_to_drop(context, place):
            return _answered(context, place, said)
    return ()


def _in_sight(context: Context) -> str:
    """Returns the id of the draft whose card the newest answer shows; "" if it shows none."""
    newest = context.shown()[0] if context.shown() else ()
    cards = [each.target for each in newest if each.target.startswith(_DROPS)]
    return dict(parse_qsl(cards[0].removeprefix(_DROPS))).get("c", "") if len(cards) == 1 else ""


_DROPS, _LONGEST_ANSWER = "o:drop?", 80
_MAY_ANSWER = pattern_of("ใช่|ช่าย|ไม่|อย่า|ยืนยัน|ตกลง|โอเค|ok|ได้|ทิ้ง|ลบ|โละ|เค")
"""One of these stands in each yes and no: a turn looks for them in each sentence."""
