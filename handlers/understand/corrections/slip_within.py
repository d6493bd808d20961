"""Reads texts that take back a part of themselves: `งดใส่เสื้อเหลือง เอ้ยไม่ใช่ ให้ใส่เสื้อเหลือง`.

Whether the text is meant so only its writer knows: who tells a story may quote such words.
"""

from __future__ import annotations

import re

from handlers.understand.corrections.correction_vocabulary import (
    CRIES,
    HALTS,
    NOT,
    SIGHS,
    SORRY,
    WROTE,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise_lines

_CUES = ("ย", "ไม่ใช่", "มิใช่", "ผิด")
_LONGEST = 1_000
_SAID = rf"(?:{POLITE}|นะ|ละ|[สซ]ิ|ๆ|[\s,.])*"
_STOPS = rf"{SIGHS}|เอ๊ะ|อ๊ะ|อ้าว|{HALTS}"
"""Notice something, and take it back only with a word that denies it."""
_TAKES_BACK = pattern_of(
    rf"(?:(?<=[\s\d])|(?<=คะ)|(?<=ค่ะ)|(?<=ครับ)|(?<=คับ)|(?<=นะ)|(?<=คน))"
    rf"(?:(?:{CRIES})(?![ก-๎])(?!\s*[”\"]){_SAID}(?:(?:{NOT}|(?:{WROTE}|พิม)?ผิด){_SAID})?"
    rf"|(?:{CRIES})(?:{NOT}){_SAID}"
    rf"|(?:{_STOPS})\s*(?:{NOT})(?=[\s\d,ๆ]|{POLITE}|นะ|[สซ]ิ){_SAID}"
    rf"|(?:{_STOPS}){_SAID}(?:{WROTE}|พิม|พูด|นับ)ผิด{_SAID}"
    rf"|(?:{NOT}|ไม่)(?:[สซ]ิ(?![ก-๙])|ๆ){_SAID}"
    rf"|(?:{SORRY})(?:{POLITE}|\s)*(?:{WROTE}|พิม)ผิด{_SAID})(?:(?:ต้อง|ที่ถูก)?(?:เป็น|คือ)\s*)?(?=\S)"
)
_QUOTED = pattern_of(
    r"(?:ว่า|[“\":])\s*$|(?:เขา|เค้า|มัน|หัวหน้า|ผอ\.?|ท่าน|เจ้าหน้าที่|คนนั้น)\S{0,12}(?:บอก|พูด|สั่ง|ตอบ|ถาม|ตะโกน|ขู่|เรียก)"
)
"""Somebody else said so: `เขาบอกว่า เอ้ย ไม่ใช่`."""
_FIGURE = pattern_of(r"\d[\d.,:/]*")
_DENIES = pattern_of(
    rf"(?<=\s)(?:{NOT})\s*(?=(?P<old>\d[\d,.]*)(?:\s?[ก-๎]{{1,8}}?)??(?:{POLITE}|\s)*(?:แต่|ต้อง)*(?:เป็น|คือ|\s)\s*\d)"
)
_DENIES_WORDS = pattern_of(
    rf"(?:(?<=\s)|(?<=\d))(?:{CRIES}|{_STOPS}){_SAID}(?:{NOT})\s*"
    rf"(?=(?P<old>[ก-๎]{{3,30}}?)(?:{POLITE}|\s)*(?:แต่|ต้อง)?(?:เป็น|คือ)\s*\S)"
)
_NAMED_ANEW = pattern_of(
    rf"(?:{POLITE}|\s)*(?:\s|(?<=นะ)|(?:แต่|ต้อง|ที่ถูก)*(?:เป็น|คือ))(?:แต่|ต้อง|ที่ถูก|เป็น|คือ|\s)*(?=\S)"
)
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
    parts = _parts(text)
    if parts is None:
        return None
    before, after, denies = parts
    again = _denied_again(before, after) if denies else None
    if again or _TAKES_BACK.search(normalise_lines(text)) is None:
        return again  # a bare denial takes back what it names: `3 ครั้ง ไม่ใช่ 3 ครั้งรวด แต่ 3 เดือน`
    return _figure_anew(before, after) or _from_same_words(before, after) or _clause(before, after)


def denied_put_right(text: str) -> str | None:
    """Returns the same only where what is not so is named once more, so that no doubt is left:
    `5,000 เอ๊ะ ไม่ใช่ 5,000 นะ 4,500`."""
    parts = _parts(text)
    return _denied_again(parts[0], parts[1]) if parts is not None and parts[2] else None


def _parts(text: str) -> tuple[str, str, bool] | None:
    """Returns what stands before the words that take it back, what behind, and whether these deny
    something."""
    if len(text) > _LONGEST or not any(each in text for each in _CUES):
        return None
    plain = normalise_lines(text).strip()
    found = [*_TAKES_BACK.finditer(plain)] or _denied(plain)
    if len(found) != 1 or _QUOTED.search(plain, 0, found[0].start()):
        return None
    before, after = plain[: found[0].start()].rstrip(" ,"), plain[found[0].end() :].strip()
    return (before, after, "ใช่" in found[0][0]) if before and after else None


def _denied(plain: str) -> list[re.Match[str]]:
    """Returns where something is denied that stands before: `มา 45 คน ไม่ใช่ 45 เป็น 54`."""
    figures = [
        each
        for each in _DENIES.finditer(plain)
        if any(old[0] == each["old"] for old in _FIGURE.finditer(plain, 0, each.start()))
    ]
    return figures or [
        each
        for each in _DENIES_WORDS.finditer(plain)
        if plain.count(each["old"], 0, each.start()) == 1
    ]


def _denied_again(before: str, after: str) -> str | None:
    """`45 คน เอ๊ะ ไม่ใช่ 45 นะ 54`: what is not so is named once more, and what is so behind it."""
    for found in _NAMED_ANEW.finditer(after):
        old, new = after[: found.start()].rstrip(" ,"), after[found.end() :]
        figure = _FIGURE.match(old)
        told = _FIGURE.match(new)
        if figure is not None and told is not None and figure[0] != told[0]:
            put = _figure_anew(before, new, figure[0])
        else:
            told_apart = any(each in found[0] for each in ("เป็น", "คือ", "นะ"))
            once = told_apart and len(old) >= _LEAST_SHARED and before.count(old) == 1
            put = before.replace(old, new) if once and figure is None else None
        if put is not None:
            return put
    return None


def _figure_anew(before: str, after: str, denied: str = "") -> str | None:
    """`ประชุม 9 โมง เอ้ย 10 โมง ห้อง 301`: a figure stands for the last one with its unit, or for
    the one that is denied."""
    new = _FIGURE.match(after)
    olds = [each for each in _FIGURE.finditer(before) if denied in ("", each[0])]
    if new is None or not olds:
        return None
    unit = _UNIT.match(after, new.end())
    named = unit[0].strip() if unit is not None else ""
    same = [each for each in olds if named and before[each.end() :].lstrip().startswith(named)]
    old = (same or olds)[-1]
    if _WITHOUT_UNIT.match(after, new.end()):
        reason = after[new.end() :].strip()
        return f"{before[: old.start()]}{new[0]}{before[old.end() :]} {reason}".rstrip()
    if not same and denied:
        return f"{before[: old.start()]}{new[0]}{before[old.end() :]} {after[new.end() :].strip()}"
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
