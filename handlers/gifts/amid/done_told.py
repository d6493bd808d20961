"""Reads at another question of a gift what was done with it already: `โทรให้เขามารับคืนไปแล้ว`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.gifts import gift_answer_words, gift_fate, gift_words
from handlers.gifts.amid import surely_done
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import fold, without_polite_ending
from handlers.understand.unclear import Unclear
from models.gifts.gift import HELD

_AT = ("value", "value_note", "giver", "relation", "manner", "occasion", "received_on")
_WHO = rf"เขา|เค้า|มัน|{ME_OR_US}|พี่|น้อง|ยาม|รปภ\.?|แม่บ้าน|คนขับรถ|ธุรการ|หัวหน้า|บริษัท|ร้าน|ผู้ให้|คนให้|ของ"
_LED = pattern_of(
    rf"(?:แล้ว|ตอนนี้|ตอนเช้า|ก็|เลย|แต่|คือ|เอ่อ|เออ|อ้อ|อ๋อ|ลืมบอก(?:ว่า|ไป)?|จริงๆ|ที่จริง|อันนี้|ตอนหลัง|สุดท้าย|เมื่อ(?:เช้านี้|เช้า|กี้|วาน|วานนี้|คืน)|เช้านี้|วันนี้|เพิ่ง|พึ่ง|รีบ"
    rf"|{_WHO}|โทร(?:ศัพท์)?|บอก|เรียก|แจ้ง|ตาม|ให้|มา|รับ|เอา|นำ|ไป|ส่ง|ฝาก|ขอ(?!ง)|ได้|{POLITE}|[\s,])*"
)
"""Nothing else stands before the deed, so the words answer no other question."""
_NOT_YET = pattern_of(
    f"{WHETHER}|หรือ|{HOW_IN_FULL}|ทำ(?:{HOW_IN_SHORT})|จะ|ต้อง|ถ้า|หาก|พรุ่งนี้|เดี๋ยว(?!นั้น|นี้)|ยังไม่|ไม่ใช่|บาท|ราคา|มูลค่า"
)
_BEFORE = pattern_of(r"^(?:(?:แล้ว(?:ตอนนี้)?|ก็|แต่|คือ|เอ่อ|เออ|อ้อ|อ๋อ|ลืมบอก(?:ว่า|ไป)?)\s?)+(?=\S)")
_LEAST_BESIDE = 8
"""Letters that tell something besides what was done."""
KEPT_ALONE = "เก็บไว้แล้วว่าขณะนี้ของ “{}” ข้อที่ถามอยู่ยังรอคำตอบ"
_KEPT = "เก็บไว้แล้วว่าขณะนี้ของ “{}” คำของท่านบันทึกต่อท้ายสิ่งที่ได้รับ ข้อที่ถามอยู่ยังรอคำตอบ"


def heeded(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what was done; the words stand beside it. Behind a place both are taken: its day is not
    that of the receipt. None for other words, and where it was told before.

    plain: without polite words at its end
    """
    if at not in _AT or "done" in answers or _NOT_YET.search(plain):
        return None
    found = gift_fate.done_places(plain)
    if len(found) != 1 or HELD in found:
        return None
    [(done, (start, end))] = found.items()
    if not surely_done.is_sure(done, plain, (start, end), context.today):
        return None
    new = gift_fate.now(done, answers)
    if _LED.fullmatch(plain[:start]) is None:
        return _behind_the_place(plain, start, done, context, answers) if at == _PLACE else None
    if len(fold(plain[:start] + plain[end:])) < _LEAST_BESIDE:
        return Heeded(new, told=KEPT_ALONE.format(gift_words.DONE[done]), at_once=True)
    new[gift_fate.DONE_TOLD] = _BEFORE.sub("", plain)
    return Heeded(new, told=_KEPT.format(gift_words.DONE[done]), at_once=True)


_PLACE, _LEAST_PLACE = "occasion", 4
_BOTH_KEPT = "เก็บสถานที่และโอกาสเป็น “{}” และข้อ “ขณะนี้” ว่า “{}” แก้ได้ก่อนส่ง"


def _behind_the_place(
    plain: str, start: int, done: str, context: Context, answers: Answers
) -> Heeded | None:
    """Takes the place and what was done in a clause behind it: `ที่โต๊ะ เมื่อเช้าเอาไปคืนเขาแล้ว`."""
    ends = (each.start() for each in _GAPS.finditer(plain, 0, start))
    end = next((each for each in ends if _LED.fullmatch(plain[each:start].strip())), None)
    place = without_polite_ending(plain[:end]) if end is not None else ""
    if len(fold(place)) < _LEAST_PLACE or gift_fate.done_places(place):
        return None
    try:
        read = gift_answer_words.read_occasion(place, context, answers)
    except Unclear:
        return None
    words, also = (read.value, read.also) if isinstance(read, Choice) else (read, {})
    beside = {gift_fate.DONE_TOLD: _BEFORE.sub("", plain[end:].strip())}
    new = {**gift_fate.now(done, answers), **beside, _PLACE: words, **also}
    told = _BOTH_KEPT.format(words, gift_words.DONE[done])
    return Heeded(new, told=told, at_once=True)


_GAPS = pattern_of(r"\s+")
