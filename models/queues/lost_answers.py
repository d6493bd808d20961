"""Answers that were lost while LINE failed: the person must still hear about them.

A push of the kind `unsaid` waits for it. If the person writes before it leaves, the answer to that
carries the word instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from models.base import table_of, written_out
from models.crypto import CannotOpen, Sealer
from models.queues.outbox import WAITING, OutboxMessage
from models.queues.outbox_queue import ABOUT, LOST, Question


@dataclass(frozen=True)
class LostAnswers:
    """Answers that one waiting push is about.

    key: the push's key.
    questions: what was not answered.
    secret: all of it is part of a complaint.
    tried: the push may have reached the person.
    """

    key: str
    questions: Sequence[Question]
    secret: bool
    tried: bool


_rows = table_of(OutboxMessage)
_WAITING = select(_rows.c.key, _rows.c.about, _rows.c.push_tried).where(
    _rows.c.lane == bindparam("of_lane"),
    _rows.c.state == written_out(WAITING),
    _rows.c.kind == LOST,
)


def waiting(session: Session, sealer: Sealer, lane: str) -> list[LostAnswers]:
    """The lane's lost answers that the person has not heard of; without those no key opens."""
    found = session.connection().execute(_WAITING, {"of_lane": lane}).all()
    return [lost for row in found if (lost := _opened(sealer, *row)) is not None]


def _opened(sealer: Sealer, key: str, about: bytes, tried: bool) -> LostAnswers | None:
    try:
        facts = sealer.open_json(about, ABOUT)
    except CannotOpen:
        return None
    assert isinstance(facts, dict)
    return LostAnswers(key, facts["questions"], facts["secret"], tried)
