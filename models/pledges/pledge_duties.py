"""Announcements still to be joined, as duties of each person. Never commits.

One duty a person and closing day, however many announcements it is about: the digest has one line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from sqlalchemy.orm import Session

from models.duties.duty_facts import Ask, Duty
from models.duties.duty_people import SIGNER, Holders, Household, Passed
from models.duties.reminder_policy import PLEDGE, Row, Telling
from models.pledges.pledges import Due, unmet

# Every third working day, and the last two (issue 5, part 3).
ROWS = {PLEDGE: Row((*range(-30, 0, 3), -1, 0), (Telling(SIGNER, -30),))}


def pledges_owed(asked: Ask) -> Iterable[Duty]:
    """What is open and may be joined today; whoever has to wait for the head owes nothing yet."""
    for _, dues in groupby(_ready(asked), key=_place):
        yield _duty(asked.house, list(dues))


def _ready(asked: Ask) -> list[Due]:
    found = unmet(asked.session, asked.today, bureau_ids=asked.bureau_ids)
    return [due for due in found if due.ready and asked.wanted(due.last_day)]


def _place(due: Due) -> tuple[int, date]:
    return due.person_id, due.last_day


def _duty(house: Household, dues: Sequence[Due]) -> Duty:
    """`title` is the announcements' short names, a line each; it has no activity's number."""
    first = dues[0]
    return Duty(
        key=f"pledge:{first.person_id}:{first.last_day.isoformat()}",
        kind=PLEDGE,
        day=first.last_day,
        deadline=True,
        bureau_id=first.bureau_id,
        bureau=first.bureau,
        activity_id=0,
        number="",
        title="\n".join(due.short for due in dues),
        round=None,
        holders=_holder(house, first.person_id),
    )


def _holder(house: Household, person_id: int) -> Holders:
    why = house.why_not(person_id)
    if why is not None:
        return Holders({SIGNER: ()}, (Passed(person_id, why),))
    return Holders({SIGNER: (person_id,)})


def still_unmet(session: Session, wanted: Mapping[str, Sequence[str]]) -> set[str]:
    """Of these duties' keys, with their parts (person, closing day), those not met: one statement
    for each closing day."""
    by_day: dict[date, list[int]] = {}
    for person_id, day in wanted.values():
        by_day.setdefault(date.fromisoformat(day), []).append(int(person_id))
    found = {
        f"pledge:{due.person_id}:{due.last_day.isoformat()}"
        for day, people in by_day.items()
        for due in unmet(session, day, people)
        if due.ready
    }
    return found & wanted.keys()
