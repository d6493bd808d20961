"""Reads a text that is handed over in quotation marks: `เหตุผลว่า "ขาดภาพถ่าย" แล้วใครส่งมา`.

What stands within the marks is exactly what is meant; what stands around it is said to the bot. A
text that quotes somebody is none of these: `เขียนว่า "118 คน" แต่ภาพมี 60 คน`.
"""

from __future__ import annotations

from dataclasses import dataclass

from handlers.understand.asides.aside_reader import lead
from handlers.understand.corrections.correction_vocabulary import (
    ADD,
    CHANGE,
    NOT,
    RATHER,
    SIGHS,
    SLIPS,
)
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME
from handlers.understand.thai import normalise, written_lines

_LONGEST = 600
MARKS = frozenset("\"'“‘«")
"""One of these begins it: every typed text is asked for them."""
_PAIR = pattern_of(
    r'"([^"]{2,})"|“([^“”]{2,})”|«([^«»]{2,})»|‘([^‘’]{2,})’'
    r"|(?<![A-Za-z0-9])'([^'\n]{4,})'(?![A-Za-z0-9])"
)
"""No apostrophe of a Latin word, nor the minutes of an angle."""
_GAP = rf"(?:{POLITE}|[\s,])*"
_TEXT = "เหตุผล|หมายเหตุ|ข้อความ|เนื้อความ|เนื้อหา|คำ(?:ตอบ|ชี้แจง|แนะนำ)"
"""What it is called that stands within the marks."""
_MARKED = (
    rf"(?:ที่)?(?:{ME}|พี่)?(?:อยู่|เขียน|พิมพ์|ใส่)?(?:ไว้)?(?:ใน|ระหว่าง)"
    r"(?:เครื่องหมาย|อัญประกาศ|คำพูด|ฟันหนู|วงเล็บ|นี้|\s)+"
)
_PUTS = (
    rf"(?:ขอ|ช่วย|รบกวน|โดย|พร้อม|ให้|เอา|ใช้|ใส่|ระบุ|พิมพ์|เขียน|บันทึก|แนบ|เติม|{CHANGE})"
    r"(?:แค่|เฉพาะ|เพียง|เท่า|ไป|ลง|กลับ|ด้วย|หน่อย|ใหม่|\s)*"
)
_IS = "(?:ดังนี้|ตามนี้|ตามที่|นี้|คือ|เป็น|ว่า|[:=\\-])"
_NAMES = (
    rf"(?:(?:{_PUTS}){{0,3}}(?:(?:{_TEXT})(?:แค่|เอา|ใช้|\s)*)+{_GAP}"
    rf"(?:{_MARKED})?(?:(?:{_IS}|{RATHER}|{POLITE})\s*)*)"
)
_ORDERS = (
    rf"(?:(?<!เพราะ)(?<!ว่า)(?<!เขา)(?<!เค้า)(?<!น้อง)(?:{_PUTS}){{1,3}}"
    rf"(?:{_MARKED})?(?:(?:{_IS}\s*)+|(?<=แค่)|(?<=เฉพาะ)|(?<=เพียง)|(?<=แค่\s)))"
)
_GIVES = pattern_of(rf"(?:{_NAMES}|{_ORDERS})$")
"""Ends the words before a text that is handed over: it names it, or tells to put it there."""
_BECAUSE = pattern_of(r"(?:เพราะ(?:ว่า)?|เนื่องจาก|โดยที่)\s*$")
_SAYS_NOTHING = pattern_of(
    rf"(?:{NOT}|{SIGHS}|{SLIPS}|{RATHER}|ที่ถูก|เท่านั้น|อย่างเดียว|เท่านี้|แค่นี้|แค่นั้น|ก็พอ|พอ|ตามนี้|ตามนั้น|ด้วย|หน่อย|{POLITE}|[\s,.])*"
)
_TO_BOT = pattern_of(
    r"\s*(?:แล้ว(?!แต่|ก็ตาม)|ส่วน|ขอ(?!ง)|ช่วย|ฝาก|รบกวน|เดี๋ยว|อ้อ|อ๋อ|และ(?:ช่วย|ขอ(?!ง))|ไม่(?:ต้อง|เอา))"
)
"""So begins what is said to the bot behind it."""
_LED = 0.7
"""So far ahead other words behind it are said to the bot as well."""


@dataclass(frozen=True)
class QuotedText:
    """before: what stands before the words that hand it over. words: the text, as typed. behind:
    what else is said, "" for mere politeness."""

    before: str
    words: str
    behind: str


def quoted(text: str) -> QuotedText | None:
    """Returns the only text that is handed over in quotation marks; None for other words."""
    found = only_pair(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    before, behind = found.before, found.behind
    says = not says_nothing(behind)
    gives = _GIVES.search(before)
    if gives is not None:
        before = before[: gives.start()].rstrip()
    elif says:
        return None
    elif (because := _BECAUSE.search(before)) is not None:
        before = before[: because.start()].rstrip()
    elif not says_nothing(before):
        return None
    if says and _TO_BOT.match(behind) is None and lead(behind) < _LED:
        return None
    return QuotedText(before, found.words, behind if says else "")


def only_pair(text: str) -> QuotedText | None:
    """Returns the only text within quotation marks and all that stands around it, whatever the
    words around it say; None where there is none, or more than one."""
    if MARKS.isdisjoint(text):
        return None
    lines = written_lines(text).strip()
    found = _PAIR.search(lines)
    if found is None or _PAIR.search(lines, found.end()) is not None:
        return None
    words = next(filter(None, found.groups())).strip()
    before, behind = lines[: found.start()].rstrip(), lines[found.end() :].strip()
    return QuotedText(before, words, behind) if words else None


def added_to_named(text: str) -> tuple[str, str] | None:
    """Returns what an order calls the text to which it adds words in quotation marks (""
    if it names none), and these: `เพิ่มในสิ่งที่ทำ "แนบภาพแล้ว"`; None for other words."""
    found = only_pair(text) if len(text) <= _LONGEST else None
    around = f"{found.before} {found.behind}" if found is not None else ""
    order = _ADDS_IT.fullmatch(normalise(around)) if found is not None else None
    if found is None or order is None or not (order["adds"] or order["last"]):
        return None
    return order["name"] or order["to"] or "", found.words


_ADDED = rf"(?:{ADD})(?:ประโยค|ข้อความ|คำ(?:พูด)?|อันนี้|นี้|ว่า|อีก|\s)*"
_INTO = r"(?:เข้า(?:ไป)?|ลง(?:ไป)?|ไว้|ใน|ที่|ตรง|ข้อ|ท้าย|\s)*"
_ADDS_IT = pattern_of(
    rf"(?:ขอ|ช่วย|รบกวน|{SIGHS}|{SLIPS}|{POLITE}|[\s,])*(?:(?P<adds>{_ADDED})|(?:ประโยค|ข้อความ)(?:นี้|ว่า|\s)*)"
    rf"{_INTO}(?P<name>สิ่งที่ทำ|ผลผลิต|ผลลัพธ์|เหตุผล)?(?:ว่า|คือ|{_INTO})"
    rf"(?P<last>{_ADDED}{_INTO})?(?P<to>สิ่งที่ทำ|ผลผลิต|ผลลัพธ์|เหตุผล)?(?:ให้|ด้วย|หน่อย|ที|ลงไป|{POLITE}|[\s,])*"
)


def says_nothing(words: str) -> bool:
    """Tells whether words beside the marks are mere politeness, or deny and sigh."""
    return _SAYS_NOTHING.fullmatch(normalise(words)) is not None


def quoted_alone(text: str) -> QuotedText | None:
    """Returns the text that words hand over and before which they say nothing else: `ไม่ใช่ครับ
    เหตุผลคือ "ภาพไม่ชัด"`; None for other words."""
    found = quoted(text)
    return found if found is not None and says_nothing(found.before) else None


def only_hands_over(words: str) -> bool:
    """Tells whether words say no more than that a text follows: `ใส่เหตุผลว่า`."""
    gives = _GIVES.search(words.rstrip())
    return (
        gives is not None and _SAYS_NOTHING.fullmatch(normalise(words[: gives.start()])) is not None
    )
