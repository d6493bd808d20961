"""Filing a complaint, and the messages of both sides.

Only the complainant's texts, sealed with the case's own key, and the day are stored. The trail does
not record what a complainant does: its times could be compared with LINE's events.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, literal, select
from sqlalchemy.orm import Session, aliased

from models import own_keys
from models.calendar import office_day
from models.complaints import case_files, case_routing
from models.complaints.case_draft import CaseDraft
from models.complaints.case_routing import Routed
from models.complaints.complaint import (
    ANONYMOUS,
    CHANNELS,
    CLOSED,
    FROM_COMPLAINANT,
    FROM_RECEIVER,
    IDENTITIES,
    KINDS,
    MAY_TAKE,
    NEW,
    NOTE,
    SAYS,
    Case,
    CaseMessage,
    CaseReceiver,
)
from models.complaints.sealed import case_codes, case_keys, case_texts
from models.crypto import Sealer
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.trail import trail
from models.trail.audit_entry import AuditEntry

ENTERED = "case.entered"
"""The trail's verb for a case that a receiver entered."""


@dataclass(frozen=True)
class Filed:
    """A filed case.

    code: as it is shown.
    again: it was filed before (a second tap), and nothing was done.
    """

    case_id: str
    code: str
    routed: Routed
    again: bool = False


def file_case(
    session: Session, sealer: Sealer, draft: CaseDraft, code: str, now: datetime
) -> Filed:
    """File a case under the code that was shown; the attachments become its files.

    Raises Refusal: `no_text`, `not_a_code`, `mistyped_code`, `future`, `no_such_bureau`,
    `files_pending` (a file is still being fetched), `no_such_file`.
    """
    plain = case_codes.read_code(code)
    hashed = case_codes.code_hash(sealer, plain)
    known = session.scalars(select(Case).where(Case.code_hash == hashed)).first()
    if known is not None:
        routed = Routed(known.id, known.level, (), (), ())
        return Filed(known.id, case_codes.shown(plain), routed, again=True)
    today = office_day(now)
    _check(session, draft, today)
    case = _new_case(session, sealer, draft, hashed, today)
    for attachment_id in draft.files:
        case_files.attach(session, sealer, case, attachment_id, now)
    if draft.entered_by is not None:
        subject = case_texts.subject(case.id)
        trail.record(session, now, draft.entered_by, ENTERED, subject)
    return Filed(case.id, case_codes.shown(plain), case_routing.route(session, sealer, case, today))


def _check(session: Session, draft: CaseDraft, today: date) -> None:
    """Check everything before anything is stored."""
    known = draft.kind in KINDS and draft.identity in IDENTITIES and draft.channel in CHANNELS
    if not known:
        raise ValueError("a draft of an unknown kind, identity or channel")
    if not draft.text.strip():
        raise Refusal("no_text")
    if draft.received_on is not None and draft.received_on > today:
        raise Refusal("future")
    if draft.bureau_id is not None and session.get(Bureau, draft.bureau_id) is None:
        raise Refusal("no_such_bureau")
    case_files.check(session, draft.files)


def _new_case(session: Session, sealer: Sealer, draft: CaseDraft, hashed: str, today: date) -> Case:
    case_id = own_keys.new_id(sealer)
    own, wrapped = case_keys.new_key(sealer, case_id)
    parts = case_texts.sealed_parts(own, draft)
    received = draft.received_on or today
    case = Case(
        id=case_id, bureau_id=draft.bureau_id, kind=draft.kind, channel=draft.channel,
        identity=draft.identity if parts["identity_text"] else ANONYMOUS, state=NEW,
        received_on=received, last_word_on=received, last_evidence_on=today, wrapped_key=wrapped,
        code_hash=hashed, level="", entered_by=draft.entered_by, **parts,
    )  # fmt: skip
    session.add(case)
    session.flush()
    return case


# -- finding -------------------------------------------------------------------------------------


def by_id(session: Session, case_id: str, lock: bool = False) -> Case | None:
    """The case. lock: until the commit, so that two people do not act at once."""
    query = select(Case).where(Case.id == case_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return session.scalars(query).first()


def of_receiver(session: Session, person: Person, limit: int, closed: bool = False) -> list[Case]:
    """The open cases that the person may read, the longest without an answer first.

    closed: the closed ones instead. Opens no text, so records nothing.
    """
    query = (
        select(Case)
        .join(CaseReceiver, CaseReceiver.case_id == Case.id)
        .where(CaseReceiver.person_id == person.id, CaseReceiver.standing == MAY_TAKE)
        .where(Case.state == CLOSED if closed else Case.state != CLOSED)
        .order_by(Case.last_word_on, Case.id)
    )
    found = [c for c in session.scalars(query) if case_routing.may_open(session, c, person)]
    return found[:limit]


def entered_last(session: Session, person: Person) -> Case | None:
    """The case that the person entered last, also if they may not read it; None without one.

    A case itself has no order; the trail knows when a receiver entered it.
    """
    query = (
        select(Case)
        .join(AuditEntry, AuditEntry.subject == literal(case_texts.subject("")) + Case.id)
        .where(Case.entered_by == person.id, AuditEntry.verb == ENTERED)
        .order_by(AuditEntry.id.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def count_of_receiver(session: Session, person: Person) -> int:
    """How many open cases the person was given; for menus, perhaps too many."""
    return session.scalar(_COUNT_OF_RECEIVER, {"receiver": person.id}) or 0


# Built once: every menu asks it.
_COUNT_OF_RECEIVER = (
    select(func.count())
    .select_from(CaseReceiver)
    .join(Case, Case.id == CaseReceiver.case_id)
    .where(CaseReceiver.person_id == bindparam("receiver"), CaseReceiver.standing == MAY_TAKE)
    .where(Case.state != CLOSED)
)


def count_open(session: Session) -> int:
    query = select(func.count()).select_from(Case).where(Case.state != CLOSED)
    return session.scalar(query) or 0


def unanswered(session: Session, case_ids: Sequence[str]) -> dict[str, int]:
    """How many messages each complainant wrote after the last answer of a receiver, by case; those
    without any are left out. Opens no text, so records nothing.
    """
    found = session.execute(_UNANSWERED, {"these_cases": [*case_ids]})
    return {case_id: count for case_id, count in found}


_answers = aliased(CaseMessage)
_last_answer = (
    select(func.coalesce(func.max(_answers.id), 0))
    .where(_answers.case_id == CaseMessage.case_id, _answers.direction == FROM_RECEIVER)
    .scalar_subquery()
)
# Built once: each list of cases asks it.
_UNANSWERED = (
    select(CaseMessage.case_id, func.count())
    .where(CaseMessage.case_id.in_(bindparam("these_cases", expanding=True)))
    .where(CaseMessage.id > _last_answer, CaseMessage.direction == FROM_COMPLAINANT)
    .group_by(CaseMessage.case_id)
)


# -- reading by a receiver -----------------------------------------------------------------------


@dataclass(frozen=True)
class Opened:
    """A case as its reader sees it. identity: None if anonymous, or not for this reader."""

    case: Case
    story: case_texts.Story
    identity: case_texts.Identity | None
    messages: Sequence[case_texts.Message]
    files: Sequence[case_files.ListedFile]


def open_case(
    session: Session, sealer: Sealer, case_id: str, person: Person, now: datetime
) -> Opened:
    """Open the whole case for a person who may read it, and record the opening.

    Raises Refusal `no_such_case`, also if the person may not read it; CannotOpen.
    """
    case = readable(session, case_id, person, lock=False)
    trail.record(session, now, person.id, "case.opened", case_texts.subject(case.id))
    return Opened(
        case,
        case_texts.story(sealer, case),
        case_texts.identity(sealer, case, person),
        case_texts.messages(session, sealer, case, notes=True),
        case_files.of_case(session, sealer, case),
    )


def readable(session: Session, case_id: str, person: Person, lock: bool = True) -> Case:
    """The case, if the person may read it. Raises Refusal `no_such_case`."""
    case = by_id(session, case_id, lock)
    if case is None or not case_routing.may_open(session, case, person):
        raise Refusal("no_such_case")
    return case


# -- what receivers say --------------------------------------------------------------------------


def receiver_says(
    session: Session, sealer: Sealer, case_id: str, person: Person, text: str, now: datetime
) -> Case:
    """An answer to the complainant, who reads it with the code. The next answer is due later.

    Raises Refusal `no_such_case`, `no_text`, `closed`.
    """
    case = writable(session, case_id, person, text)
    case_texts.add(
        session, sealer, case, FROM_RECEIVER, SAYS, text.strip(), office_day(now), person.id
    )
    case.last_word_on = office_day(now)
    trail.record(session, now, person.id, "case.answered", case_texts.subject(case.id))
    return case


def note(
    session: Session, sealer: Sealer, case_id: str, person: Person, text: str, now: datetime
) -> Case:
    """A note among receivers: the complainant never sees it, and it is no answer.

    Raises Refusal `no_such_case`, `no_text`, `closed`.
    """
    case = writable(session, case_id, person, text)
    case_texts.add(session, sealer, case, NOTE, SAYS, text.strip(), office_day(now), person.id)
    trail.record(session, now, person.id, "case.noted", case_texts.subject(case.id))
    return case


def writable(session: Session, case_id: str, person: Person, text: str) -> Case:
    """The case, if the person may write the text in it.

    Raises Refusal `no_text`, `no_such_case`, `closed`.
    """
    if not text.strip():
        raise Refusal("no_text")
    case = readable(session, case_id, person)
    if case.state == CLOSED:
        raise Refusal("closed")
    return case


# -- what the complainant says -------------------------------------------------------------------


def complainant_says(
    session: Session,
    sealer: Sealer,
    case: Case,
    text: str,
    now: datetime,
    what: str = SAYS,
    files: Sequence[int] = (),
) -> Routed:
    """A message, perhaps with files, from whoever has the code (`case_tracking.track`).

    A reader whom the new text names loses the case at once; if no reader is left, it goes up. A
    closed case takes messages through `reopen` only. Raises Refusal `no_text`, `closed`, and for
    files as `file_case`.
    """
    if not text.strip() and not files:
        raise Refusal("no_text")
    if case.state == CLOSED:
        raise Refusal("closed")
    case_files.check(session, files)
    today = office_day(now)
    for attachment_id in files:
        case_files.attach(session, sealer, case, attachment_id, now)
    if text.strip():
        case_texts.add(session, sealer, case, FROM_COMPLAINANT, what, text.strip(), today)
    case.last_evidence_on = today
    return case_routing.route(session, sealer, case, today)
