"""The questions about a person of the roster, asked when one is added or changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.context import Context
from handlers.conversation import people_named
from handlers.conversation.flow import Answers, Choice, Step
from handlers.conversation.questions import show_name
from handlers.messages import Message, Text
from handlers.messages.name_labels import name_label
from handlers.people.people_words import ROLE_NAMES, role_words
from handlers.roster import columns_told, no_group_name, superior_told
from handlers.roster.changing import add_line
from handlers.roster.changing.person_line import (
    NEW_BUREAU,
    begins_with_no_group,
    no_group_and_more,
    read_line,
    refuse_wrong,
    roles_denied,
    roles_in,
    says_no_group,
    says_none,
    unknown_bureau,
)
from handlers.roster.like_another import NOBODY, another, says, value_of
from handlers.roster.person_read import named, shown
from handlers.roster.who_question import OFFERED, PERSON, SAYS, is_of_else, person_in
from handlers.understand.agreement import agrees
from handlers.understand.bureaus.bureaus_named import bureaus_named
from handlers.understand.bureaus.name_alone import is_bureau_name
from handlers.understand.choices.common_words import Common
from handlers.understand.corrections.correction_vocabulary import CRIES
from handlers.understand.names import one_bureau
from handlers.understand.patterns import pattern_of
from handlers.understand.polite_endings import POLITE
from handlers.understand.prose import without_order_around
from handlers.understand.thai import blanked, normalise, without_particles, without_polite_ending
from handlers.understand.unclear import Unclear
from models.accounts.roster_rows import LONGEST
from models.people import people
from models.people.person import EXECUTIVE, ROLES, STAFF, SUPERVISOR, Person

_BEHIND = ("position", "bureau", "work_group", "superior", "roles")
_TAKING = ("ถอด", "ปลด", "เอาออก", "ยกเลิก", "ไม่เป็น", "พ้น")
_NO_NAME = pattern_of(
    r"(?:ยัง)?ไม่(?:มี|ได้|รู้|ทราบ|ใช่|เอา|ต้อง|อยู่)|(?:รหัส|เลขที่)\D{0,16}\d"
    r"|[A-Za-z]{1,4}-?\d{2,}\s*(?:เป็น|อยู่|สังกัด|ประจำ)"
)


def text_of(column: str) -> Any:
    """Returns a `read` for one of the roster's texts, which keeps its length. Words that say that
    there is none are "", where there may be none."""

    def read(text: str, _context: Context, _answers: Answers) -> str:
        refuse_wrong(text)
        if says_none(text) and column != "name":
            return ""
        # A name may look like a sigh or an order: อ้อ, หน่อย.
        own = text if column == "name" else without_order_around(text)
        words = " ".join(normalise(without_particles(own)).split())
        if len(words) > LONGEST[column]:
            raise Unclear(f"ยาวเกิน {LONGEST[column]} ตัวอักษร กรุณาย่อ")
        return words

    return read


def read_name(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads a name; what is stated behind it of somebody new answers the other questions."""
    if _NO_NAME.match(normalise(text)):
        raise Unclear("พิมพ์คำนำหน้า ชื่อ และนามสกุลของผู้ที่จะเพิ่มหรือแก้ไข")
    said = add_line.behind_name(text, context)
    if said is None:
        return str(text_of("name")(text, context, answers))
    name = text_of("name")(said.values.pop("name"), context, answers)
    also = {} if answers.get("person") else {n: said.values[n] for n in _BEHIND if n in said.values}
    return Choice("line", "", name, also=also)


def read_position(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads a position; the name of somebody new that is told behind it is taken, too. A name alone
    is none."""
    if (like := another(text, context, "position")) is not None:
        return str(value_of(context, like, "position"))
    if no_group_name.ASKS_ON.search(normalise(text)):
        raise Unclear("ข้อนี้พิมพ์ตำแหน่ง เช่น นิติกร ยังไม่ได้เปลี่ยนข้อมูล")
    if PERSON.match(normalise(text)):
        raise Unclear("พิมพ์ตำแหน่ง เช่น นิติกร แก้ชื่อได้โดยพิมพ์ “แก้ชื่อเป็น …”")
    if (alone := only_bureau(text, context)) is not None:
        raise Unclear(_IS_BUREAU.format(alone["name"], "ตำแหน่ง เช่น นิติกร"))
    text = _LEADS_TO.sub("", text.strip(), count=1)
    if (both := _with_more(text, context, answers)) is not None:
        return both
    of_bureau = _IN_BUREAU.search(without_polite_ending(text))
    bureau = _bureau_behind(of_bureau[1], context) if of_bureau is not None else None
    if of_bureau is not None and bureau is not None:
        position = str(text_of("position")(text[: of_bureau.start()], context, answers))
        return Choice("line", "", position, also={"bureau": bureau})
    words, name = add_line.position_and_name(text)
    if answers.get("person"):
        words, name = text, ""
    position = str(text_of("position")(words, context, answers))
    return Choice("line", "", position, also={"name": name}) if name else position


def _with_more(text: str, context: Context, answers: Answers) -> Choice | None:
    """Reads a position behind which another change is told; None for other words."""
    person = people.by_id(context.session, answers.get("person") or 0)
    position, more = columns_told.with_more(text) if person is not None else (text, "")
    if person is None or not more:
        return None
    told = columns_told.values(more, context, person)
    names = {*str(answers.get("what", "")).split(","), *told}
    also = {**told, "what": columns_told.columns(names)} if told else {columns_told.MORE: more}
    return Choice("line", "", str(text_of("position")(position, context, answers)), also=also)


_LEADS_TO = pattern_of(r"^(?:ก็|คือ|เป็น(?!กลาง)|ตำแหน่ง(?:คือ|เป็น)?(?=\S{3}))+\s*")
_IN_BUREAU = pattern_of(r"\s+(?:อยู่|สังกัด|ทำงาน)(?:ที่|ใน|กับ)?\s*(สำนัก\S.*)$")


def _bureau_behind(words: str, context: Context) -> object | None:
    """Returns the bureau of a position, as the question for it keeps it; None if there is none."""
    return read_line(words, context).values.get("bureau")


def read_group(text: str, context: Context, answers: Answers) -> str | Choice:
    """Reads a work group; somebody's name is none, and none is what only puts the change off. What
    is stated behind `ไม่มีกลุ่ม` of somebody new answers the other questions."""
    if (like := another(text, context, "work_group")) is not None:
        return str(value_of(context, like, "work_group"))
    told = None if answers.get("person") else no_group_and_more(text, context)
    if told is not None:
        return Choice("line", "", told.pop("work_group"), also=told)
    if says_no_group(text):
        return ""
    no_group_name.refuse(text)
    if (bureau := only_bureau(text, context)) is not None:
        raise Unclear(_IS_BUREAU.format(bureau["name"], "ชื่อกลุ่มงาน หากไม่มี กด “ไม่มีกลุ่มงาน”"))
    group = str(text_of("work_group")(text, context, answers))
    if group and people.is_position(context.session, group):
        raise Unclear(_IS_POSITION.format(group))
    return group


_IS_BUREAU = "“{}” เป็นชื่อสำนัก กรุณาพิมพ์{}"
_IS_POSITION = (
    "“{}” เป็นชื่อตำแหน่ง กรุณาพิมพ์ชื่อกลุ่มงาน หากไม่มี กด “ไม่มีกลุ่มงาน” แก้ตำแหน่งได้โดยพิมพ์ “แก้ตำแหน่งเป็น …”"
)
_BESIDE_BUREAU = pattern_of(rf"(?:{CRIES}|{POLITE}|[\s,.])*")


def only_bureau(text: str, context: Context) -> dict[str, Any] | None:
    """Returns the bureau whose name the words are, as the question for it keeps it; None for other
    words."""
    plain = normalise(text)
    known = {each.name: each for each in people.bureaus(context.session)}
    found = bureaus_named(plain, list(known)) if plain.startswith("สำนัก") else None
    if found is None or len(found.names) != 1:
        return None
    rest = blanked(plain, found.places).replace("สำนัก", "", 1)
    return named(known[found.names[0]]) if _BESIDE_BUREAU.fullmatch(rest) else None


def read_bureau(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Reads a bureau of the roster; a misspelt one is answered with the nearest. The one that
    somebody has already is none to move to."""
    me = people.by_id(context.session, answers.get("person") or 0)
    now = me.bureau.name if me is not None else ""
    found = _bureau_named(text, context, now)
    if found["name"] == now:
        raise Unclear(_IS_THERE.format(now))
    return found


_NAMED = 40
"""Letters of a name that are told back."""
_IS_THERE = "อยู่{}อยู่แล้ว พิมพ์ชื่อสำนักที่จะย้ายไป"


def _bureau_named(text: str, context: Context, now: str) -> dict[str, Any]:
    """Returns the bureau; of two that are named the one that is not `now`."""
    if (like := another(text, context, "bureau")) is not None:
        return named(like.bureau)
    known = {each.name: each for each in people.bureaus(context.session)}
    said = bureaus_named(normalise(text), list(known)).names
    other = [each for each in said if each != now] if len(said) == 2 else said
    if len(other) == 1:
        return named(known[other[0]])
    words = without_polite_ending(normalise(text))[:_NAMED]
    return named(one_bureau(text, known, unknown_bureau(words, list(known))))


def read_superior(text: str, context: Context, answers: Answers) -> dict[str, Any]:
    """Reads a superior; who agrees where one is offered means that one."""
    if agrees(text, "บันทึก"):
        offered = _offered_superiors(context, answers)
        if len(offered) == 1:
            return shown(offered[0])
        raise Unclear("เลือกจากปุ่ม หรือพิมพ์ชื่อหรือเลขประจำตัวของผู้บังคับบัญชา")
    if (like := another(text, context, "superior")) is not None:
        return dict(value_of(context, like, "superior"))
    head = superior_told.by_post(text, context, bureau_of(context, answers))
    person = head or person_in(text, context)
    if person.id == answers.get("person"):
        raise Unclear("ผู้บังคับบัญชาต้องเป็นผู้อื่น พิมพ์ชื่อหรือเลขประจำตัวของผู้บังคับบัญชา")
    return shown(person)


def bureau_of(context: Context, answers: Answers) -> int | None:
    """Returns the bureau that the person has, or will have."""
    chosen = answers.get("bureau")
    person = people.by_id(context.session, answers.get("person") or 0)
    return chosen["id"] if chosen else person.bureau_id if person is not None else None


def superior_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers the present one, those who lead in the bureau, and nobody."""
    offered = _offered_superiors(context, answers)
    said = _THIS_ONE if len(offered) == 1 else ()
    me = people.by_id(context.session, answers.get("person") or 0)
    now = me.supervisor_id if me is not None else None
    found = [
        Choice(
            f"p{each.id}",
            name_label(each.name),
            shown(each),
            said=(*said, *(_AS_NOW if each.id == now else ())),
        )
        for each in offered
    ]
    nobody = Choice("none", "ไม่มี", NOBODY, said=("ไม่มีหัวหน้า", "ไม่มีผู้บังคับบัญชา"), plainly=True)
    return [*found, nobody]


_THIS_ONE = ("ใช่", "ใช่คนนี้", "คนนี้", "คนนี้แหละ", "ใช่ค่ะ คนนี้", "ใช่ครับ คนนี้", "ถูกต้อง", "ถูกแล้ว")
"""How people take the only one who is offered."""
_AS_NOW = ("คนเดิม", "ใช้คนเดิม", "หัวหน้าคนเดิม", "หัวหน้าใช้คนเดิม", "เหมือนเดิม", "ไม่เปลี่ยน", "ตามเดิม")
"""How people keep the present superior."""


def _offered_superiors(context: Context, answers: Answers) -> list[Person]:
    """Returns the present superior and those who lead in the bureau."""
    me = people.by_id(context.session, answers.get("person") or 0)
    now = people.by_id(context.session, me.supervisor_id or 0) if me is not None else None
    leading = [each for each in _leading(context, answers) if each.id != answers.get("person")]
    offered = {each.id: each for each in (*leading[:OFFERED], *([now] if now else []))}
    return list(offered.values())


def _leading(context: Context, answers: Answers) -> list[Person]:
    bureau_id = bureau_of(context, answers)
    led = people.with_roles(context.session, SUPERVISOR, EXECUTIVE)
    mine = [each for each in led if each.bureau_id == bureau_id]
    return mine or [each for each in led if each.has(EXECUTIVE)]


# -- roles ---------------------------------------------------------------------------------------


def role_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    """Offers to give each role, or to take it."""
    person = people.by_id(context.session, answers.get("person") or 0)
    has = person.roles if person is not None else [STAFF]
    none = Choice(
        "staff", ROLE_NAMES[STAFF], [STAFF], said=_NO_OTHER, means=(Common.NONE, Common.NO)
    )
    plain_one = [] if person is not None else [none]
    return plain_one + [_role_choice(has, role) for role in ROLES if role != STAFF]


_NO_OTHER = ("ไม่มีหน้าที่อื่น", "ไม่มีหน้าที่", "ไม่ต้องมีหน้าที่", "คนธรรมดา", "เจ้าหน้าที่ธรรมดา", "บุคลากรทั่วไป")


def _role_choice(has: Sequence[str], role: str) -> Choice:
    takes = role in has
    after = [each for each in ROLES if (each in has) != (each == role)]
    words = f"{'ถอด' if takes else 'เป็น'}{_SHORT[role]}"
    return Choice(role, words, after, said=(ROLE_NAMES[role],) if not takes else ())


_SHORT: Mapping[str, str] = {**ROLE_NAMES, "adviser": "ผู้ให้คำปรึกษา", "reporter": "ผู้รายงาน",
                             "receiver": "ผู้รับเรื่อง"}  # fmt: skip


def read_roles(text: str, context: Context, answers: Answers) -> list[str]:
    """Reads roles to give, or to take with ถอด before them."""
    plain_text = normalise(text)
    roles, denied = roles_in(plain_text), roles_denied(plain_text)
    person = people.by_id(context.session, answers.get("person") or 0)
    has = set(person.roles if person is not None else [STAFF]) - set(denied)
    if not roles and not denied:
        raise Unclear("เลือกจากปุ่ม หรือพิมพ์หน้าที่ เช่น ผู้รายงาน หรือ ถอดผู้รายงาน")
    takes = not denied and any(word in plain_text for word in _TAKING)
    after = has - set(roles) if takes else has | set(roles)
    return [role for role in ROLES if role in after]


def _or_dash(value: str, _answers: Answers) -> str:
    return value or "–"


def show_roles(value: Sequence[str], _answers: Answers) -> str:
    return role_words(value)


def _is_no_bureau(words: str, context: Context, answers: Answers) -> bool:
    try:
        read_bureau(words, context, answers)
    except Unclear:
        plain = normalise(words)
        return SAYS.search(plain) is not None and not _UNIT.search(plain)
    return False


_UNIT = pattern_of("สำนัก|กลุ่ม|ฝ่าย|ส่วน|ศูนย์")


_HELP_OF_BUREAU = f"พิมพ์ชื่อสำนักที่มีในทะเบียนบุคลากร บางส่วนของชื่อก็ได้\n{NEW_BUREAU}"


def _surely_of_bureau(text: str) -> bool:
    """Tells whether the words are about the bureau: like somebody's, or a name, if only of one that
    is not there."""
    return says("bureau")(text) or is_bureau_name(text)


def _surely_of_group(text: str) -> bool:
    """Tells whether the words are about the group: like somebody's, or that there is none."""
    return says("work_group")(text) or begins_with_no_group(text)


def ask_of(words: str) -> Any:
    """Returns an `ask` that begins with the person's name."""

    def ask(context: Context, answers: Answers) -> Message:
        person = people.by_id(context.session, answers.get("person") or 0)
        return Text(f"{person.name}: {words}" if person is not None else words)

    return ask


def ask_roles(context: Context, answers: Answers) -> Message:
    """Asks which roles to give or to take; nothing can be taken of somebody new."""
    if answers.get("person"):
        return ask_of("ให้เป็นหรือถอดหน้าที่ใด")(context, answers)  # type: ignore[no-any-return]
    return Text("ให้มีหน้าที่ใดในระบบ หากไม่มีหน้าที่อื่น กด “บุคลากร”")


def steps(when: Mapping[str, frozenset[str]]) -> tuple[Step, ...]:
    """Returns the steps of a person's columns. when: by step, the answers of `what` that ask it."""

    def asked(name: str) -> tuple[str, frozenset[Any]] | None:
        return ("what", when[name]) if name in when else None

    return (
        Step(
            name="name", label="ชื่อ", ask=ask_of("พิมพ์คำนำหน้า ชื่อ และนามสกุล"),
            read=read_name, prose=True, when=asked("name"),
            why="ชื่อนี้ขึ้นในรายงาน เอกสาร และข้อความที่บอตส่ง",
        ),
        Step(
            name="position", surely=says("position"), label="ตำแหน่ง", ask=ask_of("ตำแหน่งอะไร"),
            read=read_position, prose=True, when=asked("position"), show=_or_dash,
            why="ตำแหน่งขึ้นใต้ชื่อในเอกสาร ไม่ทราบให้ถามเจ้าตัวก่อน หรือแก้ภายหลังได้",
        ),
        Step(
            name="bureau", surely=_surely_of_bureau, label="สำนัก", ask=ask_of("อยู่สำนักใด พิมพ์ชื่อสำนัก"),
            read=read_bureau, show=show_name, when=asked("bureau"), lets_go=_is_no_bureau,
            why="สำนักบอกว่าผู้นี้ต้องรายงานกิจกรรมใด และเห็นงานของสำนักใด", help=_HELP_OF_BUREAU,
        ),
        Step(
            name="work_group", surely=_surely_of_group, label="กลุ่มงาน",
            ask=ask_of("อยู่กลุ่มงานใด หากไม่มี กด “ไม่มีกลุ่มงาน”"),
            read=read_group, prose=True, optional=True, skip_label="ไม่มีกลุ่มงาน",
            skip_means=(Common.NONE, Common.NO),
            show=_or_dash, when=asked("work_group"),
            why="บางกิจกรรมเป็นของกลุ่มงาน จึงต้องรู้ว่าผู้นี้อยู่กลุ่มงานใด",
        ),
        Step(
            name="superior", surely=says("superior"), label="ผู้บังคับบัญชา",
            ask=ask_of("ใครเป็นผู้บังคับบัญชา กดเลือก หรือพิมพ์ชื่อหรือเลขประจำตัว"),
            read=read_superior, choices=superior_choices, show=show_name, when=asked("superior"),
            free_text="anybody of the roster may be named",
            names=people_named.names_somebody,
            lets_go=is_of_else,
            why="เรื่องที่ต้องพิจารณาของผู้นี้ เช่น รายงานและของขวัญ ส่งถึงผู้บังคับบัญชา",
        ),
        Step(
            name="roles", label="หน้าที่ในระบบ", ask=ask_roles,
            read=read_roles, choices=role_choices, show=show_roles, when=asked("roles"),
            free_text="several roles may be typed",
            why="หน้าที่กำหนดว่าผู้นี้ทำและเห็นอะไรในบอตได้",
        ),
    )  # fmt: skip
