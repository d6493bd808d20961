"""Hears that what was begun is to be kept and not sent yet: `เซฟไว้ก่อนได้ไหม ยังไม่ส่ง รอรูปจากพี่อีกคน`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation import drafts, resuming
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 90
_CUE = pattern_of("เซฟ|เก็บ|บันทึก|พัก|ค้าง|(?i:save)")
_KEEPS = pattern_of(
    rf"(?:ขอ|ช่วย|อยาก|จะ|รบกวน|งั้น|{ME_OR_US}|{POLITE}|\s)*(?:กด)?(?:เซฟ|เซ็ฟ|(?i:save)|เก็บ|บันทึก|พัก|ค้าง)(?:เป็น)?(?:ร่าง|รายงาน|ข้อมูล|งาน|อันนี้|นี้)?(?:เอา)?(?:ไว้)?(?:ก่อน)?"
    rf"(?:ได้(?:{WHETHER})|ให้|ที|หน่อย|นะ|{POLITE}|[\s,])*(?:แต่|เพราะ|เดี๋ยว|คือ)?(?P<why>\S.*)"
)
_NOT_YET = pattern_of(
    rf"(?:{ME_OR_US})?ยังไม่(?:อยาก|พร้อม|ได้|ต้อง|จะ|กด)*ส่ง|อย่า(?:เพิ่ง|พึ่ง)ส่ง|รอ(?:รูป|ภาพ|ไฟล์|เอกสาร|ข้อมูล|ลิงก์|หลักฐาน)"
)
_HAS_CONTENT = pattern_of(
    r"\d(?!\s?(?:รูป|ภาพ|ไฟล์))|วันนี้|พรุ่งนี้|มะรืน|เมื่อ(?:วาน|เช้า|กี้)|ของขวัญ|กระเช้า|ขนม|ซอง|คืน(?!นี้)|ใบลา|(?<!เว)ลา(?:ป่วย|กิจ|พัก|คลอด)|สำนัก|ใคร"
)
"""It tells something, or asks about something else."""
_WAITS_FOR = pattern_of(
    "รอ.{0,16}?(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน)|(?:รูป|ภาพ|ไฟล์|เอกสาร|หลักฐาน).{0,16}?(?:ตามมา|ทีหลัง|ยังไม่)"
)
_NOTHING_YET = (
    "ขณะนี้ไม่มีเรื่องที่ทำค้างไว้ จึงยังไม่มีอะไรให้เก็บ เมื่อเริ่มแล้ว ทุกคำตอบเก็บเป็นร่างทันที และไม่ส่งจนกว่าจะกดยืนยัน"
)
_KEPT = "ที่ตอบไว้เก็บเป็นร่างแล้ว ยังไม่ได้ส่งถึงใคร และไม่ส่งจนกว่าจะกดยืนยัน"
_FILES_LATER = "เมื่อได้รูปหรือไฟล์แล้ว พิมพ์ “ทำต่อ” แล้วส่งเข้ามาในแชตนี้ก่อนกดส่งได้"


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns the question for what is kept; None for other words."""
    if context.person is None or _CUE.search(words) is None:
        return None
    plain = normalise(words)
    found = _KEEPS.fullmatch(plain) if _HAS_CONTENT.search(plain) is None else None
    return QUERY if found is not None and _NOT_YET.match(found["why"]) else None


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says that nothing is sent, and shows what is kept."""
    waiting = drafts.resumable(context)
    lines = [_KEPT if waiting else _NOTHING_YET]
    if _WAITS_FOR.search(normalise(rest)):
        lines.append(_FILES_LATER)
    if not waiting:
        return [Text("\n".join(lines), (drafts.MENU,))]
    return [Text("\n".join(lines)), resuming.listed(context, waiting)]


QUERY = Query("kept_for_later", (), _answer, own=True)
