"""A roster file that waits for a second administrator: who is told, and what if nobody confirms."""

from __future__ import annotations

from handlers.context import Context
from handlers.messages import Button, Card, Message, Row, Text, pushed
from handlers.question.query import opens
from handlers.roster_sheets import file_words
from handlers.understand.dates.dates import thai_date
from models.accounts.roster_imports import TakenIn
from models.calendar import office_day
from models.people import people
from models.people.person import ADMIN, Person
from models.roster_sheets.roster_import import RosterImport

_KIND = "notice"


def tell(context: Context, done: TakenIn) -> Message:
    """Shows the file to the other administrators; returns what who sent it reads."""
    kept = done.kept
    card = Card(
        "มีไฟล์ทะเบียนบุคลากรรอท่านยืนยัน",
        rows=(Row("ส่งโดย", context.me.name),),
        buttons=(Button("ตรวจไฟล์", opens("import_roster", i=kept.id), "ตรวจไฟล์", style="primary"),),
        note="ยังไม่มีผลจนกว่าท่านยืนยัน ภายใน 3 วัน",
    )
    for person in done.second:
        context.notify(person, [card], _key_of(kept, person), _KIND)
    whom = file_words.names([person.name for person in done.second])
    return Text(f"ส่งให้ {whom} ยืนยันแล้ว ทะเบียนยังไม่เปลี่ยนจนกว่าจะยืนยัน")


def _key_of(kept: RosterImport, person: Person) -> str:
    return f"roster_import:{kept.id}:{person.id}"


def tell_lapsed(context: Context, kept: RosterImport) -> None:
    """Tells who sent the file that nobody confirmed it in time, when the bot next speaks."""
    for admin in people.administrators(context.session):
        context.withdrawn.append(_key_of(kept, admin))
    sender = people.by_id(context.session, kept.given_by) if kept.given_by is not None else None
    if sender is None or not sender.has(ADMIN):
        return
    words = (
        f"ไฟล์ทะเบียนบุคลากรที่ส่งเมื่อ {thai_date(office_day(kept.given_at))} ปิดแล้ว "
        "เพราะไม่มีผู้ดูแลระบบอีกท่านยืนยันภายใน 3 วัน ทะเบียนยังเป็นตามเดิม "
        "หากยังต้องการ ส่งไฟล์มาใหม่ในแชตนี้"
    )
    context.notify(
        sender,
        [pushed("ไฟล์ทะเบียนบุคลากร", words)],
        f"roster_import:{kept.id}:over",
        _KIND,
        not_before=context.working_days.next_speaking(context.now),
    )
