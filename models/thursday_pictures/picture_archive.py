"""The archive: published pictures, found by what is written on them and by their unit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.crypto import Sealer
from models.people.person import Bureau
from models.thursday_pictures import picture_sending
from models.thursday_pictures.picture_rota import PictureWeek
from models.thursday_pictures.thursday_picture import PictureTexts, ThursdayPicture


@dataclass(frozen=True)
class ArchivedPicture:
    """A published picture with its week, unit and words."""

    week: PictureWeek
    picture: ThursdayPicture
    bureau: str
    texts: PictureTexts


def found(
    session: Session, sealer: Sealer, fits: Callable[[str], bool] = lambda _text: True
) -> list[ArchivedPicture]:
    """Returns the published pictures, the newest first, whose unit, title, words or knowledge fit.

    The words are sealed, so that they are compared here; a year has some fifty of them.
    """
    query = (
        select(PictureWeek, ThursdayPicture, Bureau.name)
        .join(ThursdayPicture, ThursdayPicture.id == PictureWeek.picture_id)
        .join(Bureau, Bureau.id == ThursdayPicture.bureau_id)
        .where(PictureWeek.published_at.is_not(None))
        .order_by(PictureWeek.published_at.desc(), PictureWeek.id.desc())
    )
    every = [
        ArchivedPicture(week, picture, bureau, picture_sending.texts(sealer, picture))
        for week, picture, bureau in session.execute(query)
    ]
    return [each for each in every if _fits(each, fits)]


def _fits(each: ArchivedPicture, fits: Callable[[str], bool]) -> bool:
    texts = each.texts
    return any(map(fits, (each.bureau, texts.title, texts.words, texts.knowledge)))
