"""Finds what is told of an activity before its number, or before the clause that only asks for its
report: `พาไปวัดมา 34 คน ลงเป็น 2.1 เสร็จแล้ว`, `งานเมื่อวันศุกร์จบแล้ว คนมา 45 ส่งรายงานเลยได้ไหม`.

That something was held is read by rules (`held_told`). Which other words tell a deed is learned
(`kind_inside`), since people plant, visit, hang up and sign a hundred things; rules only leave out
what is asked, to come, or said of the report itself.
"""

from __future__ import annotations

import re

from handlers.understand.kinds.kind_inside import sure_kind
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.held_told import tells_done, tells_figures, tells_held
from handlers.understand.reports.whole_status import whole_status
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import fold, normalise, written_lines

_PLACE = "report_activity.narrative/prose"
_LEAST_TOLD = 12
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}"
_ANY_NUMBER = pattern_of(rf"(?<![\d.]){_NUMBER}(?![\d.])")
_NUMBERED = pattern_of(rf"(?:กิจกรรม|โครงการ|ข้อ|ที่|\s)*(?P<number>{_NUMBER})(?P<behind>(?!\d).*)")
_NOTE = "(?:ลง|บันทึก|กรอก|เขียน|เพิ่ม|ใส่|นับ|รายงาน|จัดอยู่)"
_THIS_IS = (
    r"(?:(?:อัน|งาน|เรื่อง|ส่วน)?(?:นี้|นี่|ทั้งหมด)|เป็น|อยู่|ใน|ของ|คือ|ตาม|สำหรับ|ว่า|ก็|กิจกรรม|โครงการ|ข้อ|ที่|\s)*"
)
_LEADS_TO = pattern_of(
    rf"(?:^|[\s,]+)(?:ก็|เลย|ขอ|ฝาก|ช่วย|รบกวน|อยาก|จะ|ต้องการ)*(?:(?:ส่ง|ทำ|{_NOTE})?(?:เป็น|ใน)?รายงาน|{_NOTE})?(?:ให้|ไว้|ข้อมูล)*{_THIS_IS}$"
)
"""The words between a deed and the number of its activity."""
_NAMED_LAST = pattern_of(
    rf"[\s,]+{_THIS_IS}(?:(?:อยู่ใน|ของ|ใน|เป็น)(?:กิจกรรม|โครงการ)[ก-๎]{{2,40}}\s*)?$"
)
"""The same where they only say what the deed belongs to: `… เป็นข้อ 3.3`."""
_NUMBER_LAST = pattern_of(rf"(?P<before>.*[^\d.])(?P<number>{_NUMBER})(?:{POLITE}|จบ|\s)*")
_THEN_REPORTS = pattern_of(
    r"[\s,]+(?:แล้ว|เลย|ก็|ขอ|ฝาก|ช่วย|รบกวน|อยาก|ต้องการ|จะ|มา|เดี๋ยว)*(?:ส่ง|ลง|ทำ|บันทึก|กรอก|เขียน)?(?:เป็น|ใน)?(?:รายงาน|ส่งงาน)(?:ผล|กิจกรรม|ข้อ|ของ|ที่|\s)*"
    rf"(?:{_NUMBER})?(?:เลย|ให้|หน่อย|ที|ด้วย|นี้|ไป|ได้(?:{WHETHER}|เปล่า|หรือยัง|รึยัง)?|{POLITE}|[\s?])*$"
)
"""The clause behind a deed that only asks for its report: `… ส่งรายงานเลยได้ป่ะ`."""
_LACKS = pattern_of(
    r"(?:งบ(?:ประมาณ)?|เงิน|รูป|ไฟล์|หลักฐาน|ปัญหา)?(?:ยัง)?ไม่(?:ได้)?(?:ใช้|ขอ|มี|เบิก)(?:งบ|เงิน|รูป|ไฟล์|หลักฐาน|ปัญหา)?"
)
"""What was not needed or is not there yet says nothing against that it was held."""
_ONLY_NOTES = pattern_of(
    rf"(?:[\s,]|ก็|ขอ|ฝาก|ช่วย|รบกวน|{_NOTE}|ให้|ไว้|ไป|ว่า|เป็น|สถานะ|หน่อย|ที(?!่)|ด้วย|เลย|จบ(?!แล้ว)|{POLITE})*"
)
"""Behind the number, what only asks to write it down."""
_REPORT = "รายงาน"
_STATE = r"(?:ทำ|จัด|ดำเนินการ)?(?:เสร็จ|เรียบร้อย|ครบ)(?:สิ้น|หมด|เรียบร้อย)*"
_STATE_FIRST = pattern_of(rf"(?:{_STATE})\s*")
_DONE_BEHIND = pattern_of(r"แล้ว(?=\s|$)")
_DONE_AT_ONCE = pattern_of(rf"{_STATE}(?:แล้ว|เลย|ไป|{POLITE}|\s)*")
_DONE = "เสร็จแล้ว"
_HAPPENED = pattern_of(r"แล้ว|ไป|มา(?!ตร)|เมื่อ|ได้|\d\s?(?:คน|ท่าน|ฉบับ|ครั้ง|แห่ง|ชุด|ราย|ต้น|ชิ้น|ถุง)")
_NOT_TOLD = pattern_of(
    f"พรุ่งนี้|มะรืน|(?:อาทิตย์|สัปดาห์|เดือน|ปี|รอบ)หน้า|จะ(?!ได้)|ถ้า|หาก|ต้อง|ควร|อยาก|{WHETHER}|อะไร|ไหน|{HOW_IN_FULL}|ทำไม|หรือ|ใคร|กี่|เลื่อน|[?]"
    r"|รายงาน|กรอก|พิมพ์|ส่ง|แก้|ผิด|ตีกลับ|อนุมัติ|เห็น|บอก|แจ้ง|ทวง|ถาม|ลบ|ถอน|ลืม|แนบ|ตรวจ(?:ทาน|แก้)?(?:แล้ว|เรียบร้อย|เสร็จ)"
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
    deed = _deed_before(_LEADS_TO, before) or _deed_before(_NAMED_LAST, before)
    notes = _ONLY_NOTES.match(behind)
    state = behind[notes.end() :] if notes is not None else behind
    if _DONE_AT_ONCE.fullmatch(state):
        state = _DONE
    elif state and whole_status(state) is None:
        return rest
    return " ".join(filter(None, (named["number"], deed, state))) if deed else rest


def held_first(said: str) -> str:
    """Returns the sentence with the activity's number before what it tells of something that was
    held, where it stands behind it and nothing else is told of it; "" for others."""
    named = _NUMBER_LAST.fullmatch(normalise(said))
    if named is None or _ANY_NUMBER.search(named["before"]):
        return ""
    held = _before(_NAMED_LAST, named["before"])
    surely = tells_held(held) and tells_done(_LACKS.sub("", held)) or tells_figures(held)
    surely = surely and not held.endswith(_REPORT)  # a command opens the report
    return f"{named['number']} {held}" if surely else ""


def done_before(said: str) -> str:
    """Returns what a sentence tells of something that was done, without the clause behind it that
    only asks for its report; "" for others."""
    told = _before(_THEN_REPORTS, written_lines(said).strip())
    return told if _tells_done(told) else ""


def _before(link: re.Pattern[str], words: str) -> str:
    """Returns the words in front of those that link them to what follows; "" if none do."""
    found = link.search(words)
    return words[: found.start()].strip(" ,") if found is not None else ""


def _deed_before(link: re.Pattern[str], words: str) -> str:
    deed = _before(link, words)
    if _ANY_NUMBER.search(deed):
        return ""  # of another activity
    told = tells_held(deed) or tells_figures(deed) or tells_deed(deed)
    return deed if told else ""


def _tells_done(words: str) -> bool:
    return tells_done(words) and (tells_held(words) or _NOT_TOLD.search(words) is None)


def tells_deed(words: str) -> bool:
    """Tells whether words tell something that was done, and not what became of its report."""
    return _tells_done(words) or _is_told_as_deed(words)


def _is_told_as_deed(words: str) -> bool:
    if len(fold(words)) < _LEAST_TOLD or _NOT_TOLD.search(words):
        return False
    return _HAPPENED.search(words) is not None and sure_kind(words, _PLACE) is SentenceKind.ANSWER
