"""The No Gift result of each unit and round: people, pledges, gifts, the two kinds of zero.

A gift counts on the day it was received; refused gifts are counted apart. A gift to return or hand
over stays `waiting` until its proof. A confirmed result shows its frozen figures, unless the gifts
have changed since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import end_of
from models.gifts.result import gift_figures
from models.gifts.result.gift_figures import (
    NO_ANSWERS,
    OF_GIFTS,
    AnswerCounts,
    GiftFigureScope,
    GiftSum,
)
from models.gifts.result.gift_result import NONE_RECEIVED, NONE_REPORTED, GiftResult
from models.plans import result_rounds
from models.reports.figures.progress import percent

__all__ = ["NONE_RECEIVED", "NONE_REPORTED", "UnitResult", "office_total", "unit_results"]


@dataclass(frozen=True)
class UnitResult:
    """A unit's result from `since` to `until` (office days, both included).

    people: on the roster at `until` (or now)
    must_join, joined: pledges of the No Gift announcements, without excused people
    asked: people who got the question
    answered_none, answered_received: their answers
    reported: gifts received; each is one of returned, handed_over, kept, waiting
    refused: gifts not taken, counted apart
    total_value: baht of the reported gifts with a known value
    unknown_values: number of reported gifts without one
    nil: "" if something was reported, else NONE_RECEIVED or NONE_REPORTED
    confirmed_at (aware), confirmed_by: None if the present figures are not confirmed
    """

    bureau_id: int
    bureau_name: str
    since: date
    until: date
    people: int
    must_join: int
    joined: int
    asked: int
    answered_none: int
    reported: int
    refused: int
    returned: int
    handed_over: int
    kept: int
    waiting: int
    total_value: Decimal
    unknown_values: int
    nil: str
    confirmed_at: datetime | None
    confirmed_by: int | None
    answered_received: int = 0

    @property
    def share(self) -> Decimal | None:
        """Percent of `must_join` that joined, two digits; None if nobody must join."""
        return percent(self.joined, self.must_join)

    @property
    def answered(self) -> int:
        """Number of people who answered."""
        return self.answered_none + self.answered_received


COUNTED = (
    "people", "must_join", "joined", "asked", "answered_none", "answered_received", *OF_GIFTS,
)  # fmt: skip


def unit_results(
    session: Session, until: date, now: datetime, bureau_id: int | None = None
) -> list[UnitResult]:
    """Every unit's result of a round, sorted by name; or only that of `bureau_id`. A unit without
    people is included if it has a report or an answer. Runs a fixed number of statements."""
    scope = GiftFigureScope(session, until, min(now, end_of(until)), bureau_id)
    joined, answered = gift_figures.joined(scope), gift_figures.answer_counts(scope)
    gifts = gift_figures.sums_of_rounds(session, [until], bureau_id)[until]
    confirmed = standing_results(scope)
    found = []
    for unit in gift_figures.units(scope):
        answers = answered.get(unit.id, NO_ANSWERS)
        counted: dict[str, Any] = {
            "people": unit.people,
            "must_join": 0,
            "joined": 0,
            **joined.get(unit.id, {}),
            **answers.figures,
            **gifts.get(unit.id, GiftSum()).figures,
        }
        if any(counted.values()) or unit.id in confirmed:
            live = UnitResult(
                bureau_id=unit.id,
                bureau_name=unit.name,
                since=result_rounds.since(until),
                until=until,
                nil=_nil(counted["reported"], answers),
                confirmed_at=None,
                confirmed_by=None,
                **counted,
            )
            found.append(_as_confirmed(live, confirmed.get(unit.id)))
    return found


def office_total(results: Sequence[UnitResult]) -> UnitResult:
    """Adds units (at least one, of one round) up to one result of bureau 0. It is NONE_RECEIVED if
    every unit is, and confirmed once the last unit is (`confirmed_by` stays None)."""
    first = results[0]
    counted = {name: sum(getattr(unit, name) for unit in results) for name in COUNTED}
    moments = [unit.confirmed_at for unit in results]
    nils = {unit.nil for unit in results if unit.people or unit.asked}
    nil = NONE_RECEIVED if nils == {NONE_RECEIVED} else NONE_REPORTED
    return replace(
        first,
        bureau_id=0,
        bureau_name="",
        nil="" if counted["reported"] else nil,
        confirmed_at=None if None in moments else max(m for m in moments if m is not None),
        confirmed_by=None,
        **{**counted, "total_value": Decimal(counted["total_value"])},
    )


def figures(unit: UnitResult) -> dict[str, Any]:
    """The numbers to freeze when a result is confirmed, as JSON values."""
    found = {name: getattr(unit, name) for name in COUNTED}
    return found | {"total_value": str(unit.total_value)}


def _nil(reported: int, answers: AnswerCounts) -> str:
    """NONE_RECEIVED only if everybody who can be asked said so, and at least one did."""
    if reported:
        return ""
    others = answers.received or answers.silent or answers.unanswered
    return NONE_RECEIVED if answers.none and not others else NONE_REPORTED


# -- confirmed results ---------------------------------------------------------------------------


def standing_results(scope: GiftFigureScope) -> Mapping[int, GiftResult]:
    """The last confirmed result of the round by bureau."""
    query = select(GiftResult).where(
        GiftResult.round_day == scope.until,
        GiftResult.superseded_at.is_(None),
        scope.of(GiftResult.bureau_id),
    )
    return {result.bureau_id: result for result in scope.session.scalars(query)}


def _as_confirmed(live: UnitResult, result: GiftResult | None) -> UnitResult:
    """The confirmed figures, unless the gifts have changed since."""
    if result is None:
        return live
    now = GiftSum(**{name: getattr(live, name) for name in OF_GIFTS})
    if now.differs_from(result.figures):
        return live
    frozen = {name: result.figures.get(name, 0) for name in COUNTED}
    return replace(
        live,
        nil=result.nil,
        confirmed_at=result.confirmed_at,
        confirmed_by=result.confirmed_by,
        **{**frozen, "total_value": Decimal(frozen["total_value"])},
    )
