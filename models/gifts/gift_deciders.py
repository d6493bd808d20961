"""Who decides on whose gift, who may see it. Never commits.

As with reports the line above, the nearest first, with deputies, and administrators where LINE
reaches nobody above. Neither the receiver nor who is named as the giver ever decides.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.errors import Refusal
from models.gifts import gift_lists
from models.gifts.gift import WAITING, Gift
from models.people import deputies, people
from models.people.person import ADMIN, Person
from models.reports.deciding import report_deciders
from models.reports.deciding.report_deciders import Decider


def receiver(session: Session, gift: Gift) -> Person:
    """Who reported it."""
    return session.get_one(Person, gift.person_id)


def barred(gift: Gift) -> set[int]:
    """Who may not decide."""
    return {gift.person_id, *gift.named}


def standing(session: Session, gift: Gift, day: date) -> list[Decider]:
    """Who may decide on that day, the nearest first."""
    return report_deciders.standing(session, receiver(session, gift), barred(gift), day)


def first_of(session: Session, gift: Gift, day: date) -> Decider | None:
    """Whom it waits for on that day."""
    return next(iter(standing(session, gift, day)), None)


def firsts(session: Session, day: date) -> dict[int, int | None]:
    """Whom each waiting gift waits for on that day, by the gift's id; None where nobody is."""
    waiting = (gift for gift in gift_lists.being_open(session) if gift.state == WAITING)
    found = ((gift.id, first_of(session, gift, day)) for gift in waiting)
    return {id_: first.person.id if first is not None else None for id_, first in found}


def may_decide(session: Session, person: Person, gift: Gift, day: date) -> Person | None:
    """The superior for whom the person decides as deputy, None where for themselves.

    Raises Refusal `own_gift`, `named_as_giver` or `not_yours`.
    """
    if person.id == gift.person_id:
        raise Refusal("own_gift")
    if person.id in gift.named:
        raise Refusal("named_as_giver")
    above = {each.id for each in people.line_above(session, receiver(session, gift))}
    if person.id in above:
        return None
    for superior in deputies.acting_for(session, person, day):
        if superior.id in above and superior.id not in barred(gift):
            return superior
    if any(each.person.id == person.id for each in standing(session, gift, day)):
        return None  # an administrator where nobody above is reached
    raise Refusal("not_yours")


def sees(session: Session, person: Person, gift: Gift, day: date) -> bool:
    """Whether the person may read it: the receiver, the deciding line, who decided, and
    administrators; never whom it names as the giver."""
    if person.id == gift.person_id:
        return True
    if person.id in gift.named:
        return False
    if person.has(ADMIN) or person.id == gift.decided_by:
        return True
    try:
        may_decide(session, person, gift, day)
    except Refusal:
        return False
    return True
