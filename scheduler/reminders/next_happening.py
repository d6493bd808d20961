"""What the worker will do or send next, and when, if nobody does anything meanwhile.

For the simulator's clock. Known are: the day's digests of duties, a group's announcements, the
executives' summary, the weekly heads of the trail; a round's last day being over;
a message that waits for its hour; a request, a joining code or a document that ends. Not known,
because nothing keeps them: links of ten minutes, LINE's own waits, what a spent quota leaves out.
Left out on purpose: when a complaint's traces go, what waits to be said of one and when it is due,
which would tell that there is one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.accounts.account_changes import WAITS_FOR
from models.audit import audit_witnesses
from models.calendar import (
    BANGKOK,
    SPEAKING_FROM,
    WorkingDays,
    fiscal_year,
    office_day,
)
from models.crypto import Sealer
from models.documents import document
from models.documents.document import DocumentRequest
from models.documents.documents import KEPT_FOR
from models.duties.reminder_policy import ANNOUNCED
from models.people.person import AccountChange, JoiningCode
from models.plans.working_days import working_days
from models.queues import outbox, outbox_queue
from models.queues.outbox import OutboxMessage
from models.reminders import briefings
from models.reminders.reminder_lines import Digest
from models.reminders.reminder_pass import forecast
from models.reminders.rounds import round_announcements
from models.reports.figures import progress
from scheduler.declaration import Happening
from scheduler.timetable import TIMED

AHEAD = (14, 60, 400)
"""How many days are looked ahead, in turn: what is near is found without a look at a whole year."""

_DAY = timedelta(days=1)
REMINDERS, ANNOUNCEMENT, SUMMARY, HEADS = "reminders", "announcement", "summary", "heads"
ROUND_OVER, MESSAGE = "round_over", "message"
REQUEST_OVER, CODE_OVER, DOCUMENT_OVER = "request_over", "code_over", "document_over"


def next_happening(session: Session, sealer: Sealer, now: datetime) -> Happening | None:
    """Returns the first of these after the aware moment. None if 400 days bring nothing.

    What is due at the moment itself is left out: the worker is doing it.
    """
    calendar = working_days(session)
    soon = min(_stored(session, now), key=_moment, default=None)
    for days in AHEAD:
        last = office_day(now) + timedelta(days=days)
        if soon is not None:
            last = min(last, soon.at.date())
        speaks = min(_said(session, sealer, calendar, now, last), key=_moment, default=None)
        found = [each for each in (speaks, soon) if each is not None and each.at.date() <= last]
        if found:
            return min(found, key=_moment)
    return soon


def _moment(happening: Happening) -> datetime:
    return happening.at


# -- what is said in speaking hours -------------------------------------------------------------


def _said(
    session: Session, sealer: Sealer, calendar: WorkingDays, now: datetime, last: date
) -> Iterator[Happening]:
    """Yields the first of each kind that is sent after `now`, until the day `last`."""
    begins = calendar.next_speaking(now)
    first = office_day(begins) + (_DAY if begins <= now else timedelta())
    if first > last:
        return
    digests = _digests(session, calendar, begins, first, last)
    yield from (each for each in (digests,) if each is not None)
    yield from _announced(session, sealer, calendar, first, last)
    for kind, ahead in ((SUMMARY, briefings.ahead), (HEADS, audit_witnesses.ahead)):
        days = ahead(session, calendar, begins, first, last)
        yield from (_morning(day, kind, None, days[day]) for day in sorted(days)[:1])


def _digests(
    session: Session, calendar: WorkingDays, begins: datetime, first: date, last: date
) -> Happening | None:
    for ahead in forecast(session, calendar, begins, first, last):
        days_each = [each for each in map(_days_told, ahead.digests) if each]
        if days_each:
            days = Counter(day for each in days_each for day in each)
            about = max(sorted(days), key=days.__getitem__)
            return _morning(ahead.day, REMINDERS, about, len(days_each))
    return None


def _days_told(digest: Digest) -> list[date]:
    """Returns the days of the duties in a digest, except sealed ones."""
    return [line.duty.day for line in digest.lines if not line.duty.kind.sealed]


def _announced(
    session: Session, sealer: Sealer, calendar: WorkingDays, first: date, last: date
) -> Iterator[Happening]:
    steps = sorted(
        {
            calendar.shift(day, offset)
            for year in range(fiscal_year(first - 30 * _DAY), fiscal_year(last + 60 * _DAY) + 1)
            for day in progress.rounds(session, year)
            for offset in ANNOUNCED
        }
    )
    for step in steps:
        if first <= step <= last:
            found = round_announcements.due(session, sealer, calendar, step)
            if found:
                yield _morning(step, ANNOUNCEMENT, found[0].round, len(found))
                return


def _morning(day: date, kind: str, about: date | None, count: int) -> Happening:
    return Happening(datetime.combine(day, SPEAKING_FROM, BANGKOK), kind, about, count)


# -- what stands in a row with its moment -------------------------------------------------------


def _stored(session: Session, now: datetime) -> Iterator[Happening]:
    """Yields the first of each kind after `now`."""
    yield from _rounds_over(session, now)
    for timed in TIMED:
        yield from timed.ahead(session, now)
    answers = (outbox_queue.ANSWER, outbox_queue.SECRET)  # what is said in a complaint is one
    message = (OutboxMessage.state == outbox.WAITING) & OutboxMessage.kind.not_in(answers)
    waits = (
        (MESSAGE, OutboxMessage.not_before, message, timedelta()),
        (REQUEST_OVER, AccountChange.asked_at, AccountChange.decision.is_(None), WAITS_FOR),
        (CODE_OVER, JoiningCode.expires_at, JoiningCode.used_at.is_(None), timedelta()),
        (DOCUMENT_OVER, DocumentRequest.made_at, DocumentRequest.state == document.MADE, KEPT_FOR),
    )
    for kind, column, holds, later in waits:
        query = select(column).where(holds, column > now - later).order_by(column).limit(1)
        for moment in session.scalars(query):
            if moment is not None:
                yield Happening((moment + later).astimezone(BANGKOK), kind)


def _rounds_over(session: Session, now: datetime) -> Iterator[Happening]:
    today = office_day(now)
    for year in (fiscal_year(today), fiscal_year(today) + 1):
        day = progress.next_round(session, year, today)
        if day is not None:
            yield Happening(datetime.combine(day + _DAY, time(), BANGKOK), ROUND_OVER, day)
            return
