"""Takes one event and returns what leaves through the outbox."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from handlers import direct_chat, files, group_chat, unanswered
from handlers.context import Context, Notice, Whisper
from handlers.conversation import drafts, keeping, wishes_left
from handlers.conversation.told import in_confidence
from handlers.events import Event
from handlers.home import without_words
from handlers.messages import Message, Text, render
from handlers.messages.actions import Json
from handlers.question import asked_again, days_shown, people_shown, sentence_chosen, whom_to_ask
from handlers.reminders import digest_card, digest_news, kind_words
from handlers.subjects.asked_each_turn import footing
from handlers.understand.thai import mend_typing
from models.conversations import conversation_rows
from models.duties.reminder_tables import REPLY
from models.people import people
from models.people.person import Person
from models.queues import inbox_lanes, outbox_queue
from models.queues.lane import LANE
from models.queues.outbox_queue import ANSWER, SECRET, Envelope
from models.queues.shown_buttons import DATA, ShownButton, buttons_of
from models.reminders import message_ends, reminder_record
from models.reminders.reminder_pass import digest_for_reply

ANSWER_LASTS = timedelta(hours=1)
"""After an hour nobody waits for the answer to a question."""

LOOK_AGAIN = timedelta(minutes=5)
"""A person with nothing due is not looked up again for this time (0006-reminders.md)."""

SECRET_LASTS = timedelta(minutes=5)
"""For a complaint: the person still holds the telephone; a later push could betray them."""


@dataclass(frozen=True)
class Outcome:
    """What one event sends."""

    envelopes: list[Envelope] = field(default_factory=list)
    secret: bool = False
    """Its rows must not show which event made them."""
    shows: Sequence[ShownButton] = ()
    """The buttons of the answer, for labels that are typed."""
    asked: str = ""
    """The question about figures that it answers, for the next one that builds on it."""


Handler = Callable[[Context, Event], Sequence[Message]]


def handle(context: Context, event: Event) -> Outcome:
    """Handles one event; raises only for mistakes of the program.

    An event without a source changes nothing and gets no answer.
    """
    if not event.chat:
        return Outcome()
    event = replace(
        event, text=mend_typing(event.text), around=tuple(map(mend_typing, event.around))
    )
    context.person = people.by_line_id(context.session, event.user_id)
    context.line_user_id = event.user_id
    context.reply_token = event.reply_token if event.one_to_one else ""
    if event.chat in ("group", "room"):
        messages = _in_group(context, event)
    else:
        messages = _one_to_one(context, event)
    outbox_queue.cancel_all(context.session, context.withdrawn, context.now)
    envelopes = notices(context)
    shows: Sequence[ShownButton] = ()
    if messages and not event.silent:
        answer = _answer(context, event, [*messages, *_foot(context, event)])
        envelopes.insert(0, answer)
        if event.one_to_one:
            shows = _shows(context, answer)
    asked = context.asked if not context.secret else ""
    return Outcome(envelopes, secret=context.secret, shows=shows, asked=asked)


def _shows(context: Context, answer: Envelope) -> Sequence[ShownButton]:
    """Returns the buttons of the answer that are kept: none of a complaint's, and of a receiver's
    work with cases only those that lead to it, without the words around them."""
    shows = [*map(in_confidence.as_kept, buttons_of(answer.messages))]
    if not context.secret:
        told = [*days_shown.kept(answer.messages), *people_shown.kept(answer.messages)]
        sentences = (*sentence_chosen.kept(context), *asked_again.kept(context))
        return [*shows, *told, *sentences, *wishes_left.kept(context)]
    opening = [each for each in shows if each.kind == DATA and each.target.startswith("o:")]
    return [replace(each, item="") for each in opening] if context.keeps_buttons else ()


def _foot(context: Context, event: Event) -> Sequence[Message]:
    """Returns what an administrator must know and what is due for the person today, once a day.

    It stands under a reply, which costs nothing.
    """
    free = event.one_to_one and event.reply_token and context.person is not None
    if not free or not context.may_remind or context.secret:
        return []
    if drafts.current(context) is not None:
        return []
    foot = [each for subject in footing(context.subjects) for each in subject.foot(context)]
    return [*foot, *_digest_due(context)]


def _digest_due(context: Context) -> Sequence[Message]:
    """Returns the day's digest and notes it as sent with this reply.

    If the reply never arrives, the digest is due again.
    """
    looked = context.nothing_due.get(context.me.id)
    if looked is not None and timedelta(0) <= context.now - looked < LOOK_AGAIN:
        return []
    digest = digest_for_reply(context.session, context.working_days, context.me, context.now)
    if digest is None:
        context.nothing_due[context.me.id] = context.now
        return []
    key = _answer_key(context)
    new = reminder_record.note_digests(context.session, [digest], context.now, REPLY, key)
    figures = kind_words.figures(context.session, digest_card.shown(new), context.now)
    news = digest_news.rows(context.session, context.subjects, context.working_days, new)
    return [
        digest_card.card(each, figures=figures, further=news.get(each.person_id, ()))
        for each in new
    ]


def _answer_key(context: Context) -> str:
    return f"answer:{context.event_key}"


def notices(context: Context) -> list[Envelope]:
    """Returns the messages to other people, ready for the outbox."""
    whispered = [_whisper(context, whisper) for whisper in context.whispers]
    return [*(_notice(context, notice) for notice in context.notices), *whispered]


def _in_group(context: Context, event: Event) -> Sequence[Message]:
    """In standby mode only removals are done, and nobody is told about the group."""
    if event.silent and event.kind not in ("leave", "unsend"):
        return []
    return group_chat.handle(context, event)


def _one_to_one(context: Context, event: Event) -> Sequence[Message]:
    handler = HANDLERS.get(event.kind)
    if event.kind == "edited":  # it changes nothing, and it may repeat the words of a complaint
        context.secret = True
    if handler is None or (event.silent and event.kind not in SILENT):
        return []
    return direct_chat.with_a_way_on(handler(context, event), context)


def _unfollow(context: Context, _event: Event) -> Sequence[Message]:
    """Stops pushes. Drafts stay in case the person comes back."""
    if context.person is not None:
        hand_on = [subject.handing_on(context) for subject in context.subjects]
        people.block(context.person, context.now)
        for each in hand_on:
            each()
    message_ends.cancel_pushes(context.session, context.lane, context.now)
    conversation_rows.pause_all(context.session, context.lane)
    return []


def _follow(context: Context, event: Event) -> Sequence[Message]:
    if context.person is not None:
        people.unblock(context.person)
    return direct_chat.follow(context, event)


def _unsend(context: Context, event: Event) -> Sequence[Message]:
    keeping.unsent(context, context.hash_of(event.message_id))
    inbox_lanes.forget_parked(context.session, context.lane, context.now)
    return []


HANDLERS: dict[str, Handler] = {
    "text": direct_chat.text,
    "tap": direct_chat.tap,
    "file": files.arrived,
    "sticker": without_words.sticker,
    "location": without_words.location,
    "other": without_words.other,
    "files_ready": files.looked_at,
    "follow": _follow,
    "unfollow": _unfollow,
    "unsend": _unsend,
}
SILENT = ("unfollow", "unsend")
"""Kinds that are handled even in standby mode: they remove something and send nothing."""


def _answer(context: Context, event: Event, found: Sequence[Message]) -> Envelope:
    """Returns the answer.

    Answers that did not arrive before stand above it; if it does not arrive either, all of them are
    still to be sent.
    """
    one_to_one, messages = event.one_to_one, render(found)
    questions = [unanswered.question(context, event, messages)] if one_to_one else []
    earlier = unanswered.taken_up(context, questions[0]) if one_to_one else []
    if earlier:
        messages = render([unanswered.card(earlier, context.now), *found])
    return Envelope(
        key=_answer_key(context),
        kind=ANSWER,
        lane=context.lane,
        messages=messages,
        reply_token=event.reply_token or None,
        reply_until=context.reply_until,
        # A push to a group is billed for every member: a late answer there is dropped.
        recipient=event.user_id or None if one_to_one else None,
        must_arrive=context.must_arrive,
        # The row must not show that an answer about a complaint expires sooner.
        expires_at=None if context.must_arrive else context.now + ANSWER_LASTS,
        until=context.now + SECRET_LASTS if context.secret else None,
        secret=context.secret,
        questions=unanswered.joined([*earlier, *questions]),
    )


def _veiled(context: Context, notice: Notice, messages: list[Json]) -> list[Json]:
    """Replaces the words that a telephone shows unasked by neutral ones."""
    shown = (each.on_the_screen for each in context.subjects if notice.kind in each.on_the_screen)
    words = next((each[notice.kind] for each in shown), None)
    if words is None:
        return messages
    return [each | {"altText": words} if "altText" in each else each for each in messages]


def _notice(context: Context, notice: Notice) -> Envelope:
    line_user_id = notice.account or notice.person.line_user_id or ""
    lane = context.sealer.keyed_hash(line_user_id, LANE)
    # A notice removes the quick replies of an open question, so it brings a button back to it.
    theirs = replace(context, lane=lane, person=_behind(notice))
    messages = drafts.with_buttons(notice.messages, (*drafts.back_to(theirs), drafts.MENU))
    secret = notice.kind == SECRET
    return Envelope(
        key=notice.key,
        kind=ANSWER if secret else notice.kind,
        secret=secret,
        lane=lane,
        messages=_veiled(context, notice, render(messages)),
        recipient=line_user_id,
        must_arrive=notice.must_arrive,
        not_before=notice.not_before,
        expires_at=notice.expires_at,
    )


def _whisper(context: Context, whisper: Whisper) -> Envelope:
    """Returns an envelope with a random lane and key.

    The account's own ones, and the time at which a receiver wrote, would show whose complaint it
    is.
    """
    chance = context.random_bytes(16).hex()
    return Envelope(
        key=f"{ANSWER}:{chance}",
        kind=ANSWER,
        secret=True,
        lane=context.sealer.keyed_hash(chance, LANE),
        messages=render(drafts.with_buttons(whisper.messages, (drafts.MENU,))),
        recipient=whisper.account,
        not_before=whisper.not_before,
        expires_at=whisper.expires_at,
    )


def _behind(notice: Notice) -> Person | None:
    """Returns who reads the notice; None if the account is not (or no longer) the person's."""
    own = notice.account is None or notice.account == notice.person.line_user_id
    return notice.person if own else None


def apology(row: str, person: Person | None) -> list[dict[str, object]]:
    """Returns the message to a person whose event failed. row: its id as `check` prints it."""
    whom = whom_to_ask.caretaker_of(person)
    words = (
        f"ขออภัย ระบบขัดข้อง ยังทำรายการนี้ไม่สำเร็จ ข้อมูลที่กรอกไว้ยังอยู่ "
        f"กรุณาลองอีกครั้ง หากยังไม่ได้ กรุณาแจ้ง{whom}พร้อมรหัส {row}"
    )
    return render([Text(words, (drafts.MENU,))])
