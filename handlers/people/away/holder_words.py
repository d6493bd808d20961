"""Reads who is to report out of a sentence: `เปลี่ยนคนรายงานเป็นคุณ… ได้มั้ย`."""

from __future__ import annotations

from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 90
_HOLDER = r"(?:คน|ผู้|ตัว)(?:รายงาน|ส่งรายงาน|รับผิดชอบ(?:รายงาน)?|ทำรายงาน)"
_INSTEAD = (
    r"(?:\s*(?:แทน(?=คน|ผู้|ตัว|ท่าน|นาย|นาง|น\.\s?ส|(?:คุณ|พี่|น้อง)\s?[ก-๙]{2})"
    r"|เพราะ|เนื่อง(?:จาก|ด้วย)|พอดี).*)?"
)
"""Whom they stand in for, and why: `แทนคนเดิมที่ย้ายไปแล้ว`. It is no part of the name."""
_END = (
    r"(?:\s*(?:ของ)?(?:สำนัก(?:เรา|ผม|นี้)?|กิจกรรม|ข้อ|เรื่อง)?\s*\d{0,2}\.?\d{0,2}"
    rf"(?:แทน(?:ผม(?!ู้)|{ME_OR_US}|พี่)?|หน่อย|ที|ด้วย|ได้(?:{WHETHER})|ค่ะ|คะ|ครับ|คับ|นะ|\s)*{_INSTEAD})"
)
_SINCE_BEHIND = (
    r"(?:\s*(?P<behind>(?:ตั้งแต่|เริ่ม)(?:วันที่)?\s?(?:พรุ่งนี้|มะรืน(?:นี้)?|(?:สัปดาห์|อาทิตย์|เดือน|ปี|รอบ|ไตรมาส|ต้นเดือน)หน้า"
    r"|\d{1,2}(?:\s?[ก-๙.]{3,10}?)?(?:\s?25\d\d)?))(?:เป็นต้นไป|ไป|\s)*"
    rf"(?:ได้(?:{WHETHER})|ค่ะ|คะ|ครับ|คับ|นะ|\s)*)?"
)
_NAMED = r"(?:คุณ|นางสาว|นาง|นาย|น\.\s?ส\.|พี่|น้อง)\s?[ก-๙]+?(?:\s+[ก-๙]+?)??|[A-Za-z]{1,4}\d{2,}"
_SINCE = (
    r"(?:(?P<since>(?:ตั้งแต่|เริ่ม)?\s?(?:พรุ่งนี้|มะรืน(?:นี้)?|(?:สัปดาห์|อาทิตย์|เดือน|ปี|รอบ|ไตรมาส|ต้นเดือน)หน้า"
    r"|(?:วันที่\s?)?\d{1,2}(?:\s?[ก-๙.]{3,10})?(?:\s?25\d\d)?))(?:เป็นต้นไป|ไป|\s)*)?"
)
"""From when it is to be so."""
_TOLD = (
    pattern_of(
        rf"{_SINCE}(?:ช่วย|ขอ|รบกวน|อยาก|จะ|งั้น|\s)*(?:ตั้ง|แต่งตั้ง|กำหนด|มอบ(?:หมาย)?|ให้|เอา)(?:ให้)?\s*"
        rf"(?P<who>{_NAMED})\s*(?:มา)?(?:เป็น|ทำหน้าที่)(?:เป็น)?{_HOLDER}{_END}{_SINCE_BEHIND}"
    ),
    pattern_of(
        rf"{_SINCE}(?:ช่วย|ขอ|รบกวน|อยาก|จะ|งั้น|\s)*(?:เปลี่ยน|ย้าย)(?:ตัว)?{_HOLDER}(?:ของสำนัก(?:เรา|ผม|นี้)?)?\s*"
        rf"(?:(?:ของ)?(?:กิจกรรม|ข้อ|เรื่อง)?\s?\d{{1,2}}\.\d{{1,2}}(?:\.\d)?\s*)?(?:ไป|มา)?เป็น\s*(?P<who>{_NAMED}){_END}{_SINCE_BEHIND}"
    ),
)


def name_in(text: str) -> str:
    """Returns the name of who is to report; "" for other words."""
    return _part_in(text, "who")


_TITLE = "(?:คุณ|นางสาว|น\\.\\s?ส\\.|นาย|นาง|พี่|น้อง)"
_IS_TO = (
    r"ทำ|ดูแล|ดู|รับ|รายงาน|กรอก|ส่ง|จัดทำ|แทน|เป็น|ช่วย|ไป|มา|ต่อ|กิจกรรม|ข้อ|เรื่อง|หน่อย|ด้วย|ที(?!\S)|เลย|ได้"
    rf"|ตั้งแต่|เริ่ม|{POLITE}"
)
"""What stands behind the one who is named."""
_GIVEN_TO = pattern_of(
    rf"(?:ให้|เป็น|คือ|มอบ(?:หมาย)?)\s?(?P<who>{_TITLE}\s?[ก-๎]{{2,18}}?(?:\s(?!{_IS_TO})[ก-๎]{{2,20}}?)?)(?=\s|$|[\d,(]|{_IS_TO})"
)
_INSTEAD_OF = pattern_of(
    rf"(?:จาก|แทน(?:ที่)?)\s?{_TITLE}\s?(?:(?!เป็น|ให้)[ก-๎]){{2,18}}(?:\s(?!เป็น|ให้)[ก-๎]{{2,20}})?"
)
"""Who reported before, and does no longer."""


def without_the_one_before(text: str) -> str:
    """Returns the words without who is to report no longer: `เปลี่ยนจากคุณ… เป็นคุณ…`."""
    return _INSTEAD_OF.sub(" ", normalise(text))


def titled_in(text: str) -> str:
    """Returns the name, with its title, of whom an order gives the reports to; "" for other words:
    `มอบกิจกรรม 2.1 ให้คุณ…ทำแทนคนเดิม`."""
    found = _GIVEN_TO.search(without_the_one_before(text))
    return found["who"].strip() if found is not None else ""


def since_in(text: str) -> str:
    """Returns from when somebody is to report, as it is told with the name; "" if it is not."""
    return _part_in(text, "since") or _part_in(text, "behind")


def _part_in(text: str, part: str) -> str:
    plain = normalise(text)
    tried = (each.fullmatch(plain) for each in _TOLD) if len(plain) <= _LONGEST else ()
    return next(((found[part] or "").strip() for found in tried if found), "")


_STILL_REPORTS = pattern_of(
    rf"(?:แล้ว|แต่|ถ้า(?:เปลี่ยน|ตั้ง)?|ส่วน|{POLITE}|\s)*(?:คน|ผู้รายงาน|ผู้รับผิดชอบ)(?:เดิม|เก่า|อื่นๆ?|ที่เหลือ)(?:เขา|เค้า|ก็|จะ|ยัง|\s)*"
    rf"(?:ส่ง|รายงาน|ทำ|กรอก|ใช้)(?:รายงาน|งาน|แทน|ต่อ|ได้|อยู่|เหมือนเดิม|อีก|\s)*(?:{WHETHER}|หรือเปล่า)(?:{POLITE}|\s)*"
)
_ALL_REPORT = "ได้ ผู้รายงานทุกคนของสำนักยังส่งรายงานได้เหมือนเดิม ผู้รับผิดชอบคือผู้ที่บอตเตือนก่อน"


def asked_of_the_others(text: str) -> str:
    """Says that every reporter may go on reporting to who asks that of those before; "" to other
    words."""
    plain = normalise(text)
    return _ALL_REPORT if len(plain) <= _LONGEST_ASKED and _STILL_REPORTS.fullmatch(plain) else ""


_LONGEST_ASKED = 60
