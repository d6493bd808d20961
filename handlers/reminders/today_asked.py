"""Hears which day today is: `วันนี้วันที่เท่าไหร่แล้วนะ`. The answer names the weekday, and what is next due
for whoever asks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers.context import Context
from handlers.conversation import days_asked
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.reminders import duty_lines, my_duties
from handlers.reports.due_report_words import due_words
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.calendar import fiscal_year
from models.reports.figures import progress

_LONGEST, _AHEAD = 60, timedelta(days=90)
_SOFT = rf"(?:{POLITE}|เดี๋ยว|เอ่อ|เออ|ว่าแต่|แล้ว|ก็|ขอ|ถาม|หน่อย|อยากรู้|ว่า|ลืม|{ME_OR_US}|ๆ|[\s,])*"
_WHICH = (
    r"(?:วัน(?:ที่)?\s?(?:อะไร|ไร|ไหน|เท่าไห?ร่?)|ที่\s?เท่าไห?ร่?|เดือน(?:อะไร|ไหน)"
    "|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์))"
)
_TODAY = pattern_of(
    rf"{_SOFT}(?:วันนี้|ตอนนี้)(?:มัน|เป็น|คือ|ตรงกับ|นี่|\s)*{_WHICH}(?:แล้ว|หว่า|วะ|ว้า|อ่ะ|กัน|เดือน(?:อะไร|ไหน)|ปี(?:อะไร|ไหน)|ใช่|(?:{WHETHER})|{_SOFT})*"
    rf"|{_SOFT}(?:วันที่\s?เท่าไห?ร่?|วันอะไร)แล้ว(?:วันนี้|หว่า|วะ|{_SOFT})*"
)


@listener(longest=_LONGEST, anyone=True, cue=pattern_of("วัน|เดือน"))
def asks(_context: Context, words: str) -> Query | None:
    """Returns the question which day it is, if the whole text asks that."""
    return QUERY if _TODAY.fullmatch(normalise(words)) is not None else None


def _answer(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    today = f"วันนี้{days_asked.told_of(context.today, context)}"
    if context.person is None:
        return [Text(today)]
    due, button = _next(context)
    return [Text("\n".join(filter(None, (today, due))), (button,))]


def _next(context: Context) -> tuple[str, Button]:
    """Returns what is next due for the person, or else when the next reports are; and where it is
    shown."""
    mine = my_duties.own_to_do(context, context.today + _AHEAD)
    ahead = [each for each in mine if each.duty.day >= context.today]
    if late := [each for each in mine if each.duty.late(context.today)]:
        return _LATE.format(len(late)), _DUTIES
    if ahead:
        nearest = min(ahead, key=lambda each: each.duty.day)
        return _NEXT.format(duty_lines.duty_words(nearest.duty)), _DUTIES
    day = progress.next_round(context.session, fiscal_year(context.today), context.today)
    return (_ROUND.format(due_words(day, context.today)) if day is not None else ""), _ROUNDS


_LATE = "มีเรื่องที่เลยกำหนดแล้ว {:,} เรื่อง กด “เรื่องที่ต้องทำ” เพื่อดู"
_NEXT = "เรื่องถัดไปของท่าน: {}"
_ROUND = "รอบส่งรายงานถัดไป {}"
_DUTIES = Button("เรื่องที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ")
_ROUNDS = Button("รอบส่งรายงาน", opens("rounds_dates"), "รอบส่งรายงาน")
QUERY = Query("today_asked", (), _answer, anyone=True)
