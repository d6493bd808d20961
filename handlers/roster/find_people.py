"""`บุคลากร`: the roster for administrators – figures, a search, and the way to a card a person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from handlers.context import Context
from handlers.conversation import people_named
from handlers.messages import Button, Card, Message, Para, Row, Text
from handlers.people.people_words import ROLE_NAMES
from handlers.question import button_facts
from handlers.question.query import Following, Query, opens
from handlers.roster import people_asked, person_card
from handlers.roster.people_asked import Asked
from handlers.roster.roster_words import ADD_ONE, FIND, ONE, SEARCH, joined_words, role_list
from handlers.understand.names import nearest_names
from handlers.understand.thai import normalise
from models.people import people, roster_search
from models.people.person import ADMIN, STAFF, Person
from models.people.roster_gaps import NO_SUPERIOR, NOT_JOINED
from models.people.roster_search import Sought

_PAGE, _BUREAUS = 7, 8
_EACH_BUREAU = Button("แต่ละสำนัก", opens(FIND, each="bureau"), "แต่ละสำนักมีกี่คน")
_GAP_WORDS = {NOT_JOINED: "ยังไม่ลงทะเบียน", NO_SUPERIOR: "ไม่มีผู้บังคับบัญชา"}


def answer(context: Context, rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the figures of the roster, a page of those who fit, or the card of the only one."""
    if "each" in facts or people_asked.counts_each_bureau(rest):
        return [_by_bureau(context, facts)]
    asked = people_asked.read(context, rest or _name_said(context, facts), facts)
    if asked.named.unknown:
        return [_no_bureau(context, asked)]
    if not asked.sought.words:  # no typed words are kept (decisions/0022)
        context.asked = opens(FIND, **asked.facts())
    if asked.everybody and "p" not in facts:
        return [_overview(context)]
    read = partial(roster_search.found, context.session, asked.sought)
    page, found = button_facts.read_page(facts, _PAGE, read)
    if page.total == 1:
        return person_card.of(context, found[0])
    if not found:
        return [_nobody(context, asked)]
    person_card.note_seen(context, *found)
    return [_listed(context, asked, page, found)]


def _name_said(context: Context, facts: Mapping[str, str]) -> str:
    """Returns the name that stands in a sentence whose words are known only as a whole."""
    titled = None if facts else people_asked.TITLED.search(normalise(context.said))
    found = people_named.meant(context, titled[0]) if titled else ()
    return found[0].name if len(found) == 1 else ""


def _listed(
    context: Context, asked: Asked, page: button_facts.Page, found: Sequence[Person]
) -> Card:
    return Card(
        f"บุคลากร {page.total:,} คน",
        subtitle=page.beside(_heading(context, asked.sought)),
        rows=tuple(row(each) for each in found),
        buttons=(*page.turn(FIND, **asked.facts()), SEARCH),
    )


def _heading(context: Context, sought: Sought) -> str:
    parts = [
        f"“{sought.words}”" if sought.words else "",
        *people_asked.narrowed(context, sought),
        ROLE_NAMES.get(sought.role, ""),
        _GAP_WORDS[sought.gap] if sought.gap is not None else "",
    ]
    return " · ".join(filter(None, parts)) or "ทั้งสำนักงาน"


def row(person: Person) -> Row:
    """Returns somebody in a list, with the button that shows their card."""
    button = Button("ดู", opens(ONE, n=person.id), f"บุคลากร {person.staff_id}")
    parts = (person.position, person.bureau.name, role_list(person), joined_words(person))
    words = " · ".join(filter(None, parts))
    return Row(f"{person.name} ({person.staff_id})", words, button)


# -- figures -------------------------------------------------------------------------------------


def _overview(context: Context) -> Card:
    counts = roster_search.counts(context.session)
    waiting, alone = counts.people - counts.joined, counts.without_superior
    rows = [
        Row("ลงทะเบียนใน LINE แล้ว", f"{counts.joined:,} จาก {counts.people:,} คน"),
        _figure("ยังไม่ลงทะเบียน", waiting, g=NOT_JOINED),
        _figure("ไม่มีผู้บังคับบัญชา", alone, g=NO_SUPERIOR),
        *(
            _figure(ROLE_NAMES[role], count, r=role)
            for role, count in counts.roles.items()
            if role != STAFF
        ),
    ]
    return Card(
        "ทะเบียนบุคลากร",
        subtitle=f"{counts.people:,} คน",
        rows=tuple(rows),
        buttons=(ADD_ONE, _EACH_BUREAU, SEARCH),
        note="พิมพ์ “บุคลากร” ตามด้วยชื่อ เลขประจำตัว สำนัก หรือหน้าที่ เช่น บุคลากร สำนักการคลัง ผู้รายงาน",
    )


def _by_bureau(context: Context, facts: Mapping[str, str]) -> Card:
    """How many people each bureau has, a page of the bureaus."""
    counted = roster_search.by_bureau(context.session)
    page = button_facts.page(facts, _BUREAUS, len(counted))
    rows = [
        Row(
            each.bureau,
            f"{each.people:,} คน ลงทะเบียนใน LINE แล้ว {each.joined:,} คน",
            Button("ดู", opens(FIND, b=each.bureau_id), f"บุคลากร {each.bureau}"),
        )
        for each in page.of(counted)
    ]
    total = f"{len(counted):,} สำนัก {sum(each.people for each in counted):,} คน"
    return Card(
        "จำนวนบุคลากรแต่ละสำนัก",
        subtitle=page.beside(total),
        rows=tuple(rows),
        buttons=(*page.turn(FIND, each="bureau"), SEARCH),
    )


def _figure(label: str, count: int, **facts: object) -> Row:
    button = Button("ดู", opens(FIND, **facts), f"บุคลากร {label}") if count else None
    return Row(label, f"{count:,} คน", button)


# -- nobody --------------------------------------------------------------------------------------


def _no_bureau(context: Context, asked: Asked) -> Card:
    known = {each.name: each for each in people.bureaus(context.session)}
    near = nearest_names(asked.named.unknown, list(known), 3)
    return Card(
        f"ไม่พบสำนัก “{asked.named.unknown}”",
        rows=(Para("หมายถึงสำนักใด เลือกจากปุ่ม หรือพิมพ์ชื่อเต็ม" if near else "กรุณาพิมพ์ชื่อเต็มของสำนัก"),),
        buttons=(*(_of_bureau(known[name].id, name) for name in near), SEARCH),
        tone="muted",
    )


def _of_bureau(bureau_id: int, name: str) -> Button:
    return Button(name, opens(FIND, b=bureau_id), f"บุคลากร {name}")


def _nobody(context: Context, asked: Asked) -> Card:
    words = asked.sought.words
    former = roster_search.retired_like(context.session, words)
    near = _near(context, words) if words else []
    rows = [Para("ลองพิมพ์บางส่วนของชื่อ หรือเลขประจำตัว")]
    rows += [Para(f"{each.name} ({each.staff_id}) พ้นจากทะเบียนแล้ว", tone="warn") for each in former]
    return Card(
        "ไม่พบบุคลากร",
        subtitle=_heading(context, asked.sought),
        rows=tuple(rows),
        buttons=(*(_named(each) for each in near), SEARCH),
        tone="muted",
    )


def _near(context: Context, words: str) -> list[Person]:
    known = roster_search.names(context.session)
    near = nearest_names(words, list(known.values()), 3)
    ids = [id_ for id_, name in known.items() if name in near][:3]
    return list(people.by_ids(context.session, ids).values())


def _named(person: Person) -> Button:
    return Button(person.name, opens(ONE, n=person.id), f"บุคลากร {person.staff_id}")


def _holders(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns who has the role that is asked about, also if that is only one."""
    sought = Sought("", role=people_asked.who_holds(rest))
    context.asked = opens(FIND, r=sought.role)
    read = partial(roster_search.found, context.session, sought)
    page, found = button_facts.read_page({}, _PAGE, read)
    if not found:
        return [_nobody(context, Asked(sought))]
    person_card.note_seen(context, *found)
    return [_listed(context, Asked(sought), page, found)]


HOLDERS = Query(name="who_holds_role", words=(), answer=_holders, roles=frozenset((ADMIN,)))
QUERY = Query(
    name=FIND,
    words=(
        "ทะเบียนบุคลากร",
        "รายชื่อบุคลากร",
        "ค้นหาบุคลากร",
        "หาบุคลากร",
        "ดูบุคลากร",
        "จัดการบุคลากร",
        "แก้ทะเบียนบุคลากร",
    ),
    answer=answer,
    roles=frozenset((ADMIN,)),
    instead="bureau_people",
    instead_told="ทะเบียนบุคลากรดูได้เฉพาะผู้ดูแลระบบ ท่านดูจำนวนได้ดังนี้",
    following=Following(counts=("คน", "ราย"), takes=("b",)),
)


def _of_one(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    return answer(context, people_asked.name_asked_about(rest), {})


OF_ONE = Query("person_asked_about", (), _of_one, frozenset((ADMIN,)))
"""`นาง… เป็นหัวหน้าของใครบ้าง`: the card of one person, with superior and subordinates."""


def _of_role(context: Context, rest: str, _facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the people of a role in a bureau or in all, also if that is only one; to who tells
    that they leave, how they are taken off the roster."""
    told = people_asked.of_role(rest)
    asked = people_asked.read(context, told.words if told is not None else rest, {})
    if asked.named.unknown:
        return [_no_bureau(context, asked)]
    context.asked = opens(FIND, **asked.facts())
    read = partial(roster_search.found, context.session, asked.sought)
    page, found = button_facts.read_page({}, _PAGE, read)
    if not found:
        return [_nobody(context, asked)]
    person_card.note_seen(context, *found)
    leaves = told is not None and told.leaves
    return [*([Text(_TAKEN_OFF)] if leaves else ()), _listed(context, asked, page, found)]


_TAKEN_OFF = (
    "ยังไม่ได้แก้ทะเบียน กด “ดู” ที่คนนั้น แล้วกด “พ้นทะเบียน” หรือพิมพ์ “พ้นทะเบียน” ตามด้วยชื่อ "
    "รายงานและประวัติที่ส่งแล้วยังอยู่\n"
    "หากยังอยู่ในสำนักงาน แต่ไม่เป็นหน้าที่นี้แล้ว กด “แก้ไข” ที่คนนั้น"
)
OF_ROLE = Query("people_of_role", (), _of_role, frozenset((ADMIN,)))
"""`ผู้รายงานทั้งหมดมีกี่คน`, `ผู้รายงานสำนักการคลังลาออก`."""
