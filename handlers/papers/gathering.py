"""Reading the rows of a round's pictures, evidence index and memo; words nothing itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from handlers.papers.printing.model import Document
from handlers.papers.reports import digest_map, evidence_list, heat_map, memo
from handlers.papers.wanted import Wanted
from models.attachments import kept_files
from models.calendar import fiscal_year, office_day, quarter
from models.crypto import Sealer
from models.documents import (
    document_evidence,
    document_figures,
    document_memo,
    document_rows,
    document_subjects,
)
from models.documents.document_rows import Project
from models.errors import Refusal
from models.gifts.result import gift_results, gift_rounds
from models.reports.figures import progress
from models.reports.figures.memo_periods import MemoPeriod, month_of, quarter_of
from models.reports.figures.progress import Narrow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST_LINES = 80
"""Activities in one picture, so that it stays under LINE's megabyte; of more, one plan is drawn."""


def year_and_narrow(session: Session, wanted: Wanted, now: datetime) -> tuple[int, Narrow]:
    """The fiscal year (B.E.) and which of its duties are meant."""
    only = wanted.bureau_ids
    if wanted.bureau_id is not None:
        own = frozenset((wanted.bureau_id,))
        only = own if only is None else own & only
    narrow = Narrow(bureau_ids=only, due=wanted.due)
    if wanted.plan is None:
        return fiscal_year(wanted.due or office_day(now)), narrow
    plan = document_subjects.plan(session, wanted.plan)
    return plan.fiscal_year, replace(narrow, plan_id=plan.id)


def evidence_rows(
    session: Session, sealer: Sealer, wanted: Wanted, now: datetime
) -> evidence_list.Rows:
    """What the index lists. Refusal: no_plan, no_rows where nothing is owed there at all."""
    year, narrow = year_and_narrow(session, wanted, now)
    reports = document_evidence.evidence(session, year, narrow)
    if not reports and not progress.every_duty(session, year, narrow):
        raise Refusal("no_rows")
    files = (file for report in reports for file in report.files)
    names = {file.id: kept_files.name_of(sealer, file) for file in files}
    return evidence_list.Rows(year, wanted.due, reports, names)


def evidence_index(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    rows = evidence_rows(session, sealer, wanted, now)
    return evidence_list.build(rows, now, wanted.digits or evidence_list.DIGITS)


def heat_map_of(session: Session, _sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    """Refusal: no_rows; which_plan where one picture would be too long."""
    if wanted.digest is not None:
        return _digest_map(session, wanted.digest, now)
    year, narrow = year_and_narrow(session, wanted, now)
    duties = progress.every_duty(session, year, narrow)
    if not duties:
        raise Refusal("no_rows")
    titles, names = document_subjects.plan_titles(session, year, narrow.plan_id)
    if len({duty.activity_id for duty in duties}) > MOST_LINES and len(names) > 1:
        raise Refusal("which_plan", names="\n".join(names))
    rows = heat_map.Rows(year, wanted.due, duties, titles)
    return heat_map.build(rows, now, wanted.digits or heat_map.DIGITS)


def _digest_map(session: Session, year: int, now: datetime) -> Document:
    duties = progress.every_duty(session, year)
    if not duties:
        raise Refusal("no_rows")
    return digest_map.build(year, duties, now)


# -- the memo ------------------------------------------------------------------------------------


def monthly_memo(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    day = wanted.due or office_day(now)
    return _memo(session, wanted, month_of(day), now)


def quarterly_memo(session: Session, sealer: Sealer, wanted: Wanted, now: datetime) -> Document:
    day = wanted.due or office_day(now)
    return _memo(session, wanted, quarter_of(day), now)


def _memo(session: Session, wanted: Wanted, period: MemoPeriod, now: datetime) -> Document:
    today = office_day(now)
    projects = _projects(session, wanted, period)
    until = _gifts_until(session, period)
    results = gift_results.unit_results(session, until, now)
    rows = memo.Rows(
        period=period,
        bureaus=document_memo.sending(session, period, today),
        office=document_figures.office(projects) if projects else None,
        risks=[(p.number, p.title, p.risk) for p in projects if p.risk in ("red", "yellow")],
        gifts=gift_results.office_total(results) if results else None,
        gifts_until=min(until, today),
        ahead=_ahead(session, period, today),
        before=_before(session, period, today),
    )
    return memo.build(rows, now, wanted.digits or memo.DIGITS)


def _projects(session: Session, wanted: Wanted, period: MemoPeriod) -> Sequence[Project]:
    """Of the office's plan, as reported up to the period's end; none where no plan is the one."""
    try:
        if wanted.plan is not None:
            plan = document_subjects.plan(session, wanted.plan)
        else:
            plan = document_subjects.plan_of_office(session, None, period.last)
    except Refusal:
        if wanted.plan is not None:
            raise
        return ()
    return document_rows.projects(session, plan, period.last)


def _gifts_until(session: Session, period: MemoPeriod) -> date:
    """The round whose result is under way at the period's end."""
    rounds = gift_rounds.now(session).of_year(period.year)
    return next((day for day in rounds if day >= period.last), rounds[-1])


def _before(session: Session, period: MemoPeriod, today: date) -> int:
    """Overdue from earlier in the year: a memo of a month in which little is due hides none."""
    first = quarter(period.year, 1)[0]
    earlier = Narrow(span=(first, period.first - timedelta(days=1)))
    return sum(each.late for each in progress.counts(session, period.year, today, narrow=earlier))


def _ahead(session: Session, period: MemoPeriod, today: date) -> tuple[date, int] | None:
    """The first round after the period that is still to come, and what it asks for."""
    following = [day for day in progress.rounds(session, period.year) if day > period.last]
    day = next((day for day in following if day >= today), None)
    if day is None:
        return None
    [count] = progress.counts(session, period.year, today, narrow=Narrow(due=day))
    return day, count.total
