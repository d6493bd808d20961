"""The superior's decision on a gift: keep by law, return or hand over, in two taps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.controls import BACK, CONFIRM, word_of
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Mend,
    Opening,
    Step,
    read_choice_only,
)
from handlers.gifts import gift_cards, gift_notices, gift_words
from handlers.messages import Said, Text
from handlers.question import button_facts
from handlers.understand.thai import fold, written_lines
from handlers.understand.unclear import Unclear
from models.errors import Refusal, permitted
from models.gifts import gift_decisions, gift_rules, gifts
from models.gifts.gift import DECISIONS, HAND_OVER, KEEP, RETURN, Gift
from models.people import people
from models.people.person import Person

LEAST_LETTERS = 4

_LABELS: Mapping[str, str] = {RETURN: "ให้ส่งคืน", HAND_OVER: "ให้มอบหน่วยงาน", KEEP: "ให้รับไว้"}
_KEEP_SAID = frozenset(map(fold, ("ให้รับไว้", "รับไว้", "รับไว้ได้", "ให้รับไว้ได้", "อนุญาต", "อนุมัติ")))
_REASONS: Mapping[str, tuple[tuple[str, str, str], ...]] = {
    RETURN: (
        ("over", "เกินเกณฑ์กฎหมาย", "มูลค่าเกินเกณฑ์ที่กฎหมายให้รับได้"),
        ("policy", "ขัดนโยบายสำนักงาน", "สำนักงานไม่รับของขวัญทุกชนิดจากการปฏิบัติหน้าที่"),
        ("duty", "เกี่ยวกับหน้าที่", "ผู้ให้เกี่ยวข้องกับหน้าที่ของผู้รับ"),
    ),
    HAND_OVER: (
        ("cannot", "ส่งคืนไม่ได้", "ส่งคืนผู้ให้ไม่ได้"),
        ("manners", "คืนแล้วเสียสัมพันธ์", "การส่งคืนจะกระทบความสัมพันธ์กับหน่วยงานผู้ให้"),
        ("shared", "ใช้ร่วมกันได้", "เป็นสิ่งที่หน่วยงานใช้ร่วมกันหรือบริจาคต่อได้"),
    ),
    KEEP: (
        ("custom", "ญาติให้ตามธรรมเนียม", "ญาติให้ตามธรรมเนียม ไม่เกี่ยวกับหน้าที่"),
        ("small", "ไม่เกินเกณฑ์กฎหมาย", "มูลค่าไม่เกินเกณฑ์ที่กฎหมายให้รับได้"),
        ("public", "ให้คนทั่วไปเหมือนกัน", "เป็นของที่ให้บุคคลทั่วไปเหมือนกัน"),
    ),
}


def open_decision(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: the gift, and often the decision itself."""
    del rest
    gift_id = button_facts.whole(facts, "g")
    if gift_id is None:
        raise Closed(Text("กด “ของขวัญที่รายงาน” แล้วเลือกเรื่องที่จะพิจารณา", (gift_cards.LIST,)))
    gift = _for_me(context, gift_id)
    version = gifts.version(context.sealer, gift)
    answers: Answers = {"gift_id": gift_id, "version": version, "opened_with": dict(facts)}
    # Nothing is lost by beginning again: whoever taps another button has changed their mind.
    if facts.get("do") in DECISIONS:
        if (button_facts.whole(facts, "v") or 0) != version:
            raise _corrected(context, gift)
        _check(context, gift, facts["do"])
        return Opening(str(gift_id), {**answers, "decision": facts["do"]}, anew=True)
    card = gift_cards.whole(context, gift, "พิจารณารายงานรับของขวัญ")
    return Opening(str(gift_id), answers, [card], anew=True)


def _for_me(context: Context, gift_id: int) -> Gift:
    try:
        return gift_decisions.for_decision(context.session, context.me, gift_id, context.now)
    except Refusal as refusal:
        raise _closed(refusal) from refusal


def _closed(refusal: Refusal) -> Closed:
    return Closed(Text(gift_words.refused(refusal), (gift_cards.LIST,)))


def _corrected(context: Context, gift: Gift) -> Closed:
    """What was seen is not what would be decided on: the card as it is now."""
    words = Text("ผู้รับแก้ไขรายงานนี้หลังจากการ์ดนั้น จึงยังไม่ได้บันทึกผล กรุณาดูข้อมูลล่าสุดแล้วพิจารณาอีกครั้ง")
    return Closed(words, gift_cards.to_decide(context, gift))


def _check(context: Context, gift: Gift, decision: str) -> None:
    """Keeping where the law does not allow it ends here, with the other decisions at hand."""
    try:
        gift_decisions.may_be(context.session, gift, decision)
    except Refusal as refusal:
        judged = gifts.judged(context.session, gift)
        buttons = gift_cards.decisions(context, gift, judged)
        raise Closed(Text(gift_words.refused(refusal), buttons)) from refusal


def _gift(context: Context, answers: Answers) -> Gift:
    gift = gifts.by_id(context.session, answers["gift_id"])
    assert gift is not None
    return gift


# -- the questions -------------------------------------------------------------------------------


def ask_decision(context: Context, answers: Answers) -> Said:
    gift = _gift(context, answers)
    judged = gifts.judged(context.session, gift)
    law = f"{gift_words.law_words(judged.law)} ({gift_words.LAW})"
    return Text(f"{gift_words.name_of(gift.id)}: ให้ผู้รับทำอย่างไร\nตามกฎหมาย {law}")


def decision_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    judged = gifts.judged(context.session, _gift(context, answers))
    allowed = gift_rules.allowed(judged)
    return [Choice(each, label, each) for each, label in _LABELS.items() if each in allowed]


def read_decision(text: str, context: Context, answers: Answers) -> str:
    """Keeping where the law does not allow it is refused; the question below names the clause."""
    if fold(text) in _KEEP_SAID:
        try:
            gift_decisions.may_be(context.session, _gift(context, answers), KEEP)
        except Refusal as refusal:
            raise Unclear("ให้รับไว้ไม่ได้ กรุณาเลือกให้ส่งคืนหรือให้มอบแก่หน่วยงาน") from refusal
        return KEEP
    return str(read_choice_only(text, context, answers))


def ask_reason(_context: Context, answers: Answers) -> Said:
    decision = gift_words.DECISION[answers["decision"]]
    return Text(
        f"{gift_words.name_of(answers['gift_id'])}: {decision} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลเอง"
    )


def reason_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    return [
        Choice(key, label, words, also={"sure": _about(answers, words, True)})
        for key, label, words in _REASONS[answers["decision"]]
    ]


def read_reason(text: str, _context: Context, _answers: Answers) -> str:
    words = written_lines(text).strip()
    if len(words) < LEAST_LETTERS:
        raise Unclear("กรุณาพิมพ์เหตุผลให้ผู้รับเข้าใจ เช่น เกินเกณฑ์ที่กฎหมายกำหนด")
    return words[:1_000]


def _about(answers: Answers, words: str, yes: bool) -> list[object]:
    """What was confirmed: a decision with its words. An answer about others confirms nothing."""
    return [answers["decision"], words, yes]


def ask_sure(_context: Context, answers: Answers) -> Said:
    decision = gift_words.DECISION[answers["decision"]]
    return Text(
        f"{gift_words.name_of(answers['gift_id'])}: {decision} เพราะ “{answers['reason']}” ใช่หรือไม่"
    )


def sure_choices(_context: Context, answers: Answers) -> Sequence[Choice]:
    words = answers["reason"]
    return (
        Choice("yes", "ยืนยันผล", _about(answers, words, True)),
        Choice(BACK, "แก้เหตุผล", _about(answers, words, False)),
    )


def read_sure(text: str, context: Context, answers: Answers) -> list[object] | Choice:
    """ยืนยัน confirms; any other words are a better reason, to be confirmed in its turn."""
    if word_of(text) == CONFIRM:
        return _about(answers, answers["reason"], True)
    words = read_reason(text, context, answers)
    return Choice("", "", _about(answers, words, False), also={"reason": words})


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Decide, once; the receiver hears at once."""
    decision, words = answers["decision"], answers["reason"]
    if answers["sure"] != _about(answers, words, True):
        raise Mend("ยังไม่ได้บันทึกผล กด “ยืนยันผล” หากถูกต้อง หรือพิมพ์เหตุผลใหม่ได้เลย", "sure")
    try:
        gift = gift_decisions.decide(
            context.session,
            context.sealer,
            context.me,
            answers["gift_id"],
            decision,
            words,
            context.now,
            answers.get("version"),
        )
    except Refusal as refusal:
        if refusal.code == "corrected":
            raise _corrected(context, _gift(context, answers)) from refusal
        raise _closed(refusal) from refusal
    context.must_arrive = True
    instead_of = context.session.get(Person, gift.instead_of) if gift.instead_of else None
    receiver = gift_notices.tell_decision(context, gift, instead_of)
    told = (
        "และแจ้งผู้รับแล้ว" if people.reachable(receiver) else "แต่ยังแจ้งผู้รับทาง LINE ไม่ได้ กรุณาแจ้งด้วยตนเอง"
    )
    return [
        Text(
            f"{gift_words.name_of(gift.id)}: บันทึกผล “{gift_words.DECISION[decision]}” {told}",
            (gift_cards.see(gift), gift_cards.LIST),
        )
    ]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether the gift is still this person's to decide on."""
    return permitted(
        lambda: gift_decisions.for_decision(
            context.session, context.me, answers["gift_id"], context.now
        )
    )


FLOW = Flow(
    name="decide_gift",
    title="การพิจารณาของขวัญ",
    opens_on=(),
    steps=(
        Step(
            name="decision",
            on_card=True,
            label="ผลการพิจารณา",
            ask=ask_decision,
            read=read_decision,
            choices=decision_choices,
            show=lambda value, _answers: gift_words.DECISION[value],
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            choices=reason_choices,
            prose=True,
            free_text="the buttons name the usual reasons; others are told in words, and confirmed",
        ),
        Step(
            name="sure",
            on_card=True,
            label="ยืนยัน",
            ask=ask_sure,
            read=read_sure,
            choices=sure_choices,
            free_text="a better reason may be typed; nothing is decided before it is confirmed",
            show=lambda value, _answers: "ยืนยัน" if value[2] else "แก้เหตุผล",
        ),
    ),
    open=open_decision,
    finish=finish,
    still=waits_still,
    counted=False,
    describe=lambda answers: str(answers.get("gift_id", "")),
)
