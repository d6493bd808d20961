"""Hears a case that is named in a sentence, and what is wanted of it or asked about it: `F5899E`,
`ปิดเรื่อง F5899E ได้ยัง`, `เรื่องแรกรับเรื่องได้เลย`, `เรื่องนี้รับไว้ แล้วเริ่มตรวจสอบเลย`.

A case is named by its short name, by its place in the list in sight, or as the one in sight.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.complaints import case_cards, case_words
from handlers.complaints.working import (
    case_said,
    publish_suggestion,
    show_cases,
    transfer_case,
    work_case,
)
from handlers.context import Context
from handlers.conversation import beginning
from handlers.messages import Message, Text
from handlers.question.query import Query
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, ME, ME_OR_US, WHETHER
from handlers.understand.thai import normalise
from models.complaints import case_work, cases
from models.complaints.case_work import ACKNOWLEDGE, BEGIN, CLOSE, HAND_ON, SAY, TELL, WRITE_NOTE
from models.complaints.complaint import OPINION, SUGGESTION, UNANSWERED, Case
from models.complaints.sealed import case_texts
from models.errors import Refusal
from models.people.person import RECEIVER

_LONGEST = 400
_MOST = 1_000
_OPEN, _PUBLISH, _STATE = "open", "publish", "state"
_COUNTED = ("หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก")
_SUGGESTION = "ข้อเสนอแนะ"
_KIND = rf"(?:ข้อร้องเรียน|{_SUGGESTION}|เบาะแส|ความเห็น)"
_CASE = rf"(?:(?:เรื่อง|เคส){_KIND}?|{_KIND})"
_NAME = (
    rf"(?:{_CASE}?\s?(?:รหัส\s?)?(?P<code>[0-9A-Fa-f]{{6}})(?![0-9A-Za-z])"
    rf"|(?:{_CASE}|อัน|ตัว|ราย(?!งาน))\s?(?P<place>(?:ที่\s?)?(?:แรก|บนสุด|สุดท้าย|ล่างสุด)|ที่\s?(?:\d{{1,2}}(?![\d.])|{'|'.join(_COUNTED)}))"
    rf"|(?P<this>{_CASE}(?:นี้|เมื่อกี้(?:นี้)?|ตะกี้)))"
)
_ASKED = rf"(?:ขอ|จะ|ช่วย|ฝาก|รบกวน|อยาก|{ME}|งั้น|แล้ว|เอา|ให้|\s)*+"
_VERBS: Mapping[str, str] = {
    _OPEN: "เปิดดู|เปิดอ่าน|เปิด|ดู|อ่าน|กลับไป(?:ที่)?|(?:ดู)?(?:สถานะ|ความคืบหน้า)(?:ของ)?",
    ACKNOWLEDGE: "รับทราบ|รับ(?:เรื่อง|ไว้)?",
    BEGIN: "เริ่ม(?:ตรวจสอบ|ตรวจ|ดำเนินการ)|ตรวจสอบ",
    TELL: "แจ้งผล",
    CLOSE: "ปิด(?:เรื่อง|เคส)?",
    _PUBLISH: "เผยแพร่",
    _STATE: "(?:เปลี่ยน|ปรับ)(?:สถานะ)?(?:ของ)?|(?:แก้(?:ไข)?|อั[ปพ]เด[ตท]|ลง|ตั้ง)สถานะ(?:ของ)?",
}
_VERB = "|".join(f"(?:{words})" for words in _VERBS.values())
_NAMED = pattern_of(rf"{_ASKED}(?P<verb>{_VERB})?\s?{_NAME}(?P<after>.*)", re.DOTALL)
_SOFT = r"(?:อ่ะ|อะ|น่ะ|นะ|นี่|ค่ะ|คะ|ครับ|คับ|จ้า|เลย|ก่อน|ได้|หน่อย|ที|ด้วย|ให้|ไว้|เอง|แล้ว|เรียบร้อย|ก็|[\s,])*"
_BEGINS_SOFT = pattern_of(r"(?:อ่ะ|อะ|น่ะ|นะ|ค่ะ|คะ|ครับ|คับ|จ้า|[\s,])+")
_ASKS = pattern_of(
    rf"(?:ได้|แล้ว|เสร็จ|เลย|ไป|มา|หรือ|รึ|\s)*(?:ยัง|{WHETHER}|เปล่า)(?:นะ|ค่ะ|คะ|ครับ|คับ|อ่ะ|อะ|\s)*$"
    rf"|ถึงไหน|ว่าไง|ว่ายังไง|เป็นไง|{HOW_IN_FULL}|เมื่อไห?ร่?|กี่วัน|อะไร|ใคร|ไหน|ทำไม|สถานะ(?!ให้|ไป|เป็น|ว่า)|คืบหน้า"
)
_ASKS_OF_THIS = pattern_of(r"^(?:ปิด|รับ|แจ้งผล|เริ่ม|ส่งต่อ|ส่งไป|ถึงไหน|ว่า|เป็นไง|เป็นยังไง|สถานะ|คืบหน้า|ได้)")
"""What is asked of the case in sight; others ask about something else: `เรื่องนี้ต้องแนบอะไร`."""
_SHOWS = pattern_of(
    rf"(?:(?:เปิด|ดู|อ่าน|ขอ|อยาก|ให้ดู|ราย(?:ละเอียด|การ)|เนื้อหา|เต็มๆ|มา|อีกที|อีกครั้ง|ใหม่)|{_SOFT})*"
)
_LEADS = pattern_of(r"^(?:ขอ|จะ|ช่วย|ฝาก|รบกวน|แล้ว|\s)+")
_LEAST = 4
_TO_STATE = rf"(?:{_VERBS[_STATE]})(?:ให้|ไป|\s)*(?:เป็น|ว่า)(?:กำลัง|(?:อยู่)?(?:ใน)?ระหว่าง|การ|\s)*"
_AND_TOLD = (
    r"(?:(?:แล้ว|และ|พร้อม|ก็|\s)*(?:แจ้ง|บอก)(?:ให้)?(?:ผู้แจ้ง|ผู้ร้อง(?:เรียน)?|คนแจ้ง|คนร้อง(?:เรียน)?|เขา|เค้า)"
    rf"(?:ทราบ|รู้)?{_SOFT})?"
)
"""The complainant sees the state by the code, which the answer to the step says."""
_STEPS = tuple(
    (do, pattern_of(pattern, re.DOTALL))
    for do, pattern in (
        (BEGIN, rf"{_TO_STATE}(?:เริ่ม)?(?:ตรวจ(?:สอบ)?|ดำเนินการ){_SOFT}{_AND_TOLD}"),
        (ACKNOWLEDGE, rf"{_TO_STATE}รับ(?:เรื่อง|ทราบ|ไว้){_SOFT}{_AND_TOLD}"),
        (CLOSE, rf"{_TO_STATE}(?:ปิด(?:เรื่อง|เคส)?|เสร็จ(?:สิ้น)?|ยุติ(?:เรื่อง)?){_SOFT}{_AND_TOLD}"),
        (BEGIN, rf"(?:รับ(?:เรื่อง|ทราบ|ไว้)?{_SOFT}(?:และ)?\s?)?เริ่ม(?:ตรวจสอบ|ตรวจ|ดำเนินการ){_SOFT}"),
        (
            ACKNOWLEDGE,
            rf"(?:{ME_OR_US})?รับ(?:เรื่อง|ทราบ|ไว้)?{_SOFT}(?:ไป|มา)?(?:ดำเนินการ(?:ต่อ)?{_SOFT})?",
        ),
        (CLOSE, rf"ปิด(?:เรื่อง|เคส)?{_SOFT}(?:(?:เพราะ|ตรวจ)\S.*)?"),
        (
            HAND_ON,
            r"(?P<text>(?:ไม่(?:ใช่|เกี่ยว)[^\s,]{2,60}?[\s,]*)?(?:ขอ|ช่วย|จะ|งั้น)*(?:ส่งต่อ|โอน|ส่ง(?=ไป))\S.*?)"
            rf"(?:ได้)?(?:{WHETHER}|เปล่า)?(?:ค่ะ|คะ|ครับ|คับ|นะ|หน่อย|\s)*",
        ),
        (_PUBLISH, rf"เผยแพร่(?:{_SUGGESTION})?{_SOFT}"),
        (
            TELL,
            rf"แจ้งผล(?:ให้|แก่|กับ|ผู้แจ้ง|เขา|ไป)*(?:{_SOFT})(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
        (
            SAY,
            rf"(?:(?:ขอ)?(?:ข้อมูล|รายละเอียด)(?:เพิ่ม(?:เติม)?)?{_SOFT})?"
            r"(?:(?:ตอบ|บอก|แจ้ง|ถาม|สอบถาม)(?:กลับ|ไป|ที่|ถึง)*(?:ผู้แจ้ง|ผู้ร้อง(?:เรียน)?|คนแจ้ง|เขา|เค้า)|(?:ส?อบ)?ถาม)(?:กลับ|ไป|เพิ่ม|หน่อย|ที|ด้วย|\s)*"
            r"(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
        (
            WRITE_NOTE,
            r"(?:จด|บันทึกภายใน|จดบันทึก(?:ภายใน)?|โน[้๊]?ต)(?:ไว้|ลง)*\s?(?:ว่า|:)\s*(?P<text>\S.+)",
        ),
    )
)
_CANONICAL: Mapping[str, str] = {
    ACKNOWLEDGE: "รับเรื่อง {}",
    BEGIN: "เริ่มตรวจสอบ {}",
    CLOSE: "ปิดเรื่อง {}",
    TELL: "แจ้งผล {} ว่า ",
    SAY: "ถามผู้แจ้ง {} ว่า ",
    WRITE_NOTE: "บันทึกภายใน {} ว่า ",
}
"""How the step is told of the case in words that the work on a case reads."""
_CAN_CLOSE = "ปิดเรื่องนี้ได้แล้ว กด “ปิดเรื่อง” ที่การ์ด"
_NOT_HERE = (
    "ไม่มีเรื่องนี้ในเรื่องที่ท่านรับผิดชอบ เรื่องของสำนักอื่น หรือที่ส่งต่อไปแล้ว เปิดได้เฉพาะผู้รับเรื่องนั้น\n"
    "หากผู้แจ้งต้องการทราบผล ให้ใช้รหัสติดตามที่ได้ตอนแจ้ง"
)


@dataclass(frozen=True)
class NamedCase:
    """case: None if the person has none of this name. code: as it was typed.
    verb: what is done to it, "" if that is not said before the name. after: the words behind."""

    case: Case | None
    code: str
    verb: str
    after: str


def asks(context: Context, words: str) -> Query | None:
    """Returns what shows the named case or does the step that is told of it; None for others."""
    named = read(context, words)
    if named is None:
        return None
    if named.case is None:
        fits = _asks(named) or _shows(named)
        return NOT_HERE if fits and context.me.has(RECEIVER) else None
    if _asks(named):
        return ASKED
    if _shows(named):
        return SHOWN
    return TYPED if _step(named) is not None else None


def read(context: Context, words: str) -> NamedCase | None:
    """Returns which case of the person the whole text names; None if it names none."""
    if len(words) > _LONGEST:
        return None
    found = _NAMED.fullmatch(normalise(words))
    if found is None:
        return None
    after = _BEGINS_SOFT.sub("", found["after"], count=1) if found["after"] else ""
    code = (found["code"] or "").upper()
    case = _case(context, code, found["place"] or "", found["this"] or "")
    of_others = code and not code.isdigit() and words.strip().upper() != code
    if case is None and not of_others:
        return None
    verb = next((do for do, said in _VERBS.items() if re.fullmatch(said, found["verb"] or "")), "")
    return NamedCase(case, code, verb, after)


def _case(context: Context, code: str, place: str, this: str) -> Case | None:
    if code:
        mine = [*_mine(context), *_mine(context, closed=True)]
        return next((each for each in mine if case_texts.short(each.id) == code), None)
    seen = list(dict.fromkeys(case_said.shown(context)))
    if place:
        at = _at(place, len(seen))
        return next(
            (each for each in _mine(context) if at is not None and each.id == seen[at]), None
        )
    if len(seen) == 1:
        return next((each for each in _mine(context) if each.id == seen[0]), None)
    kinds = [each for each in _mine(context) if each.kind in (SUGGESTION, OPINION)]
    return kinds[0] if _SUGGESTION in this and len(kinds) == 1 else None


def _mine(context: Context, closed: bool = False) -> Sequence[Case]:
    return cases.of_receiver(context.session, context.me, _MOST, closed=closed)


def _at(place: str, count: int) -> int | None:
    plain = place.removeprefix("ที่").strip()
    if plain in ("สุดท้าย", "ล่างสุด"):
        at = count - 1
    elif plain in _COUNTED:
        at = _COUNTED.index(plain)
    else:
        at = int(plain) - 1 if plain.isdigit() else 0
    return at if 0 <= at < count else None


def _asks(named: NamedCase) -> bool:
    step = _step(named)
    if step is not None and step[1] or not _ASKS.search(named.after):
        return False
    sure = named.code or named.verb not in ("", _OPEN)
    return bool(sure) or _ASKS_OF_THIS.match(named.after) is not None


def _shows(named: NamedCase) -> bool:
    return named.verb in ("", _OPEN) and _SHOWS.fullmatch(named.after) is not None


def _step(named: NamedCase) -> tuple[str, str] | None:
    """Returns the step that is told of the case, and its text."""
    words = named.after
    if named.verb not in ("", _OPEN):
        words = f"{_FIRST[named.verb]} {words}"
    for do, pattern in _STEPS:
        found = pattern.fullmatch(_LEADS.sub("", words, count=1))
        if found is not None:
            text = found.groupdict().get("text") or ""
            return (do, text) if not text or len(text) >= _LEAST else None
    return None


_FIRST: Mapping[str, str] = {
    ACKNOWLEDGE: "รับ",
    BEGIN: "เริ่มตรวจสอบ",
    TELL: "แจ้งผล",
    CLOSE: "ปิด",
    _PUBLISH: "เผยแพร่",
    _STATE: "เปลี่ยนสถานะ",
}


def _shown(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    named = read(context, rest)
    case = named.case if named is not None else None
    return show_cases.show(context, "", {"c": case.id} if case is not None else {})


def _answered(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Shows the case that is asked about; above it whether it may be closed, if that is asked."""
    named = read(context, rest)
    shown = _shown(context, rest, facts)
    if named is None or named.case is None:
        return shown
    if "ปิด" not in (rest if named.verb == CLOSE else named.after):
        return shown
    return [*(Text(each) for each in _closing_words(named.case)), *shown]


def _closing_words(case: Case) -> Sequence[str]:
    if CLOSE in case_work.steps(case):
        return (_CAN_CLOSE,)
    code = "result_not_told" if case.state in UNANSWERED else "closed"
    return (case_words.refused(Refusal(code, state=case.state)),)


def _typed(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    named = read(context, rest)
    step = _step(named) if named is not None else None
    assert named is not None and named.case is not None and step is not None
    do, text = step
    if do == HAND_ON:
        facts = {"c": named.case.id, "said": text}
        return beginning.open_flow(context, transfer_case.FLOW, "", facts)
    if do == _PUBLISH:
        return beginning.open_flow(context, publish_suggestion.FLOW, "", {"c": named.case.id})
    told = _CANONICAL[do].format(case_texts.short(named.case.id)) + text
    return beginning.open_flow(context, work_case.FLOW, told, {})


def _not_here(context: Context, _rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    context.secret = context.keeps_buttons = True
    return [Text(_NOT_HERE, (case_cards.LIST, case_cards.ENTER))]


SHOWN = Query("case_named", (), _shown)
ASKED = Query("case_asked_about", (), _answered)
TYPED = Query("case_step_named", (), _typed, goes_on=True)
NOT_HERE = Query("case_of_others", (), _not_here)
