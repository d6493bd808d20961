"""Whom it concerns that activities fall away, come back, or are given to other bureaus."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.duties.duty_people import HEAD, RESPONSIBLE, household
from models.plans.plan import Activity
from models.reports.figures import progress
from models.reports.figures.progress import ReportFilter
from models.reports.report import APPROVED, RETURNED, SUBMITTED


@dataclass(frozen=True)
class Concerned:
    """The reports of some activities, and the people who owe them.

    unsent, late: still to be sent, and those of them whose day has passed
    returned, waiting, approved: sent, by their state
    recipients: the responsible reporters and heads of what is not sent or was returned, each with
        the numbers of the activities
    """

    unsent: int
    late: int
    returned: int
    waiting: int
    approved: int
    recipients: Mapping[int, Collection[str]] = field(default_factory=dict)

    @property
    def sent(self) -> int:
        return self.returned + self.waiting + self.approved


def concerned(
    session: Session,
    activities: Collection[Activity],
    now: datetime,
    since: date | None = None,
    bureau_ids: frozenset[int] | None = None,
) -> Concerned:
    """Returns the reports that are due of these activities (of one fiscal year).

    since: only those due on or after that day, or without a day
    bureau_ids: only those of these bureaus
    """
    rows = _rows(session, activities, since, bureau_ids)
    today = office_day(now)
    missing = [row for row in rows if row.state in progress.MISSING]
    house, recipients = household(session, today), dict[int, dict[str, None]]()
    for row in missing:
        roles = house.recipients(row.bureau_id, row.activity_id).by_role
        for person_id in (*roles[RESPONSIBLE], *roles[HEAD]):
            recipients.setdefault(person_id, {})[row.number] = None
    return Concerned(
        unsent=len(missing),
        late=sum(row.due is not None and row.due < today for row in missing),
        returned=sum(row.state == RETURNED for row in rows),
        waiting=sum(row.state == SUBMITTED for row in rows),
        approved=sum(row.state == APPROVED for row in rows),
        recipients=recipients,
    )


def _rows(
    session: Session,
    activities: Collection[Activity],
    since: date | None,
    bureau_ids: frozenset[int] | None,
) -> list[Any]:
    if not activities:
        return []
    year = next(iter(activities)).plan.fiscal_year
    query = progress.due_rows(year, ReportFilter(bureau_ids=bureau_ids))
    ids = [each.id for each in activities]
    found = session.execute(query.where(Activity.id.in_(ids)))
    return [row for row in found if since is None or row.due is None or row.due >= since]
