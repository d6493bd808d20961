"""What was not understood, or left by an earlier version, goes after some days; what somebody may
still need stays."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.plan_drafts.plan_draft import PlanDraft
from models.queues.inbox import DONE, InboxEvent
from models.queues.inbox import PARKED as EVENT_PARKED
from models.queues.inbox import WAITING as EVENT_WAITING
from models.queues.outbox import CANCELLED, EXPIRED, PARKED, SENT, WAITING, OutboxMessage
from models.queues.storage import KEPT_FOR
from models.upkeep import retention
from scheduler.ports import Outside
from scheduler.upkeep.leftovers import purge_bodies
from tests import factories
from tests.fakes import MovableClock, RecordingLog
from tests.plans import gather_statistics, plan_of, walks_through


def event(key: str, handled_at: datetime | None, state: str = DONE) -> dict[str, Any]:
    return {
        "event_id": key,
        "lane": "lane",
        "kind": "message",
        "occurred_at": 1,
        "received_at": datetime.fromisoformat("2027-01-01T00:00Z"),
        "received_ticks": 1.0,
        "payload": b"sealed",
        "state": state,
        "handled_at": handled_at,
    }


def message(key: str, settled_at: datetime | None, state: str = SENT) -> dict[str, Any]:
    return {
        "key": key,
        "kind": "answer",
        "lane": "lane",
        "reply_token": b"sealed",
        "recipient": b"sealed",
        "body": b"sealed",
        "must_arrive": False,
        "retry_key": "k",
        "created_at": datetime.fromisoformat("2027-01-01T00:00Z"),
        "state": state,
        "settled_at": settled_at,
    }


def put(office: Outside, table: type[Any], *rows: dict[str, Any]) -> None:
    office.database.write(lambda session: session.execute(insert(table), rows) and None)


def events_with_payload(office: Outside) -> set[str]:
    query = select(InboxEvent.event_id).where(InboxEvent.payload.is_not(None))
    return office.database.read(lambda session: set(session.scalars(query)))


def messages_with_body(office: Outside) -> set[str]:
    query = select(OutboxMessage.key).where(OutboxMessage.body.is_not(None))
    return office.database.read(lambda session: set(session.scalars(query)))


def test_handled_payloads_go_after_three_days_and_not_before(
    office: Outside, clock: MovableClock, log: RecordingLog
) -> None:
    put(office, InboxEvent, event("old", clock.now()))
    clock.advance(hours=1)
    put(office, InboxEvent, event("new", clock.now()))
    assert not purge_bodies(office)
    clock.moment += KEPT_FOR - timedelta(minutes=30)
    assert purge_bodies(office)
    assert events_with_payload(office) == {"new"}
    assert log.lines == [("info", "purged", {"rows": 1})]
    assert not purge_bodies(office)


def test_what_was_not_handled_stays(office: Outside, clock: MovableClock) -> None:
    put(office, InboxEvent, event("waits", None, EVENT_WAITING), event("bad", None, EVENT_PARKED))
    put(office, OutboxMessage, message("waits", None, WAITING))
    clock.moment += timedelta(days=400)
    assert not purge_bodies(office)
    assert events_with_payload(office) == {"waits", "bad"}
    assert messages_with_body(office) == {"waits"}


@pytest.mark.parametrize("state", [SENT, CANCELLED, EXPIRED])
def test_settled_messages_lose_body_token_and_recipient(
    office: Outside, clock: MovableClock, state: str
) -> None:
    put(office, OutboxMessage, message("settled", clock.now(), state))
    clock.moment += KEPT_FOR + timedelta(seconds=1)
    assert purge_bodies(office)
    row = office.database.read(lambda session: session.scalars(select(OutboxMessage)).one())
    assert (row.body, row.reply_token, row.recipient) == (None, None, None)
    assert (row.key, row.state) == ("settled", state)


def test_a_parked_message_keeps_its_body_for_the_replay(
    office: Outside, clock: MovableClock
) -> None:
    put(office, OutboxMessage, message("refused", clock.now(), PARKED))
    clock.moment += timedelta(days=30)
    assert not purge_bodies(office)
    assert messages_with_body(office) == {"refused"}


def test_a_large_heap_goes_batch_by_batch(office: Outside, clock: MovableClock) -> None:
    many = retention.BATCH + 3
    put(office, InboxEvent, *(event(f"e{i}", clock.now()) for i in range(many)))
    put(office, OutboxMessage, *(message(f"m{i}", clock.now()) for i in range(many)))
    clock.moment += KEPT_FOR + timedelta(seconds=1)
    rounds = 0
    while purge_bodies(office):
        rounds += 1
    assert rounds == 2
    assert events_with_payload(office) == messages_with_body(office) == set()


def test_what_was_emptied_is_not_emptied_again_whatever_kind_of_column_it_is(
    office: Outside, clock: MovableClock, log: RecordingLog
) -> None:
    """A JSON column that is given None holds JSON's null, which is none of the database's."""

    def put_draft(session: Session) -> None:
        me = factories.person(session, factories.bureau(session))
        moments = dict.fromkeys(("made_at", "changed_at", "ended_at"), clock.now())
        row = {"title": "แผน", "origin": "form", "digest": "d", "content": {"year": 2570}}
        more = {"revision": 1, "state": "dropped", "made_by": me.id}
        session.execute(insert(PlanDraft).values(row | more | moments))

    office.database.write(put_draft)
    clock.moment += timedelta(days=31)
    assert purge_bodies(office) and not purge_bodies(office)
    assert log.lines == [("info", "purged", {"rows": 1})]
    assert office.database.read(lambda s: s.scalars(select(PlanDraft.content)).one()) is None


def test_what_was_purged_long_ago_is_not_walked_through(
    office: Outside, clock: MovableClock
) -> None:
    empty = [{**event(f"e{i}", clock.now()), "payload": None} for i in range(3000)]
    gone = [{**message(f"m{i}", clock.now()), "body": None} for i in range(3000)]
    put(office, InboxEvent, *empty)
    put(office, OutboxMessage, *gone)
    gather_statistics(office.database)
    plan = plan_of(office.database, lambda session: retention.has_old(session, clock.now()))
    assert "ix_inbox_event_kept" in str(plan)
    assert "ix_outbox_message_kept" in str(plan)
    assert not walks_through(plan, "inbox_event") and not walks_through(plan, "outbox_message")
