"""Reads in people's own words which survey is made, whom it asks and what else it asks."""

from __future__ import annotations

import re

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.surveys import survey_words
from handlers.surveys.survey_drafting import ANYONE, BUREAU, BY_NAME, NO_MORE
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.said_apart import left
from handlers.understand.thai import letters, normalise, without_polite_ending
from models.people import people
from models.surveys.questionnaire import LONGEST_QUESTION, TEXT

_ASKS = re.compile(r"ไหม|มั้ย|หรือ|ยังไง|อย่างไร|อะไร(?:บ้าง|ดี)|กี่|ใคร(?:เห็น|รู้|ตอบ)|ทำไม|ต่างกัน")
_LONGEST = 120


def heeds(text: str, at: str, context: Context, _answers: Answers) -> Heeded | None:
    """Returns the answer that whole words plainly give; None for other words."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST or _ASKS.search(plain) and not at.startswith("kind"):
        return None
    if at == "questionnaire":
        found = _questionnaire(plain)
        return Heeded({"questionnaire": found}, at_once=True) if found else None
    if at == "who":
        who = _who(context, plain)
        return Heeded({"who": who}, at_once=True) if who else None
    return _own(plain, at) if at.startswith("kind") else None


# -- which ---------------------------------------------------------------------------------------

_AROUND = re.compile(
    r"เอา|เลือก|ใช้|เรื่อง|แบบ(?:สำรวจ)?|ความ|การ|อัน|เกี่ยวกับ|ด้าน|ดีกว่า|แล้วกัน|ละกัน|ก็ได้|พอ|สำรวจ|ถาม|วัด|ขอ"
)
_LEAST = 4


def _questionnaire(plain: str) -> str:
    """Returns the only packaged questionnaire whose name holds all that is said."""
    named = survey_words.named_in(plain)
    said = left(plain, _AROUND)
    if named:
        return named
    if len(said) < _LEAST:
        return ""
    found = [name for name, label in survey_words.SHORT.items() if said in letters(label)]
    return found[0] if len(found) == 1 else ""


# -- whom ----------------------------------------------------------------------------------------

_OURS = re.compile(
    r"(?:ใน|ของ)?สำนัก(?!งาน)(?:ของ)?(?:เรา|ผม|พี่|ฉัน|ดิฉัน|นี้)?|(?:คน|พวก)(?:ของ)?เรา|(?:คน|บุคลากร|เจ้าหน้าที่)(?:ใน|ของ)สำนัก(?!งาน)|คนใน|ภายใน"
)
_NO_NAMES = re.compile(
    r"(?:แบบ|โดย)?(?:ไม่(?:ต้อง|ขอ|ให้)?|อย่า)\s?(?:เก็บ|ระบุ|ใส่|บอก|เปิดเผย|ลง|รู้|มี)(?:ราย)?(?:ชื่อ|ตัวตน)|นิรนาม|ไม่เปิดเผย(?:ตัว)?"
)
_NAMES = re.compile(r"(?<!ไม่)(?<!ไม่ต้อง)(?<!ไม่ขอ)(?:เก็บ|ระบุ|ใส่|บอก|ลง|รู้)(?:ราย)?ชื่อ")
_OUTSIDERS = re.compile(
    r"ใคร(?:ก็|มีรหัส)(?:ก็)?(?:ตอบ)?(?:ได้)?|คน(?:ภาย)?นอก|บุคคลภายนอก|ผู้(?:มา)?(?:ติดต่อ|รับบริการ)|ประชาชน|ผู้ใช้บริการ|ทุกคนที่มีรหัส"
)
_SMALL = re.compile(
    r"เฉพาะ|แค่|เอา|ถาม|ทุก(?:คน)?|ทั้ง|คน|บุคลากร|เจ้าหน้าที่|แบบ|ให้|ตอบ|อย่างเดียว|เท่านั้น|พอ|ก็|แล้วกัน|ละกัน|ดีกว่า|และ|กับ|ด้วย|ชื่อ|สำรวจ|มา|ด้วย|ได้"
)


_WHOLE_OFFICE = re.compile("สำนักงาน|ทุกสำนัก|องค์กร")


def _who(context: Context, plain: str) -> str:
    """Returns whom the words mean: those of the own bureau only where they also say whether names
    are kept."""
    if _WHOLE_OFFICE.search(plain):
        return ""
    other = bureaus_named(plain, [each.name for each in people.staffed_bureaus(context.session)])
    if {*other.names} - {context.me.bureau.name}:
        return ""
    names, none = _NAMES.search(plain), _NO_NAMES.search(plain)
    rest = left(plain, _NO_NAMES, _NAMES, _OUTSIDERS, _OURS, _SMALL)
    if rest:
        return ""
    if _OUTSIDERS.search(plain):
        return "" if names or _OURS.search(plain) else ANYONE
    if not _OURS.search(plain) or bool(names) == bool(none):
        return ""
    return BY_NAME if names else BUREAU


# -- one's own questions -------------------------------------------------------------------------

_NO_MORE = re.compile(
    r"(?:ไม่(?:เพิ่ม|มี|เอา|ต้อง)(?:แล้ว|อีก|เพิ่ม|คำถาม|ข้อ)*|พอ(?:แล้ว|ละ|ก่อน)?|แค่(?:นี้|นั้น)(?:แหละ|พอ)?|เท่านี้(?:แหละ|พอ)?|(?:แค่)?(?:หนึ่ง|สอง|สาม|\d)?\s?ข้อ\s?(?:เดียว|พอ)?|ครบแล้ว|หมดแล้ว|ครับ|ค่ะ|คะ|แล้ว|ก็|นี้|นะ|\s)+"
)
_TYPED = re.compile(
    r"(?:ขอ|เพิ่ม|อีก|ข้อ|นึง|หนึ่ง|สัก|คำถาม|เอา|เป็น|แบบ|\s)*(?:ให้|ที่)?(?:เขา|เค้า|ผู้ตอบ|คนตอบ)?\s?(?:พิมพ์|เขียน|กรอก|ตอบ)(?:เป็น)?(?:ตอบ|เอง|ข้อความ|อิสระ|ยาว|ได้|\s)*"
    r"(?:ว่า|:|คำถาม(?:คือ|ว่า)?|ถามว่า)?\s?(?P<question>\S.{5,})?"
)


def _own(plain: str, at: str) -> Heeded | None:
    number = at.removeprefix("kind")
    if _NO_MORE.fullmatch(plain):
        return Heeded({at: NO_MORE}, at_once=True)
    typed = _TYPED.fullmatch(plain)
    if typed is None or len(typed["question"] or "") > LONGEST_QUESTION:
        return None
    told = {f"own{number}": [typed["question"]]} if typed["question"] else {}
    return Heeded({at: TEXT, **told}, at_once=True)
