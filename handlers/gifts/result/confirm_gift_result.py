"""The reporter sees the bureau's No Gift result of a round and confirms it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.confirming import confirming_figures, sure
from handlers.conversation.flow import Answers, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.gifts.result import gift_round_words
from handlers.messages import Card, Message, Text
from handlers.question import button_facts
from handlers.subjects.document_kind_words import ask_for
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.gifts.gift_documents import NO_GIFT
from models.gifts.result import gift_confirming
from models.gifts.result.gift_confirming import ResultToConfirm
from models.people.person import REPORTER
from models.plans import result_rounds

LABEL = "ยืนยันผล"


def open_confirmation(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A button or words may name the round, else it is the current one.

    A reminder's button carries the stamp of the figures beside it and confirms them at once.
    """
    until = _round(context, button_facts.day(facts, "d"), rest)
    with closing(lambda refusal: _refused(context, until, refusal)):
        waiting = gift_confirming.for_confirmation(context.session, context.me, until, context.now)
    answers: Answers = {
        "until": until.isoformat(),
        "seen": gift_confirming.stamp(waiting),
        "opened_with": dict(facts),
    }
    shown = facts.get("s")
    if shown == answers["seen"]:
        return Opening(until.isoformat(), {**answers, "sure": shown}, anew=True)
    return Opening(until.isoformat(), answers, [_card(waiting, shown is not None)], anew=True)


def _round(context: Context, named: date | None, rest: str) -> date:
    """The round named by the button, or by the words if they name exactly one day."""
    rounds = result_rounds.now(context.session)
    try:
        days = [named] if named is not None else find_dates(rest, context.today)
    except Unclear:
        days = []
    if len(days) == 1:
        return rounds.present_day(days[0])
    return rounds.current(context.working_days, context.today)


def _card(waiting: ResultToConfirm, reminded: bool) -> Card:
    """The figures, with a note if they changed since the last confirmation or (`reminded`) since
    the reminder."""
    unit = waiting.unit
    again = "ตัวเลขเปลี่ยนหลังจากการเตือน กรุณาตรวจแล้วยืนยัน" if reminded else ""
    if waiting.version > 1:
        again = "ข้อมูลเปลี่ยนหลังจากยืนยันครั้งก่อน กรุณายืนยันอีกครั้ง"
    return Card(
        "ผล No Gift ของสำนัก",
        subtitle=f"{unit.bureau_name} · {gift_round_words.round_words(unit.until)}",
        rows=gift_round_words.figures(unit),
        note=again,
        tone="warn" if again else "plain",
    )


def _refused(context: Context, until: date, refusal: Refusal) -> Message:
    when = gift_round_words.round_words(until)
    see = (gift_round_words.see(until),)
    match refusal.code:
        case "already":
            found = gift_confirming.confirmer(context.session, context.me.bureau_id, until)
            by = found.name if found is not None else "สำนักของท่าน"
            return Text(f"{when} {by} ยืนยันผลแล้ว จึงไม่ต้องยืนยันอีก", see)
        case "not_over":
            return Text(f"{when} ยังไม่ถึงวันสิ้นสุดรอบ ยืนยันผลได้ตั้งแต่ {short_date(until)}", see)
        case "not_yours":
            return Text("การยืนยันผลทำโดยผู้รายงานของสำนัก", see)
    return Text("ยังไม่มีรอบที่ต้องยืนยันผล", see)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Confirms the figures on the card."""
    until = date.fromisoformat(answers["until"])
    again = gift_round_words.confirm(until)
    with confirming_figures(lambda refusal: _refused(context, until, refusal), again):
        result = gift_confirming.confirm(
            context.session, context.me, until, answers["sure"], context.now
        )
    context.must_arrive = True
    context.saved = {"d": until.isoformat()}
    words = f"ยืนยันผล No Gift {gift_round_words.round_words(until)} แล้ว"
    words += "\nถ้ามีรายงานการรับเพิ่ม หรือผลการพิจารณาเปลี่ยน ระบบจะขอให้ยืนยันอีกครั้ง"
    buttons = (gift_round_words.see(until), ask_for(NO_GIFT, until, result.bureau_id))
    return [Text(words, buttons)]


FLOW = Flow(
    name=gift_round_words.CONFIRM,
    title="การยืนยันผลนโยบายไม่รับของขวัญ",
    opens_on=("ยืนยันผล No Gift",),
    steps=(
        sure(
            LABEL,
            f"ตัวเลขถูกต้องหรือไม่ กด “{LABEL}” เพื่อยืนยันในนามสำนัก",
            f"กด “{LABEL}” หากถูกต้อง หากไม่ถูกต้อง กด “ยกเลิก” แล้วตรวจรายงานของขวัญก่อน",
        ),
    ),
    open=open_confirmation,
    finish=finish,
    roles=frozenset((REPORTER,)),
    counted=False,
)
