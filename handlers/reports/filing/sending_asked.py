"""Answers in the middle of a report to whom it goes, how many pictures it needs, whether a link
serves, and where one that was sent is taken out."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.reports.filing import report_evidence
from handlers.reports.filing.report_questions import activity_of
from handlers.understand.asked.files_asked import takes_out
from handlers.understand.of_the_open.asked_of_open import asks_to_whom
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending
from models.reports.deciding import report_approvers

_LONGEST = 60
_LEAD = rf"(?:แล้ว|ว่าแต่|เอ๊ะ|ถ้า|พอ|{ME_OR_US}|กด|จะ|มัน|รายงาน|ฉบับ|เรื่อง|อัน|งาน|นี้|ถาม(?:หน่อย)?|[\s,])*"
_DOES = r"(?:ได้|จะ|เป็น|คน|ผู้|ต้อง)*(?:อ่าน|เห็น|ดู|ตรวจ|รับ|อนุมัติ|พิจารณา|เซ็น)?"
_TAIL = r"(?:แล้ว|ก่อน|บ้าง|ต่อ|คนแรก|หรอ|เหรอ|นะ|อ่ะ|อะ|[\s?])*"
_TO_WHOM = pattern_of(
    rf"{_LEAD}(?:ส่ง|ไป|เข้า|ถึง)(?:รายงาน|แล้ว|ไป|นี้|ต่อ|จะ|\s)*(?:ถึง|หา|ที่|ให้|กับ|ยัง)*\s?ใคร{_DOES}{_TAIL}"
)
_ARRIVED = pattern_of(
    rf"{_LEAD}(?:ส่ง|ไป|ถึง)(?:รายงาน|ไป|ถึง|หา|ให้|มือ|\s)*(?:หัวหน้า|ท่าน|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|เขา|เค้า|ผู้อนุมัติ)(?:แล้ว)?(?:หรือ|รึ)?ยัง{_TAIL}"
    rf"|{_LEAD}(?:หัวหน้า|ท่าน|ผอ\.?|ผู้บังคับบัญชา|เขา|เค้า)\s?(?:จะ)?(?:เห็น|ได้รับ|รับ|ได้|อ่าน|รู้)(?:รายงาน|เรื่อง|แล้ว|นี้)*(?:หรือ|รึ)?ยัง{_TAIL}"
)
"""`ส่งถึงหัวหน้าหรือยัง`, asked before it is sent."""
_WITH_WHOM = pattern_of(
    rf"{_LEAD}(?:ตกลง|ตอนนี้|สรุป|\s)*(?:มัน)?(?:อยู่|ค้าง|คา)(?:อยู่)?(?:ที่|กับ|ใน)?(?:มือ|โต๊ะ)?\s?ใคร{_TAIL}"
)
"""`ตกลงตอนนี้อยู่ที่ใคร`."""
_PICTURE = r"(?:รูป(?:ภาพ|ถ่าย)?|ภาพ(?:ถ่าย)?|ไฟล์|หลักฐาน)"
_HOW_MANY = pattern_of(
    rf"{_LEAD}(?:ต้อง|ควร|ให้|ขอ|ใช้|มี|แนบ|ส่ง|ใส่|เอา|ลง|อย่างน้อย|ขั้นต่ำ|ได้|\s)*(?:{_PICTURE}(?:กิจกรรม|ประกอบ|แนบ|ส่ง|ต้อง|มี|ใช้|ได้|อย่างน้อย|\s)*)?"
    rf"(?:กี่\s?(?:รูป|ภาพ|ไฟล์|ใบ|แผ่น|อัน)|(?<=รูป)เท่าไ(?:ร|หร่)){_TAIL}(?:ถึงจะ)?(?:พอ|ดี|ครบ)?{_TAIL}"
)
_WITH_YOU = "อยู่ที่ท่าน "
_GOES_TO = "รายงานนี้ยังไม่ได้ส่ง เมื่อยืนยันแล้วไปถึง {} เพื่ออนุมัติ จากนั้นผู้ดูแลระบบตรวจรับ"
_TO_ADMINISTRATORS = "รายงานนี้ยังไม่ได้ส่ง เมื่อยืนยันแล้วไปถึงผู้ดูแลระบบ เพราะไม่มีผู้บังคับบัญชาที่รับแจ้งทาง LINE ได้"
_AS_MANY = "ไม่กำหนดจำนวนรูปหรือไฟล์ ส่งเท่าที่เห็นผลงานชัด ส่งเข้ามาในแชตนี้ได้จนกว่าจะยืนยัน"
_NOT_PLANNED = "แผนไม่ได้ระบุสิ่งที่ต้องแนบ แนบภาพและเอกสารสรุปผล"
_TAKEN_OUT = (
    "ข้อความนี้ไม่ได้เก็บในรายงาน ไฟล์ที่ส่งมายังอยู่ ลบได้ก่อนส่ง: ที่การ์ดตรวจทาน กด “แก้ไข” ของหลักฐาน แล้วกด “ลบไฟล์”"
)
_LINK = (
    r"(?:ลิ้?ง(?:[กค](?!็))?์?|(?i:link|url)"
    r"|(?:กูเกิล|google)?\s?(?:ไดรฟ์|ไดร์ฟ|ได๊ร์ฟ|(?i:drive))|โฟลเดอร์|อัลบั้ม)"
)
_ASKS_MAY = rf"(?:(?:ก็)?(?:จะ)?ได้|โอเค|ดี|พอ)?(?:{WHETHER}|เปล่า)"
_OF_LINK = pattern_of(
    rf"(?:\S.{{0,50}}?[\s,])?{_LEAD}(?:{_PICTURE}|อยู่ใน|ใน|ที่|แทน|ของ|กลุ่ม|ไลน์|\s)*(?:ใช้|แนบ|ส่ง|ใส่|แปะ|วาง|เอา|ขอ|เป็น)*(?:เป็น)?\s?(?:{_LINK}\s?)+(?:{_PICTURE}|แทน|เป็น|หลักฐาน|มา|ลง|ให้|เอา|ก็|ไฟล์|อย่างเดียว|\s)*"
    rf"{_ASKS_MAY}(?:{POLITE}|[\s?])*"
)
_IN_GROUP = pattern_of(
    rf"{_LEAD}{_PICTURE}(?:มัน|ก็|ทั้งหมด|\s)*(?:อยู่|ลงไว้|ส่งไว้)?(?:ใน|ที่)\s?(?:กลุ่ม)?(?:ไลน์|line|แชต|กลุ่ม)\S{{0,14}}?\s*(?:จะ)?(?:เอามา|ส่งมา|ดึงมา|เอา|ส่ง|แนบ)?(?:ได้)?(?:{HOW_IN_SHORT}|{_ASKS_MAY})(?:ดี|{POLITE}|[\s?])*"
)
_NO_LINK = (
    "ข้อหลักฐานรับเป็นไฟล์: รูปภาพ PDF Word หรือ Excel ลิงก์ใช้แทนรูปในข้อนี้ไม่ได้\n"
    "รูปที่อยู่ในกลุ่ม LINE กดรูปค้างไว้แล้วแชร์มาที่แชตนี้ หรือบันทึกลงเครื่องแล้วส่งเข้ามา\n"
    "ลิงก์ที่คนอื่นเปิดได้ เช่น โพสต์ในเพจ เว็บไซต์ หรือโฟลเดอร์ที่แชร์ไว้ "
    "ใส่ในข้อ “การเผยแพร่” ได้ และแสดงเป็นลิงก์ของรายงาน\n"
    "หากยังไม่มีรูป กด “ยังไม่มีไฟล์” แล้วส่งเพิ่มได้จนกว่าจะกดยืนยัน"
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns what is said to these questions and this order; None for other words. At the card and
    where files are asked for the order is followed there."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST:
        return None
    if _TO_WHOM.fullmatch(plain) or _ARRIVED.fullmatch(plain) or asks_to_whom(text):
        return Heeded(told=_to_whom(context), never_added=True)
    if _WITH_WHOM.fullmatch(plain):
        return Heeded(told=f"{_WITH_YOU}{_to_whom(context)}", never_added=True)
    if _OF_LINK.fullmatch(normalise(text)) or _IN_GROUP.fullmatch(normalise(text)):
        return Heeded(told=_NO_LINK, never_added=True)
    if _HOW_MANY.fullmatch(plain):
        return Heeded(told=_how_many(context, answers), never_added=True)
    if at not in (REVIEW, report_evidence.STEP) and takes_out(text):
        return Heeded(told=_TAKEN_OUT, never_added=True)
    return None


def _to_whom(context: Context) -> str:
    me = context.me
    found = report_approvers.on(context.session, context.today, (me.bureau_id,), (me.id,))
    first = next((each for each in found.of(me.id) if each.superior), None)
    return _GOES_TO.format(f"{first.name} ({first.position})") if first else _TO_ADMINISTRATORS


def planned(context: Context, answers: Answers) -> str:
    """Returns what the plan asks to attach to the report that is open."""
    return report_evidence.planned_by(activity_of(context, answers)) or _NOT_PLANNED


def _how_many(context: Context, answers: Answers) -> str:
    listed = report_evidence.planned_by(activity_of(context, answers))
    return "\n".join(filter(None, (_AS_MANY, listed)))
