"""Queueing a day's digest, noted as sent; and making it fresh when it leaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from handlers import registry
from handlers.messages import Part, render
from handlers.reminders import digest_card, digest_news, kind_words
from models.calendar import evening
from models.people import people
from models.plans.working_days import working_days
from models.queues import outbox_queue
from models.queues.lane import LANE
from models.queues.outbox_queue import ClaimedMessage, Envelope
from models.reminders import duty_checks, reminder_record, snoozes
from models.reminders.duties import duties
from models.reminders.reminder_lines import Digest, Line
from scheduler.ports import Outside


def say(outside: Outside, session: Session, found: Sequence[Digest], now: datetime) -> list[Digest]:
    """Notes digests as sent and queues their pushes, in the caller's transaction. Returns the new
    ones of them."""
    new = reminder_record.note_afresh(session, found, now, outside.random_bytes)
    said = [digest for digest, _ in new]
    reasons = snoozes.reasons(session, digest_card.explained(said))
    figures = kind_words.figures(session, digest_card.shown(said), now)
    news = _news(session, said)
    accounts = people.accounts(session, [digest.person_id for digest in said])
    envelopes = []
    for digest, outbox_key in new:
        further = news.get(digest.person_id, ())
        line_user_id = accounts.get(digest.person_id)
        if line_user_id is None:  # left between the look and now: nobody to tell
            reminder_record.unsay(session, outbox_key)
            continue
        envelope = Envelope(
            key=outbox_key,
            kind=digest_card.DIGEST,
            lane=outside.sealer.keyed_hash(line_user_id, LANE),
            messages=render([digest_card.card(digest, reasons, figures, further)]),
            recipient=line_user_id,
            expires_at=evening(now),
        )
        envelopes.append(envelope)
    outbox_queue.put_all(session, outside.sealer, envelopes, now, outside.random_bytes)
    return said


def fresh(
    session: Session, message: ClaimedMessage, now: datetime
) -> list[dict[str, object]] | None:
    """Returns the digest as it stands at this moment; None if every duty in it is met.

    What was met meanwhile is left out, and its lines are taken back.
    """
    sent = duty_checks.lines_of(session, message.key)
    due = duty_checks.still_due(session, {line.duty_key for line in sent})
    if all(line.duty_key in due for line in sent):
        return message.messages
    for line in sent:
        if line.duty_key not in due:
            session.delete(line)
    session.flush()
    kept = [line for line in sent if line.duty_key in due]
    if not kept:
        reminder_record.unsay(session, message.key)
        return None
    known = {duty.key: duty for duty in duties(session, working_days(session), now)}
    lines = tuple(
        Line(known[line.duty_key], line.step, _offset(line.step), line.person_id, line.role)
        for line in kept
        if line.duty_key in known
    )
    if not lines:
        reminder_record.unsay(session, message.key)
        return None
    digest = Digest(kept[0].person_id, kept[0].day, lines)
    reasons = snoozes.reasons(session, digest_card.explained([digest]))
    figures = kind_words.figures(session, digest_card.shown([digest]), now)
    further = _news(session, [digest]).get(digest.person_id, ())
    return render([digest_card.card(digest, reasons, figures, further)])


def _news(session: Session, sent: Sequence[Digest]) -> Mapping[int, Sequence[Part]]:
    return digest_news.rows(session, registry.SUBJECTS, working_days(session), sent)


def _offset(step: str) -> int:
    return 0 if step.startswith("=") else int(step)
