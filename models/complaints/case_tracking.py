"""Following a complaint by its receipt's code, from any account, with a limit on guesses.

Unknown codes are counted in the caller's transaction: who catches the Refusal must still commit. A
code with a wrong check character is a slip, not a guess, and is not counted. Counts are deleted
after a day, so that nobody can see later which account tried to follow a complaint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from models.calendar import office_day
from models.complaints import case_files, cases
from models.complaints.case_routing import Routed
from models.complaints.complaint import CANNOT, CLOSED, LOOKING, TOLD, UNSOLVED, Case, CaseThrottle
from models.complaints.sealed import case_codes, case_keys, case_texts
from models.crypto import CannotOpen, Sealer
from models.errors import Refusal

T = TypeVar("T")


@dataclass(frozen=True)
class Guessing:
    """The limit: after `misses` unknown codes within `window` a source is closed for `closed_for`.

    kept_for: how long counts are kept.
    """

    misses: int = 5
    window: timedelta = timedelta(hours=1)
    closed_for: timedelta = timedelta(hours=1)
    kept_for: timedelta = timedelta(days=1)


GUESSING = Guessing()


@dataclass(frozen=True)
class Tracked:
    """A case as the holder of its code sees it.

    messages: without notes.
    reopens: whether the holder may say that it is not solved.
    pushes: whether the holder asked for neutral pushes.
    """

    case: Case
    messages: Sequence[case_texts.Message]
    files: Sequence[case_files.ListedFile]
    reopens: bool
    pushes: bool


@dataclass(frozen=True)
class Alarm:
    """Guesses within the last day.

    sources: how many sources were closed.
    misses: how many unknown codes were tried.
    """

    sources: int
    misses: int


def track(session: Session, sealer: Sealer, code: str, source: str, now: datetime) -> Tracked:
    """The case of this code. Reading leaves no trace.

    source: the lane; only its keyed hash is counted. Raises Refusal `not_a_code`, `mistyped_code`
    (both not counted), `unknown_code` (counted), `throttled` (until: aware); CannotOpen.
    """
    hashed = case_codes.code_hash(sealer, case_codes.read_code(code))
    query = select(Case).where(Case.code_hash == hashed)
    case = counting(session, sealer, source, now, lambda: session.scalars(query).first())
    return tracked(session, sealer, case)


def tracked(session: Session, sealer: Sealer, case: Case) -> Tracked:
    """The same for a case that was found by its code earlier in the conversation."""
    return Tracked(
        case, case_texts.messages(session, sealer, case), case_files.of_case(session, sealer, case),
        may_reopen(case), case.push_address is not None,
    )  # fmt: skip


# -- the complainant's acts ----------------------------------------------------------------------


def may_reopen(case: Case) -> bool:
    """Whether the complainant may say that the case is not solved: once, after the result."""
    return case.state in (TOLD, CANNOT, CLOSED) and case.reopened_on is None


def reopen(session: Session, sealer: Sealer, case: Case, text: str, now: datetime) -> Routed:
    """The complainant says that the case is not solved: look into it again.

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
    """Send neutral pushes about news from now on; the address is sealed in the case."""
    own = case_texts.sealer_of(sealer, case)
    case.push_address = own.seal(line_user_id, case_keys.PUSH)
    session.flush()


def opt_out_push(session: Session, case: Case) -> None:
    case.push_address = None
    session.flush()


def push_address(sealer: Sealer, case: Case) -> str | None:
    """The LINE id that asked for pushes; None if nobody did, or no key opens it."""
    if case.push_address is None:
        return None
    try:
        return case_texts.sealer_of(sealer, case).open(case.push_address, case_keys.PUSH)
    except CannotOpen:
        return None


# -- guessing ------------------------------------------------------------------------------------


def counting(
    session: Session, sealer: Sealer, source: str, now: datetime, find: Callable[[], T | None]
) -> T:
    """What `find` finds by a well-formed code; codes of all sorts share one count of guesses.

    Raises Refusal `unknown_code` (counted) if it finds nothing, `throttled` (until: aware).
    """
    forget_guesses(session, now)
    throttle = _throttle(session, sealer, source, now)
    if throttle.until is not None and now < throttle.until:
        raise Refusal("throttled", until=throttle.until)
    found = find()
    if found is None:
        _miss(session, throttle, now)
        raise Refusal("unknown_code")
    return found


def guessing_alarm(session: Session, now: datetime) -> Alarm:
    """What administrators see about guesses; no alarm if `sources` is 0."""
    since = now - GUESSING.kept_for
    query = select(
        func.count().filter(CaseThrottle.until.is_not(None)),
        func.coalesce(func.sum(CaseThrottle.misses), 0),
    ).where(CaseThrottle.since > since)
    closed, tried = session.execute(query).one()
    return Alarm(closed, int(tried))


def has_old_guesses(session: Session, now: datetime) -> bool:
    old = select(CaseThrottle.source).where(CaseThrottle.since <= now - GUESSING.kept_for)
    return session.scalar(old.limit(1)) is not None


def forget_guesses(session: Session, now: datetime) -> None:
    """Delete the counts older than a day."""
    session.execute(delete(CaseThrottle).where(CaseThrottle.since <= now - GUESSING.kept_for))


def _throttle(session: Session, sealer: Sealer, source: str, now: datetime) -> CaseThrottle:
    """The source's count in the present window; a new one is stored only after a miss."""
    key = sealer.keyed_hash(source, "case.source")
    found = session.get(CaseThrottle, key)
    if found is None:
        return CaseThrottle(source=key, since=now, misses=0, until=None)
    if found.until is None and now >= found.since + GUESSING.window:
        found.since, found.misses = now, 0
    if found.until is not None and now >= found.until:
        found.since, found.misses, found.until = now, 0, None
    return found


def _miss(session: Session, throttle: CaseThrottle, now: datetime) -> None:
    throttle.misses += 1
    if throttle.misses >= GUESSING.misses:
        throttle.until = now + GUESSING.closed_for
    session.add(throttle)
    session.flush()
