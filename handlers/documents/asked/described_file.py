"""A file that is wished for by what it shows or what it is for, in any words:
`เวิร์ดด่วนเลยครับ แบบรายงานน่ะ ไม่เอาที่ยังไม่ส่ง`.

Most such wishes are learned. These are heard where the words mean nothing else that is known, or
figures that the chat would show, though a file is wanted.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from handlers.context import Context
from handlers.documents import document_named
from handlers.documents.asked.documents_offered import NAMED
from handlers.documents.wished import described, document_parts
from handlers.question.query import Query
from handlers.subjects.document_kind_words import DOCUMENTS_FLOW
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.spelling.respelling import respelled
from handlers.understand.wishes.wish_reader import likeliest
from handlers.understand.words import activity_numbers

if TYPE_CHECKING:
    from handlers.subjects.declaration import Subject

_LONGEST = 240
_FORMAT = pattern_of(rf"(?<!\.)(?:{ANY_FORMAT})", re.IGNORECASE)
_FILE = pattern_of(rf"(?:เป็น|ขอ)(?:ตัว)?ไฟล์|{_FORMAT.pattern}", re.IGNORECASE)
"""A format, and no name of a file."""
_WANTS = pattern_of("ขอ(?!บ|ง)|เอา|อยากได้|ต้องการ|ด่วน|ทำ(?!ไม)|ออก|พิมพ์|ปริ้?น|โหลด|ดึง")
_HANDED = pattern_of(
    "(?<!ที่)แนบ|นำเข้า|อัป|อัพ|กรอก|แปลง|ต้องส่ง|ต้องเป็น|ส่งเป็น|ใช้ไฟล์|รับไฟล์|รองรับ|กี่|ใคร|เมื่อไ|ไหน"
    f"|แบบฟอร์ม|ได้(?:{WHETHER})"
)
"""Hands something in, or asks."""
_OF_PEOPLE = pattern_of("ชื่อ(?:คน|ผู้|เจ้าหน้าที่|ข้าราชการ|บุคลากร|พนักงาน)|รายชื่อ(?!สำนัก|หน่วย|กิจกรรม)")
"""Who has not joined or registered is told, or made a file of, by the subject of those people."""
_SEVERAL = pattern_of(r"(?:แล้ว(?:ก็)?|และ)\s?(?:ขอ|อยาก)(?!เป็น)|จากนั้น|\n")
"""Several things are wanted, which are read one by one."""


@listener(longest=_LONGEST)
def asks(context: Context, words: str) -> Query | None:
    """Returns what begins to ask for the document; None for other words."""
    if _FILE.search(words) is None or _WANTS.search(words) is None:
        return None
    if (
        _HANDED.search(words)
        or _OF_PEOPLE.search(words)
        or _SEVERAL.search(words)
        or activity_numbers(words)
    ):
        return None
    if (
        document_parts.read(words) == document_parts.UNSENT_ONES
    ):  # its list has a question of its own
        return None
    others = _others(context.subjects, figures=_FORMAT.search(words) is None)
    in_part = document_parts.read(words) is not None and _FORMAT.search(words) is not None
    if not in_part and likeliest(respelled(words), others) is not None:
        return None
    titled = document_named.kind(words, document_named.offered(context)) is not None
    return NAMED if titled or described.read(context, words).kinds else None


@cache
def _others(subjects: tuple[Subject, ...], figures: bool) -> frozenset[str]:
    """Returns the names of all that words may mean but documents; with the figures that are asked
    on about, or without."""
    flows = {flow.name for subject in subjects for flow in subject.flows}
    queries = {
        query.name
        for subject in subjects
        for query in subject.queries
        if figures or query.following is None
    }
    return frozenset((flows | queries) - {DOCUMENTS_FLOW})
