"""Reads, at another question of a gift, where and when somebody got it, and who else got one:
`โรงแรม งานสัมมนาเมื่อวาน` names no giver, and `บริษัท เอบีซี แจกทุกคน` names no thing."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.gifts import gift_answer_words, gift_fate, gift_questions
from handlers.gifts.gift_answer_words import PUBLIC
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 120
_EVENT = r"(?:งาน|การ|พิธี|ประชุม|สัมมนา|อบรม|ตอน(?:ประชุม|สัมมนา|อบรม|งาน))"
_PLACE = (
    r"(?:ที่\s?)?(?:โรงแรม|ห้อง|อาคาร|หอประชุม|ศูนย์ประชุม|ศูนย์|สนาม|ร้านอาหาร|ออฟฟิศ|สำนักงาน|เคาน์เตอร์"
    r"|ชั้น\s?\d)"
)
_PLACE_AND_EVENT = pattern_of(
    rf"(?:เมื่อวาน(?:นี้)?|เมื่อเช้า|วันนี้|\s)*(?:{_PLACE}[^\s,]{{0,24}}\s+(?:ใน|ตอน)?{_EVENT}\S.{{0,60}}"
    rf"|(?:ที่|ใน)?งาน(?:สัมมนา|ประชุม|อบรม|เลี้ยง|เปิดตัว|ปีใหม่|สังสรรค์)\S{{0,24}}(?:\s(?:ที่)?{_PLACE}\S{{0,24}})?(?:\s?เมื่อวาน(?:นี้)?)?)"
)
_ASKS = pattern_of(f"{WHETHER}|หรือ|{HOW_IN_FULL}|อะไร|ใคร|ไม่(?!มี)|ให้|เอามา|แก้|ผิด|ราคา|บาท")
_AT = ("giver", "relation", "manner", "value")
_KEPT = "เก็บเป็นสถานที่และโอกาสแล้ว: “{}” ข้อนี้ยังรอคำตอบ"
_GIVER_KEPT = "เก็บผู้ให้เป็น “{}” และว่าให้คนทั่วไปเหมือนกัน แก้ได้ก่อนส่ง"
_GROUP_KEPT = "เก็บผู้ให้เป็น “{}” และว่าให้ทั้งกลุ่มหรือทั้งห้อง แก้ได้ก่อนส่ง"
_TO_ME = "รับทราบว่าให้ท่านโดยเฉพาะ ข้อ “ให้ใคร” จะถามต่อไปว่าขณะนั้นปฏิเสธได้หรือไม่ ข้อนี้ยังรอคำตอบ"
_THING_NEXT = "ข้อนี้ถามว่าได้รับสิ่งใด"


def heeded(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answers that the words tell of other questions; None for other words."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST:
        return None
    if at in _AT and "occasion" not in answers and _PLACE_AND_EVENT.fullmatch(plain):
        return _placed(plain, context, answers) if not _ASKS.search(plain) else None
    if at in _AT and at != "manner" and gift_questions.only_tells_whom(plain):
        return Heeded(told=_TO_ME, never_added=True)
    if at in ("what", "giver") and "manner" not in answers:
        return _to_all(plain, at, context, answers)
    return None


def _placed(plain: str, context: Context, answers: Answers) -> Heeded:
    new: Answers = {"occasion": plain}
    day = gift_answer_words.told_day(plain, context.today)
    if day is not None and "received_on" not in answers:
        new["received_on"] = day.isoformat()
    return Heeded(new, told=_KEPT.format(plain), at_once=True)


_SMALL = pattern_of(rf"(?:เขา|เค้า|เอามา|มา|เลย|หมด|{POLITE}|[\s,])*")


def _to_all(plain: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes who gave something to everybody alike, or to a whole group, where nothing else is
    told."""
    shared = gift_fate.TO_GROUP.search(plain)
    place = shared.span() if shared is not None else gift_fate.place_of_all(plain)
    who = plain[: place[0]].strip() if place is not None else ""
    if place is None or not names_a_giver(who) or not _SMALL.fullmatch(plain[place[1] :]):
        return None
    giver = gift_answer_words.read_giver_words(who, context, answers)
    to_whom = {"manner": PUBLIC} if shared is None else {gift_fate.MANNER_TOLD: shared[0]}
    new = {"giver": giver.value, **giver.also, **to_whom}
    told = (_GIVER_KEPT if shared is None else _GROUP_KEPT).format(giver.value)
    return Heeded(new, told=told if at == "giver" else f"{told}\n{_THING_NEXT}", at_once=True)
