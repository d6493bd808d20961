"""The table of joining codes that were issued for many at once, to print them on slips."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Numbered


class SlipBatch(Numbered):
    """Codes issued at once.

    made_by: the administrator who alone may print them; None: made at the command line.
    bureau_id: the bureau they are for; None: for several.
    people: how many codes there are.
    codes: pairs of the person's id and the code, sealed; emptied after a day.
    """

    __tablename__ = "slip_batch"

    made_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    made_at: Mapped[datetime]
    bureau_id: Mapped[int | None] = mapped_column(ForeignKey("bureau.id"))
    people: Mapped[int]
    codes: Mapped[bytes | None]
