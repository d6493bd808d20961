"""Hears who stands at an event and cannot sign in: the code on the screen is over, or the camera
does not read it. Says why and what to do now: `สแกน qr แล้วขึ้นหมดเวลา`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.attendance import event_words
from handlers.context import Context
from handlers.messages import Message, Text
from handlers.question.query import Facts, Query
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.attendance import events
from models.people import people

_CUE = pattern_of("สแกน|แสกน|คิวอาร์|(?i:qr)|เช็[คก]|ลงชื่อ|เซ็นชื่อ|รหัส")
_SIGNS = "(?:สแกน|แสกน|คิวอาร์|(?i:qr)|เช็[คก]อิน|เช็[คก]ชื่อ|ลงชื่อ|เซ็นชื่อ)"
_AT_EVENT = "(?:อบรม|ประชุม|สัมมนา|งาน|กิจกรรม|เข้า|ร่วม|หน้าห้อง|บนจอ|ลงชื่อ|เช็[คก]|เซ็นชื่อ)"
_IS_OVER = "หมด(?:เวลา|อายุ)|ไม่ถูกต้อง|ไม่พบรหัส|รหัส(?:ผิด|ไม่ผ่าน|เปลี่ยน)|ใช้ไม่ได้"
_FAILS = (
    rf"{_SIGNS}(?:เข้า|ร่วม|งาน|อบรม|ประชุม|สัมมนา|กิจกรรม|คิวอาร์|(?i:qr)|โค้ด|\s)*(?:ก็|ยัง|แล้ว|มัน|\s)*"
    "ไม่(?:ได้|ติด|ผ่าน|ขึ้น|เข้า|อ่าน|สำเร็จ)(?!ไป|มา|เข้า|ร่วม)"
)
_HEARD = pattern_of(
    rf"(?=.*{_SIGNS})(?=.*{_AT_EVENT}).*(?:{_IS_OVER}|{_FAILS})|(?:(?i:qr)|คิวอาร์|เช็[คก](?:อิน|ชื่อ)).*(?:{_IS_OVER})|(?:กล้อง|มือถือ)\S{{0,8}}(?:เสีย|พัง).*{_SIGNS}"
)
_OVER = pattern_of(_IS_OVER)
_ELSE = pattern_of(
    r"เครื่องสแกน|สแกนเนอร์|สแกน(?:บัตร|นิ้ว|หน้า|เอกสาร)|เข้าใช้|อีเมล|เมล|ตึก|อาคาร|คอม|เน็ต|ไวไฟ"
    r"|ลืม|ย้อนหลัง|เมื่อวาน|พรุ่งนี้|(?:อาทิตย์|สัปดาห์|เดือน)(?:ก่อน|ที่แล้ว|หน้า)|น้อง|ลูกน้อง|ลงชื่อให้|คน(?:มา|ที่)|ใคร|แทน"
    r"|รายงาน|ร้องเรียน|ประกาศ|(?i:gift)|ปฏิญญา|โหวต|คะแนน|แบบ(?:สำรวจ|สอบถาม|ประเมิน)|เสนอชื่อ|ลงทะเบียน|สมัคร|เปิดลงชื่อ"
    rf"|ปิดลงชื่อ|ป้าย|พิมพ์|โปสเตอร์|บุคคลภายนอก|ใบรับรอง|เกียรติบัตร|(?:{WHETHER})(?:{POLITE})?$"
)
_NOW = (
    "QR และรหัสบนจอเปลี่ยนทุกนาที รหัสก่อนหน้าและภาพที่ถ่ายไว้จึงหมดเวลา "
    "กรุณาสแกน QR ที่อยู่บนจอขณะนี้ หรือพิมพ์รหัสที่เห็นในแชตนี้"
)
_BY_CODE = "สแกนไม่ได้ พิมพ์รหัสที่เห็นบนจอหรือป้ายในแชตนี้แทนได้ รหัสบนจอเปลี่ยนทุกนาที ให้ใช้รหัสที่เห็นขณะนี้"
_STILL_NOT = "หากยังไม่ได้ แจ้งผู้จัดลงชื่อให้ภายในวันงาน"
_BY_WHOM = "{} ผู้จัด {}"
_MOST = 3


@listener(longest=120, cue=_CUE)
def asked(_context: Context, words: str) -> Query | None:
    """Returns what helps; None for other words."""
    plain = normalise(words)
    return QUERY if _HEARD.search(plain) and not _ELSE.search(plain) else None


def _answer(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Says what to do; below it who runs the events of today at which the person is not marked."""
    words = [_NOW if _OVER.search(normalise(rest)) else _BY_CODE, _STILL_NOT]
    return [Text("\n".join([*words, *_organisers(context)]), (event_words.MENU,))]


def _organisers(context: Context) -> list[str]:
    session, me, today = context.session, context.me, context.today
    found = events.expecting_of(session, me, today, today)
    marked = {event.id for event, _ in events.attended_by(session, me)} if found else frozenset()
    open_ones = [each for each in found if each.closed_at is None and each.id not in marked]
    names = people.names(session, [each.organiser_id for each in open_ones])
    return [
        _BY_WHOM.format(event_words.quoted(each.title), names[each.organiser_id])
        for each in open_ones[:_MOST]
        if each.organiser_id in names
    ]


QUERY = Query("sign_in_trouble", (), _answer)
