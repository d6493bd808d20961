"""`ยกเลิกกำหนดการ`: an event does not take place; the calendar shows it so until its day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.calendar_events import (
    add_event,
    calendar_cards,
    calendar_words,
    change_event,
    line_opening,
    move_told,
    show_calendar,
)
from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.messages import Message, Text
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar_events import calendar_changes
from models.calendar_events.calendar_event import CalendarEvent
from models.errors import Refusal


def open_cancelling(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the event of the button (`e`), or of the words: `ยกเลิกประชุมทีมพรุ่งนี้`."""
    told: list[Message] = []
    if "e" not in facts and (meant := _meant(context, context.said or rest)) is not None:
        facts, told = {**facts, "e": str(meant)}, _reason_back(context, context.said or rest)
    event = show_calendar.chosen(
        context, line_opening.said_after(rest, FLOW.opens_on), facts, calendar_words.CANCEL
    )
    return Opening(str(event.id), {"event": event.id, "title": event.title}, told, anew=True)


_CANCELS = pattern_of(
    r"^(?:ขอ|ช่วย|รบกวน|จะ|ต้อง|งั้น|\s)*(?:ยกเลิก|ลบ|งด|เลิก)(?:การจัด|กำหนดการ|งาน|นัด)?\s*(?=ประชุม|อบรม|สัมมนา)"
)


def _meant(context: Context, words: str) -> int | None:
    """Returns the id of the only event that the words name by title or day, before a reason too:
    `ยกเลิกกำหนดการประชุมใหญ่พรุ่งนี้ ท่านไม่ว่าง`."""
    found = _CANCELS.match(normalise(words))
    if found is None:
        return None
    named = without_polite_ending(normalise(words)[found.end() :])
    if not named:
        return None
    meant = move_told.only_meant(context, named)
    return meant if meant is not None else move_told.only_meant(context, named.split()[0])


def _reason_back(context: Context, words: str) -> list[Message]:
    """Returns what says back the reason behind the event, which the calendar does not keep."""
    found = _CANCELS.match(normalise(words))
    named = without_polite_ending(normalise(words)[found.end() :]) if found is not None else ""
    first, _, why = named.partition(" ")
    if not why or move_told.only_meant(context, first) is None:
        return []
    return [calendar_words.no_reason(why.strip())]


def ask_sure(_context: Context, answers: Answers) -> Message:
    title = calendar_words.quoted(answers["title"])
    return Text(f"ยกเลิกงาน {title} ใช่หรือไม่ ผู้เกี่ยวข้องจะเห็นว่ายกเลิกใน “กำหนดการ” และในสรุปก่อนวันงานหากมี")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Cancels the event and shows its card."""
    event = context.session.get_one(CalendarEvent, answers["event"])
    if not answers["sure"]:
        return [calendar_cards.event_card(context, event)]
    try:
        event = calendar_changes.cancel(context.session, event, context.me, context.now)
    except Refusal as refusal:
        raise Closed(change_event.gone(refusal, event.title)) from refusal
    context.must_arrive = True
    return [calendar_cards.event_card(context, event)]


FLOW = Flow(
    name=calendar_words.CANCEL,
    title="การยกเลิกกำหนดการ",
    opens_on=("ยกเลิกกำหนดการ", "ลบกำหนดการ"),
    steps=(yes_or_no(ask_sure, "ยืนยันยกเลิกงาน", "ยังไม่ยกเลิก", "ยกเลิกงาน", "ยกเลิกกำหนดการ"),),
    open=open_cancelling,
    finish=finish,
    roles=add_event.ADMINISTRATORS,
    counted=False,
)
