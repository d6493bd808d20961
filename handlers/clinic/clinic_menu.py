"""`คลินิก`: what an activity asks for, at once; without a number, what the clinic can do.

The card of an activity is that of plans (`handlers/plans/activity_card.py`): one question, one
answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from handlers.clinic.answer_card import TO_LIST
from handlers.context import Context
from handlers.messages import Button, Card, Message, Row
from handlers.plans import about_plan, group_rounds
from handlers.plans.activity_card import GUIDANCE
from handlers.question.query import Facts, Query, opens
from handlers.reports.due_report_words import detail_button, duty_row
from handlers.subjects.declaration import GroupQuestion
from handlers.understand.words import activity_numbers
from models.people.person import REPORTER
from models.reports.figures import progress
from models.reports.figures.progress import DueReport

_NEXT = 2
"""As many reports that come next are offered."""
_PLAN = Button("แผนของสำนัก", opens("about_plan"), "แผน")


def answer(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Answers what an activity asks for; without one it shows the menu."""
    return about_plan.answer(context, rest, facts) if activity_numbers(rest) else [_menu(context)]


def _menu(context: Context) -> Card:
    return Card(
        "คลินิก",
        subtitle="ตอบทันทีจากแผนและข้อมูลในระบบ",
        rows=(
            Row("กิจกรรมต้องทำอะไร", "พิมพ์ “คลินิก 3.7” หรือ “3.7 ต้องทำอะไร”", _PLAN),
            Row("ตัวอย่างรายงานที่อนุมัติแล้ว", "พิมพ์ “ตัวอย่าง 3.7”"),
            *_next(context),
            *(row for subject in context.subjects for row in subject.in_clinic(context)),
        ),
        buttons=(TO_LIST,),
        note=GUIDANCE,
    )


def _next(context: Context) -> list[Row]:
    """What the bureau must report next, each with the button to its card."""
    if not context.me.has(REPORTER):
        return []
    missing = _missing(context)[:_NEXT]
    return [duty_row(duty, context.today, detail_button(duty)) for duty in missing]


def _missing(context: Context) -> list[DueReport]:
    duties = progress.duties_of(context.session, context.me.bureau_id, context.fiscal_year)
    return [duty for duty in duties if duty.missing]


def in_group(context: Context, question: GroupQuestion) -> Sequence[Message]:
    """Answers from the plan alone: nothing of returns, examples or a bureau's own reports."""
    if activity_numbers(question.text):
        return group_rounds.answer(context, question.text, question.office)
    return [
        Card(
            "คลินิก",
            subtitle="เรียกด้วย @ แล้วพิมพ์เลขกิจกรรม เช่น คลินิก 1.6",
            rows=(Row("ในแชตส่วนตัว", "มีคำแนะนำ ตัวอย่าง และปุ่มเริ่มรายงานของสำนักท่าน"),),
            buttons=question.door("คลินิก"),
        )
    ]


QUERY = Query("clinic", ("คลินิก", "คลินิค", "คลินิกคุณธรรม", "ขอคำแนะนำ"), answer, own=True)
