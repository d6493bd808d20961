"""The outbox as a queue: one copy of each, in order for each recipient, fenced, never stuck."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from models.base import SKEW
from models.crypto import KeyRing, Sealer
from models.database import Database
from models.queues import hold, outbox_parked, outbox_queue
from models.queues.outbox import CANCELLED, EXPIRED, PARKED, SENT, WAITING, OutboxMessage
from models.queues.outbox_queue import (
    LEASE_FOR,
    LONGEST_WAIT,
    PATIENCE,
    PUSH_UNKNOWN,
    ClaimedMessage,
    Envelope,
)
from models.reminders import message_ends
from models.trail.audit_entry import AuditEntry
from tests import patience
from tests.plans import gather_statistics, plan_of, walks_through

NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
TRIES = 2000  # far more than needed: a lost message is a failed test, not one that never ends
RECIPIENT = "U" + "1" * 32


class Queue:
    """The outbox with a clock and a sealer put in, for short tests."""

    def __init__(self, database: Database, sealer: Sealer) -> None:
        self.database, self.sealer = database, sealer
        self.ticks, self.now = 100.0, NOW

    def put(self, key: str, lane: str = "lane", **more: Any) -> None:
        said = [{"type": "text", "text": key}]
        known: dict[str, Any] = {"recipient": RECIPIENT, "messages": said}
        envelope = Envelope(key=key, kind="answer", lane=lane, **(known | more))
        self.database.write(
            lambda s: outbox_queue.put(s, self.sealer, envelope, self.now, secrets.token_bytes)
        )

    def claim(self, owner: str = "me") -> ClaimedMessage | None:
        return self.database.write(
            lambda s: outbox_queue.claim(s, self.sealer, owner, self.ticks, self.now)
        )

    def claimed(self, owner: str = "me") -> ClaimedMessage:
        message = self.claim(owner)
        assert message is not None
        return message

    def text(self) -> str | None:
        """The words of the next message, which stays leased."""
        message = self.claim(secrets.token_hex(4))
        return None if message is None else str(message.messages[0]["text"])

    def due(self) -> bool:
        return self.database.read(lambda s: outbox_queue.has_due(s, self.ticks, self.now))

    def settle(self, message: ClaimedMessage, state: str = SENT, **more: Any) -> None:
        self.database.write(lambda s: message_ends.settle(s, message, state, self.now, **more))

    def put_back(self, message: ClaimedMessage, wait: float) -> None:
        due = self.ticks + wait
        self.database.write(lambda s: outbox_queue.put_back(s, message, due, "rate"))

    def sent(self) -> list[str]:
        """Send whatever may go now; in which order."""
        order = []
        while (message := self.claim()) is not None:
            order.append(str(message.messages[0]["text"]))
            self.settle(message)
        return order

    def row(self, key: str) -> OutboxMessage:
        query = select(OutboxMessage).where(OutboxMessage.key == key)
        return self.database.read(lambda s: s.scalars(query).one())


@pytest.fixture
def queue(database: Database, sealer: Sealer) -> Queue:
    return Queue(database, sealer)


def test_a_message_comes_out_as_it_was_put_in(queue: Queue) -> None:
    queue.put("a", reply_token="token", reply_until=150.0, must_arrive=True)
    message = queue.claimed()
    assert message.messages == [{"type": "text", "text": "a"}]
    assert (message.reply_token, message.reply_until) == ("token", 150.0)
    assert (message.recipient, message.must_arrive) == (RECIPIENT, True)
    assert (message.reply_tried, message.push_tried, message.attempts) == (False, False, 1)


def test_on_hold_nothing_leaves_and_then_everything_does(queue: Queue) -> None:
    queue.put("a")
    queue.database.write(lambda s: hold.begin(s, NOW))
    queue.put("b")
    assert queue.sent() == []
    assert not queue.database.read(lambda s: outbox_queue.has_due(s, queue.ticks, queue.now))
    queue.database.write(hold.end)
    assert queue.database.read(lambda s: outbox_queue.has_due(s, queue.ticks, queue.now))
    assert queue.sent() == ["a", "b"]


def test_nothing_personal_stands_in_the_clear(queue: Queue) -> None:
    queue.put("a", reply_token="token")
    row = queue.row("a")
    kept = b"".join(each for each in (row.body, row.recipient, row.reply_token) if each)
    assert not any(word in kept for word in (b"text", RECIPIENT.encode(), b"token"))


def test_a_key_is_put_once_for_ever(queue: Queue) -> None:
    queue.put("a")
    before = queue.row("a").retry_key
    queue.put("a", messages=[{"type": "text", "text": "changed"}])
    assert queue.sent() == ["a"]
    queue.put("a")
    assert queue.sent() == []
    assert queue.row("a").retry_key == before


def test_several_are_put_as_one_is_and_a_known_key_keeps_out_no_other(queue: Queue) -> None:
    queue.put("two")
    told = [
        Envelope(key, "answer", lane=f"lane {key}", recipient=RECIPIENT,
                 messages=[{"type": "text", "text": f"{key} again"}])
        for key in ("one", "two", "three")
    ]  # fmt: skip
    queue.database.write(
        lambda s: outbox_queue.put_all(s, queue.sealer, told, queue.now, secrets.token_bytes)
    )
    assert [queue.text() for _ in range(4)] == ["two", "one again", "three again", None]


def test_each_message_has_a_retry_key_of_its_own_from_the_start(queue: Queue) -> None:
    queue.put("a")
    queue.put("b")
    keys = {queue.row("a").retry_key, queue.row("b").retry_key}
    assert len({UUID(key) for key in keys}) == 2


def test_a_recipient_hears_things_in_order_and_one_at_a_time(queue: Queue) -> None:
    for key in ("one", "two", "three"):
        queue.put(key)
    queue.put("elsewhere", lane="other")
    first = queue.claimed()
    assert queue.text() == "elsewhere"
    assert queue.text() is None
    assert not queue.due()
    queue.settle(first)
    assert queue.sent() == ["two", "three"]


def test_a_message_that_is_tried_again_soon_keeps_its_place(queue: Queue) -> None:
    queue.put("one")
    queue.put("two")
    queue.put_back(queue.claimed(), PATIENCE)
    assert queue.text() is None
    queue.ticks += PATIENCE
    assert queue.sent() == ["one", "two"]


def test_a_message_that_was_put_off_for_long_holds_nothing_up(queue: Queue) -> None:
    queue.put("push")
    queue.put_back(queue.claimed(), LONGEST_WAIT)
    queue.put("reply", reply_token="token", reply_until=150.0)
    assert queue.sent() == ["reply"]
    queue.ticks += LONGEST_WAIT
    assert queue.sent() == ["push"]


def test_a_message_waits_for_its_hour_and_others_pass_it(queue: Queue) -> None:
    queue.put("tomorrow", not_before=NOW + timedelta(days=1))
    queue.put("now")
    assert queue.sent() == ["now"]
    assert not queue.due()
    queue.now += timedelta(days=1)
    assert queue.due()
    assert queue.sent() == ["tomorrow"]


def test_a_message_whose_time_is_over_is_never_sent(queue: Queue) -> None:
    queue.put("stale", expires_at=NOW + timedelta(hours=1))
    queue.put("fresh", expires_at=NOW + timedelta(hours=3))
    queue.now += timedelta(hours=1)
    stale = queue.claimed()
    assert stale.expired
    queue.settle(stale, EXPIRED)
    assert not queue.claimed().expired


def test_an_end_that_the_row_does_not_tell_counts_too(queue: Queue) -> None:
    queue.put("a", until=NOW + timedelta(minutes=5), expires_at=NOW + timedelta(hours=1))
    assert queue.row("a").expires_at == NOW + timedelta(hours=1)
    queue.now += timedelta(minutes=5)
    assert queue.claimed().expired


def sealed_parts(queue: Queue, key: str) -> set[bytes | None]:
    row = queue.row(key)
    return {row.body, row.about, row.recipient, row.reply_token}


@pytest.mark.parametrize("state", [SENT, EXPIRED, CANCELLED])
@pytest.mark.parametrize("secret", [True, False])
def test_of_what_is_settled_no_word_stays_whatever_it_was(
    queue: Queue, state: str, secret: bool
) -> None:
    queue.put("a", reply_token="token", secret=secret)
    queue.settle(queue.claimed(), state)
    assert sealed_parts(queue, "a") == {None}


def test_what_is_parked_keeps_its_words_till_it_is_given_up_but_of_a_complaint_none(
    queue: Queue,
) -> None:
    for key in ("plain", "secret"):
        queue.put(key, lane=key, secret=key == "secret")
        queue.settle(queue.claimed(), PARKED, fault="push: refused 400")
    assert queue.row("plain").body is not None and sealed_parts(queue, "secret") == {None}
    number = queue.row("plain").id
    queue.database.write(lambda s: outbox_parked.give_up(s, number, NOW))
    assert sealed_parts(queue, "plain") == {None}


@pytest.mark.parametrize("withdraw", [outbox_queue.cancel, message_ends.cancel_pushes])
def test_what_is_withdrawn_loses_its_words(queue: Queue, withdraw: Callable[..., object]) -> None:
    queue.put("a", lane="a")  # both the key and the lane
    queue.database.write(lambda s: withdraw(s, "a", NOW))
    assert (queue.row("a").state, sealed_parts(queue, "a")) == (CANCELLED, {None})


def test_whether_it_is_of_a_complaint_shows_in_no_waiting_row(queue: Queue) -> None:
    queue.put("a", lane="a")
    queue.put("b", lane="b", secret=True, until=NOW + timedelta(minutes=5))
    plain, secret = queue.row("a"), queue.row("b")
    assert plain.about is not None and secret.about is not None
    assert len(plain.about) == len(secret.about)
    assert (plain.kind, plain.expires_at) == (secret.kind, secret.expires_at)
    assert [queue.claimed().secret, queue.claimed().secret] == [False, True]


def test_a_lease_runs_out_and_not_before(queue: Queue) -> None:
    queue.put("a")
    queue.claim("dead")
    queue.ticks += LEASE_FOR - 0.1
    assert queue.claim() is None
    queue.ticks += 0.1
    assert queue.claimed().attempts == 2


def test_another_process_whose_ticks_are_a_little_behind_steals_nothing(queue: Queue) -> None:
    queue.put("a")
    queue.put("b", lane="other")
    queue.claim("ahead")
    queue.put_back(queue.claimed("ahead"), LONGEST_WAIT)
    queue.ticks -= SKEW / 2
    assert queue.claim("behind") is None


def test_leases_and_waits_from_before_a_restart_of_the_machine_are_void(queue: Queue) -> None:
    queue.ticks = 500_000.0
    queue.put("leased")
    queue.put("waiting", lane="other")
    queue.claim("dead")
    queue.put_back(queue.claimed("dead"), 300.0)
    queue.ticks = 3.0
    queue.put("behind")
    assert queue.text() == "leased"
    assert queue.text() == "waiting"
    assert queue.text() is None


def test_whose_lease_was_taken_over_changes_nothing_any_more(queue: Queue) -> None:
    queue.put("a")
    slow = queue.claimed("slow")
    queue.ticks += LEASE_FOR
    quick = queue.claimed("quick")
    queue.settle(slow, PARKED)
    queue.put_back(slow, 60.0)
    queue.database.write(lambda s: outbox_queue.forget_token(s, slow))
    assert (queue.row("a").state, queue.row("a").next_try) == (WAITING, 0.0)
    queue.settle(quick, via="push")
    queue.settle(slow, PARKED)
    assert (queue.row("a").state, queue.row("a").sent_via) == (SENT, "push")


def test_that_a_means_is_tried_stands_before_line_is_called(queue: Queue) -> None:
    queue.put("a", reply_token="token", reply_until=150.0)
    message = queue.claimed()
    queue.database.write(lambda s: outbox_queue.mark_trying(s, message, "reply", NOW))
    queue.ticks += LEASE_FOR
    again = queue.claimed()
    assert (again.reply_tried, again.push_tried) == (True, False)
    queue.database.write(lambda s: outbox_queue.mark_trying(s, again, "push", NOW))
    queue.database.write(lambda s: outbox_queue.unmark_trying(s, again))
    queue.ticks += LEASE_FOR
    once_more = queue.claimed()
    assert (once_more.reply_tried, once_more.push_tried) == (True, False)


def test_who_blocks_the_bot_gets_no_push_any_more_but_answers_stay(queue: Queue) -> None:
    queue.put("push")
    queue.put("reply", reply_token="token", reply_until=150.0)
    queue.put("other", lane="other")
    queue.database.write(lambda s: message_ends.cancel_pushes(s, "lane", NOW))
    assert queue.row("push").state == CANCELLED
    assert queue.sent() == ["reply", "other"]


def test_a_push_that_left_while_it_was_cancelled_counts_as_sent(queue: Queue) -> None:
    queue.put("push")
    message = queue.claimed()
    queue.database.write(lambda s: message_ends.cancel_pushes(s, "lane", NOW))
    queue.settle(message, via="push")
    assert queue.row("push").state == SENT


def replay(queue: Queue, key: str) -> bool:
    number = queue.row(key).id
    return queue.database.write(lambda s: outbox_parked.replay(s, number))


def test_a_parked_message_is_listed_and_replayed_as_a_push(queue: Queue) -> None:
    queue.put("a", reply_token="token", reply_until=1e9)
    message = queue.claimed()
    queue.database.write(lambda s: outbox_queue.mark_trying(s, message, "reply", NOW))
    queue.settle(message, PARKED, fault="reply: refused 400")
    assert [m.key for m in queue.database.read(outbox_parked.parked_messages)] == ["a"]
    assert replay(queue, "a")
    again = queue.claimed()
    assert (again.reply_token, again.reply_tried, again.attempts) == (None, False, 1)


def test_a_push_of_unknown_outcome_is_replayed_as_for_the_first_time(queue: Queue) -> None:
    for key, fault in (("unknown", PUSH_UNKNOWN), ("refused", "push: refused 400")):
        queue.put(key, lane=key)
        message = queue.claimed()
        queue.database.write(lambda s, m=message: outbox_queue.mark_trying(s, m, "push", NOW))
        queue.settle(message, PARKED, fault=fault)
    assert replay(queue, "unknown") and replay(queue, "refused")
    tried = {m.lane: (m.push_tried, m.push_since) for m in (queue.claimed(), queue.claimed())}
    assert tried == {"unknown": (False, None), "refused": (True, NOW)}


def test_what_is_given_up_is_listed_and_replayed_no_more_and_leaves_a_trail(queue: Queue) -> None:
    queue.put("a")
    number = queue.row("a").id
    give_up = partial(outbox_parked.give_up, outbox_id=number, now=NOW)
    assert not queue.database.write(give_up)
    queue.settle(queue.claimed(), PARKED, fault="push: refused 400")
    assert queue.database.write(give_up)
    assert not queue.database.write(give_up)
    assert queue.database.read(outbox_parked.parked_messages) == []
    assert not replay(queue, "a") and queue.claim() is None
    [entry] = queue.database.read(lambda s: s.scalars(select(AuditEntry)).all())
    assert (entry.at, entry.verb, entry.subject) == (NOW, "message.give_up", f"out:{number}")


def test_only_what_is_parked_is_replayed(queue: Queue) -> None:
    queue.put("waits")
    queue.put("sent", lane="other")
    assert not replay(queue, "waits")
    queue.sent()
    assert not replay(queue, "sent")


def test_a_message_no_key_opens_is_parked_and_holds_nobody_up(queue: Queue) -> None:
    ours, queue.sealer = (
        queue.sealer,
        Sealer(KeyRing.generate(secrets.token_bytes), secrets.token_bytes),
    )
    queue.put("lost key")
    queue.sealer = ours
    queue.put("readable", lane="other")
    assert queue.sent() == ["readable"]
    parked = queue.row("lost key")
    assert (parked.state, parked.fault) == (PARKED, "open: CannotOpen")


def test_many_claimers_never_hold_one_message_or_one_lane_together(queue: Queue) -> None:
    for i in range(30):
        queue.put(f"{i:02}", lane=f"lane{i % 5}")
    guard, together = threading.Lock(), threading.Barrier(8)
    held, clashes, order = set[str](), list[str](), list[str]()

    def send(owner: str) -> None:
        together.wait(patience.PATIENCE)
        for number in range(TRIES):
            if len(order) == 30:
                return
            message = queue.claim(f"{owner}-{number}")
            if message is None:
                continue
            key = str(message.messages[0]["text"])
            lane = f"lane{int(key) % 5}"
            with guard:
                clashes.extend({lane} & held)
                held.add(lane)
                order.append(key)
            with guard:
                held.discard(lane)
            queue.settle(message)

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(send, f"owner{i}") for i in range(8)]:
            done.result(patience.PATIENCE)
    assert clashes == []
    assert len(order) == 30
    for lane in range(5):
        heard = [key for key in order if int(key) % 5 == lane]
        assert heard == sorted(set(heard))


@pytest.mark.parametrize(
    "database_url",
    [pytest.param("postgresql", marks=pytest.mark.xdist_group("pg"))],
    indirect=True,
)
def test_a_claim_under_way_elsewhere_is_passed_by(database_url: str, queue: Queue) -> None:
    queue.put("one")
    queue.put("elsewhere", lane="other")
    with Session(queue.database.engine) as first:
        mine = outbox_queue.claim(first, queue.sealer, "first", queue.ticks, queue.now)
        assert mine is not None and mine.messages[0]["text"] == "one"
        assert queue.text() == "elsewhere"
        assert queue.text() is None
        first.rollback()
    assert queue.text() == "one"


def grown(database: Database, sealer: Sealer, sent: int, waiting: int) -> None:
    """A table full of what was sent long ago, and a few messages that wait."""
    known = {
        "kind": "answer",
        "body": sealer.seal_json([{"text": "x"}], outbox_queue.BODY),
        "must_arrive": False,
        "retry_key": "x" * 36,
        "created_at": NOW,
    }
    rows = [
        {**known, "key": f"k{i}", "lane": f"lane{i % 400}", "state": SENT if i < sent else WAITING}
        for i in range(sent + waiting)
    ]
    database.write(lambda session: session.execute(insert(OutboxMessage), rows) and None)
    settled = update(OutboxMessage).where(OutboxMessage.state == SENT).values(settled_at=NOW)
    database.write(lambda session: session.execute(settled) and None)
    gather_statistics(database)


def test_what_was_ever_sent_is_not_walked_through_for_what_waits(queue: Queue) -> None:
    grown(queue.database, queue.sealer, sent=20_000, waiting=50)
    claiming = plan_of(
        queue.database,
        lambda s: outbox_queue.claim(s, queue.sealer, "me", queue.ticks, queue.now),
    )
    looking = plan_of(queue.database, lambda s: outbox_queue.has_due(s, queue.ticks, queue.now))
    for plan in (claiming, looking):
        assert "ix_outbox_message_waiting" in str(plan)
        assert not walks_through(plan, "outbox_message")
    assert queue.due()
