"""Why reports were sent back over a year, by bureau, round and reason. Only reads."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlalchemy import case, func, or_, select, union_all
from sqlalchemy.orm import Session

from models.report import RETURNED, ReportVersion
from models.services.progress import ALL, Narrow, owed_rows

OTHER = ""
"""The reason of returns whose words are none of the known ones."""


@dataclass(frozen=True)
class Returned:
    """So many returns of a bureau's reports in a round, for one reason."""

    bureau_id: int
    bureau: str
    due: date | None
    reason: str
    count: int


def returned(
    session: Session, fiscal_year: int, known: Collection[str], narrow: Narrow = ALL
) -> list[Returned]:
    """Every return of the year (B.E.), by superiors and by the review, counted in one statement.

    known: the reasons offered by buttons (source 003:70-77), told apart; all others are OTHER.
    """
    owed = owed_rows(fiscal_year, narrow).cte("owed")
    sent = (
        select(
            owed.c.bureau_id, owed.c.bureau, owed.c.due,
            ReportVersion.decision, ReportVersion.decision_reason,
            ReportVersion.review, ReportVersion.review_reason,
        )
        .select_from(owed)
        .join(ReportVersion, ReportVersion.report_id == owed.c.report_id)
        .where(or_(ReportVersion.decision == RETURNED, ReportVersion.review == RETURNED))
        .cte("sent")
    )  # fmt: skip
    of = sent.c
    back = union_all(
        *(
            select(of.bureau_id, of.bureau, of.due, why.label("reason")).where(said == RETURNED)
            for said, why in ((of.decision, of.decision_reason), (of.review, of.review_reason))
        )
    ).cte("back")
    known_or_other = case((back.c.reason.in_(sorted(known)), back.c.reason), else_=OTHER)
    keys = (back.c.bureau_id, back.c.bureau, back.c.due, known_or_other)
    query = select(*keys, func.count()).select_from(back).group_by(*keys)
    return [Returned(*row) for row in map(tuple, session.execute(query))]
