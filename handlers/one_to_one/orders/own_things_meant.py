"""Takes words about one thing of one's own that is there already (`กระเช้าที่แจ้งไว้คืนไปแล้ว`) to that
thing: its state, and what is to be done with it, up to its confirmation (docs/decisions/0259).
Where none is there, the list says so and offers to begin one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from handlers import registry
from handlers.context import Context
from handlers.events import Event
from handlers.messages import Message, Text, render
from handlers.one_to_one import opening, questions_heard
from handlers.one_to_one.below_cards import deed_kinds, deeds_in_sight, said_deeds
from handlers.one_to_one.below_cards.deed_kinds import Deed
from handlers.one_to_one.below_cards.filled_in import Does, name_of
from handlers.one_to_one.orders import lists_drawn, order_read, rows_named, thing_done
from handlers.one_to_one.orders.order_read import SaidOrder
from handlers.question import rows_shown
from handlers.subjects.declaration import Subject
from handlers.subjects.facts import facts_told
from handlers.subjects.own_lists import OwnList
from handlers.subjects.waiting_lists import WaitingList
from handlers.understand import words
from handlers.understand.asked import own_asked
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import letters, normalise
from handlers.understand.wishes.whole_sentence import RULES
from models.queues.shown_buttons import ShownButton, buttons_of

_LONGEST = 160
_WHICH = "หมายถึงเรื่องใด กดรายการที่ใช่ ข้อความนี้ยังไม่ได้บันทึกไว้ที่ใด"


def before_filing(
    context: Context, event: Event, text: str, filing: str, does: Does
) -> Sequence[Message] | None:
    """Returns what the words come to that would begin a new thing, though they speak of one that is
    there already; None for other words.

    filing: the name of the conversation that they would begin
    """
    meant = _meant(context, text)
    if meant is None or filing not in meant.files:
        return None
    return _answered(context, meant, text, does, context.hash_of(event.message_id))


def instead(
    context: Context, event: Event, text: str, answer: Sequence[Message], does: Does
) -> Sequence[Message]:
    """Returns what the words come to where they speak of a thing that is there already, and were
    met with what holds for any, with the whole list, or with nothing; the answer for other words.
    """
    meant = _meant(context, text)
    if meant is None or thing_done.did_something(context) or not _is_weak(context, text, meant):
        return answer
    asked, context.asked = context.asked, ""
    told = _answered(context, meant, text, does, context.hash_of(event.message_id))
    if not told:
        context.asked = asked
    return told or answer


@cache
def _lists(subjects: tuple[Subject, ...]) -> Sequence[OwnList]:
    return [each for subject in subjects for matter in subject.own_matters for each in matter.lists]


@cache
def _names(subjects: tuple[Subject, ...]) -> re.Pattern[str]:
    """Returns what finds the name of any such thing."""
    return pattern_of("|".join(f"(?:{each.called.pattern})" for each in _lists(subjects)) or "(?!)")


def _meant(context: Context, text: str) -> OwnList | None:
    """Returns the list of the thing that the words speak of as one that is there already."""
    if context.person is None or len(text) > _LONGEST or "\n" in text:
        return None
    if _names(context.subjects).search(text) is None:
        return None
    plain = normalise(text)
    command = registry.command(text)
    if command is not None and command.exact and not command.rest:
        return None
    return next((each for each in _lists(context.subjects) if _speaks(context, each, plain)), None)


def _speaks(context: Context, which: OwnList, plain: str) -> bool:
    if not context.may(which.roles) or which.called.search(plain) is None:
        return False
    return own_asked.of_earlier(plain, which.called.pattern, which.came, which.by_day)


def _is_weak(context: Context, text: str, which: OwnList) -> bool:
    """Tells whether the words were not surely read as a question of their own."""
    heard = questions_heard.heard(context, text, inside=None)
    if heard is not None:
        whole = heard is registry.query(which.query)
        return whole or _is_general(heard.name) and not _asks_of_any(text)
    match = opening.meant(context, text, registry.meant)
    if match is None or match.name == which.query:
        return not _asks_of_any(text)
    if _is_general(match.name):
        return not _asks_of_any(text)
    if opening.is_closed(context, match.name) or registry.flow(match.name) is not None:
        return True
    return match.score < words.SURE and not _is_neighbour(context, match.name, which)


def _is_general(name: str) -> bool:
    return name.startswith((RULES, facts_told.ABOUT))


def _asks_of_any(text: str) -> bool:
    """Tells whether the words ask what is told of any such thing as well: who sees it, and when."""
    return _ASKS.search(normalise(text)) is not None


_ASKS = pattern_of(
    rf"ต้อง(?:ทำ|ปฏิบัติ|งด)(?:ตาม)?อะไร|ใคร|กี่|เท่าไ|เมื่อไ|ที่ไหน|{HOW_IN_FULL}|ทำไม|ได้(?:{WHETHER})|ผิดไหม"
)


def _is_neighbour(context: Context, name: str, which: OwnList) -> bool:
    """Tells whether a question is of the subject that has the list."""
    return any(
        which in (each for matter in subject.own_matters for each in matter.lists)
        and name in (each.name for each in subject.queries)
        for subject in context.subjects
    )


def _answered(
    context: Context, which: OwnList, text: str, does: Does, message_hash: str
) -> Sequence[Message]:
    if which.nobodys is not None:
        return opening.ask(context, which.nobodys, text, {})
    plain = normalise(text)
    shown, rows, _ = lists_drawn.rows(context, which)
    rows = [each for each in rows if not which.without or which.without not in each.item]
    named = rows_named.named(plain, rows) if rows else None
    found = named.rows if named is not None and len(named.rows) == 1 else rows
    if len(found) == 1 and not _is_of_another_sort(which, found[0], plain):
        rest = own_asked.without_earlier(named.rest if named else plain, which.came)
        return _to_one(context, which, found[0], rest, shown, does, message_hash) or ()
    whole = opening.open_named(context, which.query, "", which.facts)
    return [Text(_WHICH), *whole] if rows else whole


def _is_of_another_sort(which: OwnList, row: ShownButton, plain: str) -> bool:
    said = which.sorts.findall(plain) if which.sorts is not None else []
    return bool(said) and not any(each in row.item for each in said)


def _to_one(
    context: Context,
    which: OwnList,
    row: ShownButton,
    rest: str,
    shown: Sequence[ShownButton],
    does: Does,
    message_hash: str,
) -> Sequence[Message] | None:
    """Shows the thing, and opens what is to be done with it."""
    if which.on_list:
        card = opening.open_named(context, which.query, "", which.facts)
    else:
        card = does(row) or ()
    there = thing_done.opening(shown if which.on_list else buttons_of(render(card)))
    there = [each for each in there if _is_of_it(which, each, rest)]
    order = _ordered(which, rest, there)
    wanted = said_deeds.wanted(order.deed, deed_kinds.done_by(there)) if order else None
    if order is None or wanted is None:
        return card
    buttons = deeds_in_sight.doing(order.deed, wanted, there)
    if len(buttons) != 1:
        return card
    done = deeds_in_sight.asked_first(buttons[0], order.deed)
    done = done or thing_done.begun(context, buttons[0], order, does, message_hash)
    return [*thing_done.bare(card), *(done or ())]


def _is_of_it(which: OwnList, button: ShownButton, rest: str) -> bool:
    """Tells whether a button does something with the thing, or with that part of it that the words
    name; none begins another."""
    if name_of(button) in which.files and not rows_shown.facts(button):
        return False
    part, _, value = button.item.partition("\n")
    return which.on_list or not value or letters(part) in letters(rest)


def _ordered(which: OwnList, rest: str, there: Sequence[ShownButton]) -> SaidOrder | None:
    """Returns what is ordered of the thing, of what its card can do."""
    deeds = [
        deed for deed, _ in deed_kinds.done_by(there) if not deed.looks and not deed.of_oneself
    ]
    if not deeds:
        return None
    rest = which.called.sub(" ", rest)
    said = pattern_of("|".join(f"(?:{each.said.pattern})" for each in deeds))
    which_list = WaitingList(which.query, which.row, which.called, said, which.roles)
    order = order_read.read(which_list, rest, there)
    return replace(order, told=_told(order.told, deeds)) if order is not None else None


def _told(told: str, deeds: Sequence[Deed]) -> str:
    """Returns what is told besides, without small words and without that it is wrong: `พิมพ์ผิดไป`."""
    kept = []
    for part in told.split():
        bare = part
        for each in deeds:
            bare = each.hints.sub("", bare) if each.hints is not None else bare
        if said_deeds.left(bare, (), ()):
            kept.append(part)
    return " ".join(kept)
