"""The conversation in which a bureau's receiver confirms a round's numbers of complaints, also
none: a card and one tap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.complaints.figures import case_number_words
from handlers.context import Context
from handlers.conversation.confirming import confirming_figures, sure
from handlers.conversation.flow import Answers, Closed, Flow, Opening
from handlers.conversation.refusals import closing
from handlers.messages import Button, Card, Message, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.subjects.document_kind_words import ask_for
from handlers.understand.dates.dates import short_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from models.complaints.figures import case_confirming, case_results
from models.complaints.figures.case_confirming import NumbersToConfirm
from models.complaints.figures.case_documents import CASE_NUMBERS
from models.errors import Refusal
from models.people.person import RECEIVER, SUPERVISOR

LABEL = "ยืนยันตัวเลข"


_ASKS = pattern_of(f"{HOW_IN_FULL}|{WHETHER}|คืออะไร|ทำไม")
"""Asking how it is done begins nothing."""
_HOW = (
    "นับทุกเรื่องที่บันทึกในระบบตั้งแต่วันที่ 1 ตุลาคมถึงวันของรอบ ทุกช่องทาง\n"
    "เมื่อรอบถึงกำหนด ผู้รับเรื่องหรือผู้อำนวยการสำนักยืนยันตัวเลขของสำนัก แม้ไม่มีเรื่อง"
)


def open_confirmation(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """Opens for a button's round, else for the last round that ended."""
    if _ASKS.search(context.said):
        confirms = Button(LABEL, opens(case_number_words.CONFIRM), LABEL)
        raise Closed(Text(_HOW, (confirms,)))
    rounds, named = case_results.rounds(context.session), button_facts.day(facts, "d")
    until = rounds.present_day(named) if named is not None else rounds.last_ended(context.today)
    if until is None:
        raise Closed(_refused(context.today, Refusal("no_round")))
    with closing(lambda refusal: _refused(until, refusal)):
        waiting = case_confirming.for_confirmation(context.session, context.me, until, context.now)
    answers: Answers = {"until": until.isoformat(), "seen": waiting.stamp}
    return Opening(until.isoformat(), answers, [_card(waiting)], anew=True)


def _card(waiting: NumbersToConfirm) -> Card:
    """Shows the counts, and says which changed since they were confirmed."""
    row = waiting.shown
    notes = ["ตัวเลขเปลี่ยนหลังจากยืนยันครั้งก่อน กรุณายืนยันอีกครั้ง"] if row.changed else []
    if row.hides:
        notes.append(case_number_words.WHY_HIDDEN)
    return Card(
        "ตัวเลขเรื่องร้องเรียนของสำนัก",
        subtitle=f"{row.bureau} · {case_number_words.round_words(waiting.until)}",
        rows=case_number_words.figures(row),
        note="\n".join(notes),
        tone="warn" if row.changed else "plain",
    )


def _refused(until: date, refusal: Refusal) -> Message:
    when = case_number_words.round_words(until)
    see = (case_number_words.see(until),)
    match refusal.code:
        case "already":
            return Text(f"{when} สำนักของท่านยืนยันตัวเลขแล้ว จึงไม่ต้องยืนยันอีก", see)
        case "not_over":
            return Text(f"{when} ยังไม่สิ้นสุด ยืนยันตัวเลขได้ตั้งแต่ {short_date(until)}", see)
        case "not_yours":
            return Text("การยืนยันตัวเลขทำโดยผู้รับเรื่องร้องเรียนหรือผู้อำนวยการของสำนัก", see)
    return Text("ยังไม่มีรอบที่ต้องยืนยันตัวเลข", see)


# -- the one question ----------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Confirms exactly the numbers on the card."""
    until = date.fromisoformat(answers["until"])
    again = case_number_words.confirm(until)
    with confirming_figures(lambda refusal: _refused(until, refusal), again):
        result = case_confirming.confirm(
            context.session, context.me, until, answers["sure"], context.now
        )
    context.must_arrive = True
    context.saved = {"d": until.isoformat()}
    nil = f" ({case_number_words.NIL})" if not result.figures["received"] else ""
    words = f"ยืนยันตัวเลขเรื่องร้องเรียน {case_number_words.round_words(until)} แล้ว{nil}"
    buttons = (
        case_number_words.see(until, result.bureau_id),
        ask_for(CASE_NUMBERS, until, result.bureau_id),
    )
    return [Text(words, buttons)]


FLOW = Flow(
    name=case_number_words.CONFIRM,
    title=case_number_words.CONFIRMING,
    opens_on=("ยืนยันตัวเลขเรื่องร้องเรียน", "ยืนยันตัวเลขร้องเรียน"),
    steps=(
        sure(
            LABEL,
            f"กด “{LABEL}” เพื่อยืนยันในนามสำนัก หากมีเรื่องจากช่องทางอื่นที่ยังไม่ได้บันทึก กรุณาบันทึกก่อน",
            f"กด “{LABEL}” หากถูกต้อง หากยังไม่ครบ กด “ยกเลิก” แล้วบันทึกเรื่องที่ขาดก่อน",
        ),
    ),
    open=open_confirmation,
    finish=finish,
    roles=frozenset((RECEIVER, SUPERVISOR)),
    counted=False,
)
