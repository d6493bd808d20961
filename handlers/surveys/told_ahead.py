"""Keeps what somebody proposes at a question with buttons for the question that takes it:
`อยากให้มีน้ำดื่มบริการด้วย`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.surveys import survey_steps
from handlers.surveys.survey_words import DECLINED, LEVEL_NUMBERS, LEVELS, MODES
from handlers.understand.kinds.asked_sentences import asks_who_sees
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending, written_lines
from models.surveys import surveys
from models.surveys.questionnaire import LEVEL, LONGEST_ANSWER, TEXT, loaded

_PROPOSES = pattern_of(
    r"(?:มี|ขอ|ฝาก|อยาก|แล้ว|แต่|คือ|\s)*(?:ข้อเสนอ(?:แนะ)?|ความ(?:คิด)?เห็น|คำแนะนำ|เสนอ(?:แนะ)?)(?:เพิ่ม(?:เติม)?)?\s?(?:คือ|ว่า|:|\s)\s*\S.{5,}"
    r"|(?:แต่|คือ|แล้ว|\s)*(?:อยาก(?:ให้|ได้)|น่าจะ|ควร(?:จะ)?)(?:มี|เพิ่ม|ปรับ|แก้|ลด|ติด|ทำ|เปิด|จัด|ซ่อม|ช่วย)\S.{5,}"
)
_ASKS = pattern_of(f"{WHETHER}|หรือ(?:เปล่า|ยัง)|{HOW_IN_FULL}|ทำไม|ใคร|กี่")
_KEPT = "เก็บไว้ที่คำถามที่ {} แล้ว: “{}” แก้ได้ก่อนส่ง"
_NOWHERE = "แบบสำรวจนี้ไม่มีข้อให้พิมพ์ความเห็น จึงยังไม่ได้เก็บข้อความนี้"


_EVERY = r"(?:ทุกข้อ|ทั้งหมด|(?:ข้อ)?(?:ที่)?เหลือ(?:อยู่|ทั้งหมด|ทุกข้อ)*|ข้ออื่น(?:ๆ)?(?:ก็|ทุกข้อ|ทั้งหมด)*)"
_NUMBERS = {word: level for level, word in LEVEL_NUMBERS.items()}
_ALL_ALIKE = pattern_of(
    rf"(?:ขอ|จะ|ให้|เอา|ตอบ|กด|เลือก|\s)*{_EVERY}?(?:ขอ|ให้|เป็น|เอา|ตอบ|ระดับ|คะแนน|ก็|\s)*(?P<level>[1-5]|{'|'.join(_NUMBERS)}|มากที่สุด|มาก|ปานกลาง|น้อยที่สุด|น้อย)\s?(?:คะแนน)?"
    rf"(?:เท่ากัน|เหมือนกัน|หมด|เต็ม|ไป|\s)*(?:{_EVERY}|หมดทุกข้อ)?(?:เลย|เหมือนกัน|เท่ากัน|นะ|\s)*"
)
_ALL = ("ทุกข้อ", "ทั้งหมด", "เหลือ", "ข้ออื่น")
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
    in_words = _NUMBERS | {word: level for level, word in LEVELS.items()}
    level = int(said) if said.isdecimal() else in_words[said]
    asked = enumerate(loaded(answers[survey_steps.QUESTIONS]), 1)
    names = [survey_steps.name_of(number, each) for number, each in asked if each.kind == LEVEL]
    new = {name: level for name in names if name not in answers}
    return Heeded(new, told=_ALL_TOLD.format(f"{level} {LEVELS[level]}"), at_once=True)


_CANNOT = pattern_of(
    rf"(?:ข้อนี้|คือ|ก็|{ME_OR_US}|\s)*(?:(?:ยัง)?ไม่(?:เคย|ได้)(?:ไป|มา|เข้า|ใช้|รับ|ติดต่อ|เจอ|ทำ|ร่วม|เห็น|ลอง)+[^\d\s]{{0,24}}|ไม่มีข้อมูล|ไม่รู้(?:เรื่อง|จัก)|ไม่ทราบ)"
    r"(?:เลย|\s)*(?:(?:ก็|จึง|เลย)?(?:ตอบ|ประเมิน|ให้คะแนน|บอก)(?:ข้อนี้)?ไม่(?:ได้|ถูก)|ไม่รู้จะ(?:ตอบ|ให้)\S{0,10})?(?:เลย|\s)*"
    r"|(?:ข้อนี้|คือ|ก็|\s)*(?:ตอบ|ประเมิน|ให้คะแนน)(?:ข้อนี้)?ไม่(?:ได้|ถูก)(?:เลย|เพราะ.{0,40}|\s)*"
)
"""Of a question for a level; `ไม่เคย` answers one of yes and no."""
_PASSED = f"บันทึกข้อนี้ว่า “{DECLINED}” แล้ว แก้ได้ก่อนส่ง"


def _cannot(plain: str, at: str, answers: Answers) -> Heeded | None:
    """Passes over a question for a level for who says that they know nothing of it: `ไม่เคยไปติดต่อ
    ตอบไม่ได้`; None for other words and questions."""
    number = int(at[1:]) if at[1:].isdecimal() else 0
    question = loaded(answers[survey_steps.QUESTIONS][number - 1 : number]) if number else ()
    if not question or question[0].kind != LEVEL:
        return None
    found = _CANNOT.fullmatch(without_polite_ending(plain))
    return Heeded({at: None}, told=_PASSED, at_once=True) if found else None


def _seen(context: Context, answers: Answers) -> Heeded | None:
    """Says who sees the answers of this very survey."""
    campaign = surveys.campaign_of(context.session, answers["about"])
    if campaign is None:
        return None
    told = f"{_THIS}{MODES[campaign.mode].removeprefix(_THIS)} ก่อนกดส่งยังไม่มีใครเห็น"
    return Heeded(told=told, never_added=True)


_THIS = "แบบสำรวจนี้"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the proposal as the answer of the next question that takes any words, one level for
    all, or that this one cannot be answered; None for other words, and where any words answer."""
    if at.startswith(survey_steps.TYPED) or len(text) > LONGEST_ANSWER:
        return None
    plain = normalise(text)
    if (alike := _all_alike(plain, answers)) is not None:
        return alike
    if asks_who_sees(text):
        return _seen(context, answers)
    if (passed := _cannot(plain, at, answers)) is not None:
        return passed
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
