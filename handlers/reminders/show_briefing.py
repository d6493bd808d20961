"""`ดูสรุปเดือนนี้`, `สรุปประจำเดือน`: the executives' summary now, and whether it comes each month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from handlers.context import Context
from handlers.documents.document_order import order
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Query, opens
from handlers.reminders import briefing_card
from handlers.understand.dates.dates import thai_date
from models.documents import documents
from models.documents.document_rights import DocumentSpec
from models.people.person import EXECUTIVE
from models.reminders import briefings
from models.reports.report_documents import HEAT_MAP


def choice(context: Context) -> Sequence[Message]:
    """Answers whether it comes each month, with the button that changes it."""
    takes = briefings.wanted(context.session, context.me)
    return [_told(context, "ท่านรับสรุปอยู่" if takes else "ท่านยังไม่ได้รับสรุป", takes)]


def take(context: Context) -> Sequence[Message]:
    """Sends it from the next month on. Asked twice it is the same."""
    briefings.take(context.session, context.me, context.now)
    return [_told(context, "เปิดรับสรุปแล้ว", takes=True)]


def stop(context: Context) -> Sequence[Message]:
    """Sends it no more. Asked twice it is the same."""
    briefings.stop(context.session, context.me, context.now)
    return [_told(context, "ไม่ส่งสรุปให้ท่านแล้ว", takes=False)]


def ask(goes_in: str, context: Context) -> Sequence[Message]:
    """Asks for the summary of this month, or of this quarter of the fiscal year, until now.

    The reply waits for its picture: the worker answers with it and the three lines in one message.
    """
    order(context, DocumentSpec(HEAT_MAP.name, HEAT_MAP.endings[0]), goes_in)
    return []


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
            Button("ดูสรุปเดือนนี้", opens(briefing_card.SHOW), "ดูสรุปเดือนนี้"),
            Button("ดูสรุปไตรมาสนี้", opens("briefing_quarter"), "ดูสรุปไตรมาสนี้"),
        ),
    )


def _query(
    name: str, words: tuple[str, ...], answer: Callable[[Context], Sequence[Message]]
) -> Query:
    roles = frozenset((EXECUTIVE,))
    return Query(name, words, lambda context, _rest, _facts: answer(context), roles)


QUERY = _query(
    briefing_card.SHOW,
    ("ดูสรุปเดือนนี้", "สรุปเดือนนี้", "ขอสรุปเดือนนี้", "สรุปสำหรับผู้บริหาร", "สรุปผู้บริหาร"),
    partial(ask, documents.OF_MONTH),
)
QUARTER = _query(
    "briefing_quarter",
    ("ดูสรุปไตรมาสนี้", "สรุปไตรมาสนี้", "ขอสรุปไตรมาสนี้"),
    partial(ask, documents.OF_QUARTER),
)
CHOICE = _query("briefing_choice", ("สรุปประจำเดือน", "สรุปประจำไตรมาส"), choice)
TAKE = _query(briefing_card.TAKE, ("รับสรุป", "ขอรับสรุป", "รับสรุปทุกเดือน"), take)
STOP = _query(briefing_card.STOP, ("เลิกรับสรุป", "ไม่รับสรุป", "ไม่รับสรุปแล้ว", "ยกเลิกรับสรุป"), stop)
