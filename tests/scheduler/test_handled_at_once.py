"""A process handles at once what it stored itself: one commit, and the answer in hand."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from models.conversations.conversation import Conversation
from models.queues import hold, inbox_lanes
from models.queues.inbox import DONE, WAITING
from models.queues.outbox import SENT, OutboxMessage
from models.queues.outbox_queue import ClaimedMessage
from scheduler.inbox_drain import AtOnce, drain_one
from scheduler.outbox_send import send_claimed, send_one
from scheduler.ports import Outside
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.scheduler.test_inbox_drain import INSIDE, Killed, broken, newest, rows, said
from tests.scheduler.test_turn_costs import counted
from tests.talk import Talk


@pytest.fixture
def newcomer(office: Outside, line: RecordingLine) -> Talk:
    return Talk(office, line, "U" + "1" * 32)


@pytest.fixture
def in_hand() -> list[ClaimedMessage]:
    return []


@pytest.fixture
def at_once(office: Outside, in_hand: list[ClaimedMessage]) -> AtOnce:
    began = office.clock.ticks()
    return AtOnce(lambda: began, in_hand.append)


def message(office: Outside) -> OutboxMessage:
    query = select(OutboxMessage).order_by(OutboxMessage.id.desc()).limit(1)
    return office.database.read(lambda session: session.scalars(query).one())


def test_nothing_to_handle_is_said_so(office: Outside, at_once: AtOnce) -> None:
    assert not drain_one(office, at_once=at_once)


def test_an_event_is_handled_in_one_commit_and_its_answer_sent_from_the_hand(
    newcomer: Talk, at_once: AtOnce, in_hand: list[ClaimedMessage]
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    with counted(office.database.engine) as cost:
        assert drain_one(office, at_once=at_once)
    assert cost.transactions == 1
    assert newest(office).state == DONE and not send_one(office)
    [answer] = in_hand
    assert send_claimed(office, answer, "reply")
    assert [sent.via for sent in newcomer.line.sent] == ["reply"]
    assert message(office).state == SENT


@pytest.mark.parametrize("point", INSIDE)
def test_a_fault_leaves_nothing_and_the_attempt_is_counted(
    newcomer: Talk, at_once: AtOnce, in_hand: list[ClaimedMessage], point: str, log: RecordingLog
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    assert drain_one(broken(office, point), at_once=at_once)
    event = newest(office)
    assert (event.state, event.attempts, event.fault) == (WAITING, 1, "handle: OurMistake")
    assert rows(office, Conversation) == rows(office, OutboxMessage) == len(in_hand) == 0
    assert log.events == ["event_failed"]


def test_an_event_that_failed_is_tried_again_by_the_counting_way_until_it_is_parked(
    newcomer: Talk, at_once: AtOnce, clock: MovableClock, log: RecordingLog
) -> None:
    failing = broken(newcomer.office)
    newcomer.delivers(said(newcomer))
    for _ in range(inbox_lanes.MOST_ATTEMPTS):
        assert drain_one(failing, at_once=at_once)
        clock.advance(seconds=31)
    assert not drain_one(failing, at_once=at_once)
    assert log.events == ["event_failed"] * 4 + ["event_parked"]


@pytest.mark.parametrize("point", [*INSIDE, "drain:claimed"])
def test_a_kill_leaves_the_event_to_whoever_looks_next_without_a_lease(
    newcomer: Talk, at_once: AtOnce, point: str
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    with pytest.raises(Killed):
        drain_one(broken(office, point, Killed), at_once=at_once)
    assert rows(office, Conversation) == 0
    assert newest(office).attempts == 0
    assert drain_one(office)
    assert rows(office, Conversation) == rows(office, OutboxMessage) == 1


def test_what_came_before_the_process_began_is_counted_since_it_may_have_ended_one(
    newcomer: Talk, at_once: AtOnce, in_hand: list[ClaimedMessage], clock: MovableClock
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    clock.advance(seconds=1)
    began = clock.ticks()
    with pytest.raises(Killed):
        drain_one(broken(office, by=Killed), at_once=replace(at_once, since=lambda: began))
    assert newest(office).attempts == 1 and not in_hand


def test_who_was_slow_with_a_lease_does_nothing_once_the_event_was_handled_at_once(
    newcomer: Talk, at_once: AtOnce, clock: MovableClock, log: RecordingLog
) -> None:
    office = newcomer.office
    newcomer.says("เมนู")  # the lane's row is there
    newcomer.delivers(said(newcomer))

    def stalls(point: str) -> None:
        if point == "drain:claimed":
            clock.advance(seconds=inbox_lanes.LEASE_FOR)
            newcomer.delivers(said(newcomer, "เมนู"))
            uncounted = replace(at_once, since=lambda: 0.0)
            assert drain_one(replace(office, owner="quick"), at_once=uncounted)

    log.lines.clear()
    assert drain_one(replace(office, owner="slow", checkpoint=stalls))
    assert log.events == ["lease_lost"]
    assert rows(office, Conversation) == 1


def test_an_answer_behind_another_message_waits_for_its_turn(
    newcomer: Talk, at_once: AtOnce, in_hand: list[ClaimedMessage]
) -> None:
    office, queued = newcomer.office, []
    newcomer.delivers(said(newcomer))
    newcomer.delivers(said(newcomer, "เมนู"))
    for _ in range(2):
        assert drain_one(office, queued.append, at_once)
    assert queued == [0, 1]
    [answer] = in_hand
    assert not send_one(office), "the one in hand goes first"
    assert send_claimed(office, answer, "reply") and send_one(office)
    assert len(newcomer.line.sent) == 2


def test_an_answer_whose_token_is_old_goes_by_the_outbox(
    newcomer: Talk, at_once: AtOnce, in_hand: list[ClaimedMessage], clock: MovableClock
) -> None:
    newcomer.delivers(said(newcomer))
    clock.advance(seconds=54)
    assert drain_one(newcomer.office, at_once=at_once)
    assert not in_hand and send_one(newcomer.office)
    assert [sent.via for sent in newcomer.line.sent] == ["push"]


def test_on_hold_no_answer_is_in_hand(
    newcomer: Talk, at_once: AtOnce, in_hand: list[ClaimedMessage], clock: MovableClock
) -> None:
    office = newcomer.office
    office.database.write(lambda session: hold.begin(session, clock.now()))
    newcomer.delivers(said(newcomer))
    assert drain_one(office, at_once=at_once)
    assert not in_hand and not send_one(office) and rows(office, OutboxMessage) == 1


def test_an_answer_that_was_in_hand_when_the_process_ended_is_sent_after_its_lease(
    newcomer: Talk, at_once: AtOnce, clock: MovableClock
) -> None:
    newcomer.delivers(said(newcomer))
    assert drain_one(newcomer.office, at_once=at_once)
    assert not send_one(newcomer.office)
    clock.advance(seconds=20)
    assert send_one(newcomer.office)
    assert [sent.via for sent in newcomer.line.sent] == ["reply"]
