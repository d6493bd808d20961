"""The table of pictures that units send for the Thursday picture: each sending is a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered

WAITING, APPROVED, RETURNED, REPLACED = "waiting", "approved", "returned", "replaced"
"""States: waits for the head; may be published; to be mended; another one came before the head
decided."""

MOST_BYTES = 10 * 1024 * 1024
"""What LINE takes as a picture."""

TAKEN = ("image/jpeg", "image/png")
LONGEST_TITLE, LONGEST_WORDS, LONGEST_KNOWLEDGE = 80, 200, 120


@dataclass(frozen=True)
class PictureTexts:
    """What the unit wrote, in the clear. `ThursdayPicture.texts` stores it sealed.

    title: of the picture.
    words: what stands beside it.
    knowledge: which body of knowledge it is about.
    """

    title: str = ""
    words: str = ""
    knowledge: str = ""


class ThursdayPicture(Numbered):
    """One sending of a picture with its words.

    week_id: the week it was sent for. None: its unit has no week in the present rota.
    version: of the unit's picture for that week; a picture that replaces one which waits has its
        version.
    file_id: the attachment.
    texts: sealed JSON of PictureTexts.
    instead_of: the superior, if a deputy decided.
    reason: sealed, why it was sent back.
    """

    __tablename__ = "thursday_picture"

    week_id: Mapped[int | None] = mapped_column(ForeignKey("picture_week.id"), index=True)
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"), index=True)
    version: Mapped[int]
    sent_by: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    sent_at: Mapped[datetime]
    file_id: Mapped[int] = mapped_column(ForeignKey("attachment.id"))
    texts: Mapped[bytes]
    state: Mapped[str] = mapped_column(String(8))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
    instead_of: Mapped[int | None]
    reason: Mapped[bytes | None]
