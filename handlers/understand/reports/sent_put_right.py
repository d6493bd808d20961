"""Reads what is to be other in a sent report: `จำนวนคนของ 3.7 ผิดค่ะ ต้องเป็น 58 คน`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.corrections.correction_vocabulary import NOT
from handlers.understand.corrections.put_right import PutRight, read_put_right
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.value_told import ValueTold, value_told
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST = 200
_ANY_NUMBER = pattern_of(r"(?<![\d.])[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])")
SENT = (
    r"(?:(?:ที่|ซึ่ง)?(?:เพิ่ง|พึ่ง|ได้|\s)*(?:ส่ง|รายงาน|อนุมัติ|ผ่าน)"
    rf"(?:ไป|มา|แล้ว|เมื่อ(?:กี้|วาน|เช้า|ครู่)(?:นี้)?|เมื่อ(?:วัน|อาทิตย์|สัปดาห์)(?:(?!เมื่อ)[ก-๎]){{1,10}}|{POLITE}|\s)*)?"
)
"""Says of a report that it is sent."""
_REPORT = pattern_of(
    r"(?:ใน|ของ|ที่|รายงาน|กิจกรรม|ข้อ|ฉบับ|ตรง|\s)*"
    rf"(?P<number>{_ANY_NUMBER.pattern})(?:{POLITE}|ฉบับ|\s)*{SENT}(?:,|\s)*"
)
"""How a sentence calls the report; all else in it tells what is to be other."""
_LEADS = pattern_of(
    rf"^(?:(?:คือ(?:ว่า)?|พอดี(?:ว่า)?|เดี๋ยว(?:ก่อน|นะ)?|เอ๊ะ|อุ[๊้]ย|อ้าว|โทษที|ขอโทษ(?:ที|นะ)?|เมื่อกี้|{POLITE})[\s,]*)+"
)
_MAY_I = pattern_of(rf"\s*ได้(?:{WHETHER}|ป่าว|ปะ)(?:{POLITE}|\s)*$")
_OF_THE_PLAN = pattern_of("กำหนด|รอบ|วันส่ง|ผู้รับผิดชอบ|ผู้รายงาน|ตัวชี้วัด|แผน|ชื่อกิจกรรม")
"""Things of the plan, which no report holds."""
_NOT_THE_OLD = pattern_of(
    rf"(?P<new>\S.*?)(?:{POLITE}|[\s,])+(?:{NOT})\s*(?P<old>\S.*?)(?:{POLITE}|\s)*"
)
_MENDS = pattern_of(r"^(?:ขอ|ช่วย|จะ|อยาก|ต้อง|แก้(?:ไข)?|เปลี่ยน|\s)+")
_THERE_ARE = pattern_of(r"^(?:มี|ได้|\s)+(?=\d)")
_NO_VALUE = pattern_of("เปลี่ยน|แก้|แนบ|เพิ่ม|ลบ|ถอน|ส่ง|รูป|ภาพ|ไฟล์|หลักฐาน|ลิงก์")
"""Only the wish to change it, or a file, which is sent and not told."""
_COUNT, _OF_PEOPLE = pattern_of("จำนวน|ตัวเลข|ยอด"), pattern_of(r"\d\s?(?:คน|ท่าน|ราย)")
_MUST_BE = pattern_of(rf"(?P<named>\S.{{1,40}}?)(?:{POLITE}|\s)*ต้องเป็น\s*(?P<new>\S.*\d.*|\d.*)")
"""`จำนวนคนลงนามต้องเป็น 58`: that it is another one so far is not said."""


@dataclass(frozen=True)
class SentPutRight:
    """number: of the activity, "" if none is told. change: which answer, and what it is to be.
    value: the same, if it is a figure of which the words say how it was sent, or what is true."""

    number: str
    change: str
    value: ValueTold | None = None


def read(text: str) -> SentPutRight | None:
    """Returns what the words put right; None for other words, for those that tell of several
    activities, and for what only the plan holds."""
    if len(text) > _LONGEST or "\n" in text.strip():
        return None
    plain = normalise(text)
    named = [*_REPORT.finditer(plain)]
    if len(named) > 1:
        return None
    number = named[0]["number"] if named else ""
    rest = _REPORT.sub(" ", plain, count=1) if named else plain
    rest = _MAY_I.sub("", without_polite_ending(_LEADS.sub("", rest.strip())))
    if _OF_THE_PLAN.search(rest):
        return None
    value = value_told(rest)
    if value is not None and value.old:
        return SentPutRight(number, value.change, value)
    told = (each for each in read_put_right(rest) if each.named or each.old)
    found = next((each for each in told if not _NO_VALUE.match(each.new)), None)
    if found is not None:
        return SentPutRight(number, _told_shortly(found) or rest)
    if value is not None:
        return SentPutRight(number, value.change, value)
    must = _MUST_BE.fullmatch(rest) if number else None
    return SentPutRight(number, _changed(must["named"], "", must["new"])) if must else None


def _told_shortly(found: PutRight) -> str:
    """Returns what is named and its new value; "" where only the old words are told."""
    both = _NOT_THE_OLD.fullmatch(found.new)
    new, old = (both["new"], both["old"]) if both is not None else (found.new, found.old)
    return _changed(found.named, old, new) if found.named else ""


def _changed(named: str, old: str, new: str) -> str:
    named, new = _MENDS.sub("", named).strip(), _THERE_ARE.sub("", new)
    if _COUNT.fullmatch(named) and _OF_PEOPLE.search(new):
        named = "จำนวนคน"
    return f"{named}{f' จาก {old}' if old else ''} เป็น {new}"
