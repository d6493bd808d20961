"""Hears in a report that it is of another activity: `จริงๆเป็นกิจกรรม 1.10 ไม่ใช่ 1.5`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 80
_NUMBER = r"[1-9]\d?(?:\.[1-9]\d?){1,2}(?![\d.])"
_THING = r"(?:กิจกรรม|รายงาน|โครงการ|ข้อ|อัน|เลข|ที่|ของ|\s)*"
_LEADS = (
    rf"(?:อ้าว|เอ๊ะ|อุ๊ย|ขอโทษ|โทษที|เดี๋ยว|จริง\s?ๆ|ที่จริง|ความจริง|แล้ว|มัน|คือ|{ME}|เมื่อ(?:กี้|ครู่|เช้า|วาน)(?:นี้)?|ตะกี้|เลือก|กด|เปิด|พิมพ์|กรอก|ส่ง|ข้อ|ผิด|ต้อง|ควร|จะ|ขอ|ช่วย"
    rf"|เปลี่ยน|แก้|ย้าย|หมายถึง|เป็น|ไป|รายงาน|กิจกรรม|อันนี้|ร่างนี้|เรื่องนี้|{POLITE}|[\s,])*"
)
_DENIED = rf"(?:ไม่ใช่|ไม่เอา|แทน|ไม่ได้เป็น){_THING}(?P<not>{_NUMBER})"
_MEANT = pattern_of(
    rf"(?P<lead>{_LEADS}){_THING}(?P<is>{_NUMBER})(?:{POLITE}|ต่างหาก|[\s,])*(?:{_DENIED})?(?:{POLITE}|แล้ว|หน่อย|ได้ไหม|[\s,])*"
)
_DENIED_FIRST = pattern_of(
    rf"{_LEADS}{_DENIED}(?:{POLITE}|แล้ว|แต่|[\s,])*(?P<lead>{_LEADS}){_THING}(?P<is>{_NUMBER})(?:{POLITE}|ต่างหาก|[\s,])*"
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
    # Who denies the number of a third activity has another one in mind than the open report.
    named = _OF_ACTIVITY.search(plain) is not None
    return found["is"] if named and _WRONG.search(found["lead"]) else ""


@dataclass(frozen=True)
class ChangedTo:
    """number: of the activity to which the open report is to be moved. called: by which words of
    its title, "" if by none. hedged: they are not sure of it, or may speak of another report."""

    number: str
    called: str
    hedged: bool


_ANY_NUMBER = pattern_of(rf"(?<![\d.,/]){_NUMBER}")
_AWAY = pattern_of(rf"(?:ไม่ใช่|ไม่เอา|ไม่ได้เป็น|แทน(?:ที่)?|จาก){_THING}$")
_ORDERS = pattern_of("เปลี่ยน|ย้าย|สลับ|โอน")
_SAYS_WRONG = pattern_of("ผิด|ไม่ใช่|ต่างหาก|ตะหาก|ตังหาก|จริง|แก้")
_HEDGED = pattern_of("น่าจะ|คง|สงสัย|เหมือน|มั้ง|ไม่แน่ใจ|อาจ")
_THIS = pattern_of("(?:อัน|เรื่อง|งาน|ร่าง)นี้|นี่|ไม่ใช่คำตอบ")
_APART = pattern_of("ต่างหาก|ตะหาก|ตังหาก")
_BECOMES = pattern_of(rf"(?:เป็น|คือ)[^\d]*{_NUMBER}")
_MOVES = pattern_of("ย้าย|โอน")
_NOT_THIS = pattern_of("ไม่ใช่(?:อัน|เรื่อง|งาน|ร่าง)นี้")
"""Wants another report and leaves this one: `ผมจะรายงาน 3.7 ไม่ใช่อันนี้`."""
_BESIDE = pattern_of(
    rf"อ้าว|เอ้า|เอ๊ะ|เอ๊ย|เอ้ย|อุ๊ย|ว้าย|เฮ้ย|ตายแล้ว|ตายละ|ขอประทานโทษ|ขออภัย|ขอโทษ|โทษที|เดี๋ยว|จริง\s?ๆ|ที่จริง|ความจริง|เข้าใจ(?:ผิด)?|(?:เลือก|กด|เปิด|พิมพ์|กรอก|ใส่|ลง)?ผิด"
    rf"|เมื่อ(?:กี้|ครู่)(?:นี้)?|ตะกี้|หมายถึง|น่าจะ|คง(?:จะ)?|สงสัย(?:จะ)?|เหมือน(?:จะ|ว่า)?|อาจ(?:จะ)?|มั้ง|ไม่แน่ใจ(?:ว่า)?|ต่างหาก|ตะหาก|ตังหาก|มากกว่า|ดีกว่า|(?:ละ|แล้ว)กัน"
    rf"|ไม่ใช่คำตอบ|ไม่ใช่|ไม่เอา|แทน(?:ที่)?|(?:อัน|เรื่อง|งาน|ร่าง|ข้อ)นี้|ร่าง|กิจกรรม|โครงการ|รายงาน|ข้อมูล|ทั้งหมด|คำตอบ|เปลี่ยน|ย้าย|สลับ|โอน|แก้(?:ไข)?|เลือก|ต้อง|ควร|ขอ(?!ง)|ช่วย|จะ|อยาก"
    rf"|เป็น|คือ|ของ|เลข|ข้อ|อัน|เรื่อง|งาน|มัน|ว่า|ไป|มา|ลง|ใส่|ใน|จาก|ให้|หน่อย|ด้วย|เลย|แล้ว|แต่|ที่|ที|ก็|สิ|ซิ|ดิ|นี่|นั้น|ได้(?:{WHETHER})|{ME}|{POLITE}|[\s,]"
)


def changed_to(text: str, number: str) -> ChangedTo | None:
    """Returns to which activity the words want the open report moved, or say that it belongs; None
    for other words. Who knows the activities looks whether it is called so.

    number: of the activity whose report is open
    """
    plain = normalise(text)
    if len(plain) > _LONGEST or "." not in plain or _NOT_THIS.search(plain):
        return None
    found = [*_ANY_NUMBER.finditer(plain)]
    denied = [each[0] for each in found if _AWAY.search(plain, 0, each.start())]
    meant_ones = {each[0] for each in found} - {number, *denied}
    orders = _ORDERS.search(plain) is not None
    if len(meant_ones) != 1 or not (orders or number in denied or _SAYS_WRONG.search(plain)):
        return None
    called = " ".join(_BESIDE.sub(" ", _ANY_NUMBER.sub(" ", plain)).split())
    of_this = number in denied or _THIS.search(plain) or _OF_ACTIVITY.search(plain)
    surely = number in denied or _surely_this(plain, orders or bool(denied))
    if not (of_this or called) or not (surely or _may_be_this(plain)):
        return None
    hedged = not surely or _HEDGED.search(plain) is not None and not orders
    return ChangedTo(meant_ones.pop(), called, hedged)


def _surely_this(plain: str, changes: bool) -> bool:
    """Tells whether the open report is said to be the other activity's: `แก้รายงาน 1.2` and
    `เปลี่ยนไปรายงาน 1.2` speak of another report."""
    if _BECOMES.search(plain):
        return changes or "ผิด" in plain
    return _THIS.search(plain) is not None and _APART.search(plain) is not None


def _may_be_this(plain: str) -> bool:
    return any(each.search(plain) for each in (_BECOMES, _THIS, _APART, _MOVES))


_BEGINS_WITH = pattern_of(
    rf"(?:\d{{1,2}}[.)]\s+)?(?:(?:ส่วน|แล้วก็|และ|อีก(?:อัน|เรื่อง|งาน|กิจกรรม|โครงการ)|ต่อไป|กิจกรรม|โครงการ|ข้อ|ที่|\s)+)?(?P<is>{_NUMBER})\s*(?:คือ|เรื่อง|:|-)?\s+(?P<told>\S.{{5,}})",
    re.DOTALL,
)


def begun_with(text: str) -> str:
    """Returns the number of the activity with which words begin that tell something of it, also as
    a line of a list: `๒. กิจกรรมที่ ๓.๗ ประกาศนโยบาย เสร็จแล้ว`; "" for other words."""
    found = _BEGINS_WITH.match(normalise(text))
    return found["is"] if found is not None else ""


def moved_between(plain: str) -> tuple[str, str] | None:
    """Returns the numbers of the activity of which a report is said to be none, and of the one of
    which it is instead; None for other normalised words."""
    found = None
    if len(plain) <= _LONGEST:
        found = _DENIED_FIRST.fullmatch(plain) or _MEANT.fullmatch(plain)
    return (found["not"], found["is"]) if found is not None and found["not"] else None


def is_wrong_one(text: str) -> bool:
    """Tells whether somebody says that the wrong activity was chosen, or that the report is to be
    another one's, and names none."""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    return _WRONG_CHOSEN.fullmatch(plain) is not None
