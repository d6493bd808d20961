"""Reads who leaves from one line: `ลบนายสมมติ … ออกจากระบบ`, `… เกษียณแล้ว`, `… ลาศึกษาต่อ`."""

from __future__ import annotations

from dataclasses import dataclass, field

from handlers.context import Context
from handlers.roster.person_read import candidates, is_named, read_person
from handlers.understand.names import TITLED
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.accounts.changing.retiring import LEFT, LONG_LEAVE, OTHER, RETIRED
from models.people.person import Person

_WHY = {
    RETIRED: pattern_of("เกษียณ"),
    LONG_LEAVE: pattern_of("ลาศึกษา|ศึกษาต่อ|ลายาว|ลาเรียน"),
    LEFT: pattern_of(
        r"ลาออก|โอนย้าย|ย้ายออก|โอนไป|ย้ายไป(?:อยู่|ทำงาน|ที่|\s)*(?:สภาผู้แทน|กระทรวง|กรม|ต่างจังหวัด|ที่อื่น|(?:หน่วยงาน|ส่วนราชการ)(?:อื่น|นอก))"
    ),
    OTHER: pattern_of("เสียชีวิต|พ้นหน้าที่|พ้นตำแหน่ง"),
}
_PLEASE = r"^(?:ช่วย|ขอ|รบกวน|กรุณา)?"
_LINES = (
    pattern_of(
        rf"{_PLEASE}(?:ให้|บันทึก|แจ้ง)?\s*(?P<who>(?!พ้น)\S.{{1,60}}?)\s*(?:ให้|จะ|ขอ)?พ้น(?:จาก)?ทะเบียน.*"
    ),
    pattern_of(
        r"(?P<who>(?:คุณ|นา[งย]|น\.ส\.|พี่)\S.{0,60}?)\s*(?:ได้|จะ)?(?:ย้าย|โอน)(?:ไป[ก-๎]{2,24}?แล้ว)?(?:ไป|ออก|แล้ว|\s)*(?:ช่วย|ขอ|รบกวน)?"
        r"(?:เอา|ลบ|ตัด|ถอน|ปลด|ถอด)(?:ชื่อ)?ออก(?:จาก)?(?:ระบบ|ทะเบียน|รายชื่อ).*"
    ),
    pattern_of(
        rf"{_PLEASE}(?:ลบ|เอา|ตัด|นำ|ถอน)(?:รายชื่อ|ชื่อ)?(?P<who>.+?)\s*(?:ออก)(?!จาก(?:การ|หน้าที่|เป็น|ตำแหน่ง|\s)*(?:ผู้|แอดมิน|admin|กลุ่ม|คณะ|ที่ปรึกษา))(?:จาก)?(?:ระบบ|ทะเบียน|รายชื่อ|บัญชีรายชื่อ|บอต)?.*"
    ),
    pattern_of(
        rf"{_PLEASE}(?:ปลด|ถอด|เขี่ย)(?:รายชื่อ|ชื่อ)?(?P<who>.+?)\s*ออกจาก(?:ระบบ|ทะเบียน|รายชื่อ|บัญชีรายชื่อ|บอ[ตท]).*"
    ),
    pattern_of(
        rf"{_PLEASE}(?:ลบ|ตัด|เอา)(?:รายชื่อ|ชื่อ)?\s?(?P<who>(?:คุณ(?!ธรรม|ภาพ|ค่า)|นา[งย]|น\.ส\.|พี่|น้อง)\S.{{0,60}}?)\s*ทิ้ง.*"
    ),
    pattern_of(
        rf"{_PLEASE}(?:บันทึก|แจ้ง)?(?:ว่า)?(?:(?:ปิด|ตัด|ระงับ|ถอน|ยกเลิก)(?:สิทธิ์?|บัญชี|การใช้งาน)(?:การใช้งาน|ของ|ให้)*)?\s*(?P<who>.+?)\s*(?:จะ|ได้|ขอ)?(?:เกษียณ|ลาออก|ลาศึกษา|โอนย้าย|เสียชีวิต|พ้นหน้าที่|ลายาว).*"
    ),
)
_BARE = pattern_of(
    r"^(?:ให้)?(?:เกษียณ(?:อายุ)?|พ้นหน้าที่|พ้นทะเบียน|ลาออก|ลายาว|ลาศึกษาต่อ)(?:ให้|ของ)?\s*(?P<who>\S.*)"
)
_NOBODY = pattern_of(
    "ใคร|คน$|(?:น้อง|พี่|เจ้าหน้าที่|ข้าราชการ|พนักงาน|เพื่อน|ลูกน้อง)?คน(?:นึง|หนึ่ง|เดียว|ลา|เกษียณ|โอน|ย้าย)|มี(?:พี่|น้อง|เพื่อน)?คน|.{0,14}คน(?:ที่|ใน|เก่า)|.{0,20}(?:สิทธิ์?|บัญชี|การใช้งาน)คน$|ลูกน้อง|ลูกทีม|(?:น้อง|เจ้าหน้าที่|ข้าราชการ|บุคลากร|พนักงาน|เพื่อน)(?:ใน|ที่|ของ)"
)
_NOT_OURS = pattern_of(
    f"^(?:ขอ|ช่วย)?(?:เอา|ลบ|ตัด|ถอน)(?:ชื่อ)?(?:กลุ่ม|ตำแหน่ง|หน้าที่|เลข|สำนัก)|ใคร|กี่|ไหม|{HOW_IN_FULL}|หรือยัง|^ผม|^ฉัน|^ดิฉัน|^หนู|ไฟล์|ลิงก์|หลักฐาน"
)


_ASKED_BEHIND = pattern_of(
    r"[\s,]*(?:แล้ว|และ|ส่วนงาน)?\s?(?:จะ|ให้|งาน)*ใคร(?:จะ|เป็นคน|ต้อง|มา)*(?:ทำ|รับ|ดูแล|รายงาน)(?:งาน|ช่วง|เรื่อง)*(?:ต่อ|แทน)?\S{0,8}$"
)
"""Who goes on is what the conversation asks for: `ลาออกแล้ว ปิดสิทธิ์ให้ที แล้วใครทำต่อ`."""
_ENDS = pattern_of(r"(?:ปิด|ตัด|ระงับ|ถอน|เอา|ลบ)(?:สิทธิ์?|ชื่อ|การใช้|ออก)|พ้น(?:จาก)?ทะเบียน")


@dataclass
class LeavingSaid:
    """person: who leaves; None if that is not clear. near: whom it may mean. why: or ""."""

    person: Person | None = None
    near: list[int] = field(default_factory=list)
    why: str = ""
    hints: list[str] = field(default_factory=list)


def is_of_roster(text: str, context: Context) -> bool:
    """Tells whether the words say that somebody of the roster leaves."""
    plain = without_polite_ending(_ordered(text))
    who = "" if _NOT_OURS.search(plain) else _who(plain)
    # `เอางานออกก่อน`: few letters without a title stand in many names.
    enough = len(who) >= _LEAST or _OFF_WHAT.search(plain) is not None
    return bool(who) and enough and (is_named(who, context) or _is_whole_name(who, plain))


def _is_whole_name(who: str, plain: str) -> bool:
    """Tells whether somebody leaves whose whole name the roster does not have: that is said where
    the retiring opens."""
    return " " in who and _TITLED.fullmatch(who) is not None and bool(why_in(plain))


_TITLED = pattern_of(TITLED)


def _ordered(text: str) -> str:
    """Returns the words without the question who goes on, where something is ordered before it."""
    return _ASKED_BEHIND.sub("", text) if _ENDS.search(text) else text


_LEAST = 4
_OFF_WHAT = pattern_of("ระบบ|ทะเบียน|รายชื่อ|บอต|เกษียณ|ลาออก|ลาศึกษา|โอนย้าย|เสียชีวิต|พ้นหน้าที่|ลายาว")


def _who(plain: str) -> str:
    tried = (line.match(plain) for line in (_BARE, *_LINES))
    found = next((each for each in tried if each), None)
    return found["who"].strip() if found else ""


def behind_why(text: str) -> str:
    """Returns what stands behind the word for leaving: `สิ้นเดือนนี้`; "" without one."""
    plain = normalise(text)
    found = next((each for words in _WHY.values() if (each := words.search(plain))), None)
    return plain[found.end() :] if found is not None else ""


def why_in(text: str) -> str:
    """Returns why somebody leaves, or ""."""
    plain = normalise(text)
    return next((each for each, words in _WHY.items() if words.search(plain)), "")


def names_somebody(text: str) -> bool:
    """Tells whether the words say who leaves."""
    return not names_nobody(text) and bool(_who(without_polite_ending(text)))


_THEY_LEFT = pattern_of(
    r"(?:คือ|พอดี|เพราะ|ว่า|แต่|\s)*(?:เขา|เค้า|คนเดิม|คนเก่า|เจ้าตัว)\s?(?:ได้|จะ|เพิ่ง|ขอ|\s)*(?:ลาออก|เกษียณ|โอนย้าย|ย้ายออก|เสียชีวิต)"
    r"(?!.*(?:ไหม|มั้ย|หรือ|ใคร|เมื่อไ|ทำไม|ยังไง|อย่างไร|[?]))"
)


def tells_they_left(text: str) -> bool:
    """Tells whether the words say of somebody who was spoken about that they leave."""
    return _THEY_LEFT.match(normalise(text)) is not None


def names_nobody(text: str) -> bool:
    """Tells whether the words speak of somebody who has left without a name: `ลูกน้องลาออกแล้ว`."""
    plain = without_polite_ending(text)
    if _THEY_LEFT.match(plain) is not None:
        return True
    return _NOBODY.match(plain) is not None or _NOBODY.match(_who(plain)) is not None


def read(text: str, context: Context) -> LeavingSaid:
    """Returns who leaves and why; words without a verb are a name. Never raises."""
    plain = normalise(text)
    said = LeavingSaid(why=why_in(plain))
    who = _who(without_polite_ending(plain)) or plain
    try:
        said.person = read_person(who, context)
    except Unclear as unclear:
        said.hints.append(unclear.hint)
        said.near = [each.id for each in candidates(who, context)]
    return said
