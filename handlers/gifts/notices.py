"""Who hears of a gift: the superior when it is reported, the receiver when it is decided."""

from __future__ import annotations

from dataclasses import replace

from handlers.context import Context
from handlers.gifts import cards as gift_cards
from handlers.messages import Button, Text
from handlers.query import opens
from models.gift import REFUSED, Gift
from models.person import Person
from models.services import gift_deciders, gift_decisions, people
from models.services.report_deciders import Decider

DECIDE, DECIDED, TOLD = "decide_gift", "decided_gift", "gift_told"
"""Kinds of messages, in the outbox."""


def tell_decider(context: Context, gift: Gift) -> Decider | None:
    """Whom it waits for gets the card at once, every time; who that is, None where nobody is.

    Of what was refused they are told, that is all.
    """
    first = gift_deciders.first_of(context.session, gift, context.today)
    if first is None:
        return None
    theirs = replace(context, person=first.person)
    if gift.done == REFUSED:
        card = gift_cards.refused_told(theirs, gift)
        context.notify(first.person, [card], f"gift_refused:{gift.id}", TOLD)
        return first
    card = gift_cards.to_decide(theirs, gift, first.instead_of)
    context.notify(first.person, [card], _key(gift), DECIDE)
    return first


def _key(gift: Gift) -> str:
    return f"decide_gift:{gift.id}"


def tell_decision(context: Context, gift: Gift, instead_of: Person | None) -> Person:
    """The receiver hears what the person talking has decided; the card that asked for it need not
    leave any more. Returns the receiver."""
    context.withdrawn.append(_key(gift))
    who = gift_deciders.receiver(context.session, gift)
    by = context.me.name + (f" (แทน {instead_of.name})" if instead_of is not None else "")
    card = gift_cards.decided(replace(context, person=who), gift, by)
    context.notify(who, [card], f"decided_gift:{gift.id}", DECIDED)
    return who


def tell_proof(context: Context, gift: Gift) -> None:
    """Whoever decided hears that it is done."""
    decider = context.session.get(Person, gift.decided_by) if gift.decided_by else None
    if decider is not None and people.reachable(decider):
        card = gift_cards.proved(replace(context, person=decider), gift)
        context.notify(decider, [card], f"proved_gift:{gift.id}", TOLD)


def waits_with_me(context: Context) -> list[Gift]:
    """What waits for the person talking and for nobody nearer."""
    waiting = gift_decisions.awaiting(context.session, context.me, context.today)
    return [gift for gift in waiting if _first(context, gift) == context.me]


def _first(context: Context, gift: Gift) -> Person | None:
    first = gift_deciders.first_of(context.session, gift, context.today)
    return first.person if first is not None else None


def hand_on(context: Context, waiting: list[Gift]) -> None:
    """LINE no longer reaches who was to decide on these: the next one up hears of them, once."""
    theirs: dict[int, list[Gift]] = {}
    for gift in waiting:
        first = _first(context, gift)
        if first is not None:
            theirs.setdefault(first.id, []).append(gift)
    for person_id, handed in theirs.items():
        words = f"มีรายงานรับของขวัญ {len(handed)} เรื่องที่ท่านต้องพิจารณาแทนผู้ที่ไม่รับข้อความทาง LINE แล้ว"
        button = Button("ของขวัญที่รายงาน", opens("gifts"), "ของขวัญที่รายงาน")
        key = f"gifts_handed_on:{context.event_key}:{person_id}"
        person = context.session.get_one(Person, person_id)
        context.notify(person, [Text(words, (button,))], key, DECIDE)
