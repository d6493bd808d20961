"""Hears a period that is typed while a document is asked for: `เอาไตรมาส 4`.

A kind that has the period takes it, also before it is asked for; of others it is said which periods
they have. Nothing else is answered of another period.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.conversation.heard.choice_in_time import in_time
from handlers.documents.document_words import FORMATS
from handlers.documents.kinds_in_words import DOCUMENT_WORDS, TITLES, words_of
from handlers.documents.wished import document_parts, order_so_far, told_of_it, wish_kept
from handlers.subjects.document_kind_words import WHOLE_YEAR
from handlers.understand.asked.file_formats import ANY_FORMAT, ending
from handlers.understand.commands.scopes import read_scope
from handlers.understand.listing import listed
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import blanked, letters, normalise, without_polite_ending
from handlers.understand.words import activity_numbers
from models.documents.document_kinds import endings_of

_AROUND = pattern_of(
    r"(?:ไม่(?:เอา|ใช่)(?=\s)|อันนี้|เอ๊ย|อ้อ|งั้น|ขอ|เอา|อยากได้|ต้องการ|ช่วย|แก้|เปลี่ยน|เลือก|ดู|ทำ|เป็น|แบบ|ของ|ช่วง|รอบ|ประจำ|ไป|มา|ที่|ก็|แค่|เฉพาะ"
    r"|ดีกว่า|แล้วกัน|ละกัน|แทน|เลย|พอ|ก่อน|ได้ไหม|ได้มั้ย|หน่อย|ด้วย|นะ|ค่ะ|คะ|ครับ|คับ|[\s,.()])*"
)
"""What may stand around a period that is told alone."""
_ASKED = "due"
_BUREAU = "bureau"
_BEFORE_IT = (_ASKED, _BUREAU)
_ASKS_ON = pattern_of(r"^แล้ว|(?:ล่ะ|หละ)(?:คะ|ครับ|คับ)?$")
_LONGEST = 60
_FIRST = "กรุณาเลือกเอกสารก่อน ช่วงเวลาจะถามเป็นข้อถัดไป"
_NOT_OF_IT = "“{}” ไม่มีของช่วงนี้ มีให้เลือก: {} ยังไม่ได้เลือกช่วงเวลา"


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a period that is told alone, or says which periods the document has; None for other
    words."""
    kind = answers.get("kind")
    if (of_it := order_so_far.heeds(text, at, context, answers)) is not None:
        return of_it
    early = wish_kept.heeds if kind is None else wish_kept.titled_anew
    if (told := early(text, context, answers)) is not None:
        return told
    if kind is not None and at == _BUREAU and (due := _round_alone(text, kind, context)):
        return Heeded({"due": due}, _ROUND_KEPT.format(words_of(kind).due_words(_day(due))), True)
    if kind is not None and at != _ASKED and (due := _in_time(text, kind, context)) is not None:
        return Heeded({"due": due}, at_once=True)
    span = _only_period(text, context.today)
    if span is None:
        return _format(context, text, kind) if kind is not None and at in _BEFORE_IT else None
    if kind is None:
        return None if context.asked_before() else Heeded(told=_FIRST)
    return _taken(text, span, kind, context)


def _round_alone(text: str, kind: str, context: Context) -> str | None:
    """Returns the round that alone is told while the bureau is asked for: `รอบ 20 มีนาคม`."""
    told = told_of_it.read(context, text, kind)
    fits = told.alone and told.due and not (told.bureau or told.ending or told.part)
    return told.due if fits else None


def _day(due: str) -> date | None:
    return None if due == WHOLE_YEAR else date.fromisoformat(due)


def _format(context: Context, text: str, kind: str) -> Heeded | None:
    """Takes the format that is told where the period is asked for; says that one activity of it is
    not made alone. None for words that tell anything else."""
    wanted, plain = ending(text), normalise(text)
    known = endings_of(kind)
    told_alone = told_of_it.read(context, text, kind).alone
    only = _AROUND.fullmatch(_NOT_PERIOD.sub(" ", plain)) is not None
    if wanted is None or not (only or told_alone):
        return None
    numbers = activity_numbers(plain)
    told = [_NOT_ALONE.format(TITLES[kind], numbers[0])] if numbers else []
    if wanted not in known:
        formats = listed([FORMATS[each] for each in known], "หรือ")
        whole = document_parts.whole_of(kind)
        others = whole and wanted in endings_of(whole)
        has_it = [_HAS_IT.format(TITLES[whole], FORMATS[wanted])] if others else []
        none = _NO_FORMAT.format(TITLES[kind], formats)
        return Heeded(told="\n".join([*told, none, *has_it]))
    told.append(_KEPT.format(FORMATS[wanted]))
    return Heeded({"ending": wanted}, "\n".join(told), at_once=True)


_NOT_PERIOD = pattern_of(
    rf"(?:ไฟล์|ชนิด)?\s?(?i:{ANY_FORMAT})|(?:ทุก|ทั้ง)(?:สำนัก(?:งาน)?|หน่วยงาน)|(?:กิจกรรม|ข้อ|โครงการ)?\s?\d{{1,2}}(?:\.\d{{1,2}}){{1,2}}"
)
_NOT_ALONE = "{}จัดทำทั้งรอบ เลือกเฉพาะกิจกรรม {} ไม่ได้"
_NO_FORMAT = "{}มีเป็น {} ยังไม่ได้เลือกชนิดไฟล์"
_ROUND_KEPT = "เก็บ{}แล้ว"
_HAS_IT = "{}มีเป็น {} พิมพ์ชื่อเอกสารนั้นเพื่อเปลี่ยน"
_KEPT = "เก็บชนิดไฟล์ {} แล้ว"


def _in_time(text: str, kind: str, context: Context) -> str | None:
    """Returns the round that is named by its time: `ของรอบนี้แหละ`, before it is asked for."""
    found = in_time(words_of(kind).due_choices(context), text, context.today)
    return found.value if found is not None else None


def _only_period(text: str, today: date) -> tuple[date, date] | None:
    """Returns the months that the words name, if they say nothing else."""
    said = normalise(text)
    plain = "" if _ASKS_ON.search(said) else without_polite_ending(said)
    scope = read_scope(plain, today) if len(plain) <= _LONGEST else None
    if scope is None or scope.span is None or scope.beside is not None:
        return None
    alone = _AROUND.fullmatch(blanked(plain, scope.places)) is not None
    return scope.span if alone else None


def _taken(text: str, span: tuple[date, date], kind: str, context: Context) -> Heeded:
    typed, title = letters(text), TITLES[kind]
    words = next(each for each in DOCUMENT_WORDS if each.title == title)
    other = words.by_period(typed)
    words = words_of(other.name) if other is not None else words
    choices = words.due_choices(context)
    day = words.read_due(typed, context.today)
    of_years = words.read_due("", context.today) is not None  # it reads a year out of any words
    if of_years or day != span[1]:
        day = _only_round(choices, span)
    if day is None:
        return Heeded(told=_NOT_OF_IT.format(title, _offered(choices)))
    if unfit := words.not_yet(day, context.today) or words.no_round(context, day):
        return Heeded(told=unfit)
    return Heeded({"kind": words.kind.name, "due": day.isoformat()}, at_once=True)


def _only_round(choices: Sequence[Choice], span: tuple[date, date]) -> date | None:
    """Returns the one round of a month; a longer period is no round."""
    first, last = span
    days = [date.fromisoformat(each.value) for each in choices if each.value != WHOLE_YEAR]
    inside = [day for day in days if first <= day <= last]
    one_month = (first.year, first.month) == (last.year, last.month)
    return inside[0] if one_month and len(inside) == 1 else None


def _offered(choices: Sequence[Choice]) -> str:
    return ", ".join(each.label for each in choices)
