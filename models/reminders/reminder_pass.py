"""One pass of the reminders: what goes out at a moment, to whom, and why not to others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from models.calendar import WorkingDays, office_day
from models.duties.duty import Duty
from models.duties.duty_kind import Seeker
from models.duties.duty_people import RESPONSIBLE, has_role
from models.duties.reminder_policy import Steps
from models.people.person import Person
from models.reminders import own_duties, reminder_plan, reminder_record, snoozes
from models.reminders.duties import duties
from models.reminders.duty_kinds import DEFAULT
from models.reminders.reminder_lines import Decision, Digest, Line, SentLines
from models.reminders.reminder_plan import PutOff

SLACK = timedelta(days=14)  # a calendar changed meanwhile may have moved a step that was sent


@dataclass(frozen=True)
class Pass:
    """What a pass at one moment would send.

    today: its day.
    speaks_at: the moment itself, or when something may be sent next (aware, Asia/Bangkok).
    duties: all there are.
    decisions: for each duty and person what is sent, or why nothing is.
    digests: what is sent. None outside the hours in which something may be sent.
    """

    today: date
    speaks_at: datetime
    duties: tuple[Duty, ...]
    decisions: tuple[Decision, ...]
    digests: tuple[Digest, ...]


def pass_at(session: Session, working_days: WorkingDays, now: datetime) -> Pass:
    """Returns the pass at the aware moment. Takes a fixed number of statements."""
    today, speaks_at = office_day(now), working_days.next_speaking(now)
    due = duties(session, working_days, now)
    steps = Steps(DEFAULT, working_days)
    sent, put_off = _known(session, due, steps, today)
    found = tuple(reminder_plan.decisions(due, steps, sent, put_off, today))
    speaking = working_days.may_speak(now)
    ready = reminder_plan.digests(found, today) if speaking else []
    return Pass(today, speaks_at, tuple(due), found, tuple(ready))


def digest_for_reply(
    session: Session, working_days: WorkingDays, person: Person, now: datetime
) -> Digest | None:
    """Returns what the day's digest would tell this person now, for the foot of a reply: at any
    hour, on any day. None if nothing is due, or if they had the day's digest."""
    today = office_day(now)
    if reminder_record.was_told(session, person.id, today):
        return None
    by_role = has_role(session, person, today)
    own = Seeker(person.id, frozenset((person.bureau_id,)))
    seeker = own_duties.seeker(session, person, today) if by_role else own
    due = duties(session, working_days, now, by_role=by_role, seeker=seeker)
    mine = [duty for duty in due if person.id in duty.recipients.everybody()]
    if not mine:
        return None
    steps = Steps(DEFAULT.in_replies, working_days)
    sent, put_off = _known(session, mine, steps, today)
    found = (
        decision
        for duty in mine
        for decision in reminder_plan.steps_due(duty, steps, sent, put_off, today)
    )
    lines = [d.line for d in found if d.line is not None and d.person_id == person.id]
    return reminder_plan.digest_for(person.id, lines, today) if lines else None


def _known(
    session: Session, due: Iterable[Duty], steps: Steps, today: date
) -> tuple[SentLines, PutOff]:
    """Returns what was sent and put off, as far back as the steps reach that matter today."""
    own = steps.working_days.of_bureaus
    alike = {  # thousands of duties are of one day, kind and calendar
        (duty.kind.name, duty.day, duty.since, duty.bureau_id if duty.bureau_id in own else 0): duty
        for duty in due
    }
    matters = (_matters_from(duty, steps, today) for duty in alike.values())
    first = min(matters, default=today) - SLACK
    return reminder_record.load(session, first, today), snoozes.since(session, first)


def _matters_from(duty: Duty, steps: Steps, today: date) -> date:
    if steps.is_old(duty.day, today):  # told weekly: of no earlier week is anything made up for
        return today - timedelta(days=today.weekday())
    lag = max(telling.lag for telling in steps.policy.kinds[duty.kind.name].tellings)
    found = steps.latest(duty.kind.name, duty.bureau_id, duty.day, today, duty.since, lag)
    return today if found is None else found.day


def reaching_nobody(due: Iterable[Duty]) -> list[Duty]:
    """Returns the duties of bureaus in which LINE reaches nobody who could meet them."""
    return [
        duty for duty in due if duty.kind.of_bureau and not duty.recipients.by_role.get(RESPONSIBLE)
    ]


# -- what is to come -----------------------------------------------------------------------------


@dataclass(frozen=True)
class DayAhead:
    """What a day to come would bring if nobody did anything until then.

    plain: how many messages the policy "everyone, every step" would send on that day.
    """

    day: date
    digests: tuple[Digest, ...]
    plain: int

    @property
    def billed(self) -> int:
        """How many messages are billed: one for each person."""
        return len(self.digests)

    @property
    def must(self) -> int:
        """How many of them a short quota does not leave out."""
        return sum(digest.must for digest in self.digests)


def forecast(
    session: Session, working_days: WorkingDays, now: datetime, first: date, last: date
) -> list[DayAhead]:
    """Returns the working days from `first` (today, if that is later) to `last`, as they would be
    if nobody met any duty: the most that can be billed.

    Whoever is away today is taken to stay away, whoever is there to stay there.
    """
    today = office_day(now)
    start = max(first, today)
    until = working_days.shift(last, DEFAULT.ahead + 2)
    due = duties(session, working_days, now, until=until)
    steps = Steps(DEFAULT, working_days)
    sent, put_off = _known(session, due, steps, today)
    told_today, found = set(sent.told), []
    day = today
    while day <= last:
        if working_days.is_working(day):
            sent.told = told_today if day == today else set()
            made = reminder_plan.decisions(due, steps, sent, put_off, day)
            ready = tuple(reminder_plan.digests(made, day))
            for line in _lines(ready):
                sent.add(line, day)
            if day >= start:
                found.append(DayAhead(day, ready, plain_bill(due, steps, day)))
        day += timedelta(days=1)
    return found


def plain_bill(due: Sequence[Duty], steps: Steps, day: date) -> int:
    """Returns how many messages "everyone, every step" would bill on that day: for each duty with a
    step on the day, one to everybody it concerns, whatever their role."""
    return sum(
        len(duty.recipients.everybody())
        for duty in due
        for step in steps.of(duty.kind.name, duty.bureau_id, duty.day)
        if step.day == day
    )


def _lines(found: Iterable[Digest]) -> Iterable[Line]:
    return (line for digest in found for line in (*digest.lines, *digest.covered))
