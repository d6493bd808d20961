"""A receiver's work on a case: from new to closed, transfer, recusal.

Each act is recorded. The complainant sees answers with the receipt's code, and gets a neutral push
if they asked for one. All acts have the same arguments, also those that open no text.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints import case_routing, cases
from models.complaints.case_routing import Routed
from models.complaints.complaint import (
    ACKNOWLEDGED,
    CANNOT,
    CLOSED,
    FROM_RECEIVER,
    LOOKING,
    NEW,
    NOTE,
    REASON,
    RECUSED,
    RESULT,
    TOLD,
    TRANSFER,
    UNANSWERED,
    Case,
    CaseReceiver,
)
from models.complaints.sealed import case_texts
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.trail import trail

ACKNOWLEDGE, BEGIN, TELL, GIVE_UP, CLOSE = "acknowledge", "begin", "tell", "give_up", "close"
HAND_ON, STEP_BACK, SAY, WRITE_NOTE = "transfer", "recuse", "say", "note"

_STEPS = {
    NEW: (ACKNOWLEDGE, BEGIN, TELL, GIVE_UP),
    ACKNOWLEDGED: (BEGIN, TELL, GIVE_UP),
    LOOKING: (TELL, GIVE_UP),
    TOLD: (CLOSE,),
    CANNOT: (CLOSE,),
    CLOSED: (),
}


def steps(case: Case) -> tuple[str, ...]:
    """The acts possible now, by the names above; they become buttons."""
    if case.state == CLOSED:
        return ()
    return (*_STEPS[case.state], SAY, WRITE_NOTE, HAND_ON, STEP_BACK)


def acknowledge(
    session: Session, sealer: Sealer, case_id: str, person: Person, now: datetime
) -> Case:
    """Acknowledge the case. Raises Refusal `no_such_case`, `not_now`."""
    case = _ready_for(session, case_id, person, ACKNOWLEDGE)
    _acknowledged(case, office_day(now))
    case.state = ACKNOWLEDGED
    return _on_record(session, case, person, "case.acknowledged", now)


def begin_looking(
    session: Session, sealer: Sealer, case_id: str, person: Person, now: datetime
) -> Case:
    """Begin to look into the case; this also acknowledges it. Raises as `acknowledge`."""
    case = _ready_for(session, case_id, person, BEGIN)
    _acknowledged(case, office_day(now))
    case.state = LOOKING
    return _on_record(session, case, person, "case.looking", now)


def tell_result(
    session: Session, sealer: Sealer, case_id: str, person: Person, text: str, now: datetime
) -> Case:
    """Give the complainant the result. Raises Refusal `no_such_case`, `not_now`, `no_text`."""
    case = _ready_for(session, case_id, person, TELL)
    _ended(session, sealer, case, person, (RESULT, text), now)
    case.state = case.outcome = TOLD
    return _on_record(session, case, person, "case.result_told", now)


def cannot_proceed(
    session: Session, sealer: Sealer, case_id: str, person: Person, reason: str, now: datetime
) -> Case:
    """Tell the complainant why nothing can be done. Raises as `tell_result`."""
    case = _ready_for(session, case_id, person, GIVE_UP)
    _ended(session, sealer, case, person, (REASON, reason), now)
    case.state = case.outcome = CANNOT
    return _on_record(session, case, person, "case.cannot_proceed", now)


def close(session: Session, sealer: Sealer, case_id: str, person: Person, now: datetime) -> Case:
    """Close the case; only the complainant can reopen it.

    Raises Refusal `no_such_case`, `closed`, `result_not_told` (the complainant has neither the
    result nor the reason why nothing can be done).
    """
    case = cases.readable(session, case_id, person)
    if case.state == CLOSED:
        raise Refusal("closed")
    if case.state in UNANSWERED or case.result_on is None:
        raise Refusal("result_not_told")
    case.state, case.closed_on = CLOSED, office_day(now)
    return _on_record(session, case, person, "case.closed", now, answer=False)


def transfer(
    session: Session,
    sealer: Sealer,
    case_id: str,
    person: Person,
    bureau_id: int | None,
    reason: str,
    now: datetime,
) -> Routed:
    """Hand the case to another bureau's receivers (None: the office's own). reason: internal.

    Former readers lose it, unless they are among the new ones. Raises Refusal `no_such_case`,
    `closed`, `no_text`, `same_bureau`, `no_such_bureau`, `nobody_there`.
    """
    case = cases.writable(session, case_id, person, reason)
    if bureau_id == case.bureau_id:
        raise Refusal("same_bureau")
    if bureau_id is not None and session.get(Bureau, bureau_id) is None:
        raise Refusal("no_such_bureau")
    if not case_routing.has_reader(session, sealer, case, bureau_id):
        raise Refusal("nobody_there")
    today = office_day(now)
    case_texts.add(session, sealer, case, NOTE, TRANSFER, reason.strip(), today, person.id)
    case.bureau_id, case.last_word_on = bureau_id, today
    routed = case_routing.route(session, sealer, case, today, anew=True)
    _recorded(session, case, person, "case.transferred", now, bureau=bureau_id, to=routed.holders)
    return routed


def recuse(session: Session, sealer: Sealer, case_id: str, person: Person, now: datetime) -> Routed:
    """The person is biased and steps back for good; other readers, or the next level, have it.

    Raises Refusal `no_such_case`, `closed`.
    """
    case = cases.readable(session, case_id, person)
    if case.state == CLOSED:
        raise Refusal("closed")
    row = session.get_one(CaseReceiver, (case.id, person.id))
    row.standing, row.since = RECUSED, office_day(now)
    session.flush()
    routed = case_routing.route(session, sealer, case, office_day(now))
    _recorded(session, case, person, "case.recused", now, to=routed.gained)
    return routed


# -- parts of the acts ---------------------------------------------------------------------------


def _ready_for(session: Session, case_id: str, person: Person, step: str) -> Case:
    case = cases.readable(session, case_id, person)
    if step not in _STEPS[case.state]:
        raise Refusal("not_now", state=case.state)
    return case


def _acknowledged(case: Case, today: date) -> None:
    case.acknowledged_on = case.acknowledged_on or today


def _ended(
    session: Session,
    sealer: Sealer,
    case: Case,
    person: Person,
    answer: tuple[str, str],
    now: datetime,
) -> None:
    what, text = answer
    if not text.strip():
        raise Refusal("no_text")
    today = office_day(now)
    _acknowledged(case, today)
    case_texts.add(session, sealer, case, FROM_RECEIVER, what, text.strip(), today, person.id)
    case.result_on, case.first_result_on = today, case.first_result_on or today


def _on_record(
    session: Session, case: Case, person: Person, verb: str, now: datetime, answer: bool = True
) -> Case:
    if answer:
        case.last_word_on = office_day(now)
    session.flush()
    _recorded(session, case, person, verb, now)
    return case


def _recorded(
    session: Session, case: Case, person: Person, verb: str, now: datetime, **details: object
) -> None:
    trail.record(session, now, person.id, verb, case_texts.subject(case.id), **details)
