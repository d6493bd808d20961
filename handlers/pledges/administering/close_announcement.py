"""`ปิดประกาศ`: an administrator ends the joining of an announcement before its last day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.pledges import pledge_words
from handlers.pledges.administering import announcement_words, mend_announcement, show_announcements
from handlers.pledges.administering.announcement_words import ALL, CLOSE
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


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    found = mend_announcement.of_draft(context, answers)
    if not answers["sure"]:
        return [show_announcements.card(context, found)]
    with closing(_settled):
        announcing.close_now(context.session, context.sealer, found, context.now, context.me)
    context.must_arrive = True
    return [show_announcements.card(context, found, "ปิดรับแล้ว")]


def _settled(_refusal: Refusal) -> Message:
    return Text("ประกาศนี้ปิดรับอยู่แล้ว", (ALL,))


FLOW = Flow(
    name=CLOSE,
    title="การปิดรับประกาศ",
    opens_on=("ปิดประกาศ", "ปิดรับประกาศ", "ปิดการเข้าร่วมประกาศ"),
    steps=(yes_or_no(ask_sure, "ยืนยันปิดรับ", "ยังไม่ปิด", "ปิด", "ปิดรับ", "ปิดเลย"),),
    open=open_closing,
    finish=finish,
    roles=announcement_words.ADMINS,
    counted=False,
    help="ผู้ดูแลระบบปิดรับก่อนวันสุดท้ายได้ ระบบนับผล ณ วันนั้น หากไม่ปิดเอง ระบบปิดให้ตามวัน",
)
