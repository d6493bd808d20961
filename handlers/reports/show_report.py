"""One version of a report, for people who may read it: as the forms show it, and its evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context, FilePlace
from handlers.conversation import beginning
from handlers.messages import Button, Card, Carousel, Message, Row, Text
from handlers.messages.name_labels import short_title
from handlers.question.button_facts import version_named
from handlers.question.query import Facts, Query, opens
from handlers.reports import report_notices
from handlers.reports.due_report_words import NOT_FOUND, settled_words
from handlers.reports.filing.report_evidence import kind_of, size_of
from handlers.reports.report_cards import files_button
from handlers.reports.report_forms import FormCell, bureau_row, office_row
from handlers.subjects import proofs
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW
from handlers.understand.patterns import pattern_of
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.attachments import kept_files
from models.conversations import conversation_rows
from models.plans import plans
from models.reports.deciding import report_decisions, report_history
from models.reports.report import Report, ReportVersion
from models.reports.report_documents import BUREAU_FORM

Found = tuple[Report, ReportVersion] | None

_NOT_FOUND = "ยังไม่มีรายงานนี้ที่ท่านเปิดดูได้ พิมพ์ “แบบรายงาน” ตามด้วยเลขกิจกรรม เช่น แบบรายงาน 1.10"


def forms(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `r` the report, `v` its version. rest: an activity's number."""
    try:
        found = _found(context, rest, facts)
    except Unclear as unclear:
        return [Text(unclear.hint)]
    if found is None:
        return _of_the_bureau(context, rest) or [Text(_NOT_FOUND)]
    report, version = found
    activity = report.activity
    files = kept_files.by_ids(context.session, version.evidence)
    names = [
        kept_files.name_of(context.sealer, file) or f"{kind_of(file)} {place}"
        for place, file in enumerate(files, 1)
    ]
    responsible = plans.responsible(context.session, activity)
    cards = (
        _card("แบบของสำนัก", report, bureau_row(activity, version, names)),
        _card("แบบของสำนักงาน", report, office_row(activity, version, responsible)),
    )
    history = Button("ประวัติ", opens("report_history", r=report.id), "ประวัติ")
    return [Carousel(cards, alt=f"รายงาน {activity.number} ตามแบบ", quick=(history,))]


def _of_the_bureau(context: Context, rest: str) -> Sequence[Message]:
    """Asks for the bureau's form as a document where the words name no activity but a bureau:
    `แบบรายงานของสำนัก รอบ 20 มีนา`. Nothing for other words."""
    said = context.said or rest
    flow = context.flows.get(DOCUMENTS_FLOW)
    if flow is None or not context.may(flow.roles) or not _OF_BUREAU.search(said):
        return ()
    if read_activity_number(said) is not None:
        return ()
    return beginning.open_flow(
        context, flow, "", {"k": BUREAU_FORM.name, "said": f"{_FORM} {said}"}
    )


_FORM = "แบบรายงานของสำนัก"
_OF_BUREAU = pattern_of("สำนัก(?!งาน)|ของ(?:เรา|หน่วย)|รอบ|ทั้งปี|excel|word|pdf", re.IGNORECASE)


def _found(context: Context, rest: str, facts: Facts) -> Found:
    named = version_named(facts)
    if named is None:
        number = read_activity_number(rest)
        if number is None:
            return None
        newest = report_history.newest(context.session, context.me, number, context.today)
        if not newest:
            return None
        named = newest[0].id, newest[0].version
    return _readable(context, *named)


def _readable(context: Context, report_id: int, version: int) -> Found:
    return report_history.readable(context.session, context.me, report_id, version, context.today)


def _card(title: str, report: Report, cells: Sequence[FormCell]) -> Card:
    rows = tuple(Row(cell.column, cell.words) for cell in cells)
    return Card(title, subtitle=settled_words(report.due), rows=rows)


# -- the evidence, as links that work for ten minutes -------------------------------------------


def files(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """facts: `r` the report, `v` its version. rest: an activity's number; without one it is of the
    report that waits for the person's decision."""
    named = version_named(facts)
    if named is None:
        return _files_of_typed(context, rest)
    found = _readable(context, *named)
    if found is None:
        return [Text(NOT_FOUND)]
    report, version = found
    report_decisions.note_if_deciding(context.session, context.me, version, context.now)
    files = [f for f in kept_files.by_ids(context.session, version.evidence) if f.file_key]
    if not files and not version.proofs:
        return [Text(f"รายงาน {report.activity.number} ไม่มีไฟล์แนบ")]
    of = FilePlace(report.id, version.version)
    rows = [
        Row(
            f"ไฟล์ที่ {place}",
            f"{kind_of(f)} · {size_of(f)}",
            Button("เปิด", uri=context.file_link(f.id, context.me.id, context.now, of)),
        )
        for place, f in enumerate(files, 1)
    ]
    rows += [Row("เอกสารจากระบบ", each["name"], _made(context, each)) for each in version.proofs]
    return [
        Card(
            f"ไฟล์แนบ รายงาน {report.activity.number}",
            rows=tuple(rows),
            note="ลิงก์เปิดได้ 10 นาที หากหมดเวลาให้กด “ดูไฟล์แนบ” อีกครั้ง",
        )
    ]


def _files_of_typed(context: Context, rest: str) -> Sequence[Message]:
    """The evidence of the report that is named, open or waits; the buttons of several that wait."""
    try:
        number = read_activity_number(rest)
        found = _found(context, rest, {})
    except Unclear as unclear:
        return [Text(unclear.hint)]
    waiting = [(report, sent) for report, sent, _ in report_notices.awaiting(context)]
    if found is None and number is None:
        found = _open_now(context) or (waiting[0] if len(waiting) == 1 else None)
    if found is not None:
        report, sent = found
        return files(context, "", {"r": str(report.id), "v": str(sent.version)})
    rows = [_files_row(*each) for each in waiting if files_button(each[1])]
    if rows and number is None:
        return [Card("ไฟล์แนบของรายงานที่รอท่าน", rows=tuple(rows[:_MOST_ROWS]), note=_ANY_FILES)]
    return [Text(_ANY_FILES)]


def _open_now(context: Context) -> Found:
    """The report whose decision or review is open."""
    place = conversation_rows.active(context.session, context.sealer, context.lane)
    if place is None or place.row.flow not in DECIDING or not place.state:
        return None
    answers = place.state["answers"]
    return _readable(context, answers["report_id"], answers["version"])


DECIDING = ("decide_report", "review_report")
"""The names of the conversations that decide on one report."""

_ANY_FILES = "เปิดไฟล์แนบได้จากปุ่ม “ดูไฟล์แนบ” ที่การ์ดของรายงาน หรือพิมพ์ตามด้วยเลขกิจกรรม เช่น ดูไฟล์แนบ 1.10"
_MOST_ROWS = 8


def _files_row(report: Report, sent: ReportVersion) -> Row:
    [button] = files_button(sent)
    activity = report.activity
    words = f"{activity.number} {short_title(activity.title)}"
    return Row(settled_words(report.due), words, button)


def _made(context: Context, kept: Mapping[str, Any]) -> Button | None:
    """The button that makes the document of a proof; None if its subject is gone."""
    of = proofs.of_subject(context, kept["by"])
    return of.shown(context, kept["about"]) if of is not None else None


FORMS = Query(name="show_forms", words=("แบบรายงาน", "ดูตามแบบ"), answer=forms)
FILES = Query(name="show_files", words=("ดูไฟล์แนบ",), answer=files)
