"""Hears a part of the own queue: what came in on the days that are named, or was not taken on yet:
`มีเรื่องร้องเรียนเข้าใหม่ไหมวันนี้`, `เรื่องไหนยังไม่มีคนรับผิดชอบ`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from handlers.complaints import case_cards
from handlers.complaints.working import cases_counted, queue_asked
from handlers.context import Context
from handlers.messages import Card, Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_span
from handlers.understand.named_span import Days, named_span, near_places
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.said_apart import left
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.complaints import cases
from models.complaints.complaint import NEW, Case

_LONGEST, _MOST, _SHOWN = 80, 1_000, 10
_CASE = pattern_of("(?:เรื่อง|ข้อ|คำ)?(?:ร้องเรียน|ร้องทุกข์)|เรื่อง(?!ลา|ของขวัญ)|เคส|เบาะแส|คำร้อง|คิว")
_CAME = pattern_of(
    "(?:เพิ่ง|พึ่ง)?(?:ส่ง|แจ้ง|ได้)?(?:รับ)?เข้า(?:มา)?|(?:ส่ง|แจ้ง)(?:ถึง|มา)|(?:ได้)?รับ(?:มา)?|ใหม่|มาถึง|มา"
)
_MONTH = pattern_of("เดือน(?:นี้|ที่แล้ว|ก่อน|ที่ผ่านมา)")
_ASKED = pattern_of(
    rf"{WHETHER}|(?:หรือ|รึ)(?:ยัง|เปล่า)|มี|อะไร|ไหน|ใด|กี่|บ้าง|ขอ|ดู|อยาก|ต้องการ|รู้|ทราบ|อ่าน|เปิด|รายการ|รายชื่อ"
    rf"|ทั้งหมด|ทุก|ใน|ช่วง|ที่|ของ|ถึง|ตอน|ขณะ|{ME_OR_US}|(?:รับ)?ผิดชอบ|ไว้|อยู่|อีก|เลย"
)
"""What may stand beside it; all other words tell or ask something else."""


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns what shows this part of the own queue; None for other words, for what
    `cases_counted` and `queue_asked` count, and for whoever has no queue."""
    plain = normalise(words)
    if _CASE.search(plain) is None or cases_counted.counts(context, words):
        return None
    if queue_asked.NOT_TAKEN.search(plain) and not left(
        plain, queue_asked.NOT_TAKEN, _CASE, _ASKED
    ):
        return NOT_TAKEN_YET if queue_asked.has_a_queue(context, surely=True) else None
    days = _days(context, plain)
    if days is None or days[0] > context.today:
        return None
    return _came_in(days) if queue_asked.has_a_queue(context, surely=True) else None


def _days(context: Context, plain: str) -> Days | None:
    """Returns the days on which cases came in, where the words name these and no other thing."""
    rest = plain
    for start, end in near_places(plain):
        rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    rest = _MONTH.sub(" ", rest)
    came = _CAME.search(_CASE.sub(" ", rest)) is not None
    if rest == plain or not came or left(rest, _CASE, _CAME, _ASKED):
        return None
    return named_span(plain, context.today)


def _came_in(days: Days) -> Query:
    return Query("cases_of_days", (), partial(_of_days, days))


def _of_days(days: Days, context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns what came in on these days, also what is closed by now."""
    opened = cases.of_receiver(context.session, context.me, _MOST)
    closed = cases.of_receiver(context.session, context.me, _MOST, closed=True)
    found = [each for each in (*opened, *closed) if days[0] <= each.received_on <= days[1]]
    when = short_span(*days)
    if found:
        return _card(context, f"เรื่องที่ท่านรับผิดชอบ รับเมื่อ {when} มี {len(found):,} เรื่อง", found)
    return _none(context, f"ไม่มีเรื่องที่ท่านรับผิดชอบซึ่งรับเมื่อ {when}\n", opened)


def _not_taken(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the cases that nobody has taken on yet."""
    opened = cases.of_receiver(context.session, context.me, _MOST)
    found = [each for each in opened if each.state == NEW]
    if found:
        return _card(context, f"เรื่องที่ยังไม่มีผู้รับเรื่อง {len(found):,} เรื่อง", found)
    return _none(context, "ไม่มี เรื่องที่ท่านรับผิดชอบมีผู้รับเรื่องแล้วทุกเรื่อง\n", opened)


def _card(context: Context, title: str, found: Sequence[Case]) -> Sequence[Message]:
    context.secret = context.keeps_buttons = True
    shown = found[:_SHOWN]
    waiting = cases.unanswered(context.session, [case.id for case in shown])
    rows = tuple(case_cards.row(case, context, waiting.get(case.id, 0)) for case in shown)
    return [Card(title, rows=rows, buttons=(case_cards.LIST,))]


def _none(context: Context, told: str, opened: Sequence[Case]) -> Sequence[Message]:
    context.secret = context.keeps_buttons = True
    words = told + cases_counted.open_now(opened, context.today) if opened else queue_asked.NONE
    return [Text(words, (case_cards.LIST,))]


NOT_TAKEN_YET = Query("cases_not_taken", (), _not_taken)
