"""Takes an order over whole, typed at the start by whoever decides: `กระเช้าให้คืนผู้ให้ เพราะเกินเกณฑ์`,
`ตอบคำถามแรกว่าใช้ได้` (docs/decisions/0202).

The bot reads the sentence as if the person looked at the list of waiting things. It finds which
things are meant, what to do with them, and what else the person tells. Then it shows the same
confirmation that the buttons show. Nothing happens before the person confirms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from urllib.parse import parse_qsl

from handlers import registry
from handlers.context import Context
from handlers.conversation import beginning
from handlers.events import Event
from handlers.home.several import do_several
from handlers.home.several.rehearsing import Item
from handlers.messages import Message, cut_graphemes, render
from handlers.one_to_one import questions_heard
from handlers.one_to_one.below_cards import deed_kinds, deeds_in_sight, said_deeds
from handlers.one_to_one.below_cards.filled_in import Does, name_of
from handlers.one_to_one.orders import lists_drawn, order_read, rows_named, thing_done
from handlers.one_to_one.orders.order_read import SaidOrder
from handlers.one_to_one.orders.rows_named import NamedRows
from handlers.question import rows_shown
from handlers.subjects.declaration import Subject
from handlers.subjects.waiting_lists import WaitingList, lists_of
from handlers.understand.patterns import pattern_of
from handlers.understand.pointing import pointing
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.queues.shown_buttons import ShownButton, buttons_of

_LONGEST = 300
_CALLED = 90
_TELLS = pattern_of(r"ว่า(?!ง|ที่|การ)")


def of_several(context: Context, text: str) -> Sequence[Message]:
    """Returns the one card on which several things are confirmed that an order names; nothing for
    other words, and for what has a card of its own for several."""
    if rows_named.SEVERAL.search(text) is None or not _may_order(context, text):
        return ()
    for which, meant in _every_meaning(context, text):
        if len(meant) > 1:
            return () if _is_apart(which, meant) else _several(context, which, meant) or ()
    return ()


def instead(
    context: Context, event: Event, text: str, answer: Sequence[Message], does: Does
) -> Sequence[Message]:
    """Returns what an order in words comes to, up to its confirmation, where it would be met with
    a list or another answer that does nothing; the answer for other words, and where it is not
    clear for which thing the order is."""
    if not _may_order(context, text) or thing_done.did_something(context):
        return answer
    for which, meant in _every_meaning(context, text):
        if which.single and len(meant) == 1:
            if _asks_itself(context, text, answer):
                return answer
            asked, context.asked = context.asked, ""
            done = thing_done.done_to(context, *meant[0], does, context.hash_of(event.message_id))
            if done:
                return done
            context.asked = asked
    return answer


def _asks_itself(context: Context, text: str, answer: Sequence[Message]) -> bool:
    """Tells whether a subject heard the whole sentence, and begins just that, says why it does not,
    or offers to do it."""
    query = questions_heard.heard(context, text, inside=None)
    if query is not None and query.goes_on and registry.query(query.name) is None:
        return True
    offered = thing_done.opening(buttons_of(render(answer))) if query is not None else ()
    same = (each for each in offered if query is not None and name_of(each) == query.name)
    return any(map(deeds_in_sight.settles, same))


def _may_order(context: Context, text: str) -> bool:
    """Tells by one look whether the words may be an order of somebody who decides."""
    if context.person is None or len(text) > _LONGEST:
        return False
    if _deciding(context.subjects).isdisjoint(context.person.roles):
        return False
    return _words(context.subjects).search(text) is not None


@cache
def _deciding(subjects: tuple[Subject, ...]) -> frozenset[str]:
    """Returns the roles whose work one of the lists is."""
    return frozenset[str]().union(*(each.roles for each in lists_of(subjects)))


@cache
def _words(subjects: tuple[Subject, ...]) -> re.Pattern[str]:
    """Returns what finds the words of any order."""
    said = [f"(?:{each.orders.pattern})" for each in lists_of(subjects)]
    return pattern_of("|".join(said) or "(?!)")


def _every_meaning(
    context: Context, text: str
) -> Iterator[tuple[WaitingList, list[tuple[ShownButton, SaidOrder]]]]:
    """Yields by list the things that an order is for; nothing for other words."""
    plain = normalise(text)
    lists = [
        each
        for each in lists_of(context.subjects)
        if context.may(each.roles) and order_read.wants(each, plain)
    ]
    command = registry.command(text)
    if not lists or command is not None and command.exact and not command.rest:
        return
    if _ASKS.search(_TELLS.split(plain, maxsplit=1)[0]):
        return
    called = [each for each in lists if each.called.search(plain)]
    for which in called or lists:
        if meant := _meant(context, which, plain, which in called):
            yield which, meant


_ASKS = pattern_of(rf"{said_deeds.ASKS.pattern}|{WHETHER}")


def _is_apart(which: WaitingList, meant: Sequence[tuple[ShownButton, SaidOrder]]) -> bool:
    """Tells whether several are to be done what has a card of its own for several."""
    of_it = [order for _, order in meant if which.apart and which.apart.match(order.deed)]
    return len(of_it) > 1


def _meant(
    context: Context, which: WaitingList, plain: str, called: bool
) -> list[tuple[ShownButton, SaidOrder]]:
    """Returns the things of the list that are meant, each with what is ordered of it; none where
    that is not clear."""
    shown, rows, whole = lists_drawn.rows(context, which)
    if not rows:
        return []
    parts = _parts(which, plain, rows) if which.together and len(rows) > 1 else []
    if parts:
        return parts
    found = rows_named.named(plain, rows)
    if found is not None and found.every and lists_drawn.goes_on(shown):
        return []  # more of them stand on the next page
    if found is None and called and len(rows) == 1:
        found, rows = NamedRows(rows, plain, only=True), [*rows, whole]
    order = order_read.read(which, found.rest, rows) if found is not None else None
    if found is None or order is None or found.only and order.names_else:
        return []
    several = len(found.rows) > 1
    if several and (not which.together or order_read.orders_two(which, found.rest)):
        return []
    return [(_doing_it(each, order, shown), order) for each in found.rows]


def _doing_it(row: ShownButton, order: SaidOrder, shown: Sequence[ShownButton]) -> ShownButton:
    """Returns the button beside the thing that does what is ordered of it; else what opens it."""
    of_it = [each for each in shown if rows_shown.facts(each) == rows_shown.facts(row)]
    wanted = said_deeds.wanted(order.deed, deed_kinds.done_by(of_it))
    doing = deeds_in_sight.doing(order.deed, wanted, of_it) if wanted is not None else ()
    return doing[0] if len(doing) == 1 else row


def _parts(
    which: WaitingList, plain: str, rows: Sequence[ShownButton]
) -> list[tuple[ShownButton, SaidOrder]]:
    """Returns the things for which the parts of the words order something each: `2.1 ให้ผ่าน ส่วน 1.10
    ส่งกลับ`; none where they do not."""
    for said in (_JOINTS.split(plain), _at_names(plain)):
        found = [_part(which, each, rows) for each in said] if len(said) > 1 else []
        meant = [each for part in found for each in part]
        if meant and [] not in found and len({row for row, _ in meant}) == len(meant):
            return meant
    return []


def _at_names(plain: str) -> list[str]:
    """Returns the words in parts that begin at each number and place but the first."""
    starts = {each.start() for each in rows_named.NUMBER.finditer(plain)}
    starts |= {each.start for each in pointing.every(plain) if each.by_place}
    ends = (0, *sorted(starts)[1:], len(plain))
    return [plain[begin:end] for begin, end in pairwise(ends)]


def _part(
    which: WaitingList, said: str, rows: Sequence[ShownButton]
) -> list[tuple[ShownButton, SaidOrder]]:
    found = rows_named.named(said, rows)
    order = order_read.read(which, found.rest, rows) if found is not None else None
    if found is None or order is None or found.every:
        return []
    return [(each, order) for each in found.rows]


_JOINTS = pattern_of(r"(?:\s|,)*(?:ส่วน|แต่|แล้วก็|แล้ว(?=\s?\d)|และ)\s?")


def _several(
    context: Context, which: WaitingList, meant: Sequence[tuple[ShownButton, SaidOrder]]
) -> Sequence[Message] | None:
    """Opens the one card for all of them; None where they cannot be done together."""
    items = []
    for row, order in meant:
        target = which.straight(order.deed, rows_shown.facts(row)) or row.target
        name, _, facts = target.removeprefix("o:").partition("?")
        if registry.flow(name) is None:
            return None
        said = f"{order.deed}{order.glued}" if target == row.target else order.deed
        called = cut_graphemes(" · ".join(filter(None, row.item.split("\n"))), _CALLED)
        items.append(Item(name, dict(parse_qsl(facts)), said, called, order.told))
    return beginning.open_flow(context, do_several.FLOW, "", do_several.given(items, ""))
