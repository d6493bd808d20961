"""`รออนุมัติ`: the reports that wait for the person's decision, the oldest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.reports import report_notices
from handlers.reports.deciding import deciding_several
from handlers.reports.due_report_words import settled_words
from handlers.reports.report_cards import decide_button
from handlers.understand.dates.dates import short_date
from models.calendar import office_day
from models.people import deputies
from models.people.person import Person
from models.reports.deciding import report_deciders, report_history
from models.reports.report import Report, ReportVersion

_PAGE = 6


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """A page of the waiting reports, each with the button that opens the decision."""
    waiting = report_notices.awaiting(context)
    if not waiting:
        seeing = Button("สถานะ", opens("status"), "สถานะ")
        menu = Button("เมนู", opens("menu"), "เมนู")
        reviews = report_notices.what_else_is_reviewed(context)
        if reviews:
            return [_only_reviews(reviews, seeing)]
        words = "ไม่มีรายงานที่รอท่านอนุมัติ พิมพ์ “สถานะ” เพื่อดูความคืบหน้า"
        return [Text(words, (seeing, menu))]
    page = button_facts.page(facts, _PAGE, len(waiting))
    pairs = [(report.id, sent.version) for report, sent, _ in waiting]
    seen = report_history.seen_by(context.session, context.me, pairs)
    return [
        Card(
            f"รออนุมัติ {len(waiting):,} ฉบับ",
            subtitle=page.beside("ส่งมาก่อนอยู่บน"),
            rows=(*_away(context), *(_row(context, seen, *each) for each in page.of(waiting))),
            buttons=(*_at_once(len(seen)), *page.turn("awaiting_me")),
            note="กด “พิจารณา” เพื่ออ่านรายงาน แล้วอนุมัติหรือส่งกลับแก้ไข",
        )
    ]


def _only_reviews(reviews: Sequence[Button], seeing: Button) -> Message:
    """An administrator with nothing to approve may mean the reports that wait for the review."""
    return Card(
        "มีรายงานรอท่านตรวจ",
        rows=(Para("ไม่มีรายงานที่รอท่านอนุมัติ แต่มีรายงานที่อนุมัติแล้วรอท่านตรวจ"),),
        buttons=(*(replace(each, style="primary") for each in reviews), seeing),
    )


def _at_once(seen: int) -> tuple[Button, ...]:
    """The button to approve all reports that were opened before, if there are several."""
    if seen < deciding_several.LEAST:
        return ()
    words = f"อนุมัติที่ดูแล้ว {min(seen, deciding_several.MOST)} ฉบับ"
    return (Button(words, opens("approve_several"), words, style="primary"),)


def _away(context: Context) -> tuple[Para, ...]:
    """Says that a deputy also decides on these now."""
    for each, deputy in deputies.coming(context.session, context.me, context.today):
        if each.first_day <= context.today:
            words = f"มอบหมายให้ {deputy.name} พิจารณาแทนถึง {short_date(each.last_day)}"
            return (Para(words, tone="muted"),)
    return ()


def _row(
    context: Context,
    seen: frozenset[tuple[int, int]],
    report: Report,
    sent: ReportVersion,
    author: Person,
) -> Row:
    again = f" (ครั้งที่ {sent.version})" if sent.version > 1 else ""
    label = f"{author.bureau.name} · ส่งเมื่อ {short_date(office_day(sent.submitted_at))}{again}"
    superior = report_deciders.may_decide(context.session, context.me, sent, context.today)
    instead = f" · แทน {superior.name}" if superior is not None else ""
    looked = " · ✓ ดูแล้ว" if (report.id, sent.version) in seen else ""
    number = report.activity.number
    title = f"{number} {short_title(report.activity.title)} · {settled_words(report.due)}"
    return Row(f"{label}{instead}{looked}", title, decide_button(report.id, sent.version, number))


QUERY = Query(
    name="awaiting_me",
    words=("รออนุมัติ", "รอฉันอนุมัติ", "รอพิจารณา"),
    # Open to all: reports go to superiors and deputies with any role.
    answer=answer,
)
