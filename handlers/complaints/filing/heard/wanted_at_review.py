"""Reads what is wanted below a complaint's card besides more of the story: to hear of the result,
the code, how to ask later; and the own name of who hides it."""

from __future__ import annotations

from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise
from models.complaints.case_draft import BY_PUSH
from models.complaints.complaint import ANONYMOUS

_LONGEST = 80
_LEAD = rf"(?:อ้อ|อ๋อ|แล้ว|ก็|คือ|งั้น|ช่วย|ฝาก|รบกวน|ขอ(?:ให้)?|อยากให้|อย่าลืม|{POLITE}|[\s,])*"
_ME = rf"(?:{ME_OR_US}|ให้ทราบ|ให้รู้|มา|กลับ|ด้วย|หน่อย|ที|ผล)"
_RESULT = r"(?:ผล|ความคืบหน้า|คืบหน้า|ข่าว|คำตอบ)"
_TO_HEAR = pattern_of(
    rf"{_LEAD}(?:(?:ถ้า|เมื่อ|พอ)(?:มี|รู้|ได้)?{_RESULT}\S{{0,12}}\s?)?{_LEAD}(?:แจ้ง(?:เตือน)?|เตือน|บอก|ส่งข่าว)(?:{_ME}|{POLITE}|\s)*"
    rf"(?:(?:ถ้า|เมื่อ|ตอน|พอ|เวลา)\s?(?:มี|รู้|ทราบ|ได้)?{_RESULT}\S{{0,12}})?(?:{POLITE}|\s)*"
)
_ABOUT_RESULT = pattern_of(_RESULT)
_CODE = pattern_of(
    rf"{_LEAD}(?:ดู|เอา|ได้)?(?:รหัส|เลข)(?:ติดตาม|เรื่อง|ที่ให้จด)?(?:อยู่)?(?:{POLITE}|หน่อย|อีกที|อีกครั้ง|ไหน|ตรงไหน|คืออะไร|อะไร|\s)*[?]?"
)
_LATER = pattern_of(
    rf"{_LEAD}(?:ถ้า|หาก|ตอน|เวลา)?(?:{ME_OR_US})?(?:อยาก|จะ|ต้องการ|ขอ)+(?:มา|กลับมา|ตาม|ไป|\s)*(?:ถาม|ดู|เช็[คก]|ทราบ|รู้|ติดตาม)(?:{_RESULT}|เรื่อง)(?:นี้)?"
    rf"(?:ทีหลัง|ภายหลัง|วันหลัง|อีกที|ได้|แล้ว|\s)*(?:ต้อง|จะ|ควร|ให้|\s)*(?:ใช้|ทำ|ดู|พิมพ์|เข้า|ถาม)?(?:จาก|ที่|ว่า|กับ|ได้)*(?:อะไร|ตรงไหน|ที่ไหน|ไหน|{HOW_IN_SHORT})(?:ดี|ได้|บ้าง|{POLITE}|[\s?])*"
)
"""`แล้วถ้าอยากถามผลทีหลังต้องใช้อะไร`."""
_OWN_NAME = pattern_of(
    rf"(?:อ้อ|อ๋อ|คือ|จริงๆ|แล้ว|{POLITE}|[\s,])*(?:{ME_OR_US}|ตัวผม|คนแจ้ง|ผู้แจ้ง|ผู้ร้อง)\s?(?:เป็นคน)?(?:ชื่อ|คือ(?=(?:นาย|นาง|คุณ|น\.ส\.)))(?!เสีย|ว่าอะไร)\s?\S{{2,}}.*"
)
_HIDDEN = "เลือก “ไม่เปิดเผยชื่อ” ไว้ ข้อความนี้มีชื่อของท่าน จึงยังไม่ได้ใส่ในเรื่อง หากเพิ่ม ผู้รับเรื่องจะรู้ว่าเป็นท่าน"
_PUSH = "หากแก้ตามนี้ จะส่งเพียงคำว่า “มีเรื่องรอท่าน” ซึ่งผู้ที่เห็นหน้าจอของท่านอาจเห็นด้วย แล้วดูผลด้วยรหัสติดตาม"
_PUSHED = "เลือกให้เตือนทาง LINE นี้ไว้แล้ว จะส่งเพียงคำว่า “มีเรื่องรอท่าน” แล้วดูผลด้วยรหัสติดตาม"
_CODE_IS_THERE = "รหัสติดตามอยู่ในการ์ดด้านล่าง กรุณาจดไว้ ใช้ได้หลังกด “ยืนยัน” โดยพิมพ์ “ติดตาม” ตามด้วยรหัส"


def heeded(text: str, at: str, answers: Answers) -> Heeded | None:
    """Returns what is changed or told; None for other words and at other questions."""
    plain = normalise(text)
    if at != REVIEW or len(plain) > _LONGEST:
        return None
    if _CODE.fullmatch(plain) or _LATER.fullmatch(plain):
        return Heeded(told=_CODE_IS_THERE)
    if _ABOUT_RESULT.search(plain) and _TO_HEAR.fullmatch(plain):
        return _to_hear(answers)
    named = answers.get("identity") == ANONYMOUS and _OWN_NAME.fullmatch(plain)
    return Heeded(told=_HIDDEN, waits=True) if named else None


def _to_hear(answers: Answers) -> Heeded:
    if answers.get("hear") == BY_PUSH:
        return Heeded(told=_PUSHED)
    return Heeded({"hear": BY_PUSH}, _PUSH, never_added=True)
