"""`ดูสรุปเดือนนี้`, `สรุปประจำเดือน`: the executives' summary now, and whether it comes each month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.documents.document_order import order
from handlers.messages import Button, Card, Message, Para
from handlers.question.query import Query, opens
from handlers.reminders import briefing_card
from handlers.understand.dates.dates import thai_date
from models.documents import documents
from models.documents.document_kinds import HEAT_MAP, endings_of
from models.documents.document_rights import DocumentSpec
from models.people.person import EXECUTIVE
from models.plans.working_days import working_days
from models.reminders import briefings


def month(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks for the summary of this month until now. The reply waits for its picture."""
    del rest, facts
    return _ask(context, documents.OF_MONTH)


def quarter(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks for the summary of this quarter of the fiscal year until now."""
    del rest, facts
    return _ask(context, documents.OF_QUARTER)


def choice(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Answers whether it comes each month, with the button that changes it."""
    del rest, facts
    takes = briefings.wanted(context.session, context.me)
    return [_told(context, "ท่านรับสรุปอยู่" if takes else "ท่านยังไม่ได้รับสรุป", takes)]


def take(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Sends it from the next month on. Asked twice it is the same."""
    del rest, facts
    briefings.take(context.session, context.me, context.now)
    return [_told(context, "เปิดรับสรุปแล้ว", takes=True)]


def stop(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Sends it no more. Asked twice it is the same."""
    del rest, facts
    briefings.stop(context.session, context.me, context.now)
    return [_told(context, "ไม่ส่งสรุปให้ท่านแล้ว", takes=False)]


def _ask(context: Context, goes_in: str) -> Sequence[Message]:
    """Orders the picture. The worker answers with it and the three lines in one message."""
    order(context, DocumentSpec(HEAT_MAP, endings_of(HEAT_MAP)[0]), goes_in)
    return []


def _told(context: Context, title: str, takes: bool) -> Card:
    day = briefings.next_day(working_days(context.session), context.today)
    how = "เดือนละหนึ่งข้อความ ในวันทำการแรกของเดือน เดือนแรกของไตรมาสเป็นสรุปทั้งไตรมาส"
    when = f"ฉบับถัดไป {thai_date(day)}" if takes else "ปิดอยู่จนกว่าท่านจะเปิดเอง"
    change = (
        Button("เลิกรับทุกเดือน", opens(briefing_card.STOP), "เลิกรับสรุป")
        if takes
        else Button("รับสรุปทุกเดือน", opens(briefing_card.TAKE), "รับสรุป", style="primary")
    )
    return Card(
        title,
        rows=(Para(when, bold=True), Para(how)),
        buttons=(
            change,
            Button("ดูสรุปเดือนนี้", opens(briefing_card.SHOW), "ดูสรุปเดือนนี้"),
            Button("ดูสรุปไตรมาสนี้", opens("briefing_quarter"), "ดูสรุปไตรมาสนี้"),
        ),
    )


_ROLES = frozenset((EXECUTIVE,))
QUERY = Query(
    name=briefing_card.SHOW,
    words=("ดูสรุปเดือนนี้", "สรุปเดือนนี้", "ขอสรุปเดือนนี้", "สรุปสำหรับผู้บริหาร", "สรุปผู้บริหาร"),
    answer=month,
    roles=_ROLES,
)
QUARTER = Query(
    name="briefing_quarter",
    words=("ดูสรุปไตรมาสนี้", "สรุปไตรมาสนี้", "ขอสรุปไตรมาสนี้"),
    answer=quarter,
    roles=_ROLES,
)
CHOICE = Query(
    name="briefing_choice",
    words=("สรุปประจำเดือน", "สรุปประจำไตรมาส"),
    answer=choice,
    roles=_ROLES,
)
TAKE = Query(
    name=briefing_card.TAKE, words=("รับสรุป", "ขอรับสรุป", "รับสรุปทุกเดือน"), answer=take, roles=_ROLES
)
STOP = Query(
    name=briefing_card.STOP,
    words=("เลิกรับสรุป", "ไม่รับสรุป", "ไม่รับสรุปแล้ว", "ยกเลิกรับสรุป"),
    answer=stop,
    roles=_ROLES,
)
