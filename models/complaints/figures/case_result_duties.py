"""That a bureau confirms its complaints' numbers at a round's end, as a duty. Never commits.

Owed by bureaus that have a receiver in LINE, from the rounds on that ended since; by the others
nothing is, since nobody there could do it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints.figures import case_confirmed
from models.complaints.figures.case_results import ROUNDS
from models.duties.duty_facts import Ask, Duty
from models.duties.duty_people import ADMINISTRATOR, DIRECTOR, HANDLER, Holders, Passed
from models.duties.reminder_policy import CASE_NUMBERS, LEADERS, Row, Telling
from models.people.person import RECEIVER, Bureau, Person, holds

_BEFORE_ITS_DAY = timedelta(days=31)
"""More than the days between a round's end and the day by which it is confirmed."""

ROWS = {
    CASE_NUMBERS: Row(
        (-4, -2, 0, 1, 3, 7),
        (Telling(HANDLER, -4), Telling(DIRECTOR, 1, lag=1), Telling(ADMINISTRATOR, 1)),
        weekly=LEADERS,
        ends_with_year=True,
    ),
}


def numbers_owed(asked: Ask) -> Iterable[Duty]:
    """One duty for each bureau and ended round, until its numbers are confirmed; nothing is asked
    of the database where no round ended lately."""
    ahead = max(asked.today, asked.last) if asked.looks_ahead else asked.today
    known = replace(ROUNDS, moved=asked.moved)
    rounds = [
        until
        for until in known.near(asked.oldest - _BEFORE_ITS_DAY, ahead)
        if asked.unsettled(known.due(asked.working_days, until))
    ]
    if not rounds:
        return
    found = _receivers(asked)
    confirmed = case_confirmed.done(asked.session, rounds) if found else set()
    for (bureau_id, bureau), receivers in found.items():
        there_since = min(receivers.values())
        for until in rounds:
            if until >= there_since and (bureau_id, until) not in confirmed:
                yield _duty(asked, bureau_id, bureau, until, list(receivers))


def _receivers(asked: Ask) -> Mapping[tuple[int, str], dict[int, date]]:
    """The receivers of each bureau that has any in LINE, and the day on which each joined: of
    rounds that ended before nothing can be known here."""
    query = (
        select(Person.id, Person.bureau_id, Bureau.name, Person.joined_at)
        .join(Bureau, Bureau.id == Person.bureau_id)
        .where(
            Person.retired_at.is_(None),
            Person.line_user_id.is_not(None),
            holds(RECEIVER),
        )
        .order_by(Bureau.name, Person.id)
    )
    if asked.bureau_ids is not None:
        query = query.where(Person.bureau_id.in_(asked.bureau_ids))
    found: dict[tuple[int, str], dict[int, date]] = {}
    for person_id, bureau_id, bureau, joined_at in asked.session.execute(query):
        found.setdefault((bureau_id, bureau), {})[person_id] = (
            office_day(joined_at) if joined_at is not None else date.min
        )
    return found


def _duty(asked: Ask, bureau_id: int, bureau: str, until: date, receivers: list[int]) -> Duty:
    why = {person: asked.house.why_not(person) for person in receivers}
    above = asked.house.holders(bureau_id, 0).told
    told = {
        HANDLER: tuple(person for person in receivers if why[person] is None),
        DIRECTOR: above.get(DIRECTOR, ()),
        ADMINISTRATOR: above.get(ADMINISTRATOR, ()),
    }
    return Duty(
        key=f"{CASE_NUMBERS}:{bureau_id}:{until.isoformat()}",
        kind=CASE_NUMBERS,
        day=ROUNDS.due(asked.working_days, until),
        deadline=True,
        bureau_id=bureau_id,
        bureau=bureau,
        activity_id=0,
        number="",
        title="",
        round=until,
        holders=Holders(told, tuple(Passed(p, reason) for p, reason in why.items() if reason)),
    )


def still_unconfirmed(session: Session, wanted: Mapping[str, Sequence[str]]) -> set[str]:
    """Of these keys of duties (`case_numbers:BUREAU:DAY`) those not confirmed by now."""
    rounds = sorted({date.fromisoformat(day) for _, day in wanted.values()})
    done = case_confirmed.done(session, rounds)
    return {
        key
        for key, (bureau, day) in wanted.items()
        if (int(bureau), date.fromisoformat(day)) not in done
    }
