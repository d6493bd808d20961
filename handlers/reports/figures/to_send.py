"""`รายงานที่ต้องส่ง`: what a reporter's bureau still has to send, round by round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.reports.due_report_words import due_words, share_words
from handlers.reports.figures import to_send_then
from handlers.reports.figures.overview import SENDING
from handlers.understand.dates.dates import thai_date
from models.people.person import REPORTER
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

_NAME = "reports_to_send"
_PAGE = 5
_NUMBERS = 14


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """The rounds of the year in which the bureau has something to send, the next one first, with
    the numbers of the activities; where a round is told, what is to be sent in it."""
    bureau = context.me.bureau
    about = to_send_then.told(context, rest, facts)
    year = about.year(context.today) if about is not None else context.fiscal_year
    duties = progress.duties_of(context.session, bureau.id, year)
    # To ask on from here is to ask on of the bureau's status.
    narrower = about.facts() if about is not None else {}
    context.asked = opens("status", b=bureau.id, **narrower)
    none_then = to_send_then.none_then(context, about, duties) if about is not None else ""
    if about is not None and not none_then:
        return [to_send_then.card(context, about, duties, facts, _NAME)]
    first = [Text(none_then)] if none_then else []
    return [*first, _by_round(context, duties, facts, year)]


def _by_round(
    context: Context, duties: Sequence[DueReport], facts: Mapping[str, str], year: int
) -> Card:
    bureau, missing = context.me.bureau, progress.to_send(duties)
    rounds = [list(each) for _, each in groupby(missing, key=lambda duty: duty.due)]
    page = button_facts.page(facts, _PAGE, len(rounds))
    sent = f"ส่งแล้ว {share_words(len(duties) - len(missing), len(duties))}"
    return Card(
        f"รายงานที่ต้องส่ง {len(missing):,} ฉบับ" if missing else "ไม่มีรายงานที่ต้องส่ง",
        subtitle=page.beside(bureau.name, f"ปีงบประมาณ {year}"),
        rows=(
            Para(sent if duties else _NO_PLAN, tone="muted"),
            *(_round(context, each) for each in page.of(rounds)),
        ),
        buttons=(
            *page.turn(_NAME),
            Button("รายงานกิจกรรม", opens("report_activity"), "รายงาน", style="primary"),
        )
        if missing
        else (),
        note=f"ข้อมูล ณ {thai_date(context.today)}",
        quick=(
            Button("เรื่องอื่นที่ต้องทำ", opens("own_duties"), "เรื่องที่ต้องทำ"),
            Button("สถานะ", opens("status", b=bureau.id), "สถานะสำนักของฉัน"),
        ),
    )


_NO_PLAN = "แผนของปีนี้ยังไม่มีกิจกรรมที่สำนักของท่านต้องรายงาน"


def _round(context: Context, duties: Sequence[DueReport]) -> Row:
    due = duties[0].due
    numbers = [duty.number for duty in duties]
    more = f" และอีก {len(numbers) - _NUMBERS:,}" if len(numbers) > _NUMBERS else ""
    day = due.isoformat() if due is not None else "-"
    late = due is not None and due < context.today
    return Row(
        f"{due_words(due, context.today)} · {len(duties):,} ฉบับ",
        f"กิจกรรม {' '.join(numbers[:_NUMBERS])}{more}",
        Button("ดู", opens("status", b=context.me.bureau_id, d=day), "สถานะสำนักของฉัน"),
        "bad" if late else "plain",
    )


QUERY = Query(
    name=_NAME,
    words=("รายงานที่ต้องส่ง", "ต้องส่งรายงานอะไรบ้าง", "ต้องส่งรายงานอะไร", "ต้องส่งรายงานกี่ฉบับ"),
    answer=answer,
    roles=frozenset((REPORTER,)),
    instead="own_duties",
    following=SENDING,
    outside=True,
)
