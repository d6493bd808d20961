"""The evidence of a round's reports: their files and links."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, lazyload

from models.attachments.attachment import KEPT, Attachment
from models.documents.document_rows import SENT
from models.people.person import Bureau
from models.plans.plan import Activity, Plan
from models.reports.figures.progress import ReportFilter
from models.reports.report import Report, ReportVersion, stands

_AT_A_TIME = 500


@dataclass(frozen=True)
class EvidenceRow:
    """A sent or approved report and its kept files, in order."""

    bureau: str
    plan_id: int
    number: str
    title: str
    due: date | None
    version: ReportVersion
    files: Sequence[Attachment]


def evidence(session: Session, fiscal_year: int, narrow: ReportFilter) -> list[EvidenceRow]:
    """By bureau and in the plans' order; of `narrow` the bureaus, the round and the plan. What
    names no date stands in every round, as in the bureau's form."""
    query = (
        select(Bureau.name, Activity, Report.due, ReportVersion)
        .select_from(Report)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(Bureau, Bureau.id == Report.bureau_id)
        .join(ReportVersion, stands())
        .where(Plan.fiscal_year == fiscal_year, Report.state.in_(SENT))
        .order_by(Bureau.name, Activity.plan_id, Activity.position, Report.due, Report.id)
        .options(lazyload("*"))
    )
    if narrow.bureau_ids is not None:
        query = query.where(Report.bureau_id.in_(narrow.bureau_ids))
    if narrow.due is not None:
        query = query.where(or_(Report.due == narrow.due, Report.due.is_(None)))
    if narrow.plan_id is not None:
        query = query.where(Activity.plan_id == narrow.plan_id)
    found = session.execute(query).all()
    kept = {f.id: f for f in _files(session, [i for row in found for i in row[3].evidence])}
    return [
        EvidenceRow(
            bureau, activity.plan_id, activity.number, activity.title, due, version,
            [kept[each] for each in version.evidence if each in kept],
        )
        for bureau, activity, due, version in found
    ]  # fmt: skip


def _files(session: Session, ids: Sequence[int]) -> Iterator[Attachment]:
    once = sorted(set(ids))
    for at in range(0, len(once), _AT_A_TIME):
        some = once[at : at + _AT_A_TIME]
        query = select(Attachment).where(Attachment.id.in_(some), Attachment.state == KEPT)
        yield from session.scalars(query)
