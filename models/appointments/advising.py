"""What came of an appointment: topics, advice, and what the bureau is to send by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.appointments import taking_slots
from models.appointments.clinic_slot import ClinicSlot, FollowUp
from models.calendar import office_day
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import ADMIN, REPORTER, Person
from models.trail import trail

ADVICE, FOLLOW_UP = "appointments.advice", "appointments.follow_up"
"""What the adviser's words are sealed for."""

TOPICS = ("plan", "report", "evidence", "publishing", "survey", "moral", "gifts", "other")
"""What is talked about: the plan, writing reports, evidence, publishing, surveys, the moral
organisation, gifts, else."""

LONGEST_ADVICE, LONGEST_WHAT = 1500, 300
FARTHEST = timedelta(days=366)


@dataclass(frozen=True)
class AdviceGiven:
    """What the adviser tells. what, due: what is to be sent by when; "" and None: nothing."""

    topics: tuple[str, ...]
    text: str
    what: str = ""
    due: date | None = None


def check_advised(slot: ClinicSlot, by: Person, now: datetime) -> None:
    """Raises Refusal: `not_yours`, `withdrawn`, `not_taken`, `not_begun`, `already`."""
    if not taking_slots.may_run(slot, by):
        raise Refusal("not_yours")
    if slot.withdrawn_at is not None:
        raise Refusal("withdrawn")
    if slot.bureau_id is None:
        raise Refusal("not_taken")
    if slot.advised_at is not None:
        raise Refusal("already")
    if now < slot.begins_at:
        raise Refusal("not_begun")


def advise(
    session: Session, sealer: Sealer, slot: ClinicSlot, by: Person, said: AdviceGiven, now: datetime
) -> FollowUp | None:
    """Write down what came of the appointment, once. Returns what is to be sent, or None.

    Raises Refusal as `check_advised` does, `past` or `too_far` of the day, `too_long`.
    """
    slot = taking_slots.held(session, slot)
    check_advised(slot, by, now)
    if len(said.text) > LONGEST_ADVICE or len(said.what) > LONGEST_WHAT:
        raise Refusal("too_long")
    slot.topics = {"topics": [each for each in TOPICS if each in said.topics]}
    slot.advice, slot.advised_at = sealer.seal(_bytes(said.text), ADVICE), now
    made = _follow_up(sealer, slot, said, now)
    if made is not None:
        session.add(made)
    session.flush()
    trail.record(session, now, by.id, "clinic.advised", f"clinic_slot:{slot.id}")
    return made


def _follow_up(
    sealer: Sealer, slot: ClinicSlot, said: AdviceGiven, now: datetime
) -> FollowUp | None:
    if said.due is None or not said.what:
        return None
    today = office_day(now)
    if said.due < today:
        raise Refusal("past")
    if said.due - today > FARTHEST:
        raise Refusal("too_far")
    assert slot.bureau_id is not None
    what = sealer.seal(_bytes(said.what), FOLLOW_UP)
    return FollowUp(slot_id=slot.id, bureau_id=slot.bureau_id, what=what, due=said.due, made_at=now)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def advice_in(sealer: Sealer, slot: ClinicSlot) -> str:
    """The adviser's words; empty before they are written and once they were deleted."""
    return sealer.open(slot.advice, ADVICE).decode() if slot.advice is not None else ""


def what_in(sealer: Sealer, found: FollowUp) -> str:
    """What is to be sent; empty once it was deleted."""
    return sealer.open(found.what, FOLLOW_UP).decode() if found.what is not None else ""


def newest(session: Session, bureau_id: int) -> ClinicSlot | None:
    """The bureau's newest appointment of which the adviser has told what came of it."""
    query = (
        select(ClinicSlot)
        .where(ClinicSlot.bureau_id == bureau_id, ClinicSlot.advised_at.is_not(None))
        .order_by(ClinicSlot.begins_at.desc())
    )
    return session.scalars(query.limit(1)).first()


def follow_up_of(session: Session, slot_id: int) -> FollowUp | None:
    return session.scalars(select(FollowUp).where(FollowUp.slot_id == slot_id)).first()


def named_follow_up(session: Session, follow_up_id: int) -> FollowUp | None:
    return session.get(FollowUp, follow_up_id)


def waiting(session: Session, bureau_id: int) -> list[FollowUp]:
    """What the bureau has still to send, the nearest first."""
    query = (
        select(FollowUp)
        .where(FollowUp.bureau_id == bureau_id, FollowUp.done_at.is_(None))
        .order_by(FollowUp.due, FollowUp.id)
    )
    return list(session.scalars(query))


def may_read(session: Session, found: FollowUp, person: Person) -> bool:
    """Whether the person may read it: reporters of the bureau, its adviser, administrators."""
    of_bureau = person.has(REPORTER) and person.bureau_id == found.bureau_id
    slot = session.get_one(ClinicSlot, found.slot_id)
    return of_bureau or slot.adviser_id == person.id or person.has(ADMIN)


def mark_done(session: Session, found: FollowUp, by: Person, now: datetime) -> bool:
    """Note that it was sent. Returns False if that was known. Raises Refusal: `not_yours`."""
    query = select(FollowUp).where(FollowUp.id == found.id).with_for_update()
    found = session.scalars(query.execution_options(populate_existing=True)).one()
    if not may_read(session, found, by):
        raise Refusal("not_yours")
    if found.done_at is not None:
        return False
    found.done_at, found.done_by = now, by.id
    session.flush()
    trail.record(session, now, by.id, "clinic.follow_up_done", f"clinic_follow_up:{found.id}")
    return True
