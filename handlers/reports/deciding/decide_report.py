"""The superior decides on a report: approves it, or returns it with a reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Flow, Heeded, Opening, Step
from handlers.conversation.refusals import closing
from handlers.messages import Message, Text
from handlers.reports import report_cards, report_notices, report_said
from handlers.reports.deciding import (
    approval_undone,
    decision_said,
    doubt_said,
    fact_asked,
    other_spoken_of,
    returning,
    who_sent,
    wish_beside,
)
from handlers.reports.deciding.decision_said import (
    APPROVE,
    LEAD,
    NOUN,
    NUMBER,
    SEND_BACK,
    TAIL,
    SaidDecision,
)
from handlers.reports.report_words import refused_decision
from handlers.understand.choices.common_words import Common
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_FULL, WHETHER
from handlers.understand.thai import normalise
from models.errors import Refusal, permitted
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import APPROVED, RETURNED, Report, ReportVersion

_APPROVE = report_said.AGREED["approve"]
_DECISIONS = {"approve": APPROVED, "return": RETURNED}


def open_decision(context: Context, _rest: str, facts: Mapping[str, str]) -> Opening:
    """A card's button names the report, the version, and often the decision (`do`); a sentence
    (`said`) also the reason of a return (`why`), and whoever said it is shown the report."""
    report_id, version = returning.named(facts, "พิมพ์ “รออนุมัติ” เพื่อดูรายงานที่รอท่านพิจารณา")
    with closing(_refused):
        report, sent = report_decisions.for_decision(
            context.session, context.me, report_id, version, context.now
        )
    report_history.note_seen(context.session, context.me, sent, context.now)
    answers = returning.opening_answers(report, sent, dict(facts))
    # A draft is dropped: whoever taps another button has changed their mind.
    subject = f"{report_id}|{version}"
    decided = facts.get("do") in _DECISIONS
    if decided:
        answers["decision"] = _DECISIONS[facts["do"]]
    if answers.get("decision") == RETURNED:
        answers |= returning.reason_said(context, facts)
    shown = [_card(context, report, sent)] if not decided or "said" in facts else []
    return Opening(subject, answers, shown, anew=True)


def _refused(refusal: Refusal) -> Message:
    return Text(refused_decision(refusal))


def _card(context: Context, report: Report, sent: ReportVersion) -> Message:
    session, me = context.session, context.me
    superior = report_deciders.may_decide(session, me, sent, context.today)
    return report_cards.to_decide(session, report, sent, offer=False, instead_of=superior)


def shown_again(context: Context, answers: Answers) -> Message:
    """Returns the report that is decided on. Raises Closed if that may not be decided any more."""
    with closing(_refused):
        found = report_decisions.for_decision(
            context.session, context.me, answers["report_id"], answers["version"], context.now
        )
    return _card(context, *found)


def _what(answers: Answers) -> str:
    return f"รายงาน {answers['number']}"


def ask_decision(_context: Context, answers: Answers) -> Message:
    return Text(f"{_what(answers)}: จะอนุมัติ หรือส่งกลับให้แก้ไข")


def ask_sure(context: Context, answers: Answers) -> Message:
    question = f"ยืนยันอนุมัติ{_what(answers)} ใช่หรือไม่"
    return other_spoken_of.with_the_other(question, "ยืนยัน", context, answers) or Text(question)


_SURELY = ("ใช่", "ใช่แล้ว", "ถูกต้อง")


def _confirming(_context: Context, answers: Answers) -> Sequence[Choice]:
    """The choices of the last question; where another report was spoken of, only words that name
    this one confirm it."""
    yes = Choice("yes", "ยืนยันอนุมัติ", True, said=_APPROVE, means=(Common.YES,))
    if other_spoken_of.named(answers):
        yes = Choice("yes", f"ยืนยันอนุมัติ {answers['number']}", True, said=_SURELY, plainly=True)
    back = {"decision": RETURNED}
    return yes, Choice("return", "ส่งกลับแก้ไข", False, also=back, said=report_said.RETURN)


def finish(context: Context, answers: Answers) -> Sequence[Message]:
    """Stores the decision and tells the reporter."""
    returns = answers["decision"] == RETURNED
    with closing(_refused):
        report, sent = returning.carry_out(
            context, answers, answers["decision"], report_decisions.decide
        )
    context.must_arrive = True
    report_notices.no_more_to_decide(context, sent)
    reporter = report_notices.tell_decision(context, report, sent)
    done = "ส่งกลับ" if returns else "อนุมัติ"
    words = f"{done}{_what(answers)} แล้ว{report_notices.delivery_words([reporter])}"
    buttons = report_notices.what_is_left(context, sent)
    return [Text(words, (*buttons, report_cards.history_button(report)))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether this person may still decide on the report."""
    about = (answers["report_id"], answers["version"], context.now)
    return permitted(report_decisions.for_decision, context.session, context.me, *about)


_turns_round = returning.turned_round("decision", "อนุมัติ|เห็นชอบ|ให้ผ่าน|ผ่าน", APPROVED)


def _heeds(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """A return that names this report, or an approval with a wish for the next time: the wish is
    told to be kept nowhere."""
    if (fact := fact_asked.heeded(text, at, context, answers)) is not None:
        return fact
    if who_sent.asked(text, str(answers["number"])):
        return returning.who_sent_told(text, context, answers)
    at_once = at in ("decision", "sure")
    if at == "sure" and _approved_by_number(text, answers):
        return Heeded({"sure": True}, at_once=True)
    if (other := other_spoken_of.told(text, at, context, answers)) is not None:
        return other
    if at_once and (returned := _returned_instead(text, at, context, answers)):
        return returned
    wish = wish_beside.wish_beside_approval(text) if at in ("decision", "sure") else ""
    if not wish:
        turned = _turns_round(text, at, context, answers)
        return turned or (_not_surely(text, answers) if at == "sure" else None)
    told = wish_beside.NOT_PASSED_ON.format(wish)
    return Heeded({"decision": APPROVED}, told=told, at_once=True, anew=("sure",))


def _approved_by_number(text: str, answers: Answers) -> bool:
    """Tells whether the words approve the report that is to be confirmed, by its number."""
    said = decision_said.read_decision(text) if str(answers["number"]) in text else None
    if said is None or said.do != APPROVE or not said.clear or said.beside or said.every:
        return False
    named = said.numbers == (answers["number"],)
    return named and _OF_A_BUREAU.search(normalise(text)) is None


_OF_A_BUREAU = pattern_of(r"(?:ของ|จาก)\s?(?:สำนัก|กลุ่ม|หน่วย)")
_AGREES = pattern_of("อนุมัติ|เห็นชอบ")
_ASKS = pattern_of(rf"{WHETHER}|{HOW_IN_FULL}|ใคร|อะไร|ทำไม|เมื่อไ|หรือ|ไหน|กี่|ล่ะ")
_ONLY_THIS = pattern_of(
    rf"{LEAD}(?:ยืนยัน(?:การ)?)?(?:อนุมัติ|เห็นชอบ)\s*{NOUN}(?:{NUMBER})?(?:นี้)?{TAIL}(?:ยืนยัน{TAIL})?"
    rf"|{LEAD}{NOUN}{NUMBER}\s*(?:ก็|ขอ|ให้)?\s*(?:อนุมัติ|เห็นชอบ){TAIL}"
)
_NOT_YET_SURE = (
    "ยังไม่ได้อนุมัติ หากอนุมัติ{}ฉบับที่แสดงไว้ กด “ยืนยันอนุมัติ” หากหมายถึงฉบับอื่น พิมพ์ “รออนุมัติ” เพื่อเลือกฉบับนั้น"
)


def _not_surely(text: str, answers: Answers) -> Heeded | None:
    """Returns what says that nothing is approved yet, to words that name the number or a bureau and
    say more than that this report is approved: `อนุมัติ 2.1 ผิด`, `อนุมัติ 2.1 ของสำนักคลัง`."""
    plain = normalise(text)
    if _AGREES.search(plain) is None or _ASKS.search(plain) or _ONLY_THIS.fullmatch(plain):
        return None
    if str(answers["number"]) not in plain and _OF_A_BUREAU.search(plain) is None:
        return None
    return Heeded(told=_NOT_YET_SURE.format(_what(answers)), never_added=True)


def _returned_instead(text: str, at: str, context: Context, answers: Answers) -> Heeded | None:
    """A return that names the open report, or says no number, with its reason: `ผมจะส่งกลับ 2.1 อ่ะ
    รูปไม่มี`, `เดี๋ยวก่อน ยอดไม่ตรง ส่งกลับไปถามก่อน`; or what is odd in it and is to be looked at
    again."""
    said = approval_undone.read_undone(text) or decision_said.read_decision(text)
    if said is None and who_sent.parted(text)[1]:
        said = decision_said.read_decision(text, bare=True)
    if said is None and at == "sure":
        said = decision_said.read_return_at_last(text)
    if said is None and at == "decision" and (why := decision_said.reason_of(text)):
        said = SaidDecision(SEND_BACK, reason=why)
    if said is None and (why := doubt_said.doubt_told(text)):
        said = SaidDecision(SEND_BACK, reason=why)
    if said is None or said.do != SEND_BACK or said.numbers not in ((), (answers["number"],)):
        return None
    given: Answers = {"decision": RETURNED, **returning.reason_said(context, {"why": said.reason})}
    told = returning.more_told(said.more, context, answers)
    return Heeded(given, told, at_once=True, anew=("return_sure", "sure"))


FLOW = Flow(
    name="decide_report",
    tells_them=True,
    learned=True,
    still=waits_still,
    title="การพิจารณารายงาน",
    opens_on=(),
    steps=(
        returning.outcome_step(
            "decision", "ผลการพิจารณา", ask_decision, Choice("approve", "อนุมัติ", APPROVED)
        ),
        *returning.steps("decision", RETURNED),
        Step(
            name="sure",
            on_card=True,
            label="ยืนยัน",
            ask=ask_sure,
            choices=_confirming,
            when=("decision", frozenset((APPROVED,))),
            show=lambda value, _answers: "ยืนยัน" if value else "ไม่ยืนยัน",
        ),
    ),
    open=open_decision,
    finish=finish,
    heeds=_heeds,
    counted=False,
    describe=lambda answers: str(answers.get("number", "")),
)
