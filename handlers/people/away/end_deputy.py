"""A superior is back early: the deputy decides no longer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import yes_or_no
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Button, Message, Text
from handlers.question.query import opens
from handlers.reports import report_notices
from handlers.understand.dates.dates import short_span
from handlers.understand.listing import listed
from models.people import deputies, people
from models.people.person import ADMIN, EXECUTIVE, SUPERVISOR, Person

_APPOINT = Button("มอบหมายแทน", opens("appoint_deputy"), "มอบหมายแทน")
_NONE = Text("ขณะนี้ไม่มีการมอบหมายแทน พิมพ์ “มอบหมายแทน” เมื่อต้องการมอบหมาย", (_APPOINT,))


def open_end(context: Context, _rest: str, _facts: Mapping[str, str]) -> Opening:
    """Opens with the present and the coming appointments."""
    found = deputies.coming(context.session, context.me, context.today)
    if not found:
        raise Closed(_NONE)
    lines = [f"{deputy.name} {short_span(each.first_day, each.last_day)}" for each, deputy in found]
    return Opening("", {"listed": "\n".join(lines)}, anew=True)


_VERBS = ("เลิก", "เลิกมอบหมาย", "เลิกเลย", "ยกเลิกมอบหมาย", "ยกเลิกการมอบหมาย", "เลิกทั้งหมด", "สิ้นสุด")
_GOES_ON = ("มอบหมายต่อ", "ให้ทำแทนต่อ", "คงไว้", "เหมือนเดิม", "ตามเดิม", "ให้เขาทำต่อ")


def ask_sure(_context: Context, answers: Answers) -> Message:
    return Text(f"เลิกการมอบหมายนี้ทั้งหมด ใช่หรือไม่\n{answers['listed']}")


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Ends them all and notifies the deputies and the next superior."""
    if not answers["sure"]:
        return [Text("ยังมอบหมายไว้ตามเดิม")]
    with closing(lambda _refusal: _NONE):
        ended = deputies.end(context.session, context.me, context.now)
    context.must_arrive = True
    me, names = context.me, listed(deputy.name for deputy in ended)
    key = f"deputy_end:{context.event_key}"
    for deputy in ended:
        context.notify(deputy, [ended_words(me)], f"{key}:{deputy.id}", "deputy")
    superior = people.superior_reached(context.session, me, but=ended)
    if superior is not None:
        words = f"{me.name} เลิกมอบหมายให้ {names} พิจารณารายงานแทนแล้ว"
        context.notify(superior, [Text(words)], f"{key}:above", "deputy")
    sentence = f"เลิกมอบหมายให้ {names} แล้ว รายงานใหม่จะถึงท่านโดยตรง"
    return [Text(sentence, report_notices.what_else_waits(context))]


def ended_words(superior: Person) -> Text:
    """Returns what a deputy reads who acts no longer."""
    return Text(f"{superior.name} เลิกมอบหมายให้ท่านพิจารณารายงานแทนแล้ว ขอบคุณที่ช่วยดูแล")


FLOW = Flow(
    name="end_deputy",
    title="การเลิกมอบหมาย",
    opens_on=("เลิกมอบหมาย", "ยกเลิกการมอบหมาย", "ยกเลิกมอบหมาย"),
    steps=(yes_or_no(ask_sure, "ยืนยันเลิกมอบหมาย", "ยังไม่เลิก", *_VERBS, declines=_GOES_ON),),
    open=open_end,
    finish=finish,
    roles=frozenset((SUPERVISOR, EXECUTIVE, ADMIN)),
    counted=False,
)
