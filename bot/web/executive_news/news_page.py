"""`/f/…` to the PDF or picture of an executive's announcement."""

from __future__ import annotations

from datetime import datetime

from flask import Response

from bot.files import FileLinks
from bot.web import evidence_page
from models.executive_news import news_reading
from scheduler.ports import Outside


def opened(outside: Outside, links: FileLinks, signed: str, now: datetime) -> Response | None:
    """Return the file, or None if the link leads to none of an announcement that the person may
    read now."""
    named = links.read(signed, now)
    if named is None or not named.of.news:
        return None
    return evidence_page.file_of(
        outside,
        named,
        lambda s, person, file: news_reading.may_open(s, person, named.of.news, file.id, now),
    )
