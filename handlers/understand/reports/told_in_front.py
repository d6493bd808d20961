"""Finds what is told of an activity in front of its number: `พาไปวัดมา 34 คน ลงเป็น 2.1 เสร็จแล้ว`.

Which words tell a deed is learned (`kind_inside`), since people hold, plant, visit, hang up and
sign a hundred things; rules only leave out what is asked, to come, or said of the report itself.
"""

from __future__ import annotations

from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.whole_status import whole_status
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise

_PLACE = "report_activity.narrative/prose"
_LEAST_TOLD = 12
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
_ANY_NUMBER = pattern_of(rf"(?<![\d.]){_NUMBER}(?![\d.])")
_NUMBERED = pattern_of(rf"(?:กิจกรรม|โครงการ|ข้อ|ที่|\s)*(?P<number>{_NUMBER})(?P<behind>(?!\d).*)")
_NOTE = "(?:ลง|บันทึก|กรอก|เขียน|เพิ่ม|ใส่|นับ|รายงาน|จัดอยู่)"
_LEADS_TO = pattern_of(
    rf"(?:^|[\s,]+)(?:ก็|เลย|ขอ|ฝาก|ช่วย|รบกวน|อยาก|จะ|ต้องการ)*{_NOTE}?(?:ให้|ไว้|ข้อมูล)*"
    r"(?:(?:อัน|งาน|เรื่อง|ส่วน)?(?:นี้|นี่)|เป็น|อยู่|ใน|ของ|คือ|ตาม|สำหรับ|ว่า|กิจกรรม|โครงการ|ข้อ|ที่|\s)*$"
)
"""The words between a deed and the number of its activity."""
_ONLY_NOTES = pattern_of(
    rf"(?:[\s,]|ก็|ขอ|ฝาก|ช่วย|รบกวน|{_NOTE}|ให้|ไว้|ไป|ว่า|เป็น|สถานะ|หน่อย|ที(?!่)|ด้วย|เลย|{POLITE})*"
)
"""Behind the number, what only asks to write it down."""
_STATE = r"(?:ทำ|จัด|ดำเนินการ)?(?:เสร็จ|เรียบร้อย|ครบ)(?:สิ้น|หมด|เรียบร้อย)*"
_STATE_FIRST = pattern_of(rf"(?:{_STATE})\s*")
_DONE_BEHIND = pattern_of(r"แล้ว(?=\s|$)")
_DONE_AT_ONCE = pattern_of(rf"{_STATE}(?:แล้ว|เลย|ไป|{POLITE}|\s)*")
_DONE = "เสร็จแล้ว"
_HAPPENED = pattern_of(r"แล้ว|ไป|มา(?!ตร)|เมื่อ|ได้|\d\s?(?:คน|ท่าน|ฉบับ|ครั้ง|แห่ง|ชุด|ราย|ต้น|ชิ้น|ถุง)")
_NOT_TOLD = pattern_of(
    f"พรุ่งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน|ปี|รอบ)หน้า|จะ(?!ได้)|ถ้า|หาก|ต้อง|ควร|อยาก|{WHETHER}|อะไร|ไหน|{HOW_IN_FULL}|ทำไม|หรือ|ใคร|กี่|เลื่อน|[?]"
    r"|รายงาน|กรอก|พิมพ์|ส่ง|แก้|ผิด|ตีกลับ|อนุมัติ|เห็น|บอก|แจ้ง|ทวง|ถาม|ลบ|ถอน|ลืม|แนบ"
)
"""It is asked or to come, or it is of the report and not of what was done."""


def with_told_in_front(rest: str, said: str) -> str:
    """Returns the words from the number on with the deed that the sentence tells in front of it,
    and its state in the words that a report is read by; the words as they are for all others.

    rest: from the activity or its number on. said: the whole sentence
    """
    plain, whole = normalise(rest), normalise(said)
    named = _NUMBERED.fullmatch(plain)
    if named is None or plain == whole or not whole.endswith(plain):
        return rest
    before, behind = whole.removesuffix(plain), named["behind"].strip()
    if _STATE_FIRST.fullmatch(before) and _DONE_BEHIND.match(behind):
        return f"{named['number']} {before.strip()}{behind}"
    led = _LEADS_TO.search(before)
    deed = before[: led.start()].strip(" ,") if led is not None else ""
    notes = _ONLY_NOTES.match(behind)
    state = behind[notes.end() :] if notes is not None else behind
    if _DONE_AT_ONCE.fullmatch(state):
        state = _DONE
    elif state and whole_status(state) is None:
        return rest
    return " ".join(filter(None, (named["number"], deed, state))) if _tells_deed(deed) else rest


def _tells_deed(words: str) -> bool:
    if len(fold(words)) < _LEAST_TOLD or _ANY_NUMBER.search(words) or _NOT_TOLD.search(words):
        return False
    return _HAPPENED.search(words) is not None and sure_kind(words, _PLACE) is SentenceKind.ANSWER
