"""Reads what one line states of a person: bureau, position, work group, superior, roles, number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded, Stated
from handlers.roster import contact_cut
from handlers.roster.people_asked import ROLE_SAID
from handlers.roster.person_read import named, read_person, shown
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.corrections.correction_vocabulary import CUT, ERASE, OUT, SIGHS, SLIPS
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names, several_bureaus
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import (
    blanked,
    fold,
    normalise,
    without_particles,
    without_polite_ending,
)
from handlers.understand.unclear import Unclear
from models.people import people
from models.people.person import ROLES, STAFF

_ROLE = "|".join(ROLE_SAID.values())
_CUES = {
    "roles": rf"(?:ให้)?(?:เป็น|มีหน้าที่|รับหน้าที่|หน้าที่)\s*(?:เป็น)?\s*(?=บุคลากร(?![ก-ฮ])|{_ROLE})",
    "superior": r"(?:โดยมี|มี)?(?:หัวหน้า|ผู้บังคับบัญชา|ขึ้น(?:ตรง)?(?:กับ|ต่อ)|อยู่ใต้|ใต้บังคับบัญชา)"
    r"(?:ชื่อ|คือ|เป็น|:)?\s+|(?:มี)?(?:หัวหน้า|ผู้บังคับบัญชา|หน\.|ผบ\.?)\s?(?:ชื่อ|คือ|เป็น|:)?\s*"
    r"(?=คุณ|นาย|นาง|น\.\s?ส|[A-Za-z]{1,4}-?\d{2,})|(?:หน\.|ผบ\.?)\s?(?:ชื่อ|คือ|เป็น|:)+\s*",
    "position": r"ตำแหน่ง(?:เป็น)?",
    "work_group": r"(?:ไม่ได้|ไม่)(?:อยู่|สังกัด|มี|ระบุ)(?:ใน)?"
    r"(?=กลุ่ม(?:งาน)?(?:ไหน|ใด|อะไร|เลย|\s|ค่ะ|คะ|ครับ|นะ|$))"
    r"|กลุ่มงาน\s?(?:เป็น|คือ|:)\s*|(?:(?:ไม่มี|ไม่ระบุ|ไม่ต้องใส่)(?:ชื่อ)?|อยู่(?:ใน|ที่)?|สังกัด|(?<!ไม่มี)(?<!ไม่ระบุ)(?<!ไม่ต้องใส่))(?<!ไม่อยู่)(?<!ไม่ได้อยู่)(?<!ไม่ใช่)(?=กลุ่มงาน)",
    "staff_id": r"(?:เลขประจำตัว|รหัสเจ้าหน้าที่|รหัสพนักงาน|รหัส|เลขที่|เลข)(?=[\s:]*[A-Za-z]{0,4}[-\s]?\d)",
}
_CUE = pattern_of("|".join(f"(?P<{name}>{cue})" for name, cue in _CUES.items()))
_DENIED = "ไม่มี "
"""Stands before the words of a cue that denies them: they name nothing."""
_NO_GROUP = pattern_of(
    r"กลุ่ม(?:งาน)?(?:ไหน|ใด|อะไร|นั้น|ก็|เลย|\s)*(?:ไม่มี|ไม่ต้อง(?:ใส่|มี|ระบุ)?|ไม่ใส่|ไม่ระบุ|เว้น(?:ไว้|ว่าง)*|-|–)?(?:ไป|เลย|นะ|\s)*"
)
"""`กลุ่มงานไม่มี`; alone it stands behind `ไม่มี`."""
_UNNAMED = pattern_of(r"กลุ่ม(?:งาน)?(?:ไหน|ใด|อะไร|เลย)*(?:นะ)?(?:ค่ะ|คะ|ครับ|คับ)\s+\S")
"""`กลุ่มค่ะ แล้วย้ายเมื่อวาน`, as it stands behind `ไม่มี`, is the name of no group."""
_NONE = pattern_of(
    r"(?:ยัง)?(?:ไม่(?:ได้)?(?:มี|อยู่|สังกัด|ระบุ)|ไม่ต้อง(?:มี|ใส่|ระบุ))(?:ใน)?(?:ชื่อ)?\s*(?:กลุ่ม(?:งาน)?|ตำแหน่ง)?"
    r"(?:ไหน|ใด|อะไร|เลย|\s)*"
)
_STATES = "อยู่|สังกัด|ประจำ|ทำงาน|ย้าย|ตำแหน่ง|เป็น|หัวหน้า|ผู้บังคับบัญชา|ขึ้น(?:ตรง)?กับ|เลข|รหัส"
_NONE_FIRST = pattern_of(
    rf"(?P<none>{_NONE.pattern})(?:(?:ค่ะ|คะ|ครับ|คับ|นะ|[\s,])+(?:แล้วก็|แล้ว|ส่วน|และ|แต่)?\s*"
    rf"|(?<=กลุ่ม)(?={_STATES})|(?<=งาน)(?={_STATES}))(?P<rest>\S.*)"
)
"""What is stated may stand right behind `ไม่มีกลุ่มงาน`: many type no gaps."""
_DENIES_GROUP = pattern_of(
    rf"(?:{SIGHS}|{SLIPS}|{POLITE}|[\s,])*(?:ยัง)?ไม่(?:ได้|ต้อง)*(?:มี|อยู่|สังกัด|ระบุ|ใส่|เอา)(?:ใน|กับ)?(?:ชื่อ)?\s*กลุ่ม"
)
"""However it goes on, no group is called like that."""
_AT_JOINT = pattern_of(
    r"(?:\s*(?:และ|แล้วก็|แล้ว|ส่วน|กับ|เฉยๆ|เท่านั้น|อย่างเดียว)|(?:^|\s)(?:อยู่|สังกัด|ประจำ)(?:ที่|ใน)?)$"
)
_ONE_ROLE = {role: pattern_of(words) for role, words in ROLE_SAID.items()}
_WRONG = pattern_of(r"(?<!ไม่)ผิด|^ไม่ใช่|ต่างหาก|ย้อนกลับ|กลับไปแก้")
_GO_BACK = "ยังไม่ได้บันทึกข้อความนี้ พิมพ์ “ย้อนกลับ” เพื่อแก้ข้อก่อนหน้า หรือพิมพ์คำตอบของข้อนี้"
_SHORTENED = pattern_of(r"(?<!\S)ฯ")
"""Left of a bureau's name that was cut short: `สำนักการคลังฯ`."""
_BUREAU_HINT = "ไม่พบสำนัก"
_AT = pattern_of(
    r"(?<![ก-๎])(?:อยู่|สังกัด|ประจำ)(?:ที่|ใน)?\s?(?!กลุ่ม|สำนัก)(?P<bureau>[ก-๎]{3,40})(?=[\s,]|$)"
)
_LEAST_PART = 3
_SIGHS = pattern_of(rf"^(?:(?:{SIGHS}|{SLIPS})[\s,]*)+(?=\S)")


@dataclass
class PersonSaid:
    """What a line states.

    values: by step, as answers. rest: the words before the first statement, without bureaus.
    hints: for each statement that cannot be read, what to do. not_kept: what is said of a phone or
    an e-mail, which are no part of any value.
    """

    values: dict[str, Any] = field(default_factory=dict)
    rest: str = ""
    hints: list[str] = field(default_factory=list)
    not_kept: str = ""


def read_line(text: str, context: Context) -> PersonSaid:
    """Returns what the line states. Never raises."""
    words, not_kept = contact_cut.cut(text)
    said = PersonSaid(not_kept=not_kept)
    plain = _without_bureau(_SIGHS.sub("", normalise(words)), context, said)
    cues = list(_CUE.finditer(plain))
    said.rest = without_joint(plain[: cues[0].start() if cues else len(plain)])
    for name, words in _statements(plain, cues):
        try:
            said.values[name] = _READS[name](words, context)
        except Unclear as unclear:
            said.hints.append(unclear.hint)
    return said


def without_joint(words: str) -> str:
    """Returns the words without what joins the next ones to them."""
    words = words.strip(" ,;:")
    while (shorter := _AT_JOINT.sub("", words).rstrip(" ,;:")) != words:
        words = shorter
    return words


def several_with_position(text: str, context: Context) -> dict[str, Any]:
    """Returns what is stated where a position is asked for and more stands beside it: `ตำแหน่ง… อยู่…
    ไม่มีกลุ่มงาน`; nothing if the position alone is told, or anything else."""
    said = read_line(text, context)
    whole = not said.rest and not said.hints and "position" in said.values
    return said.values if whole and len(said.values) > 1 else {}


def stated(text: str, context: Context, _answers: Answers) -> Stated:
    """Returns what words state with a cue, such as `ตำแหน่ง …`, wherever they are typed. A name
    alone is the answer of the step that asks for one."""
    said = read_line(text, context)
    bare = said.rest or "bureau" in said.values
    return Stated() if bare else Stated(said.values, hints=said.hints)


def _statements(plain: str, cues: list[re.Match[str]]) -> Iterator[tuple[str, str]]:
    ends = [*(each.start() for each in cues[1:]), len(plain)]
    for cue, end in zip(cues, ends, strict=False):
        words = " ".join(without_particles(without_joint(plain[cue.end() : end])).split())
        if words:
            yield str(cue.lastgroup), f"{_DENIED}{words}" if cue[0].startswith("ไม่") else words


def _without_bureau(plain: str, context: Context, said: PersonSaid) -> str:
    known = {each.name: each for each in people.bureaus(context.session)}
    found = bureaus_named(plain, list(known))
    if found.unknown:
        said.hints.append(unknown_bureau(found.unknown, list(known)))
    elif len(found.names) == 1:
        said.values["bureau"] = named(known[found.names[0]])
    elif found.names:
        said.hints.append(several_bureaus(found.names))
    elif (place := _at_work(plain, list(known))) is not None:
        said.values["bureau"] = named(known[place[0]])
        return f"{plain[: place[1]]} {plain[place[2] :]}"
    return _SHORTENED.sub(" ", blanked(plain, found.places))


def _at_work(plain: str, names: list[str]) -> tuple[str, int, int] | None:
    """Returns the one bureau that a part of its name behind `อยู่` means, and where that stands:
    `อยู่ประชาสัมพันธ์`; None if none is meant."""
    found = _AT.search(plain)
    key = fold(found["bureau"]) if found is not None else ""
    held = [each for each in names if len(key) >= _LEAST_PART and key in fold(each)]
    if found is None or len(held) != 1:
        return None
    return held[0], found.start(), found.end()


def unknown_bureau(words: str, names: list[str]) -> str:
    """Returns that there is no such bureau, with the nearest ones; with all of them where none is
    near."""
    near = nearest_names(words, names, 3)
    if near:
        return f"{_BUREAU_HINT} “{words}” ใกล้เคียงที่สุดคือ {listed(near, 'หรือ')} กรุณาพิมพ์ชื่อสำนักอีกครั้ง"
    there = "\n".join(f"• {each}" for each in names)
    return f"{_BUREAU_HINT} “{words}” ในทะเบียน กรุณาพิมพ์ชื่อสำนักที่มี คือ\n{there}\n{NEW_BUREAU}"


NEW_BUREAU = "หากเป็นสำนักใหม่ พิมพ์ “ขอทะเบียนบุคลากร” เพิ่มในไฟล์ แล้วส่งกลับมา"


def says_none(text: str) -> bool:
    """Tells whether the words say that there is no such thing: `ไม่มีกลุ่มค่ะ`, `ไม่ได้สังกัดกลุ่มไหน`."""
    return _NONE.fullmatch(without_polite_ending(text)) is not None


def refuse_wrong(text: str) -> None:
    """Raises Unclear for words that only say that an answer is wrong: `กลุ่มงานผิดแล้ว ย้อนกลับ`."""
    if _WRONG.search(normalise(text)):
        raise Unclear(_GO_BACK)


def says_no_group(text: str) -> bool:
    """Tells whether all of the words say that there is no work group, or that it is to go out:
    `กลุ่มงานไม่มีนะเอาออก`, `เอากลุ่มงานออก`."""
    plain = _WHY_NONE.sub("", normalise(text))
    if "กลุ่ม" not in plain or _STAYS.search(plain) or _OF_GROUP.fullmatch(plain) is None:
        return False
    return _NONE_OR_OUT.search(plain) is not None


def no_group_told(text: str, at: str) -> Heeded | None:
    """Takes that there is no work group, told where something else is asked for, or that it is to
    go out."""
    if not says_no_group(text) or at == "work_group" and not _GOES_OUT.search(normalise(text)):
        return None
    return Heeded({"work_group": ""}, at_once=True)


_GOES_OUT = pattern_of(rf"(?:{CUT}).*(?:{OUT})|{ERASE}")
_NONE_IS = r"(?:ยัง)?ไม่(?:ได้|ต้อง)*(?:มี|เอา|ใส่|ระบุ|อยู่|สังกัด)?(?:ใน|กับ)?"
_NONE_OR_OUT = pattern_of(rf"{_NONE_IS}|{_GOES_OUT.pattern}")
_OF_GROUP = pattern_of(
    rf"(?:(?:ชื่อ)?กลุ่ม(?:งาน)?|{_NONE_IS}|{CUT}|{OUT}|{SIGHS}|{SLIPS}|{POLITE}|เว้น(?:ไว้|ว่าง)*|ขอ|ช่วย|ส่วน|ของ|ตรง|ข้อ|เขา|เค้า|คนนี้"
    r"|ที่ใส่|นี้|นั้น|ไหน|ใด|อะไร|ก็|ตอน|ให้|ไป|เลย|แล้ว|ก่อน|ด้วย|หน่อย|ที|ไว้|[\s,])+"
)
_WHY_NONE = pattern_of(r"[\s,]*(?:เพราะ|เนื่องจาก)\S.*$")
_STAYS = pattern_of(rf"อย่า|ไม่(?:ต้อง|ให้|ได้)*\s?(?:{ERASE}|เอา(?=.*(?:{OUT})))")
"""`กลุ่มงานไม่ต้องเอาออก` keeps it."""


def roles_only_denied(text: str, at: str, answers: Answers) -> Heeded | None:
    """Takes that somebody new has not a role, told where something else is asked for:
    `ไม่ต้องเป็นผู้รายงานแล้ว`; None for other words."""
    plain = without_polite_ending(normalise(text))
    denied = roles_denied(plain) if at != "roles" and "ไม่" in plain else []
    if not denied or _DENIAL.fullmatch(plain) is None:
        return None
    left = [each for each in answers.get("roles") or [STAFF] if each not in denied]
    return Heeded({"roles": left or [STAFF]}, at_once=True)


_DENIAL = pattern_of(
    rf"(?:ตอนนี้|ส่วน|{SIGHS}|{SLIPS}|[\s,])*(?:ไม่(?:ต้อง|ให้|ได้|เอา)*|ยกเลิก)(?:ให้)?(?:เป็น|มี)?(?:สิทธิ์?|หน้าที่|บทบาท)?(?:เป็น)?\s?(?:{_ROLE})(?:แล้ว|นะ|ก็ได้|\s)*"
)


def no_group_and_more(text: str, context: Context) -> dict[str, Any] | None:
    """Returns what is stated behind words that there is no work group: `ไม่มีกลุ่มค่ะ แล้วเป็นผู้รายงานนะ`;
    None for other words, and where not all of them can be read."""
    found = _NONE_FIRST.fullmatch(normalise(text))
    if found is None or "กลุ่ม" not in found["none"]:
        return None
    said = read_line(found["rest"], context)
    told = said.values if not said.rest and not said.hints else {}
    return {**told, "work_group": ""} if told else None


def begins_with_no_group(text: str) -> bool:
    """Tells whether the words say first that there is no work group, whatever follows."""
    return _DENIES_GROUP.match(normalise(text)) is not None


def roles_in(text: str) -> list[str]:
    """Returns the roles above staff that the words name and do not deny."""
    denied = roles_denied(text)
    return [role for role in _named_roles(text) if role not in denied]


def roles_denied(text: str) -> list[str]:
    """Returns the roles that the words name only to deny them: `ไม่ต้องเป็นแอดมิน`."""
    return [role for role in _named_roles(text) if _is_denied(_ONE_ROLE[role], text)]


def _named_roles(text: str) -> list[str]:
    return [role for role in ROLES if role in _ONE_ROLE and _ONE_ROLE[role].search(text)]


def _is_denied(name: re.Pattern[str], text: str) -> bool:
    return all(_DENIES.search(text, 0, found.start()) for found in name.finditer(text))


_DENIES = pattern_of(
    r"(?:ไม่(?:ต้อง|ให้|ใช่|ได้|เอา|อยาก|ควร|มี)*|อย่า(?:ให้)?|ห้าม|ยกเลิก|เลิก)(?:ให้)?(?:เป็น|มี)?(?:สิทธิ์?|หน้าที่|บทบาท)?(?:เป็น|ของ)?\s?$"
)


def _read_roles(words: str, _context: Context) -> list[str]:
    return [STAFF] if _TAKEN_AWAY.match(words) else [STAFF, *roles_in(words)]


_TAKEN_AWAY = pattern_of(r"(?:ขอ|ช่วย|ให้|\s)*(?:ถอด|ปลด|เอา\S+ออก)")


def _read_number(words: str, _context: Context) -> str:
    return "".join(words.split()[:2]) if len(words.split()[0]) < 3 else words.split()[0]


def _read_group(words: str, _context: Context) -> str:
    refuse_wrong(words)
    denied, words = words.startswith(_DENIED), words.removeprefix(_DENIED)
    if _UNNAMED.match(words) or denied and not _NO_GROUP.fullmatch(words):
        raise Unclear("พิมพ์ชื่อกลุ่มงาน หากไม่มี กด “ไม่มีกลุ่มงาน”")
    return "" if _NO_GROUP.fullmatch(words) else words


_READS = {
    "roles": _read_roles,
    "superior": lambda words, context: shown(read_person(words, context)),
    "position": lambda words, _context: words,
    "work_group": _read_group,
    "staff_id": _read_number,
}
