"""Taking the words of an own deed back."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Flow
from handlers.conversation.questions import plain
from handlers.conversation.refusals import closing
from handlers.good_deeds import deed_words, own_deed
from handlers.messages import Message, Text
from models.good_deeds import deeds


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Deletes the words, or leaves them."""
    if not answers["sure"]:
        return [Text("ไม่ถอน บันทึกยังอยู่ตามเดิม", (deed_words.MINE,))]
    with closing(deed_words.refused):
        deeds.withdraw(context.session, context.me, answers["deed_id"], context.now)
    context.must_arrive = True
    return [Text("ถอนข้อความแล้ว ข้อความถูกลบและกู้คืนไม่ได้", (deed_words.MINE,))]


FLOW = Flow(
    name=deed_words.WITHDRAW,
    title="การถอนข้อความของความดี",
    opens_on=(),
    steps=(
        yes_or_no(
            plain("ถอนข้อความนี้ใช่หรือไม่ ข้อความจะถูกลบและกู้คืนไม่ได้ เหลือเพียงวัน คุณธรรม และรหัสยืนยัน"),
            "ถอนข้อความ",
            "ไม่ถอน",
            "ถอน",
            "ลบ",
        ),
    ),
    open=own_deed.open_own,
    finish=finish,
    still=own_deed.is_still_own,
    counted=False,
)
