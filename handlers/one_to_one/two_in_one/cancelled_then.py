"""Takes a sentence that does not want the open conversation any more, and wants something else:
`ยกเลิก ผมขอไฟล์แผนปีนี้`. Nothing that was told is lost: what was begun is put aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.controls import CANCEL, word_of
from handlers.conversation.flow import Flow
from handlers.conversation.heard import leaving
from handlers.conversation.heard.sending_words import plainly_sends
from handlers.messages import Message, Text
from handlers.one_to_one import opening
from handlers.question.query import Query
from handlers.understand.corrections.dropping import (
    cancels,
    drops,
    gives_up,
    what_is_cancelled,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import fold, normalise, without_polite_ending
from handlers.understand.wishes.other_wish import asks_or_wants
from handlers.understand.words import Match
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED
from models.conversations.conversation_rows import Draft

_LONGEST, _LEAST = 120, 4

_MAY_CANCEL = pattern_of("เลิก|ไม่")
"""A word that all words need that cancel: a turn asks this of each sentence in a conversation."""
_NO_MORE = pattern_of("แล้ว|ละ|ดีกว่า")
_LATER = pattern_of("ค่อย|ไว้|ทีหลัง|ใหม่|ก่อน|^(?:ขอ)?เปลี่ยน(?:เป็น|ไป)")
"""Comes back to the same another time, or puts another in its place, unless these are a command's
own words: `ส่งก่อนกำหนดได้ไหม`."""
_LOOKED_FIRST = pattern_of(rf"^((?:ขอ|อยาก|ไป|\s)*(?:ดู|เปิดดู|เช็[คก]).*?)ก่อน(?:{POLITE}|\s)*$")
"""What is to be looked at first: `ขอดูวันลาของฉันก่อน`."""
_INSTEAD = pattern_of(rf"(?<=[\s\d])แทน(?:{POLITE}|ดีกว่า|\s)*$")
"""Behind another wish it says `instead`, not whose work is done: `ขอรายงาน 1.10 แทน`."""
_JOINED = pattern_of(rf"(?:(?:แล้วก็|แล้ว|และ|งั้น|เดี๋ยว|ส่วน|แต่|{POLITE}|[\s,])+)(?=\S)")
"""Leads in to the other wish: `ยกเลิกค่ะ แล้วขอดูกำหนดส่ง`."""
_INSTEAD_AT_ONCE = pattern_of(rf"(?<=\S)(?:แทน|ดีกว่า|ละกัน|แล้วกัน)(?:{POLITE}|ดีกว่า|\s)*$")
"""The same without a gap, where the words mean nothing with it: `ขอดูกำหนดส่งแทน`."""
_ASKED_TO_SEE = pattern_of(r"(?:ขอ|อยาก|ไป|\s)*(?:ดู|เปิด|เช็[คก]|ทำ)\s*")
"""Stands before a command's own words: `ขอดูเรื่องที่ต้องทำ`."""


@dataclass(frozen=True)
class CancelledThen:
    """said: the words that do not want the conversation. then: the words of the other wish. wish:
    what they want."""

    said: str
    then: str
    wish: Match


def read(context: Context, place: Draft, text: str) -> CancelledThen | None:
    """Returns what a sentence wants instead of the open conversation; None for other sentences. In
    a confidential one words are never looked at so."""
    return _read(context, place, text, _is_not_wanted)


def never_meant(context: Context, place: Draft, text: str) -> CancelledThen | None:
    """Returns what somebody wants who says that the open conversation was never meant: `ไม่ได้จะลา
    อยากรู้ว่าใครลาอาทิตย์นี้`; None for other sentences."""
    return _read(context, place, text, _was_never_meant) if "ไม่" in text else None


def _was_never_meant(flow: Flow, said: str) -> bool:
    found = _NEVER_MEANT.fullmatch(without_polite_ending(normalise(said)))
    deed = fold(found["deed"]) if found is not None else ""
    return bool(deed) and any(fold(each).startswith(deed) for each in (flow.title, *flow.opens_on))


_NEVER_MEANT = pattern_of(
    r"(?:เปล่า(?:ค่ะ|ครับ)?|คือ|\s)*ไม่(?:ได้)?(?:จะ|อยาก|ต้องการ|ตั้งใจ|คิด|มา)+(?P<deed>[^\s].*)"
)


def lets_be(
    context: Context, place: Draft, text: str, hears: Callable[[str], Query | None]
) -> bool:
    """Tells whether the words let the open conversation be, whatever of another subject stands
    behind (`ไม่ถามดีกว่า กลัวโดนว่า`), and its own subject does not hear them.

    hears: returns the question that a subject hears in words typed there
    """
    flow = context.flows.get(place.row.flow)
    if flow is None or leaving.may_let_be(flow, text) is None or not drafts.allowed(context, flow):
        return False
    here = drafts.standing(context, flow, place)
    other = _read(context, place, text, _is_not_wanted)
    if leaving.wanted_let_be(*here, text) is None or other is not None and _wants(other):
        return False
    query = hears(text)
    return query is None or not query.ends


def _wants(other: CancelledThen) -> bool:
    """Tells whether the words behind plainly want the other thing. They may only say why the open
    one is let be: `ไม่เปิดละครับ อาทิตย์หน้าติดสอบทั้งสัปดาห์` wants no leave."""
    return other.wish.exact or asks_or_wants(other.then)


def read_behind(
    context: Context, place: Draft, text: str, hears: Callable[[str], Query | None]
) -> tuple[Query, CancelledThen] | None:
    """Returns what a sentence wants behind words by which a subject ends the open conversation,
    `ไม่ลาแล้วครับ ขอดูวันหยุดปีนี้`, and what ends it; None for other sentences.

    hears: returns the question that a subject hears in words typed there
    """

    def ends(_flow: Flow, said: str) -> bool:
        query = hears(said)
        return query is not None and query.ends

    found = _read(context, place, text, ends)
    query = hears(found.said) if found is not None else None
    if found is None or query is None or (hears(text) or query) is not query:
        return None  # the subject hears the whole sentence otherwise
    return None if hears(found.then) is query else (query, found)  # it is said twice


def _read(
    context: Context, place: Draft, text: str, is_not_wanted: Callable[[Flow, str], bool]
) -> CancelledThen | None:
    flow = context.flows.get(place.row.flow) if len(text) <= _LONGEST else None
    if flow is None or flow.name in registry.CONFIDENTIAL or not _MAY_CANCEL.search(text):
        return None
    if cancels(text):
        return None  # what stands behind throws it away, and is no other wish
    said, _, then = _INSTEAD.sub("", normalise(text)).strip().partition(" ")
    while then and not plainly_sends(flow, then):  # it is sent, and no change is wanted
        found = _wanted(context, then) if is_not_wanted(flow, said) else None
        if found is not None and found[1].name not in (flow.name, *registry.CONFIDENTIAL):
            bare = found[1].exact and not found[1].rest
            if bare or not _LATER.search(_LOOKED_FIRST.sub(r"\1", then)):
                return CancelledThen(said, *found)
        more, _, then = then.partition(" ")
        said = f"{said} {more}"
    return None


def _wanted(context: Context, then: str) -> tuple[str, Match] | None:
    """Returns the other wish's own words and what they want; None where they want nothing."""
    led = _JOINED.match(then)
    words = then[led.end() :] if led is not None else then
    bare = _INSTEAD_AT_ONCE.sub("", words)
    named = _ASKED_TO_SEE.sub("", bare, count=1)
    for each in (words, bare, named, named.removeprefix("ที่").lstrip()):
        wish = registry.command(each)
        if wish is not None and wish.exact and not wish.rest:
            return each, wish
    for each in dict.fromkeys((then, words, bare)):
        wish = opening.meant(context, each, registry.meant)
        if wish is not None:
            return each, wish
    return None


def _is_not_wanted(flow: Flow, said: str) -> bool:
    if cancels(said) or gives_up(said) or _no_more(said) or word_of(said) == CANCEL:
        return True
    if leaving.calls_off(flow, said):
        return True
    named = fold(what_is_cancelled(said)).removeprefix("เอา")
    known = map(fold, (flow.title, *flow.opens_on))
    return len(named) >= _LEAST and any(named in each for each in known)


def _no_more(said: str) -> bool:
    """Tells whether it is not wanted any more; a bare no, `ไม่เอาค่ะ`, answers what was asked."""
    return _NO_MORE.search(said) is not None and drops(said)


def put_aside(context: Context, place: Draft, said: str) -> Message:
    """Ends the conversation if nothing was told in it, or if the words call off what it does and
    nothing was written that would be lost; else puts it aside, and says so."""
    flow = context.flows[place.row.flow]
    told = (place.state or {}).get("answers", {})
    called_off = leaving.calls_off(flow, said) and leaving.nothing_written(flow, told)
    if called_off or not any(step.name in told for step in flow.steps):
        drafts.end(context, place.row, CANCELLED)
        return Text(f"ยกเลิก{flow.title}แล้ว")
    conversation_rows.pause(context.session, place.row)
    return Text(f"พัก{flow.title}ไว้ให้แล้ว ไม่ทำแล้วพิมพ์ “ทิ้งร่าง” กลับมาทำพิมพ์ “ทำต่อ”")
