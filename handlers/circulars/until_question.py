"""The question until which day a letter that is not urgent may wait for its people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.circulars import circular_words
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import plain
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.dates import short_date
from handlers.understand.dates.said_days import read_days_said
from handlers.understand.unclear import Unclear
from models.errors import Refusal

_USUAL_WAIT = 3
_WAITS: Mapping[str, tuple[int, str]] = {
    "next": (1, "วันทำการถัดไป"),
    "usual": (_USUAL_WAIT, "อีก 3 วันทำการ"),
    "week": (5, "อีก 5 วันทำการ"),
}


def usual(context: Context) -> str:
    """Returns the day until which most letters wait."""
    return _working_day(context, _USUAL_WAIT).isoformat()


def _working_day(context: Context, count: int) -> date:
    return context.working_days.shift(context.today, count)


def until_choices(context: Context, _answers: Answers) -> Sequence[Choice]:
    return [
        Choice(key, label, _working_day(context, count).isoformat())
        for key, (count, label) in _WAITS.items()
    ]


def read_until(text: str, context: Context, _answers: Answers) -> str:
    """Reads a day; of a day off the next working day."""
    _, day = read_days_said(text, Calendar(context.today, Toward.COMING))
    if day < context.today:
        raise Unclear(circular_words.refused(Refusal("past")))
    return context.working_days.first_working_on_or_after(day).isoformat()


def _show_day(value: str, _answers: Answers) -> str:
    return f"ไม่เกิน {short_date(date.fromisoformat(value))}"


STEP = Step(
    name="until",
    label="รอได้ถึง",
    ask=plain("รอไปกับคำตอบได้ถึงวันใด ผู้ที่ยังไม่ได้รับจะเห็นในสรุปประจำวันของวันนั้น"),
    read=read_until,
    choices=until_choices,
    free_text="any day may be named",
    when=("sending", frozenset(("wait",))),
    show=_show_day,
)
