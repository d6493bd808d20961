"""Reads at another question of a gift what was done with it already: `โทรให้เขามารับคืนไปแล้ว`."""

from __future__ import annotations

from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_fate, gift_words
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import fold
from models.gifts.gift import HELD

_AT = ("value", "value_note", "giver", "relation", "manner", "occasion", "received_on")
_WHO = rf"เขา|เค้า|มัน|{ME_OR_US}|พี่|น้อง|ยาม|รปภ\.?|แม่บ้าน|คนขับรถ|ธุรการ|หัวหน้า|บริษัท|ร้าน|ผู้ให้|คนให้|ของ"
_LED = pattern_of(
    rf"(?:แล้ว|ตอนนี้|ก็|เลย|แต่|คือ|เอ่อ|เออ|อ้อ|อ๋อ|ลืมบอก(?:ว่า|ไป)?|จริงๆ|ที่จริง|อันนี้|ตอนหลัง|สุดท้าย|เมื่อ(?:เช้า|กี้|วาน|วานนี้|คืน)|วันนี้|เพิ่ง|พึ่ง|รีบ"
    rf"|{_WHO}|โทร(?:ศัพท์)?|บอก|เรียก|แจ้ง|ตาม|ให้|มา|รับ|เอา|นำ|ไป|ส่ง|ฝาก|ขอ(?!ง)|ได้|{POLITE}|[\s,])*"
)
"""Nothing else stands before the deed, so the words answer no other question."""
_NOT_YET = pattern_of(
    f"{WHETHER}|หรือ|{HOW_IN_FULL}|ทำ(?:{HOW_IN_SHORT})|จะ|ต้อง|ถ้า|หาก|พรุ่งนี้|เดี๋ยว(?!นั้น|นี้)|ยังไม่|ไม่ใช่|บาท|ราคา|มูลค่า"
)
_BEFORE = pattern_of(r"^(?:(?:แล้ว(?:ตอนนี้)?|ก็|แต่|คือ|เอ่อ|เออ|อ้อ|อ๋อ|ลืมบอก(?:ว่า|ไป)?)\s?)+(?=\S)")
_LEAST_BESIDE = 8
"""Letters that tell something besides what was done."""
_KEPT_ALONE = "เก็บเป็นคำตอบข้อ “ขณะนี้” แล้วว่า “{}” ข้อนี้ยังรอคำตอบ"
_KEPT = "เก็บเป็นคำตอบข้อ “ขณะนี้” แล้วว่า “{}” คำของท่านบันทึกต่อท้ายสิ่งที่ได้รับ ข้อนี้ยังรอคำตอบ"


def heeded(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Takes what was done; the words stand beside it. None for other words, and where it was told
    before. plain: without polite words at its end"""
    if at not in _AT or "done" in answers or _NOT_YET.search(plain):
        return None
    found = gift_fate.done_places(plain)
    if len(found) != 1 or HELD in found:
        return None
    [(done, (start, end))] = found.items()
    if _LED.fullmatch(plain[:start]) is None:
        return None
    new = gift_fate.now(done, answers)
    if len(fold(plain[:start] + plain[end:])) < _LEAST_BESIDE:
        return Heeded(new, told=_KEPT_ALONE.format(gift_words.DONE[done]), at_once=True)
    new[gift_fate.DONE_TOLD] = _BEFORE.sub("", plain)
    return Heeded(new, told=_KEPT.format(gift_words.DONE[done]), at_once=True)
