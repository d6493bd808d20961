"""Counts the cases that a receiver may open, in a month or year as it is typed: `ปีนี้ปิดไปกี่เรื่อง`,
and below such an answer `แล้วปีที่แล้วล่ะ`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from handlers.complaints import case_cards, case_words
from handlers.context import Context
from handlers.messages import Button, Card, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.calendar import BUDDHIST_YEARS, fiscal_year, fiscal_year_days
from models.complaints import cases
from models.complaints.complaint import Case

_MOST = 1_000
_SOON = 7
"""Days until a limit that is told as near."""
_SHOWN = 6
_TO_NUMBERS = opens("case_numbers")
_NUMBERS = Button("ตัวเลขทั้งรอบ", _TO_NUMBERS, "ตัวเลขเรื่องร้องเรียน")
_END = r"(?:นะ|หน่อย|ที|ด้วย|เลย|แล้ว|ค่ะ|คะ|ครับ|คับ|จ้า|อะ|อ่ะ|\s)*+"
_BEFORE = r"(?:ที่แล้ว|ก่อน|ที่ผ่านมา)"
_WHEN = rf"(?:เดือน|ปี(?:งบ(?:ประมาณ)?)?)(?:นี้|{_BEFORE})"
_MONTH, _PAST = pattern_of("เดือน"), pattern_of(_BEFORE)
_OF_WHOM = rf"(?:{ME_OR_US}|\s)*"
_CASES = r"(?:เรื่องร้องเรียน|เรื่องร้องทุกข์|ข้อร้องเรียน|ร้องเรียน|เบาะแส|เรื่อง|เคส)"
_CAME = (
    rf"(?:(?:มี|เข้า|(?:ได้)?รับ{_CASES}?|{_CASES}(?=.{{0,3}}(?:ใหม่|กี่|เข้า|มา)))*(?:ที่)?(?:เข้า|ส่ง|แจ้ง|มา|ไป|ใหม่|ๆ)*|ปิด{_CASES}?(?:ไป)?)"
    r"(?:แล้ว)?(?:ทั้งหมด)?(?:อีก)?กี่(?:เรื่อง|เคส|ราย)"
)
_BESIDES = (
    r"(?:(?:และ|แล้ว|\s)*(?:ปิด(?:ไป)?(?:แล้ว)?|(?:ใกล้(?:จะ)?|เลย|เกิน)?(?:ครบ|ถึง)?กำหนด(?:แล้ว)?|(?:ยัง)?(?:ค้าง|เปิด)(?:อยู่)?)"
    rf"(?:มี)?กี่เรื่อง{_END})?"
)
_COMPARED = (
    r"(?:[\s,]*(?:แล้ว|และ|ถ้า|ต่าง(?:กัน)?|มากกว่า|น้อยกว่า|เพิ่ม(?:ขึ้น)?)?\s?(?:เทียบ(?:กับ)?|กับ|จาก|แล้ว)\s?)"
)
_WITH = pattern_of(rf"{_COMPARED}(?={_WHEN})")
_COUNTS = pattern_of(
    r"(?!.*(?:รับ|เข้า)มาทั้งหมด)"
    rf"(?:{_CASES}?{_WHEN}{_OF_WHOM}{_CAME}{_END}{_BESIDES}|(?:ทั้งหมด)?{_OF_WHOM}{_CAME}{_END}{_WHEN}{_END})"
    rf"(?:{_COMPARED}{_WHEN}(?:ล่ะ|เป็นยังไง|มากกว่า|น้อยกว่า|กัน|{WHETHER}|บ้าง|กี่เรื่อง|{_END})*)?"
)
"""All that came to the office has figures of its own."""
_OLDEST = (
    rf"(?:และ|แล้ว|เรื่อง|ที่|อัน|\s)*(?:ค้าง|รอ|เปิด)?(?:อยู่|มา|ไว้)*นาน(?:ที่)?สุด(?:มัน|คือ|มา|แล้ว|\s)*"
    rf"(?:กี่วัน|เท่าไ(?:ร|หร่)|แค่ไหน|เรื่องไหน|อันไหน)(?:แล้ว)?{_END}"
)
_OPEN = pattern_of(
    rf"(?:ตอนนี้|ขณะนี้|วันนี้|แล้ว|มี|ยังมี|\s)*{_CASES}(?:ร้องเรียน)?(?:ที่)?(?:{ME_OR_US}|\s)*(?:ยัง)?(?:ค้าง|คง(?:ค้าง|เหลือ)|เหลือ|เปิด|ไม่(?:ได้)?ปิด|ไม่เสร็จ|รอ)"
    rf"(?:ดำเนินการ|อยู่|ในมือ|ทั้งหมด|มี|อีก|\s)*กี่(?:เรื่อง|เคส|ราย){_END}(?:(?:มี|และ|แล้ว|\s)*(?:เกิน|ใกล้|ครบ|เลย)+กำหนด(?:กี่เรื่อง|บ้าง|{WHETHER})*{_END})?"
    rf"(?:{_OLDEST})?"
)
"""`เรื่องร้องเรียนค้างกี่เรื่อง`: those that are open now."""
_NAMED = pattern_of("ร้องเรียน|ร้องทุกข์|เบาะแส|เคส")
_DUE = pattern_of(
    rf"(?:ตอนนี้|ขณะนี้|วันนี้|ช่วงนี้|แล้ว|ขอ|ดู|มี|ยัง|\s)*{_CASES}(?:ร้องเรียน|ไหน|ใด|อะไร|ที่|{ME_OR_US}|มัน|มี|กำลัง|จะ|ยัง|\s)*"
    rf"(?:(?:ใกล้|เกิน|เลย|ถึง|ครบ|จะ)+(?:กำหนด|เดดไลน์|ดิว|เวลา)(?:หรือ|และ|กับ|แล้ว|ที่สุด|สุด|ก่อน(?:เพื่อน)?|\s)*)+"
    rf"(?:ใน(?:สัปดาห์|อาทิตย์|เดือน)นี้|วันนี้|พรุ่งนี้|เร็วๆนี้)?(?:กี่(?:เรื่อง|เคส|ราย)|{_CASES}(?:ไหน|ใด)|อะไร|บ้าง|อยู่|มี|\s)*"
    rf"(?:{WHETHER}|หรือยัง|รึยัง|บ้าง)?{_END}"
)
"""`เรื่องร้องเรียนที่ใกล้ครบกำหนดมีไหม`."""
_OLDEST_ASKED = pattern_of(_OLDEST)
_ONWARD = pattern_of(rf"(?:แล้ว|ขอ|ดู|\s)*(?:ของ)?{_WHEN}(?:ล่ะ|หละ|ละ|บ้าง|กี่เรื่อง|เท่าไร|เท่าไหร่)?{_END}")


@dataclass(frozen=True)
class _Span:
    """name: as it is written. first and last: its days. past: it is over."""

    name: str
    first: date
    last: date
    past: bool


def counts(context: Context, words: str) -> bool:
    """Tells whether the whole text asks how many cases, or goes on from an answer that told it."""
    plain = normalise(words)
    if _COUNTS.fullmatch(plain) or _OPEN.fullmatch(plain):
        return True
    if "กำหนด" in plain and _DUE.fullmatch(plain):
        return _NAMED.search(plain) is not None or _has_open(context)
    onward = _ONWARD.fullmatch(plain) or _OLDEST_ASKED.fullmatch(plain)
    return onward is not None and _told_before(context)


def _has_open(context: Context) -> bool:
    return bool(cases.of_receiver(context.session, context.me, 1))


def _told_before(context: Context) -> bool:
    newest = next((each for each in context.shown() if each), ())
    return any(each.target == _TO_NUMBERS for each in newest)


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = context.keeps_buttons = True
    plain = normalise(rest)
    if not plain or _OPEN.fullmatch(plain) or _OLDEST_ASKED.fullmatch(plain):
        opened = cases.of_receiver(context.session, context.me, _MOST)
        words = f"เรื่องที่ท่านรับผิดชอบ {open_now(opened, context.today)}"
        words = "\n".join(filter(None, (words, oldest(opened, context.today))))
        return [Text(words, (case_cards.LIST, _NUMBERS))]
    if _DUE.fullmatch(plain):
        return [_due(context)]
    spans = [_span(part, context.today) for part in _WITH.split(plain) if part.strip()]
    opened = cases.of_receiver(context.session, context.me, _MOST)
    closed = cases.of_receiver(context.session, context.me, _MOST, closed=True)
    lines = [_of_span(span, opened, closed) for span in spans]
    if not spans or not spans[0].past:
        lines.append(open_now(opened, context.today))
    return [Text("\n".join(lines), (case_cards.LIST, _NUMBERS))]


def _of_span(span: _Span, opened: Sequence[Case], closed: Sequence[Case]) -> str:
    received = sum(span.first <= case.received_on <= span.last for case in (*opened, *closed))
    ended = sum(
        case.closed_on is not None and span.first <= case.closed_on <= span.last for case in closed
    )
    return f"เรื่องที่ท่านรับผิดชอบ {span.name} รับ {received:,} เรื่อง ปิดแล้ว {ended:,} เรื่อง"


def told_of(context: Context, words: str) -> str:
    """Says how many the receiver has had in the month or year that the words name; "" where they
    name none, or times of another sort."""
    plain = normalise(words)
    year = _YEAR_NAMED.search(plain)
    other = year is not None and int(year[0]) != context.fiscal_year
    if _TIMES.search(plain) is None or other or _NOT_COUNTED.search(plain):
        return ""
    span = _span(_MONTH.sub("", plain) if _YEAR_SAID.search(plain) else plain, context.today)
    opened = cases.of_receiver(context.session, context.me, _MOST)
    closed = cases.of_receiver(context.session, context.me, _MOST, closed=True)
    return _of_span(span, opened, closed)


_TIMES = pattern_of(rf"{_WHEN}|ปี(?:งบ(?:ประมาณ)?)?\s?25\d\d")
_YEAR_SAID = pattern_of(r"ปี(?:งบ(?:ประมาณ)?)?(?:นี้|\s?25\d\d)")
_YEAR_NAMED = pattern_of(r"25\d\d")
_NOT_COUNTED = pattern_of("ไตรมาส|สัปดาห์|อาทิตย์|ย้อนหลัง|เทียบ|สำนัก")


def open_now(opened: Sequence[Case], today: date) -> str:
    """Says how many are open, and how many of those are late or due soon."""
    due = [found[1] for case in opened if (found := case_words.limit(case)) is not None]
    late = sum(day < today for day in due)
    near = sum(today <= day <= today + timedelta(days=_SOON) for day in due)
    return (
        f"ขณะนี้ยังเปิดอยู่ {len(opened):,} เรื่อง "
        f"ครบกำหนดภายใน {_SOON} วัน {near:,} เรื่อง เกินกำหนด {late:,} เรื่อง"
    )


def oldest(opened: Sequence[Case], today: date) -> str:
    """Says which case is open the longest; "" if none is open."""
    if not opened:
        return ""
    case = min(opened, key=lambda each: each.received_on)
    days = (today - case.received_on).days
    return (
        f"ค้างนานที่สุด {days:,} วัน คือ {case_cards.name_of(case)} รับเมื่อ {short_date(case.received_on)}"
    )


def _due(context: Context) -> Message:
    """Says whether a case is late or due soon, and shows these."""
    opened = cases.of_receiver(context.session, context.me, _MOST)
    found = [(due[1], case) for case in opened if (due := case_words.limit(case)) is not None]
    found.sort(key=lambda each: (each[0], each[1].id))
    near = [case for day, case in found if day <= context.today + timedelta(days=_SOON)]
    if near:
        rows = tuple(case_cards.row(case, context) for case in near[:_SHOWN])
        told = open_now(opened, context.today)
        title = f"เรื่องที่ท่านรับผิดชอบ ใกล้หรือเกินกำหนด {len(near):,} เรื่อง"
        return Card(title, subtitle=told, rows=rows, buttons=(case_cards.LIST,))
    if not opened:
        return Text(_NONE_DUE, (case_cards.LIST,))
    words = (
        f"ไม่มีเรื่องที่ครบกำหนดภายใน {_SOON} วันหรือเกินกำหนด เรื่องที่ท่านรับผิดชอบยังเปิดอยู่ {len(opened):,} เรื่อง"
    )
    if found:
        words += f"\nกำหนดถัดไป {case_cards.name_of(found[0][1])} {short_date(found[0][0])}"
    return Text(words, (case_cards.LIST,))


_NONE_DUE = "ไม่มี ขณะนี้ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ จึงไม่มีเรื่องที่ใกล้หรือเกินกำหนด"


def _span(plain: str, today: date) -> _Span:
    """Returns the days that the words name; a year is a fiscal year."""
    past = _PAST.search(plain) is not None
    if _MONTH.search(plain):
        first = today.replace(day=1)
        if past:
            first = (first - timedelta(days=1)).replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        name = f"เดือน{MONTHS[first.month - 1]} {first.year + BUDDHIST_YEARS}"
        return _Span(name, first, last, past)
    year = fiscal_year(today) - past
    return _Span(f"ปีงบประมาณ {year}", *fiscal_year_days(year), past)


QUERY = Query("cases_of_month", (), _answer)
