"""A No Gift result in the day's reminder: its figures, and what one tap confirms. Asks nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from handlers.gifts.result import gift_round_words
from models.duties.duty_facts import Duty
from models.duties.reminder_policy import GIFT_RESULT
from models.gifts.result import gift_confirming
from models.reminders.reminder_lines import Digest

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def results(
    session: Session, digests: Iterable[Digest], now: datetime
) -> dict[str, tuple[str, str]]:
    """By a duty's key the figures in words and their stamp, of the results that these digests ask
    for; nothing is read where they ask for none."""
    duties = {
        line.duty.key: line.duty
        for digest in digests
        for line in digest.own
        if line.duty.kind == GIFT_RESULT
    }
    places = {key: _place(duty) for key, duty in duties.items() if duty.round is not None}
    found = gift_confirming.as_they_stand(session, places.values(), now) if places else {}
    return {
        key: (gift_round_words.in_a_line(found[place].unit), gift_confirming.stamp(found[place]))
        for key, place in places.items()
        if place in found
    }


def _place(duty: Duty) -> tuple[int, date, int]:
    assert duty.round is not None
    return duty.bureau_id, duty.round, duty.version or 0
