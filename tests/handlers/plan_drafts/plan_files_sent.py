"""Plans as files that an administrator takes out, changes in a spreadsheet, and sends back."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

from openpyxl import Workbook, load_workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.papers.paper_kinds import PaperRequest, gather
from handlers.papers.printing import sheet_file
from handlers.understand.sheets import plan_heads
from models.plan_drafts.draft_documents import DRAFT_FORM, EMPTY, PLAN_FORM
from models.plan_drafts.plan_draft import PlanDraft
from models.plans.plan import Activity, Plan
from models.reports.form_files import MEDIA_TYPE
from models.trail.audit_entry import AuditEntry
from scheduler.opening import plan_read
from tests.handlers.house import Chat, House

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
HEADS = list(plan_heads.ACTIVITY_HEADS)
Change = Callable[[Workbook], object]


def stored(session: Session) -> Plan:
    """The demo's plan."""
    return session.scalars(select(Plan).order_by(Plan.id)).first() or Plan()


def plan_form(house: House, plan_id: int | None = None, draft: bool = False) -> Workbook:
    """The form as the worker makes it; without an id that of the demo's plan."""
    with house.session() as session:
        kind = DRAFT_FORM if draft else PLAN_FORM
        record = stored(session).id if plan_id is None else plan_id
        document = gather(session, house.sealer, PaperRequest(kind.name, gift=record), NOW)
    return load_workbook(io.BytesIO(sheet_file.render(document, "")))


def empty_form(house: House) -> Workbook:
    return plan_form(house, EMPTY)


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sends(chat: Chat, book: Workbook) -> Chat:
    """The file as LINE brings it, and the worker's own event with what it read."""
    read: dict[str, Any] | None = plan_read.read(saved(book))
    assert read is not None
    chat.sends_file(look=False)
    form = {**read, "file": chat.house.files()[-1].id}
    chat.hears(chat.house.looks_at_file(media_type=MEDIA_TYPE, form=form) or [])
    return chat


def row_of(book: Workbook, number: str) -> int:
    """The row of the activity with that number."""
    rows = book["กิจกรรม"].iter_rows(max_col=1)
    return next(row[0].row for row in rows if str(row[0].value) == number)


def put(book: Workbook, number: str, head: str, value: object) -> None:
    """Writes a cell of an activity."""
    book["กิจกรรม"].cell(row_of(book, number), HEADS.index(head) + 1).value = value  # type: ignore[assignment]


def say(book: Workbook, head: str, value: object) -> None:
    """Writes what is said of the whole plan."""
    for row in book["แผน"].iter_rows():
        if row[0].value == head:
            row[1].value = value  # type: ignore[assignment]


def add(book: Workbook, number: object, title: str, bureaus: str, due: object = None) -> None:
    """Adds an activity below the others."""
    cells = {"ข้อ": number, "กิจกรรม": title, "สำนักที่รับผิดชอบ": bureaus, "วันส่ง": due}
    book["กิจกรรม"].append([cells.get(head) for head in HEADS])


def dues_of(house: House, number: str) -> list[date]:
    """The dates of an activity of the demo's plan."""
    with house.session() as session:
        plan = stored(session)
        found = session.scalars(
            select(Activity).where(Activity.plan_id == plan.id, Activity.number == number)
        ).one()
        return [each.due for each in found.dues]


def states(house: House) -> list[str]:
    """The states of all drafts."""
    with house.session() as session:
        return list(session.scalars(select(PlanDraft.state).order_by(PlanDraft.id)))


def verbs(house: House) -> list[str]:
    """What the trail says of plans."""
    with house.session() as session:
        query = select(AuditEntry.verb).where(AuditEntry.verb.like("plan%"))
        return list(session.scalars(query.order_by(AuditEntry.id)))
