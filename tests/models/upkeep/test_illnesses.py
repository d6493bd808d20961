"""Each illness is brought about, seen within its time, and gone when it is over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, update
from sqlalchemy.orm import Session

from models.base import SKEW
from models.queues import health, hold, inbox, outbox, quota
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage
from models.queues.quota import Quota
from models.trail import facts
from models.trail.audit_entry import Fact
from models.upkeep import backup_notes, illnesses, vitals
from models.upkeep.illnesses import ILLNESSES
from models.upkeep.vitals import Machine

NOON = datetime(2027, 3, 3, 5, 0, tzinfo=UTC)  # a Wednesday, 12:00 at the office
ROOM = 10**12


class Office:
    """A database in service at a moment that the test moves on; all is well at first."""

    def __init__(self, session: Session) -> None:
        self.session, self.now, self.ticks = session, NOON, 5000.0
        self.machine = Machine(storing=None, free_bytes=ROOM)
        facts.put(session, facts.SERVED_LINE, (NOON - timedelta(days=60)).isoformat())
        backup_notes.made(session, NOON)
        backup_notes.found(session, NOON, True, NOON)
        quota.store(session, Quota(300, 0, NOON))
        facts.put(session, facts.CERTIFICATE_ENDS, (NOON + timedelta(days=60)).isoformat())
        facts.put(session, facts.CLOCK_AHEAD, "0.4")
        for days in reversed(range(12)):
            self.event(received_at=NOON - timedelta(days=days), state=inbox.DONE)
        self.beats()

    def beats(self, worker: bool = True, web: bool = True) -> None:
        for name in [facts.WORKER_BEAT] * worker + [facts.WEB_BEAT] * web:
            health.beat(self.session, self.ticks, name)

    def passes(self, span: timedelta) -> None:
        self.now += span
        self.ticks += span.total_seconds()

    def event(self, **more: object) -> None:
        count = self.session.query(InboxEvent).count()
        row = {"received_at": self.now, "received_ticks": self.ticks, "state": inbox.WAITING}
        of = {"event_id": f"e{count}", "lane": "l", "kind": "message", "occurred_at": 0}
        self.session.add(InboxEvent(**{**of, **row, **more}))
        self.session.flush()

    def message(self, **more: object) -> None:
        count = self.session.query(OutboxMessage).count()
        row = {"key": f"k{count}", "kind": "notice", "lane": "l", "must_arrive": True}
        of = {"retry_key": "r", "created_at": self.now, "state": outbox.WAITING}
        self.session.add(OutboxMessage(**{**row, **of, **more}))
        self.session.flush()

    def ill(self) -> dict[str, str]:
        """What is seen now, with its words."""
        read = vitals.read(self.session, self.machine, self.now, self.ticks, self.now)
        return {symptom.illness.name: symptom.words for symptom in illnesses.symptoms(read)}


@pytest.fixture
def office(session: Session) -> Office:
    return Office(session)


def storing_fails(office: Office) -> Callable[[], None]:
    well, office.machine = office.machine, Machine("OperationalError", ROOM)
    return lambda: setattr(office, "machine", well)


def worker_silent(office: Office) -> Callable[[], None]:
    return office.beats


def token_refused(office: Office) -> Callable[[], None]:
    office.message(fault="push: unauthorised 401 Authentication failed", attempts=1)
    facts.put(office.session, facts.TOKEN_REFUSED, facts.YES)

    def mended() -> None:
        facts.put(office.session, facts.TOKEN_REFUSED, "")
        office.session.execute(delete(OutboxMessage))

    return mended


def sending_fails(office: Office) -> Callable[[], None]:
    office.message(fault="push: unavailable 500", attempts=vitals.TRIED_LONG)
    return lambda: sent(office)


def quota_low(office: Office) -> Callable[[], None]:
    quota.store(office.session, Quota(300, 270, NOON))
    return lambda: quota.store(office.session, Quota(300, 269, NOON))


def disk_short(office: Office) -> Callable[[], None]:
    well, office.machine = office.machine, Machine(None, illnesses.LITTLE_DISK - 1)
    return lambda: setattr(office, "machine", well)


def events_wait(office: Office) -> Callable[[], None]:
    office.event()

    def handled() -> None:
        office.session.execute(update(InboxEvent).values(state=inbox.DONE))

    return handled


def messages_wait(office: Office) -> Callable[[], None]:
    office.message()
    return lambda: sent(office)


def parked(office: Office) -> Callable[[], None]:
    office.event(state=inbox.PARKED)

    def given_up() -> None:
        office.session.execute(update(InboxEvent).values(state=inbox.GIVEN_UP))

    return given_up


def webhooks_missing(office: Office) -> Callable[[], None]:
    return office.event


def backup_old(office: Office) -> Callable[[], None]:
    return lambda: facts.put(office.session, facts.BACKED_UP, office.now.isoformat())


def backup_not_whole(office: Office) -> Callable[[], None]:
    backup_notes.found(office.session, office.now + timedelta(hours=1), False, office.now)
    return lambda: backup_notes.found(office.session, office.now, True, office.now)


def clock_wrong(office: Office) -> Callable[[], None]:
    facts.put(office.session, facts.CLOCK_AHEAD, "-3600.2")
    return lambda: facts.put(office.session, facts.CLOCK_AHEAD, "0.1")


def on_hold(office: Office) -> Callable[[], None]:
    hold.begin(office.session, office.now)
    return lambda: hold.end(office.session)


def certificate_ends(office: Office) -> Callable[[], None]:
    def until(days: int) -> None:
        ends = office.now + timedelta(days=days)
        facts.put(office.session, facts.CERTIFICATE_ENDS, ends.isoformat())

    until(13)
    return lambda: until(90)


def sent(office: Office) -> None:
    office.session.execute(update(OutboxMessage).values(state=outbox.SENT))


BROUGHT_ABOUT: tuple[Callable[[Office], Callable[[], None]], ...] = (
    storing_fails, worker_silent, token_refused, sending_fails, quota_low, disk_short,
    events_wait, messages_wait, parked, webhooks_missing, backup_old, clock_wrong,
    certificate_ends, on_hold, backup_not_whole,
)  # fmt: skip


@pytest.mark.parametrize("bring", BROUGHT_ABOUT, ids=lambda bring: bring.__name__)
def test_it_is_seen_within_its_time_and_gone_when_it_is_over(
    office: Office, bring: Callable[[Office], Callable[[], None]]
) -> None:
    name = bring.__name__
    illness = next(each for each in ILLNESSES if each.name == name)
    assert office.ill() == {}
    mend = bring(office)
    office.passes(illness.within)
    office.beats(worker=name != "worker_silent")
    assert name in office.ill()
    mend()
    assert name not in office.ill()


def test_a_web_process_is_missed_once_there_was_one(office: Office) -> None:
    office.session.execute(delete(Fact).where(Fact.name == facts.WEB_BEAT))
    assert office.ill() == {}  # `strongbot worker` alone, before the first web process
    office.beats()
    office.passes(timedelta(minutes=4))
    office.beats(web=False)
    assert list(office.ill()) == ["web_silent"]


def test_every_illness_is_brought_about_and_says_what_to_do() -> None:
    names = {bring.__name__ for bring in BROUGHT_ABOUT} | {"web_silent"}
    assert [each.name for each in ILLNESSES if each.name not in names] == []
    assert len({each.name for each in ILLNESSES}) == len(ILLNESSES)
    assert all(each.to_do and each.within for each in ILLNESSES)


def test_where_nothing_is_stored_nothing_else_is_told(office: Office) -> None:
    storing_fails(office)
    office.event(state=inbox.PARKED)
    assert list(office.ill()) == ["storing_fails"]


@pytest.mark.parametrize(
    ("age", "silent"), [(-SKEW / 2, False), (0.0, False), (30.0, False), (30.1, True)]
)
def test_a_worker_counts_as_alive_for_thirty_seconds(
    office: Office, age: float, silent: bool
) -> None:
    health.beat(office.session, office.ticks - age)
    assert ("worker_silent" in office.ill()) is silent


def test_a_worker_that_was_never_heard_of_is_told_to_be_started(office: Office) -> None:
    office.session.execute(delete(Fact).where(Fact.name == facts.WORKER_BEAT))
    assert "ever heard of" in office.ill()["worker_silent"]


def test_a_spent_quota_is_told_until_the_offices_month_ends(session: Session) -> None:
    last = datetime(2027, 3, 31, 16, 0, tzinfo=UTC)  # 23:00 at the office
    facts.put(session, facts.QUOTA_SPENT, last.isoformat())
    assert quota.is_spent(session, last)
    assert not quota.is_spent(session, last + timedelta(hours=1))


def test_a_worker_whose_ticks_are_from_before_a_restart_of_the_machine_is_silent(
    office: Office,
) -> None:
    office.ticks -= 4000
    assert "since this machine was started" in office.ill()["worker_silent"]


@pytest.mark.parametrize(
    ("left_at", "looked_at", "missing"),
    [
        ("2027-03-03T12:00", "2027-03-04T16:29", False),  # the day is not over
        ("2027-03-03T12:00", "2027-03-04T16:30", True),
        ("2027-03-05T09:00", "2027-03-08T16:29", False),  # a weekend between
        ("2027-03-05T09:00", "2027-03-08T16:30", True),
    ],
)
def test_a_day_without_events_counts_when_it_was_a_working_day(
    office: Office, left_at: str, looked_at: str, missing: bool
) -> None:
    office.session.execute(delete(InboxEvent))
    last = datetime.fromisoformat(f"{left_at}+07:00")
    for days in reversed(range(14)):
        office.event(received_at=last - timedelta(days=days), state=inbox.DONE)
    office.now = datetime.fromisoformat(f"{looked_at}+07:00")
    office.beats()
    assert ("webhooks_missing" in office.ill()) is missing


def test_where_days_without_events_are_usual_one_is_nothing(office: Office) -> None:
    office.session.execute(delete(InboxEvent))
    office.event(received_at=NOON - timedelta(days=9), state=inbox.DONE)
    assert office.ill() == {}


def test_what_is_held_up_by_the_quota_is_the_quotas_illness_alone(office: Office) -> None:
    facts.put(office.session, facts.QUOTA_SPENT, office.now.isoformat())
    office.message(fault=outbox.HELD_UP, attempts=20)
    office.passes(timedelta(hours=2))
    office.beats()
    assert list(office.ill()) == ["quota_low"]


def test_a_message_that_may_not_go_yet_does_not_wait(office: Office) -> None:
    office.message(not_before=office.now + timedelta(hours=3))
    office.passes(timedelta(hours=3, minutes=10))
    office.beats()
    assert office.ill() == {}


def test_backups_that_nobody_looked_at_are_told_after_three_days(office: Office) -> None:
    office.passes(timedelta(days=3))
    backup_notes.made(office.session, office.now)
    backup_notes.found(office.session, NOON - timedelta(days=9), True, office.now)  # an older one
    office.beats()
    assert "backup_not_whole" not in office.ill()
    office.passes(timedelta(minutes=1))
    assert "none of the last 3 days" in office.ill()["backup_not_whole"]


def test_where_none_is_made_this_alone_is_told(office: Office) -> None:
    office.passes(timedelta(days=4))
    assert "backup_old" in office.ill() and "backup_not_whole" not in office.ill()


def test_what_an_older_backup_lacks_is_nothing_once_a_newer_one_is_whole(office: Office) -> None:
    backup_notes.found(office.session, NOON - timedelta(days=1), False, office.now)
    assert office.ill() == {}


def test_a_backup_dated_in_the_future_counts_as_made_now(office: Office) -> None:
    backup_notes.found(office.session, NOON + timedelta(days=400), True, office.now)
    office.passes(timedelta(days=3, minutes=1))
    backup_notes.made(office.session, office.now)
    assert "backup_not_whole" in office.ill()


def test_a_demo_misses_neither_webhooks_nor_backups(office: Office) -> None:
    served = (facts.SERVED_LINE, facts.BACKED_UP, facts.BACKUP_WHOLE)
    office.session.execute(delete(Fact).where(Fact.name.in_(served)))
    office.passes(timedelta(days=20))
    facts.put(office.session, facts.CERTIFICATE_ENDS, "")
    office.beats()
    assert office.ill() == {}


def test_failures_are_counted_by_reason_and_none_is_left_out(office: Office) -> None:
    for fault in ("push: rate 429", "reply: rate", "digest: KeyError", outbox.HELD_UP):
        office.message(fault=fault)
    read = vitals.read(office.session, office.machine, office.now, office.ticks, office.now)
    assert {reason: count for reason, count in read.failures.items() if count} == {
        "rate": 2, "other": 1, "quota": 1,
    }  # fmt: skip
    assert tuple(read.failures) == vitals.REASONS
