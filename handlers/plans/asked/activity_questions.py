"""Tells what a sentence asks of an activity that is in sight and which it need not name:
`งานนี้ใครเป็นเจ้าภาพ`, `เป้าเท่าไหร่`, `ปีก่อนเขาส่งกันยังไง` (docs/decisions/0204)."""

from __future__ import annotations

from enum import Enum, auto

from handlers.understand.of_the_open.open_words import ASKS, LEAD, TAIL
from handlers.understand.patterns import pattern_of
from handlers.understand.read_once import read_once
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise


class AskedOfActivity(Enum):
    """One of these."""

    WHOSE = auto()
    """Whose work it is, and whether it is the own bureau's."""
    DUE = auto()
    TARGET = auto()
    PAPERS = auto()
    """What has to be attached."""
    PUBLISHED = auto()
    """Where it is published."""
    BEFORE = auto()
    """What was sent the time before, or what others sent."""
    WHO_BEFORE = auto()
    """Who sent it the year before."""


_LONGEST = 90
_THIS = r"(?:(?:กิจกรรม|รายงาน|โครงการ|ฉบับ|อัน|ตัว|เรื่อง|ข้อ|งาน|ชิ้น)(?:นี้|เนี่ย|นั้น|ที่ว่า)|นี่|มัน|\s)*"
_OURS = rf"(?:(?:สำนัก|กลุ่ม(?:งาน)?|หน่วย(?:งาน)?|ฝ่าย)?(?:ของ)?(?:{ME_OR_US}|พี่))"
_WHO = r"(?:ใคร|(?:สำนัก|กลุ่ม(?:งาน)?|หน่วย(?:งาน)?|ฝ่าย|คน)(?:ไหน|ใด|อะไร))"
_DOES = (
    r"(?:รับผิดชอบ|(?:เป็น)?เจ้าภาพ|เป็นเจ้าของ(?:เรื่อง)?|เจ้าของ(?:เรื่อง|งาน)"
    r"|เป็นคนทำ|เป็นหลัก|ดูแล|ต้องทำ|ทำ)"
)
_OR_ELSE = r"(?:\s?(?:หรือ|รึ)(?:ว่า)?(?!ยัง|เปล่า|ไม่).{1,40})?"
_HOW = rf"(?:{HOW_IN_SHORT}|แบบไหน|ว่าไง|อะไร|ไร|แนวไหน)"
_BEFORE = (
    r"(?:(?:ปี|รอบ|ครั้ง|คราว|หน|งวด|ไตรมาส)"
    r"(?:ก่อน(?:ๆ|หน้า(?:นี้)?)?|ที่แล้ว|ที่ผ่านมา|ล่าสุด)(?:นี้)?|เมื่อก่อน|ก่อนหน้า(?:นี้)?|เดิม)"
)
_SENDS = r"(?:ส่ง|ทำ|เขียน|รายงาน|กรอก|ตอบ|แนบ|จัด)"
_MUCH = (
    r"(?:เท่าไห?ร่?|แค่ไหน|กี่(?:คน|%|เปอร์?เซ็นต์|เปอร์|เปอ|ครั้ง|เรื่อง|ฉบับ)?|คืออะไร|อะไร|ว่าไง|คือ\S{0,3}ไร)"
)
_PATTERNS = tuple(
    (asked, pattern_of(rf"{LEAD}{_THIS}(?:{words}){TAIL}{_THIS}{TAIL}"))
    for asked, words in (
        (
            AskedOfActivity.WHOSE,
            rf"(?:เป็น)?(?:ของ|งาน|หน้าที่)(?:ของ)?{_OURS}\s?(?:ด้วย|เอง|ใช่|\s)*{ASKS}{_OR_ELSE}"
            rf"|(?:เป็น)?(?:ของ|งาน(?:ของ)?|หน้าที่(?:ของ)?){_WHO}"
            rf"|{_WHO}(?:เป็น(?:คน|ผู้)|ต้อง|\s)*{_DOES}(?:หลัก|อยู่|บ้าง)*"
            rf"|(?:ต้อง|ควร)?ให้{_WHO}(?:เป็น(?:คน|ผู้)|\s)*{_DOES}(?:บ้าง)?"
            rf"|{_DOES}(?:คือ|โดย)?{_WHO}"
            rf"|(?:ไม่(?:ได้)?)?เกี่ยว(?:ข้อง)?(?:อะไร)?กับ{_OURS}(?:ด้วย)?{ASKS}"
            rf"|{_OURS}(?:ต้อง|มีหน้าที่)(?:ทำ|ส่ง|รายงาน){_THIS}(?:ด้วย|เอง)*{ASKS}{_OR_ELSE}",
        ),
        (
            AskedOfActivity.DUE,
            rf"(?:ต้อง|จะ|ให้|ควร)*\s?(?:ส่ง|รายงาน|เสร็จ){_THIS}(?:ได้)?(?:ภายใน|ถึง|ก่อน|ไม่เกิน|ทัน|\s)*"
            r"(?:เมื่อไ[หร]\S{0,3}|ตอนไหน|(?:วัน|เดือน|รอบ)(?:ที่)?(?:ไหน|อะไร|ใด|เท่าไห?ร่?))(?:นะ|อะ|\s)*"
            r"|(?:ครบ|หมด)?กำหนด(?:ส่ง)?(?:คือ|ถึง|เป็น)?(?:เมื่อไ[หร]\S{0,3}|วัน(?:ที่)?(?:ไหน|อะไร|เท่าไห?ร่?))|เหลือ(?:เวลา)?(?:อีก)?กี่วัน",
        ),
        (
            AskedOfActivity.TARGET,
            rf"(?:(?:ใน)?แผน(?:เขา|เค้า|ของ(?:เขา|เค้า))?)?(?:ตั้ง)?เป้า(?:หมาย)?(?:ของ)?{_THIS}(?:ตั้งไว้|ไว้|คือ|ต้องได้|ที่|\s)*{_MUCH}"
            rf"|ตัวชี้วัด(?:คือ|มี|เป็น)*{_MUCH}|(?:ต้อง(?:ได้|มี|ให้ได้|ทำให้ได้)|แผน(?:ตั้งไว้|กำหนด(?:ไว้)?|บอก(?:ไว้)?))(?:ร้อยละ|คน|\s)*{_MUCH}",
        ),
        (
            AskedOfActivity.PAPERS,
            rf"(?:ต้อง|ให้|ควร)(?:ใช้|มี|แนบ|ส่ง|เตรียม){_THIS}(?:หลักฐาน|เอกสาร|ไฟล์|รูป)*(?:{_HOW}|กี่(?:ไฟล์|อย่าง|รูป))(?:แนบ|ส่ง|บ้าง|มั่ง)*"
            rf"|(?:หลักฐาน|เอกสาร)(?:ที่)?(?:ต้อง|ให้)?(?:แนบ|ใช้|ส่ง)?(?:มี|คือ)?{_HOW}",
        ),
        (
            AskedOfActivity.PUBLISHED,
            rf"(?:ต้อง)?(?:เผยแพร่|ประชาสัมพันธ์|ลงเว็บ|ลงเพจ|โพสต์)(?:ที่|ทาง|ลง|ผ่าน|ช่องทาง|\s)*(?:ไหน|{_HOW})",
        ),
        (
            AskedOfActivity.WHO_BEFORE,
            rf"(?:เดี๋ยว(?:ก่อน)?|แล้ว|อ้อ|\s)*{_BEFORE}(?:นี้|นั้น|\s)*{_WHO}(?:เป็น(?:คน|ผู้)|\s)*(?:ทำ|ส่ง|รายงาน|กรอก|เขียน|รับผิดชอบ|ดูแล)(?:ไว้|ไป|มา|บ้าง|\s)*"
            rf"|{_WHO}(?:เป็น(?:คน|ผู้)|\s)*(?:ทำ|ส่ง|รายงาน|กรอก|เขียน|รับผิดชอบ|ดูแล)(?:ไว้|ไป|มา|\s)*(?:เมื่อ|ใน|ของ)?{_BEFORE}",
        ),
        (
            AskedOfActivity.BEFORE,
            rf"{_BEFORE}\s?(?:เขา|เค้า|คน(?:เก่า|ก่อน)|{_OURS}|พี่(?:เขา|เค้า)?|สำนักอื่น|มัน|ได้|ที่|\s)*{_SENDS}(?:กัน|ไป|ไว้|ว่า|แบบ|\s)*{_HOW}"
            rf"(?:ไป|ไว้|มา|อะ|อ่ะ|\s)*(?:(?:ขอ(?:ดู)?|มี)?\s?ตัวอย่าง(?:ให้ดู)?(?:หน่อย|{ASKS})?|ขอดู(?:หน่อย|\s)*|มี(?:ให้ดู)?{ASKS})?"
            rf"|(?:ขอ|อยาก|มี)?(?:ดู)?ตัวอย่าง(?:ของ)?(?:{_BEFORE}|สำนักอื่น|ที่อื่น|คนอื่น){ASKS}?"
            rf"|(?:สำนักอื่น|ที่อื่น|คนอื่น|เพื่อน)(?:เขา|เค้า)?{_SENDS}(?:กัน|ว่า|แบบ|\s)*{_HOW}",
        ),
    )
)
_AN_EXAMPLE = pattern_of(
    rf"{LEAD}{_THIS}(?:ขอ|มี|อยากได้|อยากดู|ดู)*ตัวอย่าง(?:ให้ดู|รายงาน|หน่อย|\s)*{ASKS}?{_THIS}{TAIL}"
)


@read_once
def read(text: str) -> AskedOfActivity | None:
    """Returns what the whole sentence asks of an activity, or the clause of it that asks, where the
    others only say how things are (`เราแค่ส่งคนไปเข้าร่วมเอง`); None for all others."""
    plain = normalise(text)
    if len(plain) > _LONGEST or "\n" in text.strip():
        return None
    return _kind(plain) or _kind(_asking_clause(plain))


def read_alone(text: str) -> AskedOfActivity | None:
    """Returns what is asked of the one activity that a sentence names.

    text: the sentence without that name; here a few words tell it, whatever stands around them
    """
    plain = normalise(text)
    if not plain or len(plain) > _LONGEST_ALONE or _TELLS.search(plain):
        return None
    asked, told = read(plain), {asked for asked, _ in _ALONE}
    found = (each for each, pattern in _ALONE if pattern.search(plain))
    return asked if asked in told else next(found, None)


_LONGEST_ALONE = 48
_TELLS = pattern_of(
    rf"แทน|เปลี่ยน|แก้|ย้าย|มอบ|ส่งแล้ว|เสร็จ|อนุมัติ|ยังไม่|ค้าง|เลื่อน|ถอน|ตก|งบ|ปีก่อน|ปีที่แล้ว|สำนักอื่น|แล้ว(?!ใคร|กำหนด|{_MUCH})|ขอ(?!ง)|อยาก|ให้(?!ใคร)"
)
_ALONE = (
    (
        AskedOfActivity.WHOSE,
        pattern_of(
            rf"{_WHO}\S{{0,10}}?(?:รับผิดชอบ|เจ้าภาพ|ดูแล)|(?:รับผิดชอบ|เจ้าภาพ)(?:คือ|โดย|เป็น|\s)*{_WHO}"
        ),
    ),
    (
        AskedOfActivity.TARGET,
        pattern_of(rf"(?:ตัวชี้วัด|เป้าหมาย|เป้า).{{0,16}}?{_MUCH}|{_MUCH}.{{0,6}}?ตัวชี้วัด"),
    ),
    (
        AskedOfActivity.DUE,
        pattern_of(
            r"(?:ส่ง|รายงาน|กำหนด|ครบ).{0,14}?(?:เมื่อไ[หร]|ตอนไหน|(?:วัน|เดือน|รอบ)(?:ที่)?(?:ไหน|อะไร|ใด|เท่าไ))|เหลือ.{0,8}?กี่วัน"
        ),
    ),
)


def asks_for_example(text: str) -> bool:
    """Tells whether the words ask for an example and say no more: amid a conversation the question
    that is open has its own."""
    return len(text) <= _LONGEST and _AN_EXAMPLE.fullmatch(normalise(text)) is not None


def _kind(plain: str) -> AskedOfActivity | None:
    found = (asked for asked, pattern in _PATTERNS if plain and pattern.fullmatch(plain))
    return next(found, None)


_CIRCUMSTANCE = pattern_of(
    rf"(?:แต่|คือ|พอดี|เพราะ|ก็|เหมือน|เห็น(?:ว่า)?|\s)*{_OURS}(?:แค่|ก็|เพิ่ง|ไม่(?:ได้|เคย|แน่ใจ|รู้)|เป็น(?:แค่)?|ส่งคน|ไป|เข้าร่วม)[^\d]{{0,50}}"
    rf"|(?:ไม่(?:รู้|แน่ใจ|เคย|เห็น)|ลืม|งง|เพิ่งมา(?:ใหม่)?|เห็นว่า|นึกว่า)[^\d]{{0,40}}|ขอดู(?:หน่อย|ที)?|มีตัวอย่าง(?:{WHETHER})?"
)


def _asking_clause(plain: str) -> str:
    """Returns the first or the last clause where the rest only says how things are; "" else."""
    clauses = plain.split()
    for size in range(1, len(clauses)):
        first, rest = " ".join(clauses[:size]), " ".join(clauses[size:])
        if _CIRCUMSTANCE.fullmatch(rest):
            return first
        if _CIRCUMSTANCE.fullmatch(first):
            return rest
    return ""
