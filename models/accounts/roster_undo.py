"""Taking a whole roster import back, within a day, exactly, or not at all."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts import joining, leaving, roster_images, second_administrator
from models.accounts.roster import PersonChange
from models.accounts.roster_images import Image
from models.crypto import Sealer
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, ROLES, Bureau, Person
from models.roster_sheets.roster_import import RosterImport
from models.roster_sheets.storage import BEFORE, UNDO_WITHIN
from models.trail import trail

UNDONE = "roster_import.undone"


@dataclass(frozen=True)
class Undoing:
    """What taking back would do.

    back: people who get their former rows again; of `accounts` many the LINE account too.
    leave: people who came by the import and leave again.
    """

    back: int
    leave: int
    accounts: int


@dataclass(frozen=True)
class Undone:
    """What was done. changes: for the notices."""

    changes: list[PersonChange]
    back: int
    leave: int


def latest(session: Session, now: datetime) -> RosterImport:
    """The import that can be taken back now: the last that counted. Raises Refusal: `none`."""
    query = select(RosterImport).where(
        RosterImport.applied_at > now - UNDO_WITHIN, RosterImport.undone_at.is_(None)
    )
    found = session.scalars(query.order_by(RosterImport.id.desc()).limit(1)).first()
    if found is None:
        raise Refusal("none")
    return found


def check(
    session: Session, sealer: Sealer, by: Person | None, kept: RosterImport, now: datetime
) -> Undoing:
    """What taking back would do. by: None for the command line.

    Raises Refusal: `undone`, `too_late`, `changed_since` (names), `joined_since` (names: who came
    by it and use their code already), `oneself` (would give the asker a role), `last_admin`.
    """
    images = _images(sealer, kept, now)
    found = people.by_ids(session, [each["id"] for each in images])
    since = [p.name for each in images if not _still(p := found[each["id"]], each)]
    if since:
        raise Refusal("changed_since", names=since)
    came = [found[each["id"]] for each in images if each["was"] is None]
    joined = [person.name for person in came if person.line_user_id is not None]
    if joined:
        raise Refusal("joined_since", names=joined)
    if by is not None:
        _check_roles(session, by, images)
    accounts = sum(_had_account(session, each) for each in images)
    return Undoing(len(images) - len(came), len(came), accounts)


def _images(sealer: Sealer, kept: RosterImport, now: datetime) -> list[Image]:
    if kept.undone_at is not None:
        raise Refusal("undone")
    if kept.applied_at is None or kept.before is None or now >= kept.applied_at + UNDO_WITHIN:
        raise Refusal("too_late")
    images: list[Image] = json.loads(sealer.open(kept.before, BEFORE))
    return images


def _still(person: Person, image: Image) -> bool:
    return roster_images.is_still(person, image["is"])


def _had_account(session: Session, image: Image) -> bool:
    """Whether the import took a LINE account that nobody has taken since."""
    was = image["was"]
    if was is None or was["line_user_id"] is None or image["is"]["line_user_id"] is not None:
        return False
    return people.by_line_id(session, was["line_user_id"]) is None


def _check_roles(session: Session, by: Person, images: Sequence[Image]) -> None:
    changed = {each["id"] for each in images}
    left = [p for p in people.all_administrators(session) if p.id not in changed]
    again = [i for i in images if i["was"] and not i["was"]["retired_at"] and _rules(i["was"])]
    if not left and not again:
        raise Refusal("last_admin")
    own = next((each for each in images if each["id"] == by.id), None)
    gains = own is not None and own["was"] and set(own["was"]["roles"]) - set(own["is"]["roles"])
    second_administrator.check_asker(by, {by.id} if gains else ())


def _rules(image: Image) -> bool:
    return ADMIN in image["roles"]


def undo(
    session: Session, sealer: Sealer, by: Person | None, kept: RosterImport, now: datetime
) -> Undone:
    """Take the import back. Raises Refusal as `check` does; then nothing is taken back."""
    plan = check(session, sealer, by, kept, now)
    actor = by.id if by is not None else None
    changes = []
    for image in _images(sealer, kept, now):
        person = people.locked(session, session.get_one(Person, image["id"]))
        if image["was"] is None:
            _leaves(session, person, now)
        else:
            changes.append(_back(session, person, image))
    kept.undone_at, kept.undone_by, kept.before = now, actor, None
    session.flush()
    _record(session, actor, kept, changes, now)
    return Undone([each for each in changes if _told(each)], plan.back, plan.leave)


def _leaves(session: Session, person: Person, now: datetime) -> None:
    person.retired_at = now
    joining.kill_codes(session, [person.id])
    leaving.end_standings(session, [person.id], now)


def _back(session: Session, person: Person, image: Image) -> PersonChange:
    was, before = image["was"], (tuple(person.roles), person.bureau)
    roster_images.put_back(person, was, _had_account(session, image))
    session.flush()
    roles, bureau = before
    moved = bureau.id != person.bureau_id
    if moved:
        person.bureau = session.get_one(Bureau, person.bureau_id)
    gained = tuple(role for role in ROLES if role in person.roles and role not in roles)
    lost = tuple(role for role in ROLES if role in roles and role not in person.roles)
    return PersonChange(person, gained, lost, bureau.name if moved else None)


def _told(change: PersonChange) -> bool:
    changed = change.gained or change.lost or change.left_bureau
    return bool(changed) and change.person.retired_at is None


def _record(
    session: Session,
    actor: int | None,
    kept: RosterImport,
    changes: Sequence[PersonChange],
    now: datetime,
) -> None:
    for change in changes:
        about = f"person:{change.person.id}"
        if change.gained or change.lost:
            roles = {"gained": list(change.gained), "lost": list(change.lost)}
            trail.record(session, now, actor, "roles_changed", about, **roles)
        if change.left_bureau is not None:
            trail.record(session, now, actor, "bureau_changed", about)
    trail.record(session, now, actor, UNDONE, f"roster_import:{kept.id}")
