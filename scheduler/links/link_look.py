"""Looks at one link: claimed in one commit, looked at outside any transaction, marked in another.

Whoever waits for the look is answered in the transaction that marks it.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.orm import Session

from handlers.conversation.drafts import MENU, with_buttons
from handlers.links import link_cards
from handlers.messages import Card, render
from models.calendar import office_day
from models.links import link_looking, link_requests, links_seen, watched_links
from models.links.link_looking import Looking
from models.links.link_requests import Waiting
from models.links.link_states import OFF, Looked
from models.people.person import Person
from models.queues import outbox_queue
from models.queues.outbox_queue import Envelope
from scheduler.ports import LinkLooker, Outside

KIND = "link"
WAITED_FOR = timedelta(hours=1)
"""After an hour nobody waits for a look any more."""


def look_one(outside: Outside) -> bool:
    """Look at the link that is next. Returns False if none is due, or all their hosts rest."""
    looker = outside.link_looker
    if looker is None:
        return _answer_unlooked(outside)
    now, ticks = outside.clock.now(), outside.clock.ticks()
    if not outside.database.read(lambda session: link_looking.has_due(session, now, ticks)):
        return False
    owner = outside.owner_token()
    looking = outside.database.write(
        lambda session: link_looking.claim(session, owner, now, outside.clock.ticks())
    )
    if looking is None:
        return False
    outside.checkpoint("link:claimed")
    _look(outside, looker, looking)
    return True


def _look(outside: Outside, looker: LinkLooker, looking: Looking) -> None:
    looked = link_looking.too_often(looking) or looker.look(looking.address)
    outside.checkpoint("link:looked")
    done = outside.database.write(lambda session: _mark(outside, session, looking, looked))
    outside.checkpoint("link:marked")
    outside.log.info("link_looked", link=looking.link_id, found=looked.found, kept=done)


def _mark(outside: Outside, session: Session, looking: Looking, looked: Looked) -> bool:
    now = outside.clock.now()
    if not link_looking.mark(session, looking, looked, now, outside.clock.ticks()):
        return False  # another worker has it
    waiting = link_requests.take(session, outside.sealer, looking.link_id)
    if waiting:
        link = links_seen.one(session, looking.link_id, office_day(now))
        card = link_cards.asked(looking.address, looked, link)
        for each in waiting:
            _answer(outside, session, each, card)
        watched_links.drop_unplaced(session, looking.link_id)
    return True


def _answer_unlooked(outside: Outside) -> bool:
    """Tell whoever waits that looking is switched off."""
    if not outside.database.read(link_requests.has_waiting):
        return False

    def tell(session: Session) -> bool:
        waiting = link_requests.take(session, outside.sealer)
        for each in waiting:
            link = links_seen.one(session, each.link_id, office_day(outside.clock.now()))
            address = link.address if link is not None else ""
            _answer(outside, session, each, link_cards.asked(address, Looked(OFF), None))
            watched_links.drop_unplaced(session, each.link_id)
        return bool(waiting)

    return outside.database.write(tell)


def _answer(outside: Outside, session: Session, waiting: Waiting, card: Card) -> None:
    """Reply while the token is young, else push; once."""
    person, now = session.get_one(Person, waiting.person_id), outside.clock.now()
    envelope = Envelope(
        key=f"{KIND}:{waiting.id}:{outside.random_bytes(4).hex()}",
        kind=KIND,
        lane=waiting.lane,
        messages=render(with_buttons([card], (MENU,))),
        reply_token=waiting.reply_token,
        reply_until=waiting.reply_until,
        recipient=person.line_user_id if person.blocked_at is None else None,
        expires_at=now + WAITED_FOR,
    )
    outbox_queue.put(session, outside.sealer, envelope, now, outside.random_bytes)
