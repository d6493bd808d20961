"""Old events, answers, notices and drafts go; what somebody still needs stays, and the numbers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from models.attachments.attachment import KEPT, Attachment
from models.conversations.conversation import ACTIVE, DONE, EXPIRED, PAUSED, Conversation
from models.conversations.conversation_rows import DRAFTS_KEPT
from models.database import Database, open_database
from models.queues import health, inbox, outbox
from models.queues.inbox import InboxEvent
from models.queues.outbox import OutboxMessage
from models.queues.storage import NOTICES_KEPT, ROWS_KEPT
from models.trail.past_rows import PastRows
from models.upkeep import passing
from scheduler.ports import Outside
from scheduler.upkeep.passing_rows import let_pass
from tests.fakes import MovableClock, RecordingLog
from tests.scheduler.upkeep.test_old_bodies import event, message, put

MOST_PIECES = 100


def all_day(office: Outside) -> int:
    """Every piece of the day's work; how many wrote anything."""
    for number in range(MOST_PIECES):
        before = office.database.read(stored)
        assert not let_pass(office)  # the next piece waits for the next tick
        if office.database.read(stored) == before:
            return number
    raise AssertionError("it never ends")


def stored(session: Session) -> list[int]:
    tables = (InboxEvent, OutboxMessage, Conversation, PastRows)
    open_ones = select(func.count()).where(Conversation.status.in_((ACTIVE, PAUSED)))
    counts = [session.scalar(select(func.count()).select_from(table)) or 0 for table in tables]
    return [*counts, session.scalar(open_ones) or 0]


def keys(office: Outside, column: Any) -> set[str]:
    return office.database.read(lambda session: set(session.scalars(select(column))))


def conversation(key: str, status: str, touched: Any, **more: object) -> dict[str, Any]:
    return {
        "id": key.ljust(16, "0"), "lane": "lane", "person_id": None, "flow": "report_activity",
        "subject": "1", "status": status, "step": "told", "state": b"sealed",
        "opened_at": touched, "touched_at": touched, **more,
    }  # fmt: skip


def test_handled_events_and_answers_go_after_a_month_and_notices_after_a_year(
    office: Outside, clock: MovableClock, log: RecordingLog
) -> None:
    then = clock.now()
    put(
        office,
        InboxEvent,
        event("done", then),
        event("given up", then, inbox.GIVEN_UP),
        event("parked", None, inbox.PARKED),
        event("waits", None, inbox.WAITING),
    )
    put(
        office,
        OutboxMessage,
        {**message("answer", then), "sent_via": "reply"},
        message("parked", then, outbox.PARKED),
        message("waits", None, outbox.WAITING),
        {**message("digest", then), "kind": "digest", "sent_via": "push"},
    )
    before = office.database.read(health.counts_by_state)
    clock.moment += ROWS_KEPT - timedelta(hours=1)
    let_pass(office)
    assert len(keys(office, InboxEvent.event_id)) == len(keys(office, OutboxMessage.key)) == 4
    clock.moment += timedelta(days=1)
    assert all_day(office) == 1
    assert keys(office, InboxEvent.event_id) == {"parked", "waits"}
    assert keys(office, OutboxMessage.key) == {"parked", "waits", "digest"}
    clock.moment += NOTICES_KEPT
    all_day(office)
    assert keys(office, OutboxMessage.key) == {"parked", "waits"}
    assert office.database.read(health.counts_by_state) == before
    assert [line[1:] for line in log.lines] == [
        ("rows_passed", {"rows": 3}), ("rows_passed", {"rows": 1}),
    ]  # fmt: skip


def test_the_numbers_stay_by_month_kind_state_and_way(office: Outside, clock: MovableClock) -> None:
    for _ in range(2):
        rows = [message(f"{clock.now()} {i}", clock.now()) for i in range(3)]
        put(office, OutboxMessage, *({**row, "sent_via": "reply"} for row in rows))
        clock.moment += timedelta(days=1)
    clock.moment += ROWS_KEPT
    all_day(office)
    columns = (PastRows.name, PastRows.month, PastRows.kind, PastRows.state, PastRows.via)
    query = select(*columns, PastRows.rows)
    assert office.database.read(lambda session: [tuple(row) for row in session.execute(query)]) == [
        ("outbox_message", date(2027, 3, 1), "answer", "sent", "reply", 6)
    ]


def test_it_goes_in_small_pieces_and_rests_when_the_day_s_work_is_done(
    office: Outside, clock: MovableClock
) -> None:
    many = 2 * passing.BATCH + 1
    put(office, InboxEvent, *(event(f"e{i}", clock.now()) for i in range(many)))
    clock.moment += ROWS_KEPT + timedelta(days=1)
    let_pass(office)
    assert len(keys(office, InboxEvent.event_id)) == many - passing.BATCH
    assert all_day(office) == 2
    put(office, InboxEvent, event("late", clock.now() - 2 * ROWS_KEPT))
    assert all_day(office) == 0
    clock.moment += timedelta(days=1)
    assert all_day(office) == 1


def test_a_draft_that_nobody_touched_for_a_year_ends_with_its_files(
    office: Outside, clock: MovableClock
) -> None:
    long_ago = clock.now()
    clock.moment += DRAFTS_KEPT + timedelta(hours=1)
    put(
        office,
        Conversation,
        conversation("a", PAUSED, long_ago),
        conversation("b", PAUSED, clock.now()),
        conversation("c", DONE, long_ago, state=None),
        conversation("d", DONE, long_ago, state=None),
    )
    put(
        office,
        Attachment,
        *(
            {
                "lane": "lane", "conversation_id": of.ljust(16, "0"), "message_hash": of,
                "kind": "image", "album": "", "occurred_at": 1, "received_ticks": 1.0,
                "state": KEPT, "announced": True, "answered": True,
            }
            for of in "ad"
        ),
    )  # fmt: skip
    all_day(office)

    def left(session: Session) -> dict[str, str]:
        return {row.id[0]: row.status for row in session.scalars(select(Conversation))}

    # The row of a conversation with files says whether they were sent: it stays.
    assert office.database.read(left) == {"b": PAUSED, "d": DONE}
    counted = office.database.read(health.counts_by_state)["conversations"]
    assert (counted[PAUSED], counted[DONE], counted[EXPIRED]) == (1, 2, 1)


@pytest.mark.soak
def test_a_day_s_look_for_nothing_writes_nothing(office: Outside, clock: MovableClock) -> None:
    put(office, InboxEvent, event("new", clock.now()))
    all_day(office)
    assert office.database.read(stored) == [1, 0, 0, 0, 0]


def grown(database: Database) -> int:
    """The file's size, with ten megabytes of events in it."""
    rows = [{**event(f"e{i}", None), "payload": b"x" * 4000} for i in range(2500)]
    database.write(lambda session: session.execute(insert(InboxEvent), rows) and None)
    database.write(lambda session: session.execute(delete(InboxEvent)) and None)
    space = database.space()
    assert space is not None
    return space.total


def test_pages_that_nothing_is_on_go_back_to_the_disk_piece_by_piece(
    own_database: Callable[[str], str],
) -> None:
    with closing(open_database(own_database("sqlite"))) as database:
        before = grown(database)
        pieces = 0
        while database.give_back():
            pieces += 1
        space = database.space()
        assert space is not None and space.gives_back
        assert pieces > 5 and before - space.total > 8_000_000
        assert 0 < space.free < 2_000_000  # for what comes next
