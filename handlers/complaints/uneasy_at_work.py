"""Hears that somebody is uneasy about what others do or have them do at work, and asks what to do:
advice and a complaint are offered, and nothing is begun (docs/decisions/0201).

Such words share many with other subjects: who was told to sign for goods that never came asks
nothing about signing documents.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.complaints.filing import complaint_draft
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from handlers.understand.told import own_stake
from models.people.person import REPORTER

_LONGEST = 220
_ME = f"(?:{ME_OR_US}|น้อง|พวกเรา|ลูกน้อง|ทุกคน|คนในห้อง)"
_WHO = (
    r"(?:หัวหน้า|ผอ\.?|ผู้อำนวยการ|ผู้บังคับบัญชา|เจ้านาย|นาย(?!ก)|รุ่นพี่|พี่(?:ที่|ใน|เขา|เค้า)|พี่\S{0,6}(?:ห้อง|แผนก|กลุ่ม)|เพื่อน(?:ร่วมงาน|ที่|ใน|ใช้|เอา|เบิก|ลง|เซ็น|แก้|แอบ)"
    r"|คน(?:ใน|ที่)(?:ห้อง|กลุ่ม|สำนัก|แผนก|ทำงาน)|เจ้าหน้าที่|จนท|บางคน|มีคน|เขา|เค้า|ผู้รับเหมา|ผู้บริหาร)"
)
_DEED = "(?:ทำ|ลง|เซ็น|รายงาน|เขียน|ส่ง|แก้|ออก|เบิก|ตอบ|กรอก|บันทึก|ซื้อ|รับรอง)"
"""What one is told to do; what is given is no such word."""
_MADE = pattern_of(
    rf"{_WHO}.{{0,24}}?(?:(?<!ไม่)(?<!ไม่ได้)สั่ง|บังคับ|กดดัน|ขอให้|(?:ใช้|ให้){_ME}|(?<!ยอม)ให้{_DEED})|(?:โดน|ถูก)(?:สั่ง|บังคับ|ใช้|ให้|ขอให้|กดดัน)"
)
"""Somebody has the person do it."""
_GIVEN_TO_ME = pattern_of(
    rf"(?:เอา|นำ|หิ้ว|ถือ|ซื้อ|ส่ง|มอบ|ฝาก)(?!ซอง|เงิน)[^\s\d]{{1,30}}?มา(?:ให้|ฝาก)(?:{ME_OR_US})(?!{_DEED}|รับรอง|ช่วย)"
)
"""A thing that somebody was given is a gift of their own, though they were loath to refuse it.
Money in an envelope may be more than that."""
_WRONG = pattern_of(
    r"ทั้ง(?:ที่|ๆ\s?ที่|ๆที่)(?:ยัง|ของ|เขา|เค้า|จริง|\s)*(?:\S{0,10}?)ไม่|(?:ทำ|ลง|เซ็น|ลงนาม|ลงวันที่|ออก|ใบ)\S{0,12}ย้อนหลัง|(?:ลง(?:เวลา|ชื่อ)|เซ็น(?:ชื่อ)?|สแกน(?:นิ้ว|หน้า)?|ตอกบัตร|สอบ|ตอบ)\S{0,6}แทน"
    r"|ปลอม|(?:แก้|เปลี่ยน|แต่ง|เพิ่ม|ปั้น)(?:ตัวเลข|ข้อมูล|ยอด|ผล|ใบเสร็จ|รายชื่อ|คะแนน|วันที่)|เบิก\S{0,16}(?:เกิน|ซ้ำ|ไม่ได้|ไม่ตรง|เท็จ)|(?:เอา|ใช้|ขับ|ยืม)\S{0,6}(?:รถ|ของ|น้ำมัน|เครื่อง|กระดาษ)\S{0,3}(?:หลวง|ราชการ|สำนักงาน)"
    r"|(?:ลงเวลา|รูดบัตร|ตอกบัตร|สแกน)\S{0,8}ให้|โกหก|โกง|ทุจริต|ฮั้ว|ใต้โต๊ะ|ล็อก(?:สเปก|สเปค|ผล)|เอื้อ(?:ประโยชน์)?|ร้าน(?:ของ)?(?:ญาติ|เพื่อน|แฟน|คนรู้จัก)|ไม่ตรง(?:กับ)?(?:ความ(?:เป็น)?จริง|ของจริง)|หักเงิน|เรี่ยไร|เก็บเงิน(?:ลูกน้อง|คนละ)|ไม่โปร่งใส|ผิดระเบียบ"
)
"""What looks wrong."""
_UNEASY = pattern_of(
    r"ไม่(?:ค่อย)?สบายใจ|อึดอัด|ลำบากใจ|รู้สึก(?:ไม่ดี|ผิด|แย่|แปลก)|ไม่อยาก(?:ทำ|เซ็น|ร่วม|เกี่ยว|ยุ่ง|โกหก)|ปฏิเสธไม่|เสียเพื่อน|กลัว(?:ว่า)?(?:จะ)?(?:ผิด|โดน|ติด|มีปัญหา|เดือดร้อน|ซวย)|ไม่กล้า(?:ปฏิเสธ|ขัด|พูด|บอก|เซ็น|ทำ)|กังวล|ไม่ถูกต้อง|มันแปลก|ดูแปลก|ทะแม่ง|เกรงใจ|เครียด|ไม่รู้(?:ว่า)?(?:จะ|ควร)ทำ"
)
_ASKS = pattern_of(
    rf"(?:ควร|ต้อง|จะ|น่าจะ)?ทำ(?:ยัง)?(?:{HOW_IN_SHORT}|อะไร)(?:ดี|ได้)?|(?:บอก|แจ้ง|ปรึกษา|คุยกับ|ร้อง(?:เรียน)?|ถาม)\s?(?:ใคร|ที่ไหน|ยังไง)|ผิด(?:{WHETHER})|ปฏิเสธได้|เอาไงดี|ดีไหม|ควร(?:เซ็น|ทำ|ไป|รับ|บอก)\S{{0,6}}(?:{WHETHER})"
)
_ANOTHER = pattern_of(
    r"ไม่ทัน|ทำไม่เป็น|ไม่รู้วิธี|ลืม|แต่(?:ยัง)?ไม่ได้(?:เช็[กค]|ลง|เซ็น)ชื่อ|เผลอ|ส่งผิด|พิมพ์ผิด|กรอกผิด|ไม่สบาย(?!ใจ)|กิจกรรม\s?\d"
    r"|ร้องเรียน|เบาะแส|ฟ้อง|(?:อยาก|ขอ|จะ|งั้น)+(?:ส่ง|ทำ)?รายงาน|ของขวัญ|(?:อยาก|ขอ)(?:แจ้ง|ร้อง)|แจ้งว่า|คลินิก|เปิด(?:ดู)?ข้อมูล|ในระบบ"
    r"|(?:รายงาน|ตอบ)แทน|แทน(?:ผอ\.?|หัวหน้า|ท่าน|กัน)?ได้|ลงวันที่|โหวต|เอกชน|ปกป้อง|คุ้มครอง|รับประกัน|อยากอ่าน|ไม่(?:ใส่|บอก)ชื่อ"
)
"""Somebody's trouble with their own work, what has a rule of its own, and what is told to be
told."""


def hears(words: str) -> bool:
    """Tells whether the words tell of something at work that others do or order, which the person
    is uneasy about or asks what to do about: `ให้หนูเซ็นรับทั้งที่ของยังไม่ครบ ไม่สบายใจเลย`."""
    if len(words) > _LONGEST or own_stake.tells(words):
        return False
    plain = normalise(words)
    if _ANOTHER.search(plain):
        return False
    if _tells_of_a_bribe(plain):
        return True
    ordered = _GIVEN_TO_ME.sub(" ", plain)
    made, uneasy = _MADE.search(ordered) is not None, _UNEASY.search(plain) is not None
    if made and uneasy:
        return True
    by_others = made or _BY_OTHERS.search(plain) is not None
    if by_others and not _OF_HEARSAY.search(plain) and asks_to_report(plain):
        return True
    asks = made and _asks(plain) or asks_whom(plain)
    return by_others and _WRONG.search(plain) is not None and (uneasy or asks)


_BRIBER = (
    "(?:ผู้(?:รับเหมา|รับจ้าง|ขาย|ประกอบการ|เสนอราคา|มาติดต่อ)|บริษัท|คู่สัญญา|คู่ค้า|ร้าน|เซล(?:ล์|ส์)|หจก|เอกชน|นายหน้า"
    "|มีคน|ลูกน้อง)"
)
_MONEY = (
    "(?:เงิน(?!เดือน|ประกัน|มัดจำ|ทอน|ค่า|บริจาค|คืน|งบ|ช่วย|ทำบุญ|กู้|ออม|สวัสดิการ)"
    "|ซอง(?!เอกสาร|จดหมาย|ประมูล|สอบราคา|เสนอราคา|คำ|หนังสือ|ผ้าป่า|กฐิน|ทำบุญ))"
)
_BRIBED_ONE = (
    "(?:หัวหน้า|ผอ(?!ม)|ผู้(?:อำนวยการ|บังคับบัญชา|บริหาร|ใหญ่)|เจ้านาย|กรรมการ|เลขา|รองเลขา|เจ้าหน้าที่|จนท)"
)
_BRIBED = pattern_of(
    rf"{_BRIBER}\S{{0,20}}?(?:เอา|นำ|ยัด|ให้|มอบ|ส่ง|ถือ|หิ้ว|ฝาก|จ่าย|โอน|วาง)\S{{0,10}}?{_MONEY}.{{0,24}}?(?:ให้|กับ|แก่|โต๊ะ|ห้อง|รถ|มือ|ซองเงิน|เงิน)\s?(?:ของ|ท่าน)*{_BRIBED_ONE}"
    rf"|{_BRIBER}\S{{0,20}}?(?:ยัด|ให้|มอบ|ส่ง|จ่าย|โอน)\s?{_BRIBED_ONE}\S{{0,10}}?{_MONEY}"
    rf"|{_BRIBED_ONE}\S{{0,10}}?รับ{_MONEY}.{{0,16}}?จาก\S{{0,6}}?{_BRIBER}"
)
"""Money is given to one who decides: no gift of who tells it (`ผู้รับเหมาเอาเงินมาให้หัวหน้า`)."""
_MAY_ONE = pattern_of(rf"รับ\S{{0,40}}ได้(?:หรือ|{WHETHER})|รับขวัญ|ผ่าน(?:{ME_OR_US})|เพดาน")
"""Asks what one may take, or passed it on: other answers tell."""
_OF_HEARSAY = pattern_of(rf"ได้ยิน|เล่า(?:ว่า|มา)|ถ้า|หาก|เป็น(?:{HOW_IN_SHORT})|คืออะไร")
"""What is only heard of, or asked about in general, is told by the rule."""


def _tells_of_a_bribe(plain: str) -> bool:
    no_such = _OF_HEARSAY.search(plain) or _MAY_ONE.search(plain)
    return _BRIBED.search(plain) is not None and not no_such


def asks_to_report(plain: str) -> bool:
    """Tells whether normalised words tell what looks wrong, and ask whether it must be told:
    `เมื่อวานหัวหน้าใช้รถหลวงไปวัด 3 คน ต้องรายงานไหม`."""
    return _WRONG.search(plain) is not None and _MUST_BE_TOLD.search(plain) is not None


_MUST_BE_TOLD = pattern_of(
    rf"(?:ต้อง|ควร|น่าจะ)(?:ไป)?(?:รายงาน|แจ้ง|บอก|เล่า)(?:เรื่อง|ใคร|ด้วย|หัวหน้า|ผู้ใหญ่|เขา|\s)*(?:{WHETHER}|หรือ(?:เปล่า|ไม่)|รึเปล่า)"
)


_WHOM = pattern_of(
    r"(?:ไป|จะ|ควร|ต้อง|ให้|\s)*(?:บอก|แจ้ง|ร้อง(?:เรียน)?|ฟ้อง|เล่า)(?:เรื่อง|กับ|ได้|ไป|ที่|ทาง)*(?:ใคร|ที่ไหน|ตรงไหน|ทางไหน)(?:ได้|ดี|บ้าง|\s)*"
    rf"(?:{POLITE}|\s)*[?]?$"
)


def asks_whom(plain: str) -> bool:
    """Tells whether normalised words end with the question where to report: `… ไปบอกใครได้บ้าง`."""
    return _WHOM.search(plain) is not None


def _asks(plain: str) -> bool:
    return _ASKS.search(plain) is not None


_BY_OTHERS = pattern_of(rf"{_WHO}|เห็น|เจอ|รู้มาว่า|ได้ยิน")


@listener()
def asks(context: Context, words: str) -> Query | None:
    """Returns what offers advice and a complaint to who is uneasy so; None for other words."""
    uneasy = "ไม่" in words or "ผิด" in words or "กลัว" in words or "รู้สึก" in words or "ใจ" in words
    may_be = uneasy or "ต้อง" in words or "ควร" in words or "ไง" in words
    may_be = (
        may_be
        or "ใคร" in words
        or "ไหน" in words
        or "อย่างไร" in words
        or "อึดอัด" in words
        or "กังวล" in words
        or "เงิน" in words
        or "ซอง" in words
    )
    return QUERY if may_be and hears(words) else None


def _offered(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = True
    if asks_to_report(normalise(rest)) and context.may(frozenset((REPORTER,))):
        told = f"{_OFFERED}\n{_MAY_BE_ACTIVITY}"
        return [Text(told, (_CLINIC, _COMPLAIN, _AFRAID, _REPORT))]
    elsewhere = _ELSEWHERE.format(complaint_draft.other_places())
    told = f"{_OFFERED}\n{elsewhere}" if asks_whom(normalise(rest)) else _OFFERED
    return [Text(told, (_CLINIC, _COMPLAIN, _AFRAID))]


_CLINIC = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_COMPLAIN = Button("ร้องเรียน", opens("file_complaint"), "ร้องเรียน")
_AFRAID = Button("กลัวถูกกลั่นแกล้ง", opens("rule_complaint_protection"), "กลัวถูกกลั่นแกล้ง")
_REPORT = Button("รายงาน", opens("report_activity"), "รายงาน")
_ELSEWHERE = "แจ้งที่อื่นได้ด้วย คือ {}"
_MAY_BE_ACTIVITY = "หากเป็นกิจกรรมตามแผนที่จะรายงานผล กด “รายงาน”"
_OFFERED = (
    "ข้อความนี้ยังไม่ได้บันทึกและไม่มีใครเห็น บอตไม่ตัดสินว่าผิดหรือถูก\n"
    "อยากปรึกษาก่อนว่าควรทำอย่างไร กด “ถามคลินิก” ไม่บอกชื่อก็ได้\n"
    "หากต้องการแจ้งเรื่อง กด “ร้องเรียน” ไม่ต้องบอกชื่อ ผู้ที่เห็นมีเฉพาะผู้รับเรื่อง"
)
QUERY = Query("uneasy_at_work", (), _offered)
