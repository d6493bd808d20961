"""What the bot could not say while LINE failed: a word about it is still owed. Never commits.

It waits as a push of the kind `unsaid`; whoever speaks before it leaves is told under that answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from models.base import table_of
from models.crypto import CannotOpen, Sealer
from models.queues.outbox import WAITING, OutboxMessage
from models.queues.outbox_queue import ABOUT, Question

UNSAID = "unsaid"


@dataclass(frozen=True)
class Unsaid:
    """key: of the push that waits. questions: what was not answered. secret: all of it is of a
    complaint. tried: the push may have reached the person."""

    key: str
    questions: Sequence[Question]
    secret: bool
    tried: bool


_rows = table_of(OutboxMessage)
_WAITING = select(_rows.c.key, _rows.c.about, _rows.c.push_tried).where(
    _rows.c.lane == bindparam("of_lane"), _rows.c.state == WAITING, _rows.c.kind == UNSAID
)


def waiting(session: Session, sealer: Sealer, lane: str) -> list[Unsaid]:
    """What the lane is still owed a word about; what no key of ours opens is left out."""
    found = session.connection().execute(_WAITING, {"of_lane": lane}).all()
    return [told for row in found if (told := _opened(sealer, *row)) is not None]


def _opened(sealer: Sealer, key: str, about: bytes, tried: bool) -> Unsaid | None:
    try:
        told = sealer.open_json(about, ABOUT)
    except CannotOpen:
        return None
    assert isinstance(told, dict)
    return Unsaid(key, told["questions"], told["secret"], tried)
