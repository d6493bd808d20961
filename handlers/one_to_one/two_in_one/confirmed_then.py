"""Confirms what a review card or the last question shows, and tells what else the same sentence
wants: `โอเคเพิ่มได้ แล้วออกรหัสให้เลย`. The second wish is never done by itself; what it only asks
is answered once the first is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from handlers import registry
from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.controls import confirms
from handlers.conversation.flow import REVIEW, Flow
from handlers.conversation.heard import choosing
from handlers.messages import Message, Text, cut_graphemes
from handlers.one_to_one import opening
from handlers.one_to_one.inside import asked_amid
from handlers.one_to_one.two_in_one.answered_then_asked import asks_plainly
from handlers.subjects.asked_each_turn import asking
from handlers.subjects.listeners import heard_first
from handlers.understand.agreement import agrees
from handlers.understand.choices.common_words import Common
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import halves
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.conversations.conversation_rows import Draft

_LONGEST = 120
_CHANGES = pattern_of("แก้|เปลี่ยน|ไม่|แต่|ลบ|ตัด|เพิ่ม|ใส่|เอา|เป็น|ก่อน|ผิด|ย้าย|เลื่อน")
"""Who says so may want another answer on the card first."""
_ASKS = pattern_of(f"{WHETHER}|กี่|เท่าไ|อะไร|ใคร|ไหน|{HOW_IN_FULL}|หรือ|ล่ะ")
_PLAINLY = pattern_of("ยืนยัน|ส่ง")
"""Who asks something behind a mere `โอเค` may want to know it first."""
_LATER = "ส่วน “{}” ยังไม่ได้ทำ เสร็จเรื่องนี้แล้วกดปุ่มที่การ์ด หรือพิมพ์ “{}”"
_LATER_AGAIN = "ส่วน “{}” ยังไม่ได้ทำ เสร็จเรื่องนี้แล้วพิมพ์อีกครั้ง"
_SEES = pattern_of(r"(?:ก็|ค่อย|ขอ|อยาก|จะ|ช่วย|ไป|\s)*(?:ดู|อ่าน|เช็[คก]|แสดง|เปิดดู)")
"""Only wants to see something; other words may do something by themselves."""
_MOST_MESSAGES = 5
_SHOWN = 60
_REPORT = "รายงาน"
_ANOTHER = pattern_of(
    rf"(?:ก็|ค่อย|ขอ|จะ|ไป|\s)*(?:เริ่ม|เปิด|ทำ|ต่อ|{_REPORT})+(?:ด้วย|ที่|ข้อ|กิจกรรม|ของ|\s)*(?P<number>[1-9]\d?(?:\.[1-9]\d?){{1,2}})"
    r"(?:ต่อ|เลย|ด้วย|ให้|ได้|ที|หน่อย|\s)*"
)


@dataclass(frozen=True)
class ConfirmedThen:
    """said: the words that confirm. told: what is said of the other wish. shows: answers it if it
    is a question."""

    said: str
    told: Text
    shows: Callable[[], Sequence[Message]] | None = None


def read(context: Context, place: Draft, text: str) -> ConfirmedThen | None:
    """Returns what a sentence at the end of a conversation confirms and wants besides; None for
    other words. Where words typed there are added to what is sent, they are none."""
    flow = context.flows.get(place.row.flow) if len(text) <= _LONGEST else None
    if flow is None or flow.adds or flow.name in registry.CONFIDENTIAL:
        return None
    parts = [each for each in halves(normalise(text)) if _may_stand_behind(*each)]
    names = _names(context, place, flow) if parts else None
    if names is None:
        return None
    found = next((each for each in parts if _confirms(flow, each[0], names)), None)
    return _with_wish(context, place, flow, *found) if found is not None else None


def _may_stand_behind(said: str, then: str) -> bool:
    if asks_plainly(then) or _ASKS.search(then) and only_asks(then):
        return _PLAINLY.search(said) is not None and "ก่อน" not in then
    return _CHANGES.search(then) is None and _ASKS.search(then) is None


def _names(context: Context, place: Draft, flow: Flow) -> Sequence[str] | None:
    """Returns what is confirmed here, as its button calls it; None where nothing is."""
    if place.row.step == REVIEW:
        return ()
    step = flow.step(place.row.step)
    if step is None or flow.review is not None or not step.on_card or step.takes_any_words:
        return None  # where a reason is confirmed, more words are about the reason
    offers = step.choices(context, (place.state or {}).get("answers", {}))
    agreed = [each for each in offers if Common.YES in each.means]
    return (agreed[0].label, *agreed[0].said) if len(agreed) == 1 else None


def _confirms(flow: Flow, said: str, names: Sequence[str]) -> bool:
    if names:
        return confirms(said) or agrees(said, *names)
    return confirms(said) or choosing.confirms(flow, said)


def _with_wish(
    context: Context, place: Draft, flow: Flow, said: str, then: str
) -> ConfirmedThen | None:
    wish = cut_graphemes(without_polite_ending(then), _SHOWN)
    word = _next_report(context, place, flow, then) or _word_of(context, then, flow)
    asks = _SEES.match(then) is not None or _ASKS.search(then) is not None
    shows = _answer_to(context, then, flow) if asks else None
    if not word and shows is None:
        return None
    told = _LATER.format(wish, word) if word else _LATER_AGAIN.format(wish)
    return ConfirmedThen(said, Text(told), shows)


def _answer_to(context: Context, then: str, flow: Flow) -> Callable[[], Sequence[Message]] | None:
    """Returns what answers the other wish if it only asks; None for a wish to do something."""
    if told := asked_amid.told(context, flow.name, then):
        return lambda: told
    if (query := heard_first(asking(context.subjects), context, then, None)) is not None:
        return None if query.goes_on else partial(opening.ask, context, query, then, {})
    match = registry.meant(then)
    if match is None or match.name in (flow.name, *registry.CONFIDENTIAL):
        return None
    asked = registry.query(match.name)
    if asked is None or asked.goes_on or not opening.is_open(context, match.name):
        return None
    return lambda: opening.ask(context, asked, match.rest, {})


def _next_report(context: Context, place: Draft, flow: Flow, then: str) -> str:
    """Returns the words that begin another activity's report after this conversation; "" for
    others."""
    other = _ANOTHER.fullmatch(without_polite_ending(then))
    if other is None:
        return ""
    if _REPORT in flow.opens_on:
        is_here = other["number"] == flow.describe((place.state or {}).get("answers", {}))
        return "" if is_here else f"{_REPORT} {other['number']}"
    opens = _REPORT in other[0] and opening.is_open(context, "report_activity")
    return f"{_REPORT} {other['number']}" if opens else ""


def _word_of(context: Context, then: str, flow: Flow) -> str:
    """Returns the word that opens what the words want, or ""."""
    match = registry.meant(then)
    if match is None or match.name == flow.name or not opening.is_open(context, match.name):
        return ""
    return next(iter(registry.commands().get(match.name, ())), "")


def with_the_other(
    context: Context, messages: Sequence[Message], both: ConfirmedThen
) -> Sequence[Message]:
    """Returns the answer, and behind it what the other wish asks if the conversation is over; else
    what is said of that before the last message."""
    if both.shows is not None and drafts.current(context) is None:
        answer = both.shows()
        if len(messages) + len(answer) <= _MOST_MESSAGES:
            return [*messages, *answer]
    return [*messages[:-1], both.told, *messages[-1:]]
