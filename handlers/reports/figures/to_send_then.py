"""What a reporter's bureau still has to send in the round or the days that are told:
`รอบ 20 มีนาต้องรายงานข้อไหนบ้าง`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.messages import Button, Card, Para
from handlers.question import button_facts, topic
from handlers.question.query import opens
from handlers.question.topic import Topic
from handlers.reports.due_report_words import report_button, share_words, to_send_row
from handlers.understand.commands.arguments import arguments
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import thai_date
from handlers.understand.thai import normalise
from models.reports.figures import progress
from models.reports.figures.progress import DueReport
from models.reports.report import RETURNED

_PAGE = 6
_SENT_ALL = "ส่งครบแล้ว ไม่มีรายงานค้างส่งในช่วงที่ถาม"
_NO_ROUND = "{} สำนักของท่านไม่มีรายงานที่ต้องส่ง รอบของสำนักเป็นดังนี้"


def told(context: Context, rest: str, facts: Mapping[str, str]) -> Topic | None:
    """Returns the round or the days that the words or the button name; None where they name none,
    and for another bureau or an activity."""
    words = rest if rest.strip() else context.said
    if not facts.keys() & {"d", "f"}:
        plain = normalise(words)
        kinds = {span.kind for span in arguments(plain)}
        if "day" not in kinds and not read_scope(plain, context.today).places:
            return None
    about = topic.read(context, words, facts)
    dated = about.due is not None or about.span is not None
    return about if dated and about.number is None and not about.unknown else None


def none_then(context: Context, about: Topic, duties: Sequence[DueReport]) -> str:
    """Says that the bureau has no report of those days; "" where it has."""
    if any(_within(each, about) for each in duties):
        return ""
    return _NO_ROUND.format(about.words(context.today))


def card(
    context: Context, about: Topic, duties: Sequence[DueReport], facts: Mapping[str, str], name: str
) -> Card:
    """Returns what is to be sent then, each with the button that reports it."""
    meant = [each for each in duties if _within(each, about)]
    missing = progress.to_send(meant)
    page = button_facts.page(facts, _PAGE, len(missing))
    sent = f"ส่งแล้ว {share_words(len(meant) - len(missing), len(meant))}"
    same = about.facts()
    return Card(
        f"รายงานที่ต้องส่ง {len(missing):,} ฉบับ" if missing else _SENT_ALL,
        subtitle=page.beside(context.me.bureau.name, about.words(context.today)),
        rows=(
            Para(sent, tone="muted"),
            *(to_send_row(each, context.today, _report(each)) for each in page.of(missing)),
        ),
        buttons=page.turn(name, **same),
        note=f"ข้อมูล ณ {thai_date(context.today)}",
        quick=(
            Button("ทุกรอบ", opens(name), "รายงานที่ต้องส่ง"),
            Button("สถานะ", opens("status", b=context.me.bureau_id), "สถานะสำนักของฉัน"),
        ),
    )


def _report(duty: DueReport) -> Button:
    return report_button(duty, "แก้ไข" if duty.state == RETURNED else "รายงาน")


def _within(duty: DueReport, about: Topic) -> bool:
    first, last = about.span or (about.due or date.min, about.due or date.min)
    return duty.due is not None and first <= duty.due <= last
