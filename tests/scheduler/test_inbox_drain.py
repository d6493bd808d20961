"""Handling one event: one transaction, counted attempts, parked with a word to the person."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from models.conversations.conversation import Conversation
from models.crypto import KeyRing, Sealer
from models.queues import inbox_lanes
from models.queues.inbox import DONE, PARKED, WAITING, InboxEvent
from models.queues.outbox import OutboxMessage
from scheduler.inbox_drain import drain_one
from scheduler.outbox_send import send_one
from scheduler.ports import Outside
from tests import factories
from tests.fakes import MovableClock, RecordingLine, RecordingLog
from tests.talk import Talk, words

ASKS = "ลงทะเบียน"  # opens a conversation for somebody nobody knows yet
INSIDE = ("drain:handled", "drain:before_commit")


class OurMistake(Exception):
    """A fault of the program, with words in it that nobody else may read."""


class Killed(BaseException):
    """The process ends here."""


@pytest.fixture
def newcomer(office: Outside, line: RecordingLine) -> Talk:
    return Talk(office, line, "U" + "1" * 32)


def broken(
    office: Outside, at: str = "drain:handled", by: type[BaseException] = OurMistake
) -> Outside:
    """The same office, where handling fails at this point."""

    def reached(point: str) -> None:
        if point == at:
            raise by("what they said")

    return replace(office, checkpoint=reached)


def said(talk: Talk, text: str = ASKS, **more: Any) -> dict[str, Any]:
    message = talk.message("text", text=text)
    return talk.event({"type": "message", "message": message, **more})


def newest(office: Outside) -> InboxEvent:
    query = select(InboxEvent).order_by(InboxEvent.id.desc()).limit(1)
    return office.database.read(lambda session: session.scalars(query).one())


def rows(office: Outside, table: type[Any]) -> int:
    query = select(func.count()).select_from(table)
    return office.database.read(lambda session: session.scalar(query) or 0)


def fail_until_parked(office: Outside, clock: MovableClock) -> None:
    failing = broken(office)
    for _ in range(inbox_lanes.MOST_ATTEMPTS):
        assert drain_one(failing)
        clock.advance(seconds=31)
    assert not drain_one(failing)


def send_all(office: Outside) -> None:
    while send_one(office):
        pass


def test_nothing_to_handle_is_said_so(office: Outside) -> None:
    assert not drain_one(office)


def test_what_an_event_causes_is_there_once_it_is_handled(newcomer: Talk) -> None:
    newcomer.delivers(said(newcomer))
    assert drain_one(newcomer.office)
    event = newest(newcomer.office)
    assert (event.state, event.handled_at) == (DONE, newcomer.office.clock.now())
    assert rows(newcomer.office, Conversation) == rows(newcomer.office, OutboxMessage) == 1
    assert not drain_one(newcomer.office)


@pytest.mark.parametrize("point", INSIDE)
def test_a_fault_leaves_nothing_of_what_was_done(
    newcomer: Talk, point: str, log: RecordingLog
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    assert drain_one(broken(office, point))
    event = newest(office)
    assert (event.state, event.attempts) == (WAITING, 1)
    assert event.fault == "handle: OurMistake"
    assert rows(office, Conversation) == rows(office, OutboxMessage) == 0
    assert log.events[-1] == "event_failed"
    assert "what they said" not in str(log.lines)


@pytest.mark.parametrize("point", [*INSIDE, "drain:claimed"])
def test_a_kill_leaves_nothing_and_the_event_is_handled_after_the_lease(
    newcomer: Talk, point: str, clock: MovableClock
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    with pytest.raises(Killed):
        drain_one(broken(office, point, Killed))
    assert rows(office, Conversation) == 0
    assert not drain_one(office)
    clock.advance(seconds=inbox_lanes.LEASE_FOR)
    assert drain_one(office)
    assert rows(office, Conversation) == rows(office, OutboxMessage) == 1


def test_a_kill_after_the_commit_handles_nothing_again(newcomer: Talk, clock: MovableClock) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    with pytest.raises(Killed):
        drain_one(broken(office, "drain:committed", Killed))
    clock.advance(seconds=120)
    assert not drain_one(office)
    assert rows(office, OutboxMessage) == 1


def test_a_failed_event_is_tried_again_and_then_handled(
    newcomer: Talk, clock: MovableClock
) -> None:
    newcomer.delivers(said(newcomer))
    drain_one(broken(newcomer.office))
    assert not drain_one(newcomer.office)
    clock.advance(seconds=1)
    newcomer.settles()
    assert newest(newcomer.office).state == DONE
    assert len(newcomer.line.sent) == 1


def test_an_event_that_keeps_failing_is_parked_and_the_person_told_with_a_number(
    newcomer: Talk, clock: MovableClock, log: RecordingLog
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    fail_until_parked(office, clock)
    event = newest(office)
    assert (event.state, event.attempts) == (PARKED, 5)
    assert log.events == ["event_failed"] * 4 + ["event_parked"]
    send_all(office)
    [apology] = newcomer.line.sent
    told = "\n".join(words(message) for message in apology.messages)
    assert str(event.id) in told and "ขออภัย" in told


def test_a_parked_event_lets_the_persons_next_words_through(
    newcomer: Talk, clock: MovableClock
) -> None:
    newcomer.delivers(said(newcomer))
    fail_until_parked(newcomer.office, clock)
    newcomer.says("เมนู")
    assert newest(newcomer.office).state == DONE
    assert len(newcomer.line.sent) == 2


def test_administrators_can_list_what_was_parked_and_nothing_of_its_words(
    newcomer: Talk, clock: MovableClock
) -> None:
    newcomer.delivers(said(newcomer, "ความลับ"))
    fail_until_parked(newcomer.office, clock)
    [listed] = newcomer.office.database.read(inbox_lanes.parked_events)
    assert listed.fault == "handle: OurMistake"
    assert "ความลับ".encode() not in (listed.payload or b"")


def test_the_apology_is_said_once_even_when_a_replay_fails_again(
    newcomer: Talk, clock: MovableClock
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    fail_until_parked(office, clock)
    send_all(office)
    number = newest(office).id
    assert office.database.write(lambda session: inbox_lanes.replay(session, number))
    fail_until_parked(office, clock)
    send_all(office)
    assert newest(office).state == PARKED
    assert len(newcomer.line.sent) == 1


def test_a_replay_after_the_mending_does_what_the_event_asked_for(
    newcomer: Talk, clock: MovableClock
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    fail_until_parked(office, clock)
    send_all(office)
    number = newest(office).id
    office.database.write(lambda session: inbox_lanes.replay(session, number))
    newcomer.settles()
    assert newest(office).state == DONE
    assert rows(office, Conversation) == 1
    assert [sent.via for sent in newcomer.line.sent] == ["push", "push"]


def test_an_event_that_takes_its_process_down_is_parked_too(
    newcomer: Talk, clock: MovableClock, log: RecordingLog
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    for _ in range(inbox_lanes.MOST_ENDS):
        with pytest.raises(Killed):
            drain_one(broken(office, "drain:handled", Killed))
        clock.advance(seconds=inbox_lanes.LEASE_FOR)
    assert drain_one(broken(office, "drain:handled", Killed))
    assert (newest(office).state, newest(office).fault) == (PARKED, "handle: EndedMidway")
    send_all(office)
    assert len(newcomer.line.sent) == 1
    assert log.events == ["event_parked", "sent"]


def test_an_event_whose_process_others_killed_again_and_again_is_handled(
    newcomer: Talk, clock: MovableClock
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))
    for _ in range(inbox_lanes.MOST_ENDS - 1):
        with pytest.raises(Killed):
            drain_one(broken(office, "drain:claimed", Killed))
        clock.advance(seconds=inbox_lanes.LEASE_FOR)
    assert drain_one(office)
    assert newest(office).state == DONE and rows(office, Conversation) == 1


def test_an_event_no_key_opens_is_parked_without_a_word(
    newcomer: Talk, clock: MovableClock, line: RecordingLine
) -> None:
    office = newcomer.office
    lost = Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes)
    stranger = Talk(replace(office, sealer=lost), line, "U" + "9" * 32)
    stranger.delivers(said(stranger))
    for _ in range(inbox_lanes.MOST_ATTEMPTS):
        assert drain_one(office)
        clock.advance(seconds=31)
    assert (newest(office).state, newest(office).fault) == (PARKED, "open: CannotOpen")
    newcomer.says("เมนู")
    assert len(line.sent) == 1


def test_a_slow_ones_work_does_not_count_once_another_took_over(
    newcomer: Talk, clock: MovableClock, log: RecordingLog
) -> None:
    office = newcomer.office
    newcomer.delivers(said(newcomer))

    def stalls(point: str) -> None:
        if point == "drain:claimed":
            clock.advance(seconds=inbox_lanes.LEASE_FOR)
            assert drain_one(replace(office, owner="quick"))

    assert drain_one(replace(office, owner="slow", checkpoint=stalls))
    assert log.events == ["lease_lost"]
    assert newest(office).state == DONE
    assert rows(office, Conversation) == rows(office, OutboxMessage) == 1


def test_in_standby_nothing_is_sent_and_nobody_is_apologised_to(
    newcomer: Talk, clock: MovableClock
) -> None:
    newcomer.delivers(said(newcomer, mode="standby"))
    newcomer.settles()
    assert newest(newcomer.office).state == DONE
    newcomer.delivers(said(newcomer, mode="standby"))
    fail_until_parked(newcomer.office, clock)
    send_all(newcomer.office)
    assert newest(newcomer.office).state == PARKED
    assert newcomer.line.sent == []


def test_a_group_hears_nothing_of_our_faults(newcomer: Talk, clock: MovableClock) -> None:
    source = {"type": "group", "groupId": "C" + "1" * 32, "userId": newcomer.user_id}
    newcomer.delivers(newcomer.event({"type": "join", "source": source}))
    fail_until_parked(newcomer.office, clock)
    send_all(newcomer.office)
    assert newcomer.line.sent == []


def test_an_event_delivered_again_is_answered_once(newcomer: Talk) -> None:
    event = said(newcomer)
    again = {**event, "deliveryContext": {"isRedelivery": True}}
    newcomer.delivers(event, again)
    newcomer.settles()
    newcomer.delivers(again)
    newcomer.settles()
    assert len(newcomer.line.sent) == 1


def test_people_are_answered_past_somebody_whose_event_fails(
    office: Outside, talk: Callable[[str], Talk]
) -> None:
    unlucky, lucky = talk("U" + "1" * 32), talk("U" + "2" * 32)
    unlucky.delivers(said(unlucky))
    drain_one(broken(office))
    lucky.says("เมนู")
    assert lucky.heard and not unlucky.heard


def test_a_question_builds_on_the_answer_before_for_ten_minutes(
    office: Outside, line: RecordingLine, clock: MovableClock
) -> None:
    def admin(session: Session) -> str:
        found = factories.person(session, factories.bureau(session), ["admin"])
        return found.line_user_id or ""

    talk = Talk(office, line, office.database.write(admin))
    talk.says("คาดการณ์การส่ง").says("ปีที่แล้วล่ะ")
    assert "คาดการณ์การส่ง" in talk.last and "ปีงบประมาณ 2569" in talk.last
    clock.advance(minutes=10, seconds=1)
    talk.says("แล้วปีนี้ล่ะ")
    assert "ปีงบประมาณ" not in talk.last and "ยังไม่เข้าใจข้อความนี้" in talk.last
