"""Timed work of documents on their road: makes each step that was tapped."""

from __future__ import annotations

from sqlalchemy.orm import Session

from models.sign_offs import road_steps
from scheduler.declaration import LookTime, Tick, Timed
from scheduler.ports import Outside


def step_waits(session: Session, at: LookTime) -> bool:
    return road_steps.has_waiting(session, at.ticks)


def make(outside: Outside) -> bool:
    """Make the oldest step that was tapped. Returns False if there is none."""
    ticks = outside.clock.ticks()
    if not outside.database.read(lambda session: road_steps.has_waiting(session, ticks)):
        return False
    from scheduler.sign_offs.step_make import make_step  # noqa: PLC0415  heavy, and seldom wanted

    return make_step(outside)


SIGN_OFFS = Timed(
    name="sign_offs",
    ticks=(Tick("sign_off_step", 1.0, make, step_waits, woken=True, answers=True),),
)
