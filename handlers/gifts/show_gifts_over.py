"""`ของขวัญเกิน 3,000 บาท`, `ของขวัญทั้งหมดกี่ชิ้น`: how many this year and worth how much, by decision.

Names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.context import Context
from handlers.gifts import show_gifts
from handlers.gifts.gift_words import DECISION, money
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.question import follow_forms, scoped, topic
from handlers.question.query import Facts, Following, Query, opens
from handlers.question.scoped import Placed
from handlers.subjects.listeners import listener
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import short_date, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.calendar import a_year_earlier, fiscal_year_days
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
    rest = _BUREAUS.sub(" ", rest)
    if _MINE in facts:
        facts = {**facts, "b": str(context.me.bureau_id)}
    found = scoped.placed(context, _WORD, _NAME, rest, facts, in_days=True)
    if not isinstance(found, Placed):
        return [found]
    # Gifts are of no activity; its fact has the letter of `_WHICH`.
    found = replace(found, about=replace(found.about, number=None, measure=None))
    if _asks_two_years(context, found, facts):
        return [_two_years(context, found, facts)]
    first, last = _days(context, found)
    if _SO_FAR in facts:
        first, last = fiscal_year_days(context.fiscal_year)[0], context.today
        found = replace(found, about=replace(found.about, due=None, span=(first, last)))
    if not found.about.narrower() and _TODAY.search(normalise(context.said)):
        first = last = context.today
        found = replace(found, about=replace(found.about, span=(first, last)))
    if _asks_by_bureau(context, facts):
        return [_by_bureau(context, found, facts, first, last)]
    listed = gift_sums.gifts_over(context.session, first, last, found.ids)
    days = f"{short_date(first)} – {short_date(last)}"
    which = _ALL if _asks_for_all(context, facts) else _OVER
    context.asked = opens(_NAME, **{_WHICH: which}, **found.facts())
    if which == _ALL:
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


def _asks_two_years(context: Context, found: Placed, facts: Facts) -> bool:
    """Tells whether all gifts of two years are asked for, and no round or months."""
    if YEARS in facts:
        return True
    said = normalise(context.said)
    asks = _OF_TWO_YEARS.search(said) is not None or _LAST_TOO.search(said) is not None
    return asks and found.about.due is None and found.about.span is None


def _two_years(context: Context, found: Placed, facts: Facts) -> Card:
    """All gifts of the last fiscal year and of the present one up to today, or those above the
    limit if only these are asked for."""
    year, span = context.fiscal_year, found.about.span
    now = span or (fiscal_year_days(year)[0], context.today)
    before = a_year_earlier(span) if span else fiscal_year_days(year - 1)
    over = _LIMIT.search(normalise(context.said)) is not None or facts.get(_WHICH) == _OVER
    context.asked = opens(_NAME, **{_WHICH: _OVER if over else _ALL}, **found.about.bureau_facts())
    rows = []
    for first, last in (before, now):
        listed = gift_sums.gifts_over(context.session, first, last, found.ids)
        every = _sum(sum(each.every for each in listed), _baht(each.worth for each in listed))
        above = _sum(sum(each.count for each in listed), _baht(each.value for each in listed))
        total = above if over else every
        rows.append(Row(f"{short_date(first)} – {short_date(last)}", total or "ไม่มีรายการ"))
    what = f"ของขวัญที่มูลค่าเกิน {_MOST}" if over else "ของขวัญที่รายงาน"
    return Card(
        f"{what} {found.whose}",
        subtitle=_SAME_DAYS if span else "เทียบปีงบประมาณก่อนกับปีนี้ถึงวันนี้",
        rows=tuple(rows),
        note=f"นับเฉพาะที่รายงานในระบบนี้ {_note(context)}",
    )


_SAME_DAYS = "เทียบช่วงเดียวกันของปีก่อนกับปีนี้"


def _asks_by_bureau(context: Context, facts: Facts) -> bool:
    return BY in facts or _BUREAUS.search(normalise(context.said)) is not None


def _by_bureau(context: Context, found: Placed, facts: Facts, first: date, last: date) -> Card:
    """Bureau by bureau, most first; only the first ones if so many were asked for."""
    over = not _asks_for_all(context, facts) and _WHICH in facts
    over = over or _LIMIT.search(normalise(context.said)) is not None
    which = {_WHICH: _OVER if over else _ALL}
    context.asked = opens(_NAME, **which, **{BY: 1}, **found.facts())
    counted = gift_sums.gifts_by_bureau(context.session, first, last, found.ids, over)
    shown = counted[: found.top] if found.top else counted
    left = f" · {len(shown)} จาก {len(counted)} สำนัก" if len(shown) < len(counted) else ""
    what = f"ของขวัญที่มูลค่าเกิน {_MOST}" if over else "ของขวัญที่รายงาน"
    rows = [Row(each.bureau, _sum(each.count, each.value)) for each in shown]
    return Card(
        f"{what} แยกรายสำนัก",
        subtitle=f"{found.whose} · ได้รับระหว่าง {short_date(first)} – {short_date(last)}{left}",
        rows=tuple(rows) or (Para(_NONE if over else _NONE_AT_ALL, bold=True),),
        quick=(_button("รวมทุกสำนัก", found, **which),),
        note=f"เรียงจากมากไปน้อย สำนักที่ไม่มีรายการไม่แสดง {_note(context)}",
    )


_NONE = "ไม่มีรายการที่มูลค่าเกิน"
_NONE_AT_ALL = "ไม่มีรายงานการรับของขวัญในช่วงนี้"
_WHICH, _ALL, _OVER = "n", "all", "over"
"""The fact of a button: all gifts, or those above the limit."""
YEARS, _SO_FAR = "years", "so_far"
"""The facts of a button: the last year beside this one; this year up to today."""
_LAST_YEAR = r"ปี(?:งบประมาณ|งบ)?\s?(?:ที่แล้ว|ก่อน|ที่ผ่านมา)"
_THAN = r"(?:เทียบ|เปรียบ|ต่าง(?:จาก|กับ|กัน)|มากกว่า|น้อยกว่า|เพิ่มขึ้น|ลดลง)"
_LAST_TOO = pattern_of(rf"{_LAST_YEAR}(?:ด้วย|กับปีนี้|และปีนี้)|ปีนี้(?:กับ|และ){_LAST_YEAR}")
_OF_TWO_YEARS = pattern_of(rf"{_THAN}.{{0,40}}{_LAST_YEAR}|{_LAST_YEAR}.{{0,20}}{_THAN}")
_TODAY = pattern_of(r"(?<!ถึง)(?<!ณ)(?<!ณ )วันนี้")
_MINE = "mine"
"""The fact of a button: of one's own bureau."""
BY = "by"
"""The fact of a button: bureau by bureau."""
_BUREAUS = pattern_of(
    r"(?:แยก|แบ่ง)?(?:ตาม|เป็น)?(?:ราย|แต่ละ|ตาม|ทุก)\s?สำนัก|สำนัก(?:ไหน|ใด|อะไร).*(?:มาก|เยอะ|สูง|บ้าง|กี่|รับ)|\d\s?อันดับ"
)
_LIMIT = pattern_of(r"เกิน|3\s?,?000|สามพัน|3\s?พัน|3k|เกณฑ์|แพง")
_NOT_ONLY_OVER = pattern_of(
    r"ไม่(?:เอา|ใช่)(?:แค่|เฉพาะ)?.{0,6}เกิน|(?:เอา|หมายถึง|ขอ|ดู)ทั้งหมด(?!ที่เกิน)|ทั้งหมดเลย"
)


def _asks_for_all(context: Context, facts: Facts) -> bool:
    """Tells whether all gifts are asked for: the limit counts only where it is spoken of."""
    said = normalise(context.said)
    if _NOT_ONLY_OVER.search(said):
        return True
    if facts.get(_WHICH) in (_ALL, _OVER):
        return facts[_WHICH] == _ALL
    return bool(said) and _LIMIT.search(said) is None


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


def _names_nobody(words: str, facts: Facts) -> Message | None:
    named = _WHO.fullmatch(without_polite_ending(words))
    return Text(_NO_NAMES) if named else is_not_drawn(words, facts)


def is_not_drawn(words: str, _facts: Facts) -> Message | None:
    """Says that gifts have no picture where one is wanted; None for other words."""
    return Text(_NO_PICTURE) if follow_forms.PICTURE.fullmatch(words.lower()) else None


_NO_PICTURE = "ตัวเลขของขวัญยังทำเป็นภาพหรือกราฟไม่ได้ พิมพ์ “แยกรายสำนัก” เพื่อดูตัวเลข หรือ “ดูรูป” เพื่อดูรูปของขวัญ"


def _onward(words: str) -> str:
    """`เอาเฉพาะที่เกิน 3000`, `ของขวัญทั้งหมดล่ะ`, `สำนักไหนบ้าง`: the same days, others of the gifts."""
    plain = without_polite_ending(words)
    if _ONLY_OVER.fullmatch(plain):
        return opens(_NAME, **{_WHICH: _OVER})
    if _ALL_OF_THEM.fullmatch(plain):
        return opens(_NAME, **{_WHICH: _ALL})
    if _WITH_LAST_YEAR.fullmatch(plain):
        return opens(_NAME, **{YEARS: 1})
    if _SUM_ALONE.fullmatch(plain):
        return opens(_NAME)
    if _SINCE_OCTOBER.fullmatch(plain):
        return opens(_NAME, **{_SO_FAR: 1})
    if _WHICH_BUREAU.fullmatch(plain):
        return opens(_NAME, **{BY: 1})
    return show_gifts.of_others(words)


_ONLY_OVER = pattern_of(
    r"(?:ขอ|เอา|ดู|แล้ว|เฉพาะ|แค่|ที่|อัน|รายการ|ของขวัญ|มูลค่า|ราคา|\s)*เกิน\s?(?:3\s?,?000|สามพัน|3\s?พัน|เกณฑ์)"
    rf"(?:บาท|ล่ะ|อ่ะ|อะ|นะ|มี|{WHETHER}|บ้าง|กี่(?:ชิ้น|รายการ|อัน)|\s)*"
)
_ALL_OF_THEM = pattern_of(r"(?:แล้ว|เอา|ขอ|ดู|\s)*(?:ของขวัญ|รายการ)ทั้งหมด(?:ล่ะ|\s)*")
_WHICH_BUREAU = pattern_of(
    r"(?:แล้ว|มี|ของ|\s)*สำนัก(?:ไหน|ใด|อะไร)(?:รับ|ได้|มี)*(?:บ้าง|(?:มาก|เยอะ)(?:ที่)?สุด|\s)*(?:ล่ะ)?"
)
_WITH_LAST_YEAR = pattern_of(
    rf"(?:แล้ว|ถ้า|ขอ|ช่วย|ลอง|\s)*(?:เทียบ|เปรียบเทียบ)(?:ปีนี้|กับ|\s)*{_LAST_YEAR}(?:ทั้งปี|ล่ะ|บ้าง|หน่อย|\s)*"
)
_SINCE_OCTOBER = pattern_of(
    r"(?:แล้ว|เอา|ขอ|ดู|\s)*ตั้งแต่(?:ต้นปี(?:งบประมาณ|งบ)?|(?:เดือน)?ตุลา(?:คม)?)(?:มา|จน|\s)*(?:ถึง)?(?:ตอนนี้|วันนี้|ปัจจุบัน)(?:ล่ะ|\s)*"
)
_SUM_ALONE = pattern_of(
    r"(?:แล้ว|คิดเป็น|รวม|มูลค่า|ทั้งหมด|ทั้งสิ้น|เป็นเงิน|กัน|\s)+(?:เท่าไหร่|เท่าไร|เท่าใด|กี่บาท)(?:ล่ะ|\s)*"
)
_WHO = pattern_of(
    r"(?:แล้ว|\s)*(?:มี)?(?:ใคร|คนไหน)(?:ที่|ได้|\s)*(?:รับ)?(?:ของขวัญ|ของ)?(?:บ้าง|(?:เยอะ|มาก|บ่อย)(?:ที่)?สุด)?(?:บ้าง)?"
    r"|(?:แล้ว|ทั้งหมด|พวกนั้น|\s)*(?:(?:รับ|ได้)?(?:มา)?จากใคร|ใคร(?:เป็น(?:คน|ผู้))?(?:ให้|ส่งให้)|ผู้ให้(?:คือ|เป็น)?ใคร)(?:มา|บ้าง|ล่ะ|\s)*"
)
_NO_NAMES = "ตัวเลขของขวัญไม่แสดงชื่อผู้รับและผู้ให้ ผู้ที่เห็นชื่อมีเฉพาะผู้รับ ผู้บังคับบัญชาที่พิจารณา และผู้ดูแลระบบ"


@listener(longest=100, anyone=True, cue=pattern_of("ของขวัญ"))
def heard(context: Context, words: str) -> Query | None:
    """Returns the figures for people who may see them, where the gifts of a bureau, of anybody this
    year, or of two years are asked for. Who gave is told to administrators by their list, to other
    leaders by figures and that these have no names; all others see their own gifts. None for other
    words."""
    plain = without_polite_ending(normalise(words))
    from_whom, of_this_year = _FROM_WHOM.fullmatch(plain), _OF_THIS_YEAR.fullmatch(plain)
    if of_this_year and "รับของขวัญ" in plain or not context.may(QUERY.roles):
        return show_gifts.QUERY if from_whom or of_this_year else None
    if from_whom:
        return _EVERYBODY if context.may(frozenset((ADMIN,))) else _NAMELESS
    of_bureau = _OF_BUREAU.fullmatch(plain) and topic.named(context, words)
    if _OF_MY_PEOPLE.fullmatch(plain):
        return _OF_BUREAU_LED
    if _DRAWN.search(plain):
        return _NOT_DRAWN
    whole = of_this_year or _ANYBODY.fullmatch(plain)
    return _OF_ALL if whole else _HEARD if of_bureau else None


def _answer_of_all(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    months = " ".join(each[0] for each in _MONTH.finditer(normalise(rest)))
    context.said = rest if months else context.said  # facts would go before the months
    return answer(context, months, facts if months else {**facts, _WHICH: _ALL})


def all_gifts(context: Context) -> Sequence[Message]:
    """Returns the figures of all gifts of the year, whatever was said."""
    context.said = ""
    return _answer_of_all(context, "", {})


def _answer_of_bureau(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    """What waits for a decision of one's own, and the figures of one's bureau."""
    waits = show_gifts.waiting_for(context)
    return [*waits, *answer(context, "", {**facts, _WHICH: _ALL, _MINE: "1"})]


def _answer_not_drawn(context: Context, _rest: str, facts: Facts) -> Sequence[Message]:
    context.said = ""
    above = Text("ของขวัญยังทำเป็นแผนภูมิไม่ได้ ตัวเลขแยกรายสำนักมีดังนี้")
    return [above, *answer(context, "", {**facts, _WHICH: _ALL, BY: "1"})]


def _answer_nameless(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    return [Text(_NO_NAMES), *_answer_of_all(context, rest, facts)]


def _answer_heard(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    context.said = rest
    return answer(context, "", facts)


_BEGIN = (
    r"(?:(?i:no\s?gift)\s|(?:โอเค\s?)?(?:แล้ว|งั้น|ส่วน)?เรื่องของขวัญ(?:ล่ะ|ละ|หน่อย)?\s|แล้ว|งั้น|โอเค"
    r"|ช่างมันก่อน|อยากรู้(?:ว่า)?|ขอ(?!ง)|อยาก|ดู|เอา|ช่วย|\s)*"
)
_OF_BUREAU = pattern_of(
    rf"{_BEGIN}ของขวัญ(?:ที่(?:รายงาน|ได้รับ|รับ))?(?:ของ|\s)*"
    r"สำนัก(?!งาน|ไหน|ใด|อะไร|เรา|ผม|ฉัน|หนู)[ก-๎]{2,30}?(?:ปีนี้|บ้าง|หน่อย|ด้วย|ล่ะ|ละ|\s)*"
)
_TIME = rf"(?:(?:ใน|เดือน|ปี|งบประมาณ|{ANY_MONTH}|นี้|ที่แล้ว|ก่อน|ที่ผ่านมา)+)?"
_MONTH = pattern_of(rf"(?:เดือน)?(?:{ANY_MONTH})|เดือน(?:นี้|ที่แล้ว|ก่อน)")
_ANYBODY = pattern_of(
    rf"{_BEGIN}{_TIME}\s?มีใคร(?:เคย)?(?:ได้)?(?:(?:รายงาน|แจ้ง)(?:การ|ว่า|เรื่อง)*)?รับของขวัญ"
    rf"(?:มา|อะไร|บ้าง|{WHETHER}|\s)*{_TIME}(?:บ้าง|{WHETHER}|กี่(?:ชิ้น|คน|รายการ)|และ|\s)*"
)
_OF_MY_PEOPLE = pattern_of(
    rf"{_BEGIN}(?:ใน)?{show_gifts.OF_MY_PEOPLE}\s?(?:มี)?(?:ใคร|คนไหน)?(?:เคย|ได้|ที่|มี|\s)*(?:(?:รายงาน|แจ้ง)(?:การ|ว่า|เรื่อง)*)?(?:ได้)?รับของขวัญ"
    rf"(?:มา|อะไร|บ้าง|{WHETHER}|กี่(?:ชิ้น|คน|รายการ)|แล้ว|{{}}|\s)*".replace("{}", "(?:ใน)?ปีนี้")
)
_DRAWN = pattern_of("แผนภูมิ|กราฟ|ชาร์ต|chart", re.IGNORECASE)
_THIS_YEAR = r"(?:(?:ใน|ของ)?ปี(?:งบประมาณ|งบ)?นี้)"
_TOLD_OF = r"(?:(?:ที่|ซึ่ง)(?:มีคน|มีการ)?(?:รายงาน|แจ้ง)(?:รับ|กัน|มา|ไว้|เข้ามา|ในระบบ|แล้ว|\s)*|ทั้งหมด)?"
_SUMMED = (
    r"(?:มูลค่า|ราคา|รวม|เป็นเงิน|คิดเป็น|ยอด|ทั้งหมด|ทั้งสิ้น|กัน|แล้ว|\s)+"
    r"(?:เท่าไหร่|เท่าไร|เท่าใด|กี่(?:บาท|ชิ้น|รายการ))"
)
_OF_THIS_YEAR = pattern_of(
    rf"{_BEGIN}(?:{_THIS_YEAR}\s?(?:มี)?(?:รับ)?ของขวัญ{_TOLD_OF}|(?:รับ)?ของขวัญ{_TOLD_OF}\s?{_THIS_YEAR})\s?(?:มี|ได้)?(?:รับ|คิดเป็น|\s)*"
    rf"(?:อะไร|กี่(?:ชิ้น|รายการ|อัน)|เท่าไหร่|เท่าไร|{HOW_IN_FULL}|เป็นไง|{_SUMMED})(?:มา|บ้าง|แล้ว|\s)*"
)
_FROM_WHOM = pattern_of(
    rf"{_BEGIN}(?:{_THIS_YEAR}\s?)?(?:(?:มี)?ใคร(?:เอา|ส่ง)?ให้ของขวัญ(?:มา|เรา|อะไร|บ้าง|{_THIS_YEAR}|\s)*"
    r"|(?:(?:มี|อัน|ชิ้น)(?:ไหน|ใด|อะไร)บ้าง?|อันไหน|ชิ้นไหน|\s)*ของขวัญ(?:แต่ละชิ้น|ที่รายงาน|ทั้ง|(?:หนึ่ง|สอง|สาม|สี่|ห้า|\d+)?\s?(?:รายการ|ชิ้น|อัน)|นั้น|นี้|มา|\s)*"
    r"(?:มาจากใคร|จากใคร|ใคร(?:เป็น(?:คน|ผู้))?(?:ให้|ส่ง|เอา)(?:มา)?|ผู้ให้(?:คือ|เป็น)?ใคร)(?:มา|บ้าง|\s)*"
    r"(?:(?:และ|แล้ว)?(?:ราคา|มูลค่า)(?:เท่าไหร่|เท่าไร|เท่าใด|กี่บาท)(?:บ้าง)?)?)"
)

QUERY = Query(
    name=_NAME,
    words=(_WORD, "ของขวัญเกิน 3,000 บาท", "ของขวัญเกินสามพัน", "ของขวัญมูลค่าเกิน 3000"),
    answer=answer,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
    following=Following(
        paper=GIFTS.name,
        paper_roles=GIFTS.roles,
        counts=("ชิ้น", "รายการ", "อัน", "ราย", "บาท"),
        ranked=_NAME,
        by_bureau=opens(_NAME, **{BY: 1}),
        in_days=True,
        takes=("b", *topic.PERIOD),
        hears=_onward,
        says=_names_nobody,
    ),
)

_HEARD = replace(QUERY, answer=_answer_heard)
_OF_ALL = replace(QUERY, answer=_answer_of_all)
_OF_BUREAU_LED = replace(QUERY, answer=_answer_of_bureau)
_NOT_DRAWN = replace(QUERY, answer=_answer_not_drawn)
_NAMELESS = replace(QUERY, answer=_answer_nameless)
_EVERYBODY = replace(
    show_gifts.QUERY,
    answer=lambda context, rest, facts: show_gifts.answer(context, rest, {**facts, "w": "all"}),
)
