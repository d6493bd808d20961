"""Messages about a gift to others: to the superior after the report, to the receiver after the
decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from handlers.context import Context
from handlers.gifts import gift_cards, gift_words
from handlers.messages import pushed
from models.gifts import gift_deciders, gifts
from models.gifts.gift import REFUSED, Gift
from models.people import people
from models.people.person import Person
from models.reports.deciding.report_deciders import Decider

DECIDE, DECIDED, TOLD = "decide_gift", "decided_gift", "gift_told"
"""Kinds of messages in the outbox."""


def tell_decider(context: Context, gift: Gift) -> Decider | None:
    """Sends the card to whoever decides. Returns that person, or None if there is nobody.

    A refused gift needs no decision: then the person is only informed.
    """
    first = gift_deciders.first_of(context.session, gift, context.today)
    if first is None:
        return None
    theirs = replace(context, person=first.person)
    version = gifts.version(context.sealer, gift)
    if gift.done == REFUSED:
        card = gift_cards.gift_refused(theirs, gift)
        context.notify(first.person, [card], _key("gift_refused", gift, version), TOLD)
        return first
    card = gift_cards.to_decide(theirs, gift, first.instead_of)
    context.notify(first.person, [card], _key(DECIDE, gift, version), DECIDE)
    gifts.passed_on(context.session, gift.id, first.person.id, context.now)
    return first


def _key(kind: str, gift: Gift, version: int) -> str:
    return f"{kind}:{gift.id}:{version}" if version else f"{kind}:{gift.id}"


def _drop_cards(context: Context, gift: Gift, until: int) -> None:
    """Withdraws the unsent cards of the versions before `until`."""
    for version in range(until):
        context.withdrawn += [_key(kind, gift, version) for kind in (DECIDE, "gift_refused")]


def tell_correction(context: Context, gift: Gift) -> Decider | None:
    """Sends the current card to whoever decides. Returns that person, or None."""
    _drop_cards(context, gift, gifts.version(context.sealer, gift))
    return tell_decider(context, gift)


def tell_withdrawal(context: Context, gift: Gift) -> Decider | None:
    """Tells whoever was to decide that it is not needed any more. Returns that person, or None."""
    _drop_cards(context, gift, gifts.version(context.sealer, gift) + 1)
    first = gift_deciders.first_of(context.session, gift, context.today)
    if first is None:
        return None
    who = gift_deciders.receiver(context.session, gift).name
    why = gifts.reason(context.sealer, gift)
    words = f"{who} ถอน{gift_words.name_of(gift.id)} แล้ว เพราะ “{why}” จึงไม่ต้องพิจารณา"
    message = pushed("ถอนรายงานรับของขวัญแล้ว", words, gift_cards.see(gift.id), gift_cards.LIST)
    context.notify(first.person, [message], f"withdrawn_gift:{gift.id}", TOLD)
    return first


def tell_decision(context: Context, gift: Gift, instead_of: Person | None) -> Person:
    """Tells the receiver what the person talking has decided, and withdraws unsent cards. Returns
    the receiver."""
    _drop_cards(context, gift, gifts.version(context.sealer, gift) + 1)
    who = gift_deciders.receiver(context.session, gift)
    by = context.me.name + (f" (แทน {instead_of.name})" if instead_of is not None else "")
    card = gift_cards.decided(replace(context, person=who), gift, by)
    context.notify(who, [card], f"decided_gift:{gift.id}", DECIDED)
    return who


def tell_proof(context: Context, gift: Gift) -> None:
    """Tells whoever decided that the proof is there."""
    decider = context.session.get(Person, gift.decided_by) if gift.decided_by else None
    if decider is not None and people.reachable(decider):
        card = gift_cards.proved(replace(context, person=decider), gift)
        context.notify(decider, [card], f"proved_gift:{gift.id}", TOLD)


def handing_on(context: Context) -> Callable[[], None]:
    """Returns what tells the new deciders of gifts that wait for somebody else by then."""
    before = gift_deciders.firsts(context.session, context.today)
    return partial(_hand_on, context, before)


def _hand_on(context: Context, before: Mapping[int, int | None]) -> None:
    theirs = Counter[int]()
    for gift_id, first in gift_deciders.firsts(context.session, context.today).items():
        if first is not None and gift_id in before and first != before[gift_id]:
            theirs[first] += 1
            gifts.passed_on(context.session, gift_id, first, context.now)
    for person_id, count in theirs.items():
        words = f"มีรายงานรับของขวัญ {count} เรื่องที่ท่านต้องพิจารณาแทนผู้พิจารณาเดิม"
        key = f"gifts_handed_on:{context.event_key}:{person_id}"
        person = context.session.get_one(Person, person_id)
        context.notify(person, [pushed("ของขวัญรอท่านพิจารณา", words, gift_cards.LIST)], key, DECIDE)
