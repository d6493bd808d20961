"""What people are told when a fiscal year is opened, once each."""

from __future__ import annotations

from datetime import timedelta

from handlers.context import Context
from handlers.messages import Button, pushed
from handlers.question.query import opens
from models.people.person import Person
from models.plans.years import preparing

KIND = "year_opened"
_KEPT = timedelta(days=7)


def welcome(context: Context, year: int) -> str:
    """Returns the words: those of an administrator, or the usual ones."""
    found = preparing.of_year(context.session, year)
    own = found.welcome if found is not None else ""
    return own or (
        f"เริ่มปีงบประมาณ {year} แล้ว แผนและรอบส่งรายงานของปีใหม่ดูได้โดยพิมพ์ “แผน” และ “รอบส่งรายงาน” "
        f"เรื่องของปี {year - 1} ยังดูได้เหมือนเดิม"
    )


def tell(context: Context, year: int, person: Person) -> None:
    """Tells the person from the next hour of speaking on."""
    card = pushed(
        f"ปีงบประมาณ {year}",
        welcome(context, year),
        Button("แผนของสำนัก", opens("about_plan"), "แผน"),
        Button("รอบส่งรายงาน", opens("rounds_dates"), "รอบส่งรายงาน"),
    )
    context.notify(
        person,
        [card],
        f"{KIND}:{year}:{person.id}",
        KIND,
        must_arrive=False,
        not_before=context.working_days.next_speaking(context.now),
        expires_at=context.working_days.next_speaking(context.now) + _KEPT,
    )
