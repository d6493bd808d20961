"""`OIT`: how much of a register is shown, who owes what, its items, and one item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Query, opens
from handlers.registers import register_cards, register_proofs, register_said, register_words
from handlers.registers.register_words import ITEM, OF_KIND, PAPER, STATE, TONE
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from models.people.person import ADMIN, EXECUTIVE
from models.people.scope import bureaus_seen
from models.registers import importing, register_items, register_kind
from models.registers.register import Register
from models.registers.register_items import STATES, ItemStanding
from models.registers.register_kind import OIT

OPEN = "open"
_SIZE, _NUMBERS = 8, 8


def answer(kind: str, context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Returns an item that the words name, what they find, or the register as the person sees it.

    facts: `y` the fiscal year, `a` all items, `b` of a bureau, `s` only those that lack something,
    `p` the page
    """
    year = button_facts.year(facts, "y") or context.fiscal_year
    register = importing.register_of(context.session, kind, year)
    if register is None:
        return [register_words.none_yet(kind, year, context.me.has(ADMIN))]
    seen = seen_items(context, register)
    numbers = register_said.asked_of(rest) if kind == OIT else []
    _, after = register_said.begun(rest)
    if wanted := " ".join(numbers) or after or rest.strip():
        return _named(context, register, seen, wanted)
    bureau_id = button_facts.whole(facts, "b")
    if bureau_id is None and "a" not in facts and "s" not in facts and sees_all(context):
        return [_office(register, seen, facts)]
    return [_items(register, seen, facts, register_proofs.into_report(context, register))]


@listener()
def heard(context: Context, words: str) -> Query | None:
    """Returns the question about a register that words ask for which name some of its items."""
    number = register_said.is_number(words) or bool(register_said.asked_of(words))
    kind, rest = (OIT, words) if number else register_said.begun(words)
    if not rest:
        return None
    register = importing.register_of(context.session, kind, context.fiscal_year)
    if register is None or not (number or _found(seen_items(context, register), rest)):
        return None
    return next((each for each in QUERIES if each.name == kind), None)


def _found(seen: Sequence[ItemStanding], rest: str) -> Sequence[ItemStanding]:
    several = register_said.numbers_in(rest)
    if len(several) > 1:
        return [each for one in several for each in register_said.numbered(one, seen)]
    return register_said.numbered(rest, seen) or register_said.searched(rest, seen)


def sees_all(context: Context) -> bool:
    return context.me.has(ADMIN, EXECUTIVE)


def seen_items(context: Context, register: Register) -> list[ItemStanding]:
    """Returns the items that the person may see: their bureaus' and their own, or all."""
    seen = bureaus_seen(context.session, context.me)
    every = register_items.standings(context.session, register, context.today)
    if seen is None:
        return every
    open_ = register_items.kind_of(register).open_to_all
    own = [each for each in every if register_items.is_owner(context.me, each.item)]
    ids = {each.item.id for each in own}
    return own + [
        each
        for each in every
        if each.item.id not in ids and (each.item.bureau_id in seen or (open_ and each.entries))
    ]


def _named(
    context: Context, register: Register, seen: Sequence[ItemStanding], rest: str
) -> Sequence[Message]:
    found = _found(seen, rest)
    if len(found) == 1:
        return [register_cards.item_card(context, register, found[0])]
    if found:
        return [_items(register, found, {})]
    short = OF_KIND[register.kind].short
    words = f"ไม่พบ “{rest.strip()[:40]}” ใน {short} ที่ท่านดูได้ พิมพ์ “{short}” เพื่อดูทุกข้อ"
    return [Text(words, (register_words.register_button(register.kind),))]


# -- the whole office ----------------------------------------------------------------------------


def _office(register: Register, seen: Sequence[ItemStanding], facts: Facts) -> Card:
    """How many items are in which state, then who owes what, page by page."""
    owing = [
        (owner, [each for each in items if not each.complete], len(items))
        for owner, items in register_words.owners_of(seen).items()
    ]
    behind = sorted((each for each in owing if each[1]), key=lambda each: -len(each[1]))
    page = button_facts.page(facts, _SIZE, len(behind))
    counts = [(state, sum(each.state == state for each in seen)) for state in STATES]
    summed = [Row(STATE[s], f"{n:,} ข้อ", tone=TONE[s]) for s, n in counts if n]
    rows: list[Part] = [*(summed if page.number == 1 else ())]
    rows += [_owner_row(register, *each) for each in page.of(behind)]
    return Card(
        register.title,
        subtitle=page.beside(_year_words(register), register_words.share_words(_share(seen))),
        rows=tuple(rows) or (Para("ยังไม่มีรายการ"),),
        buttons=(
            *page.turn(register.kind),
            register_words.register_button(register.kind, "ทุกข้อ", a=1),
            register_words.register_button(register.kind, "ที่ยังไม่ครบ", s=OPEN),
            *_papers(register),
        ),
        note=register_words.demo_note(register),
    )


def _papers(register: Register) -> tuple[Button, ...]:
    listed, report = ("เอกสาร Excel", "xlsx"), ("รายงานผล PDF", "pdf")
    return tuple(
        Button(label, opens(PAPER, g=register.id, f=ending), label)
        for label, ending in (listed, report)
    )


def _owner_row(
    register: Register, owner: tuple[int | None, str], lacking: Sequence[ItemStanding], total: int
) -> Row:
    bureau_id, name = owner
    numbers = [each.item.number for each in lacking]
    more = f" และอีก {len(numbers) - _NUMBERS:,} ข้อ" if len(numbers) > _NUMBERS else ""
    words = f"ยังไม่ครบ {len(numbers):,} จาก {total:,} ข้อ: {' '.join(numbers[:_NUMBERS])}{more}"
    see = None
    if bureau_id is not None:
        see = register_words.register_button(register.kind, "ดู", b=bureau_id, s=OPEN)
    if lacking[0].deserted:
        words = f"{words}\n{register_words.DESERTED}"
    return Row(name or register_words.NO_OWNER, words, see, "warn")


def _share(seen: Sequence[ItemStanding]) -> register_items.CompleteShare:
    return register_items.share(seen)


def _year_words(register: Register) -> str:
    return f"ปีงบประมาณ {register.fiscal_year}"


# -- items ---------------------------------------------------------------------------------------


def _items(
    register: Register, seen: Sequence[ItemStanding], facts: Facts, more: tuple[Button, ...] = ()
) -> Card:
    """Items page by page: a bureau's, or only those that lack something."""
    wanted = button_facts.whole(facts, "b")
    of_bureau = [each for each in seen if wanted is None or each.item.bureau_id == wanted]
    shown = [each for each in of_bureau if facts.get("s") != OPEN or not each.complete]
    page = button_facts.page(facts, _SIZE, len(shown))
    several = len({each.bureau for each in shown}) > 1
    kept = {key: facts[key] for key in ("a", "b", "s") if key in facts}
    return Card(
        register.title,
        subtitle=page.beside(_year_words(register), register_words.share_words(_share(of_bureau))),
        rows=tuple(_item_row(register, each, several) for each in page.of(shown))
        or (_none(facts, seen),),
        buttons=(*page.turn(register.kind, **kept), *more),
        note=register_words.demo_note(register),
    )


def _none(facts: Facts, seen: Sequence[ItemStanding]) -> Para:
    if seen and facts.get("s") == OPEN:
        return Para("ครบทุกข้อแล้ว", tone="good")
    return Para("ยังไม่มีข้อที่มอบหมายให้สำนักของท่าน", tone="muted")


def _item_row(register: Register, standing: ItemStanding, of_several: bool) -> Row:
    item = standing.item
    called = register_words.numbered(register.kind, item.number)
    due = (
        f" · กำหนด {short_date(item.due)}" if item.due is not None and not standing.complete else ""
    )
    return Row(
        f"{item.number} {register_words.state_words(standing)}{due}",
        "\n".join((item.title, *_named_entries(standing), *_bureau(standing, of_several))),
        register_words.item_button(item.id, called),
        TONE[standing.state],
    )


def _named_entries(standing: ItemStanding) -> list[str]:
    return [each.title for each in standing.entries if each.title]


def _bureau(standing: ItemStanding, of_several: bool) -> list[str]:
    return [standing.bureau] if of_several and standing.bureau else []


# -- one item ------------------------------------------------------------------------------------


def chosen(context: Context, facts: Facts) -> tuple[Register, ItemStanding] | None:
    """Returns the item of the button (`i`) with its register, or None if the person may not see
    it or it is no longer in the list."""
    item_id = button_facts.whole(facts, "i")
    if item_id is None:
        return None
    found = register_items.standing_of(context.session, item_id, context.today)
    if found is None:
        return None
    seen = bureaus_seen(context.session, context.me)
    own = register_items.is_owner(context.me, found.item)
    if seen is not None and found.item.bureau_id not in seen and not own:
        return None
    return register_items.register_of_item(context.session, found.item), found


def named(context: Context, words: str, facts: Facts) -> tuple[Register, ItemStanding] | None:
    """Returns the item of the button (`i`), or the one OIT item that typed words name, with its
    register; None as `chosen` does."""
    if "i" in facts:
        return chosen(context, facts)
    _, number = register_said.change_and_number(words)
    register = importing.register_of(context.session, OIT, context.fiscal_year)
    if register is None:
        return None
    found = register_said.numbered(number, seen_items(context, register))
    return (register, found[0]) if len(found) == 1 else None


def one(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns the card of the item of the button (`i`)."""
    found = chosen(context, facts)
    return [register_cards.item_card(context, *found)] if found is not None else [gone()]


def gone() -> Text:
    buttons: tuple[Button, ...] = tuple(register_words.register_button(kind) for kind in OF_KIND)
    return Text("ไม่พบข้อนี้ หรือไม่อยู่ในรายการล่าสุด กรุณาเปิดรายการใหม่", buttons)


def _is_listed(kind: str) -> bool:
    return not register_kind.named(kind).dated


def _query(kind: str) -> Query:
    shows: Callable[[Context, str, Facts], Sequence[Message]] = partial(answer, kind)
    return Query(name=kind, words=OF_KIND[kind].commands, answer=shows)


QUERIES = tuple(_query(kind) for kind in OF_KIND if _is_listed(kind))
ITEM_QUERY = Query(name=ITEM, words=("ดูข้อในทะเบียน",), answer=one)


def standing(context: Context, answers: Answers) -> ItemStanding:
    """Returns how the item stands whose id is the answer `item`. Raises Closed if it is gone."""
    found = register_items.standing_of(context.session, answers["item"], context.today)
    if found is None:
        raise Closed(gone())
    return found
