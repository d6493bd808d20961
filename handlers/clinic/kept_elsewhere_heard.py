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
from handlers.understand.thai import normalise

_LONGEST = 120


@dataclass(frozen=True)
class KeptElsewhere:
    """A kind of thing that people have and this bot does not keep.

    cue: words that name it.
    moved: words of its state: that it was declared, is over, is to be closed.
    unless: words of something that is kept here.
    says: that it is not, and who has it.
    doors: what helps with it here.
    """

    cue: re.Pattern[str]
    moved: re.Pattern[str]
    unless: re.Pattern[str]
    says: str
    doors: tuple[Button, ...] = ()


_ASK = Button("ถามคลินิก", opens("ask_question"), "ถามคลินิก")
_CONFLICT = KeptElsewhere(
    pattern_of(
        r"ประโยชน์(?:ที่)?(?:ทับซ้อน|ขัดกัน|ซ้ำซ้อน)|ขัดกันแห่ง|เรื่อง(?:ทับซ้อน|ขัดกัน)|(?:แจ้ง|ยื่น|แบบ)(?:เรื่อง)?(?:ความ)?ขัดกัน|(?:แจ้ง|แบบ)(?:เรื่อง)?มีส่วนได้(?:ส่วน)?เสีย"
    ),
    pattern_of(
        rf"ที่(?:{own_asked.ONESELF})?(?:ได้|เคย|เพิ่ง|พึ่ง)*(?:แจ้ง|ยื่น|ส่ง|สำแดง|เปิดเผย|ประกาศ)|(?:แจ้ง|ยื่น|ส่ง|สำแดง|เปิดเผย)\S{{0,24}}(?:ไป|ไว้|แล้ว)"
        rf"|ของ\s?{own_asked.ONESELF}|(?:ถือว่า|เรื่อง)?(?:จบ|สิ้นสุด|หมด(?:ไป)?|ยุติ)(?:แล้ว|ไหม|มั้ย|หรือ|ยัง)"
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
        r"(?:หาย|ซ่อม(?:เสร็จ|เรียบร้อย)?|ใช้(?:งาน)?ได้|ติด|เย็น|ไหล|กลับมา(?:ใช้|ติด|เป็น)\S{0,6})(?:เป็น)?(?:ปกติ)?แล้ว|ใช้(?:งาน)?ได้ปกติ|ปิด(?:เรื่อง|งาน|เคส|ใบ|ticket)"
        r"|(?:แจ้งซ่อม|แจ้งช่าง)\S{0,16}(?:ไป|ไว้|แล้ว)"
    ),
    pattern_of(
        "ใบเสร็จ|โครงการ|กิจกรรม|รายงาน|ร้องเรียน|ปิด(?:ลงชื่อ|แบบสำรวจ|กิจกรรม)|ของขวัญ|เสนอ|ไอเดีย|ทุจริต|โกง|สินบน|เรียก(?:รับ)?เงิน"
    ),
    f"{NOTHING}\nบอตไม่ได้รับแจ้งซ่อม จึงไม่มีเรื่องให้ติดตามหรือปิด\n"
    "กรุณาบอกหน่วยงานที่ท่านแจ้งไว้ เช่น หน่วยงานเทคโนโลยีสารสนเทศ ผู้ดูแลอาคาร หรือธุรการของสำนัก",
)
_COURSE = KeptElsewhere(
    pattern_of(
        r"คอร์ส|(?i:e-?\s?learning)|อี\s?-?เลิร์น\S{0,6}|บทเรียนออนไลน์|หลักสูตร(?=.*เรียน)|(?<!ร้อง)(?<!กราบ)เรียน(?:ออนไลน์|จบ|ครบ|ผ่าน|วินัย|จริยธรรม|วิชา|ไป(?:แล้ว)?กี่)"
    ),
    pattern_of(
        r"บังคับ|ต้องเรียน|เรียน(?:ไป|จบ|ครบ|ผ่าน|แล้ว|อะไร|กี่|ที่ไหน|ยังไง|อย่างไร|ได้|ต่อ)|จบ(?:แล้ว|มา)|ใบ(?:ประกาศ|รับรอง|เซอร์)|ครบ(?:หรือ|ไหม|มั้ย|ยัง)|มีอะไร|อะไรบ้าง|กี่(?:อัน|วิชา|คอร์ส|หลักสูตร)"
    ),
    pattern_of(
        r"กิจกรรม|\d\.\d|รายงาน|คนเข้า|ผู้เข้า|จัดอบรม|จัดหลักสูตร|อนุมัติ|งบ|ร้องเรียน|เสนอ|ไอเดีย|ใบรับรอง(?:การ)?เข้าร่วม|แผน|เรียน(?:ท่าน|ผอ|คุณ|ผู้|เชิญ|ถาม|ปรึกษา|แจ้ง)"
    ),
    "บอตไม่มีหลักสูตรให้เรียน และไม่เก็บว่าใครเรียนอะไรจบแล้ว จึงรับใบประกาศไว้ให้ไม่ได้\n"
    "หลักสูตรที่ต้องเรียนและผลการเรียน ดูที่ระบบที่ท่านเรียน หรือถามหน่วยงานทรัพยากรบุคคล\n"
    "หากใช้เป็นผลของกิจกรรมในแผน ผู้รายงานของสำนักแนบใบประกาศในรายงานกิจกรรมนั้นได้\n"
    "กิจกรรมที่ลงชื่อในบอต ขอใบรับรองได้ พิมพ์ “ใบรับรองของฉัน”",
)
_MAY_NAME = pattern_of("ทับซ้อน|ขัดกัน|ส่วนได้|ซ้ำซ้อน|ซ่อม|ช่าง|ปกติ|แล้ว|ปิด|คอร์ส|เรียน|earning|เลิร์น|หลักสูตร")
"""One of these stands in each: most sentences have none of them."""
_THINGS = (_CONFLICT, _REPAIR, _COURSE)


def asks(context: Context, words: str, inside: str | None) -> Query | None:
    """Returns the answer to words about such a thing of one's own; None for other words."""
    if context.person is None or inside is not None or not _MAY_NAME.search(words):
        return None
    return QUERY if _thing(words) is not None else None


def _thing(words: str) -> KeptElsewhere | None:
    if len(words) > _LONGEST:
        return None
    plain = normalise(words)
    named = (each for each in _THINGS if each.cue.search(plain))
    found = next((each for each in named if each.moved.search(plain)), None)
    return found if found is not None and not found.unless.search(plain) else None


def _answer(_context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    found = _thing(rest)
    assert found is not None
    return [Text(found.says, found.doors)]


QUERY = Query("kept_elsewhere", (), _answer)
