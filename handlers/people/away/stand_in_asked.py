"""The question who looks after the work of somebody on leave, asked where words name a stand-in
whom the bureau does not have, or turn down the one who was shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Heeded
from handlers.messages import Message, Text, cut_graphemes
from handlers.people.away import appoint_deputy, stand_in_named
from handlers.people.away.away_questions import span
from handlers.people.away.person_question import PersonQuestion, named, not_reachable
from handlers.understand.dates.dates import short_span
from handlers.understand.listing import listed
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.duties import handing_over
from models.people import deputies, people
from models.people.person import REPORTER, Person

STAND_IN = "stand_in"
"""Answer: who stands in (`id`, `name`), and the words that said so."""
ASKED = "stand_in_asked"
"""Hidden answer: a stand-in was spoken of, so that the question has a row on the card."""
_SOUGHT = "stand_in_sought"
"""Hidden answer: the name that nobody of the bureau has."""
_LOOKS_AFTER = "looks_after"
"""Of the answer: they look after the work, and decide on nothing; nobody is appointed."""
_SHOWN, _MOST = 40, 8


def answer(context: Context, person: Person, said: str = "") -> dict[str, Any]:
    """Returns the person as the answer."""
    only = {} if deputies.leads(context.session, context.me) else {_LOOKS_AFTER: True}
    return {**named(person), **({"said": said} if said else {}), **only}


def found(person: dict[str, Any]) -> Answers:
    """Returns what the leave gets where the stand-in is known."""
    return {STAND_IN: person, ASKED: True}


def sought(name: str) -> Answers:
    """Returns what the leave gets where it is still asked who stands in."""
    return {ASKED: True, _SOUGHT: name}


def appoints(answers: Answers) -> bool:
    """Tells whether the stand-in is to be appointed as deputy once the leave is stored."""
    stand_in = answers.get(STAND_IN)
    return stand_in is not None and not stand_in.get(_LOOKS_AFTER)


def looks_after(context: Context, answers: Answers) -> Person | None:
    """Returns who looks after the work and is told of it; None where nobody was chosen, and where a
    deputy is appointed."""
    stand_in = answers.get(STAND_IN)
    if not stand_in or appoints(answers):
        return None
    person = people.by_id(context.session, stand_in["id"])
    return None if person is None or _why_not(context, person) else person


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Asks who stands in where words turn down the one who was shown or ask who there is: the name
    beside it is taken if the bureau has it. Leaves it with the one shown where that is said."""
    if at == STAND_IN:
        return _at_the_question(text, context, answers)
    name = stand_in_named.turned_down(text) if "days" in answers else None
    if name is None:
        return None
    name = in_full(context, text, name)
    person = among(context, name) if name else None
    if person is not None:
        return Heeded(found(answer(context, person)), at_once=True)
    return Heeded(sought(name), at_once=True, anew=(STAND_IN,))


def _at_the_question(text: str, context: Context, answers: Answers) -> Heeded | None:
    if stand_in_named.as_shown(text):
        return Heeded({STAND_IN: _shown_before(context, answers)}, at_once=True)
    if stand_in_named.asks_who(text):
        name = stand_in_named.named_within(text) or answers.get(_SOUGHT)
    elif (name := stand_in_named.turned_down(text)) is None:
        return None
    elif (
        person := among(context, name := in_full(context, text, name)) if name else None
    ) is not None:
        return Heeded({STAND_IN: answer(context, person)}, at_once=True)
    return Heeded({_SOUGHT: name}, told=_listing(context), at_once=True, never_added=True)


def _shown_before(context: Context, answers: Answers) -> dict[str, Any] | None:
    """Returns who is reminded instead on all days, if it is one person; None for who leads: to
    decide nobody stands in by himself."""
    if deputies.leads(context.session, context.me):
        return None
    days, (first, last) = context.working_days, span(answers["days"])
    found = handing_over.successors(context.session, days, context.me, first, last)
    one = found[0] if len(found) == 1 else None
    return answer(context, one) if one is not None else None


def among(context: Context, name: str) -> Person | None:
    """Returns the one of the bureau who has this name or number; None if nobody or several do."""
    meant = people_named.meant(context, name, context.me.bureau_id)
    here = [each for each in meant if not _why_not(context, each)]
    named_so = [each for each in here if _has(each, name)]
    return named_so[0] if len(named_so) == 1 else None


def in_full(context: Context, text: str, name: str) -> str:
    """Returns the name with the word behind it where somebody of the roster is called by both."""
    longer = stand_in_named.with_next_word(text, name) if name else ""
    full = fold(people_named.without_title(longer))
    found = people_named.meant(context, longer) if longer else []
    named_so = [each for each in found if fold(people_named.without_title(each.name)) == full]
    return longer if named_so else name


def _has(person: Person, name: str) -> bool:
    """Tells whether the words are the person's number or name."""
    bare = people_named.without_title(name)
    return fold(bare) == fold(person.staff_id) or people_named.is_name_of(name, [person.name])


def _candidates(context: Context, _answers: Answers) -> Sequence[Person]:
    """Returns who may be chosen: those below first, then reporters, then by name."""
    me = context.me
    every = deputies.candidates(context.session, me)
    order = sorted(every, key=lambda p: (p.supervisor_id != me.id, not p.has(REPORTER), p.name))
    return order[:_MOST] if len(order) > _MOST else order


def _why_not(context: Context, person: Person) -> str:
    """Says why somebody of the roster cannot stand in; "" where they can."""
    if person.id == context.me.id:
        return appoint_deputy.ONESELF
    if person.bureau_id != context.me.bureau_id:
        return appoint_deputy.OF_ANOTHER_BUREAU.format(person.name, person.bureau.name)
    return "" if people.reachable(person) else not_reachable(person.name)


def _ask(context: Context, answers: Answers) -> Message:
    days = short_span(*span(answers["days"]))
    name = answers.get(_SOUGHT)
    why = f"{_not_here(context, name)}\n" if name else ""
    return Text(f"{why}{_NOT_STORED.format(days)} ให้ผู้ใดดูแลแทน กดชื่อ หรือพิมพ์ชื่อคนในสำนัก")


_NOT_STORED = "ยังไม่ได้บันทึกวันลา {} บอตจำวันไว้ให้แล้ว"


def _not_here(context: Context, name: str) -> str:
    """Says why the named person cannot stand in."""
    if sum(_has(each, name) for each in deputies.candidates(context.session, context.me)) > 1:
        return _SEVERAL.format(cut_graphemes(name, _SHOWN))
    meant = people_named.meant(context, name)
    one = meant[0] if len(meant) == 1 and _has(meant[0], name) else None
    why = _why_not(context, one) if one is not None else ""
    return why or _NOT_FOUND.format(cut_graphemes(name, _SHOWN))


def _listing(context: Context) -> str:
    every = deputies.candidates(context.session, context.me)
    if not every:
        return _NOBODY
    names = listed(f"{each.name} ({each.staff_id})" for each in _candidates(context, {}))
    more = len(every) - _MOST
    return f"คนในสำนักที่เลือกได้: {names}" + (f" และอีก {more} คน พิมพ์ชื่อได้" if more > 0 else "")


_NOT_FOUND = "ไม่พบ “{}” ในทะเบียนของสำนักท่าน หรือยังไม่ได้ลงทะเบียนใน LINE"
_SEVERAL = "“{}” อาจหมายถึงหลายคนในสำนัก"
_NOBODY = "ยังไม่มีผู้อื่นในสำนักของท่านที่ลงทะเบียนใน LINE"
_HINT = "ไม่พบชื่อนี้ในสำนัก"
_QUESTION = PersonQuestion("ผู้แทนที่เลือก", _ask, _candidates, _HINT, _why_not)


def _read(text: str, context: Context, answers: Answers) -> dict[str, Any] | Choice:
    """Reads a name or a staff id of the bureau; raises Unclear with another name."""
    name = stand_in_named.called(text) or text.strip()
    try:
        read: dict[str, Any] | Choice = _QUESTION.step.read(name, context, answers)
    except Unclear as unclear:
        if unclear.hint != _HINT:
            raise
        hint = f"{_NOT_FOUND.format(cut_graphemes(name, _SHOWN))} กดชื่อ หรือพิมพ์ชื่อและนามสกุล"
        raise Unclear(hint) from unclear
    if not isinstance(read, Choice) or not read.value:
        return read
    person = people.by_id(context.session, read.value["id"])
    return replace(read, value=answer(context, person)) if person is not None else read


def _choices(context: Context, answers: Answers) -> Sequence[Choice]:
    only = {} if deputies.leads(context.session, context.me) else {_LOOKS_AFTER: True}
    given = _QUESTION.step.choices(context, answers)
    return [replace(each, value={**each.value, **only}) if each.value else each for each in given]


def _show(value: dict[str, Any], _answers: Answers) -> str:
    return value["name"] if value.get(_LOOKS_AFTER) else _APPOINTED_NEXT.format(value["name"])


_APPOINTED_NEXT = "{} ตรวจและยืนยันต่อได้หลังยืนยันวันลา"
STEP = replace(
    _QUESTION.step,
    name=STAND_IN,
    read=_read,
    choices=_choices,
    when=(ASKED, frozenset({True})),
    optional=True,
    skip_label="ไม่ระบุผู้แทน",
    skip_said=("ใครก็ได้", "ตามทะเบียน", "ไม่เลือก", "ไม่ต้องมี"),
    show=_show,
    called=("ผู้แทน", "คนแทน", "ผู้ดูแลแทน"),
    why="ผู้ที่เลือกได้รับแจ้งวันลาของท่าน",
)
