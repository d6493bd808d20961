"""The executives' summary, one person at a time, on the first working day of a month."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from models.documents import documents
from models.documents.document_rights import DocumentSpec
from models.people.person import Person
from models.plans.working_days import working_days
from models.reminders import briefings
from models.reports.report_documents import HEAT_MAP
from scheduler.ports import Outside
from scheduler.reminders.pass_quota import leaves_room


def say_briefing(outside: Outside) -> bool:
    """Ask for one person's digest, or leave it out where the quota is short; False if none waits.

    It leaves with its picture, once that is made (document_make). Any number of workers may do it,
    killed anywhere: it is written down as told in the commit that asks for it, and its key is one
    a person and period.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: _waiting(session, now)):
        return False
    affordable = outside.database.read(lambda session: leaves_room(session, 1, now))
    return outside.database.write(lambda session: _say(outside, session, affordable, now))


def _waiting(session: Session, now: datetime) -> list[Person]:
    return briefings.waiting(session, working_days(session), now)


def _say(outside: Outside, session: Session, affordable: bool, now: datetime) -> bool:
    found = _waiting(session, now)
    if not found:
        return False  # another worker was first
    person = found[0]
    briefings.note_told(session, person, now)
    if not affordable:
        outside.log.info("briefing_left_out", person=person.id)
        return True
    spec = DocumentSpec(HEAT_MAP.name, HEAT_MAP.endings[0])
    nothing_to_reply_to = ("", 0.0)
    documents.request(
        session, outside.sealer, person, "", spec, nothing_to_reply_to, now, documents.DIGEST
    )
    return True
