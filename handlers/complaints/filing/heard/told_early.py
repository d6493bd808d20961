"""Keeps in the story what is told of it where a name or a way to be reached is asked for: nobody is
called `ตั้งแต่ปีใหม่ที่ผ่านมา เดือนละครั้ง`."""

from __future__ import annotations

from handlers.complaints.filing import complaint_draft, opening_words
from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.messages import cut_graphemes
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise

_LONGEST, _SHOWN, _LONGEST_NAME = 400, 120, 45
_SPAN = "(?:วัน|คืน|เช้า|เย็น|อาทิตย์|สัปดาห์|เดือน|ปี|ครั้ง|รอบ|งวด|หน|ไตรมาส)"
_WHEN = pattern_of(
    rf"ตั้งแต่|ทุก\s?ๆ?\s?(?:\S{{0,6}}\s?)?{_SPAN}|{_SPAN}ละ|(?:หลาย|สอง|สาม|สี่|ห้า|\d+)\s?(?:{_SPAN}|ที)(?:แล้ว|มาแล้ว|ติด|ก่อน|\s|$)"
    r"|เมื่อ(?:วาน|คืน|เช้า|เย็น|วัน|เดือน|ปี|อาทิตย์|สัปดาห์|ต้น|ปลาย|กลาง|ก่อน)|(?:ปี|เดือน|อาทิตย์|สัปดาห์)(?:ที่แล้ว|ก่อน|ที่ผ่านมา)|(?:ช่วง|ตอน|เวลา)(?:เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|กลางคืน)|(?:บ่าย|ตี)(?:หนึ่ง|สอง|สาม|สี่|ห้า)|\d{1,2}(?:[.:]\d{2})?\s?(?:โมง|น\.)"
    r"|บ่อย(?:ๆ|มาก|ครั้ง)|เป็นประจำ|ตลอดเวลา|มาตลอด"
)
_PROOF = pattern_of(
    r"(?:มี|ถ่าย|อัด|เก็บ|เซฟ|แคป|บันทึก)\s?(?:ทั้ง|แค่|เป็น|เอา|ไว้|\s)*(?:คลิป|รูป|ภาพ|เสียง|หลักฐาน|ไฟล์|เอกสาร|ใบเสร็จ|สลิป|พยาน|วิดีโอ|วิดิโอ|วีดีโอ|กล้องวงจรปิด|แชต|แคป|คนเห็น|คนได้ยิน)"
)
_NO_STORY = pattern_of(
    rf"ชื่อ|เปิดเผย|{WHETHER}|มัย(?:\s|$)|หรือยัง|{HOW_IN_FULL}|อะไร|ทำไม|(?<!เ)กี่|เท่าไ|เมื่อไ|ที่ไหน|ย้อนกลับ|ยกเลิก|ข้าม|พัก(?:ก่อน|ไว้)|เดี๋ยวค่อย"
    r"|(?:ขอ|จะ|อยาก|ช่วย)(?:แก้|เปลี่ยน|กลับ|เริ่ม|ลบ|ถาม)"
)
"""Asks, steers, or is about the name."""
_A_WAY = pattern_of(
    r"\d{4}|@|[A-Za-z]{3}|โทร|เบอร์|ไลน์|เมล|ที่อยู่|บ้านเลขที่|โต๊ะ|ติดต่อ|มือถือ|จดหมาย|เฟซ|สายใน|สายตรง|มาหา|ห้องทำงาน"
)
_KEPT = "เก็บไว้ในเรื่องแล้ว: “{}”"
_LATER = "รูปและเอกสารส่งเข้ามาในแชตนี้ได้ก่อนกด “ยืนยัน” หรือส่งภายหลังด้วยรหัสติดตาม"


def heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the story with the words, and that they are in it; the question is asked again. None
    where nothing is told but a name or a way, and at other questions."""
    plain = normalise(text)
    if at not in ("name", "contact") or len(plain) > _LONGEST or _NO_STORY.search(plain):
        return None
    if at == "contact" and _A_WAY.search(plain):
        return None
    happened = opening_words.tells_what_happened(text)
    proof = _PROOF.search(plain) is not None
    tells = at == "name" and len(plain) > _LONGEST_NAME  # nobody is called so
    tells = tells or happened or opening_words.may_be_complaint(text)
    if not (tells or proof or _WHEN.search(plain)):
        return None
    if not opening_words.is_story(text):
        return None
    told = _KEPT.format(cut_graphemes(text.strip(), _SHOWN))
    new = complaint_draft.detail_answers(context, answers, text, happened)
    return Heeded(new, f"{told}\n{_LATER}" if proof else told, at_once=True)
