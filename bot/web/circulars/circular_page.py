"""`/f/…` to the PDF or picture of a circular."""

from __future__ import annotations

from datetime import datetime

from flask import Response

from bot.files import FileLinks
from bot.web import evidence_page
from models.circulars import circular_reading
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the file, or None if the link leads to none of a circular that the person may read
    now."""
    named = links.read(signed, now)
    if named is None or not named.of.circular:
        return None
    return evidence_page.file_of(
        outside,
        named,
        lambda s, person, file: circular_reading.may_open(s, person, named.of.circular, file.id),
    )
