"""Tells whether a named activity counts as done while something is still open, by what its plan
asks for: `3.8 คู่มือทำเสร็จแล้วแต่ยังไม่ได้ขึ้นเว็บ ถือว่าเสร็จไหม` (decisions/0255); tells also what that is:
`ต้องใช้หลักฐานอะไรแนบข้อ 3.6 บ้าง`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER
from models.plans import plans
from models.plans.plan import Activity

_LONGEST = 160
_COUNTS_AS = pattern_of(
    r"(?:ถือ|นับ|เรียก|รายงาน|กด|เลือก|ลง)(?:ว่า|เป็น)(?:ทำ|ดำเนินการ|กิจกรรม)?\s?(?:เสร็จ|สำเร็จ|แล้วเสร็จ|ครบ)"
)
_ASKS = pattern_of(rf"{WHETHER}|(?:หรือ|รึ)(?:ยัง|เปล่า|ป่าว|ไม่)|หรือ$")
_NOT_PUBLISHED = pattern_of(
    r"ยังไม่(?:ได้|ทัน)?(?:ขึ้น(?!ทะเบียน)|ลง(?!นาม|มือ|พื้นที่|ทะเบียน|ชื่อ|คะแนน)|เผยแพร่|โพสต์?|ประชาสัมพันธ์|ประกาศ(?:บน|ใน|ทาง))"
)
_PLAN = "ตามแผน กิจกรรม {} ต้องมี {}"
_NO_PLAN = "แผนไม่ได้ระบุสิ่งที่ต้องแนบของกิจกรรม {} ไว้"
_PUBLISH = "และเผยแพร่ทาง {}"
_NOT_YET = "ยังไม่ได้เผยแพร่ จึงยังไม่ครบตามแผน เลือก “เริ่มแล้ว” พร้อมร้อยละ เผยแพร่แล้วจึงรายงานว่าเสร็จ"
_ATTACH = "ไฟล์อื่นที่แสดงผลงานแนบเพิ่มได้ ในข้อ “หลักฐาน” ของรายงาน"
_EVIDENCE = pattern_of("หลักฐาน|เอกสาร|ไฟล์|แนบ")
_NEEDS = pattern_of(
    r"(?:ต้อง|ควร|จำเป็น)[^\d]{0,16}(?:หลักฐาน|เอกสาร|ไฟล์|แนบ)[^\d]{0,8}อะไร|(?:หลักฐาน|เอกสาร|ไฟล์)อะไร[^\d]{0,12}(?:ต้อง|แนบ)"
)
_SENT = pattern_of(r"ไปแล้ว|ไว้แล้ว|แนบไป|ส่งไป|ที่ส่ง|ที่แนบ|ทำไม|เสร็จ|(?:ทำ|จัด|เริ่ม)แล้ว|\d\s?คน")
"""It was sent, or is told first: `รายงาน 2.1 เสร็จแล้ว แล้วต้องแนบอะไรบ้าง` begins the report."""
_EITHER = "ครบตามนี้ เลือก “เสร็จแล้ว 100%” ยังขาดส่วนใด เลือก “เริ่มแล้ว” พร้อมร้อยละ"


@listener(longest=_LONGEST, cue=_COUNTS_AS)
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer; None for other words, and where not one activity is named."""
    plain = normalise(words)
    return QUERY if _ASKS.search(plain) and _named(context, plain) is not None else None


@listener(longest=80, cue=pattern_of("อะไร"))
def needed(context: Context, words: str) -> Query | None:
    """Returns the question what the plan asks of a named activity as evidence; None for other
    words, and for what was sent already."""
    if _EVIDENCE.search(words) is None or _SENT.search(words):
        return None
    plain = normalise(words)
    return NEEDED if _NEEDS.search(plain) and _named(context, plain) is not None else None


def _named(context: Context, plain: str) -> Activity | None:
    numbers = activity_numbers(plain)
    if len(numbers) != 1:
        return None
    found = plans.every_numbered(context.session, context.fiscal_year, numbers[0])
    return found[0] if len(found) == 1 else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    plain = normalise(rest)
    activity = _named(context, plain)
    open_still = activity is not None and activity.channels and _NOT_PUBLISHED.search(plain)
    return _told(context, plain, _NOT_YET if open_still else _EITHER)


def _answer_needed(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return _told(context, normalise(rest), _ATTACH)


def _told(context: Context, plain: str, last: str) -> Sequence[Message]:
    activity = _named(context, plain)
    assert activity is not None
    number, channels = activity.number, listed(activity.channels)
    needs = listed(activity.evidence)
    lines = [_PLAN.format(number, needs) if needs else _NO_PLAN.format(number)]
    lines += [_PUBLISH.format(channels)] if channels else []
    report, plan = (Button(each, say=each) for each in (f"รายงาน {number}", f"แผน {number}"))
    shown = (report, plan) if context.me.has(REPORTER) else (plan,)
    return [Text("\n".join((*lines, last)), shown)]


NEEDED = Query("evidence_needed", (), _answer_needed)
QUERY = Query("done_yet_asked", (), _answer)
