"""Making one document that was asked for in chat, and answering with a link to it.

Claimed in one commit, rendered outside any transaction, marked and answered in another: a crash
leaves before or after. Never imported by the web process.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import cast

from sqlalchemy.orm import Session

from handlers.conversation.drafts import MENU, with_buttons
from handlers.documents import document_words
from handlers.documents.document_words import Told
from handlers.messages import Said, render
from handlers.papers import paper_kinds
from handlers.papers.paper_kinds import Made, Wanted
from handlers.papers.printing import picture
from handlers.papers.printing.model import Digits, Document
from models.calendar import office_day
from models.documents import document_rights, documents
from models.documents.documents import Making
from models.errors import Refusal
from models.people.person import Bureau, Person
from models.queues import outbox_queue
from models.queues.outbox_queue import Envelope
from scheduler.ports import Outside, SendFailed
from scheduler.reminders import briefing_tell

MOST_ATTEMPTS = 3
LOADING_STEP, LOADING_MOST = 5, 50
"""Seconds LINE's loading sign may last (line.md, D): no longer than the reply can come."""

WAITED_FOR = timedelta(hours=1)
"""An hour later nobody waits for the document any more; it is asked for again."""


def make_one(outside: Outside) -> bool:
    """Make the oldest document that waits, or drop files kept long enough; False if neither."""
    ticks = outside.clock.ticks()
    if not outside.database.read(lambda session: documents.has_waiting(session, ticks)):
        return _remove_old(outside)
    making = outside.database.write(lambda session: _claim(outside, session))
    if making is None:
        return False
    outside.checkpoint("document:claimed")
    _show_loading(outside, making)
    if making.attempts > MOST_ATTEMPTS:  # it takes the process down with it
        _refuse(outside, making, Refusal("broken"))
        return True
    try:
        document = outside.database.read(lambda session: _gather(outside, session, making))
    except Refusal as refusal:
        _refuse(outside, making, refusal)
        return True
    _make(outside, making, document)
    return True


def _claim(outside: Outside, session: Session) -> Making | None:
    key = f"document-{outside.random_bytes(16).hex()}"
    return documents.claim(
        session, outside.sealer, outside.owner_token(), key, outside.clock.ticks()
    )


def _show_loading(outside: Outside, making: Making) -> None:
    """LINE's sign while the reply can still come; whoever blocked the bot gets none.

    It ends with the reply; a document never waits or fails for want of it.
    """
    left = (making.reply_until or 0.0) - outside.clock.ticks()
    seconds = min(LOADING_MOST, int(left) // LOADING_STEP * LOADING_STEP)
    if not making.reply_token or seconds < LOADING_STEP:
        return
    person = outside.database.read(lambda session: session.get(Person, making.person_id))
    if person is None or person.line_user_id is None or person.blocked_at is not None:
        return
    try:
        outside.line.show_loading(person.line_user_id, seconds)
    except SendFailed as failed:
        outside.log.info("loading_not_shown", document=making.id, kind=failed.kind)


def _gather(outside: Outside, session: Session, making: Making) -> Document:
    """The rows, as the person may see them at this moment."""
    person, asked = session.get_one(Person, making.person_id), making.asked
    now = outside.clock.now()
    if not document_rights.may_have(session, person, asked, office_day(now)):
        raise Refusal("not_allowed")
    digits = cast(Digits | None, asked.digits)
    of_digest = briefing_tell.period_of(making)
    wanted = Wanted(
        kind=asked.kind,
        plan=asked.plan,
        due=asked.due,
        bureau_id=asked.bureau_id,
        bureau_ids=document_rights.bureaus_of(session, person, asked.kind),
        digits=digits,
        gift=asked.gift,
        reader=person.id,
        named=asked.named,
        listed=asked.ending == "xlsx",
        digest=of_digest.year if of_digest is not None else None,
    )
    return paper_kinds.gather(session, outside.sealer, wanted, now)


def _make(outside: Outside, making: Making, document: Document) -> None:
    inside = making.goes_in is not None
    fetch, shrink = outside.files.fetch, outside.opener.small
    made = paper_kinds.render(
        document, making.asked.ending, outside.sealer, fetch, shrink, inside=inside
    )
    outside.checkpoint("document:rendered")
    outside.files.keep(making.file_key, made.data, outside.clock.now())
    outside.checkpoint("document:kept")
    done = outside.database.write(
        lambda session: _answer(outside, session, making, made, document.draft)
    )
    outside.checkpoint("document:answered")
    outside.log.info(
        "document_made", document=making.id, kind=making.asked.kind, size=len(made.data), told=done
    )


def _answer(outside: Outside, session: Session, making: Making, made: Made, draft: str) -> bool:
    now = outside.clock.now()
    if not documents.mark_made(session, making, made.code, now):
        return False  # another worker has it; its file is another
    if making.goes_in is not None:
        _tell_digest(outside, session, making, picture.size(made.data), now)
        return True
    link = outside.document_link(making.id, making.person_id, now)
    said = document_words.answered(_told(session, making), made.code, link, draft)
    _say(outside, session, making, said, now)
    return True


def _tell_digest(
    outside: Outside,
    session: Session,
    making: Making,
    pixels: tuple[int, int] | None,
    now: datetime,
) -> None:
    """The message that waited for the picture, without it where it could not be made."""
    card = briefing_tell.card(outside, session, making, pixels)
    if making.goes_in == documents.DIGEST:
        briefing_tell.tell(outside, session, making, card, now)
    else:
        _say(outside, session, making, [card], now)


def _refuse(outside: Outside, making: Making, refusal: Refusal) -> None:
    def write(session: Session) -> None:
        now = outside.clock.now()
        if not documents.refuse(session, making, refusal.code, now):
            return
        if making.goes_in is not None and refusal.code != "not_allowed":
            _tell_digest(outside, session, making, None, now)
        elif making.goes_in != documents.DIGEST:
            said = document_words.refused(_told(session, making), refusal.code, refusal.facts)
            _say(outside, session, making, said, now)

    outside.database.write(write)
    outside.log.info("document_refused", document=making.id, reason=refusal.code)


def _told(session: Session, making: Making) -> Told:
    asked = making.asked
    bureau = session.get(Bureau, asked.bureau_id) if asked.bureau_id is not None else None
    return Told(making.id, asked, bureau.name if bureau is not None else "")


def _say(
    outside: Outside, session: Session, making: Making, said: list[Said], now: datetime
) -> None:
    """The reply while its token is young, else a push; once."""
    person = session.get_one(Person, making.person_id)
    envelope = Envelope(
        key=f"document:{making.id}",
        kind="document",
        lane=making.lane,
        messages=render(with_buttons(said, (MENU,))),
        reply_token=making.reply_token,
        reply_until=making.reply_until,
        recipient=person.line_user_id if person.blocked_at is None else None,
        expires_at=now + WAITED_FOR,
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)


def _remove_old(outside: Outside) -> bool:
    now = outside.clock.now()
    if not outside.database.read(lambda session: documents.has_old(session, now)):
        return False
    return outside.database.write(lambda session: documents.remove_old(session, now)) > 0
