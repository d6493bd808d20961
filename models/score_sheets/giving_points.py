"""Giving points by a sheet, and what they come to once scoring is closed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person
from models.score_sheets import score_sheets, sheet_items
from models.score_sheets.score_sheet import GivenPoints, ScoreCandidate, ScoreSheet
from models.score_sheets.score_sheets import Candidate
from models.score_sheets.sheet_items import Points
from models.trail import trail

PURPOSE = "score_sheets.points"
"""What points are sealed for."""


@dataclass(frozen=True)
class Scored:
    """What a candidate came to.

    means: by item the mean of those who scored the whole sheet, exact.
    total: the mean of their sums, exact; None: nobody has.
    complete: how many scored the whole sheet. begun: how many only a part, which does not count.
    able: how many might score it.
    """

    candidate: Candidate
    means: Mapping[str, Fraction]
    total: Fraction | None
    complete: int
    begun: int
    able: int


def check(
    session: Session, me: Person, sheet: ScoreSheet, candidate: Candidate | None, now: datetime
) -> None:
    """Whether the person may give points to the candidate now (None: to any).

    Raises Refusal: `not_scorer`, `closed`, `no_items`, `no_points_yet` (facts: numbers, of items
    whose most points nobody has given), `not_begun` (facts: first_day), `withdrawn`, `oneself`,
    `own_bureau`.
    """
    if not score_sheets.is_scorer(session, sheet, me):
        raise Refusal("not_scorer")
    score_sheets.check_open(sheet, now)
    _check_items(sheet)
    if office_day(now) < sheet.first_day:
        raise Refusal("not_begun", first_day=sheet.first_day)
    if candidate is None:
        return
    if candidate.withdrawn:
        raise Refusal("withdrawn")
    if candidate.person_id == me.id:
        raise Refusal("oneself")
    if not may_ever(sheet, me, candidate):
        raise Refusal("own_bureau")


def _check_items(sheet: ScoreSheet) -> None:
    items = score_sheets.items_of(sheet)
    if not items:
        raise Refusal("no_items")
    if bare := [each.number for each in items if each.most is None]:
        raise Refusal("no_points_yet", numbers=bare)


def may_ever(sheet: ScoreSheet, person: Person, candidate: Candidate) -> bool:
    """Whether the person is one who scores that candidate, whatever the day."""
    if candidate.person_id == person.id:
        return False
    return sheet.own_bureau or person.bureau_id != candidate.bureau_id


def give(
    session: Session,
    sealer: Sealer,
    me: Person,
    sheet: ScoreSheet,
    candidate: Candidate,
    points: Points,
    version: int,
    now: datetime,
) -> None:
    """Keep these points of the person, in place of those before; items that are left out are open.

    version: of the items that they were given by.
    Raises Refusal: `items_changed`, `wrong_points` (facts: faults), or as `check` does.
    """
    score_sheets.hold(session, sheet, shared=True)
    check(session, me, sheet, candidate, now)
    if version != sheet.version:
        raise Refusal("items_changed")
    if faults := sheet_items.point_faults(score_sheets.items_of(sheet), points):
        raise Refusal("wrong_points", faults=faults)
    plain = {number: str(value) for number, value in points.items()}
    query = select(GivenPoints).where(
        GivenPoints.candidate_id == candidate.id, GivenPoints.person_id == me.id
    )
    row = session.scalars(query.with_for_update()).first()
    if row is None:
        row = GivenPoints(candidate_id=candidate.id, person_id=me.id)
        session.add(row)
    row.points, row.given_at = sealer.seal_json(plain, PURPOSE), now
    session.flush()
    trail.record(session, now, me.id, "score_sheet.given", f"score_sheet:{sheet.id}")


def own(
    session: Session, sealer: Sealer, me: Person, sheet: ScoreSheet
) -> dict[int, dict[str, Decimal]]:
    """What the person has given, by candidate."""
    return {row.candidate_id: _opened(sealer, row) for row in _rows(session, sheet, me)}


def result(session: Session, sealer: Sealer, sheet: ScoreSheet, now: datetime) -> list[Scored]:
    """What the candidates came to, by place; withdrawn ones are left out.

    Raises Refusal `still_open` (facts: last_day): nobody reads the points of others before.
    """
    if not score_sheets.is_closed(sheet, now):
        raise Refusal("still_open", last_day=sheet.last_day)
    items = score_sheets.items_of(sheet)
    given: dict[int, list[dict[str, Decimal]]] = {}
    for row in _rows(session, sheet):
        given.setdefault(row.candidate_id, []).append(_opened(sealer, row))
    people = score_sheets.scorers(session, sheet)
    found = []
    for each in score_sheets.candidates(session, sheet):
        if each.withdrawn:
            continue
        sheets = given.get(each.id, [])
        whole = [points for points in sheets if not sheet_items.missing(items, points)]
        means = {item.number: _mean([points[item.number] for points in whole]) for item in items}
        able = sum(may_ever(sheet, person, each) for person in people)
        known = {number: mean for number, mean in means.items() if mean is not None}
        total = sum(known.values(), Fraction()) if whole else None
        found.append(Scored(each, known, total, len(whole), len(sheets) - len(whole), able))
    return found


def shares(
    session: Session, sealer: Sealer, sheet: ScoreSheet, now: datetime
) -> dict[int, Fraction]:
    """By candidate the mean as a share (0 to 1) of the sheet's most points; without those whom
    nobody has scored wholly. Raises Refusal as `result` does."""
    most = Fraction(sheet_items.whole(score_sheets.items_of(sheet)))
    return {
        each.candidate.id: each.total / most
        for each in result(session, sealer, sheet, now)
        if each.total is not None and most
    }


def ranked(found: Sequence[Scored]) -> list[tuple[int, Scored]]:
    """The scored ones with their places, the first place first; equal means have equal places."""
    done = [each for each in found if each.total is not None]
    order = sorted(done, key=lambda each: (-(each.total or 0), each.candidate.place))
    return [
        (1 + sum((other.total or 0) > (each.total or 0) for other in done), each) for each in order
    ]


def _mean(values: Sequence[Decimal]) -> Fraction | None:
    return Fraction(sum(map(Fraction, values), Fraction())) / len(values) if values else None


def _rows(session: Session, sheet: ScoreSheet, me: Person | None = None) -> Sequence[GivenPoints]:
    query = (
        select(GivenPoints)
        .join(ScoreCandidate, ScoreCandidate.id == GivenPoints.candidate_id)
        .where(ScoreCandidate.sheet_id == sheet.id)
        .order_by(GivenPoints.id)
        .execution_options(populate_existing=True)
    )
    return session.scalars(
        query if me is None else query.where(GivenPoints.person_id == me.id)
    ).all()


def _opened(sealer: Sealer, row: GivenPoints) -> dict[str, Decimal]:
    plain: Any = sealer.open_json(row.points, PURPOSE)
    return {number: Decimal(value) for number, value in plain.items()}
