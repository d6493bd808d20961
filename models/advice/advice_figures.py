"""The numbers of questions to the clinic up to a day, as that day had them.

They stay the same when questions lose their words. Small counts are hidden as everywhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from models import small_counts
from models.advice.advice_question import TOPICS, AdviceNumber, AdviceQuestion
from models.calendar import fiscal_year, fiscal_year_days
from models.plans.plan import Activity, Plan
from models.small_counts import SMALLEST_SHOWN

Counts = Mapping[Any, int | None]
"""Counts by what they are of; None is hidden."""


@dataclass(frozen=True)
class AdviceFigures:
    """What was asked from the first day of a fiscal year up to `last`.

    asked, answered: None where one to four: they are hidden.
    median_days: working days to the first answer; None where fewer than five were answered.
    topics, activities, months: how many were asked; months by (year C.E., month).
    bureaus: how many bureaus were told by those who asked; None where fewer than five told one.
    """

    first: date
    last: date
    asked: int | None
    answered: int | None
    median_days: float | None
    topics: Counts
    activities: Counts
    months: Counts
    bureaus: int | None


def up_to(session: Session, last: date) -> AdviceFigures:
    """The figures of the fiscal year of that day; two statements."""
    first = fiscal_year_days(fiscal_year(last))[0]
    rows = [
        row
        for table in (AdviceQuestion, AdviceNumber)
        for row in session.execute(_of(table).where(table.asked_on.between(first, last)))
    ]
    days = [row.answered_days for row in rows if row.answered_on and row.answered_on <= last]
    told = [row.bureau_id for row in rows if row.bureau_id is not None]
    topics = Counter(row.topic for row in rows)
    return AdviceFigures(
        first=first,
        last=last,
        asked=_shown(len(rows)),
        answered=_shown(len(days)) if len(rows) - len(days) not in _SMALL else None,
        median_days=float(median(days)) if len(days) >= SMALLEST_SHOWN else None,
        topics=_masked({each: topics[each] for each in TOPICS if topics[each]}),
        activities=_masked(Counter(row.activity for row in rows if row.activity)),
        months=_masked(Counter((row.asked_on.year, row.asked_on.month) for row in rows)),
        bureaus=len(set(told)) if len(told) >= SMALLEST_SHOWN else None,
    )


_SMALL = range(1, SMALLEST_SHOWN)


def _of(table: type[AdviceQuestion] | type[AdviceNumber]) -> Select[*tuple[Any, ...]]:
    return select(
        table.topic, table.activity, table.bureau_id, table.asked_on, table.answered_on,
        table.answered_days,
    )  # fmt: skip


def _shown(count: int) -> int | None:
    return None if count in _SMALL else count


def _masked(counts: Mapping[Any, int]) -> Counts:
    """The counts with small ones hidden, and others so that the sum does not tell them."""
    if not counts:
        return {}
    table = small_counts.hide({"": [[count] for count in counts.values()]})[""]
    if table.total is None:
        return dict.fromkeys(counts)
    return {each: row[0] for each, row in zip(counts, table.cells, strict=True)}


def activity_titled(session: Session, bureau_id: int, year: int, words: str) -> Activity | None:
    """The first activity that the bureau reports in that fiscal year whose title has the words."""
    query = (
        select(Activity)
        .join(Plan)
        .where(Plan.fiscal_year == year, Activity.reportable, Activity.title.contains(words))
        .order_by(Activity.plan_id, Activity.position)
    )
    found = session.scalars(query).unique()
    return next((each for each in found if each.is_of(bureau_id)), None)
