"""Reads the rows of the memos to the Secretary-General and makes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from handlers.papers.paper_desk import PaperDesk
from handlers.papers.printing.model import Document
from handlers.papers.reports.memo import Memo
from handlers.papers.reports.memo_forecast import MemoForecast
from models.calendar import fiscal_year_days, quarter
from models.documents import (
    document_figures,
    document_memo,
    document_rows,
    document_subjects,
    letterhead,
)
from models.documents.document_figures import OfficeFigures
from models.documents.document_rows import Project
from models.errors import Refusal
from models.reports.figures import forecast, progress
from models.reports.figures.forecast import Sent
from models.reports.figures.memo_periods import MemoPeriod, month_of, quarter_of
from models.reports.figures.progress import DueReport, ReportFilter

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def monthly_memo(desk: PaperDesk) -> Document:
    return _memo(desk, month_of(desk.request.due or desk.today))


def quarterly_memo(desk: PaperDesk) -> Document:
    return _memo(desk, quarter_of(desk.request.due or desk.today))


def _memo(desk: PaperDesk, period: MemoPeriod) -> Document:
    today = desk.today
    projects = _projects(desk, period)
    office = document_figures.office(projects) if projects else None
    ahead = _ahead(desk.session, period, today)
    made = Memo(
        period=period,
        bureaus=document_memo.sending(desk.session, period, today),
        office=office,
        risks=[(p.number, p.title, p.risk) for p in projects if p.risk in ("red", "yellow")],
        others=[point for subject in desk.subjects for point in subject.memo_points(desk, period)],
        ahead=(ahead[0].due, len(ahead)) if ahead and ahead[0].due else None,
        waiting=sum(each.waiting for each in projects),
        before=_before(desk.session, period, today),
        forecast=_forecast(desk, period, office, ahead),
        sender=letterhead.sender(desk.session),
        now=desk.now,
        own=desk.own,
    )
    return made.document()


def _projects(desk: PaperDesk, period: MemoPeriod) -> Sequence[Project]:
    """Returns the projects of the office's plan, as reported up to the period's end; none if there
    is not exactly one plan."""
    named = desk.request.plan
    if named is not None:
        plan = document_subjects.plan(desk.session, named)
    else:
        try:
            plan = document_subjects.plan_of_office(desk.session, None, period.last)
        except Refusal:
            return ()
    return document_rows.projects(desk.session, plan, period.last)


def _before(session: Session, period: MemoPeriod, today: date) -> int:
    """Returns how many reports from earlier in the year are overdue, so that a month with few due
    reports does not hide them."""
    first = quarter(period.year, 1)[0]
    earlier = ReportFilter(span=(first, period.first - timedelta(days=1)))
    return sum(each.late for each in progress.counts(session, period.year, today, narrow=earlier))


def _ahead(session: Session, period: MemoPeriod, today: date) -> Sequence[DueReport]:
    """Returns the reports of the first future round after the period."""
    following = [day for day in progress.rounds(session, period.year) if day > period.last]
    day = next((day for day in following if day >= today), None)
    if day is None:
        return ()
    return progress.every_duty(session, period.year, ReportFilter(due=day))


def _forecast(
    desk: PaperDesk, period: MemoPeriod, office: OfficeFigures | None, ahead: Sequence[DueReport]
) -> MemoForecast:
    """Returns what is forecast at the period's end, or today if that is earlier."""
    first, last = fiscal_year_days(period.year)
    day = min(desk.today, period.last)
    so_far = document_memo.sending(
        desk.session, MemoPeriod(first, day, None, period.year), desk.today
    )
    sent = [Sent(each.name, each.on_time, each.late + each.overdue) for each in so_far]
    coming = Counter(each.bureau for each in ahead if each.missing)
    return MemoForecast(
        due=ahead[0].due if ahead else None,
        sending=forecast.sending(sent, coming),
        projects=forecast.year_pace(office.by_status["done"], office.total, first, last, day)
        if office is not None
        else None,
        budget=forecast.year_pace(office.disbursed, office.allocated, first, last, day)
        if office is not None
        else None,
    )
