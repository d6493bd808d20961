"""Reads questions of one's own out of words: what is asked, and how it is answered:
`ใช่ไม่ใช่ รู้จักนโยบายนี้มั้ย`, `ข้อแรกถามว่า…`, `อยากให้ปรับปรุงอะไร ให้เขาพิมพ์เอง`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_particles, without_polite_ending
from models.surveys.questionnaire import LEVEL, LONGEST_QUESTION, TEXT, YES_NO


@dataclass(frozen=True)
class OwnTold:
    """One question as words tell it.

    question: "" where only the way of answering is told. kind: "" where that is not told.
    place: which question it is, as people say it; "" if they do not say.
    led: the words say that it is asked: `ถามว่า…`.
    plain: its words surely are a question of the survey, and no order or question to the bot.
    called: the words call it a question of their own: `ข้อแรกถามว่า…`, `เพิ่มคำถามว่า…`.
    """

    question: str = ""
    kind: str = ""
    place: str = ""
    led: bool = False
    plain: bool = True
    called: bool = False


def read(words: str, here: bool) -> list[OwnTold]:
    """Returns the questions that the whole words tell; nothing for other words.

    here: it is just asked whether to add one, so that few words are enough.
    """
    if len(words) > _LONGEST:
        return []
    plain = without_particles(normalise(words))
    if told := _led_in(plain):
        return told
    if _IS_STEP.match(plain) or len(plain) > _LONGEST_ONE:
        return []
    found = _KIND_FIRST.fullmatch(plain) or (here and _KIND_LAST.fullmatch(plain)) or None
    if found is not None and (here or found["place"] or found["adds"]):
        return _with_kind(found)
    bare = here and without_polite_ending(plain)
    return [OwnTold(bare)] if bare and is_asked_of_people(bare) else []


def is_asked_of_people(plain: str) -> bool:
    """Tells whether the words ask those who answer a survey, and not the bot."""
    if _TO_BOT.search(plain) or not _ENDS_ASKING.search(plain):
        return False
    return _OPENS.match(plain) is not None or _OF_LEVEL.search(plain) is not None


def likely_kind(question: str) -> str:
    """Returns how a question is answered, by its words: most that ask how content one is have a
    scale."""
    if _OF_LEVEL.search(question):
        return LEVEL
    return YES_NO if _OF_YES_NO.search(question) else TEXT


# -- the inside ----------------------------------------------------------------------------------

_LONGEST, _LONGEST_ONE = 3 * LONGEST_QUESTION, LONGEST_QUESTION + 100
_PLACE = r"แรก|หนึ่ง|สอง|สาม|[1-9]\d?(?![\d.])|ต่อไป|ถัดไป|สุดท้าย|นึง|ใหม่"
_LEAD = (
    r"(?:อ้อ|อ๋อ|เอ่อ|แล้ว(?:ก็)?|งั้น|ขอ|ช่วย|อยาก(?:ให้)?|จะ"
    r"|(?:ทำ|ตั้ง|สร้าง)(?:แบบ)?(?:สำรวจ|สอบถาม)(?:ใหม่)?|\s)*"
)
_ASKS_THAT = (
    r"(?:ขอ|ให้|จะ|อยาก|ก็|\s)*"
    r"(?:ถาม(?:เขา|เค้า|ว่า|เรื่อง|\s)*+|คือ|ว่า|เป็น(?:คำถาม)?ว่า)"
)
_QUESTION = r"\s*(?P<question>(?!(?:อะไร|ยังไง|อย่างไร|ว่าไง|ไหน)(?:ดี|บ้าง|นะ|เหรอ|หรอ|\s)*$)\S.{3,})"
_LEAD_ONLY = pattern_of(_LEAD)
_TOLD = pattern_of(
    rf"{_LEAD}(?:(?:เพิ่ม|ใส่|เอา|ให้|มี)*(?:คำถาม)?(?:ข้อ|คำถาม)\s?(?:ที่\s?)?(?P<place>{_PLACE})?\s?{_ASKS_THAT}"
    rf"|(?:ถาม|อยากถาม)(?:ด้วย|เพิ่ม|เขา|เค้า)*ว่า){_QUESTION}"
)
_CALLED = pattern_of("ข้อ|คำถาม")
_NEXT = pattern_of(
    rf"(?<=\S)[\s,]+(?=(?:แล้ว|และ|ส่วน)?(?:ข้อ|คำถาม)(?:ที่)?\s?(?:{_PLACE})\s?(?:ขอ|ให้|จะ|ก็)?(?:ถาม|คือ|ว่า))"
)
_ASKS_BOT = pattern_of(rf"(?:ดี|ได้)(?:{WHETHER})$")
_FILL = r"(?:ขอ|ช่วย|งั้น|อยาก|เอา|ให้|อีก|คำถาม|ข้อ|นึง|แบบ|เป็น|ใช้|เขา|เค้า|คน|ผู้ตอบ|ตอบ|ได้|\s)*"
_KINDS = (
    r"(?:(?P<text>พิมพ์|เขียน)|(?P<several>เลือก(?:ได้)?หลายข้อ)|(?P<one>เลือก(?:ได้)?(?:หนึ่ง|ข้อเดียว|1)(?:ข้อ)?)"
    r"|(?P<yes_no>ใช่\s?(?:หรือ|กับ|/)?\s?ไม่ใช่)|(?P<level>(?:ระดับ|คะแนน)(?:\s?1\s?[-–ถึง]+\s?5)?|1\s?[-–]\s?5))"
)
_BEHIND = r"(?:ตอบ|เอง|ได้|ข้อ(?!ละ)|อิสระ|เข้ามา|มา|คะแนน|\s)*"
_KIND_FIRST = pattern_of(
    rf"(?P<adds>เพิ่ม|ใส่)?{_FILL}(?:(?:ที่\s?)?(?P<place>{_PLACE})\s?)?{_FILL}{_KINDS}{_BEHIND}"
    r"(?P<own>(?P<led>(?:ถาม)?ว่า|:)\s*\S.{3,}|(?<=\s)\S.{3,})?"
)
_KIND_LAST = pattern_of(
    rf"(?P<own>(?P<led>(?!))?(?P<place>(?!))?(?P<adds>(?!))?\S.{{3,}}?)[\s,]+{_FILL}{_KINDS}{_BEHIND}"
)
_LED = pattern_of(r"^(?:(?:ถาม)?ว่า|:)\s*")
_IS_STEP = pattern_of("แก้|เปลี่ยน|สลับ|ย้าย|ลบ|ตัด|ไม่|ยกเลิก")
"""What orders something of the questions that are there is no question itself."""
_ENDS_ASKING = pattern_of(
    rf"(?:{WHETHER}|หรือยัง|รึยัง|แค่ไหน|เพียง(?:ใด|ไร)|มากน้อย\S{{0,8}}|อะไร(?:บ้าง)?|(?:{HOW_IN_FULL})(?:บ้าง)?|(?:ช่อง|ทาง|แบบ|ด้าน|เรื่อง|ข้อ)(?:ใด|ไหน)|เท่า(?:ใด|ไร|ไหร่))$"
)
_OPENS = pattern_of(
    r"(?:ท่าน(?!เลขา|ผอ|ผู้อำนวย|รอง|ประธาน|ใด)|คุณ|เคย|รู้จัก|รู้ว่า|ทราบ(?!ผล)|คิดว่า|เห็นด้วย|เห็นว่า|(?:พึง)?พอใจ|มั่นใจ|เชื่อมั่น|เข้าใจ(?!ว่า)|อยากให้|ต้องการให้|ชอบ|สะดวก)"
)
_TO_BOT = pattern_of(
    rf"^(?:ได้(?!รับ)|ดี|คือ|ต่าง|หมายถึง|แปลว่า|เป็น(?:{HOW_IN_FULL})|กี่|หรือ|กับ|ก็|นะ|แล้ว|ละ|พอ(?!ใจ)|อัน|ใช้|เลือก|ขอ|เอา|ให้|แทน|ข้อละ)|คือ(?:อะไร|ใคร)"
    rf"|(?<!ว่า)ต้อง(?!การ)|แบบสำรวจ|คำถาม|บอต|ปุ่ม|ปิดวัน|เปิดถึง|ผลสำรวจ|(?:ดี|ได้)(?:{WHETHER})$|(?:เป็น|ให้|แบบ|เอา|ใช้)$"
)
_OF_LEVEL = pattern_of(
    "พอใจ|พึงพอใจ|เห็นด้วย|มั่นใจ|เชื่อมั่น|แค่ไหน|เพียงใด|เพียงไร|มากน้อย|ระดับใด|ระดับไหน|กี่คะแนน|ให้คะแนน"
)
_OF_YES_NO = pattern_of(f"(?:{WHETHER}|หรือยัง)$")


def _led_in(plain: str) -> list[OwnTold]:
    """Returns the questions that are led in one after another: `ข้อแรกถามว่า… ข้อสองถามว่า…`."""
    start = lead.end() if (lead := _LEAD_ONLY.match(plain)) is not None else 0
    found = [_TOLD.fullmatch(each) for each in _NEXT.split(plain[start:])]
    told = [_of_led(each) for each in found if each is not None]
    return [] if len(told) < len(found) or None in told else [each for each in told if each]


def _of_led(found: re.Match[str]) -> OwnTold | None:
    """Returns the question; None for one to the bot: `ข้อแรกถามเรื่องข่าวดีไหม`."""
    question, led = found["question"].strip(), found[0][: found.start("question") - found.start()]
    asks_bot = _ASKS_BOT.search(question) is not None
    if asks_bot and not led.rstrip().endswith("ว่า"):
        return None
    last = _KIND_LAST.fullmatch(question)
    kind = _kind_of(last) if last is not None else ""
    question = last["own"] if last is not None else question
    called = _CALLED.search(led) is not None
    return OwnTold(question, kind, found["place"] or "", True, not asks_bot, called)


def _with_kind(found: re.Match[str]) -> list[OwnTold]:
    own = without_polite_ending(_LED.sub("", found["own"] or ""))
    if own and not found["led"] and _TO_BOT.search(own):
        return []
    asks = _ENDS_ASKING.search(own) or _OPENS.match(own)
    sure = not own or bool(found["led"]) or asks is not None
    place = found["place"] or ""
    return [OwnTold(own, _kind_of(found), place, bool(place), sure, bool(place or found["adds"]))]


def _kind_of(found: re.Match[str]) -> str:
    return next(name for name in ("text", "several", "one", "yes_no", "level") if found[name])
