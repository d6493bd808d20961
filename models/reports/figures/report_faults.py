"""What was wrong with a year's reports: why they were returned, and remarks they were sent with.

Counted by bureau, round and reason.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import String, case, cast, func, literal, or_, select, union_all
from sqlalchemy.orm import Session

from models.reports.figures.progress import ALL, ReportFilter, due_rows
from models.reports.report import RETURNED, WITHDRAWN, ReportVersion

OTHER = ""
"""The reason of returns in other words than the known ones."""

_NO_REMARKS = "[]"


@dataclass(frozen=True)
class FaultCount:
    """How many reports of a bureau and round were returned for one reason, or were sent in spite
    of one remark (then `reason` is the remark's code)."""

    bureau_id: int
    bureau: str
    due: date | None
    reason: str
    count: int


@dataclass(frozen=True)
class FaultCounts:
    """The counts of a year.

    returned: by reason
    sent_anyway: by code of report_checks
    reports: number of reports sent with any remark
    """

    returned: list[FaultCount]
    sent_anyway: list[FaultCount]
    reports: int


def found(
    session: Session, fiscal_year: int, known: Collection[str], narrow: ReportFilter = ALL
) -> FaultCounts:
    """Every return of the year (B.E.) and every remark a report was sent with, in one statement.
    Withdrawn reports do not count.

    known: reasons on buttons (source 003:70-77) are counted apart; all others are OTHER.
    """
    due_reports = due_rows(fiscal_year, narrow).cte("due_reports")
    sent = (
        select(
            due_reports.c.bureau_id, due_reports.c.bureau, due_reports.c.due,
            ReportVersion.decision, ReportVersion.decision_reason,
            ReportVersion.review, ReportVersion.review_reason,
            cast(ReportVersion.remarks, String).label("remarks"),
        )
        .select_from(due_reports)
        .join(ReportVersion, ReportVersion.report_id == due_reports.c.report_id)
        .where(
            or_(
                ReportVersion.decision == RETURNED,
                ReportVersion.review == RETURNED,
                cast(ReportVersion.remarks, String) != _NO_REMARKS,
            )
        )
        .cte("sent")
    )  # fmt: skip
    of = sent.c
    none = literal("")
    back = union_all(
        *(
            select(
                of.bureau_id, of.bureau, of.due, why.label("reason"), none.label("remarks")
            ).where(outcome == RETURNED)
            for outcome, why in ((of.decision, of.decision_reason), (of.review, of.review_reason))
        ),
        select(of.bureau_id, of.bureau, of.due, none, of.remarks).where(
            of.remarks != _NO_REMARKS, func.coalesce(of.decision, "") != WITHDRAWN
        ),
    ).cte("back")
    known_or_other = case((back.c.reason.in_(sorted(known)), back.c.reason), else_=OTHER)
    keys = (back.c.bureau_id, back.c.bureau, back.c.due, known_or_other, back.c.remarks)
    query = select(*keys, func.count()).select_from(back).group_by(*keys)
    return _counted(list(map(tuple, session.execute(query))))


def _counted(rows: Sequence[tuple[Any, ...]]) -> FaultCounts:
    returned, reports = [], 0
    counted: Counter[tuple[int, str, date | None, str]] = Counter()
    for bureau_id, bureau, due, reason, remarks, count in rows:
        if not remarks:
            returned.append(FaultCount(bureau_id, bureau, due, reason, count))
            continue
        reports += count
        for code in {str(each["code"]) for each in json.loads(remarks)}:
            counted[bureau_id, bureau, due, code] += count
    anyway = [FaultCount(*key, count=count) for key, count in counted.items()]
    return FaultCounts(returned, anyway, reports)
