"""Another day, hour or place that words tell while an event to sign in at is made."""

from __future__ import annotations

from datetime import datetime

from handlers.attendance import event_words, sign_in_line, whom_expected
from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.corrections.moved.event_retold import EventRetold, event_retold
from handlers.understand.dates.clock_spans import only_hours
from handlers.understand.unclear import Unclear
from models.calendar import BANGKOK

_TEXTS = ("title", "place", "when")
MOST_PLACE = 100
_ONLINE = "สถานที่เป็น {} ยังไม่ได้บันทึก ผู้ร่วมประชุมลงชื่อด้วยรหัสที่ได้หลังบันทึก"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answers with what the words tell anew; None for other words, and where the words
    may be the answer to the present question."""
    online = event_retold(text, context.today, bare=at in (REVIEW, "place"))
    if online is not None and online.online and not online.days and not online.hours:
        return Heeded({"place": online.place}, _ONLINE.format(online.place), at_once=True)
    if "when" not in answers:
        return None
    hours = only_hours(text) if at != "when" else ()
    if at in _TEXTS and not hours:
        return None
    if at == REVIEW or whom_expected.invites(text):
        if (whom := whom_expected.heeded(text, context, answers)) is not None:
            return whom
    told = EventRetold(hours=hours) if hours else event_retold(text, context.today, at == REVIEW)
    if told is None or len(told.place) > MOST_PLACE:
        return None
    try:
        new = {"when": _when(told, answers["when"], context)} if told.days or told.hours else {}
    except Unclear as unclear:
        return Heeded(told=unclear.hint)
    shown = [event_words.when(*map(datetime.fromisoformat, new["when"]))] if "when" in new else []
    place = {"place": told.place} if told.place else {}
    words = " ".join([*shown, *place.values()])
    return Heeded(new | place, f"แก้เป็น {words} แล้ว ยังไม่ได้บันทึก", at_once=True)


def _when(told: EventRetold, before: list[str], context: Context) -> list[str]:
    """Returns the two moments; what is not told anew stays, also how long it lasts."""
    begins, ends = (datetime.fromisoformat(each).astimezone(BANGKOK) for each in before)
    first, last = told.days or (begins.date(), begins.date())
    if first != last:
        raise Unclear(event_words.ONE_DAY_ONLY)
    hours = list(told.hours) or [begins.time(), ends.time()]
    if len(hours) == 1:
        hours.append((datetime.combine(first, hours[0]) + (ends - begins)).time())
    return sign_in_line.span_of(first, hours[0], hours[-1], context.now)
