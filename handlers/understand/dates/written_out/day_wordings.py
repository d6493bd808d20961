"""Says days in the words that are read: `มะวาน` and `ก่อนวันนี้วันนึง` are `เมื่อวาน`."""

import re

from handlers.understand.dates.date_mentions import ANY_MONTH, WEEKDAYS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US

_REASON = pattern_of(
    r"(?P<told>\S.*?)\s*(?:เพราะ|เนื่องจาก|เนื่องด้วย|เหมือน(?=ตอน|ที่|ปี|คราว|กับ))(?!ฉะนั้น|งั้น|เหตุนี้)"
    r"(?!.*(?:ขอ(?!ง)|เอา|ย้าย|เลื่อน|ไปวัน|ไป\s*\d|เป็น\s*\d|แทน|จะส่ง|ส่งได้|ลา)).*",
    re.DOTALL,
)
_OF_ANOTHER_DAY = pattern_of(
    rf"(?P<told>\S.*?)(?<!และ)(?<!กับ)(?<!ถึง)(?<!ที่)(?<!วัน)(?<![-–,\s])(?:{POLITE})*\s+(?:เพราะ|พอดี|ส่วน|\s)*"
    rf"(?:วัน)?(?:(?:{'|'.join(WEEKDAYS)})(?:บดี)?(?:ที่\s*\d{{1,2}})?|(?:ที่)?\s*\d{{1,2}})(?:\s*(?:{ANY_MONTH}))?\s*"
    rf"(?:{ME_OR_US}|ก็|มัน|นี่|เป็น|ตรงกับ|ยัง|ต้อง|\s)*"
    r"(?:วันหยุด|หยุด(?=อยู่|ราชการ|นักขัต|ชดเชย|พอดี|แล้ว)|ไม่ว่าง|ติด(?!ต่อ)|(?:มา|เข้า)?ทำงาน|ไม่(?:ต้อง|ได้)?ลา)[^\d]*"
)
"""A clause at the end that says of another day why it is not meant: `8-11 ครับ วันที่ 7 หยุดอยู่แล้ว`."""
_LEFT_OPEN = pattern_of("ไม่|ยัง|ติด|ตรง|เป็นวัน|หยุด")
"""Words of a day that is not meant: `20 เป็นวันเสาร์`."""
_LASTS = pattern_of(
    rf"(?:(?:ลาก)?ยาว\s*(?:ไป)?\s*(?:จน)?\s*ถึง|(?:ไป|ต่อ)\s*(?:จน(?:\s*ถึง)?|ถึง)|จน)(?=\s*(?:วัน|สิ้น|\d|[ก-๎]+\s*{ANY_MONTH}))"
)
_ONE_DAY = pattern_of(r"(พรุ่งนี้|วันนี้|มะรืน(?:นี้)?|(?<=[ก-๙])หน้า)\s*(?:แค่|เพียง)?\s*(?:1 วัน|วันเดียว)")
_IN_A_ROW = pattern_of(
    rf"(?:^|(?<=วันที่)|(?<=วันที่ )|(?<=ลา)|(?<=ลา )|(?<=ไม่อยู่ )|(?<=หยุด )|(?<=ตั้งแต่ ))"
    rf"\d{{1,2}}(?:(?:\s*,\s*|\s+)\d{{1,2}}){{1,9}}(?=\s*(?:{ANY_MONTH}|นี้|$))"
)
_NUMBER = pattern_of(r"\d+")
_MONTH_ONCE = pattern_of(
    rf"(?P<first>\d{{1,2}})\s*(?P<month>{ANY_MONTH})\s*(?:-|–|ถึง)\s*(?:วันที่\s*)?(?P<last>\d{{1,2}})(?!\s*(?:{ANY_MONTH}|น\.|น(?![ก-๙])|นาฬิกา|โมง|ทุ่ม|คน|วัน|บาท)|[\d/.:])"
)

_WHICH_MONTH = rf"(?:เดือน\s*(?:{ANY_MONTH}|นี้|หน้า|ที่แล้ว|ที่ผ่านมา|ก่อน)?|(?:{ANY_MONTH}))"
_PART_BESIDE = pattern_of(
    rf"(?:ต้น|กลาง|ปลาย|สิ้น)ๆ?\s*(?P<month>{_WHICH_MONTH})\s*(?:คือ|ราว|สัก)?\s*(?:วัน)?(?:ที่)?\s*"
    r"(?P<days>\d{1,2}(?:\s*(?:-|–|ถึง)\s*(?:วัน)?(?:ที่)?\s*\d{1,2})?)(?![\d/.:]|\s*(?:วัน|คน|โมง|น\.|นาฬิกา|ทุ่ม))"
)
"""`ต้นเดือนหน้า 1-3`: the days say more closely which part of the month is meant."""
_MONTH_AMID = pattern_of(
    r"(?P<first>\d{1,2})\s*(?P<month>เดือน(?:นี้|หน้า|ที่แล้ว))\s*(?:-|–|ถึง)\s*(?:วัน)?(?:ที่)?\s*(?P<last>\d{1,2})"
    r"(?![\d/.:]|\s*(?:วัน|คน|โมง|น\.|นาฬิกา|ทุ่ม|เดือน))"
)
_WEEKS_END = pattern_of(r"(?:สิ้น|ท้าย)(?:สัปดาห์|อาทิตย์)\s*(?P<week>นี้|หน้า)?")
"""The week of an office ends on Friday."""

_NOT_THAT_DAY = pattern_of(r"ไม่ใช่\s*(?:เมื่อวาน(?:นี้)?|วันนี้|พรุ่งนี้)(?:\s*(?:นะ|ค่ะ|ครับ|แต่))*")
_YESTERDAY = pattern_of(
    r"(?:มะ|มื้อ)วาน(?:นี้)?"
    r"|(?:วัน)?ก่อนวันนี้\s*(?:ไป)?\s*(?:(?:หนึ่ง|นึง|1)?\s*วัน(?:หนึ่ง|นึง|เดียว)?)?"
    r"|^วาน(?=\s*(?:ค่ะ|ครับ|คับ|จ้า|นะ)*$)"
)
_WEEKDAY = "|".join(WEEKDAYS[:6])
_LAST_ONE = pattern_of(
    rf"เมื่อ\s*(?:วัน)?(?P<day>(?:{_WEEKDAY})(?:บดี)?|(?<=วัน)อาทิตย์)(?!\s*(?:ที่|ก่อน|นี้|หน้า|สัปดาห์|อาทิตย์|\d))"
)
"""`เมื่อวันศุกร์` has been, also where a day to come is asked for."""
_TODAY = pattern_of(r"(?<!เมื่อ)(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ)นี้")


_SHORT = {
    "จ": "จันทร์", "อ": "อังคาร", "พ": "พุธ", "พฤ": "พฤหัส", "ศ": "ศุกร์", "ส": "เสาร์", "อา": "วันอาทิตย์",
}  # fmt: skip
_SHORT_DAY = "(?:พฤ|อา|[จอพศส])"
_WHICH_WEEK = r"(?:\s?(?P<which>หน้า|นี้))?"
_SHORT_SPAN = pattern_of(
    rf"(?<![ก-๙.\d])(?P<first>{_SHORT_DAY})\.?\s?(?:-|–|ถึง)\s?(?P<last>{_SHORT_DAY})(?:\.(?!\s?[ก-ฮ]\.)|(?=\s?(?:หน้า|นี้|$))){_WHICH_WEEK}(?![ก-๙])"
)
"""`จ.-พ. หน้า`: days of the week as calendars write them."""
_SHORT_ONE = pattern_of(rf"(?<![ก-๙.\d])(?P<first>{_SHORT_DAY})\.\s?(?P<which>หน้า|นี้)(?![ก-๙])")


def weekdays_in_full(plain: str) -> str:
    """Returns the normalised text with `จ.-พ. หน้า` as `จันทร์ถึงพุธหน้า`."""
    if "." not in plain and "-" not in plain and "–" not in plain and "ถึง" not in plain:
        return plain
    plain = _SHORT_SPAN.sub(
        lambda found: f"{_SHORT[found['first']]}ถึง{_SHORT[found['last']]}{found['which'] or ''} ",
        plain,
    )
    return _SHORT_ONE.sub(lambda found: f"{_SHORT[found['first']]}{found['which']}", plain)


def in_known_words(plain: str) -> str:
    """Returns the normalised text with such wordings replaced; a day that is denied is left out."""
    plain = _NOT_THAT_DAY.sub(" ", weekdays_in_full(plain))
    plain = _YESTERDAY.sub("เมื่อวาน", plain)
    plain = _LAST_ONE.sub(r"วัน\g<day>ที่ผ่านมา", plain)
    return _TODAY.sub("วันนี้", plain)


def of_days_alone(plain: str) -> str:
    """Returns a text that answers with days in words that are read: `ยาวถึง` as `ถึง`, `8 9 10 มี.ค.`
    as `8-10 มี.ค.`, `10 เมษา ถึง 18` as `10-18 เมษา`."""
    plain = _ONE_DAY.sub(r"\1", _LASTS.sub(" ถึง ", weekdays_in_full(plain)))
    plain = _WEEKS_END.sub(lambda found: f"วันศุกร์{found['week'] or 'นี้'}", plain)
    plain = _PART_BESIDE.sub(_part_left_out, plain)
    plain = _MONTH_AMID.sub(r"\g<first>-\g<last> \g<month>", plain)
    plain = _IN_A_ROW.sub(_as_span, plain)
    return _MONTH_ONCE.sub(_month_last, plain)


def without_reason(plain: str) -> str:
    """Returns the text without a reason at its end (`จันทร์ 22 เพราะ 20 มันเป็นวันเสาร์`), where what
    stands before leaves nothing open and the reason names no other day; and without a clause that
    says why another day is not meant (`8-11 ครับ วันที่ 7 หยุดอยู่แล้ว`)."""
    found = _REASON.fullmatch(plain) or _OF_ANOTHER_DAY.fullmatch(plain)
    return plain if found is None or _LEFT_OPEN.search(found["told"]) else found["told"]


def _as_span(found: re.Match[str]) -> str:
    """`8 9 10 มี.ค.` are three days, and `8 10 มี.ค.` two: none is the last one alone."""
    days = [int(each) for each in _NUMBER.findall(found[0])]
    if not (days == sorted(set(days)) and 1 <= days[0] and days[-1] <= 31):
        return found[0]
    in_a_row = days == [*range(days[0], days[0] + len(days))]
    return f"{days[0]}-{days[-1]}" if in_a_row else ", ".join(map(str, days))


def _part_left_out(found: re.Match[str]) -> str:
    """`ปลายเดือน 29-31` as `วันที่ 29-31`, `ต้นเดือนหน้า 1-3` as `1-3 เดือนหน้า`."""
    days, month = found["days"], found["month"].strip()
    return f"วันที่ {days}" if month == "เดือน" else f"{days} {month}"


def _month_last(found: re.Match[str]) -> str:
    """`10 เมษา ถึง 18` as `10-18 เมษา`."""
    first, last = int(found["first"]), int(found["last"])
    return f"{first}-{last} {found['month']}" if first < last else found[0]
