"""`ปิดประกาศ` and `เปลี่ยนวันประกาศ`: an announcement ends early, or has other days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing, mending
from handlers.messages import Card, Message, Row, Text
from handlers.pledges import announcement_words, mend_announcement, pledge_words, show_announcements
from handlers.pledges.announcement_questions import DAYS
from handlers.pledges.announcement_words import ALL, CLOSE, MOVE, days_of
from handlers.understand.dates.dates import thai_span
from models.errors import Refusal
from models.pledges import announcing


def open_closing(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the announcement of a button (`n`), the one named, or the only one."""
    found = show_announcements.by_fact(context, facts)
    found = found or mend_announcement.chosen(context, rest, CLOSE, "ปิด")
    return Opening(str(found.id), {"about": found.id}, anew=True)


def ask_sure(context: Context, answers: Answers) -> Message:
    """Says what closing counts."""
    found = mend_announcement.of_draft(context, answers)
    count = show_announcements.count_of(context, found)
    words = f"เข้าร่วมแล้ว {pledge_words.share_words(count)}\n" if count is not None else ""
    return Text(
        f"ปิดรับประกาศ “{found.short}” ของปี {found.fiscal_year} วันนี้ใช่หรือไม่\n"
        f"{words}ปิดแล้วนับผลทันที ไม่เตือนใครอีก และเปิดใหม่ในปีงบประมาณนี้ไม่ได้"
    )


def finish_closing(context: Context, answers: Answers) -> Sequence[Message]:
    found = mend_announcement.of_draft(context, answers)
    if not answers["sure"]:
        return [show_announcements.card(context, found)]
    with closing(_settled):
        announcing.close_now(context.session, context.sealer, found, context.now, context.me)
    context.must_arrive = True
    return [show_announcements.card(context, found, "ปิดรับแล้ว")]


def _settled(_refusal: Refusal) -> Message:
    return Text("ประกาศนี้ปิดรับไปแล้ว จึงไม่มีอะไรเปลี่ยน", (ALL,))


CLOSING = Flow(
    name=CLOSE,
    title="การปิดรับประกาศ",
    opens_on=("ปิดประกาศ", "ปิดรับประกาศ", "ปิดการเข้าร่วมประกาศ"),
    steps=(yes_or_no(ask_sure, "ยืนยันปิดรับ", "ยังไม่ปิด", "ปิด", "ปิดรับ", "ปิดเลย"),),
    open=open_closing,
    finish=finish_closing,
    roles=announcement_words.ADMINS,
    counted=False,
    help="ผู้ดูแลระบบปิดรับก่อนวันสุดท้ายได้ ระบบนับผล ณ วันนั้น หากไม่ปิดเอง ระบบปิดให้ตามวัน",
)


# -- other days ----------------------------------------------------------------------------------


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


def finish_moving(context: Context, answers: Answers) -> Sequence[Message]:
    found = mend_announcement.of_draft(context, answers)
    days = days_of(answers["days"])
    with closing(_settled), mending(announcement_words.refused, ends_before="days", past="days"):
        announcing.move_days(context.session, found, *days, context.now, context.me)
    context.must_arrive = True
    return [show_announcements.card(context, found, "เปลี่ยนวันแล้ว")]


MOVING = Flow(
    name=MOVE,
    title="การเปลี่ยนวันของประกาศ",
    opens_on=("เปลี่ยนวันประกาศ", "ขยายวันประกาศ", "เลื่อนวันปิดประกาศ", "ขยายเวลาเข้าร่วมประกาศ"),
    steps=(DAYS,),
    open=open_moving,
    review=review,
    finish=finish_moving,
    seal=_days_now,
    roles=announcement_words.ADMINS,
    counted=False,
    confirm_label="เปลี่ยนวัน",
)
