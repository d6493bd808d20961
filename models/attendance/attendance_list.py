"""Who was at an event, by name and by unit: for its organiser and the sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attendance.attendance_event import AttendanceEvent, AttendanceMark
from models.attendance.signing_in import opened_name
from models.campaigns.campaign import CampaignPerson
from models.campaigns.campaign_shares import CampaignShares, shares
from models.crypto import Sealer
from models.people.person import Bureau, Person


@dataclass(frozen=True)
class Present:
    """Somebody who was there.

    mark: the id of their mark.
    name: empty if it was an outsider's and has been deleted.
    bureau: empty of an outsider.
    expected: whether they were on the event's list.
    left: when they left early, or None.
    counts: whether they count as having come.
    """

    mark: int
    name: str
    position: str
    bureau: str
    how: str
    at: datetime
    expected: bool
    left: datetime | None
    counts: bool


def present(session: Session, sealer: Sealer, event: AttendanceEvent) -> list[Present]:
    """Everybody who was there, in the order in which they came, by one statement."""
    query = (
        select(AttendanceMark, Person.name, Person.position, Bureau.name, CampaignPerson.person_id)
        .outerjoin(Person, Person.id == AttendanceMark.person_id)
        .outerjoin(Bureau, Bureau.id == Person.bureau_id)
        .outerjoin(
            CampaignPerson,
            (CampaignPerson.campaign_id == event.id)
            & (CampaignPerson.person_id == AttendanceMark.person_id),
        )
        .where(AttendanceMark.event_id == event.id)
        .order_by(AttendanceMark.marked_at, AttendanceMark.id)
    )
    return [
        Present(
            mark.id,
            name if name is not None else opened_name(sealer, mark),
            position or "",
            bureau or "",
            mark.how,
            mark.marked_at,
            listed is not None,
            mark.left_at,
            mark.left_at is None or event.early_counts,
        )
        for mark, name, position, bureau, listed in session.execute(query)
    ]


def by_unit(session: Session, event: AttendanceEvent) -> CampaignShares:
    """How many of those expected came, by unit."""
    return shares(session, event)


def absent(session: Session, event: AttendanceEvent) -> list[Person]:
    """Those expected who have no mark, by name: for the organiser to tick."""
    marked = select(AttendanceMark.person_id).where(
        AttendanceMark.event_id == event.id, AttendanceMark.person_id == Person.id
    )
    query = (
        select(Person)
        .join(CampaignPerson, CampaignPerson.person_id == Person.id)
        .where(CampaignPerson.campaign_id == event.id, ~marked.exists())
        .order_by(Person.name, Person.id)
    )
    return list(session.scalars(query))
