"""The demo's event: a week ago people of several bureaus learned from each other and signed in.

They may have their certificates.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.attendance import events, signing_in
from models.attendance.attendance_event import NOBODY, TYPED
from models.attendance.events import NewEvent
from models.calendar import fiscal_year, office_day
from models.crypto import Sealer
from models.people import people
from models.plans import plans

ORGANISER, NUMBER = "D0302", "1.11"
CAME = ("D0302", "D0301", "D0103", "D0104", "D0202")
AGO, LONG = timedelta(days=7), timedelta(hours=3)


def hold_events(
    session: Session, sealer: Sealer, now: datetime, random_bytes: Callable[[int], bytes]
) -> None:
    """Hold the event, which is closed; people of CAME were there."""
    begins = now - AGO
    organiser = people.by_staff_id(session, ORGANISER)
    assert organiser is not None
    numbered = plans.every_numbered(session, fiscal_year(office_day(now)), NUMBER)
    activity = next(each for each in numbered if each.is_of(organiser.bureau_id))
    new = NewEvent(
        title="อบรมแลกเปลี่ยนเรียนรู้ถอดบทเรียนองค์กรคุณธรรม",
        place="ห้องประชุมหมายเลข 404 ชั้น 4 อาคารรัฐสภา",
        begins_at=begins,
        ends_at=begins + LONG,
        activity_id=activity.id,
        expects=NOBODY,
    )
    event = events.make(session, organiser, new, random_bytes, begins)
    for number, staff_id in enumerate(CAME):
        person = people.by_staff_id(session, staff_id)
        assert person is not None
        signing_in.sign_in(session, event, person, TYPED, begins + timedelta(minutes=number))
    events.close(session, event, sealer, begins + LONG)
