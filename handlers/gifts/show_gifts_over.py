"""`ของขวัญเกิน 3,000 บาท`: how many this year and worth how much, by decision. Names nobody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.gifts.gift_words import DECISION, money
from handlers.messages import Card, Message, Para, Row
from handlers.question import scoped
from handlers.question.query import Facts, Following, Query
from handlers.question.scoped import Placed
from handlers.understand.dates.dates import short_date, thai_date
from models.calendar import fiscal_year_days
from models.gifts import gift_rules, gift_sums
from models.gifts.gift import DECISIONS
from models.gifts.gift_documents import GIFTS
from models.gifts.gift_sums import GiftsOver
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_NAME = "gifts_over"
_WORD = "ของขวัญเกิน 3000"
_MOST = f"{gift_rules.DEFAULT.most:,.0f} บาท"


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """The number and the sum, in the bureaus that the person may see."""
    found = scoped.placed(context, _WORD, _NAME, rest, facts)
    if not isinstance(found, Placed):
        return [found]
    first, last = _days(context, found)
    listed = gift_sums.gifts_over(context.session, first, last, found.ids)
    count = sum(each.count for each in listed)
    value = sum((each.value for each in listed), Decimal(0))
    unknown = sum(each.unknown for each in listed)
    total = f"{count:,} รายการ รวม {money(value)}" if count else _NONE
    days = f"{short_date(first)} – {short_date(last)}"
    return [
        Card(
            f"ของขวัญที่มูลค่าเกิน {_MOST} {found.whose}",
            subtitle=f"ได้รับระหว่าง {days}",
            rows=(
                Para(total, bold=True),
                *_by_decision(listed),
                *((Row("ไม่ทราบมูลค่า", f"{unknown:,} รายการ ไม่นับรวม"),) if unknown else ()),
            ),
            note=f"นับทีละรายการ ไม่นับที่ปฏิเสธและที่ถอน ไม่แสดงชื่อ ข้อมูล ณ {thai_date(context.today)}",
        )
    ]


_NONE = "ไม่มีรายการที่มูลค่าเกิน"


def _days(context: Context, found: Placed) -> tuple[date, date]:
    """The months named, the year up to the round named, or the whole year."""
    about = found.about
    if about.span is not None:
        return about.span
    first, last = fiscal_year_days(about.year(context.today))
    return first, about.due or last


def _by_decision(listed: Sequence[GiftsOver]) -> list[Row]:
    known = {each.decision: each for each in listed if each.count}
    labels: dict[str | None, str] = {each: DECISION[each] for each in DECISIONS}
    labels[None] = "ยังไม่พิจารณา"
    return [
        Row(label, f"{known[each].count:,} รายการ รวม {money(known[each].value)}")
        for each, label in labels.items()
        if each in known
    ]


QUERY = Query(
    name=_NAME,
    words=(_WORD, "ของขวัญเกิน 3,000 บาท", "ของขวัญเกินสามพัน", "ของขวัญมูลค่าเกิน 3000", "จำนวนของขวัญ"),
    answer=answer,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
    following=Following(paper=GIFTS.name),
)
