"""Reads second thoughts about what was just saved or sent: `ขอยกเลิกอันเมื่อกี้`, `ลืมบอกไปว่า…`,
`ใครจะเห็นบ้างอันนี้`, `พิมพ์จำนวนคนผิด ต้องเป็น 45`.

The words alone may mean other things too: whoever asks knows that something was just saved. Small
words, words that point at it and what it is called are taken out; nothing else may be left, but a
short reason in a part of its own, or what is to be changed or added.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache

from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    DID,
    JUST_NOW,
    MOVE,
    REALLY,
    SIGHS,
    SLIPS,
    WRONG,
)
from handlers.understand.corrections.put_right import read_put_right
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import HOW_IN_FULL, HOW_IN_SHORT, ME_OR_US, WHETHER
from handlers.understand.thai import normalise, without_polite_ending


class WantedOfIt(Enum):
    """What is wanted of it."""

    CHANGE = auto()
    TAKE_BACK = auto()
    ADD = auto()
    ATTACH = auto()
    LOOK = auto()
    REACHED = auto()
    SEEN_BY = auto()
    NEXT = auto()
    ANOTHER = auto()
    """One more of the kind, as a record of its own."""


@dataclass(frozen=True)
class SecondThought:
    """told: what is to be changed or added, in the person's words; "" where nothing is told yet.
    points: whether the words themselves say that something was sent or saved before. asks: whether
    they only ask until when it can be, or what if it is otherwise: nothing is done."""

    wanted: WantedOfIt
    told: str = ""
    points: bool = False
    asks: bool = False


_pattern = cache(pattern_of)

LONGEST = 200
_LONGEST_WHY = 40
_CUE = pattern_of(
    "แก้|เปลี่ยน|ปรับ|กลับ|เลื่อน|ย้าย|ขยับ|ยกเลิก|ถอน|ดึง|เรียกคืน|ลบ|เอาออก|เอาคืน|ไม่เอา|ไม่ต้อง|ลืม|เพิ่ม|เติม|แนบ|ดู|อ่าน|เห็น|รู้|ได้รับ|ถึง|รอ|ต่อ|ตอบ|ติดต่อ|ผิด|จริง|ไม่ใช่|แล้ว|ถ้า|หาก|อีก|ก๊อป|ก็อป|สำเนา|เซฟ"
)
_AGAIN = rf"(?:{JUST_NOW}|เมื่อสักครู่|เมื่อตะกี้|ตะกี๊|ก่อนหน้านี้|ล่าสุด|เมื่อกี้นี้)"
_DONE = (
    "(?:ส่ง|แจ้ง|บันทึก|กรอก|ลง(?:ชื่อ|ไป)?|นัด|พิมพ์|ทำ|ฝาก|รายงาน|ยื่น|สร้าง|ตั้ง|เขียน|บอก|จด|เปิด|เสนอ"
    "|ขอ|ให้|ตอบ|จอง|ถาม)"
)
_THING = (
    "(?:อัน|ข้อ(?!ความ|มูล)|เรื่อง|ข้อความ|ฉบับ|ตัว|รายการ|ใบ|ครั้ง|งาน|คำขอ|คำถาม|นัด|ข้อมูล|ชุด|ราย|ชิ้น|ที่|ของ"
    "|สิ่งที่)"
)
_POINTS = pattern_of(
    rf"{_THING}*(?:ที่)?(?:เพิ่ง|พึ่ง|เพิ่งจะ)?{_DONE}(?:ไป|ไว้)(?:แล้ว)?(?:{_AGAIN})?"
    rf"|{_THING}*(?:ที่)?(?:เพิ่ง|พึ่ง){_DONE}(?:ไป|ไว้)?(?:แล้ว)?"
    rf"|{_THING}*(?:ของ)?{_AGAIN}(?:นี้)?(?:ที่)?(?:{_DONE}(?:ไป|ไว้)?)?"
)
_POINTED = pattern_of(
    rf"(?:ของ)?{_THING}+(?:ที่)?(?:{_AGAIN}|(?:เพิ่ง|พึ่ง){_DONE}(?:ไป|ไว้)?(?:แล้ว)?|{_DONE}(?:ไป|ไว้)(?:แล้ว)?)(?:นี้)?"
)
"""What points at it in a sentence that is said to it."""
_WHAT_TOLD = rf"(?:ว่า)?{_DONE}(?:ว่า)?(?:อะไร|ไร|{HOW_IN_SHORT})(?:ไป|ไว้|มา)?(?:บ้าง)?"
_TOLD = pattern_of(_WHAT_TOLD)
_HERE = pattern_of(rf"{_THING}+(?:นี้|นั้น|นึง|หนึ่ง)|(?<!เมื่อ)(?:อันนี้|นี้|นั้น|มัน)")
_SMALL = pattern_of(
    rf"(?:{SLIPS}|{SIGHS})|ได้(?:{WHETHER}|เปล่า|อยู่|ไม่)|(?:จะ)?(?:ยัง)?ทัน(?:{WHETHER}|อยู่)|{HOW_IN_FULL}|ทำไง|ตรงไหน|ที่ไหน|ทางไหน|{WHETHER}"
    r"|อยาก|ต้องการ|รบกวน|ช่วย|ขอ|จะ|ก็|ว่า|คือ|พอดี|งั้น|แล้ว|เลย|ไป|มา|ให้|หน่อย|ก่อน|ด้วย|กลับ|ที|สิ|ซิ|ละกัน|แล้วกัน|ดีกว่า|ตอนนี้|เดี๋ยวนี้|ทัน|ใหม่|อีก(?:ครั้ง|ที|รอบ|นิด(?:นึง)?|หน่อย)?|เพิ่ง|ได้|ทั้งหมด|เดิม|บ้าง|ทิ้ง|ออก"
    rf"|{ME_OR_US}|พี่|{POLITE}|[\s,.?!“”]"
)
_SAID_AGAIN = pattern_of(_AGAIN)
_TAKE_BACK = pattern_of(
    "ยกเลิก|ถอน(?!ตัว)(?:คืน|กลับ|ออก)?|ดึง(?:เรื่อง|ข้อความ)?(?:กลับ|คืน|ออก)|เรียก(?:คืน|กลับ)|(?<!ก)ลบ(?:ทิ้ง|ออก)?|(?:เอา|ให้|เปลี่ยน|ทำ|ปรับ)?กลับ(?:ไป|มา)?(?:เป็น|ใช้)?(?:เหมือน|อย่าง|ตาม|แบบ|ของ|วัน)?เดิม|เอา(?:ออก|คืน|กลับ)"
    "|ยังไม่ส่ง(?:ดีกว่า|ก่อน)"
    "|(?<!ไม่ )ไม่(?:เอา|ส่ง|ลา|แจ้ง|ขอ|นัด|จัด|รายงาน|ลง(?:ชื่อ)?|ฝาก|ถาม|ต้อง(?:การ|ส่ง|ทำ|แจ้ง)?)(?:แล้ว|ละ)"
)
_REASON_ONLY = pattern_of(
    "เปลี่ยนใจ(?:แล้ว)?|(?:กด|ส่ง|ลง|แจ้ง|พิมพ์)ผิด(?:อัน|คน|กลุ่ม|เรื่อง|ฉบับ|ที่|ห้อง)?|หาเจอ(?:แล้ว|ละ)|มือลั่น|เข้าใจผิด|ซ้ำ(?:กัน)?"
)
"""Gives a reason to take it back; alone only with a word that points at it."""
_MEND = pattern_of(
    rf"(?:กลับ(?:มา)?)?(?!แก้(?:ไข|ให้|เสร็จ|เรียบร้อย)*แล้ว(?:{POLITE}|\s)*$)(?:{CHANGE}|ปรับ(?:แก้)?)(?:ข้อมูล|คำตอบ|รายละเอียด)?"
)
"""Not what is mended already: `แก้แล้วค่ะ`."""
_LOOK = pattern_of(
    "(?:เปิด|ย้อน)?(?:กลับไป)?(?:ดู|อ่าน)|(?:ขอ)?(?:สำเนา|(?:ไฟล์)?ก[๊็]อป(?:ปี้)?)(?:เก็บ)?(?:ไว้)?|เซฟ(?:เก็บ)?(?:ไว้)?|ทวน"
)
_SEEN = pattern_of(
    "(?:แล้ว)?(?:มี)?(?:ใคร|คนอื่น|คนไหน|เพื่อน|หัวหน้า|ผอ|ผู้บริหาร|แอดมิน)(?:เขา|จะ|บ้าง|ที่|สามารถ|คน|ไหน)*(?:เห็น|อ่าน|รู้|เปิดดู|ดู)(?:ได้|เจอ)?(?:บ้าง)?"
)
_HOW_OR_WHEN = f"(?:ทางไหน|{HOW_IN_FULL}|เมื่อไ(?:หร่|ร)|ตอนไหน|วันไหน|กี่วัน|ที่ไหน|{WHETHER})"
_NEXT = pattern_of(
    f"(?:ต้อง)?(?:รอ|ทำ)(?:อะไร|ไร|ใคร|ยังไง)(?:ต่อ|อีก|บ้าง|เพิ่ม)*|(?:จะ)?(?:เป็น)?(?:{HOW_IN_SHORT})ต่อ(?:ไป)?|(?:ขั้น(?:ตอน)?|อะไร)(?:ต่อไป|ถัดไป)(?:คือ|เป็น)?(?:อะไร|{HOW_IN_FULL})?"
    f"|(?:ตอนนี้|ไป|อยู่|แล้ว|\\s)*ถึง(?:ไหน|ขั้นไหน|ใคร)(?:แล้ว|บ้าง|\\s)*|ต่อไป(?:ต้อง|จะ)?(?:ทำ)?(?:อะไร|{HOW_IN_FULL})"
    f"|(?:หลัง)?จากนี้(?:จะ)?(?:เป็น)?(?:{HOW_IN_SHORT}|ทำอะไร|ต้องทำอะไร)?(?:ต่อ)?|(?:ต้อง)?รอ(?:นาน)?(?:{WHETHER}|แค่ไหน|เท่าไ(?:หร่|ร)|กี่วัน)"
    rf"|(?:ใคร|เขา|เค้า|ท่าน)(?:เขา|เค้า|จะ|ต้อง)*(?:เป็นคน)?(?:ตอบ|ติดต่อ|โทร|แจ้ง)(?:กลับ|มา|ผล)*{_HOW_OR_WHEN}"
    rf"|(?:จะ|ต้อง)*(?:(?:ติดต่อ|โทร|แจ้ง)(?:กลับ|มา|ผล)+|ตอบ(?:กลับ|มา)*){_HOW_OR_WHEN}"
    "|(?:เขา|เค้า|ท่าน|หัวหน้า|ผอ)(?:เขา|เค้า|จะ|ท่าน)*(?:ได้(?:รับ|เห็น)?|เห็น|ตรวจ|พิจารณา|อนุมัติ|ดู|อ่าน)(?:ให้)?(?:เมื่อไ(?:หร่|ร)|ตอนไหน|วันไหน)"
)
_WHO = (
    "(?:เขา|เค้า|ท่าน|หัวหน้า|ผอ\\.?|แอดมิน|ผู้ดูแล(?:ระบบ)?|ผู้รับ|ปลายทาง|คน(?:อื่น|รับ)?|ใคร|ทุกคน|เพื่อน|มี"
    "|ที่ปรึกษา|เจ้าหน้าที่)"
)
_REACHED = pattern_of(
    r"(?:แล้ว)?(?:มี)?(?:ใคร|กี่คน)(?:ที่)?(?:จะ|ได้)?(?:ได้รับ|ถูก|รับ)(?:การ)?(?:แจ้ง|ข้อความ)(?:ไป)?(?:แล้ว)?(?:บ้าง)?|"
    rf"(?:(?:ขอ|จะ)?ส่งซ้ำ(?:อีกที|อีกรอบ|\s)*(?:ได้(?:{WHETHER}))?\s?)?กลัว(?:ว่า)?(?:{_WHO}|จะ|\s)*ไม่(?:ถึง|ได้รับ|เห็น)|"
    rf"(?:พี่|คุณ)?{_WHO}+จะ(?:ได้รับ|เห็น|อ่าน|เปิดดู|รู้)(?:ตอนไหน|เมื่อไ(?:ร|หร่)|กี่โมง|วันไหน)|(?:มี)?(?:ใคร|กี่คน|คน)(?:ที่)?(?:ได้รับ|เห็น|อ่าน|เปิดดู|เปิดอ่าน|รู้)(?:ไป)?แล้ว(?:บ้าง|กี่คน|หรือยัง|{WHETHER})*|{_WHO}*(?:ได้รับ(?:การ)?(?:แจ้ง|ข้อความ)?|เห็น|อ่าน|(?:ส่ง|ไป)?ถึง(?:มือ)?|รู้(?:เรื่อง|ตัว)?|เปิดอ่าน|เปิดดู){_WHO}*(?:แล้ว)?(?:กัน)?\s?(?:หรือ|รึ)?(?:ยัง|แล้วใช่(?:{WHETHER}))"
)
_UNTIL = pattern_of(
    r"(?:ได้|ทัน)?(?:ภายใน|จนถึง|ถึง|อีก)+(?:เมื่อไ(?:หร่|ร)|ตอนไหน|วันไหน|กี่วัน|กี่โมง|วันที่เท่าไ(?:หร่|ร))(?:ได้)?"
)
"""Until when something can be done with it."""
_WHAT_IF = pattern_of(
    rf"(?:แล้ว|ส่วน|แต่|{POLITE}|\s)*(?:ถ้า|หาก)(?:เกิด|ว่า|สมมติ)*(?P<what>\S.{{1,40}}?)(?:ล่ะ|ละ|(?:จะ|ต้อง)*(?:ทำ|เป็น)?(?:{HOW_IN_SHORT}|อะไร))(?:ดี|ต่อ|บ้าง|{POLITE}|\s)*"
)
_AWAITED_IF = pattern_of("อนุมัติ|ตอบ|พิจารณา|เห็น(?!ด้วย)|รับเรื่อง|ผ่าน")
_OTHERWISE = pattern_of(
    "กลับ|เปลี่ยน|เลื่อน|ยกเลิก|ย้าย|ไม่(?:ว่าง|อยู่|มา|ไป|ทัน|สะดวก|ได้(?:ไป|มา|ทำ|จัด))|ป่วย|ผิด|ลืม|หาย|ติด(?:งาน|ประชุม|ธุระ)|(?:มา|ไป)ไม่ได้|เสร็จก่อน"
)
"""It turns out otherwise than it was saved."""
_ANOTHER = pattern_of(
    rf"(?:(?:{SIGHS}|แล้วก็|แล้ว|ขอ|มี|ทำ|เอา|ต่อ|ลง|จด|บันทึก|แจ้ง|เพิ่ม|\s)*)อีก\s?(?:1\s?)?(?:อัน|งาน|ชิ้น|ใบ|ฉบับ|รายการ|นัด|ราย|กล่อง|ตัว|ความดี|กิจกรรม)(?:นึง|หนึ่ง|นะ)?(?:ด้วย|ครับ|คับ|ค่ะ|คะ|นะ|[\s:,])*"
    r"(?P<what>(?!ไหม|มั้ย|ล่ะ|ได้ไหม|ได้มั้ย|กี่|เมื่อ|ที่)\S.{3,120})?",
    re.DOTALL,
)
"""One more of the kind: `อีกอันนึงด้วย เก็บกระเป๋าได้`."""
_FORGOT = pattern_of(
    rf"(?:(?:{SLIPS}|{SIGHS}|ตายแล้ว|คือ(?:ว่า)?|พอดี|{POLITE}|\s)*)(?:{_AGAIN})?(?:{ME_OR_US})?(?:ดัน)?ลืม"
    r"(?P<how>บอก|เล่า|แจ้ง|เขียน|พิมพ์|ใส่|ระบุ|เพิ่ม|กรอก|เติม|แนบ|ส่ง|อัป(?:โหลด)?)(?:เพิ่ม|เติม)?(?:ไป|ไว้|ลงไป|เข้าไป)?(?P<says>ด้วย(?:ว่า)|ว่า)?\s?(?P<what>.*)",
    re.DOTALL,
)
_INVITES = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน)*(?:เชิญ|เพิ่มชื่อ|เพิ่มคน|เพิ่ม(?=คุณ|พี่|ท่าน|สำนัก|ฝ่าย)|เอา(?=คุณ|พี่|สำนัก|ฝ่าย))\S{{2,40}}?(?:เพิ่ม|เข้ามา|เข้าไป|ไปด้วย|มาด้วย|ด้วย|อีกคน)(?:ได้(?:{WHETHER}))?"
)
"""Somebody more belongs to it."""
_MORE = pattern_of(
    rf"(?:(?:{SLIPS}|{SIGHS}|\s)*)(?:อยาก|ขอ|ต้องการ|จะ)+(?:ส่ง|บอก|แจ้ง|เล่า|ใส่|เขียน)?(?:เพิ่ม(?:เติม)?|เติม)(?:ข้อมูล|รายละเอียด|ข้อความ|เนื้อหา)?(?:ว่า)?\s?(?P<what>.*)",
    re.DOTALL,
)
_ONE_MORE = pattern_of(
    r"(?:ขอ|ช่วย|งั้น|แล้ว|อ้อ|\s)*เพิ่มอีก(?:\s?(?:วัน|คน|ข้อ|สำนัก|กิจกรรม|ช่วง|รายการ|อัน|ราย|ชื่อ))(?:นึง|หนึ่ง|\s?1)?(?:คือ|เป็น|ที่|\s)*"
    r"(?P<what>(?!ได้|ละกัน|แล้วกัน|ดีกว่า|นะ|คะ|ค่ะ|ครับ|ด้วย|หน่อย)\S.{2,60})"
)
"""One more beside what was saved: `เพิ่มอีกวันนึง 5 มิ.ย.`."""
_FILE = pattern_of("รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร|ใบ[ก-๎]+|ลิงก์|ลิ้งก์|ลิ้งค์|สลิป|คลิป|วิดีโอ|กำหนดการ|สิ่งที่ส่งมาด้วย")
_ATTACHES = pattern_of(
    r"(?:ขอ|จะ|อยาก)*(?:แนบ|ส่ง|ใส่|เพิ่ม)(?:รูป|ภาพ|ไฟล์|หลักฐาน|เอกสาร|ลิงก์)(?:\S{0,14})(?:เพิ่ม|ทีหลัง|ตามไป|อีก|ด้วย)(?:\S*)"
)
_NOT_SO = pattern_of(rf"^(?:(?:{SLIPS}|{SIGHS}|คือ|{POLITE}|\s)*)(?:{REALLY})(?:แล้ว)?\s?\S")
_NARROWS = pattern_of("(?:เอา|ขอ|ดู)เฉพาะ")
"""Of what is shown only some is wanted: `ไม่ใช่ๆ เอาเฉพาะฉบับที่อนุมัติแล้ว`."""
_TO_VALUE = pattern_of(
    rf"(?P<verb>{CHANGE}|ปรับ|{MOVE})\S*?(?:เป็น|ไป|ออก|เข้า|มา|ให้|อีก|จาก|ขึ้น)\s?"
    r"(?P<value>\S*(?:\d|วัน|อาทิตย์|สัปดาห์|เดือน|โมง|เช้า|บ่าย|เที่ยง|ชั่วโมง|ห้อง|ชั้น|พรุ่งนี้|มะรืน|คน)\S*)"
)
_SLIPPED = pattern_of(rf"^(?:{SLIPS})(?!\s?(?:ขอ|อยาก|ช่วย))")
_MISTYPED = pattern_of(
    rf"(?:{DID})(?!ใจ)\S{{0,24}}(?:{WRONG})|^(?:{WRONG}|ไม่ใช่)(?:{POLITE}|\s)+(?:ต้อง|ที่ถูก)?(?:เป็น|คือ)"
)
"""What slipped is what was just told."""
_WRONG = pattern_of(
    rf"(?:(?:{DID})(?!ใจ)\S{{0,24}}(?:{WRONG})|(?:{WRONG})(?:วัน|เวลา|ราคา|ชื่อ|จำนวน|ที่))"
)


def may_be_one(text: str) -> bool:
    """Tells whether the words may be a second thought at all; a quick look."""
    return len(text) <= LONGEST and _CUE.search(text) is not None


def takes_back_just_now(text: str) -> bool:
    """Tells whether the words take back what was just done, naming nothing: `ขอยกเลิกอันเมื่อกี้`."""
    if _SAID_AGAIN.search(text) is None or _TAKE_BACK.search(text) is None:
        return False
    thought = read(text)
    return thought is not None and thought.wanted is WantedOfIt.TAKE_BACK and thought.points


def read(text: str, named: str = "") -> SecondThought | None:
    """Returns what is wanted of what was just saved; None for other words.

    named: a pattern of words for it
    """
    if not may_be_one(text):
        return None
    plain = without_polite_ending(normalise(text))
    if (another := _ANOTHER.fullmatch(plain)) is not None:
        return SecondThought(WantedOfIt.ANOTHER, another["what"] or "")
    if (asked := _asked(normalise(text), plain, named)) is not None:
        return asked
    return _added(plain) or _bare(plain, named) or _changed(plain)


def _asked(whole: str, plain: str, named: str) -> SecondThought | None:
    """What is only asked of changing it: until when that can be, or what if it is otherwise.

    whole: the words with the polite ending, which may be what asks
    """
    if (what_if := _WHAT_IF.fullmatch(whole)) is not None:
        awaited = _AWAITED_IF.search(what_if["what"]) is not None
        if not awaited and _OTHERWISE.search(what_if["what"]) is None:
            return None  # `แล้วถ้าเกิน 3,000 ล่ะ` asks for the rule
        return SecondThought(WantedOfIt.NEXT if awaited else WantedOfIt.CHANGE, asks=True)
    until = _UNTIL.search(plain)
    rest = f"{plain[: until.start()]} {plain[until.end() :]}".strip() if until is not None else ""
    found = _bare(rest, named) if rest else None
    undone = found is not None and found.wanted in (WantedOfIt.CHANGE, WantedOfIt.TAKE_BACK)
    return replace(found, asks=True) if found is not None and undone and not found.told else None


def _added(plain: str) -> SecondThought | None:
    """What was left out."""
    if (found := _FORGOT.fullmatch(plain)) is not None:
        return _forgotten(found)
    if _ATTACHES.fullmatch(plain):
        return SecondThought(WantedOfIt.ATTACH)
    if _INVITES.fullmatch(plain):
        return SecondThought(WantedOfIt.ADD, plain)
    if (one_more := _ONE_MORE.fullmatch(plain)) is not None:
        return SecondThought(WantedOfIt.ADD, one_more["what"])
    more = _MORE.fullmatch(plain)
    return _more(plain, _without_may_i(more["what"])) if more is not None else None


def _forgotten(found: re.Match[str]) -> SecondThought | None:
    """`ลืมส่งรายงาน` and `ลืมแจ้งลาเมื่อวาน` are other things that were not done."""
    what, says = _without_may_i(found["what"]), bool(found["says"])
    of_file = _FILE.match(what) is not None
    if found["how"] in _ATTACHING or of_file and not says:
        return SecondThought(WantedOfIt.ATTACH, what, points=True) if of_file else None
    done = found["how"] == "แจ้ง" and not says
    return SecondThought(WantedOfIt.ADD, what, points=True) if not done else None


def _more(plain: str, what: str) -> SecondThought | None:
    """`ขอเพิ่มเติมข้อมูลอีกนิด`. what: stands behind it."""
    bare, forgot = not _left(what, ""), "ลืม" in what
    points = _POINTS.search(plain) is not None or forgot
    told = "" if bare or forgot else what
    return SecondThought(WantedOfIt.ADD, told, points) if points or bare else None


_ATTACHING = ("แนบ", "ส่ง", "อัป", "อัปโหลด")
_MAY_I = pattern_of(
    rf"\s*(?:(?:ขอ|จะ)?(?:ส่ง|ใส่|แนบ|เพิ่ม|แก้|เติม)(?:เพิ่ม|ให้|ทัน|ตอนนี้|ทีหลัง|ตาม(?:ไป)?)*\s?)?(?:ตอนนี้)?(?:ยัง)?(?:ได้|ทัน)(?:อยู่)?(?:{WHETHER}|เปล่า)?$"
)


def _without_may_i(words: str) -> str:
    return without_polite_ending(_MAY_I.sub("", without_polite_ending(words))).strip()


def _bare(plain: str, named: str) -> SecondThought | None:
    """What says no more than what is wanted, and perhaps why."""
    read = {part: _of_part(part, named) for part in plain.split(" ")}
    why = [part for part, found in read.items() if found is None and _left(part, named)]
    wanted = {each for found in read.values() for each in found or ()}
    if any(len(part) > _LONGEST_WHY for part in why):
        return None
    return _one_of(plain, wanted, bool(why)) if wanted else _only_why(plain, named)


def _one_of(plain: str, wanted: set[WantedOfIt], besides: bool) -> SecondThought | None:
    """besides: it is said why, or how it is to be."""
    points = _POINTS.search(plain) is not None
    if WantedOfIt.CHANGE in wanted and wanted <= {WantedOfIt.CHANGE, WantedOfIt.TAKE_BACK}:
        return SecondThought(WantedOfIt.CHANGE, _unpointed(plain) if besides else "", points)
    return SecondThought(wanted.pop(), points=points) if len(wanted) == 1 else None


def _only_why(plain: str, named: str) -> SecondThought | None:
    """Why it is taken back, of what is pointed at: `กดผิดอันเมื่อกี้`."""
    without = _REASON_ONLY.sub(" ", plain)
    points = _POINTS.search(plain) is not None or _HERE.search(plain) is not None
    whole = points and without != plain and not _left(without, named)
    return SecondThought(WantedOfIt.TAKE_BACK, points=True) if whole else None


_KINDS = (
    (WantedOfIt.REACHED, _REACHED),
    (WantedOfIt.SEEN_BY, _SEEN),
    (WantedOfIt.NEXT, _NEXT),
    (WantedOfIt.TAKE_BACK, _TAKE_BACK),
    (WantedOfIt.CHANGE, _MEND),
    (WantedOfIt.LOOK, _LOOK),
)


def _of_part(part: str, named: str) -> set[WantedOfIt] | None:
    """Returns what a part wants that says nothing else; None for other parts."""
    found, rest = set(), part
    for wanted, pattern in _KINDS:
        less = pattern.sub(" ", rest)
        found |= {wanted} if less != rest else set()
        rest = less
    return (found & _ASKS or found) if found and not _left(rest, named) else None


_ASKS = {WantedOfIt.REACHED, WantedOfIt.SEEN_BY, WantedOfIt.NEXT}
"""Their words hold those of the others: `ใครเห็นบ้าง` looks at nothing."""


def _left(words: str, named: str) -> str:
    """Returns what of the words is neither small nor points at what was saved, nor is its name."""
    rest = _TOLD.sub(" ", _POINTS.sub(" ", words))
    rest = _HERE.sub(" ", rest)
    rest = _pattern(named).sub(" ", rest) if named else rest
    return _SMALL.sub("", rest).strip()


def _changed(plain: str) -> SecondThought | None:
    """What is to be put right, with how it is to be."""
    told = any(each.search(plain) for each in (_NOT_SO, _TO_VALUE, _WRONG, _MISTYPED))
    if _NARROWS.search(plain) or not told and next(read_put_right(plain), None) is None:
        return None
    points = any(each.search(plain) for each in (_POINTS, _SLIPPED, _MISTYPED))
    return SecondThought(WantedOfIt.CHANGE, _unpointed(plain), points)


def _unpointed(plain: str) -> str:
    """Returns the words without those that point at it."""
    return _POINTED.sub("", plain).strip()
