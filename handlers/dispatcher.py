"""From one event to what it changes and what is said: the door to all conversations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from handlers import direct_chat, files, group_chat, unanswered
from handlers.complaints.tracking import guessing_alarm
from handlers.context import Context, Notice, Whisper
from handlers.conversation import conversing, drafts
from handlers.events import Event
from handlers.gifts import gift_notices
from handlers.gifts.result import gift_result_in_digest
from handlers.messages import Said, Text, render
from handlers.messages.actions import Json
from handlers.reminders import digest_card
from handlers.reports import report_notices
from handlers.understand.thai import mend_typing
from models.conversations import conversation_rows
from models.duties.reminder_tables import REPLY
from models.people import people
from models.people.person import Person
from models.plans.working_days import working_days
from models.queues import inbox_lanes, outbox_queue
from models.queues.lane import LANE
from models.queues.outbox_queue import ANSWER, SECRET, Envelope
from models.reminders import message_ends, reminder_record
from models.reminders.reminder_pass import owed_by

ANSWER_LASTS = timedelta(hours=1)
"""An hour later nobody waits for the answer to a question any more."""

LOOK_AGAIN = timedelta(minutes=5)
"""Whoever owes nothing is not looked at again so soon (0006-reminders.md)."""

SECRET_LASTS = timedelta(minutes=5)
"""Of a complaint: whoever spoke still has the telephone in hand; later a push might betray them."""


@dataclass(frozen=True)
class Outcome:
    """What leaves through the outbox; `secret`: its rows must not tell which event made them."""

    envelopes: list[Envelope] = field(default_factory=list)
    secret: bool = False


Handler = Callable[[Context, Event], Sequence[Said]]


def handle(context: Context, event: Event) -> Outcome:
    """Everything one event causes; raises only for mistakes of the program.

    An event without a source is nobody's: it changes nothing and is not answered.
    """
    if not event.chat:
        return Outcome()
    event = replace(event, text=mend_typing(event.text))
    context.person = people.by_line_id(context.session, event.user_id)
    context.line_user_id = event.user_id
    context.reply_token = event.reply_token if event.one_to_one else ""
    if event.chat in ("group", "room"):
        said = _in_group(context, event)
    else:
        said = _one_to_one(context, event)
    for key in context.withdrawn:
        outbox_queue.cancel(context.session, key, context.now)
    envelopes = notices(context)
    if said and not event.silent:
        envelopes.insert(0, _answer(context, event, [*said, *_foot(context, event)]))
    return Outcome(envelopes, secret=context.secret)


def _foot(context: Context, event: Event) -> Sequence[Said]:
    """What an administrator must know of and what the person owes today, under a reply that costs
    nothing; once a day."""
    free = event.one_to_one and event.reply_token and context.person is not None
    if not free or not context.may_remind or context.secret:
        return []
    if drafts.current(context) is not None:
        return []
    return [*guessing_alarm.once(context), *_owed(context)]


def _owed(context: Context) -> Sequence[Said]:
    """Written down as said together with the reply; should that never arrive, it is owed again."""
    looked = context.nothing_owed.get(context.me.id)
    if looked is not None and timedelta(0) <= context.now - looked < LOOK_AGAIN:
        return []
    digest = owed_by(context.session, working_days(context.session), context.me, context.now)
    if digest is None:
        context.nothing_owed[context.me.id] = context.now
        return []
    key = _answer_key(context)
    new = reminder_record.note_digests(context.session, [digest], context.now, REPLY, key)
    results = gift_result_in_digest.results(context.session, new, context.now)
    return [digest_card.card(each, results=results) for each in new]


def _answer_key(context: Context) -> str:
    return f"answer:{context.event_key}"


def notices(context: Context) -> list[Envelope]:
    """What this desk says to others, ready for the outbox."""
    whispered = [_whisper(context, whisper) for whisper in context.whispers]
    return [*(_notice(context, notice) for notice in context.notices), *whispered]


def _in_group(context: Context, event: Event) -> Sequence[Said]:
    """In standby mode only what takes away is done: nobody is told of a group either."""
    if event.silent and event.kind not in ("leave", "unsend"):
        return []
    return group_chat.handle(context, event)


def _one_to_one(context: Context, event: Event) -> Sequence[Said]:
    handler = HANDLERS.get(event.kind)
    if event.kind == "edited":  # nothing is made of it, and it may mend the words of a complaint
        context.secret = True
    if handler is None or (event.silent and event.kind not in SILENT):
        return []
    return direct_chat.with_a_way_on(handler(context, event), context)


def _unfollow(context: Context, _event: Event) -> Sequence[Said]:
    """No more pushes; drafts wait in case the person comes back."""
    if context.person is not None:
        waiting = report_notices.waits_with_me(context)
        gifts = gift_notices.waits_with_me(context)
        people.block(context.person, context.now)
        report_notices.hand_on(context, waiting)
        gift_notices.hand_on(context, gifts)
    message_ends.cancel_pushes(context.session, context.lane, context.now)
    conversation_rows.pause_all(context.session, context.lane)
    return []


def _follow(context: Context, event: Event) -> Sequence[Said]:
    if context.person is not None:
        people.unblock(context.person)
    return direct_chat.follow(context, event)


def _unsend(context: Context, event: Event) -> Sequence[Said]:
    conversing.unsent(context, context.hash_of(event.message_id))
    inbox_lanes.forget_parked(context.session, context.lane)
    return []


HANDLERS: dict[str, Handler] = {
    "text": direct_chat.text,
    "tap": direct_chat.tap,
    "file": files.arrived,
    "sticker": direct_chat.sticker,
    "location": direct_chat.location,
    "other": direct_chat.other,
    "files_ready": files.looked_at,
    "follow": _follow,
    "unfollow": _unfollow,
    "unsend": _unsend,
}
SILENT = ("unfollow", "unsend")
"""What is done even in standby mode, because it takes something away and says nothing."""


def _answer(context: Context, event: Event, said: Sequence[Said]) -> Envelope:
    """The answer, under what could not be said before: should it not arrive either, all of it is
    still to be said."""
    one_to_one, messages = event.one_to_one, render(said)
    asked = [unanswered.question(context, event, messages)] if one_to_one else []
    earlier = unanswered.taken_up(context, asked[0]) if one_to_one else []
    if earlier:
        messages = render([unanswered.card(earlier, context.now), *said])
    return Envelope(
        key=_answer_key(context),
        kind=ANSWER,
        lane=context.lane,
        messages=messages,
        reply_token=event.reply_token or None,
        reply_until=context.reply_until,
        # A push to a group is billed once for every member: a late answer there is let go.
        recipient=event.user_id or None if one_to_one else None,
        must_arrive=context.must_arrive,
        # Whoever waits still waits then; of a complaint the row does not say that it ends sooner.
        expires_at=None if context.must_arrive else context.now + ANSWER_LASTS,
        until=context.now + SECRET_LASTS if context.secret else None,
        secret=context.secret,
        questions=unanswered.joined([*earlier, *asked]),
    )


ON_THE_SCREEN: Mapping[str, str] = {
    SECRET: "มีเรื่องรอท่าน 1 เรื่อง",
    gift_notices.DECIDE: "มีเรื่องรอท่าน 1 เรื่อง",
    gift_notices.TOLD: "มีเรื่องแจ้งท่าน 1 เรื่อง",
    gift_notices.DECIDED: "มีผลการพิจารณาถึงท่าน 1 เรื่อง",
    report_notices.DECIDED: "มีผลการพิจารณาถึงท่าน 1 เรื่อง",
}
"""What a locked screen shows of notices which others need not read, by their kind."""


def _veiled(notice: Notice, messages: list[Json]) -> list[Json]:
    """Neutral words where the telephone shows a card unasked."""
    words = ON_THE_SCREEN.get(notice.kind)
    if words is None:
        return messages
    return [each | {"altText": words} if "altText" in each else each for each in messages]


def _notice(context: Context, notice: Notice) -> Envelope:
    line_user_id = notice.account or notice.person.line_user_id or ""
    lane = context.sealer.keyed_hash(line_user_id, LANE)
    # A notice takes the buttons of an open question away: the way back to it comes along.
    theirs = replace(context, lane=lane, person=_behind(notice))
    said = drafts.with_buttons(notice.said, (*drafts.back_to(theirs), drafts.MENU))
    secret = notice.kind == SECRET
    return Envelope(
        key=notice.key,
        kind=ANSWER if secret else notice.kind,
        secret=secret,
        lane=lane,
        messages=_veiled(notice, render(said)),
        recipient=line_user_id,
        must_arrive=notice.must_arrive,
        not_before=notice.not_before,
        expires_at=notice.expires_at,
    )


def _whisper(context: Context, whisper: Whisper) -> Envelope:
    """Its lane and key are made by chance: those of the account would tell, beside the time at
    which a receiver wrote, whose complaint it was. Once it has left, the row is empty."""
    chance = context.random_bytes(16).hex()
    return Envelope(
        key=f"{ANSWER}:{chance}",
        kind=ANSWER,
        secret=True,
        lane=context.sealer.keyed_hash(chance, LANE),
        messages=render(drafts.with_buttons(whisper.said, (drafts.MENU,))),
        recipient=whisper.account,
        not_before=whisper.not_before,
        expires_at=whisper.expires_at,
    )


def _behind(notice: Notice) -> Person | None:
    """Who reads the notice; an account that is not (or no longer) the person's is nobody's."""
    own = notice.account is None or notice.account == notice.person.line_user_id
    return notice.person if own else None


def apology(row: str) -> list[dict[str, object]]:
    """What a person hears whose message we could not handle; `row` as `check` prints it."""
    words = (
        f"ขออภัย ระบบขัดข้อง ยังทำรายการนี้ไม่สำเร็จ ข้อมูลที่กรอกไว้ยังอยู่ "
        f"กรุณาลองอีกครั้ง หากยังไม่ได้ กรุณาแจ้งผู้ดูแลระบบพร้อมรหัส {row}"
    )
    return render([Text(words, (drafts.MENU,))])
