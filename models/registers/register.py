"""The tables of registers: lists of what must be shown, with who shows it and where."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

LONGEST_NUMBER, LONGEST_TITLE, LONGEST_URL, LONGEST_NOTE = 20, 500, 1000, 1000

GOOD, MEND = "good", "mend"
"""What an administrator who has looked says of an item."""


class Register(Numbered):
    """The list of one kind and fiscal year (B.E.), as its newest version has it.

    version: of the list; counted from 1.
    source: where the list comes from, as whoever imported it says.
    demo: an example; everything made from it says so.
    """

    __tablename__ = "register"
    __table_args__ = (UniqueConstraint("kind", "fiscal_year"),)

    kind: Mapped[str] = mapped_column(String(20))
    fiscal_year: Mapped[int]
    version: Mapped[int]
    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    source: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    demo: Mapped[bool]


class RegisterVersion(Numbered):
    """A list as it was imported. It never changes.

    content: the rows as they were given.
    mapping: by row (counted from 0, as text) the id of the item that it went on.
    """

    __tablename__ = "register_version"
    __table_args__ = (UniqueConstraint("register_id", "version"),)

    register_id: Mapped[int] = mapped_column(ForeignKey("register.id"))
    version: Mapped[int]
    content: Mapped[list[dict[str, Any]]]
    mapping: Mapped[dict[str, Any]]
    imported_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    imported_at: Mapped[datetime]


class RegisterItem(Numbered):
    """One thing that must be shown, or one line of a calendar.

    It stays the same row when a new version changes its number or title, so that what was given for
    it follows.

    place: in the list, from 0.
    must_show: what must be there. shown: those of them that are there, at any of its addresses.
    person_id: who shows it, if not the bureau's responsible reporter.
    first_day, last_day: of a calendar's line. who: by whom, as the calendar names them.
    note: the explanation that is handed in with the link.
    verdict: GOOD, MEND or empty. looked_words: what is to be mended.
    left_with: the version that no longer has it; None as long as it is in the list.
    """

    __tablename__ = "register_item"

    register_id: Mapped[int] = mapped_column(ForeignKey("register.id"), index=True)
    place: Mapped[int]
    number: Mapped[str] = mapped_column(String(LONGEST_NUMBER))
    topic: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    must_show: Mapped[list[str]]
    shown: Mapped[list[str]]
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    due: Mapped[date | None]
    first_day: Mapped[date | None]
    last_day: Mapped[date | None]
    who: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    note: Mapped[str] = mapped_column(String(LONGEST_NOTE))
    verdict: Mapped[str] = mapped_column(String(10))
    looked_words: Mapped[str] = mapped_column(String(LONGEST_NOTE))
    looked_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    looked_at: Mapped[datetime | None]
    left_with: Mapped[int | None]


class RegisterEntry(Numbered):
    """What was given for an item: an address, with its own name where items ask for one.

    url: empty where the item asks for none.
    shown: what of `must_show` is there; None: only the item's own `shown` is known.
    gone_at: when it was taken out.
    """

    __tablename__ = "register_entry"

    item_id: Mapped[int] = mapped_column(ForeignKey("register_item.id"), index=True)
    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    url: Mapped[str] = mapped_column(String(LONGEST_URL))
    shown: Mapped[list[str] | None]
    given_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    given_at: Mapped[datetime]
    gone_at: Mapped[datetime | None]


class RegisterHost(Numbered):
    """A web site that the office has added to those of its own."""

    __tablename__ = "register_host"
    __table_args__ = (UniqueConstraint("host"),)

    host: Mapped[str] = mapped_column(String(200))
    added_at: Mapped[datetime]
