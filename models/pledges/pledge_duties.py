"""Announcements still to be joined, as duties of each person.

A person has one duty for each closing day, however many announcements it is about: the digest has
one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.duties.duty import Duty, Payload
from models.duties.duty_kind import DutyKind, DutySearch, KeyParts
from models.duties.duty_people import SIGNER, Household
from models.duties.reminder_policy import KindPolicy, Telling
from models.pledges.pledges import Due, unmet

_EARLIEST = -30
"""Working days before the closing day on which people are first asked."""


@dataclass(frozen=True, kw_only=True)
class PledgeDuty(Payload):
    """Announcements to be joined by one day: their short names."""

    announcements: tuple[str, ...]


def pledges_due(search: DutySearch) -> Iterable[Duty]:
    """What is open and may be joined today; whoever has to wait for the head has no duty yet."""
    only = None if search.seeker is None else [search.seeker.person_id]
    found = unmet(search.session, search.today, only, search.bureau_ids)
    ready = [due for due in found if due.ready and search.by_steps(due.last_day)]
    for _, dues in groupby(ready, key=attrgetter("person_id", "last_day")):
        yield _duty(search.house, list(dues))


def _duty(house: Household, dues: Sequence[Due]) -> Duty:
    first = dues[0]
    return Duty(
        key=f"pledge:{first.person_id}:{first.last_day.isoformat()}",
        kind=PLEDGE,
        day=first.last_day,
        bureau_id=first.bureau_id,
        bureau=first.bureau,
        recipients=house.only(SIGNER, first.person_id),
        payload=PledgeDuty(announcements=tuple(due.short for due in dues)),
    )


def still_unmet(session: Session, keys: KeyParts) -> set[str]:
    """Of these keys (`pledge:PERSON:DAY`) those not met: one statement for each closing day."""
    by_day: dict[date, list[int]] = {}
    for person_id, day in keys.values():
        by_day.setdefault(date.fromisoformat(day), []).append(int(person_id))
    found = {
        f"pledge:{due.person_id}:{due.last_day.isoformat()}"
        for day, people in by_day.items()
        for due in unmet(session, day, people)
        if due.ready
    }
    return found & keys.keys()


def first_asked(days: WorkingDays, first_day: date, last_day: date) -> date:
    """The first working day whose digest may ask people to join what is open on these days."""
    return days.first_working_on_or_after(max(first_day, days.shift(last_day, _EARLIEST)))


PLEDGE = DutyKind(
    name="pledge",
    find=pledges_due,
    still_due=still_unmet,
    # Every third working day, and the last two (issue 5, part 3).
    policy=KindPolicy((*range(_EARLIEST, 0, 3), -1, 0), (Telling(SIGNER, _EARLIEST),)),
)
