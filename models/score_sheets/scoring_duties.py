"""Whoever scores by a sheet is reminded until every candidate has points of theirs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import OWNER, Recipients
from models.duties.reminder_policy import KindPolicy, Telling
from models.people.person import Bureau, Person
from models.score_sheets.score_sheet import GivenPoints, ScoreCandidate, ScoreSheet, SheetScorer


@dataclass(frozen=True, kw_only=True)
class ScoringDuty(Payload):
    """left: how many candidates have no points of the person."""

    sheet_id: int
    title: str
    left: int


def _open() -> Select[*tuple[Any, ...]]:
    """Sheets with who has not given points to how many candidates. Half a sheet is begun; what it
    lacks is told in the chat."""
    mine = and_(
        GivenPoints.candidate_id == ScoreCandidate.id,
        GivenPoints.person_id == SheetScorer.person_id,
    )
    return (
        select(ScoreSheet, Person, Bureau.name, func.count())
        .join(SheetScorer, SheetScorer.sheet_id == ScoreSheet.id)
        .join(Person, Person.id == SheetScorer.person_id)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .join(ScoreCandidate, ScoreCandidate.sheet_id == ScoreSheet.id)
        .outerjoin(GivenPoints, mine)
        .where(ScoreSheet.closed_at.is_(None), Person.retired_at.is_(None))
        .where(GivenPoints.id.is_(None), ScoreCandidate.withdrawn.is_(False))
        .where(or_(ScoreSheet.own_bureau, ScoreCandidate.bureau_id != Person.bureau_id))
        .where(ScoreCandidate.person_id.is_distinct_from(Person.id))
        .group_by(ScoreSheet.id, Person.id, Bureau.name)
        .order_by(ScoreSheet.id, Person.id)
    )


def scoring_due(search: DutySearch) -> Iterable[Duty]:
    """By one statement."""
    query = search.narrowed(_open(), Person.bureau_id, Person.id)
    begun = search.last if search.looks_ahead else search.today
    rows = search.session.execute(
        query.where(ScoreSheet.first_day <= begun, ScoreSheet.last_day >= search.today)
    )
    for sheet, person, bureau, left in rows:
        if search.by_steps(sheet.last_day):
            yield Duty(
                key=f"{SCORING.name}:{sheet.id}:{person.id}",
                kind=SCORING,
                day=sheet.last_day,
                bureau_id=person.bureau_id,
                bureau=bureau,
                recipients=Recipients({OWNER: search.house.reached(person.id)}),
                payload=ScoringDuty(sheet_id=sheet.id, title=sheet.title, left=left),
            )


def still_to_score(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`scoring:SHEET:PERSON`) those whose person has somebody left to score."""
    sheets = {int(sheet) for sheet, _ in keys.values()}
    query = _open().where(ScoreSheet.id.in_(sheets))
    found = {f"{SCORING.name}:{s.id}:{p.id}" for s, p, *_ in session.execute(query)}
    return found & keys.keys()


SCORING = DutyKind(
    name="scoring",
    find=scoring_due,
    if_any=exists().where(ScoreSheet.closed_at.is_(None)),
    still_due=still_to_score,
    policy=KindPolicy((-5, -1, 0), (Telling(OWNER, -5),), free=(-10, -3)),
    deadline=False,
    nudged=False,
)
