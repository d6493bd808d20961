"""What administrators can do, by task: each line opens it; what is done elsewhere says where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from handlers.context import Context
from handlers.messages import Button, Card, Carousel, Message, Row
from handlers.question.query import opens
from handlers.subjects.admin_tasks import TASKS
from handlers.subjects.declaration import HelpLine
from handlers.understand.patterns import pattern_of
from models.people.person import ADMIN

_TYPED = pattern_of("“([^”…]+)”")
_ELSEWHERE = (
    Row("สำรองและกู้คืนข้อมูล", "ผู้ดูแลเครื่องแม่ข่ายทำ และเก็บไฟล์สำรองไว้นอกเครื่อง"),
    Row("เปลี่ยนกุญแจ โทเคน และการเชื่อมต่อ LINE", "ผู้ดูแลเครื่องแม่ข่ายตั้งค่า แล้วตรวจให้"),
    Row("เมนูรูปภาพใต้แชต และการปรับรุ่นโปรแกรม", "ผู้ดูแลเครื่องแม่ข่ายติดตั้ง ข้อมูลและร่างคงอยู่"),
    Row("ระบบขัดข้องหรือส่งข้อความไม่ออก", "แจ้งผู้ดูแลเครื่องแม่ข่ายพร้อมรหัสที่บอตบอก เช่น in:12"),
)


def by_task(
    context: Context, buttons: tuple[Button, ...], contact: str, only: int | None = None
) -> Message:
    """Returns a card for each task, and one for what is done on the server.

    only: the number of the one task that is wanted.
    """
    tasks = list(enumerate(_tasks(context), 1))
    quick = tuple(
        Button(task, opens("help_me", t=number), task)
        for number, (task, _) in tasks
        if number != only
    )
    pages = [
        Card(f"{number}. {task}", subtitle="วิธีใช้สำหรับผู้ดูแลระบบ", rows=rows)
        for number, (task, rows) in tasks
    ]
    if only is not None and 0 < only <= len(pages):
        return replace(pages[only - 1], quick=quick, buttons=buttons[:1])
    last = Card(
        "ทำที่เครื่องแม่ข่าย",
        subtitle="เรื่องเหล่านี้ทำในแชตไม่ได้",
        rows=_ELSEWHERE,
        buttons=buttons,
        note=contact,
    )
    return Carousel((*pages, last), alt="วิธีใช้สำหรับผู้ดูแลระบบ", quick=quick)


def is_listed(line: HelpLine) -> bool:
    """Tells whether the line stands among the tasks: it is an administrator's by their role."""
    return ADMIN in line.roles


def _tasks(context: Context) -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yields each task with its rows."""
    declared = [
        (line.task or subject.task, line)
        for subject in context.subjects
        for line in subject.help
        if is_listed(line)
    ]
    declared.sort(key=lambda each: each[1].place)
    for task in TASKS:
        rows = tuple(_row(line) for of, line in declared if of == task)
        if rows:
            yield task, rows


def _row(line: HelpLine) -> Row:
    words = opened_by(line)
    return Row(line.title, line.words, Button(words, say=words) if words else None)


def opened_by(line: HelpLine) -> str:
    """Returns the words that the line's button types; "" if it names none."""
    named = _TYPED.search(line.words)
    return line.opens or (named[1] if named is not None else "")
