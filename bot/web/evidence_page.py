"""`/f/…` to a file that somebody sent: in their own draft, or as evidence of a report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from flask import Response
from sqlalchemy.orm import Session

from bot.files import FileLinks, NamedFile
from bot.web import file_answer
from models.attachments import kept_files
from models.attachments.attachment import Attachment
from models.calendar import office_day
from models.people import people
from models.people.person import Person
from models.reports.deciding import report_history
from scheduler.ports import Outside

MayOpen = Callable[[Session, Person, Attachment], bool]


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the file. Return None if the person may not open it, or it does not exist."""
    named, day = links.read(signed, now), office_day(now)
    if named is None or named.of.gift or named.of.news or named.of.circular:
        return None
    return file_of(outside, named, lambda s, person, file: _may_open(s, person, file, named, day))


def file_of(outside: Outside, named: NamedFile, may_open: MayOpen) -> Response | None:
    """Return the file if its person is here and may open it, else None."""

    def looked(session: Session) -> Attachment | None:
        person = people.joined(session, named.person_id)
        file = session.get(Attachment, named.attachment_id)
        if person is None or file is None:
            return None
        return file if may_open(session, person, file) else None

    found = outside.database.read(looked)
    data = outside.files.fetch(found.file_key) if found and found.file_key else None
    if found is None or data is None:
        return None
    return file_answer.sent(data, found.media_type, f"evidence-{found.id}")


def _may_open(
    session: Session, person: Person, file: Attachment, named: NamedFile, day: date
) -> bool:
    """Return whether the person drafts the file's report or may still read it."""
    if not named.of.report:
        return kept_files.of_own_draft(session, file, person.id)
    found = report_history.readable(session, person, named.of.report, named.of.version, day)
    return found is not None and file.id in found[1].evidence
