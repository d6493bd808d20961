"""The superior's decision on a report: approve, or return with a reason, in two taps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from handlers.context import Context
from handlers.conversation.flow import Answers, Choice, Closed, Flow, Opening, Step, offering
from handlers.messages import Said, Text
from handlers.question import button_facts
from handlers.reports import report_cards, report_notices
from handlers.reports.deciding import returning
from handlers.reports.report_words import refused_decision
from models.errors import Refusal, permitted
from models.reports.deciding import report_deciders, report_decisions, report_history
from models.reports.report import APPROVED, RETURNED, Report, ReportVersion

_DECISIONS = {"approve": APPROVED, "return": RETURNED}


def open_decision(context: Context, rest: str, facts: Mapping[str, str]) -> Opening:
    """From a card's button: report, version, and often the decision itself."""
    del rest
    report_id, version = button_facts.whole(facts, "r"), button_facts.whole(facts, "v")
    if report_id is None or version is None:
        raise Closed(Text("พิมพ์ “รออนุมัติ” เพื่อดูรายงานที่รอท่านพิจารณา"))
    try:
        report, sent = report_decisions.for_decision(
            context.session, context.me, report_id, version, context.now
        )
    except Refusal as refusal:
        raise Closed(Text(refused_decision(refusal))) from refusal
    report_history.note_seen(context.session, context.me, sent, context.now)
    answers: Answers = {
        "report_id": report_id,
        "version": version,
        "number": report.activity.number,
        returning.FIGURES: returning.figures_of(sent),
        "opened_with": dict(facts),
    }
    # Nothing is lost by beginning again: whoever taps the other button has changed their mind.
    subject = f"{report_id}|{version}"
    if facts.get("do") in _DECISIONS:
        answers["decision"] = _DECISIONS[facts["do"]]
        return Opening(subject, answers, anew=True)
    return Opening(subject, answers, [_card(context, report, sent)], anew=True)


def _card(context: Context, report: Report, sent: ReportVersion) -> Said:
    session, me = context.session, context.me
    return report_cards.to_decide(
        report,
        sent,
        report_deciders.author(session, sent),
        offer=False,
        entered_by=report_deciders.sender(session, sent),
        instead_of=report_deciders.may_decide(session, me, sent, context.today),
    )


def _what(answers: Answers) -> str:
    return f"รายงาน {answers['number']}"


def ask_decision(_context: Context, answers: Answers) -> Said:
    return Text(f"{_what(answers)}: จะอนุมัติ หรือส่งกลับให้แก้ไข")


def ask_sure(_context: Context, answers: Answers) -> Said:
    return Text(f"ยืนยันอนุมัติ{_what(answers)} ใช่หรือไม่")


def finish(context: Context, answers: Answers) -> Sequence[Said]:
    """Decide, once; the reporter hears of it."""
    returns = answers["decision"] == RETURNED
    try:
        report, sent = returning.carry_out(
            context, answers, answers["decision"], report_decisions.decide
        )
    except Refusal as refusal:
        raise Closed(Text(refused_decision(refusal))) from refusal
    context.must_arrive = True
    report_notices.no_more_to_decide(context, sent)
    reporter = report_notices.tell_decision(context, report, sent)
    done = "ส่งกลับ" if returns else "อนุมัติ"
    told = report_notices.told_words([reporter])
    said = f"{done}{_what(answers)} แล้ว{told}"
    buttons = report_notices.what_else_waits(context)
    return [Text(said, (*buttons, report_cards.history_button(report)))]


def waits_still(context: Context, answers: Answers) -> bool:
    """Whether the report is still this person's to decide on."""
    report_id, version = answers["report_id"], answers["version"]
    return permitted(
        lambda: report_decisions.for_decision(
            context.session, context.me, report_id, version, context.now
        )
    )


FLOW = Flow(
    name="decide_report",
    still=waits_still,
    title="การพิจารณารายงาน",
    opens_on=(),
    steps=(
        Step(
            name="decision",
            on_card=True,
            label="ผลการพิจารณา",
            ask=ask_decision,
            choices=offering(
                Choice("approve", "อนุมัติ", APPROVED), Choice("return", "ส่งกลับแก้ไข", RETURNED)
            ),
            show=lambda value, _answers: "อนุมัติ" if value == APPROVED else "ส่งกลับแก้ไข",
        ),
        *returning.steps("decision", RETURNED),
        Step(
            name="sure",
            on_card=True,
            label="ยืนยัน",
            ask=ask_sure,
            choices=offering(
                Choice("yes", "ยืนยันอนุมัติ", True),
                Choice("return", "ส่งกลับแก้ไข", False, also={"decision": RETURNED}),
            ),
            when=("decision", frozenset((APPROVED,))),
            show=lambda value, _answers: "ยืนยัน" if value else "ไม่ยืนยัน",
        ),
    ),
    open=open_decision,
    finish=finish,
    counted=False,
    describe=lambda answers: str(answers.get("number", "")),
)
