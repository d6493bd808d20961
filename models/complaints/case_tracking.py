"""Following a complaint by its receipt's code, from any account, throttled. Never commits.

Wrong codes are counted in rows of the caller's transaction: whoever catches the Refusal must let
it commit. A code whose check sign is wrong is a slip, not a guess: nothing of it is kept. Rows go
a day after, so that it does not stay known which account once tried to follow a complaint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints import case_files, cases
from models.complaints.case_routing import Routed
from models.complaints.complaint import CANNOT, CLOSED, LOOKING, TOLD, UNSOLVED, Case, CaseThrottle
from models.complaints.sealed import case_codes, case_keys, case_texts
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal


@dataclass(frozen=True)
class Guessing:
    """After so many codes that there are not, within the window, a source is closed for as long."""

    misses: int = 5
    window: timedelta = timedelta(hours=1)
    closed_for: timedelta = timedelta(hours=1)
    kept_for: timedelta = timedelta(days=1)


DEFAULT = Guessing()


@dataclass(frozen=True)
class Tracked:
    """Where a case stands, for who holds its code. messages: without notes. reopens: whether the
    holder may still say that it is not solved. pushes: whether a neutral push was asked for."""

    case: Case
    state: str
    kind: str
    received_on: date
    messages: Sequence[case_texts.Message]
    files: Sequence[case_files.Named]
    reopens: bool
    pushes: bool


@dataclass(frozen=True)
class Alarm:
    """Guessing within the last day: sources that were closed, codes tried in vain. Counts only."""

    sources: int
    misses: int


def track(
    session: Session,
    sealer: Sealer,
    code: str,
    source: str,
    now: datetime,
    rules: Guessing = DEFAULT,
) -> Tracked:
    """What became of the case of this code. `source`: the lane it was asked from, of which only a
    keyed hash is counted.

    Reading changes nothing and leaves nothing. Raises Refusal `not_a_code`, `mistyped_code` (both
    not counted), `unknown_code` (counted), `throttled` (until: aware), CannotOpen.
    """
    plain = case_codes.read_code(code)
    forget_guesses(session, now, rules)
    throttle = _throttle(session, sealer, source, now, rules)
    if throttle.until is not None and now < throttle.until:
        raise Refusal("throttled", until=throttle.until)
    hashed = case_codes.code_hash(sealer, plain)
    case = session.scalars(select(Case).where(Case.code_hash == hashed)).first()
    if case is None:
        _miss(session, throttle, now, rules)
        raise Refusal("unknown_code")
    return tracked(session, sealer, case)


def tracked(session: Session, sealer: Sealer, case: Case) -> Tracked:
    """The same of a case that was found by its code before, in one conversation."""
    return Tracked(
        case, case.state, case.kind, case.received_on,
        case_texts.messages(session, sealer, case), case_files.of_case(session, sealer, case),
        may_reopen(case), case.push_address is not None,
    )  # fmt: skip


# -- the complainant's acts ----------------------------------------------------------------------


def may_reopen(case: Case) -> bool:
    """Whether the complainant may say that it is not solved: once, after the result."""
    return case.state in (TOLD, CANNOT, CLOSED) and case.reopened_on is None


def reopen(session: Session, sealer: Sealer, case: Case, text: str, now: datetime) -> Routed:
    """The complainant says that it is not solved; it is looked into again, and counted as such.

    Raises Refusal `reopened_before`, `not_answered_yet`, `no_text`.
    """
    if case.reopened_on is not None:
        raise Refusal("reopened_before")
    if not may_reopen(case):
        raise Refusal("not_answered_yet")
    if not text.strip():
        raise Refusal("no_text")
    today = office_day(now)
    case.state, case.closed_on, case.result_on, case.outcome = LOOKING, None, None, None
    case.reopened_on = case.last_word_on = today
    return cases.complainant_says(session, sealer, case, text, now, UNSOLVED)


def opt_in_push(session: Session, sealer: Sealer, case: Case, line_user_id: str) -> None:
    """From now on a neutral push says that something waits; the address is sealed in the case."""
    own = case_texts.sealer_of(sealer, case)
    case.push_address = own.seal(line_user_id, case_keys.PUSH)
    session.flush()


def opt_out_push(session: Session, case: Case) -> None:
    """No push any more; the address is gone."""
    case.push_address = None
    session.flush()


def push_address(sealer: Sealer, case: Case) -> str | None:
    """The LINE id that asked for pushes; None where nobody did, or the key is lost."""
    if case.push_address is None:
        return None
    try:
        return case_texts.sealer_of(sealer, case).open(case.push_address, case_keys.PUSH)
    except CannotOpen:
        return None


# -- guessing ------------------------------------------------------------------------------------


def guessing_alarm(session: Session, now: datetime, rules: Guessing = DEFAULT) -> Alarm:
    """What administrators hear: nothing to tell where `sources` is 0."""
    since = now - rules.kept_for
    query = select(
        func.count().filter(CaseThrottle.until.is_not(None)),
        func.coalesce(func.sum(CaseThrottle.misses), 0),
    ).where(CaseThrottle.since > since)
    closed, tried = session.execute(query).one()
    return Alarm(closed, int(tried))


def has_old_guesses(session: Session, now: datetime, rules: Guessing = DEFAULT) -> bool:
    """Whether `forget_guesses` would drop anything; reads only."""
    old = select(CaseThrottle.source).where(CaseThrottle.since <= now - rules.kept_for)
    return session.scalar(old.limit(1)) is not None


def forget_guesses(session: Session, now: datetime, rules: Guessing = DEFAULT) -> None:
    """Counts older than a day go."""
    session.execute(delete(CaseThrottle).where(CaseThrottle.since <= now - rules.kept_for))


def _throttle(
    session: Session, sealer: Sealer, source: str, now: datetime, rules: Guessing
) -> CaseThrottle:
    """The source's count in the window that runs; a fresh one is not stored before a miss."""
    key = sealer.keyed_hash(source, "case.source")
    found = session.get(CaseThrottle, key)
    if found is None:
        return CaseThrottle(source=key, since=now, misses=0, until=None)
    if found.until is None and now >= found.since + rules.window:
        found.since, found.misses = now, 0
    if found.until is not None and now >= found.until:
        found.since, found.misses, found.until = now, 0, None
    return found


def _miss(session: Session, throttle: CaseThrottle, now: datetime, rules: Guessing) -> None:
    throttle.misses += 1
    if throttle.misses >= rules.misses:
        throttle.until = now + rules.closed_for
    session.add(throttle)
    session.flush()
