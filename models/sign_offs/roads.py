"""The road of a document: who checks and signs it, each tap, its number, and whom it is sent to.

A tap only notes what is wanted: the worker prints it, and then it counts (`road_steps`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict
from datetime import date, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from models.attachments.attachment import StoredFile
from models.calendar import fiscal_year, office_day
from models.database import wake_others
from models.documents import documents
from models.documents.document import DocumentRequest
from models.errors import Refusal
from models.people.person import CHECKER, SIGNER, Person
from models.sign_offs import road_readers
from models.sign_offs.sign_off import (
    CHECK,
    CHECKING,
    ISSUE,
    ISSUED,
    LONGEST_NUMBER,
    OPEN,
    PROPOSE,
    RETURNED,
    SIGN,
    SIGNED,
    SIGNING,
    WITHDRAWN,
    SignOff,
)
from models.trail import trail


def subject(found: SignOff) -> str:
    """What the trail calls it."""
    return f"sign_off:{found.id}"


def propose(
    session: Session, me: Person, request: DocumentRequest, checker: int, signer: int, now: datetime
) -> SignOff:
    """Put the document on its road.

    Raises Refusal: `no_road` (it cannot go on one), `same_person`, `no_checker`, `no_signer`,
    `on_road` (it is on one already).
    """
    if not road_readers.may_go(request) or request.person_id != me.id:
        raise Refusal("no_road")
    if len({me.id, checker, signer}) < 3:
        raise Refusal("same_person")
    spec, day = documents.spec_of(request), office_day(now)
    for person_id, role, code in ((checker, CHECKER, "no_checker"), (signer, SIGNER, "no_signer")):
        able = road_readers.candidates(session, role, spec, me, day)
        if person_id not in {each.id for each in able}:
            raise Refusal(code)
    same = select(SignOff.id).where(SignOff.code == request.code)
    if session.scalars(same.where(SignOff.state.in_((*OPEN, ISSUED)))).first() is not None:
        raise Refusal("on_road")
    made = SignOff(
        **{**asdict(spec), "ending": "pdf"}, rows_at=request.rows_at, code=request.code,
        prepared_by=me.id, prepared_at=now, checker_id=checker, signer_id=signer, state=CHECKING,
        wants=PROPOSE, wanted_at=now,
    )  # fmt: skip
    session.add(made)
    session.flush()
    trail.record(session, now, me.id, "sign_off.proposed", subject(made), code=made.code)
    wake_others(session)
    return made


def named(session: Session, road_id: int) -> SignOff | None:
    return session.get(SignOff, road_id)


def held(session: Session, road_id: int) -> SignOff | None:
    """It as it is now, locked until the commit."""
    query = select(SignOff).where(SignOff.id == road_id).with_for_update()
    return session.scalars(query.execution_options(populate_existing=True)).first()


def _for_step(session: Session, road_id: int, revision: int | None, state: str) -> SignOff:
    found = held(session, road_id)
    if found is None:
        raise Refusal("gone")
    if found.state != state or (revision is not None and found.revision != revision):
        raise Refusal("settled", state=found.state)
    if found.wants is not None:
        raise Refusal("busy")
    return found


def check(session: Session, me: Person, road_id: int, revision: int, now: datetime) -> SignOff:
    """The checker has checked it. Raises Refusal: `gone`, `settled` (with its state), `busy` (the
    step before is being made), `not_yours`."""
    return _wanted(session, me, _for_step(session, road_id, revision, CHECKING), CHECK, now)


def sign(session: Session, me: Person, road_id: int, revision: int, now: datetime) -> SignOff:
    """The signer approves it. Raises Refusal as `check`."""
    return _wanted(session, me, _for_step(session, road_id, revision, SIGNING), SIGN, now)


def _wanted(session: Session, me: Person, found: SignOff, step: str, now: datetime) -> SignOff:
    if not is_next(me, found) or not road_readers.may_read(session, me, found, office_day(now)):
        raise Refusal("not_yours")
    return _want(session, found, step, now)


def _want(session: Session, found: SignOff, step: str, now: datetime) -> SignOff:
    found.wants, found.wanted_at, found.attempts = step, now, 0
    session.flush()
    wake_others(session)
    return found


def is_next(me: Person, found: SignOff) -> bool:
    """Whether it waits for this person, who still has the role."""
    waits = {CHECKING: (found.checker_id, CHECKER), SIGNING: (found.signer_id, SIGNER)}
    who, role = waits.get(found.state, (0, ""))
    return who == me.id and me.has(role) and me.retired_at is None


def send_back(
    session: Session, me: Person, road_id: int, revision: int, word: str, now: datetime
) -> SignOff:
    """End the road with a reason. Raises Refusal as `check`."""
    found = held(session, road_id)
    if found is None:
        raise Refusal("gone")
    if found.state not in (CHECKING, SIGNING) or found.revision != revision:
        raise Refusal("settled", state=found.state)
    if found.wants is not None:
        raise Refusal("busy")
    if not is_next(me, found):
        raise Refusal("not_yours")
    return _end(session, found, me, RETURNED, word, now)


def withdraw(session: Session, me: Person, road_id: int, now: datetime) -> SignOff:
    """Whoever prepared it takes it back before it has a number. Raises Refusal as `check`."""
    found = held(session, road_id)
    if found is None:
        raise Refusal("gone")
    if found.prepared_by != me.id:
        raise Refusal("not_yours")
    if found.state not in OPEN:
        raise Refusal("settled", state=found.state)
    return _end(session, found, me, WITHDRAWN, "", now)


def _end(
    session: Session, found: SignOff, me: Person, state: str, word: str, now: datetime
) -> SignOff:
    found.state, found.word, found.wants = state, word, None
    found.ended_by, found.ended_at = me.id, now
    found.revision += 1
    forget_files(session, {found.frozen_key})
    found.frozen_key = None
    session.flush()
    trail.record(session, now, me.id, f"sign_off.{state}", subject(found))
    return found


def forget_files(session: Session, keys: Collection[str | None]) -> None:
    """Delete these stored files."""
    session.execute(delete(StoredFile).where(StoredFile.key.in_([key for key in keys if key])))


def issue(
    session: Session, me: Person, road_id: int, number: str, day: date, now: datetime
) -> SignOff:
    """Give it its number and date, once.

    Raises Refusal as `check`, and `number_taken` (another document of that fiscal year has it),
    `bad_number`, `too_early` (before it was signed), `ahead` (after today).
    """
    found = _for_step(session, road_id, None, SIGNED)
    if found.prepared_by != me.id:
        raise Refusal("not_yours")
    check_number(session, number, day)
    check_day(found, day, now)
    found.number, found.issued_on, found.issued_year = number, day, fiscal_year(day)
    return _want(session, found, ISSUE, now)


def check_day(found: SignOff, day: date, now: datetime) -> None:
    """Raises Refusal `too_early` or `ahead`, as `issue`."""
    signed_on = office_day(found.signed_at or now)
    if day < signed_on:
        raise Refusal("too_early", day=signed_on)
    if day > office_day(now):
        raise Refusal("ahead")


def check_number(session: Session, number: str, day: date) -> None:
    """Raises Refusal `bad_number` or `number_taken`."""
    if not number or len(number) > LONGEST_NUMBER or not any(sign.isdigit() for sign in number):
        raise Refusal("bad_number")
    same = select(SignOff.id).where(
        SignOff.number == number, SignOff.issued_year == fiscal_year(day)
    )
    if session.scalars(same).first() is not None:
        raise Refusal("number_taken")


def send(
    session: Session, me: Person, road_id: int, audience: str, position: str, now: datetime
) -> list[Person]:
    """Note that it is sent to an audience, and return whom; nobody if it was sent to them before.

    Raises Refusal: `gone`, `settled`, `not_yours`, `nobody`.
    """
    found = held(session, road_id)
    if found is None or audience not in road_readers.ROLE_OF:
        raise Refusal("gone")
    if found.prepared_by != me.id:
        raise Refusal("not_yours")
    if found.state != ISSUED:
        raise Refusal("settled", state=found.state)
    if audience in found.sent_to.split():
        return []
    to = road_readers.readers(session, found, audience, position, office_day(now))
    if not to:
        raise Refusal("nobody")
    found.sent_to = f"{found.sent_to} {audience}".strip()
    session.flush()
    trail.record(
        session, now, me.id, "sign_off.sent", subject(found), audience=audience, people=len(to)
    )
    return to


def note_opened(session: Session, person: Person, found: SignOff, now: datetime) -> None:
    """Record that the person opened it."""
    trail.record(session, now, person.id, "sign_off.opened", subject(found))
