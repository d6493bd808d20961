"""Lines that change a plan: what they are about, the activity they name, and the new words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.dates.date_mentions import ANY_MONTH
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_particles
from models.reports.plan_changes.words_mended import BUDGET, TITLE

_CHANGE = r"(?:ขอ|ช่วย|รบกวน|อยาก)*\s*(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)\s*(?:คำผิด(?:ใน|ของ)?)?\s*"
_OF = r"\s*(?:ของ)?\s*(?:กิจกรรม|โครงการ|ข้อ)?(?:ที่)?\s*"
_NUMBER = r"(?P<number>[1-9๑-๙][\d๐-๙]?(?:\.[\d๐-๙]{1,2}){1,2})"
_IN_PLAN = r"(?:ใน|ของ|ตาม)แผน(?:ปฏิบัติการ|ปี(?:นี้|\s?\d{2,4})?)?(?=\s*(?:ใหม่|ให้|เป็น|ว่า|:|=))"
_FIELDS: tuple[tuple[str, str], ...] = (
    (TITLE, "ชื่อ"),
    ("output", "ผลผลิต"),
    ("outcome", "(?:ผลลัพธ์|ตัวชี้วัด)(?:และตัวชี้วัด)?"),
    ("target", "(?:ค่า)?เป้าหมาย"),
    (BUDGET, "งบ(?:ประมาณ)?"),
)
_WORDS = {
    field: pattern_of(
        rf"{_CHANGE}{name}{_OF}{_NUMBER}\s*(?:{_IN_PLAN}\s*)?(?:ใหม่)?\s*(?:ให้)?(?:เป็น|ว่า|:|=)?\s*"
    )
    for field, name in _FIELDS
}
_DUE = r"(?:วัน|เวลา)?(?:ครบกำหนด(?:ส่ง)?|กำหนด(?:ส่ง|การส่ง)?|ครบกำหนด|ส่ง|เดดไลน์)"
_MOVE = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน|อยาก)*\s*(?:เลื่อน|ขยาย|แก้(?:ไข)?|เปลี่ยน|ปรับ)\s*{_DUE}{_OF}{_NUMBER}"
)
_MOVES_ROUND = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน|อยาก)*\s*(?:เลื่อน|ขยาย|แก้(?:ไข)?|เปลี่ยน|ปรับ)\s*(?:{_DUE}|รอบ)(?:ของ|รอบ|\s)*(?=\S)"
)
_OF_ROUND = pattern_of(
    rf"[\s,]*(?:(?:เฉพาะ|แค่|เพียง)(?:ของ|\s)*(?:กิจกรรม|โครงการ|ข้อ)?|ของ\s?(?:กิจกรรม|โครงการ))(?:ที่)?\s*{_NUMBER}"
    r"(?![.\d]|[\s,]*(?:และ|กับ)?\s*(?:กิจกรรม|ข้อ)?\d{1,2}\.\d)"
)
"""`เลื่อนรอบ 20 มีนาคม เฉพาะกิจกรรม 3.4 เป็น 25 มีนาคม`."""
_OF_NAMED = pattern_of(
    rf"(?:กิจกรรม|โครงการ|ข้อ|อัน)(?:ที่)?\s*{_NUMBER}\s*(?:นี้|{ME_OR_US}|ขอ|ช่วย|รบกวน|อยาก|จะ|ให้|\s)*"
    rf"(?:เลื่อน|ขยาย|ขยับ|แก้(?:ไข)?|เปลี่ยน|ปรับ)\s*(?:{_DUE})?\s*(?=(?:จาก|ออกไป|ไป|เป็น|\s)*.*(?:\d\s?(?:{ANY_MONTH})|\d/\d|วันที่\s?\d|สิ้นเดือน))"
)
"""`กิจกรรม 1.10 ขอเปลี่ยนจาก 20 มิ.ย. เป็น 30 มิ.ย.`: the activity stands first."""
_FROM = pattern_of(r"^\s*(?:เดิม|ของเดิม)?\s*จาก\s*(?:เดิม)?\s*(?=วัน|\d)")
_MAY_I = pattern_of(rf"\s*(?:จะ)?(?:ได้|ดี)(?:{WHETHER}|หรือ(?:ไม่|เปล่า))(?:ค่ะ|คะ|ครับ|คับ|\s)*$")
_OF_ALL = pattern_of(
    r"\s*(?:ของ|ให้|สำหรับ)?(?:ทุก(?:สำนัก|คน|หน่วยงาน|ฝ่าย)|ทั้ง(?:หมด|สำนักงาน))(?:ด้วย|เลย|หน่อย)?(?=\s|ออก|ไป|เป็น|จาก|ถึง|มา|$)\s*"
)
"""The day is the same for all who do the activity."""
_END = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน)*\s*(?:ตัด|ยกเลิก|เลิก(?:ทำ)?|ไม่ทำ|ถอน)\s*(?:กิจกรรม|โครงการ)(?:ที่)?\s*{_NUMBER}"
)
_RESUME = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน)*\s*(?:นำ|เอา|คืน|กลับมาทำ)\s*(?:กิจกรรม|โครงการ)(?:ที่)?\s*{_NUMBER}"
    r"\s*(?:กลับ|คืน|เข้าแผน|$)"
)
_REASON = pattern_of(r"(?:เพราะ(?:ว่า)?|เนื่องจาก|เหตุผล(?:คือ)?|ด้วยเหตุ)\s*:?\s*(?P<reason>.+)")
_MOVES_SOME = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน|อยาก|จะ|\s)*(?:เลื่อน|ขยาย|แก้(?:ไข)?|เปลี่ยน|ปรับ|ขยับ)\s*{_DUE}(?:ของ|\s)*(?:กิจกรรม|โครงการ)(?!ที่\s?\d|\s?\d)"
    rf"(?=.*(?:\d\s?(?:{ANY_MONTH})|\d/\d|วันที่\s?\d|สิ้นเดือน))"
)
_NEW_DAY = pattern_of(r"(?:ออก|ขึ้น|เข้า)?(?:ไปเป็น|ไปถึง|เป็น|ไป|ถึง|มา)\s*(?=วัน|\d|สิ้น|ต้น|[ก-๙])")


@dataclass(frozen=True)
class WordsSaid:
    """A change of words: its field, the activity's words, and the new words as typed."""

    field: str
    activity: str
    words: str


@dataclass(frozen=True)
class DateSaid:
    """A change of a date: the activity's number, the words of the old day, those of the new."""

    activity: str
    old: str
    new: str


@dataclass(frozen=True)
class EndSaid:
    """That an activity falls away: its number, the words about the day, and the reason."""

    activity: str
    since: str
    reason: str


def read_words(text: str) -> WordsSaid:
    """Returns what the line says; of other words all of them as the activity's."""
    plain = normalise(text)
    for field, pattern in _WORDS.items():
        if found := pattern.match(plain):
            words = without_particles(_as_typed(text, plain, found.end()))
            return WordsSaid(field, _number(found), words)
    return WordsSaid("", _bare(plain), "")


def _as_typed(text: str, plain: str, at: int) -> str:
    """Returns the rest of the line as it was typed, with its lines and signs."""
    rest = plain[at:].strip()
    head = rest[:6]
    place = text.find(head, at) if head else -1  # normalising only shortens
    return text[place:].strip() if place >= 0 else rest


def read_date(text: str) -> DateSaid:
    plain = normalise(text)
    found = _MOVE.match(plain)
    if found is None and (moved := _MOVES_ROUND.match(plain)) is not None:
        found = _OF_ROUND.search(plain)
        if found is not None:
            return _dated(
                _number(found), f"{plain[moved.end() : found.start()]} {plain[found.end() :]}"
            )
    found = found or _OF_NAMED.match(plain)
    if found is None:
        return DateSaid(_bare(plain), "", "")
    return _dated(_number(found), plain[found.end() :])


def _dated(number: str, rest: str) -> DateSaid:
    """Returns it with the days that the words beside the number tell."""
    rest = _FROM.sub("", _OF_ALL.sub(" ", _MAY_I.sub("", rest)))
    new = _NEW_DAY.search(rest)
    if new is None:
        return DateSaid(number, "", rest.strip())
    return DateSaid(number, rest[: new.start()].strip(" ,"), rest[new.end() :])


def read_end(text: str) -> EndSaid:
    plain = normalise(text)
    found = _END.match(plain) or _RESUME.match(plain)
    if found is None:
        return EndSaid(_bare(plain), "", "")
    rest = plain[found.end() :]
    why = _REASON.search(rest)
    since = rest[: why.start()] if why is not None else rest
    return EndSaid(_number(found), since.strip(), why["reason"] if why else "")


def what(plain: str) -> str:
    """Returns what normalised words change: `words`, `date`, `end`, `resume`, or ""."""
    if any(pattern.match(plain) for pattern in _WORDS.values()):
        return "words"
    if _MOVES_ROUND.match(plain) and _OF_ROUND.search(plain):
        return "date"
    patterns = (("date", _MOVE), ("resume", _RESUME), ("end", _END), ("date", _OF_NAMED))
    return next((name for name, pattern in patterns if pattern.match(plain)), "")


_COMMAND = pattern_of(
    r"^(?:แก้ไข|แก้|เปลี่ยน|เลื่อน|ตัด|ยกเลิก|นำ)\S*?(?:แผน|กิจกรรม|กำหนด(?:ส่ง)?|ผลผลิต|ผลลัพธ์|กลับ)+\s*"
)


def moves_some(plain: str) -> bool:
    """Tells whether normalised words move the due date of an activity that they do not name by its
    number: `แก้วันครบกำหนดกิจกรรมของสำนักคลังเป็น 15 ธ.ค. ได้ไหม`."""
    return _MOVES_SOME.match(plain) is not None


def without_may_i(plain: str) -> str:
    """Returns the words without what only asks for it politely at their end."""
    return _MAY_I.sub("", plain)


def _bare(plain: str) -> str:
    """Returns the words without a command in front of them."""
    return _COMMAND.sub("", plain).strip()


def _number(found: re.Match[str]) -> str:
    return found["number"].translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789"))
