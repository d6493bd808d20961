"""Reads the superior who is told by the post: `เอา ผอ.สำนักนั้นเป็นหัวหน้า`, `หัวหน้าคือ ผอ.สำนักนี้แหละ`."""

from __future__ import annotations

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.roster.person_read import shown
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import normalise
from models.people import people
from models.people.person import Person

_LONGEST = 80
_SUPERIOR = r"หัวหน้า|ผู้บังคับบัญชา"
_POST = pattern_of(
    rf"(?>{SIGHS}|{SLIPS}|{POLITE}|เอา|ให้|ขอ|ใช้|ก็|งั้น|เป็น|คือ|ส่วน|{_SUPERIOR}|ท่าน|เขา|เค้า|ของ|[\s,])*+"
    r"(?:ผอ\.?|ผู้อำนวยการ)\s?(?:ของ)?(?:สำนัก)?(?:ที่ย้ายไป|ของ|ใหม่|นั้น|นี้|เขา|เค้า|เดียวกัน|\s)*+"
    rf"(?>เป็น|นั่น|นี่|แหละ|เลย|ก็ได้|ละกัน|แล้วกัน|แทน|{_SUPERIOR}|ของ|เขา|เค้า|{POLITE}|\s)*+"
)
_NAMES_WHAT = pattern_of(_SUPERIOR)
_HEAD_OF_BUREAU = ("ผู้อำนวยการสำนัก",)
_TAKEN = "“{}” ใส่ {} เป็นผู้บังคับบัญชาแล้ว"


def by_post(text: str, context: Context, bureau_id: int | None) -> Person | None:
    """Returns the only director of the bureau where the words tell nobody else; None for others."""
    plain = normalise(text).strip()
    if bureau_id is None or len(plain) > _LONGEST or _POST.fullmatch(plain) is None:
        return None
    heads = people.in_posts(context.session, _HEAD_OF_BUREAU)
    here = [each for each in heads if each.bureau_id == bureau_id]
    return here[0] if len(here) == 1 else None


def heard(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes the superior told so where something else is asked for, and tells who directs the new
    bureau; None for other words, and where no superior is asked for."""
    if told := _who_directs(text, context, answers):
        return Heeded(told=told, never_added=True)
    asked = "superior" in str(answers.get("what", "")).split(",")
    if at == "superior" or not asked or _NAMES_WHAT.search(text) is None:
        return None
    bureau = answers.get("bureau")
    found = by_post(text, context, bureau["id"] if bureau else None)
    if found is None or found.id == answers.get("person"):
        return None
    return Heeded(
        {"superior": shown(found)}, told=_TAKEN.format(text.strip(), found.name), at_once=True
    )


_ASKS_WHO = pattern_of(
    rf"(?:แล้ว|{SIGHS}|\s)*(?:ใคร(?:เป็น|คือ)|(?:ชื่อ)?)(?:{_SUPERIOR}|ผอ\.?|ผู้อำนวยการ)(?:ของ|ที่|ใน|\s)*(?:สำนัก)?(?:ที่ย้ายไป|ใหม่|นั้น|นี้|เขา|เค้า|\s)*"
    rf"(?:คือใคร|เป็นใคร|ชื่ออะไร|ใคร|ล่ะ|อะ|หรือ|{POLITE}|\s)*"
)
_WHO = pattern_of("ใคร|ชื่ออะไร")


def _who_directs(text: str, context: Context, answers: Answers) -> str:
    """Says who directs the bureau that somebody moves to; "" for words that ask something else."""
    plain, bureau = normalise(text).strip(), answers.get("bureau")
    asked = len(plain) <= _LONGEST and _WHO.search(plain) and _ASKS_WHO.fullmatch(plain)
    if not asked or not bureau:
        return ""
    heads = people.in_posts(context.session, _HEAD_OF_BUREAU)
    here = [each.name for each in heads if each.bureau_id == bureau["id"]]
    return _DIRECTS.format(bureau["name"], " ".join(here) or "ยังไม่มีในทะเบียน")


_DIRECTS = "ผู้อำนวยการ{}ตามทะเบียน: {}"
