"""Answers in one line what people ask of a case of their own, before any page of the rules: whether
a relative's wedding gift, a treat of a contractor or a thing that went back is reported, and
whether it must also be a complaint."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Facts, Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import normalise

_LONGEST = 110
_OR = rf"(?:{WHETHER}|เปล่า|(?:หรือ|รึ)(?:เปล่า|ป่าว|ไม่|ยัง)|เหรอ|หรอ|หรือ(?=ค|\s|$))"
_END = rf"(?:{POLITE}|[\s?])*"
_TELL = (
    r"(?:แจ้ง|รายงาน|ลง(?:ในบอต|ระบบ|บันทึก)?|บันทึก|กรอก)(?:ของ"
    r"(?:ขวัญ)?|เรื่อง|ใน\S{2,6}|ด้วย|อีก|อยู่|เหมือนกัน|นี้|\s)*"
)
_MUST_TELL = rf"(?:ยัง|ก็|แล้ว|จะ|อันนี้|แบบนี้|{ME_OR_US}|\s)*(?:ต้อง|ควร|จำเป็นต้อง)\s?{_TELL}{_OR}{_END}"
_RELATIVE = (
    r"(?:ญาติ|พ่อ(?!ค้า)|แม่(?!ค้า|บ้าน)|พี่(?:สาว|ชาย)|น้อง(?:สาว|ชาย)|ลุง|ป้า(?!ย)|น้า(?!ที่)|ปู่|ย่า(?!ง)"
    r"|ตา(?=ให้|ยก|ซื้อ)|ยาย|ครอบครัว|สามี|ภรรยา)"
    rf"(?:ๆ|แท้|ตัวเอง|เขย|สะใภ้|(?:ของ)?{ME_OR_US}|ฝั่ง\S{{2,8}}|\s)*(?=ให้|ซื้อ|ยก|ส่ง|ที่|เอา|ใส่|มอบ|ฝาก|ตอน|ใน|วัน|งาน|แต่ง|{_MUST_TELL})"
)
"""Who is told as a relative, and no more: `พี่สาวผู้มาติดต่อ` is one of somebody else."""
_OF_WORK = (
    r"(?:คู่สัญญา|ผู้รับเหมา|ผู้รับจ้าง|บริษัท|ประมูล|เสนองาน|ลูกน้อง|หัวหน้า|ผอ|ลูกค้า|มา(?:ขอ)?(?:ติดต่อ|รับบริการ|ยื่น|ขอ(?!ง)|ใช้บริการ)|รับบริการ|ยื่นเรื่อง|ผู้ร้อง|ผู้เสนอ|ผู้ขาย|คู่ความ|คู่ค้า"
    r"|สว\.?(?![ก-๎]*ย)|ส\.ว|สส|ส\.ส|ประชาชน|ชาวบ้าน|นักเรียน|นักศึกษา|เจ้าหน้าที่|ร้านค้า|แม่ครัว|ผู้สมัคร|ท่าน|เพื่อน|แฟน)"
)
_FROM_RELATIVE = pattern_of(
    rf"(?!.*{_OF_WORK})(?=.*(?:แต่งงาน|งานแต่ง|บวช|วันเกิด|รับไหว้|ทอง|ซอง|ของขวัญ|ของฝาก|ให้ของ|ให้เงิน))"
    rf"(?:.{{0,40}}?(?:\s|ถ้า|หาก|จาก|ของ|ที่|เกิด|(?<=ได้)))?{_RELATIVE}.{{0,40}}?{_MUST_TELL}"
)
_BUSINESS = (
    r"(?:คู่สัญญา|ผู้รับเหมา|ผู้รับจ้าง|ผู้ขาย|คู่ค้า|ซัพพลายเออร์|ผู้เสนอราคา"
    r"|บริษัท|ร้าน|เซลส์?|เซลล์|ตัวแทน(?!สำนัก|กลุ่ม|ฝ่าย|เรา|หน่วยงาน)|ผู้มาติดต่อ)"
)
_PAYS = (
    r"(?:เลี้ยง(?=ข้าว|อาหาร|กาแฟ|เหล้า|บุฟ|เครื่องดื่ม|ชา|ขนม|มื้อ|น้ำ|เบียร์|หมูกระทะ|ชาบู|เย็น|เที่ยง|กลางวัน|ต้อนรับ|ขอบคุณ|ปีใหม่"
    rf"|เรา|{ME_OR_US}|ไป|นับ|ถือ|ต้อง|ได้|\s|$)|ออกค่า|จ่ายค่า)"
)
_ASKS_ALONG = r"(?:ชวน|พา|เชิญ)"
_WHAT = (
    r"(?:กิน(?:ข้าว|เลี้ยง)?|ข้าว|อาหาร|บุฟเฟ่?ต์|กาแฟ|เหล้า|ดื่ม"
    r"|(?:ตี|เล่น)?กอล์ฟ|เที่ยว|ทริป|คอนเสิร์ต|ที่พัก)"
)
_TREATED = pattern_of(
    rf".{{0,30}}?(?:{_BUSINESS}.{{0,28}}?(?:{_PAYS}.{{0,20}}?|{_ASKS_ALONG}.{{0,14}}?{_WHAT}.{{0,14}}?)|{_WHAT}.{{0,14}}?{_BUSINESS}.{{0,24}}?{_PAYS}.{{0,10}}?)\s?"
    rf"(?:(?:นับ|ถือ|จัด)(?:เป็น|ว่า(?:เป็น)?)(?:ของขวัญ|การรับของ|ประโยชน์)(?:ด้วย|ไหม)?{_OR}?|(?:ไป|กิน|รับ|ร่วม|ตอบรับ)(?:กับเขา|ด้วย)?(?:ได้|ดี|ผิด\S{{0,6}}?)(?:เลย|อยู่)?\s?{_OR}|{_MUST_TELL}){_END}"
)
_A_GIFT = (
    r"(?:ของขวัญ|ของฝาก|ของกำนัล|กระเช้า|ซอง|ขนม|ผู้ให้|คนให้|(?<![ก-๎])ของ"
    r"(?=ให้|ไป|เขา|เค้า|บริษัท|\s)|(?<=คืน)ของ(?=ให้|ไป|เขา|เค้า|บริษัท))"
)
_NO_GIFT = r"(?:ยืม|หนังสือ|ครุภัณฑ์|พัสดุ|วัสดุ|กุญแจ|เครื่อง|เงินคืน|ประกัน(?!ภัย)|เอกสาร)"
_GONE_BACK = pattern_of(
    rf"(?=.*{_A_GIFT})(?!.*{_NO_GIFT}).{{0,60}}?(?:(?:ส่ง)?คืน[^?]{{0,24}}?แล้ว|ปฏิเสธ[^?]{{0,16}}?แล้ว|ไม่ได้รับ(?:ไว้)?|คืนเลย)(?:{POLITE}|\s)*(?:ก็)?{_MUST_TELL}"
)
_COMPLAIN_TOO = pattern_of(
    rf"(?:.{{0,60}}?\s)?(?:แล้ว|แบบนี้|อันนี้|{ME_OR_US}|\s)*(?:ต้อง|ควร|จะ)(?:ไป)?(?:ร้องเรียน|แจ้งเบาะแส|แจ้งความ)(?:เขา|เค้า|บริษัท|เรื่องนี้|ด้วย|อีก|เพิ่ม|\s)*{_OR}{_END}"
)
_PRINTED = pattern_of(
    rf"(?:แล้ว)?(?:รายงาน)?ของ(?:ขวัญ)?\s?ที่(?:{ME_OR_US})?(?:แจ้ง|รายงาน)(?:ไป|ไว้|แล้ว)*\s?(?:พิมพ์|ปริ้น\S{{0,4}}|ขอเป็น(?:เอกสาร|ไฟล์|pdf)|โหลด)(?:ออกมา|เก็บ|ได้|\s)*{_OR}{_END}"
)
_RELATIVE_TOLD = (
    "ไม่ต้องรายงาน หากญาติให้ตามประเพณีในเรื่องส่วนตัว กฎหมายให้รับได้ "
    "และนโยบาย No Gift ใช้กับของจากการปฏิบัติหน้าที่\n"
    "หากญาติเป็นคู่สัญญา ให้เพราะงานของท่าน หรือไม่แน่ใจ รายงานไว้ก่อน ผู้บังคับบัญชาจะพิจารณา"
)
_FROM_PARTNER = pattern_of(rf"แฟน(?:{ME_OR_US})?(?:ให้|ซื้อ).{{0,30}}?{_MUST_TELL}")
_PARTNER_TOLD = "แฟนอาจไม่นับเป็นญาติตามกฎหมาย ไม่แน่ใจ รายงานไว้ก่อน ผู้บังคับบัญชาจะพิจารณา"
_TREAT_TOLD = (
    "{} อาหาร กอล์ฟ หรือการเดินทางที่ผู้มีงานกับสำนักงานออกให้ เป็นประโยชน์เหมือนของขวัญ นโยบายของสำนักงานคือไม่รับ\n"
    "หากไปมาแล้วหรือปฏิเสธไม่ได้ รายงาน กด “รับของขวัญ” บอกมูลค่าโดยประมาณต่อคน"
)
_COUNTS, _REPORTED, _NOT_TAKEN = "นับเป็นของขวัญ", "ต้องรายงาน", "ไม่ควรรับ"
_ASKS_IF_COUNTED = pattern_of("(?:นับ|ถือ|จัด)(?:เป็น|ว่า)")
_ASKS_IF_REPORTED = pattern_of("(?:ต้อง|ควร)(?:แจ้ง|รายงาน|ลง|บันทึก|กรอก)")
_BACK_TOLD = (
    "ต้องรายงาน แม้คืนหรือปฏิเสธไปแล้ว เพื่อเป็นหลักฐานของท่าน "
    "กด “รับของขวัญ” ข้อ “ขณะนี้” ตอบว่าส่งคืนแล้วหรือปฏิเสธไม่รับ"
)
_COMPLAIN_TOLD = (
    "ไม่ต้องร้องเรียนเพิ่ม รายงานของขวัญก็ถึงผู้บังคับบัญชาแล้ว\n"
    "หากเห็นว่าให้เพื่อแลกกับการทำหน้าที่ ร้องเรียนหรือแจ้งเบาะแสแยกอีกเรื่องได้ ไม่ต้องบอกชื่อ พิมพ์ “ร้องเรียน”"
)
_PRINTED_TOLD = "ได้ รายงานของขวัญแล้วพิมพ์ “ของขวัญที่รายงาน” เลือกเรื่องนั้น แล้วกด “แบบรายงาน (PDF)”"


_MAY_BE_WHOM = pattern_of("ญาติ|พี่|น้อง|เลี้ยง|ชวน|พ่อ|แม่|แฟน|ลุง|ป้า|น้า|ปู่|ย่า|ตาให้|ยาย|ครอบครัว|สามี|ภรรยา")


def told(text: str) -> str:
    """Returns the answer to such a question; "" for other words."""
    # Cheap words first, since every typed text passes here.
    whom = _MAY_BE_WHOM.search(text) is not None
    back = "คืน" in text or "ปฏิเสธ" in text or "ไม่ได้รับ" in text or "พิมพ์" in text or "ปริ้น" in text
    if not whom and not back and "พา" not in text:
        return ""
    plain = normalise(text) if len(text) <= _LONGEST else ""
    if _PRINTED.fullmatch(plain):
        return _PRINTED_TOLD
    if _GONE_BACK.fullmatch(plain):
        return _BACK_TOLD
    if _TREATED.fullmatch(plain):
        counted = _COUNTS if _ASKS_IF_COUNTED.search(plain) else _NOT_TAKEN
        return _TREAT_TOLD.format(_REPORTED if _ASKS_IF_REPORTED.search(plain) else counted)
    if _FROM_RELATIVE.fullmatch(plain):
        return _RELATIVE_TOLD
    return _PARTNER_TOLD if _FROM_PARTNER.fullmatch(plain) else ""


def complains_too(text: str) -> tuple[str, str]:
    """Returns the answer to who asks in a gift's report whether it must be a complaint, too, and
    who saw it, if that stands before the question; "" and "" for other words."""
    plain = normalise(text) if "ร้องเรียน" in text or "แจ้งเบาะแส" in text or "แจ้งความ" in text else ""
    if not plain or _COMPLAIN_TOO.fullmatch(plain) is None:
        return "", ""
    saw = _SAW.match(plain)
    return _COMPLAIN_TOLD, saw["saw"] if saw is not None else ""


_SAW = pattern_of(rf"(?P<saw>(?:มี|ตอนนั้น)\S{{2,30}}?เห็น(?:ด้วย|เหตุการณ์|อยู่)*)(?:{POLITE}|\s)")


@listener(longest=_LONGEST)
def asks(_context: Context, words: str) -> Query | None:
    """Returns the answer to who asks so outside of any conversation; None for other words."""
    return _QUERY if told(words) else None


def _answer(_context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    return [Text(told(rest), (_REPORT, _LIST, _CLINIC))]


_REPORT = Button("รับของขวัญ", opens("report_gift"), "รับของขวัญ")
_LIST = Button("ของขวัญที่รายงาน", opens("gifts"), "ของขวัญที่รายงาน")
_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_QUERY = Query("gift_rules_asked", (), _answer)
