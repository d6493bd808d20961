"""What a packaged questionnaire has once and for all: its name and its questions."""

from __future__ import annotations

from handlers.conversation.flow import Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from models.surveys import questionnaire


def heeds(wish: str, at: str) -> Heeded | None:
    """Says that the name and the questions of a packaged questionnaire stay as they are."""
    if len(wish) > _LONGEST_WISH:
        return None
    if _RENAMES.fullmatch(wish):
        return Heeded(told=_NAME_STAYS)
    if _AS_BEFORE.fullmatch(wish):
        return Heeded(told=_SAME_QUESTIONS)
    if only_own(wish):
        return Heeded(told=OWN_BEHIND)
    if not at.startswith(("kind", "own")) and _OWN_WANTED.fullmatch(wish):
        return Heeded(told=_OWN_LATER)
    if at == "who" and _NAMES_ASKED.fullmatch(wish):
        return Heeded(told=_WHO_SEES)
    return (
        Heeded(told=_QUESTIONS_STAY)
        if not at.startswith("own") and _FEWER.fullmatch(wish)
        else None
    )


def only_own(words: str) -> bool:
    """Tells whether the words want a survey that has questions of one's own and no others."""
    wanted = _OWN.search(words) is not None and _ONLY.search(words) is not None
    return wanted and _LOOKS.search(words) is None


def fewer_wanted(words: str) -> str:
    """Says that all questions of a questionnaire are asked, where words that open the making of a
    survey want fewer than any has: `แบบสำรวจสั้นๆ 3 ข้อ`; "" for other words."""
    found = _SO_MANY.search(words)
    counts = [len(each.questions) for each in questionnaire.packaged()]
    wanted = int(found["count"]) if found is not None and found["count"].isdecimal() else 0
    if found is None or wanted >= min(counts) or _ADDS.search(words, 0, found.start()):
        return ""
    return _ALL_ASKED.format(found=found[0].strip(), least=min(counts), most=max(counts))


_LONGEST_WISH = 100
_OWN = pattern_of(
    rf"(?:ตั้ง|คิด|เขียน|แต่ง|ทำ)(?:คำถาม|ข้อ)?(?:ขึ้น(?:มา)?)?เอง|คำถาม(?:ที่)?(?:ของ)?(?:{ME_OR_US}|ตัวเอง|สำนัก)"
)
_ONLY = pattern_of(
    r"(?:ไม่(?:เอา|ใช้|อยากใช้|อยากได้)|ยกเว้น)(?:คำถาม|แบบ|ของ|ชุด|อัน|\s)*(?:สำเร็จ|มาตรฐาน|เดิม|ที่มี|แบบ|บอต)"
    rf"|อย่างเดียว|เท่านั้น|ล้วน|ทั้งหมด|(?:แค่|เฉพาะ|เพียง)(?:คำถาม|ข้อ)|แบบที่(?:{ME_OR_US}|สำนัก)?\s?(?:ตั้ง|คิด|เขียน|แต่ง)"
)
_LOOKS = pattern_of("กี่|ดู(?!แล)|เห็น(?!ด้วย|ว่า)|ทราบ|อะไร")
"""Who asks what there is, or wants to see it, orders nothing."""
_RENAMES = pattern_of(
    r"(?:ขอ|ช่วย|อยาก|จะ|\s)*(?:เปลี่ยน|แก้(?:ไข)?|ตั้ง)ชื่อ(?:แบบ(?:สำรวจ)?|หัวข้อ|เรื่อง|มัน|\s)*(?:ใหม่)?(?:ให้)?(?:เป็น|ว่า|หน่อย|เอง)\s*.*"
)
_NUMBER = r"(?:\d{1,2}|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ไม่กี่)"
_SO_MANY = pattern_of(
    r"(?<!เพิ่ม)(?<!อีก)(?<!ข้อ)\s(?P<count>[1-9]|หนึ่ง|สอง|สาม)\s?(?:ข้อ|คำถาม)(?!\s?\d)(?!ที่|แรก)"
)
_ADDS = pattern_of("เพิ่ม|เติม|เสริม|อีก|คำถาม(?:ของ|เอง)")
_FEWER = pattern_of(
    rf"(?:ขอ|อยาก|ให้|เอา|ถาม|มี|ลด|ตัด|\s)*(?:แค่|เพียง|เหลือ(?:แค่)?|ไม่เกิน|คำถาม(?:แค่|เหลือ)?)\s*{_NUMBER}\s?(?:ข้อ|คำถาม)(?:ก็)?(?:พอ|เท่านั้น|ดีกว่า|\s)*"
    rf"|(?:ขอ|ช่วย|\s)*(?:ตัด|ลด|ลบ|เอา)(?:คำถาม|จำนวน|ข้อ|บาง|ที่|\s)*(?:{_NUMBER}|สุดท้าย|แรก|ลง|ข้อ|คำถาม)*\s?(?:ออก|ลง|ทิ้ง)(?:ไป|บ้าง|หน่อย|\s)*"
)
_NAMES_ASKED = pattern_of(
    rf"(?:แล้ว|คนตอบ|ผู้ตอบ|คนที่ตอบ|เขา|ต้อง|จะ|ให้|ได้|\s)*(?:ใส่|กรอก|เก็บ|เห็น|รู้|ระบุ|บอก|ขึ้น|มี)ชื่อ(?:คนตอบ|ผู้ตอบ|ไว้|ด้วย|\s)*(?:{WHETHER})(?:นะ|\s)*"
)
_MAY = rf"(?:ได้)?(?:{WHETHER})?(?:นะ|หน่อย|ด้วย|เลย|\s)*"
_AS_BEFORE = pattern_of(
    rf"(?:ขอ|อยาก|จะ|เอา|ใช้|ทำ|มี|ก็อป|ก๊อป|\s)*(?:แบบ|คำถาม|ชุด|อัน|ของ|ฟอร์ม|ตาม)*(?:สำรวจ|สอบถาม|เดิม|เก่า|เหมือน|ตาม|กับ|แบบ|ของ|ที่(?:ใช้|ทำ)|\s)*"
    rf"(?:(?:ปี|ครั้ง|รอบ|เมื่อ|คราว)(?:ที่แล้ว|ก่อน|ที่ผ่านมา|เก่า|ปีก่อน|ปีที่แล้ว)|เดิม|เก่า)(?:เลย|ก็|\s)*{_MAY}"
)
_OWN_WANTED = pattern_of(
    rf"(?:ขอ|อยาก|จะ|ถ้า|แล้ว|\s)*(?:เอา|ใช้|ใส่|เพิ่ม|ตั้ง|เขียน|มี|แก้)(?:คำถาม|ข้อ)(?:ของ)?(?:{ME_OR_US}|สำนัก|ตัวเอง)?(?:ที่)?(?:คิด|ตั้ง|เขียน|ทำ)?(?:เอง|เรา|เพิ่ม|\s)*{_MAY}"
)
_SAME_QUESTIONS = (
    "แบบมาตรฐานในบอตใช้คำถามชุดเดิมทุกครั้ง เลือกแบบเดียวกับครั้งก่อนได้เลย แบบที่เคยใช้นอกบอต บอตไม่มี "
    "เพิ่มคำถามของสำนักเองได้ถึง 3 ข้อ"
)
OWN_BEHIND = (
    "แบบสำรวจที่มีเฉพาะคำถามของสำนักทำในบอตไม่ได้ ทุกฉบับมีคำถามของแบบที่เลือก ตัดออกไม่ได้ "
    "คำถามของสำนักเพิ่มต่อท้ายได้ถึง 3 ข้อ กรุณาเลือกแบบที่ใกล้ที่สุด บอตถามคำถามของสำนักหลังเลือกวันปิด"
)
_ALL_ASKED = (
    "แบบสำรวจถามครบทุกข้อของแบบที่เลือก ({least}–{most} ข้อ) จึงทำให้เหลือ {found} ไม่ได้ "
    "คำถามของสำนักเพิ่มต่อท้ายได้ถึง 3 ข้อ"
)
_OWN_LATER = "เพิ่มคำถามของสำนักเองได้ถึง 3 ข้อ บอตถามหลังเลือกวันปิด คำถามของแบบที่เลือกตัดออกไม่ได้"
_WHO_SEES = "“ไม่เก็บชื่อ” ไม่มีผู้ใดเห็นว่าใครตอบอะไร “เก็บชื่อ” ผู้ทำแบบสำรวจเห็นชื่อพร้อมคำตอบ และบอตบอกผู้ตอบก่อนตอบ"
_NAME_STAYS = "ชื่อแบบสำรวจเป็นไปตามแบบที่เลือก ตั้งชื่อเองไม่ได้ ยังไม่ได้เลือกแบบจากข้อความนี้"
_QUESTIONS_STAY = (
    "แบบสำรวจถามครบทุกข้อตามแบบที่เลือก ตัดหรือลดข้อไม่ได้ เพื่อให้เทียบผลกับสำนักอื่นได้ "
    "เพิ่มคำถามของสำนักเองได้ถึง 3 ข้อ เห็นคำถามทั้งหมดก่อนเปิด"
)
