"""Reads to which bureau somebody says that they move, and from when: `ย้ายสำนัก ไปสำนักประชาสัมพันธ์
1 เมย`."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.messages import Button
from handlers.subjects.facts.own_lines import OwnCase, OwnLine
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.dates.calendars import Calendar, Toward
from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.dates.dates import one_date, thai_date
from handlers.understand.dates.days_from_today import written_out
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.unclear import Unclear
from models.people import people

_LONGEST = 120
OTHERS = "น้อง|พี่|เพื่อน|ลูกน้อง|แฟน|สามี|ภรรยา|คุณ|เขา|เค้า|นาย|นาง|หัวหน้า|ผอ"
"""Whose move it may be instead of one's own."""
_MOVES = pattern_of(
    rf"(?:งั้น|ก็|ขอ|ช่วย|(?P<plainly>แจ้ง)|จะ|อยาก|ต้องการ|ได้|มี|รับ|คำสั่ง|เพิ่ง|พอดี|{ME_OR_US}|{POLITE}|[\s,])*"
    rf"ย้าย(?P<bureau>สำนัก|สังกัด)?"
    rf"(?:เลย|ให้|ด้วย|หน่อย|{POLITE}|[\s,])*(?:ไป|มา|เข้า)(?:อยู่|ที่|สังกัด|ทำงาน|\s)*(?=สำนัก(?!งาน)[ก-๎]{{3}})"
)
_FROM = pattern_of(r"มีผล|ตั้งแต่|วันที่\s?\d|\d{1,2}\s?[ก-๎.]{2}")
_ASKS = pattern_of(
    rf"{WHETHER}|{HOW_IN_FULL}|หรือ|ต้อง|ใคร|อะไร|กี่|เมื่อไ|ถ้า|หาก|ทำไ|ไม่(?:ได้|ย้าย)|(?:{OTHERS})(?!\s?ย้าย)"
    rf"|ของ\s?(?!{ME_OR_US})[ก-๎a-z]?\S|\b[a-z]\d{{2,}}|\d\s?คน",
    re.IGNORECASE,
)


def tells(words: str) -> bool:
    """Tells whether the words hand in one's own move to a bureau: they say so, or from when."""
    plain = normalise(words)
    found = _MOVES.match(plain) if "ย้าย" in plain and len(plain) <= _LONGEST else None
    if found is None or _ASKS.search(plain):
        return False
    plainly = found["plainly"] or found["bureau"]
    return bool(plainly or _FROM.search(plain, found.end()))


def told(context: Context, words: str) -> dict[str, Any]:
    """Returns the bureau as the words of a request, with the day if one is told; nothing for other
    words, and where several bureaus are named."""
    plain = normalise(words)
    found = _MOVES.match(plain) if tells(words) else None
    bureau = _bureau(context, plain[found.end() :]) if found is not None else ""
    if not bureau:
        return {}
    day = _day(context, plain)
    if day is None:
        return {"words": bureau}
    return {"words": f"{bureau} มีผล {thai_date(day)}", _FROM_DAY: day.isoformat()}


def _bureau(context: Context, plain: str) -> str:
    """Returns the bureau with whose name the words begin, as the roster has it if it does."""
    names = bureaus_named(plain, [each.name for each in people.bureaus(context.session)]).names
    if names:
        return names[0] if len(names) == 1 else ""
    return written[0] if (written := _WRITTEN.match(plain)) is not None else ""


_WRITTEN = pattern_of(
    rf"สำนัก(?!งาน|ใหม่|อื่น|ไหน|ใด|เดิม)[ก-๎]{{3,40}}?(?=ตั้งแต่|วันที่|มีผล|แล้ว|{POLITE}|\s|\d|$)"
)


def _day(context: Context, plain: str) -> date | None:
    """Returns the day with a month, else the only other day that the words name."""
    found = _WITH_MONTH.search(plain)
    plain = found[0] if found is not None else plain
    try:
        return one_date(written_out(plain, Calendar(context.today, Toward.COMING)), context.today)
    except Unclear:
        return None


_WITH_MONTH = pattern_of(rf"(?<!\d)\d{{1,2}}\s?(?:{ANY_MONTH})\.?(?:\s?(?:25)?\d\d(?!\d))?")


def _own_case(context: Context, words: str) -> OwnCase | None:
    """Offers to hand in the move of which the words tell and ask."""
    plain = normalise(context.said or words) if words else ""
    found = _GOES_TO.search(plain)
    bureau = _bureau(context, plain[found.end() :]) if found is not None else ""
    if not bureau or _OF_ANOTHER.search(plain):
        return None
    day = _day(context, plain)
    said = f"ย้ายสำนัก ไป{bureau}{f' มีผล {thai_date(day)}' if day is not None else ''}"
    return OwnCase((_HAND_IN,), (Button("แจ้งย้าย", say=said),))


_GOES_TO = pattern_of(
    r"ย้าย(?:สำนัก|สังกัด)?(?:ไป|มา|เข้า)(?:อยู่|ที่|สังกัด|ทำงาน|\s)*(?=สำนัก(?!งาน)[ก-๎]{3})"
)
_OF_ANOTHER = pattern_of(f"ถ้า|หาก|{OTHERS}")
_HAND_IN = "แจ้งตามที่พิมพ์มาได้เลย กด “แจ้งย้าย” แล้วตรวจก่อนส่ง"
LINE = OwnLine("own_move", _own_case, of_words=True)
_FROM_DAY = "from_day"
"""Hidden key of the answers: the day that the words tell; so it is known to be kept."""
