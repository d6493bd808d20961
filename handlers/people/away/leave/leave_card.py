"""The card of leave before it is stored: its days, and who takes over meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers
from handlers.messages import Card, Para, Part, Row
from handlers.people.away import due_meanwhile
from handlers.people.away.away_questions import span
from handlers.people.away.leave import days_open, leave_besides
from handlers.people.away.stand_in_asked import STAND_IN, looks_after
from handlers.understand.listing import listed
from handlers.understand.thai import normalise
from models.duties import duty_holders, handing_over
from models.people import deputies, people
from models.people.person import REPORTER, Person

HALF, ON_DUTY = "half", "on_duty"
"""Answers: half a day was told; the person is away on duty and not on leave."""
WHOLE_DAYS = (
    "บอตจดวันลาเป็นวัน ไม่แยกครึ่งวัน และเป็นการแจ้งบอตเท่านั้น ไม่ใช่ใบลา ยืนยันได้หากต้องการให้งดเตือนทั้งวัน "
    "กลับมาแล้วพิมพ์ “กลับมาแล้ว”"
)

_NO_LEAVE = (
    "ไปราชการไม่ใช่การลา บอตจดเป็นวันที่ไม่อยู่เพื่องดเตือน และแจ้งผู้ที่ดูแลแทนว่าไปราชการ ไม่ได้ลงในปฏิทินงานของสำนักงาน"
)


def taking_over(context: Context, answers: Answers) -> tuple[list[Person], Person | None]:
    """Returns who is reminded instead, and the superior who is told if nobody is on some day."""
    first, last = span(answers["days"])
    days, begins = context.working_days, max(first, context.today)
    found = handing_over.successors(context.session, days, context.me, begins, last)
    instead = [each for each in found if each is not None]
    alone = None in found or (not found and deputies.leads(context.session, context.me))
    superior = people.superior_reached(context.session, context.me) if alone else None
    return instead, None if superior in instead else superior


def review(context: Context, answers: Answers) -> Card:
    """Returns the card that is confirmed."""
    instead, superior = taking_over(context, answers)
    label = "ผู้ที่บอตเตือนเรื่องรายงานแทน" if looks_after(context, answers) else "ผู้ดูแลเรื่องแทน"
    rows: list[Part] = [Row(label, _named(context, instead, superior))]
    if "replaces" in answers:
        rows.insert(0, Row("แทนวันลาเดิม", days_open.stored(answers)))
    if off := leave_besides.holidays_within(context, *span(answers["days"])):
        rows.append(Para(off))
    if answers.get(HALF):
        rows.append(Para(WHOLE_DAYS))
    if answers.get(ON_DUTY):
        rows.append(Para(_NO_LEAVE))
    if answers.get(due_meanwhile.DUE):
        rows += due_meanwhile.rows(context, *span(answers["days"]))
    if not answers.get(STAND_IN) and deputies.leads(context.session, context.me):
        rows.append(Para("การอนุมัติรายงานแทนท่าน พิมพ์ “มอบหมายแทน” เพื่อเลือกผู้แทน", tone="muted"))
    return Card(
        "ตรวจวันลา",
        rows=tuple(rows),
        note="ระหว่างลาจะไม่เตือนท่าน กลับก่อนกำหนดพิมพ์ “กลับมาแล้ว”",
    )


def _named(context: Context, instead: Sequence[Person], superior: Person | None) -> str:
    lines = [listed(f"{each.name} ({each.position})" for each in instead)]
    if superior is not None:
        lines.append(f"ไม่มีผู้อื่นดูแลแทน จะแจ้ง {superior.name} ({superior.position}) เพื่อทราบ")
    names = "\n".join(filter(None, lines))
    if names:
        return names
    responsible = duty_holders.responsible(context.session, context.me.bureau_id, context.today)
    if context.me.has(REPORTER) and responsible not in (None, context.me):
        assert responsible is not None
        return f"ไม่มีเรื่องที่ต้องส่งต่อ ผู้รับผิดชอบรายงานยังเป็น {responsible.name}"
    return "ไม่มีเรื่องที่ต้องส่งต่อ"


def asked_at_card(text: str, context: Context, answers: Answers) -> str:
    """Answers whether a paper is needed, and who does the work; "" for other words."""
    if form := leave_besides.of_the_form(text):
        return form
    return _who_works(context, answers) if leave_besides.asks_who_works(normalise(text)) else ""


def _who_works(context: Context, answers: Answers) -> str:
    chosen = looks_after(context, answers)
    instead, superior = taking_over(context, answers)
    acting = [chosen] if chosen is not None else instead
    if acting:
        told = _THEY_DO.format(listed(each.name for each in acting))
    else:
        told = _ONLY_HEARS.format(superior.name) if superior is not None else _NOTHING
    return f"{told} {OTHER_WORK}"


_THEY_DO = "เรื่องรายงานในวันที่ลา ผู้ดูแลแทนคือ {}"
_ONLY_HEARS = "ไม่มีผู้อื่นดูแลเรื่องรายงานแทนในวันที่ลา บอตจะแจ้ง {} เพื่อทราบ"
_NOTHING = "ลาครั้งนี้ไม่มีเรื่องในบอตที่ต้องส่งต่อให้ผู้ใด"
OTHER_WORK = "งานอื่นรวมทั้งเรื่องร้องเรียน กรุณาตกลงกับผู้ที่จะทำแทนด้วยตนเอง"
