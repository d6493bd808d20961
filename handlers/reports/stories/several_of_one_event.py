"""Hears that one event was held for several activities, and how to report it: one report after the
other, each with what was told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Button, Card, Message, Para, Text
from handlers.question.query import Query
from handlers.reports import waiting_words
from handlers.reports.filing import report_activity, story_read
from handlers.reports.filing.activity_list import open_row
from handlers.reports.stories import one_event
from handlers.reports.stories.activities_named import is_of, next_of
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from models.people.person import REPORTER

_TITLE = "งานเดียว หลายกิจกรรม"
_APART = "ส่งแยกเป็นรายงานกิจกรรมละฉบับ รวมในฉบับเดียวไม่ได้ ทำทีละฉบับ ข้อความที่เล่าเติมให้ทุกฉบับ"
_BEGIN = "กดปุ่มเพื่อเริ่ม {0} ก่อน เมื่อส่งแล้วทำ {1} ต่อ ยังไม่ได้บันทึก"
_ONE_LEFT = "{} ไม่มีฉบับที่สำนักท่านต้องส่งแล้ว เหลือเฉพาะด้านล่างนี้ ข้อความที่เล่าจะเติมให้"
_NONE_LEFT = "{} ไม่มีฉบับที่สำนักท่านต้องส่งแล้ว ข้อความนี้ยังไม่ได้บันทึก พิมพ์ “แผน” เพื่อดูกิจกรรมของสำนัก"
_MOST_SAID = 280
"""A button says the order, which LINE cuts at 300."""
_ORDER = "รายงาน {} งานเดียวกัน {}"


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns how to report it; None for other words, and for those who do not report."""
    return QUERY if one_event.read(words) is not None and context.me.has(REPORTER) else None


_IN_ONE_MESSAGE = "พิมพ์เลขกิจกรรมและสิ่งที่ทำในข้อความเดียว เช่น 3.1 กับ 3.2 จัดพร้อมกัน มีคนเข้าร่วม 40 คน"


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    event = one_event.read(rest)
    if event is None:
        return [Text(_IN_ONE_MESSAGE)]
    open_ones = next_of(context, event.numbers)
    over = [
        each for each in event.numbers if not any(is_of(duty.number, each) for duty in open_ones)
    ]
    if over:
        if not open_ones:
            return [Text(_NONE_LEFT.format(listed(over)))]
        kept = waiting_words.keep(context, event.story)
        also = waiting_words.mark(context, event.story) if kept else {}
        rows = (open_row(each, also) for each in open_ones)
        return [Card(_TITLE, rows=(Para(_ONE_LEFT.format(listed(over))), *rows))]
    order = _ORDER.format(" กับ ".join(event.numbers), event.story)
    if not event.asks or len(order) > _MOST_SAID:
        told = [Text(_APART)] if event.asks else []
        begun = beginning.open_flow(context, report_activity.FLOW, order, {"said": order})
        return [*told, *begun]
    first, *others = event.numbers
    parts = (
        Para(_APART),
        *story_read.read(event.story, context.today),
        *(Para(f"{each.number} {each.title}") for each in open_ones),
        Para(_BEGIN.format(first, listed(others))),
    )
    begin = Button(f"เริ่ม {first} แล้วต่อ {others[0]}", say=order)
    return [Card(_TITLE, rows=parts, buttons=(begin,))]


QUERY = Query("several_of_one_event", (), _answer, roles=frozenset((REPORTER,)), goes_on=True)
