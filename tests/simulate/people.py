"""What people do in a simulated year, drawn from a seed: report, decide, chat, leave, block."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.calendar import WorkingDays
from models.duties.duty_people import Household
from models.duties.reminder_tables import LEFT_OUT, ReminderLine
from models.errors import Refusal
from models.people import absences
from models.people.person import Person
from models.plans.plan import Activity
from models.reports import reports
from models.reports.deciding import report_decisions
from models.reports.report import APPROVED, RETURNED, SUBMITTED, Report
from models.reports.reports import ReportDraft
from tests.simulate.office import BUREAUS, Folk

EARLY, PROMPTED, LATE = 0.6, 0.28, 0.08  # the rest never report
DRAFT = ReportDraft(
    status="done", narrative="ดำเนินการตามแผน", output="ตามแผน", outcome="ตามแผน", percent=None
)
BLOCKERS = 4
AWAY_EVERY = 9  # working days between two who go on leave


@dataclass
class Will:
    """What becomes of one report of a bureau: sent on `day`, or so many days after the reporter
    has heard `after` reminders, or never."""

    activity_id: int
    bureau_id: int
    due: date
    day: date | None = None
    after: int = 0


@dataclass
class Habits:
    """Everybody's plans for the year."""

    folk: Folk
    working_days: WorkingDays
    chance: random.Random
    wills: list[Will] = field(default_factory=list)
    deciding: dict[date, list[tuple[int, int, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    blocks: dict[date, list[int]] = field(default_factory=lambda: defaultdict(list))
    blocked: set[int] = field(default_factory=set)
    sent: int = 0

    def plan(self, session: Session) -> None:
        """Draw the year."""
        rows = session.execute(select(Activity).order_by(Activity.id)).scalars()
        for activity in rows:
            for due in activity.dues:
                for bureau in range(1, BUREAUS + 1):
                    self.wills.append(self._will(activity.id, bureau, due.due))
        for _ in range(BLOCKERS):
            bureau = self.chance.randrange(BUREAUS - 1)
            who = self.chance.choice([*self.folk.reporters[bureau], self.folk.heads[bureau]])
            day = date(2024, 2, 5) + timedelta(days=self.chance.randrange(120))
            if who in self.folk.joined:
                self.blocks[self.working_days.first_working_on_or_after(day)].append(who)

    def _will(self, activity_id: int, bureau_id: int, due: date) -> Will:
        kind, days = self.chance.random(), self.working_days
        if kind < EARLY:
            return Will(activity_id, bureau_id, due, days.shift(due, -self.chance.randint(1, 35)))
        if kind < EARLY + PROMPTED:
            return Will(activity_id, bureau_id, due, None, self.chance.randint(1, 5))
        if kind < EARLY + PROMPTED + LATE:
            return Will(activity_id, bureau_id, due, days.shift(due, self.chance.randint(1, 20)))
        return Will(activity_id, bureau_id, due)

    # -- a day --------------------------------------------------------------------------------

    def report(self, session: Session, now: datetime, day: date, share: float) -> int:
        """Those whose day it is send, each with that probability now; how many did."""
        heard = self._heard(session)
        count = 0
        for will in list(self.wills):
            key = f"report:{will.activity_id}:{will.bureau_id}:{will.due.isoformat()}"
            prompted = 0 < will.after <= heard.get(key, 0)
            wanted = prompted or (will.day is not None and will.day <= day)
            if wanted and self.chance.random() < share and self._send(session, will, now, day):
                self.wills.remove(will)
                count += 1
        self.sent += count
        return count

    def _heard(self, session: Session) -> dict[str, int]:
        query = (
            select(ReminderLine.duty_key, func.count(func.distinct(ReminderLine.step)))
            .where(ReminderLine.via != LEFT_OUT)
            .group_by(ReminderLine.duty_key)
        )
        return {key: count for key, count in session.execute(query)}

    def _send(self, session: Session, will: Will, now: datetime, day: date) -> bool:
        here = [r for r in self.folk.reporters[will.bureau_id - 1] if r in self.folk.joined]
        if not here:
            return False
        sender = session.get_one(Person, self.chance.choice(here))
        activity = session.get_one(Activity, will.activity_id)
        try:
            report, sent = reports.submit(session, sender, activity, will.due, DRAFT, now)
        except Refusal:
            return False
        self._will_be_decided(report.id, sent.version, day)
        return True

    def _will_be_decided(self, report_id: int, version: int, day: date) -> None:
        kind = self.chance.random()
        if kind < 0.04:
            return  # never
        wait = self.chance.randint(0, 2) if kind < 0.8 else self.chance.randint(3, 10)
        outcome = RETURNED if self.chance.random() < 0.07 else APPROVED
        when = self.working_days.first_working_on_or_after(day + timedelta(days=wait))
        self.deciding[when].append((report_id, version, outcome))

    def decide(self, session: Session, now: datetime, day: date, house: Household) -> int:
        """The superiors decide on what they meant to decide on by now."""
        count = 0
        for when in [each for each in self.deciding if each <= day]:
            for report_id, version, outcome in self.deciding.pop(when):
                count += self._decide(session, now, day, house, report_id, version, outcome)
        return count

    def _decide(
        self,
        session: Session,
        now: datetime,
        day: date,
        house: Household,
        report_id: int,
        version: int,
        outcome: str,
    ) -> bool:
        report = session.get_one(Report, report_id)
        if report.state != SUBMITTED or report.version != version:
            return False
        author = reports.version_of(session, report).submitted_by or 0
        decider = house.approver(frozenset((author,)), author)
        try:
            report_decisions.decide(
                session, session.get_one(Person, decider), report_id, version, outcome, now, "แก้ไข"
            )
        except Refusal:
            return False
        if outcome == RETURNED:
            again = self.working_days.shift(day, self.chance.randint(1, 8))
            assert report.due is not None
            self.wills.append(Will(report.activity_id, report.bureau_id, report.due, again))
        return True

    def goes_away(self, session: Session, now: datetime, day: date) -> bool:
        """A reporter goes on leave for some days."""
        bureau = self.chance.randrange(BUREAUS - 1)
        who = session.get_one(Person, self.chance.choice(self.folk.reporters[bureau]))
        last = day + timedelta(days=self.chance.randint(0, 12))
        try:
            absences.declare(session, who, day, last, now)
        except Refusal:
            return False
        return True

    def chatters(self, count: int) -> list[int]:
        """Who says something to the bot today."""
        reporters = [r for bureau in self.folk.reporters for r in bureau]
        able = [p for p in [*reporters, *self.folk.heads] if p in self.folk.joined - self.blocked]
        return self.chance.sample(able, count)
