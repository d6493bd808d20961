"""`/f/…` to evidence of a complaint."""

from __future__ import annotations

from datetime import datetime

from flask import Response, request
from sqlalchemy.orm import Session

from bot.files import FileLinks
from bot.web import file_answer
from models.complaints import case_files
from models.crypto import CannotOpen
from models.errors import Refusal
from models.people import people
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the file. Return None if the person may not read it now, or it does not exist.

    The opening is on the trail before the first byte leaves.
    """
    of_case = links.read_case(signed, now)
    if of_case is None:
        return None
    file_id, person_id = of_case

    def looked(session: Session) -> case_files.OpenedFile | None:
        person = people.joined(session, person_id)
        if person is None:
            return None
        if request.method == "HEAD":  # no opening, so nothing of the file
            readable = case_files.readable(session, person, file_id)
            return case_files.OpenedFile("", "application/octet-stream", b"") if readable else None
        try:
            return case_files.open_file(session, outside.sealer, file_id, person, now)
        except (Refusal, CannotOpen):  # gone, not theirs, key lost: all look the same from outside
            return None

    found = outside.database.write(looked)
    if found is None:
        return None
    return file_answer.sent(found.data, found.media_type, f"case-{file_id[:6]}")
