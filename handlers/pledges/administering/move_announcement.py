"""`เปลี่ยนวันประกาศ`: an announcement may be joined on other days than it was opened for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.questions import days_of
from handlers.conversation.refusals import closing, mending
from handlers.messages import Card, Message, Row, Text
from handlers.pledges.administering import announcement_words, mend_announcement, show_announcements
from handlers.pledges.administering.announcement_questions import DAYS
from handlers.pledges.administering.announcement_words import ALL, MOVE
from handlers.understand.dates.dates import thai_span
from models.errors import Refusal
from models.pledges import announcing


def open_moving(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    found = show_announcements.by_fact(context, facts)
    found = found or mend_announcement.chosen(context, rest, MOVE, "เปลี่ยนวัน")
    return Opening(str(found.id), {"about": found.id}, anew=True)


def review(context: Context, answers: Answers) -> Card:
    found = mend_announcement.of_draft(context, answers)
    first, last = days_of(answers["days"])
    return Card(
        "ตรวจก่อนเปลี่ยนวัน",
        subtitle=f"{found.short} · ปี {found.fiscal_year}",
        rows=(
            Row("วันเดิม", _days_now(context, answers), tone="muted"),
            Row("การเตือน", announcement_words.reminder_words(context, first, last)),
            Row("ผู้ที่เข้าร่วมแล้ว", "ยังนับ ไม่ต้องเข้าร่วมใหม่"),
        ),
    )


def _days_now(context: Context, answers: Answers) -> str:
    found = mend_announcement.of_draft(context, answers)
    spans = dict.fromkeys(
        thai_span(each.first_day, each.last_day)
        for each in announcing.of_announcement(context.session, found)
        if each.closed_at is None
    )
    return "\n".join(spans) or "ยังไม่ได้เปิด"


def _settled(_refusal: Refusal) -> Message:
    return Text("ประกาศนี้ปิดรับไปแล้ว จึงไม่มีอะไรเปลี่ยน", (ALL,))


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    found = mend_announcement.of_draft(context, answers)
    days = days_of(answers["days"])
    with closing(_settled), mending(announcement_words.refused, ends_before="days", past="days"):
        announcing.move_days(context.session, found, *days, context.now, context.me)
    context.must_arrive = True
    return [show_announcements.card(context, found, "เปลี่ยนวันแล้ว")]


FLOW = Flow(
    name=MOVE,
    title="การเปลี่ยนวันของประกาศ",
    opens_on=("เปลี่ยนวันประกาศ", "ขยายวันประกาศ", "เลื่อนวันปิดประกาศ", "ขยายเวลาเข้าร่วมประกาศ"),
    steps=(DAYS,),
    open=open_moving,
    review=review,
    finish=finish,
    seal=_days_now,
    roles=announcement_words.ADMINS,
    counted=False,
    confirm_label="เปลี่ยนวัน",
)
