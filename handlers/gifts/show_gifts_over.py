"""`ของขวัญเกิน 3,000 บาท`, `ของขวัญทั้งหมดกี่ชิ้น`: how many this year and worth how much, by decision.

Names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.gifts.gift_words import DECISION, money
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import scoped
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.thai import normalise, without_polite_ending
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
    days = f"{short_date(first)} – {short_date(last)}"
    if _asks_for_all(context, facts):
        context.asked = opens(_NAME, **{_WHICH: _ALL}, **found.facts())
        return [_of_all(context, found, listed, days)]
    total = _sum(sum(each.count for each in listed), _baht(each.value for each in listed))
    unknown = sum(each.unknown for each in listed)
    return [
        Card(
            f"ของขวัญที่มูลค่าเกิน {_MOST} {found.whose}",
            subtitle=f"ได้รับระหว่าง {days}",
            rows=(
                Para(total or _NONE, bold=True),
                *_by_decision({each.decision: (each.count, each.value) for each in listed}),
                *((Row("ไม่ทราบมูลค่า", f"{unknown:,} รายการ ไม่นับรวม"),) if unknown else ()),
            ),
            quick=(_button("ของขวัญทั้งหมด", found, **{_WHICH: _ALL}),),
            note=_note(context),
        )
    ]


_NONE = "ไม่มีรายการที่มูลค่าเกิน"
_NONE_AT_ALL = "ไม่มีรายงานการรับของขวัญในช่วงนี้"
_WHICH, _ALL, _OVER = "n", "all", "over"
"""The fact of a button: all gifts, or those above the limit."""
_LIMIT = re.compile(r"เกิน|3\s?,?000|สามพัน|3\s?พัน|3k|เกณฑ์|แพง")
_COUNTS = re.compile(
    "ทั้งหมด|ทั้งสิ้น|กี่(?:ชิ้น|รายการ|เรื่อง|ราย|อัน|ครั้ง)|จำนวน|ยอด|สถิติ|มูลค่ารวม|รวม(?:มูลค่า)?(?:เท่า|กี่)|เท่าไ|มากน้อย|มีอะไร"
)


def _asks_for_all(context: Context, facts: Facts) -> bool:
    """Tells whether all gifts are asked for: the limit counts only where it is spoken of."""
    if facts.get(_WHICH) in (_ALL, _OVER):
        return facts[_WHICH] == _ALL
    said = normalise(context.said)
    return _LIMIT.search(said) is None and _COUNTS.search(said) is not None


def _of_all(context: Context, found: Placed, listed: Sequence[GiftsOver], days: str) -> Card:
    """All that was reported; how many of it are above the limit is one line."""
    over = _sum(sum(each.count for each in listed), _baht(each.value for each in listed))
    unknown = sum(each.unknown for each in listed)
    total = _sum(sum(each.every for each in listed), _baht(each.worth for each in listed))
    return Card(
        f"ของขวัญที่รายงาน {found.whose}",
        subtitle=f"ได้รับระหว่าง {days}",
        rows=(
            Para(total or _NONE_AT_ALL, bold=True),
            *_by_decision({each.decision: (each.every, each.worth) for each in listed}),
            *((Row(f"มูลค่าเกิน {_MOST}", over or "ไม่มี"),) if total else ()),
            *((Row("ไม่ทราบมูลค่า", f"{unknown:,} รายการ ไม่รวมในมูลค่า"),) if unknown else ()),
        ),
        quick=(_button(f"เฉพาะที่เกิน {_MOST}", found, **{_WHICH: _OVER}),),
        note=_note(context),
    )


def _button(label: str, found: Placed, **facts: str) -> Button:
    return Button(label, opens(_NAME, **facts, **found.facts()), label)


def _note(context: Context) -> str:
    return f"นับทีละรายการ ไม่นับที่ปฏิเสธและที่ถอน ไม่แสดงชื่อ ข้อมูล ณ {thai_date(context.today)}"


def _baht(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))


def _sum(count: int, value: Decimal) -> str:
    """Returns `2 รายการ รวม 3,700.00 บาท`; "" for none."""
    return f"{count:,} รายการ รวม {money(value)}" if count else ""


def _days(context: Context, found: Placed) -> tuple[date, date]:
    """The months named, the year up to the round named, or the whole year."""
    about = found.about
    if about.span is not None:
        return about.span
    first, last = fiscal_year_days(about.year(context.today))
    return first, about.due or last


def _by_decision(counted: Mapping[str | None, tuple[int, Decimal]]) -> list[Row]:
    labels: dict[str | None, str] = {each: DECISION[each] for each in DECISIONS}
    labels[None] = "ยังไม่พิจารณา"
    sums = {each: _sum(*counted[each]) for each in labels if each in counted}
    return [Row(labels[each], words) for each, words in sums.items() if words]


def _names_nobody(words: str, _facts: Facts) -> Message | None:
    return Text(_NO_NAMES) if _WHO.fullmatch(without_polite_ending(words)) else None


_WHO = re.compile(r"(?:แล้ว|\s)*(?:มี)?(?:ใคร|สำนักไหน)(?:รับ)?(?:บ้าง)?")
_NO_NAMES = "ตัวเลขของขวัญไม่แสดงชื่อ ผู้ที่เห็นชื่อมีเฉพาะผู้รับ ผู้บังคับบัญชาที่พิจารณา และผู้ดูแลระบบ"

QUERY = Query(
    name=_NAME,
    words=(_WORD, "ของขวัญเกิน 3,000 บาท", "ของขวัญเกินสามพัน", "ของขวัญมูลค่าเกิน 3000"),
    answer=answer,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
    following=Following(paper=GIFTS.name, says=_names_nobody),
)
