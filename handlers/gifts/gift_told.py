"""Hears a gift that is told by its form, without any word for gifts: `เมื่อวันศุกร์เพิ่งได้น้ำผึ้งมา สามขวด
จากบริษัททำความสะอาด มูลค่าไม่เกิน 500`."""

from __future__ import annotations

from handlers.conversation.flow import Flow
from handlers.gifts import gift_brought, gift_parts, gift_worth, report_gift
from handlers.gifts.giver_and_thing import for_another
from handlers.gifts.giver_within import FOR_OFFICE
from handlers.understand.patterns import pattern_of
from handlers.understand.reports.givers import names_a_giver
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LEAST, _LONGEST = 12, 250
_CUES = ("ได้", "ให้", "รับ", "เอา", "นำ", "หิ้ว", "ถือ", "ข้างใน", "ในซอง")
_ASKS = pattern_of(
    rf"{WHETHER}|หรือ|รึ|{HOW_IN_FULL}|อะไร|ใคร|เท่าไ|กี่|ถ้า|หาก|ทำไง|เหรอ|หรอ|ล่ะ|\?|ขอ(?!แจ้ง|รายงาน|ลง|บันทึก|ง(?:บริษัท|ร้าน|หจก))|อยาก|จะ(?:ได้|รับ|ให้)|ต้อง"
)
_WEEKDAY = r"(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์)"
_WHEN = (
    rf"(?:เมื่อ(?:เช้า|กี้|วานซืน|วานนี้|วาน|คืน|ตะกี้|บ่าย)|(?:เมื่อ)?วัน(?:นี้|ก่อน|{_WEEKDAY})(?:ที่(?:แล้ว|ผ่านมา|\s?\d{{1,2}}(?:\s[ก-ฮ]\S{{1,12}})?)|ก่อน|นี้)?"
    r"|(?:เมื่อ)?(?:วันที่\s?)?\d{1,2}\s?[ก-ฮ]\S{1,12}|เช้านี้|บ่ายนี้|ตอน(?:เช้า|สาย|เที่ยง|บ่าย|เย็น)|(?:อาทิตย์|สัปดาห์)ที่แล้ว|ปีใหม่(?:นี้)?)"
)
_ON_A_DAY = pattern_of(rf"(?:คือ|พอดี|ก็|\s)*{_WHEN}")
_TOLD = pattern_of(
    rf"(?:{_WHEN}|พอดี|เพิ่ง|พึ่ง|คือ|{ME_OR_US}|ขอแจ้งว่า|ขอแจ้ง|แจ้งว่า|ก็|\s)*+"
    r"(?:ได้(?:รับ)?(?:แจก)?"
    r"|(?P<led>มี(?:คน(?:(?:ของ|จาก)(?:ทาง)?(?:บริษัท|ร้าน|หจก\.?)\S{1,20}?)?|ลูกค้า|ผู้รับเหมา|บริษัท\S{2,20}?)(?:เอา|นำ|ให้|หิ้ว|ถือ))"
    r"|(?P<alone>(?:ลูกค้า|ผู้รับเหมา|ผู้รับจ้าง|ผู้มาติดต่อ|คู่สัญญา|เซลส์|(?:บริษัท|ร้าน)\S{2,20}?)\s?(?:เขา|เค้า)?"
    r"(?:เอา|นำ|ให้|หิ้ว|ถือ|ซื้อ)))(?P<rest>[^\s\d]\S.*)"
)
_NO_GIFT = pattern_of(
    r"(?:งบ|เงิน(?!สด)|เบี้ย|โบนัส|ค่า|คะแนน|เกียรติ|รางวัล|ใบ(?!ชา)|เอกสาร|หนังสือ|คำ|อีเมล|จดหมาย|ข้อ|แบบ|เรื่อง|รายงาน|งาน|โครงการ|กิจกรรม|ผู้|คน|พัสดุ|ครุภัณฑ์|วัสดุ|จัดสรร|อนุมัติ"
    r"|ผล(?!ไม้)|ร้อยละ|รหัส|รับ|ไป|มา|ทำ|ดู|เข้า|ประชุม|อบรม|ความ|การ|ยอด|ประมาณ|ราคา|แค่|เลย|แล้ว|ดี|เห็น|ยิน|ใช้|จาก|ที่|ว่า|ไม่|ตาม|หมาย|เวลา|โทร|ลา|หยุด|เวร|เจอ|คุย|คิว)"
)
_FROM = pattern_of(r"จาก\s?(?P<giver>\S.{2,40})")
_KINDS = pattern_of(
    r"(?:ผู้(?:รับเหมา|รับจ้าง|ขาย|มาติดต่อ|ประกอบการ|ค้า|ให้)|ลูกค้า|เซลล์|เซลส์|ตัวแทน|คู่สัญญา|คู่ค้า|พ่อค้า|แม่ค้า|ชาวบ้าน|ประชาชน|เพื่อน|ญาติ|พี่|น้อง|ลูกน้อง)"
)
_BROUGHT = pattern_of("มาให้|มาฝาก|ให้มา")
_FOR_OFFICE = pattern_of(rf"\s*{FOR_OFFICE}(?:ไว้|\S{{0,20}}?(?=จาก|\s|$))")
_TAKEN = pattern_of(
    rf"(?:{_WHEN}|พอดี|เพิ่ง|พึ่ง|คือ|{ME_OR_US}|\s)*+(?:ได้รับ|ได้|รับ|มี)(?:มอบ)?(?=[^\s\d])"
)
"""How who took a thing for the office begins: `มีแจกันจากสถานทูต… รับแทนหน่วยงาน`."""
_LETTERS = pattern_of("หนังสือ|จดหมาย|เชิญ|เอกสาร|ใคร")
"""What is taken for the office and is no gift, and who asks who may take it."""


def opens(text: str, inside: str | None) -> Flow | None:
    """Returns the report where the words tell a thing that somebody got, and of two other things
    that belong to a gift: who gave it, its value, how many there are, where it is reported. None
    for other words."""
    if inside is not None or not _LEAST <= len(text) <= _LONGEST:
        return None
    if not any(cue in text for cue in _CUES):
        return None
    plain = normalise(text)
    if for_another(plain):
        return None
    if gift_brought.found_in(plain) and not _ASKS.search(plain):
        return report_gift.FLOW
    asked = gift_parts.asked_where(plain)
    official = _official(plain)
    if official or _ON_A_DAY.match(plain):  # it came to pass; the report says that each is reported
        asked = gift_parts.without_question(asked)
    wants, plain = asked != plain, without_polite_ending(asked)
    if official:
        plain = _TAKEN.sub("ได้", _FOR_OFFICE.sub(" ", plain), count=1)
    told = _TOLD.fullmatch(plain)
    if (
        told is None
        or told["alone"]
        and not wants
        or _NO_GIFT.match(told["rest"])
        or _ASKS.search(plain)
    ):
        return None
    gave = wants and told["alone"] is not None or (told["led"] or "").endswith("ให้")
    worth = gift_worth.worth(plain)
    valued = worth is not None or gave and gift_worth.likely(plain, worth) is not None
    from_whom = _FROM.search(told["rest"])
    given = from_whom is not None and (
        wants or names_a_giver(from_whom["giver"]) or _KINDS.match(from_whom["giver"]) is not None
    )
    counted = bool(gift_parts.counts(plain))
    given = given or gave or _BROUGHT.search(plain) is not None
    found = given + valued + counted + wants + official
    return report_gift.FLOW if found >= _ENOUGH else None


_ENOUGH = 2


def _official(plain: str) -> bool:
    """Tells whether somebody took a thing for the office."""
    taken = _FOR_OFFICE.search(plain) is not None and _TAKEN.match(plain) is not None
    return taken and _LETTERS.search(plain) is None
