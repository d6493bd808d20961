"""That a bureau confirms its complaints' numbers at a round's end, as a duty.

Only bureaus that have a receiver in LINE have this duty, for the rounds that ended since the
receiver joined. In the others nobody could do it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints.complaint import ComplaintResult
from models.complaints.figures import case_confirmed, case_results
from models.complaints.figures.case_results import ROUNDS
from models.duties.duty import Duty, RoundDuty
from models.duties.duty_kind import DutyKind, DutySearch, KeptByRound, KeyParts
from models.duties.duty_people import ADMINISTRATOR, DIRECTOR, HANDLER, Passed, Recipients
from models.duties.reminder_policy import LEADERS, KindPolicy, Telling
from models.people.person import RECEIVER, Bureau, Person, holders
from models.plans import result_rounds

_BEFORE_ITS_DAY = timedelta(days=31)
"""More than the days between a round's end and the day by which it is confirmed."""


def numbers_due(search: DutySearch) -> Iterable[Duty]:
    """One duty for each bureau and ended round, until its numbers are confirmed; nothing is asked
    of the database where no round ended lately."""
    ahead = max(search.today, search.last) if search.looks_ahead else search.today
    known = replace(ROUNDS, moved=search.moved)
    rounds = [
        until
        for until in known.near(search.oldest - _BEFORE_ITS_DAY, ahead)
        if search.within_year(known.due(search.working_days, until))
    ]
    if not rounds:
        return
    found = _receivers(search)
    confirmed = case_confirmed.done(search.session, rounds) if found else set()
    due = [
        (bureau_id, bureau, until, list(receivers))
        for (bureau_id, bureau), receivers in found.items()
        for until in rounds
        if until >= min(receivers.values()) and (bureau_id, until) not in confirmed
        if search.wants(bureau_id, known.due(search.working_days, until))
    ]
    if due:
        search.house.expect({bureau_id for bureau_id, *_ in due})
    for bureau_id, bureau, until, these in due:
        yield _duty(search, bureau_id, bureau, until, these)


# Built once: every turn asks it.
_RECEIVERS = (
    select(Person.id, Person.bureau_id, Bureau.name, Person.joined_at)
    .join(Bureau, Bureau.id == Person.bureau_id)
    .where(
        Person.retired_at.is_(None),
        Person.line_user_id.is_not(None),
        holders(RECEIVER),
    )
    .order_by(Bureau.name, Person.id)
)


def _receivers(search: DutySearch) -> Mapping[tuple[int, str], dict[int, date]]:
    """The receivers of each bureau that has any in LINE, and the day on which each joined: of
    rounds that ended before nothing can be known here."""
    own = None if search.by_role else Person.id  # who leads nobody is told as a receiver only
    rows = search.rows(_RECEIVERS, Person.bureau_id, own)
    found: dict[tuple[int, str], dict[int, date]] = {}
    for person_id, bureau_id, bureau, joined_at in rows:
        found.setdefault((bureau_id, bureau), {})[person_id] = (
            office_day(joined_at) if joined_at is not None else date.min
        )
    return found


def _duty(
    search: DutySearch, bureau_id: int, bureau: str, until: date, receivers: list[int]
) -> Duty:
    why = {person: search.house.why_not(person) for person in receivers}
    above = search.house.recipients(bureau_id, 0).by_role
    by_role = {
        HANDLER: tuple(person for person in receivers if why[person] is None),
        DIRECTOR: above.get(DIRECTOR, ()),
        ADMINISTRATOR: above.get(ADMINISTRATOR, ()),
    }
    return Duty(
        key=f"{CASE_NUMBERS.name}:{bureau_id}:{until.isoformat()}",
        kind=CASE_NUMBERS,
        day=ROUNDS.due(search.working_days, until),
        bureau_id=bureau_id,
        bureau=bureau,
        recipients=Recipients(
            by_role, tuple(Passed(p, reason) for p, reason in why.items() if reason)
        ),
        payload=RoundDuty(round=until),
    )


def still_unconfirmed(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`case_numbers:BUREAU:DAY`) those that nobody has confirmed."""
    rounds = sorted({date.fromisoformat(day) for _, day in keys.values()})
    done = case_confirmed.done(session, rounds)
    return {
        key
        for key, (bureau, day) in keys.items()
        if (int(bureau), date.fromisoformat(day)) not in done
    }


CASE_NUMBERS = DutyKind(
    name="case_numbers",
    find=numbers_due,
    still_due=still_unconfirmed,
    policy=KindPolicy(
        (-4, -2, 0, 1, 3, 7),
        (Telling(HANDLER, -4), Telling(DIRECTOR, 1, lag=1), Telling(ADMINISTRATOR, 1)),
        weekly=LEADERS,
        ends_with_year=True,
    ),
    nudged=False,
    kept_by_round=KeptByRound(
        lambda session, year: case_results.rounds(session).of_year(year),
        partial(result_rounds.carry, (ComplaintResult,)),
    ),
)
