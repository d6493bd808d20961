"""Sends one message of the outbox: claim, call LINE outside any transaction, write the result.

`choose` is the reply policy (architecture.md, rule 4); `after` says what a failure leads to. No
effect twice, no push twice, nothing lost that must arrive: a push with an unknown outcome is tried
again while LINE honours its key; after that only if it must arrive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy.orm import Session

from handlers import dispatcher, unanswered
from handlers.messages import render
from handlers.reminders import digest_card
from models.people import people
from models.plans.working_days import working_days
from models.queues import lost_answers, outbox_queue, outbox_reply
from models.queues.outbox import CANCELLED, EXPIRED, HELD_UP, PARKED, SENT
from models.queues.outbox_queue import ANSWER, APOLOGY, LOST, ClaimedMessage, Envelope
from models.reminders import message_ends, reminder_record
from models.trail import facts
from scheduler.ports import Outside, SendFailed
from scheduler.reminders.reminders_say import fresh

Means = Literal["reply", "push", "drop", "park"]

FIRST_WAIT = 2.0
LONGEST_WAIT = 300.0
SORRY = "sorry:out:"
TALK_FIRST = timedelta(minutes=3)
"""A person whose answer failed may write within this time and hear of it for free; then a push
tells them."""

LOST_LASTS = timedelta(days=1)
NOT_OWED = "nothing of it is owed any more"
QUOTA_WAIT = outbox_queue.LONGEST_WAIT
NOT_TAKEN = ("rate", "quota", "unreachable", "unauthorised")  # LINE certainly did not take it
# LINE remembers a retry key for 24 hours from the first request with it (line.md, D); the
# margin is for two clocks that differ and for a slow call.
KEY_LASTS = timedelta(hours=24) - timedelta(minutes=10)


def choose(message: ClaimedMessage, ticks: float, now: datetime) -> Means:
    """Return how the message goes now. `park`: nobody can know whether it arrived.

    Young reply token: reply (again, if the last outcome is unknown). Never tried and too old: push.
    Tried, unknown and too old: push only what must arrive; likewise a push whose key LINE no longer
    honours: a second copy of a receipt is better than none. News of a failed answer about a
    complaint is never pushed: the next person who writes hears it.
    """
    if message.kind == LOST and message.secret:
        return "drop"
    if message.push_tried:
        known = message.push_since is None or now - message.push_since < KEY_LASTS
        return "push" if known or message.must_arrive else "park"
    if outbox_reply.can_reply(message, ticks):
        return "reply"
    if message.recipient is None:
        return "drop"
    if not message.reply_tried or message.must_arrive:
        return "push"
    return "drop"


@dataclass(frozen=True)
class Next:
    """What happens to the row next.

    state: it is settled in this state; None to try again
    wait: seconds until the next try
    """

    state: str | None
    wait: float = 0.0


def after(message: ClaimedMessage, means: Means, failed: SendFailed, jitter: float) -> Next:
    """Return what follows from a failure. `jitter` is in 0..1."""
    if means == "reply":
        return _after_reply(message, failed, jitter)
    if failed.kind == "quota":
        return Next(None, QUOTA_WAIT)
    if failed.kind in ("refused", "invalid_token"):
        return Next(PARKED)
    return Next(None, _wait(message, failed, jitter))


def _after_reply(message: ClaimedMessage, failed: SendFailed, jitter: float) -> Next:
    if failed.kind == "invalid_token":
        # After an unknown outcome a dead token most likely means that the reply had arrived: then
        # only what must arrive goes a second time, as a push.
        if message.reply_tried and not message.must_arrive:
            return Next(SENT)
        return Next(None, 0.0) if message.recipient is not None else Next(EXPIRED)
    if failed.kind == "refused":
        return Next(PARKED)
    return Next(None, min(_wait(message, failed, jitter), 5.0))


def _wait(message: ClaimedMessage, failed: SendFailed, jitter: float) -> float:
    doubled = min(FIRST_WAIT * 2.0 ** min(message.attempts - 1, 10), LONGEST_WAIT)
    least = min(failed.retry_after or 0.0, outbox_queue.LONGEST_WAIT)
    return float(max(least, doubled * (0.5 + jitter / 2)))


def _kind_in_logs(message: ClaimedMessage) -> str:
    """Return the kind for logs: an answer to a complainant looks like any other answer."""
    return ANSWER if message.secret else message.kind


def send_one(outside: Outside, queued: Callable[[int], None] = lambda _count: None) -> bool:
    """Send the oldest message that may go. Returns False if there was none.

    queued: called with 1 if the message is put back and may be tried again at once.
    """
    claimed = outside.database.write(lambda session: _claim(outside, session))
    if claimed is None:
        return False
    return send_claimed(outside, *claimed, queued)


def send_claimed(
    outside: Outside,
    message: ClaimedMessage,
    means: Means,
    queued: Callable[[int], None] = lambda _count: None,
) -> bool:
    """Send a message that is ours by lease and noted as tried, and write the result. Returns True.

    queued: as `send_one` has it.
    """
    outside.checkpoint("send:claimed")
    if means == "drop":
        why = "outcome of the reply unknown" if message.reply_tried else "nobody to push to"
        _settle(outside, message, EXPIRED, None, why)
        return True
    if means == "park":
        _settle(outside, message, PARKED, None, outbox_queue.PUSH_UNKNOWN)
        outside.log.error("push_outcome_unknown", outbox=message.id, kind=_kind_in_logs(message))
        return True
    try:
        if means == "reply":
            outside.line.reply(message.reply_token or "", message.messages)
        else:
            outside.line.push(message.recipient or "", message.messages, message.retry_key)
    except SendFailed as failed:
        outside.checkpoint("send:failed")
        if _failed(outside, message, means, failed):
            queued(1)
        return True
    outside.checkpoint("send:taken")
    _settle(outside, message, SENT, means, None)
    outside.log.info("sent", outbox=message.id, via=means, kind=_kind_in_logs(message))
    return True


def _claim(outside: Outside, session: Session) -> tuple[ClaimedMessage, Means] | None:
    ticks, now = outside.clock.ticks(), outside.clock.now()
    owner = outside.owner_token()
    while message := outbox_queue.claim(session, outside.sealer, owner, ticks, now):
        # A token is young by ticks: its answer was queued just now, whatever the clock says.
        if message.expired and not outbox_reply.can_reply(message, ticks):
            message_ends.settle(session, message, EXPIRED, now)
            _note_unanswered(outside, session, message, now)
            continue
        means = choose(message, ticks, now)
        wait = _quota_wait(session, now) if means == "push" else 0.0
        if wait > 0:
            outbox_queue.put_back(session, message, ticks + wait, HELD_UP)
            continue
        if means == "push" and message.kind == digest_card.DIGEST and not message.push_tried:
            body = _fresh(session, message, now)
            if isinstance(body, Exception):
                fault = f"digest: {type(body).__name__}"
                outside.log.error("digest_failed", outbox=message.id, fault=fault)
                outbox_queue.put_back(session, message, ticks + LONGEST_WAIT, fault)
                continue
            if body is None:
                message_ends.settle(session, message, CANCELLED, now, fault=NOT_OWED)
                continue
            message = replace(message, messages=body)
        if means in ("reply", "push"):
            outbox_queue.mark_trying(session, message, means, now)
        return message, means
    return None


def _fresh(
    session: Session, message: ClaimedMessage, now: datetime
) -> list[dict[str, object]] | Exception | None:
    """Return the present digest, or our own fault, which must not delay other people's messages."""
    try:
        with session.begin_nested():
            return fresh(session, message, now)
    except Exception as fault:  # noqa: BLE001  put back, logged, and tried again
        return fault


def _quota_wait(session: Session, now: datetime) -> float:
    """Return the seconds until the next try of a push after the month's quota was used up."""
    spent_at = facts.get(session, facts.QUOTA_SPENT)
    since = (now - datetime.fromisoformat(spent_at)).total_seconds() if spent_at else QUOTA_WAIT
    return QUOTA_WAIT - since if 0 <= since < QUOTA_WAIT else 0.0


def _failed(outside: Outside, message: ClaimedMessage, means: Means, failed: SendFailed) -> bool:
    """Settle the message or put it back. Returns True if it may be tried again at once."""
    jitter = outside.random_bytes(1)[0] / 255
    follows = after(message, means, failed, jitter)
    # LINE's words may quote the message.
    words = "" if message.secret else failed.words
    fault = f"{means}: {failed.kind} {words}".strip()[:200]
    log = outside.log.error if failed.kind in ("quota", "unauthorised") else outside.log.warning
    kind = _kind_in_logs(message)
    log("send_failed", outbox=message.id, via=means, reason=failed.kind, kind=kind)
    if follows.state is not None:
        _settle(outside, message, follows.state, means, fault)
        return False
    due = outside.clock.ticks() + follows.wait

    def put_back(session: Session) -> None:
        if failed.kind in NOT_TAKEN:
            outbox_queue.unmark_trying(session, message)
        if failed.kind == "invalid_token":
            outbox_queue.forget_token(session, message)
        outbox_queue.put_back(session, message, due, fault)
        if failed.kind == "quota":
            facts.put(session, facts.QUOTA_SPENT, outside.clock.now().isoformat())

    outside.database.write(put_back)
    return follows.wait <= 0


def _settle(
    outside: Outside, message: ClaimedMessage, state: str, via: str | None, fault: str | None
) -> None:
    now = outside.clock.now()

    def settle(session: Session) -> None:
        message_ends.settle(session, message, state, now, via, fault)
        if state == EXPIRED:
            _note_unanswered(outside, session, message, now)
        refused = state == PARKED and via is not None
        if refused and message.kind == digest_card.DIGEST:
            reminder_record.unsay_lines(session, message.key)
        elif refused:
            reminder_record.unsay(session, message.key)
        if refused and message.secret:
            _apologise_here(outside, session, message, now, via or "")
        elif refused and message.kind == ANSWER and message.recipient is not None:
            # The person hears that LINE refused our message, rather than nothing.
            sorry = _sorry(session, message, now)
            outbox_queue.put(session, outside.sealer, sorry, now, outside.random_bytes)

    outside.database.write(settle)


def _note_unanswered(
    outside: Outside, session: Session, message: ClaimedMessage, now: datetime
) -> None:
    """Note that the person's answer was dropped while LINE failed.

    They hear it with their next message, or by one push for all dropped answers when pushes may
    leave.
    """
    if message.kind != ANSWER or message.recipient is None or not message.questions:
        return
    before = lost_answers.waiting(session, outside.sealer, message.lane)
    if any(each.tried for each in before):
        return
    all_questions = [
        *(each for earlier in before for each in earlier.questions),
        *message.questions,
    ]
    questions = unanswered.joined(all_questions)
    at = working_days(session).next_speaking(now + TALK_FIRST)
    word = Envelope(
        key=f"{LOST}:{message.key}",
        kind=LOST,
        lane=message.lane,
        messages=render([unanswered.card(questions, at)]),
        recipient=message.recipient,
        not_before=at,
        expires_at=at + LOST_LASTS,
        secret=message.secret and all(each.secret for each in before),
        questions=questions,
    )
    for each in before:
        outbox_queue.cancel(session, each.key, now)
    outbox_queue.put(session, outside.sealer, word, now, outside.random_bytes)


def _apologise_here(
    outside: Outside, session: Session, message: ClaimedMessage, now: datetime, via: str
) -> None:
    """Apologise through this channel.

    About a complaint: only as a reply, once, without an address. A push may come when other people
    see the screen.
    """
    if via != "reply" or message.key.startswith(SORRY):
        return
    until = now + dispatcher.SECRET_LASTS
    sorry = replace(_sorry(session, message, now), recipient=None, until=until, secret=True)
    outbox_queue.put(session, outside.sealer, sorry, now, outside.random_bytes)


def _sorry(session: Session, message: ClaimedMessage, now: datetime) -> Envelope:
    recipient = message.recipient
    person = people.by_line_id(session, recipient) if recipient is not None else None
    return Envelope(
        key=f"{SORRY}{message.id}",
        kind=APOLOGY,
        lane=message.lane,
        messages=dispatcher.apology(f"out:{message.id}", person),
        reply_token=message.reply_token,
        reply_until=message.reply_until,
        recipient=message.recipient,
        must_arrive=True,
        expires_at=now + timedelta(days=1),
    )
