"""Reads what is told behind a question to the clinic that was typed already: by when an answer is
wished, and what was meant: `ขอคำตอบก่อนวันพุธ`, `ไม่ใช่ หมายถึง…`."""

from __future__ import annotations

from handlers.advice import advice_words
from handlers.conversation.flow import Answers, Heeded
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.kinds.kind_by_rule import only_asks
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise
from models.advice.advice_limits import ADVICE_LIMITS

_LONGEST = 200
_BY_WHEN = pattern_of(
    r"(?:^|(?<=[\s,])|(?=แล้ว))(?:แล้วก็|แล้ว|และ|แต่|ก็|\s)*(?:ขอ|อยากได้|ต้องการ|อยากให้|ให้|ช่วย|รบกวน|\s)*(?:คำตอบ|ตอบ(?:กลับ|มา|ให้)*)(?:ให้|มา|ได้|\s)*"
    r"(?:ก่อน|ภายใน|ไม่เกิน|ใน|ด่วน|เร็ว|โดยเร็ว|วัน|พรุ่งนี้|(?:สิ้น|ต้น)?(?:สัปดาห์|อาทิตย์|เดือน))[^\n?]{0,30}$"
)
_NO_PROMISE = (
    f"บอตรับรองวันตอบตามที่ขอไม่ได้ กำหนดตอบภายใน {ADVICE_LIMITS.answer} วันทำการหลังส่ง "
    "หากต้องใช้คำตอบในวันใด พิมพ์ไว้ในคำถามได้"
)
_MEANT = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|ไม่ใช่|ไม่ได้|เปล่า|คนละเรื่อง|แบบนั้น|อันนั้น|อย่างนั้น|{POLITE}|[\s,])*(?:ที่จริง|จริงๆ|{SIGHS}|\s)*"
    rf"(?P<lead>(?:{ME_OR_US}|ที่|ใน)?(?:หมายถึง|หมายความว่า)|(?:จะ|อยาก|ตั้งใจ)+ถาม(?:ว่า|ถึง|เรื่อง)?|ถามถึง)\s*(?P<new>\S.{{5,}})"
)
_DENIES = pattern_of(f"{SLIPS}|ไม่ใช่|ไม่ได้|เปล่า|คนละเรื่อง|(?:แบบ|อัน|อย่าง)นั้น|ที่จริง|จริงๆ")
"""Only behind these the question is put away: who just asks on asks besides."""
_MENDED = "แก้คำถามแล้ว ยังไม่ได้ส่ง ดูคำถามทั้งหมดได้ก่อนส่ง"


def by_when(text: str, at: str) -> Heeded | None:
    """Takes who is told, and says that no day of the answer can be promised; None for other
    words."""
    plain = normalise(text)
    found = _BY_WHEN.search(plain) if len(plain) <= _LONGEST and at != "text" else None
    if found is None:
        return None
    before = plain[: found.start()].strip(" ,")
    if not before:
        return Heeded(told=_NO_PROMISE, never_added=True)
    tells = advice_words.tells_alone(before)
    if tells is None:
        return None
    return Heeded({"tells": tells}, told=_NO_PROMISE, at_once=True)


def meant(text: str, at: str, answers: Answers, longest: int) -> Heeded | None:
    """Takes what was meant by the question that is not sent yet; None for other words."""
    before, plain = answers.get("text") or "", normalise(text)
    found = _MEANT.fullmatch(plain) if before and at != "text" and len(plain) <= _LONGEST else None
    if found is None:
        return None
    new, asks_of = found["new"].strip(), "ถาม" in found["lead"]
    denied = _DENIES.search(plain, 0, found.start("lead")) is not None
    if asks_of and not denied:
        return None
    instead = denied and (asks_of or only_asks(new))
    whole = new if instead else f"{before}\nหมายถึง{new}"
    return Heeded({"text": whole}, told=_MENDED, at_once=True) if len(whole) <= longest else None
