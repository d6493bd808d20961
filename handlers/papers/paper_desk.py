"""A request for a document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from handlers.papers.printing.model import Digits
from models.calendar import office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Person

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


Row = TypeVar("Row")


@dataclass(frozen=True)
class PaperRequest:
    """What somebody asks for."""

    kind: str
    plan: str | None = None
    """The name of a plan."""
    due: date | None = None
    """The day of a round; None: the whole year."""
    bureau_id: int | None = None
    bureau_ids: frozenset[int] | None = None
    """For lists over bureaus, those that the reader may see; None: all."""
    digits: Digits | None = None
    """None: those of the printed form."""
    gift: int | None = None
    """The id of one gift report."""
    reader: int | None = None
    """The person whose document it is, by id; None at the office's command line."""
    named: bool = True
    """Name the people who have not joined, as far as the reader may see them."""
    listed: bool = False
    """As one table, for a workbook."""
    digest: int | None = None
    """For the picture in an executive's digest: the fiscal year (B.E.)."""


def some(rows: list[Row]) -> list[Row]:
    """Returns the rows of a document. Raises Refusal: no_rows if there are none."""
    if not rows:
        raise Refusal("no_rows")
    return rows


@dataclass(frozen=True)
class PaperDesk:
    """What the rows of one document are read with."""

    session: Session
    sealer: Sealer
    request: PaperRequest
    now: datetime
    """Aware, kept to the second."""

    @property
    def today(self) -> date:
        """The day at the office."""
        return office_day(self.now)

    @property
    def reader(self) -> Person | None:
        """The person whose document it is; None at the office's command line."""
        reader = self.request.reader
        return self.session.get_one(Person, reader) if reader is not None else None

    @property
    def bureau_ids(self) -> frozenset[int] | None:
        """The bureaus to read: the one asked for, among those the reader may see; None: all."""
        only, bureau_id = self.request.bureau_ids, self.request.bureau_id
        if bureau_id is None:
            return only
        return frozenset((bureau_id,)) if only is None else only & {bureau_id}
