"""Reads which document typed words name: kind, bureau, period, format.

It reads only exact words; the conversation asks for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.documents import rounds_had
from handlers.documents.kinds_in_words import TITLES, words_of
from handlers.documents.newest_asked import same_round
from handlers.documents.wished import bare_day, document_parts
from handlers.question.year_told import other_year
from handlers.subjects.document_kind_words import (
    ALL_YEAR,
    WHOLE_YEAR,
    end_of_year,
    report_rounds,
)
from handlers.understand.asked.file_formats import ending, endings
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.bureaus.own_bureau import own_places
from handlers.understand.dates.dates import one_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import ME_OR_US
from handlers.understand.thai import fold, letters, normalise
from models.calendar import fiscal_year
from models.documents import document_rights
from models.documents.document_kinds import KINDS, endings_of
from models.people import led_people, people
from models.people.bureau_memory import AnyBureau
from models.people.person import SUPERVISOR
from models.reports.figures import progress
from models.reports.report_documents import OFFICE_REPORT

OF_BUREAUS = frozenset(kind.name for kind in KINDS if kind.of_bureau)
OF_ALL = frozenset(kind.name for kind in KINDS if kind.of_all)
NARROWED = frozenset(kind.name for kind in KINDS if kind.narrows)

ONLY = "only"
"""The answer that limits such a list to one bureau; no step asks for it."""

ALL: dict[str, object] = {"b": None, "words": "ทุกหน่วยงาน"}
"""The answer for all bureaus."""

SEVERAL = "formats"
"""The fact of the formats that were named, where one must be chosen: a document is made in one."""

YEAR = "year"
"""The fact of another year than this one that was told, of which the kind has no document."""

PERIOD = "period"
"""The fact of what was typed before the kind is known: each kind reads its own periods."""
_MOST_LETTERS = 120

_REPORT = pattern_of("รายงาน(?:ผล)?(?:ของ)?$")
_LEAST = 3
"""Letters of a title that are enough if only one title begins so."""

_ALL_BUREAUS = pattern_of(
    "ทุกหน่วยงาน|ทุกสำนัก|ทั้งสำนักงาน|(?:ทะเบียน|บัญชี)(?:การ)?(?:รับ)?(?:ของขวัญ|ทรัพย์สิน)"
)
"""A register is of the whole office where no bureau is named."""


def read_named(context: Context, typed: str, meant: str | None = None) -> Answers:
    """Returns what the words name of a document the person may ask for: `kind`, `ending`, `due`,
    `bureau`, or `only` of a list over bureaus, and several formats if they name more than one. A
    bureau may be named before the kind is known.

    meant: the kind that the words mean without its name.
    """
    named = list_titled(context, typed) or kind(typed, offered(context))
    named = named or _of_one_bureau(context, typed) or meant
    if named == OFFICE_REPORT.name and (of_one := _reported_by_one(context, typed)):
        named = of_one
    other = words_of(named).by_period(letters(typed)) if named is not None else None
    named = other.name if other is not None else named
    only = endings_of(named) if named is not None else ()
    whole = document_parts.without(typed)
    told = period(context, whole, named)
    found: Answers = {
        "kind": named,
        "ending": only[0] if len(only) == 1 else ending(whole),
        **(bare_day.kept(context, told) if named is None else {"due": told}),
        "bureau": _whose(context, typed, named) if named is None or named in OF_BUREAUS else None,
        ONLY: _only_of(context, typed, named) if named in NARROWED else None,
        SEVERAL: list(several) if len(several := endings(whole)) > 1 and len(only) != 1 else None,
        YEAR: other_year(context, typed) if not told else None,
        PERIOD: letters(typed)[:_MOST_LETTERS] if named is None or told is None else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def period(context: Context, typed: str, named: str | None) -> str | None:
    """Returns the period that the words name; of a year before only where the kind has years."""
    year = other_year(context, typed)
    if year is not None and one_date(typed, context.today) is None:
        if _is_of_years(context, named):
            return end_of_year(year).isoformat()
        if named is None or words_of(named).read_due(letters(typed), context.today) is None:
            return None
    day = due(typed, named, context.today)
    if day is not None and day != WHOLE_YEAR and _is_another_day(context, typed, day, named):
        return None
    day = day or rounds_had.round_named(context, typed, named) or same_round(context, typed)
    return day or _by_number(context, typed)


def _by_number(context: Context, typed: str) -> str | None:
    """Returns the day (ISO) that is told by its number alone, unless it is that of a meeting."""
    if _FOR_THEN.search(normalise(typed)) is not None:
        return None
    day = bare_day.told(context, typed)
    return day.isoformat() if day is not None else None


def _is_another_day(context: Context, typed: str, day: str, named: str | None) -> bool:
    """Tells whether the day that is named is no round: the document is for a meeting on it. Of a
    day of which nothing else is said, it is told that it is no round."""
    if "รอบ" in typed or "งวด" in typed or _FOR_THEN.search(normalise(typed)) is None:
        return False
    if named is not None and words_of(named).read_due(letters(typed), context.today) is not None:
        return False
    when = date.fromisoformat(day)
    return when not in progress.rounds(context.session, fiscal_year(when))


_FOR_THEN = pattern_of(
    r"ประชุม|วันนี้|พรุ่งนี้|มะรืน|เช้า|บ่าย|เย็น|(?<!ผู้)เข้า(?!ร่วม)|ใช้(?!จ่าย|งบ|เงิน)|ก่อน|ภายใน|เสนอ|ทัน(?!ที)|ณ\s?วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
)


def none_of_year(context: Context, typed: str, of_kind: str | None) -> str:
    """Says that the bot has nothing of the other year that is told; "" where none is told, it has a
    plan, or the kind has periods of its own."""
    year = other_year(context, typed)
    of_kind = of_kind or (kind(typed, offered(context)) if year is not None else None)
    by_rounds = of_kind is None or words_of(of_kind).due_choices is report_rounds
    if year is None or not by_rounds or rounds_had.has_rounds(context, year):
        return ""
    return rounds_had.no_year(context, year)


def _is_of_years(context: Context, named: str | None) -> bool:
    """Tells whether the kind's periods are years: it reads one out of any words."""
    return named is not None and words_of(named).read_due("", context.today) is not None


def period_told(context: Context, of_kind: str, answers: Answers) -> Answers:
    """Returns the period of the kind that was told before the kind was chosen: `เอกสารรอบ 6 เดือน`;
    nothing where the kind has none such, or a period is known."""
    if answers.get("due"):
        return {}
    told: str = answers.get(PERIOD, "")
    named = _NAMES_A_PERIOD.search(told) is not None
    day = words_of(of_kind).read_due(told, context.today) if named else bare_day.of(answers)
    if day is None or unfit(context, of_kind, day):
        return {}
    return {"due": day.isoformat()}


def unfit(context: Context, of_kind: str, day: date) -> str:
    """Says that the kind has no such period, or that nothing can be told of it yet; "" if all is
    well."""
    words = words_of(of_kind)
    none = words.not_yet(day, context.today) or words.no_round(context, day)
    return none or rounds_had.no_round(context, of_kind, day)


def span_not_had(of_kind: str, answers: Answers) -> str:
    """Says that the kind is not made of the months that were told, where its period is asked for;
    "" where none were."""
    found = _SPAN.search(answers.get(PERIOD) or "")
    if found is None or words_of(of_kind).due_choices is not report_rounds:
        return ""
    return _NO_SPAN.format(TITLES[of_kind], found[0].replace("เดือน", " เดือน"))


_SPAN = pattern_of(r"\d{1,2}เดือน|ครึ่งปี(?:แรก|หลัง)?|ไตรมาส(?:ที่)?\d?")
_NO_SPAN = "{}ไม่มีของช่วง “{}” จัดทำเป็นรอบหรือทั้งปี"


_NAMES_A_PERIOD = pattern_of(r"\dเดือน|ครึ่งปี|ไตรมาส|ทั้งปี|ประจำปี|ปีที่แล้ว|ปีก่อน")


def list_titled(context: Context, typed: str) -> str | None:
    """Returns what holds a part alone, if the words name it by its title: `บัญชีรายงานที่ยังไม่ส่ง`."""
    part, plain = document_parts.read(typed), normalise(typed)
    may = document_rights.kinds_for(context.session, context.me) if part is not None else ()
    holders = part.holders if part is not None else ()
    return next((each for each in holders if each in may and TITLES[each] in plain), None)


def offered(context: Context) -> list[str]:
    """Returns the kinds that the person may choose."""
    kinds = document_rights.kinds_for(context.session, context.me)
    return [kind for kind in kinds if words_of(kind).offered]


def bureaus(context: Context, of_kind: str) -> list[AnyBureau]:
    """Returns the bureaus whose documents of that kind the person may ask for."""
    seen = document_rights.bureaus_of(context.session, context.me, of_kind)
    return [b for b in people.bureaus(context.session) if seen is None or b.id in seen]


def bureau_answer(of: AnyBureau) -> dict[str, object]:
    return {"b": of.id, "words": of.name}


def _of_one_bureau(context: Context, typed: str) -> str | None:
    """Returns the kind that is called a bureau's report, if one bureau is named behind that word:
    `รายงานสำนักการคลัง`."""
    of_kind = next((each for each in offered(context) if words_of(each).of_bureau), None)
    if of_kind is None:
        return None
    named = bureaus_named(typed, [each.name for each in bureaus(context, of_kind)])
    places = named.places if named.names else own_places(normalise(typed))
    if len(named.names) > 1 or len(places) != 1:
        return None
    before = letters(normalise(typed)[: places[0][0]])
    return of_kind if _REPORT.search(before) else None


def _reported_by_one(context: Context, typed: str) -> str | None:
    """Returns the kind of a bureau's report where one bureau is named for certain: `รายงานทั้งปีของ
    สำนักการคลัง` is not the office's."""
    of_kind = next((each for each in offered(context) if words_of(each).of_bureau), None)
    return of_kind if of_kind is not None and _only(context, typed, of_kind) else None


def _whose(context: Context, typed: str, named: str | None) -> dict[str, object] | None:
    if named in OF_ALL and _ALL_BUREAUS.search(letters(typed)):
        return ALL
    known = bureaus(context, named or "")
    found = bureau(typed, known) if named is not None else None
    found = found or mentioned(typed, known) or _own(context, typed, known)
    return bureau_answer(found) if found is not None else None


def _own(context: Context, typed: str, known: Sequence[AnyBureau]) -> AnyBureau | None:
    """Returns one's own bureau if the words mean that: `ของสำนักเรา`; who leads one means it by
    `ของสำนัก`, too."""
    plain = normalise(typed)
    leads = _OF_THE_BUREAU.search(plain) is not None and context.me.has(SUPERVISOR)
    if not own_places(plain) and not (
        leads and led_people.leads_bureau(context.session, context.me)
    ):
        return None
    return next((each for each in known if each.id == context.me.bureau_id), None)


_OF_THE_BUREAU = pattern_of(r"ของ(?:ทาง)?สำนัก(?=$|\s|เป็น|หน่อย|ให้|ด้วย|ที|มา|ขอ|ใน|ปี|รอบ|ไตรมาส)")


def mentioned(typed: str, known: Sequence[AnyBureau]) -> AnyBureau | None:
    """Returns the one bureau that the words mention as a bureau, by its name or part of it, or
    None."""
    names = bureaus_named(typed, [each.name for each in known]).names
    return next((each for each in known if names == (each.name,)), None)


def _only_of(context: Context, typed: str, named: str) -> dict[str, object] | None:
    """Returns the one bureau to which such a list is limited, by its name or as one's own."""
    own = _own(context, typed, bureaus(context, named))
    return _only(context, typed, named) or (bureau_answer(own) if own is not None else None)


def _only(context: Context, typed: str, named: str) -> dict[str, object] | None:
    """Returns the one bureau that the words name for certain, in any of the ways people name it."""
    seen = {each.name: each for each in bureaus(context, named)}
    found = bureaus_named(typed, tuple(seen))
    one = len(found.names) == 1 and not found.unclear and not found.unknown
    return bureau_answer(seen[found.names[0]]) if one else None


def kind(text: str, kinds: Sequence[str]) -> str | None:
    """Returns the kind whose name stands in the text, the longest one of several; or the only one
    whose title begins with the text."""
    typed = letters(text)
    words = [words_of(each) for each in kinds]
    names = [(fold(name), each.kind.name) for each in words for name in (each.title, *each.also)]
    inside = [(len(name), each) for name, each in names if name in typed]
    if inside:
        return max(inside, key=lambda found: found[0])[1]
    begun = {each for name, each in names if len(typed) >= _LEAST and name.startswith(typed)}
    return begun.pop() if len(begun) == 1 else None


def due(text: str, of_kind: str | None, today: date) -> str | None:
    """Returns the round's day (ISO) or the whole year; some kinds have
    other periods too, such as `6 เดือน`."""
    typed = letters(text)
    last = words_of(of_kind).read_due(typed, today) if of_kind is not None else None
    whole = ALL_YEAR.search(typed) or _THIS_YEAR.search(typed) or _EVERY_REPORT.search(typed)
    if last is None and whole:
        return WHOLE_YEAR
    day = last or one_date(text, today)
    return day.isoformat() if day is not None else None


_THIS_YEAR = pattern_of("ปี(?:งบประมาณ|งบ)?นี้")


_EVERY_REPORT = pattern_of(f"รายงาน(?:ของ)?(?:สำนัก|หน่วยงาน)?(?:ของ)?(?:{ME_OR_US})?ทั้งหมด")
"""All reports of a bureau are those of the year."""


def bureau(text: str, known: Sequence[AnyBureau]) -> AnyBureau | None:
    """Returns the bureau whose name stands in the text, with or without สำนัก at its beginning, or
    None."""
    typed = letters(text)
    inside = [each for each in known if _called(each) in typed]
    longest = max((len(_called(each)) for each in inside), default=0)
    found = [each for each in inside if len(_called(each)) == longest]
    return found[0] if len(found) == 1 else None


def _called(each: AnyBureau) -> str:
    """Returns the name without สำนัก; `สำนักงาน…` keeps its beginning, because the rest stands in
    other names."""
    whole = letters(each.name)
    return whole if whole.startswith("สำนักงาน") else whole.removeprefix("สำนัก") or whole
