"""Notifies the people whom somebody's leave concerns, once it is stored."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.messages import pushed
from handlers.reminders.duty_lines import WHY
from models.people.person import Absence, Person

SEEN_BY = (
    "บอตแจ้งวันลาของท่านเฉพาะผู้ดูแลเรื่องแทนและผู้แทนที่เลือก หากไม่มีผู้ดูแลเรื่องแทนจึงแจ้งผู้บังคับบัญชา "
    "ผู้บังคับบัญชาในสายงานและผู้ดูแลระบบถามดูได้"
)
"""What is told to who asks who hears of their leave."""


def send(
    context: Context,
    made: Absence,
    words: str,
    instead: Sequence[Person],
    superior: Person | None,
    chosen: Person | None,
) -> list[Person]:
    """Notifies who is reminded instead, the superior where nobody is, and the stand-in who was
    chosen. Returns all of them, each once.

    words: who is away, and on which days
    """
    for person in instead:
        told = f"{words} ระหว่างนั้นเรื่องรายงานของสำนักจะเตือนท่านแทน"
        message = pushed("ดูแลเรื่องรายงานแทน", told, WHY)
        context.notify(person, [message], f"absence:{made.id}:{person.id}", "absence")
    if superior is not None:
        told = f"{words} และไม่มีผู้อื่นดูแลเรื่องแทน จึงแจ้งท่านเพื่อทราบ"
        message = pushed("แจ้งวันลาเพื่อทราบ", told, WHY)
        context.notify(superior, [message], f"absence:{made.id}:above", "absence")
    if chosen is not None:
        told = f"{words} และให้ท่านดูแลงานแทน เรื่องที่ฝากกรุณาตกลงกับผู้นั้น"
        message = pushed("ดูแลงานแทน", told, WHY)
        context.notify(chosen, [message], f"absence:{made.id}:chosen", "absence")
    everybody = (*instead, superior, chosen)
    return list({each.id: each for each in everybody if each is not None}.values())
