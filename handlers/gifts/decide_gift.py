"""The superior decides on a gift: keep it (if the law allows), return it or hand it over."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from handlers.context import Context
from handlers.conversation.confirming import not_confirmed, reason_confirmed
from handlers.conversation.flow import (
    Answers,
    Choice,
    Closed,
    Flow,
    Heeded,
    Opening,
    Step,
    read_choice_only,
)
from handlers.conversation.refusals import closing, reading
from handlers.gifts import (
    decided_on,
    decision_in_words,
    gift_cards,
    gift_fact_asked,
    gift_notices,
    gift_questions,
    gift_said,
    gift_words,
)
from handlers.gifts.gift_questions import gift_in, refused
from handlers.messages import Message, Text
from handlers.question import button_facts
from handlers.understand.asides.official_text import official
from handlers.understand.corrections.changed_mind import changed_mind
from handlers.understand.patterns import pattern_of
from handlers.understand.said_around.telling_them import tells_them, without_telling
from handlers.understand.thai import fold, folded, normalise, without_polite_ending, written_lines
from handlers.understand.told.quoted_text import quoted_alone
from handlers.understand.told.reason_told import without_name
from handlers.understand.unclear import Unclear
from models.errors import Refusal, permitted
from models.gifts import gift_decisions, gift_rules, gifts
from models.gifts.gift import DECISIONS, HAND_OVER, KEEP, RETURN, SENT_BACK, WITH_OFFICE, Gift
from models.people import people
from models.people.person import Person

LEAST_LETTERS = 4

_LABELS: Mapping[str, str] = {RETURN: "ให้ส่งคืน", HAND_OVER: "ให้มอบหน่วยงาน", KEEP: "ให้รับไว้"}
_KEEP_TYPED = folded("ให้รับไว้", "รับไว้", "รับไว้ได้", "ให้รับไว้ได้", "อนุญาต", "อนุมัติ")
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


def open_decision(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """A card's button names the gift, and often the decision (`do`) on a version (`v`); a sentence
    (`said`) does too, and whoever said it is shown the report."""
    gift_id = gift_questions.gift_id(facts, "กด “ของขวัญที่รายงาน” แล้วเลือกเรื่องที่จะพิจารณา")
    with closing(refused):
        gift = gift_decisions.for_decision(context.session, context.me, gift_id, context.now)
    version = gifts.version(context.sealer, gift)
    answers: Answers = {"gift_id": gift_id, "version": version, "opened_with": dict(facts)}
    # A draft is dropped: whoever taps another button has changed their mind.
    if facts.get("do") in DECISIONS:
        if (button_facts.whole(facts, "v") or 0) != version:
            raise _corrected(context, gift)
        _check(context, gift, facts["do"])
        shown = [gift_cards.whole(context, gift, _TITLE)] if "said" in facts else []
        answers |= {"decision": facts["do"], **_reason_said(context, facts)}
        return Opening(str(gift_id), answers, shown, anew=True)
    card = gift_cards.whole(context, gift, _TITLE)
    return Opening(str(gift_id), answers, [card], anew=True)


_TITLE = "พิจารณารายงานรับของขวัญ"


def _corrected(context: Context, gift: Gift) -> Closed:
    """The report was corrected after the card: shows the present card instead of deciding."""
    words = Text("ผู้รับแก้ไขรายงานนี้หลังจากการ์ดนั้น จึงยังไม่ได้บันทึกผล กรุณาดูข้อมูลล่าสุดแล้วพิจารณาอีกครั้ง")
    return Closed(words, gift_cards.to_decide(context, gift))


def _reason_said(context: Context, facts: Mapping[str, str]) -> Answers:
    """The reason that a sentence gave (`why`), to be confirmed; none if it says too little."""
    try:
        return {"reason": read_reason(facts.get("why", ""), context, {})}
    except Unclear:
        return {}


def _check(context: Context, gift: Gift, decision: str) -> None:
    """Raises Closed with the other decisions if the law does not allow this one."""
    buttons = gift_cards.decisions(context, gift, gifts.judged(context.session, gift))
    with closing(lambda refusal: Text(gift_words.refused(refusal), buttons)):
        gift_decisions.check_allowed(context.session, gift, decision)


# -- the questions -------------------------------------------------------------------------------


def ask_decision(context: Context, answers: Answers) -> Message:
    gift = gift_in(context, answers)
    judged = gifts.judged(context.session, gift)
    law = f"{gift_words.law_words(judged.law)} ({gift_words.LAW})"
    done = _DONE_ALREADY.get(gift.done, "")
    return Text(f"{gift_words.name_of(gift.id)}: {done}ให้ผู้รับทำอย่างไร\nตามกฎหมาย {law}")


_DONE_ALREADY = {SENT_BACK: "ผู้รับส่งคืนแล้ว ", WITH_OFFICE: "ผู้รับมอบหน่วยงานแล้ว "}


def decision_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    gift = gift_in(context, answers)
    allowed = gift_rules.allowed(gifts.judged(context.session, gift))
    agreed = {each: label for (each, done), label in gift_words.AGREED.items() if done == gift.done}
    return [
        Choice(each, agreed.get(each, label), each, said=_said(each, each in agreed))
        for each, label in _LABELS.items()
        if each in allowed
    ]


def _said(decision: str, agreed: bool) -> tuple[str, ...]:
    """Returns the words of a decision, and those that agree to what was done already."""
    return (*gift_said.DECISION[decision], *(gift_said.AGREED if agreed else ()))


def read_decision(text: str, context: Context, answers: Answers) -> str:
    """Raises Unclear for keeping if the law does not allow it (the question names the clause), and
    for sharing it."""
    if shares(text):
        raise Unclear(SHARED)
    if fold(text) in _KEEP_TYPED:
        with reading(lambda _refusal: _NO_KEEPING):
            gift_decisions.check_allowed(context.session, gift_in(context, answers), KEEP)
        return KEEP
    wanted = decision_in_words.named(text)
    if wanted is not None and wanted in _allowed(context, answers):
        return str(wanted)
    return str(read_choice_only(text, context, answers))


def _allowed(context: Context, answers: Answers) -> Collection[str]:
    """Returns the decisions that the law allows."""
    return gift_rules.allowed(gifts.judged(context.session, gift_in(context, answers)))


def shares(text: str) -> bool:
    """Tells whether the words want it shared in the office, which is none of the decisions."""
    return _SHARED.match(without_polite_ending(normalise(text))) is not None


_SHARED = pattern_of(r"(?:ให้|เอา|ไป|มา|ก็|รับ|ไว้|ได้|แต่|ต้อง|\s)*แบ่ง(?:กัน|ให้|ปัน|ทุก|คน)")
SHARED = "แบ่งกันในหน่วยงานไม่มีในผลการพิจารณา หากให้ใช้ร่วมกัน กด “ให้มอบแก่หน่วยงาน” แล้วพิมพ์เหตุผล"


def ask_reason(_context: Context, answers: Answers) -> Message:
    decision = gift_words.DECISION[answers["decision"]]
    return Text(
        f"{gift_words.name_of(answers['gift_id'])}: {decision} เพราะเหตุใด กดปุ่ม หรือพิมพ์เหตุผลเอง"
    )


def reason_choices(context: Context, answers: Answers) -> Sequence[Choice]:
    decision, done = answers["decision"], gift_in(context, answers).done
    already = [_ALREADY[decision]] if (decision, done) in gift_words.AGREED else []
    return [
        Choice(key, label, words, also={"sure": [decision, words, True]})
        for key, label, words in (*already, *_REASONS[decision])
    ]


_ALREADY = {
    RETURN: ("already", "ส่งคืนไปแล้ว", "ผู้รับส่งคืนผู้ให้แล้ว"),
    HAND_OVER: ("already", "มอบไปแล้ว", "ผู้รับมอบแก่หน่วยงานแล้ว"),
}


def read_reason(text: str, context: Context, _answers: Answers) -> str:
    given = quoted_alone(text)
    whole = given is not None and not given.behind
    told = given.words if given is not None and whole else without_telling(written_lines(text))
    words = without_name(told)
    if len(words) < LEAST_LETTERS or tells_them(words):
        raise Unclear("กรุณาพิมพ์เหตุผลให้ผู้รับเข้าใจ เช่น เกินเกณฑ์ที่กฎหมายกำหนด")
    return official(words, context.today)[:1_000]


def _confirmed(answers: Answers, yes: bool) -> list[object]:
    """A decision and its reason. A button of another one confirms nothing."""
    return [answers["decision"], answers["reason"], yes]


def ask_sure(_context: Context, answers: Answers) -> Message:
    decision = gift_words.DECISION[answers["decision"]]
    return Text(
        f"{gift_words.name_of(answers['gift_id'])}: {decision} เพราะ “{answers['reason']}” ใช่หรือไม่"
    )


_DECIDED_ANEW = ("reason", "sure")


def _with_reason(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Reads a decision that is told with its reason: `ให้ส่งคืนเขาไปนะ เกรงว่าไม่เหมาะ`."""
    decision, why = decision_in_words.apart(text)
    if decision not in gift_rules.allowed(gifts.judged(context.session, gift_in(context, answers))):
        return None
    reason = "" if tells_them(why) else without_telling(why)[:1_000]
    given = {"decision": decision, **({"reason": reason} if reason else {})}
    return Heeded(given, at_once=True, anew=("sure",))


def heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """Reads a change of mind where the reason is asked for: it is another decision, no reason. Who
    asks once more what is decided on, or what the rules say of it, is told."""
    gift = gift_in(context, answers)
    told = gift_fact_asked.told(context, gift, text) if at != "reason" else ""
    told = told or decided_on.told_again(context, gift, text)
    if told := told or decided_on.rules_told(context, gift, text):
        return Heeded(told=told, never_added=True)
    if at == "decision":
        return _with_reason(text, context, answers)
    if at not in _DECIDED_ANEW:
        return None
    given = quoted_alone(text)
    if given is not None and not given.behind:
        return Heeded({"reason": given.words[:1_000]}, at_once=True, anew=("sure",))
    return _changed(text, context, answers)


def _changed(text: str, context: Context, answers: Answers) -> Heeded | None:
    """Reads another decision, or that the one made is not wanted any more."""
    changed = changed_mind(text)
    wanted = decision_in_words.named(changed.words if changed is not None else text)
    if wanted not in (None, answers["decision"]):
        if wanted in gift_rules.allowed(gifts.judged(context.session, gift_in(context, answers))):
            return Heeded({"decision": wanted}, at_once=True, anew=_DECIDED_ANEW)
        return Heeded(told=_NO_KEEPING, anew=("decision", *_DECIDED_ANEW))
    if changed is not None and (other := _with_reason(changed.words, context, answers)):
        told = _REASON_ANEW.format(other.answers["reason"])  # it is asked for below
        return Heeded({"decision": other.answers["decision"]}, told, True, anew=_DECIDED_ANEW)
    words = changed.words if changed is not None else text
    surely = changed is not None and (changed.surely or not changed.words)
    if surely or decision_in_words.denied(words, answers["decision"]):
        return Heeded(told=_NOTHING_STORED, anew=("decision", *_DECIDED_ANEW))
    return None


_REASON_ANEW = "เปลี่ยนผลแล้ว ส่วน “{}” ยังไม่ได้เก็บ หากเป็นเหตุผล กรุณาพิมพ์ในข้อนี้"
_NO_KEEPING = "ให้รับไว้ไม่ได้ กรุณาเลือกให้ส่งคืนหรือให้มอบแก่หน่วยงาน"
_NOTHING_STORED = "ยังไม่ได้บันทึกผล กรุณาเลือกผลการพิจารณาอีกครั้ง"


# -- the end -------------------------------------------------------------------------------------


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the decision and tells the receiver at once."""
    decision, words = answers["decision"], answers["reason"]
    if answers["sure"] != _confirmed(answers, True):
        undone, otherwise = "ยังไม่ได้บันทึกผล", "กด “ยืนยันผล” หากถูกต้อง หรือพิมพ์เหตุผลใหม่ได้เลย"
        raise not_confirmed(answers, undone, otherwise, "sure")
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
            raise _corrected(context, gift_in(context, answers)) from refusal
        raise Closed(refused(refusal)) from refusal
    context.must_arrive = True
    instead_of = context.session.get(Person, gift.instead_of) if gift.instead_of else None
    receiver = gift_notices.tell_decision(context, gift, instead_of)
    notified = (
        "และแจ้งผู้รับแล้ว" if people.reachable(receiver) else "แต่ยังแจ้งผู้รับทาง LINE ไม่ได้ กรุณาแจ้งด้วยตนเอง"
    )
    return [
        Text(
            f"{gift_words.name_of(gift.id)}: บันทึกผล “{gift_words.DECISION[decision]}” {notified}",
            (gift_cards.see(gift.id), gift_cards.LIST),
        )
    ]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether this person may still decide on the gift."""
    return permitted(
        lambda: gift_decisions.for_decision(
            context.session, context.me, answers["gift_id"], context.now
        )
    )


FLOW = Flow(
    name="decide_gift",
    tells_them=True,
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
            surely=decision_in_words.names_one,
            show=lambda value, _answers: gift_words.DECISION[value],
        ),
        Step(
            name="reason",
            label="เหตุผล",
            ask=ask_reason,
            read=read_reason,
            choices=reason_choices,
            prose=True,
            official=True,
            free_text="the buttons give the usual reasons; others are typed, and confirmed",
        ),
        reason_confirmed(
            Step(name="sure", label="ยืนยัน", ask=ask_sure), "ยืนยันผล", _confirmed, read_reason
        ),
    ),
    open=open_decision,
    finish=finish,
    still=waits_still,
    heeds=heeds,
    counted=False,
    describe=lambda answers: str(answers.get("gift_id", "")),
)
