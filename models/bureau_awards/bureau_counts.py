"""What can be counted of a bureau's year by itself, for those who choose the outstanding ones.

Nothing is typed here, and nothing becomes points: points are the committee's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from models.bureau_awards import award_standard, joined_shares
from models.bureau_awards.award_standard import (
    BEHAVIOUR,
    CHANNELS,
    EVIDENCE,
    IN_TIME,
    JOINED,
    KNOWLEDGE,
    MORAL_SITE,
    PLANNED,
    ROUNDS,
    SENT_BACK,
    STRONG,
    SURVEYS,
    AwardStandard,
)
from models.crypto import Sealer
from models.people import people
from models.plans.plan import Activity, Plan
from models.registers import importing, register_items, register_kind
from models.reports import report_checks, report_figures
from models.reports.figures import sending_days
from models.reports.figures.progress import ReportFilter
from models.reports.figures.sending_days import SendingDay
from models.reports.report import (
    APPROVED,
    RETURNED,
    SUBMITTED,
    Report,
    ReportVersion,
    stands,
)

MORAL_HOST = "moral.senate.go.th"
"""Where every report is to be as PDF (003:44)."""

_NOT_PLANNED = frozenset((report_checks.OUTPUT, report_checks.OUTCOME, report_figures.BELOW_TARGET))
_WORKED_ON = ("started", "done")
_NOT_PROVED = frozenset((report_checks.NO_EVIDENCE, report_checks.NO_PICTURE, report_checks.LINK))


@dataclass(frozen=True)
class BureauCount:
    """So many of so many.

    days: the rounds that lack something.
    numbers: the items that lack something.
    """

    part: int
    whole: int
    days: tuple[date, ...] = ()
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dossier:
    """What is counted of a bureau. Without an entry there is nothing to count yet."""

    bureau_id: int
    bureau: str
    counts: Mapping[str, BureauCount] = field(default_factory=dict)

    @property
    def gaps(self) -> tuple[date, ...] | None:
        """The rounds of the year that lack a report; None: no round is over yet."""
        rounds = self.counts.get(ROUNDS)
        return rounds.days if rounds is not None else None


Found = dict[int, dict[str, BureauCount]]
"""By bureau what is counted."""


def dossiers(
    session: Session,
    sealer: Sealer,
    fiscal_year: int,
    today: date,
    bureau_ids: Collection[int] | None = None,
) -> list[Dossier]:
    """Each bureau with people, by name (None: all), as of today, by a fixed number of statements
    beside those of its closed surveys."""
    standard = award_standard.of_year(fiscal_year)
    bureaus = [
        each
        for each in people.staffed_bureaus(session)
        if bureau_ids is None or each.id in bureau_ids
    ]
    ids = frozenset(each.id for each in bureaus)
    found: Found = {each: {} for each in ids}
    _of_days(session, fiscal_year, today, ids, found)
    _of_reports(session, standard, fiscal_year, ids, found)
    _of_returns(session, fiscal_year, ids, found)
    _of_knowledge(session, fiscal_year, today, found)
    for name, parts in (
        (JOINED, joined_shares.joined(session, fiscal_year, today, ids)),
        (BEHAVIOUR, joined_shares.behaviour(session, standard, fiscal_year, ids)),
        (SURVEYS, joined_shares.surveys_met(session, sealer, fiscal_year, ids)),
    ):
        for bureau_id, (part, whole) in parts.items():
            found[bureau_id][name] = BureauCount(part, whole)
    return [Dossier(each.id, each.name, found[each.id]) for each in bureaus]


def _of_days(session: Session, year: int, today: date, ids: frozenset[int], found: Found) -> None:
    """Reports in time, and rounds in which all of a bureau's reports came. A round is over on the
    day after it; what came late still counts for its round."""
    listed = sending_days.sending_days(session, year, ReportFilter(bureau_ids=ids))
    for each in sending_days.bureau_times(listed, today):
        if each.over:
            found[each.bureau_id][IN_TIME] = BureauCount(each.in_time, each.over)
    rounds: dict[int, dict[date, list[SendingDay]]] = {}
    for day in listed:
        if day.due is not None and day.due < today:
            rounds.setdefault(day.bureau_id, {}).setdefault(day.due, []).append(day)
    for bureau_id, by_day in rounds.items():
        gaps = sorted(due for due, days in by_day.items() if any(each.missing for each in days))
        whole = len(by_day)
        found[bureau_id][ROUNDS] = BureauCount(whole - len(gaps), whole, days=tuple(gaps))


def _of_reports(
    session: Session, standard: AwardStandard, year: int, ids: frozenset[int], found: Found
) -> None:
    """What the reports that stand show: what was remarked of them before they were sent. Reports
    printed in a plan's source were never looked at and do not count. What was not begun has nothing
    to prove; without a file and a link nothing is proved, though nothing was remarked."""
    part: Counter[tuple[int, str]] = Counter()
    whole: Counter[tuple[int, str]] = Counter()
    for row in session.execute(_standing(year, ids)):
        codes = {each.get("code") for each in row.remarks}
        proved = bool(row.evidence or row.proofs or row.links) and not codes & _NOT_PROVED
        for name, asked, met in (
            (PLANNED, True, not codes & _NOT_PLANNED),
            (EVIDENCE, row.status in _WORKED_ON, proved),
            (MORAL_SITE, True, _on_moral_site(row.links, row.published)),
            (CHANNELS, bool(row.channels), report_checks.CHANNEL not in codes),
            (STRONG, standard.fits(STRONG, row.title), True),
        ):
            whole[row.bureau_id, name] += asked
            part[row.bureau_id, name] += asked and met
    for (bureau_id, name), count in whole.items():
        if count:
            found[bureau_id][name] = BureauCount(part[bureau_id, name], count)


def _standing(year: int, ids: frozenset[int]) -> Select[Any]:
    """The reports that stand, with what is counted of them."""
    return (
        select(
            Report.bureau_id,
            Activity.title,
            Activity.channels,
            ReportVersion.remarks,
            ReportVersion.links,
            ReportVersion.published,
            ReportVersion.status,
            ReportVersion.evidence,
            ReportVersion.proofs,
        )
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .join(ReportVersion, stands())
        .where(Plan.fiscal_year == year, Report.bureau_id.in_(ids))
        .where(Report.state.in_((SUBMITTED, APPROVED)), ReportVersion.submitted_by.is_not(None))
    )


def _on_moral_site(links: Sequence[str], published: Mapping[str, Any]) -> bool:
    places = (str(each.get("link")) for each in published.values() if isinstance(each, dict))
    return any(MORAL_HOST in each for each in (*links, *places))


def _of_returns(session: Session, year: int, ids: frozenset[int], found: Found) -> None:
    """Reports that came back at least once, of all that were ever sent."""
    back = or_(ReportVersion.decision == RETURNED, ReportVersion.review == RETURNED)
    query = (
        select(
            Report.bureau_id,
            func.count(Report.id.distinct()).filter(back),
            func.count(Report.id.distinct()),
        )
        .join(ReportVersion, ReportVersion.report_id == Report.id)
        .join(Activity, Activity.id == Report.activity_id)
        .join(Plan, Plan.id == Activity.plan_id)
        .where(Plan.fiscal_year == year, Report.bureau_id.in_(ids))
        .where(ReportVersion.submitted_by.is_not(None))
        .group_by(Report.bureau_id)
    )
    for bureau_id, returned, sent in session.execute(query):
        found[bureau_id][SENT_BACK] = BureauCount(returned, sent)


def _of_knowledge(session: Session, year: int, today: date, found: Found) -> None:
    """The bureau's own items of the year's register of knowledge papers: four and the clip."""
    register = importing.register_of(session, register_kind.KNOWLEDGE, year)
    if register is None:
        return
    items: dict[int, list[register_items.ItemStanding]] = {}
    for each in register_items.standings(session, register, today):
        if each.item.bureau_id in found:
            items.setdefault(each.item.bureau_id or 0, []).append(each)
    for bureau_id, own in items.items():
        lacking = tuple(each.item.number for each in own if not each.complete)
        found[bureau_id][KNOWLEDGE] = BureauCount(
            len(own) - len(lacking), len(own), numbers=lacking
        )
