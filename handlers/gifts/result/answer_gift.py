"""Whether somebody received a gift in the round: one tap, changed until the bureau confirms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step, offering
from handlers.gifts.result import gift_round_words
from handlers.gifts.result.gift_round_words import ANSWER, ANSWERED, REPORT
from handlers.messages import Button, Said, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.understand.thai import fold
from handlers.understand.unclear import Unclear
from models.errors import Refusal
from models.gifts.result import gift_answers, gift_rounds
from models.gifts.result.gift_result import ANSWERS, NONE, RECEIVED
from models.plans.working_days import working_days

NO, YES = "ไม่ได้รับ", "ได้รับ รายงานเลย"
WORDS_NONE = ("ไม่ได้รับของขวัญ", "รอบนี้ไม่ได้รับของขวัญ", "ไม่เคยได้รับของขวัญ")
_NO_MORE = frozenset(
    map(
        fold,
        ("", "เลย", "อะไรเลย", "ใดๆ", "ใด ๆ", "ใดๆ เลย", "จากใคร", "จากใครเลย", "สักชิ้น", "แต่อย่างใด"),
    )
)
"""What goes on after these words and says the same."""
_NO_ROUND = Text("ขณะนี้ไม่มีรอบที่ต้องตอบ หากได้รับสิ่งใด รายงานได้ทันที", (REPORT,))


def open_answer(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A button names the round and often the answer; typed words say that nothing was received,
    in the round that is asked about now. Whoever says more than that is asked."""
    named = button_facts.day(facts, "d")
    until = _now(context) if named is None else gift_rounds.now(context.session).held(named)
    _check(context, until)
    answers: Answers = {"until": until.isoformat(), "opened_with": dict(facts)}
    said = facts.get("w") if facts else NONE if fold(rest) in _NO_MORE else None
    if said in ANSWERS:
        answers["received"] = said
    return Opening(until.isoformat(), answers, anew=True)


def _now(context: Context) -> date:
    days = working_days(context.session)
    found = gift_answers.round_now(context.session, days, context.me, context.today)
    if found is None:
        raise Closed(_NO_ROUND)
    return found


def _check(context: Context, until: date) -> None:
    days = working_days(context.session)
    try:
        gift_answers.may_answer(context.session, days, context.me, until, context.today)
    except Refusal as refusal:
        raise Closed(_refused(until, refusal)) from refusal


def _refused(until: date, refusal: Refusal) -> Said:
    if refusal.code == "confirmed":
        words = f"{gift_round_words.round_words(until)} สำนักของท่านยืนยันผลแล้ว คำตอบจึงเปลี่ยนไม่ได้แล้ว"
        return Text(f"{words} หากได้รับของขวัญ รายงานได้ทันที", (REPORT,))
    if refusal.code == "not_open":
        words = f"{gift_round_words.round_words(until)} ยังไม่เปิดให้ตอบ ระบบจะถามเมื่อใกล้สิ้นสุดรอบ"
        return Text(f"{words} หากได้รับของขวัญ รายงานได้ทันที", (REPORT,))
    return _NO_ROUND


# -- the question --------------------------------------------------------------------------------


def ask(_context: Context, answers: Answers) -> Said:
    return Text(gift_round_words.question(date.fromisoformat(answers["until"])))


def read(text: str, _context: Context, _answers: Answers) -> str:
    """The buttons' words, or what people say instead."""
    typed = fold(text)
    for said, words in _TYPED.items():
        if typed in words:
            return said
    raise Unclear(f"กด “{NO}” หรือ “{YES}”")


_TYPED = {
    NONE: frozenset(map(fold, ("ไม่ได้รับของขวัญ", "ไม่ได้รับ", "ไม่มี", "ไม่", "ไม่ได้รับอะไร", "ไม่เคย"))),
    RECEIVED: frozenset(map(fold, ("ได้รับของขวัญ", "ได้รับ", "เคย", "มี", "รับ"))),
}


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Write the answer down; whoever received something is led to the report."""
    until, said = date.fromisoformat(answers["until"]), answers["received"]
    days = working_days(context.session)
    try:
        gift_answers.answer(context.session, days, context.me, until, said, context.now)
    except Refusal as refusal:
        raise Closed(_refused(until, refusal)) from refusal
    words = f"{gift_round_words.round_words(until)}: บันทึกคำตอบ “{ANSWERED[said]}” แล้ว"
    other = Button("เปลี่ยนคำตอบ", opens(ANSWER, d=until.isoformat(), w="-"), "เปลี่ยนคำตอบ")
    reported = gift_answers.reported_by(context.session, context.me, until)
    if said == RECEIVED:
        after = f"\nในรอบนี้ท่านรายงานไว้ {reported:,} เรื่อง" if reported else ""
        return [Text(f"{words}{after}\nกด “รายงานการรับ” เพื่อรายงานสิ่งที่ได้รับ", (REPORT, other))]
    if reported:
        words += f"\nแต่ในรอบนี้ท่านรายงานการรับไว้ {reported:,} เรื่อง หากคำตอบไม่ตรง กด “เปลี่ยนคำตอบ”"
    return [Text(f"{words}\nเปลี่ยนได้จนกว่าสำนักจะยืนยันผล", (other,))]


FLOW = Flow(
    name=ANSWER,
    title="การตอบเรื่องของขวัญ",
    opens_on=WORDS_NONE,
    steps=(
        Step(
            name="received",
            label="ได้รับของขวัญหรือไม่",
            ask=ask,
            read=read,
            choices=offering(Choice(NONE, NO, NONE), Choice(RECEIVED, YES, RECEIVED)),
            show=lambda value, _answers: ANSWERED[value],
        ),
    ),
    open=open_answer,
    finish=finish,
    counted=False,
)
