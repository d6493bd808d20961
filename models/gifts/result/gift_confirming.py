"""Confirming a bureau's No Gift result. If the gifts change later, it must be confirmed again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.errors import Refusal
from models.gifts.result import gift_results
from models.gifts.result.gift_result import GiftResult
from models.gifts.result.gift_results import UnitResult, unit_results
from models.people.person import REPORTER, Bureau, Person
from models.plans import result_rounds
from models.plans.result_rounds import Confirmed
from models.trail import trail


@dataclass(frozen=True)
class ResultToConfirm:
    """A bureau's present result, and the version its confirmation would get."""

    unit: UnitResult
    version: int


def for_confirmation(
    session: Session, person: Person, until: date, now: datetime
) -> ResultToConfirm:
    """Returns what the person may confirm now.

    Raises Refusal: `not_yours` (not a reporter of a bureau), `no_round`, `not_over` (facts: until),
    `already` (confirmed, and nothing has changed since).
    """
    if not person.has(REPORTER):
        raise Refusal("not_yours")
    today = office_day(now)
    if until not in result_rounds.now(session).of_year(fiscal_year(until)):
        raise Refusal("no_round")
    if today < until:
        raise Refusal("not_over", until=until)
    found = unit_results(session, until, now, person.bureau_id)
    if not found:
        raise Refusal("not_yours")
    if found[0].confirmed_at is not None:
        raise Refusal("already")
    return ResultToConfirm(found[0], confirmed_versions(session, person.bureau_id, until) + 1)


def confirm(
    session: Session,
    person: Person,
    until: date,
    seen: str,
    now: datetime,
) -> GiftResult:
    """Confirms the result that the person saw for their bureau (`seen`: its `stamp`).

    Raises Refusal as `for_confirmation` does, and `changed`: the figures have changed since.
    """
    bureau = select(Bureau.id).where(Bureau.id == person.bureau_id).with_for_update()
    session.execute(bureau)  # the second of two reporters finds it confirmed
    waiting = for_confirmation(session, person, until, now)
    if stamp(waiting) != seen:
        raise Refusal("changed")
    result = GiftResult(
        bureau_id=person.bureau_id,
        round_day=until,
        version=waiting.version,
        figures=gift_results.figures(waiting.unit),
        nil=waiting.unit.nil,
        confirmed_by=person.id,
        confirmed_at=now,
        superseded_at=None,
    )
    earlier = update(GiftResult).where(*_standing(person.bureau_id, until))
    session.execute(earlier.values(superseded_at=now))
    session.add(result)
    session.flush()
    subject = f"gift_result:{person.bureau_id}:{until.isoformat()}"
    trail.record(session, now, person.id, "gift_result.confirm", subject, version=waiting.version)
    return result


def as_they_stand(
    session: Session, places: Iterable[tuple[int, date, int]], now: datetime
) -> dict[tuple[int, date, int], ResultToConfirm]:
    """For each place (bureau, round, version) the result that would be confirmed now. Results that
    are confirmed already are left out. Runs a fixed number of statements for each round."""
    distinct = set(places)
    found: dict[tuple[int, date, int], ResultToConfirm] = {}
    for until in sorted({each[1] for each in distinct}):
        units = {unit.bureau_id: unit for unit in unit_results(session, until, now)}
        for bureau_id, _, version in (each for each in distinct if each[1] == until):
            unit = units.get(bureau_id)
            if unit is not None and unit.confirmed_at is None:
                found[bureau_id, until, version] = ResultToConfirm(unit, version)
    return found


def stamp(waiting: ResultToConfirm) -> str:
    """A short text that changes with the figures; it fits into a button's data."""
    counted = gift_results.figures(waiting.unit)
    numbers = ".".join(str(counted[name]) for name in gift_results.COUNTED)
    return f"{waiting.version}:{numbers}"


def confirmed_versions(session: Session, bureau_id: int, until: date) -> int:
    """How often the bureau has confirmed the round."""
    query = select(func.max(GiftResult.version)).where(
        GiftResult.bureau_id == bureau_id, GiftResult.round_day == until
    )
    return session.scalar(query) or 0


def confirmer(session: Session, bureau_id: int, until: date) -> Person | None:
    """The person who confirmed the present result of the round."""
    query = select(Person).join(GiftResult, GiftResult.confirmed_by == Person.id)
    return session.scalars(query.where(*_standing(bureau_id, until))).first()


def newest(session: Session, rounds: Sequence[date]) -> dict[tuple[int, date], Confirmed]:
    """The last confirmed results of these rounds by bureau and round, in one statement."""
    query = select(
        GiftResult.bureau_id,
        GiftResult.round_day,
        GiftResult.version,
        GiftResult.figures,
        GiftResult.confirmed_at,
    ).where(GiftResult.round_day.in_(rounds), GiftResult.superseded_at.is_(None))
    return {
        (bureau, day): Confirmed(version, counted, at)
        for bureau, day, version, counted, at in session.execute(query)
    }


def _standing(bureau_id: int, until: date) -> tuple[ColumnElement[bool], ...]:
    """The conditions on the bureau's present result of the round."""
    place = (GiftResult.bureau_id == bureau_id, GiftResult.round_day == until)
    return *place, GiftResult.superseded_at.is_(None)
