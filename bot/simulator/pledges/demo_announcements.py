"""The demo's announcements: all that are packaged are open, and a few people have joined."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from models.calendar import fiscal_year, office_day
from models.people import people
from models.pledges import announcement_files, announcing, pledges
from models.pledges.pledge import JOINED

PLEDGED = ("D0001", "D0101", "D0201", "D0301", "D0102", "D0202")
"""Who has joined the announcements: the people who sign first, and a few more."""

OPEN_FOR = timedelta(days=30)


def open_announcements(session: Session, now: datetime) -> None:
    """Open the packaged announcements in every bureau; a few people have joined."""
    today = office_day(now)
    bureaus = people.staffed_bureaus(session)
    for name in announcement_files.packaged_names():
        file = announcement_files.packaged_announcement(name, fiscal_year(today))
        kept = announcing.store(session, file, now).announcement
        for bureau in bureaus:
            announcing.open_campaign(session, kept, today, today + OPEN_FOR, now, bureau)
    for staff_id in PLEDGED:
        person = people.by_staff_id(session, staff_id)
        assert person is not None
        for due in pledges.due_from(session, person, now):
            pledges.answer(session, person, due.announcement_id, due.version, JOINED, now)
