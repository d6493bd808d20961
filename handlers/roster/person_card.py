"""The card of a person of the roster, for administrators: what is stored and what to change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Closed
from handlers.messages import Button, Card, Message, Part, Row, Text
from handlers.people import issue_code
from handlers.people.people_words import role_words, superior_name
from handlers.question import button_facts
from handlers.question.query import Query, opens
from handlers.roster.roster_words import CHANGE, FREE, ONE, RETIRE, SEARCH, joined_words
from handlers.understand.dates.dates import short_span, thai_date
from models.audit.trail_reading import NAMES_SEEN
from models.calendar import office_day
from models.people import absences, deputies, people, roster_search
from models.people.person import ADMIN, Person
from models.trail import trail

_BELOW = 5


def show(context: Context, _rest: str, facts: Mapping[str, str]) -> Sequence[Message]:
    """Returns the card of the person of a button (`n`)."""
    found = people.by_id(context.session, button_facts.whole(facts, "n") or 0)
    return of(context, found) if found is not None else [gone()]


def gone() -> Message:
    """Returns that the person has left the roster."""
    return Text("ผู้นี้ไม่อยู่ในทะเบียนบุคลากรแล้ว พิมพ์ “บุคลากร” ตามด้วยชื่อเพื่อค้นหา", (SEARCH,))


def chosen(context: Context, answers: Answers) -> Person:
    """Returns the person whose id is the answer `person`. Raises Closed if they have left."""
    found = people.by_id(context.session, answers["person"])
    if found is None:
        raise Closed(gone())
    return found


def of(context: Context, person: Person) -> Sequence[Message]:
    """Returns the person's card; the trail keeps to whom it was shown."""
    note_seen(context, person)
    return [
        Card(
            person.name,
            subtitle=f"เลขประจำตัว {person.staff_id}",
            rows=(*_rows(context, person), *_standings(context, person)),
            buttons=(*_changes(person), *_account(person), SEARCH),
        )
    ]


def note_seen(context: Context, *shown: Person) -> None:
    """Keeps on the trail that these people were shown to the person talking."""
    for each in shown:
        about = f"person:{each.id}"
        trail.record(context.session, context.now, context.me.id, NAMES_SEEN, about)


def _rows(context: Context, person: Person) -> Sequence[Part]:
    alike = roster_search.namesakes(context.session, person)
    return (
        *((Row("ชื่อซ้ำ", f"มีผู้อื่นชื่อนี้อีก {alike} คน กรุณาดูเลขประจำตัว", tone="warn"),) if alike else ()),
        Row("ตำแหน่ง", person.position or "–"),
        Row("สำนัก", person.bureau.name),
        Row("กลุ่มงาน", person.work_group or "–"),
        Row("หน้าที่ในระบบ", role_words(person.roles)),
        Row("ผู้บังคับบัญชา", superior_name(context, person)),
        Row("LINE", _joined(person), tone="plain" if people.reachable(person) else "warn"),
    )


def _joined(person: Person) -> str:
    since = f"ลงทะเบียนเมื่อ {thai_date(office_day(person.joined_at))}" if person.joined_at else ""
    return " · ".join(filter(None, (since, joined_words(person))))


def _standings(context: Context, person: Person) -> Sequence[Part]:
    """Leave, deputies and people below: only what there is."""
    session, today = context.session, context.today
    rows = [
        Row("ลา", short_span(each.first_day, each.last_day))
        for each in absences.coming(session, person, today)
    ]
    rows += [
        Row("ผู้แทน", f"{deputy.name} {short_span(each.first_day, each.last_day)}")
        for each, deputy in deputies.coming(session, person, today)
    ]
    acting = deputies.acting_for(session, person, today)
    rows += [Row("ทำหน้าที่แทน", " ".join(each.name for each in acting))] if acting else []
    below, count = roster_search.below(session, person.id, _BELOW)
    if count:
        more = f" และอีก {count - _BELOW} คน" if count > _BELOW else ""
        rows.append(Row("ผู้ใต้บังคับบัญชา", " · ".join(each.name for each in below) + more))
    return rows


def _changes(person: Person) -> Sequence[Button]:
    change = Button("แก้ไข", opens(CHANGE, n=person.id), f"แก้ข้อมูลบุคลากร {person.staff_id}")
    move = opens(CHANGE, n=person.id, w="bureau,work_group,superior")
    leave = Button("พ้นทะเบียน", opens(RETIRE, n=person.id), f"พ้นทะเบียน {person.staff_id}")
    return (change, Button("ย้ายสำนัก", move, f"ย้ายบุคลากร {person.staff_id}"), leave)


def _account(person: Person) -> Sequence[Button]:
    words = "ออกรหัสใหม่" if person.line_user_id is not None else "ออกรหัสลงทะเบียน"
    code = issue_code.for_person(person, words)
    free = Button("ปลดบัญชี LINE", opens(FREE, n=person.id), f"ปลดบัญชี {person.staff_id}")
    return (code, free) if person.line_user_id is not None else (code,)


QUERY = Query(name=ONE, words=(), answer=show, roles=frozenset((ADMIN,)))
