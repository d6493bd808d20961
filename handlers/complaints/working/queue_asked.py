"""Hears how many cases of the own queue are in which state, and since when the oldest waits, in any
order of the words: `เรื่องร้องเรียนใหม่ที่ยังไม่มีผู้รับเรื่องมีกี่เรื่อง เรื่องเก่าสุดตั้งแต่วันใด`.

The figures of a round hide small counts, also from whoever has the cases; the own queue hides
nothing from them.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.complaints import case_cards
from handlers.complaints.working import cases_counted
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.complaints import cases
from models.complaints.complaint import NEW
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, SUPERVISOR

_MOST, _LONGEST = 1_000, 150
_CASE = pattern_of("เรื่อง(?!ลา|ของขวัญ)|เคส|เบาะแส|ร้องเรียน|ร้องทุกข์|คิว")
NOT_TAKEN = pattern_of(
    rf"ยังไม่(?:ได้|มี|ถูก|ใคร|คน|ผู้|กด|ลง|\s)*รับ|ไม่มี(?:ใคร|คน|ผู้)(?:กด|มา)?รับ|ไม่มี(?:เจ้าของ|(?:ใคร|คน|ผู้)(?:ดูแล|ทำ))|รอ(?:ให้|{ME_OR_US}|คน|ผู้|กด|การ|\s)*รับ"
)
"""Of a case that nobody has taken on yet."""
_NOT_TAKEN = pattern_of(f"{NOT_TAKEN.pattern}|ใหม่")
_IN_HAND = pattern_of(
    rf"ค้าง|เหลือ|ยังเปิด|ยังไม่(?:ได้)?(?:ปิด|เสร็จ)|รอ(?:ดำเนินการ|ตรวจสอบ)|ใน(?:คิว|มือ)|คิว(?:ของ)?(?:{ME_OR_US})"
    rf"|รอ(?:{ME_OR_US})(?:อยู่)?|(?:ที่|ของ)(?:{ME_OR_US}|ตัวเอง)(?:ต้อง)?(?:รับผิดชอบ|ดูแล|รับ|มี|ทำ)?"
)
_HOW_MANY = pattern_of(r"กี่\s?(?:เรื่อง|เคส|ราย|คิว)|จำนวน(?:เรื่อง|เคส)")
_OLDEST = pattern_of("(?:เก่า|นาน|แรก|ก่อน)(?:ที่)?สุด")
_SINCE = pattern_of(
    r"วัน(?:ที่)?(?:ไหน|ใด|เท่าไ(?:ร|หร่)|อะไร)|เมื่อไ(?:ร|หร่)|กี่วัน|นานแค่ไหน|(?:เรื่อง|เคส|อัน)(?:ไหน|ใด|อะไร)|ตั้งแต่"
)
_OF_FIGURES = pattern_of(
    r"รอบ|สถิติ|ตัวเลข|(?<!เรื่อง)รายงาน|ปี|เดือน|ไตรมาส|สัปดาห์|ทั้งสำนักงาน|(?:ทุก|แต่ละ|ราย|กี่)สำนัก|สำนัก(?:ไหน|ใด|อื่น)|ประเภท|ช่องทาง|ร้อยละ|เฉลี่ย"
    r"|ปิดไป|อนุมัติ|ของขวัญ|ลา(?![ก-๎])"
)
"""Of what has figures of its own, or of another subject."""


def asked(context: Context, words: str) -> Query | None:
    """Returns the question about the cases of whoever types that the words ask; None for others."""
    if cases_counted.counts(context, words):
        return cases_counted.QUERY
    if len(words) > _LONGEST or not ("กี่" in words or "สุด" in words or "จำนวน" in words):
        return None
    plain = normalise(words)
    if _OF_FIGURES.search(plain):
        return None
    if not _CASE.search(plain) and not (_OLDEST.search(plain) and _sees_cases(context)):
        return None
    oldest = _OLDEST.search(plain) and _SINCE.search(plain)
    state = _NOT_TAKEN.search(plain) or _IN_HAND.search(plain)
    if not (oldest or state and _HOW_MANY.search(plain)):
        return None
    return QUERY if has_a_queue(context, bool(state)) else None


def _sees_cases(context: Context) -> bool:
    """Tells whether the newest answer shows cases: `อันไหนค้างนานสุด`."""
    newest = next((each for each in context.shown() if each), ())
    return any(each.target.startswith(_SHOWS) for each in newest)


_SHOWS = opens("show_case")


def has_a_queue(context: Context, surely: bool) -> bool:
    """Tells whether the person works on cases and is shown no others' figures.

    surely: the words name the state of cases; else a case must be open.
    """
    if context.me.has(ADMIN, EXECUTIVE, SUPERVISOR) and not context.me.has(RECEIVER):
        return False
    has_open = bool(cases.of_receiver(context.session, context.me, 1))
    return has_open or surely and context.me.has(RECEIVER)


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says how many wait to be taken, how many are open, and which came first."""
    context.secret = context.keeps_buttons = True
    opened = cases.of_receiver(context.session, context.me, _MOST)
    plain = normalise(rest)
    if not opened:
        return [Text(NONE, (case_cards.LIST,))]
    new = [case for case in opened if case.state == NEW]
    asks_of_new = _NOT_TAKEN.search(plain) is not None
    lines = [
        f"เรื่องที่ท่านรับผิดชอบ รอรับเรื่อง {len(new):,} เรื่อง",
        cases_counted.open_now(opened, context.today),
        cases_counted.oldest(new if asks_of_new and new else opened, context.today),
    ]
    return [Text("\n".join(filter(None, lines)), (case_cards.LIST,))]


NONE = "ไม่มี ขณะนี้ไม่มีเรื่องร้องเรียนที่ท่านรับผิดชอบ จึงไม่มีเรื่องที่รอรับหรือค้างอยู่"
QUERY = Query("own_queue_counted", (), _answer)
