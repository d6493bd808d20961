"""Questions of one's own that words add to a survey in the making, or do not want:
`ข้อแรกถามว่าพอใจข่าวสารแค่ไหน`, `ใช่ไม่ใช่ รู้จักนโยบายนี้มั้ย`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.surveys import own_orders, survey_words, whom_surveyed
from handlers.surveys.own_told import OwnTold, likely_kind, read
from handlers.surveys.survey_drafting import (
    NO_MORE,
    OwnAnswer,
    numbered,
    own_answers,
    worded,
)
from handlers.understand.corrections.row_orders import place_of
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.surveys.questionnaire import CHOSEN, LONGEST_QUESTION, MOST_OWN

_ADDED = (
    "เพิ่มคำถามของสำนัก “{question}” ตอบแบบ “{kind}” แล้ว คำถามของสำนักอยู่ต่อจากคำถามของแบบ "
    "หากต้องการให้ตอบแบบอื่น แก้ได้ก่อนเปิด"
)
_TAKEN = "เพิ่มคำถาม “{question}” ตอบแบบ “{kind}” แล้ว แก้ได้ก่อนเปิด"
_HOW_ANSWERED = "เก็บ “{}” เป็นข้อความคำถามไว้แล้ว เลือกวิธีตอบของคำถามนี้ หากไม่ใช่คำถามของแบบสำรวจ กด “ไม่เพิ่ม”"
_WITH_OPTIONS = "เก็บ “{}” ไว้แล้ว คำถามแบบนี้ต้องมีตัวเลือกด้วย"
_IS_ONE = "หากข้อความนี้เป็นคำถามของแบบสำรวจ กด “แก้ตามนี้”"
_FULL = f"เพิ่มคำถามของสำนักได้ไม่เกิน {MOST_OWN} ข้อ จึงยังไม่ได้เพิ่ม หากต้องการเปลี่ยน พิมพ์ เช่น “ลบข้อสุดท้าย” ก่อน"
_TOO_LONG = f"ยังไม่ได้เพิ่มคำถาม กรุณาพิมพ์คำถามสั้น ๆ ไม่เกิน {LONGEST_QUESTION} ตัวอักษร"
_OPENS_NOW = pattern_of(
    r"(?:โอเค|ok|งั้น|ครบ|พอ|แค่นี้|เท่านี้|แล้ว|ละ|ค่ะ|คะ|ครับ|คับ|นะ|ก็|\s)*(?:เปิด|เปิดแบบ(?:สำรวจ)?|ส่ง|ยืนยัน)"
    r"(?:แบบ(?:สำรวจ)?)?(?:ได้|เลย|ใช้|แล้ว|ค่ะ|คะ|ครับ|คับ|\s)*"
)
_NOT_OPENED = "ไม่เพิ่มคำถามแล้ว ตรวจก่อน แล้วกด “เปิดแบบสำรวจ”"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the answers with the questions that the words tell, do not want, or order otherwise;
    None for other words."""
    if at.startswith("own") and whom_surveyed.adds_no_more(text):
        return Heeded(
            {f"kind{at.removeprefix('own')}": NO_MORE}, told=own_orders.NOT_ADDED, at_once=True
        )
    if at.startswith("kind") and _OPENS_NOW.fullmatch(without_polite_ending(normalise(text))):
        return Heeded({at: NO_MORE}, told=_NOT_OPENED, at_once=True)
    if at.startswith("kind") and whom_surveyed.adds_no_more(text):
        return Heeded({at: NO_MORE}, at_once=True)
    if (ordered := own_orders.heeds(text, at, context, answers)) is not None:
        return ordered
    if answers.get(f"kind{at.removeprefix('own')}") in CHOSEN:
        return None  # what may be chosen stands below it
    told = read(text, at.startswith("kind"))
    if any(len(each.question) > LONGEST_QUESTION for each in told):
        return Heeded(told=_TOO_LONG)
    alone = told[0] if len(told) == 1 else None
    here = at.startswith("kind") and alone is not None and not (alone.led and alone.plain)
    if alone is not None and (here or at.startswith("own")):
        return _of_this(alone, at, answers)
    return _added(told, answers) if told and all(each.question for each in told) else None


def told_at_first(words: str) -> Heeded | None:
    """Returns the questions that the words tell which open the making of a survey, where they call
    them so: `ถามว่าพอใจแค่ไหน` alone may say what the survey is about."""
    told = read(words, False)
    own = all(each.question and each.called for each in told)
    return _added(told, {}) if told and own else None


def _of_this(told: OwnTold, at: str, answers: Answers) -> Heeded:
    """Returns the question, or how it is answered, as the answer of the one that is asked for."""
    if at.startswith("own"):
        kind = {f"kind{at.removeprefix('own')}": told.kind} if told.kind else {}
        return Heeded({at: [told.question], **kind}, at_once=True)
    number = at.removeprefix("kind")
    question = told.question or answers.get(worded(number), "")
    if not told.kind:
        return Heeded({worded(number): question}, _HOW_ANSWERED.format(question), at_once=True)
    if not question:
        return Heeded({at: told.kind}, at_once=True)
    if told.kind in CHOSEN:
        new = {at: told.kind, worded(number): question}
        return Heeded(new, _WITH_OPTIONS.format(question), at_once=True)
    new = {at: told.kind, f"own{number}": [question]}
    taken = _TAKEN.format(question=question, kind=survey_words.KINDS[told.kind])
    return Heeded(new, taken if told.plain else _IS_ONE, at_once=told.plain)


def _added(told: Sequence[OwnTold], answers: Answers) -> Heeded:
    """Returns the answers with these questions behind those that are there; one whose number is
    taken already is asked about first."""
    own, new, said, at_once = own_answers(answers), {}, [], True
    count = len(own)
    for each in told:
        kind = each.kind or likely_kind(each.question)
        named = place_of(each.place, max(count, MOST_OWN)) if _is_number(each.place) else None
        place = count if named is None or named >= count else named
        place = count - 1 if each.place == "สุดท้าย" and count else place
        again = [at for at, other in enumerate(own) if other.question == each.question]
        place = next(iter(again), place)  # told once more: none is asked twice
        at_once = at_once and (place == count or bool(again)) and each.plain
        count = max(count, place + 1)
        new[place] = OwnAnswer(kind, (each.question,))
        said.append(_ADDED.format(question=each.question, kind=survey_words.KINDS[kind]))
    if count > MOST_OWN:
        return Heeded(told=_FULL)
    doubt = "" if all(each.plain for each in told) else _IS_ONE
    return Heeded(numbered(new), "\n".join(said) if at_once else doubt, at_once=at_once)


def _is_number(place: str) -> bool:
    return place in ("แรก", "หนึ่ง", "สอง", "สาม") or place.isdecimal()
