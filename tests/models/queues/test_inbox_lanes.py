"""Lanes of the inbox: in order, one at a time, fenced, whoever drains them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from models.base import SKEW, insert_once
from models.database import Database
from models.queues import inbox_lanes
from models.queues.inbox import DONE, PARKED, WAITING, InboxEvent
from models.queues.inbox_lanes import LEASE_FOR, MOST_ATTEMPTS, ClaimedEvent, LeaseLost
from models.queues.lane import Lane
from tests.patience import PATIENCE
from tests.plans import gather_statistics, plan_of, walks_through

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
TRIES = 2000  # far more than needed: a lost event is a failed test, not one that never ends


def row(event_id: str, lane: str = "lane", at: int = 0, **more: Any) -> dict[str, Any]:
    known = {
        "event_id": event_id,
        "lane": lane,
        "kind": "message",
        "occurred_at": at,
        "received_at": NOW,
        "received_ticks": 0.0,
        "payload": b"sealed",
        "state": WAITING,
    }
    return known | more


def arrive(database: Database, *rows: dict[str, Any]) -> None:
    database.append(insert_once(InboxEvent, database.dialect), rows)


def claim(database: Database, ticks: float = 100.0, owner: str = "me") -> ClaimedEvent | None:
    return database.write(lambda session: inbox_lanes.claim(session, owner, ticks))


def claim_id(database: Database, ticks: float = 100.0, owner: str = "me") -> str | None:
    claimed = claim(database, ticks, owner)
    return claimed.event_id if claimed else None


def must_claim(database: Database, ticks: float = 100.0, owner: str = "me") -> ClaimedEvent:
    claimed = claim(database, ticks, owner)
    assert claimed is not None
    return claimed


def handle(database: Database, claimed: ClaimedEvent) -> None:
    """What the drain's transaction does around the handler."""

    def work(session: Session) -> None:
        inbox_lanes.hold(session, claimed)
        inbox_lanes.settle(session, claimed, NOW)

    database.write(work)


def fail(database: Database, claimed: ClaimedEvent, ticks: float) -> bool:
    return database.write(
        lambda session: inbox_lanes.note_fault(session, claimed, "handle: KeyError", ticks)
    )


def stored(database: Database, event_id: str) -> InboxEvent:
    query = select(InboxEvent).where(InboxEvent.event_id == event_id)
    return database.read(lambda session: session.scalars(query).one())


def drained(database: Database, ticks: float = 100.0) -> list[str]:
    """Handle everything that can be handled at `ticks`; in which order."""
    order = []
    while (claimed := claim(database, ticks)) is not None:
        order.append(claimed.event_id)
        handle(database, claimed)
    return order


def test_nothing_waits_in_an_empty_inbox(database: Database) -> None:
    assert claim(database) is None
    assert not database.read(lambda session: inbox_lanes.has_waiting(session, 100.0))


def test_a_lane_goes_by_the_time_line_gave_not_by_arrival(database: Database) -> None:
    arrive(database, row("third", at=30), row("first", at=10), row("second", at=20))
    assert drained(database) == ["first", "second", "third"]


def test_events_of_the_same_moment_go_by_arrival(database: Database) -> None:
    arrive(database, row("a", at=10), row("b", at=10))
    assert drained(database) == ["a", "b"]


def test_an_event_delivered_again_is_stored_once(database: Database) -> None:
    arrive(database, row("once"), row("once", at=99))
    arrive(database, row("once", at=99))
    assert drained(database) == ["once"]
    arrive(database, row("once"))
    assert drained(database) == []


def test_a_leased_lane_gives_nothing_while_others_do(database: Database) -> None:
    arrive(database, row("a1", "a"), row("a2", "a"), row("b1", "b"))
    assert claim_id(database) == "a1"
    assert claim_id(database) == "b1"
    assert claim_id(database) is None
    assert not database.read(lambda session: inbox_lanes.has_waiting(session, 100.0))


def test_the_lane_whose_event_waits_longest_goes_first(database: Database) -> None:
    arrive(database, row("old", "z", at=99), row("new", "a", at=1))
    assert drained(database) == ["old", "new"]


def test_the_attempt_is_counted_with_the_claim(database: Database) -> None:
    arrive(database, row("a"))
    assert must_claim(database).attempts == 1
    assert stored(database, "a").attempts == 1
    assert must_claim(database, 100.0 + LEASE_FOR).attempts == 2


def test_a_lease_runs_out_and_not_before(database: Database) -> None:
    arrive(database, row("a"))
    claim(database, 100.0, "dead")
    assert claim_id(database, 100.0 + LEASE_FOR - 0.1) is None
    assert claim_id(database, 100.0 + LEASE_FOR) == "a"


def test_a_lease_from_before_a_restart_of_the_machine_is_void(database: Database) -> None:
    arrive(database, row("a"))
    claim(database, 500_000.0, "dead")
    assert database.read(lambda session: inbox_lanes.has_waiting(session, 3.0))
    assert claim_id(database, 3.0) == "a"


def test_a_wait_from_before_a_restart_of_the_machine_is_void(database: Database) -> None:
    arrive(database, row("a"))
    fail(database, must_claim(database, 500_000.0), 500_000.0)
    assert claim_id(database, 3.0) == "a"


def test_another_process_whose_ticks_are_a_little_behind_steals_nothing(
    database: Database,
) -> None:
    arrive(database, row("a"))
    must_claim(database, 100.0, "ahead")
    assert claim_id(database, 100.0 - SKEW / 2, "behind") is None


def test_who_lost_the_lease_may_not_go_on(database: Database) -> None:
    arrive(database, row("a"))
    slow = must_claim(database, 100.0, "slow")
    quick = must_claim(database, 100.0 + LEASE_FOR, "quick")
    with pytest.raises(LeaseLost):
        handle(database, slow)
    assert stored(database, "a").state == WAITING
    handle(database, quick)
    with pytest.raises(LeaseLost):
        handle(database, slow)
    assert stored(database, "a").state == DONE


def test_who_lost_the_lease_does_not_undo_what_the_next_one_did(database: Database) -> None:
    arrive(database, row("a"))
    slow = must_claim(database, 100.0, "slow")
    handle(database, must_claim(database, 100.0 + LEASE_FOR, "quick"))
    with pytest.raises(LeaseLost):
        fail(database, slow, 170.0)
    assert stored(database, "a").state == DONE
    assert drained(database, 1000.0) == []


def test_a_failed_event_waits_longer_each_time_and_holds_its_lane(database: Database) -> None:
    arrive(database, row("a", at=1), row("later", at=2), row("other", "elsewhere"))
    ticks = 100.0
    for wait in (1.0, 2.0, 4.0, 8.0):
        assert not fail(database, must_claim(database, ticks), ticks)
        if wait == 1.0:
            assert drained(database, ticks) == ["other"]
        assert claim_id(database, ticks + wait - 0.1) is None
        ticks += wait


def test_after_five_attempts_an_event_is_parked_and_the_lane_goes_on(database: Database) -> None:
    arrive(database, row("bad", at=1), row("good", at=2))
    ticks = 100.0
    for attempt in range(1, MOST_ATTEMPTS + 1):
        parked = fail(database, must_claim(database, ticks), ticks)
        assert parked == (attempt == 5)
        ticks += 30.0
    assert drained(database, ticks) == ["good"]
    [listed] = database.read(inbox_lanes.parked_events)
    assert (listed.event_id, listed.state) == ("bad", PARKED)
    assert (listed.fault, listed.attempts) == ("handle: KeyError", 5)


def parked(database: Database, payload: bytes | None = b"sealed") -> int:
    known = {"state": PARKED, "attempts": 5, "fault": "handle: KeyError"}
    arrive(database, row("bad", payload=payload, **known))
    return stored(database, "bad").id


def test_a_parked_event_is_replayed_from_the_beginning(database: Database) -> None:
    number = parked(database)
    assert database.write(lambda session: inbox_lanes.replay(session, number))
    again = must_claim(database)
    assert (again.event_id, again.attempts) == ("bad", 1)
    assert stored(database, "bad").fault is None


def test_only_what_is_parked_and_still_known_is_replayed(database: Database) -> None:
    def replay(number: int) -> bool:
        return database.write(lambda session: inbox_lanes.replay(session, number))

    number = parked(database, payload=None)
    assert not replay(number)
    arrive(database, row("waits"))
    assert not replay(stored(database, "waits").id)
    assert not replay(10_000)


def test_what_was_said_goes_with_the_handling_and_not_before(database: Database) -> None:
    arrive(database, row("handled", at=1), row("waits", at=2))
    handle(database, must_claim(database))
    assert (stored(database, "handled").payload, stored(database, "handled").handled_at) == (
        None,
        NOW,
    )
    assert stored(database, "waits").payload == b"sealed"


def test_a_handling_that_is_rolled_back_loses_no_word(database: Database) -> None:
    arrive(database, row("event"))
    claimed = must_claim(database)

    def dies(session: Session) -> None:
        inbox_lanes.hold(session, claimed)
        inbox_lanes.settle(session, claimed, NOW)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        database.write(dies)
    assert (stored(database, "event").payload, stored(database, "event").state) == (
        b"sealed",
        WAITING,
    )


def test_a_taken_back_message_takes_the_lanes_parked_words_along(database: Database) -> None:
    arrive(database, row("parked", state=PARKED), row("waits"), row("other", "b", state=PARKED))
    database.write(lambda session: inbox_lanes.forget_parked(session, "lane", NOW))
    gone = stored(database, "parked")
    assert (gone.payload, gone.state, gone.handled_at) == (None, DONE, NOW)  # its row leaves, too
    assert stored(database, "waits").payload == stored(database, "other").payload == b"sealed"


def test_what_is_given_up_loses_its_words(database: Database) -> None:
    number = parked(database)
    assert stored(database, "bad").payload == b"sealed"
    assert database.write(lambda session: inbox_lanes.give_up(session, number, NOW))
    assert stored(database, "bad").payload is None


def test_many_claimers_never_hold_one_lane_together(database: Database) -> None:
    lanes, held, clashes = 6, set[str](), list[str]()
    arrive(database, *(row(f"{i}", f"lane{i % lanes}", at=i) for i in range(36)))
    guard, together = threading.Lock(), threading.Barrier(8)
    order: dict[str, list[int]] = {f"lane{i}": [] for i in range(lanes)}

    def drain(owner: str) -> None:
        together.wait(PATIENCE)
        for number in range(TRIES):
            if len([i for each in order.values() for i in each]) == 36:
                return
            claimed = claim(database, owner=f"{owner}-{number}")
            if claimed is None:
                continue
            with guard:
                clashes.extend({claimed.lane} & held)
                held.add(claimed.lane)
            order[claimed.lane].append(claimed.occurred_at)
            with guard:
                held.discard(claimed.lane)
            handle(database, claimed)

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(drain, f"owner{i}") for i in range(8)]:
            done.result(PATIENCE)
    assert clashes == []
    assert all(seen == sorted(set(seen)) and len(seen) == 6 for seen in order.values())


ON_POSTGRESQL = pytest.mark.parametrize(
    "database_url", [pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))], indirect=True
)


@ON_POSTGRESQL
@pytest.mark.parametrize("way", [inbox_lanes.claim, inbox_lanes.take])
def test_a_new_lane_that_is_taken_elsewhere_is_passed_by_and_not_waited_for(
    database_url: str, database: Database, way: Callable[..., ClaimedEvent | None]
) -> None:
    """Its row is not there yet: an insert of the same row would wait for the first one's commit,
    that is for a whole turn."""
    arrive(database, row("a1", "a"), row("b1", "b"))
    with ThreadPoolExecutor(1) as pool, Session(database.engine) as first:
        mine = way(first, "first", 100.0)
        assert mine is not None and mine.event_id == "a1"

        def take_id() -> str | None:
            found = database.write(lambda session: inbox_lanes.take(session, "second", 100.0))
            return found.event_id if found is not None else None

        assert pool.submit(take_id).result(PATIENCE) == "b1"
        assert pool.submit(claim_id, database, 100.0, "third").result(PATIENCE) == "b1"
        assert pool.submit(claim_id, database, 100.0, "fourth").result(PATIENCE) is None
        first.commit()


@ON_POSTGRESQL
def test_who_holds_a_lane_in_a_transaction_keeps_it_to_the_commit(
    database_url: str, database: Database
) -> None:
    """Even when the lease runs out in the middle: the others pass it by and wait for nothing."""
    arrive(database, row("a1", "a"), row("b1", "b"))
    slow = must_claim(database, 100.0, "slow")
    with ThreadPoolExecutor(1) as pool, Session(database.engine) as session:
        inbox_lanes.hold(session, slow)
        later = 100.0 + LEASE_FOR
        assert pool.submit(claim_id, database, later, "quick").result(PATIENCE) == "b1"
        assert pool.submit(claim_id, database, later, "quick").result(PATIENCE) is None
        inbox_lanes.settle(session, slow, NOW)
        session.commit()
    assert stored(database, "a1").attempts == 1
    assert claim_id(database, 100.0 + LEASE_FOR) is None


def backlog(database: Database, done: int, busy: int) -> None:
    """A table that has grown, and thousands of events of one lane that is leased."""
    rows = [row(f"d{i}", f"lane{i % 90}", at=i, state=DONE, payload=None) for i in range(done)]
    rows += [row(f"e{i}", "busy", at=i, payload=None) for i in range(busy)]
    rows += [row("behind", "quiet", at=1), row("behind too", "calm", at=1)]
    lease = {"key": "busy", "leased_until": 105.0, "lease_owner": "other", "retry_at": 0.0}

    def work(session: Session) -> None:
        session.execute(insert(InboxEvent), rows)
        session.execute(insert(Lane), [lease])

    database.write(work)
    gather_statistics(database)


def test_a_backlog_in_a_leased_lane_hides_nobody_and_costs_no_walk_through_the_table(
    database: Database,
) -> None:
    backlog(database, done=24_000, busy=5000)
    plan = plan_of(database, lambda session: inbox_lanes.claim(session, "me", 100.0))
    assert "ix_inbox_event_waiting" in str(plan)
    assert not walks_through(plan, "inbox_event")
    assert stored(database, "behind").attempts == 1
    assert claim_id(database) == "behind too"
    assert claim_id(database) is None


@ON_POSTGRESQL
def test_a_lane_that_is_taken_is_passed_by_until_the_commit(
    database_url: str, database: Database
) -> None:
    arrive(database, row("a1", "a"), row("b1", "b"))
    for _ in range(2):
        handle(database, must_claim(database))
    arrive(database, row("a2", "a"), row("b2", "b"))
    with ThreadPoolExecutor(1) as pool, Session(database.engine) as session:
        taken = inbox_lanes.take(session, "me", 100.0)
        assert taken is not None and (taken.event_id, taken.attempts) == ("a2", 0)
        assert pool.submit(claim_id, database).result(PATIENCE) == "b2"
        assert pool.submit(claim_id, database).result(PATIENCE) is None
        inbox_lanes.settle(session, taken, NOW)
        session.commit()
    assert stored(database, "a2").state == DONE


def test_a_taken_event_counts_no_attempt_and_a_leased_lane_is_not_taken(
    database: Database,
) -> None:
    arrive(database, row("a"), row("b", lane="other"))
    assert claim_id(database) == "a"
    for _ in range(2):
        taken = database.write(lambda session: inbox_lanes.take(session, "me", 100.0))
        assert taken is not None and (taken.event_id, taken.attempts) == ("b", 0)
