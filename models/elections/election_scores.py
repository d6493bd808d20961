"""Form 3 of an election: the committee's scores of its nominees, as its ranking takes them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.elections.election import ACCEPTED, SCORING, Election, ElectionStep, Nominee
from models.errors import Refusal
from models.people.person import ADMIN, Person
from models.score_sheets import giving_points, score_sheets
from models.score_sheets.score_sheet import ScoreSheet
from models.score_sheets.score_sheets import ToScore

FORM_THREE = "elections"
"""The kind of its score sheet."""


def sheet_of(session: Session, election: Election) -> ScoreSheet | None:
    """The election's form 3, or None before somebody set it up."""
    return score_sheets.sheet_of(session, FORM_THREE, election.id)


def prepare(
    session: Session,
    me: Person,
    election: Election,
    title: str,
    scorers: Collection[Person],
    now: datetime,
) -> ScoreSheet:
    """Set up form 3 with who scores by it, on the election's days of scoring; its items come by a
    file. A second time changes who scores.

    Raises Refusal: `not_yours`, or as `score_sheets.set_scorers` does.
    """
    if not me.has(ADMIN):
        raise Refusal("not_yours")
    sheet = sheet_of(session, election)
    if sheet is None:
        step = session.get_one(ElectionStep, (election.id, SCORING))
        days = step.first_day, step.last_day
        sheet = score_sheets.make(session, me, FORM_THREE, election.id, title, (), days, now)
        refresh(session, election)
    score_sheets.set_scorers(session, me, sheet, scorers, now)
    return sheet


def refresh(session: Session, election: Election) -> None:
    """Score those who stand: who has accepted and has not withdrawn. Without form 3 nothing is
    done."""
    sheet = sheet_of(session, election)
    if sheet is None:
        return
    query = (
        select(Nominee)
        .where(Nominee.election_id == election.id, Nominee.state == ACCEPTED)
        .order_by(Nominee.id)
    )
    standing = session.scalars(query.execution_options(populate_existing=True)).all()
    listed = [ToScore(each.bureau_id, each.person_id) for each in standing]
    score_sheets.set_candidates(session, sheet, listed)


def move_days(session: Session, me: Person, election: Election, now: datetime) -> None:
    """Score on the election's days of scoring, if they were changed."""
    sheet = sheet_of(session, election)
    step = session.get_one(ElectionStep, (election.id, SCORING))
    days = step.first_day, step.last_day
    if sheet is not None and sheet.closed_at is None and days != (sheet.first_day, sheet.last_day):
        score_sheets.set_days(session, me, sheet, days, now)


def by_number(
    session: Session, sealer: Sealer, election: Election, now: datetime
) -> dict[int, Fraction]:
    """By number on the ballot the mean of the committee's points, as a share of the most; without
    those whom nobody has scored wholly. Nobody has points before scoring is closed."""
    sheet = sheet_of(session, election)
    if sheet is None or not score_sheets.is_closed(sheet, now):
        return {}
    shares = giving_points.shares(session, sealer, sheet, now)
    of_person = {
        each.person_id: shares[each.id]
        for each in score_sheets.candidates(session, sheet)
        if each.id in shares
    }
    query = select(Nominee.person_id, Nominee.number).where(
        Nominee.election_id == election.id, Nominee.number.is_not(None)
    )
    return {
        number: of_person[person_id]
        for person_id, number in session.execute(query)
        if number is not None and person_id in of_person
    }
