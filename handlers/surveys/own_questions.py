"""Questions of one's own that a sentence adds to a survey in the making, or takes out:
`ข้อแรกถามว่าพอใจข่าวสารแค่ไหน`, `เอาออกข้อสุดท้ายค่ะ`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.surveys import survey_words, whom_surveyed
from handlers.surveys.survey_drafting import NO_MORE
from handlers.understand.corrections.row_orders import RowOrder, place_of, read_order
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_particles, without_polite_ending
from models.surveys import kept_questionnaires
from models.surveys.questionnaire import (
    CHOSEN,
    LEVEL,
    LONGEST_QUESTION,
    MOST_OWN,
    TEXT,
    YES_NO,
)

_PLACES = {"แรก": 0, "หนึ่ง": 0, "สอง": 1, "สาม": 2}
_TOLD = pattern_of(
    r"(?:อ้อ|อ๋อ|เอ่อ|แล้ว(?:ก็)?|งั้น|ขอ|ช่วย|อยาก(?:ให้)?|จะ|\s)*(?:(?:เพิ่ม|ใส่|เอา|ให้|มี)*(?:คำถาม)?(?:ข้อ|คำถาม)\s?"
    r"(?:ที่\s?)?(?P<place>แรก|หนึ่ง|สอง|สาม|[1-9]\d?(?![\d.])|ต่อไป|ถัดไป|สุดท้าย|นึง|ใหม่)?\s?"
    r"(?:ขอ|ให้|จะ|อยาก|ก็|\s)*(?:ถาม(?:เขา|เค้า|ว่า|เรื่อง|\s)*+|คือ|ว่า|เป็น(?:คำถาม)?ว่า)|(?:ถาม|อยากถาม)(?:ด้วย|เพิ่ม|เขา|เค้า)*ว่า)\s*"
    r"(?P<question>(?!(?:อะไร|ยังไง|อย่างไร|ว่าไง|ไหน)(?:ดี|บ้าง|นะ|เหรอ|หรอ|\s)*$)\S.{3,})"
)
_IN_ANOTHER_WAY = pattern_of(
    r"(?:อ้อ|เอ๊ะ|งั้น|ขอ|แก้|เปลี่ยน|\s)*(?:ข้อ|คำถาม)\s?(?:ที่\s?)?(?P<place>แรก|หนึ่ง|สอง|สาม|[1-9]|สุดท้าย|นี้)\s?"
    r"(?:ขอ|ให้|เอา|เปลี่ยน|แก้|เป็น|แบบ|ใช้|ตอบ|เขา|เค้า|คน|ผู้|\s)+"
    r"(?:(?P<text>(?:พิมพ์|เขียน)(?:ตอบ|เอง|อิสระ)*)|(?P<level>(?:ให้)?(?:คะแนน|ระดับ|สเกล)(?:\s?1\s?[-–ถึง]+\s?5)?)|(?P<yes_no>ใช่\s?(?:หรือ|กับ|/)?\s?ไม่ใช่))"
    r"(?:แทน|ดีกว่า|แล้วกัน|ละกัน|ก็พอ|เลย|\s)*"
)
_ANOTHER_WAY = "คำถาม “{question}” ตอบแบบ “{kind}” แล้ว ยังไม่ได้เปิดแบบสำรวจ"
_ASKS_BOT = pattern_of(rf"(?:ดี|ได้)(?:{WHETHER})$")
_OF_LEVEL = pattern_of(
    "พอใจ|พึงพอใจ|เห็นด้วย|มั่นใจ|เชื่อมั่น|แค่ไหน|เพียงใด|เพียงไร|มากน้อย|ระดับใด|ระดับไหน|กี่คะแนน|ให้คะแนน"
)
_OF_YES_NO = pattern_of(f"(?:{WHETHER}|หรือยัง)$")
_ADDED = (
    "เพิ่มคำถามของสำนัก “{question}” ตอบแบบ “{kind}” แล้ว คำถามของสำนักอยู่ต่อจากคำถามของแบบ "
    "หากต้องการให้ตอบแบบอื่น แก้ได้ก่อนเปิด"
)
_FULL = f"เพิ่มคำถามของสำนักได้ไม่เกิน {MOST_OWN} ข้อ จึงยังไม่ได้เพิ่ม หากต้องการเปลี่ยน พิมพ์ เช่น “ลบข้อสุดท้าย” ก่อน"
_TOO_LONG = f"ยังไม่ได้เพิ่มคำถาม กรุณาพิมพ์คำถามสั้น ๆ ไม่เกิน {LONGEST_QUESTION} ตัวอักษร"
_GONE = "เอาคำถาม “{question}” ออกแล้ว ยังไม่ได้เปิดแบบสำรวจ หากต้องการคืน พิมพ์ “ใส่คืน”"
_OPENS_NOW = pattern_of(
    r"(?:โอเค|ok|งั้น|ครบ|พอ|แค่นี้|เท่านี้|แล้ว|ละ|ค่ะ|คะ|ครับ|คับ|นะ|ก็|\s)*(?:เปิด|เปิดแบบ(?:สำรวจ)?|ส่ง|ยืนยัน)"
    r"(?:แบบ(?:สำรวจ)?)?(?:ได้|เลย|ใช้|แล้ว|ค่ะ|คะ|ครับ|คับ|\s)*"
)
_NOT_OPENED = "ไม่เพิ่มคำถามแล้ว ตรวจก่อน แล้วกด “เปิดแบบสำรวจ”"
_NOT_ADDED = "ไม่เพิ่มคำถามข้อนี้แล้ว"
_OF_FORM = (
    "คำถามของแบบสำรวจนี้ตัดออกทีละข้อไม่ได้ ตัดได้เฉพาะคำถามที่สำนักเพิ่มเอง "
    "หากแบบนี้ไม่ตรง พิมพ์ “แก้ไข แบบ” เพื่อเลือกแบบอื่น"
)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answers with a question that the words tell, take out, or want to be answered in
    another way; None for other words."""
    if (kind := _other_kind(text, answers)) is not None:
        return kind
    if at.startswith("own") and whom_surveyed.adds_no_more(text):
        return Heeded({f"kind{at.removeprefix('own')}": NO_MORE}, told=_NOT_ADDED, at_once=True)
    if at.startswith("kind") and _OPENS_NOW.fullmatch(without_polite_ending(normalise(text))):
        return Heeded({at: NO_MORE}, told=_NOT_OPENED, at_once=True)
    order = read_order(text)
    if order is not None and order.gone:
        return _without(order, at, context, answers)
    found = _TOLD.fullmatch(without_particles(normalise(text)))
    if found is None or _ASKS_BOT.search(found[0]):
        return None
    if answers.get(f"kind{at.removeprefix('own')}") in CHOSEN:
        return None  # what may be chosen stands below it
    return _with(found["place"] or "", found["question"].strip(), at, answers)


def _other_kind(text: str, answers: Answers) -> Heeded | None:
    """Returns the question that is to be answered in another way: `ข้อแรกเปลี่ยนเป็นให้พิมพ์ตอบ`; None
    for other words, and where there is none of that number."""
    found = _IN_ANOTHER_WAY.fullmatch(without_polite_ending(normalise(text)))
    own = _own(answers)
    if found is None or not own:
        return None
    place = found["place"]
    number = len(own) - 1 if place in ("สุดท้าย", "นี้") else _PLACES.get(place, -1)
    number = int(place) - 1 if place.isdecimal() else number
    if not 0 <= number < len(own):
        return None
    kind = TEXT if found["text"] else LEVEL if found["level"] else YES_NO
    question = own[number][1][0]
    told = _ANOTHER_WAY.format(question=question, kind=survey_words.KINDS[kind])
    return Heeded(_numbered({number: (kind, [question])}), told=told, at_once=True)


def _with(place: str, question: str, at: str, answers: Answers) -> Heeded:
    if len(question) > LONGEST_QUESTION:
        return Heeded(told=_TOO_LONG)
    if at.startswith("own"):
        return Heeded({at: [question]}, at_once=True)
    own = _own(answers)
    named = _PLACES.get(place, int(place) - 1 if place.isdecimal() else len(own))
    named = len(own) - 1 if place == "สุดท้าย" and own else named
    if named < len(own):  # of that number there is one: it is asked first
        return Heeded(_numbered({named: (_kind(question), [question])}))
    if len(own) == MOST_OWN:
        return Heeded(told=_FULL)
    kind = _kind(question)
    told = _ADDED.format(question=question, kind=survey_words.KINDS[kind])
    return Heeded(_numbered({len(own): (kind, [question])}), told=told, at_once=True)


def _kind(question: str) -> str:
    """Returns how a question is answered, by its words: most that ask how content one is have a
    scale."""
    if _OF_LEVEL.search(question):
        return LEVEL
    return YES_NO if _OF_YES_NO.search(question) else TEXT


def _without(order: RowOrder, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes out questions of one's own; those of the form stay."""
    if at.startswith("own"):
        return Heeded({f"kind{at.removeprefix('own')}": NO_MORE}, told=_NOT_ADDED, at_once=True)
    own = _own(answers)
    before = _of_form(context, answers) if at == REVIEW else 0
    places = [place_of(each, before + len(own)) for each in order.gone]
    gone = [each - before for each in places if each is not None]
    if len(gone) < len(order.gone) or not own or min(gone) < 0:
        return Heeded(told=_OF_FORM)
    left = [each for number, each in enumerate(own) if number not in gone]
    names = " ".join(str(own[each][1][0]) for each in gone)
    told = _GONE.format(question=names)
    new = _numbered(dict(enumerate(left)))
    new |= {f"kind{number}": NO_MORE for number in range(len(left) + 1, len(own) + 1)}
    return Heeded(new, told=told, at_once=True)


def _own(answers: Answers) -> list[tuple[str, list[Any]]]:
    """Returns how the questions that were added are answered, and their lines."""
    found = []
    for number in range(1, MOST_OWN + 1):
        kind, lines = answers.get(f"kind{number}", NO_MORE), answers.get(f"own{number}")
        if kind == NO_MORE or not lines:
            break
        found.append((kind, lines))
    return found


def _numbered(questions: Mapping[int, tuple[str, list[Any]]]) -> Answers:
    """Returns the answers that hold these questions, by place counted from 0."""
    found: Answers = {}
    for number, (kind, lines) in questions.items():
        found |= {f"kind{number + 1}": kind, f"own{number + 1}": lines}
    return found


def _of_form(context: Context, answers: Answers) -> int:
    """Returns how many questions stand before those that were added."""
    name = answers.get("questionnaire")
    return len(kept_questionnaires.found(context.session, name).questions) if name else 0
