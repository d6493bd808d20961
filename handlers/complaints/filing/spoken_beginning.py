"""Leaves out what is said to the bot before a story: how the next matter is begun
(`ทีนี้เรื่องที่จอดรถ …`), and the name of the menu before that of a kind (`ร้องเรียน ชมเชย แม่บ้าน…`)."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 60

_NEXT = pattern_of(
    rf"^\s*(?:แล้ว|ต่อไป|\s)*(?:ที(?:นี้|นี่)(?:ก็|มา)?|(?:ขอ|มี)?อีกเรื่อง(?:นึง|หนึ่ง)?(?:คือ|(?=\s)))(?:{POLITE}|[\s:,])*(?=\S{{6}})"
)
_MENU_FIRST = pattern_of(
    r"^\s*(?:ร้องเรียน|แจ้งเรื่อง)\s+(?=(?:ขอ)?(?:คำ)?ชมเชย\s|(?:ข้อ)?เสนอแนะ\s|(?:ข้อ)?คิดเห็น\s|เบาะแส\s)"
)


_POINTS_BACK = pattern_of(
    r"(?:เรื่อง|อัน|ตาม|ข้อความ)?(?:ที่(?:เล่า|บอก|พิมพ์)(?:ไป|มา|ไว้|แล้ว|เมื่อกี้|ตะกี้|ข้างบน)+|เมื่อกี้|ตะกี้|ก่อนหน้านี้|ข้างบน)"
    rf"(?:นี่แหละ|นั่นแหละ|เลย|{POLITE}|\s)*"
)


def points_back(story: str) -> bool:
    """Tells whether the words only point at what was told before: `เรื่องที่เล่าไปเมื่อกี้`."""
    return len(story) <= _LONGEST and _POINTS_BACK.fullmatch(normalise(story)) is not None


def without(said: str) -> str:
    """Returns the words without it; all else stays as it is typed."""
    return _MENU_FIRST.sub("", _NEXT.sub("", said, count=1), count=1)
