"""Hears that somebody asks whether something of their own is allowed: a use of official property,
or work in which they or their family have a stake.

What others do is told, and rather belongs to a complaint; it is left to that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.clinic import answer_card, conduct_facts, rule_questions
from handlers.clinic.answers import answer_of
from handlers.clinic.shelves.conduct_answers import CODE, CONFLICT, PROPERTY
from handlers.context import Context
from handlers.messages import Message
from handlers.question.query import Facts, Query
from handlers.subjects.declaration import GroupQuestion
from handlers.subjects.facts import facts_told
from handlers.subjects.listeners import listener
from handlers.understand.facets.facet import Facet
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.told import own_stake
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR

_OR_NOT = rf"(?:{WHETHER})"
_WHETHER = pattern_of(
    rf"(?:ได้|ผิด(?:กฎ(?:หมาย)?|ระเบียบ|วินัย)?|เป็นไร|เป็นอะไร|โดน(?:อะไร)?|ต้อง\S{{1,20}}?)(?:เลย|อยู่|ด้วย|ใช่)*\s?{_OR_NOT}"
    rf"|ทำ(?:{HOW_IN_SHORT})|ต้อง(?:ทำ|แจ้ง|ถอนตัว|บอก)\S{{0,10}}?(?:{HOW_IN_SHORT}|ใคร)"
)
_MEANING = pattern_of(
    r"คือ(?:อะไร|ไร)|แปลว่า|หมาย(?:ความว่า|ถึง)|เข้าใจคำว่า|อธิบาย|เป็นยังไง|นับ(?:เป็น|ว่า)|ถือ(?:เป็น|ว่า)"
)
_CONFLICT = pattern_of(
    "ประโยชน์(?:ที่)?(?:ทับซ้อน|ขัดกัน|ซ้ำซ้อน)|ขัดกัน(?:แห่ง|ระหว่าง)\\S{0,4}ประโยชน์|มีส่วนได้(?:ส่วน)?เสีย"
)
_OF_FAMILY = pattern_of(
    rf"{own_stake.NEAR}.{{0,60}}?{own_stake.BUSINESS}|{own_stake.BUSINESS}.{{0,60}}?{own_stake.NEAR}"
)
_INVITED = pattern_of(
    r"(?:บริษัท|บ\.|หจก|ห้างหุ้นส่วน|ผู้รับเหมา|ผู้รับจ้าง|คู่สัญญา|คู่ค้า|ผู้ค้า|ร้านค้า|ซัพพลายเออร์|เซลส?์?|คน(?:ที่)?ประมูล|ผู้ประมูล|เจ้าที่ประมูล)"
    rf".{{0,40}}?(?:ชวน|เชิญ|พา)(?:{ME_OR_US}|ให้|ไป|มา|\s)*(?:ร่วม)?(?:งาน(?!ประมูล|จ้าง|ราชการ|เปิดซอง)|เที่ยว|ตีกอล์ฟ|กอล์ฟ|ดูงาน|ปาร์ตี้|สังสรรค์|กินเลี้ยง|วันเกิด)"
)
"""Who has business with the office invites: `บริษัทที่ประมูลได้ชวนไปงานวันเกิดเจ้าของ`."""
_MAY_GO = pattern_of(
    r"(?:ไป|รับ|ตอบรับ|ร่วม|เข้าร่วม)(?:งาน|ด้วย|กับเขา|กับเค้า)?(?:ได้|ดี|เหมาะ\S{0,4}|ผิด\S{0,8}?|ควร)?(?:เลย|อยู่)?\s?"
    rf"(?:{WHETHER}|เปล่า)|ควรไป|ต้อง(?:แจ้ง|รายงาน|ทำ)|ทำ(?:{HOW_IN_SHORT})|ผิด(?:{WHETHER}|หรือ)"
)
_OTHER_WORK = pattern_of("(?:รับ|ทำ)งาน(?:นอก|พิเศษ|เสริม)|(?:ทำ|มี)อาชีพเสริม|ทำธุรกิจส่วนตัว")
_TRADE = (
    r"(?:(?<!ฝาก)(?<!ไว้)(?:ซื้อ)?ขาย(?!หน้า)|ไลฟ์|ค้าขาย|พรีออเดอร์|รับหิ้ว|รับออเดอร์|เทรด|เล่นหุ้น|ปล่อยกู้|ปล่อยเงินกู้"
    r"|ขับแกร็บ|ส่งอาหาร|ธุรกิจ(?:ส่วนตัว|เสริม|ของตัวเอง)?|(?:งาน|อาชีพ)(?:เสริม|พิเศษ|นอก|ส่วนตัว))"
)
_AT_WORK = (
    r"(?:(?:ใน|ช่วง|ระหว่าง|ตอน)?เวลา(?:งาน|ทำงาน|ราชการ|ทำการ)|พักเที่ยง|พักกลางวัน|ที่(?:ทำงาน|ออฟฟิศ)|(?:ใน|ที่)(?:ห้องทำงาน|สำนัก|ออฟฟิศ|กลุ่มไลน์|ไลน์กลุ่ม)"
    r"|ระหว่าง(?:ทำ)?งาน|ตอนทำงาน)"
)
_TRADES = pattern_of(rf"{_TRADE}.{{0,40}}?{_AT_WORK}|{_AT_WORK}.{{0,40}}?{_TRADE}")
"""Somebody's own business within the hours or the walls of the office: `ไลฟ์ขายของตอนพักเที่ยง`."""
_OFFICE = r"(?:ของ|ใน|ที่)*(?:หลวง|ราชการ|ทางราชการ|สำนักงาน|สำนัก|ที่ทำงาน|ออฟฟิศ|ส่วนกลาง)"
_THINGS = (
    r"(?:กระดาษ|หมึก|ปากกา|เครื่อง(?:ถ่าย(?:เอกสาร)?|พิมพ์|ปริ้น\S{0,4})|ปริ้น(?:เตอร์|งาน)?|คอม(?:พิวเตอร์)?"
    r"|โน้[ตท]บุ๊[กค]|วัสดุ|ครุภัณฑ์|อุปกรณ์|น้ำมัน|โทรศัพท์|เน็ต|รถ)"
)
_PROPERTY = pattern_of(
    rf"รถ(?:ยนต์|ตู้)?{_OFFICE}|ของ(?:หลวง|ราชการ)|ทรัพย์สิน(?:ของ)?(?:ทาง)?(?:ราชการ|หลวง|สำนักงาน)|{_THINGS}{_OFFICE}"
)
_USED = pattern_of("ใช้|เอา|นำ|ยืม|ขับ|หยิบ|ถ่าย|ปริ้น|ชาร์จ|เติม|กลับบ้าน|ไปรับ|ไปส่ง|ทรัพย์สิน")
_OTHERS = pattern_of(
    r"หัวหน้า|ผอ|ผู้อำนวยการ|ผู้บริหาร|เจ้านาย|เจ้าหน้าที่|เพื่อนร่วมงาน|เขา|เค้า|มีคน|คนขับ|พี่(?:คน|เขา|เค้า|ใน)|บางคน|(?<!พี่)ลูกน้อง|รปภ"
)
_ELSEWHERE = pattern_of(
    "ร้องเรียน|ร้องทุกข์|เบาะแส|ฟ้อง|รายงาน|ของขวัญ|ของฝาก|กระเช้า|No Gift|ลงคะแนน|เลือกตั้ง|หีบ|ถามคลินิก|ประชุม",
    re.IGNORECASE,
)
_LONGEST = 150
_CODE = pattern_of(
    r"ประมวลจริยธรรม|จรรยาบรรณ|จริยธรรมข้าราชการ|มาตรฐาน(?:ทาง)?จริยธรรม|(?:ข้อห้าม|ข้อปฏิบัติ|วินัย).{0,12}(?:ข้าราชการ|เจ้าหน้าที่)"
    r"|(?:ข้าราชการ|เจ้าหน้าที่)(?:รัฐสภา|วุฒิสภา|สภา)?\s?(?:ห้าม|ต้องไม่|ไม่ควร)ทำ"
)
_WANTS_IT = pattern_of(
    rf"อะไร|กี่ข้อ|{HOW_IN_FULL}|ว่าไง|บ้าง|ขอ(?:อ่าน|ดู)|อ่าน|อยาก(?:รู้|ทราบ|ดู)|ที่ไหน|ตรงไหน|คือ|สรุป|{WHETHER}|ขอ(?:ตัว|เนื้อหา|รายละเอียด)|^(?:ข้อห้าม(?:ตาม)?)?(?:ประมวลจริยธรรม|จรรยาบรรณ)(?:ของ)?(?:ข้าราชการ)?(?:รัฐสภา)?$"
)
_CODE_AT_WORK = pattern_of(
    r"คัดเลือก|ดีเด่น|กิจกรรม|โครงการ|\d\.\d|สำรวจ|แบบ(?:สอบ|ประเมิน)|รับรู้|ร้อยละ|คะแนน|อบรม|ร้องเรียน|เบาะแส|รายงาน|คณะ|แผน|มุมจริยธรรม|ปรึกษา|ถามคลินิก"
    r"|เว็บ|ออนไลน์|เจ้าของหน้า|เซ็น|อ่านแล้ว|เข้าร่วม"
)


def _asks_for_the_code(plain: str) -> bool:
    """Tells whether the words ask what the code of ethics says: `ประมวลจริยธรรมมีอะไรบ้าง`."""
    if _CODE_AT_WORK.search(plain):
        return False
    return _WANTS_IT.search(without_polite_ending(plain)) is not None


@listener(longest=own_stake.LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns the rule that somebody of the office asks for: `เอารถหลวงไปรับลูกผิดมั้ย`, `ญาติมาประมูลงาน
    เราเป็นกรรมการได้มั้ย`; None for other words."""
    if own_stake.WANTS.search(words) is not None and own_stake.tells(words):
        topic = CONFLICT
    else:
        topic = asked(words) if len(words) <= _LONGEST else ""
    if not topic and _OF_FAMILY.search(words) is not None and _leads_and_asks(context, words):
        topic = CONFLICT
    if topic != CODE and len(words) <= _LONGEST and trades(words):
        return TRADE
    answer = answer_of(topic) if topic else None
    if answer is None or not answer_card.is_told(context, answer):
        return None
    return next(each for each in rule_questions.QUERIES if each.name == topic)


def trades(words: str) -> bool:
    """Tells whether the words ask if one may do one's own business at work."""
    plain = normalise(words)
    if _ELSEWHERE.search(plain) or _OTHERS.search(plain) or _TRADES.search(plain) is None:
        return False
    return _WHETHER.search(plain) is not None


def _of_trade(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says that no paper of the bot names it, and who answers the person's own case."""
    return facts_told.told(context, conduct_facts.SHEET, Facet.ALLOWED)


TRADE = Query("own_trade_at_work", (), _of_trade)
_LEADS = frozenset((SUPERVISOR, EXECUTIVE, ADMIN))
_WHAT_TO_DO = pattern_of(
    rf"(?:ต้อง|ควร|จะ|ให้)?(?:ทำ|จัดการ)(?:{HOW_IN_SHORT})|(?:ต้อง|ควร)(?:แจ้ง|เปลี่ยน|ถอน|ให้)\S{{0,14}}?(?:ใคร|{WHETHER}|{HOW_IN_SHORT})"
)
_ACCUSES = pattern_of("ทุจริต|โกง|ฮั้ว|ชัด\\s?ๆ|เอื้อ|ล็อก|สินบน|ใต้โต๊ะ|เรียก(?:รับ|เงิน)|ผิดแน่|ไม่เป็นธรรม|เส้น")


def _leads_and_asks(context: Context, words: str) -> bool:
    return len(words) <= _LONGEST and context.may(_LEADS) and _of_those_led(words)


def _of_those_led(words: str) -> bool:
    """Tells whether who leads asks what to do where family of one of theirs has a stake: to ask so
    is no complaint of them."""
    plain = normalise(words)
    asks = _WHAT_TO_DO.search(plain) is not None and _ELSEWHERE.search(plain) is None
    asks = asks and _ACCUSES.search(plain) is None
    return asks and _OF_FAMILY.search(plain) is not None


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message] | None:
    """Answers it in a group: the rule names nobody; None for other words."""
    return rule_questions.heard_in_group(context, question, asked, _LONGEST)


def asked(words: str) -> str:
    """Returns the topic of the rule that the words ask for; "" for other words."""
    plain = normalise(words)
    if _CODE.search(plain) is not None and _asks_for_the_code(plain):
        return CODE
    if _ELSEWHERE.search(plain) or _OTHERS.search(plain):
        return ""
    if "ชวน" in plain or "เชิญ" in plain or "พาไป" in plain:
        if _INVITED.search(plain) and _MAY_GO.search(plain):
            return CONFLICT
    whether = _WHETHER.search(plain) is not None
    if _CONFLICT.search(plain) and (whether or _MEANING.search(plain)):
        return CONFLICT
    if whether and (_OF_FAMILY.search(plain) or _OTHER_WORK.search(plain)):
        return CONFLICT
    return PROPERTY if whether and _PROPERTY.search(plain) and _USED.search(plain) else ""
