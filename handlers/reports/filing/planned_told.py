"""Hears of an activity that is still to be held, told to be kept: `พรุ่งนี้จัดกิจกรรม 3.1 60 คน จดไว้ก่อน`.
A report tells what was done, so none is begun, and how to come back is said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER
from models.plans import plans

_LONGEST = 200
_DAY = r"(?:พรุ่งนี้|มะรืน(?:นี้)?|(?:สัปดาห์|อาทิตย์|เดือน|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์))หน้า)"
_DOES = r"(?:จัด(?!ส่ง)|ทำ|อบรม|ดำเนินการ|เริ่ม|มีกิจกรรม|มีอบรม)"
_WILL = pattern_of(rf"{_DAY}[^\n]{{0,40}}?{_DOES}|{_DOES}[^\n]{{0,60}}?{_DAY}")
_TO_KEEP = pattern_of(
    r"(?:จอง|จด|แจ้ง|บันทึก|ลง|เก็บ|บอก)(?:ข้อมูล|กิจกรรม)?ไว้(?:ก่อน|ให้)?|ล่วงหน้า|ไว้ก่อน"
    r"|(?:ยัง)?ไม่(?:ต้อง|ได้)?(?:ส่ง|รายงาน)|(?:เดี๋ยว|แล้ว|ไว้)ค่อย(?:มา)?(?:ส่ง|รายงาน)"
)
_BEGINS_SO = pattern_of(rf"(?:ว่า|คือ|วัน|ใน|ตอน|\s)*{_DAY}")
_OTHERWISE = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|[?]|ใคร|เมื่อไ|กี่|อะไร|ทำไม|ไหน|เตือน|เลื่อน|ยกเลิก|ลา(?:กิจ|ป่วย|พัก)|เมื่อวาน|เสร็จแล้ว|ไม่ทัน|ยังไม่ได้(?:ทำ|จัด|เริ่ม)"
    r"|^(?:ขอ|จะ|ช่วย|\s)*(?:ส่ง)?รายงาน|(?:ค่อย|จะ)ทำ(?:รายงาน|ต่อ)"
)


@listener(longest=_LONGEST, roles=frozenset((REPORTER,)))
def heard(context: Context, words: str) -> Query | None:
    """Returns what is told of it to who reports; None for other words."""
    if "." not in words:
        return None
    plain = normalise(words)
    if _WILL.search(plain) is None or _OTHERWISE.search(plain) is not None:
        return None
    kept = _TO_KEEP.search(plain) is not None or _BEGINS_SO.match(plain) is not None
    return QUERY if kept and _number(context, plain) else None


def _number(context: Context, plain: str) -> str:
    """Returns the number of the one activity that the words name; "" for none and several."""
    numbers = activity_numbers(plain)
    if len(numbers) != 1:
        return ""
    found = plans.every_numbered(context.session, context.fiscal_year, numbers[0])
    return numbers[0] if found else ""


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    number = _number(context, normalise(rest))
    report, plan = f"รายงาน {number}", f"แผน {number}"
    buttons = (Button(report, say=report), Button(plan, opens("about_plan", n=number), plan))
    return [Text(_TOLD.format(number), buttons)]


_TOLD = (
    "ยังไม่ได้เริ่มรายงานและยังไม่ได้บันทึก เพราะรายงานบอกสิ่งที่ทำแล้ว ส่วน {0} ที่เล่ามายังไม่ถึงวันจัด\n"
    "จัดเสร็จแล้ว พิมพ์ “รายงาน {0}” ต่อด้วยข้อความนี้ คัดลอกจากแชตนี้ได้ บอตอ่านจำนวนคนและสิ่งที่ทำให้ "
    "แล้วถามเฉพาะข้อที่ขาด"
)
QUERY = Query("planned_told", (), _answer)
