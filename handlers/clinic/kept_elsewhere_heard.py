"""Hears what people ask or tell of a thing of their own that is kept elsewhere: a conflict of
interest they declared, a repair they asked for, a course they took. It says that nothing of it is
here, and who has it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers.clinic.elsewhere_asked import FAULT, NOTHING
from handlers.context import Context
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opens
from handlers.understand.asked import own_asked
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise

_LONGEST = 140


@dataclass(frozen=True)
class KeptElsewhere:
    """A kind of thing that people have and this bot does not keep.

    cue: words that name it.
    moved: words of its state: that it was declared, is over, is to be closed; None where its name
        is enough.
    unless: words of something that is kept here.
    says: that it is not, and who has it.
    doors: what helps with it here.
    """

    cue: re.Pattern[str]
    moved: re.Pattern[str] | None
    unless: re.Pattern[str]
    says: str
    doors: tuple[Button, ...] = ()


_ASK = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_CONFLICT = KeptElsewhere(
    pattern_of(
        r"ประโยชน์(?:ที่)?(?:ทับซ้อน|ขัดกัน|ซ้ำซ้อน)|ขัดกันแห่ง|เรื่อง(?:ทับซ้อน|ขัดกัน)|(?:แจ้ง|ยื่น|แบบ)(?:เรื่อง)?(?:ความ)?ขัดกัน|(?:แจ้ง|แบบ)(?:เรื่อง)?มีส่วนได้(?:ส่วน)?เสีย"
        r"|หุ้น\S{0,16}ที่(?:แจ้ง|ยื่น|สำแดง)"
    ),
    pattern_of(
        rf"ที่(?:{own_asked.ONESELF})?(?:ได้|เคย|เพิ่ง|พึ่ง)*(?:แจ้ง|ยื่น|ส่ง|สำแดง|เปิดเผย|ประกาศ)|(?:แจ้ง|ยื่น|ส่ง|สำแดง|เปิดเผย)\S{{0,24}}(?:ไป|ไว้|มา|แล้ว)"
        rf"|ของ\s?{own_asked.ONESELF}|(?:ถือว่า|เรื่อง)?(?:จบ|สิ้นสุด|หมด(?:ไป)?|ยุติ)(?:แล้ว|{WHETHER}|หรือ|ยัง)"
    ),
    pattern_of(
        "กิจกรรม|รายงาน(?:กิจกรรม|ผล)|อบรม|แผน|คณะ|สำรวจ|ร้องเรียน|เบาะแส|คลินิก|ของขวัญ|ประกาศ(?:งด|เจต)"
    ),
    "บอตไม่ได้รับแจ้งหรือเก็บเรื่องผลประโยชน์ทับซ้อนของผู้ใด จึงไม่เห็นผลหรือขั้นตอนของท่าน และปิดเรื่องให้ไม่ได้\n"
    "ถามผู้บังคับบัญชาที่ท่านแจ้งไว้ เหตุเปลี่ยนหรือหมดไปแล้ว ก็แจ้งผู้บังคับบัญชาคนเดิมให้พิจารณา\n"
    "หากไม่แน่ใจว่าควรทำอย่างไรระหว่างนี้ ถามคลินิกได้ ไม่บอกชื่อก็ได้",
    (_ASK,),
)
_REPAIR = KeptElsewhere(
    FAULT,
    pattern_of(
        r"(?:หาย|ซ่อม(?:เสร็จ|เรียบร้อย)?|ใช้(?:งาน)?ได้|ติด|เย็น|ไหล|กลับมา(?:ใช้|ติด|เป็น)\S{0,6})(?:เป็น)?(?:ปกติ)?แล้ว|ใช้(?:งาน)?ได้ปกติ|(?<!เ)ปิด(?:เรื่อง|งาน|เคส|ใบ|ticket)"
        r"|(?:แจ้งซ่อม|แจ้งช่าง)\S{0,16}(?:ไป|ไว้|แล้ว)|ซ่อม(?:ไป|ไว้)|(?:เปิด|แจ้ง)(?:เรื่อง|งาน|ใบ)(?:เดิม|ซ้ำ|อีก)"
    ),
    pattern_of(
        "ใบเสร็จ|โครงการ|กิจกรรม|รายงาน|ร้องเรียน|ปิด(?:ลงชื่อ|แบบสำรวจ|กิจกรรม)|ของขวัญ|เสนอ|ไอเดีย|ทุจริต|โกง|สินบน|เรียก(?:รับ)?เงิน"
    ),
    f"{NOTHING}\nบอตไม่ได้รับแจ้งซ่อม จึงไม่มีเรื่องให้ติดตามหรือปิด\n"
    "กรุณาบอกหน่วยงานที่ท่านแจ้งไว้ เช่น หน่วยงานเทคโนโลยีสารสนเทศ ผู้ดูแลอาคาร หรือธุรการของสำนัก",
)
_MATTER = r"(?:จริย|วินัย|คุณธรรม|ออนไลน์|ก\.?พ|ต้านทุจริต|วิชา|(?i:e-?\s?learning)|อี\s?-?เลิร์น)"
_COURSE = KeptElsewhere(
    pattern_of(
        r"ประวัติ(?:การ)?(?:ฝึก)?อบรม|หลักสูตร|คอร์?ส(?!ตาร์)|บทเรียนออนไลน์|(?:ผ่าน|จบ)(?:การ)?(?:ฝึก)?อบรม"
        rf"|(?<!โรง)(?<!ร้อง)(?<!กราบ)เรียน(?:\S{{0,4}}{_MATTER}|จบ|ครบ|ผ่าน|ไป(?:แล้ว)?กี่)"
        r"|(?:ไป|เข้า)(?:ฝึก)?อบรม.*(?:เก็บ|บันทึก|ลง)(?:ไว้|ใน(?:ระบบ|บอ[ตท])|(?:ตรง|ที่)ไหน)"
    ),
    None,
    pattern_of(
        r"\d\.\d|รายงาน|กิจกรรม|แผน|จัด(?!โดย)|วิทยากร|คนเข้า|ผู้เข้า|\d\s?คน|อนุมัติ|งบ|เบิก|ลงชื่อ|ลงทะเบียนเข้า|สแกน|QR|คิวอาร์|เผยแพร่|แบบ(?:สอบ|ประเมิน|สำรวจ)"
        r"|ทุจริต(?!ศึกษา)|โกง|สินบน|ร้องเรียน|ของขวัญ|กำหนดการ|ประชุม|กี่โมง|วันไหน|เมื่อไ|ห้อง|โรงเรียน|ลาไป|ขอลา|องค์ความรู้|ความดี|ปรึกษา|เสนอ|ไอเดีย|ใบรับรอง(?:การ)?เข้าร่วม"
        r"|เรียน(?:ท่าน|ผอ|คุณ|ผู้|เชิญ|ถาม|แจ้ง)"
    ),
    "บอตไม่มีทะเบียนหลักสูตร และไม่เก็บว่าใครเรียนหรือผ่านการอบรมใด จึงยังไม่ได้บันทึก และบอกรายชื่อหรือสัดส่วนไม่ได้\n"
    "หลักสูตรและผลการเรียน ดูที่ระบบที่ท่านเรียน หรือถามหน่วยงานทรัพยากรบุคคล\n"
    "อบรมที่เป็นกิจกรรมในแผน ผู้รายงานของสำนักแนบใบประกาศเป็นหลักฐานในรายงานได้\n"
    "งานที่ลงชื่อเข้าร่วมในบอต ขอใบรับรองได้ พิมพ์ “ใบรับรอง”",
    (Button("ใบรับรอง", opens("my_certificates"), "ใบรับรอง"),),
)
_THINGS = (_CONFLICT, _REPAIR, _COURSE)
_CUE = pattern_of("|".join(f"(?:{each.cue.pattern})" for each in _THINGS))
"""Looked for first: most sentences have none of them."""


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to words about such a thing of one's own; None for other words."""
    if context.person is None or inside is not None or _CUE.search(words) is None:
        return None
    return QUERY if _thing(words) is not None else None


def _thing(words: str) -> KeptElsewhere | None:
    if len(words) > _LONGEST:
        return None
    plain = normalise(words)
    named = (each for each in _THINGS if each.cue.search(plain))
    found = next((each for each in named if each.moved is None or each.moved.search(plain)), None)
    return found if found is not None and not found.unless.search(plain) else None


def _answer(_context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = _thing(rest)
    assert found is not None
    return [Text(found.says, found.doors)]


QUERY = Query("kept_elsewhere", (), _answer)
