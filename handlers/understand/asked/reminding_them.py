"""Reads that those in sight are to be reminded: `เตือนเค้าเลย`, `ทวงคนที่เหลือหน่อย`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST, _LEAST_BEFORE = 90, 8
_OWES = r"ที่(?:ยัง)?(?:ค้าง(?:ส่ง|อยู่)?|ไม่(?:ได้)?(?:ส่ง|รับทราบ|กด|อ่าน|ตอบ))(?:รายงาน)?"
_NOT_MORE = r"$|\s|ให้|หน่อย|ด้วย|ที|อีก|เลย|ตอนนี้|วันนี้"
_THEM = (
    r"(?:(?:พวก)?(?:เขา|เค้า)(?:เหล่านั้น|ทั้งหมด|ทุกคน)?|พวก(?:นี้|นั้น)|(?:คน|ท่าน|บุคคล|ผู้)(?:พวก|เหล่า)(?:นี้|นั้น)|(?:คน|ท่าน)?ที่เหลือ|(?:คน|ท่าน)(?:นี้|นั้น)|สำนัก(?:พวก|เหล่า)?(?:นี้|นั้น)|หมดทุกคน"
    r"|ทั้ง\s?(?:สอง|สาม|สี่|ห้า|หก|\d{1,2}|หมด)\s?(?:สำนัก|หน่วยงาน|คน|ท่าน|ราย|กลุ่ม|ทีม)(?:นี้|นั้น|เลย)?"
    rf"|(?:คน|ท่าน|ผู้|ผู้รายงาน|(?:ทุก)?สำนัก){_OWES}|ทุก(?:คน|ท่าน)(?:{_OWES})?"
    rf"|(?:เจ้าหน้าที่|คน|ผู้(?:รายงาน)?)(?:ผู้|ที่)?รับผิดชอบ|ผู้รายงาน(?={_NOT_MORE}))"
)
_IF_STILL = (
    r"(?:(?:หาก|ถ้า)(?:เขา|เค้า|ผู้รายงาน|เจ้าหน้าที่)?ยัง(?:มิ|ไม่)(?:ได้|มี)?"
    r"(?:ส่ง|แก้(?:ไข)?|ทำ|รายงาน|ดำเนินการ|มา|\s)*(?:ก็|ให้)?)?"
)
"""What holds anyway of those who are reminded: who has sent is not."""
_ONCE = r"(?:เพียง|แค่|สัก|ซัก|อีก)?(?:หนึ่ง|1|สัก)?\s?ครั้ง(?:เดียว)?"
_WHEN = (
    r"(?:แล้ว)?(?:ก็)?(?:อีก(?:ที|รอบ|ครั้ง))?(?:ใน|ตอน)?(?:วันนี้|พรุ่งนี้|มะรืน|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)|เช้า|บ่าย|เย็น)+(?:นี้|หน้า)?"
    r"|(?:ตอน|เวลา)?\s?\d{1,2}(?:[.:]\d{2})?\s?(?:โมง(?:เช้า|เย็น)?|น\.)"
)
"""No hour is chosen for it: the answer says when the bot reminds by itself."""
_NOW = "ตอนนี้|เดี๋ยวนี้|ทันที|เลย"
_POLITELY = r"(?:อย่าง|โดย|แบบ)\s?(?:สุภาพ|นุ่มนวล|เบาๆ)"
_REMINDS = pattern_of(
    rf"{_IF_STILL}(?:งั้น|ช่วย|ฝาก|ขอ|รบกวน|กรุณา|โปรด|แล้ว|ก็|โอเค|อยาก|จะ|ให้|บอต|{ME_OR_US}|\s)*(?:ส่ง)?(?:ข้อความ)?(?:แจ้ง)?(?:เตือน|ทวง)(?:ไป|ไปที่|ไปยัง|ถึง|หา|{_NOW}|\s)*"
    rf"{_THEM}(?:{_NOW}|ให้|หน่อย|ด้วย|ที|ไป|นะ|หมด|ที่เหลือ|ทั้งหมด|ทุกคน|อีกรอบ|อีกครั้ง|{_POLITELY}|{_ONCE}|{_WHEN}|\s)*"
    rf"(?:(?:จะ)?ได้(?:{WHETHER}|(?:หรือ|รึ)เปล่า)(?:{POLITE}|\s)*)?"
)
_LEADS = rf"(?:งั้น|ช่วย|ฝาก|ขอ|รบกวน|แล้ว|ก็|โอเค|อยาก|ให้|บอต|น้อง|{POLITE}|\s)*"
_OWES_REPORTS = r"ที่(?:ยัง)?(?:ค้าง(?:ส่ง|อยู่)?|ไม่(?:ได้)?ส่ง)(?:รายงาน)?"
_AT_ONCE = r"(?:ตอนนี้|เดี๋ยวนี้|ทันที)"
_SENDS_NOW = pattern_of(
    rf"{_LEADS}(?:(?=.*{_AT_ONCE})(?:ส่ง(?:ข้อความ)?)?เตือน|ส่ง(?:ข้อความ)?เตือน(?:ไป|ให้|\s)*เลย)"
    rf"(?:ไป|ไปที่|ไปยัง|ถึง|หา|ให้|{_NOW}|{POLITE}|\s)*"
    rf"(?:หมดทุกคน|ทุก(?:คน|ท่าน)(?:{_OWES_REPORTS})?|(?:คน|ท่าน|ผู้|ทุกสำนัก){_OWES_REPORTS})"
    rf"(?:{_NOW}|ให้|หน่อย|ด้วย|ที|ไป|หมด|ทั้งหมด|ทุกคน|อีกรอบ|อีกครั้ง|{POLITE}|\s)*"
)
"""Everybody, or whoever owes a report: no circular, no other day, and no question."""
_TELLS_WHO_OWES = pattern_of(
    rf"{_LEADS}(?:แจ้ง|บอก)(?:ไป|ไปที่|ถึง|\s)*(?:ทุก)?(?:คน|ท่าน|ผู้){_OWES_REPORTS}"
    rf"(?:ให้|หน่อย|ด้วย|ที|ไป|หมด|ทุกคน|เลย|{POLITE}|\s)*"
)
_TO_SEND = (
    r"(?:รีบ|เร่ง|ช่วย|ๆ|\s)*(?:ส่ง|ทำ)(?:รายงาน|งาน|ของ|มา|ให้|เร็ว|ครบ|เสร็จ|ทัน|ภายใน(?:วันนี้|พรุ่งนี้)"
    r"|ๆ|หน่อย|ด้วย|ที|เลย|นะ|\s)*"
)
_SAYS_TO_SEND = pattern_of(
    rf"{_LEADS}(?:บอก|แจ้ง|สั่ง|กำชับ|เร่ง|จี้|ตาม|กระตุ้น)(?:ไป|ไปที่|ไปยัง|กับ|\s)*{_THEM}(?:ว่า)?(?:ให้)?{_TO_SEND}"
)
"""`บอกเค้าให้รีบส่ง`."""
_FOLLOWS_UP = (
    rf"(?:ไป)?(?:ตาม|จี้|ทวง|เตือน)(?:งาน|รายงาน|เรื่อง|{_THEM})?(?:ต่อ|ไป)?(?:ให้|หน่อย|ด้วย|ที|เลย)"
    r"(?:ให้|หน่อย|ด้วย|ที|เลย|นะ|ครับ|คับ|ค่ะ|คะ|\s)*"
)
_FOLLOWS_UP_ALONE = pattern_of(_LEADS + _FOLLOWS_UP)
"""`ตามงานให้หน่อย`."""
_BEHIND = pattern_of(rf"[\s,]*{_LEADS}{_FOLLOWS_UP}$")
_WHO_LACKS = pattern_of(
    r"(?:ใคร|คนไหน|(?:สำนัก|กลุ่ม|หน่วย|หน่วยงาน)(?:ไหน|ใด)|กี่(?:คน|สำนัก)).*(?:ยัง|ไม่|ค้าง|ขาด|ช้า)|(?:ยังไม่|ค้าง|ขาด).*(?:ใคร|กี่(?:คน|สำนัก)|(?:คน|สำนัก)ไหน)"
)


def reminds_them(text: str) -> bool:
    """Tells whether the whole words want those reminded of whom an answer speaks."""
    if len(text) > _LONGEST:
        return False
    plain = without_polite_ending(normalise(text))
    if ("เตือน" in text or "ทวง" in text) and _REMINDS.fullmatch(plain):
        return True
    alone = _FOLLOWS_UP_ALONE.fullmatch(normalise(text)) is not None
    return alone or _SAYS_TO_SEND.fullmatch(plain) is not None


def tells_who_owes(text: str) -> bool:
    """Tells whether the whole words order that those are told who have not sent a report: of who
    sends no messages that is a reminder. `แจ้งคนที่ยังไม่ส่งด้วย`."""
    if len(text) > _LONGEST or not ("แจ้ง" in text or "บอก" in text):
        return False
    return _TELLS_WHO_OWES.fullmatch(without_polite_ending(normalise(text))) is not None


def sends_now(text: str) -> bool:
    """Tells whether the whole words order that it is sent to all at once: `ส่งเตือนตอนนี้ ทุกคนเลย`."""
    if len(text) > _LONGEST or "เตือน" not in text:
        return False
    return _SENDS_NOW.fullmatch(without_polite_ending(normalise(text))) is not None


def who_is_asked(text: str) -> str:
    """Returns the question who lacks something, before the wish that those are reminded:
    `สำนักไหนยังไม่ส่งตามงานให้หน่อย`; "" for other words."""
    plain = normalise(text)
    found = _BEHIND.search(plain)
    asked = plain[: found.start()] if found is not None else ""
    lacks = len(asked) >= _LEAST_BEFORE and _WHO_LACKS.search(asked) is not None
    return asked if lacks else ""
