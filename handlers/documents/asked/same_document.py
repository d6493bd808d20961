"""`อันเดิมแต่เป็น excel`, `แล้วของรอบ 20 มิ.ย. ล่ะ`: the document that one has just asked for, in
another format, for another period or bureau."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from handlers.context import Context
from handlers.conversation import afterwards
from handlers.documents import (
    document_named,
    document_words,
    newest_asked,
    period_summary,
    pictures,
    record_document,
    unsent_list,
    whole_bureau,
)
from handlers.documents.asked import documents_offered, my_documents
from handlers.documents.document_named import NARROWED, OF_ALL, OF_BUREAUS
from handlers.documents.document_order import order
from handlers.documents.document_words import AGAIN, FORMATS, NOT_ALLOWED, NamedRequest
from handlers.documents.kinds_in_words import TITLES
from handlers.documents.make_document import FLOW
from handlers.documents.wished import document_parts, parts_missing, told_of_it
from handlers.documents.wished.told_of_it import TELLS, ToldOfIt
from handlers.messages import Button, Message, Text
from handlers.question.query import Query, opened_by
from handlers.subjects.document_kind_words import WHOLE_YEAR
from handlers.subjects.listeners import listener
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import WHETHER
from handlers.understand.thai import normalise
from models.documents import documents
from models.documents.document import DocumentRequest
from models.documents.document_kinds import PICTURES, endings_of
from models.documents.document_rights import DocumentSpec

_LONGEST = 80
_NAMES_ONE = pattern_of(ANY_FORMAT, re.IGNORECASE)
_OF_A_FILE = pattern_of("เดิม|เมื่อกี้|ไฟล์|เอกสาร|เดียวกัน")
CHANGES = (
    r"(?:งั้น|ขอ|เอา|ช่วย|\s)*(?:เปลี่ยน|แก้)(?:เป็น|มาเป็น|ให้เป็น)?(?:ของ)?\s?"
    "(?:รอบ|งวด|ทั้งปี|เดือน|ไตรมาส|สำนัก|ไฟล์)"
)
"""Begins what changes the document that was made, and no data."""
_LIMITS_IT = pattern_of("(?:ขอ|เอา|เปลี่ยน|งั้น|\\s)*(?:เฉพาะ|แค่|เอา|เปลี่ยน)")


@listener(longest=_LONGEST, anyone=True)
def asks(context: Context, words: str) -> Query | None:
    """Returns what orders it, where a document was asked for a moment ago and nothing else was told
    since; None for other words."""
    before = context.asked_before() if TELLS.search(words) is not None else None
    if before is None or context.person is None or not _may_be_of_it(before, words):
        return None
    row = newest_asked.newest(context)
    if row is None or row.kind in PICTURES:
        return None
    if _none_of_year(context, words, row):
        return QUERY
    told = told_of_it.read(context, words, row.kind)
    if not told.alone or not told.something:
        return None
    return None if told == ToldOfIt(ending=row.ending, alone=True) else QUERY


def _none_of_year(context: Context, words: str, row: DocumentRequest) -> str:
    """Says that the bot has nothing of the year that is wanted; "" where something else is said."""
    left = _A_YEAR.sub(" ", normalise(words))
    if left == normalise(words) or not _WISHES.search(left):
        return ""
    told = told_of_it.read(context, left, row.kind)
    of_it = told.alone or told_of_it.is_small(left)
    return document_named.none_of_year(context, words, row.kind) if of_it else ""


_WISHES = pattern_of(f"ขอ(?!ง)|เอา|อยากได้|ต้องการ|ก็ได้|มี(?:{WHETHER})")
_A_YEAR = pattern_of(
    r"(?:ของ|ใน)?\s?ปี(?:งบ(?:ประมาณ)?)?\s?(?:\d{4}|\d{2}(?!\d)|ที่แล้ว|ที่ผ่านมา|ก่อน(?:หน้านี้|หน้า)?)"
)


def _may_be_of_it(before: str, words: str) -> bool:
    """Tells whether the words may be of the document: it was the newest answer. Where figures stand
    above it, `แล้วรอบมิถุนาล่ะ` asks on of them, and what limits or changes is of the document."""
    names_a_file = _NAMES_ONE.search(words) is not None or _OF_A_FILE.search(words) is not None
    if not before:
        return names_a_file
    name, saved = opened_by(before)[0], afterwards.standing(before)
    if name in _ORDERING or name == afterwards.STANDS:
        return stands(before)
    of_it = names_a_file or _LIMITS_IT.match(words.strip()) is not None
    return saved is not None and saved[0] == FLOW.name and of_it


def stands(before: str) -> bool:
    """Tells whether the newest answer (`Context.asked_before`) was a document, or shows them."""
    saved = afterwards.standing(before)
    ordered = opened_by(before)[0] in _ORDERING or saved is not None
    return ordered and (saved is None or saved[0] == FLOW.name)


def _answer(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Asks for it; the document is the answer. Says so where there is none such."""
    row = newest_asked.newest(context)
    if row is None:
        return my_documents.answer(context, "", {})
    context.asked = afterwards.stands(FLOW.name, {}, "")
    told = told_of_it.read(context, rest, row.kind)
    if none := _none_of_year(context, rest, row):
        return [Text(none, (AGAIN,))]
    named = document_words.named_request(context.session, row.id, documents.spec_of(row))
    part = told.part
    if part is not None and not part.is_all_of(row.kind):
        return [parts_missing.told(context, part, row.kind, told.ending or row.ending)]
    if (other := _none(row, named, told)) is not None:
        return [other]
    spec = _otherwise(documents.spec_of(row), told)
    if spec == documents.spec_of(row):
        return my_documents.answer(context, "", {})
    return [] if order(context, spec) else [Text(NOT_ALLOWED, (AGAIN,))]


def _otherwise(spec: DocumentSpec, told: ToldOfIt) -> DocumentSpec:
    if told.ending is not None:
        spec = replace(spec, ending=told.ending)
    if told.due is not None:
        day = None if told.due == WHOLE_YEAR else date.fromisoformat(told.due)
        spec = replace(spec, due=day)
    if told.bureau is not None:
        return replace(spec, bureau_id=told.bureau.id)
    return replace(spec, bureau_id=None) if told.everybody else spec


def _none(row: DocumentRequest, named: NamedRequest, told: ToldOfIt) -> Message | None:
    """Says that the document is not made so, and how it is; None where it is."""
    of_several = row.kind in OF_BUREAUS | NARROWED
    if row.gift is not None and (told.due or told.bureau or told.everybody):
        return Text(_OF_ONE.format(named.title, named.about), (AGAIN,))
    if told.bureau is not None and not of_several:
        return Text(_OF_THE_OFFICE.format(named.title), (AGAIN,))
    if told.everybody and row.kind in OF_BUREAUS and row.kind not in OF_ALL:
        return Text(_ONE_BY_ONE.format(named.title), (AGAIN,))
    if told.ending is not None and told.ending not in endings_of(row.kind):
        return _not_in(row, named, told.ending)
    return None


_OF_ONE = "{}ฉบับนี้เป็นของ{} แยกเป็นของรอบหรือสำนักอื่นไม่ได้ กด “เอกสาร” เพื่อเลือกเอกสารอื่น"
_OF_THE_OFFICE = "{}จัดทำทั้งสำนักงาน แยกเฉพาะสำนักไม่ได้ กด “เอกสาร” เพื่อเลือกเอกสารของสำนัก"
_ONE_BY_ONE = "{}จัดทำทีละสำนัก กรุณาพิมพ์ชื่อสำนัก หรือกด “เอกสาร” เพื่อเลือกเอกสารของทุกสำนัก"


def _not_in(row: DocumentRequest, named: NamedRequest, wanted: str) -> Message:
    known = endings_of(row.kind)
    ways = tuple(
        Button(f"ขอเป็น {FORMATS[each]}", named.asks(f=each), f"ขอเป็น {FORMATS[each]}")
        for each in known
        if each != row.ending
    )
    formats = listed([FORMATS[each] for each in known], "หรือ")
    whole = document_parts.whole_of(row.kind)
    if whole and row.gift is None and wanted in endings_of(whole):
        said = f"ขอ{TITLES[whole]} {FORMATS[wanted]}"
        ways = (Button(said, named.asks(k=whole, f=wanted), said), *ways)
    return Text(f"{named.title}ไม่มีเป็น {FORMATS[wanted]} มีเป็น {formats}", (*ways, AGAIN))


QUERY = Query("document_otherwise", (), _answer, goes_on=True)
_ORDERING = frozenset(
    each.name
    for each in (
        documents_offered.NAMED,
        my_documents.QUERY,
        period_summary.QUERY,
        unsent_list.QUERY,
        pictures.QUERY,
        pictures.CHART,
        *record_document.QUERIES,
        *whole_bureau.QUERIES,
    )
)
"""Questions whose answer is a document, or shows those that were asked for."""
