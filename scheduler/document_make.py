"""Makes one document requested in chat and answers with a link to it, and deletes old files.

It claims the request in one commit, renders outside any transaction, then marks and answers in
another commit. The web process never imports it.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, timedelta
from typing import cast

from sqlalchemy.orm import Session

from handlers.conversation.drafts import MENU, with_buttons
from handlers.documents import document_words
from handlers.documents.document_words import NamedRequest
from handlers.messages import Message, render
from handlers.papers import paper_kinds
from handlers.papers.paper_kinds import Made, PaperRequest
from handlers.papers.printing import picture
from handlers.papers.printing.model import Digits, Document
from handlers.registry import SUBJECTS
from models.calendar import office_day
from models.documents import document_rights, documents
from models.documents.documents import Making
from models.errors import Refusal
from models.people.person import Person
from models.queues import hold, outbox_queue
from models.queues.outbox_queue import Envelope
from scheduler.ports import Outside, SendFailed
from scheduler.reminders import briefing_tell

MOST_ATTEMPTS = 3
LOADING_STEP, LOADING_MOST = 5, 50
"""Seconds that LINE's loading sign may last (line.md, D): not longer than a reply can still
come."""

WAITED_FOR = timedelta(hours=1)
"""After an hour nobody waits for the document any more; people request it again."""

BATCH = 20
"""Files that go in one transaction: an archive may have hundreds of megabytes in pieces."""


def make_one(outside: Outside) -> bool:
    """Make the oldest requested document. Returns False if none waits."""
    ticks = outside.clock.ticks()
    if not outside.database.read(lambda session: documents.has_waiting(session, ticks)):
        return False
    making = outside.database.write(lambda session: _claim(outside, session))
    if making is None:
        return False
    outside.checkpoint("document:claimed")
    _show_loading(outside, making)
    if making.attempts > MOST_ATTEMPTS:  # it ends the process every time
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
    """Show LINE's loading sign while a reply can still come; not on hold, nor to people who blocked
    the bot.

    The reply ends the sign. A document never waits for the sign, and never fails because of it.
    """
    left = (making.reply_until or 0.0) - outside.clock.ticks()
    seconds = min(LOADING_MOST, int(left) // LOADING_STEP * LOADING_STEP)
    if not making.reply_token or seconds < LOADING_STEP:
        return
    person = outside.database.read(lambda session: _spoken_to(session, making))
    if person is None or person.line_user_id is None or person.blocked_at is not None:
        return
    try:
        outside.line.show_loading(person.line_user_id, seconds)
    except SendFailed as failed:
        outside.log.info("loading_not_shown", document=making.id, kind=failed.kind)


def _spoken_to(session: Session, making: Making) -> Person | None:
    return None if hold.holds(session) else session.get(Person, making.person_id)


def _gather(outside: Outside, session: Session, making: Making) -> Document:
    """Return the rows that the person may see now."""
    person, spec = session.get_one(Person, making.person_id), making.spec
    now = outside.clock.now()
    if not document_rights.may_have(session, person, spec, office_day(now)):
        raise Refusal("not_allowed")
    digits = cast(Digits | None, spec.digits)
    of_digest = briefing_tell.period_of(making)
    paper_request = PaperRequest(
        kind=spec.kind,
        plan=spec.plan,
        due=spec.due,
        bureau_id=spec.bureau_id,
        bureau_ids=document_rights.bureaus_of(session, person, spec.kind),
        digits=digits,
        gift=spec.gift,
        reader=person.id,
        named=spec.named,
        listed=spec.ending == "xlsx",
        apart=spec.ending == "zip",
        digest=of_digest.year if of_digest is not None else None,
    )
    return paper_kinds.gather(session, outside.sealer, paper_request, now)


def _make(outside: Outside, making: Making, document: Document) -> None:
    inside = making.goes_in is not None
    fetch, shrink = outside.files.fetch, outside.opener.small
    made = paper_kinds.render(
        document, making.spec.ending, outside.sealer, fetch, shrink, inside=inside
    )
    with closing(made):
        outside.checkpoint("document:rendered")
        outside.files.keep_pieces(making.file_key, made.pieces(), outside.clock.now())
        outside.checkpoint("document:kept")
        done = outside.database.write(
            lambda session: _answer(outside, session, making, made, document)
        )
        outside.checkpoint("document:answered")
        about = {"document": making.id, "kind": making.spec.kind, "size": made.size}
        outside.log.info("document_made", **about, told=done)


def _answer(
    outside: Outside, session: Session, making: Making, made: Made, document: Document
) -> bool:
    now = outside.clock.now()
    if not documents.mark_made(session, making, made.code, now, document.made_at):
        return False  # another worker has it, with a file of its own
    if making.goes_in is not None:
        _tell_digest(outside, session, making, picture.size(made.data), now)
        return True
    link = outside.document_link(making.id, making.person_id, now)
    messages = document_words.answered(
        _named(session, making), made.code, link, document.draft, SUBJECTS
    )
    _send(outside, session, making, messages, now)
    return True


def _tell_digest(
    outside: Outside,
    session: Session,
    making: Making,
    pixels: tuple[int, int] | None,
    now: datetime,
) -> None:
    """Send the message that waited for the picture; without the picture if it could not be made."""
    card = briefing_tell.card(outside, session, making, pixels)
    if making.goes_in == documents.DIGEST:
        briefing_tell.tell(outside, session, making, card, now)
    else:
        _send(outside, session, making, [card], now)


def _refuse(outside: Outside, making: Making, refusal: Refusal) -> None:
    def write(session: Session) -> None:
        now = outside.clock.now()
        if not documents.refuse(session, making, refusal.code, now):
            return
        if making.goes_in is not None and refusal.code != "not_allowed":
            _tell_digest(outside, session, making, None, now)
        elif making.goes_in != documents.DIGEST:
            person = session.get(Person, making.person_id)
            about = (refusal.code, refusal.facts, person)
            messages = document_words.refused(_named(session, making), *about)
            _send(outside, session, making, messages, now)

    outside.database.write(write)
    outside.log.info("document_refused", document=making.id, reason=refusal.code)


def _named(session: Session, making: Making) -> NamedRequest:
    return document_words.named_request(session, making.id, making.spec)


def _send(
    outside: Outside, session: Session, making: Making, messages: list[Message], now: datetime
) -> None:
    """Reply while the token is young, else push; once."""
    person = session.get_one(Person, making.person_id)
    envelope = Envelope(
        key=f"document:{making.id}",
        kind="document",
        lane=making.lane,
        messages=render(with_buttons(messages, (MENU,))),
        reply_token=making.reply_token,
        reply_until=making.reply_until,
        recipient=person.line_user_id if person.blocked_at is None else None,
        expires_at=now + WAITED_FOR,
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)


def forget_documents(outside: Outside) -> bool:
    """Delete one batch of finished files that were kept long enough; the requests stay.

    Returns False if there were none.
    """
    now = outside.clock.now()
    outside.checkpoint("documents:forget")
    gone = outside.database.write(lambda session: documents.remove_old(session, now, BATCH))
    outside.log.info("documents_forgotten", documents=gone)
    return gone > 0
