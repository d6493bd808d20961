"""`/f/…` to a photo or proof of a gift."""

from __future__ import annotations

from datetime import datetime

from flask import Response

from bot.files import FileLinks
from bot.web import evidence_page
from models.calendar import office_day
from models.gifts import gift_deciders
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the file, or None if the link leads to no gift's that the person may open."""
    named, day = links.read(signed, now), office_day(now)
    if named is None or not named.of.gift:
        return None
    return evidence_page.file_of(
        outside,
        named,
        lambda s, person, file: gift_deciders.may_open(s, person, named.of.gift, file.id, day),
    )
