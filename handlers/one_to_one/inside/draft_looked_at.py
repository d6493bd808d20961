"""Shows what a draft of one's own holds, wherever that is asked: `รายงาน 3.3 ที่ทำค้างไว้ มีอะไรแล้วบ้าง`
(docs/decisions/0305)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation import conversing, draft_buttons, drafts, resuming
from handlers.conversation.heard import shown_so_far
from handlers.messages import Message
from handlers.one_to_one.inside import sending_drafts
from handlers.reports import not_there
from handlers.reports.report_cards import REPORT
from handlers.understand.of_the_open.asked_of_open import AskedOfOpen
from handlers.understand.of_the_open.draft_asked import DraftAsked, draft_asked
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.conversations.conversation_rows import Draft
from models.people.person import ADMIN, EXECUTIVE
from models.tables import SECRET_FLOWS

_SURELY = frozenset(
    (AskedOfOpen.SHOWN, AskedOfOpen.KEPT, AskedOfOpen.COMPLETE, AskedOfOpen.LEFT_OVER)
)


def amid(context: Context, place: Draft, text: str) -> Sequence[Message]:
    """Returns what the draft holds that the words name, above the open question where it is another
    one; nothing for other words, and in a confidential conversation."""
    flow = context.flows.get(place.row.flow)
    step = flow.step(place.row.step) if flow is not None else None
    if flow is None or flow.name in SECRET_FLOWS:
        return ()
    if step is not None and (step.takes_questions or step.takes_commands):
        return ()  # words for somebody else
    if shown_so_far.asks_how_far(text):
        return draft_buttons.held_so_far(context, place, "")
    asked = draft_asked(text)
    if asked is None or not asked.named:
        return ()  # what is asked of the open one is read there
    named = _named(context, asked)
    if not asked.number or any(each.row.id == place.row.id for each in named):
        return draft_buttons.held_so_far(context, place, asked.facts)
    if len(named) == 1 and asked.back:
        return _gone_back_to(context, named[0], asked)
    shown = drafts.looked_at(context, named[0], asked.facts) if named else _none(context, asked)
    return conversing.told_beside(context, place, shown) if shown else ()


def at_the_start(context: Context, text: str) -> Sequence[Message]:
    """Returns the same outside of any conversation, with the way to go on; where the words name no
    draft, of the only one, or the list of several."""
    if shown_so_far.asks_how_far(text):
        return resuming.how_far(context)
    if sending := sending_drafts.answered(context, text):
        return sending
    asked = draft_asked(text)
    if asked is None:
        return ()
    if not asked.number:
        if not asked.called:
            return ()  # `ครบหรือยัง` is asked of what is in sight
        return resuming.how_far(context) or _none(context, asked)
    named = _named(context, asked)
    if not named:
        return _none(context, asked)
    if asked.back:
        return _gone_back_to(context, named[0], asked)
    return drafts.looked_at(context, named[0], asked.facts)


def _named(context: Context, asked: DraftAsked) -> list[Draft]:
    waiting = [each for each in drafts.resumable(context) if each.row.flow not in SECRET_FLOWS]
    about = (context.flows[each.row.flow].describe(each.state["answers"]) for each in waiting)
    return [each for each, what in zip(waiting, about, strict=True) if what == asked.number]


def _gone_back_to(context: Context, place: Draft, asked: DraftAsked) -> Sequence[Message]:
    resumed = draft_buttons.resume(context, place.row.id)
    again = drafts.current(context)
    if again is None or again.row.id != place.row.id:
        return resumed  # it is over
    return draft_buttons.held_so_far(context, again, asked.facts)


def _none(context: Context, asked: DraftAsked) -> Sequence[Message]:
    """Says that there is no such draft, to who reports; others may mean other drafts, and words
    that call it none may mean the activity."""
    reports = context.flows.get(REPORT)
    if not asked.called or _SURELY.isdisjoint(asked.kinds) or context.may(_OF_OTHER_DRAFTS):
        return ()
    if reports is None or not drafts.allowed(context, reports):
        return ()
    if asked.number:
        return not_there.no_draft(context, asked.number)
    return [not_there.no_draft_at_all()]


_OF_OTHER_DRAFTS = frozenset((ADMIN, EXECUTIVE))
"""They draft plans and news."""


_BEGINS = pattern_of(
    rf"(?:โอเค|งั้น|{POLITE}|\s)*(?:ขอ(?:เริ่ม)?|เริ่ม)ทำ(?:รายงาน|กิจกรรม|โครงการ|ข้อ|ของ|อัน|\s)*"
    rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,2}})\s?(?:ก่อน|เลย|ดีกว่า|แล้วกัน|ละกัน|{POLITE}|\s)*"
)


def begun(context: Context, text: str) -> str:
    """Returns the activity whose report somebody wants to do now, as they name it, to who reports:
    `ขอทำ 2.1 ก่อนครับ`; "" for other words."""
    found = _BEGINS.fullmatch(normalise(text)) if "." in text and len(text) <= _SHORT else None
    reports = context.flows.get(REPORT)
    if found is None or reports is None or not drafts.allowed(context, reports):
        return ""
    return found["number"]


_SHORT = 60
