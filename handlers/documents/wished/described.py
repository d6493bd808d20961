"""Which kinds of documents are meant by what they show, how they look and what they are for:
`ขอสรุปของสำนักเป็น pdf เข้าประชุมพรุ่งนี้`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.context import Context
from handlers.documents import document_named
from handlers.documents.document_named import OF_ALL, OF_BUREAUS
from handlers.documents.kinds_in_words import DOCUMENT_WORDS, words_of
from handlers.documents.wished import document_parts, parts_missing
from handlers.documents.wished.document_parts import DocumentPart
from handlers.subjects.document_kind_words import DocumentWords
from handlers.understand.asked.file_formats import ending
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import letters
from models.documents.document_kinds import endings_of
from models.reports.report_documents import OFFICE_REPORT, SUBMISSIONS

_OF_BUREAU = pattern_of(
    f"(?<!ตาม)(?<!ราย)(?<!แต่ละ)สำนัก(?!งาน|ไหน|ใด|ที่|นโยบาย)|หน่วยงาน(?:ของ)?(?:{ME_OR_US})"
)
_OF_OFFICE = pattern_of("ทุกสำนัก|ทุกหน่วยงาน|ทั้งสำนักงาน|ของสำนักงาน|ภาพรวม|รวมทั้ง|ทั้ง\\d+สำนัก")
_OF_SEVERAL = (SUBMISSIONS.name, OFFICE_REPORT.name)
_FISCAL_YEAR = pattern_of("ปีงบ(?:ประมาณ)?")
"""Names a year, and no money."""
_SHOWN = 2
"""How much more a word for what it shows says than one for what it is used for."""


@dataclass(frozen=True)
class Described:
    """The kinds that fit what is told best.

    kinds: those the person may choose; empty where nothing of any is told.
    surely: only one is meant, it holds what is wanted, and none of others fits better.
    """

    kinds: tuple[str, ...] = ()
    surely: bool = False


def read(context: Context, typed: str, before: str | None = None) -> Described:
    """Returns the kinds that fit, in the format and with the part that are wanted.

    before: the format that was told before.
    """
    part, wanted = document_parts.read(typed), ending(document_parts.without(typed)) or before
    text = _FISCAL_YEAR.sub("ปี", letters(typed))
    if part is not None and any(_shown(words_of(each), text) for each in part.within):
        part = None  # these hold nothing else
    held = parts_missing.holder(context, part, wanted) if part is not None else None
    if held is not None:
        return Described((held,), surely=True)
    points = {each.kind.name: _points(each, text, part, wanted) for each in DOCUMENT_WORDS}
    offered = document_named.offered(context)
    may = [each for each in offered if points[each] and (not wanted or wanted in endings_of(each))]
    most = max((points[each] for each in may), default=0)
    best = _of_the_period(context, typed, [each for each in may if points[each] == most])
    if not best and part is not None and part.of_bureaus:
        return Described(tuple(each for each in _OF_SEVERAL if each in offered))
    whole = part is None and not document_parts.one_activity(typed)
    one = whole and len(best) == 1 and most >= _SHOWN
    surely = one and _shown(words_of(best[0]), text) >= max(_shown(w, text) for w in DOCUMENT_WORDS)
    return Described(best, surely)


def _of_the_period(context: Context, typed: str, best: Sequence[str]) -> tuple[str, ...]:
    """Returns those that are made of the period that is told, where that is only one of them."""
    made = [each for each in best if document_named.period(context, typed, each) is not None]
    return tuple(made if len(made) == 1 else best)


def _shown(words: DocumentWords, text: str) -> int:
    return sum(each in text for each in words.like)


def _points(words: DocumentWords, text: str, part: DocumentPart | None, wanted: str | None) -> int:
    """Returns how much of the text tells of the kind; nothing where it is of another scope."""
    name = words.kind.name
    if not words.offered:
        return 0
    by_bureau = name in OF_BUREAUS or words.kind.narrows
    by_all = name in OF_ALL or name not in OF_BUREAUS
    office = (part is not None and part.of_bureaus) or _OF_OFFICE.search(text) is not None
    bureau = not office and _OF_BUREAU.search(text) is not None
    if (office and not by_all) or (bureau and not by_bureau):
        return 0
    used = sum(each in text for each in words.used_for)
    shown = _shown(words, text)
    shown += wanted == "xlsx" and any(each in text for each in words.tabled)
    shown += part is not None and part.shown_in == name
    of_it = bureau and words.of_bureau and bool(shown or used or wanted)
    return (shown + of_it) * _SHOWN + used
