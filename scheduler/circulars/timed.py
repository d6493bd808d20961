"""Timed work of circulars: pushes those that are urgent, and deletes the files of old ones."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.circulars import delivery, forgetting
from scheduler.declaration import LookTime, Tick, Timed
from scheduler.ports import Outside


def push_waits(session: Session, at: LookTime) -> bool:
    return delivery.has_due(session, at.now)


def push_circular(outside: Outside) -> bool:
    """Push one circular to some of its people, each of them once.

    Returns False if nothing is to be pushed, and by night.
    """
    now = outside.clock.now()
    if not outside.database.read(lambda session: delivery.has_due(session, now)):
        return False
    from scheduler.circulars import circular_push  # noqa: PLC0415  says words

    outside.checkpoint("circular:push")
    return outside.database.write(lambda session: circular_push.push(outside, session))


def forget_file(outside: Outside) -> bool:
    """Delete the file of one circular whose text was deleted. Returns False if there is none."""
    if not outside.database.read(forgetting.has_due):
        return False
    return outside.database.write(forgetting.forget_one)


CIRCULARS = Timed(
    name="circulars",
    ticks=(
        Tick("push_circular", 5.0, push_circular, push_waits),
        Tick("forget_circular_files", 60.0, forget_file, by_office_time=True),
    ),
)
