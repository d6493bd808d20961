"""Orders about questions of one's own that a survey in the making has: `สลับข้อ 1 กับ 2`,
`ข้อความคำถาม 1 แก้เป็น …`, `เอาออกข้อสุดท้ายค่ะ`, `ข้อแรกเปลี่ยนเป็นให้พิมพ์ตอบ`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation.flow import REVIEW, Answers, Heeded
from handlers.surveys import survey_words
from handlers.surveys.own_told import is_asked_of_people, likely_kind
from handlers.surveys.survey_drafting import NO_MORE, OwnAnswer, numbered, own_answers
from handlers.understand.corrections.row_orders import (
    RowOrder,
    place_of,
    read_order,
    rearranged,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from models.surveys import kept_questionnaires
from models.surveys.questionnaire import LEVEL, LONGEST_QUESTION, TEXT, YES_NO

_IN_ANOTHER_WAY = pattern_of(
    r"(?:อ้อ|เอ๊ะ|งั้น|ขอ|แก้|เปลี่ยน|\s)*ข้อ\s?(?:ที่\s?)?(?P<place>แรก|หนึ่ง|สอง|สาม|[1-9]|สุดท้าย|นี้)\s?"
    r"(?:ขอ|ให้|เอา|เปลี่ยน|แก้|เป็น|แบบ|ใช้|ตอบ|เขา|เค้า|คน|ผู้|\s)+"
    r"(?:(?P<text>(?:พิมพ์|เขียน)(?:ตอบ|เอง|อิสระ)*)|(?P<level>(?:ให้)?(?:คะแนน|ระดับ|สเกล)(?:\s?1\s?[-–ถึง]+\s?5)?)|(?P<yes_no>ใช่\s?(?:หรือ|กับ|/)?\s?ไม่ใช่))"
    r"(?:แทน|ดีกว่า|แล้วกัน|ละกัน|ก็พอ|เลย|\s)*"
)
_CALLED = pattern_of(
    r"(?:ข้อความ)?คำถาม(?:เพิ่ม|ของ(?:สำนัก|เรา)|\s)*(?:ข้อ)?(?:ที่)?\s?(?=\d|แรก|หนึ่ง|สอง|สาม|สุดท้าย|นี้)"
)
"""What the questions of one's own are called before their number, on the card and by people."""
_ADDED_ONE = pattern_of(r"ข้อที่เพิ่ม(?:ไป|เข้ามา|มา|\s)*(?!\d)")
_OTHER_OPTIONS = pattern_of("^(?:ระดับ|คะแนน|ใช่\\s?หรือ|พิมพ์ตอบ|เลือก|ให้)")
_ANOTHER_WAY = "คำถาม “{question}” ตอบแบบ “{kind}” แล้ว ยังไม่ได้เปิดแบบสำรวจ"
_GONE = "เอาคำถาม “{question}” ออกแล้ว ยังไม่ได้เปิดแบบสำรวจ หากต้องการคืน พิมพ์ “ใส่คืน”"
_IN_ORDER = "คำถามของสำนักเรียงใหม่แล้ว ยังไม่ได้เปิดแบบสำรวจ\n{}"
_REWORDED = "แก้คำถามเป็น “{question}” ตอบแบบ “{kind}” แล้ว ยังไม่ได้เปิดแบบสำรวจ"
NOT_ADDED = "ไม่เพิ่มคำถามข้อนี้แล้ว"
_OF_FORM = (
    "คำถามของแบบสำรวจนี้แก้ สลับ หรือตัดออกทีละข้อไม่ได้ ทำได้เฉพาะคำถามที่สำนักเพิ่มเอง "
    "หากแบบนี้ไม่ตรง พิมพ์ “แก้ไข แบบ” เพื่อเลือกแบบอื่น"
)
_TOO_LONG = f"ยังไม่ได้แก้คำถาม กรุณาพิมพ์คำถามสั้น ๆ ไม่เกิน {LONGEST_QUESTION} ตัวอักษร"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Returns the questions as the words order them; None for other words."""
    plain = without_polite_ending(normalise(text))
    named = _CALLED.search(plain) is not None
    said = _ADDED_ONE.sub("ข้อสุดท้าย ", _CALLED.sub("ข้อ ", plain) if named else plain)
    if (kind := _other_kind(said, answers)) is not None:
        return kind
    order = read_order(said)
    if order is None:
        return None
    if at.startswith("own") and order.gone:
        return Heeded({f"kind{at.removeprefix('own')}": NO_MORE}, told=NOT_ADDED, at_once=True)
    if order.changed and not (named or is_asked_of_people(order.text)):
        return None  # `แก้ข้อ 2 เป็น ทั้งสำนักงาน` may speak of what the bot has asked
    if order.changed and _OTHER_OPTIONS.match(order.text):
        return None
    before = _of_form(context, answers) if at == REVIEW and not named else 0
    return _ordered(order, before, answers)


def _other_kind(said: str, answers: Answers) -> Heeded | None:
    """Returns the question that is to be answered in another way; None for other words, and where
    there is none of that number."""
    found, own = _IN_ANOTHER_WAY.fullmatch(said), own_answers(answers)
    number = place_of(found["place"], len(own)) if found is not None else None
    if found is None or number is None:
        return None
    kind = TEXT if found["text"] else LEVEL if found["level"] else YES_NO
    changed = OwnAnswer(kind, own[number].lines[:1])
    told = _ANOTHER_WAY.format(question=changed.question, kind=survey_words.KINDS[kind])
    return Heeded(numbered({number: changed}), told=told, at_once=True)


def _ordered(order: RowOrder, before: int, answers: Answers) -> Heeded | None:
    """Returns the questions in another order, with one reworded, or without some.

    before: how many questions of the form the numbers count first. Where they name those, the ones
    that were added may be meant: that is asked.
    """
    own = own_answers(answers)
    said = order.gone or order.swapped or order.moved or (order.changed,)
    places = [place_of(each, before + len(own)) for each in said]
    known = [each for each in places if each is not None]
    if not own or len(known) < len(said):
        return Heeded(told=_OF_FORM) if own or order.gone else None
    sure = min(known) >= before
    known = [each - before for each in known] if sure else known
    if max(known) >= len(own):
        return Heeded(told=_OF_FORM)
    numbers = tuple(str(each + 1) for each in known)
    if order.changed:
        found = _reworded(own, known[0], order.text)
    elif order.gone:
        found = _without(own, replace(order, gone=numbers), known)
    else:
        swaps, moves = (numbers, ()) if order.swapped else ((), numbers)
        found = _in_order(rearranged(own, replace(order, swapped=swaps, moved=moves)) or [])
    return found if sure or not found.answers else replace(found, told=_OF_FORM, at_once=False)


def _reworded(own: Sequence[OwnAnswer], place: int, text: str) -> Heeded:
    """Returns the question with other words; what may be chosen stays below it."""
    if len(text) > LONGEST_QUESTION:
        return Heeded(told=_TOO_LONG)
    kind = own[place].kind
    asks_level = kind == LEVEL and likely_kind(text) == YES_NO
    changed = OwnAnswer(YES_NO if asks_level else kind, (text, *own[place].lines[1:]))
    told = _REWORDED.format(question=text, kind=survey_words.KINDS[changed.kind])
    return Heeded(numbered({place: changed}), told=told, at_once=True)


def _without(own: Sequence[OwnAnswer], order: RowOrder, places: Sequence[int]) -> Heeded:
    left = rearranged(own, order) or []
    told = _GONE.format(question=" ".join(own[each].question for each in places))
    none = {f"kind{number}": NO_MORE for number in range(len(left) + 1, len(own) + 1)}
    return Heeded(numbered(dict(enumerate(left))) | none, told=told, at_once=True)


def _in_order(own: Sequence[OwnAnswer]) -> Heeded:
    rows = "\n".join(f"{place}. {each.question}" for place, each in enumerate(own, 1))
    return Heeded(numbered(dict(enumerate(own))), told=_IN_ORDER.format(rows), at_once=True)


def _of_form(context: Context, answers: Answers) -> int:
    """Returns how many questions stand before those that were added."""
    name = answers.get("questionnaire")
    return len(kept_questionnaires.found(context.session, name).questions) if name else 0
