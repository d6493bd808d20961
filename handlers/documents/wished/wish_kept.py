"""What is told of a document before its title is chosen: it is kept and said, and what is nearest
to it comes first. A part of which no document is made alone is said before anything is made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.documents import document_named
from handlers.documents.document_named import ALL, OF_BUREAUS, bureau_answer, read_named
from handlers.documents.document_words import FORMATS
from handlers.documents.kinds_in_words import TITLES, words_of
from handlers.documents.wished import bare_day, described, document_parts, parts_missing, told_of_it
from handlers.documents.wished.document_parts import DocumentPart
from handlers.documents.wished.told_of_it import ToldOfIt
from handlers.messages.limits import QUICK_BUTTONS
from handlers.subjects.document_kind_words import WHOLE_YEAR, round_words
from handlers.understand.asked.file_formats import ANY_FORMAT
from handlers.understand.dates.dates import thai_date
from handlers.understand.kinds.asked_sentences import asks_for_figures
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise
from models.reports.report_documents import OFFICE_REPORT

NEAREST = "nearest"
"""The fact of the kinds that are nearest to what was told."""
_WANTS = pattern_of(
    rf"ขอ(?!ง)|เอา|อยากได้|ต้องการ|แบบ|ตัวที่|อันที่|ฉบับ|เอกสาร|ไฟล์|(?i:{ANY_FORMAT})", re.IGNORECASE
)
_ASKS = pattern_of("กี่|ใคร|เท่าไ|เมื่อไ|อะไร|ไหน|ดู|ทราบ|เช็[คก]|รู้|แนบ|นำเข้า|ยกเลิก")
"""Asks for what stands in the chat, or hands something in."""


@dataclass(frozen=True)
class Meant:
    """What is known of the document by now, and what is said of it."""

    answers: Answers
    told: str = ""


def meant(context: Context, typed: str, answers: Answers) -> Meant:
    """Returns the answers with what the words mean of a document by what they tell of it."""
    kind = answers.get("kind")
    if kind is not None:
        return _of_a_title(context, typed, kind, answers)
    found = described.read(context, typed, answers.get("ending"))
    part = document_parts.read(typed)
    if found.surely:
        [only] = found.kinds
        told = {**answers, **read_named(context, typed, only)}
        said = _of_the_only(context, only, part, told.get("ending")) if _is_asked(told) else ""
        return Meant(told, said)
    if part is not None:
        said = parts_missing.words(context, part, None, answers.get("ending"))
        other = parts_missing.holder(context, part, None)
        nearest = dict.fromkeys((*found.kinds, *((other,) if other is not None else ())))
        return Meant({**answers, NEAREST: [*nearest]}, said)
    if not found.kinds:
        return Meant(answers)
    one = _only_one(typed, found.kinds[0])
    return Meant({**answers, NEAREST: [*found.kinds]}, one)


def of_no_title(context: Context, typed: str, answers: Answers) -> Meant:
    """Returns the answers as they are, and what is said of the part that is wanted, where the title
    that is named is for others."""
    part = document_parts.limited(typed)
    return Meant(answers, parts_missing.words(context, part, None) if part is not None else "")


def _of_a_title(context: Context, typed: str, kind: str, answers: Answers) -> Meant:
    """Leaves the title open where the document is not made of the part that is wanted."""
    part = document_parts.limited(typed)
    if (held := document_named.list_titled(context, typed)) is not None:
        kind, part = held, document_parts.left_out(typed)
        answers = {**answers, "kind": kind}
    if part is not None and not part.is_all_of(kind):
        held = parts_missing.holder(context, part, answers.get("ending"))
        said = parts_missing.words(context, part, kind, answers.get("ending"))
        other = parts_missing.holder(context, part, None) if held is None else None
        first = [each for each in (held, kind, other) if each is not None]
        return Meant({**_untitled(answers), NEAREST: first}, said)
    one = _only_one(typed, kind)
    if one:
        return Meant({**_untitled(answers), NEAREST: [kind]}, one)
    short = kind == OFFICE_REPORT.name and _SHORT.search(typed) is not None
    return Meant(answers, _SHORTER if short and _is_asked(answers) else "")


_SHORT = pattern_of(r"สั้น|ย่อ(?!ม)|หน้าเดียว|(?:1|หนึ่ง)\s?หน้า")
_SHORTER = (
    "รายงานของสำนักงานจัดทำทั้งเล่ม ฉบับหน้าเดียวคือบันทึกข้อความ มีรายเดือนและรายไตรมาส "
    "พิมพ์ “บันทึกข้อความ” เพื่อเปลี่ยน"
)


def _untitled(answers: Answers) -> Answers:
    return {name: value for name, value in answers.items() if name != "kind"}


def _only_one(typed: str, kind: str) -> str:
    """Says that the document is not made of one activity, if one is named."""
    number = document_parts.one_activity(typed) if kind in _OF_ACTIVITIES else ""
    return _ONE_ACTIVITY.format(TITLES[kind], number, number) if number else ""


_OF_ACTIVITIES = ("bureau-form", "office-report", "submissions", "evidence")
_ONE_ACTIVITY = "{}จัดทำทั้งรอบ คัดเฉพาะกิจกรรม {} ไม่ได้ ของกิจกรรมเดียว พิมพ์ “รายงานหนึ่งหน้า {}”"


def _is_asked(answers: Answers) -> bool:
    """Tells whether a question is left: else the document is the answer, and its card says all."""
    bureau = answers["kind"] not in OF_BUREAUS or "bureau" in answers
    return not (bureau and "due" in answers and "ending" in answers)


def _of_the_only(context: Context, kind: str, part: DocumentPart | None, ending: str | None) -> str:
    if part is not None and kind in part.holders:
        return parts_missing.words(context, part, None, ending)
    return _NEAREST_ONE.format(TITLES[kind], words_of(kind).holds)


_NEAREST_ONE = "เอกสารที่ใกล้กับที่บอกที่สุดคือ {} ในเอกสารมี{} ต้องการเอกสารอื่น พิมพ์ “เอกสาร”"


# -- while the title is asked for ----------------------------------------------------------------


def heeds(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Keeps what is told before the title, and takes the title where only one document is meant;
    None for other words, and for a title alone."""
    if asks_for_figures(text):
        return None
    known = document_named.kind(text, document_named.offered(context))
    told = told_of_it.read(context, text, None)
    if known is not None:
        known_now = {**_told_anew(answers, _kept(context, told, known)), "kind": known}
        found = _of_a_title(context, text, known, known_now)
        return None if "kind" in found.answers else _heeded(answers, found)
    alone = told.alone and told.something
    if not alone and (not _WANTS.search(text) or _ASKS.search(text)):
        return None
    found = meant(context, text, _told_anew(answers, _kept(context, told)))
    nearer = found.answers.get(NEAREST) not in (None, answers.get(NEAREST))
    means = found.told or "kind" in found.answers or nearer
    return _heeded(answers, found) if means or alone else None


def titled_anew(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes another title in place of the one that was chosen, where nothing else is said."""
    known = document_named.kind(text, document_named.offered(context))
    if known is None or known == answers["kind"] or asks_for_figures(text):
        return None
    left = _without_title(text, known)
    told = told_of_it.read(context, left, known)
    if not told.alone and not told_of_it.is_small(left):
        return None
    part = document_parts.limited(text)
    if part is not None and not part.is_all_of(known):
        return Heeded(told=parts_missing.words(context, part, known))
    new = {**_kept(context, told, known), "kind": known}
    said = _TITLED.format(TITLES[known]) if _is_asked({**answers, **new}) else ""
    return Heeded(new, said, at_once=True)


def titles(text: str, context: Context, _answers: Answers) -> bool:
    """Tells whether the words are a title with nothing beside it but what is told of it."""
    known = document_named.kind(text, document_named.offered(context))
    if known is None or asks_for_figures(text):
        return False
    left = _without_title(text, known)
    return told_of_it.is_small(left) or told_of_it.read(context, left, known).alone


def _without_title(text: str, kind: str) -> str:
    words, plain = words_of(kind), normalise(text)
    names = [name for name in (words.title, *words.also) if name in plain]
    return plain.replace(max(names, key=len), " ") if names else plain


_TITLED = "เปลี่ยนเป็น {} แล้ว"


def _heeded(before: Answers, found: Meant) -> Heeded:
    new = {name: value for name, value in found.answers.items() if before.get(name) != value}
    anew = ("due",) if "due" in before and "due" not in found.answers else ()
    return Heeded(new, found.told, at_once=True, anew=anew)


def _told_anew(before: Answers, new: Answers) -> Answers:
    """Returns the answers with the new ones: a round removes a day that is none, and the other way
    round."""
    if new.get(bare_day.DAY):
        before = {name: value for name, value in before.items() if name != "due"}
        return {**before, document_named.PERIOD: "", **new}
    return {**before, **(dict.fromkeys({bare_day.DAY} & {*before}) if "due" in new else {}), **new}


def _kept(context: Context, told: ToldOfIt, kind: str | None = None) -> Answers:
    bureau = bureau_answer(told.bureau) if told.bureau is not None else None
    found = {
        "ending": told.ending,
        **({"due": told.due} if kind is not None else bare_day.kept(context, told.due)),
        "bureau": bureau or (ALL if told.everybody else None),
    }
    return {name: value for name, value in found.items() if value is not None}


# -- what is said of it --------------------------------------------------------------------------


def said(context: Context, answers: Answers) -> Sequence[str]:
    """Returns which documents are nearest to what was told, and what of it is kept, in lines."""
    nearest = [TITLES[each] for each in answers.get(NEAREST, ())]
    named, whose = str(answers.get("ending")), answers.get("bureau")
    kept = [FORMATS[named]] if named in FORMATS else []
    if whose and len(document_named.bureaus(context, "")) > 1:
        kept.append(str(whose["words"]))
    if due := answers.get("due"):
        kept.append(round_words(None if due == WHOLE_YEAR else date.fromisoformat(due)))
    if (day := bare_day.of(answers)) is not None:
        kept.append(thai_date(day))
    lines = (
        _only_nearest(answers) if len(nearest) == 1 else _several_nearest(nearest),
        _KEPT.format(" · ".join(kept)) if kept else "",
    )
    return [each for each in lines if each]


def _several_nearest(titles: Sequence[str]) -> str:
    return _NEAREST.format(" หรือ ".join(titles)) if titles else ""


def _only_nearest(answers: Answers) -> str:
    [kind] = answers[NEAREST]
    return _NEAREST_HOLDS.format(TITLES[kind], words_of(kind).holds)


_NEAREST = "ใกล้กับที่บอกที่สุดคือ {}"
_NEAREST_HOLDS = "ใกล้กับที่บอกที่สุดคือ {} มี{}"
_KEPT = "เก็บไว้แล้ว: {}"


def in_order(kinds: Sequence[str], answers: Answers) -> list[str]:
    """Returns the kinds to choose from, the nearest first; with one that is asked for otherwise, if
    that is nearest. Of two with one title (a month's memo and a quarter's) the nearest."""
    titled: dict[str, str] = {}
    for kind in (*answers.get(NEAREST, ()), *kinds):
        titled.setdefault(TITLES[kind], kind)
    return list(titled.values())


def without_button(kinds: Sequence[str], answers: Answers) -> str:
    """Returns which of these kinds have no place among the buttons, to be typed; "" if all have."""
    ways_out = 2 if "kind" in answers else 1
    left = kinds[QUICK_BUTTONS - ways_out :]
    return _TYPED.format(" ".join(f"“{TITLES[each]}”" for each in left)) if left else ""


_TYPED = "ที่ไม่มีปุ่ม พิมพ์ชื่อเอง: {}"
