"""The tables of score sheets: items with their most points, whom they score, and who scores.

One engine for all: outstanding bureaus (bureau_awards) and form 3 of elections. Rooms above put
their candidates in and read what came out.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from models.base import Base, Numbered

LONGEST_NUMBER, LONGEST_TITLE = 10, 300


class ScoreSheet(Numbered):
    """A sheet by which a committee scores.

    kind: the room whose it is. about: the id of its record there.
    items: in their order, as `sheet_items.dumped`.
    version: of the items; a file that was made for another one is not taken.
    own_bureau: whether somebody may score their own bureau or its people.
    first_day, last_day: the days of scoring (inclusive).
    closed_at: when scoring was closed before its last day was over.
    """

    __tablename__ = "score_sheet"
    __table_args__ = (UniqueConstraint("kind", "about"),)

    kind: Mapped[str] = mapped_column(String(20))
    about: Mapped[int]
    title: Mapped[str] = mapped_column(String(LONGEST_TITLE))
    items: Mapped[list[dict[str, Any]]]
    version: Mapped[int]
    own_bureau: Mapped[bool]
    first_day: Mapped[date]
    last_day: Mapped[date]
    closed_at: Mapped[datetime | None]


class ScoreCandidate(Numbered):
    """Somebody, or a bureau, whom a sheet scores.

    place: the number by which people call it; it never changes.
    bureau_id: of a person, that of the day on which they were listed.
    person_id: None: the bureau itself is scored.
    withdrawn: it is scored no longer.
    """

    __tablename__ = "score_candidate"
    __table_args__ = (UniqueConstraint("sheet_id", "place"),)

    sheet_id: Mapped[int] = mapped_column(ForeignKey("score_sheet.id"))
    place: Mapped[int]
    bureau_id: Mapped[int] = mapped_column(ForeignKey("bureau.id"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    withdrawn: Mapped[bool]


class SheetScorer(Base):
    """Somebody who scores by a sheet."""

    __tablename__ = "score_scorer"

    sheet_id: Mapped[int] = mapped_column(ForeignKey("score_sheet.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


class GivenPoints(Numbered):
    """What somebody gives a candidate; a new one takes its place until scoring is closed.

    points: by number of the item, sealed. Items without an entry are open.
    """

    __tablename__ = "score_given"
    __table_args__ = (UniqueConstraint("candidate_id", "person_id"),)

    candidate_id: Mapped[int] = mapped_column(ForeignKey("score_candidate.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    points: Mapped[bytes]
    given_at: Mapped[datetime]
