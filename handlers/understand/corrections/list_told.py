"""Reads what a sentence tells of a list: what comes, what goes, what takes the place of what, and
whether the list begins anew: `ข้อ 4 วันที่ 20 พ.ย. แล้วก็ข้อ 1 ด้วยค่ะ`, `เอาคุณสมชายออก ใส่คุณสมศรีแทน`,
`เอาเฉพาะการคลังกับประชาสัมพันธ์พอ`.

What is an item, and what belongs to one (a day, a seat, a reason), only the list itself knows: a
sentence is divided only where words stand on both sides that it knows, or that order something.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from handlers.understand.corrections.correction_vocabulary import (
    CHANGE,
    ERASE,
    OUT,
    SECOND_THOUGHTS,
    SIGHS,
    SLIPS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.thai import without_particles

IsItem = Callable[[str], bool]
_LONGEST, _MOST_JOINTS = 300, 12
_JOINT = pattern_of(
    rf"\s*\n\s*|\s*[;、]\s*|\s*,\s*(?!\d{{3}})|\s*(?:แล้วก็|และก็|รวมทั้ง|รวมถึง|อีกอย่าง(?:คือ)?|ส่วน(?!ราชการ|ตัว|รวม|ใหญ่))\s*"
    rf"|\s+(?:และ|กับ|กะ|แล้ว|แต่|อีก(?:คน|อัน|ที่|ข้อ)(?:นึง|หนึ่ง)?(?:คือ)?)\s*|(?:และ|กับ|กะ|บวก)(?=\S)\s*|(?:{POLITE})\s+|\s+(?=\S)"
)
_CALLED = r"(?:ชื่อ|สมาชิก|คน|ท่าน|กรรมการ|คณะทำงาน|ช่องทาง|ช่อง|สำนัก(?=\s)|ผู้เกี่ยวข้อง|รายการ|รายชื่อ)"
_HEAD = pattern_of(
    rf"^(?:(?:{SIGHS}|{SLIPS}|{SECOND_THOUGHTS}|แล้วก็|และก็|และ|กับ|ส่วน(?!ราชการ|ตัว|รวม|ใหญ่)|อีกอย่าง|ลืมบอก(?:ว่า)?|ลืม(?=\S)|งั้น|ไม่ใช่(?=\s)|{POLITE}(?=\s)|ขอ(?!ง)|ช่วย(?=เพิ่ม|ใส่|เอา|เติม)|อยาก(?:ให้)?|จะ(?=เพิ่ม|ใส่|เอา)"
    rf"|(?:เพิ่ม(?:เติม)?|เติม|ใส่|เอา|เชิญ)(?=\s?\S)(?:{_CALLED}|อีก(?:\s?\d\s?|หนึ่ง|สอง)?(?:คน|ท่าน|อัน|ที่)?)*(?:คือ|เป็น|\s)*|มี(?=\S)|คือ|ได้แก่|หมายถึง(?:ว่า)?|ต้องเป็น|น่าจะเป็น|ขอเป็น|เป็น(?=สำนัก)"
    rf"|[\s,:]))+(?=\S)"
)
_TAIL = pattern_of(
    rf"(?:\s*(?:(?<!\d)ด้วย(?:คน|กัน|อีก(?:คน|อัน|ที่)?)?|อีก(?:คน|ท่าน|อัน|ช่องทาง|ช่อง|สำนัก)(?:นึง|หนึ่ง|หนึง|เดียว)?|อีกที่(?:นึง|หนึ่ง|หนึง|เดียว)|(?<=\s)คนนึง|(?:เข้า|ลง)ไปด้วย|เพิ่ม(?:เติม)?|เข้าไป|เข้ามา|{POLITE}|ๆ))+\s*$"
)
_ENDS = pattern_of(
    rf"[\s,]*(?:มี)?(?:แค่นี้|เท่านี้|แค่นั้น|หมดแล้ว|ครบแล้ว|แค่สอง(?:อัน|ที่|คน)|พอแล้ว)(?:แหละ|ก่อน|พอ|ละ|{POLITE}|\s)*$"
)
_ONLY = pattern_of(
    rf"^(?:(?:{SIGHS}|{SLIPS}|งั้น|ขอ|เหลือ|เอา|ใส่|มี|เป็น|ให้|จะ|ก็|\s)*)(?:เฉพาะ|แค่|เพียง(?:แค่)?)\s*(?=\S)"
)
_ENOUGH = pattern_of(
    rf"\s*(?:ก็)?(?:พอ(?:แล้ว|ละ)?|เท่านั้น|อย่างเดียว|(?:สำนัก|คน|ช่องทาง|อัน|ที่)เดียว|แค่นั้น)(?:{POLITE}|\s)*$"
)
_SOFT = rf"(?:ไป|เลย|ด้วย|หน่อย|ที|ให้|ก่อน|แล้วกัน|ละกัน|แล้ว|ดีกว่า|นะ|{POLITE}|\s)*"
_REST = pattern_of(
    rf"(?:แล้วก็|ส่วน|แต่|[\s,])*(?:นอก(?:จาก)?นั้น|(?:คน|ท่าน|อัน|ข้อ|ที่)(?:อื่น|เหลือ)(?:ๆ)?)(?:ก็)?\s?"
    rf"(?:มา|อยู่|ร่วม|เข้า|ประชุม|กัน|ครบ|หมด|ทุกคน|เหมือนเดิม|คงเดิม|ตามเดิม|ไม่เปลี่ยน|ไม่แก้|ปกติ|แล้ว|เลย|{POLITE}|\s)+$"
)
"""What says of all others that they are as they are: `นอกนั้นมาครบ`."""
_PLEASE = rf"(?:ขอ|ช่วย|รบกวน|งั้น|แต่|ส่วน|ให้|{SIGHS}|{SLIPS}|[\s,])*"
_THING = rf"(?:{_CALLED}\s*(?=คุณ|นา[งย]|น\.|พี่|\s))?"
_GOES = (
    pattern_of(
        rf"{_PLEASE}(?:เอา|ถอด|{ERASE})(?!{OUT})\s*{_THING}(?P<what>\S.*?)\s*(?:{OUT}){_SOFT}"
    ),
    pattern_of(rf"{_PLEASE}(?:{ERASE})\s*{_THING}(?P<what>\S.*?){_SOFT}"),
    pattern_of(
        rf"{_PLEASE}(?P<what>\S.*?)\s*(?:ขอ|ให้|ช่วย|นี่|น่ะ|\s)*(?:(?:เอา|ตัด|ถอด)(?:{OUT})|ลบ(?:ออก)?|ไม่เอา(?:แล้ว|ละ)?|ไม่ต้อง(?:ใส่|มี)(?:แล้ว)?){_SOFT}"
    ),
    pattern_of(rf"{_PLEASE}ไม่(?:เอา|ต้องใส่|ต้องมี)\s*(?P<what>(?!แล้ว|ละ)\S.*?){_SOFT}"),
)
_QUOTED = pattern_of(r"^(?:คำว่า|คำ|ข้อความ(?:ที่ว่า)?|อันที่(?:ว่า|เป็น))\s*")
_INSTEAD = (
    pattern_of(
        rf"{_PLEASE}(?:{CHANGE})(?:ตัว|จาก|\s)*(?P<what>\S.*?)\s*(?:ออก)?(?:ให้|ไป|\s)*เป็น\s*(?P<other>\S.*?)\s*(?:แทน)?{_SOFT}"
    ),
    pattern_of(
        rf"{_PLEASE}(?:เอา|ใช้|ให้|ใส่|เปลี่ยนเป็น)\s*(?P<other>\S.*?)\s*(?:มา|เข้ามา|ไป|เข้าไป|เป็น|\s)*แทน(?:ที่|ของ|\s)*(?P<what>\S.*?){_SOFT}"
    ),
    pattern_of(
        rf"{_PLEASE}(?:ลบ|เอา|ตัด|ถอด)\s*(?P<what>\S.*?)\s*(?:(?:{OUT})\s*(?:ไป)?|(?=แล้ว|\sเอา|\sใส่|\sเปลี่ยน))"
        rf"\s*(?:{POLITE}|แล้ว|ก็|ขอ|ให้|\s)*(?:ใส่|เปลี่ยน|เอา|เพิ่ม)(?:เป็น)?\s*(?P<other>\S.*?)\s*(?:เข้ามา|เข้าไป|เข้า)?(?:แทน)?{_SOFT}"
    ),
    pattern_of(
        rf"{_PLEASE}ไม่ใช่\s*(?P<what>\S.*?)\s*(?:{POLITE}|แต่|\s)+(?:เป็น|คือ|ต้อง(?:เป็น)?|หมายถึง)\s*(?P<other>\S.*?){_SOFT}"
    ),
)
_ANEW = pattern_of(
    rf"(?:ไม่ใช่|ไม่ถูก|ไม่เอา|ผิด|หมด|เลย|แล้ว|ทั้ง|ทุกคน|ทุก|รายชื่อ|รายการ|สมาชิก|หน้าที่|วาระ|คน|นี้|อัน|งั้น|ขอ|จะ|ใส่|มั่ว|{SIGHS}|{SLIPS}|{POLITE}|[\s,])*"
    rf"(?:(?:เริ่ม|ทำ|พิมพ์|บอก|ตั้ง|กรอก|ใส่|เขียน|เอา)(?:ราย)?(?:ชื่อ|การ|สมาชิก|หน้าที่|วาระ)?(?:ต้น)?ใหม่|ลบ(?:ทั้งหมด|ทุกข้อ|ทุกวาระ|ทุกคน|ของเดิม))"
    rf"(?:หมด|ทั้งหมด|เลย|ดีกว่า|แล้วกัน|ละกัน|แล้ว(?:ใส่|เอา)?|ตั้งแต่ต้น|{POLITE}|[\s,:：])*"
    r"(?:(?<=[\s,:：])|(?=ข้อ\s?1|(?:ระเบียบ)?วาระ|คุณ|นา[งย]|$))(?P<rest>.*)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Clause:
    """One thing that the words say of a list.

    comes, goes: the items as they are typed, with what belongs to them; "" if there is none. With
    both the one takes the place of the other.
    """

    comes: str = ""
    goes: str = ""


@dataclass(frozen=True)
class ListTold:
    """What a sentence says of a list.

    only: nothing else is to stay in it.
    """

    clauses: Sequence[Clause]
    only: bool = False

    @property
    def orders(self) -> bool:
        """Tells whether anything is to go."""
        return self.only or any(each.goes for each in self.clauses)


def read_list(text: str, is_item: IsItem, often: bool = False) -> ListTold | None:
    """Returns what the whole text says of a list; None if a part of it is neither an item nor an
    order about items.

    is_item: tells whether the words are an item, perhaps with what belongs to one. often: an item
    may hold words that join, and ends where another one begins; a name goes on over a gap.
    """
    if len(text) > _LONGEST:
        return None
    plain = without_rest(_ENDS.sub("", text.strip()))
    only = _ONLY.match(plain)
    enough = _ENOUGH.search(plain)
    if enough is not None and not is_item(bare(plain)):
        plain = plain[: enough.start()]
    if only is not None:
        plain = plain[only.end() :]
    found = _divided(plain, is_item, often) if plain else None
    if found is None:
        return None
    only_these = (only is not None or enough is not None) and all(not c.goes for c in found)
    return ListTold(found, only_these)


def without_rest(text: str) -> str:
    """Returns the text without what it says of all others at its end: `นอกนั้นมาครบ`."""
    shorter = _REST.sub("", text).strip()
    return shorter or text


def begun_anew(text: str) -> str | None:
    """Returns the list that takes the place of the one before, "" if none is told yet: `เริ่มใหม่ค่ะ
    วาระที่ 1 …`; None for other words."""
    may_be = "ใหม่" in text or "ลบ" in text
    found = _ANEW.fullmatch(without_particles(text.strip())) if may_be else None
    return found["rest"].strip() if found is not None else None


def bare(words: str) -> str:
    """Returns an item without what is only said around it: `มีวินัย` of `แล้วก็มีวินัยอีกคนค่ะ`."""
    words = without_particles(words.strip())
    shorter = _TAIL.sub("", _HEAD.sub("", words)).strip(" ,")
    return shorter or words


def _divided(text: str, is_item: IsItem, often: bool) -> tuple[Clause, ...] | None:
    """Returns the clauses of the text, divided as seldom or as often as it goes; None if it is no
    list."""
    cuts = [(0, 0), *islice(_cuts(text), _MOST_JOINTS)]
    best: dict[int, tuple[Clause, ...] | None] = {}
    for at in range(len(cuts) - 1, -1, -1):
        best[at] = _from(text, cuts, at, best, is_item, often)
    return best[0]


def _from(
    text: str,
    cuts: Sequence[tuple[int, int]],
    at: int,
    best: dict[int, tuple[Clause, ...] | None],
    is_item: IsItem,
    often: bool,
) -> tuple[Clause, ...] | None:
    begins, ends = cuts[at][1], [*(start for start, _ in cuts), len(text)]
    nearest = range(at + 1, len(ends))
    for upto in nearest if often else reversed(nearest):
        rest = best.get(upto, ())
        clause = _clause(text[begins : ends[upto]], is_item) if rest is not None else None
        if clause is not None and rest is not None:
            return (clause, *rest)
    return None


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    for found in _JOINT.finditer(text):
        if text[: found.start()].strip() and text[found.end() :].strip():
            yield found.span()


def _clause(words: str, is_item: IsItem) -> Clause | None:
    plain = without_particles(words.strip(" ,"))
    return _exchanged(plain, is_item) or _gone(plain, is_item) or _come(plain, is_item)


def _exchanged(plain: str, is_item: IsItem) -> Clause | None:
    for found in filter(None, (pattern.fullmatch(plain) for pattern in _INSTEAD)):
        goes, comes = bare(found["what"]), bare(found["other"])
        if is_item(goes) and is_item(comes):
            return Clause(comes, goes)
    return None


def _gone(plain: str, is_item: IsItem) -> Clause | None:
    for found in filter(None, (pattern.fullmatch(plain) for pattern in _GOES)):
        what = _QUOTED.sub("", found["what"]).strip("“”\"' ")
        for each in filter(is_item, filter(None, (what, bare(what)))):
            return Clause(goes=each)
    return None


def _come(plain: str, is_item: IsItem) -> Clause | None:
    item = bare(plain)
    return Clause(item) if item and is_item(item) else None
