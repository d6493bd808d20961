"""Sending a picture for a week, opening its sealed words, and who may see it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal, permitted
from models.people.person import ADMIN, REPORTER, Person
from models.thursday_pictures import picture_deciders, picture_rotas
from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.thursday_picture import (
    APPROVED,
    MOST_BYTES,
    REPLACED,
    TAKEN,
    WAITING,
    PictureTexts,
    ThursdayPicture,
)
from models.trail import trail

TEXT = "picture.text"


@dataclass(frozen=True)
class SentPicture:
    """What `send` has stored: the picture, and the one that waited before and was replaced."""

    picture: ThursdayPicture
    replaced: ThursdayPicture | None


def fault_of(file: Attachment) -> str:
    """Returns why the file is no Thursday picture: `pdf`, `not_picture`, `too_big`; "" if it is
    one, or is still being checked."""
    if file.state != KEPT:
        return ""
    if file.media_type == "application/pdf":
        return "pdf"
    if file.media_type not in TAKEN:
        return "not_picture"
    return "too_big" if (file.size or 0) > MOST_BYTES else ""


def for_sending(session: Session, person: Person, week_id: int, lock: bool = False) -> PictureWeek:
    """Returns the week if the person may send its picture now.

    Raises Refusal: `no_week`, `rota_changed`, `not_yours`, `not_reporter`, `published`.
    """
    week = picture_rotas.week(session, week_id, lock)
    if week is None:
        raise Refusal("no_week")
    if not picture_rotas.in_force(session, week):
        raise Refusal("rota_changed")
    if week.bureau_id != person.bureau_id:
        raise Refusal("not_yours")
    if not person.has(REPORTER):
        raise Refusal("not_reporter")
    if week.published_at is not None:
        raise Refusal("published")
    return week


def send(
    session: Session,
    sealer: Sealer,
    person: Person,
    week_id: int,
    file: Attachment,
    texts: PictureTexts,
    now: datetime,
) -> SentPicture:
    """Stores the picture for its head to decide.

    One that waits is replaced; beside an approved one it is a new version, and the approved one
    stays until the head has decided. Raises Refusal as `for_sending` does, and `fault_of`'s codes.
    """
    week = for_sending(session, person, week_id, lock=True)
    if fault := fault_of(file):
        raise Refusal(fault)
    before = newest(session, week.id, WAITING)
    if before is not None:
        before.state = REPLACED
    approved = newest(session, week.id, APPROVED)
    picture = ThursdayPicture(
        week_id=week.id,
        bureau_id=person.bureau_id,
        version=approved.version + 1 if approved is not None else 1,
        sent_by=person.id,
        sent_at=now,
        file_id=file.id,
        texts=sealer.seal_json(asdict(texts), TEXT),
        state=WAITING,
    )
    session.add(picture)
    session.flush()
    facts = {"replaces": before.id} if before is not None else {}
    trail.record(session, now, person.id, "picture.sent", subject(picture), **facts)
    return SentPicture(picture, before)


def subject(picture: ThursdayPicture) -> str:
    """The picture's name on the trail."""
    return f"picture:{picture.id}"


# -- reading -------------------------------------------------------------------------------------


def by_id(session: Session, picture_id: int, lock: bool = False) -> ThursdayPicture | None:
    """Returns the picture, or None. `lock` locks it until the commit."""
    query = select(ThursdayPicture).where(ThursdayPicture.id == picture_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalars(query).first()


def newest(session: Session, week_id: int, *states: str) -> ThursdayPicture | None:
    """Returns the week's newest picture in one of these states."""
    query = select(ThursdayPicture).where(
        ThursdayPicture.week_id == week_id, ThursdayPicture.state.in_(states)
    )
    return session.scalars(query.order_by(ThursdayPicture.id.desc()).limit(1)).first()


def newest_of(session: Session, week_ids: list[int]) -> dict[int, ThursdayPicture]:
    """Returns for each of these weeks the picture that tells how far it is: the approved one, else
    the newest that waits or was sent back."""
    query = select(ThursdayPicture).where(
        ThursdayPicture.week_id.in_(week_ids), ThursdayPicture.state != REPLACED
    )
    found: dict[int, ThursdayPicture] = {}
    for each in session.scalars(query.order_by(ThursdayPicture.id)):
        assert each.week_id is not None
        before = found.get(each.week_id)
        if before is None or before.state != APPROVED or each.state == APPROVED:
            found[each.week_id] = each
    return found


def texts(sealer: Sealer, picture: ThursdayPicture) -> PictureTexts:
    """Returns what the unit wrote; empty if no key opens it any more."""
    try:
        opened = sealer.open_json(picture.texts, TEXT)
    except CannotOpen:
        return PictureTexts()
    return PictureTexts(**opened) if isinstance(opened, dict) else PictureTexts()


def reason(sealer: Sealer, picture: ThursdayPicture) -> str:
    """Returns why it was sent back."""
    try:
        return str(sealer.open_json(picture.reason, TEXT)) if picture.reason else ""
    except CannotOpen:
        return ""


def is_published(session: Session, picture: ThursdayPicture) -> bool:
    """Whether this very picture was published."""
    query = select(PictureWeek.id).where(
        PictureWeek.picture_id == picture.id, PictureWeek.published_at.is_not(None)
    )
    return session.scalar(query) is not None


def may_see(session: Session, person: Person, picture: ThursdayPicture, day: date) -> bool:
    """Whether the person may see it on that day: a published one everybody, another one the
    reporters of its unit, who decides on it, and administrators."""
    if person.has(ADMIN) or person.id in (picture.sent_by, picture.decided_by):
        return True
    if person.has(REPORTER) and person.bureau_id == picture.bureau_id:
        return True
    if is_published(session, picture):
        return True
    return permitted(picture_deciders.may_decide, session, person, picture, day)
