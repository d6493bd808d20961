"""Reads what stands beside the wish to stay unnamed and is no story: pictures that come, or a
question (`ไม่ขอบอกชื่อนะคะ แต่มีรูปใบเสร็จ`); and a fear where a name is asked for."""

from __future__ import annotations

from handlers.complaints.filing import complaint_asked
from handlers.complaints.filing.heard.protection_wishes import ProtectionWish
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import fold, normalise
from handlers.understand.told import fears_said
from models.complaints.complaint import ANONYMOUS

_LONGEST = 60
_LEAD = rf"(?:แต่(?:ว่า)?|และ|แล้วก็|แล้ว|ก็|คือ|{ME_OR_US}|พอดี|\s)*+"
_THINGS = (
    r"(?:รูป|ภาพ|คลิป|ไฟล์|หลักฐาน|เอกสาร|ใบเสร็จ|สลิป|สกรีนช็อต|แคป)"
    r"(?:(?!ไหม|มั้ย|หรือ|ใคร|หาย|ไม่)[^\s,]){0,24}"
)
_COMES = pattern_of(
    rf"{_LEAD}(?:มี|จะ(?:ส่ง|แนบ)|เดี๋ยว(?:ส่ง|แนบ)|ขอ(?:ส่ง|แนบ)|ส่ง|แนบ)(?:เป็น|ทั้ง)?{_THINGS}"
    r"(?:\s(?:มา|ให้|ด้วย|อยู่|ประกอบ|จะ|เดี๋ยว|ส่ง|แนบ|ตาม|ไป|ได้|นะ|ค่ะ|คะ|ครับ|คับ|\s)+)?"
)
_BEGINS = pattern_of(_LEAD)
_FILES_COME = (
    "รูปและเอกสารส่งเข้ามาในแชตนี้ได้เลยก่อนกด “ยืนยัน” ระบบลบข้อมูลแฝง เช่น ตำแหน่งที่ถ่าย "
    "แต่ชื่อที่มองเห็นในรูป ผู้รับเรื่องยังเห็น"
)
_KEPT = "เก็บว่า “{}” ไว้ในเรื่องด้วย"
_NAMES = ("name", "contact", "keep_from", "bureau", "hear")
"""Questions of which the answer is a name or a way: nobody is called after a fear."""
_HIDES_STILL = "หากไม่ต้องการบอกชื่อ พิมพ์ “ไม่เปิดเผยชื่อ” ได้ตอนนี้เลย ชื่อและช่องทางติดต่อจะไม่ถูกส่ง"


def heeded(text: str, at: str, answers: Answers, wish: ProtectionWish | None) -> Heeded | None:
    """Answers a fear where a name is asked for, or what stands beside the wish to stay unnamed;
    None for all else."""
    return feared(text, at) or _with_the_name(wish, at, answers)


def _with_the_name(wish: ProtectionWish | None, at: str, answers: Answers) -> Heeded | None:
    """Hides the name and answers what stands beside that; None where a story does, or nothing.

    That pictures come is added to a story that is told; alone it is none.
    """
    chosen = answers.get("identity")
    if wish is None or wish.identity != ANONYMOUS or wish.without or wish.told or not wish.rest:
        return None
    comes = len(wish.rest) <= _LONGEST and _COMES.fullmatch(normalise(wish.rest)) is not None
    told = _FILES_COME if comes else complaint_asked.told(_BEGINS.sub("", wish.rest), at)
    if not told:
        return None
    new: Answers = {} if chosen == ANONYMOUS else {"identity": ANONYMOUS}
    if comes and answers.get("text"):
        kept = _BEGINS.sub("", wish.rest)
        new["more"] = [*(answers.get("more") or ()), kept]
        told = f"{_KEPT.format(kept)}\n{told}"
    return Heeded(new, told, at_once=True) if new else Heeded(told=told)


_WHETHER = rf"(?:{WHETHER}|มะ)"
_TO_HIDE = pattern_of(
    rf"(?:เปลี่ยนใจ|คิดอีกที|แล้ว|ถ้า|ขอ|งั้น|คือ|จะ|อยาก|{ME_OR_US}|{POLITE}|[\s,])*"
    r"(?:(?:ร้อง(?:เรียน)?|แจ้ง|ส่ง|เล่า)(?:เรื่อง|เบาะแส)?)?(?:แบบ|โดย|ที่|\s)*"
    r"(?:ไม่|อย่า)(?:ต้อง|อยาก|ขอ|จะ|สะดวก)*(?:บอก|เปิดเผย|(?:ใส่|ลง|ออก|ระบุ|แสดง)(?=ชื่อ|ตัว))"
    rf"(?P<name>ชื่อ|ตัวตน|นาม)?(?:จริง|ของ|{ME_OR_US})*"
    rf"(?:(?:ก็|จะ)*(?:ได้)(?:ด้วย|\s)*{_WHETHER}|(?:ก็)?ได้(?:ใช่{_WHETHER})|ดีกว่า|แล้วกัน|ละกัน)(?:{POLITE}|[\s?])*"
)


def asks_to_hide(text: str, at: str) -> bool:
    """Tells whether the words want, or ask whether it is possible, not to tell the name, beside a
    fear or alone: `ไม่บอกได้มั้ย กลัวเค้ารู้`."""
    if at not in ("kind", "identity"):
        return False
    found = _TO_HIDE.fullmatch(normalise(fears_said.without(text)).strip(" ,"))
    return found is not None and (at == "identity" or found["name"] is not None)


def feared(text: str, at: str) -> Heeded | None:
    """Answers a fear and nothing else where a name is asked for, which it must not become."""
    if at not in _NAMES or fold(fears_said.without(text)):
        return None
    hides = f"\n{_HIDES_STILL}" if at in ("name", "contact") else ""
    return Heeded(told=f"{complaint_asked.FEAR_LEFT_OUT}{hides}")
