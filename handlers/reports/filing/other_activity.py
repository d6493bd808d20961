"""Hears in a report that it is of another activity: `จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise

_LONGEST = 80
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_THING = r"(?:กิจกรรม|รายงาน|โครงการ|ข้อ|อัน|เลข|ที่|ของ|\s)*"
_LEADS = (
    r"(?:อ้าว|เอ๊ะ|อุ๊ย|ขอโทษ|โทษที|เดี๋ยว|จริง\s?ๆ|ที่จริง|ความจริง|แล้ว|มัน|คือ|ผม|หนู|ดิฉัน|เลือก|กด|เปิด|พิมพ์|ผิด|ต้อง|ควร|จะ|ขอ|ช่วย"
    rf"|เปลี่ยน|แก้|ย้าย|หมายถึง|เป็น|ไป|รายงาน|กิจกรรม|อันนี้|ร่างนี้|เรื่องนี้|{POLITE}|[\s,])*"
)
_DENIED = rf"(?:ไม่ใช่|ไม่เอา|แทน|ไม่ได้เป็น){_THING}(?P<not>{_NUMBER})"
_MEANT = pattern_of(
    rf"(?P<lead>{_LEADS}){_THING}(?P<is>{_NUMBER})(?:{POLITE}|ต่างหาก|[\s,])*(?:{_DENIED})?(?:{POLITE}|แล้ว|หน่อย|ได้ไหม|[\s,])*"
)
_DENIED_FIRST = pattern_of(
    rf"{_LEADS}{_DENIED}(?:{POLITE}|แล้ว|แต่|[\s,])*(?P<lead>{_LEADS}){_THING}(?P<is>{_NUMBER})(?:{POLITE}|ต่างหาก|[\s,])*"
)
_WRONG = pattern_of(r"จริง|ผิด|เปลี่ยน|แก้|ย้าย|หมายถึง")
_OF_ACTIVITY = pattern_of(r"กิจกรรม|รายงาน|โครงการ")


def meant(text: str, number: str) -> str:
    """Returns the number of the other activity that somebody means; "" for other words.

    number: of the activity whose report is open
    """
    plain = normalise(text)
    if len(plain) > _LONGEST:
        return ""
    found = _DENIED_FIRST.fullmatch(plain) or _MEANT.fullmatch(plain)
    if found is None or found["is"] == number:
        return ""
    if found["not"] == number:
        return found["is"]
    # Who denies the number of a third activity has another one in mind than the open report.
    named = _OF_ACTIVITY.search(plain) is not None
    return found["is"] if named and _WRONG.search(found["lead"]) else ""
