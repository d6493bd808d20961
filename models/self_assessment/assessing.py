"""Sending a bureau's self-assessment, and reading those that count."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.errors import Refusal
from models.people import people
from models.people.person import REPORTER, SUPERVISOR, Bureau, Person
from models.self_assessment import moral_standard, proving_reports
from models.self_assessment.moral_standard import MoralStandard, Points, Standing
from models.self_assessment.self_assessment import SelfAssessment
from models.trail import trail

ASSESSORS = frozenset((REPORTER, SUPERVISOR))
"""Who assesses the own bureau: those who report for it, and its heads."""


@dataclass(frozen=True)
class BureauStanding:
    """A bureau with its newest self-assessment of a year, and what that amounts to; or None."""

    bureau_id: int
    bureau: str
    assessment: SelfAssessment | None
    standing: Standing | None


def may_assess(session: Session, person: Person, now: datetime) -> date | None:
    """Returns the last day on which the person's bureau may change its self-assessment of this
    fiscal year; None: the year's last.

    Raises Refusal: `not_yours`; `over` (facts: due), once the day is over and there is one. Who has
    none may still send it.
    """
    if not person.has(*ASSESSORS):
        raise Refusal("not_yours")
    today = office_day(now)
    year = fiscal_year(today)
    standard = moral_standard.of_year(year)
    form = proving_reports.form_of(session, standard, person.bureau_id, year)
    due = form.due if form is not None else None
    if due is not None and today > due and newest(session, person.bureau_id, year) is not None:
        raise Refusal("over", due=due)
    return due


def send(
    session: Session, person: Person, standard: MoralStandard, points: Points, now: datetime
) -> SelfAssessment:
    """Stores the next version of the self-assessment of the person's bureau, with the reports that
    prove the criteria that have points. Raises Refusal as `may_assess` does."""
    asked = {each.number for each in standard.criteria}
    given = {number: value for number, value in points.items() if value is not None}
    assert points.keys() <= asked
    assert all(0 <= value <= standard.most for value in given.values())
    bureau = select(Bureau.id).where(Bureau.id == person.bureau_id).with_for_update()
    session.execute(bureau)  # of two at once the second gets the next version
    may_assess(session, person, now)
    year = fiscal_year(office_day(now))
    proofs = proving_reports.proposed(session, standard, person.bureau_id, year)
    before = newest(session, person.bureau_id, year)
    assessment = SelfAssessment(
        bureau_id=person.bureau_id,
        fiscal_year=year,
        version=before.version + 1 if before is not None else 1,
        standard=standard.name,
        points={str(number): points.get(number) for number in sorted(asked)},
        evidence={
            str(number): [each.report_id for each in proofs[number]]
            for number, value in given.items()
            if value and proofs[number]
        },
        sent_by=person.id,
        sent_at=now,
    )
    session.add(assessment)
    session.flush()
    subject = f"self_assessment:{person.bureau_id}:{year}"
    trail.record(
        session, now, person.id, "self_assessment.send", subject, version=assessment.version
    )
    return assessment


def points_of(assessment: SelfAssessment) -> Points:
    """The points by criterion."""
    return {int(number): value for number, value in assessment.points.items()}


def standing_of(assessment: SelfAssessment) -> Standing:
    """What it amounts to by the standard that it followed."""
    standard = moral_standard.named(assessment.standard)
    return moral_standard.standing(standard, points_of(assessment))


def by_id(session: Session, assessment_id: int) -> SelfAssessment | None:
    """The self-assessment of that id, or None."""
    return session.get(SelfAssessment, assessment_id)


def of_version(session: Session, sent: SelfAssessment) -> BureauStanding:
    """One version with its bureau and what it amounts to."""
    bureau = session.get_one(Bureau, sent.bureau_id)
    return BureauStanding(bureau.id, bureau.name, sent, standing_of(sent))


def newest(session: Session, bureau_id: int, fiscal_year: int) -> SelfAssessment | None:
    """The bureau's self-assessment of the year that counts, or None."""
    return next(iter(versions(session, bureau_id, fiscal_year)), None)


def versions(session: Session, bureau_id: int, fiscal_year: int) -> list[SelfAssessment]:
    """All of the bureau's self-assessments of the year, the newest first."""
    query = (
        select(SelfAssessment)
        .where(SelfAssessment.bureau_id == bureau_id, SelfAssessment.fiscal_year == fiscal_year)
        .order_by(SelfAssessment.version.desc())
    )
    return list(session.scalars(query))


def of_bureaus(
    session: Session, fiscal_year: int, bureau_ids: Collection[int] | None = None
) -> list[BureauStanding]:
    """Each bureau with people, sorted by name, with what counts of the year (None: all bureaus).
    Runs two statements."""
    last = (
        select(SelfAssessment.bureau_id, func.max(SelfAssessment.version).label("version"))
        .where(SelfAssessment.fiscal_year == fiscal_year)
        .group_by(SelfAssessment.bureau_id)
        .subquery()
    )
    of_last = (SelfAssessment.bureau_id == last.c.bureau_id) & (
        SelfAssessment.version == last.c.version
    )
    query = select(SelfAssessment).join(last, of_last)
    rows = session.scalars(query.where(SelfAssessment.fiscal_year == fiscal_year))
    found = {each.bureau_id: each for each in rows}
    return [
        BureauStanding(each.id, each.name, sent, standing_of(sent) if sent is not None else None)
        for each in people.staffed_bureaus(session)
        if bureau_ids is None or each.id in bureau_ids
        for sent in (found.get(each.id),)
    ]
