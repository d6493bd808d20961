"""Who decides on a gift, and who may see it and its files.

As with activity reports: the receiver's superiors, the nearest first, with their deputies;
administrators if LINE reaches no superior. Neither the receiver nor a named giver ever decides.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.errors import Refusal, permitted
from models.gifts import gift_lists, gifts
from models.gifts.gift import WAITING, Gift
from models.people.person import ADMIN, Person
from models.reports.deciding import report_deciders
from models.reports.deciding.report_deciders import Decider


def receiver(session: Session, gift: Gift) -> Person:
    """The person who reported the gift."""
    return session.get_one(Person, gift.person_id)


def barred(gift: Gift) -> set[int]:
    """Ids of people who may not decide."""
    return {gift.person_id, *gift.named}


def standing(session: Session, gift: Gift, day: date) -> list[Decider]:
    """People who may decide on that day, the nearest superior first."""
    return report_deciders.standing(session, receiver(session, gift), barred(gift), day)


def of_receiver(session: Session, person: Person, day: date) -> list[Decider]:
    """People who may decide on that day on what the person reports, the nearest superior first, but
    for those who are named as its giver."""
    return report_deciders.standing(session, person, {person.id}, day)


def first_of(session: Session, gift: Gift, day: date) -> Decider | None:
    """The person the decision waits for on that day."""
    return next(iter(standing(session, gift, day)), None)


def firsts(session: Session, day: date) -> dict[int, int | None]:
    """For each waiting gift id, the id of the person who decides on that day, or None."""
    waiting = (gift for gift in gift_lists.open_gifts(session) if gift.state == WAITING)
    found = ((gift.id, first_of(session, gift, day)) for gift in waiting)
    return {id_: first.person.id if first is not None else None for id_, first in found}


def may_decide(session: Session, person: Person, gift: Gift, day: date) -> Person | None:
    """Returns the superior if the person decides as a deputy, None if in their own name.

    Raises Refusal `own_gift`, `named_as_giver` or `not_yours`.
    """
    if person.id == gift.person_id:
        raise Refusal("own_gift")
    if person.id in gift.named:
        raise Refusal("named_as_giver")
    whose = receiver(session, gift)
    return report_deciders.decides_for(session, person, whose, barred(gift), day)


def sees(session: Session, person: Person, gift: Gift, day: date) -> bool:
    """Whether the person may read the report: the receiver, those who may decide, the one who
    decided, and administrators. A person named as the giver never may."""
    if person.id == gift.person_id:
        return True
    if person.id in gift.named:
        return False
    if person.has(ADMIN) or person.id == gift.decided_by:
        return True
    return permitted(may_decide, session, person, gift, day)


def may_open(session: Session, person: Person, gift_id: int, file_id: int, day: date) -> bool:
    """Whether the file is a photo or proof of that gift and the person may read it on that day."""
    gift = gifts.by_id(session, gift_id)
    if gift is None or file_id not in (*gift.photos, *gift.proofs):
        return False
    return sees(session, person, gift, day)
