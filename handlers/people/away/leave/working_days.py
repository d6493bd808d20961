"""Reads on which days somebody works: at home, or as usual beside days of leave."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise

_LONGEST = 200
_ELSEWHERE = (
    r"(?:(?<![a-z])wfh(?![a-z])|(?:work|เวิร์[คก]|เวิ[คก])\s?(?:from|ฟรอม|ฟอร์ม|ฟอม)\s?(?:home|โฮม)"
    r"|(?:นั่ง)?(?:ทำ|ปฏิบัติ)(?:งาน|ราชการ)(?:อยู่)?(?:ที่|จาก)บ้าน|(?:ทำ|ปฏิบัติ)งานนอกสถานที่(?:ตั้ง)?)"
)
_AT_WORK = r"(?:(?:มา|ไป|เข้า)(?:ทำงาน|ออฟฟิศ|สำนักงาน|ที่ทำงาน)(?:ได้)?|(?:มา|เข้า)(?:ตาม)?ปกติ)"
_DAY = (
    r"(?:พรุ่งนี้|มะรืน(?:นี้)?|วันนี้|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)|วันที่\s?\d{1,2}(?:\s?[ก-๙.]{2,10})?"
    r"|\d{1,2}\s?[ก-๙]{1,2}\.?[ก-๙]{1,2}\.?|วัน(?:อื่น|ที่เหลือ)|ที่เหลือ)"
)
_WHEN = rf"{_DAY}(?:นี้|หน้า)?(?:\s?(?:ถึง|กับ|และ|-)\s?{_DAY}(?:นี้|หน้า)?){{0,2}}"
_SOFT = rf"(?:ตามปกติ|ปกติ|เหมือนเดิม|ได้|แล้ว|เลย|{POLITE}|\s)*"
_WORKS_THEN = (
    rf"(?:ส่วน|แต่|แล้ว(?:ก็)?|และ|,|\s)*(?:{_WHEN})\s?(?:{ME_OR_US}|จะ|ก็|ขอ|ต้อง|\s)*"
    rf"(?:{_ELSEWHERE}|{_AT_WORK}){_SOFT}"
)
_BESIDE = pattern_of(rf"(?:^|(?<=\s)|(?<=ครับ)|(?<=ค่ะ)|(?<=คะ)){_WORKS_THEN}(?=$|\s)")
_REST_OF_THE_DAY = pattern_of(
    r"(?:^|(?<=\s)|(?<=ครับ)|(?<=ค่ะ)|(?<=คะ))(?:ส่วน|แต่|แล้ว(?:ก็)?|และ|,|\s)*(?:ช่วง|ตอน|หลัง)?(?:เช้า|สาย|เที่ยง|บ่าย)(?:\s?\S{0,3}โมง)?\s?"
    rf"(?:{ME_OR_US}|จะ|ก็|ค่อย|ถึง|\s)*(?:กลับ(?:มา|เข้า|ไป)?|มา|เข้า)(?:ทำ)?(?:งาน|ออฟฟิศ|สำนักงาน|ที่ทำงาน|ตามปกติ){_SOFT}(?=$|\s)"
)
"""The part of a day of leave in which somebody is back: whole days are kept, as the card says."""
_WORKS_ELSEWHERE = pattern_of(_ELSEWHERE)
_NAMED_DAY = pattern_of(_DAY)
_LEAVE = pattern_of(r"(?<![ก-๎])ลา|(?<=ขอ)ลา|(?<=แจ้ง)ลา|(?<=จะ)ลา|(?<=นี้)ลา|(?<=หน้า)ลา|ป่วย|หยุด")


def elsewhere(plain: str) -> bool:
    """Tells whether normalised small letters name work at home or elsewhere."""
    return _WORKS_ELSEWHERE.search(plain) is not None


def beside_leave(text: str, telling: bool = False) -> str:
    """Returns the words that tell of days of work beside leave: `ส่วนวันจันทร์จะมาทำงานตามปกติ`; ""
    where leave is told of no other day. Who comes back on a day tells the end of leave.

    telling: days of leave are asked for, so that leave need not be named
    """
    plain = normalise(text).lower() if len(text) <= _LONGEST else ""
    found = _BESIDE.search(plain)
    if found is None:
        return ""
    left = _BESIDE.sub(" ", plain)
    of_leave = _LEAVE.search(left) or telling and _NAMED_DAY.search(left)
    return found[0].strip(" ,") if of_leave else ""


def without_working_days(text: str, telling: bool = False) -> str:
    """Returns words that tell leave without the days of work; others as they are."""
    if len(text) <= _LONGEST and _REST_OF_THE_DAY.search(normalise(text)):
        text = _REST_OF_THE_DAY.sub(" ", normalise(text))
    return _BESIDE.sub(" ", normalise(text).lower()) if beside_leave(text, telling) else text
