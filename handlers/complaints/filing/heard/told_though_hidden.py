"""Hears a wish to be told the result, alone or beside the wish to stay unknown, where nothing is
told of what happened: `กลัวเขารู้ว่าเป็นเรา แต่อยากให้โทรกลับมาเล่าผลให้ฟัง`."""

from __future__ import annotations

from handlers.conversation.flow import Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US
from handlers.understand.thai import normalise

AT = ("kind", "identity", "text")
_LONGEST = 120
_I = rf"(?:{ME_OR_US})"
_P = rf"(?:{POLITE}|อะ|อ่ะ|อ่า|มาก|จัง|เลย|เหมือนกัน|[\s,.…])*+"
_LEADS = rf"(?:แต่(?:ว่า|ถ้า)?|แล้ว|และ|ก็|คือ|ยัง|จริงๆ|พอ|ถ้า|{_I}|[\s,])*"
_THEY = (
    r"(?:(?:เขา|เค้า|ใคร(?:ๆ)?|คนอื่น|คน(?:ใน|ที่)\S{1,12}?|หัวหน้า|ผอ\.?|เจ้านาย|เจ้าตัว|พี่|เพื่อน(?:ร่วมงาน)?|ที่ทำงาน)"
    r"(?:เขา|เค้า)?)"
)
_KNOW = (
    rf"{_THEY}?(?:จะ|มา|ได้)*(?:รู้(?!สึก)|ทราบ|เห็น|จับได้|เดาได้|เดาออก)(?:ตัว|ชื่อ)?(?:ว่า)?"
    rf"(?:เป็น|คือ)?(?:{_I}|ใคร)?(?:เป็น)?(?:คน|ผู้)?(?:แจ้ง|ร้อง(?:เรียน)?|ฟ้อง|เล่า|บอก|ส่ง)?"
)
_HIDES = (
    rf"{_LEADS}(?:(?:กลัว|กังวล|เกรง){_P}(?:ว่า)?{_KNOW}"
    rf"|(?:ไม่(?:อยาก|ต้องการ|ขอ)?|อย่า|ขอไม่)(?:ให้){_KNOW}"
    rf"|(?:ไม่(?:อยาก|ต้องการ|ขอ|กล้า)*|ขอไม่)(?:บอก|เปิดเผย|ออก|ใส่|ลง)(?:ชื่อ|ตัว)(?:จริง)?){_P}"
)
_RESULT = (
    rf"(?:ผล(?:การ(?:ตรวจสอบ|พิจารณา))?|ความคืบหน้า|คำตอบ|เรื่อง|ว่า(?:ผล)?(?:เป็น)?(?:{HOW_IN_SHORT}))"
)
_BACK = (
    rf"(?:กลับ|มา|ไป|หา|ถึง|ให้|กับ|ที่|ทาง|เบอร์(?:นี้|มือถือ)?|{_I}|{_RESULT}"
    r"|เล่า|บอก|แจ้ง|ฟัง|รู้|ทราบ|ด้วย|บ้าง|หน่อย|ตอน(?:จบ|เสร็จ)|ทีหลัง|\s)*"
)
_BE_TOLD = (
    rf"{_LEADS}(?:(?:อยาก|ต้องการ|ขอ|ช่วย|รบกวน)(?:จะ|ให้|ได้|ช่วย|\s)*(?:{_THEY}|เจ้าหน้าที่|คนรับเรื่อง|ผู้รับเรื่อง)?(?:ช่วย)?"
    rf"(?:(?:โทร(?:ศัพท์)?|ติดต่อ|ไลน์|ทัก)(?=กลับ|มา|หา|บอก|แจ้ง|เล่า)|(?:แจ้ง|บอก|ส่ง|เล่า)(?:ให้(?:{_I})?(?:รู้|ทราบ)?)?(?={_RESULT}|กลับ)"
    rf"|(?:รู้|ทราบ|ฟัง)(?={_RESULT})){_BACK}){_P}"
)
_WISH = pattern_of(rf"(?:{_HIDES})?(?:{_BE_TOLD})+(?:{_HIDES})?")


def heeded(text: str, at: str, answers: Answers) -> Heeded | None:
    """Tells how who complains can be told the result; None for other words. Nothing is stored: how
    to be told is no story, and who is to know the name is asked."""
    plain = normalise(text) if at in AT and len(text) <= _LONGEST else ""
    if not plain or _WISH.fullmatch(plain) is None:
        return None
    chosen = f"\n{_CHANGED_YET}" if "identity" in answers else ""
    return Heeded(told=f"{_HOW_TOLD}{chosen}", never_added=True)


_HOW_TOLD = (
    "หากต้องการให้ติดต่อกลับ เลือก “ให้ผู้รับเรื่องรู้เท่านั้น” แล้วให้เบอร์โทรหรืออีเมลไว้ "
    "ชื่อของท่านเห็นได้เฉพาะผู้ที่ทำหน้าที่รับเรื่อง\n"
    "หากเลือก “ไม่เปิดเผยชื่อ” จะไม่มีใครโทรหาท่าน แต่ดูผลได้ด้วยรหัสติดตาม\n"
    "ข้อความนี้ไม่ได้ใส่ในเรื่อง"
)
_CHANGED_YET = "เปลี่ยนการเปิดเผยชื่อได้ก่อนส่ง"
