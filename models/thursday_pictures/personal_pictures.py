"""The part about the Thursday picture of a person's own data file: what the person sent, decided,
forwarded, asked to change and set up."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Person
from models.thursday_pictures import picture_sending
from models.thursday_pictures.picture_rota import PictureRota, PictureWeek
from models.thursday_pictures.thursday_picture import APPROVED, RETURNED, ThursdayPicture


def count(session: Session, person: Person) -> int:
    """Returns how many pictures the person sent."""
    mine = ThursdayPicture.sent_by == person.id
    return session.scalar(select(func.count()).select_from(ThursdayPicture).where(mine)) or 0


def gather(session: Session, sealer: Sealer, person: Person) -> dict[str, list[dict[str, Any]]]:
    """The person's own pictures with their words; their decisions without the words of others; the
    weeks that they forwarded or asked to change; the rotas that they made."""
    pictures = select(ThursdayPicture).order_by(ThursdayPicture.id)
    sent = session.scalars(pictures.where(ThursdayPicture.sent_by == person.id))
    decided = session.scalars(pictures.where(ThursdayPicture.decided_by == person.id))
    weeks = select(PictureWeek).order_by(PictureWeek.id)
    forwarded = session.scalars(weeks.where(PictureWeek.published_by == person.id))
    asked = session.scalars(weeks.where(PictureWeek.swap_asked_by == person.id))
    made = select(PictureRota).where(PictureRota.made_by == person.id).order_by(PictureRota.id)
    return {
        "thursday_pictures": [_own(sealer, each) for each in sent],
        "picture_decisions": [_decision(sealer, each) for each in decided],
        "pictures_forwarded": [
            {"turn": each.thursday, "at": each.published_at} for each in forwarded
        ],
        "swaps_asked": [{"turn": each.thursday, "at": each.swap_asked_at} for each in asked],
        "rotas_made": [{"at": each.made_at} for each in session.scalars(made)],
    }


def _own(sealer: Sealer, picture: ThursdayPicture) -> dict[str, Any]:
    texts = picture_sending.texts(sealer, picture)
    return {
        "sent_at": picture.sent_at,
        "version": picture.version,
        "picture_title": texts.title,
        "picture_words": texts.words,
        "knowledge": texts.knowledge,
        **_decision(sealer, picture),
    }


def _decision(sealer: Sealer, picture: ThursdayPicture) -> dict[str, Any]:
    return {
        "decision": picture.state if picture.state in (APPROVED, RETURNED) else None,
        "decided_at": picture.decided_at,
        "decision_reason": picture_sending.reason(sealer, picture),
    }
