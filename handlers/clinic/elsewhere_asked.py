"""Hears what this bot is not for: repairs of the building and its machines, visits, rooms, numbers
of other units. It says so, and nothing is filed or sent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.clinic.standing_answers import own_topic, standing
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME, WHETHER
from handlers.understand.thai import normalise, without_polite_ending

_LONGEST, _SHORT = 90, 40
_PLACE = (
    r"(?:แอร์|เครื่องปรับอากาศ|ห้องน้ำ|ส้วม|ชักโครก|ก๊อก|น้ำประปา|น้ำ(?=ไม่ไหล|รั่ว|ท่วม|ซึม|หยด)|ไฟ(?=ดับ|ไม่ติด|เสีย|กระพริบ|ฟ้า|ห้อง|ทาง)|หลอดไฟ"
    r"|ลิฟ(?:ต์|ท์|ต|ท)?|ประตู|กุญแจ|เพดาน|ฝ้า|หลังคา|ปลั๊ก|ท่อ|เก้าอี้|โต๊ะ(?=ทำงาน|หัก|พัง|เสีย)|บันไดเลื่อน)"
)
_MACHINE = (
    r"(?:คอม(?:พิวเตอร์|พ์)?(?!มิต)|โน้[ตท]บุ๊[กค]|ป?ริ้?น(?:เตอร์|เต้อร์)|เครื่อง(?:พิมพ์|ปริ้น(?:เตอร์|เต้อร์|เต้อ|ท์|ต์)?|ถ่ายเอกสาร|สแกน)|อินเ[ทต]อร์เน็[ตท]|เน็ต|ไวไฟ|วายฟาย|(?i:wi-?fi)"
    r"|โทรศัพท์(?:โต๊ะ|ภายใน|สำนักงาน)|จอคอม|โปรเจ[กค]เตอร์)"
)
_BROKEN = (
    r"(?:เสีย(?!ชีวิต|หาย|ใจ)|พัง|ดับ|รั่ว|แตก|ตัน|ค้าง|ชำรุด|หลุด|หัก|ท่วม|เหม็น|ซ่อม"
    r"|ไม่(?:ค่อย)?(?:ไหล|ติด|เย็น|ทำงาน|ได้|ออก)|ใช้(?:งาน)?ไม่(?:ได้|ติด)|เปิดไม่|เข้าไม่|ต่อไม่|หมึกหมด)"
)
FAULT = pattern_of(rf"(?P<place>{_PLACE})|(?P<machine>{_MACHINE})")
_BREAKS = pattern_of(_BROKEN)
_WHOM = pattern_of(
    rf"(?:แจ้ง|บอก|ติดต่อ|โทร|เรียก|ตาม|ปรึกษา|ถาม)(?:หา|ไป|ช่าง|ซ่อม|เรื่อง|กับ|ที่|ได้|ทาง|\s)*(?:ใคร|(?:ที่|ตรง|เบอร์)?ไหน|อะไร|{HOW_IN_FULL})|แจ้งซ่อม|(?:ตาม|เรียก|ขอ)ช่าง|ใคร(?:ดูแล|ซ่อม|รับแจ้ง|รับผิดชอบ)"
    rf"|ทำ(?:{HOW_IN_SHORT})|เบอร์|ช่าง(?:เบอร์|อยู่|ไหน)|ช่วย(?:มา)?(?:ดู|ซ่อม)"
)
_AT = (
    r"(?:ห้อง|จุด|เคาน์เตอร์|ตึก|อาคาร|ศูนย์(?!เรียนรู้)|ร้าน|ประตู|ธนาคาร|ไปรษณีย์|โซน|ที่(?=(?:ทำ|แลก|รับ|จอด|ขาย|กิน)))"
    r"[^\s\d]{0,24}?"
)
_OPEN = (
    r"(?:เปิด|ปิด|ทำการ|หยุด|พัก)(?:ให้บริการ|บริการ|ทำการ|ตั้งแต่|ถึง|วัน|เสาร์|อาทิตย์|จันทร์|ตอน|เวลา|\s)*"
    rf"(?:กี่โมง|วันไหน|ไหน|เมื่อไ|ใด|{WHETHER})"
)
"""When a place is open: it is no place of this bot, whichever it is."""
_OTHER_UNIT = pattern_of(
    r"(?:เข้า)?เยี่ยมชม(?:รัฐสภา|วุฒิสภา|สภา|อาคาร|สำนักงาน|$|\s|ต้อง|ได้|ติดต่อ|โทร|วัน)|(?:ที่)?จอดรถ|ห้องพยาบาล|จองห้อง(?:ประชุม)?|ขอใช้ห้องประชุม|ห้องสมุด|โรงอาหาร|ร้านอาหาร|(?:จอง|ขอใช้)รถ|รถรับส่ง|ฟิตเนส"
    r"|(?:ทำ|แลก|ออก|รับ|ขอ)บัตร(?:เข้า|ผ่าน|พนักงาน|เจ้าหน้าที่|ข้าราชการ|ผู้(?:มา)?(?:ติดต่อ|เยือน)|ประจำตัว)|บัตร(?:ผู้(?:มา)?(?:ติดต่อ|เยือน)|จอดรถ)|สมัคร(?:งาน|สอบ)|สวัสดิการ|สหกรณ์|ค่ารักษา|เงินเดือน|ของหาย|รปภ"
    rf"|(?:ตึก|อาคาร|สำนักงาน(?:นี้)?|ที่นี่)(?:อยู่|เปิด|ปิด|ทำการ|ถึง|วัน|จันทร์|เสาร์|\s)*(?:กี่โมง|(?:ที่|ตรง)ไหน|ชั้นไหน|{WHETHER})|เวลา(?:เปิด|ทำการ|ราชการ)"
    rf"|{_AT}\s?(?:มัน|เขา|นี้|วันนี้|ตอนนี้|จะ|\s)*{_OPEN}"
)
_ASKS = pattern_of(
    rf"กี่โมง|(?:เปิด|ปิด|หยุด)\S{{0,16}}?(?:วันไหน|เวลาใด|{WHETHER})|ชั้นไหน|ติดต่อ|โทร|เบอร์|(?:ที่|ตรง)ไหน|ใคร|{HOW_IN_FULL}|ได้(?:{WHETHER})|ขอ(?!ง)|ต้องทำ"
)
_NOT_THESE = pattern_of(
    r"คำตอบ|คำแนะนำ|ทุจริต|เรียก(?:รับ)?เงิน|โกง|สินบน|ร้องเรียน|เบาะแส|จัดซื้อ|จัดจ้าง|รายงาน|ข้อไหน|กิจกรรม|ความดี|บันทึก|ของขวัญ|กระเช้า|ประกาศ|แบบสำรวจ|ลงชื่อ|โหวต|เลือกตั้ง|ลงทะเบียน|รหัส(?!ไวไฟ|wifi)|ไลน์|(?i:line)"
    r"|บอ[ทต]|ระบบ|แชต|QR|คิวอาร์|ไฟล์|หลักฐาน|แนบ|ชม(?:เชย|น้อง|พี่)|ช่วยกัน|ไปช่วย|คน\s?ที่|\d+\s?คน|ผู้ดูแล|แอดมิน|ลา(?:ป่วย|กิจ|พัก)|เสนอชื่อ|ไฟ(?:เขียว|แดง|เหลือง)|ของ(?:หลวง|ราชการ)|เอากลับ"
)
_BOOKS = pattern_of(r"(?:จอง|ขอใช้)ห้อง")
_WHOM_ABOUT = pattern_of(r"ติดต่อ|โทร|เบอร์|(?:ที่|ตรง)ไหน|ใคร")
MAIN = "ศูนย์ข้อมูลข่าวสารของราชการ สำนักงานเลขาธิการวุฒิสภา โทร 0 2831 9493 (ตามแผนปี 2567)"
"""As the office's plan of 2567 prints it (000:298); no other number is known here."""
NOTHING = "บอตนี้ดูแลเรื่องคุณธรรม การรายงาน และเรื่องร้องเรียนเท่านั้น ข้อความนี้ไม่ได้ส่งต่อให้ใคร"
_REPAIR = (
    f"{NOTHING}\nเรื่องแจ้งซ่อม กรุณาแจ้งผู้ดูแลอาคารสถานที่ของสำนักงาน หรือธุรการของสำนักท่าน\n"
    "บอตไม่มีหมายเลขภายใน กรุณาดูจากสมุดโทรศัพท์ของสำนักงาน"
)
_COMPUTER = (
    f"{NOTHING}\nเรื่องคอมพิวเตอร์ เครือข่าย หรือโทรศัพท์ กรุณาแจ้งหน่วยงานเทคโนโลยีสารสนเทศ หรือธุรการของสำนัก\n"
    "บอตไม่มีหมายเลขภายใน กรุณาดูจากสมุดโทรศัพท์ของสำนักงาน"
)
_OTHER = (
    f"{NOTHING}\nเรื่องนี้กรุณาติดต่อหน่วยงานที่ดูแลโดยตรง หมายเลขเดียวที่บอตมีคือ\n{MAIN}\n"
    "สอบถามจากที่นั่นได้ว่าต้องติดต่อหน่วยงานใด หากเป็นบุคลากร ดูหมายเลขภายในจากสมุดโทรศัพท์ของสำนักงาน"
)
_NUMBER = (
    f"หมายเลขของสำนักงานที่บอตมี คือ\n{MAIN}\n"
    "บอตไม่มีอีเมลและหมายเลขของบุคคล บุคลากรดูหมายเลขภายในจากสมุดโทรศัพท์ของสำนักงาน\n"
    "เรื่องที่จะแจ้งหรือร้องเรียน ส่งในแชตนี้ได้เลย กด “ร้องเรียน” ไม่ต้องลงทะเบียน"
)
COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")
_WAYS = (Button("วิธีใช้", opens("help_me"), "วิธีใช้"),)


_ASKS_NUMBER = pattern_of(
    r"(?:(?:เบอร์|หมายเลข)(?:โทร\S{0,6}?|ติดต่อ|สายด่วน|กลาง)?|โทรศัพท์|อีเมล|(?i:e-?mail)|สายด่วน)"
)
_OF_OFFICE = pattern_of(r"สำนักงาน|วุฒิสภา|รัฐสภา|หน่วยงาน(?!ไหน)|ที่นี่|ส่วนกลาง|โอเปอเรเตอร์")
_WANTS_NUMBER = pattern_of(rf"ขอ(?!ง)|มี|{WHETHER}|อะไร|ไหน|เท่าไ|ทราบ|คือ|ได้บ้าง|โทร(?:หา|ไป|ได้)|ติดต่อ")
_NOT_NUMBER = pattern_of(
    rf"ทุจริต|เรียก(?:รับ)?เงิน|โกง|สินบน|เปลี่ยน|แก้|ของ(?:{ME})|คุณ|พี่|น้อง|นาย(?!ก)|นาง|รหัส|ไม่(?:ให้|บอก|ใส่)|ต้อง(?:ให้|ใส่|บอก)|ผู้ร้อง|ผู้แจ้ง|หัวหน้า|ผอ|เลือก|ซ่อม"
)
_BUSINESS = pattern_of(
    r"ประมูล|เสนอราคา|เสนอขาย|ขาย(?:สินค้า|ของให้)|จัดซื้อ|จัดจ้าง|(?i:tor)(?![a-z])|อาสาสมัคร|สมัคร(?:งาน|สอบ|ฝึกงาน|เป็น)|ขอฝึกงาน|ข้อมูลข่าวสาร(?:ของ)?ราชการ|วางบิล|เบิก(?:เงิน)?ค่า|รับสมัคร(?!ใจ)|สอบบรรจุ"
)
_WISHES = pattern_of(rf"อยาก|ขอ(?!ง)|สนใจ|สอบถาม|ติดต่อ|ต้องการ|ที่ไหน|{HOW_IN_FULL}|{WHETHER}|ทราบ|ใคร")
_ACCUSES = pattern_of(
    r"ทุจริต|ฮั้ว|ล็อก|เรียก(?:รับ)?(?:เงิน|สินบน)|โกง|สินบน|โปร่งใส|ผิดปกติ|ร้องเรียน|เบาะแส|เอื้อ|พวกพ้อง|แจ้งเรื่อง|เจ้าหน้าที่\S{0,20}(?:ขอ|รับ)"
)
_OF_PEOPLE = pattern_of(r"ติดต่อ|เจ้าหน้าที่|แอดมิน|ผู้ดูแล|คน|โทรเบอร์|โทรหา|โทรไป")
"""Whom to ask is another question, which strangers are told, too."""
_CUE = pattern_of(
    rf"{_BROKEN}|{_OTHER_UNIT.pattern}|{_ASKS_NUMBER.pattern}|(?:{_BUSINESS.pattern})"
)
"""Looked for before anything else: most sentences have none of them."""


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the question that says where else to ask; None for other words, inside, and where an
    administrator has given an answer to these very words."""
    if inside is not None:
        return None
    if context.person is None and _is_business(words):
        return BUSINESS
    if context.person is None and _PUBLISHED.search(words) and len(words) <= _LONGEST:
        return PUBLISHED
    if not _answered(words):
        return NUMBER if _asks_office_number(context, words) else None
    if context.person is not None and _BOOKS.search(words) and not _WHOM_ABOUT.search(words):
        return None  # the calendar of that day is told with it
    return None if standing(context, own_topic(words)) is not None else QUERY


def _asks_office_number(context: Context, words: str) -> bool:
    """Tells whether the office's number is asked for; a stranger need not say whose."""
    if _ASKS_NUMBER.search(words) is None:
        return False
    plain = without_polite_ending(normalise(words))
    asked = len(plain) <= _LONGEST and _ASKS_NUMBER.search(plain) and _WANTS_NUMBER.search(plain)
    whose = _OF_OFFICE.search(plain) or context.person is None and not _OF_PEOPLE.search(plain)
    return bool(asked and whose) and not _NOT_NUMBER.search(plain)


def _is_business(words: str) -> bool:
    """Tells whether a stranger wants to deal with the office: to sell, to apply, to join."""
    asked = _BUSINESS.search(words) and _WISHES.search(words) and len(words) <= _LONGEST
    return bool(asked) and not _ACCUSES.search(words)


def _answered(words: str) -> str:
    if _CUE.search(words) is None:
        return ""
    plain = without_polite_ending(normalise(words))
    if len(plain) > _LONGEST or _NOT_THESE.search(plain):
        return ""
    fault = FAULT.search(plain)
    if fault is not None and _BREAKS.search(plain):
        told = _WHOM.search(plain) or len(plain) <= _SHORT and _ONLY.fullmatch(plain)
        if told:
            return _COMPUTER if fault["machine"] else _REPAIR
    return _OTHER if _OTHER_UNIT.search(plain) and _ASKS.search(plain) else ""


_ONLY = pattern_of(
    rf"(?:{_PLACE}|{_MACHINE}|{_BROKEN}|ห้อง(?:ทำงาน|ประชุม)?|ชั้น|ที่|ใน|ตึก|อาคาร|หน้า|ทั้ง|สำนัก|เรา|ของ|แล้ว|อีก|เลย|มาก|ตอนนี้|วันนี้|\d|\s)+"
)


def _answer(_context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_answered(rest), _WAYS)]


QUERY = Query("asked_elsewhere", (), _answer, anyone=True)


def _number(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_NUMBER, (COMPLAIN, *_WAYS))]


NUMBER = Query("office_number", (), _number, anyone=True)


def _business(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_OTHER, (COMPLAIN, *_WAYS))]


BUSINESS = Query("business_elsewhere", (), _business, anyone=True)


_PUBLISHED = pattern_of(
    r"(?!.*(?:ร้องเรียน|ทุจริตใน|จัดซื้อ|จัดจ้าง|ประกวดราคา|สอบ|รับสมัคร|ลงทะเบียน|รหัส))(?=.*(?:ขอ|อ่าน|ดู|ไหน|ไหม|มั้ย|มีหรือ|ดาวน์โหลด))"
    r".*(?:ประกาศ|คำประกาศ)(?:ของ|เรื่อง|เกี่ยวกับ|\s)*(?:ท่าน)?(?:ผู้บริหาร|เลขาธิการ|นโยบาย|เจต(?:นา|จำนง)|งดรับ|no\s?gift|ต่อต้าน|ต้าน(?:โกง|ทุจริต))"
    rf"|(?:ผู้บริหาร|เลขาธิการ)\S{{0,12}}(?:มี|ออก|เคย)\S{{0,6}}ประกาศ.{{0,40}}(?:{WHETHER}|ขอ|อ่าน|ดู|ไหน)",
    re.IGNORECASE,
)
"""Who is not on the roster wants to read what the executives announced."""


def _published(_context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return [Text(_WHERE_PUBLISHED, _WAYS)]


_WHERE_PUBLISHED = (
    "ประกาศของผู้บริหารอ่านในบอตได้เฉพาะบุคลากรที่ลงทะเบียนแล้ว\n"
    f"ฉบับที่เผยแพร่ เช่น ประกาศเจตนารมณ์ No Gift Policy กรุณาดูที่ www.senate.go.th หรือขอจาก\n{MAIN}"
)
PUBLISHED = Query("announcements_elsewhere", (), _published, anyone=True)
