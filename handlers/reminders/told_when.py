"""`ถ้าเขาส่งมาใหม่ช่วยบอกด้วยนะคะ`, `ครบทุกสำนักเมื่อไหร่บอกผมที`: whether one is told of it, and by what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.subjects.listeners import listener
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US
from handlers.understand.thai import normalise, without_polite_ending
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR
from models.reminders import briefings

NAME = "told_when"
_ME = rf"(?:พี่|{ME_OR_US}|ด้วย|หน่อย|ที|ให้(?:รู้|ทราบ)|มา|กัน)"
_TELLS = (
    r"(?:ช่วย|ฝาก|ขอ(?:ให้)?|รบกวน|อย่าลืม|ให้|ก็|บอต|\s)*(?:ส่ง)?"
    rf"(?:บอก|แจ้ง(?:เตือน)?|เตือน|สะกิด|(?<!ผู้)รายงาน)(?:มา|ให้|ด้วย|\s)*{_ME}"
)
_WHEN = (
    r"(?:ถ้า|เมื่อ(?!ไ|วาน|กี้|เช้า)|พอ|หาก|ตอนที่|เวลา(?:ที่)?"
    r"|(?=\S.{2,60}(?:เมื่อไ(?:ร|หร่)|แล้ว)\s?.{0,10}(?:บอก|แจ้ง|เตือน)))"
)
_TOLD_WHEN = pattern_of(rf"^(?:งั้น|แล้ว|โอเค|เดี๋ยว|ส่วน|\s)*{_WHEN}.{{2,60}}?{_TELLS}")
_TOLD_IF = pattern_of(
    rf"^{_TELLS}.{{0,12}}(?:ถ้า|เมื่อ(?!ไ)|ตอน|พอ|หาก|เวลา).{{2,60}}$|^{_TELLS}(?:เมื่อ|ตอน|ถ้า)"
)
_NOT_THAT = pattern_of(
    rf"ร้องเรียน|เบาะแส|ทุจริต|ไม่ต้อง|เลิก|หยุด|กี่วัน|ล่วงหน้า|ก่อน(?:ถึง|กำหนด|วัน)|ประชุม|กำหนดการ|วันหยุด|ตั้งเตือน|ทำไม|{HOW_IN_FULL}|ได้ไหม$|ลาออก|ลาป่วย|นัด"
)
_SENT = pattern_of(r"ส่ง|แก้|เข้ามา|มาใหม่|รายงาน|กลับมา|งานใหม่|ทำเสร็จ|เสร็จ")
_PROOF = pattern_of("หลักฐาน|ใบรับ|คืนของ|คืนแล้ว|ของขวัญ")
_DECIDED = pattern_of("อนุมัติ|พิจารณา|ตัดสิน|เซ็น|ลงนาม|ผ่าน")
_WHOLE = pattern_of("ครบ|ทุกสำนัก|ทั้งหมด|หมดทุก")
_JOINED = pattern_of(r"ลงชื่อ|เข้าร่วม|ร่วมประกาศ|ลงทะเบียน|ตอบ(?:แบบ|ครบ)|(?i:no\s?gift)")
_FILE = pattern_of("ไฟล์|เอกสาร|ภาพ|เล่ม")


@listener(
    longest=100,
    cue=pattern_of("บอก|แจ้ง|เตือน|สะกิด"),
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
)
def heard(context: Context, words: str) -> Query | None:
    """Returns the answer, outside of any conversation, for those who lead."""
    plain = without_polite_ending(normalise(words))
    full = normalise(words)
    if _NOT_THAT.search(plain) or _kind(plain) == "":
        return None
    found = any(form.search(each) for form in (_TOLD_WHEN, _TOLD_IF) for each in (full, plain))
    return QUERY if found else None


def _kind(plain: str) -> str:
    for name, form in (
        ("file", _FILE),
        ("proof", _PROOF),
        ("joined", _JOINED),
        ("whole", _WHOLE),
        ("decided", _DECIDED),
        ("sent", _SENT),
    ):
        if form.search(plain):
            return name
    return ""


def answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Says truly by what one is told, or that one is not; nothing is set by it."""
    kind = _kind(without_polite_ending(normalise(rest)))
    return [_ANSWERS.get(kind, _sent)(context)]


_STATUS = Button("สถานะ", opens("status"), "สถานะ")
_AWAITING = Button("รออนุมัติ", opens("awaiting_me"), "รออนุมัติ")
_GIFTS = Button("ของขวัญ", opens("gifts", w="wait"), "ของขวัญรอพิจารณา")
_BRIEFING = Button("รับสรุปประจำเดือน", opens("briefing_choice"), "รับสรุป")


def _sent(context: Context) -> Message:
    if context.me.has(SUPERVISOR):
        return Text(_TOLD_TO_DECIDE, (_AWAITING, _STATUS))
    return Text(_TOLD_DAILY if context.me.has(ADMIN) else _NOT_TOLD, (_STATUS,))


_TOLD_TO_DECIDE = (
    "ท่านจะได้รับแจ้งเองอยู่แล้ว เมื่อรายงานที่ท่านเป็นผู้พิจารณาส่งเข้ามา รวมฉบับที่แก้ไขแล้วส่งใหม่ "
    "บอตส่งการ์ดให้พิจารณาในแชตนี้ทันที ไม่ต้องตั้งเพิ่ม\nรายงานที่ผู้อื่นพิจารณา บอตไม่แจ้งท่าน ดูได้ด้วย “สถานะ”"
)
_TOLD_DAILY = (
    "รายงานที่ส่งเข้ามาบอตแจ้งผู้พิจารณาทันที ส่วนท่านจะเห็นในสรุปประจำวันเมื่อมีรายงานรอตรวจ "
    "บอตยังตั้งให้แจ้งเฉพาะรายงานหนึ่งไม่ได้ ดูได้ด้วย “สถานะ” หรือ “รอตรวจ”"
)
_NOT_TOLD = "บอตแจ้งผู้พิจารณาของรายงานทันทีที่ส่ง แต่ไม่แจ้งท่านเป็นรายฉบับ และยังตั้งเพิ่มไม่ได้ ดูได้ด้วย “สถานะ”"


def _proof(_context: Context) -> Message:
    return Text(_OF_PROOFS, (_GIFTS,))


_OF_PROOFS = (
    "ท่านจะได้รับแจ้งเองอยู่แล้ว เมื่อผู้รับส่งหลักฐานของของขวัญที่ท่านพิจารณา บอตแจ้งท่านในแชตนี้ทันที ไม่ต้องตั้งเพิ่ม\n"
    "ของขวัญที่ผู้อื่นพิจารณา บอตแจ้งผู้นั้น กด “ของขวัญ” เพื่อดูที่รอหลักฐานอยู่"
)


def _whole(context: Context) -> Message:
    words = "บอตไม่มีการแจ้งเมื่อส่งครบทุกสำนัก และยังตั้งเพิ่มไม่ได้ ดูได้ทุกเมื่อด้วย “สถานะ”"
    if not context.me.has(EXECUTIVE):
        return Text(words, (_STATUS,))
    takes = briefings.wanted(context.session, context.me)
    also = "ท่านรับสรุปประจำเดือนอยู่แล้ว" if takes else "หากต้องการ รับสรุปประจำเดือนในแชตนี้ได้"
    return Text(f"{words}\n{also}", (_STATUS, *(() if takes else (_BRIEFING,))))


def _decided(_context: Context) -> Message:
    words = (
        "เมื่อรายงานได้รับการพิจารณา บอตแจ้งผู้รายงานทันที แต่ไม่แจ้งผู้อื่น และยังตั้งเพิ่มไม่ได้ "
        "เรื่องที่รอท่านเอง บอตแจ้งในแชตนี้เสมอ"
    )
    return Text(words, (_STATUS,))


def _joined(_context: Context) -> Message:
    words = "บอตไม่แจ้งท่านเมื่อแต่ละคนทำเรื่องนี้ และยังตั้งเพิ่มไม่ได้ บอตเตือนผู้ที่ยังไม่ทำให้เอง ดูยอดได้จากปุ่ม"
    ways = Button("ความครอบคลุม", opens("coverage"), "ความครอบคลุม")
    return Text(words, (ways, _STATUS))


def _file(_context: Context) -> Message:
    words = "เอกสารหรือภาพที่ท่านขอ เมื่อเสร็จบอตส่งมาในแชตนี้เอง ไม่ต้องตั้งเพิ่ม"
    return Text(words, (Button("เอกสารที่ขอไว้", opens("my_documents"), "เอกสารที่ขอไว้"),))


_ANSWERS = {
    "sent": _sent,
    "proof": _proof,
    "whole": _whole,
    "decided": _decided,
    "joined": _joined,
    "file": _file,
}

QUERY = Query(
    NAME,
    ("แจ้งเมื่อเสร็จ", "เสร็จแล้วบอกด้วย"),
    answer,
    roles=frozenset((SUPERVISOR, ADMIN, EXECUTIVE)),
    heard=answer,
    outside=True,
)
