"""Score sheets that are open and by which somebody scores."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.declaration import Holding, count_rows
from models.people.person import Person
from models.score_sheets.score_sheet import ScoreSheet, SheetScorer


def _count(session: Session, person: Person, _day: date) -> int:
    open_ones = select(ScoreSheet.id).where(ScoreSheet.closed_at.is_(None))
    mine = (SheetScorer.person_id == person.id, SheetScorer.sheet_id.in_(open_ones))
    return count_rows(session, SheetScorer, *mine)


SCORING = Holding("scoring", _count)
"""Who scores is changed with the sheet: others' points are not one's own."""
