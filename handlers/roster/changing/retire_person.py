"""An administrator takes somebody off the roster, or notes a long leave; work is handed over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import (
    REVIEW,
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Mend,
    Opening,
    Remarked,
    Step,
)
from handlers.conversation.questions import offering, plain, show_name
from handlers.conversation.refusals import reading
from handlers.messages import Card, Message, Para, Part, Row, Text, pushed
from handlers.messages.name_labels import name_label
from handlers.people import account_words
from handlers.question import button_facts
from handlers.roster import person_card, request_cards, roster_telling, who_question
from handlers.roster.changing import later_day, person_meant, retire_line, roster_questions
from handlers.roster.held_words import HELD, held_label
from handlers.roster.person_read import read_person, shown
from handlers.roster.roster_refusals import refused
from handlers.roster.roster_words import RETIRE, SEARCH, effect_words
from handlers.understand.choices.common_words import Common
from handlers.understand.dates.dates import find_dates, thai_span
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.accounts.changing import retiring, roster_change
from models.accounts.changing.retiring import LEFT, LONG_LEAVE, OTHER, RETIRED
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, Person

_WHY = {
    RETIRED: "เกษียณอายุ",
    LEFT: "ลาออกหรือโอนย้าย",
    OTHER: "พ้นหน้าที่ด้วยเหตุอื่น",
    LONG_LEAVE: "ลายาว เช่น ศึกษาต่อ",
}
_LEAVES = (
    "ลาออก",
    "โอน",
    "โอนย้าย",
    "ย้ายออก",
    "โอนไปกรมอื่น",
    "โอนไปที่อื่น",
    "ย้ายไปกรมอื่น",
    "โอนไปหน่วยงานอื่น",
)
_PASSED = [each.name for each in retiring.holdings() if each.pass_on is not None]
_TO = pattern_of(r"\s*(?:จน)?ถึง\s*|\s+[-–]\s+")
_DAYS_HINT = "พิมพ์วันเริ่มและวันสิ้นสุด เช่น 1 เม.ย. 70 - 31 มี.ค. 72"
_TAKES_OVER = pattern_of(
    r"(?:ขอ)?(?:ให้|มอบ(?:หมาย)?ให้|ส่งต่อให้|เป็น)\s*(?P<who>\S.*?)\s*(?:เป็นคน|เป็นผู้)?"
    r"(?:มา)?(?:รับช่วง(?:งาน)?(?:ต่อ)?|รับ(?:งาน)?ต่อ|ทำ(?:งาน)?ต่อ|ดูแลต่อ|(?:ทำ)?แทน)"
)
_NOBODY: dict[str, Any] = {"id": None, "name": "ไม่ระบุผู้รับช่วง"}
_SPLIT = {"id": 0, "name": "แยกตามเรื่อง"}


def open_retiring(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the person of a button (`n`), or for the one whom a line names."""
    person = people.by_id(context.session, button_facts.whole(facts, "n") or 0)
    answers: Answers = {}
    hints: list[Message] = []
    # A wish keeps of its sentence only what it is sure of; the person stands in the sentence.
    told = context.said if retire_line.names_somebody(context.said) else rest
    if person is None and told.strip() and not retire_line.names_nobody(told):
        line = retire_line.read(told, context)
        person, hints = line.person, [Text(each) for each in line.hints]
        answers |= {"near": line.near} if line.near else {}
        answers |= _later(told, context)
        answers |= {"why": line.why} if line.why else {}
    if person is None:
        return Opening("", answers, hints, anew=True)
    if answers.get("why") != LONG_LEAVE:
        _check(context, person)
    return Opening(str(person.id), answers | {"person": person.id, "whom": person.name}, anew=True)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes why and from when, where one sentence tells both: `ลาออกสิ้นเดือนนี้ค่ะ`; and another
    person in the place of the one that was named, before somebody takes over."""
    person = person_meant.another(text, context, answers, ("successor",))
    if person is not None and "successor" not in answers:
        try:
            retiring.check(context.session, context.me, person)
        except Refusal as refusal:
            return Heeded(told=refused(refusal))
        return person_meant.instead(person)
    day = _later(text, context) if at in ("why", REVIEW) else {}
    return Heeded({"why": retire_line.why_in(text)} | day, at_once=True) if day else None


def _later(text: str, context: Context) -> Answers:
    """Returns the day to come on which somebody leaves, as it is told behind the reason."""
    if retire_line.why_in(text) == LONG_LEAVE:
        return {}
    return later_day.told(retire_line.behind_why(text), context)


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Tells who leaves later that confirming takes them off the roster now."""
    if answers["why"] == LONG_LEAVE:
        return ()
    return later_day.remarks(context, answers, "why", "พ้นจากทะเบียน")


def _check(context: Context, person: Person) -> None:
    try:
        retiring.check(context.session, context.me, person)
    except Refusal as refusal:
        raise Closed(Text(refused(refusal), (SEARCH,))) from refusal


def read_days(text: str, context: Context, answers: Answers) -> list[str]:
    """Reads the first and the last day; without a first one it is today."""
    parts = _TO.split(normalise(text), maxsplit=1)
    found = [day for part in parts for day in find_dates(part, context.today)]
    if not 1 <= len(found) <= 2:
        raise Unclear(_DAYS_HINT)
    first, last = found if len(found) == 2 else (context.today, found[0])
    person = person_card.chosen(context, answers)
    with reading(refused):
        retiring.check_days(context.session, person, (first, last), context.today)
    return [first.isoformat(), last.isoformat()]


def _days(answers: Answers) -> tuple[date, date]:
    first, last = map(date.fromisoformat, answers["days"])
    return first, last


# -- who takes it --------------------------------------------------------------------------------


def _held(context: Context, answers: Answers) -> list[retiring.HeldWork]:
    return retiring.held(context.session, person_card.chosen(context, answers), context.today)


def ask_successor(context: Context, answers: Answers) -> Message:
    """Says who leaves and what they hold, and asks who takes it."""
    found, whom = _held(context, answers), _whom(context, answers)
    if not found:
        return Text(f"{whom} ไม่มีงานค้างที่ต้องส่งมอบ ต้องการระบุผู้รับช่วงหรือไม่")
    lines = [f"• {held_label(each.name, each.count)}" for each in found]
    asks = "ใครรับช่วงต่อ กดเลือก หรือพิมพ์ชื่อหรือเลขประจำตัว"
    return Text("\n".join([f"งานที่ {whom} ต้องส่งมอบ", *lines, asks]))


def _whom(context: Context, answers: Answers) -> str:
    """Returns who leaves, as they are told apart from others of the name."""
    person = person_card.chosen(context, answers)
    return f"{person.name} ({person.staff_id} {person.bureau.name})"


def successor_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers one for all, one each, or nobody."""
    none = {f"split_{name}": False for name in _PASSED}
    held = {each.name for each in _held(context, answers) if each.passes}
    offered = [
        Choice(f"p{each.id}", name_label(each.name), shown(each), also=none)
        for each in _near(context, answers)
    ]
    split = {f"split_{name}": name in held for name in _PASSED}
    each_by_each = [Choice("split", "แยกตามเรื่อง", _SPLIT, also=split)] if len(held) > 1 else []
    nobody = Choice(
        "none", "ไม่ระบุ", _NOBODY, also=none, said=("ไม่มีผู้รับช่วง",), means=(Common.NONE, Common.NO)
    )
    return [*offered, *each_by_each, nobody]


def _near(context: Context, answers: Answers) -> list[Person]:
    """The person's superior and colleagues of the same work group, at most five."""
    person = person_card.chosen(context, answers)
    above = people.by_id(context.session, person.supervisor_id or 0)
    same = [
        each
        for each in people.search(context.session, person.work_group, person.bureau_id)
        if each.id != person.id
    ]
    found = {each.id: each for each in (*([above] if above else []), *same)}
    return list(found.values())[:5]


def read_successor(text: str, context: Context, answers: Answers) -> Choice:
    found = _TAKES_OVER.fullmatch(without_polite_ending(text))
    person = _another(found["who"] if found is not None else text, context, answers)
    return Choice("named", person["name"], person, also={f"split_{n}": False for n in _PASSED})


def _another(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    person = read_person(text, context)
    if person.id == answers.get("person"):
        raise Unclear("ผู้รับช่วงต้องเป็นผู้อื่น พิมพ์ชื่อหรือเลขประจำตัว")
    return shown(person)


def _step_of(name: str) -> Step:
    """The question who takes one kind."""

    def choices(context: Context, answers: Answers) -> Sequence[Choice]:
        able = [p for p in _near(context, answers) if _may(context, answers, name, p.id)]
        found = [Choice(f"p{each.id}", name_label(each.name), shown(each)) for each in able]
        return [*found, Choice("none", "ไม่ระบุ", _NOBODY)]

    def read(text: str, context: Context, answers: Answers) -> dict[str, Any]:
        person = _another(text, context, answers)
        if not _may(context, answers, name, person["id"]):
            raise Unclear(f"{person['name']} รับเรื่องนี้ไม่ได้ กรุณาเลือกผู้อื่นในสำนักเดียวกัน หรือกด “ไม่ระบุ”")
        return person

    label = HELD[name].label
    return Step(
        name=f"to_{name}",
        label=label,
        ask=plain(f"{label}: ใครรับช่วงต่อ (ไม่ระบุ: {HELD[name].otherwise})"),
        read=read,
        choices=choices,
        free_text="anybody of the roster may be named",
        names=people_named.names_somebody,
        when=(f"split_{name}", frozenset((True,))),
        show=show_name,
    )


def _may(context: Context, answers: Answers, name: str, to_id: int) -> bool:
    return retiring.may_take(context.session, name, person_card.chosen(context, answers), to_id)


def _successors(context: Context, answers: Answers) -> dict[str, int | None]:
    """By the kind who takes it; who is named for all takes what they may."""
    one = answers["successor"]
    if one["id"] == 0:
        named = {name: answers.get(f"to_{name}") or _NOBODY for name in _PASSED}
        return {name: each["id"] for name, each in named.items()}
    able = [n for n in _PASSED if one["id"] and _may(context, answers, n, one["id"])]
    return {name: int(one["id"]) for name in able}


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Returns what becomes of all that the person holds, before it counts."""
    person, given = person_card.chosen(context, answers), _successors(context, answers)
    names = people.names(context.session, given.values())
    stays = answers["why"] == LONG_LEAVE
    rows: list[Part] = [
        Row(
            held_label(each.name, each.count),
            _becomes(each, names.get(given.get(each.name) or 0), stays),
        )
        for each in _held(context, answers)
    ]
    rows += [Para(words, tone="warn") for words in _left(context, person, stays)]
    note = "คงชื่อไว้ในทะเบียน การเตือนไปที่ผู้รับช่วง" if stays else _ENDS
    return Card(f"{_WHY[answers['why']]}: {person.name}", rows=tuple(rows), note=note)


_ENDS = "บัญชี LINE ร่างที่ค้าง วันลา และรหัสลงทะเบียนสิ้นสุด รายงานและบันทึกเดิมยังอยู่"


def _becomes(each: retiring.HeldWork, name: str | None, stays: bool) -> str:
    if name is not None:
        return f"ส่งมอบให้ {name}"
    return "คงไว้กับผู้นี้" if stays and each.passes else HELD[each.name].otherwise


def _left(context: Context, person: Person, stays: bool) -> Iterator[str]:
    """What the bureau would lack without the person."""
    if stays:
        return
    above = person.supervisor_id
    lost = {"roles": ["staff"], "supervisor_id": above}
    for each in roster_change.effects(context.session, person, lost):
        if each.code in (roster_change.LAST_REPORTER, roster_change.LAST_RECEIVER):
            yield effect_words(each)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Hands over and takes the person off the roster, or notes the leave, in one transaction."""
    person = person_card.chosen(context, answers)
    given = _successors(context, answers)
    counts = {each.name: each.count for each in _held(context, answers)}
    try:
        done = _leave(context, person, answers, given)
    except Refusal as refusal:
        if refusal.code in ("no_successor", "overlaps", "past", "ends_before"):
            step = "successor" if refusal.code == "no_successor" else "days"
            raise Mend(refused(refusal), step) from refusal
        raise Closed(Text(refused(refusal), (SEARCH,))) from refusal
    context.must_arrive = True
    context.saved = {"n": person.id}
    _tell(context, person, {n: to for n, to in given.items() if to and counts.get(n)}, counts)
    return [Text(done, (SEARCH,))]


def _leave(
    context: Context, person: Person, answers: Answers, given: Mapping[str, int | None]
) -> str:
    session, now = context.session, context.now
    if answers["why"] == LONG_LEAVE:
        with roster_telling.changing(context):
            days = _days(answers)
            retiring.leave_for_long(session, context.me, person, days, given, now)
        return f"บันทึกการลาของ {person.name} {thai_span(*days)} แล้ว"
    with roster_telling.changing(context, person):
        account = retiring.retire(
            session, context.sealer, context.me, person, answers["why"], given, now
        )
    if account is not None:
        key = f"retired:{context.event_key}"
        context.notify(person, [account_words.RETIRED], key, request_cards.KIND, account=account)
    return f"{person.name} พ้นจากทะเบียนบุคลากรแล้ว"


def _tell(
    context: Context, person: Person, given: Mapping[str, int | None], counts: Mapping[str, int]
) -> None:
    """Tells each successor once what they take over."""
    takers = people.by_ids(context.session, {id_ for id_ in given.values() if id_})
    for to in takers.values():
        mine = [n for n, id_ in given.items() if id_ == to.id]
        lines = " ".join(held_label(n, counts[n]) for n in mine)
        words = f"ท่านรับช่วงงานต่อจาก {person.name}: {lines}"
        key = f"handed_over:{context.event_key}:{to.id}"
        context.notify(to, [pushed("รับช่วงงาน", words, request_cards.MENU)], key, "holder")


_STEPS = (
    who_question.WHO,
    Step(
        name="why",
        label="เหตุ",
        ask=roster_questions.ask_of("พ้นจากทะเบียนเพราะเหตุใด"),
        choices=offering(
            Choice(RETIRED, _WHY[RETIRED], RETIRED, said=("เกษียณ",)),
            Choice(LEFT, _WHY[LEFT], LEFT, said=_LEAVES),
            Choice(OTHER, _WHY[OTHER], OTHER, said=("พ้นหน้าที่", "อื่น ๆ", "เสียชีวิต")),
            Choice(LONG_LEAVE, _WHY[LONG_LEAVE], LONG_LEAVE, said=("ลายาว", "ศึกษาต่อ", "ลาศึกษาต่อ")),
        ),
        show=lambda value, _answers: _WHY[value],
        why="ลายาวมีวันกลับ จึงทำต่างจากผู้ที่พ้นจากทะเบียน",
    ),
    Step(
        name="days",
        label="ช่วงวันลา",
        ask=roster_questions.ask_of("ลาตั้งแต่วันใดถึงวันใด เช่น 1 เม.ย. 70 - 31 มี.ค. 72"),
        read=read_days,
        when=("why", frozenset((LONG_LEAVE,))),
        show=lambda value, _answers: thai_span(*map(date.fromisoformat, value)),
        why="บอตใช้วันเหล่านี้รู้ว่าผู้นี้ไม่อยู่ช่วงใด",
    ),
    Step(
        name="successor",
        label="ผู้รับช่วง",
        ask=ask_successor,
        read=read_successor,
        choices=successor_choices,
        free_text="anybody of the roster may be named",
        names=people_named.names_somebody,
        show=show_name,
        why="งานที่ผู้นี้ถืออยู่จะได้มีผู้ทำต่อ",
    ),
    *(_step_of(name) for name in _PASSED),
)

FLOW = Flow(
    name=RETIRE,
    title="การพ้นจากทะเบียน",
    opens_on=("พ้นทะเบียน", "พ้นจากทะเบียน", "เอาออกจากทะเบียน", "ลบบุคลากร", "บันทึกเกษียณ", "บันทึกลายาว"),
    steps=_STEPS,
    open=open_retiring,
    review=review,
    remarks=remarks,
    heeds=heeds,
    finish=finish,
    roles=frozenset((ADMIN,)),
    confirm_label="ยืนยัน",
    facts=frozenset(f"split_{name}" for name in _PASSED),
    counted=False,
    describe=lambda answers: str(answers.get("whom", "")),
)
