"""`ของขวัญชิ้นแพงสุดคืออะไร`, `คืนไปกี่ชิ้น`, `หน่วยงานไหนให้เยอะสุด`: the gifts of those whom somebody leads.

How many there are is told of all. What a thing was and who gave it is told of those reports alone
that the person may read; who received it is never told here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.gifts import gift_cards, show_gifts, show_gifts_over
from handlers.gifts.gift_words import DECISION, money
from handlers.leading import lead_days, lead_scope
from handlers.leading.lead_scope import LEADERS, LeadScope
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question import button_facts
from handlers.question.query import Facts, Following, Query, opens
from handlers.understand.dates import date_mentions
from handlers.understand.dates.calendars import Toward
from handlers.understand.dates.dates import short_date, short_span, thai_date
from models.calendar import BUDDHIST_YEARS, fiscal_year_days
from models.gifts import gift_deciders, gift_sums, gifts
from models.gifts.gift import (
    HAND_OVER,
    KEEP,
    RETURN,
    SENT_BACK,
    WITH_OFFICE,
    Gift,
    GiftTexts,
)
from models.gifts.gift_documents import GIFTS
from models.people.person import Bureau

WHICH = "n"
ALL, DEAR, GIVER, PICTURES, YEARS, BY_MONTH = (
    "all", "dear", "giver", "pictures", "years", "months",
)  # fmt: skip
RETURNED, HANDED, KEPT, OPEN = "returned", "handed", "kept", "open"
"""The fact of a button: what is asked of the gifts."""
MANY = "many"
"""The fact of a button: how many years stand beside each other."""
_MOST = 5
_PAGE = 6
_NAME = "led_gifts"

_FATE: Mapping[str, tuple[str, str, str]] = {
    RETURNED: (RETURN, SENT_BACK, "ส่งคืนผู้ให้"),
    HANDED: (HAND_OVER, WITH_OFFICE, "มอบแก่หน่วยงาน"),
    KEPT: (KEEP, "", "ให้รับไว้ได้"),
    OPEN: ("", "", "ยังไม่พิจารณา"),
}
"""By what is asked: the decision, what the receiver had done before, and its words."""
_OTHERS = (DEAR, GIVER, PICTURES, YEARS, BY_MONTH, *_FATE)


def answer(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """Returns what is asked of the gifts of the scope, in the days or in the fiscal year."""
    scope = lead_scope.of_facts(context, _NAME, facts)
    if not isinstance(scope, LeadScope):
        return [scope]
    days = lead_days.year_or(context, facts)
    asked = lead_days.kept(facts)
    which = button_facts.one_of(facts, WHICH, ALL, *_OTHERS)
    context.asked = opens(_NAME, **{WHICH: which}, **scope.facts, **asked)
    if which == YEARS:
        return [_years(context, scope, button_facts.whole(facts, MANY) or 2)]
    found = _within(context, scope, days)
    when = f"{scope.whose} · ได้รับ {lead_days.words(context, days)}"
    if which == DEAR:
        return [_dearest(context, found, when)]
    if which == GIVER:
        return [_givers(context, found, when)]
    if which == PICTURES:
        return [_pictures(context, found, when, facts, {**scope.facts, **asked})]
    if which == BY_MONTH:
        return [_by_month(context, found, when)]
    if which in _FATE:
        return [_of_fate(context, found, when, which)]
    return [_summed(context, scope, found, when)]


def _within(context: Context, scope: LeadScope, days: tuple[date, date]) -> list[Gift]:
    bureaus = None if scope.people is not None else scope.bureau_ids
    return gift_sums.gifts_within(context.session, *days, bureaus, scope.person_ids)


def _worth(found: Sequence[Gift]) -> str:
    """Returns `2 รายการ รวม 3,700.00 บาท`."""
    if not found:
        return "ไม่มีรายการ"
    known = [each.value for each in found if each.value is not None]
    unknown = f" ไม่ทราบมูลค่า {len(found) - len(known):,} รายการ" if len(known) < len(found) else ""
    total = f" รวม {money(sum(known, Decimal(0)))}" if known else ""
    return f"{len(found):,} รายการ{total}{unknown}"


def _note(context: Context) -> str:
    return f"นับทีละรายการ ไม่นับที่ปฏิเสธและที่ถอน ไม่แสดงชื่อผู้รับ ข้อมูล ณ {thai_date(context.today)}"


def _readable(context: Context, found: Sequence[Gift]) -> list[Gift]:
    session, me, today = context.session, context.me, context.today
    return [each for each in found if gift_deciders.sees(session, me, each, today)]


def _fates(gift: Gift) -> str:
    if gift.decision is not None:
        return DECISION[gift.decision]
    return "ยังไม่พิจารณา"


def _summed(context: Context, scope: LeadScope, found: Sequence[Gift], when: str) -> Card:
    by = Counter(_fates(each) for each in found)
    people = len({each.person_id for each in found})
    rows: list[Part] = [Para(_worth(found), bold=True)]
    if found:
        rows.append(Row("ผู้รายงาน", f"{people:,} คน"))
    rows += [Row(label, f"{count:,} รายการ") for label, count in by.most_common()]
    waiting = Button("รอฉันพิจารณา", opens("gifts", w="wait"), "ของขวัญที่รอฉันพิจารณา")
    return Card(
        "ของขวัญที่รายงาน",
        subtitle=when,
        rows=tuple(rows),
        buttons=(waiting,) if scope.people is not None else (),
        note=_note(context),
    )


def _of_fate(context: Context, found: Sequence[Gift], when: str, which: str) -> Card:
    decision, done, words = _FATE[which]
    if which == OPEN:
        these = [each for each in found if each.decision is None]
        told: list[Part] = []
    else:
        these = [each for each in found if each.decision == decision]
        proved = sum(each.proved_at is not None for each in these)
        told = [Row("มีหลักฐานแล้ว", f"{proved:,} รายการ")] if these and which != KEPT else []
        before = sum(each.done == done and each.decision is None for each in found) if done else 0
        if before:
            told.append(Row("ผู้รับแจ้งว่าทำไปแล้ว ยังไม่พิจารณา", f"{before:,} รายการ"))
    return Card(
        f"ของขวัญที่{words if which == OPEN else f'พิจารณาว่า{DECISION[decision]}'}",
        subtitle=when,
        rows=(Para(f"{_worth(these)}", bold=True), Row("จากทั้งหมด", _worth(found)), *told),
        note=_note(context),
    )


def _bureau_of(context: Context, gift: Gift) -> str:
    return context.session.get_one(Bureau, gift.bureau_id).name


def _dearest(context: Context, found: Sequence[Gift], when: str) -> Card:
    known = [each for each in found if each.value is not None][:_MOST]
    readable = {each.id for each in _readable(context, known)}
    rows: list[Part] = []
    for place, each in enumerate(known, 1):
        texts = gifts.texts(context.sealer, each) if each.id in readable else GiftTexts()
        what = " จาก ".join(filter(None, (texts.what, texts.who)))
        see = gift_cards.see(each.id, "ดู") if each.id in readable else None
        told = f"รับเมื่อ {short_date(each.received_on)} · {_fates(each)}"
        where = "\n".join(filter(None, (what, _bureau_of(context, each), told)))
        rows.append(Row(f"{place}. {money(each.value)}", where, see))
    hidden = len(readable) < len(known)
    if hidden:
        rows.append(Para(_HIDDEN, tone="muted"))
    unknown = sum(each.value is None for each in found)
    if unknown:
        rows.append(Para(f"ไม่ทราบมูลค่าอีก {unknown:,} รายการ จึงไม่ได้เรียง", tone="muted"))
    return Card(
        "ของขวัญที่มูลค่าสูงสุด",
        subtitle=when,
        rows=tuple(rows) or (Para("ไม่มีรายการที่ทราบมูลค่าในช่วงนี้"),),
        note=_note(context),
    )


_HIDDEN = "ตัวสิ่งของเปิดให้ผู้รับ ผู้บังคับบัญชาที่พิจารณา และผู้ดูแลระบบ รายการอื่นจึงแสดงเฉพาะมูลค่า"


def _givers(context: Context, found: Sequence[Gift], when: str) -> Card:
    readable = _readable(context, found)
    by: Counter[str] = Counter()
    worth: dict[str, Decimal] = {}
    for each in readable:
        texts = gifts.texts(context.sealer, each)
        giver = (texts.organisation or texts.giver).strip() or "ไม่ทราบผู้ให้"
        by[giver] += 1
        worth[giver] = worth.get(giver, Decimal(0)) + (each.value or 0)
    rows: list[Part] = [
        Row(f"{place}. {giver}", f"{count:,} รายการ รวม {money(worth[giver])}")
        for place, (giver, count) in enumerate(by.most_common(_MOST), 1)
    ]
    if len(readable) < len(found):
        left = len(found) - len(readable)
        rows.append(Para(f"ไม่รวมอีก {left:,} รายการ ชื่อผู้ให้เปิดเฉพาะผู้พิจารณาและผู้ดูแลระบบ", tone="muted"))
    return Card(
        "ผู้ให้ของขวัญ",
        subtitle=when,
        rows=tuple(rows) or (Para("ไม่มีรายงานการรับของขวัญในช่วงนี้"),),
        note=f"เรียงตามจำนวนรายการ นับตามหน่วยงานที่ผู้รับพิมพ์ หากไม่มีจึงนับตามชื่อผู้ให้ {_note(context)}",
    )


def _pictures(
    context: Context, found: Sequence[Gift], when: str, facts: Facts, asked: Facts
) -> Card:
    pictured = [each for each in found if each.photos or each.proofs]
    readable = _readable(context, pictured)
    page = button_facts.page(facts, _PAGE, len(readable))
    rows: list[Part] = []
    for each in page.of(readable):
        what = gifts.texts(context.sealer, each).what
        count = f"{len(each.photos):,} รูป" + (
            f" หลักฐาน {len(each.proofs):,} ไฟล์" if each.proofs else ""
        )
        see = gift_cards.see(each.id, "ดู")
        rows.append(Row(what, f"{_bureau_of(context, each)} · {count}", see))
    if not rows:
        rows = [Para(f"ไม่มีรูปที่ท่านเปิดดูได้ จาก {len(found):,} รายการ มีรูป {len(pictured):,} รายการ")]
    return Card(
        "รูปของขวัญ",
        subtitle=page.beside(when),
        rows=tuple(rows),
        buttons=page.turn(_NAME, **{WHICH: PICTURES}, **asked),
        note="รูปเปิดให้ผู้รับ ผู้บังคับบัญชาที่พิจารณา และผู้ดูแลระบบ กด “ดู” เพื่อเปิดรายงานและรูป",
    )


def _by_month(context: Context, found: Sequence[Gift], when: str) -> Card:
    by: dict[date, list[Gift]] = {}
    for each in found:
        by.setdefault(each.received_on.replace(day=1), []).append(each)
    rows = tuple(
        Row(
            f"{date_mentions.MONTHS[month.month - 1]} {month.year + BUDDHIST_YEARS}",
            _worth(by[month]),
        )
        for month in sorted(by)
    )
    return Card(
        "ของขวัญที่รายงาน รายเดือน",
        subtitle=when,
        rows=rows or (Para("ไม่มีรายงานการรับของขวัญในช่วงนี้"),),
        note=f"เดือนที่ไม่มีรายการไม่แสดง {_note(context)}",
    )


def to_decide(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says what a superior does with a gift that somebody reports, and lists those that wait."""
    return [Text(_TO_DECIDE), *show_gifts.answer(context, "", {"w": "wait"})]


_TO_DECIDE = (
    "เมื่อคนในสายงานรายงานของขวัญ บอตส่งการ์ดมาให้ท่าน อ่านแล้วกดให้รับไว้ ให้ส่งคืน หรือให้มอบแก่หน่วยงาน "
    "บอตแจ้งผลให้ผู้รับและติดตามหลักฐานเอง ที่รอท่านขณะนี้มีดังนี้"
)


def _years(context: Context, scope: LeadScope, many: int) -> Card:
    year = context.fiscal_year
    first, _ = fiscal_year_days(year)
    earlier = [fiscal_year_days(year - back) for back in range(min(many, _MOST) - 1, 0, -1)]
    spans = (*earlier, (first, context.today))
    rows = [Row(short_span(*each), _worth(_within(context, scope, each))) for each in spans]
    return Card(
        f"ของขวัญที่รายงาน {scope.whose}",
        subtitle="เทียบปีงบประมาณก่อนทั้งปีกับปีนี้ถึงวันนี้",
        rows=tuple(rows),
        note=f"นับเฉพาะที่รายงานในระบบนี้ {_note(context)}",
    )


_SIDES = {
    "dear": {WHICH: DEAR},
    "returned": {WHICH: RETURNED},
    "handed": {WHICH: HANDED},
    "kept": {WHICH: KEPT},
    "undecided": {WHICH: OPEN},
    "giver": {WHICH: GIVER},
    "pictures": {WHICH: PICTURES},
    "years_back": {WHICH: YEARS, MANY: "3"},
    "compare": {WHICH: YEARS},
    "by_month": {WHICH: BY_MONTH},
}
TO_DECIDE = Query(
    "led_gifts_waiting",
    ("ลูกน้องได้ของขวัญ", "ลูกน้องแจ้งรับของขวัญ"),
    to_decide,
    roles=LEADERS,
    outside=True,
)
QUERY = Query(
    _NAME,
    ("ของขวัญในสายงาน", "ของขวัญของลูกน้อง"),
    answer,
    roles=LEADERS,
    following=Following(
        paper=GIFTS.name,
        paper_roles=GIFTS.roles,
        takes=("b", *lead_days.KEYS),
        in_days=True,
        counts=("ชิ้น", "รายการ"),
        says=show_gifts_over.is_not_drawn,
    ),
    hears_rest=True,
    heard=lead_scope.in_scope(answer, _SIDES, Toward.PAST),
    outside=True,
)
