"""The account of a simulated year: what was owed, what LINE took, what was lost or came twice.

What arrived is read from the stand-in's log of calls, not from what the bot believes of itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from urllib.parse import parse_qs

from sqlalchemy import select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.duties.duty_people import RESPONSIBLE
from models.duties.reminder_policy import Steps
from models.duties.reminder_tables import LEFT_OUT, ReminderDigest, ReminderLine
from models.reminders import duty_checks
from models.reminders.duty_kinds import DEFAULT
from models.reminders.reminder_pass import Pass, plain_bill
from models.reminders.rounds import round_announcements
from models.reports.report_duties import REPORT
from models.trail.audit_entry import AuditEntry
from tests.simulate.office import GROUP, line_id, person_of
from tests.talk import actions

MARK = "o:why_reminded"  # the button that every digest has, and nothing else
OPENS = "o:report_activity?"
Key = tuple[str, str, int]


@dataclass
class Account:
    """The figures of one year, and what is needed to reach them."""

    working_days: WorkingDays
    steps: Steps = field(init=False)
    plain: int = 0
    billed: int = 0
    feet: int = 0
    digests: int = 0
    lines: int = 0
    duties: set[str] = field(default_factory=set)
    owed_people: int = 0
    reached: int = 0
    held_by_nobody: int = 0
    troubled: int = 0
    thinned_lines: int = 0
    thinned_rounds: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    out_of_hours: list[str] = field(default_factory=list)
    _told_today: dict[tuple[str, str], int] = field(default_factory=dict)
    _steps_told: set[tuple[str, str, int]] = field(default_factory=set)
    _announced: set[str] = field(default_factory=set)
    _expected: dict[Key, str] = field(default_factory=dict)
    _to_reach: dict[int, set[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.steps = Steps(DEFAULT, self.working_days)

    @property
    def share(self) -> float:
        """Our billed messages to the plain policy's."""
        return self.billed / self.plain if self.plain else 0.0

    @property
    def reach(self) -> float:
        """Of the people who still owed on the day, how many had been told."""
        return self.reached / self.owed_people if self.owed_people else 1.0

    # -- as the days go by ----------------------------------------------------------------------

    def morning(self, found: Pass) -> None:
        """What is owed before anybody does anything that day."""
        self.plain += plain_bill(found.duties, self.steps, found.today)
        self.duties |= {duty.key for duty in found.duties}
        self._expected = {
            line.key: f"{line.step} of {line.duty.key} to {line.person_id} on {found.today}"
            for digest in found.digests
            for line in (*digest.lines, *digest.covered)
        }
        self._to_reach = {}
        for duty in found.duties:
            last = self.working_days.last_working_on_or_before(duty.day)
            if duty.kind == REPORT and last == found.today:
                holding = duty.recipients.by_role.get(RESPONSIBLE, ())
                self.held_by_nobody += not holding
                for person in holding:
                    self._to_reach.setdefault(person, set()).add(duty.key)

    def evening(self, session: Session, today: date, blocked: set[int]) -> None:
        """What was to be said has been said, put on record, or is owed no more."""
        if self._expected:
            said = set(_keys(session, {key[0] for key in self._expected}))
            missing = {key: told for key, told in self._expected.items() if key not in said}
            owed = duty_checks.still_due(session, {key[0] for key in missing})
            self.lost += [
                f"never said: {told}"
                for (duty, _, person), told in missing.items()
                if duty in owed and person not in blocked
            ]
        for person, duties in self._to_reach.items():
            lines = _lines(session, duties)
            told = {duty for duty, _, who, via in lines if who == person and via != LEFT_OUT}
            self.owed_people += 1
            self.reached += not duty_checks.still_due(session, duties - told)

    # -- what LINE took -------------------------------------------------------------------------

    def took(self, calls: Iterable[dict[str, Any]]) -> None:
        """Go through calls in the order they came."""
        for call in calls:
            self.troubled += call["fault"] is not None
            if call["status"] != 200 or call["endpoint"] not in ("push", "reply"):
                continue
            pushed = call["endpoint"] == "push"
            moment = datetime.fromisoformat(call["at"])
            if pushed and call["to"] == GROUP:
                self._announcement(str(call["messages"]))
            marked = [m for m in call["messages"] or () if _is_digest(m)]
            # Under an answer that LINE would not take as a reply it comes at any hour: who hears
            # it has just spoken.
            alone = len(call["messages"] or ()) == 1 and (marked or call["to"] == GROUP)
            if pushed and alone and not self.working_days.may_speak(moment):
                self.out_of_hours.append(f"{call['to'][-4:]} at {moment}")
            for message in marked:
                self._digest(call["to"], moment.date(), message, pushed)

    def _announcement(self, text: str) -> None:
        if text in self._announced:
            self.doubled.append("an announcement came twice")
        self._announced.add(text)

    def _digest(self, to: str, day: date, message: Any, pushed: bool) -> None:
        told = (to, day.isoformat())
        if told in self._told_today:
            self.doubled.append(f"a second digest to {person_of(to)} on {day}")
        self._told_today[told] = self._told_today.get(told, 0) + 1
        self.digests += 1
        self.feet += not pushed
        for about, due in _reports(message):
            offset = self.steps.latest(REPORT.name, 0, due, day)
            step = (to, f"{about} {due}", offset.offset if offset else 0)
            if step in self._steps_told:
                self.doubled.append(f"step {step[2]} of {step[1]} twice to {person_of(to)}")
            self._steps_told.add(step)

    # -- the end --------------------------------------------------------------------------------

    def close(self, session: Session, blocked: set[int]) -> None:
        """What the bot has on record against what LINE took."""
        rows = session.execute(select(ReminderDigest.person_id, ReminderDigest.day)).all()
        for person, day in rows:
            if (line_id(person), day.isoformat()) not in self._told_today and person not in blocked:
                self.lost.append(f"on record, never taken: digest to {person} on {day}")
        via = Counter(session.scalars(select(ReminderLine.via)))
        self.thinned_lines = via.pop(LEFT_OUT, 0)
        self.lines = via.total()
        left_out = select(AuditEntry.id).where(AuditEntry.verb == round_announcements.LEFT_OUT)
        self.thinned_rounds = len(session.scalars(left_out).all())


def _is_digest(message: Any) -> bool:
    return any(str(a.get("data", "")).startswith(MARK) for a in actions(message))


def _reports(message: Any) -> Iterator[tuple[str, date]]:
    """The activities and dates that a digest's lines lead into; not what was returned."""
    for action in actions(message):
        data = str(action.get("data", ""))
        if data.startswith(OPENS) and action.get("label") == "รายงาน":
            facts = parse_qs(data.removeprefix(OPENS))
            yield facts["a"][0], date.fromisoformat(facts["d"][0])


def _lines(session: Session, duties: Iterable[str]) -> Iterator[tuple[str, str, int, str]]:
    known = list(duties)
    for first in range(0, len(known), 500):
        query = select(
            ReminderLine.duty_key, ReminderLine.step, ReminderLine.person_id, ReminderLine.via
        ).where(ReminderLine.duty_key.in_(known[first : first + 500]))
        yield from ((d, s, p, via) for d, s, p, via in session.execute(query))


def _keys(session: Session, duties: Iterable[str]) -> Iterator[Key]:
    return ((duty, step, person) for duty, step, person, _ in _lines(session, duties))
