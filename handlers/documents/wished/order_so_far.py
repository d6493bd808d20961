"""What is known of the document that is being chosen, and what is asked or insisted on of it:
`ได้ยังคะ`, `นี่ของสำนักไหน`, `เมื่อกี้บอกว่าสำนักการคลังไง`, `ทั้งปี excel`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Heeded
from handlers.documents import document_named, newest_asked, rounds_had
from handlers.documents.document_named import ALL, OF_ALL, OF_BUREAUS, bureau_answer
from handlers.documents.document_words import FORMATS
from handlers.documents.kinds_in_words import TITLES, words_of
from handlers.documents.wished import asked_whether_made, names_in_it, told_of_it
from handlers.documents.wished.told_of_it import ToldOfIt
from handlers.subjects.document_kind_words import WHOLE_YEAR
from handlers.understand.kinds.asked_sentences import asks_for_figures
from handlers.understand.listing import listed
from handlers.understand.names import nearest_names
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US, WHETHER
from handlers.understand.thai import letters, normalise, without_polite_ending
from models.documents.document import MADE, WAITING
from models.documents.document_kinds import endings_of
from models.people.bureau_memory import AnyBureau

_LONGEST, _LONGEST_NAME = 80, 30
_INSISTS = pattern_of(
    rf"(?:{ME_OR_US}|พี่)?(?:ก็)?(?:บอก|พิมพ์|แจ้ง|ระบุ)(?:ไป|ไว้)?(?:แล้ว)?(?:ว่า|นี่|ไง|นะ)|เมื่อกี้|ไง(?=$|\s|ค|น)|ต้อง(?:เป็น|เอา)?"
    rf"|ไม่(?:ใช่|เอา)(?:แบบ)?(?:ทีละ|ราย)(?:เดือน|ไตรมาส)|(?:ไม่)?ใช่(?:{WHETHER}|เหรอ|หรอ|รึ)|แน่(?:ใจ)?(?:นะ|ใช่ไหม)|เอ๊ะ|เอ่อ|อ้าว|เดี๋ยว(?:ก่อน|นะ)?"
)
_DENIES = pattern_of(r"ไม่(?:ใช่|เอา)(?!ไหม|มั้ย|เหรอ|หรอ|รึ|หรือ|(?:แบบ)?(?:ทีละ|ราย))")
_WHICH = pattern_of(
    r"(?:เป็น)?(?:ของ)?(?P<of>สำนัก|หน่วยงาน|รอบ|งวด|ปี|เอกสาร|รายงาน|ไฟล์|แบบ|เรื่อง)(?:ไหน|อะไร|ใด)(?!\s?(?:บ้าง|ดี|ได้|ก่อน|ที่|มี|ขอ|เลือก|ยัง)|ต้อง)"
)
_KNOWN = {
    "สำนัก": "bureau", "หน่วยงาน": "bureau", "รอบ": "due", "งวด": "due", "ปี": "due",
    "เอกสาร": "kind", "รายงาน": "kind", "เรื่อง": "kind", "ไฟล์": "ending", "แบบ": "ending",
}  # fmt: skip
"""Which answer tells what is asked about."""
_ASKED = {"kind": "เอกสาร", "bureau": "สำนัก", "due": "รอบ", "ending": "ชนิดไฟล์"}


def line(answers: Answers) -> str:
    """Returns what is known of the document in one line; "" before its kind is known."""
    kind = answers.get("kind")
    if kind is None:
        return ""
    whose, due, ending = answers.get("bureau"), answers.get("due"), answers.get("ending")
    told = (
        TITLES[kind],
        str(whose["words"]) if whose and kind in OF_BUREAUS else "",
        words_of(kind).due_words(_day(due)) if due else "",
        FORMATS[ending] if ending in endings_of(kind) and len(endings_of(kind)) > 1 else "",
    )
    return f"เอกสาร: {' · '.join(filter(None, told))}"


def _day(due: str) -> date | None:
    return None if due == WHOLE_YEAR else date.fromisoformat(due)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Answers what is asked of the document, and takes what is told of it besides the answer to the
    present question; None for other words."""
    if len(text) > _LONGEST:
        return None
    if asked_whether_made.waits_for_it(text):
        return Heeded(told=_not_made(context, answers))
    kind = answers.get("kind")
    if kind is not None and names_in_it.asks(text):
        return Heeded(told=names_in_it.words(kind))
    none = document_named.none_of_year(context, text, kind)
    if none and not asks_for_figures(text):
        new = _told_besides(context, text, kind) if kind is not None else {}
        return Heeded(new, none, at_once=bool(new))
    return _of_it(text, at, context, answers) if kind is not None else None


def _not_made(context: Context, answers: Answers) -> str:
    """Says what is still to be chosen, and what became of the document before."""
    kind = answers.get("kind")
    steps = [each for each in _ASKED if each != "bureau" or kind in OF_BUREAUS]
    left = listed([_ASKED[each] for each in steps if each not in answers])
    return "\n".join(filter(None, (_LEFT.format(left), _before(context))))


def _before(context: Context) -> str:
    row = newest_asked.newest(context)
    state = {WAITING: _IS_MADE, MADE: _WAS_SENT}.get(row.state) if row is not None else None
    return state.format(TITLES[row.kind]) if row is not None and state is not None else ""


_LEFT = "ยังเลือกไม่ครบ จึงยังไม่ได้จัดทำ เหลือ {} เลือกครบแล้วบอตจัดทำทันที"
_IS_MADE = "{}ที่ขอก่อนหน้านี้กำลังจัดทำ เสร็จแล้วบอตส่งมาในแชตนี้"
_WAS_SENT = "{}ที่ขอก่อนหน้านี้ส่งในแชตนี้แล้ว พิมพ์ “เอกสารที่ขอไว้” เพื่อขอลิงก์ใหม่"


@dataclass(frozen=True)
class _OrderSaid:
    """What a sentence says of the document.

    asks: it asks what is known, or insists that it was told.
    """

    told: ToldOfIt
    asks: bool
    bureau: AnyBureau | None


def _of_it(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    said = _read(context, text, answers)
    if said is None or said.told.part is not None:
        return None
    found = _answers(said.told, said.bureau, answers["kind"])
    if _DENIES.search(normalise(text)) and any(answers.get(name) == found[name] for name in found):
        return None  # it is asked about again
    beside = {name for name in found if name != at}
    if not said.asks and not (beside - {"due"} and (at in found or "bureau" in beside)):
        return None
    unfit, new = _fitting(context, answers["kind"], found)
    new = {name: value for name, value in new.items() if answers.get(name) != value}
    told = [unfit, rounds_had.none_passed(context, answers["kind"], letters(text))]
    if not said.asks and not any(told):
        return Heeded(new, at_once=True) if new else None
    return Heeded(new, "\n".join(filter(None, (*told, _kept(context, answers, new)))), bool(new))


def _kept(context: Context, answers: Answers, new: Answers) -> str:
    """Says what is known by now, unless the question that comes next shows it."""
    return "" if new else line(answers).replace("เอกสาร:", "เก็บไว้แล้ว:")


def _read(context: Context, text: str, answers: Answers) -> _OrderSaid | None:
    """Returns what is said of the document where nothing else is; None for other words."""
    plain = without_polite_ending(normalise(text))
    which = [each for each in _WHICH.finditer(plain) if _KNOWN[each["of"]] in answers]
    left = plain
    for each in which:
        left = left.replace(each[0], " ")
    left = _INSISTS.sub(" ", left)
    asks = left != plain
    told = told_of_it.read(context, left, answers["kind"])
    if told.alone or which and told_of_it.is_small(left):
        return _OrderSaid(told, asks, told.bureau) if asks or told.something else None
    bureau = _by_part(context, left, answers["kind"]) if asks else None
    return _OrderSaid(replace(told, bureau=bureau), asks, bureau) if bureau is not None else None


def _by_part(context: Context, left: str, kind: str) -> AnyBureau | None:
    """Returns the bureau that is named by a part of its name alone: `ต้องเป็นการคลังนะ`."""
    name = told_of_it.without_small(left).strip()
    if kind not in OF_BUREAUS or not 2 < len(name) <= _LONGEST_NAME or " " in name:
        return None
    known = {each.name: each for each in document_named.bureaus(context, kind)}
    found = nearest_names(name, [*known])
    return known[found[0]] if len(found) == 1 else None


def _told_besides(context: Context, text: str, kind: str) -> Answers:
    """Returns the answers that words tell of which the period is none."""
    told = told_of_it.read(context, text, kind)
    return _answers(replace(told, due=None), told.bureau, kind)


def _answers(told: ToldOfIt, bureau: AnyBureau | None, kind: str) -> Answers:
    """Returns the answers that the words tell, of a kind that has them."""
    whose = bureau_answer(bureau) if bureau is not None and kind in OF_BUREAUS else None
    found = {
        "bureau": whose or (ALL if told.everybody and kind in OF_ALL else None),
        "due": told.due,
        "ending": told.ending if told.ending in endings_of(kind) else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def _fitting(context: Context, kind: str, found: Answers) -> tuple[str, Answers]:
    """Returns why the kind has no such period, and the answers without it then."""
    day = _day(found["due"]) if "due" in found else None
    unfit = document_named.unfit(context, kind, day) if day is not None else ""
    return unfit, {name: value for name, value in found.items() if not unfit or name != "due"}
