"""`ถอนตัว`: a nominee withdraws, also while people vote; what was cast for them is void then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.elections import election_choice, election_words
from handlers.elections.naming import answer_nomination, nomination_notices
from handlers.messages import Card, Message, Para, Text
from models.elections import nominations
from models.errors import Refusal


def open_withdrawing(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for the button's election (`e`), or where the person is named."""
    found = answer_nomination.own_elections(context)
    if not found and "e" not in facts:
        raise Closed(Text("ท่านไม่ได้รับการเสนอชื่อในการคัดเลือกใดที่ยังไม่ประกาศผล", (election_words.MINE,)))
    election = election_choice.one(context, facts, found, election_words.withdraw)
    with closing(lambda refusal: election_words.refused_of(election, refusal, _WHY)):
        nominations.own_nomination(context.session, context.me, election)
        if election.closed_at is not None:
            raise Refusal("closed")
    return Opening(str(election.id), {"election": election.id}, anew=True)


_WHY: Mapping[str, str] = {
    "closed": "ปิดลงคะแนนแล้ว จึงถอนตัวไม่ได้ หากมีเหตุจำเป็น กรุณาแจ้งประธานกรรมการก่อนประกาศผล",
}


def ask_sure(context: Context, answers: Answers) -> Message:
    """Says what withdrawing means now."""
    election = election_choice.of_draft(context, answers)
    if election.opened_at is not None:
        words = (
            "เปิดลงคะแนนแล้ว ชื่อท่านยังอยู่ในรายชื่อว่า “ถอนตัว” แต่เลือกไม่ได้อีก "
            "เสียงที่ลงให้ท่านแล้วเป็นเสียงเสีย และระบุไว้ในบันทึกผล"
        )
    else:
        words = "ชื่อท่านจะไม่อยู่ในบัตรลงคะแนน"
    return Card(
        "ถอนตัวหรือไม่",
        rows=(
            Para(election.title, bold=True),
            Para(words),
            Para("ถอนตัวแล้วเปลี่ยนกลับไม่ได้", tone="warn"),
        ),
    )


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Withdraws and tells who named them."""
    election = election_choice.of_draft(context, answers)
    if not answers["sure"]:
        return [Text("ยังไม่ได้ถอนตัว", (election_words.see(election),))]
    with closing(lambda refusal: election_words.refused_of(election, refusal, _WHY)):
        nominee = nominations.withdraw(context.session, context.me, election, context.now)
    context.must_arrive = True
    nomination_notices.tell_answer(context, election, nominee)
    return [Text("ถอนตัวแล้ว ขอบคุณที่แจ้ง", (election_words.see(election),))]


FLOW = Flow(
    name=election_words.WITHDRAW,
    title="การถอนตัว",
    opens_on=("ถอนตัว", "ถอนตัวจากการคัดเลือก", "ขอถอนตัวจากการเสนอชื่อ"),
    steps=(yes_or_no(ask_sure, "ยืนยันถอนตัว", "ไม่ถอนตัว", "ถอน", "ถอนเลย"),),
    open=open_withdrawing,
    finish=finish,
    counted=False,
)
