"""Hears in a report that it is of another activity: `จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 80
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_THING = r"(?:กิจกรรม|รายงาน|โครงการ|ข้อ|อัน|เลข|ที่|ของ|\s)*"
_LEADS = (
    rf"(?:อ้าว|เอ๊ะ|อุ๊ย|ขอโทษ|ขออภัย|เข้าใจ(?=ผิด)|น่า(?=จะ)|ไม่ใช่(?=[\s,])|โทษที|เดี๋ยว|จริง\s?ๆ|ที่จริง|ความจริง|แล้ว|มัน|คือ|{ME}|เมื่อ(?:กี้|ครู่|เช้า|วาน)(?:นี้)?|ตะกี้|เลือก|กด|เปิด|พิมพ์|กรอก|ส่ง|ข้อ|ผิด|ต้อง|ควร|จะ|ขอ|ช่วย"
    rf"|เปลี่ยน|แก้|ย้าย|หมายถึง|เป็น|ไป|รายงาน|กิจกรรม|อันนี้|ร่างนี้|เรื่องนี้|{POLITE}|[\s,])*"
)
_DENIED = rf"(?:ไม่ใช่|ไม่เอา|แทน|ไม่ได้เป็น){_THING}(?P<not>{_NUMBER})"
_INSTEAD = "(?:ต่าง|ตะ|ตาง)หาก"
_MEANT = pattern_of(
    rf"(?P<lead>{_LEADS}){_THING}(?P<is>{_NUMBER})(?:\s*[ก-๎][ก-๎ ]{{1,40}}?(?={_INSTEAD}))?"
    rf"(?P<instead>{_INSTEAD})?(?:{POLITE}|[\s,])*(?:{_DENIED})?"
    rf"(?P<order>(?:{POLITE}|แล้ว|หน่อย|ได้ไหม|เปลี่ยน|แก้|ย้าย|ให้|ที|ด้วย|ไม่ใช่คำตอบ|[\s,])*)"
)
_DENIED_FIRST = pattern_of(
    rf"{_LEADS}{_DENIED}(?:{POLITE}|แล้ว|แต่|[\s,])*(?P<lead>{_LEADS}){_THING}(?P<is>{_NUMBER})(?:{POLITE}|{_INSTEAD}|[\s,])*"
)
_NAMED = r"(?:กิจกรรม|โครงการ|รายงาน)"
_BEGINS = (
    r"(?:อ้าว|เอ๊ะ|อุ๊ย|ขอโทษ|โทษที|เดี๋ยว|แย่แล้ว|จริง\s?ๆ|คือ|เหมือน(?:จะ)?|สงสัย(?:จะ)?"
    rf"|{ME_OR_US}|พี่|{POLITE}|[\s,])*+"
)
_OTHER = r"(?:อื่น|ใหม่|อีกอัน|อีกกิจกรรม|อีกโครงการ)"
_WANTS = (
    rf"(?:ขอ|อยาก|จะ|ต้องการ|ช่วย|ต้อง|ควร|ให้|ได้|แล้ว|ก็|แต่|โดย|ไม่|เปลี่ยน|แก้|ย้าย|สลับ|เลือก|คัดลอก|เอา|ใช้|ทำ|พิมพ์|กรอก|เริ่ม|ไป|มา|เป็น|ใส่|ลง|ที่|นี้|เดิม|หมด|ซ้ำ|ตั้งแต่(?:ต้น|แรก)"
    rf"|ข้อมูล|ข้อความ|คำตอบ|ของ|อัน|ตัว|{_NAMED}|{_OTHER}|ใหม่|ต่อ|ด้วย|หน่อย|เลย|{WHETHER}|{HOW_IN_SHORT}|ดี|{POLITE}|[\s,?])*+"
)
_WRONG_CHOSEN = pattern_of(
    rf"{_BEGINS}(?:(?:เลือก|กด|เปิด|เข้า|จิ้ม|พิมพ์|กรอก|ทำ|เขียน|รายงาน)?(?:มา|ไป)?ผิด(?:อัน)?{_NAMED}"
    rf"|(?:เลือก|กด|เปิด|เข้า|จิ้ม|กรอก){_NAMED}(?:มา|ไป|นี้)?ผิด(?:อัน|ตัว)?"
    rf"|(?:ขอ|อยาก|จะ|ต้องการ|ช่วย)*(?:เปลี่ยน|ย้าย|สลับ)(?:ข้อมูล|คำตอบ|ร่างนี้|อันนี้|ทั้งหมด)?(?:ไป|เป็น|ใส่|ที่|ของ|ลง)*{_NAMED}{_OTHER}){_WANTS}"
)
"""Says that the open report is of the wrong activity, without the number of the other one:
`เลือกผิดกิจกรรมค่ะ ขอเปลี่ยนเป็นอันอื่น`."""
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
    if _says_so(found.groupdict()):
        return found["is"]
    # Who denies the number of a third activity has another one in mind than the open report.
    named = _OF_ACTIVITY.search(plain) is not None
    return found["is"] if named and _WRONG.search(found["lead"]) else ""


def _says_so(found: Mapping[str, str | None]) -> bool:
    """Tells whether it is said to be the other one instead, or not to be an answer."""
    order = found.get("order") or ""
    return bool(found.get("instead") and _WRONG.search(order)) or "คำตอบ" in order


_BEGINS_WITH = pattern_of(
    rf"(?:\d{{1,2}}[.)]\s+)?(?:(?:ส่วน|แล้วก็|และ|อีก(?:อัน|เรื่อง|งาน|กิจกรรม|โครงการ)|ต่อไป|กิจกรรม|โครงการ|ข้อ|ที่|\s)+)?(?P<is>{_NUMBER})\s*(?:คือ|เรื่อง|:|-)?\s+(?P<told>\S.{{5,}})",
    re.DOTALL,
)


def begun_with(text: str) -> str:
    """Returns the number of the activity with which words begin that tell something of it, also as
    a line of a list: `๒. กิจกรรมที่ ๓.๗ ประกาศนโยบาย เสร็จแล้ว`; "" for other words."""
    found = _BEGINS_WITH.match(normalise(text))
    return found["is"] if found is not None else ""


def moved_from(text: str) -> str:
    """Returns the number of the activity of which a report is said to be none, where the words say
    of which it is instead; "" for other words."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    found = _DENIED_FIRST.fullmatch(plain) or _MEANT.fullmatch(plain)
    return (found["not"] or "") if found is not None else ""


def is_wrong_one(text: str) -> bool:
    """Tells whether somebody says that the wrong activity was chosen, or that the report is to be
    another one's, and names none."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    return _WRONG_CHOSEN.fullmatch(plain) is not None
