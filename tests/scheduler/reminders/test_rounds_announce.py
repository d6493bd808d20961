"""A round is announced to the office's group: twice before it, its result after, once each."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from threading import Barrier

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from handlers.reminders.rounds.round_announcement import card
from models.duties.reminder_policy import ANNOUNCED, announcement
from models.people import chat_groups
from models.people.person import ChatGroup, Person
from models.plans.plan import Activity
from models.queues import quota
from models.queues.lane import LANE
from models.queues.quota import Quota
from models.reminders.rounds import round_announcements
from models.reports.figures import progress
from models.reports.report import APPROVED
from models.trail.audit_entry import AuditEntry
from scheduler.outbox_send import send_one
from scheduler.ports import Outside, SendFailed
from scheduler.reminders.rounds_announce import announce_one
from tests import factories
from tests.fakes import MovableClock, RecordingLine
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at
from tests.patience import PATIENCE
from tests.talk import words

GROUP = "C" + "5" * 32
BEFORE_14, BEFORE_3, AFTER = (CALENDAR.shift(DUE, n) for n in (-14, -3, 1))
MEMBERS = 40


@dataclass
class Round:
    """An office with one round, on 20 March 2027, and one confirmed group."""

    office: Outside
    clock: MovableClock
    line: RecordingLine

    def on(self, day: date, hour: int = 9) -> list[str]:
        """What the group newly hears at that moment."""
        moment = at(day, hour)
        self.clock.passed += max((moment - self.clock.moment).total_seconds(), 60.0)
        self.clock.moment = moment
        before = len(self.line.sent)
        while any([announce_one(self.office), send_one(self.office)]):
            pass
        assert {sent.to for sent in self.line.sent} <= {GROUP}
        return [words(sent.messages) for sent in self.line.sent[before:]]

    def left_out(self) -> int:
        """How many announcements are on record as left out."""
        query = select(AuditEntry.id).where(AuditEntry.verb == round_announcements.LEFT_OUT)
        return len(self.office.database.read(lambda s: s.scalars(query).all()))

    def has_left(self, messages: int) -> None:
        """The month has room for so many."""
        told = Quota(1000, 1000 - messages, self.clock.now())
        self.office.database.write(lambda s: quota.store(s, told))


@pytest.fixture
def round_(office: Outside, clock: MovableClock, line: RecordingLine) -> Round:
    def prepare(session: Session) -> None:
        owing = Owing(session)
        owing.activity()
        owing.activity("1.2")
        lane = office.sealer.keyed_hash(GROUP, LANE)
        group = chat_groups.joined(session, office.sealer, lane, GROUP, at(date(2027, 1, 4)))
        chat_groups.decide(
            session, owing.admin, lane, chat_groups.stamp(group), True, at(date(2027, 1, 4))
        )
        chat_groups.note_members(session, group, MEMBERS)

    office.database.write(prepare)
    return Round(office, clock, line)


def test_the_group_hears_fourteen_and_three_days_before_and_the_result_after(
    round_: Round,
) -> None:
    heard = {}
    day = date(2027, 2, 1)
    while day < date(2027, 4, 10):
        if found := round_.on(day) + round_.on(day, 12):
            heard[day] = found
        day += timedelta(days=1)
    assert list(heard) == [BEFORE_14, BEFORE_3, AFTER]
    first, second, result = ([one] for [one] in heard.values())
    assert "อีก 14 วันทำการ ครบกำหนดรอบ" in first[0] and "2 ฉบับ" in first[0]
    assert "อีก 3 วันทำการ" in second[0]
    assert "ผลการส่งรายงานรอบ" in result[0]
    assert "สำนักก" not in "".join(first + second + result)  # no bureau, no name


def test_after_a_move_the_group_reads_how_many_days_are_left_to_the_new_day(round_: Round) -> None:
    """The new day is ten working days ahead: the first step was four days ago, as it were."""
    new = CALENDAR.shift(date(2027, 3, 1), 10)

    def moved(session: Session) -> None:
        for activity in session.scalars(select(Activity)).unique():
            activity.dues[0].due = new

    round_.office.database.write(moved)
    [told] = round_.on(date(2027, 3, 1))
    assert told.startswith("อีก 10 วันทำการ ครบกำหนดรอบ 15 มีนาคม 2570")
    assert round_.on(BEFORE_14) == []


@given(st.dates(date(2026, 10, 1), date(2027, 9, 30)), st.integers(0, 20))
def test_the_group_always_reads_the_working_days_that_are_left(day: date, slept: int) -> None:
    for offset in ANNOUNCED[:2]:
        today = CALENDAR.shift(CALENDAR.shift(day, offset), slept) if slept else day
        step = announcement(CALENDAR, day, today)
        if step is None or step.offset > 0:
            continue
        left = -CALENDAR.count_between(day, today)
        between = (today + timedelta(days=n) for n in range((day - today).days))
        assert left == sum(map(CALENDAR.is_working, between))
        title = card(day, left, progress.ReportCounts(None, "", 2, 0, 0, 0, 2, 0)).title
        assert title.startswith(f"อีก {left} วันทำการ" if left else "ครบกำหนดรอบ")


def test_the_result_counts_what_was_sent(round_: Round) -> None:
    def send(session: Session) -> None:
        activity = session.scalars(select(Activity).where(Activity.number == "1.1")).one()
        by = session.scalars(select(Person).order_by(Person.id)).all()[0]  # of that bureau
        factories.report(session, activity, by, DUE, APPROVED)

    round_.office.database.write(send)
    [told] = round_.on(AFTER)
    assert "1 จาก 2 ฉบับ (50.00%)" in told


@pytest.mark.parametrize(("day", "hour"), [(BEFORE_3, 8), (BEFORE_3, 18), (date(2027, 3, 21), 12)])
def test_nothing_is_announced_in_quiet_hours_or_on_days_off(
    round_: Round, day: date, hour: int
) -> None:
    assert round_.on(day, hour) == []


def test_workers_at_the_same_moment_announce_it_once(round_: Round) -> None:
    at_once(round_)
    assert len(round_.line.sent) == 1


@pytest.mark.soak
def test_workers_at_the_same_moment_leave_it_out_once(round_: Round) -> None:
    round_.clock.moment = at(BEFORE_14)
    round_.has_left(0)
    at_once(round_)
    assert (round_.line.sent, round_.left_out()) == ([], 1)


def at_once(round_: Round) -> None:
    """Five workers on the day of the first announcement."""
    round_.clock.moment = at(BEFORE_14)
    start = Barrier(5)

    def work(_worker: int) -> None:
        start.wait(PATIENCE)
        while any([announce_one(round_.office), send_one(round_.office)]):
            pass

    with ThreadPoolExecutor(5) as pool:
        list(pool.map(work, range(5)))


def test_line_losing_its_answer_brings_no_second_announcement(round_: Round) -> None:
    round_.line.failures += [SendFailed("unknown")]
    round_.line.taken_though_failed = True
    round_.on(BEFORE_14)
    round_.clock.advance(seconds=60)
    while send_one(round_.office):
        pass
    assert len(round_.line.sent) == 1
    assert round_.on(BEFORE_14, 12) == []


def test_a_clock_set_back_announces_nothing_twice(round_: Round) -> None:
    assert len(round_.on(BEFORE_14)) == 1
    assert len(round_.on(BEFORE_3)) == 1
    assert round_.on(BEFORE_14, 11) == []


def test_after_days_of_being_down_only_what_still_matters_is_announced(round_: Round) -> None:
    [told] = round_.on(BEFORE_3 + timedelta(days=1))
    assert "วันทำการ ครบกำหนดรอบ" in told
    assert round_.on(AFTER + timedelta(days=14)) == []


def test_a_short_month_leaves_the_group_out_first_and_keeps_a_record(round_: Round) -> None:
    round_.clock.moment = at(BEFORE_14)
    round_.has_left(MEMBERS - 1)
    assert round_.on(BEFORE_14) == []
    assert round_.left_out() == 1
    assert round_.on(BEFORE_14, 12) == []
    assert round_.left_out() == 1


def test_what_people_must_still_be_told_this_month_goes_before_the_group(round_: Round) -> None:
    round_.clock.moment = at(BEFORE_14)
    round_.has_left(MEMBERS + 5)  # enough for the group, not for the last day and the late ones
    assert round_.on(BEFORE_14) == []
    assert round_.left_out() == 1


def test_with_room_for_every_member_the_group_hears(round_: Round) -> None:
    round_.clock.moment = at(BEFORE_14)
    round_.has_left(MEMBERS + 100)
    assert len(round_.on(BEFORE_14)) == 1


@pytest.mark.parametrize(
    "changed",
    [
        lambda group: setattr(group, "confirmed_at", None),
        lambda group: setattr(group, "left_at", at(date(2027, 2, 1))),
    ],
)
def test_a_group_that_is_not_the_offices_hears_nothing(
    round_: Round, changed: Callable[[ChatGroup], None]
) -> None:
    round_.office.database.write(lambda s: changed(s.scalars(select(ChatGroup)).one()))
    assert round_.on(BEFORE_14) == []
