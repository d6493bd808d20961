"""Reads whom an administrator looks for: words of a name, a number, bureaus, a role, a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from handlers.context import Context
from handlers.question import button_facts
from handlers.understand.bureaus.bureaus_named import BureausNamed, bureaus_named
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked, normalise, without_polite_ending
from models.people import people
from models.people.person import (
    ADMIN,
    ADVISER,
    CHECKER,
    EXECUTIVE,
    RECEIVER,
    REPORTER,
    ROLES,
    SIGNER,
    SUPERVISOR,
)
from models.people.roster_gaps import NO_SUPERIOR, NOT_JOINED, Gap
from models.people.roster_search import Sought

T = TypeVar("T", bound=str)

ROLE_SAID: Mapping[str, str] = {
    REPORTER: r"ผู้รายงาน(?:ของสำนัก)?|คนรายงาน|(?:คน|ผู้)ส่งรายงาน|(?:คน|ผู้|ช่วย)(?:กรอก|ทำ|คีย์)รายงาน",
    RECEIVER: r"ผู้รับ(?:แจ้ง)?เรื่อง(?:ร้องเรียน)?|ผู้รับแจ้ง|ผู้รับเบาะแส",
    ADMIN: r"ผู้ดูแล(?:ระบบ)?(?!แผน)|แอดมิน|admin",
    SUPERVISOR: r"ผู้บังคับบัญชา|หัวหน้า(?![ก-๎])",
    EXECUTIVE: r"ผู้บริหาร",
    ADVISER: r"ผู้ให้คำปรึกษา(?:ของคลินิก)?|ที่ปรึกษาคลินิก",
    CHECKER: r"ผู้ตรวจ(?:สอบ)?เอกสาร|คนตรวจเอกสาร",
    SIGNER: r"ผู้ลงนาม(?:เอกสาร)?|คนลงนาม",
}
"""How people call a role, as patterns."""

_GAPS: Mapping[Gap, re.Pattern[str]] = {
    NOT_JOINED: pattern_of(r"(?:ที่)?(?:ยัง)?ไม่(?:ได้)?ลงทะเบียน|ยังไม่เข้าร่วม"),
    NO_SUPERIOR: pattern_of(r"(?:ที่)?(?:ยัง)?ไม่มี(?:ผู้บังคับบัญชา|หัวหน้า)"),
}
_ROLES = {role: pattern_of(f"(?:ที่)?(?:เป็น|มีหน้าที่)?(?:{words})") for role, words in ROLE_SAID.items()}
_FILLER = pattern_of(
    r"(?<![ก-๎])(?:ที่ชื่อ|คนชื่อ|ชื่อ|คุณ|ของ|ใน|ที่|เป็น|ทั้งหมด|ทุกคน|คน|มีใครบ้าง|ใครบ้าง|ใคร|รายชื่อ|ขอดู|ดู|ขอ|หา"
    r"|ค้นหา|ทุกสำนัก|กลุ่ม)(?![ก-๎])|[“”\"'(),:;/–-]|(?<![ก-๎])คุณ(?=[ก-ฮเ-ไ])"
)
_COMMAND = pattern_of(
    r"^(?:ขอ)?(?:ดู|ค้นหา|หา)?(?:ทะเบียน|รายชื่อ|ข้อมูล)?บุคลากร(?:ที่(?!ปรึกษา)|ของ|ใน)?(?![ัิ-ฺ็-๎])\s*"
)
_LISTED = (
    r"(?:ขอ|ดู|อยากได้|มี|\s)*(?:ราย)?ชื่อ(?:คน|เจ้าหน้าที่|ข้าราชการ|พนักงาน|สมาชิก)(?:ทั้งหมด|ทุกคน)?"
    r"\s?(?:ใน|ของ)\s?"
)
_OF_BUREAU = pattern_of(rf"(?P<lead>{_LISTED})สำนัก(?!งาน)[ก-๎\s]{{2,40}}")
"""`ขอรายชื่อคนในสำนักการคลัง`."""
_HOW_MANY = pattern_of(
    r"(?:(?:ทั้งหมด|ทั้งสิ้น|ทุกคน|ตอนนี้|ปัจจุบัน|รวม|มี|อยู่|จำนวน)\s?){0,6}กี่\s*(?:คน|ท่าน|ราย|ชื่อ)(?:แล้ว|บ้าง)?"
)
"""Every list says how many there are."""
_OTHERS = pattern_of(
    "กี่|ส่ง|เข้าร่วม|อบรม|ลงชื่อ|รับทราบ|ดีเด่น|ของขวัญ|ประชุม|ร้องเรียน|คุณธรรม|^ขอทะเบียนบุคลากร|(?i:excel)|ไฟล์"
)
"""What other subjects ask of people; the whole roster is asked for as a file."""
_EACH_BUREAU = pattern_of(r"(?:แต่ละ|ทุก|ราย|แยก(?:ตาม|เป็น|ราย)*)\s?สำนัก")
_COUNTED = pattern_of(r"กี่\s?(?:คน|ท่าน|ราย)|จำนวน\s?(?:คน|บุคลากร|เจ้าหน้าที่|ข้าราชการ)")
_ABOUT_COUNTS = pattern_of(
    r"ขอทราบ|อยากรู้|อยากทราบ|ขอ|ดู|ว่า|มี|อยู่|บุคลากร|คน|เจ้าหน้าที่|ข้าราชการ|พนักงาน|สมาชิก|ทั้งหมด|ในทะเบียน|ในระบบ|ลงทะเบียน"
    r"|ตอนนี้|แล้ว|บ้าง|ของ|เรา|\s"
)
_LONGEST = 60
TITLED = pattern_of(r"(?:นางสาว|น\.\s?ส\.|นาง|นาย)[ก-ฮเ-ไ][ก-๎]+ [ก-๎]+")
"""A name as it is written in full."""
_OF_ONE = pattern_of(
    rf"(?:อยากรู้(?:ว่า)?|ขอ|ดู|ว่า|ใครเป็น|หา|\s)*(?:(?:หัวหน้า|ผู้บังคับบัญชา|ลูกน้อง|ผู้ใต้บังคับบัญชา|ข้อมูล|ประวัติ|ตำแหน่ง)(?:ของ)?\s?)?(?P<name>{TITLED.pattern})"
    r"(?:\s?(?:เป็น|มี)?(?:ใคร(?:เป็น)?)?(?:หัวหน้า|ผู้บังคับบัญชา|ลูกน้อง|ผู้ใต้บังคับบัญชา)(?:ของ|กลุ่ม)?(?:คือ)?(?:ใคร)?(?:บ้าง)?|\s?อยู่(?:สำนัก|กลุ่ม)(?:ไหน|อะไร|ใด))?"
    r"(?:ให้|หน่อย|ที|ด้วย|\s)*"
)
_CALLED = pattern_of(
    r"(?:ช่วย|ขอ|อยาก|\s)*(?:ค้น)?(?:หา|ดู)\s?(?:คน|พี่|น้อง|เจ้าหน้าที่|ข้าราชการ|บุคลากร)(?:ที่)?ชื่อ\s?(?P<name>(?!อะไร|ใคร|ซ้ำ|ผิด|เหมือน)[ก-๎]{2,24}?(?:\s[ก-๎]{2,30}?)?)"
    r"(?:ให้|หน่อย|ที|ค่ะ|คะ|ครับ)*(?:\s*(?:ว่า)?(?:เขา|เค้า)?อยู่(?:สำนัก|กลุ่ม)(?:งาน)?(?:ไหน|อะไร|ใด))?"
)
"""`หาคนชื่อสมมติหน่อย อยู่สำนักไหน`: a name without its title."""
_SHOWS = pattern_of("หัวหน้า|บังคับบัญชา|ลูกน้อง|ข้อมูล|ตำแหน่ง|อยู่|ประวัติ")


@dataclass(frozen=True)
class Asked:
    """What the words ask for. named: the bureaus as they were written."""

    sought: Sought
    named: BureausNamed = BureausNamed()

    @property
    def everybody(self) -> bool:
        return self.sought == Sought()

    def facts(self) -> dict[str, object]:
        """Returns the facts of a button that asks the same."""
        ids = ",".join(map(str, self.sought.bureau_ids))
        return {
            "w": self.sought.words or None,
            "b": ids or None,
            "r": self.sought.role or None,
            "g": self.sought.gap,
        }


def read(context: Context, rest: str, facts: Mapping[str, str]) -> Asked:
    """Returns what typed words and a button ask for. Never raises."""
    if not rest:
        return Asked(_of_button(facts))
    plain = _HOW_MANY.sub(" ", _COMMAND.sub("", without_polite_ending(rest), count=1))
    if (listed := _OF_BUREAU.fullmatch(plain)) is not None:
        plain = plain[listed.end("lead") :]
    gap, plain = _taken(plain, _GAPS)
    names = {each.name: each.id for each in people.bureaus(context.session)}
    named = bureaus_named(plain, list(names))
    plain = blanked(plain, named.places)
    role, plain = _taken(plain, _ROLES)
    ids = tuple(names[name] for name in named.names)
    return Asked(Sought(_words(plain), ids, role or "", gap), named)


def begins(words: str) -> bool:
    """Tells whether the words begin with the subject's own: `บุคลากร สำนักการคลัง`."""
    plain = without_polite_ending(words)
    named = _COMMAND.match(plain) or _OF_BUREAU.fullmatch(plain)
    return named is not None and _OTHERS.search(plain) is None


_HOLDERS = pattern_of(
    r"(?:แล้ว|ตอนนี้|ขอดู|อยากรู้(?:ว่า)?|\s)*(?:(?:มี)?ใคร(?:บ้าง)?(?:ที่)?(?:เป็น|คือ|มีสิทธิ์?|ทำหน้าที่|ถือสิทธิ์?)+|(?:ราย)?ชื่อ)\s?(?P<role>[ก-๎A-Za-z]{4,20}?)"
    r"(?:ของ)?(?:ระบบ|บอ[ทต])?(?:คนอื่น(?:ๆ)?|บ้าง|ตอนนี้|อยู่|ขณะนี้|ด้วย|อีก|ครับ|\s)*"
)
_HELD = {role: pattern_of(ROLE_SAID[role], re.I) for role in (ADMIN, ADVISER, CHECKER, SIGNER)}
"""Roles of which only the roster tells an administrator who has them."""


def who_holds(words: str) -> str:
    """Returns the role of which the words ask who has it, or ""."""
    if len(words) > _LONGEST or not ("ใคร" in words or "ชื่อ" in words):
        return ""
    found = _HOLDERS.fullmatch(without_polite_ending(words))
    role = found["role"] if found is not None else ""
    return next((name for name, said in _HELD.items() if said.fullmatch(role)), "")


_LEAVES = r"ลาออก|เกษียณ|โอน|ย้าย(?:ไป|ออก|แล้ว)|พ้น|เสียชีวิต|ไม่อยู่แล้ว|ออกไปแล้ว"
_ANY_ROLE = "|".join(f"(?:{said})" for said in ROLE_SAID.values())
_OF_ROLE = pattern_of(
    r"(?:แล้ว|ตอนนี้|ขอดู|ขอทราบ|อยากรู้|ว่า|ช่วย|ขอ|รบกวน|มี|คือ|พอดี|\s)*(?P<off>ลบ|เอา|ตัด|ปลด|ถอด|ถอน|นำ)?(?:ชื่อ)?"
    rf"(?P<role>{_ANY_ROLE})(?:ทั้งหมด|ทุกคน|คนเดิม|คนเก่า|เดิม|ของ|ใน|ประจำ|ที่|\s)*"
    r"(?P<bureau>สำนัก(?!งาน)[ก-๎\s]{2,40}?)?\s*"
    r"(?:(?P<count>(?:ทั้งหมด|ทั้งสิ้น|รวม|ตอนนี้|มี|อยู่|จำนวน|\s)*กี่\s?(?:คน|ท่าน|ราย)(?:แล้ว|บ้าง|\s)*)"
    rf"|(?:คือ|ชื่อ|เป็น|ได้แก่)ใคร.*|(?P<leaves>(?:เพิ่ง|จะ|ได้|เขา|เค้า|ขอ|\s)*(?:{_LEAVES}).*)|(?P<out>ออก(?!จากการ|จากหน้าที่).*))",
    re.I | re.DOTALL,
)


@dataclass(frozen=True)
class RoleAsked:
    """words: the role and the bureau, as `read` takes them. leaves: whether they leave."""

    words: str
    leaves: bool


def of_role(words: str) -> RoleAsked | None:
    """Returns the people of a role of whom the words ask who or how many they are, or tell that
    they leave: `ผู้รายงานสำนักการคลังลาออก`; None for other words."""
    plain = normalise(words) if len(words) <= _LONGEST * 2 else ""
    found = _OF_ROLE.fullmatch(without_polite_ending(plain))
    if found is None or (found["off"] is None) != (found["out"] is None):
        return None
    if found["bureau"] is None and found["count"] is None:
        return None  # whom an activity or a group has is asked elsewhere
    said = f"{found['role']} {(found['bureau'] or '').strip()}"
    return RoleAsked(said.strip(), (found["leaves"] or found["out"]) is not None)


def name_asked_about(words: str) -> str:
    """Returns whose data or superior the words ask for, "" if they ask something else:
    `นาง… เป็นหัวหน้าของใครบ้าง`."""
    if len(words) > _LONGEST * 2:
        return ""
    called = _CALLED.fullmatch(without_polite_ending(words)) if "ชื่อ" in words else None
    if called is not None:
        return called["name"].strip()
    if not TITLED.search(words):
        return ""
    found = _OF_ONE.fullmatch(without_polite_ending(words))
    if found is None or not _SHOWS.search(words.replace(found["name"], "")):
        return ""
    return found["name"]


def counts_each_bureau(words: str) -> bool:
    """Tells whether the words ask how many people each bureau has, and nothing else."""
    plain = without_polite_ending(words)
    if not (_EACH_BUREAU.search(plain) and _COUNTED.search(plain)) or "ยังไม่" in plain:
        return False
    return not _ABOUT_COUNTS.sub("", _COUNTED.sub("", _EACH_BUREAU.sub("", plain)))


def _taken(plain: str, patterns: Mapping[T, re.Pattern[str]]) -> tuple[T | None, str]:
    """Returns which pattern stands in the text, and the text without it."""
    for name, pattern in patterns.items():
        if found := pattern.search(plain):
            return name, blanked(plain, [found.span()])
    return None, plain


def _words(plain: str) -> str:
    return " ".join(_FILLER.sub(" ", plain).split())[:_LONGEST].replace("&", " ").replace("=", " ")


def _of_button(facts: Mapping[str, str]) -> Sought:
    role, gap = facts.get("r", ""), facts.get("g")
    return Sought(
        " ".join(facts.get("w", "").split())[:_LONGEST],
        tuple(button_facts.several(facts, "b")),
        role if role in ROLES else "",
        next((each for each in _GAPS if each == gap), None),
    )


def narrowed(context: Context, sought: Sought) -> Iterator[str]:
    """Yields what narrows the search beside its words: names of bureaus."""
    known = {each.id: each.name for each in people.bureaus(context.session)}
    yield from (known[id_] for id_ in sought.bureau_ids if id_ in known)


def looks_up(text: str) -> bool:
    """Tells whether the whole text looks up one staff number: `บุคลากร D0106`."""
    return _ONE_NUMBER.fullmatch(without_polite_ending(normalise(text))) is not None


_ONE_NUMBER = pattern_of(
    r"(?:ขอ|ช่วย|\s)*(?:ดู|ค้นหา|หา)?(?:ทะเบียน|ข้อมูล)?บุคลากร\s+[A-Za-z]{1,4}-?\d{2,}(?:ให้|หน่อย|ที|\s)*"
)
