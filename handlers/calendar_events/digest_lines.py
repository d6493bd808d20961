"""What a digest tells of events on the working day before; no digest is sent because of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from handlers.calendar_events import calendar_words
from handlers.messages import Para, Part, Row
from models.calendar import WorkingDays
from models.calendar_events import coming

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_MOST = 3


def rows(
    session: Session, working_days: WorkingDays, person_ids: Collection[int], today: date
) -> Mapping[int, Sequence[Part]]:
    """Returns by person what is from tomorrow to the next working day, or cancelled today."""
    found = coming.beginning(session, person_ids, today, working_days.shift(today, 1))
    return {person_id: _rows(events, today) for person_id, events in found.items()}


def _rows(events: Sequence[coming.Coming], today: date) -> list[Part]:
    shown: list[Part] = [
        Row(
            f"กำหนดการ · {calendar_words.before_it(each, today)}",
            calendar_words.what(each),
            calendar_words.see_button(each),
        )
        for each in events[:_MOST]
    ]
    more = len(events) - _MOST
    return [*shown, *([Para(f"และอีก {more} งาน พิมพ์ “กำหนดการ”", tone="muted")] if more > 0 else [])]
