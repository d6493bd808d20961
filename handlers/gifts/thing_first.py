"""Reads the thing where a sentence names it first and then tells who brought it."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE

_SOFT = rf"(?:เลย|หน่อย|ด้วย|ที(?![่-๋])|ก่อน|{POLITE})"
_LED = pattern_of(
    rf"(?:ขอ|จะ|อยาก(?:จะ)?|ต้องการ)*(?:รายงาน|แจ้ง|บันทึก)(?:การ)?(?:ได้)?(?:รับ)?(?:ของขวัญ|เรื่อง)?"
    rf"(?P<thing>(?!ของขวัญ|ของ(?:{_SOFT}|\s)|เรื่อง|ผล|งาน|กิจกรรม|โครงการ|การ|ว่า|ให้|แทน|นี้|นั้น|{_SOFT})"
    rf"[^\s\d]{{3,30}}?){_SOFT}+[\s,]+(?P<more>\S.*)"
)
_BROUGHT = pattern_of(
    r"(?:เอา|นำ|ส่ง|หิ้ว|ถือ|ซื้อ|ฝาก|มอบ|ให้)(?:มา|ของ)*(?:ให้|ฝาก|มอบ|ส่ง|แจก)?(?:มา|ไว้)*"
)
_NO_THING = pattern_of("ไหม|มั้ย|ยังไง|อย่างไร|อะไร|ไม่|แล้ว|ใคร|ต้อง|ที่ไหน|ตรงไหน|ตอนไหน")


def thing_led(plain: str) -> str:
    """Returns the thing of `รายงานกระเช้าเลยค่ะ บริษัท…เอามาให้เมื่อวาน`; "" for other sentences."""
    found = _LED.fullmatch(plain)
    if found is None or _NO_THING.search(found["thing"]) or not _BROUGHT.search(found["more"]):
        return ""
    return found["thing"]


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
    return found is not None and _NAMES_NONE.match(found["more"]) is None
