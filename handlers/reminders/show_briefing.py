"""`ดูสรุปเดือนนี้`, `สรุปไตรมาส 1`, `สรุปประจำเดือน`: the executives' summary of a month or quarter,
and whether it comes each month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from handlers.context import Context
from handlers.documents.document_order import order
from handlers.documents.kinds_in_words import words_of
from handlers.messages import Button, Card, Message, Para, Text
from handlers.question.query import Facts, Query, opens
from handlers.reminders import briefing_card
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import letters, normalise
from models.documents import documents
from models.documents.document_rights import DocumentSpec, kinds_for
from models.people.person import EXECUTIVE
from models.reminders import briefings
from models.reports.figures.memo_periods import MemoPeriod, month_of, quarter_of
from models.reports.report_documents import HEAT_MAP, OFFICE_REPORT


def choice(context: Context) -> Sequence[Message]:
    """Answers whether it comes each month, with the button that changes it."""
    takes = briefings.wanted(context.session, context.me)
    return [_told(context, "ท่านรับสรุปอยู่" if takes else "ท่านยังไม่ได้รับสรุป", takes)]


def take(context: Context) -> Sequence[Message]:
    """Sends it from the next month on; who only asks of it is told whether it comes."""
    if _only_asks(context):
        return choice(context)
    briefings.take(context.session, context.me, context.now)
    return [_told(context, "เปิดรับสรุปแล้ว", takes=True)]


def stop(context: Context) -> Sequence[Message]:
    """Sends it no more; who only asks of it is told whether it comes."""
    if _only_asks(context):
        return choice(context)
    briefings.stop(context.session, context.me, context.now)
    return [_told(context, "ไม่ส่งสรุปให้ท่านแล้ว", takes=False)]


def _only_asks(context: Context) -> bool:
    return _QUESTION.search(normalise(context.said)) is not None


_QUESTION = pattern_of(
    rf"(?:ดี|ควร|จำเป็น|ต้อง|เสีย|มีผล).{{0,12}}(?:{WHETHER}|เปล่า|หรือ|ปะ$)|หรือ(?:ต้อง|ว่า|ไม่|ยัง|เปล่า)"
    rf"|อะไร|เมื่อไ|วันไหน|ตอนไหน|กี่|ทำไม|{HOW_IN_FULL}|ใคร|แล้วจะ|ถ้า"
)
"""Words of who asks about the summary and orders nothing: `รับสรุปทุกเดือนดีไหม`. A polite wish is
none of them: `ขอรับสรุปได้ไหม`."""


def ask(usual: str, context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Asks for the summary of the month or quarter that is named; of the present one if none is.

    The reply waits for its picture: the worker answers with it and the three lines in one message.
    usual: the length of the period where none is named.
    """
    said = normalise(context.said or rest)
    scope = read_scope(said, context.today)
    named = facts.get(_PERIOD, "")
    if _OF_A_BUTTON.fullmatch(named) is None:
        named = _goes_in(*scope.span) if scope.span else usual
    period = briefing_card.period_of(named, context.today) if named else None
    if period is None or scope.beside or not scope.span and _OTHER.search(said):
        return [Text(_ONE_AT_A_TIME, (*_of_longer(context, said), _OF_MONTH, _OF_QUARTER))]
    if period.first > context.today:
        return [_not_begun(period)]
    order(context, DocumentSpec(HEAT_MAP.name, HEAT_MAP.endings[0]), named)
    return []


def _of_longer(context: Context, said: str) -> tuple[Button, ...]:
    """Returns the button that asks for the office's report of the longer period that is told."""
    day = words_of(OFFICE_REPORT.name).read_due(letters(said), context.today)
    if day is None or OFFICE_REPORT.name not in kinds_for(context.session, context.me):
        return ()
    asks = opens(DOCUMENTS_FLOW, k=OFFICE_REPORT.name, d=day.isoformat())
    return (Button("รายงานของสำนักงาน", asks, "ขอเอกสารรายงานของสำนักงาน"),)


_PERIOD = "p"
"""A button's fact: the period of the summary, as `briefing_card.period_of` reads it."""
_OF_A_BUTTON = pattern_of(rf"(?:{documents.OF_MONTH}|{documents.OF_QUARTER}):\d{{4}}-\d\d-\d\d")
_OTHER = pattern_of(r"สัปดาห์|อาทิตย์|เมื่อวาน|วันนี้|(?:ทั้ง|ตลอด|ราย|ครึ่ง|สิ้น|ประจำ)ปี|ปี(?:นี้|ก่อน|ที่แล้ว)|ปีงบ")
_ONE_AT_A_TIME = (
    "สรุปนี้ทำได้ทีละเดือนหรือทีละไตรมาส กดเลือก หรือพิมพ์ เช่น สรุปเดือนที่แล้ว สรุปไตรมาส 1 "
    "หากต้องการทั้งปีหรือหลายเดือน พิมพ์ “รายงานของสำนักงาน”"
)
_OF_MONTH = Button("สรุปเดือนนี้", opens(briefing_card.SHOW), "ดูสรุปเดือนนี้")
_OF_QUARTER = Button("สรุปไตรมาสนี้", opens("briefing_quarter"), "ดูสรุปไตรมาสนี้")


def _goes_in(first: date, last: date) -> str:
    """Returns the month or quarter of these days; "" if they are another period."""
    for length, of in ((documents.OF_MONTH, month_of), (documents.OF_QUARTER, quarter_of)):
        if (of(last).first, of(last).last) == (first, last):
            return briefing_card.named(length, last)
    return ""


def _not_begun(period: MemoPeriod) -> Message:
    """Says that nothing can be summed up yet, and offers the same of the year before."""
    length, of = documents.OF_MONTH, month_of
    if period.quarter is not None:
        length, of = documents.OF_QUARTER, quarter_of
    before = of(period.last.replace(year=period.last.year - 1, day=28))
    label = briefing_card.period_words(before).replace(" ปีงบประมาณ ", "/")
    same = opens(briefing_card.SHOW, **{_PERIOD: briefing_card.named(length, before.last)})
    words = briefing_card.period_words(period)
    return Text(
        f"{words} ยังไม่ถึง จึงยังไม่มีสรุป กดเลือกช่วงที่ต้องการ",
        (Button(label, same, f"สรุป{label}"), _OF_MONTH, _OF_QUARTER),
    )


def _told(context: Context, title: str, takes: bool) -> Card:
    day = briefings.next_day(context.working_days, context.today)
    how = "เดือนละหนึ่งข้อความ ในวันทำการแรกของเดือน เดือนแรกของไตรมาสเป็นสรุปทั้งไตรมาส"
    when = f"ฉบับถัดไป {thai_date(day)}" if takes else "ปิดอยู่จนกว่าท่านจะเปิดเอง"
    change = briefing_card.change_button(takes)
    return Card(
        title,
        rows=(Para(when, bold=True), Para(how)),
        buttons=(
            change if takes else replace(change, style="primary"),
            replace(_OF_MONTH, label="ดูสรุปเดือนนี้"),
            replace(_OF_QUARTER, label="ดูสรุปไตรมาสนี้"),
        ),
    )


def _query(
    name: str, words: tuple[str, ...], answer: Callable[[Context], Sequence[Message]]
) -> Query:
    return Query(name, words, lambda context, _rest, _facts: answer(context), _ROLES)


_ROLES = frozenset((EXECUTIVE,))


_STATUS = "status"
_OF_WHOM = "สรุปทั้งสำนักงานเป็นของผู้บริหาร ในขอบเขตของท่านดูสถานะของทั้งปีได้ดังนี้"
QUERY = Query(
    briefing_card.SHOW,
    (
        "ดูสรุปเดือนนี้",
        "สรุปเดือนนี้",
        "ขอสรุปเดือนนี้",
        "สรุปสำหรับผู้บริหาร",
        "สรุปผู้บริหาร",
        "ดูสรุปผู้บริหาร",
        "ขอดูสรุปผู้บริหาร",
    ),
    partial(ask, documents.OF_MONTH),
    _ROLES,
    instead=_STATUS,
    instead_told=_OF_WHOM,
)
QUARTER = Query(
    "briefing_quarter",
    ("ดูสรุปไตรมาสนี้", "สรุปไตรมาสนี้", "ขอสรุปไตรมาสนี้"),
    partial(ask, documents.OF_QUARTER),
    _ROLES,
    instead=_STATUS,
    instead_told=_OF_WHOM,
)
CHOICE = _query("briefing_choice", ("สรุปประจำเดือน", "สรุปประจำไตรมาส"), choice)
TAKE = _query(briefing_card.TAKE, ("รับสรุป", "ขอรับสรุป", "รับสรุปทุกเดือน"), take)
STOP = _query(briefing_card.STOP, ("เลิกรับสรุป", "ไม่รับสรุป", "ไม่รับสรุปแล้ว", "ยกเลิกรับสรุป"), stop)
