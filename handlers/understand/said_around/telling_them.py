"""Words behind a wish that ask to inform the people concerned.

Such words are `แล้วแจ้งผู้รายงานด้วย` and `แล้วบอกเจ้าตัวด้วย`.
Words that name somebody else, or say what to tell, are a wish of their own.
"""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.joints import joints
from handlers.understand.thai import normalise, without_polite_ending

_THEM = (
    r"(?:(?:ผู้|คน)(?:ที่)?(?:ราย?งาน|เกี่ยวข้อง|รับ(?:ผิดชอบ)?|ส่ง|ค้าง|ยังไม่ส่ง|ต้องส่ง)(?:ทุกคน|ทั้งหมด)?"
    r"|ทุก(?:คน|ท่าน|สำนัก|ฝ่าย|หน่วย)(?:ที่เกี่ยวข้อง)?|(?:พวก)?(?:เขา|เค้า)|น้อง\s?ๆ|เจ้าตัว|เจ้าของ(?:เรื่อง|รายงาน|ฉบับ)?)"
)
_TELLS = pattern_of(
    r"(?:แล้วก็|แล้ว|และ|ก็|ช่วย|ฝาก|รบกวน|ขอ(?:ให้)?|อย่าลืม|ให้|\s)*(?:แจ้งเตือน|แจ้งข่าว|แจ้ง|บอก)"
    rf"(?:ไป|ให้|ที่|ถึง|กับ|ยัง|\s)*(?:{_THEM})?(?:ให้|ได้|ทราบ|รู้|ด้วย|หน่อย|ที|เลย|ให้ครบ|กัน|นะ|ไว้|\s)*"
)
_WITH_WORDS = pattern_of("ว่า|ข้อความ")


def may_tell(words: str) -> bool:
    """Tells whether the words may hold such a wish: each turn asks."""
    return "แจ้ง" in words or "บอก" in words


def tells_them(words: str) -> bool:
    """Tells whether the words want only that those concerned are told."""
    if not may_tell(words) or _WITH_WORDS.search(words):
        return False
    return _TELLS.fullmatch(without_polite_ending(normalise(words))) is not None


def without_telling(words: str) -> str:
    """Returns the words, such as a reason, without what they want told at their end; nothing is cut
    of words that want only that, nor of several lines."""
    if normalise(words) != words:
        return words
    for each in reversed([*joints(words)]) if may_tell(words) else ():
        if each.word and each.before.strip() and tells_them(each.after):
            return each.before.strip()
    return words
