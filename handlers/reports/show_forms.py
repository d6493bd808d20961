"""`แบบรายงาน 1.10`: a report as the bureau's form and the office's form show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Message, Row, Text
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.reports.due_report_words import settled_words
from handlers.reports.filing.report_evidence import kind_of
from handlers.reports.report_forms import FormCell, bureau_row, office_row
from handlers.understand.unclear import Unclear
from handlers.understand.words import read_activity_number
from models.attachments import kept_files
from models.people import scope
from models.plans import plans
from models.reports.deciding import report_history
from models.reports.report import Report, ReportVersion

_NOT_FOUND = "ยังไม่มีรายงานนี้ที่ท่านเปิดดูได้ พิมพ์ “แบบรายงาน” ตามด้วยเลขกิจกรรม เช่น แบบรายงาน 1.10"


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """facts: `r` the report, `v` its version. rest: an activity's number."""
    try:
        found = _found(context, rest, facts)
    except Unclear as unclear:
        return [Text(unclear.hint)]
    if found is None:
        return [Text(_NOT_FOUND)]
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


def _found(
    context: Context, rest: str, facts: Mapping[str, str]
) -> tuple[Report, ReportVersion] | None:
    report_id, version = button_facts.whole(facts, "r"), button_facts.whole(facts, "v")
    if report_id is None or version is None:
        number = read_activity_number(rest)
        if number is None:
            return None
        bureaus = scope.bureaus_seen(context.session, context.me)
        newest = report_history.newest(context.session, context.me, bureaus, number, context.today)
        if not newest:
            return None
        report_id, version = newest[0].id, newest[0].version
    return report_history.readable(context.session, context.me, report_id, version, context.today)


def _card(title: str, report: Report, cells: Sequence[FormCell]) -> Card:
    rows = tuple(Row(cell.column, cell.words) for cell in cells)
    return Card(title, subtitle=settled_words(report.due), rows=rows)


QUERY = Query(name="show_forms", words=("แบบรายงาน", "ดูตามแบบ"), answer=answer)
