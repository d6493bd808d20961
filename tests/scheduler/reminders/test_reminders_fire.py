"""Reminders arrive once, in time, at the right person, whatever befalls workers, clocks, LINE."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from models.audit import audit_witnesses
from models.duties.reminder_tables import LEFT_OUT, REPLY, ReminderDigest, ReminderLine
from models.people.person import Person
from models.plans.plan import Activity, ActivityDue
from models.queues import quota
from models.queues.outbox import CANCELLED, EXPIRED, SENT, OutboxMessage
from models.queues.quota import Quota
from models.reports.report import APPROVED, RETURNED, SUBMITTED, WITHDRAWN, Report
from scheduler import outbox_send
from scheduler.outbox_send import QUOTA_WAIT, send_one
from scheduler.ports import Outside, SendFailed
from scheduler.reminders import pass_quota, reminders_told
from scheduler.reminders.reminders_fire import fire, fire_one
from scheduler.reminders.reminders_say import say
from tests import factories
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.models.reminders.owing import CALENDAR, DUE, Owing, at, statements
from tests.patience import PATIENCE
from tests.talk import Talk, words

THREE_BEFORE, THE_DAY, THREE_LATE = date(2027, 3, 17), date(2027, 3, 19), date(2027, 3, 24)
WORKERS = 5
Person_ = Callable[[str], Talk]


class Killed(BaseException):
    """What ends a worker in the middle: nothing catches it."""


@dataclass
class Desk:
    """An office that owes one report on 20 March 2027, a worker, and what LINE brought whom."""

    office: Outside
    clock: MovableClock
    line: RecordingLine
    people: dict[str, str]
    activity_id: int

    def comes(self, day: date, hour: int = 9, minute: int = 0) -> Desk:
        """Office time is then; ticks go on as they do in life, at least a little."""
        there = at(day, hour, minute)
        self.clock.passed += max((there - self.clock.moment).total_seconds(), 60.0)
        self.clock.moment = there
        return self

    def works(self) -> list[tuple[str, str]]:
        """A worker until nothing is left to do now; who heard what newly (each one's alt text)."""
        before = len(self.heard)
        while any([fire_one(self.office), send_one(self.office)]):
            pass
        return self.heard[before:]

    def on(self, day: date, hour: int = 9, minute: int = 0) -> list[str]:
        """Who hears something at that moment, in order of name."""
        return sorted(who for who, _ in self.comes(day, hour, minute).works())

    @property
    def heard(self) -> list[tuple[str, str]]:
        """Every push LINE took, oldest first."""
        names = {line_id: who for who, line_id in self.people.items()}
        return [
            (names[sent.to], str(sent.messages[0].get("altText", "")))
            for sent in self.line.sent
            if sent.via == "push"
        ]

    def owes_more(self, *numbers: str) -> None:
        """Further activities of the same bureau and date."""

        def add(session: Session) -> None:
            first = session.get_one(Activity, self.activity_id)
            for number in numbers:
                of = session.get_one(Person, self._id(session, "first")).bureau
                factories.activity(session, first.plan, number, [of], [DUE])

        self.office.database.write(add)

    def reports(self, number: str = "1.1", state: str = SUBMITTED) -> None:
        """The bureau's first reporter has sent it."""

        def send(session: Session) -> None:
            of = session.scalars(select(Activity).where(Activity.number == number)).one()
            by = session.get_one(Person, self._id(session, "first"))
            factories.report(session, of, by, DUE, state)

        self.office.database.write(send)

    def lines(self) -> list[tuple[str, str, str]]:
        """What is written down as said: who, step, by which way."""
        names = {line_id: who for who, line_id in self.people.items()}
        query = (
            select(Person.line_user_id, ReminderLine.step, ReminderLine.via)
            .join(Person, Person.id == ReminderLine.person_id)
            .order_by(ReminderLine.id)
        )
        return [
            (names[line_id or ""], step, via)
            for line_id, step, via in self.office.database.read(lambda s: s.execute(query).all())
        ]

    def states(self) -> set[str]:
        """How the digests' messages ended."""
        query = select(OutboxMessage.state).where(OutboxMessage.kind == "digest")
        return self.office.database.read(lambda s: set(s.scalars(query)))

    def _id(self, session: Session, who: str) -> int:
        query = select(Person.id).where(Person.line_user_id == self.people[who])
        return session.scalars(query).one()


@pytest.fixture
def desk(office: Outside, clock: MovableClock, line: RecordingLine) -> Desk:
    def prepare(session: Session) -> tuple[dict[str, str], int]:
        owing = Owing(session)
        activity = owing.activity()
        people = {n: p.line_user_id or "" for n, p in vars(owing).items() if isinstance(p, Person)}
        return people, activity.id

    people, activity_id = office.database.write(prepare)
    return Desk(office, clock, line, people, activity_id)


# -- once ----------------------------------------------------------------------------------------


def test_a_pass_that_runs_again_and_again_says_it_once(desk: Desk) -> None:
    assert desk.on(THREE_BEFORE) == ["first", "head", "second"]
    assert desk.on(THREE_BEFORE) == []
    assert desk.on(THREE_BEFORE, 17, 59) == []
    assert [step for _, step, _ in desk.lines()] == ["-3"] * 3


def test_five_workers_at_the_same_moment_say_it_once(desk: Desk) -> None:
    desk.comes(THREE_LATE)
    start = Barrier(WORKERS)

    def work(_worker: int) -> int:
        start.wait(PATIENCE)
        queued = len(fire(desk.office).queued)
        while send_one(desk.office):
            pass
        return queued

    with ThreadPoolExecutor(WORKERS) as pool:
        assert sum(pool.map(work, range(WORKERS))) == 4
    assert sorted(who for who, _ in desk.heard) == ["admin", "first", "head", "second"]
    assert desk.works() == []


@pytest.mark.parametrize("point", ["remind:batch", "remind:noted"])
@pytest.mark.parametrize("nth", [1, 2, 4])
def test_a_worker_killed_between_batches_loses_and_repeats_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, point: str, nth: int
) -> None:
    monkeypatch.setattr(reminders_told, "BATCH", 1)
    reached: list[str] = []

    def kills(name: str) -> None:
        reached.append(name)
        if reached.count(point) == nth:
            raise Killed

    desk.comes(THREE_LATE)
    with pytest.raises(Killed):
        fire(replace(desk.office, checkpoint=kills))
    assert [who for who, _ in sorted(desk.works())] == ["admin", "first", "head", "second"]
    assert desk.works() == []


def test_a_worker_killed_while_it_writes_has_said_nothing(desk: Desk) -> None:
    def dies(_count: int) -> bytes:
        raise Killed

    desk.comes(THREE_BEFORE)
    with pytest.raises(Killed):
        fire(replace(desk.office, random_bytes=dies))
    assert desk.lines() == []
    assert desk.on(THREE_BEFORE, 10) == ["first", "head", "second"]


def test_a_worker_killed_after_line_took_it_does_not_send_it_again(desk: Desk) -> None:
    def kills(name: str) -> None:
        if name == "send:taken":
            raise Killed

    desk.comes(THREE_BEFORE)
    fire(desk.office)
    with pytest.raises(Killed):
        send_one(replace(desk.office, checkpoint=kills))
    assert len(desk.heard) == 1
    desk.clock.advance(seconds=30)  # until the lease of the dead is over
    desk.works()
    assert sorted(who for who, _ in desk.heard) == ["first", "head", "second"]
    assert desk.states() == {SENT}


def test_after_days_of_being_down_one_digest_with_the_highest_step_is_said(desk: Desk) -> None:
    desk.owes_more("1.2", "1.3")
    assert desk.on(date(2027, 2, 5)) == ["first"]
    assert desk.on(date(2027, 3, 29)) == ["admin", "first", "head", "second"]
    assert {step for who, step, _ in desk.lines() if who != "first"} == {"+3"}
    assert [step for who, step, _ in desk.lines() if who == "first"] == ["-30"] * 3 + ["+3"] * 3
    assert desk.on(date(2027, 3, 29), 15) == []


def test_a_clock_set_back_sends_nothing_twice(desk: Desk) -> None:
    assert len(desk.on(THREE_BEFORE)) == 3
    assert len(desk.on(THE_DAY)) == 3
    for day in (THREE_BEFORE, date(2027, 3, 11), date(2027, 3, 18), THE_DAY):
        assert desk.on(day, 11) == []


# -- LINE in trouble -----------------------------------------------------------------------------


@pytest.mark.every(2)
@pytest.mark.parametrize(
    ("kind", "taken"),
    [
        ("rate", False),
        ("unavailable", False),
        ("unavailable", True),
        ("unknown", False),
        ("unknown", True),
        ("unreachable", False),
        ("unauthorised", False),
    ],
)
def test_whatever_line_answers_each_hears_it_once(desk: Desk, kind: str, taken: bool) -> None:
    """Of some answers LINE may have taken the message, of the others certainly not."""
    desk.line.taken_though_failed = taken
    desk.line.failures += [SendFailed(kind), SendFailed(kind), SendFailed(kind)]
    desk.comes(THREE_BEFORE)
    for _ in range(20):
        desk.works()
        desk.clock.advance(seconds=60)
    assert sorted(who for who, _ in desk.heard) == ["first", "head", "second"]
    assert desk.line.failures == []
    assert desk.states() == {SENT}


def test_a_digest_line_took_at_the_evening_is_not_sent_again_the_next_day(desk: Desk) -> None:
    """Killed after LINE took it, and never known: its lines count as said, no push comes twice."""

    def kills(name: str) -> None:
        if name == "send:taken":
            raise Killed

    desk.comes(THREE_BEFORE, 17, 59)
    fire(desk.office)
    for _ in range(3):
        with pytest.raises(Killed):
            send_one(replace(desk.office, checkpoint=kills))
    assert len(desk.heard) == 3
    desk.comes(THREE_BEFORE, 18, 5).works()
    assert desk.states() == {EXPIRED}
    assert desk.on(date(2027, 3, 18)) == []


def test_what_line_refuses_is_owed_again_but_not_on_that_day(desk: Desk) -> None:
    desk.line.failures += [SendFailed("refused")] * 3
    assert desk.on(THREE_BEFORE) == []
    assert desk.lines() == []
    assert desk.on(THREE_BEFORE, 11) == []
    assert desk.on(date(2027, 3, 18)) == ["first", "head", "second"]


def test_a_list_of_thousands_leaves_and_holds_nothing_up(desk: Desk) -> None:
    """An administrator's third late day at 28 bureaus of 38 activities, and more."""

    def add(session: Session) -> None:
        first = session.get_one(Activity, desk.activity_id)
        bureaus = [factories.bureau(session, f"สำนักที่ {n}") for n in range(30)]
        for number in range(40):
            factories.activity(session, first.plan, f"9.{number}", bureaus, [DUE])

    desk.office.database.write(add)
    assert desk.on(THREE_LATE) == ["admin", "first", "head", "second"]
    admin = next(alt for who, alt in desk.heard if who == "admin")
    assert admin == "เลยกำหนด 1,201 เรื่อง"


def test_a_digest_that_cannot_be_made_holds_nobody_else_up(
    desk: Desk, log: RecordingLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = outbox_send.fresh
    failed: list[str] = []

    def breaks(*given: Any) -> Any:
        if not failed:
            failed.append("once")
            raise LookupError
        return real(*given)

    monkeypatch.setattr(outbox_send, "fresh", breaks)
    assert len(desk.on(THREE_BEFORE)) == 2
    assert "digest_failed" in log.events
    desk.clock.advance(seconds=outbox_send.LONGEST_WAIT)
    assert len(desk.works()) == 1


def test_what_the_month_has_no_room_for_is_owed_again_the_next_day(desk: Desk) -> None:
    desk.line.failures += [SendFailed("quota")] * 9
    assert desk.on(THE_DAY) == []
    assert desk.on(THE_DAY, 17, 59) == []
    assert len(desk.line.failures) >= 3  # LINE is not asked again and again
    desk.line.failures.clear()
    desk.clock.advance(seconds=QUOTA_WAIT)
    assert desk.works() == []
    assert desk.states() == {EXPIRED}
    assert desk.lines() == []
    assert desk.on(date(2027, 3, 22)) == ["admin", "first", "head", "second"]
    assert {step for _, step, _ in desk.lines()} == {"+1"}


def test_a_digest_that_did_not_leave_by_the_evening_is_said_the_next_working_day(
    desk: Desk,
) -> None:
    desk.comes(date(2027, 3, 11), 17, 59)
    fire(desk.office)
    assert desk.on(date(2027, 3, 11), 18) == []
    assert desk.states() == {EXPIRED}
    assert desk.lines() == []
    assert desk.on(date(2027, 3, 12), 8, 29) == []
    assert desk.on(date(2027, 3, 12), 8, 30) == ["first"]
    assert desk.lines() == [("first", "-7", "push")]


# -- only who owes -------------------------------------------------------------------------------


def test_who_reports_between_queueing_and_sending_hears_nothing(desk: Desk) -> None:
    desk.comes(THREE_BEFORE)
    fire(desk.office)
    desk.reports()
    assert desk.works() == []
    assert desk.states() == {CANCELLED}
    assert desk.lines() == []


def test_of_two_duties_one_met_meanwhile_the_other_is_told(desk: Desk) -> None:
    desk.owes_more("1.2")
    desk.comes(THREE_BEFORE)
    fire(desk.office)
    desk.reports("1.2")
    desk.works()
    [to_first] = [s for s in desk.line.sent if s.to == desk.people["first"]]
    told = words(to_first.messages)
    assert "รายงาน 1.1 " in told and "1.2" not in told
    assert len(desk.lines()) == 3


def test_what_is_owed_again_on_the_day_its_digest_was_cancelled_is_said(desk: Desk) -> None:
    desk.comes(THREE_BEFORE)
    fire(desk.office)
    desk.reports()
    desk.works()

    def take_back(session: Session) -> None:
        for report in session.scalars(select(Report)):
            report.state = WITHDRAWN

    desk.office.database.write(take_back)
    assert desk.on(THREE_BEFORE, 15) == ["first", "head", "second"]
    assert desk.on(THREE_BEFORE, 16) == []
    assert [step for _, step, _ in desk.lines()] == ["-3"] * 3


def test_silence_after_the_report_is_sent_and_approved(desk: Desk) -> None:
    desk.on(THREE_BEFORE)
    desk.reports(state=APPROVED)
    day = THREE_BEFORE
    while day < date(2027, 4, 20):
        day += timedelta(days=1)
        assert desk.on(day) == []


def test_an_approval_that_waits_reminds_the_approver_and_not_the_reporter(desk: Desk) -> None:
    desk.reports()  # sent on 1 March
    assert desk.on(date(2027, 3, 2)) == ["head"]
    assert "รออนุมัติ" in desk.heard[0][1]
    assert desk.on(date(2027, 3, 3)) == []


def test_what_was_returned_is_due_again_and_reminds_who_mends_it(desk: Desk) -> None:
    desk.reports(state=RETURNED)
    assert desk.on(THREE_BEFORE) == ["first", "head", "second"]
    assert "แก้ไข" in desk.heard[0][1]


# -- when ----------------------------------------------------------------------------------------


def test_each_hears_at_their_steps_on_working_days_only(desk: Desk) -> None:
    heard: dict[str, list[str]] = {}
    day = date(2027, 2, 1)
    while day < date(2027, 3, 27):
        for hour, minute in ((7, 0), (8, 29), (8, 30), (12, 0), (18, 0), (22, 0)):
            for who in desk.on(day, hour, minute):
                assert (hour, minute) == (8, 30), "nothing is pushed in quiet hours"
                assert CALENDAR.is_working(day), "nothing is pushed on days off"
                heard.setdefault(who, []).append(day.strftime("%m-%d"))
        day += timedelta(days=1)
    assert heard == {
        "first": ["02-05", "03-02", "03-11", "03-17", "03-19", "03-22", "03-24"],
        "second": ["03-17", "03-19", "03-22", "03-24"],
        "head": ["03-17", "03-19", "03-22", "03-24"],
        "director": ["03-23", "03-25"],
        "admin": ["03-22", "03-24"],
    }


# -- somebody out of reach -----------------------------------------------------------------------


def test_a_duty_passes_on_from_who_blocked_the_bot_and_they_are_not_tried_for_ever(
    desk: Desk, talk: Person_
) -> None:
    desk.comes(date(2027, 3, 11))
    fire(desk.office)
    talk(desk.people["first"]).sends({"type": "unfollow"})
    assert [who for who, _ in desk.works()] == ["second"]
    for day in (12, 17, 19, 22, 24, 30):
        assert "first" not in desk.on(date(2027, 3, day))
    assert "first" not in [who for who, _ in desk.heard]


def test_somebody_who_left_between_the_look_and_the_writing_is_told_nothing(desk: Desk) -> None:
    desk.comes(date(2027, 3, 11))
    found = desk.office.database.read(lambda s: pass_quota.look(s, desk.clock.now()))

    def leave(session: Session) -> None:
        query = select(Person).where(Person.line_user_id == desk.people["first"])
        session.scalars(query).one().line_user_id = None

    desk.office.database.write(leave)
    desk.office.database.write(lambda s: say(desk.office, s, found.digests, desk.clock.now()))
    assert desk.office.database.read(lambda s: s.scalars(select(ReminderDigest)).all()) == []
    assert desk.office.database.read(lambda s: s.scalars(select(OutboxMessage)).all()) == []


# -- free before billed --------------------------------------------------------------------------


def test_what_is_owed_stands_under_a_reply_and_the_push_of_the_day_falls_away(
    desk: Desk, talk: Person_
) -> None:
    first = talk(desk.people["first"])
    desk.comes(THREE_BEFORE, 8, 0)
    first.says("เมนู")
    assert len(first.feet) == 1 and "รายงาน 1.1 " in words(first.feet[0])
    assert ("first", "-3", REPLY) in desk.lines()
    first.says("เมนู")
    assert len(first.feet) == 1  # once a day
    assert desk.on(THREE_BEFORE) == ["head", "second"]
    assert desk.on(THE_DAY) == ["first", "head", "second"]


def test_who_owes_nothing_is_looked_at_again_only_after_five_minutes(
    desk: Desk, talk: Person_
) -> None:
    first = talk(desk.people["first"])
    desk.comes(date(2027, 2, 1), 9, 0)
    first.says("เมนู")
    sooner = update(ActivityDue).values(due=date(2027, 2, 2))
    desk.office.database.write(lambda session: session.execute(sooner))
    desk.comes(date(2027, 2, 1), 9, 4)
    first.says("เมนู")
    assert first.feet == []
    desk.comes(date(2027, 2, 1), 9, 5)
    first.says("เมนู")
    assert len(first.feet) == 1


def test_a_reply_on_a_day_off_counts_as_well(desk: Desk, talk: Person_) -> None:
    first = talk(desk.people["first"])
    desk.comes(date(2027, 3, 21), 20)
    first.says("เมนู")
    assert len(first.feet) == 1
    assert [step for _, step, _ in desk.lines()] == ["0"]
    assert desk.on(date(2027, 3, 22)) == ["admin", "first", "head", "second"]  # of its own


def test_the_step_counts_as_said_only_if_the_reply_arrived(desk: Desk, talk: Person_) -> None:
    first = talk(desk.people["first"])
    desk.comes(THREE_BEFORE, 8, 0)
    desk.line.failures += [SendFailed("unknown")] * 30
    first.says("เมนู")
    desk.line.failures.clear()
    assert [who for who, _ in desk.works()] == []
    desk.clock.advance(seconds=120)  # the reply token is dead, and nobody knows what became of it
    desk.works()
    assert first.feet == []
    assert desk.lines() == []
    # One push more says that the answer to เมนู was lost (decisions/0013); the digest comes once.
    assert desk.on(THREE_BEFORE, 9) == ["first", "first", "head", "second"]


def test_nobody_is_told_under_an_answer_inside_a_conversation(desk: Desk, talk: Person_) -> None:
    first = talk(desk.people["first"])
    desk.comes(THREE_BEFORE, 8, 0)
    first.says("รายงาน 1.1")
    first.says("ยังไม่ได้ดำเนินการ")
    assert first.feet == []
    assert "first" in desk.on(THREE_BEFORE)


def test_a_tap_in_the_digest_leads_straight_into_the_report(desk: Desk, talk: Person_) -> None:
    first = talk(desk.people["first"])
    desk.on(THREE_BEFORE)
    assert first.taps("รายงาน").last
    assert "สถานะ" in first.last and "1.1" in first.text
    assert first.feet == []


# -- a short month -------------------------------------------------------------------------------


def tell_quota(desk: Desk, limit: int | None, used: int) -> None:
    told = Quota(limit, used, desk.clock.now() - timedelta(minutes=1))
    desk.office.database.write(lambda s: quota.store(s, told))


def test_a_short_month_leaves_out_early_steps_and_says_so(desk: Desk, log: RecordingLog) -> None:
    desk.comes(date(2027, 3, 2))
    tell_quota(desk, 300, 300)
    assert desk.works() == []
    assert desk.lines() == [("first", "-14", LEFT_OUT)]
    assert ("info", "reminded", {"digests": 0, "left_out": 1}) in log.lines
    assert desk.on(date(2027, 3, 2), 15) == []


def test_the_day_itself_and_what_is_late_are_said_however_short_the_month(desk: Desk) -> None:
    desk.comes(THREE_BEFORE)
    tell_quota(desk, 300, 299)
    assert desk.works() == []
    assert desk.on(THE_DAY) == ["first", "head", "second"]
    assert desk.on(date(2027, 3, 22)) == ["admin", "first", "head", "second"]
    assert desk.on(date(2027, 3, 23)) == ["director"]
    assert desk.on(THREE_LATE) == ["admin", "first", "head", "second"]


def test_what_the_month_must_still_say_is_kept_back_and_the_nearest_step_goes_first(
    desk: Desk,
) -> None:
    desk.comes(THREE_BEFORE)

    def must(session: Session) -> int:
        return pass_quota.must_say_this_month(session, desk.clock.now())

    kept_back = desk.office.database.read(must)
    assert kept_back > 10
    tell_quota(desk, 100 + kept_back + 2, 100)
    assert len(desk.works()) == 2
    assert [via for _, _, via in desk.lines()].count(LEFT_OUT) == 1


@pytest.mark.parametrize("day", [date(2027, 3, 1), date(2027, 3, 2), THREE_BEFORE, THREE_LATE])
def test_a_month_with_room_for_a_digest_a_day_to_everybody_needs_no_forecast(
    desk: Desk, day: date
) -> None:
    desk.owes_more("1.2", "1.3")
    desk.comes(day)
    now = desk.clock.now()

    def count(session: Session) -> tuple[int, int]:
        found = pass_quota.look(session, now)
        return (
            statements(session, lambda: pass_quota.affordable(session, found, now)),
            pass_quota.must_say_this_month(session, now),
        )

    tell_quota(desk, 300, 290)
    forecast, must = desk.office.database.read(count)
    everyone_daily = (len(desk.people) + audit_witnesses.WITNESSES) * (31 - day.day)
    assert must <= everyone_daily
    tell_quota(desk, 290 + everyone_daily + len(desk.people), 290)
    plainly, _ = desk.office.database.read(count)
    assert plainly < forecast


def test_without_a_limit_nothing_is_left_out(desk: Desk) -> None:
    desk.comes(date(2027, 3, 2))
    tell_quota(desk, None, 10**6)
    assert [who for who, _ in desk.works()] == ["first"]


def test_nothing_to_say_is_nothing_done(desk: Desk, log: RecordingLog) -> None:
    desk.comes(date(2027, 1, 4))
    assert not fire_one(desk.office)
    assert log.events == []


def test_the_moment_a_message_expires_is_the_evening_of_its_day(desk: Desk) -> None:
    desk.comes(THREE_BEFORE)
    fire(desk.office)
    query = select(OutboxMessage.expires_at)
    ends: set[datetime | None] = desk.office.database.read(lambda s: set(s.scalars(query)))
    assert ends == {at(THREE_BEFORE, 18)}
