"""The reporter confirms the bureau's No Gift result of a round: the figures, then one tap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.confirming import sure
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.gifts.result import gift_round_words
from handlers.messages import Card, Said, Text
from handlers.question import button_facts
from handlers.understand.dates.dates import find_dates, short_date
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.gifts.result import gift_confirming, gift_rounds
from models.gifts.result.gift_confirming import ToConfirm
from models.people.person import REPORTER
from models.plans.working_days import working_days

LABEL = "ยืนยันผล"


def open_confirmation(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a button or words that name the round, else the one that is spoken of now.

    A reminder's button carries the stamp of the figures beside it: these it confirms at once.
    """
    until = _said(context, button_facts.day(facts, "d"), rest)
    waiting = _waiting(context, until)
    answers: Answers = {
        "until": until.isoformat(),
        "seen": gift_confirming.stamp(waiting),
        "opened_with": dict(facts),
    }
    shown = facts.get("s")
    if shown == answers["seen"]:
        return Opening(until.isoformat(), {**answers, "sure": shown}, anew=True)
    return Opening(until.isoformat(), answers, [_card(waiting, shown is not None)], anew=True)


def _said(context: Context, named: date | None, rest: str) -> date:
    """The round a button names, or the words, if they name one day and no other."""
    rounds = gift_rounds.now(context.session)
    try:
        days = [named] if named is not None else find_dates(rest, context.today)
    except Unclear:
        days = []
    if len(days) == 1:
        return rounds.held(days[0])
    return rounds.spoken_of(working_days(context.session), context.today)


def _waiting(context: Context, until: date) -> ToConfirm:
    try:
        return gift_confirming.for_confirmation(context.session, context.me, until, context.now)
    except Refusal as refusal:
        raise Closed(_refused(context, until, refusal)) from refusal


def _card(waiting: ToConfirm, reminded: bool) -> Card:
    """The figures, the number first; what changed since it was confirmed, or since it was
    `reminded` of with others, says so."""
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


def _refused(context: Context, until: date, refusal: Refusal) -> Said:
    when = gift_round_words.round_words(until)
    see = (gift_round_words.see(until),)
    match refusal.code:
        case "already":
            return Text(f"{when} {_by(context, until)} ยืนยันผลแล้ว จึงไม่ต้องยืนยันอีก", see)
        case "not_over":
            return Text(f"{when} ยังไม่ถึงวันสิ้นสุดรอบ ยืนยันผลได้ตั้งแต่ {short_date(until)}", see)
        case "not_yours":
            return Text("การยืนยันผลทำโดยผู้รายงานของสำนัก", see)
    return Text("ยังไม่มีรอบที่ต้องยืนยันผล", see)


def _by(context: Context, until: date) -> str:
    found = gift_confirming.confirmer(context.session, context.me.bureau_id, until)
    return found.name if found is not None else "สำนักของท่าน"


# -- the one question ----------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Confirm what was on the card; figures that changed meanwhile are shown anew."""
    until = date.fromisoformat(answers["until"])
    try:
        result = gift_confirming.confirm(
            context.session, context.me, until, answers["sure"], context.now
        )
    except Refusal as refusal:
        if refusal.code == "changed":
            words = "ตัวเลขเปลี่ยนไปหลังจากการ์ดนั้น จึงยังไม่ได้ยืนยัน กรุณาตรวจตัวเลขล่าสุดแล้วยืนยันอีกครั้ง"
            raise Closed(Text(words, (gift_round_words.confirm(until),))) from refusal
        raise Closed(_refused(context, until, refusal)) from refusal
    context.must_arrive = True
    words = f"ยืนยันผล No Gift {gift_round_words.round_words(until)} แล้ว"
    words += "\nถ้ามีรายงานการรับเพิ่ม หรือผลการพิจารณาเปลี่ยน ระบบจะขอให้ยืนยันอีกครั้ง"
    buttons = (gift_round_words.see(until), gift_round_words.document(until, result.bureau_id))
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
