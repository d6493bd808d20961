"""Reads the thing where a sentence names it first and then tells who brought it."""

from __future__ import annotations

import re

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, WHETHER

_SOFT = rf"(?:เลย|หน่อย|ด้วย|ที(?![่-๋])|ก่อน|{POLITE})"
_LED = pattern_of(
    rf"(?:ขอ|จะ|อยาก(?:จะ)?|ต้องการ)*(?:รายงาน|แจ้ง|บันทึก)(?:การ)?(?:ได้)?(?:รับ)?(?:ของขวัญ|เรื่อง)?"
    rf"(?P<thing>(?!ของขวัญ|ของ(?:{_SOFT}|\s)|เรื่อง|ผล|งาน|กิจกรรม|โครงการ|การ|ว่า|ให้|แทน|นี้|นั้น|{_SOFT})"
    rf"[^\s\d]{{3,30}}?){_SOFT}+[\s,]+(?P<more>\S.*)"
)
_BROUGHT = pattern_of(
    r"(?:เอา|นำ|ส่ง|หิ้ว|ถือ|ซื้อ|ฝาก|มอบ|ให้)(?:มา|ของ)*(?:ให้|ฝาก|มอบ|ส่ง|แจก)?(?:มา|ไว้)*"
)
_NO_THING = pattern_of(f"{WHETHER}|{HOW_IN_FULL}|อะไร|ไม่|แล้ว|ใคร|ต้อง|ที่ไหน|ตรงไหน|ตอนไหน")


def thing_led(plain: str) -> str:
    """Returns the thing of `รายงานกระเช้าเลยค่ะ บริษัท…เอามาให้เมื่อวาน`; "" for other sentences."""
    found = _LED.fullmatch(plain)
    if found is None or _NO_THING.search(found["thing"]) or not _BROUGHT.search(found["more"]):
        return ""
    return found["thing"]


_KINDS = (
    r"ซอง(?!เอกสาร|จดหมาย|ประมูล|สอบราคา|น้ำ)|กระเช้า|พัสดุ|กล่อง(?!ข้อความ|รับ)|เค้ก|ขนม|ช่อดอกไม้|ดอกไม้|ผลไม้|เหล้า|ไวน์|แจกัน|เสื้อ|นาฬิกา|ปฏิทิน|คุกกี้|ช็อกโกแลต|ทุเรียน|มะม่วง|ส้ม(?=โอ|\s|\d)"
    r"|ถุง(?:ของขวัญ|ผ้า|ของ)|ของขวัญ(?=ปีใหม่|กล่อง|วันเกิด)|ชุดของขวัญ|บัตรกำนัล|รังนก|น้ำผึ้ง"
)
_COUNT = r"(?P<{}>\d{{1,3}}\s?(?:กล่อง|ใบ|ชิ้น|อัน|ชุด|ขวด|ตัว|ซอง|ห่อ|ถุง|กระเช้า|ลัง|ลูก|ช่อ|แพ็ค|แพค))"
_LED_BY = r"(?:เมื่อวาน(?:นี้)?|เมื่อเช้า(?:นี้)?|เช้านี้|วันนี้|ตอนเช้า|พอดี|เพิ่ง|อยู่ๆ|มี|ได้รับ|ได้|\s)*"
_OF_NOBODY = pattern_of(
    rf"{_LED_BY}(?P<thing>(?:{_KINDS})\S{{0,20}}?)\s?(?:{_COUNT.format('first')}\s?)?(?:มา|แต่|ซึ่ง|ก็|\s)*"
    rf"(?:ไม่(?:รู้|ทราบ)(?:เลย)?(?:ว่า)?(?:เป็น|ของ|มาจาก|จาก)*ใคร\S{{0,12}}|ไม่มีชื่อ\S{{0,24}})(?:{POLITE}|\s)*(?:\s(?:ข้างใน|ในซอง|ในกล่อง|ในถุง).{{2,60}})?"
)
_CAME = pattern_of(
    rf"{_LED_BY}(?P<thing>(?:{_KINDS})\S{{0,20}}?)\s?(?:{_COUNT.format('first')}\s?)?"
    r"(?:ถูก)?(?:(?:มี)?คน|ใครไม่รู้|ใครก็ไม่รู้|เขา|เค้า|ไปรษณีย์|เมสเซนเจอร์)?(?:มา|เอามา|นำมา|เอา)?(?:ส่ง|วาง|ฝาก|ทิ้ง)(?:มา|ไว้|ถึง|ให้|ที่|ตรง|หน้า|บน|กับ|\s)*"
    rf"(?:(?!ไหม|มั้ย|ยังไง|ใคร|อะไร|ไหน).)*?(?:{_COUNT.format('last')})?(?:{POLITE}|\s)*"
)
"""A thing that came, with nobody who gave it told: `กระเช้าปีใหม่มาส่งที่เคาน์เตอร์ไม่มีชื่อคนส่ง 3 กล่อง`."""


def of_nobody(plain: str) -> str:
    """Returns the thing, and how many, that nobody knows the giver of; "" for other sentences."""
    return _counted(_OF_NOBODY.fullmatch(plain))


def thing_came(plain: str) -> str:
    """Returns the thing that came, and how many; "" for other sentences."""
    return of_nobody(plain) or _counted(_CAME.fullmatch(plain))


def _counted(found: re.Match[str] | None) -> str:
    if found is None:
        return ""
    count = found["first"] or found.groupdict().get("last") or ""
    return f"{found['thing']} {count}".strip()


_REPORTS = pattern_of(
    rf"(?:งั้น|เอ่อ|แล้ว|ก็|\s)*(?:ขอ|จะ|อยาก|ต้องการ)*(?:รายงาน|แจ้ง)(?:การ)?(?:ได้)?(?:รับ)?(?:ของขวัญ)?{_SOFT}*\s?(?P<more>\S.{{3,}})"
)
_NAMES_NONE = pattern_of(
    "ที่|ของ|ว่า|ให้|เรื่อง|ชิ้น|อัน|ใหม่|อีก|ด้วย|แทน|เมื่อ|วัน|เพิ่ม|ครั้ง|เดือน|ปี|รับ|ได้|มา|แบบ|ผ่าน|ใน|ผล|ต่อ|ก่อน|การ|งาน|โครงการ"
    "|กิจกรรม|ไม่|นี้|นั้น|ยัง|ถ้า|เกี่ยว|จาก|คืน|ถึง|เอง|ทาง|ทุก|ตอน|ล่าสุด|เดิม|แก้|สัก|ตาม|หน้า|หลัง|ตัว|เขา|คุณ|[0-9]"
)
"""What begins so is no thing."""


def reports_thing(plain: str) -> bool:
    """Tells whether the sentence reports a thing by its name: `งั้นขอรายงานเสื้อยืดงานสัมมนา 250 บาท`."""
    found = _REPORTS.fullmatch(plain)
    return found is not None and may_name(found["more"])


def may_name(words: str) -> bool:
    """Tells whether words behind `ได้` or `รายงาน` may begin with a thing."""
    return _NAMES_NONE.match(words) is None
