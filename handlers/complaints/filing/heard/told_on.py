"""Tells more of the story from an answer where it is asked whether the name is told.

Who has begun to tell goes on, in short sentences about nobody's name: `เป็นผู้หญิงใส่แว่น`.
"""

from __future__ import annotations

from handlers.complaints.filing import opening_words
from handlers.complaints.filing.heard.protection_wishes import read_wish
from handlers.understand.kinds.kind_inside import kind_inside
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.thai import fold, normalise

_STORY = "file_complaint.text/prose"
"""Where it was learned what people type who tell."""
_AS_PROSE = 24
"""Letters of a story that is told instead of an answer, whatever it is about."""
_LONGEST_ASIDE = 45
_OF_THE_NAME = pattern_of("ชื่อ|บอก(?!ว่า|ให้)|เปิดเผย|ตัวตน|กลัว|ปิด(?!กั้น|งาน)|รู้ว่าเป็น|แสดงตัว")
_CHOOSES = pattern_of(r"^(?:งั้น|ขอ|ก็|ให้)*(?:เอา|แบบ|อัน(?:ที่|แรก|สุดท้าย)|ข้อ|เลือก|กด)|ลับ|ปลอดภัย|ใครรู้")
_TO_ADD = pattern_of(
    rf"^(?:(?:{POLITE}|อ้อ|อ๋อ|เอ้อ|เอ่อ|เดี๋ยว|แล้วก็|และ|ขอ|จะ|อยาก|[\s,])*"
    r"(?:เพิ่ม(?:เติม|อีก|ๆ|\s?ๆ|ด้วย|(?:นิด|หน่อย)(?:นึง|หนึ่ง)?|ข้อมูล)*|ลืม(?:ไป|บอก(?:ไป|ว่า)?|เล่า(?:ไป|ว่า)?)|อีก(?:อย่าง|เรื่อง|นิด|หน่อย)(?:นึง|หนึ่ง)?)"
    rf"(?:{POLITE}|ว่า)*[\s,:]+)+(?=\S)"
)
"""Says that more is told, before it: `เพิ่มอีกนิด …`, `ลืมไป …`."""


def without_adding(text: str) -> str:
    """Returns what is told, without the words before it that only say that more is told."""
    words = text.strip()
    rest = _TO_ADD.sub("", words, count=1)
    return rest if opening_words.is_story(rest) else words


def tells(text: str) -> bool:
    """Tells whether the words tell on, and are about no name, no choice and not for the bot."""
    words = without_adding(text)
    if not opening_words.is_story(words) or is_of_the_name(words) or read_wish(text) is not None:
        return False
    plain = normalise(words)
    if len(words) > _LONGEST_ASIDE or _CHOOSES.search(plain):
        return False
    kind = kind_inside(words, _STORY)
    said_so = words != text.strip() and kind.kind is SentenceKind.CHAT
    return said_so or kind.kind is SentenceKind.ANSWER and kind.sure


def tells_all(text: str) -> bool:
    """Tells whether the words are a story by themselves, to which details are added later."""
    return happened(text) or len(fold(text)) >= _AS_PROSE or opening_words.may_be_complaint(text)


def goes_on(text: str) -> bool:
    """Tells whether the words say themselves that more is told: `เพิ่มๆ เค้าตะคอกแม่ผมด้วย`."""
    return without_adding(text) != text.strip() and tells(text)


def happened(text: str) -> bool:
    """Tells whether the words surely tell what somebody did, and nothing of the speaker's name."""
    return opening_words.tells_what_happened(text) and not _ITS_NAME.search(normalise(text))


_ITS_NAME = pattern_of("ชื่อ|เปิดเผย|ตัวตน|แสดงตัว|กลัว|รู้")


def is_of_the_name(text: str) -> bool:
    """Tells whether few words are about the own name, and tell nothing that somebody did."""
    short = len(text) <= _LONGEST_ASIDE and not happened(text)
    return short and _OF_THE_NAME.search(normalise(text)) is not None
