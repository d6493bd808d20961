"""Reads that everything typed is to be erased: `เปลี่ยนใจแล้วค่ะ ลบที่พิมพ์ไปให้หมดเลยนะคะ`. Nothing of
the text is to be mended, and who wants so stops."""

from __future__ import annotations

from handlers.understand.corrections.correction_vocabulary import OUT, SECOND_THOUGHTS, WROTE
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 100
_POLITE = rf"(?:เลย|ไป|ให้|ที|หน่อย|ด้วย|ก่อน|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|ดีกว่า|ละกัน|แล้วกัน|ได้(?:{WHETHER})|\s)*+"
_ALL = r"(?:ทั้งหมด|หมด(?:ทุกอย่าง|ทุกข้อ)?|ทุกอย่าง|ทุกข้อ(?:ความ)?)"
_ERASES = r"(?:งั้น|ก็|ขอ|ช่วย|รบกวน|อยากให้|ฝาก|\s)*(?:ลบ|ทิ้ง|ล้าง)"
_WHAT = (
    rf"(?:(?:เรื่อง|ข้อความ|ข้อมูล|คำตอบ)?ที่(?:{ME_OR_US})?(?:{WROTE}|ตอบ|แจ้ง|ส่ง)|เรื่องนี้)"
    r"(?:มา|ไป|ไว้|แล้ว|\s)*"
)
_NAMED = pattern_of(rf"(?:.*\s)?{_ERASES}\s?{_WHAT}(?:ให้|{OUT}|ไป|\s)*{_ALL}{_POLITE}")
_BARE = pattern_of(
    rf"(?:.*\s)?(?:{SECOND_THOUGHTS}|กลัว|ไม่กล้า|ไม่เอา|ไม่(?:แจ้ง|ส่ง|ร้อง(?:เรียน)?|ทำ)(?:แล้ว|ดีกว่า))\S*\s"
    rf"(?:.*\s)?{_ERASES}(?:ให้|{OUT}|ไป|\s)*{_ALL}{_POLITE}"
)
"""What is to be erased need not be told behind a second thought."""
_OF_OTHERS = pattern_of(
    r"(?:เขา|เค้า|มัน|หัวหน้า|ผอ\.?|ท่าน|เจ้าหน้าที่|พี่|เพื่อน).*(?:ลบ|ทิ้ง|ล้าง)|(?:สั่ง|บอก|ขู่|พูด|ตอบ|(?<!ดีก)ว่า|ให้)(?:ว่า)?[\s“\"]*(?:ลบ|ทิ้ง|ล้าง)"
    r"|(?:ไม่|อย่า|ห้าม)(?:ต้อง|ให้|ได้)*(?:ลบ|ทิ้ง|ล้าง)|แล้วใช่|หรือ(?:ยัง|เปล่า)|(?:ยกเว้น|เว้น|เหลือ|แต่)\S"
)
"""Tells what others do or order, denies it, asks whether it was done, or keeps a part."""


def erases_all(text: str) -> bool:
    """Tells whether the words want everything that was typed erased."""
    if len(text) > _LONGEST or "หมด" not in text and "ทุก" not in text:
        return False
    plain = normalise(text).strip()
    wanted = _NAMED.fullmatch(plain) is not None or _BARE.fullmatch(plain) is not None
    return wanted and _OF_OTHERS.search(plain) is None
