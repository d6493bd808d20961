"""What subjects tell below the duties of a digest, such as the events of the next day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from handlers.messages import Part
from handlers.subjects.declaration import Subject
from models.calendar import WorkingDays
from models.reminders.reminder_lines import Digest

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def rows(
    session: Session,
    subjects: Sequence[Subject],
    working_days: WorkingDays,
    digests: Sequence[Digest],
) -> Mapping[int, Sequence[Part]]:
    """Returns by person what stands below their duties; the digests are of one day."""
    if not digests:
        return {}
    people, today = {digest.person_id for digest in digests}, digests[0].day
    told = [each.digest_rows(session, working_days, people, today) for each in subjects]
    return {
        person_id: list(chain.from_iterable(each.get(person_id, ()) for each in told))
        for person_id in people
        if any(person_id in each for each in told)
    }
