"""Reads texts that take back a part of themselves: `งดใส่เสื้อเหลือง เอ้ยไม่ใช่ ให้ใส่เสื้อเหลือง`.

Whether the text is meant so only its writer knows: who tells a story may quote such words.
"""

from __future__ import annotations

import re

from handlers.understand.corrections.correction_vocabulary import CRIES, NOT, SIGHS, SORRY, WROTE
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise_lines

_CUES = ("ย", "ไม่ใช่", "มิใช่", "ผิด")
_LONGEST = 1_000
_SAID = rf"(?:{POLITE}|นะ|ละ|[สซ]ิ|ๆ|[\s,.])*"
_TAKES_BACK = pattern_of(
    rf"(?:(?<=[\s\d])|(?<=คะ)|(?<=ค่ะ)|(?<=ครับ)|(?<=คับ)|(?<=นะ)|(?<=คน))"
    rf"(?:(?:{CRIES})(?![ก-๎])(?!\s*[”\"]){_SAID}(?:(?:{NOT}|(?:{WROTE}|พิม)?ผิด){_SAID})?"
    rf"|(?:{CRIES})(?:{NOT}){_SAID}"
    rf"|(?:{SIGHS})\s*(?:{NOT})(?=[\s\d,ๆ]|{POLITE}|นะ|[สซ]ิ){_SAID}"
    rf"|(?:{NOT})(?:[สซ]ิ(?![ก-๙])|ๆ){_SAID}"
    rf"|(?:{SORRY})(?:{POLITE}|\s)*(?:{WROTE}|พิม)ผิด{_SAID})(?:(?:ต้อง|ที่ถูก)?(?:เป็น|คือ)\s*)?(?=\S)"
)
_QUOTED = pattern_of(
    r"(?:ว่า|[“\":])\s*$|(?:เขา|เค้า|มัน|หัวหน้า|ผอ\.?|ท่าน|เจ้าหน้าที่|คนนั้น)\S{0,12}(?:บอก|พูด|สั่ง|ตอบ|ตะโกน|ขู่|เรียก)"
)
"""Somebody else said so: `เขาบอกว่า เอ้ย ไม่ใช่`."""
_FIGURE = pattern_of(r"\d[\d.,:/]*")
_UNIT = pattern_of(r"\s*[ก-๎%.]+")
_WITHOUT_UNIT = pattern_of(rf"(?:{POLITE}|\s)*(?:$|เพราะ|เนื่องจาก|เนื่องด้วย)")
"""Behind a new figure that is of the unit of the old one: `35 เพราะลาป่วย 3`."""
_WHEN = (
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|เมื่อวาน(?:ซืน|นี้)?|(?:เช้า|บ่าย|เย็น)นี้"
    r"|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)(?:นี้|หน้า|ที่แล้ว)?|(?:สัปดาห์|อาทิตย์|เดือน)(?:นี้|หน้า|ที่แล้ว))"
)
_BEGINS_WHEN = pattern_of(rf"{_WHEN}(?:\s*{_WHEN})?\s*")
_TELLS_WHEN = pattern_of(_WHEN)
_LEAST_SHARED = 3
"""Letters with which the new part begins as the old one did."""


def text_put_right(text: str) -> str | None:
    """Returns the text with the new part in the place of the one taken back; None where nothing is
    taken back, or more than once."""
    if len(text) > _LONGEST or not any(each in text for each in _CUES):
        return None
    plain = normalise_lines(text).strip()
    found = [*_TAKES_BACK.finditer(plain)]
    if len(found) != 1 or _QUOTED.search(plain, 0, found[0].start()):
        return None
    before, after = plain[: found[0].start()].rstrip(" ,"), plain[found[0].end() :].strip()
    if not before or not after:
        return None
    return _figure_anew(before, after) or _from_same_words(before, after) or _clause(before, after)


def _figure_anew(before: str, after: str) -> str | None:
    """`ประชุม 9 โมง เอ้ย 10 โมง ห้อง 301`: a figure stands for the last one with its unit."""
    new = _FIGURE.match(after)
    olds = [*_FIGURE.finditer(before)]
    if new is None or not olds:
        return None
    unit = _UNIT.match(after, new.end())
    named = unit[0].strip() if unit is not None else ""
    same = [each for each in olds if named and before[each.end() :].lstrip().startswith(named)]
    old = (same or olds)[-1]
    if _WITHOUT_UNIT.match(after, new.end()):
        reason = after[new.end() :].strip()
        return f"{before[: old.start()]}{new[0]}{before[old.end() :]} {reason}".rstrip()
    if not same:
        return f"{before[: old.start()]}{after}"
    rest = before[old.end() :]
    kept = rest.lstrip().removeprefix(named)
    told = after[: unit.end() if unit is not None else new.end()]
    behind = after[len(told) :]
    return f"{before[: old.start()]}{told}{kept}{behind}"


def _from_same_words(before: str, after: str) -> str | None:
    """`… ที่ห้องประชุมเล็ก เอ้ย ห้องประชุมใหญ่`: the new part begins with words of the old one."""
    for length in range(min(len(after), len(before)), _LEAST_SHARED - 1, -1):
        at = before.rfind(after[:length])
        if at >= 0 and not re.match(r"[ะ-ฺ็-๎]", after[length:]):
            return f"{before[:at]}{after}"
    return None


def _clause(before: str, after: str) -> str:
    """The new part stands for the last clause, on the day that is told of that."""
    head, _, last = before.rpartition(" ")
    begins = _BEGINS_WHEN.match(before)
    if head and (begins is None or len(head) > begins.end()):
        return f"{head} {after}"
    told = _TELLS_WHEN.search(after) is None and begins is not None
    return f"{begins[0].rstrip()}{after}" if told and begins is not None else after
