"""`ประวัติ`: who sent, saw and decided a report, and when, for people who may read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Message, Para, Row, Text, Tone
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.reports.deciding.settled import settled_reports
from handlers.reports.due_report_words import (
    NOT_FOUND,
    SEE_STATUS,
    STATES,
    line_title,
    settled_words,
)
from handlers.reports.examples import share_example
from handlers.reports.report_cards import (
    correct_button,
    decide_button,
    files_button,
    history_button,
    withdraw_button,
)
from handlers.reports.report_words import entered_words, moment_words, name_of, standing_in_words
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.errors import permitted
from models.people.person import ADMIN, REPORTER
from models.reports import reports
from models.reports.deciding import report_decisions, report_history
from models.reports.deciding.report_history import PRINTED, REVIEWED, SEEN, SENT, HistoryEntry
from models.reports.report import ACCEPTED, APPROVED, RETURNED, WITHDRAWN, Report

_PAGE = 8
_LISTED = 6


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """facts: `r` the report, `p` the page, `s` which reports of the year (`settled_reports`). rest:
    an activity's number, or nothing for the list."""
    if "s" in facts:
        return settled_reports.listed(context, facts)
    report_id = button_facts.whole(facts, "r")
    if report_id is not None:
        return [_of(context, report_id, facts)]
    try:
        number = read_activity_number(rest or facts.get("n", ""))
    except Unclear as unclear:
        return [Text(unclear.hint)]
    found = report_history.newest(context.session, context.me, number, context.today)
    if number is not None and len(found) == 1:
        return [_of(context, found[0].id, facts)]
    return [_list(found, number, facts)]


def _list(found: Sequence[Report], number: str | None, facts: Mapping[str, str]) -> Message:
    if not found:
        of = f"ของกิจกรรม {number} " if number else ""
        return Text(f"ยังไม่มีรายงาน{of}ที่ท่านเปิดดูได้ พิมพ์ “สถานะ” เพื่อดูความคืบหน้า", (SEE_STATUS,))
    page = button_facts.page(facts, _LISTED, len(found))
    named: dict[str, object] = {"n": number} if number else {}
    return Card(
        "ประวัติรายงาน",
        subtitle=page.beside("ฉบับล่าสุดอยู่บน"),
        rows=tuple(_row(report) for report in page.of(found)),
        buttons=page.turn("report_history", **named),
        note="พิมพ์ “ประวัติ” ตามด้วยเลขกิจกรรม เช่น ประวัติ 1.10",
    )


def _row(report: Report) -> Row:
    number = report.activity.number
    state = STATES.get(report.state, "ถอนแล้ว")
    label = f"{number} · {state} · {settled_words(report.due)}"
    return Row(label, line_title(report.activity.title), history_button(report))


def _of(context: Context, report_id: int, facts: Mapping[str, str]) -> Message:
    session = context.session
    report = session.get(Report, report_id)
    standing = report.version if report is not None else 0
    if not report_history.readable(session, context.me, report_id, standing, context.today):
        return Text(NOT_FOUND)
    assert report is not None
    entries = report_history.history(session, report)
    page = button_facts.page(facts, _PAGE, len(entries))
    return Card(
        f"ประวัติรายงาน {report.activity.number}",
        subtitle=page.beside(name_of(report.activity)),
        rows=tuple(Para(_line(each), tone=_tone(each)) for each in page.of(entries)),
        buttons=(*_buttons(context, report), *page.turn("report_history", r=report.id)),
    )


def _line(each: HistoryEntry) -> str:
    line = f"ฉบับที่ {each.version} · {_what(each)} · {moment_words(each.at)}"
    if not each.reason:
        return line
    because = "เหตุผลที่แก้ไขหลังอนุมัติ" if each.what == SENT else "เหตุผล"
    return f"{line}\n{because}: {each.reason}"


_VERBS: Mapping[tuple[str, str], str] = {
    (SENT, ""): "ส่งโดย",
    (SEEN, ""): "เปิดดูโดย",
    ("decided", APPROVED): "อนุมัติโดย",
    ("decided", RETURNED): "ส่งกลับแก้ไขโดย",
    ("decided", WITHDRAWN): "ถอนโดย",
    (REVIEWED, ACCEPTED): "ผู้ดูแลแผนตรวจรับ:",
    (REVIEWED, RETURNED): "ผู้ดูแลแผนส่งกลับ:",
}


def _what(each: HistoryEntry) -> str:
    if each.what == PRINTED:
        return "นำเข้าจากเอกสารต้นฉบับของแผน"
    name = each.who.name if each.who is not None else "ผู้ที่ไม่อยู่ในทะเบียนแล้ว"
    other = each.other.name if each.other is not None else ""
    words = entered_words if each.what == SENT else standing_in_words
    return f"{_VERBS[each.what, each.outcome]} {words(name, other)}"


def _tone(each: HistoryEntry) -> Tone:
    tones: Mapping[str, Tone] = {APPROVED: "good", ACCEPTED: "good", RETURNED: "warn"}
    return tones.get(each.outcome, "plain")


def _buttons(context: Context, report: Report) -> Iterator[Button]:
    """What the person may do now with the present version."""
    me, number = context.me, report.activity.number
    sent = reports.version_of(context.session, report)
    asked = (context.session, me, report.id, sent.version)
    if permitted(report_decisions.for_decision, *asked, context.now):
        yield decide_button(report.id, sent.version, number)
    if permitted(report_decisions.for_withdrawal, *asked):
        yield withdraw_button(report, sent)
    if report.state == APPROVED and me.has(REPORTER) and me.bureau_id == report.bureau_id:
        yield correct_button(report.activity, report.due)
    if report.state == APPROVED:
        yield from share_example.button(context, report)
    if permitted(report_decisions.for_review, *asked):
        data = opens("review_report", r=report.id, v=sent.version)
        yield Button("ตรวจรายงาน", data, f"ตรวจรายงาน {number}")
    if me.has(ADMIN):
        yield Button("ร่องรอย", opens("trail", n=number), f"ร่องรอย {number}")
    yield from files_button(sent)


QUERY = Query(name="report_history", words=("ประวัติ", "ประวัติรายงาน"), answer=answer)
