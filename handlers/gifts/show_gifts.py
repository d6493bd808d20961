"""`ของขวัญที่รายงาน`: own reports, those to decide, and for administrators those of the office."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from handlers.context import Context
from handlers.gifts import gift_cards, gift_words, office_waits
from handlers.gifts.gift_prices import typed_value
from handlers.gifts.result.gift_round_words import REPORT
from handlers.messages import Button, Card, Message, Para, Part, Row, Text, cut_graphemes
from handlers.question import button_facts
from handlers.question.query import Following, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise, without_polite_ending
from models.gifts import gift_deciders, gift_decisions, gift_lists, gift_rules, gifts
from models.gifts.gift import DECIDED, OPEN_STATES, WAITING, WITHDRAWN, Gift
from models.gifts.gift_lists import RepeatedGiver
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_PAGE = 6
_WHICH: Mapping[str, str] = {
    gift_lists.ALL: "ทั้งหมด",
    gift_lists.OPEN: "ยังไม่เสร็จ",
    gift_lists.DONE: "เสร็จสิ้น",
    gift_lists.NOT_TAKEN: "ปฏิเสธไม่รับ",
}


_OF_OTHERS = pattern_of(
    r"(?!.*(?:ผม|ดิฉัน|หนู|ฉัน|เรา)(?:รายงาน|แจ้ง|ส่ง)).*(?:รอ|ต้อง).{0,10}(?:พิจารณา|ตัดสิน|อนุมัติ|ตรวจ|กด)"
    r"|.*(?:พิจารณา|ตัดสิน|อนุมัติ).{0,14}ของขวัญ|.*(?:ลูกน้อง|คนใน|ใคร).{0,10}(?:แจ้ง|รายงาน)"
)
"""Asks for what waits for a decision, not for one's own reports."""


def answer(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Only administrators list everybody's reports.

    facts: `w` the list (`mine`, `wait`, `decided`, `all`, `again`), `p` the page; with `all` also
    `f` which of them and `y` the fiscal year (B.E.)
    """
    listed = facts.get("w", "")
    if listed == "decided":
        return [_decided(context, facts)]
    if listed == "all" and context.me.has(ADMIN):
        return [_everybody(context, facts)]
    if listed == "again" and context.me.has(ADMIN):
        return [_repeated(context, facts)]
    if listed == "wait" or not listed and _OF_OTHERS.match(normalise(context.said)):
        return [_waiting(context, facts)]
    if listed != "mine" and _to_look_after(context):
        return [_waiting(context, {}), _mine(context, {})]
    return [_mine(context, facts)]


_LEADERS = (SUPERVISOR, EXECUTIVE, ADMIN)
"""Who may see the figures of others' gifts."""
_I = f"(?:{ME_OR_US}|พี่)"
OF_MY_PEOPLE = (
    rf"(?:ลูกน้อง|ทีม|ผู้ใต้บังคับบัญชา|คน(?:ที่)?(?:อยู่)?(?:ใน|ใต้)\s?(?:สำนัก|สายงาน|บังคับบัญชา)?)(?:ของ)?\s?{_I}"
)
_WHOSE_ELSE = pattern_of(
    rf"(?:ไม่ใช่(?:ของ)?{_I}[\s,]*)?(?:แล้ว|หมายถึง|เอา|ขอ|ดู|ของ|\s)*"
    rf"(?:(?P<office>ทั้งสำนักงาน|ทุกสำนัก)|ทั้งสำนัก|สำนัก(?:ของ)?{_I}|{OF_MY_PEOPLE})(?:ทั้งหมด|น่ะ|ล่ะ|อ่ะ|นะ|\s)*"
)


def of_others(words: str) -> str:
    """Returns the button's data of the figures of others' gifts that words below one's own ask for:
    `ไม่ใช่ของผม หมายถึงของทั้งสำนัก`; "" for other words."""
    found = _WHOSE_ELSE.fullmatch(without_polite_ending(words))
    if found is None:
        return ""
    return opens("gifts_over", n="all", mine=None if found["office"] else 1)


def _list(what: str, label: str, **facts: object) -> Button:
    return Button(label, opens("gifts", w=what, **facts), label)


def _for_admin(context: Context) -> tuple[Button, ...]:
    if not context.me.has(ADMIN):
        return ()
    return (_list("all", "ทั้งสำนักงาน"), _list("again", "ผู้ให้ที่มาซ้ำ"))


# -- own reports ---------------------------------------------------------------------------------


def _mine(context: Context, facts: Mapping[str, str]) -> Message:
    found = gift_lists.mine(context.session, context.me)
    if context.me.has(*_LEADERS):
        context.asked = opens("gifts")
    if not found:
        words = "ท่านยังไม่เคยรายงานการรับของขวัญ หากได้รับสิ่งใด รายงานได้ทันที"
        return Text(words, (REPORT, *_for_admin(context)))
    page = button_facts.page(facts, _PAGE, len(found))
    return Card(
        f"ของขวัญที่ท่านรายงาน {len(found):,} เรื่อง",
        subtitle=page.words,
        rows=tuple(own_row(context, gift) for gift in page.of(found)),
        buttons=(REPORT, *page.turn("gifts", w="mine"), *_for_admin(context)),
    )


def own_row(context: Context, gift: Gift) -> Row:
    button = gift_cards.prove(gift.id) if gift.state == DECIDED else gift_cards.see(gift.id, "ดู")
    return _row(context, gift, button)


def _row(context: Context, gift: Gift, button: Button, whose: str = "") -> Row:
    """The gift, its value and day, its state, and by when it must be settled."""
    texts = gifts.texts(context.sealer, gift)
    what = _what_words(texts.what or "–", gift)
    until = gift_rules.settled_by(gift.received_on)
    state = gift_words.state_words(gift)
    limit = f" · ต้องเสร็จ {short_date(until)}" if gift.state in OPEN_STATES else ""
    return Row(
        f"เรื่องที่ {gift.id} · รับเมื่อ {short_date(gift.received_on)}",
        gift_words.lines((whose, what, f"{state}{limit}")),
        button,
        gift_words.state_tone(gift, context.today),
    )


def _what_words(what: str, gift: Gift) -> str:
    """`กระเช้าผลไม้ · 3,500.00 บาท`; without the value if the words contain it."""
    if gift.value is not None and typed_value(what) == gift.value:
        return what
    return f"{what} · {gift_words.money(gift.value)}"


# -- to look after -------------------------------------------------------------------------------


def _to_look_after(context: Context) -> list[Gift]:
    """Gifts that wait for the person's decision, then those that wait for their proof."""
    waiting = gift_decisions.awaiting(context.session, context.me, context.today)
    return [*waiting, *gift_decisions.followed(context.session, context.me, context.today)]


def waiting_for(context: Context) -> Sequence[Message]:
    """Returns the list of gifts that the person is to look after; nothing if there are none."""
    return [_waiting(context, {})] if _to_look_after(context) else []


def in_menu(context: Context) -> Button | None:
    """Returns the button to the gifts that wait for the person's decision; None if none does."""
    waiting = len(gift_decisions.awaiting(context.session, context.me, context.today))
    label = f"ของขวัญรอพิจารณา ({waiting:,})"
    return Button(label, opens("gifts", w="wait"), label) if waiting else None


def _waiting(context: Context, facts: Mapping[str, str]) -> Message:
    found = _to_look_after(context)
    if not found:
        told = f"ไม่มีของขวัญที่รอท่านพิจารณา{office_waits.told(context)}"
        return Text(told, (_list("mine", "ที่ท่านรายงาน"), *_for_admin(context)))
    page = button_facts.page(facts, _PAGE, len(found))
    waiting = sum(gift.state == WAITING for gift in found)
    counts = {"รอท่านพิจารณา": waiting, "รอหลักฐาน": len(found) - waiting}
    return Card(
        " ".join(f"{what} {count:,} เรื่อง" for what, count in counts.items() if count),
        subtitle=page.words,
        rows=tuple(_led_row(context, gift) for gift in page.of(found)),
        buttons=(*page.turn("gifts", w="wait"), _list("mine", "ที่ท่านรายงาน"), *_for_admin(context)),
    )


def _led_row(context: Context, gift: Gift) -> Row:
    who = gift_deciders.receiver(context.session, gift).name
    button = gift_cards.decide(gift.id) if gift.state == WAITING else gift_cards.see(gift.id, "ดู")
    return _row(context, gift, button, who)


# -- what the person decided on -------------------------------------------------------------------

_ASKS_DECIDED = pattern_of(
    rf"(?:ขอ|อยาก|ช่วย|เปิด|ดู|รู้|ทราบ|แล้ว|งั้น|ย้อน|\s)*(?:ผล|เรื่อง|รายการ|อัน|ของขวัญ|การพิจารณา)*(?:ที่)?(?:{ME_OR_US}|พี่)?(?:ได้|เพิ่ง)?"
    r"(?:ตัดสิน|พิจารณา|สั่ง)(?:ของขวัญ|เรื่อง)?(?:อะไร|กี่เรื่อง|เรื่องไหน)?(?:ไป|ไว้)?แล้ว(?:มี)?(?:อะไร|กี่เรื่อง|เรื่องไหน)?(?:บ้าง|หน่อย|ที|\s)*"
    r"|(?:ขอ|ดู|\s)*ของขวัญที่(?:พิจารณา|ตัดสิน)(?:ไป)?แล้ว(?:บ้าง|หน่อย|\s)*"
)
_WAITING_ASKED = pattern_of(
    rf"(?:ตอนนี้|วันนี้|แล้ว|ขอดู|ขอ|ดู|ยัง|\s)*(?:มี)?(?:เรื่อง)?ของขวัญ(?:อะไร|ไหน|กี่เรื่อง|กี่ชิ้น|ที่|\s)*(?:ต้อง|รอ|ให้|ค้าง)+(?:{ME_OR_US}|พี่|ท่าน)?"
    rf"(?:ช่วย|ต้อง|มา)*(?:พิจารณา|ตัดสิน|อนุมัติ|ตรวจ|ดู)(?:อยู่|อีก|บ้าง|กี่เรื่อง|กี่ชิ้น|\s)*(?:{WHETHER}|บ้าง|หรือยัง)?"
)
"""`มีของขวัญให้พิจารณามั้ย`"""
_OF_GIFTS = tuple(opens(each).rstrip("?") for each in ("show_gift", "decide_gift", "gifts"))


@listener(longest=60)
def heard(context: Context, words: str) -> Query | None:
    """Returns the list of decided gifts or of waiting gifts, whichever the words ask for. The words
    must name gifts, or the newest answer must be about gifts. Returns None for other words."""
    if "ของขวัญ" in words and _WAITING_ASKED.fullmatch(without_polite_ending(normalise(words))):
        return WAITING_ON
    if "แล้ว" not in words:
        return None
    if _ASKS_DECIDED.fullmatch(without_polite_ending(normalise(words))) is None:
        return None
    return DECIDED_ON if "ของขวัญ" in words or _in_sight(context) else None


def _in_sight(context: Context) -> bool:
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.partition("?")[0] in _OF_GIFTS for each in newest)


def _decided(context: Context, facts: Mapping[str, str]) -> Message:
    found = [
        gift
        for gift in gift_lists.decided_by(context.session, context.me)
        if gift_deciders.sees(context.session, context.me, gift, context.today)
    ]
    if not found:
        return Text("ท่านยังไม่เคยพิจารณาของขวัญ", (_list("wait", "รอพิจารณา"),))
    page = button_facts.page(facts, _PAGE, len(found))
    return Card(
        f"ของขวัญที่ท่านพิจารณาแล้ว {len(found):,} เรื่อง",
        subtitle=page.words,
        rows=tuple(
            _row(
                context,
                gift,
                gift_cards.see(gift.id, "ดู"),
                gift_deciders.receiver(context.session, gift).name,
            )
            for gift in page.of(found)
        ),
        buttons=(*page.turn("gifts", w="decided"), _list("wait", "รอพิจารณา")),
    )


# -- all of it, for administrators ---------------------------------------------------------------


def _everybody(context: Context, facts: Mapping[str, str]) -> Message:
    which = facts.get("f") if facts.get("f") in _WHICH else gift_lists.ALL
    assert which is not None
    year = button_facts.whole(facts, "y") or context.fiscal_year
    year = min(max(year, 2500), 2700)
    named = gift_lists.naming(context.session, context.me)
    totals = gift_lists.totals(context.session, which, year, named)
    page = button_facts.page(facts, _PAGE, totals.count)
    found = gift_lists.listed(context.session, which, year, page.offset, _PAGE, named)
    unknown = f" ไม่ทราบมูลค่า {totals.unknown:,} เรื่อง" if totals.unknown else ""
    summed = f"{totals.count:,} เรื่อง รวม {gift_words.money(totals.value)}{unknown}"
    return Card(
        f"ของขวัญทั้งสำนักงาน ปีงบประมาณ {year}",
        subtitle=page.beside(_WHICH[which], summed),
        rows=tuple(_office_row(context, gift) for gift in found) or (Para("ไม่มีรายการ"),),
        buttons=(
            *page.turn("gifts", w="all", f=which, y=year),
            *(
                _list("all", label, f=other, y=year)
                for other, label in _WHICH.items()
                if other != which
            ),
            _list("all", f"ปีงบประมาณ {year - 1}", f=which, y=year - 1),
            _list("again", "ผู้ให้ที่มาซ้ำ"),
        ),
    )


def _office_row(context: Context, gift: Gift) -> Row:
    who = gift_deciders.receiver(context.session, gift)
    giver = f"ผู้ให้ {gifts.texts(context.sealer, gift).who or '–'}"
    whose = f"{who.name} · {who.bureau.name}\n{giver}"
    return _row(context, gift, gift_cards.see(gift.id, "ดู"), whose)


def _repeated(context: Context, facts: Mapping[str, str]) -> Message:
    named = gift_lists.naming(context.session, context.me)
    found = gift_lists.repeated_givers(context.session, context.today, named)
    page = button_facts.page(facts, _PAGE, len(found))
    return Card(
        "ผู้ให้ที่มาซ้ำใน 12 เดือน",
        subtitle=page.beside(f"{len(found):,} ราย"),
        rows=tuple(_giver_row(context, each) for each in page.of(found))
        or (Para("ไม่มีผู้ให้รายใดมาเกินหนึ่งครั้ง"),),
        buttons=(*page.turn("gifts", w="again"), _list("all", "ทั้งสำนักงาน")),
        note="นับรวมที่ปฏิเสธไม่รับ ไม่นับญาติ",
    )


def repeated_in_menu(context: Context) -> list[Part]:
    """The menu's row: how many givers gave more than once. Leaves out gifts that name the
    administrator."""
    if not context.me.has(ADMIN):
        return []
    named = gift_lists.naming(context.session, context.me)
    found = gift_lists.repeated_givers(context.session, context.today, named)
    button = Button("ดู", opens("gifts", w="again"), "ผู้ให้ที่มาซ้ำ")
    words = f"{len(found):,} ราย ใน 12 เดือน"
    return [Row("ผู้ให้ของขวัญที่มาซ้ำ", words, button, "warn")] if found else []


def _giver_row(context: Context, giver: RepeatedGiver) -> Row:
    newest = giver.gifts[0]
    texts = gifts.texts(context.sealer, newest)
    name = texts.organisation if giver.organisation else texts.who
    values = [gift.value for gift in giver.gifts if gift.value is not None]
    summed = gift_words.money(sum(values, Decimal(0))) if values else "–"
    times = ", ".join(
        f"เรื่องที่ {gift.id} ({short_date(gift.received_on)})" for gift in giver.gifts[:_PAGE]
    )
    people = len({gift.person_id for gift in giver.gifts})
    return Row(
        f"{len(giver.gifts)} ครั้ง · ผู้รับ {people} คน",
        gift_words.lines((name, f"รวม {summed}", times)),
        gift_cards.see(newest.id, "ดูล่าสุด"),
        tone="warn",
    )


# -- one of them ---------------------------------------------------------------------------------


def show(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """One whole report, for people who may read it. Others get the same answer as for no gift."""
    gift_id = button_facts.whole(facts, "g") or button_facts.whole({"g": rest.strip()}, "g")
    if gift_id is None and not facts:
        sought = fold(_LEADS_TO_THING.sub("", normalise(rest)))
        return _called(context, rest, sought) if sought else answer(context, "", {})
    gift = gifts.by_id(context.session, gift_id) if gift_id is not None else None
    if gift is None or not gift_deciders.sees(context.session, context.me, gift, context.today):
        words = "ไม่พบรายงานรับของขวัญนี้ หรือไม่อยู่ในหน้าที่ของท่าน"
        return [Text(words, (gift_cards.LIST,))]
    card = gift_cards.whole(context, gift, "รายงานรับของขวัญ", *_to_do(context, gift))
    return [card]


_LEADS_TO_THING = pattern_of(
    r"^(?:เรื่อง|ของขวัญ|รายงาน|ที่เป็น|ที่|อัน|ของ|ตัว|\s)+|(?:หน่อย|ด้วย|ที|ให้|ครับ|ค่ะ|คะ|นะ|\s)+$"
)


def _called(context: Context, rest: str, sought: str) -> Sequence[Message]:
    """The gift that is called so among those of the person's lists; if it is not one, all of them
    that are, or the lists."""
    mine = gift_lists.mine(context.session, context.me)
    done = gift_lists.decided_by(context.session, context.me)
    known = {gift.id: gift for gift in (*_to_look_after(context), *mine, *done)}
    found = [
        gift
        for gift in known.values()
        if sought in fold(gifts.texts(context.sealer, gift).what or "")
        and gift_deciders.sees(context.session, context.me, gift, context.today)
    ]
    if len(found) == 1:
        return show(context, "", {"g": str(found[0].id)})
    if found:
        rows = tuple(_row(context, gift, gift_cards.see(gift.id, "ดู")) for gift in found[:_PAGE])
        return [Card(f"ของขวัญ {len(found):,} เรื่อง", rows=rows, buttons=(gift_cards.LIST,))]
    words = f"ไม่พบ “{cut_graphemes(rest.strip(), 40)}” ในของขวัญที่ท่านรายงานหรือพิจารณา เลือกจากรายการได้"
    return [Text(words, (gift_cards.LIST,))]


def _to_do(context: Context, gift: Gift) -> tuple[Button, ...]:
    after = (gift_cards.form(gift), gift_cards.LIST)
    mine = gift.person_id == context.me.id
    if mine and gift.state == DECIDED:
        return (gift_cards.prove(gift.id), *after)
    if mine and gift.decision is None and gift.state != WITHDRAWN:
        return (gift_cards.correct(gift), gift_cards.withdraw(gift), *after)
    if not mine and gift in gift_decisions.awaiting(context.session, context.me, context.today):
        return (gift_cards.decide(gift.id), *after)
    return after


QUERY = Query(
    name="gifts",
    of_all="led_gifts",
    words=("ของขวัญที่รายงาน", "ดูของขวัญที่รายงาน", "ถอนรายงานของขวัญ"),
    answer=answer,
    following=Following(hears=of_others, takes=()),
    oldest_first=True,
)
DECIDED_ON = Query(
    name="gifts", words=(), answer=lambda context, _rest, facts: [_decided(context, facts)]
)
WAITING_ON = Query(
    name="gifts", words=(), answer=lambda context, _rest, _facts: [_waiting(context, {})]
)
SHOW = Query(name="show_gift", words=("ดูของขวัญ",), answer=show)
