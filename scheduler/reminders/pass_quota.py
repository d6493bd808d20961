"""What the month's quota allows of a pass of the reminders, beside what must still be sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from models.audit import audit_witnesses
from models.calendar import office_day
from models.people import people
from models.plans.working_days import working_days
from models.queues import quota
from models.reminders.reminder_lines import Digest
from models.reminders.reminder_pass import Pass, forecast, pass_at
from models.reminders.reminder_plan import thinned


@dataclass(frozen=True)
class Fired:
    """What a pass did: the digests that it queued, and those that a short quota left out."""

    queued: tuple[Digest, ...] = ()
    left_out: tuple[Digest, ...] = ()


def look(session: Session, now: datetime) -> Pass:
    """Returns what a pass at the aware moment would send, and why not more."""
    return pass_at(session, working_days(session), now)


def affordable(session: Session, found: Pass, now: datetime) -> Fired:
    """Returns what of the pass the month's quota allows beside what must still be sent."""
    known = quota.load(session, now)
    if known is None or known.limit is None:
        return Fired(found.digests)
    if known.limit - known.used >= len(found.digests) + _most_ahead(session, now):
        return Fired(found.digests)
    reserved = must_say_this_month(session, now)
    choice = thinned(found.digests, known.limit, known.used, reserved)
    return Fired(choice.sent, choice.left_out)


def leaves_room(session: Session, messages: int, now: datetime) -> bool:
    """Returns whether the month's quota holds these beside everything that must still be sent."""
    known = quota.load(session, now)
    if known is None or known.left is None:
        return True
    return known.left - must_say_this_month(session, now) >= messages


def must_say_this_month(session: Session, now: datetime) -> int:
    """Returns how many messages no short quota leaves out, from tomorrow to the month's end, if
    nobody does anything. The audit trail's heads are among them."""
    first = office_day(now) + timedelta(days=1)
    last = _month_end(office_day(now))
    if first > last:
        return 0
    calendar = working_days(session)
    heads = audit_witnesses.ahead(session, calendar, now, first, last)
    ahead = forecast(session, calendar, now, first, last)
    return sum(day.must for day in ahead) + sum(heads.values())


def _most_ahead(session: Session, now: datetime) -> int:
    """Returns the most messages that can be sent until the month's end, whatever is to be done: a
    digest a day to everybody whom LINE reaches, and the trail's heads to each who is sent them.
    Cheaper than the forecast."""
    today = office_day(now)
    daily = people.reached(session) + audit_witnesses.WITNESSES
    return daily * (_month_end(today) - today).days


def _month_end(day: date) -> date:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1)
