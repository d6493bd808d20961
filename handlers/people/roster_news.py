"""Messages after a change of the roster, one a person: what is new of them, and of their people.

Outside a chat the caller puts `dispatcher.notices` into the outbox.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from handlers.context import Context
from handlers.conversation import drafts
from handlers.conversation.drafts import MENU
from handlers.messages import Button, Card, Message, Para, Part, Row
from handlers.people.people_words import ROLE_NAMES, role_words, superior_name
from handlers.question.query import opens
from handlers.reports.filing import report_activity
from models.accounts.roster import PersonChange
from models.conversations import conversation_rows
from models.conversations.conversation import CANCELLED
from models.conversations.conversation_rows import Draft
from models.people import people
from models.people.person import ADMIN, Person
from models.queues.lane import LANE

KIND = "notice"
MOST_LINES = 10
MOST_DRAFTS = 3
"""Cards of closed drafts beside the news itself: LINE takes five messages at once."""


def tell(context: Context, changes: Sequence[PersonChange]) -> None:
    """Notifies everybody whom these changes concern, and ends report drafts of a former bureau.

    The nearest superior whom LINE reaches hears about their people, administrators hear about
    administrators.
    """
    others: defaultdict[int, list[str]] = defaultdict(list)
    own: dict[int, list[Message]] = {}
    reached: dict[int, Person] = {}
    for change in changes:
        own[change.person.id] = _own(context, change)
        reached[change.person.id] = change.person
        for person in _line(context, change):
            reached[person.id] = person
            others[person.id].append(_of_another(change))
    for person in reached.values():
        messages = [*own.get(person.id, ()), *_about_others(others[person.id])]
        key = f"roster:{person.id}:{context.event_key}"
        context.notify(person, messages, key, KIND, must_arrive=False)


def _line(context: Context, change: PersonChange) -> list[Person]:
    """Returns whom the change concerns besides the person."""
    superior = people.superior_reached(context.session, change.person)
    told = change.gained or change.lost or change.left_bureau or "supervisor_id" in change.also
    found = [superior] if superior is not None and told else []
    if ADMIN in (*change.gained, *change.lost):
        found += people.administrators(context.session)
    return [p for p in {p.id: p for p in found}.values() if p.id != change.person.id]


# -- to oneself ---------------------------------------------------------------------------------


def _own(context: Context, change: PersonChange) -> list[Message]:
    me = change.person
    rows: list[Part] = []
    if change.left_bureau is not None:
        rows += [
            Row("ย้ายสำนัก", f"จาก{change.left_bureau} เป็น{me.bureau.name}"),
            Row("กลุ่มงาน", me.work_group or "–"),
            Row("ผู้บังคับบัญชา", superior_name(context, me)),
        ]
    rows += _of_columns(context, change)
    rows += [Row("หน้าที่ที่เพิ่ม", ROLE_NAMES[role], tone="good") for role in change.gained]
    rows += [Row("หน้าที่ที่พ้น", ROLE_NAMES[role]) for role in change.lost]
    rows.append(Row("หน้าที่ขณะนี้", role_words(me.roles)))
    closed = _closed_drafts(context, change)
    if closed:
        words = f"ปิดร่างรายงานของสำนักเดิม {len(closed)} ฉบับ เพราะเป็นงานของสำนักเดิม"
        rows.append(Para(f"{words} คำตอบที่กรอกไว้แสดงด้านล่าง ส่งต่อให้ผู้รายงานคนใหม่ได้", tone="warn"))
    card = Card(
        "ข้อมูลของท่านในทะเบียนเปลี่ยนแล้ว",
        rows=tuple(rows),
        buttons=(
            Button("เมนู", opens("menu"), "เมนู", style="primary"),
            Button("ข้อมูลของฉัน", opens("my_data"), "ข้อมูลของฉัน"),
        ),
        note="หากไม่ถูกต้อง กด “ข้อมูลของฉัน” แล้วเลือก “แก้ไขข้อมูล”",
    )
    return [card, *closed[:MOST_DRAFTS]]


def _of_columns(context: Context, change: PersonChange) -> list[Part]:
    """What else is new of the person; a move names work group and superior already."""
    me = change.person
    values = {
        "name": ("ชื่อ", me.name),
        "position": ("ตำแหน่ง", me.position or "–"),
        "work_group": ("กลุ่มงาน", me.work_group or "–"),
        "supervisor_id": ("ผู้บังคับบัญชา", superior_name(context, me)),
    }
    moved = () if change.left_bureau is None else ("work_group", "supervisor_id")
    return [Row(*values[column]) for column in change.also if column not in moved]


def _closed_drafts(context: Context, change: PersonChange) -> list[Message]:
    """Ends unfinished reports of the bureau the person left. Returns a card of answers for each."""
    account = change.person.line_user_id
    if change.left_bureau is None or account is None:
        return []
    lane = context.sealer.keyed_hash(account, LANE)
    theirs = replace(context, lane=lane, person=change.person)
    active = conversation_rows.active(context.session, context.sealer, lane)
    paused = conversation_rows.drafts(context.session, context.sealer, lane)
    places = [*([active] if active is not None else []), *paused]
    flow = report_activity.FLOW.name
    return [_ended(theirs, place) for place in places if place.row.flow == flow]


def _ended(theirs: Context, place: Draft) -> Message:
    flow = report_activity.FLOW
    engine, state = drafts.standing(theirs, flow, place)
    card = engine.asking.draft(state, ())
    drafts.end(theirs, place.row, CANCELLED)
    if isinstance(card, Card):
        card = replace(card, title=f"{flow.title}ของสำนักเดิม (ปิดแล้ว)")
    return card


# -- to others ---------------------------------------------------------------------------------


def _of_another(change: PersonChange) -> str:
    changes = []
    if "supervisor_id" in change.also:
        changes.append("เปลี่ยนผู้บังคับบัญชา")
    if change.left_bureau is not None:
        changes.append(f"ย้ายจาก{change.left_bureau}ไป{change.person.bureau.name}")
    if change.gained:
        changes.append(f"รับหน้าที่{role_words(change.gained)}")
    if change.lost:
        changes.append(f"พ้นหน้าที่{role_words(change.lost)}")
    return f"{change.person.name}: {' และ'.join(changes)}"


def _about_others(lines: Sequence[str]) -> list[Message]:
    if not lines:
        return []
    rows = [Para(line) for line in lines[:MOST_LINES]]
    if len(lines) > MOST_LINES:
        rows.append(Para(f"และอีก {len(lines) - MOST_LINES} คน", tone="muted"))
    return [
        Card(
            "หน้าที่ในสายงานของท่านเปลี่ยน",
            rows=tuple(rows),
            buttons=(MENU,),
            note="มีผลแล้วตั้งแต่ขณะนี้",
        )
    ]
