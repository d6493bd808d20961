"""Finds the activity's number with which a line of a report begins, and where it ends."""

import re

from handlers.understand.dates.date_mentions import MONTH_NAMED
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.reports.stated_status import statuses
from handlers.understand.unclear import Unclear
from handlers.understand.words import ACTIVITY_HINT, read_activity_number

_COMMAND = (
    "(?:จะ|ขอ|อยาก|ต้องการ)*(?:ส่ง)?รายงาน(?:ผล)?(?:การดำเนินงาน|การดำเนินการ|กิจกรรม|โครงการ|ความคืบหน้า|ความก้าวหน้า)?"
    "|ส่งงาน|แจ้งผล|(?:อัปเดต|อัพเดท|อัพเดต)(?:ความคืบหน้า)?"
)
_NAME = "(?:ข้อ|กิจกรรม|โครงการ|รายการ|ลำดับ)(?:ย่อย)?(?:ที่)?"
_DOTTED = r"[1-9][0-9]?(?:\.[1-9][0-9]?){1,2}(?:\s?\([1-9]\))?"
_HEAD = pattern_of(
    rf"(?:(?:{_COMMAND})\s*)?(?:{_NAME}\s*|ที่\s*)?(?:(?P<number>{_DOTTED})(?=[\s:,ก-ไ]|$)|(?P<plain>[1-9][0-9]?)(?=[\s:,]|$))[\s:,]*"
)
_HEAD_WORD = pattern_of(rf"(?:{_COMMAND})(?=[\s0-9]|$)\s*")
_STARTS_WITH_NAME = pattern_of(rf"(?:(?:{_COMMAND})\s*)?{_NAME}")


def numbered(flat: str, unclear: list[str]) -> tuple[str | None, int]:
    """Returns the activity's number and where the beginning of the line ends.

    A number among the words (คะแนน 4.52) is no activity unless ข้อ or กิจกรรม names it. A whole
    number (รายงาน 7 เสร็จแล้ว) counts only at the beginning and before a status.
    """
    head = _HEAD.match(flat)
    word = _HEAD_WORD.match(flat)
    begins = word.end() if word else 0
    try:
        number = read_activity_number(flat)
    except Unclear:
        unclear.append(ACTIVITY_HINT)
        return None, begins
    if head and head["number"]:
        same = number == re.sub(r"\s?\(([1-9])\)", r".\1", head["number"])
        return (number, head.end()) if same else (None, begins)
    if head and _plain_number_is_sure(flat, head, number):
        return head["plain"], head.end()
    return (number if _named(flat, number) else None), begins


_SAID_OF_NUMBER = pattern_of(
    rf"[\s,]*(?:(?:ละกัน|แล้วกัน|แหละ|หน่อย|ก่อน|เลย|ด้วย|ให้ที|ที|{POLITE})+(?=[\s,]|$)"
    r"|(?:นะ|น่ะ)?(?:คะ|ค่ะ|ครับ|คับ)(?=[เ-ไก-ฮ])(?!แนน)"
    rf"|(?:ของ)?(?:งวด|รอบ)(?:ของ|ที่|\s)*(?:นี้|(?:เดือน)?\s?(?:{MONTH_NAMED}))(?![\s]*[0-9])"
    r"|(?:(?:อัน|ตัว|ข้อ|เรื่อง)?ที่)?ว่า(?=\s|จัด|ได้|มี(?!ด)|ทำ|อบรม|ประชุม|เสร็จ|เรียบร้อย|ยังไม่))[\s,]*",
    re.IGNORECASE,
)
"""What is said of the activity itself: `ละกันค่ะ`, `งวดเดือนมีนา`."""
_MOST_SAID = 4


def behind_number(flat: str, head: int) -> int:
    """Returns where what is told begins: behind words that are said of the activity's number."""
    for _ in range(_MOST_SAID):
        found = _SAID_OF_NUMBER.match(flat, head)
        if found is None:
            break
        head = found.end()
    return _behind_name(flat, head)


_NAMED_THEN = pattern_of(r"(?P<name>[^\d\n]{2,90}?)ว่า\s?")
"""The activity's name between its number and how far it is."""


def _behind_name(flat: str, head: int) -> int:
    """Returns where a status begins of which the activity's name and `ว่า` stand before: `3.7
    นโยบาย…ของสำนักว่าดำเนินการแล้วเสร็จ`; the same place for other words."""
    for found in _NAMED_THEN.finditer(flat, head):
        if found.start() != head:
            break
        if any(start == 0 for _, start, _ in statuses(flat[found.end() :])):
            return found.end()
    return head


def _plain_number_is_sure(flat: str, head: re.Match[str], number: str | None) -> bool:
    if head.end() == len(flat):
        return number is not None
    follows = any(start == head.end() for _status, start, _end in statuses(flat))
    return follows or (number == head["plain"] and bool(_STARTS_WITH_NAME.match(flat)))


def _named(flat: str, number: str | None) -> bool:
    if number is None:
        return False
    first = re.escape(number.partition(".")[0])
    return re.search(rf"{_NAME}\s*{first}(?![0-9])", flat) is not None
