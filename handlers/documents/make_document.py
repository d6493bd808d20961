"""The conversation that asks for a document: kind, bureau, round, format; the worker makes it.

The document is the reply (scheduler/document_make).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Mend, Opening, Step
from handlers.conversation.questions import show_words
from handlers.documents import document_named, for_other_offices, period_heard, rounds_had
from handlers.documents.document_named import (
    ALL,
    NARROWED,
    OF_ALL,
    OF_BUREAUS,
    ONLY,
    PERIOD,
    SEVERAL,
    YEAR,
    bureau_answer,
)
from handlers.documents.document_order import order
from handlers.documents.document_words import AGAIN, DIGITS, FORMATS, FORMATS_SAID, NOT_ALLOWED
from handlers.documents.kinds_in_words import DOCUMENT_WORDS, TITLES, words_of
from handlers.documents.wished import bare_day, order_so_far, wish_kept
from handlers.messages import Message, Text
from handlers.messages.name_labels import is_cut, name_label
from handlers.question import button_facts
from handlers.subjects.document_kind_words import (
    DOCUMENTS_FLOW,
    WHOLE_OFFICE,
    WHOLE_YEAR,
    round_words,
)
from handlers.understand.bureaus.own_bureau import means_own
from handlers.understand.dates.dates import one_date, read_date
from handlers.understand.kinds.asked_sentences import asks_for_figures
from handlers.understand.names import one_bureau
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import letters, normalise
from handlers.understand.unclear import Unclear
from models.calendar import fiscal_year
from models.documents import document_rights
from models.documents.document_kinds import BY_NAME, endings_of
from models.documents.document_rights import DocumentSpec
from models.people import people
from models.people.bureau_memory import AnyBureau
from models.people.person import ADMIN, EXECUTIVE, RECEIVER, REPORTER, SUPERVISOR
from models.reports.report_documents import OFFICE_REPORT

_MOST_BUREAUS = 8
_LONGEST_PLAN = 80


def open_documents(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens with what a button (`k`, `b`, `d`, `f`, `n`, `p`) or the words name."""
    typed = facts.get("said", "")
    answers: Answers = {}
    if facts.get("k") in document_rights.kinds_for(context.session, context.me):
        answers["kind"] = facts["k"]
    answers |= _bureau_known(context, facts)
    answers |= document_named.read_named(context, typed) if typed else {}
    others = "" if "kind" in answers or not typed else _not_yours(context, typed, answers)
    read = wish_kept.of_no_title if others else wish_kept.meant
    meant = read(context, typed, answers) if typed else wish_kept.Meant(answers)
    answers = dict(meant.answers)
    due = _due_known(context, "" if typed else rest, facts)
    if due is not None and "due" not in answers:
        answers["due"] = due
    unfit = _unfit(context, answers, bool(typed))
    if unfit:
        del answers["due"]
    if facts.get("f") in endings_of(answers.get("kind", "")):
        answers["ending"] = facts["f"]
    if facts.get("p"):
        answers["plan"] = facts["p"][:_LONGEST_PLAN]
    if facts.get("n") in DIGITS:
        answers["digits"] = facts["n"]
    above = [Text(each) for each in (meant.told, unfit, others) if each]
    return Opening("", answers, above, anew=True)


_NOT_YOURS = "{}ไม่อยู่ในเอกสารที่ท่านขอได้ เลือกเอกสารอื่นด้านล่าง หรือสอบถามผู้ดูแลระบบ"


def _not_yours(context: Context, typed: str, answers: Answers) -> str:
    """Says that the document that is named is for others; "" if none is named, or the office's
    report only by words (`รายงานทั้งปี`) by which one's own document is meant."""
    every = [each.kind.name for each in DOCUMENT_WORDS if each.offered]
    named = document_named.kind(typed, every)
    if named is None:
        return ""
    own = named == OFFICE_REPORT.name and TITLES[named] not in normalise(typed)
    if own and "kind" in wish_kept.meant(context, typed, answers).answers:
        return ""
    return _NOT_YOURS.format(TITLES[named])


def _unfit(context: Context, answers: Answers, typed: bool = False) -> str:
    """Says that nothing can be told of the period that is named, or that there is none; "" if all
    is well. typed: whether words named it, not a button."""
    kind, due = answers.get("kind"), answers.get("due")
    day = _day(str(due)) if kind and due else None
    if not kind or day is None:
        return ""
    no_round = rounds_had.no_round(context, kind, day) if typed else ""
    return _of_no_period(context, kind, day) or no_round


def _of_no_period(context: Context, kind: str, day: date) -> str:
    words = words_of(kind)
    return words.not_yet(day, context.today) or words.no_round(context, day)


def read_kind(text: str, context: Context, answers: Answers) -> Choice:
    """Returns the document that the words name, and everything else they name of it."""
    named = document_named.read_named(context, text)
    kind = named.pop("kind", None)
    if kind is None or asks_for_figures(text):
        raise Unclear(for_other_offices.hint(text))
    if _unfit(context, {**named, "kind": kind}, typed=True):
        del named["due"]
    named.setdefault("due", document_named.period_told(context, kind, answers).get("due"))
    return Choice("named", "", kind, also={k: v for k, v in named.items() if v is not None})


def _bureau_known(context: Context, facts: Mapping[str, str]) -> Answers:
    kind = facts.get("k", "")
    if facts.get("b") == WHOLE_OFFICE and kind in OF_ALL:
        return {"bureau": ALL}
    found, named = document_named.bureaus(context, kind), button_facts.whole(facts, "b")
    meant = found if len(found) == 1 else [bureau for bureau in found if bureau.id == named]
    return {ONLY if kind in NARROWED else "bureau": bureau_answer(meant[0])} if meant else {}


def _due_known(context: Context, rest: str, facts: Mapping[str, str]) -> str | None:
    if facts.get("d") == WHOLE_YEAR:
        return WHOLE_YEAR
    day = button_facts.day(facts, "d") or one_date(rest, context.today)
    return day.isoformat() if day is not None else None


# -- the questions -------------------------------------------------------------------------------


def kind_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    kinds = wish_kept.in_order(document_named.offered(context), answers)
    return [_kind_choice(context, kind, answers) for kind in kinds]


def ask_kind(context: Context, answers: Answers) -> Message:
    """Asks for the document; what was told of it before stands below, and what has no button."""
    kinds = wish_kept.in_order(document_named.offered(context), answers)
    told = [*wish_kept.said(context, answers), wish_kept.without_button(kinds, answers)]
    return Text("\n".join(filter(None, ("ต้องการเอกสารใด", *told))))


def _kind_choice(context: Context, kind: str, answers: Answers) -> Choice:
    """Returns the choice of a kind, with its period if that was told before; a kind with one format
    needs no question about it."""
    endings = endings_of(kind)
    also = {"ending": endings[0]} if len(endings) == 1 else {}
    return Choice(
        kind,
        TITLES[kind],
        kind,
        also={**also, **document_named.period_told(context, kind, answers)},
    )


def bureau_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns the bureaus; a tap also chooses PDF, so three taps are enough.

    The card offers the other formats.
    """
    everything = [Choice("all", str(ALL["words"]), ALL, also=_usual(answers))]
    of_all = everything if answers.get("kind") in OF_ALL else []
    shown = [bureau for bureau in _near(context, answers) if not is_cut(bureau.name)]
    return [*of_all, *(_bureau_choice(bureau, answers) for bureau in shown)]


def _near(context: Context, answers: Answers) -> list[AnyBureau]:
    """Returns the bureaus to offer: those with people, or only one's own if they are too many."""
    staffed = {bureau.id for bureau in people.staffed_bureaus(context.session)}
    found = [b for b in document_named.bureaus(context, answers.get("kind", "")) if b.id in staffed]
    few = len(found) <= _MOST_BUREAUS
    return found if few else [b for b in found if b.id == context.me.bureau_id]


def _usual(answers: Answers) -> dict[str, object]:
    """Returns the kind's usual format as an answer, unless one is named."""
    usual = endings_of(answers.get("kind", ""))[0]
    named = answers.get("ending") or answers.get(SEVERAL)
    return {} if named else {"ending": usual}


def _bureau_choice(bureau: AnyBureau, answers: Answers) -> Choice:
    label = name_label(bureau.name)
    return Choice(f"b{bureau.id}", label, bureau_answer(bureau), also=_usual(answers))


def ask_bureau(context: Context, answers: Answers) -> Message:
    """Asks for the bureau; names too long for a button stand in the question, to be typed."""
    long = [bureau.name for bureau in _near(context, answers) if is_cut(bureau.name)]
    typed = f"\nชื่อที่ยาวเกินปุ่ม พิมพ์เอง: {', '.join(long)}" if long else ""
    return _with_order(answers, f"สำนักใด พิมพ์ชื่อสำนัก หรือกดปุ่ม{typed}")


def _with_order(answers: Answers, *asked: str) -> Text:
    """Returns a question with what is known of the document below it."""
    return Text("\n".join(filter(None, (*asked, order_so_far.line(answers)))))


def read_bureau(text: str, context: Context, answers: Answers) -> Choice:
    """Returns the bureau with the typed name, among those the person may ask for."""
    named = document_named.bureaus(context, answers.get("kind", ""))
    text = _ONLY.sub("", text)
    own = next((each for each in named if each.id == context.me.bureau_id), None)
    if own is not None and means_own(text):
        return _bureau_choice(own, answers)
    mentioned = document_named.mentioned(text, named)
    if mentioned is not None:
        return _bureau_choice(mentioned, answers)
    found = {bureau.name: bureau for bureau in named}
    staffed = _near(context, answers) or named
    example = f" เช่น {staffed[0].name}" if staffed else ""
    nobody = f"ไม่พบสำนักชื่อนี้ในขอบเขตของท่าน กรุณาพิมพ์ชื่อสำนัก{example}"
    return _bureau_choice(one_bureau(text, found, nobody), answers)


_ONLY = pattern_of(r"\s*(?:อย่างเดียว|เท่านั้น|ที่เดียว|สำนักเดียว)(?=\s|ค่ะ|ครับ|นะ|พอ|$)")


def due_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Returns the periods of the kind; none while somebody goes back to choose another kind."""
    kind = answers.get("kind")
    return words_of(kind).due_choices(context) if kind else ()


def ask_ending(_context: Context, answers: Answers) -> Message:
    """Asks for the format; says so where several were named, since one is made at a time."""
    known = endings_of(answers.get("kind", ""))
    named = [FORMATS[each] for each in answers.get(SEVERAL, ()) if each in known]
    if len(named) < 2:
        return _with_order(answers, "ต้องการเป็นไฟล์ชนิดใด เอกสารจะส่งให้ในแชตนี้เมื่อจัดทำเสร็จ")
    return _with_order(
        answers,
        f"จัดทำได้ครั้งละชนิด ต้องการ {' หรือ '.join(named)} ก่อน เมื่อได้แล้ว กด “ขอเป็น …” ใต้เอกสารเพื่อขออีกชนิด",
    )


def ending_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    endings = endings_of(answers.get("kind", ""))
    return [Choice(each, FORMATS[each], each, said=FORMATS_SAID.get(each, ())) for each in endings]


def ask_due(context: Context, answers: Answers) -> Message:
    kind, year = answers.get("kind"), answers.get(YEAR)
    asked = words_of(kind).ask_due if kind else _NO_PERIOD
    told = rounds_had.of_other_year(context, kind, year) if year else ""
    day = bare_day.of(answers)
    none = document_named.unfit(context, kind, day) if kind and day else ""
    span = document_named.span_not_had(kind, answers) if kind else ""
    passed = rounds_had.none_passed(context, kind, str(answers.get(PERIOD))) if kind else ""
    return _with_order(answers, none, span, told, passed, asked)


def read_due(text: str, context: Context, answers: Answers) -> str:
    plain_text = normalise(text)
    if _OTHER_WISH.match(plain_text) or _ASKS.search(plain_text):
        raise Unclear(_NO_PERIOD)
    kind = answers.get("kind")
    own = words_of(kind).read_due(letters(text), context.today) if kind else None
    day = own or bare_day.round_on(context, text)
    day = day or _in_year(context, read_date(text, context.today), text, answers.get(YEAR))
    if kind and (unfit := document_named.unfit(context, kind, day)):
        raise Unclear(unfit)
    return day.isoformat()


def _in_year(context: Context, day: date, text: str, year: int | None) -> date:
    """Returns the day in the fiscal year that was told before, unless it has a year of its own, or
    the bot has nothing of that year."""
    own = _HAS_YEAR.search(normalise(text)) is not None
    if year is None or own or fiscal_year(day) == year or not rounds_had.has_rounds(context, year):
        return day
    with suppress(ValueError):  # 29 February
        return day.replace(year=day.year + year - fiscal_year(day))
    return day


_HAS_YEAR = pattern_of(r"25\d\d|(?:[ก-๙.]|/)\s?\d\d$")


_OTHER_WISH = pattern_of(
    "(?:ขอ|ช่วย|รบกวน)?(?:เปลี่ยน(?:วัน|เวลา|ห้อง)(?!ที่|เป็น|ของรอบ)|เลื่อน|ย้าย|ยกเลิก|ปิด|นัด|จอง|เชิญ)"
)
"""Wants another thing done on the day that is named: `เปลี่ยนวันอบรมเป็น 11 ธ.ค.`"""
_ASKS = pattern_of(
    r"กี่\s?(?:ฉบับ|เรื่อง|คน|สำนัก|กิจกรรม|ครั้ง|เปอร์|%)|เท่าไห?ร่?|ใคร|(?:สำนัก|กิจกรรม)ไหน|^แล้ว.*ล่ะ$"
)
"""Asks for figures or people of the period that is named: `ครึ่งปีแรกต้องส่งกี่ฉบับ`."""
_NO_PERIOD = "ข้อนี้ถามรอบของเอกสาร กดเลือกรอบจากปุ่ม หรือพิมพ์วันที่ของรอบ เช่น 20 มีนาคม"


def show_due(value: object, answers: Answers) -> str:
    kind = answers.get("kind")
    return (words_of(kind).due_words if kind else round_words)(_day(str(value)))


def _day(value: str) -> date | None:
    return None if value == WHOLE_YEAR else date.fromisoformat(value)


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the request; the document itself is the answer."""
    if unfit := _unfit(context, answers):
        raise Mend(unfit, "due")
    kind = answers["kind"]
    whose = answers["bureau"] if kind in OF_BUREAUS else answers.get(ONLY)
    bureau_id = whose["b"] if whose and kind in OF_BUREAUS | NARROWED else None
    named = BY_NAME[kind].may_name and document_rights.may_name(
        context.session, context.me, bureau_id
    )
    spec = DocumentSpec(
        kind=kind,
        ending=_ending(answers),
        due=_day(answers["due"]),
        bureau_id=bureau_id,
        plan=answers.get("plan"),
        named=named,
        digits=answers.get("digits"),
    )
    if not order(context, spec):
        raise Closed(Text(NOT_ALLOWED, (AGAIN,)))
    return []


def _ending(answers: Answers) -> str:
    """Returns the chosen format, or the kind's usual one if another kind's was named."""
    known = endings_of(answers["kind"])
    return str(answers["ending"]) if answers["ending"] in known else known[0]


FLOW = Flow(
    name=DOCUMENTS_FLOW,
    title="การขอเอกสาร",
    light=lambda answers: not {"kind", "due"} & set(answers),
    yields=True,
    opens_on=("เอกสาร", "เอกสารรายงาน", "ขอเอกสาร", "ออกเอกสาร"),
    steps=(
        Step(
            name="kind",
            label="เอกสาร",
            ask=ask_kind,
            read=read_kind,
            names=wish_kept.titles,
            surely=for_other_offices.is_meant,
            choices=kind_choices,
            show=lambda value, _answers: TITLES[value],
        ),
        Step(
            name="bureau",
            label="สำนัก",
            ask=ask_bureau,
            read=read_bureau,
            names=lambda words, _context, _answers: means_own(words),
            choices=bureau_choices,
            when=("kind", OF_BUREAUS),
            show=show_words,
        ),
        Step(
            name="due",
            label="รอบ",
            ask=ask_due,
            read=read_due,
            choices=due_choices,
            show=show_due,
        ),
        Step(
            name="ending",
            label="ชนิดไฟล์",
            ask=ask_ending,
            choices=ending_choices,
            show=lambda value, _answers: FORMATS[value],
        ),
    ),
    open=open_documents,
    heeds=period_heard.heeds,
    finish=finish,
    roles=frozenset((REPORTER, SUPERVISOR, RECEIVER, ADMIN, EXECUTIVE)),
)
