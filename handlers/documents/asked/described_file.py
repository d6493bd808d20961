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


@listener(longest=_LONGEST, cue=_FILE)
def asks(context: Context, words: str) -> Query | None:
    """Returns what begins to ask for the document; None for other words."""
    if _WANTS.search(words) is None:
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
    titled = document_named.kind(words, document_named.offered(context)) is not None
    meant = described.read(context, words)
    if not titled and not meant.kinds:
        return None
    in_part = document_parts.read(words) is not None and _FORMAT.search(words) is not None
    sure = titled or meant.surely and "รอบ" not in words
    return NAMED if in_part or not _means_else(context, respelled(words), sure) else None


def _means_else(context: Context, words: str, sure: bool) -> bool:
    """Tells whether the words mean anything else that is known. sure: of which document they are,
    so that figures, whose own document the question has, are not meant where a format is named."""
    figures = _figures(context.subjects)
    if _FORMAT.search(words) is None:
        return likeliest(words, _others(context.subjects) | figures) is not None
    if not sure and likeliest(_FORM.sub(" ", words), figures) is not None:
        return True
    return likeliest(words, _others(context.subjects)) is not None


_FORM = pattern_of(rf"(?:ขอ)?(?:เป็น)?(?:ไฟล์)?\s*{_FORMAT.pattern}", re.IGNORECASE)


@cache
def _others(subjects: tuple[Subject, ...]) -> frozenset[str]:
    """Returns the names of all that words may mean but documents and figures."""
    flows = {flow.name for subject in subjects for flow in subject.flows}
    queries = {query.name for subject in subjects for query in subject.queries}
    return frozenset((flows | queries) - {DOCUMENTS_FLOW}) - _figures(subjects)


@cache
def _figures(subjects: tuple[Subject, ...]) -> frozenset[str]:
    """Returns the names of the questions for figures that are asked on about."""
    queries = (query for subject in subjects for query in subject.queries)
    return frozenset(query.name for query in queries if query.following is not None)
