"""Answers what somebody asks the bot at the card of their case: it is no message to the officer."""

from __future__ import annotations

from handlers.complaints.filing import complaint_draft
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.understand.asked import complaint_topics
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 80
_END = r"(?:นะ|น่ะ|ค่ะ|คะ|ครับ|คับ|จ้า|อะ|อ่ะ|เนี่ย|เลย|[?]|\s)*+"
_FIRST = rf"(?:แล้ว|ว่าแต่|ตอนนี้|นี่|คือ|เรื่อง(?:นี้|{ME_OR_US})?|มัน|ขอถาม(?:ว่า|หน่อย)?|สอบถาม(?:ว่า)?|\s)*+"
_I = f"(?:{ME_OR_US})"
_IF = f"(?:{WHETHER}|เหรอ|หรอ)"
_YET = "(?:หรือ|รึ|แล้ว)*ยัง"
_WHEN = "(?:เมื่อไ(?:ร|หร่)|กี่(?:วัน|เดือน|ปี)|วันไหน|ตอนไหน|นานแค่ไหน)"
_OF_STATE = pattern_of(
    rf"{_FIRST}(?:(?:ทำไม)(?:ถึง|มัน|ยัง|\s)*(?:นาน|ช้า|เงียบ)(?:จัง|แท้|มาก|ขนาดนี้|ขนาด|จริง)*"
    rf"|(?:ยัง)?ไม่มีใคร(?:ตอบ|ดู|อ่าน|รับ|ทำ)(?:เรื่อง|กลับ|มา|อะไร)*(?:เลย)?(?:เหรอ|หรอ|หรือ|ไง)"
    rf"|(?:เสร็จ|ตอบ|อ่าน|รับเรื่อง|ตรวจสอบ|สอบสวน|ดู)(?:กลับ|มา|ให้)?{_YET}"
    rf"|(?:มี)?(?:ใคร|คน|เจ้าหน้าที่|ผู้รับเรื่อง)(?:ได้|มา)?(?:อ่าน|ตอบ|ดู|เห็น|รับ)(?:เรื่อง|กลับ)?(?:ไป)?{_YET}"
    rf"|(?:จะ|ถึงจะ|อีก)*(?:เสร็จ|จบ|ตอบ|รู้เรื่อง|แจ้งผล|รู้ผล)(?:กลับ)?{_WHEN}|{_WHEN}(?:ถึง)?(?:จะ)?(?:เสร็จ|จบ|ตอบ|รู้เรื่อง|รู้ผล|แจ้งผล)){_END}"
)
_OF_READERS = pattern_of(
    rf"{_FIRST}(?:มี)?ใคร(?:ที่)?(?:จะ|ได้|บ้าง)*(?:อ่าน|เห็น|รู้|ดู)(?:เรื่อง|ข้อความ|ชื่อ)?(?:ของ)?(?:{_I}|นี้)?(?:ได้)?(?:บ้าง|{_IF})(?:ได้)?{_END}"
)
_OF_FEAR = pattern_of(
    rf"{_FIRST}(?:ถ้า|หาก|กลัว|เกิด).{{0,40}}?(?:รู้|แกล้ง|เล่นงาน|เอาคืน|ไล่ออก|ย้าย|ขู่).{{0,30}}?"
    rf"(?:ทำ(?:{HOW_IN_SHORT})|ช่วย(?:อะไร)?(?:ได้)?{_IF}|คุ้มครอง\S{{0,8}}{_IF})(?:ดี|บ้าง)*{_END}"
)
_OF_CODE = pattern_of(
    rf"{_FIRST}รหัส(?:นี้|ติดตาม|เดิม)*(?:จะ)?(?:ใช้|ดู|หมดอายุ|เก็บ)(?:ได้|ไว้)*(?:อีก)?(?:ถึง|นาน)?{_WHEN}{_END}"
    rf"|{_FIRST}รหัส(?:นี้|ติดตาม)*(?:จะ|มี)*(?:หมดอายุ|วันหมดอายุ){_IF}{_END}"
)
_HIDES = pattern_of(
    rf"(?:อยาก|ขอ|จะ|ช่วย|\s)*(?:ปิด|ซ่อน|ถอน|ลบ|เอา)(?:ชื่อ)(?:ออก)?(?:ที่(?:ให้|บอก|ใส่)(?:ไป|ไว้)?)?(?:ออก)?(?:ได้)?{_IF}{_END}"
)
_NEW = pattern_of(
    rf"(?:{_I})?(?:จะ|ขอ|อยาก|มี|ต้องการ|แจ้ง|ร้องเรียน|เล่า|\s)+(?:เรื่องใหม่|อีกเรื่อง(?:หนึ่ง|นึง)?|เรื่องอื่น)+(?:เพิ่ม|ด้วย|ได้|อีก)*{_IF}?{_END}"
)

NO_MESSAGE = "ข้อความนี้ไม่ได้ส่งถึงผู้รับเรื่อง ต้องการถาม กด “เขียนถึงผู้รับเรื่อง”"
_STATE = f"สถานะและกำหนดอยู่ในการ์ดด้านล่าง {NO_MESSAGE}"
_READERS = (
    "ผู้ที่อ่านเรื่องนี้ได้มีเฉพาะผู้ที่ทำหน้าที่รับเรื่อง ผู้ที่เรื่องเอ่ยชื่อและนามสกุลไม่ได้อ่าน "
    "บอตไม่แจ้งผู้ถูกร้อง และบันทึกทุกครั้งที่มีผู้เปิดอ่าน"
)
_NAME = "หากแจ้งแบบไม่เปิดเผยชื่อ สำนักงานไม่รู้ว่าเป็นท่าน เว้นแต่ท่านบอกเองหรือเรื่องที่เล่าทำให้เดาได้"
_CODE = "รหัสใช้ได้จนครบหนึ่งปีหลังปิดเรื่อง หลังจากนั้นข้อความของเรื่องถูกลบ กรุณาจดรหัสไว้"
_NAME_STAYS = (
    "เรื่องส่งแล้ว จึงแก้การเปิดเผยชื่อในบอตไม่ได้ กด “เขียนถึงผู้รับเรื่อง” แล้วบอกว่าให้เก็บชื่อเป็นความลับ "
    "หรือบอกชื่อและช่องทางติดต่อได้ ตรวจอีกครั้งก่อนส่ง"
)
_NEW_BY = "เรื่องใหม่ พิมพ์ “ร้องเรียน” แล้วเล่าได้เลย เรื่องนี้ยังดูได้ด้วยรหัสเดิม"


def told(words: str, sending: bool) -> str:
    """Returns what is answered to a question about the case; "" for what may be a message.

    sending: a message is about to be sent.
    """
    if len(words) > _LONGEST or "\n" in words.strip():
        return ""
    plain = normalise(words)
    if _OF_STATE.fullmatch(plain) or _asks(words, complaint_topics.TIME):
        return "" if sending else _STATE
    found = _of_protection(words, plain) or (_CODE if _OF_CODE.fullmatch(plain) else "")
    if found:
        return found if sending else f"{found}\n{NO_MESSAGE}"
    if sending:
        return ""
    wish = read_wish(words)
    if _HIDES.fullmatch(plain) or wish is not None and wish.identity and wish.alone:
        return _NAME_STAYS
    return _NEW_BY if _NEW.fullmatch(plain) else ""


def _of_protection(words: str, plain: str) -> str:
    if _OF_FEAR.fullmatch(plain):
        places = complaint_draft.other_places()
        return f"{_READERS}\nหากถูกกลั่นแกล้ง แจ้งผู้รับเรื่องในเรื่องนี้ได้ หรือแจ้งที่อื่นได้ที่ {places}"
    if _asks(words, complaint_topics.NAME):
        return f"{_NAME}\n{_READERS}"
    readers = _OF_READERS.fullmatch(plain) or _asks(words, complaint_topics.READERS)
    return _READERS if readers else ""


def _asks(words: str, topic: str) -> bool:
    return complaint_topics.topics(words) == (topic,)
