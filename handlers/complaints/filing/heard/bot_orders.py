"""Reads what is typed in a complaint for the bot and not for the story: a reminder, leave, a
meeting, where a report stands. In the story it could tell who writes.

Nothing of it is done there: it is shown, and who writes says whether it belongs to the story.
"""

from __future__ import annotations

from handlers.complaints.filing import opening_words
from handlers.conversation.flow import REVIEW, Heeded
from handlers.understand.kinds.kind_by_rule import read_kind
from handlers.understand.of_the_open import asked_of_open
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.said_around.chatter import only_feels
from handlers.understand.sentence_kinds import SentenceKind
from handlers.understand.small_words import ME, ME_OR_US
from handlers.understand.thai import normalise
from handlers.understand.wishes.wish_reader import likeliest

_LONGEST, _LEAD = 90, 0.4
_LONGEST_TALK = 50
_TOLD_AT = ("kind", "text", "more")
"""Questions that take a story."""
_WISHES = frozenset(
    "tell_absence move_leave my_leave leave_days_left put_off remind_wished add_event change_event"
    " cancel_event calendar meetings_asked send_circular my_circulars message_admin remind_circular"
    " status not_sent briefing awaiting_me awaiting_review documents show_forms document_named"
    " picture_rota infographic send_picture swap_turn keep_deed deed_book appointment clinic_slots"
    " manuals guide menu help_me own_duties reports_to_send returned_reports"
    " acknowledge_news sign_in my_certificates appoint_deputy end_absence".split()
)
"""What people want of the bot, in words in which nobody tells what somebody did."""
_WHEN = (
    r"(?:วันนี้|พรุ่งนี้|มะรืน(?:นี้)?|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์)|เช้า|สาย|เที่ยง|บ่าย|เย็น|ค่ำ|คืน|ตอน|เวลา|ก่อน|หน้า|นี้"
    r"|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ(?:เอ็ด|สอง)?|โมง|ทุ่ม|ครึ่ง|นาฬิกา|น\.|อีก|นาที|ชั่วโมง|ชม\.?|วัน|[\d.:]|\s)"
)
_LEAD_IN = (
    r"(?:อ้อ|อ๋อ|เออ|เอ่อ|แล้วก็|อีกเรื่อง|เดี๋ยว|ก่อนอื่น|แทรก(?:นิด|หน่อย)*|บอ[ตท]|ช่วย|ฝาก|รบกวน|ขอ(?:ให้)?|กรุณา|อย่าลืม|อยากให้|"
    rf"{POLITE}|{_WHEN}|[\s,])*"
)
_ME = rf"(?:{ME_OR_US}|พี่|ด้วย|หน่อย|ที|ให้(?!เขา|เค้า|หัวหน้า)|ว่า|ประชุม|เรื่อง|ทุก(?:วัน|เช้า|เย็น)|ความจำ)"
_ORDERS = pattern_of(
    rf"{_LEAD_IN}(?:เตือน(?:{_ME}|{_WHEN}{{2}}|$)|ปลุก|ตั้ง(?:ปลุก|เตือน|นาฬิกา)"
    rf"|(?:นัด|เพิ่ม|ลง|จอง|เลื่อน|สร้าง|ยกเลิก)(?:นัด)?(?:หมาย|ประชุม|กำหนดการ|ปฏิทิน|ห้อง(?:ประชุม)?|ตาราง)"
    rf"|(?:จด|โน้ต|บันทึก)(?:ไว้|ให้|ด้วย|หน่อย)+(?:\s?ว่า)?|ส่ง(?:ข้อความ|สติกเกอร์|การ์ด|หนังสือเวียน|ประกาศ)(?:ถึง|หา|ให้|บอก|ไป|แจ้ง|วัน|ทุกคน)"
    rf"|(?<=ลืม)ส่ง(?:รายงาน|งาน|เอกสาร)|สั่ง(?:ข้าว|อาหาร|น้ำ|กาแฟ|ของ)(?:ให้|มา|หน่อย)|(?:พิมพ์|ปริ[้๊]?น|ทำ)(?:เรื่องนี้|อันนี้)?(?:ให้)?(?:หน่อย)?(?:เป็น)?\s?(?:pdf|ไฟล์|word)"
    rf"|อนุมัติ(?:รายงาน|ใบลา|ให้)|สรุป(?:เดือน|ไตรมาส|สัปดาห์)|ลงชื่อเข้า(?:งาน|ร่วม|ประชุม))"
)
_PRINTS = pattern_of(
    rf"{_LEAD_IN}(?:พิมพ์|ปริ[้๊]?น(?:ต์|ท์)?|ทำ|ส่ง|เซฟ|แปลง|เอา|เป็น)(?:ออก|มา)?(?:เรื่องนี้|อันนี้|การ์ดนี้|ที่(?:เล่า|แจ้ง|พิมพ์)(?:ไป|ไว้|มา)*)?(?:ออก|มา|ให้|หน่อย|ที|ด้วย|เป็น|ไฟล์|{POLITE}|\s)*"
    rf"(?:(?i:pdf|word|excel)|พีดีเอฟ|ไฟล์|กระดาษ)(?:ให้|หน่อย|ที|ด้วย|เลย|เก็บ|ไว้|ดู|{POLITE}|\s)*"
)
_STEERS = (SentenceKind.STOP, SentenceKind.PAUSE, SentenceKind.BACK, SentenceKind.RETURN)
_LEAVE = pattern_of(
    rf"(?:{ME}|ขอ|จะ|แจ้ง|{_WHEN})*ลา(?:ป่วย|กิจ|พักร้อน|พักผ่อน|คลอด(?:บุตร)?|บวช)?(?:ครึ่งวัน|{_WHEN}|ถึง|{POLITE})*"
)
_TELLS = pattern_of(
    r"(?:^|\s)(?:พวก)?(?:เขา|เค้า|มัน|แก(?!้)|หัวหน้า|ผอ\.?|เจ้าหน้าที่|จนท|พนักงาน|มีคน|มีการ)|แต่|เพราะ|ทั้ง(?:ๆ|ที่)|ย้อนหลัง|บังคับ|ปลอม|เท็จ"
    r"|ไม่(?:ยอม|จริง|เคย|ได้)|คนที่|แล้วก็?(?:ยัง|ไป|เอา|เก็บ)|ขู่|ด่า|เอาเงิน|เก็บเงิน|ใต้โต๊ะ|สอบสวน|ตรวจสอบ|วงจรปิด|เรื่องนี้|(?:เรื่อง|ข้อความ)?ที่(?:แจ้ง|เล่า|พิมพ์)|ร้องเรียน|เบาะแส|หลักฐาน|รหัส|ติดตาม"
)
"""Tells what somebody did, wants it looked into, or is about this complaint."""
_NOT_DONE_HERE = (
    "ระหว่างแจ้งเรื่อง บอตไม่ทำเรื่องอื่นให้ หากต้องการ พิมพ์ “พักก่อน” แล้วพิมพ์เรื่องนั้น เรื่องที่แจ้งยังอยู่ครบเมื่อพิมพ์ “ทำต่อ”"
)
_NO_FILE = "เรื่องที่แจ้งไม่มีเป็นไฟล์ให้ เมื่อส่งแล้วดูผลได้ด้วยรหัสติดตาม ข้อความนี้ไม่ได้ใส่ในเรื่อง"
_NO_STORY = "รับทราบ ข้อความนี้ไม่ได้ใส่ในเรื่อง หากยังไม่พร้อม พิมพ์ “พักก่อน” แล้วกลับมาพิมพ์ “ทำต่อ” ได้ภายใน 7 วัน"
_LEFT_OUT = "ข้อความนี้ไม่ได้ใส่ในเรื่อง เพราะอาจทำให้เดาได้ว่าเป็นท่าน"


def heeded(text: str, at: str) -> Heeded | None:
    """Returns that the words are asked about where a story is told, and left out elsewhere; None
    for other words."""
    if told := _no_story(text):
        return Heeded(told=told)
    if not is_for_bot(text):
        return None
    if at == REVIEW:
        return Heeded(told=_NOT_DONE_HERE, waits=True)
    if at in _TOLD_AT:
        return Heeded(told=_NOT_DONE_HERE, doubted=True)
    return Heeded(told=f"{_LEFT_OUT}\n{_NOT_DONE_HERE}")


def _no_story(text: str) -> str:
    """Returns what is said to words that want the story as a file, or only tell how somebody feels
    at the moment; "" for others."""
    plain = normalise(text)
    if len(plain) > _LONGEST_TALK or "\n" in text.strip():
        return ""
    if _PRINTS.fullmatch(plain):
        return _NO_FILE
    return _NO_STORY if only_feels(plain) else ""


def is_for_bot(text: str) -> bool:
    """Tells whether the words want the bot to do something, and tell nothing of what somebody did:
    `เตือนผมบ่ายสามส่งเอกสารด้วย`, `พรุ่งนี้ลากิจครับ`."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "\n" in text.strip() or _TELLS.search(plain):
        return False
    return _plainly(plain) or _likely(text)


def _plainly(plain: str) -> bool:
    return _ORDERS.match(plain) is not None or _LEAVE.fullmatch(plain) is not None


def _likely(text: str) -> bool:
    if read_kind(text).kind in _STEERS or _sounds_told(text) or asked_of_open.read(text):
        return False
    wish = likeliest(text, _WISHES)
    return wish is not None and wish.lead >= _LEAD


def _sounds_told(text: str) -> bool:
    return opening_words.may_be_complaint(text) or opening_words.kind_begun(text) is not None
