"""How reports read whose links are looked at."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button
from handlers.question.query import opens
from handlers.reports.due_report_words import settled_words
from handlers.subjects.linked_records import LinkedRecords
from models.reports import reports
from models.reports.deciding import report_history


def _named(context: Context, report_id: int) -> str | None:
    found = reports.by_id(context.session, report_id)
    if found is None:
        return None
    return f"รายงาน {found.activity.number} {settled_words(found.due)}"


def _shown(context: Context, report_id: int) -> Button | None:
    found = reports.by_id(context.session, report_id)
    if found is None:
        return None
    sent = reports.version_of(context.session, found)
    if not report_history.may_read(context.session, context.me, found, sent, context.today):
        return None
    label = f"ดูรายงาน {found.activity.number}"
    return Button(label, opens("show_forms", r=found.id, v=found.version), label)


LINKED = LinkedRecords(_named, _shown)
