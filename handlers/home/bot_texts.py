"""Says which of the bot's own texts an administrator may change: `แก้ข้อความขอบคุณหลังลงนามตรงไหน`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.people.person import ADMIN

_LONGEST = 220
_MAY_MEAN = pattern_of("ข้อความ|ถ้อยคำ|ประโยค|คำ(?:พูด|ขอบคุณ|ตอบรับ|ต้อนรับ)")
_THEM = r"(?:คน|ผู้\S{1,14}?|เขา|เค้า|ทุกคน)"
_OWN_TEXT = pattern_of(
    r"(?:ข้อความ|ถ้อยคำ|คำพูด|ประโยค)(?:ตอบ(?:กลับ|รับ)|ขอบคุณ|ต้อนรับ|ยืนยัน|อัตโนมัติ|มาตรฐาน|แจ้งเตือน|เตือน|ของบอ[ตท]|ของระบบ"
    rf"|ที่(?:บอ[ตท]|ระบบ)(?:จะ|ใช้|\s)*(?:ส่ง|ตอบ|ขึ้น|แสดง|พูด|เตือน)|ที่{_THEM}(?:จะ)?(?:ได้รับ|ได้|เห็น|อ่าน)"
    r"|หลัง(?:จาก)?(?:ประกาศ|เข้าร่วม|ร่วม|ลงนาม|ลงชื่อ|รับทราบ|ตอบ|ส่ง|กด|ลงทะเบียน))"
    r"|คำ(?:ขอบคุณ|ตอบรับ|ต้อนรับ)(?:ของ(?:บอ[ตท]|ระบบ)|หลัง|ที่บอ[ตท])"
)
_CHANGES = pattern_of(r"แก้|เปลี่ยน|ปรับ|เขียนใหม่|ใช้.{0,12}แทน|เป็น\s?[“\"]")
_INSTEAD = pattern_of(
    r"(?:งั้น|ขอ|ให้|ช่วย|\s)*(?:ใช้|เปลี่ยนเป็น|แก้เป็น|เอา)(?:ข้อความ|ถ้อยคำ|ประโยค|คำ)(?:นี้|ต่อไปนี้)(?:แทน|ดีกว่า|ค่ะ|คะ|ครับ|นะ|เลย|[\s:])*[“\"]"
)
"""`ใช้ข้อความนี้แทนค่ะ "…"`: what stands behind it is to be said by the bot."""
_OF_ANOTHER = pattern_of(r"ทักทาย|สวัสดี|ส่งข้อความ(?:ถึง|หา)|หนังสือเวียน|รายงาน\s?\d|\d\.\d{1,2}(?!\d)")


@listener(cue=_MAY_MEAN, roles=frozenset((ADMIN,)))
def asks(context: Context, words: str) -> Query | None:
    """Returns what says so to an administrator who wants such a text changed; None for others."""
    plain = normalise(words) if len(words) <= _LONGEST else ""
    if not plain or _OF_ANOTHER.search(plain):
        return None
    wants = _OWN_TEXT.search(plain) and _CHANGES.search(plain) or _INSTEAD.match(plain)
    return QUERY if wants else None


def _answer(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_FIXED, (_ANSWER, _ANNOUNCEMENT, _MESSAGE))]


_ANSWER = Button("เปลี่ยนคำตอบ", opens("give_answer"), "เปลี่ยนคำตอบ")
_ANNOUNCEMENT = Button("แก้ประกาศ", opens("mend_announcement"), "แก้ประกาศ")
_MESSAGE = Button("ส่งข้อความถึง", opens("send_circular"), "ส่งข้อความถึง")
_FIXED = (
    "ถ้อยคำที่บอตตอบหรือเตือนเอง รวมทั้งคำขอบคุณหลังเข้าร่วมประกาศ "
    "เป็นข้อความคงที่ แก้ในแชตไม่ได้ จึงยังไม่ได้เปลี่ยนสิ่งใด\n"
    "แก้ได้: คำตอบของคำถามที่พบบ่อย พิมพ์ “เปลี่ยนคำตอบ” และข้อความในประกาศที่เปิดรับ พิมพ์ “แก้ประกาศ”\n"
    "ต้องการส่งถ้อยคำของท่านเอง พิมพ์ “ส่งข้อความถึง” หากต้องเปลี่ยนข้อความคงที่ แจ้งผู้ดูแลเครื่อง"
)
QUERY = Query("bot_texts", (), _answer, roles=frozenset((ADMIN,)), goes_on=True)
