"""Reads what people ask about a matter of their own, whatever it is: what there is, where it
stands, whether they will be told. What the matter is, each subject says (`OwnMatter`)."""

from __future__ import annotations

import re
from functools import cache

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

LONGEST = 110
ONESELF = f"(?:{ME_OR_US}|ตัวเอง)"
"""Words for oneself."""
_OR_NOT = (
    rf"(?:{WHETHER}|(?:หรือ|รึ|เหรอ|หรอ)(?:เปล่า|ป่าว|ไม่|ยัง)"
    r"|หรอ|เหรอ|หรือ(?=$|\s))"
)
_YET = rf"(?:หรือ|รึ|ฤ)?ยัง(?=$|\s|{POLITE}|บ้าง|เอ่ย|[?])"
_ASKS = pattern_of(
    rf"{_OR_NOT}|{_YET}|ยังไม่(?:เห็น|มี|ได้)[^\s]{{0,8}}(?:ตอบ|ผล|อนุมัติ|ตัดสิน)|อะไร|ไหน|ใคร|กี่|เท่าไ|เมื่อไ|{HOW_IN_FULL}|เป็นไง|ว่าไง|ไงบ้าง|ทำไม|บ้าง|[?]"
)
_SEEKS = pattern_of(
    r"ไฟล์|(?i:pdf)|พีดีเอฟ|(?i:word)|เวิร์ด|เป็น(?:เล่ม|เอกสาร)"
    r"|(?:ขอ|อยาก|ช่วย|จะ|ลอง|เปิด|^|\s)(?:ดู|เช็[คก]|ตรวจ(?:สอบ)?|รู้|ทราบ|อ่าน|ทวน|สรุป|ติดตาม|ตาม)|(?:ลืม|จำไม่ได้)"
)
_STANDS = pattern_of(
    rf"(?:ออก|มา|ตอบ|ผ่าน|เสร็จ|อนุมัติ|ตัดสิน|พิจารณา|รับ|อ่าน|เห็น|ได้|เซ็น|ลงนาม|ดู|ตรวจ|คำตอบ|ผล|เรียบร้อย|ปิด)[^\s]{{0,14}}?\s?(?:แล้ว)?{_YET}"
    rf"|ถึง(?:ไหน|ขั้น|ใคร|มือ)|คืบหน้า|(?:เป็น|ว่า)\s?(?:{HOW_IN_SHORT})|ผล(?:การ)?(?:พิจารณา|ตัดสิน|ออก|เป็น)|ค้าง|รอ(?!บ)"
    r"|อยู่(?:ที่|กับ)(?:ใคร|ไหน)|ขั้นตอน|ขั้นไหน|สถานะ|เรียบร้อย|เงียบ"
)
_TELLS = r"(?:บอก|แจ้ง|เตือน|ทัก|ส่งข้อความ|ส่งข่าว|เด้ง)"
_ME = rf"(?:มา|ให้|กลับ|กัน|{ONESELF}|ทาง(?:นี้|ไลน์|แชต)|รู้|ทราบ|\s)*"
_PLEASE = rf"(?:ด้วย|หน่อย|ที(?=$|\s|{POLITE})|นะ|กันด้วย)"
_TO_ME = pattern_of(
    rf"{_TELLS}{_ME}{_PLEASE}|(?:ช่วย|ฝาก|รบกวน|ขอให้|ให้|ก็|อย่าลืม|แล้ว){_TELLS}{_ME}(?={POLITE}|$)"
    rf"|{_TELLS}(?:ให้|กลับ|มา)?\s?{ONESELF}(?={POLITE}|\s|$)"
    rf"|(?:บอต|บอท|ระบบ|ไลน์|จะ|เธอ){_TELLS}{_ME}(?:เอง|เลย)?\s?(?:{_OR_NOT}|{HOW_IN_FULL}|ทางไหน|เมื่อไ|ตอนไหน)"
)
_ONCE = pattern_of(r"ถ้า|เมื่อ|พอ(?!เพียง)|ตอน|หาก|^มี|แล้ว|เวลา|ก็$")
_NO_NOTICE = pattern_of(
    r"ขอแจ้ง|โทร|ไม่(?:ต้อง)?(?:เตือน|แจ้ง|บอก)|กี่|อะไรบ้าง|(?:ฉบับ|วัน|อัน|ข้อ|ตัว)ไหน|(?:บอก|แจ้ง)\S{0,8}ว่า"
)
_HOW = rf"(?:{HOW_IN_SHORT}|ทางไหน|จากไหน)"
_HOW_KNOWN = pattern_of(
    rf"(?<!อยาก)(?:จะ|ถึง)(?:รู้|ทราบ)(?:ผล|ตัว|ข่าว|\s)*(?:ได้)?{_HOW}|(?:รู้|ทราบ)(?:ผล|ตัว|ข่าว|\s)*ได้{_HOW}"
    rf"|(?:มี|จะมี)(?:การ)?(?:แจ้งเตือน|แจ้งผล|ข้อความมา|ข้อความแจ้ง).{{0,12}}?{_OR_NOT}"
)
_OTHERS_TOLD = pattern_of(
    r"(?:บอก|แจ้ง|เตือน)(?:ไป)?(?:ที่|ถึง|หัวหน้า|ผอ|พี่|น้อง|เพื่อน|คุณ|ทุกคน|ลูกน้อง|สำนัก|ผู้|เขา|เค้า|คน)"
)
_ONE_OF_MINE = pattern_of(
    rf"(?:ของ|ที่|ให้|ถึง|กับ|รายงาน|ขวัญ|กระเช้า|เรื่อง|คำถาม|คำตอบ|เอกสาร|วันลา|คำชม)\s?{ONESELF}|{ONESELF}(?:เคย|ได้|เพิ่ง|พึ่ง|ที่|\s)*(?:ส่ง|แจ้ง|รายงาน|ถาม|ปรึกษา|ร้อง|ชม|ชื่นชม|ลา|ขอ|ยื่น|ทำ|ไป)"
    r"|ที่(?:ได้|เคย|เพิ่ง|พึ่ง)*(?:ส่ง|แจ้ง|รายงาน|ถาม|ปรึกษา|ร้อง(?:เรียน)?|ชม|ชื่นชม|ลา|ขอ|ยื่น)(?:[^\s]{0,14})?(?:ไป|ไว้|มา)"
    rf"|^(?:แล้ว|ตอนนี้|\s)*{ONESELF}"
)


def asks(plain: str) -> bool:
    """Tells whether normalised words ask for something or want to see it."""
    return _ASKS.search(plain) is not None or _SEEKS.search(plain) is not None


def stands(plain: str) -> bool:
    """Tells whether they ask where a thing stands: `ออกหรือยัง`, `ถึงไหนแล้ว`, `รอใคร`."""
    return _STANDS.search(plain) is not None


def of_mine(plain: str) -> bool:
    """Tells whether they speak of what somebody has or did themselves: `ที่ส่งไป`, `ของหนู`."""
    return _ONE_OF_MINE.search(plain) is not None


_TELLING = pattern_of("บอก|แจ้ง|เตือน|ทัก|ข้อความ|ส่งข่าว|เด้ง|รู้|ทราบ")


def speaks_of_telling(plain: str) -> bool:
    """Tells whether the words have a verb of telling at all, which most have not."""
    return _TELLING.search(plain) is not None


def wants_notice(plain: str) -> bool:
    """Tells whether somebody wants to be told of a thing once it is so: `มีคำตอบแล้วบอกด้วยนะ`."""
    found = _TO_ME.search(plain)
    if found is None or _OTHERS_TOLD.search(plain) or _NO_NOTICE.search(plain):
        return False
    asks = found[0].endswith(_ENDS_ASKING)
    return asks or _ONCE.search(plain[: found.end()]) is not None


_ENDS_ASKING = ("ไหม", "มั้ย", "มัย", "ยังไง", "อย่างไร", "ทางไหน", "เปล่า", "ป่าว")


def to_be_told(plain: str) -> bool:
    """Tells whether somebody wants to be told of a thing, or asks how they will hear of it:
    `จะรู้ผลได้ยังไง`."""
    return wants_notice(plain) or _HOW_KNOWN.search(plain) is not None


def short(text: str) -> str:
    """Returns the normalised words; "" of a longer text."""
    plain = normalise(text).strip()
    return plain if len(plain) <= LONGEST else ""


_DAY = (
    r"(?:เมื่อ(?:กี้|ตะกี้|เช้า|สาย|เที่ยง|บ่าย|เย็น|คืน|วาน(?:ซืน)?|(?:อาทิตย์|สัปดาห์|เดือน|ปี)(?:ก่อน|ที่แล้ว)|วัน\S{2,8})"
    r"|วันก่อน|(?:เช้า|บ่าย|วัน)นี้|(?:อาทิตย์|สัปดาห์|เดือน|ปี)(?:ก่อน|ที่แล้ว|ที่ผ่านมา))"
)
_GONE = "ไป(?!ยัง|ไหม|ได้)"
_BY_WHOM = rf"(?:{ONESELF}|พี่|มีคน|เขา|เค้า|ผู้[^\s]{{2,5}}?|ได้|เคย|เพิ่ง|พึ่ง|ถูก|โดน|\s){{0,3}}"


def _that(came: str) -> str:
    since = rf"(?:(?:ไว้|{_GONE}|มา)*(?:แล้ว|{_DAY})|ไว้|{_GONE}|มา)"
    return rf"ที่{_BY_WHOM}(?:{came})\S{{0,24}}?\s?{since}"


@cache
def _earlier(called: str, came: str, by_day: bool) -> re.Pattern[str]:
    told = rf"(?:{came})(?:เรื่อง)?(?:{called})(?:(?!ที่)\S){{0,8}}?(?:ไป|ไว้)\s?(?:แล้ว|{_DAY})"
    of_day = rf"|(?:{called})\S{{0,12}}?\s?{_DAY}" if by_day else ""
    return pattern_of(rf"{_that(came)}|{told}{of_day}")


_IN_GENERAL = pattern_of(r"ถ้า|หาก|สมมติ|สมมุติ|กรณี|เผื่อ|เวลา(?:จะ|ที่)|ปกติ|ทั่วไป|คนอื่น|ทั้งสำนัก|ทุกสำนัก|กี่")


def of_earlier(plain: str, called: str, came: str, by_day: bool) -> bool:
    """Tells whether normalised words speak of a thing that is there already, and not of any such
    thing: `กระเช้าที่แจ้งไว้`, `เรื่องที่เข้ามาเมื่อคืน`.

    called: what such things are called. came: the verbs by which one comes to be there. by_day:
        whether its name with a day is enough (`เรื่องเมื่อเช้า`): of what people tell the bot
        themselves (`ลาวันนี้`) it is not.
    """
    found = _earlier(called, came, by_day).search(plain)
    return found is not None and not _IN_GENERAL.search(plain)


def without_earlier(plain: str, came: str) -> str:
    """Returns the words without those that say how the thing came to be there: `ที่แจ้งไว้เมื่อวาน`."""
    return pattern_of(_that(came)).sub(" ", plain)
