"""The tables of links that are looked at: the links, where they stand, each look, their hosts."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered


class WatchedLink(Numbered):
    """One address, however often it was given.

    key: the hash of the address.
    host: its host, as it was given.
    state: of `link_states`, as looks have it.
    reason: what the newest look found.
    status: HTTP's, of the newest look; None: no answer.
    title, media_type: of the page, as last seen. The page is never kept.
    looked_at: None: not yet.
    failed_on: the first day of the failures that stand.
    broken_on: the day since which it counts as surely broken, by looks or by a person.
    next_at: it is not looked at before this moment.
    attempts: looks since the last one that ended.
    seen_state: WORKS or BROKEN, as a person saw it.
    seen_on, seen_by: when, and the person's id.
    """

    __tablename__ = "watched_link"

    key: Mapped[str] = mapped_column(String(64), unique=True)
    address: Mapped[str] = mapped_column(Text)
    host: Mapped[str] = mapped_column(ForeignKey("link_host.host"), index=True)
    state: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(16), default="")
    status: Mapped[int | None]
    title: Mapped[str] = mapped_column(String(120), default="")
    media_type: Mapped[str] = mapped_column(String(80), default="")
    looked_at: Mapped[datetime | None]
    failed_on: Mapped[date | None]
    broken_on: Mapped[date | None] = mapped_column(index=True)
    next_at: Mapped[datetime] = mapped_column(index=True)
    attempts: Mapped[int] = mapped_column(default=0)
    seen_state: Mapped[str | None] = mapped_column(String(8))
    seen_on: Mapped[date | None]
    seen_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)


class LinkPlace(Numbered):
    """A record in which a link stands.

    subject: the name of the room that declares it (`models.declaration.LinkSource`).
    about: the record's id there.
    bureau_id: the bureau it is listed under.
    person_id: who is told of it; None: whoever is responsible for the bureau's reports.
    """

    __tablename__ = "link_place"
    __table_args__ = (UniqueConstraint("link_id", "subject", "about"),)

    link_id: Mapped[int] = mapped_column(ForeignKey("watched_link.id"))
    subject: Mapped[str] = mapped_column(String(30))
    about: Mapped[int]
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)


class LinkLook(Numbered):
    """What one look found; kept for some months.

    found: of `link_states`.
    """

    __tablename__ = "link_look"

    link_id: Mapped[int] = mapped_column(ForeignKey("watched_link.id"), index=True)
    looked_on: Mapped[date] = mapped_column(index=True)
    found: Mapped[str] = mapped_column(String(16))
    status: Mapped[int | None]


class LinkHost(Base):
    """A host that is asked for one link at a time.

    free_at: it is left alone until then (ticks).
    leased_until, lease_owner: of the worker that looks at a link of it now.
    """

    __tablename__ = "link_host"

    host: Mapped[str] = mapped_column(String(255), primary_key=True)
    free_at: Mapped[float] = mapped_column(default=0.0)
    leased_until: Mapped[float] = mapped_column(default=0.0)
    lease_owner: Mapped[str | None] = mapped_column(String(40))


class LinkRequest(Numbered):
    """Somebody waits for a look at a link. Deleted as it is answered.

    reply_token: sealed; None: there is none.
    reply_until: ticks.
    """

    __tablename__ = "link_request"

    link_id: Mapped[int] = mapped_column(ForeignKey("watched_link.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    lane: Mapped[str] = mapped_column(String(40))
    asked_at: Mapped[datetime]
    reply_token: Mapped[bytes | None]
    reply_until: Mapped[float | None]
