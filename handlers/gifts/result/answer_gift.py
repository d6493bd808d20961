"""A person answers whether they received a gift in the round. The answer may be changed until the
bureau confirms its result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step
from handlers.conversation.questions import offering
from handlers.conversation.refusals import closing
from handlers.gifts import gift_said
from handlers.gifts.result import gift_round_words
from handlers.gifts.result.gift_round_words import ANSWER, ANSWERED, REPORT
from handlers.messages import Button, Message, Text
from handlers.question import button_facts
from handlers.question.query import opens
from handlers.understand.choices.common_words import Common
from handlers.understand.thai import fold, folded
from models.errors import Refusal
from models.gifts.result import gift_answers
from models.gifts.result.gift_result import ANSWERS, NONE, RECEIVED
from models.plans import result_rounds

NO, YES = "ไม่ได้รับ", "ได้รับ รายงานเลย"
WORDS_NONE = ("ไม่ได้รับของขวัญ", "รอบนี้ไม่ได้รับของขวัญ", "ไม่เคยได้รับของขวัญ")
_NO_MORE = folded(
    "", "เลย", "อะไรเลย", "ใดๆ", "ใด ๆ", "ใดๆ เลย", "จากใคร", "จากใครเลย", "สักชิ้น", "แต่อย่างใด"
)
"""Words that may follow WORDS_NONE without changing the meaning."""
_NO_ROUND = Text("ขณะนี้ไม่มีรอบที่ต้องตอบ หากได้รับสิ่งใด รายงานได้ทันที", (REPORT,))


def open_answer(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """A button names the round and often the answer. Typed words mean that nothing was received in
    the present round, unless more words follow."""
    named, days = button_facts.day(facts, "d"), context.working_days
    rounds = result_rounds.now(context.session)
    until = _now(context) if named is None else rounds.present_day(named)
    with closing(lambda refusal: _refused(until, refusal)):
        gift_answers.may_answer(context.session, days, context.me, until, context.today)
    answers: Answers = {"until": until.isoformat(), "opened_with": dict(facts)}
    received = facts.get("w") if facts else NONE if _says_none(context, rest) else None
    if received in ANSWERS:
        answers["received"] = received
    return Opening(until.isoformat(), answers, anew=True)


def _says_none(context: Context, rest: str) -> bool:
    """Tells whether the typed words say that no gift was received: `ไม่มีค่ะ` alone may say anything,
    and is asked about."""
    about_gifts = not context.said or "ของขวัญ" in context.said
    return about_gifts and fold(rest) in _NO_MORE


def _now(context: Context) -> date:
    session, days = context.session, context.working_days
    found = gift_answers.round_now(session, days, context.me, context.today)
    if found is None:
        raise Closed(_NO_ROUND)
    return found


def _refused(until: date, refusal: Refusal) -> Message:
    if refusal.code == "confirmed":
        words = f"{gift_round_words.round_words(until)} สำนักของท่านยืนยันผลแล้ว คำตอบจึงเปลี่ยนไม่ได้แล้ว"
        return Text(f"{words} หากได้รับของขวัญ รายงานได้ทันที", (REPORT,))
    if refusal.code == "not_open":
        words = f"{gift_round_words.round_words(until)} ยังไม่เปิดให้ตอบ ระบบจะถามเมื่อใกล้สิ้นสุดรอบ"
        return Text(f"{words} หากได้รับของขวัญ รายงานได้ทันที", (REPORT,))
    return _NO_ROUND


# -- the question --------------------------------------------------------------------------------


def ask(_context: Context, answers: Answers) -> Message:
    until = date.fromisoformat(answers["until"])
    return Text(f"{gift_round_words.round_words(until)}: รอบนี้ท่านได้รับของขวัญหรือไม่")


_NEVER, _EVER = (Common.NO, Common.NONE), (Common.YES,)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the answer. Whoever received something gets the button to report it."""
    until, received = date.fromisoformat(answers["until"]), answers["received"]
    days = context.working_days
    with closing(lambda refusal: _refused(until, refusal)):
        gift_answers.answer(context.session, days, context.me, until, received, context.now)
    context.saved = {"d": until.isoformat(), "w": "-"}
    words = f"{gift_round_words.round_words(until)}: บันทึกคำตอบ “{ANSWERED[received]}” แล้ว"
    other = Button("เปลี่ยนคำตอบ", opens(ANSWER, d=until.isoformat(), w="-"), "เปลี่ยนคำตอบ")
    reported = gift_answers.reported_by(context.session, context.me, until)
    if received == RECEIVED:
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
            choices=offering(
                Choice(NONE, NO, NONE, said=gift_said.RECEIVED[NONE], means=_NEVER),
                Choice(RECEIVED, YES, RECEIVED, said=gift_said.RECEIVED[RECEIVED], means=_EVER),
            ),
            show=lambda value, _answers: ANSWERED[value],
            why="“ไม่มีการรับ” กับ “ไม่ได้ตอบ” นับต่างกัน จึงถามทุกคน แม้ผู้ที่ไม่ได้รับสิ่งใด",
        ),
    ),
    open=open_answer,
    finish=finish,
    counted=False,
)
