"""Who decides on a unit's picture: the sender's superiors, nearest first, and their deputies."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people import absences
from models.people.person import Person
from models.reports.deciding import report_deciders
from models.reports.deciding.report_deciders import Decider
from models.thursday_pictures.thursday_picture import ThursdayPicture


def sender(session: Session, picture: ThursdayPicture) -> Person:
    """Returns who sent the picture."""
    return session.get_one(Person, picture.sent_by)


def first_of(session: Session, picture: ThursdayPicture, day: date) -> Decider | None:
    """Returns the person it waits for on that day: the nearest superior who is there, or the
    nearest of all if everybody is away."""
    barred = {picture.sent_by}
    standing = report_deciders.standing(session, sender(session, picture), barred, day)
    away = absences.away_on(session, day)
    here = [each for each in standing if each.person.id not in away]
    return next(iter(here or standing), None)


def may_decide(
    session: Session, person: Person, picture: ThursdayPicture, day: date
) -> Person | None:
    """Returns the superior if the person decides as a deputy, None if in their own name.

    Raises Refusal `own_picture` or `not_yours`.
    """
    if person.id == picture.sent_by:
        raise Refusal("own_picture")
    whose = sender(session, picture)
    return report_deciders.decides_for(session, person, whose, {picture.sent_by}, day)
