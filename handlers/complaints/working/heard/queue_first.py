"""Hears what a receiver has to do first: `รับเรื่องแรก` with no list in sight, `วันนี้มีงานอะไรบ้าง`, and
figures of the office, for which they are shown what they may see.

Nothing is taken on here: the button does it.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import case_cards
from handlers.complaints.tracking import case_code
from handlers.complaints.working import cases_counted, show_cases
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.complaints import cases
from models.complaints.case_work import ACKNOWLEDGE
from models.complaints.complaint import NEW, Case
from models.people.person import ADMIN, EXECUTIVE, RECEIVER

_LONGEST, _MOST = 80, 1_000
_LEAD = rf"(?:{POLITE}|{ME_OR_US}|ขอ|จะ|ช่วย|งั้น|เดี๋ยว|\s)*"
_TAKES_FIRST = pattern_of(
    rf"{_LEAD}รับ(?:เรื่อง|เคส|คิว)(?:ร้องเรียน)?(?:อัน|ที่|เรื่อง)?(?:แรก(?:สุด)?|หนึ่ง|1|บนสุด)(?:ก่อน|เลย|ไว้|เอง|ให้|{POLITE}|\s)*"
)
_WORK_TODAY = pattern_of(
    rf"{_LEAD}(?:วันนี้|ตอนนี้|เช้านี้)?(?:{ME_OR_US})?\s?(?:ต้อง|จะ)?(?:มี|เหลือ|ทำ)\s?(?:งาน|เรื่อง|คิว|อะไร)(?:อะไร|ค้าง|รอ|เข้า|ที่|ต้อง|ทำ|ใหม่|{ME_OR_US}|อยู่|\s)*(?:บ้าง|{WHETHER})?(?:วันนี้|ตอนนี้)?(?:{POLITE}|\s)*"
)
_FIGURES = pattern_of(
    r"(?=.*(?:ร้องเรียน|ร้องทุกข์|เบาะแส))(?=.*(?:สรุป|(?<!เ)กี่|จำนวน|สถิติ|ยอด|ตัวเลข))(?=.*(?:เดือน|ปี|ไตรมาส|ประเภท|สัปดาห์|อาทิตย์))"
)


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns what the words ask of the own queue; None for other words, and for whoever receives
    no complaints, or leads and is shown figures."""
    first = "แรก" in words or "หนึ่ง" in words or "บนสุด" in words or "1" in words
    today = "มี" in words or "เหลือ" in words or "ต้องทำ" in words
    if not (first and "รับ" in words or today and "อะไร" in words or today and "ไหม" in words):
        return None
    if not _only_receives(context):
        return None
    plain = normalise(words)
    if _TAKES_FIRST.fullmatch(plain) is not None:
        return FIRST
    today = _WORK_TODAY.fullmatch(plain) is not None and bool(_new(context))
    return TODAY if today else None


@listener(longest=_LONGEST, roles=frozenset((RECEIVER,)), cue=pattern_of("ดู|เปิด|แสดง|มี"))
def asks_below_a_case(context: Context, words: str) -> Query | None:
    """Returns the own list if that is wished below an answer about cases: `งั้นขอดูเรื่องที่ค้างอยู่ที่เรา`;
    elsewhere other things may be meant."""
    if not _only_receives(context) or not case_code.wants_own_list(words, context):
        return None
    if cases_counted.counts(context, words):
        return None
    newest = next((each for each in context.shown() if each), ())
    of_cases = any(each.target.startswith(_TO_LIST) for each in newest)
    menu = any(each.target.startswith(_TO_MENUS) for each in newest)
    return show_cases.QUERY if of_cases and not menu else None


_TO_LIST, _TO_MENUS = opens(show_cases.QUERY.name), opens("file_complaint")


def wants_figures(context: Context, words: str) -> Query | None:
    """Returns the question that shows a receiver the own queue where the words want figures of a
    time or kind that leaders alone may see; None for other words and people."""
    if not _only_receives(context) or _FIGURES.match(normalise(words)) is None:
        return None
    return NO_FIGURES


def of_the_year(words: str) -> bool:
    """Tells whether the figures of a whole year are wanted, which receivers may see."""
    return _YEAR.search(words) is not None and _SPLIT.search(words) is None


_YEAR = pattern_of("ปี")
_SPLIT = pattern_of("เดือน|ไตรมาส|ประเภท|สัปดาห์|อาทิตย์|ปี(?:ก่อน|ที่แล้ว|ที่ผ่าน)|เทียบ")


def _only_receives(context: Context) -> bool:
    person = context.person
    return person is not None and person.has(RECEIVER) and not person.has(ADMIN, EXECUTIVE)


def _new(context: Context) -> list[Case]:
    """Returns the cases that nobody has taken on yet, in the order of the list."""
    mine = cases.of_receiver(context.session, context.me, _MOST)
    return sorted((each for each in mine if each.state == NEW), key=show_cases.nearest_first)


def _first(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = context.keeps_buttons = True
    new = _new(context)
    if not new:
        return [Text(_NONE_NEW), *show_cases.answer(context, "", {})]
    data = opens("work_case", c=new[0].id, do=ACKNOWLEDGE)
    take = Button("รับเรื่องนี้", data, "รับเรื่องนี้")
    name = case_cards.name_of(new[0])
    words = _WHICH.format(name) if len(new) > 1 else _ONLY.format(name)
    return [Text(words, (take, case_cards.see(new[0]), case_cards.LIST))]


_NONE_NEW = "ไม่มีเรื่องที่รอรับ"
_WHICH = "เรื่องแรกในรายการที่รอรับคือ {} ยังไม่ได้รับ กด “รับเรื่องนี้” หรือกด “เปิดเรื่อง” เพื่ออ่านก่อน"
_ONLY = "เรื่องที่รอรับมีเรื่องเดียว คือ {} ยังไม่ได้รับ กด “รับเรื่องนี้” หรือกด “เปิดเรื่อง” เพื่ออ่านก่อน"
FIRST = Query("first_case", (), _first)


def _today(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = context.keeps_buttons = True
    others = (_DUTIES, _DAYS)
    [card, *more] = show_cases.answer(context, "", {})
    return [Text(_WAITS.format(len(_new(context))), others), card, *more]


_DUTIES = Button("เรื่องที่ต้องทำ", say="เรื่องที่ต้องทำ")
_DAYS = Button("กำหนดการ", say="กำหนดการวันนี้")
_WAITS = (
    "มีเรื่องร้องเรียนรอท่านรับ {:,} เรื่อง อยู่ในรายการด้านล่าง งานอื่นและกำหนดการของวันนี้ กดปุ่มหรือพิมพ์ “เรื่องที่ต้องทำ”"
)
TODAY = Query("queue_today", (), _today)


def _no_figures(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    context.secret = context.keeps_buttons = True
    told = "\n".join(filter(None, (cases_counted.told_of(context, rest), _OF_LEADERS)))
    return [Text(told), *show_cases.answer(context, "", {})]


_OF_LEADERS = "ตัวเลขแยกเดือนหรือประเภทเปิดให้เฉพาะผู้ดูแลระบบและผู้บริหาร เรื่องที่ท่านรับผิดชอบดูได้ในรายการนี้"
NO_FIGURES = Query("figures_of_own_queue", (), _no_figures)
