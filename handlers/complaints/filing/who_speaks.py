"""Reads who complains and how to reach them, and words that tell neither."""

from __future__ import annotations

from typing import Any

from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear

MOST_NAME = 200
_LEAST_NAME = 2
_LONGEST = 80
_CALLED = rf"(?:(?:{ME_OR_US})\s*)?ชื่อ(?:จริง|ว่า|คือ|\s|:)*"
_TITLE = r"(?:นางสาว|นาย|นาง|น\.\s?ส\.|ดร\.|ว่าที่\s?(?:ร\.?ต\.?|ร้อยตรี)\S*)\s*"
_NO_NAME = "(?!ไม่|อะไร|ใคร|ผิด|เล่น|นี้|เดิม|ก็|ขอ|ต้อง|จะ|ได้|ใน|เรา|เขา|คน|ผู้|ของ|ที่)"
_NAME = r"[ก-๎]{2,30}(?:\s[ก-๎]{2,40}){0,2}"
_SAYS_NAME = pattern_of(rf"(?:{_CALLED}(?:{_TITLE})?|{_TITLE}){_NO_NAME}{_NAME}")
_SAYS_MORE = pattern_of(
    "ทำไม|ไหม(?!พรม)|มั้ย|อะไร|ใคร|ไม่|ยังไง|หรือ|ทุก(?:วัน|ครั้ง|เดือน|ปี)|(?:วัน|เดือน|ปี|ครั้ง)ละ|ตั้งแต่|เมื่อวาน|หลายครั้ง"
)
_NEVER_A_NAME = pattern_of("ไม่|เปิดเผย|เปลี่ยนใจ|(?:เหมือน|ตาม|อย่าง|แบบ)เดิม")
_OF_THE_REGISTER = pattern_of(
    rf"(?:ก็|ขอ|ให้|เอา|ใช้|ใส่|จะ|ชื่อ(?:จริง)?(?:ของ)?(?:{ME_OR_US})?|\s)*+(?:ตาม|เหมือน|แบบ|อย่าง|เดียวกับ|ที่อยู่|ที่มี|ที่|ใน|จาก|กับ|\s)+"
    rf"(?:ใน)?(?:ทะเบียน|ระบบ|ที่(?:ลง|จด)ทะเบียน)(?:ไว้|อยู่|แล้ว|ของ(?:{ME_OR_US}|สำนักงาน)|บุคลากร)*"
    rf"(?:นั่น|นั้น|ได้|เลย|ก็ได้|แหละ|ละ|{POLITE}|\s)*"
)
_SO = "(?:แหละ|แล่ะ|ล่ะ|ละ)"
_SAME_PERSON = pattern_of(
    r"(?:\s*(?:ก็)?(?:คน|ชื่อ)\s?(?:เดิม|เดียวกัน|นี้|ใน(?:ทะเบียน|ระบบ)|ตาม(?:ทะเบียน|ระบบ))(?:กับ)?(?:ใน(?:ทะเบียน|ระบบ))?"
    rf"(?:นี่|นี้|นั่น)?|\s*(?:นี่|นั่น)(?={_SO}))(?:{_SO}|เอง|เลย|{POLITE}|\s)*$"
)
_TITLED = pattern_of(rf"^{_TITLE}")
_LEADS = pattern_of(_CALLED + _NO_NAME)
_REACHES = pattern_of(r"\d{2}|@|[A-Za-z]{3}")
_NO_CONTACT = pattern_of(
    rf"(?:ก็|ขอ|{ME_OR_US})*(?:ไม่|อย่า)(?:ต้อง(?:การ)?|ให้|อยาก|ขอ|สะดวก|ประสงค์|มี|เอา|จำเป็น|ทิ้ง|ระบุ|บอก|ใส่|ที่|จะ)*\s?"
    r"(?:ให้)?(?:ติดต่อ|ช่องทาง|เบอร์|โทร|อีเมล|เมล|ไลน์).{0,60}"
)
_ANOTHER_WAY = pattern_of(
    r"(?<!ไม่ต้อง)(?<!อย่า)(?<!ทาง)(?<!ให้)(?<!มี)(?<!หรือ)(?:ไลน์|อีเมล|เมล|มือถือ|แชต|ข้อความ|จดหมาย)"
    r"\S{0,12}?(?:มา|ไป|หา)?(?:ได้|แทน|ดีกว่า|เท่านั้น|พอ|นะ)|(?:ให้|ขอ|แต่|เฉพาะ|โทร)\S{0,12}(?:หลังเลิก|นอกเวลา|ตอนเย็น|ตอนเที่ยง|เสาร์|มือถือ)"
    r"|(?<=[\s,])(?:แต่|ให้|ขอ|ช่วย)*(?:ติดต่อ|ส่ง|เขียน|แจ้ง|ตอบ)[^\s\d]{0,12}?(?:ทาง|ผ่าน|เป็น)"
)
"""A way that is allowed beside one that is not: `อย่าโทรมาที่โต๊ะนะ ไลน์มาได้`."""

_DISTRESSED = pattern_of(
    r"(?<!ไม่)เครียด|ร้องไห้|ทน(?:ต่อ)?ไม่(?:ไหว|ได้)|ไม่ไหวแล้ว|ไม่อยาก(?:มา|ไป)ทำงาน|นอนไม่หลับ|หมดกำลังใจ|ท้อ(?:มาก|แล้ว|แท้)|กลัวมาก|ทรมาน|อยากลาออก|อยากตาย"
)
KIND_WORD = "ขอบคุณที่เล่าให้ฟัง เรื่องแบบนี้หนักใจได้ ค่อย ๆ ทำทีละข้อ หยุดพักได้ทุกเมื่อ"


def is_distressed(text: str) -> bool:
    """Tells whether who complains says that they suffer: a kind word goes first then."""
    return _DISTRESSED.search(normalise(text)) is not None


def says_name(text: str) -> bool:
    """Tells whether the words say a name (`ชื่อ สมมติ ตัวอย่าง ค่ะ`), or that the roster has it."""
    if of_the_register(text):
        return True
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST or _SAYS_MORE.search(plain):
        return False
    return _SAYS_NAME.fullmatch(plain) is not None


def read_name(text: str, context: Context, answers: Answers) -> str:
    """Reads a name; how it is disclosed is none. `ใช้ชื่อตามทะเบียน` is the roster's."""
    if context.person is not None and of_the_register(text):
        return context.person.name
    if read_wish(text) is not None or _NEVER_A_NAME.search(normalise(text)):
        raise Unclear("กรุณาพิมพ์ชื่อและนามสกุลของท่าน หรือพิมพ์ “ย้อนกลับ” เพื่อเปลี่ยนการเปิดเผยชื่อ")
    if says_name(text):
        text = _LEADS.sub("", without_polite_ending(normalise(text)), count=1)
    return read_short(_same_person(text, context), context, answers)


def _same_person(text: str, context: Context) -> str:
    """Returns a name without `คนเดิมนี่แหละ` behind it, which is no part of it: the roster's name if
    it is the person's own."""
    plain = normalise(text)
    found = _SAME_PERSON.search(plain)
    name = plain[: found.start()].strip() if found is not None else ""
    if not name:
        return text
    own = context.person.name if context.person is not None else ""
    return own if own and _TITLED.sub("", own) == _TITLED.sub("", name) else name


def of_the_register(text: str) -> bool:
    """Tells whether the words want the name by which the roster knows who writes."""
    return len(text) <= _LONGEST and _OF_THE_REGISTER.fullmatch(normalise(text)) is not None


def says_no_contact(text: str) -> bool:
    """Tells whether the words only say that no answer is wanted: `ไม่ต้องติดต่อกลับค่ะ`."""
    plain = normalise(text)
    if len(plain) > _LONGEST or _REACHES.search(plain):
        return False
    return _NO_CONTACT.fullmatch(plain) is not None and _ANOTHER_WAY.search(plain) is None


def tells_contact(text: str) -> bool:
    """Tells whether the words say that no answer is wanted, or which way is allowed."""
    plain = normalise(text)
    if len(plain) <= _LONGEST and _ANOTHER_WAY.search(plain) is not None:
        return True
    return says_no_contact(text)


def read_contact(text: str, context: Context, answers: Answers) -> Any:
    """Reads how to reach somebody; that they want none skips the question."""
    if says_no_contact(text):
        return Choice("none", "", None)
    return read_short(text, context, answers)


def read_short(text: str, _context: Context, _answers: Answers) -> str:
    """Reads a name, or how to reach somebody."""
    words = " ".join(text.split())
    if len(words) < _LEAST_NAME:
        raise Unclear("กรุณาพิมพ์อย่างน้อย 2 ตัวอักษร")
    if len(words) > MOST_NAME:
        raise Unclear(f"ยาวเกิน {MOST_NAME} ตัวอักษร กรุณาพิมพ์ให้สั้นลง เรื่องที่เกิดขึ้นเล่าในข้อถัดไปได้")
    return words
