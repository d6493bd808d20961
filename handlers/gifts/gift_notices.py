"""Who hears of a gift: the superior when it is reported, the receiver when it is decided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.context import Context
from handlers.gifts import gift_cards, gift_words
from handlers.messages import Button, pushed
from handlers.question.query import opens
from models.gifts import gift_deciders, gift_decisions, gifts
from models.gifts.gift import REFUSED, Gift
from models.people import people
from models.people.person import Person
from models.reports.deciding.report_deciders import Decider

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
    version = gifts.version(context.sealer, gift)
    if gift.done == REFUSED:
        card = gift_cards.refused_told(theirs, gift)
        context.notify(first.person, [card], _key("gift_refused", gift, version), TOLD)
        return first
    card = gift_cards.to_decide(theirs, gift, first.instead_of)
    context.notify(first.person, [card], _key(DECIDE, gift, version), DECIDE)
    gifts.passed_on(context.session, gift.id, first.person.id, context.now)
    return first


def _key(kind: str, gift: Gift, version: int) -> str:
    return f"{kind}:{gift.id}:{version}" if version else f"{kind}:{gift.id}"


def _drop_cards(context: Context, gift: Gift, until: int) -> None:
    """The cards of the versions before `until` need not leave any more."""
    for version in range(until):
        context.withdrawn += [_key(kind, gift, version) for kind in (DECIDE, "gift_refused")]


def tell_correction(context: Context, gift: Gift) -> Decider | None:
    """Whom it waits for gets the card as it is now; who that is, None where nobody is."""
    _drop_cards(context, gift, gifts.version(context.sealer, gift))
    return tell_decider(context, gift)


def tell_withdrawal(context: Context, gift: Gift) -> Decider | None:
    """Whom it waited for hears that nothing is to be decided any more; who that is."""
    _drop_cards(context, gift, gifts.version(context.sealer, gift) + 1)
    first = gift_deciders.first_of(context.session, gift, context.today)
    if first is None:
        return None
    who = gift_deciders.receiver(context.session, gift).name
    why = gifts.reason(context.sealer, gift)
    words = f"{who} ถอน{gift_words.name_of(gift.id)} แล้ว เพราะ “{why}” จึงไม่ต้องพิจารณา"
    said = pushed("ถอนรายงานรับของขวัญแล้ว", words, gift_cards.see(gift), gift_cards.LIST)
    context.notify(first.person, [said], f"withdrawn_gift:{gift.id}", TOLD)
    return first


def tell_decision(context: Context, gift: Gift, instead_of: Person | None) -> Person:
    """The receiver hears what the person talking has decided; the card that asked for it need not
    leave any more. Returns the receiver."""
    _drop_cards(context, gift, gifts.version(context.sealer, gift) + 1)
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


def hand_on_since(context: Context, before: Mapping[int, int | None]) -> None:
    """Of what waits for somebody else than it did `before` (`gift_deciders.firsts`), whoever it
    waits for now hears, once: people left, or stand elsewhere on the roster."""
    now = gift_deciders.firsts(context.session, context.today)
    moved = [id_ for id_, first in now.items() if id_ in before and first != before[id_]]
    found = [gifts.by_id(context.session, id_) for id_ in moved]
    hand_on(context, [gift for gift in found if gift is not None])


def hand_on(context: Context, waiting: list[Gift]) -> None:
    """Who was to decide on these does so no more: whoever they wait for now hears, once."""
    theirs: dict[int, list[Gift]] = {}
    for gift in waiting:
        first = _first(context, gift)
        if first is not None:
            theirs.setdefault(first.id, []).append(gift)
            gifts.passed_on(context.session, gift.id, first.id, context.now)
    for person_id, handed in theirs.items():
        words = f"มีรายงานรับของขวัญ {len(handed)} เรื่องที่ท่านต้องพิจารณาแทนผู้พิจารณาเดิม"
        button = Button("ของขวัญที่รายงาน", opens("gifts"), "ของขวัญที่รายงาน")
        key = f"gifts_handed_on:{context.event_key}:{person_id}"
        person = context.session.get_one(Person, person_id)
        context.notify(person, [pushed("ของขวัญรอท่านพิจารณา", words, button)], key, DECIDE)
