"""Reads that the bot is to write a text itself: `… ร่างให้หน่อย`, `ช่วยคิดข้อความให้ด้วย`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER

_CUE = "ให้"
_LONGEST = 600
_WRITES = r"(?:ร่าง|เขียน|แต่ง|คิด|เรียบเรียง|พิมพ์)"
_MAY = rf"ได้(?:{WHETHER})"
_END = rf"(?:ดู|อ่าน|หน่อย|ที(?!่)|ด้วย|ก่อน|เลย|สัก(?:ฉบับ|อัน)|{_MAY}|{POLITE}|[\s?])*$"
_ORDER = pattern_of(
    rf"(?:(?<=[\s,])|(?<=ค่ะ)|(?<=คะ)|(?<=ครับ))(?:แล้ว|ก็|รบกวน|ช่วย|ขอ|ฝาก|อยากให้|ให้|บอ[ทต]|พี่|แอดมิน|\s)*"
    rf"{_WRITES}(?:ข้อความ|ถ้อยคำ|เนื้อหา|เนื้อความ|ประกาศ|หนังสือ|มา|เป็นตัวอย่าง|\s)*{_CUE}{_END}"
)
_KINDLY = pattern_of(rf"\s?{_CUE}(?=หน่อย|ที(?!่)|ด้วย|ได้){_END}")
_FOR_READERS = pattern_of(r"ว่า(?!ด้วย|ง)|[:：\n]")
"""What stands behind it is written to others, who are asked to write."""
_ASKED_FOR = pattern_of(rf"(?:ช่วย|รบกวน|ฝาก|ขอ|อยากให้)\s?(?:บอ[ทต])?\s?{_WRITES}")


def without_writing(text: str) -> str:
    """Returns the text without the order at its end that somebody is to write what it is about; as
    it is if there is none."""
    if len(text) > _LONGEST or _CUE not in text:
        return text
    found = _ORDER.search(text)
    if found is None and _ASKED_FOR.match(text.strip()):
        found = _KINDLY.search(text)
    if found is None or _FOR_READERS.search(text, 0, found.start()):
        return text
    return text[: found.start()].rstrip(" ,") or text
