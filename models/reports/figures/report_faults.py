"""What was wrong with reports over a year: why they came back, what was sent all the same.

By bureau, round and reason. Only reads.
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

from models.reports.figures.progress import ALL, Narrow, owed_rows
from models.reports.report import RETURNED, WITHDRAWN, ReportVersion

OTHER = ""
"""The reason of returns whose words are none of the known ones."""

_NO_REMARKS = "[]"


@dataclass(frozen=True)
class Returned:
    """So many returns of a bureau's reports in a round, for one reason; or so many reports sent
    though the checks had found that fault (then `reason` is the remark's code)."""

    bureau_id: int
    bureau: str
    due: date | None
    reason: str
    count: int


@dataclass(frozen=True)
class Found:
    """returned: by reason. sent_anyway: by the codes of report_checks; `reports` had any at all."""

    returned: list[Returned]
    sent_anyway: list[Returned]
    reports: int


def found(
    session: Session, fiscal_year: int, known: Collection[str], narrow: Narrow = ALL
) -> Found:
    """Every return of the year (B.E.) and every remark that stood when it was sent all the same,
    in one statement; what was withdrawn is as if never sent.

    known: the reasons offered by buttons (source 003:70-77), told apart; all others are OTHER.
    """
    owed = owed_rows(fiscal_year, narrow).cte("owed")
    sent = (
        select(
            owed.c.bureau_id, owed.c.bureau, owed.c.due,
            ReportVersion.decision, ReportVersion.decision_reason,
            ReportVersion.review, ReportVersion.review_reason,
            cast(ReportVersion.remarks, String).label("remarks"),
        )
        .select_from(owed)
        .join(ReportVersion, ReportVersion.report_id == owed.c.report_id)
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
            ).where(said == RETURNED)
            for said, why in ((of.decision, of.decision_reason), (of.review, of.review_reason))
        ),
        select(of.bureau_id, of.bureau, of.due, none, of.remarks).where(
            of.remarks != _NO_REMARKS, func.coalesce(of.decision, "") != WITHDRAWN
        ),
    ).cte("back")
    known_or_other = case((back.c.reason.in_(sorted(known)), back.c.reason), else_=OTHER)
    keys = (back.c.bureau_id, back.c.bureau, back.c.due, known_or_other, back.c.remarks)
    query = select(*keys, func.count()).select_from(back).group_by(*keys)
    return _told(list(map(tuple, session.execute(query))))


def _told(rows: Sequence[tuple[Any, ...]]) -> Found:
    returned, reports = [], 0
    counted: Counter[tuple[int, str, date | None, str]] = Counter()
    for bureau_id, bureau, due, reason, remarks, count in rows:
        if not remarks:
            returned.append(Returned(bureau_id, bureau, due, reason, count))
            continue
        reports += count
        for code in {str(each["code"]) for each in json.loads(remarks)}:
            counted[bureau_id, bureau, due, code] += count
    anyway = [Returned(*key, count=count) for key, count in counted.items()]
    return Found(returned, anyway, reports)
