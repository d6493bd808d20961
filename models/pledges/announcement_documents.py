"""An announcement to join as a document: its text in force, and who joined it (002:171)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from models.declaration import DocumentKind, OneRecord
from models.people.person import ADMIN, Person
from models.people.scope import bureaus_seen
from models.plans.years import preparing
from models.pledges import announcing
from models.pledges.pledge import Announcement, JoiningCampaign


def readable(session: Session, person: Person, day: date) -> list[Announcement]:
    """The announcements that the person may read, the newest year first."""
    every = announcing.all_announcements(session)
    return [each for each in every if may_read(session, person, each, day)]


def may_read(session: Session, person: Person, of: Announcement, day: date) -> bool:
    """Administrators; everybody, once it is open in the whole office, in their bureau or in one
    that they see."""
    if person.has(ADMIN):
        return True
    if preparing.is_prepared(session, of.fiscal_year):
        return False
    seen = bureaus_seen(session, person)
    return any(
        each.bureau_id is None or seen is None or each.bureau_id in seen
        for each in begun(session, of, day)
    )


def begun(session: Session, of: Announcement, day: date) -> list[JoiningCampaign]:
    """Where it is open or was."""
    found = announcing.of_announcement(session, of)
    return [each for each in found if each.first_day <= day]


def _may_read(session: Session, person: Person, announcement_id: int, day: date) -> bool:
    found = session.get(Announcement, announcement_id)
    return found is not None and may_read(session, person, found, day)


def _about(_session: Session, _announcement_id: int) -> int | None:
    return None


ANNOUNCEMENT_PAPER = DocumentKind(
    "announcement", endings=("pdf", "docx"), digits="thai", record=OneRecord(_may_read, _about)
)
"""Its record is the announcement, by its id."""
