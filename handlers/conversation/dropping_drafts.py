"""Throws drafts away by typed words: `ทิ้งร่างนี้`, `เริ่มใหม่`, `ยกเลิก`, also the one that is open."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import draft_buttons, drafts, keeping, resuming
from handlers.conversation.heard import agreeing
from handlers.messages import Message, Text
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations.conversation_rows import Draft
from models.people.person import ADMIN


def of_none_named(context: Context, said: str) -> Sequence[Message]:
    """Returns what `ทิ้งร่างนี้` and `เริ่มใหม่` do where no card of a draft is in sight: the card of
    the only draft, or the list; nothing for other words."""
    plain = without_polite_ending(normalise(said[:100]))
    drops = _DROP_THIS.fullmatch(plain) is not None
    if not drops and _ANEW.fullmatch(plain) is None:
        return ()
    waiting = drafts.resumable(context)
    if len(waiting) > 1:
        return [resuming.listed(context, waiting)]
    if not waiting:
        return _nothing_waits(context, drops)
    [place] = waiting
    if not drops and not place.state["answers"]:
        return draft_buttons.anew(context, place.row.id, drafts.stamp(place.row))
    above = resuming.SURE if drops else _BEGIN
    return [above, drafts.offer(context, context.flows[place.row.flow], place)]


def _nothing_waits(context: Context, drops: bool) -> Sequence[Message]:
    """Says that there is no draft. An administrator may mean drafts of plans."""
    if context.person is None and not drops or context.may(frozenset((ADMIN,))):
        return ()
    return [_NONE_TO_DROP if drops else resuming.NOTHING]


_DROP_THIS = pattern_of(
    r"(?:ขอ|ช่วย|จะ|อยาก|\s)*(?:ทิ้ง|ลบ|ยกเลิก|ไม่เอา)ร่าง(?:นี้|นั้น|อันนี้|เดิม|เก่า|ที่|ทำ|ค้าง|พัก|ไว้|อยู่|ไป|เลย|แล้ว|ทั้งหมด|\s)*"
    r"|(?:เมื่อกี้|อัน|เรื่อง|งาน|รายงาน|ร่าง|ตัว|ที่|\s)*(?:ทำค้าง|พัก|ค้าง)(?:ไว้|อยู่|เมื่อกี้|นั้น|น่ะ|\s)*(?:ขอ|ช่วย|ก็)*(?:ลบ|ทิ้ง|ไม่เอา|ยกเลิก)(?:ทิ้ง|ออก|แล้ว|เลย|ไป|ให้|ที|ละ|\s)*"
)
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
    right behind that do what its button does. Nothing for other words, and where nothing would stay
    as a draft."""
    flow = context.flows.get(place.row.flow)
    if flow is None or not flow.kept_back or not drafts.allowed(context, flow):
        return ()
    engine, state = drafts.standing(context, flow, place)
    drops = _DROPS_OPEN.fullmatch(normalise(said[:_LONGEST_DROP])) is not None
    asked = state.agreed == _ASKED
    if drops and engine.chooses(state, said) or not (drops or asked):
        return ()
    if asked and (drops or agreeing.agreed(state, said)):
        return draft_buttons.drop(context, place.row.id, drafts.stamp(place.row))
    if not drops:
        return ()
    if not engine.answered(state):
        return keeping.keep(context, place.row, engine.cancel(state))
    keeping.rewrite(context, place.row, state.asking(_ASKED))
    return [resuming.SURE, drafts.offer(context, flow, place)]


_ASKED = "-discard"
"""What a draft has noted of it whose card was shown since it is to be thrown away."""
_LONGEST_DROP = 80
_SOFT = rf"(?:{POLITE}|ขอโทษ(?:จริง|ที|ด้วย)?|ๆ|[\s,])*"
_LEAD = rf"(?:งั้น|ขอ|ช่วย|จะ|อยาก|ให้|ยกเลิก(?:แล้ว|และ)?(?=\s?ลบ|\s?ทิ้ง)|{POLITE}|[\s,])*"
_GONE = rf"(?:นี้|อันนี้|ทิ้ง|ออก|ทั้งหมด|เลย|ไป|แล้ว|ได้|หน่อย|ให้|{WHETHER})*"
_DROPS_OPEN = pattern_of(
    rf"{_LEAD}(?:(?:ลบ|ทิ้ง)(?:ทิ้ง)?(?:รายงาน)?ร่าง(?:รายงาน)?|ยืนยัน(?:การ|ว่า)?(?:จะ|ขอ|ให้)?(?:ลบ|ทิ้ง)(?:ร่าง|รายงาน)?){_GONE}{_SOFT}"
)
