"""Keeps what somebody proposes at a question with buttons for the question that takes it:
`อยากให้มีน้ำดื่มบริการด้วย`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.surveys import survey_steps
from handlers.surveys.survey_words import LEVELS
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise, without_polite_ending, written_lines
from models.surveys.questionnaire import LEVEL, LONGEST_ANSWER, TEXT, loaded

_PROPOSES = pattern_of(
    r"(?:มี|ขอ|ฝาก|อยาก|แล้ว|แต่|คือ|\s)*(?:ข้อเสนอ(?:แนะ)?|ความ(?:คิด)?เห็น|คำแนะนำ|เสนอ(?:แนะ)?)(?:เพิ่ม(?:เติม)?)?\s?(?:คือ|ว่า|:|\s)\s*\S.{5,}"
    r"|(?:แต่|คือ|แล้ว|\s)*(?:อยาก(?:ให้|ได้)|น่าจะ|ควร(?:จะ)?)(?:มี|เพิ่ม|ปรับ|แก้|ลด|ติด|ทำ|เปิด|จัด|ซ่อม|ช่วย)\S.{5,}"
)
_ASKS = pattern_of(f"{WHETHER}|หรือ(?:เปล่า|ยัง)|{HOW_IN_FULL}|ทำไม|ใคร|กี่")
_KEPT = "เก็บไว้ที่คำถามที่ {} แล้ว: “{}” แก้ได้ก่อนส่ง"
_NOWHERE = "แบบสำรวจนี้ไม่มีข้อให้พิมพ์ความเห็น จึงยังไม่ได้เก็บข้อความนี้"


_ALL_ALIKE = pattern_of(
    r"(?:ขอ|จะ|ให้|เอา|ตอบ|กด|เลือก|\s)*(?:ทุกข้อ|ทั้งหมด)?(?:ขอ|ให้|เป็น|เอา|ตอบ|ระดับ|คะแนน|\s)*(?P<level>[1-5]|มากที่สุด|มาก|ปานกลาง|น้อยที่สุด|น้อย)\s?(?:คะแนน)?"
    r"(?:เท่ากัน|เหมือนกัน|หมด|เต็ม|ไป|\s)*(?:ทุกข้อ|ทั้งหมด|หมดทุกข้อ)?(?:เลย|เหมือนกัน|เท่ากัน|นะ|\s)*"
)
_ALL = ("ทุกข้อ", "ทั้งหมด")
_ALL_TOLD = "ตอบ “{}” ทุกข้อที่ยังไม่ได้ตอบแล้ว แก้ได้ก่อนส่ง"


def _all_alike(plain: str, answers: Answers) -> Heeded | None:
    """Returns one level as the answer of all that ask for one and are not answered: `ให้ 5 ทุกข้อเลย`;
    None for other words."""
    if not any(each in plain for each in _ALL):
        return None
    found = _ALL_ALIKE.fullmatch(without_polite_ending(plain))
    if found is None:
        return None
    said = found["level"]
    level = int(said) if said.isdecimal() else next(n for n, w in LEVELS.items() if w == said)
    asked = enumerate(loaded(answers[survey_steps.QUESTIONS]), 1)
    names = [survey_steps.name_of(number, each) for number, each in asked if each.kind == LEVEL]
    new = {name: level for name in names if name not in answers}
    return Heeded(new, told=_ALL_TOLD.format(f"{level} {LEVELS[level]}"), at_once=True)


def heeds(text: str, at: str, _context: Context, answers: Answers) -> Heeded | None:
    """Returns the proposal as the answer of the next question that takes any words; None for other
    words, and where such a question is asked."""
    if at.startswith(survey_steps.TYPED) or len(text) > LONGEST_ANSWER:
        return None
    plain = normalise(text)
    if (alike := _all_alike(plain, answers)) is not None:
        return alike
    if not _PROPOSES.fullmatch(plain) or _ASKS.search(plain):
        return None
    questions = enumerate(loaded(answers[survey_steps.QUESTIONS]), 1)
    typed = [number for number, each in questions if each.kind == TEXT]
    here = int(at[1:]) if at[1:].isdecimal() else 0
    number = next((each for each in typed if each > here), typed[-1] if typed else None)
    if number is None:
        return Heeded(told=_NOWHERE)
    name, words = f"{survey_steps.TYPED}{number}", written_lines(text).strip()
    before = answers.get(name)
    kept = f"{before}\n{words}" if before else words
    return Heeded({name: kept}, told=_KEPT.format(number, words), at_once=True)
