"""Hears who may read a deed in words that no button says."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.good_deeds.good_deed import BUREAU, NAMED, OWN

_UNNAMED = pattern_of(
    r"(?:ให้|ขอ|ก็|งั้น|เอา|\s)*(?:คนอื่น|ใคร(?:ๆ|ก็)?|ทุกคน|เพื่อน(?:ๆ|ร่วมงาน)?|คณะทำงาน|สำนัก|เขา)?(?:จะ)?\s?(?:เห็น|อ่าน|ดู|รู้|เอาไปลง|ลงเล่ม)(?:ก็)?(?:ได้)"
    r"(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])*(?:แต่)?(?:ขอ|ว่า|\s)*(?:ไม่|อย่า)(?:ต้อง|ให้|อยากให้|ขอ|เพิ่ง)*"
    rf"(?:(?:บอก|ออก|ใส่|เปิดเผย|ลง|ระบุ)?(?:ชื่อ)|(?:บอก|รู้|ทราบ)?ว่า(?:เป็น|คือ))(?:{ME_OR_US}|ใคร)?(?:ค่ะ|คะ|ครับ|คับ|นะ|\s)*"
)
"""Others may read the deed, but they do not learn who did it."""
_NO_NAME = pattern_of(
    rf"(?:แต่|ขอ|ก็|อันนี้|{POLITE}|[\s,])*ไม่(?:ต้อง|ขอ|อยาก|อยากให้|เอา)*(?:ลง|ออก|ใส่|บอก|ระบุ|เปิดเผย|แสดง)ชื่อ(?:ของ)?(?:{ME_OR_US})?"
    rf"(?:ก็ได้|ก็พอ|หรอก|นะ|เลย|(?:มัน)?เขิน|อาย|ขอบคุณ|{POLITE}|[\s,])*"
)
_LONGEST_SHOWN, _LONGEST_PUBLIC = 60, 80


def says_unnamed(text: str) -> bool:
    """Tells whether others may read a deed without the name: `คนอื่นเห็นได้แต่ไม่ต้องบอกว่าเป็นผม`."""
    plain = normalise(text)
    return len(plain) <= _LONGEST_SHOWN and _UNNAMED.fullmatch(plain) is not None


def says_no_name(text: str) -> bool:
    """Tells whether the words only want no name to stand there: `ไม่ต้องลงชื่อหนูก็ได้ เขิน`."""
    plain = normalise(text)
    return len(plain) <= _LONGEST_SHOWN and _NO_NAME.fullmatch(plain) is not None


_ANYBODY = r"(?:ใคร(?:ๆ|ก็ตาม)?|คนอื่น(?:ๆ)?|ผู้อื่น|ผู้ใด)"
_SEES = r"(?:เห็น|อ่าน|ดู|รู้|ทราบ)"
_PRIVATE = pattern_of(
    rf"(?:แต่|ขอ|เอา|อันนี้|เรื่องนี้|งั้น|ส่วน|{ME}|{POLITE}|[\s,])*(?:"
    rf"(?:ไม่|อย่า)(?:ต้อง(?:การ)?|อยาก|ขอ|ได้|จะ)*(?:เอา)?(?:ไป)?(?:ให้|เปิดให้|โชว์|แสดง|เปิดเผย|เผยแพร่|ประกาศ|บอก|แชร์)(?:ให้|แก่|กับ|ต่อ)*{_ANYBODY}(?:ได้)?{_SEES}?"
    r"|(?:ไม่|อย่า)(?:ต้อง(?:การ)?|อยาก|ขอ|จะ)*(?:เปิดเผย|เผยแพร่|โชว์)"
    rf"|(?:ให้)?(?:เป็นความลับ|เป็นส่วนตัว)|(?:ให้)?(?:{ME_OR_US})?(?:เก็บไว้)?{_SEES}(?:เอง)?คนเดียว|เก็บไว้{_SEES}?เอง)"
    rf"(?:ก็พอ|พอ|แล้วกัน|ละกัน|ดีกว่า|เลย|หรอก|นะ|{POLITE}|[\s,])*"
)
"""Nobody else is to read it."""


def says_private(text: str) -> bool:
    """Tells whether nobody else is to read it: `ไม่ต้องให้ใครเห็นครับ`."""
    plain = normalise(text)
    return len(plain) <= _LONGEST_SHOWN and _PRIVATE.fullmatch(plain) is not None


_EVERYBODY = r"(?:ทุก(?:ๆ)?คน|ใครๆ|ใคร|คนอื่น(?:ๆ)?|คนทั้ง(?:สำนัก|สำนักงาน|องค์กร)|เพื่อน(?:ๆ|ร่วมงาน)?)"
_PUBLIC = pattern_of(
    rf"(?:ก็|เอา|งั้น|อันนี้|เรื่องนี้|ขอ|อยาก|{POLITE}|[\s,])*(?:(?:เปิด|เอา)?ให้{_EVERYBODY}(?:ก็)?(?:ได้)?{_SEES}(?:ได้)?|{_EVERYBODY}ก็{_SEES}ได้"
    rf"|(?:เผยแพร่|เปิดเผย)(?:ได้)?)(?:เลย|หมด|หมดเลย|{POLITE})*(?:\s(?P<why>.*))?"
)
_KEEPS_BACK = pattern_of(f"ไม่|อย่า|ยกเว้น|เฉพาะ|แต่|คณะทำงาน|{WHETHER}|หรือ|ใคร(?:บ้าง)?$")


def says_public(text: str) -> bool:
    """Tells whether everybody may read it, with why behind: `ให้ทุกคนอ่านได้เลยค่ะ อยากให้คนอื่นรู้`."""
    plain = normalise(text)
    found = _PUBLIC.fullmatch(plain) if len(plain) <= _LONGEST_PUBLIC else None
    return found is not None and not _KEEPS_BACK.search(plain)


def heeds_readers(text: str, at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Takes that others may read it without the name, which no button says so, that everybody may,
    and that nobody else is to read it."""
    if at == "shown" and says_public(text):
        return Heeded({"shown": NAMED}, at_once=True)
    if at == "shown" and (says_unnamed(text) or says_no_name(text)):
        return Heeded({"shown": BUREAU}, at_once=True)
    if says_no_name(text):
        return Heeded({"shown": BUREAU}, told=_UNNAMED_KEPT, at_once=True)
    if not says_private(text):
        return None
    if answers.get("shown") == OWN:
        return Heeded(told=_PRIVATE_ALREADY)
    return Heeded({"shown": OWN}, told="" if at == "shown" else _PRIVATE_KEPT, at_once=True)


_UNNAMED_KEPT = "รับทราบ ตั้งผู้อ่านได้เป็น “คณะทำงาน ไม่ออกชื่อ” แล้ว แก้ได้ก่อนบันทึก"
_PRIVATE_KEPT = "รับทราบ ตั้งผู้อ่านได้เป็น “ฉันคนเดียว” แล้ว บอตไม่แสดงแก่ผู้ใด"
_PRIVATE_ALREADY = "ผู้อ่านได้เป็น “ฉันคนเดียว” อยู่แล้ว บอตไม่แสดงแก่ผู้ใด"
