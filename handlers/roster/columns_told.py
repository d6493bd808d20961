"""Reads what changes of somebody, told with its new value where only what changes is asked for:
`ย้ายไปสำนัก… ตั้งแต่ 1 เมษา`, `นามสกุลเปลี่ยน เป็น …`."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Remarked
from handlers.roster.changing import change_line, later_day, person_retold
from handlers.roster.changing.person_line import read_line, roles_in
from handlers.understand.corrections.correction_vocabulary import SIGHS, SLIPS
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise, without_particles, without_polite_ending
from models.people.person import Person

MORE = "more_wished"
"""Hidden key of the answers: another change that was told behind the position and not read."""
_NOT_YET = "ยังไม่ได้แก้ตาม “{}” ยืนยันรายการนี้แล้ว กรุณาพิมพ์ “แก้ข้อมูลคน” เพื่อแก้เรื่องนั้น"
_COLUMNS = ("name", "position", "bureau", "work_group", "superior", "roles")
_ALONG = ("work_group", "superior")
_LONGEST = 160
_WHOSE = "ของ|น้อง|พี่|เขา|เค้า|คนนี้"
_BEFORE = (
    rf"(?:[^\s\d,]{{2,30}}[\s,]{{1,4}}){{0,2}}(?:{SIGHS}|{SLIPS}|ขอ|ช่วย|ให้|ได้|จะ|{_WHOSE}|\s)*"
)
_CHANGES = r"(?:เปลี่ยน|แก้(?:ไข)?|ปรับ)"
_VALUE = r"(?!อะไร|ใคร|ไหน|กี่|ยังไง|อย่างไร|เท่าไ)"
_NAME = pattern_of(
    rf"{_BEFORE}{_CHANGES}?(?P<what>(?:ชื่อ)?(?:-|กับ|และ)?นามสกุล|ชื่อ(?:-?สกุล)?)(?:ใหม่|แล้ว|ไป|{_CHANGES}|{_WHOSE})*"
    rf"(?:[\s,]+[^\s\d]{{2,20}}(?=[\s,]))?[\s,]*(?:{_CHANGES}?(?:เป็น|คือ)|ใหม่)\s*{_VALUE}(?P<new>[ก-๎.]{{2,}}(?:\s[ก-๎.]{{2,}}){{0,2}})"
)
_POSITION = pattern_of(
    rf"{_BEFORE}(?:(?:{_CHANGES}|เลื่อน)?ตำแหน่ง(?:ใหม่|{_WHOSE})*\s*(?:เป็น|คือ)"
    rf"|(?:ได้)?(?:เลื่อน|ปรับ|แต่งตั้ง|บรรจุ)(?:ขึ้น|ระดับ|ให้)*เป็น)\s*{_VALUE}(?P<new>[ก-๎][^\d?]{{3,58}})"
)
_GROUP = pattern_of(
    rf"{_BEFORE}(?:(?:โอน|ย้าย|ไป|มา|เข้า|อยู่|ที่|สังกัด|{_CHANGES}|เป็น)+(?P<whole>กลุ่มงาน[ก-๎]{_VALUE}[^\d?]{{2,58}})"
    rf"|{_CHANGES}?กลุ่มงาน(?:ใหม่|{_WHOSE})*\s*(?:เป็น|คือ)\s*{_VALUE}(?P<new>[ก-๎][^\d?]{{2,58}}))"
)
_MOVES = pattern_of(rf"{_BEFORE}(?:โอนย้าย|โอน|ย้าย)(?:ไป|มา|เข้า)")
_TRANSFERRED = pattern_of(r"โอน(?=ไป|มา|เข้า)")
_OPEN = pattern_of(rf"{WHETHER}|หรือยัง|\?|(?<![ก-๎])ไม่(?:ได้|ต้อง|ให้|ย้าย|เปลี่ยน)")


def tells(text: str) -> bool:
    """Tells whether the words have the form of a change with its new value."""
    plain = without_polite_ending(normalise(text))
    if len(plain) > _LONGEST or _OPEN.search(plain):
        return False
    forms = (_NAME.fullmatch(plain), _POSITION.fullmatch(plain), _GROUP.fullmatch(plain))
    return any(forms) or _MOVES.match(plain) is not None


def values(text: str, context: Context, person: Person) -> Answers:
    """Returns the new values by column, and the day that is told; nothing of other words."""
    if not tells(text):
        return {}
    plain = without_polite_ending(normalise(text))
    if _MOVES.match(plain) and (moved := _moved(plain, person, context)):
        return moved
    return _name(plain, person) or _text(plain, context)


def _moved(plain: str, person: Person, context: Context) -> Answers:
    """Returns the bureau that somebody moves to, and what is told with it."""
    said = change_line.read(_TRANSFERRED.sub("ย้าย", plain), context)
    bureau = said.values.get("bureau")
    if said.asked != "bureau" or not bureau or bureau["id"] == person.bureau_id:
        return {}
    return {**said.values, **later_day.told(plain, context)}


def _name(plain: str, person: Person) -> Answers:
    found = _NAME.fullmatch(plain)
    words = without_particles(found["new"]).strip() if found is not None else ""
    return person_retold.whole_name(found["what"], words, person.name) if found else {}


def _text(plain: str, context: Context) -> Answers:
    """Returns the position or the work group, where nothing else is told with it."""
    position, group = _POSITION.fullmatch(plain), _GROUP.fullmatch(plain)
    found = position or group
    if found is None:
        return {}
    new = found["new"] if position else found["whole"] or found["new"]
    words = " ".join(without_particles(new).split())
    said = read_line(words, context)
    told = {*said.values} - {"work_group"} or roles_in(words) or _GOES_ON.search(words)
    return {} if told else {"position" if position else "work_group": words}


def with_more(text: str) -> tuple[str, str]:
    """Returns a position without another change that is told behind it, and that change: `…
    แล้วก็ย้ายไปกลุ่มงานคลังด้วย`; "" where none is."""
    found = _MORE.search(text)
    if found is None or len(text[: found.start()].strip()) < _LEAST:
        return text, ""
    return text[: found.start()].rstrip(" ,"), found["more"].strip()


def columns(names: Collection[str]) -> str:
    """Returns these columns in the order of their questions, with those that go along: who moves to
    another bureau gets another work group and, mostly, another superior."""
    along = _ALONG if "bureau" in names else ()
    return ",".join(each for each in _COLUMNS if each in names or each in along)


def remarked(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out another change that was told and could not be read."""
    more = answers.get(MORE)
    return [Remarked("what", "แก้ข้อมูล", _NOT_YET.format(more))] if more else ()


_LEAST = 3
_MORE = pattern_of(
    rf"[\s,]+(?:(?:แล้วก็|แล้ว|และ|กับ|พร้อม(?:กับ)?|ส่วน)\s?(?:ขอ|ช่วย|ให้|จะ)?|ขอ|ช่วย)"
    rf"(?P<more>(?:(?:โอน)?ย้าย(?:ไป|มา|เข้า|กลุ่ม|สำนัก)|(?:{_CHANGES}|เพิ่ม|ตั้ง)(?:กลุ่มงาน|สำนัก|หัวหน้า|ผู้บังคับบัญชา|ชื่อ|นามสกุล|หน้าที่|สิทธิ)"
    r"|ไป(?:อยู่|ที่)+(?:กลุ่ม|สำนัก)|กลุ่มงาน(?:เป็น|คือ|ก็)|หัวหน้า(?:เป็น|คือ))\S.*)$"
)
_GOES_ON = pattern_of(r"\sแล้วก็|\sและ|\sแล้ว|\sส่วน|ย้าย|ตั้งแต่|มีผล")
