"""Sending: every branch of the reply policy (architecture.md, rule 4), pure and end to end."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from models.database import Database
from models.queues import outbox_queue
from models.queues.outbox import EXPIRED, PARKED, SENT, WAITING, OutboxMessage
from models.queues.outbox_queue import ClaimedMessage, Envelope
from models.queues.outbox_reply import TOKEN_MARGIN
from models.trail import facts
from scheduler.outbox_send import (
    KEY_LASTS,
    QUOTA_WAIT,
    Next,
    after,
    choose,
    send_one,
)
from scheduler.ports import Outside, SendFailed
from tests.fakes import MovableClock, RecordingLine, RecordingLog

RECIPIENT = "U" + "1" * 32
TOKEN = "t" * 32
TICKS = 1000.0
NOW = datetime(2027, 3, 1, 2, 0, tzinfo=UTC)
YOUNG, OLD = TICKS + 40.0, TICKS - 1.0
UNKNOWN_OUTCOMES = ("unknown", "unavailable")
CERTAINLY_NOT_TAKEN = ("rate", "quota", "unreachable", "unauthorised")


def outgoing(**more: Any) -> ClaimedMessage:
    known: dict[str, Any] = {
        "id": 1,
        "key": "answer:1",
        "owner": "me",
        "kind": "answer",
        "lane": "lane",
        "messages": [],
        "reply_token": TOKEN,
        "reply_until": YOUNG,
        "recipient": RECIPIENT,
        "must_arrive": False,
        "retry_key": "k",
        "reply_tried": False,
        "push_tried": False,
        "push_since": None,
        "attempts": 1,
    }
    return ClaimedMessage(**(known | more))


@pytest.mark.parametrize(
    ("message", "means"),
    [
        (outgoing(), "reply"),
        (outgoing(must_arrive=True), "reply"),
        (outgoing(reply_tried=True), "reply"),
        (outgoing(reply_tried=True, must_arrive=True), "reply"),
        (outgoing(recipient=None), "reply"),
        (outgoing(reply_until=OLD), "push"),
        (outgoing(reply_until=TICKS + TOKEN_MARGIN), "push"),
        (outgoing(reply_token=None, reply_until=None), "push"),
        (outgoing(reply_until=OLD, reply_tried=True), "drop"),
        (outgoing(reply_until=OLD, reply_tried=True, must_arrive=True), "push"),
        (outgoing(push_tried=True), "push"),
        (outgoing(push_tried=True, push_since=NOW - KEY_LASTS / 2), "push"),
        (outgoing(push_tried=True, push_since=NOW - KEY_LASTS), "park"),
        (outgoing(push_tried=True, push_since=NOW - KEY_LASTS, must_arrive=True), "push"),
        (outgoing(push_tried=True, reply_tried=True, reply_until=OLD), "push"),
        (outgoing(reply_until=OLD, recipient=None), "drop"),
        (outgoing(reply_until=OLD, recipient=None, must_arrive=True), "drop"),
        (outgoing(reply_until=OLD, recipient=None, reply_tried=True), "drop"),
    ],
)
def test_by_which_means_a_message_goes(message: ClaimedMessage, means: str) -> None:
    assert choose(message, TICKS, NOW) == means


@pytest.mark.parametrize(
    ("message", "failure", "state"),
    [
        (outgoing(), "invalid_token", None),
        (outgoing(must_arrive=True), "invalid_token", None),
        (outgoing(reply_tried=True), "invalid_token", SENT),
        (outgoing(reply_tried=True, must_arrive=True), "invalid_token", None),
        (outgoing(recipient=None), "invalid_token", EXPIRED),
        (outgoing(recipient=None, reply_tried=True), "invalid_token", SENT),
        (outgoing(recipient=None, reply_tried=True, must_arrive=True), "invalid_token", EXPIRED),
        (outgoing(), "refused", PARKED),
        *((outgoing(), kind, None) for kind in (*UNKNOWN_OUTCOMES, *CERTAINLY_NOT_TAKEN)),
    ],
)
def test_what_follows_from_a_reply_that_failed(
    message: ClaimedMessage, failure: str, state: str | None
) -> None:
    follows = after(message, "reply", SendFailed(failure), 0.5)
    assert follows.state == state
    # A reply's token dies soon: it is tried again while it lives.
    assert follows.wait <= 5.0
    if failure == "invalid_token":
        assert follows.wait == 0.0


@pytest.mark.parametrize(
    ("failure", "state"),
    [
        ("refused", PARKED),
        ("invalid_token", PARKED),
        *((kind, None) for kind in (*UNKNOWN_OUTCOMES, *CERTAINLY_NOT_TAKEN)),
    ],
)
def test_what_follows_from_a_push_that_failed(failure: str, state: str | None) -> None:
    assert after(outgoing(), "push", SendFailed(failure), 0.5).state == state


def test_a_spent_month_is_asked_about_once_an_hour() -> None:
    assert after(outgoing(), "push", SendFailed("quota"), 0.5) == Next(None, 3600.0)


WAITS = (2, 4, 8, 16, 32, 64, 128, 256, 300)
"""Seconds after the first attempt, the second, and so on; later ones as after the last."""


@pytest.mark.parametrize("kind", [*UNKNOWN_OUTCOMES, "rate", "unreachable", "unauthorised"])
def test_waits_double_up_to_five_minutes_and_jitter_takes_off_half_at_most(kind: str) -> None:
    def waits(jitter: float) -> list[float | None]:
        tries = (*range(1, len(WAITS) + 1), 100, 10_000)
        failed = SendFailed(kind)
        return [after(outgoing(attempts=n), "push", failed, jitter).wait for n in tries]

    longest = [*WAITS, 300, 300]
    assert waits(1.0) == longest
    assert waits(0.5) == [each * 0.75 for each in longest]
    assert waits(0.0) == [each / 2 for each in longest]


@given(st.floats(0, 1e6), st.integers(1, 20))
def test_lines_own_wait_is_kept_but_not_beyond_an_hour(told: float, attempts: int) -> None:
    failed = SendFailed("rate", retry_after=told)
    wait = after(outgoing(attempts=attempts), "push", failed, 0.5).wait
    assert min(told, 3600.0) <= wait <= 3600.0


# End to end, on both databases


class Desk:
    """Puts messages in and lets the sender run; LINE and the clocks are the test's."""

    def __init__(self, office: Outside, line: RecordingLine, clock: MovableClock) -> None:
        self.office, self.line, self.clock = office, line, clock

    def put(self, key: str = "a", lane: str = "lane", **more: Any) -> None:
        known: dict[str, Any] = {
            "reply_token": TOKEN + key,
            "reply_until": self.clock.ticks() + 55.0,
            "recipient": RECIPIENT,
            "messages": [{"type": "text", "text": key}],
        }
        envelope = Envelope(key=key, kind="answer", lane=lane, **(known | more))
        office = self.office
        office.database.write(
            lambda s: outbox_queue.put(
                s, office.sealer, envelope, self.clock.now(), secrets.token_bytes
            )
        )

    def put_push(self, key: str = "a", lane: str = "lane", **more: Any) -> None:
        self.put(key, lane, reply_token=None, reply_until=None, **more)

    def fails(self, *kinds: str, taken: bool = False, **more: Any) -> None:
        self.line.failures = [SendFailed(kind, **more) for kind in kinds]
        self.line.taken_though_failed = taken

    def sends(self) -> None:
        """Everything that may go now."""
        while send_one(self.office):
            pass

    def row(self, key: str = "a") -> OutboxMessage:
        query = select(OutboxMessage).where(OutboxMessage.key == key)
        return self.office.database.read(lambda s: s.scalars(query).one())

    @property
    def vias(self) -> list[str]:
        return [sent.via for sent in self.line.sent]


@pytest.fixture
def desk(office: Outside, line: RecordingLine, clock: MovableClock) -> Desk:
    return Desk(office, line, clock)


def test_nothing_to_send_is_said_so(desk: Desk) -> None:
    assert not send_one(desk.office)


def test_an_answer_leaves_as_a_free_reply(desk: Desk, log: RecordingLog) -> None:
    desk.put()
    desk.sends()
    [sent] = desk.line.sent
    assert (sent.via, sent.to, sent.retry_key) == ("reply", TOKEN + "a", None)
    assert sent.messages == [{"type": "text", "text": "a"}]
    row = desk.row()
    assert (row.state, row.sent_via, row.fault) == (SENT, "reply", None)
    assert (row.settled_at, log.events) == (desk.clock.now(), ["sent"])


def test_an_answer_that_comes_too_late_leaves_as_a_push(desk: Desk) -> None:
    desk.put()
    desk.clock.advance(seconds=54)
    desk.sends()
    [sent] = desk.line.sent
    assert (sent.via, sent.to, sent.retry_key) == ("push", RECIPIENT, desk.row().retry_key)


@pytest.mark.parametrize("kind", UNKNOWN_OUTCOMES)
def test_a_lost_answer_to_a_reply_that_arrived_sends_nothing_twice(desk: Desk, kind: str) -> None:
    desk.put()
    desk.fails(kind, taken=True)
    desk.sends()
    assert desk.row().state == WAITING
    desk.clock.advance(seconds=5)
    desk.sends()
    assert desk.vias == ["reply"]
    assert desk.row().state == SENT


def test_a_lost_answer_to_a_reply_that_did_not_arrive_is_sent_now(desk: Desk) -> None:
    desk.put()
    desk.fails("unknown")
    desk.sends()
    assert desk.vias == []
    desk.clock.advance(seconds=5)
    desk.sends()
    assert (desk.vias, desk.row().state) == (["reply"], SENT)


def test_what_must_arrive_goes_a_second_time_rather_than_not_at_all(desk: Desk) -> None:
    desk.put(must_arrive=True)
    desk.fails("unknown", taken=True)
    desk.sends()
    desk.clock.advance(seconds=5)
    desk.sends()
    assert desk.vias == ["reply", "push"]
    assert (desk.row().state, desk.row().sent_via) == (SENT, "push")


def test_a_reply_of_unknown_outcome_that_grew_too_old_is_let_go(desk: Desk) -> None:
    desk.put()
    desk.fails("unknown")
    desk.sends()
    desk.clock.advance(seconds=60)
    desk.sends()
    assert desk.vias == []
    assert (desk.row().state, desk.row().fault) == (EXPIRED, "outcome of the reply unknown")


def test_of_unknown_outcome_and_too_old_what_must_arrive_is_pushed(desk: Desk) -> None:
    desk.put(must_arrive=True)
    desk.fails("unknown")
    desk.sends()
    desk.clock.advance(seconds=60)
    desk.sends()
    assert (desk.vias, desk.row().state) == (["push"], SENT)


def test_a_token_that_was_dead_from_the_start_becomes_a_push_at_once(desk: Desk) -> None:
    desk.put()
    desk.line.dead_tokens.add(TOKEN + "a")
    desk.sends()
    assert (desk.vias, desk.row().state) == (["push"], SENT)


def test_a_message_to_be_tried_again_at_once_is_queued_again(desk: Desk) -> None:
    counts: list[int] = []
    desk.put()
    desk.line.dead_tokens.add(TOKEN + "a")
    assert send_one(desk.office, counts.append)
    assert counts == [1]
    desk.put("b", lane="other")
    desk.fails("unreachable")
    desk.sends()
    assert counts == [1]


@pytest.mark.parametrize("kind", CERTAINLY_NOT_TAKEN)
def test_what_line_certainly_has_not_taken_is_pushed_when_it_grew_too_old(
    desk: Desk, kind: str
) -> None:
    desk.put()
    desk.fails(kind)
    desk.sends()
    assert not desk.row().reply_tried
    desk.clock.advance(hours=2)
    desk.sends()
    assert desk.vias == ["push"]


def test_a_token_that_died_after_calls_that_never_reached_line_becomes_a_push(desk: Desk) -> None:
    desk.put()
    desk.fails("unreachable")
    desk.sends()
    desk.line.dead_tokens.add(TOKEN + "a")
    desk.clock.advance(seconds=5)
    desk.sends()
    assert desk.vias == ["push"]


def test_an_unreachable_line_does_not_wipe_out_an_earlier_unknown_outcome(desk: Desk) -> None:
    desk.put()
    desk.fails("unknown", taken=True)
    desk.sends()
    desk.line.dead_tokens.clear()  # the next call does not get as far as LINE
    desk.fails("unreachable")
    desk.clock.advance(seconds=5)
    desk.sends()
    assert desk.row().reply_tried
    desk.clock.advance(seconds=60)
    desk.sends()
    assert (desk.vias, desk.row().state) == (["reply"], EXPIRED)


def test_a_push_is_never_made_twice(desk: Desk) -> None:
    desk.put_push()
    desk.fails("unknown", "unavailable", taken=True)
    for _ in range(4):
        desk.sends()
        desk.clock.advance(minutes=6)
    assert (desk.vias, desk.row().state) == (["push"], SENT)


def test_a_push_keeps_its_retry_key_over_all_tries(desk: Desk) -> None:
    desk.put_push()
    key = desk.row().retry_key
    desk.fails("unavailable", "unreachable", "rate")
    for _ in range(4):
        desk.sends()
        desk.clock.advance(minutes=6)
    assert [sent.retry_key for sent in desk.line.sent] == [key]


def hourly(desk: Desk, hours: int) -> None:
    """LINE takes every push, and its answer is lost every time."""
    for _ in range(hours):
        desk.fails("unknown", taken=True)
        desk.line.sent.clear()  # LINE forgets keys; here it is the trial that counts each copy
        desk.sends()
        desk.clock.advance(hours=1)


def test_a_push_whose_outcome_stays_unknown_is_parked_before_line_forgets_its_key(
    desk: Desk, log: RecordingLog
) -> None:
    desk.put_push()
    hourly(desk, 24)
    assert desk.row().state == WAITING and desk.vias == ["push"]
    hourly(desk, 1)
    assert desk.vias == []
    assert (desk.row().state, desk.row().fault) == (PARKED, "outcome of the push unknown")
    assert log.lines[-1][:2] == ("error", "push_outcome_unknown")
    assert desk.row().settled_at is not None


def test_of_a_push_that_must_arrive_a_second_copy_is_better_than_none(desk: Desk) -> None:
    desk.put_push(must_arrive=True)
    hourly(desk, 26)
    assert desk.row().state == WAITING and desk.vias == ["push"]


def test_the_day_a_key_lasts_begins_with_the_first_try_that_line_may_have_taken(
    desk: Desk,
) -> None:
    desk.put_push()
    for _ in range(30):
        desk.fails("unreachable")
        desk.sends()
        desk.clock.advance(hours=1)
    assert desk.row().push_since is None
    begun = desk.clock.now()
    desk.fails("unknown")
    desk.sends()
    desk.fails("unreachable")
    desk.clock.advance(hours=1)
    desk.sends()
    assert desk.row().push_since == begun
    desk.clock.advance(hours=1)
    desk.sends()
    assert (desk.vias, desk.row().state) == (["push"], SENT)


def test_once_a_push_was_tried_a_reply_is_not_any_more(desk: Desk) -> None:
    desk.put(reply_until=desk.clock.ticks() + 1.0)
    desk.fails("unknown", taken=True)
    desk.sends()
    desk.clock.advance(seconds=5)
    desk.sends()
    assert desk.vias == ["push"]


@pytest.mark.parametrize("must_arrive", [True, False])
def test_an_answer_to_a_group_is_never_pushed(desk: Desk, must_arrive: bool) -> None:
    desk.put("late", recipient=None, must_arrive=must_arrive)
    desk.clock.advance(seconds=60)
    desk.put("dead", lane="b", recipient=None, must_arrive=must_arrive)
    desk.line.dead_tokens.add(TOKEN + "dead")
    desk.put("unknown", lane="c", recipient=None, must_arrive=must_arrive)
    desk.sends()
    assert desk.vias == ["reply"]
    assert (desk.row("late").state, desk.row("late").fault) == (EXPIRED, "nobody to push to")
    assert desk.row("dead").state == EXPIRED


def test_lines_refusal_is_kept_in_its_own_words(desk: Desk, log: RecordingLog) -> None:
    desk.put()
    desk.put_push("b", lane="other")
    desk.fails("refused", "refused", words="400 The property, 'text', is invalid messages[0]")
    desk.sends()
    for key, means in (("a", "reply"), ("b", "push")):
        row = desk.row(key)
        assert row.state == PARKED
        assert row.fault == f"{means}: refused 400 The property, 'text', is invalid messages[0]"
    assert "invalid messages" not in str(log.lines)


def test_who_is_denied_an_answer_hears_that_it_was_our_fault(desk: Desk) -> None:
    desk.put()
    desk.fails("refused", words="400 invalid")
    desk.sends()
    [sorry] = desk.line.sent
    assert "ขออภัย" in str(sorry.messages)
    assert str(desk.row().id) in str(sorry.messages)


def test_an_apology_that_is_refused_as_well_ends_there(desk: Desk) -> None:
    desk.put()
    desk.fails("refused", "refused")
    desk.sends()
    assert desk.vias == []


def test_very_long_words_of_line_fit_the_row(desk: Desk) -> None:
    desk.put()
    desk.fails("refused", words="x" * 500)
    desk.sends()
    assert len(desk.row().fault or "") == 200


def test_a_rate_limit_waits_as_long_as_line_says(desk: Desk) -> None:
    desk.put_push()
    desk.fails("rate", retry_after=77.0)
    desk.sends()
    desk.clock.advance(seconds=76)
    desk.sends()
    assert desk.vias == []
    desk.clock.advance(seconds=1)
    desk.sends()
    assert desk.vias == ["push"]


def test_a_wrong_access_token_loses_nothing_and_is_an_error(desk: Desk, log: RecordingLog) -> None:
    desk.put_push()
    desk.fails("unauthorised")
    desk.sends()
    assert [(level, event) for level, event, _ in log.lines] == [("error", "send_failed")]
    desk.clock.advance(minutes=6)
    desk.sends()
    assert desk.vias == ["push"]


def test_the_next_message_of_a_recipient_waits_for_the_one_tried_again(desk: Desk) -> None:
    desk.put("first")
    desk.put("second")
    desk.put("elsewhere", lane="other")
    desk.fails("unreachable")
    desk.sends()
    assert [sent.messages[0]["text"] for sent in desk.line.sent] == ["elsewhere"]
    desk.clock.advance(seconds=5)
    desk.sends()
    assert [sent.messages[0]["text"] for sent in desk.line.sent][1:] == ["first", "second"]


def quota_spent(database: Database) -> str | None:
    return database.read(lambda session: facts.get(session, facts.QUOTA_SPENT))


def test_a_spent_month_stops_the_pushes_and_tells(desk: Desk, log: RecordingLog) -> None:
    for i in range(5):
        desk.put_push(f"push{i}", lane=f"lane{i}")
    desk.fails("quota", words="429 You have reached your monthly limit.")
    desk.sends()
    assert (desk.vias, desk.line.failures) == ([], [])  # one call, not five
    assert quota_spent(desk.office.database) == desk.clock.now().isoformat()
    assert log.lines[0][0] == "error"
    assert all(desk.row(f"push{i}").state == WAITING for i in range(5))


def test_in_a_spent_month_line_is_asked_once_an_hour_and_then_all_leave(desk: Desk) -> None:
    desk.put_push("a", lane="a")
    desk.put_push("b", lane="b")
    desk.fails("quota", "quota")
    desk.sends()
    desk.clock.advance(minutes=59)
    desk.put_push("c", lane="c")
    desk.sends()
    assert len(desk.line.failures) == 1
    desk.clock.advance(minutes=1)
    desk.sends()
    assert (desk.vias, desk.line.failures) == ([], [])
    desk.clock.advance(seconds=QUOTA_WAIT)
    desk.sends()
    assert [sent.messages[0]["text"] for sent in desk.line.sent] == ["a", "b", "c"]


def test_in_a_spent_month_free_replies_go_on_even_past_a_push_that_waits(desk: Desk) -> None:
    desk.put_push("push")
    desk.fails("quota")
    desk.sends()
    desk.clock.advance(minutes=1)
    desk.put("reply")
    desk.sends()
    assert desk.vias == ["reply"]


def test_a_message_whose_time_is_over_stays_unsent(desk: Desk) -> None:
    desk.put_push(expires_at=desk.clock.now() + timedelta(minutes=1))
    desk.fails("unavailable")
    desk.sends()
    desk.clock.advance(minutes=6)
    desk.sends()
    assert (desk.vias, desk.row().state) == ([], EXPIRED)


def test_an_answer_of_this_minute_is_sent_though_the_clock_has_jumped_past_its_time(
    desk: Desk,
) -> None:
    desk.put(expires_at=desk.clock.now() + timedelta(hours=1))
    desk.clock.moment += timedelta(hours=5)  # ticks go on as they do: its token is young
    desk.sends()
    assert (desk.vias, desk.row().state) == (["reply"], SENT)


class Killed(BaseException):
    """The process ends here."""


@pytest.mark.parametrize("point", ["send:claimed", "send:taken"])
@pytest.mark.parametrize("push", [True, False])
def test_a_kill_anywhere_sends_a_receipt_at_least_once_and_a_push_once(
    desk: Desk, point: str, push: bool
) -> None:
    def kill(reached: str) -> None:
        if reached == point:
            raise Killed

    desk.put_push(must_arrive=True) if push else desk.put(must_arrive=True)
    with pytest.raises(Killed):
        send_one(replace(desk.office, checkpoint=kill))
    desk.clock.advance(minutes=2)
    desk.sends()
    assert desk.row().state == SENT
    taken_before = ["reply"] if point == "send:taken" and not push else []
    assert desk.vias == [*taken_before, "push"]


def test_two_threads_of_one_process_never_share_a_lease(desk: Desk) -> None:
    """The slow one's failure must not undo what the quick one did under the same process name."""
    desk.put_push()

    def meanwhile() -> None:
        desk.line.before_answer = lambda: None
        desk.clock.advance(minutes=2)
        desk.line.taken_though_failed = False
        assert send_one(desk.office)
        assert desk.row().state == SENT

    desk.line.before_answer = meanwhile
    desk.fails("refused", taken=True)
    send_one(desk.office)
    assert desk.row().state == SENT
