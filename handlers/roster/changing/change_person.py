"""An administrator changes a person of the roster, by steps or by one typed line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

from handlers.context import Context
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Mend,
    Opening,
    Remarked,
    Stated,
    Step,
)
from handlers.conversation.questions import offering
from handlers.messages import Card, Message, Para, Part, Row, Text
from handlers.people.people_words import role_words
from handlers.question import button_facts
from handlers.roster import (
    columns_told,
    person_card,
    request_cards,
    roster_asked,
    roster_telling,
    superior_told,
    who_question,
)
from handlers.roster.changing import (
    change_line,
    later_day,
    person_line,
    person_meant,
    roster_questions,
)
from handlers.roster.roster_refusals import refused
from handlers.roster.roster_words import CHANGE, SEARCH, effect_words
from handlers.understand.patterns import pattern_of
from handlers.understand.thai import normalise, without_polite_ending
from handlers.understand.unclear import Unclear
from models.accounts.changing import roster_change
from models.errors import Refusal
from models.people import people
from models.people.person import ADMIN, Person

_COLUMNS = {
    "name": "ชื่อ",
    "position": "ตำแหน่ง",
    "bureau": "สำนัก",
    "work_group": "กลุ่มงาน",
    "superior": "ผู้บังคับบัญชา",
    "roles": "หน้าที่",
}
_STORED = {"bureau": "bureau_id", "superior": "supervisor_id"}
_ALL = [
    ",".join(some)
    for count in range(1, len(_COLUMNS) + 1)
    for some in combinations(_COLUMNS, count)
]
"""The answers of `what`: the columns that change, in the order of the questions."""
_MOVING = "bureau,work_group,superior"


def open_change(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the person of a button (`n`), or for what a typed line asks for."""
    person_id = button_facts.whole(facts, "n")
    if person_id is None:
        return _of_line(context, rest)
    person = people.by_id(context.session, person_id)
    if person is None:
        raise Closed(person_card.gone())
    answers: Answers = {"person": person.id, "whom": person.name}
    if facts.get("w") in _ALL:
        answers["what"] = facts["w"]
    return Opening(str(person.id), answers, anew=True)


def _of_line(context: Context, rest: str) -> Opening:
    said = change_line.read(rest, context)
    if not said.asked and context.said:  # who moved stands before the command's words
        whole = change_line.read(context.said, context)
        said = whole if whole.asked or said.person is None else said
    hints = [Text(each) for each in said.hints]
    if change_line.takes_duties_along(context.said or rest):
        hints.append(Text(roster_asked.WHO_MOVES))
    answers: Answers = {name: said.values[name] for name in _COLUMNS if name in said.values}
    asked = {*answers, said.asked} & set(_COLUMNS)
    if asked:
        answers["what"] = columns_told.columns(asked)
    later = later_day.told_from(context.said or rest, context)
    if "bureau" in answers:  # a move is told with its day, often without a word before it
        later = later or later_day.told(context.said or rest, context)
    if said.person is None:
        near = {"near": said.near} if said.near else {}
        return Opening("", answers | near | later, hints, anew=True)
    known = {"person": said.person.id, "whom": said.person.name, **later}
    return Opening(str(said.person.id), answers | known, hints, anew=True)


def _containing(name: str) -> frozenset[str]:
    return frozenset(each for each in _ALL if name in each.split(","))


def ask_what(context: Context, answers: Answers) -> Message:
    person = people.by_id(context.session, answers["person"])
    return Text(f"{person.name if person else ''}: จะแก้ไขเรื่องใด")


_WHAT = (
    Choice("position", "ตำแหน่ง", "position"),
    Choice("bureau", "ย้ายไปสำนักอื่น", _MOVING, said=("สำนัก", "ย้าย", "ย้ายสำนัก")),
    Choice("work_group", "กลุ่มงาน", "work_group"),
    Choice("superior", "ผู้บังคับบัญชา", "superior", said=("หัวหน้า",)),
    Choice("roles", "หน้าที่ในระบบ", "roles", said=("หน้าที่", "บทบาท", "สิทธิ")),
    Choice("name", "ชื่อ", "name", said=("ชื่อสกุล", "นามสกุล")),
)


def stated(text: str, context: Context, answers: Answers) -> Stated:
    """Reads new values; before it is known what changes, they tell that, too."""
    said = person_line.stated(text, context, answers)
    person = people.by_id(context.session, answers.get("person") or 0)
    if "what" in answers or person is None:
        return said
    told = columns_told.values(text, context, person) or dict(said.answers)
    asked = {*told} & set(_COLUMNS)
    if not asked:
        return said
    if "roles" in said.answers and "roles" in told:
        told["roles"] = change_line.changed_roles(person, told["roles"], False)
    return Stated({**told, "what": columns_told.columns(asked)})


def _new(answers: Answers) -> dict[str, Any]:
    """Returns the new values as they are stored."""
    found: dict[str, Any] = {}
    for name in answers["what"].split(","):
        value = answers.get(name)
        if name in _STORED:
            found[_STORED[name]] = value["id"] if value else None
        else:
            found[name] = value if value is not None else ""
    return found


# -- the end -------------------------------------------------------------------------------------


def review(context: Context, answers: Answers) -> Card:
    """Returns what changes, from what to what, and what it leaves behind."""
    person, new = person_card.chosen(context, answers), _new(answers)
    rows: list[Part] = [
        Row(f"{_COLUMNS[name]}เดิม", _stored_words(context, person, name))
        for name in answers["what"].split(",")
    ]
    rows += [
        Para(effect_words(each), tone="warn")
        for each in roster_change.effects(context.session, person, new)
    ]
    note = request_cards.note(context, person, new)
    return Card(f"แก้ข้อมูล {person.name}", rows=tuple(rows), note=note)


def _stored_words(context: Context, person: Person, name: str) -> str:
    if name == "superior":
        above = people.by_id(context.session, person.supervisor_id or 0)
        return above.name if above is not None else "–"
    found = {
        "bureau": person.bureau.name,
        "roles": role_words(person.roles),
        "name": person.name,
        "position": person.position,
        "work_group": person.work_group,
    }
    return found[name] or "–"


_STEPS_OF = {
    "no_name": "name", "own_superior": "superior", "circle": "superior", "oneself": "roles",
    "unknown_superior": "superior", "unknown_bureau": "bureau", "last_admin": "roles",
    "unchanged": "what", "too_long": "what",
}  # fmt: skip


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the values if what was shown still stands; returns the person's card."""
    person = person_card.chosen(context, answers)
    shown = roster_change.standing(person)
    try:
        with roster_telling.changing(context) as changes:
            done = roster_change.change(
                context.session, context.me, person, _new(answers), shown, context.now
            )
            changes.append(done.change)
    except Refusal as refusal:
        raise _not_done(refusal) from refusal
    context.must_arrive = True
    context.saved = {"n": person.id}
    asked = request_cards.tell(context, done.waits, person) if done.waits is not None else []
    now = [Text(f"แก้ข้อมูลของ {person.name} แล้ว")] if roster_telling.told([done.change]) else []
    return [*now, *asked, *person_card.of(context, person)]


def _not_done(refusal: Refusal) -> Exception:
    step = _STEPS_OF.get(refusal.code)
    return Mend(refused(refusal), step) if step else Closed(Text(refused(refusal), (SEARCH,)))


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes another person in the place of the one that was named, and that there is no group.
    Roles are counted from whom they are given to, so they are asked anew."""
    meant = who_question.of_near(text, context, answers) if at == "person" else []
    if len(meant) == 1:
        return Heeded({"person": meant[0].id, "whom": meant[0].name}, at_once=True)
    person = person_meant.another(text, context, answers, ("superior",))
    if person is None:
        told = later_day.put_right(text, context, answers)
        told = told or superior_told.heard(text, at, context, answers)
        return told or person_line.no_group_told(text, at) or _position(text, context, answers)
    return person_meant.instead(person, ("roles",) if "roles" in answers else ())


def _position(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Takes a position that is told where only other columns of the person change, and that there
    is no work group: `ตำแหน่งแก้เป็นเจ้าพนักงานธุรการ ไม่มีกลุ่มงาน`."""
    found = _POSITION.fullmatch(without_polite_ending(normalise(text)))
    columns = str(answers.get("what", "")).split(",")
    step = next((each for each in FLOW.steps if each.name == "position"), None)
    if found is None or step is None or "position" in columns or "what" not in answers:
        return None
    try:
        position = step.read(found["position"], context, answers)
    except Unclear:
        return None
    names = {*columns, "position", *(["work_group"] if found["none"] else [])}
    told: Answers = {
        "what": ",".join(each for each in _COLUMNS if each in names),
        "position": position.value if isinstance(position, Choice) else position,
    }
    more = {"work_group": ""} if found["none"] else {}
    return Heeded(told | more, told=_POSITION_TOO, at_once=True)


_POSITION_TOO = "เพิ่มตำแหน่งในการแก้ครั้งนี้แล้ว กรุณาตรวจก่อนยืนยัน"
_POSITION = pattern_of(
    r"(?:แล้ว|อ้อ|อ๋อ|ส่วน|ขอ|ช่วย|ให้|และ|\s)*(?:(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)\s?)?ตำแหน่ง(?:ใหม่|เขา|ด้วย|ก็|\s)*"
    r"(?:(?:แก้(?:ไข)?|เปลี่ยน|ปรับ)\s?)?(?:เป็น|คือ)\s?(?!อะไร|ใคร|ไหน)(?P<position>[ก-๎][^\d?]{3,58}?)"
    r"(?P<none>[\s,]+(?:(?:และ|แล้วก็)\s?)?(?:ไม่มีกลุ่ม(?:งาน)?|กลุ่ม(?:งาน)?ไม่มี))?(?:ด้วย|เลย|\s)*"
)


def remarks(context: Context, answers: Answers) -> Sequence[Remarked]:
    """Points out a day to come, and another change that was not read."""
    later = later_day.remarks(context, answers, "what", "ให้มีผล")
    return (*later, *columns_told.remarked(context, answers))


def seal(context: Context, answers: Answers) -> str:
    """A card shown before somebody else changed the person confirms nothing."""
    person = people.by_id(context.session, answers.get("person") or 0)
    return str(roster_change.standing(person)) if person is not None else ""


FLOW = Flow(
    name=CHANGE,
    title="การแก้ข้อมูลบุคลากร",
    opens_on=("แก้ข้อมูลบุคลากร", "เปลี่ยนข้อมูลบุคลากร", "ย้ายบุคลากร", "เปลี่ยนหน้าที่บุคลากร"),
    steps=(
        who_question.WHO,
        Step(
            name="what",
            label="เรื่องที่แก้",
            ask=ask_what,
            choices=offering(*_WHAT),
            surely=columns_told.tells,
            listed=False,
        ),
        *roster_questions.steps({name: _containing(name) for name in _COLUMNS}),
    ),
    open=open_change,
    review=review,
    remarks=remarks,
    finish=finish,
    roles=frozenset((ADMIN,)),
    confirm_label="ยืนยันแก้ไข",
    confirm_said=("แก้เลย", "แก้ไขเลย", "ย้ายเลย"),
    seal=seal,
    counted=False,
    sentence=stated,
    heeds=heeds,
    describe=lambda answers: str(answers.get("whom", "")),
)
