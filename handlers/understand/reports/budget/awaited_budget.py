"""Reads that a budget was asked for, or is waited for, and has not come yet: `ขอแล้วแต่ยังไม่ได้`.

It is no activity without a budget (`ไม่ขอรับการจัดสรรงบประมาณ`): nothing was received so far.
"""

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 90
_MONEY = "(?:งบประมาณ|งบ|เงิน)"
_SOFT = (
    rf"(?:{POLITE}|บอก|ก็|คือ|แต่|แล้ว|ว่า|ตอนนี้|เรา|สำนัก|ทาง|ของ|ไม่ใช่ว่า|เลย|อยู่|เพราะ|เนื่องจาก|มัน|[\s,])*"
)
_ASKED = rf"(?:(?:ทำเรื่อง|ยื่น|เสนอ)(?:ขอ)?|ขอ|ตั้ง)(?:ตั้ง|รับ|จัดสรร|{_MONEY})*(?:ไป|ไว้|แล้ว|เรียบร้อย)+"
_WAITS = rf"(?:กำลัง|ยัง|ต้อง)*รอ(?:การ|ผล|{_MONEY}|อนุมัติ|จัดสรร|โอน|อยู่|ขอ)+"
_NOT_CALLED_NONE = rf"ไม่ใช่(?:ว่า)?(?:เรา)?ไม่(?:ได้|มี)?(?:ขอ|ใช้|ต้องการ)?(?:รับ|{_MONEY})*"
_NONE_USED = rf"(?:ยัง)?ไม่(?:ได้)?(?:ใช้|เบิก)(?:จ่าย|{_MONEY}|ของ|อะไร|(?:สัก|แม้แต่)บาท(?:เดียว)?|เลย)*"
_NOT_YET = (
    rf"(?:(?:{_MONEY})?(?:ก็)?ยังไม่(?:ได้(?!เบิก|ใช้|จ่าย|เริ่ม|ทำ|จัด(?!สรร))|มา|เข้า|ลง|ออก|อนุมัติ|จัดสรร|โอน)|{_MONEY}(?:ก็)?ไม่(?:มา|เข้า|ลง|ออก|โอน)(?!ได้))"
    rf"(?:รับ|การ|มา|เข้า|จัดสรร|อนุมัติ|โอน|{_MONEY}|อะไร|สักบาท|เลย)*"
)
_COMES_LATER = pattern_of(
    rf"{_SOFT}(?:(?:{_NOT_CALLED_NONE}|{_NONE_USED}|{_ASKED}|{_WAITS}|{_NOT_YET}){_SOFT})+"
)
_TELLS_IT = pattern_of(rf"{_WAITS}|{_NOT_YET}")
_OF_MONEY = pattern_of(rf"{_MONEY}|ขอ|ตั้ง|จัดสรร|อนุมัติ")
_NONE_SO_FAR = pattern_of(rf"{_SOFT}ยังไม่มี{_MONEY}(?:มา|เลย|จัดสรร)*{_SOFT}")


def awaits_budget(text: str) -> bool:
    """Tells whether the whole text says that a budget is still to come: `รองบอยู่`, `ไม่ใช้งบ ก็ยังไม่ได้
    เงิน`."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST or not _COMES_LATER.fullmatch(plain):
        return False
    return _TELLS_IT.search(plain) is not None and _OF_MONEY.search(plain) is not None


def has_none_so_far(text: str) -> bool:
    """Tells whether the text says `ยังไม่มีงบ` only: one may come, or none was asked for."""
    return _NONE_SO_FAR.fullmatch(without_polite_ending(normalise(text))) is not None
