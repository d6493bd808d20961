"""The LINE groups the bot is in, and what an administrator decided about each."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import ChatGroup, Person
from models.trail import facts, trail

GROUP_ID = "group.id"
_MEMBERS = "members:"


def joined(session: Session, sealer: Sealer, lane: str, group_id: str, now: datetime) -> ChatGroup:
    """The bot was added to a group, perhaps again. An administrator has to decide whose it is."""
    sealed = sealer.seal(group_id.encode("utf-8", "surrogatepass"), GROUP_ID)
    group = session.merge(
        ChatGroup(
            lane=lane,
            group_id=sealed,
            joined_at=now,
            left_at=None,
            confirmed_by=None,
            confirmed_at=None,
        )
    )
    session.flush()
    trail.record(session, now, None, "group.joined", f"group:{code(group)}")
    return group


def present(session: Session, sealer: Sealer, lane: str, group_id: str, now: datetime) -> ChatGroup:
    """The group in which the bot was mentioned; joins it now if LINE's join event never came."""
    group = session.get(ChatGroup, lane)
    if group is None or group.left_at is not None:
        return joined(session, sealer, lane, group_id, now)
    return group


def left(session: Session, lane: str, now: datetime) -> ChatGroup | None:
    """The bot was removed from the group. Returns None if it was unknown or removed before."""
    group = session.get(ChatGroup, lane)
    if group is None or group.left_at is not None:
        return None
    group.left_at = now
    session.flush()
    trail.record(session, now, None, "group.left", f"group:{code(group)}")
    return group


def is_office(group: ChatGroup) -> bool:
    """Whether an administrator confirmed it as the office's group."""
    return group.confirmed_at is not None


def is_refused(group: ChatGroup) -> bool:
    """Whether an administrator decided that it is not the office's group."""
    return group.confirmed_by is not None and group.confirmed_at is None


def stamp(group: ChatGroup) -> str:
    """Identifies this joining. Buttons carry it, so that buttons of an earlier one do nothing."""
    return f"{group.joined_at.timestamp():.0f}"


def code(group: ChatGroup) -> str:
    """Four characters by which people recognise the group; they do not reveal its LINE id."""
    return _code(group.lane)


def _code(lane: str) -> str:
    return sha256(lane.encode()).hexdigest()[:4].upper()


def members(session: Session, lane: str) -> int:
    """How many members the group has, as LINE last said; 1 before LINE was asked."""
    return int(facts.get(session, f"{_MEMBERS}{_code(lane)}") or 1)


def note_members(session: Session, group: ChatGroup, count: int) -> None:
    facts.put(session, f"{_MEMBERS}{code(group)}", str(count))


def line_id(sealer: Sealer, group: ChatGroup) -> str:
    return sealer.open(group.group_id, GROUP_ID).decode("utf-8", "surrogatepass")


def office_groups(session: Session) -> list[ChatGroup]:
    return present_in(session, ChatGroup.confirmed_at.is_not(None))


def undecided(session: Session) -> list[ChatGroup]:
    """The groups on which no administrator has decided, the oldest first."""
    return present_in(session, ChatGroup.confirmed_by.is_(None))


def present_in(session: Session, *which: ColumnElement[bool]) -> list[ChatGroup]:
    """The groups the bot is in, the oldest first; all of them if no condition is given."""
    query = select(ChatGroup).where(ChatGroup.left_at.is_(None), *which)
    return list(session.scalars(query.order_by(ChatGroup.joined_at)))


def to_decide(
    session: Session, lane: str, joining: str, again: bool = False, lock: bool = False
) -> ChatGroup:
    """The group of this joining (`stamp`), if an administrator may decide on it now.

    again: also one that was decided. Raises Refusal: `no_group`, `left`, `joined_again`,
    `already_decided` (facts: by, office).
    """
    query = select(ChatGroup).where(ChatGroup.lane == lane)
    query = query.execution_options(populate_existing=True)
    group = session.scalars(query.with_for_update() if lock else query).first()
    if group is None:
        raise Refusal("no_group")
    if stamp(group) != joining:
        raise Refusal("joined_again")
    if group.left_at is not None:
        raise Refusal("left")
    if group.confirmed_by is not None and not again:
        by = session.get(Person, group.confirmed_by)
        raise Refusal("already_decided", by=by.name if by else "", office=is_office(group))
    return group


def decide(
    session: Session,
    admin: Person,
    lane: str,
    joining: str,
    office: bool,
    now: datetime,
    again: bool = False,
) -> ChatGroup:
    """An administrator confirms or refuses the group, once for each joining.

    again: change an earlier decision. Raises Refusal as `to_decide` does.
    """
    group = to_decide(session, lane, joining, again, lock=True)
    group.confirmed_by, group.confirmed_at = admin.id, now if office else None
    session.flush()
    verb = "group.confirmed" if office else "group.refused"
    trail.record(session, now, admin.id, verb, f"group:{code(group)}")
    return group
