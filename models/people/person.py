"""The tables of people: bureaus, roles, joining codes, groups, deputies, absences."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    ForeignKey,
    Integer,
    String,
    bindparam,
    cast,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.orm import Mapped, mapped_column, relationship

from models.base import Base, Numbered, index_where

STAFF, REPORTER, SUPERVISOR = "staff", "reporter", "supervisor"
RECEIVER, ADMIN, EXECUTIVE = "receiver", "admin", "executive"
ADVISER = "adviser"
CHECKER, SIGNER = "checker", "signer"
"""Who may check documents, and who may sign them (docs/decisions/0086)."""

ROLES = (STAFF, REPORTER, SUPERVISOR, RECEIVER, ADMIN, EXECUTIVE, ADVISER, CHECKER, SIGNER)
_HELD = {role: f"'%\"{role}\"%'" for role in ROLES}


class Bureau(Numbered):
    __tablename__ = "bureau"

    name: Mapped[str] = mapped_column(String(120), unique=True)


class Person(Numbered):
    """A person of the roster.

    line_user_id: stored after consent, and only here.
    blocked_at: when the person blocked the bot; nothing is pushed.
    retired_at: when the person left the roster.
    roles_since: of earlier versions; no longer written or read (the trail has it).
    """

    __tablename__ = "person"
    __table_args__ = (
        *(
            index_where(
                f"ix_person_{role}", "bureau_id", where=f"CAST(roles AS VARCHAR) LIKE {like}"
            )
            for role, like in _HELD.items()
            if role != STAFF  # which nearly everybody is
        ),
        index_where(
            "ix_person_not_staff",
            "bureau_id",
            where=f"CAST(roles AS VARCHAR) NOT LIKE {_HELD[STAFF]}",
        ),
        # Not of those who stay: by such an index SQLite would read the whole roster, out of order.
        index_where("ix_person_left", "bureau_id", where="retired_at IS NOT NULL"),
    )

    staff_id: Mapped[str] = mapped_column(String(40), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    position: Mapped[str] = mapped_column(String(200))
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    work_group: Mapped[str] = mapped_column(String(200), default="")
    supervisor_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    roles: Mapped[list[str]]
    line_user_id: Mapped[str | None] = mapped_column(String(40), unique=True)
    joined_at: Mapped[datetime | None]
    consent_version: Mapped[str | None] = mapped_column(String(20))
    blocked_at: Mapped[datetime | None]
    retired_at: Mapped[datetime | None]
    roles_since: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")

    bureau: Mapped[Bureau] = relationship(lazy="joined", innerjoin=True)

    def has(self, *roles: str) -> bool:
        """Whether this person has one of the roles."""
        return not set(roles).isdisjoint(self.roles)


THIS_PERSON = bindparam("this_person", type_=Integer)
"""The id of whomever a statement is for that is built once."""
TODAY = bindparam("today", type_=Date)
"""The day of such a statement."""


def holds(role: str) -> ColumnElement[bool]:
    """A condition: the person has the role. Checking it in Python would read everybody's roles.

    The role stands in the statement's text, as in the condition of its index (`base.written_out`).
    Where people are wanted in the order of their ids, take `holders`.
    """
    return cast(Person.roles, String).like(literal_column(_HELD[role]))


def holders(*roles: str) -> ColumnElement[bool]:
    """A condition: the person has one of the roles. They are found by the roles' indexes, also for
    several roles and in any order, where a database would otherwise go through everybody."""
    held = (select(Person.id).where(holds(role)).correlate(None) for role in roles)
    return Person.id.in_(union_all(*held))


class JoiningCode(Numbered):
    """A one-time code, stored as a keyed hash; it ends after five wrong second facts or 14 days."""

    __tablename__ = "joining_code"

    code_hash: Mapped[str] = mapped_column(String(40), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    expires_at: Mapped[datetime]
    tries_left: Mapped[int]
    used_at: Mapped[datetime | None]


class Throttle(Base):
    """How many wrong guesses a lane made at codes in the window that began at `since`, or how many
    wrong facts were given at a link to one's own data that was first opened then.

    key: a keyed hash of the lane, or of the link.
    """

    __tablename__ = "throttle"

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    since: Mapped[datetime]
    misses: Mapped[int]


class ChatGroup(Base):
    """A LINE group the bot is in.

    lane: the keyed hash of the group's id.
    group_id: LINE's id, sealed.
    confirmed_by: the administrator who decided whether the group is the office's.
    confirmed_at: when it was confirmed; None with `confirmed_by` set: it was refused.
    """

    __tablename__ = "chat_group"

    lane: Mapped[str] = mapped_column(String(40), primary_key=True)
    group_id: Mapped[bytes]
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]
    confirmed_by: Mapped[int | None]
    confirmed_at: Mapped[datetime | None]


class Deputy(Numbered):
    """`deputy_id` decides for superior `person_id` from `first_day` to `last_day`, inclusive."""

    __tablename__ = "deputy"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    deputy_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date]
    appointed_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]


class Absence(Numbered):
    """Somebody is away from `first_day` to `last_day`, both included, unless it was ended.

    stand_in_id: whom they named to look after their work; None if they named nobody.
    """

    __tablename__ = "absence"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_day: Mapped[date]
    last_day: Mapped[date] = mapped_column(index=True)
    told_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    stand_in_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))


class AccountChange(Numbered):
    """A request to move a person to another LINE account.

    lane: the new account's lane.
    line_user_id: the new account, sealed; deleted once decided.
    decision: confirmed, refused or expired; None while it waits.
    """

    __tablename__ = "account_change"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    lane: Mapped[str] = mapped_column(String(40))
    line_user_id: Mapped[bytes | None]
    consent_version: Mapped[str] = mapped_column(String(20))
    asked_at: Mapped[datetime]
    decision: Mapped[str | None] = mapped_column(String(10))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
