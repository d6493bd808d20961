"""Reads a change that one line asks for: `ย้ายคุณ… ไปสำนักการคลัง`, `ตั้ง… เป็นผู้รายงาน`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from handlers.context import Context
from handlers.roster.changing import edit_line, later_day
from handlers.roster.changing.person_line import read_line, roles_in, unknown_bureau
from handlers.roster.people_asked import ROLE_SAID
from handlers.roster.person_read import candidates, is_named, named, read_person, shown
from handlers.understand.names import TITLED, nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise, without_particles
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import ROLES, Person

_ROLE = "|".join(ROLE_SAID.values())
_APPROVER = "(?:ผู้|คน)อนุมัติ"
_NO_APPROVER = (
    "ไม่มีหน้าที่ชื่อ “ผู้อนุมัติ” รายงานกิจกรรมอนุมัติโดยผู้บังคับบัญชาของผู้รายงาน ส่วนเอกสารมีผู้ตรวจและผู้ลงนาม "
    "กรุณาเลือกหน้าที่จากปุ่ม"
)
_PLEASE = r"^(?:ช่วย|ขอ|รบกวน|กรุณา)?(?:ให้)?"
_LINES: dict[str, re.Pattern[str]] = {
    "name": pattern_of(
        rf"{_PLEASE}(?:เปลี่ยน|แก้(?:ไข)?)(?:ชื่อ(?:-?สกุล)?|นามสกุล)(?:ของ)?(?P<who>.+?)\s*เป็น\s*(?P<to>.+)"
    ),
    "position": pattern_of(
        rf"{_PLEASE}(?:เปลี่ยน|แก้(?:ไข)?|ปรับ|เลื่อน)ตำแหน่ง(?:ของ)?(?P<who>.+?)\s*เป็น\s*(?P<to>.+)"
    ),
    "superior": pattern_of(
        rf"{_PLEASE}(?:(?:เปลี่ยน|แก้(?:ไข)?|ตั้ง|กำหนด)(?:หัวหน้า|ผู้บังคับบัญชา)(?:ของ|ให้)?(?P<who>.+?)\s*(?:เป็น|คือ)"
        r"|(?:ย้าย|เปลี่ยน)?(?P<whom>.+?)\s*(?:ไป|มา)?(?:ขึ้น(?:ตรง)?(?:กับ|ต่อ)|อยู่ใต้))\s*(?P<to>.+)"
    ),
    "work_group": pattern_of(
        rf"{_PLEASE}(?:(?:เปลี่ยน|แก้(?:ไข)?|ย้าย)กลุ่มงาน(?:ของ)?(?P<who>.+?)\s*(?:เป็น|ไป(?:ที่|อยู่)?)"
        r"|ย้าย(?P<whom>.+?)\s*(?:ไป|มา)(?:อยู่|ที่)*(?=\s*กลุ่มงาน))\s*(?P<to>.+)"
    ),
    "roles": pattern_of(
        rf"{_PLEASE}(?:ตั้ง|แต่งตั้ง|(?:เพิ่ม|ให้|กำหนด)สิทธิ์?(?:ให้)?|เพิ่ม|กำหนด|มอบ|ให้)?(?P<who>.+?)\s*(?:ให้)?(?:เป็น|ทำหน้าที่|มีหน้าที่|รับหน้าที่)(?:เป็น)?"
        rf"\s*(?P<to>(?:{_ROLE}).*|{_APPROVER}(?:ครับ|ค่ะ|คะ|นะ|ด้วย|หน่อย|\s)*$)"
    ),
    "takes": pattern_of(
        rf"{_PLEASE}(?:ถอด|ปลด|เอา|ยกเลิก|ถอน)(?:หน้าที่)?(?P<who>.+?)\s*(?:ออก)?(?:จาก)(?:การเป็น|หน้าที่|ตำแหน่ง)*"
        rf"\s*(?P<to>(?:{_ROLE}).*)"
    ),
    "bureau": pattern_of(
        rf"{_PLEASE}(?:(?:(?:โอน)?ย้าย|(?:เปลี่ยน|แก้(?:ไข)?)สำนัก(?:ของ)?)(?P<who>.+?)\s*(?:ไป|มา|เข้า|เป็น)"
        r"|(?P<whom>(?:คุณ|นา[งย]|น\.ส\.|พี่)\S.{0,60}?)\s*(?:ได้|จะ)?(?:โอน)?ย้าย(?:ไป|มา|เข้า)(?=.{0,12}สำนัก))"
        r"(?:อยู่|ที่|ประจำ|สังกัด|ยัง)*\s*(?P<to>.+?)(?:แล้ว(?:\s.*)?)?$"
    ),
}
_ORDER = ("name", "position", "superior", "takes", "roles", "work_group", "bureau")
_NUMBER = pattern_of(r"(?<![\w.-])[A-Za-z]{1,4}-?\d{2,}(?![\w.])")
"""A staff number says who is meant, whatever else cannot be read."""
_NOT_OURS = pattern_of(
    f"ใคร|กี่|ไหม|{HOW_IN_FULL}|หรือยัง|ย้ายบัญชี|บัญชี\\s?LINE|เวร|วันที่|วันหยุด|ประชุม|รอบ|กิจกรรม|ไฟล์|หลักฐาน"
    "|ของขวัญ|ข้อ\\s*\\d|กรรมการ"
)


@dataclass
class ChangeSaid:
    """What a line asks for.

    person: who is meant; None if that is not clear. near: the ids of whom it may mean.
    asked: the step that the line is about, read or not.
    values: the new values by step. hints: what could not be read, and what to do.
    """

    person: Person | None = None
    near: list[int] = field(default_factory=list)
    asked: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)


def is_of_roster(text: str, context: Context) -> bool:
    """Tells whether the words ask for a change of somebody whom the roster has."""
    if _edited(text, context) is not None:
        return True
    found = _matched(text, context)
    if found is None:
        return False
    return is_named(_who(found[1]), context) or _orders_move(found, context)


def _orders_move(found: tuple[str, re.Match[str]], context: Context) -> bool:
    """Tells whether somebody is to be moved to a bureau that there is, by a whole name that the
    roster does not have: that is said where the change opens."""
    kind, match = found
    if kind != "bureau" or _TITLED.fullmatch(_who(match)) is None:
        return False
    to = ChangeSaid()
    _move(without_particles(match["to"].strip()), context, to)
    return "bureau" in to.values


_TITLED = pattern_of(TITLED)


def _edited(text: str, context: Context) -> edit_line.EditSaid | None:
    return None if _NOT_OURS.search(normalise(text)) else edit_line.read(text, context)


def _matched(text: str, context: Context) -> tuple[str, re.Match[str]] | None:
    plain = _plainly(text)
    if _NOT_OURS.search(plain):
        return None
    tried = ((kind, _LINES[kind].match(plain)) for kind in _ORDER)
    found = next(((kind, found) for kind, found in tried if found), None)
    moves = _MOVES_TO.match(plain) if found is None and "ย้าย" in plain else None
    if moves is None:
        return found
    to = ChangeSaid()
    _move(without_particles(moves["to"].strip()), context, to)
    return ("bureau", moves) if "bureau" in to.values else None


_MOVES_TO = pattern_of(
    r"(?!.*ไม่(?:ได้)?\s?ย้าย)(?P<whom>(?:คุณ|นา[งย]|น\.ส\.)\S.{0,60}?)\s*(?:ได้|จะ|เพิ่ง|ขอ|\s)*(?:โอน)?ย้าย(?:ไป|มา|เข้า)(?:อยู่|ที่|ประจำ|สังกัด|\s)*(?P<to>[ก-๎]\S.*?)(?:แล้ว(?:\s.*)?)?$"
)
"""Without the word สำนัก it is a move only if what stands there names a bureau."""


def _plainly(text: str) -> str:
    """Returns the sentence from its order on, without its day, without the duties that go along and
    without where somebody moves from."""
    plain = _WITH_DUTIES.sub("", later_day.without_day(normalise(text)))
    return _ORIGIN.sub("", _BEFORE_ORDER.sub("", plain))


def takes_duties_along(text: str) -> bool:
    """Tells whether the line moves somebody together with what they do in the bot."""
    return _WITH_DUTIES.search(later_day.without_day(normalise(text))) is not None


_WITH_DUTIES = pattern_of(
    r"[\s,]*(?:พร้อม|รวม|และ|แล้ว)(?:กับ|ทั้ง|ย้าย|โอน|ด้วย)*(?:สิทธิ์?|หน้าที่|งาน|รายงาน|บทบาท)(?!ผู้)\S{0,20}(?:\s?(?:ไป|มา)?(?:ด้วย|ตาม|ให้)\S{0,8})?$"
)
_BEFORE_ORDER = pattern_of(
    r"^(?!.{0,60}(?:ไม่(?:ได้|ต้อง|ให้)|อย่า|ห้าม|ถ้า|หาก)\s?(?:โอน|ย้าย))[^\n]{1,60}?\s(?=(?:จะ|ขอ|ให้|ช่วย)?(?:โอน)?ย้าย\s?[A-Za-z]{1,4}-?\d{2,})(?:จะ|ขอ|ให้|ช่วย)?"
)
"""`ไม่ใช่ถามวิธี จะย้าย D0106 ไป…`: what is said before an order that names a number."""


_ORIGIN = pattern_of(
    r"(?<=\S)\s?(?:ออก)?จาก(?:เดิม)?(?:อยู่|ที่|\s)*[^\s\d](?:[^\n]{1,60}?)\s*(?=(?<=\s)(?:ไป|มา|เข้า)|ไป(?:อยู่|ที่|ประจำ|สังกัด|ยัง)*\s?[ก-ฮ]|(?:มา|เข้า)(?:อยู่|ที่|ประจำ|สังกัด|สำนัก))"
)
"""`ย้ายจากสำนักบริหารงานกลาง ไปสำนักประชาสัมพันธ์`: the bureau before is not the one to come."""


def _who(found: re.Match[str]) -> str:
    given = found.groupdict()
    return _CALLED.sub("", str(given.get("who") or given.get("whom") or "").strip())


_CALLED = pattern_of(r"^(?:บุคลากร|เจ้าหน้าที่|ข้าราชการ)\s*(?=คุณ|นาย|นาง|น\.\s?ส|พี่|น้อง)")


def read(text: str, context: Context) -> ChangeSaid:
    """Returns what the line asks for. Never raises. Nobody is taken for their own superior."""
    said = _read(text, context)
    superior = said.values.get("superior")
    if said.person is not None and superior and superior["id"] == said.person.id:
        del said.values["superior"]
    return said


def _read(text: str, context: Context) -> ChangeSaid:
    edited = _edited(text, context)
    if edited is not None:
        return _of_edit(edited, context)
    said, found = ChangeSaid(), _matched(text, context)
    if found is None:
        if len(numbers := _NUMBER.findall(normalise(text))) == 1:
            _read_who(numbers[0], context, said)
        _moved(text, context, said)
        return said
    kind, match = found
    said.asked = "roles" if kind == "takes" else kind
    _read_who(_who(match), context, said)
    to = without_particles(match["to"].strip())
    if kind in ("roles", "takes") and not roles_in(to):
        said.hints.append(_NO_APPROVER)
    elif kind in ("roles", "takes"):
        _roles(said, roles_in(to), kind == "takes")
    elif kind == "bureau":
        _move(to, context, said)
    elif kind == "superior":
        _superior(to, context, said)
    else:
        line = read_line(to, context) if "สำนัก" in to and kind != "name" else None
        beside = line is not None and "bureau" in line.values
        said.values |= line.values if line is not None and beside else {}
        said.values.setdefault(kind, line.rest if line is not None and beside else to)
    return said


_MOVED = pattern_of(
    r"(?:โอน)?ย้าย(?:ไป|มา|เข้า)(?:อยู่|ที่|ประจำ|สังกัด|ทำงาน|\s)*(?P<to>\S.*?)"
    r"(?:(?:แล้ว|ตั้งแต่)(?:\s.*|นะ.*|ค่ะ.*|ครับ.*)?|\s+(?:ช่วย|ขอ|รบกวน|ฝาก|กรุณา)*(?:แก้|ปรับ|เปลี่ยน|อัปเดต|อัพเดต).*)?$"
)


def _moved(text: str, context: Context, said: ChangeSaid) -> None:
    """Keeps where somebody has moved whom the line does not name: `น้องที่การคลังย้ายไปอยู่
    ประชาสัมพันธ์แล้ว`."""
    plain = _plainly(text)
    found = None if _NOT_OURS.search(plain) else _MOVED.search(plain)
    if found is None:
        return
    said.asked = "bureau"
    _move(without_particles(found["to"].strip()), context, said)


def _of_edit(edited: edit_line.EditSaid, context: Context) -> ChangeSaid:
    """Returns what a line asks for that names somebody first, and then what is put right."""
    said = ChangeSaid(asked="name" if edited.name else "")
    _read_who(edited.who, context, said)
    told = dict(edited.said.values)
    roles = told.pop("roles", None)
    said.values |= {name: value for name, value in told.items() if name != "staff_id"}
    if roles is not None:
        _roles(said, roles, False)
    said.hints += edited.said.hints
    return said


def _read_who(words: str, context: Context, said: ChangeSaid) -> None:
    try:
        said.person = read_person(words, context)
    except Unclear as unclear:
        said.hints.append(unclear.hint)
        said.near = [each.id for each in candidates(words, context)]


def _roles(said: ChangeSaid, named_roles: list[str], takes: bool) -> None:
    """Gives or takes these roles; without a person nothing is known yet."""
    if said.person is None:
        said.values["gives" if not takes else "takes"] = named_roles
        return
    said.values["roles"] = changed_roles(said.person, named_roles, takes)


def changed_roles(person: Person, roles: list[str], takes: bool) -> list[str]:
    """Returns the person's roles with these, or without them."""
    has = set(person.roles) - set(roles) if takes else {*person.roles, *roles}
    return [role for role in ROLES if role in has]


def _move(to: str, context: Context, said: ChangeSaid) -> None:
    to = _SHORT_BUREAU.sub("สำนัก", to)
    line = read_line(to if "สำนัก" in to else f"สำนัก{to}", context)
    said.values |= {k: v for k, v in line.values.items() if k != "staff_id"}
    if said.person is not None and "roles" in line.values:
        said.values["roles"] = changed_roles(said.person, line.values["roles"], False)
    if "bureau" not in line.values and not line.hints:
        known = [each.name for each in people.bureaus(context.session)]
        near = nearest_names(to, known, 1)
        said.hints += [] if near else [unknown_bureau(to[:40], known)]
        said.values |= {"bureau": _bureau(near[0], context)} if near else {}
    said.hints += line.hints


_SHORT_BUREAU = pattern_of(r"^สนง\.?\s?")


def _bureau(name: str, context: Context) -> dict[str, Any]:
    return next(named(each) for each in people.bureaus(context.session) if each.name == name)


def _superior(to: str, context: Context, said: ChangeSaid) -> None:
    try:
        said.values["superior"] = shown(read_person(to, context))
    except Unclear as unclear:
        said.hints.append(unclear.hint)
