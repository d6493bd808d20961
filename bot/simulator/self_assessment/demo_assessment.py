"""The demo's self-assessment of one bureau as a moral organisation."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.people import people
from models.self_assessment import assessing, moral_standard

ASSESSOR = "D0302"
POINTS = (3, 3, 2, 3, 2, 2, 1, 1, 0)


def send_assessment(session: Session, now: datetime) -> None:
    """Send the assessor's bureau's; it reaches the second level."""
    assessor = people.by_staff_id(session, ASSESSOR)
    assert assessor is not None
    standard = moral_standard.of_year(fiscal_year(office_day(now)))
    numbers = (each.number for each in standard.criteria)
    points = dict(zip(numbers, POINTS, strict=True))
    assessing.send(session, assessor, standard, points, now)
