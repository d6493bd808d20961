"""What No Gift comes to, by unit and round: people, joined, gifts, the two nils. Only reads.

Gifts are counted by the day they were received, refusals beside them; a gift that is to go back or
be handed over stays `waiting` until it is proved. What a bureau confirmed is told as it was frozen
then, unless its gifts have changed since.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.gifts.result import gift_figures, gift_rounds
from models.gifts.result.gift_figures import NOBODY, OF_GIFTS, Asked, GiftSum, Scope, end_of
from models.gifts.result.gift_result import NONE_RECEIVED, NONE_REPORTED, GiftResult
from models.reports.figures.progress import percent

__all__ = ["NONE_RECEIVED", "NONE_REPORTED", "UnitResult", "office_total", "unit_results"]


@dataclass(frozen=True)
class UnitResult:
    """A unit's result from `since` to `until`, office days, both included.

    people: on the roster at `until` (or now). must_join, joined: of No Gift announcements, who is
    excused left out. asked: whom the question reached; answered_none, answered_received: what they
    said. reported: gifts received; each is one of returned, handed_over, kept, waiting; refused:
    what was not taken, beside them. total_value: baht of the reported ones whose value is known;
    unknown_values: how many are not. nil: "" where something was reported, else NONE_RECEIVED or
    NONE_REPORTED. confirmed_at (aware), confirmed_by: None while it is not confirmed as it stands.
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
        """Percent of `must_join` that joined, two digits; None of nobody."""
        return percent(self.joined, self.must_join)

    @property
    def answered(self) -> int:
        """How many of those asked answered."""
        return self.answered_none + self.answered_received


COUNTED = (
    "people", "must_join", "joined", "asked", "answered_none", "answered_received", *OF_GIFTS,
)  # fmt: skip


def unit_results(
    session: Session, until: date, now: datetime, bureau_id: int | None = None
) -> list[UnitResult]:
    """Every unit's result up to a round's day, by name (or of one bureau); a unit without people
    is there if anything was reported or answered in it. A fixed number of statements."""
    scope = Scope(session, until, min(now, end_of(until)), bureau_id)
    joined, asked = gift_figures.joined(scope), gift_figures.asked(scope)
    gifts, confirmed = gift_figures.sums(session, until, bureau_id), standing_results(scope)
    found = []
    for unit in gift_figures.units(scope):
        answers = asked.get(unit.id, NOBODY)
        counted: dict[str, Any] = {
            "people": unit.people,
            "must_join": 0,
            "joined": 0,
            **joined.get(unit.id, {}),
            **answers.figures,
            **gifts.get(unit.id, GiftSum()).figures,
        }
        if any(counted.values()) or unit.id in confirmed:
            live = _live(unit.id, unit.name, until, counted, answers)
            found.append(_as_confirmed(live, confirmed.get(unit.id)))
    return found


def _live(
    bureau_id: int, name: str, until: date, counted: Mapping[str, Any], answers: Asked
) -> UnitResult:
    return UnitResult(
        bureau_id=bureau_id,
        bureau_name=name,
        since=gift_rounds.since(until),
        until=until,
        nil=_nil(counted["reported"], answers),
        confirmed_at=None,
        confirmed_by=None,
        **counted,
    )


def office_total(results: Sequence[UnitResult]) -> UnitResult:
    """Several units (at least one, of one round) as one, of bureau 0: nobody received anything
    where that holds of every unit; confirmed, by nobody, when the last unit was."""
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
    """What of a result is frozen when it is confirmed: numbers only, as JSON."""
    found = {name: getattr(unit, name) for name in COUNTED}
    return found | {"total_value": str(unit.total_value)}


def _nil(reported: int, asked: Asked) -> str:
    """Nobody received anything only where everybody who can be asked said so, one at least."""
    if reported:
        return ""
    all_said_so = asked.none and not asked.received and not asked.silent and not asked.owing
    return NONE_RECEIVED if all_said_so else NONE_REPORTED


# -- what was confirmed --------------------------------------------------------------------------


def standing_results(scope: Scope) -> Mapping[int, GiftResult]:
    """By bureau, what was confirmed last of the round."""
    query = select(GiftResult).where(
        GiftResult.round_day == scope.until,
        GiftResult.superseded_at.is_(None),
        scope.of(GiftResult.bureau_id),
    )
    return {result.bureau_id: result for result in scope.session.scalars(query)}


def _as_confirmed(live: UnitResult, result: GiftResult | None) -> UnitResult:
    """The frozen figures, unless the gifts have changed since they were confirmed."""
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
