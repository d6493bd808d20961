"""Finds the rows that a sentence names by part of their names, misspelt or shortened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import fold, sound

_SILENT = pattern_of("[ก-ฮ]ิ?์|[็๊๋่้]")
_SAME = pattern_of("คอ?(?:ร์)?รั[ปบ]ชั[่้]?น")
"""People call it by either word."""
_LEAST = 4
"""Letters that a topic and a name must share."""
_LEAD = pattern_of(
    r"^(?:ที่(?:เกี่ยวกับ|ว่าด้วย|ชื่อ|พูดถึง|บอก|ว่า)|เกี่ยวกับ|ว่าด้วย|เรื่อง|ชื่อ|หัวข้อ|ของ(?!ขวัญ)|ชุด|ฉบับ|อันที่|ตัวที่|[\s:“”\"])+"
)
_TAIL = pattern_of(
    r"(?:วันไหน|วันอะไร|วันที่เท่าไ(?:หร่|ร)|เมื่อไ(?:หร่|ร)|ตอนไหน|กี่โมง|เวลา(?:ไหน|อะไร|เท่าไ(?:หร่|ร))|ที่ไหน|ตรงไหน"
    r"|ห้อง(?:ไหน|อะไร)|ชั้นไหน|สถานที่|อยู่ไหน|จัด(?:ที่(?!ไหน)|กัน)?|เริ่ม|เลิก|ถึงไหน|ถึงวันไหน|ถึง|ปิด|นัด|ครั้ง|รอบ|คราว|ล่าสุด|หน้า|ต่อไป|ถัดไป|ก่อน|ที่แล้ว"
    rf"|มี(?:ใคร|{WHETHER})?|ใคร|บ้าง|{WHETHER}|ยัง|หรือยัง|รึยัง|เป็น(?:{HOW_IN_SHORT})|ว่าไง|ว่ายังไง|เค้า|เขา|เป็น|คือ"
    rf"|ของ(?:{ME_OR_US})|ขอ|ดู|อ่าน|หน่อย|ด้วย|ที|ให้|อยู่|จะ|ต้อง|ได้|ไป|มา|แล้ว|ออก|ใช่|อะไร|กี่(?:คน|ข้อ|ครั้ง|นาที)|เท่าไ(?:หร่|ร)|ทั้งหมด|ผล|สรุป"
    rf"|เดือน(?:นี้|หน้า|ที่แล้ว|ก่อน)|(?:อาทิตย์|สัปดาห์|ปี)(?:นี้|หน้า|ที่แล้ว|ก่อน)|วันนี้|พรุ่งนี้|เมื่อวาน(?:นี้)?|{POLITE}|[\s?.])+$"
)


def topic_of(plain: str, names: re.Pattern[str]) -> str:
    """Returns what a sentence says behind the words that name the subject, without the words that
    only ask; "" where it says nothing more."""
    found = names.search(plain)
    return trimmed(plain[found.end() :]) if found is not None else ""


def trimmed(words: str) -> str:
    """Returns words without what only leads to a name, and what only asks behind it."""
    return _LEAD.sub("", _TAIL.sub("", _LEAD.sub("", words.strip()))).strip()


def _key(text: str) -> str:
    return sound(fold(_SILENT.sub("", _SAME.sub("ทุจริต", text))))


def likest(topic: str, titles: Sequence[str]) -> list[int]:
    """Returns the places of the titles that the topic names best; none if it names none.

    A topic may be misspelt, shorter than the title, or one of several words in it.
    """
    sought = _key(topic)
    if len(sought) < 2:
        return []
    scores = [_shared(sought, _key(title)) for title in titles]
    best = max(scores, default=0.0)
    return [place for place, score in enumerate(scores) if score == best] if best else []


def _shared(sought: str, title: str) -> float:
    """How much of the topic stands in the title in one piece; 0 if too little."""
    if len(sought) < _LEAST:
        return 1.0 if re.search(rf"(?:^|การ){re.escape(sought)}", title) else 0.0
    if sought in title or (len(title) >= _LEAST and title in sought):
        return 1.0
    block = SequenceMatcher(None, sought, title, autojunk=False).find_longest_match()
    enough = block.size >= max(_LEAST, min(len(sought), len(title)) * 0.5)
    return round(block.size / len(sought), 2) if enough else 0.0
