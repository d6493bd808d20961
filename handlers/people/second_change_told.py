"""Tells what is right of one's own data from another change that is told behind it:
`ชำนาญงานแล้วครับ แล้วนามสกุลก็เปลี่ยนเป็น…ด้วย`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Remarked
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import normalise, without_particles

MORE = "another_change"
"""Hidden key of the answers: a change of something else, told behind what is right."""
_NOT_IN_IT = "คำขอนี้ยังไม่รวม “{}” ส่งคำขอนี้แล้ว กรุณาพิมพ์ “แก้ไขข้อมูล” เพื่อขอแก้เรื่องนั้นอีกคำขอ"
_LEAST = 3
_CHANGES = r"(?:เปลี่ยน|แก้(?:ไข)?|ปรับ|ย้าย|โอน|เลื่อน)"
_COLUMNS = {
    "name": r"(?:คำ|คํา)นำหน้า|(?:ชื่อ\s?-?)?(?:นาม)?สกุล|(?<!ราย)ชื่อ",
    "position": r"ตำแหน่ง",
    "bureau": r"สำนัก(?!งาน)|กลุ่มงาน|กลุ่ม|สังกัด",
    "superior": r"ผู้บังคับบัญชา|หัวหน้า(?!กลุ่ม|ฝ่าย|งาน)",
}
_COLUMN = {name: pattern_of(words) for name, words in _COLUMNS.items()}
_ANY = "|".join(_COLUMNS.values())
_JOINS = r"(?:แล้วก็|แล้ว|และ|กับ|พร้อม(?:กับ)?|ส่วน|อีก(?:อย่าง|เรื่อง)(?:คือ|หนึ่ง|นึง)?)"
_MORE = pattern_of(
    rf"[\s,]+(?P<joint>{_JOINS})?\s?(?:(?:ก็|ขอ|ช่วย|ให้|จะ|ได้|อยาก|{ME_OR_US})\s?)*"
    rf"(?P<more>(?:{_CHANGES}(?:ไป|มา|เข้า|อยู่|ที่)*\s?(?:{_ANY})"
    rf"|(?:{_ANY})(?:ใหม่|ของ|ก็|จะ|ได้|ขอ|ต้อง|{ME_OR_US}|\s)*(?:{_CHANGES}|(?(joint)(?:เป็น|คือ|ใหม่|ผิด)|(?!))))\S*.*)$"
)
"""Without a word that joins them, `ตำแหน่งเป็น…` behind a superior's name tells of that one."""
_ENDS = pattern_of(rf"(?:แล้ว|{POLITE}|\s)+$")
_ALSO = pattern_of(rf"(?:ด้วย|แล้ว|{POLITE}|\s)+$")
_BEGINS = pattern_of(r"^(?:ตอนนี้)?เป็น(?!กลาง|ผู้)\s?")


def parted(words: str, field: str) -> tuple[str, str]:
    """Returns what is right of the column that is asked for, and the other change; "" where none is
    told. What is of the same column stays one: a bureau and its group."""
    plain = normalise(words)
    found = _MORE.search(plain) if field in _COLUMN else None
    if found is None or found.start() < _LEAST or _COLUMN[field].search(found["more"]):
        return words, ""
    return plain[: found.start()].rstrip(" ,"), _ALSO.sub("", found["more"])


def position_in(words: str) -> str:
    """Returns a position without the words around it that say that it is so now."""
    bare = _ENDS.sub("", without_particles(normalise(words)))
    bare = _BEGINS.sub("", bare, count=1)
    return bare if len(bare) >= _LEAST else words


def remarked(_context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out the other change, which is none of this request."""
    more = answers.get(MORE)
    return [Remarked("words", "แก้คำขอ", _NOT_IN_IT.format(more))] if more else ()
