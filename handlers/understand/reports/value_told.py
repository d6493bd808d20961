"""Reads a figure of a sent report that is to be another one: `ใส่ไป 35 จริงๆ 53`."""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_FIGURE = r"(?<![\d.,])\d++(?:,\d++)*+(?:\.\d+)?(?![\d.])"
_UNIT = "(?:คน|ท่าน|ราย|บาท|%|เปอร์เซ็นต์|เปอร์เซ็น)"
_PUT = "(?:ใส่|พิม(?:พ์)?|กรอก|ลง|คีย์|เขียน|แจ้ง|รายงาน|ส่ง)"
_TRULY = r"(?:(?:ของ|ที่|ความ|ความเป็น)?จริง(?:\s?ๆ)?|ที่ถูก(?:ต้อง)?|ต้องเป็น)"
_IS = r"(?:แล้ว|คือ|เป็น|มี|มา|แค่|เพียง|ต้อง|\s)*"
_NEW = rf"{_TRULY}{_IS}(?P<new>{_FIGURE})\s?(?P<unit>{_UNIT})?"
_SOFT = rf"(?:{POLITE}|ไป|แต่|[\s,])*+"
_SLIPPED = rf"(?:(?:เกิน|ขาด|ผิด|พลาด|สลับ|ตก)[ก-๎]{{0,20}}{_SOFT})?"
"""How the figure slipped: `เกินมาศูนย์นึง`."""
_OLD_AND_NEW = pattern_of(
    rf"{_PUT}[ก-๎\s]{{0,24}}?(?P<old>{_FIGURE})\s?{_UNIT}?{_SOFT}{_SLIPPED}{_NEW}"
)
_NEW_ALONE = pattern_of(rf"(?:ผิด|พลาด|คลาดเคลื่อน|ไม่ตรง)(?:ไป|{POLITE}|[\s,])*{_NEW}")
_FROM_TO = pattern_of(
    rf"(?<!มา)จาก\s?(?P<old>{_FIGURE})\s?{_UNIT}?\s?(?:ไป|ให้|ต้อง)?(?:เป็น|คือ)\s?(?P<new>{_FIGURE})\s?(?P<unit>{_UNIT})?"
)
_PUTS_RIGHT = pattern_of("(?<!รับ)ผิด|แก้|เปลี่ยน|พลาด")
_PEOPLE = pattern_of(
    r"(?:จำนวน|ยอด|ตัวเลข)(?:คน|ผู้|ท่าน)|ผู้เข้า(?:ร่วม|อบรม)|คน(?:ที่)?(?:เข้า|มา|ร่วม|อบรม|ลงชื่อ)|\d\s?(?:คน|ท่าน|ราย)"
)
_BUDGET = pattern_of(
    "(?:งบ|เงิน)(?:ประมาณ)?(?:ที่)?(?:ได้รับ(?:จัดสรร)?|จัดสรร|เบิก(?:จ่าย)?|ใช้(?:จ่าย)?)?|ยอดเบิก(?:จ่าย)?"
)
_SHARE = pattern_of(r"ร้อยละ|เปอร์เซ็น|\d\s?%")


@dataclass(frozen=True)
class ValueTold:
    """named: what it is a figure of, as a report hears it. old: as it was sent, "" if that is not
    told. new: what it is to be. unit: behind both, or ""."""

    named: str
    old: str
    new: str
    unit: str

    @property
    def change(self) -> str:
        """The change in words that a report reads."""
        before = f" จาก {self.old}" if self.old else ""
        return f"{self.named}{before} เป็น {self.new}{self.unit}"


def value_told(plain: str) -> ValueTold | None:
    """Returns the figure that the normalised words put right; None for other words, and where they
    do not say what it counts. The activity's number is not among the words."""
    found = _OLD_AND_NEW.search(plain) or _NEW_ALONE.search(plain)
    if found is None and _PUTS_RIGHT.search(plain):
        found = _FROM_TO.search(plain)
    if found is None:
        return None
    old, new = found.groupdict().get("old") or "", found["new"]
    unit = found["unit"] or ""
    if _PEOPLE.search(plain) and unit in ("", "คน", "ท่าน", "ราย"):
        return ValueTold("จำนวนคน", old, new, " คน")
    if (budget := _BUDGET.search(plain)) is not None and unit in ("", "บาท"):
        return ValueTold(budget[0], old, new, " บาท")
    return ValueTold("ร้อยละ", old, new, "") if _SHARE.search(plain) else None
