"""The question whom a survey asks: buttons, and the same in other words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice
from handlers.messages import Card, Message, Row
from handlers.surveys.survey_drafting import ANYONE, BUREAU, BY_NAME, OFFICE
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.thai import blanked, normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import ADMIN, EXECUTIVE
from models.surveys import surveys

WHO: Mapping[str, str] = {
    BUREAU: "สำนักเรา ไม่เก็บชื่อ",
    ANYONE: "ใครมีรหัสก็ตอบได้",
    BY_NAME: "สำนักเรา เก็บชื่อ",
    OFFICE: "ทั้งสำนักงาน",
}
_SAID: Mapping[str, tuple[str, ...]] = {
    BUREAU: ("สำนักเราไม่เก็บชื่อ", "ในสำนัก ไม่เก็บชื่อ"),
    BY_NAME: ("สำนักเราเก็บชื่อ", "เก็บชื่อ"),
    OFFICE: ("ทั้งสำนักงาน ไม่เก็บชื่อ",),
}
_WHOLE_OFFICE = re.compile("(?:ทั้ง|ทุกคนใน)สำนักงาน|ทุกสำนัก|ทั้งองค์กร")
_KEEPS_NAMES = re.compile("(?<!ไม่)(?<!ไม่ต้อง)(?:เก็บ|ระบุ|ใส่)ชื่อ")
_ALONE = re.compile(
    r"(?:อยาก|ต้องการ|ขอ|จะ|ทำ|ให้|สำรวจ|ถาม|เฉพาะ|แค่|เอา|ของ|คน|บุคลากร|ใน|ที่|กับ|และ|สำนัก|อย่างเดียว|เท่านั้น|\s)*"
)
"""What may stand around the name of a bureau that is to be asked."""
_BESIDE_OFFICE = (
    r"(?:อยาก|ต้องการ|ขอ|จะ|ทำ|ให้|สำรวจ|ถาม|เอา|ของ|คน|บุคลากร|ใน|ที่|แบบ|เลย|และ"
    r"|(?:โดย)?ไม่(?:ต้อง)?(?:เก็บ|ระบุ|ใส่)ชื่อ|\s)*"
)
_OFFICE_ALONE = re.compile(f"{_BESIDE_OFFICE}(?:{_WHOLE_OFFICE.pattern}){_BESIDE_OFFICE}")
"""The whole office and nothing that may turn it round: no `ไม่เอา`, no `ยกเว้น`, no question."""
_NOT_ALL = re.compile("ยกเว้น|ไม่เอา|ไม่ใช่|ไม่ต้อง(?:ถาม|ทั้ง)|ไหม|หรือ")
_OF_OFFICE = (ADMIN, EXECUTIVE)


def ask(context: Context, _answers: Answers) -> Message:
    asked = surveys.people_asked(context.session, context.me, False)
    office = Row(WHO[OFFICE], "บุคลากรทุกสำนัก คนละครั้ง ไม่เก็บว่าใครตอบอะไร")
    return Card(
        "ถามใคร",
        rows=(
            Row(WHO[BUREAU], f"{asked:,} คน คนละครั้ง ไม่เก็บว่าใครตอบอะไร"),
            Row(WHO[ANYONE], "ผู้มาติดต่อหรือคนนอก วันละครั้งต่อบัญชี LINE ไม่เก็บชื่อ"),
            Row(WHO[BY_NAME], f"{asked:,} คน เก็บชื่อพร้อมคำตอบ และบอกผู้ตอบก่อน"),
            *((office,) if context.me.has(*_OF_OFFICE) else ()),
        ),
    )


def offered(context: Context, _answers: Answers) -> Sequence[Choice]:
    office = context.me.has(*_OF_OFFICE)
    may = ((key, words) for key, words in WHO.items() if key != OFFICE or office)
    return [Choice(key, words, key, said=_SAID.get(key, ())) for key, words in may]


def tells(text: str, context: Context) -> str:
    """Says what of the words cannot be asked: another bureau alone, the whole office with names or
    by who may not; "" for other words."""
    plain = without_polite_ending(normalise(text))
    if _WHOLE_OFFICE.search(plain):
        return _of_office(context, plain)
    named = bureaus_named(plain, [each.name for each in people.staffed_bureaus(context.session)])
    others = {*named.names} - {context.me.bureau.name}
    if not others or _ALONE.fullmatch(blanked(plain, named.places)) is None:
        return ""
    return (
        "ถามได้เฉพาะสำนักของท่าน ผู้ที่มีรหัส หรือทั้งสำนักงาน ถามเฉพาะสำนักอื่นไม่ได้ "
        "หากต้องการเฉพาะสำนักนั้น กรุณาให้ผู้รายงานของสำนักนั้นเปิดแบบสำรวจ"
    )


def _of_office(context: Context, plain: str) -> str:
    if not context.me.has(*_OF_OFFICE):
        return "การถามทั้งสำนักงานเป็นหน้าที่ของผู้ดูแลระบบและผู้บริหาร กรุณาเลือกจากปุ่มที่ให้ไว้"
    if _KEEPS_NAMES.search(plain):
        return "แบบสำรวจทั้งสำนักงานไม่เก็บชื่อเสมอ หากใช้แบบนี้ กด “ทั้งสำนักงาน” การเก็บชื่อทำได้เฉพาะในสำนักของท่าน"
    return ""


def told_in(words: str, context: Context) -> Answers:
    """Returns that the whole office is asked, where a sentence says so and the person may."""
    plain = normalise(words)
    whole = _WHOLE_OFFICE.search(plain) is not None and _NOT_ALL.search(plain) is None
    may = context.me.has(*_OF_OFFICE) and not _KEEPS_NAMES.search(plain)
    return {"who": OFFICE} if whole and may else {}


def read(text: str, _context: Context, _answers: Answers) -> str:
    """Reads the whole office from other words than those of its button."""
    if _OFFICE_ALONE.fullmatch(without_polite_ending(normalise(text))):
        return OFFICE
    raise Unclear("กรุณาเลือกจากปุ่มที่ให้ไว้")
