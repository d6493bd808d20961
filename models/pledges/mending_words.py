"""Changing an announcement that is out: a slip before anybody joined, a new version after."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import distinct, func, select
from sqlalchemy.orm import Session

from models.errors import Refusal
from models.people.person import Person
from models.pledges import announcing, wordings
from models.pledges.announcement_files import LONGEST_TEXT, LONGEST_TITLE, AnnouncementFile
from models.pledges.pledge import JOINED, Announcement, Pledge


def joined(session: Session, announcement: Announcement) -> int:
    """How many people have joined it by a version that counts."""
    query = select(func.count(distinct(Pledge.person_id))).where(
        Pledge.announcement_id == announcement.id,
        Pledge.answer == JOINED,
        Pledge.version >= announcement.asks_from,
    )
    return session.scalar(query) or 0


def changed(
    session: Session, announcement: Announcement, title: str | None, text: str | None
) -> AnnouncementFile:
    """The announcement with another title or text (None: as it is).

    Raises Refusal: `empty`, `too_long` (facts: `what`, `most`, `length`), `same` (nothing changes).
    """
    before = wordings.stored(session, announcement)
    after = replace(before, title=title or before.title, text=text or before.text)
    for what, words, most in (
        ("title", after.title, LONGEST_TITLE),
        ("text", after.text, LONGEST_TEXT),
    ):
        if not words.strip():
            raise Refusal("empty", what=what)
        if len(words) > most:
            raise Refusal("too_long", what=what, most=most, length=len(words))
    if after == before:
        raise Refusal("same")
    return after


def mend(
    session: Session,
    announcement: Announcement,
    after: AnnouncementFile,
    version: int,
    now: datetime,
    by: Person | None,
    asks_again: bool,
) -> Announcement:
    """Put the new words in force.

    version: the one that was shown. asks_again: people who joined before are asked again; where
    nobody has joined, nobody is asked twice. Raises Refusal: `changed` (another is in force now).
    """
    if announcement.version != version:
        raise Refusal("changed")
    again = asks_again and joined(session, announcement) > 0
    return announcing.store(session, after, now, mended=not again, by=by).announcement
