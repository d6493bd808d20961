"""Messages about an announcement to others: to the executive, and to whoever drafted it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from handlers.context import Context
from handlers.executive_news import news_cards, news_words
from handlers.messages import Card, Para, Row
from handlers.messages.name_labels import short_title
from models.executive_news import issuing, news_pushing, publicity_log
from models.executive_news.news import GROUP, ExecutiveNews
from models.people import chat_groups, people
from models.people.person import Person

TO_ISSUE, ISSUED, RETURNED = "news_to_issue", "news_issued", "news_returned"
PUSHED = "news_pushed"
"""Kinds of messages in the outbox."""


_NEXT = "ขั้นต่อไป เผยแพร่อย่างน้อย 2 ช่องทาง ทั้งภายในและสื่อสาธารณะ แล้วบันทึกไว้"


def keys_of_drafts(found: ExecutiveNews) -> list[str]:
    """Returns the keys of the cards that asked to issue it."""
    return [_key(found, revision) for revision in range(1, found.revision + 1)]


def _key(found: ExecutiveNews, revision: int) -> str:
    return f"{TO_ISSUE}:{found.id}:{revision}"


def ask_to_issue(context: Context, found: ExecutiveNews) -> Person | None:
    """Sends it to whoever may issue it today. Returns that person; None if nobody is there."""
    asked = issuing.decider(context.session, found, context.today)
    if asked is None:
        return None
    context.withdrawn += keys_of_drafts(found)[:-1]
    if asked.id != context.me.id:
        theirs = replace(context, person=asked)
        cards = news_cards.to_issue(theirs, found, asked.id)
        context.notify(asked, cards, _key(found, found.revision), TO_ISSUE)
    return asked


def push(context: Context, found: ExecutiveNews, person: Person, until: datetime) -> None:
    """Sends it to one of its people at once, unless that is done already."""
    ways = (news_words.read_button(found),)
    if found.acknowledges:
        ways = (news_words.button("รับทราบ", news_words.ACKNOWLEDGE, found),)
    card = news_cards.as_seen(context, found, *ways)
    key = f"{PUSHED}:{found.id}:{person.id}"
    context.notify(person, [card], key, PUSHED, must_arrive=False, expires_at=until)


def keys_of_pushes(context: Context, found: ExecutiveNews) -> list[str]:
    """Returns the keys of what may wait to be sent to its people or to the groups."""
    if found.audience == GROUP:
        about: list[object] = [each.lane for each in chat_groups.office_groups(context.session)]
    else:
        about = [*news_pushing.listed(context.session, found)] if found.urgent else []
    return [f"{PUSHED}:{found.id}:{each}" for each in about]


def for_group(context: Context, found: ExecutiveNews) -> Card:
    """Returns what the groups read: the executive's position and no name."""
    issuer = news_words.person(context, found.issuer_id)
    return Card(
        found.title,
        alt=f"{news_words.TITLE} {found.title}",
        subtitle=news_words.TITLE,
        rows=(Para(found.text), Row("ออกโดย", issuer.position if issuer is not None else "–")),
    )


def tell_issued(context: Context, found: ExecutiveNews) -> None:
    """Tells whoever drafted it that it is out, and what is to be done next."""
    card = Card(
        "ผู้บริหารออกประกาศแล้ว",
        subtitle=short_title(found.title),
        rows=(
            Row("ออกโดย", news_words.issued_by(context, found)),
            Para(_NEXT if publicity_log.is_wanted(found) else ""),
        ),
        buttons=(
            news_words.button("บันทึกการเผยแพร่", news_words.PUBLISH, found),
            news_words.button("ดูผู้อ่าน", news_words.READERS, found),
        ),
        tone="good",
    )
    _tell_drafter(context, found, card, ISSUED)


def tell_returned(context: Context, found: ExecutiveNews) -> None:
    """Tells whoever drafted it why it was sent back."""
    card = Card(
        "ร่างประกาศส่งกลับให้แก้ไข",
        subtitle=short_title(found.title),
        rows=(Row("ผู้ส่งกลับ", news_words.who(context, found.decided_by)), Para(found.word)),
        buttons=(news_words.button("แก้ร่าง", news_words.DRAFT, found),),
        tone="warn",
    )
    _tell_drafter(context, found, card, RETURNED)


def _tell_drafter(context: Context, found: ExecutiveNews, card: Card, kind: str) -> None:
    drafter = people.by_id(context.session, found.drafted_by)
    if drafter is not None and drafter.id != context.me.id:
        context.notify(drafter, [card], f"{kind}:{found.id}:{found.revision}", kind)
