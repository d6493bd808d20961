"""`เพิ่มบุคลากร`: an administrator adds somebody, by one line and by what is still asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Heeded, Mend, Opening, Step
from handlers.conversation.questions import plain
from handlers.conversation.refusals import reading
from handlers.messages import Card, Message, Para, Part, Text
from handlers.roster import contact_cut, like_another, person_card, request_cards, roster_telling
from handlers.roster.changing import (
    add_line,
    person_line,
    person_retold,
    roster_questions,
    staff_number,
)
from handlers.roster.person_read import is_named
from handlers.roster.roster_refusals import refused
from handlers.roster.roster_words import ADD, SEARCH, effect_words
from handlers.understand.unclear import Unclear
from models.accounts.changing import roster_adding, roster_change
from models.errors import Refusal
from models.people import roster_search
from models.people.person import ADMIN, STAFF, Bureau, Person
from models.people.roster_search import Sought

_COLUMNS = ("name", "position", "bureau", "work_group", "superior", "roles")


def open_adding(context: Context, rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens with what a typed line states."""
    said = add_line.read(rest, context)
    if "name" not in said.values and context.said:
        # A wish keeps of its sentence only what it is sure of; the name stands in the sentence.
        whole = add_line.read(context.said, context)
        said = whole if "name" in whole.values else said
    if not rest.strip() and "name" not in said.values:
        return Opening("", {})
    hints = list(said.hints)
    if (name := said.values.get("name", "")) and add_line.lacks_title(name):
        hints.append(_NO_TITLE.format(name))
    answers: Answers = {name: said.values[name] for name in _COLUMNS if name in said.values}
    try:
        if "staff_id" in said.values:
            answers["staff_id"] = read_number(said.values["staff_id"], context, answers)
    except Refusal as refusal:
        hints.append(refused(refusal))
    day = add_line.first_day(rest) or add_line.first_day(context.said)
    hints += [_no_day(day)] if day else []
    hints += filter(None, [said.not_kept or contact_cut.cut(context.said)[1]])
    # Who is begun stays begun when a line about somebody else comes; no name stands in the subject.
    subject = str(answers.get("staff_id") or context.hash_of(str(answers.get("name", ""))))
    return Opening(subject, answers, [Text(each) for each in hints], anew=True)


_NO_TITLE = "เก็บชื่อ “{}” แล้ว ยังไม่มีคำนำหน้า แก้ได้ เช่น พิมพ์ “แก้ชื่อเป็น” ตามด้วยคำนำหน้า ชื่อ และนามสกุล"
_UNKNOWN_NUMBER = (
    "เลขประจำตัวมาจากงานบุคคล บอตตั้งให้ไม่ได้ ถ้ายังไม่ทราบเลข พิมพ์ “พักไว้ก่อน” แล้วพิมพ์ “ทำต่อ” เมื่อได้เลขแล้ว"
)


_ANOTHER_NUMBER = "เอาเลขประจำตัวเดิมออกแล้ว ยังไม่ได้เพิ่มผู้ใด"


def _no_day(told: str) -> str:
    return (
        f"ทะเบียนไม่มีวันเริ่มงาน บอตจึงไม่ได้เก็บ “{told}” ชื่อเข้าทะเบียนทันทีเมื่อยืนยัน หากยังไม่ให้เข้า พิมพ์ “พักไว้ก่อน”"
    )


def read_number(text: str, context: Context, _answers: Answers) -> str:
    """Returns a staff number that the roster does not have yet. Raises Refusal."""
    number = staff_number.number_in(text)
    roster_adding.check_number(context.session, number)
    return number


def _number_told(text: str, _context: Context) -> str:
    """Returns who gives a number, to words that have none or want the bot to make one; else ""."""
    return _UNKNOWN_NUMBER if staff_number.is_unknown(text) else ""


def _read_number(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads the number; what is stated behind it answers what has no answer yet."""
    if staff_number.is_unknown(text):
        raise Unclear(_UNKNOWN_NUMBER)
    told = add_line.behind_number(text, context)
    with reading(refused):
        number = read_number(told[0] if told is not None else text, context, answers)
    if told is None:
        return number
    said = told[1].values
    also = {name: said[name] for name in _COLUMNS if name in said and name not in answers}
    return Choice("line", "", number, also=also)


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a name and what is stated with it where the number is asked for, and a work group
    where the position is."""
    found = _number_denied(text, context, answers) or _beside_contact(text, at, context, answers)
    return found or _heeds(text, at, context, answers)


def _heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    denied = person_line.no_group_told(text, at) or person_line.roles_only_denied(text, at, answers)
    denied = denied or _first_day_told(text) or _like_another(text, at, context)
    if denied := denied or person_retold.heard(text, context, answers):
        return denied
    if at != "work_group" and (more := person_line.no_group_and_more(text, context)):
        return Heeded(more, at_once=True)
    if at == "position":
        return _beside_position(text, context, answers)
    if at != "staff_id" or add_line.behind_number(text, context) is not None:
        return None
    said = add_line.read(text, context)
    name = said.values.get("name", "")
    if len(name.split()) < 2 or is_named(name, context):
        return None
    told = {n: said.values[n] for n in _COLUMNS if n in said.values}
    try:
        if "staff_id" in said.values:
            told["staff_id"] = read_number(said.values["staff_id"], context, answers)
    except Refusal as refusal:
        return Heeded(told, told=refused(refusal), at_once=True)
    return Heeded(told, at_once=True)


def _number_denied(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes back a number that is denied."""
    number = answers.get("staff_id", "")
    if not staff_number.is_denied(text, number):
        return None
    told = _number_told(text.replace(number, " "), context) or _ANOTHER_NUMBER
    return Heeded(told=told, anew=("staff_id",))


def _beside_contact(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what is told besides a phone or an e-mail, and says that these are not kept."""
    rest, not_kept = contact_cut.cut(text)
    if not not_kept or (at == "staff_id" and not rest):
        return None
    found = _heeds(rest, at, context, answers) if rest else None
    if found is not None:
        return replace(found, told="\n".join(filter(None, (found.told, not_kept))))
    if at not in _TEXTS or not rest:
        return Heeded(told=not_kept)
    value = roster_questions.text_of(at)(rest, context, answers)
    return Heeded({at: value}, told=not_kept, at_once=True)


_TEXTS = frozenset(("name", "position", "work_group"))


def _first_day_told(text: str) -> Heeded | None:
    """Says that the roster keeps no first day of work, to words that tell nothing else."""
    told = add_line.first_day(text) if add_line.tells_only_first_day(text) else ""
    return Heeded(told=_no_day(told)) if told else None


def _like_another(text: str, at: str, context: Context) -> Heeded | None:
    """Takes another column than the one asked for, which is to be like somebody's."""
    told = like_another.told_of(text, at, context)
    return Heeded(told, at_once=True) if told else None


def _beside_position(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes what is stated with the position, or instead of it; None for a position alone."""
    bureau = roster_questions.only_bureau(text, context)
    if bureau is not None and bureau != answers.get("bureau"):
        return Heeded({"bureau": bureau}, at_once="bureau" not in answers)
    if several := person_line.several_with_position(text, context):
        return Heeded(several, at_once=True)
    stated = person_line.stated(text, context, answers).answers
    return Heeded(stated, at_once=True) if stated and "position" not in stated else None


def _new(answers: Answers) -> dict[str, Any]:
    """Returns the values as they are stored."""
    return {
        "name": answers["name"],
        "position": answers.get("position") or "",
        "bureau_id": answers["bureau"]["id"],
        "work_group": answers.get("work_group") or "",
        "supervisor_id": answers["superior"]["id"],
        "roles": answers["roles"],
    }


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Returns what is to be said before the person is added."""
    rows: list[Part] = [Para(each, tone="warn") for each in _remarks(context, answers)]
    others = [each for each in answers["roles"] if each != STAFF]
    waits = bool(others) and request_cards.others(context)
    return Card(
        "เพิ่มบุคลากร",
        rows=tuple(rows),
        note=request_cards.WAITS if waits else "กด “ยืนยันเพิ่ม” แล้วออกรหัสลงทะเบียนให้ได้ทันที",
    )


def _remarks(context: Context, answers: Answers) -> list[str]:
    former = roster_adding.known(context.session, answers["staff_id"])
    found = [f"เลขนี้เป็นของ {former.name} ซึ่งพ้นไปแล้ว จะนำกลับเข้าทะเบียน"] if former else []
    alike, _ = roster_search.found(context.session, Sought(answers["name"]), 1, 0)
    if words := staff_number.unusual(context, answers["staff_id"]):
        found.append(words)
    if add_line.is_one_word(answers["name"]):
        found.append("ชื่อกับนามสกุลยังไม่เว้นวรรค หากเป็นคนละคำ พิมพ์ “แก้ชื่อเป็น” ตามด้วยชื่อ เว้นวรรค แล้วนามสกุล")
    found += [f"มี {each.name} ({each.staff_id}) ในทะเบียนแล้ว กรุณาตรวจว่าคนละคน" for each in alike]
    new = _new(answers)
    bureau = context.session.get(Bureau, new["bureau_id"])
    if bureau is None:
        raise Closed(Text("ไม่พบสำนักนี้แล้ว กรุณาเริ่มใหม่", (SEARCH,)))
    blank = Person(id=0, bureau_id=new["bureau_id"], bureau=bureau, roles=[STAFF])
    left = roster_change.effects(context.session, blank, new)
    return [*found, *map(effect_words, left)]


_STEPS_OF = {
    "no_number": "staff_id", "long_number": "staff_id", "taken": "staff_id", "no_name": "name",
    "too_long": "position", "unknown_bureau": "bureau", "unknown_superior": "superior",
    "unknown_role": "roles",
}  # fmt: skip


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Adds the person; returns their card, with the way to a joining code."""
    try:
        with roster_telling.changing(context):
            done = roster_adding.add(
                context.session, context.me, answers["staff_id"], _new(answers), context.now
            )
    except Refusal as refusal:
        raise Mend(refused(refusal), _STEPS_OF[refusal.code]) from refusal
    context.must_arrive = True
    context.saved = {"n": done.change.person.id}
    person = done.change.person
    asked = request_cards.tell(context, done.waits, person) if done.waits is not None else []
    words = f"เพิ่ม {person.name} แล้ว กด “ออกรหัสลงทะเบียน” เพื่อให้เจ้าตัวลงทะเบียนใน LINE"
    return [Text(words), *asked, *person_card.of(context, person)]


FLOW = Flow(
    name=ADD,
    title="การเพิ่มบุคลากร",
    opens_on=("เพิ่มบุคลากร", "เพิ่มคนใหม่", "เพิ่มคนในทะเบียน", "เพิ่มข้าราชการ", "เพิ่มพนักงาน"),
    steps=(
        Step(
            name="staff_id",
            label="เลขประจำตัว",
            ask=plain("เลขประจำตัวเจ้าหน้าที่คืออะไร เช่น D0107"),
            read=_read_number,
            tells=_number_told,
            why="เลขประจำตัวแยกคนที่ชื่อซ้ำกัน และใช้ออกรหัสลงทะเบียน",
        ),
        *roster_questions.steps({}),
    ),
    open=open_adding,
    review=review,
    finish=finish,
    roles=frozenset((ADMIN,)),
    confirm_label="ยืนยันเพิ่ม",
    confirm_said=("เพิ่ม", "เพิ่มเลย"),
    sentence=person_line.stated,
    heeds=heeds,
    describe=lambda answers: str(answers.get("name", "")),
)
